import MonographAnalysis
import MonographLexicon
import MonographModel

/// The words around an amount, asked one question at a time.
struct AmountContext {
  let passage: Passage
  let quantity: Quantity
  private let number: Int
  private let lexicon: Lexicon
  /// The amount with what belongs to it: "10 mg/320 mg/25 mg".
  private let at: Range<Int>
  private let clause: Range<Int>
  private let words: [(tokens: Range<Int>, kind: String)]

  init(_ number: Int, in passage: Passage, _ lexicon: Lexicon) {
    self.passage = passage
    self.number = number
    self.lexicon = lexicon
    let quantity = passage.quantities[number]
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    self.quantity = quantity
    self.clause = clause
    at = quantity.span.lowerBound..<Self.chainEnd(of: number, in: passage)
    words = passage.marks.compactMap { mark in
      mark.vocabulary == .doseContext && clause.contains(mark.tokens.lowerBound)
        ? (mark.tokens, lexicon[mark][1]) : nil
    }
  }

  // MARK: Where words stand

  private func has(_ kind: String, _ range: Range<Int>) -> Bool {
    words.contains { $0.kind == kind && range.overlaps($0.tokens) }
  }
  private func before(_ count: Int) -> Range<Int> {
    max(clause.lowerBound, at.lowerBound - count)..<at.lowerBound
  }
  private func after(_ count: Int) -> Range<Int> {
    at.upperBound..<max(at.upperBound, min(clause.upperBound, at.upperBound + count))
  }
  private func token(_ index: Int) -> Token? {
    passage.tokens.indices.contains(index) ? passage.tokens[index] : nil
  }

  /// Behind the last of amounts that belong together.
  private static func chainEnd(of number: Int, in passage: Passage) -> Int {
    var last = number
    while last + 1 < passage.quantities.count, passage.quantities[last].isCombination,
      passage.quantities[last + 1].isCombination,
      passage.quantities[last + 1].tokens.lowerBound - passage.quantities[last].tokens.upperBound <= 1
    { last += 1 }
    return passage.quantities[last].span.upperBound
  }

  // MARK: Not the drug's amount

  /// A laboratory value, a rate of flow, a concentration, a specific activity.
  var isMeasurement: Bool {
    guard let unit = quantity.unit else { return false }
    // "1.5 mL/s": a rate that is not understood.
    if token(at.upperBound)?.kind == .slash, let next = token(at.upperBound + 1), next.kind == .word,
      !next.spaceBefore
    {
      return true
    }
    if let per = unit.per {
      if unit.dimension == .unit, ["mg", "ug", "g"].contains(per.unit.code) { return true }
      return ["dL", "L", "uL"].contains(per.unit.code) || has("measurement", clause)
    }
    if unit.dimension == .volume, unit.perTime == .h || unit.perTime == .min { return true }
    if unit.code == "g", has("needle", before(8)) || has("needle", after(8)) { return true }  // gauge
    return quantity.bound != .exact && unit.perTime == nil && has("measurement", before(8))
      && !has("dosing-verb", before(4))
  }

  /// "32 million units per mg": how active the substance is.
  var isActivity: Bool {
    guard let unit = quantity.unit, unit.dimension == .unit, let per = unit.per else { return false }
    return per.unit == "mg" && per.value == 1
  }

  var isDiluent: Bool {
    guard let unit = quantity.unit else { return false }
    if unit.dimension == .volume { return has("diluent", before(8)) || has("diluent", after(5)) }
    return unit.per != nil && (has("diluent", before(1)) || has("excipient", before(1)) && !isOfSalt)
  }

  /// "Weighing less than 1250 grams".
  var isOfBody: Bool { has("weight", before(2)) }

  /// "Contains 50 mg lactose", "1 mmol sodium (23 mg)", "sodium 20 mg".
  var isExcipient: Bool {
    if has("excipient", after(2)) || has("excipient", behindParenthesis)
      || has("excipient", before(4)) && has("strength", before(8))
    {
      return true
    }
    if let outer = Equivalents.outer(of: quantity, in: passage) {
      return has("excipient", outer.tokens.upperBound..<quantity.tokens.lowerBound)
    }
    return clause.count <= 5 && has("excipient", before(1)) && !isOfSalt
  }

