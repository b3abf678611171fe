import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that are parts of a dose, or say it again.
extension AmountContext {
  /// "Two 300 mg injections", "two tablets of 5 mg": what each of several holds.
  var isShare: Bool {
    guard quantity.unit?.dimension != .form else { return false }
    if isEachOfDoses { return false }
    if isPerPlace || isOfOneSite || isOfEachForm || isEachOfSeveral || isOfSeveral || isSummand
      || formsOf(at) != nil
    {
      return true
    }
    if isOfSpeltCount { return true }
    guard let count = countBefore ?? countBeforeManner, count != 1 else { return false }
    return passage.marks(of: .unit).contains {
      UnitTable.standard.entries[$0.entry].dimension == .form
        && (0...2).contains($0.tokens.lowerBound - at.upperBound)
    } || has("spoon", after(2))
  }

  /// "Two doses of ⟦0.5 mL⟧": each of them is a dose, unless a total stands before it.
  var isEachOfDoses: Bool {
    let counted = at.lowerBound - 3
    // "five ⟦0.5 mL⟧ doses", "three doses (⟦0.5 mL⟧ each)"
    let isCounted = token(at.upperBound)?.is("dose") ?? false && token(at.lowerBound - 1)?.kind == .word
    let isListed =
      token(at.lowerBound - 1)?.kind == .open && token(at.upperBound)?.is("each") ?? false
      && token(at.upperBound + 1)?.kind == .close
    let isOf = token(at.lowerBound - 1)?.is("of") ?? false
    guard counted >= clause.lowerBound - 2,
      isCounted && countBefore != nil
        || (isOf || isListed) && token(at.lowerBound - 2)?.is("dose") ?? false && isNumber(counted)
    else { return false }
    return !passage.quantities.contains {
      $0.isDoseable && clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= max(0, counted)
    }
  }

  /// "two tablets (⟦250 mg⟧ each)", "40 mg (two tablets, each containing ⟦20 mg⟧)": what each of those counted holds.
  private var isOfEachForm: Bool {
    guard let open = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis else { return false }
    let isEach =
      token(at.upperBound)?.is("each") ?? false && !isNumber(at.upperBound + 1)
      || passage.tokens[open..<at.lowerBound].contains { $0.is("each") }
    return isEach
      && passage.quantities.contains {
        $0.unit?.dimension == .form
          && ($0.tokens.upperBound == open || open..<at.lowerBound ~= $0.tokens.lowerBound)
      } && !(token(at.upperBound)?.is("each") ?? false && isTimedWithinParenthesis)
  }
  /// "(5 mg each morning)".
  private var isTimedWithinParenthesis: Bool {
    passage.timings.contains { (at.upperBound...at.upperBound + 1).contains($0.tokens.lowerBound) }
  }

  /// "two ⟦12 mg⟧ packs", "four ⟦1 mL/kg⟧ aliquots": whatever is counted; "on day two 12 mg" counts the days.
  private var isOfSpeltCount: Bool {
    guard let count = passage.marks(of: .number).first(where: { $0.tokens.upperBound == at.lowerBound }),
      ExactNumber(lexicon[count][1]).map({ $0 > 1 }) ?? false,
      passage.tokens[at.lowerBound].kind == .number, let next = token(at.upperBound),
      next.kind == .word || next.kind == .dash
    else { return false }
    return !["day", "week", "month", "step", "cycle", "dose", "phase", "visit", "level"].contains(
      token(count.tokens.lowerBound - 1)?.word ?? .none)
  }

  /// "5 mg as a slow injection (⟦1 mg/min⟧)", "push ⟦0.1 mL⟧ every minute": how fast it goes in.
  var isSpeedOfGiving: Bool {
    if quantity.unit?.dimension == .volume,
      passage.timings.contains(where: {
        $0.tokens.lowerBound == endWithAside
          && $0.timing == Timing(frequency: 1, period: 1, periodUnit: .min)
      })
    {
      return true
    }
    guard let unit = quantity.unit, unit.perTime == .min || unit.perTime == .h, isParenthesised,
      let whole = Equivalents.outer(of: quantity, in: passage)
    else { return false }
    return whole.unit?.perTime == nil && whole.unit?.dimension == unit.dimension
  }

