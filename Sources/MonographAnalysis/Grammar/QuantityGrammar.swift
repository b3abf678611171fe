import MonographLexicon
import MonographModel

/// Reads quantities: `number [range] unit [/unit]…` with what bounds them.
///
///     quantity = [bound] value [joint value] unit [bound]
///     value    = number | number "/" number | number fraction | number word
///     unit     = unit ("/" | "per" | "for each") [number] unit …
struct QuantityGrammar {
  let tokens: [Token]
  let marks: [Mark]
  let lexicon: Lexicon
  let units = UnitTable.standard
  let hasNumberWords, hasBounds: Bool

  init(tokens: [Token], marks: [Mark], lexicon: Lexicon) {
    self.tokens = tokens
    self.marks = marks
    self.lexicon = lexicon
    hasNumberWords = marks.contains { $0.vocabulary == .number }
    hasBounds = marks.contains { $0.vocabulary == .bound }
  }

  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    var cursor = MarkCursor(marks)
    while index < tokens.count {
      if opensQuantity(index, &cursor), var quantity = quantity(at: index) {
        index = quantity.tokens.upperBound
        if hasBounds { bind(&quantity, after: found.last) }
        let start = quantity.tokens.lowerBound
        let isNext =
          !found.isEmpty && found[found.count - 1].tokens.upperBound == start
          && tokens[start - 1].kind == .number
        markAmbiguity(&quantity, after: isNext ? found.last : nil)
        found.append(quantity)
      } else {
        index += 1
      }
    }
    if hasNumberWords { countNamedForms(&found) }
    guard !found.isEmpty else { return [] }
    joinBounds(&found)
    spanParentheses(&found)
    extendPastParentheses(&found)
    shareUnits(&found)
    joinOverUnits(&found)
    markCombinations(&found)
    if hasNumberWords {
      countForms(&found)
      countHeldForms(&found)
    }
    return found
  }

  private func opensQuantity(_ index: Int, _ cursor: inout MarkCursor) -> Bool {
    tokens[index].kind == .number || hasNumberWords && cursor.starts(at: index, .number)
  }

  // MARK: Values

  private func quantity(at start: Int) -> Quantity? {
    guard let first = value(at: start) else { return nil }
    let isAlternative = isAlternative(first.end)
    if tokens[start].kind == .word, unit(at: first.end) == nil, joint(at: first.end) == nil, !isAlternative {
      return nil
    }
    var quantity = Quantity(tokens: start..<first.end, low: first.value, high: first.value)
    if let unit = unit(at: first.end) {
      quantity.unit = unit
      quantity.tokens = start..<unit.tokens.upperBound
      // "160/800 mg": no fraction of a substance is weighed.
      quantity.isCombination = first.value == nil && unit.dimension != .form && unit.dimension != .time
      // "30% to 34%", "5 mg to 10 mg", "5 mg to 10 mg per kilogram"
      if !isStep(start), let end = joint(at: unit.tokens.upperBound), let second = value(at: end),
        let again = self.unit(at: second.end),
        again.code == unit.code || isShorter(unit, again) && again.code != unit.code,
        let low = first.value, let high = second.value, low < high
      {
        quantity.high = high
        quantity.bound = .range
        quantity.unit = again
        quantity.tokens = start..<again.tokens.upperBound
        // "5 mg/kg/day to 15 mg/kg/dose" has two measures.
        if unit.perTime != again.perTime, unit.perTime != nil { quantity.isAmbiguous = true }
      }
      return quantity
    }
    if let end = joint(at: first.end), let second = value(at: end), let low = first.value,
      let high = second.value, low < high
    {
      let unit = unit(at: second.end)
      if unit != nil || tokens[start].kind == .number {
        quantity.high = high
        quantity.bound = .range
        quantity.unit = unit
        quantity.tokens = start..<(unit?.tokens.upperBound ?? second.end)
      }
    }
    if let turned = turnedRange(start, first) { return turned }
    if tokens[start].kind == .word, quantity.unit == nil, !isAlternative { return nil }
    return quantity
  }

  // MARK: Bounds

  private func bind(_ quantity: inout Quantity, after previous: Quantity?) {
    if let previous { bindUpperEnd(&quantity, after: previous) }
    for _ in 0..<2 {
      let start = quantity.span.lowerBound
      guard
        let mark = marks.first(where: {
          $0.vocabulary == .bound && $0.tokens.upperBound == start && lexicon[$0][3] == "before"
        })
      else { break }
      apply(mark, to: &quantity)
    }
    let end = quantity.tokens.upperBound
    if let mark = marks.first(where: {
      $0.vocabulary == .bound && $0.tokens.lowerBound == end && lexicon[$0][3] == "after"
    }), !joins(mark, to: quantity) {
      apply(mark, to: &quantity)
    }
  }

  private func apply(_ mark: Mark, to quantity: inout Quantity) {
    quantity.boundTokens.append(mark.tokens)
    let row = lexicon[mark]
    if row[2] == "about" { quantity.isApproximate = true }
    guard let said = Bound(rawValue: row[1]), said != .exact, quantity.bound == .exact else { return }
    let bound = states(mark) ? .moreThan : said
    quantity.bound = bound
    switch bound {
    case .atLeast, .moreThan: (quantity.high, quantity.lowInclusive) = (nil, bound == .atLeast)
    case .upTo, .lessThan: (quantity.low, quantity.highInclusive) = (nil, bound == .upTo)
    case .exact, .range: break
    }
  }

  /// "binding exceed⟦s⟧ 99 %" states what "must not exceed 99 %" forbids; folded, both are the same word.
  private func states(_ mark: Mark) -> Bool {
    let token = tokens[mark.tokens.lowerBound]
    return mark.tokens.count == 1 && token.is("exceed")
      && Int(token.upper - token.lower) == "exceeds".utf8.count
  }

  /// "2 500 mg" may be two tablets of 500 mg or 2,500 mg: refuse rather than guess.
  ///
  /// - Parameter previous: what ends right before it, with a number.
  private func markAmbiguity(_ quantity: inout Quantity, after previous: Quantity?) {
    let start = quantity.tokens.lowerBound
    guard start > 0, tokens[start].kind == .number else { return }
    if start > 1, tokens[start - 1].kind == .times || tokens[start - 1].is(Words.x),
      tokens[start - 2].kind == .number
    {
      quantity.multiplier = start - 2..<start
    }
    guard let previous, previous.unit == nil else { return }
    let isGroup = tokens[start].upper - tokens[start].lower == 3 && tokens[start].number?.whole != nil
    // "500 5000 IU": a range that has lost its dash.
    let isTorn =
      previous.low.map { low in low.whole ?? 10 >= 10 && quantity.low.map { low < $0 } ?? false } ?? false
    quantity.isAmbiguous = isGroup || isTorn && quantity.unit != nil
  }
}
