import MonographLexicon
import MonographModel

/// Bands of age, weight, body surface and creatinine clearance: "15 kg to less than 60 kg".
extension PopulationGrammar {
  func bands() -> [PopulationMention] {
    var found: [PopulationMention] = []
    for (index, quantity) in quantities.enumerated() {
      guard let sort = sort(of: quantity) else {
        if let mention = unitless(index) {
          if let last = found.last, mention.tokens.contains(last.tokens.lowerBound) { found.removeLast() }
          found.append(mention)
        }
        continue
      }
      let (amount, span) = band(ending: index)
      // "depends on weight (less than 50 kg versus 50 kg or more)" is for neither.
      if isCompared(span) { continue }
      var mention = PopulationMention(tokens: span)
      switch sort {
      case .age: mention.age = amount
      case .weight: mention.weight = amount
      // How much they weigh for their height is no weight; the words tell who they are.
      case .bodyMass:
        guard amount != nil else { continue }
        mention.isQualified = true
      case .area: mention.area = amount
      case .clearance: mention.renal = span
      }
      // The lower end of the band is no band of its own.
      if let last = found.last, span.contains(last.tokens.lowerBound) { found.removeLast() }
      found.append(mention)
    }
    return found
  }

  private func isCompared(_ span: Range<Int>) -> Bool {
    (tokens[..<span.lowerBound].suffix(1) + tokens[span.upperBound...].prefix(1)).contains {
      ["versus", "vs"].contains($0.word)
    }
  }

  private enum Sort { case age, weight, bodyMass, area, clearance }

  private func sort(of quantity: Quantity) -> Sort? {
    guard let unit = quantity.unit, unit.per == nil else { return nil }
    if unit.perTime == .min { return unit.dimension == .volume && isClearance(quantity) ? .clearance : nil }
    guard unit.perTime == nil else { return nil }
    switch unit.dimension {
    case .weight where unit.code == "kg/m2": return .bodyMass
    case .weight: return unit.code == "kg" || !isAside(quantity) ? .weight : nil
    case .area: return unit.code == "m2" && !isDenominator(quantity) ? .area : nil
    // "8 16 years" has lost the sign between its ends.
    case .time: return isAge(quantity) && !followsNumber(quantity) ? .age : nil
    default: return nil
    }
  }

  private func followsNumber(_ quantity: Quantity) -> Bool {
    let start = quantity.span.lowerBound
    return quantity.bound == .exact && start > 0 && tokens[start - 1].kind == .number
      && !quantities.contains { $0.unit != nil && $0.tokens.contains(start - 1) }
  }

  /// "30 mL/min/⟦1.73 m²⟧": what a clearance is counted against.
  private func isDenominator(_ quantity: Quantity) -> Bool {
    let start = quantity.span.lowerBound
    return start > 0 && (tokens[start - 1].kind == .slash || tokens[start - 1].is(Words.per))
  }

  /// "33 kg (73 pounds)": the same again.
  private func isAside(_ quantity: Quantity) -> Bool {
    let start = quantity.span.lowerBound
    return start > 0 && tokens[start - 1].kind == .open
  }

  /// "15 kg to less than 60 kg", "more than 15 kg and up to 23 kg", "12 to less than 18 years", "2 years and older".
  func band(ending index: Int) -> (Amount?, Range<Int>) {
    let quantity = bounded(quantities[index])
    var span = quantity.span
    // Past "(33 lbs)", at most.
    for before in quantities[max(0, index - 2)..<index].reversed() {
      guard let lower = lowerEnd(of: quantity, before) else { continue }
      span = before.span.lowerBound..<span.upperBound
      return (
        Amount(
          low: lower, high: quantity.high, lowInclusive: before.bound != .moreThan,
          highInclusive: quantity.bound != .lessThan, unit: UnitCode(quantity.unit?.code ?? "")), span
      )
    }
    // "3 months to 12 years": in months. Of days and weeks no unit says both, the words do.
    if index > 0, case let before = quantities[index - 1], isLowerAge(before, of: quantity) {
      let months = before.unit?.code == "mo" ? quantity.high?.multiplied(by: Self.monthsOfYear) : nil
      let band = months.map {
        Amount(low: before.low, high: $0, highInclusive: quantity.bound != .lessThan, unit: "mo")
      }
      return (band, before.span.lowerBound..<span.upperBound)
    }
    var open = quantity
    if quantity.bound == .exact,
      let (bound, end) = boundBehind(span.upperBound) ?? pastAside(span.upperBound).flatMap(boundBehind)
    {
      open.bound = bound
      if bound == .atLeast { open.high = nil } else { open.low = nil }
      span = span.lowerBound..<end
    }
    // A single weight or age says no band: its sign was lost, or it is an example.
    let amount = Amount(
      low: open.low, high: open.high, lowInclusive: open.bound != .moreThan,
      highInclusive: open.bound != .lessThan, unit: UnitCode(open.unit?.code ?? ""))
    return (open.bound == .exact ? nil : amount, span)
  }