  /// "0.5 mg (⟦half a milligram⟧)".
  var isSpeltAgain: Bool {
    guard passage.tokens[at.lowerBound].kind == .word, isParenthesised,
      let whole = Equivalents.outer(of: quantity, in: passage)
    else { return false }
    return whole.low == quantity.low && whole.high == quantity.high && whole.unit?.code == quantity.unit?.code
  }

  /// "One ⟦110 mg⟧ plus one ⟦150 mg⟧ capsule": what each of those taken together holds.
  private var isSummand: Bool {
    guard countBefore != nil, !isTimed else { return false }
    let opensNext =
      token(at.upperBound)?.is("plus") ?? false && isNumber(at.upperBound + 1)
      || token(at.lowerBound - 2)?.is("plus") ?? false
    return opensNext
      && forms.contains {
        (0...6).contains($0.tokens.lowerBound - at.upperBound) && clause.contains($0.tokens.lowerBound)
      }
  }

  private func isNumber(_ index: Int) -> Bool {
    token(index)?.kind == .number || passage.marks(of: .number).contains { $0.tokens.lowerBound == index }
  }

  /// "Two consecutive injections of 300 mg": a word of how they are given between the count and the form.
  private var isOfSeveral: Bool {
    let of = at.lowerBound - 1
    guard of > clause.lowerBound, token(of)?.is("of") ?? false,
      let form = passage.marks(of: .unit).first(where: {
        $0.tokens.upperBound == of && UnitTable.standard.entries[$0.entry].dimension == .form
          && passage.tokens[$0.tokens.lowerBound].word != "dose"
      }),
      let manner = token(form.tokens.lowerBound - 1), Self.manners.contains(manner.word)
    else { return false }
    let count = form.tokens.lowerBound - 2
    let spelt = passage.marks(of: .number).first { $0.tokens.contains(count) }
    return spelt.flatMap { ExactNumber(lexicon[$0][1]) } ?? token(count)?.number ?? 1 > 1
  }
  /// "Two consecutive 300 mg injections".
  private var countBeforeManner: ExactNumber? {
    let manner = at.lowerBound - 1
    guard manner > clause.lowerBound, Self.manners.contains(passage.tokens[manner].word) else { return nil }
    return speltNumber(endingAt: manner) ?? passage.tokens[manner - 1].number
  }

  private static let manners: WordSet = [
    "consecutive", "successive", "separate", "subcutaneous", "intramuscular",
  ]

  /// "400 mcg once daily (200 mcg in each nostril)": a part of the amount before the parenthesis.
  private var isPerPlace: Bool {
    guard let whole = Equivalents.outer(of: quantity, in: passage),
      whole.unit?.dimension == quantity.unit?.dimension
    else { return false }
    return passage.tokens[after(3)].contains { $0.is("each") } && !isTimedAtOnce
  }

  /// The tablets of "two tablets of examplin 5 mg" before the amount.
  func formsOf(_ at: Range<Int>) -> Quantity? {
    passage.quantities.last {
      guard $0.unit?.dimension == .form, ($0.bound == .range ? $0.high : $0.low) ?? 1 > 1,
        clause.contains($0.tokens.lowerBound)
      else {
        return false
      }
      // "two puffs ⟦twice daily⟧ of"
      let end = $0.tokens.upperBound
      let of = passage.timings.first { $0.tokens.lowerBound == end }?.tokens.upperBound ?? end
      return (1...6).contains(at.lowerBound - of) && token(of)?.is("of") ?? false
    }
  }
}
