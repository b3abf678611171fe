import MonographAnalysis
import MonographLexicon
import MonographModel

/// What an amount in a text is: a dose, a strength, a step of a titration, or none of a dose's business.
enum AmountReading: Hashable {
  case dose, strength, increment
  /// A laboratory value, a diluent, an excipient, a package: no claim, and why.
  case other(UnclaimedNumber.Reason)

  static func of(_ number: Int, in index: Int, _ reading: Reading) -> AmountReading {
    let passage = reading.passages[index]
    let quantity = passage.quantities[number]
    guard let unit = quantity.unit, Doses.isDoseable(unit), quantity.low != nil || quantity.high != nil else {
      return .other(.measurement)
    }
    guard !quantity.isAmbiguous, quantity.multiplier == nil else { return .other(.notUnderstood) }
    let near = Surroundings(number, in: passage, reading.lexicon)
    if near.isMeasurement { return .other(.measurement) }
    if near.isDiluent || near.isExcipient || near.isNoDose || near.isContent {
      return .other(.notAboutTheDrug)
    }
    if near.isOverdose || reading.isIn([.overdose], index) { return .other(.notAboutTheDrug) }
    if near.isIncrement { return .increment }
    if quantity.bound == .moreThan || quantity.bound == .atLeast && !near.isTimed, !near.isCeiling {
      return .other(.notUnderstood)
    }
    if isLostRow(passage) { return .other(.notUnderstood) }
    if passage.role == .header { return .other(.notAboutTheDrug) }
    if passage.role == .label {
      return near.namesForm && unit.dimension != .form ? .strength : .other(.notUnderstood)
    }
    if passage.isHeadline {
      return unit.dimension == .form || !near.namesForm || isRelative(unit)
        ? .other(.notUnderstood) : .strength
    }
    if near.saysStrength, unit.dimension == .volume { return .other(.measurement) }
    if isStrength(quantity, near, index, reading) { return .strength }
    if near.isVessel, near.isCounted || !near.isTimed && !near.isGiven { return .other(.notUnderstood) }
    if quantity.isCombination { return .other(.notUnderstood) }
    return isAdvice(quantity, near, index, reading) ? .dose : .other(.notUnderstood)
  }

  private static let productSections: Set<SectionKind> = [
    .identity, .dosageForms, .howSupplied, .description, .storage,
  ]
  private static let dosageSections: Set<SectionKind> = [.dosage, .administration, .missedDose]

  /// What a product holds: counted against a volume or a form, named as such, or beside a form without a timing.
  private static func isStrength(_ quantity: Quantity, _ near: Surroundings, _ index: Int, _ reading: Reading)
    -> Bool
  {
    let passage = reading.passages[index]
    if let per = quantity.unit?.per, quantity.unit?.perTime == nil {
      return per.unit != "{dose}" && quantity.unit?.dimension != .form
    }
    guard let unit = quantity.unit, unit.dimension != .form, unit.dimension != .volume, !isRelative(unit)
    else { return false }
    // "one tablet of 2.5 mg twice a day" is taken, whatever it is called.
    if near.saysStrength { return !near.isTimedAtOnce }
    if near.isFollowedByForm {
      return near.isPlural || near.isParenthesised || !near.isCounted && !near.isTimed
    }
    let timed = !passage.timings.isEmpty
    return reading.isIn(productSections, index) && !timed
  }

  /// "5 0.16 mg 0.20 mL 20 U": a row whose table is lost, with nothing left to say what its numbers are.
  private static func isLostRow(_ passage: Passage) -> Bool {
    guard passage.role == .sentence || passage.role == .item,
      passage.tokens.count(where: { $0.kind == .number }) > 1
    else { return false }
    return passage.tokens.indices.allSatisfy { index in
      passage.tokens[index].kind != .word
        || passage.marks.contains { $0.vocabulary == .unit && $0.tokens.contains(index) }
    } && passage.quantities.allSatisfy { $0.bound != .range }
  }

  /// Counted against body weight or surface: no product holds that.
  private static func isRelative(_ unit: Quantity.Unit) -> Bool {
    unit.code.hasSuffix("/kg") || unit.code.hasSuffix("/m2")
  }