  /// "0.2 mmol (or 6.5 mg) potassium".
  private var behindParenthesis: Range<Int> {
    guard token(at.upperBound)?.kind == .open,
      let close = passage.tokens[at.upperBound..<min(clause.upperBound, at.upperBound + 8)]
        .firstIndex(where: { $0.kind == .close })
    else { return at.upperBound..<at.upperBound }
    return close + 1..<min(clause.upperBound, close + 3)
  }

  /// The "sodium" of "examplin sodium 20 mg" is the drug's own.
  private var isOfSalt: Bool {
    passage.marks.contains {
      $0.vocabulary == .substance && $0.tokens.upperBound == at.lowerBound && $0.tokens.count > 1
    }
  }

  /// "1.5 g (1 g examplin and 0.5 g otherin)": parts of the amount before the parenthesis, of which it is the sum.
  var isComponent: Bool {
    guard let whole = Equivalents.outer(of: quantity, in: passage), whole.unit?.code == quantity.unit?.code
    else { return false }
    let parts = passage.quantities.filter {
      $0.unit?.code == quantity.unit?.code
        && Equivalents.outer(of: $0, in: passage)?.tokens == whole.tokens
    }
    guard parts.count > 1 else { return false }
    let sum = parts.reduce(ExactNumber(0) as ExactNumber?) { sum, part in part.low.flatMap { sum?.adding($0) }
    }
    return sum == whole.low
  }

  /// "Debossed 30 G", "if your dose is 5 mg", "twice the 10 mg dose", "with food (about 25 g)".
  var isNoDose: Bool {
    has("not-a-dose", before(8)) || has("not-a-dose", after(5)) || has("imprint", before(3))
      || has("reference", before(3))
      || token(at.lowerBound - 1)?.kind == .open && has("meal", before(3))
  }

  var isOverdose: Bool { has("overdose", clause.lowerBound..<at.upperBound) || has("overdose", after(6)) }

  /// "Per 0.4 ml dose", "the syringe (0.8 mL)": what holds the drug.
  var isContent: Bool {
    let isVolume = quantity.unit?.dimension == .volume
    if token(at.lowerBound - 1)?.is(Self.per) ?? false { return isVolume || !isFollowedByForm }
    guard isVolume else { return false }
    if has("strength", after(2)) { return true }  // "1 dose (0.5 mL) contains"
    let containers = passage.marks.filter {
      $0.vocabulary == .unit && Self.containers.contains(UnitTable.standard.entries[$0.entry].code)
    }
    if containers.contains(where: { (0...1).contains($0.tokens.lowerBound - at.upperBound) }) { return true }
    return token(at.lowerBound - 1)?.kind == .open
      && containers.contains { $0.tokens.upperBound == at.lowerBound - 1 }
  }
  private static let containers: Set<String> = ["{syringe}", "{pen}", "{vial}", "{ampule}"]

  /// "Two 300 mg injections", "two tablets of 5 mg": what each of several holds.
  var isShare: Bool {
    guard quantity.unit?.dimension != .form else { return false }
    if formsOf(at) != nil { return true }
    guard let count = countBefore, count > 1 else { return false }
    return passage.marks.contains {
      $0.vocabulary == .unit && UnitTable.standard.entries[$0.entry].dimension == .form
        && (0...2).contains($0.tokens.lowerBound - at.upperBound)
    } || has("spoon", after(2))
  }

  /// The tablets of "two tablets of examplin 5 mg" before the amount.
  private func formsOf(_ at: Range<Int>) -> Quantity? {
    passage.quantities.last {
      $0.unit?.dimension == .form && $0.low ?? 1 > 1 && (1...6).contains(at.lowerBound - $0.tokens.upperBound)
        && clause.contains($0.tokens.lowerBound) && token($0.tokens.upperBound)?.is(Self.of) ?? false
    }
  }

  // MARK: Steps and bounds