  /// With what bounds it before: "from 6 years", "25 kg or above and below 50 kg".
  private func bounded(_ quantity: Quantity) -> Quantity {
    var quantity = quantity
    let start = quantity.span.lowerBound
    // "birth to < 6 months"
    if start > 1, tokens[start - 1].is(Words.to) || tokens[start - 1].kind == .dash,
      tokens[start - 2].is("birth"),
      [.exact, .lessThan, .upTo].contains(quantity.bound)
    {
      if quantity.bound == .exact { quantity.bound = .upTo }
      quantity.low = nil
      quantity.boundTokens.append(start - 2..<start)
      return quantity
    }
    guard quantity.bound == .exact, start > 0 else { return quantity }
    // "under the age of 3 years"
    let age = start - (start > 2 && tokens[start - 3].is("the") ? 3 : 2)
    if age > 0, tokens[start - 1].is("of"), tokens[start - 2].is("age"),
      let mark = marks.last(where: { $0.vocabulary == .bound && $0.tokens.upperBound == age }),
      lexicon[mark][3] == "before", let bound = Bound(rawValue: lexicon[mark][1]),
      [.lessThan, .upTo, .moreThan, .atLeast].contains(bound)
    {
      quantity.bound = bound
      if bound == .lessThan || bound == .upTo { quantity.low = nil } else { quantity.high = nil }
      quantity.boundTokens.append(mark.tokens.lowerBound..<start)
      return quantity
    }
    if tokens[start - 1].is(Self.from) {
      quantity.bound = .atLeast
      quantity.high = nil
    } else if let mark = marks.last(where: { $0.vocabulary == .bound && $0.tokens.upperBound == start }),
      tokens[mark.tokens.lowerBound].is(Words.and), lexicon[mark][1] == Bound.upTo.rawValue
    {
      quantity.bound = .lessThan
      quantity.low = nil
      quantity.boundTokens.append(start - 1..<start)
    }
    return quantity
  }

  /// The low end that stands before, joined by "to", "but", "and" or a dash.
  private func lowerEnd(of quantity: Quantity, _ before: Quantity) -> ExactNumber? {
    let gap = before.span.upperBound..<max(before.span.upperBound, quantity.span.lowerBound)
    guard let low = before.low, let high = quantity.high, low < high, quantity.bound != .range,
      before.bound == .exact || before.high == nil,
      before.unit == nil || before.unit?.code == quantity.unit?.code,
      quantity.low == nil || quantity.low == high, gap.count <= 8,
      case let words = outside(gap), words.count <= 3,
      !gap.isEmpty || quantity.span.lowerBound < before.span.upperBound
        || quantity.bound == .lessThan && before.unit == nil,
      words.allSatisfy({ $0.kind == .dash || $0.kind == .comma || Self.joints.contains($0.word) }),
      quantity.bound != .exact || words.contains(where: { $0.kind != .comma })
    else { return nil }
    return low
  }
  private static let monthsOfYear: ExactNumber = 12

  private func isLowerAge(_ before: Quantity, of quantity: Quantity) -> Bool {
    guard before.bound == .exact, quantity.bound == .exact || quantity.bound == .lessThan,
      quantity.unit?.code == "a", ["d", "wk", "mo"].contains(before.unit?.code),
      before.unit?.perTime == nil,
      case let gap = before.span.upperBound..<max(before.span.upperBound, quantity.span.lowerBound)
    else { return false }
    return !gap.isEmpty && gap.count <= 4
      && tokens[gap].contains { $0.is(Words.to) || $0.kind == .dash || $0.is("up") }
      && tokens[gap].allSatisfy {
        $0.kind == .dash || Self.joints.contains($0.word) || Self.unitTails.contains($0.word)
      }
  }
  /// Without what stands in parentheses.
  private func outside(_ gap: Range<Int>) -> [Token] {
    var depth = 0
    return tokens[gap].filter { token in
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      return depth == 0 && token.kind != .close
    }
  }
  private static let from = Word("from")
  private static let joints: WordSet = [Words.to, Words.and, Word("but"), Word("up")]

  /// "of age and older", "old or over".
  private func boundBehind(_ start: Int) -> (Bound, Int)? {
    var at = start
    while at < min(tokens.count, start + 3),
      Self.unitTails.contains(tokens[at].word) || tokens[at].kind == .comma
    {
      at += 1
    }
    // The table knows "years and older" whole.
    guard let mark = marks.starting(at: at, of: .bound) ?? marks.starting(at: start - 1, of: .bound),
      lexicon[mark][3] == "after",
      let bound = Bound(rawValue: lexicon[mark][1])
    else { return nil }
    return (bound, mark.tokens.upperBound)
  }

  /// "63 kg ⟦(138 pounds)⟧ or more": past the same again.
  private func pastAside(_ start: Int) -> Int? {
    guard start < tokens.count, tokens[start].kind == .open,
      let close = tokens[start...].prefix(6).firstIndex(where: { $0.kind == .close }),
      quantities.contains(where: {
        $0.unit?.dimension == .weight && start < $0.tokens.lowerBound && $0.tokens.upperBound <= close
      })
    else { return nil }
    return close + 1
  }

  static let unitTails: WordSet = [
    Word("of"), Word("age"), Word("old"), Word("body"), Word("weight"), Word("bodyweight"), Word("in"),
  ]

  /// "30 to 59 mL/min" and not a rate of infusion: a word of renal function shortly before.
  private func isClearance(_ quantity: Quantity) -> Bool {
    let start = quantity.span.lowerBound
    // "moderate impairment (30-50 mL/min)", the kidneys having been named before
    if start > 1, tokens[start - 1].kind == .open, Self.impairments.contains(tokens[start - 2].word) {
      return true
    }
    return marks.contains {
      $0.vocabulary == .population && lexicon[$0][2] == "renal"
        && (0...12).contains(quantity.span.lowerBound - $0.tokens.upperBound)
    }
  }
  static let impairments: WordSet = ["impairment", "insufficiency", "dysfunction"]
}