  /// Outside of the dosage section an amount is advice only if the sentence says how to use it.
  private static func isAdvice(_ quantity: Quantity, _ near: Surroundings, _ index: Int, _ reading: Reading)
    -> Bool
  {
    let passage = reading.passages[index]
    if quantity.unit?.dimension == .form {
      // Nobody takes more than twenty of a form at once: a package holds them.
      if near.isPackage || quantity.high ?? quantity.low ?? 0 > 20 { return false }
      return reading.isIn(dosageSections, index)
        || !passage.timings.isEmpty && (near.saysDosing || passage.role == .row)
    }
    if reading.isIn(dosageSections, index) { return true }
    return near.saysDosing || !passage.timings.isEmpty
      || !reading.contexts("study", in: passage).isEmpty
      || reading.isIn(DoseRoles.studySections, index)
  }
}

/// The words around an amount that tell what it is.
struct Surroundings {
  let isMeasurement, isDiluent, isExcipient, isNoDose, isOverdose, isIncrement, isCeiling, isContent,
    isVessel, isGiven,
    isCounted, isTimed, isTimedAtOnce, isParenthesised, saysStrength,
    saysDosing,
    isFollowedByForm,
    namesForm,
    isPlural, isPackage: Bool

  init(_ number: Int, in passage: Passage, _ lexicon: Lexicon) {
    let quantity = passage.quantities[number]
    let at = quantity.span.lowerBound..<Self.chainEnd(of: number, in: passage)
    let tokens = passage.tokens
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    let contexts = passage.marks(of: .doseContext).filter { clause.contains($0.tokens.lowerBound) }
    func has(_ kind: String, within range: Range<Int>) -> Bool {
      contexts.contains { lexicon[$0][1] == kind && range.overlaps($0.tokens) }
    }
    let before = max(clause.lowerBound, at.lowerBound - 8)..<at.lowerBound
    let close = max(clause.lowerBound, at.lowerBound - 4)..<at.lowerBound
    let after = at.upperBound..<min(clause.upperBound, at.upperBound + 5)
    let next = at.upperBound < tokens.count ? tokens[at.upperBound] : nil
    let unit = quantity.unit
    let perVolume = unit?.per.map { ["dL", "L", "uL"].contains($0.unit.code) } ?? false
    isMeasurement =
      perVolume
      || unit.map { ["h", "min"].contains($0.perTime?.rawValue ?? "") && $0.dimension == .volume } ?? false
      || (has("measurement", within: before) && !has("dosing-verb", within: close))
        && quantity.bound != .exact
      || unit?.per != nil && has("measurement", within: clause)
    isDiluent =
      unit?.dimension == .volume && (has("diluent", within: before) || has("diluent", within: after))
    isExcipient =
      has("excipient", within: at.upperBound..<min(clause.upperBound, at.upperBound + 2))
      || has("excipient", within: close) && has("strength", within: before)
    isNoDose = has("not-a-dose", within: before) || has("not-a-dose", within: after)
    isContent =
      unit?.dimension == .volume && Self.isContent(at, in: passage)
      || unit?.per != nil && has("diluent", within: max(clause.lowerBound, at.lowerBound - 1)..<at.lowerBound)
    isVessel = Self.isVessel(number, in: passage)
    let leadsIn = max(clause.lowerBound, at.lowerBound - 4)..<at.lowerBound
    let beside = max(clause.lowerBound, at.lowerBound - 3)..<min(clause.upperBound, at.upperBound + 2)
    isGiven =
      has("giving", within: beside)
      || passage.timings.contains { (0...2).contains(at.lowerBound - $0.tokens.upperBound) }
      || passage.marks(of: .role).contains {
        lexicon[$0][1] != Dose.Role.study.rawValue && leadsIn.overlaps($0.tokens)
      }
    isParenthesised = Equivalents.isParenthesised(quantity, in: passage)
    isTimed = passage.timings.contains {
      clause.contains($0.tokens.lowerBound) && $0.tokens.lowerBound >= at.upperBound
        && $0.tokens.lowerBound - at.upperBound <= 12
    }
    isTimedAtOnce = passage.timings.contains { (0...2).contains($0.tokens.lowerBound - at.upperBound) }
    isCounted =
      at.lowerBound > 0
      && (tokens[at.lowerBound - 1].kind == .number || Self.counts.contains(tokens[at.lowerBound - 1].word))
    isOverdose = has("overdose", within: clause)
    isIncrement = contexts.contains {
      lexicon[$0][1] == "increment" && $0.tokens.upperBound <= at.lowerBound
        && at.lowerBound - $0.tokens.upperBound <= 2
    }
    // "not more than 40 mg" bounds a dose from above, "more than 40 mg" bounds none.
    isCeiling = passage.marks(of: .role).contains {
      lexicon[$0][1] == Dose.Role.maximum.rawValue && clause.contains($0.tokens.lowerBound)
        && $0.tokens.lowerBound <= at.lowerBound
    }
    saysStrength = has("strength", within: before)
    saysDosing = has("dosing-verb", within: clause)
    let forms = passage.marks(of: .unit).filter {
      let entry = UnitTable.standard.entries[$0.entry]
      return entry.dimension == .form && !Doses.occasions.contains(entry.code)
    }
    namesForm = !forms.isEmpty
    let formAt = (next?.kind == .dash ? at.upperBound + 1 : at.upperBound)
    let form = forms.first {
      $0.tokens.lowerBound >= formAt && $0.tokens.lowerBound <= formAt + 2
        && !tokens[formAt..<$0.tokens.lowerBound].contains { $0.kind != .word }
    }
    isFollowedByForm = form != nil
    isPlural =
      form.map {
        passage.text.utf8[Int(tokens[$0.tokens.upperBound - 1].upper) - 1] == UInt8(ascii: "s")
          && !(at.lowerBound > 0 && tokens[at.lowerBound - 1].kind == .word
            && Self.counts.contains(tokens[at.lowerBound - 1].word))
      } ?? false
    isPackage =
      has("strength", within: before)
      || has("strength", within: at.upperBound..<min(clause.upperBound, at.upperBound + 2))
  }