  /// "Increased by 5 mg", "in increments of 2.5 or 5 mg", "5 mg lower than the last dose".
  var isIncrement: Bool {
    let first = passage.quantities.first { $0.group != nil && $0.group == quantity.group } ?? quantity
    let start = first.span.lowerBound
    if words.contains(where: { $0.kind == "increment" && (0...2).contains(start - $0.tokens.upperBound) }) {
      return true
    }
    if has("increment", after(1)) { return true }  // "2.5 mg increments"
    if let next = token(at.upperBound), Self.differences.contains(next.word),
      token(at.upperBound + 1)?.is(Self.than) ?? false
    {
      return true
    }
    if has("addition", max(clause.lowerBound, start - 2)..<start), isStepped { return true }
    if isStepCeiling(before: quantity.tokens.lowerBound) { return true }
    let lead = max(clause.lowerBound, start - 16)..<start
    let isBy = passage.tokens[lead].last?.is(Self.by) ?? false
    return isBy && (has("increase", lead) || has("decrease", lead))
  }
  /// "Changes should not exceed 10 mg": the ceiling right before the amount has a step for its subject.
  private func isStepCeiling(before start: Int) -> Bool {
    passage.marks.contains { ceiling in
      ceiling.vocabulary == .role && ceiling.tokens.upperBound == start
        && lexicon[ceiling][1] == Dose.Role.maximum.rawValue
        && words.contains {
          $0.kind == "step" && (0...1).contains(ceiling.tokens.lowerBound - $0.tokens.upperBound)
        }
    }
  }
  /// "Every 2 weeks" close behind: "add 250 mg per day every 2 weeks".
  private var isStepped: Bool {
    passage.timings.contains {
      (0...4).contains($0.tokens.lowerBound - at.upperBound) && $0.timing.frequency == 1
        && ($0.timing.periodUnit == .wk || $0.timing.periodUnit == .mo
          || $0.timing.periodUnit == .d && $0.timing.period > 1)
    }
  }
  private static let than = Word("than")
  private static let differences: Set<Word> = [
    Word("lower"), Word("higher"), Word("less"), Word("more"), Word("greater"),
  ]

  /// "Doses below 40 mg have not been studied": it tells doses apart and gives none.
  var isOfDoses: Bool {
    let start = quantity.span.lowerBound
    return start > 0 && Self.doses.contains(passage.tokens[start - 1].word)
  }
  private static let doses: Set<Word> = [Word("doses"), Word("dosages")]

  /// "Not more than 40 mg" bounds a dose from above, "more than 40 mg" bounds none.
  var isCeiling: Bool {
    passage.marks.contains {
      $0.vocabulary == .role && lexicon[$0][1] == Dose.Role.maximum.rawValue
        && clause.contains($0.tokens.lowerBound) && $0.tokens.lowerBound <= at.lowerBound
    }
  }

  // MARK: What a product holds

  /// "Each tablet contains 10 mg", "available as 10 mg".
  var saysStrength: Bool { has("strength", before(8)) }

  /// "1 mL of the solution holds 5 mg": the volume that a strength is counted against.
  var isHolder: Bool {
    guard !isTimed, token(at.upperBound)?.is(Self.of) ?? false else { return false }
    return words.contains { $0.kind == "holds" && (2...6).contains($0.tokens.lowerBound - at.upperBound) }
  }

  /// Tablets, vials, puffs: not occasions.
  private var forms: [Mark] {
    passage.marks.filter { mark in
      guard mark.vocabulary == .unit else { return false }
      let entry = UnitTable.standard.entries[mark.entry]
      return entry.dimension == .form && !Doses.occasions.contains(entry.code)
    }
  }
  var namesForm: Bool { !forms.isEmpty }

  /// The form right behind: "10 mg tablets", "10-mg film-coated tablets".
  private var formBehind: Mark? {
    let start = token(at.upperBound)?.kind == .dash ? at.upperBound + 1 : at.upperBound
    return forms.first {
      (start...start + 2).contains($0.tokens.lowerBound)
        && !passage.tokens[start..<$0.tokens.lowerBound].contains { $0.kind != .word }
    }
  }
  var isFollowedByForm: Bool { formBehind != nil }
  var isFollowedByForms: Bool {
    guard let form = formBehind else { return false }
    let last = passage.tokens[form.tokens.upperBound - 1]
    return passage.text.utf8[Int(last.upper) - 1] == UInt8(ascii: "s")
      && !(token(at.lowerBound - 1).map { $0.kind == .word && isCounted } ?? false)
  }

  /// "28 tablets in a carton", "supplied as two pens", but not "supplied as tablets. Take two".
  var isPackage: Bool {
    // "14, 28 and 56 tablets packs"
    let end =
      passage.quantities.last { quantity.group != nil && $0.group == quantity.group }?.tokens.upperBound
      ?? at.upperBound
    let follows = words.contains {
      $0.kind == "strength" && (end..<end + 2).contains($0.tokens.lowerBound)
    }
    if follows { return true }
    guard let strength = words.last(where: { $0.kind == "strength" && before(8).overlaps($0.tokens) }) else {
      return false
    }
    let since = strength.tokens.upperBound..<max(strength.tokens.upperBound, at.lowerBound)
    return !has("giving", since)
  }

