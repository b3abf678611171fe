import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a product holds, and what holds it.
extension AmountContext {
  /// "Each tablet contains 10 mg", "available as 10 mg".
  var saysStrength: Bool { saysOwnStrength || isListedAsStrength }

  var saysOwnStrength: Bool {
    has("strength", before(8)) && !isBehindTiming || isListedStrength || isAmongStrengths
  }

  /// "10 mg of the one formulation every 8 hours, or ⟦30 mg⟧ of the other": what was said before is timed and done with.
  private var isBehindTiming: Bool {
    guard let strength = words.last(where: { $0.kind == "strength" && before(8).overlaps($0.tokens) }),
      let timing = passage.timings.last(where: { $0.tokens.upperBound <= at.lowerBound }),
      timing.tokens.lowerBound >= strength.tokens.upperBound
    else { return false }
    return timing.tokens.upperBound < at.lowerBound
      && passage.tokens[timing.tokens.upperBound..<at.lowerBound].allSatisfy {
        $0.kind == .comma || ["or", "and", "then"].contains($0.word)
      }
  }

  /// "Available strengths include A 100 mg/B 5 mg and A ⟦200 mg⟧/B 5 mg": however far off, where nothing is given.
  var isAmongStrengths: Bool {
    guard
      let word = passage.tokens[clause.lowerBound..<at.lowerBound].lastIndex(where: { $0.is("strength") })
    else { return false }
    let since = word..<at.lowerBound
    return passage.tokens[since].prefix(3).contains { ["include", "are", "is", "of"].contains($0.word) }
      && !has("giving", since) && !has("dosing-verb", since)
      && !passage.timings.contains { since.contains($0.tokens.lowerBound) }
  }

  /// "Film-coated tablets (⟦10 mg⟧)", but not "two tablets (20 mg)".
  var isBehindForm: Bool {
    guard let open = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis,
      let form = forms.first(where: { $0.tokens.upperBound == open })
    else { return false }
    return !passage.quantities.contains { $0.tokens.overlaps(form.tokens) }
  }

  /// "Two strengths (the white 5 mg one, and a green one with 10 mg)": in a parenthesis right behind the word.
  private var isListedStrength: Bool {
    guard let open = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis else { return false }
    return words.contains { $0.kind == "strength" && $0.tokens.upperBound == open }
  }

  /// "1 mL of the solution holds 5 mg": the volume that a strength is counted against.
  var isHolder: Bool {
    guard !isTimed, token(at.upperBound)?.is("of") ?? false else { return false }
    return words.contains { $0.kind == "holds" && (2...6).contains($0.tokens.lowerBound - at.upperBound) }
  }

  /// "⟦5 mL⟧ (containing 10 mg of examplin and 5 mg of otherin) every 6 hours": what is taken says what it holds.
  private var opensContents: Bool {
    guard token(at.upperBound)?.kind == .open, isHolding(at.upperBound) else { return false }
    let close = Enumeration.closingMark(from: at.upperBound, in: passage, limit: passage.tokens.count)
    return passage.timings.contains { (1...3).contains($0.tokens.lowerBound - close) }
  }

  /// The 10 mg and the 5 mg there.
  var isInContents: Bool {
    guard let unit = quantity.unit, unit.dimension != .form, unit.dimension != .volume,
      let open = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis, isHolding(open)
    else { return false }
    return passage.quantities.contains {
      $0.tokens.upperBound == open && ($0.unit?.dimension == .form || $0.unit?.dimension == .volume)
    }
  }

  /// "50 mg (one ⟦50 mg⟧ tablet)": the strength of what the dose is made up of.
  var isRepeatedAsStrength: Bool {
    guard let outer = Equivalents.outer(of: quantity, in: passage), outer.unit?.code == quantity.unit?.code,
      outer.low == quantity.low, outer.high == quantity.high
    else { return false }
    // "2 mg once daily (one tablet of ⟦2 mg⟧)", "200 mg (one ⟦200 mg⟧ injection)"
    let isOfForm =
      token(at.lowerBound - 1)?.is("of") ?? false
      && forms.contains { $0.tokens.upperBound == at.lowerBound - 1 }
    let isCountedForm =
      passage.tokens[max(0, at.lowerBound - 2)..<at.lowerBound].openParenthesis != nil
      && (isFollowedByForm || isCounted && isFollowedByOccasion)
    return isOfForm || isCountedForm
  }