  /// Behind the last of amounts that belong together: "10 mg/320 mg/25 mg".
  private static func chainEnd(of number: Int, in passage: Passage) -> Int {
    var last = number
    while last + 1 < passage.quantities.count, passage.quantities[last].isCombination,
      passage.quantities[last + 1].isCombination,
      passage.quantities[last + 1].tokens.lowerBound - passage.quantities[last].tokens.upperBound <= 1
    { last += 1 }
    return passage.quantities[last].span.upperBound
  }

  /// A volume, or what holds one: measured, drawn up and thrown away as often as given. It needs a word of giving,
  /// a timing, or the same dose in another unit.
  private static func isVessel(_ number: Int, in passage: Passage) -> Bool {
    let quantity = passage.quantities[number]
    guard let unit = quantity.unit, passage.role != .row else { return false }
    let vessels: Set<String> = ["{vial}", "{pen}", "{syringe}", "{ampule}", "{sachet}"]
    return (unit.dimension == .volume || vessels.contains(unit.code))
      && Equivalents.of(number, in: passage).isEmpty
      && !unit.code.contains("/")
  }

  /// "per 0.4 ml dose", "the syringe (0.8 mL)": what holds the drug.
  private static func isContent(_ at: Range<Int>, in passage: Passage) -> Bool {
    guard at.lowerBound > 1 else { return false }
    if passage.tokens[at.lowerBound - 1].is(Word("per")) { return true }
    let containers: Set<String> = ["{syringe}", "{pen}", "{vial}", "{ampule}"]
    let follows = passage.marks(of: .unit).contains {
      (0...1).contains($0.tokens.lowerBound - at.upperBound)
        && containers.contains(UnitTable.standard.entries[$0.entry].code)
    }
    if follows { return true }
    guard passage.tokens[at.lowerBound - 1].kind == .open else { return false }
    return passage.marks(of: .unit).contains {
      $0.tokens.upperBound == at.lowerBound - 1
        && ["{syringe}", "{pen}", "{vial}", "{ampule}"].contains(UnitTable.standard.entries[$0.entry].code)
    }
  }

  private static let counts: Set<Word> = [
    Word("one"), Word("a"), Word("two"), Word("three"), Word("four"), Word("five"), Word("six"), Word("half"),
  ]
}