  /// "One tablet of 2.5 mg": the amount says it.
  var isCountOfAmount: Bool {
    guard token(at.upperBound)?.is(Self.of) ?? false, quantity.low ?? 1 <= 1 else { return false }
    return passage.quantities.contains {
      $0.unit?.dimension == .mass && (1...6).contains($0.tokens.lowerBound - at.upperBound)
        && clause.contains($0.tokens.lowerBound) && !$0.isCombination
    }
  }

  /// A volume, or what holds one: measured, drawn up and thrown away as often as given. It needs a word of giving,
  /// a timing, or the same dose in another unit.
  var isVessel: Bool {
    guard let unit = quantity.unit, passage.role != .row, !unit.code.contains("/"),
      !(isTimed && isFollowedByOccasion)
    else { return false }
    return (unit.dimension == .volume || unit.code == "{sachet}" || Self.containers.contains(unit.code))
      && Equivalents.of(number, in: passage).isEmpty
  }

  /// "A 2 mL intramuscular injection daily".
  private var isFollowedByOccasion: Bool {
    passage.marks.contains {
      $0.vocabulary == .unit && Doses.occasions.contains(UnitTable.standard.entries[$0.entry].code)
        && (0...1).contains($0.tokens.lowerBound - at.upperBound)
    }
  }

  /// "The dose is one tablet of 15 mg": what is taken, said by what it holds.
  var isOfOneForm: Bool {
    guard let of = token(at.lowerBound - 1), of.is(Self.of) else { return false }
    let form = forms.last { $0.tokens.upperBound == at.lowerBound - 1 }
    guard let form, form.tokens.lowerBound > clause.lowerBound, let count = token(form.tokens.lowerBound - 1)
    else { return false }
    return (count.is(Self.a) || count.is(Self.one) || count.number == 1)
      && (isTimed || isGiven
        || passage.marks.contains {
          $0.vocabulary == .role && clause.contains($0.tokens.lowerBound)
            && $0.tokens.upperBound <= form.tokens.lowerBound
        })
  }
  private static let one = Word("one")

  // MARK: How it is taken

  var saysDosing: Bool { has("dosing-verb", clause) }

  /// A word of giving, a timing or a role right before it.
  var isGiven: Bool {
    let near = before(3).lowerBound..<after(2).upperBound
    return has("giving", near)
      || passage.timings.contains { (0...2).contains(at.lowerBound - $0.tokens.upperBound) }
      || passage.marks.contains {
        $0.vocabulary == .role && lexicon[$0][1] != Dose.Role.study.rawValue && before(4).overlaps($0.tokens)
      }
  }

  /// Timed within a dozen words behind it.
  var isTimed: Bool {
    passage.timings.contains {
      clause.contains($0.tokens.lowerBound) && (0...12).contains($0.tokens.lowerBound - at.upperBound)
    }
  }
  var isTimedAtOnce: Bool {
    passage.timings.contains { (0...2).contains($0.tokens.lowerBound - at.upperBound) }
  }

  /// The first thing said in an item, or behind its label: "Contrast study: 130 mL".
  var opensItem: Bool {
    at.lowerBound == 0 && passage.role == .item || token(at.lowerBound - 1)?.kind == .colon
      || at.lowerBound == 0 && passage.context.first != nil && passage.role == .sentence
  }

  var isParenthesised: Bool { Equivalents.isParenthesised(quantity, in: passage) }

  var isCounted: Bool { countBefore != nil && !(token(at.lowerBound - 1)?.is(Self.single) ?? false) }

  /// The number right before it: "one 10 mg tablet".
  private var countBefore: ExactNumber? {
    guard at.lowerBound > clause.lowerBound, let token = token(at.lowerBound - 1) else { return nil }
    if token.kind == .number { return token.number ?? 1 }
    if token.is(Self.a) { return 1 }
    return passage.marks.first { $0.vocabulary == .number && $0.tokens.upperBound == at.lowerBound }
      .flatMap { ExactNumber(lexicon[$0][1]) }
  }

  private static let per = Word("per"), by = Word("by"), a = Word("a"), of = Word("of"),
    single = Word("single")
}
