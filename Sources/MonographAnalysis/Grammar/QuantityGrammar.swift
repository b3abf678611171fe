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
  private let hasNumberWords, hasBounds: Bool

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
    if hasNumberWords { countForms(&found) }
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

  /// "40 to 20 mg": kept as it is written, from the greater to the smaller. "20-12.5 mg" may be two substances, and
  /// "from 40 to 20 mg" is a step.
  private func turnedRange(_ start: Int, _ first: (value: ExactNumber?, end: Int)) -> Quantity? {
    guard tokens[start].kind == .number, !tokens[start].isName,
      start == 0 || !Self.steps.contains(tokens[start - 1].word),
      let end = joint(at: first.end), end == first.end + 1, !tokens[first.end].is(Words.and),
      let second = value(at: end), let low = first.value, let high = second.value, low > high, high > 0,
      let unit = unit(at: second.end), unit.dimension != .time, unit.dimension != .form
    else { return nil }
    var quantity = Quantity(tokens: start..<unit.tokens.upperBound, low: low, high: high)
    (quantity.bound, quantity.unit) = (.range, unit)
    let joint = tokens[first.end]
    quantity.isAmbiguous = joint.kind == .dash && joint.upper - joint.lower == 1 && !joint.spaceBefore
    return quantity
  }
  private static let steps: Set<Word> = ["from", "by", "week", "weeks", "day", "days"]

  /// "By 20 mg to 60 mg", "raised from 20 mg to 60 mg": a change from one amount to another, not a range.
  func isStep(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if tokens[start - 1].is(Words.by) { return true }
    return tokens[start - 1].is(Words.from)
      && marks.contains {
        $0.vocabulary == .doseContext && (0...4).contains(start - 1 - $0.tokens.upperBound)
          && ["increase", "decrease"].contains(lexicon[$0][1])
      }
  }

  /// "one or two tablets": the unit comes with the second.
  private func isAlternative(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].is(Words.or), let second = value(at: index + 1) else {
      return false
    }
    return unit(at: second.end) != nil
  }

  /// A single value; its number is nil where it is no finite decimal (1/3) or a part of a name.
  private func value(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard start < tokens.count else { return nil }
    let token = tokens[start]
    guard token.kind == .number else { return wordValue(at: start) }
    if token.isName { return unit(at: start + 1) == nil ? nil : (token.number, start + 1) }
    if let fraction = fraction(at: start) { return fraction }
    // "1 1/2 tablets", "1 and a half tablets"
    if let whole = token.number?.whole, whole < 10, let part = part(at: start + 1),
      let number = part.value, number < 1
    {
      return (ExactNumber(Int64(whole)).adding(number), part.end)
    }
    return (token.number, start + 1)
  }

  /// What is left of a whole: "1/2", "and 1/2", "and a half".
  private func part(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard start < tokens.count, tokens[start].is(Words.and), !marksBetween(before: start) else {
      return fraction(at: start)
    }
    return fraction(at: start + 1) ?? wordValue(at: start + 1)
  }

  private func fraction(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard start + 2 < tokens.count, tokens[start].kind == .number, tokens[start + 1].kind == .slash,
      tokens[start + 2].kind == .number,
      !tokens[start + 1].spaceBefore, !tokens[start + 2].spaceBefore
    else { return nil }
    // "5/10 mg" holds two substances.
    guard let top = tokens[start].number, let bottom = tokens[start + 2].number,
      bottom.whole.map({ $0 <= 10 }) ?? false, top < bottom, top.whole == 1 || bottom.whole == 4
    else { return (nil, start + 3) }
    return (top.divided(by: bottom), start + 3)
  }

  private func wordValue(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard hasNumberWords, let mark = marks.starting(at: start, of: .number) else { return nil }
    return (ExactNumber(lexicon[mark][1]), mark.tokens.upperBound)
  }

  /// The token after a dash, "to" or "–" that joins a range, or after "and" within "between … and …".
  func joint(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if let ceiling = token.is(Words.to) ? marks.starting(at: index, of: .bound) : nil {
      return ceiling.tokens.upperBound  // "20 mg/kg to a maximum of 40 mg/kg"
    }
    if token.kind == .dash || token.is(Words.to) || token.is(Words.through) { return index + 1 }
    if token.is(Words.and), marksBetween(before: index) { return index + 1 }
    return nil
  }

  private func marksBetween(before index: Int) -> Bool {
    tokens[max(0, index - 6)..<index].contains { $0.is(Words.between) }
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
    guard let bound = Bound(rawValue: row[1]), bound != .exact, quantity.bound == .exact else { return }
    quantity.bound = bound
    switch bound {
    case .atLeast, .moreThan: (quantity.high, quantity.lowInclusive) = (nil, bound == .atLeast)
    case .upTo, .lessThan: (quantity.low, quantity.highInclusive) = (nil, bound == .upTo)
    case .exact, .range: break
    }
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

  /// "5 or 10 mg": a number without a unit takes that of the next it is joined to.
  private func shareUnits(_ found: inout [Quantity]) {
    for index in found.indices.dropLast().reversed() {
      guard found[index].low != nil, let unit = found[index + 1].unit, unit.dimension != .time,
        found[index].unit == nil || found[index].unit?.code == unit.code
          || isShorter(found[index].unit, unit),
        isAlternative(from: found[index].tokens.upperBound, to: found[index + 1].span.lowerBound),
        !isLabel(found[index]), found[index].unit != nil || !countsPackage(found[index])
      else { continue }
      if let own = found[index].unit, isAgainstBody(own, unit) {
        if isOfItsOwn(found[index], beside: found[index + 1]) { continue }
        // What is written "mg/kg" says it of itself; "5 mg or 10 mg per kilogram" says it of both.
        if tokens[unit.tokens].contains(where: { $0.kind == .slash }) {
          found[index].isAmbiguous = true
          continue
        }
      }
      if found[index].unit == nil || isShorter(found[index].unit, unit) { found[index].unit = unit }
      found[index + 1].group = found[index + 1].group ?? index
      found[index].group = found[index + 1].group
    }
  }

  /// The 1 of "on day 1 and 500 mg on day 8" counts days.
  private func isLabel(_ quantity: Quantity) -> Bool {
    guard quantity.unit == nil, quantity.tokens.lowerBound > 0 else { return false }
    return unit(at: quantity.tokens.lowerBound - 1)?.dimension == .time
  }

  /// "packs of 7, 28 and 4 mg, 6 mg tablets": what a package holds is counted, and no milligrams.
  private func countsPackage(_ quantity: Quantity) -> Bool {
    var at = quantity.tokens.lowerBound
    while at > 0,
      tokens[at - 1].kind == .number || tokens[at - 1].kind == .comma || tokens[at - 1].is(Words.and)
        || tokens[at - 1].is(Words.or)
    { at -= 1 }
    return at > 1 && tokens[at - 1].is("of") && Self.packages.contains(tokens[at - 2].word)
  }
  private static let packages: WordSet = [
    "pack", "box", "carton", "bottle", "blister", "multipack", "package",
  ]

  /// "5 mg or 10 mg per kilogram": what the last is counted against holds for all.
  private func isShorter(_ unit: Quantity.Unit?, _ other: Quantity.Unit) -> Bool {
    guard let unit, unit.perTime == nil, unit.per == nil else { return false }
    return isAgainstBody(unit, other) || (other.code == unit.code && other.perTime != nil)
  }

  private func isAgainstBody(_ unit: Quantity.Unit, _ other: Quantity.Unit) -> Bool {
    other.code.hasPrefix(unit.code + "/")
  }

  /// "150 mg or 2 mg/kg": a dose of its own beside one that is counted against the body. "5 mg or 10 mg/kg" may be either.
  private func isOfItsOwn(_ quantity: Quantity, beside next: Quantity) -> Bool {
    guard let low = quantity.low, let other = next.low ?? next.high, let small = [low, other].min(),
      let large = [low, other].max()
    else { return true }
    return small.multiplied(by: ExactNumber(Self.mostAlike)).map { $0 < large } ?? true
  }
  /// Doses that stand side by side, both counted against the body, differ by no larger a factor.
  private static let mostAlike: Int64 = 4

  private func isAlternative(from: Int, to: Int) -> Bool {
    guard from < to, to - from <= 2 else { return false }
    return tokens[from..<to].allSatisfy {
      $0.is(Words.or) || $0.is(Words.and) || $0.kind == .comma || $0.kind == .slash || $0.is("vs")
    }
  }
}
