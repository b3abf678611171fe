import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a product holds, and what holds it.
extension AmountContext {
  /// "Each tablet contains 10 mg", "available as 10 mg".
  var saysStrength: Bool { saysOwnStrength || isListedAsStrength }

  var saysOwnStrength: Bool {
    has("strength", before(8)) && !isBehindTiming && !isGivenSince && !isLimitedSince || isListedStrength
      || isAmongStrengths
  }

  /// "There are several strengths, but your ⟦daily dose should not exceed⟧ 20 mg".
  private var isLimitedSince: Bool {
    guard let strength = words.last(where: { $0.kind == "strength" && before(8).overlaps($0.tokens) }) else {
      return false
    }
    // "The maximum varies with the formulation, ranging up to 200 mg for the one"
    if quantity.bound == .upTo, isCeiling { return true }
    return passage.marks(of: .role).contains {
      lexicon[$0][1] == Dose.Role.maximum.rawValue && $0.tokens.lowerBound >= strength.tokens.upperBound
        && $0.tokens.upperBound <= quantity.tokens.lowerBound
    }
  }

  /// "A second ⟦dose of⟧ 400 micrograms can be injected".
  var isOfDoseGiven: Bool { isSecondDose || isPreparedDose }

  /// "⟦Doses of⟧ 40 mg must be prepared", "40 mg paediatric ⟦doses⟧", "0.5 mL ⟦for⟧ 40 mg": what is measured out of a product.
  private var isPreparedDose: Bool {
    // "a metered dose of 200 micrograms" is what the inhaler is called by.
    let isDose =
      token(at.lowerBound - 1)?.is("of") ?? false && token(at.lowerBound - 2)?.is("dose") ?? false
      && !(token(at.lowerBound - 3).map { ["metered", "delivered"].contains($0.word) } ?? false)
    let isNamed = (0...2).contains { token(at.upperBound + $0)?.is("dose") ?? false }
    let isMeasured =
      token(at.lowerBound - 1)?.is("for") ?? false
      && passage.quantities.contains {
        $0.unit?.dimension == .volume && $0.tokens.upperBound == at.lowerBound - 1
      }
    return (isDose || isNamed || isMeasured) && quantity.unit?.per == nil
  }

  private var isSecondDose: Bool {
    token(at.lowerBound - 1)?.is("of") ?? false && token(at.lowerBound - 2)?.is("dose") ?? false
      && token(at.lowerBound - 3).map { Self.counting.contains($0.word) } ?? false && has("giving", after(5))
  }
  private static let counting: WordSet = [
    "a", "second", "third", "another", "further", "single", "additional",
  ]

  /// "⟦10 g⟧ of gel": what a tube holds is no strength.
  var isMassOfPreparation: Bool {
    guard quantity.unit?.code == "g", token(at.upperBound)?.is("of") ?? false else { return false }
    return token(at.upperBound + 1).map { Self.preparations.contains($0.word) } ?? false
  }
  private static let preparations: WordSet = [
    "gel", "cream", "ointment", "paste", "lotion", "powder", "granules", "toothpaste", "balm",
  ]

  /// "Tablets and other formulations are taken as a weekly ⟦dose of⟧ 70 mg".
  private var isGivenSince: Bool {
    guard let strength = words.last(where: { $0.kind == "strength" && before(8).overlaps($0.tokens) }),
      strength.tokens.upperBound < at.lowerBound,
      passage.tokens[strength.tokens.upperBound - 1].is("formulation")
    else { return false }
    return token(at.lowerBound - 1)?.is("of") ?? false && token(at.lowerBound - 2)?.is("dose") ?? false
      && strength.tokens.upperBound < at.lowerBound - 2
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

  /// "250, 500 or ⟦1,000 IU⟧ in single-use vials": what they hold.
  var isInVials: Bool {
    let end = endOfGroup
    guard token(end)?.is("in") ?? false, !isGiven, !saysDosing else { return false }
    return words.contains { $0.kind == "packed" && (1...2).contains($0.tokens.lowerBound - end) }
  }

  /// "1 mL of the solution holds 5 mg": the volume that a strength is counted against.
  var isHolder: Bool {
    guard !isTimed, token(at.upperBound)?.is("of") ?? false else { return false }
    return words.contains { $0.kind == "holds" && (2...6).contains($0.tokens.lowerBound - at.upperBound) }
  }

  /// "⟦5 mL⟧ (containing 10 mg of examplin and 5 mg of otherin) every 6 hours": what is taken says what it holds.
  var opensContents: Bool {
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

  /// "1 or 2 tablets (⟦250 mg⟧)": the strength of each.
  var isOfEachChosen: Bool {
    guard isParenthesised, token(at.upperBound)?.kind == .close,
      let outer = Equivalents.outer(of: quantity, in: passage)
    else { return false }
    return outer.tokens.upperBound == at.lowerBound - 1 && Equivalents.isOfEach(quantity, outer, in: passage)
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

  /// "A 2 mL intramuscular injection daily".
  var isFollowedByOccasion: Bool {
    passage.marks(of: .unit).contains {
      Doses.occasions.contains(UnitTable.standard.entries[$0.entry].code)
        && (0...1).contains($0.tokens.lowerBound - at.upperBound)
    }
  }
}