  /// "(containing", "(which contains".
  private func isHolding(_ open: Int) -> Bool {
    words.contains {
      ($0.kind == "strength" || $0.kind == "holds") && (1...2).contains($0.tokens.lowerBound - open)
    }
  }

  /// Tablets, vials, puffs: not occasions.
  var forms: [Mark] {
    passage.marks.filter { mark in
      guard mark.vocabulary == .unit else { return false }
      let entry = UnitTable.standard.entries[mark.entry]
      return entry.dimension == .form && !Doses.occasions.contains(entry.code)
    }
  }
  var namesForm: Bool { !forms.isEmpty }

  /// The form right behind: "10 mg tablets", "10-mg film-coated tablets".
  var formBehind: Mark? {
    // "the 200 and 600 mg capsules"
    let end = endOfGroup
    let start = token(end)?.kind == .dash ? end + 1 : end
    return forms.first {
      (start...start + 2).contains($0.tokens.lowerBound)
        && !passage.tokens[start..<$0.tokens.lowerBound].contains {
          $0.kind != .word || $0.is("a") || $0.is("the") || $0.is("and") || $0.is("or")
        }
    }
  }
  /// "Number of ⟦100 mg⟧ tablets": what each of the tablets holds that are counted.
  var isOfNumbered: Bool {
    isFollowedByForm && (token(at.lowerBound - 1)?.is("of") ?? false)
      && (token(at.lowerBound - 2)?.is("number") ?? false)
  }
  var isFollowedByForm: Bool { formBehind != nil || isCompared }
  /// "A ⟦10 mg⟧ tablet contains …": the form is spoken of, not taken.
  var isHoldingForm: Bool {
    formBehind.map { form in
      words.contains { $0.kind == "holds" && $0.tokens.lowerBound == form.tokens.upperBound }
    }
      ?? false
  }
  /// "5 mg vs 10 mg tablets"
  private var isCompared: Bool {
    guard token(at.upperBound)?.is("vs") ?? false, number + 1 < passage.quantities.count else { return false }
    return AmountContext(number + 1, in: passage, lexicon).isFollowedByForm
  }
  var isFollowedByForms: Bool {
    guard let form = formBehind else { return isCompared }
    // "take 10 mg tablets once daily", "Examplix 10 mg tablets once daily"
    if !isCounted, passage.timings.contains(where: { $0.tokens.lowerBound == form.tokens.upperBound }) {
      return false
    }
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
      $0.kind == "strength"
        && ((end..<end + 2).contains($0.tokens.lowerBound)
          || $0.tokens.lowerBound <= quantity.tokens.lowerBound && $0.tokens.overlaps(quantity.tokens))
    }
    if follows { return !opensContents }
    guard let strength = words.last(where: { $0.kind == "strength" && before(8).overlaps($0.tokens) }) else {
      return false
    }
    let since = strength.tokens.upperBound..<max(strength.tokens.upperBound, at.lowerBound)
    return !has("giving", since)
  }

  /// "One tablet of 2.5 mg": the amount says it.
  var isCountOfAmount: Bool {
    guard token(at.upperBound)?.is("of") ?? false, quantity.low ?? 1 <= 1 else { return false }
    return passage.quantities.contains {
      $0.unit?.dimension == .mass && (1...6).contains($0.tokens.lowerBound - at.upperBound)
        && clause.contains($0.tokens.lowerBound) && !$0.isCombination
    }
  }

  /// A volume, or what holds one: measured, drawn up and thrown away as often as given. It needs a word of giving,
  /// a timing, or the same dose in another unit.
  var isVessel: Bool {
    guard let unit = quantity.unit, passage.role != .row, !unit.code.contains("/"), !opensContents,
      !(isTimed && isFollowedByOccasion)
    else { return false }
    return (unit.dimension == .volume || unit.code == "{sachet}" || Self.containers.contains(unit.code))
      && Equivalents.of(number, in: passage).isEmpty && !isChoice
  }

  /// "100 mL (of the weak solution) or 50 mL (of the strong one)": an alternative to one that is no vessel.
  private var isChoice: Bool {
    guard number > 0,
      let earlier = passage.quantities[..<number].lastIndex(where: {
        $0.unit?.dimension == quantity.unit?.dimension && $0.unit?.per == nil
          && clause.contains($0.tokens.lowerBound) && !Equivalents.isParenthesised($0, in: passage)
      }), let joint = token(quantity.span.lowerBound - 1), joint.is("or") || joint.is("to"),
      case let between = passage.quantities[earlier].tokens.upperBound..<quantity.span.lowerBound - 1,
      between.isEmpty
        || between.count <= 14 && passage.tokens[between.lowerBound].kind == .open
          && passage.tokens[between.upperBound - 1].kind == .close
    else { return false }
    let other = AmountContext(earlier, in: passage, lexicon)
    return !other.isVessel || other.opensItem
  }

  /// "A 2 mL intramuscular injection daily".
  var isFollowedByOccasion: Bool {
    passage.marks(of: .unit).contains {
      Doses.occasions.contains(UnitTable.standard.entries[$0.entry].code)
        && (0...1).contains($0.tokens.lowerBound - at.upperBound)
    }
  }

  /// "The dose is one tablet of 15 mg": what is taken, said by what it holds.
  var isOfOneForm: Bool {
    guard let of = token(at.lowerBound - 1), of.is("of") else { return false }
    let form = forms.last { $0.tokens.upperBound == at.lowerBound - 1 }
    guard let form, form.tokens.lowerBound > clause.lowerBound, var count = token(form.tokens.lowerBound - 1)
    else { return false }
    // "a sublingual tablet of 5 mg"
    if form.tokens.lowerBound - 1 > clause.lowerBound,
      passage.marks(of: .route).contains(where: { $0.tokens.upperBound == form.tokens.lowerBound })
    {
      count = passage.tokens[form.tokens.lowerBound - 2]
    }
    return (count.is("a") || count.is("one") || count.number == 1)
      && (isTimed || isGiven
        || passage.marks(of: .role).contains {
          clause.contains($0.tokens.lowerBound)
            && $0.tokens.upperBound <= form.tokens.lowerBound
        })
  }

  /// "Do not take ⟦two tablets⟧ on the same day": what is not to be done is no dose.
  var isForbidden: Bool {
    guard quantity.bound == .exact || quantity.bound == .range,
      let verb = token(at.lowerBound - 1), Self.taking.contains(verb.word)
    else { return false }
    return isDenied(before: at.lowerBound - 1)
  }
  private func isDenied(before verb: Int) -> Bool {
    passage.tokens[max(clause.lowerBound, verb - 2)..<max(clause.lowerBound, verb)].contains {
      ["not", "never"].contains($0.word)
    }
  }
  /// "Do not take Examplix ⟦20 mg⟧ if you have kidney disease", "do not use the ⟦20 mg⟧ dose".
  func isForbiddenByName(_ subject: Subject) -> Bool {
    guard quantity.bound == .exact || quantity.bound == .range else { return false }
    let start = startOfName(subject)
    let verb = start < at.lowerBound ? start - 1 : at.lowerBound - 2
    guard verb > clause.lowerBound,
      start < at.lowerBound || ["the", "a", "an"].contains(passage.tokens[at.lowerBound - 1].word)
    else { return false }
    return Self.taking.contains(passage.tokens[verb].word) && isDenied(before: verb)
  }
  private static let taking: WordSet = [
    "take", "use", "inject", "give", "swallow", "apply", "wear", "inhale", "insert",
  ]

  /// "Three tablets of Examplix 10 mg/4 mg", "one tablet of either 5 mg/80 mg or 5 mg/160 mg", "one 10 mg/4 mg tablet":
  /// what is taken is counted in tablets, and the amounts of several substances say what each one holds.
  var isHeldByForm: Bool {
    guard !isRelative else { return false }
    if isFollowedByForm { return true }
    guard
      let form = forms.last(where: {
        $0.tokens.upperBound < at.lowerBound && clause.contains($0.tokens.lowerBound)
      }),
      at.lowerBound - form.tokens.upperBound <= 12, passage.tokens[form.tokens.upperBound].is("of")
    else { return false }
    let between = form.tokens.upperBound + 1..<at.lowerBound
    return passage.tokens[between].allSatisfy { [.word, .number, .slash, .trademark].contains($0.kind) }
      && passage.tokens[between].count { $0.kind == .word && !Self.choosing.contains($0.word) } <= 5
      && !passage.timings.contains { $0.tokens.overlaps(between) }
  }
  private static let choosing: WordSet = ["either", "or", "mg", "g", "mcg", "microgram"]

  private var isRelative: Bool {
    guard let unit = quantity.unit else { return true }
    return unit.perTime != nil || unit.per != nil || unit.code.utf8.contains(UInt8(ascii: "/"))
  }

  // MARK: Vessels

  /// "Per 0.4 ml dose", "the syringe (0.8 mL)", "a 15 g tube": what holds the drug.
  var isContent: Bool {
    let isVolume = quantity.unit?.dimension == .volume
    if token(at.lowerBound - 1)?.is("per") ?? false { return isVolume || !isFollowedByForm }
    if isFollowedByVessel { return true }
    guard isVolume, !opensContents else { return false }
    // "1 dose (0.5 mL) of the vaccine contains"
    if has("strength", after(isParenthesised ? 6 : 2)) { return true }
    if token(at.lowerBound - 1)?.is("each") ?? false, has("strength", after(8)) { return true }
    return token(at.lowerBound - 1)?.kind == .open
      && vessels.contains { $0.tokens.upperBound == at.lowerBound - 1 }
  }

  /// "⟦One gram⟧ of the carbonate contains about 400 mg of calcium": what it is made of.
  var isAnalysed: Bool {
    guard quantity.unit?.dimension == .mass, token(at.upperBound)?.is("of") ?? false,
      let verb = passage.tokens[at.upperBound...].prefix(8).prefix(while: { $0.kind == .word })
        .firstIndex(where: { Self.analysing.contains($0.word) })
    else { return false }
    return passage.tokens[(verb + 1)...].prefix(3).contains { $0.kind == .number }
  }
  private static let analysing: WordSet = [
    "contains", "contain", "provides", "provide", "supplies", "yields", "equals",
  ]

  private var vessels: [Mark] {
    passage.marks(of: .unit).filter {
      Self.containers.contains(UnitTable.standard.entries[$0.entry].code)
    }
  }
  static let containers: Set<String> = ["{syringe}", "{pen}", "{vial}", "{ampule}"]

  /// "The 2 mL oral syringe", "a 15 g tube".
  private var isFollowedByVessel: Bool {
    guard let unit = quantity.unit, unit.dimension == .volume || unit.code == "g" else { return false }
    let volumes = unit.dimension == .volume ? vessels.map(\.tokens) : []
    return (volumes + words.filter { $0.kind == "vessel" }.map(\.tokens)).contains { vessel in
      (0...4).contains(vessel.lowerBound - at.upperBound)
        && passage.tokens[at.upperBound..<vessel.lowerBound].allSatisfy {
          $0.kind == .dash || Self.ofVessels.contains($0.word)
        }
    }
  }
  private static let ofVessels: WordSet = [
    "oral", "dosing", "single", "dose", "use", "glass", "plastic", "sterile", "disposable", "clear",
    "graduated", "multiple", "multi", "multidose",
    "measuring", "empty", "insulin", "tuberculin", "luer",
  ]
}
