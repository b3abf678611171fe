import MonographLexicon
import MonographModel

/// Percentages that are bounded on both sides. Ages and weights have bands of their own.
extension QuantityGrammar {
  /// "More than 10 but less than 15%", "≥ 1% to < 10%", "10 to under 15%", "less than 10% and at least 1%": one range.
  func joinBounds(_ found: inout [Quantity]) {
    var index = 0
    while index + 1 < found.count {
      if let range = twoSided(found[index], found[index + 1]) {
        found.replaceSubrange(index...index + 1, with: [range])
      }
      index += 1
    }
  }

  /// The "and below" of "above 10 and below 15%" and the "and less" of "1% and less than 10%" belong to what follows.
  func joins(_ mark: Mark, to quantity: Quantity) -> Bool {
    if mark.tokens.upperBound < tokens.count, tokens[mark.tokens.upperBound].is("than") { return true }
    return quantity.isLowerBound && tokens[mark.tokens.lowerBound].is(Words.and)
      && mark.tokens.upperBound < tokens.count && tokens[mark.tokens.upperBound].kind == .number
  }

  func bindUpperEnd(_ quantity: inout Quantity, after previous: Quantity) {
    let start = quantity.tokens.lowerBound
    guard
      let mark = marks.first(where: {
        $0.vocabulary == .bound && $0.tokens.upperBound == start
          && $0.tokens.lowerBound == previous.span.upperBound
      }), joins(mark, to: previous), lexicon[mark][1] == Bound.upTo.rawValue
    else { return }
    quantity.boundTokens.append(mark.tokens.lowerBound + 1..<start)
    (quantity.low, quantity.bound, quantity.highInclusive) = (nil, .lessThan, false)
  }

  private func twoSided(_ first: Quantity, _ second: Quantity) -> Quantity? {
    guard second.unit?.code == "%", first.unit == nil || first.unit?.code == "%",
      second.span.lowerBound >= first.span.upperBound
    else { return nil }
    let gap = tokens[first.span.upperBound..<second.span.lowerBound]
    let (lower, upper) = second.high == nil ? (second, first) : (first, second)
    guard upper.bound == .lessThan || upper.bound == .upTo, let low = lower.low, let high = upper.high,
      low < high, lower.isLowerBound || isOpening(first, gap, second), joinsBounds(gap)
    else { return nil }
    var range = second
    range.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    range.boundTokens = first.boundTokens + second.boundTokens
    range.isApproximate = first.isApproximate || second.isApproximate
    range.bound = .range
    (range.low, range.high) = (low, high)
    (range.lowInclusive, range.highInclusive) = (lower.lowInclusive, upper.highInclusive)
    return range
  }

  /// "10% to under 15%", "between 10 and below 15%", "10 up to 15%".
  private func isOpening(_ first: Quantity, _ gap: ArraySlice<Token>, _ second: Quantity) -> Bool {
    guard first.bound == .exact, second.high != nil, !isStep(first.tokens.lowerBound) else { return false }
    guard let joint = gap.first else { return second.bound == .upTo }
    let start = first.tokens.lowerBound
    // "Common: 1% and less than 10%", as a heading has it.
    if joint.is(Words.and), first.unit != nil, second.bound == .lessThan,
      start == 0 || [.colon, .open, .semicolon].contains(tokens[start - 1].kind)
    {
      return true
    }
    return joint.is(Words.to) || joint.kind == .dash
      || joint.is(Words.and) && start > 0 && tokens[start - 1].is(Words.between)
  }

  /// Nothing but "to", "and", "but", a comma or a dash stands between them.
  private func joinsBounds(_ gap: ArraySlice<Token>) -> Bool {
    gap.count <= 2
      && gap.allSatisfy {
        $0.is(Words.to) || $0.is(Words.and) || $0.is(Words.but) || $0.kind == .dash || $0.kind == .comma
      }
  }
}

extension Quantity {
  fileprivate var isLowerBound: Bool { bound == .atLeast || bound == .moreThan }
}
