import MonographLexicon
import MonographModel

extension QuantityGrammar {
  /// "between 10 ml (1000 mg) and 30 ml (3000 mg)", "from 2 g (4 tablets) to 3 g (6 tablets)": one range, and the same in the other unit.
  func spanParentheses(_ found: inout [Quantity]) {
    var index = 0
    while index + 3 < found.count {
      if let start = found[index].tokens.first, start > 0, let joint = spanJoint(before: start),
        isInParentheses(found[index + 1]), isInParentheses(found[index + 3]),
        tokens[found[index + 2].tokens.lowerBound - 1].is(joint),
        !tokens[start..<found[index + 3].tokens.upperBound].contains(where: { $0.endsClause }),
        let first = range(found[index], found[index + 2]),
        let second = range(found[index + 1], found[index + 3])
      {
        found.replaceSubrange(index...index + 3, with: [first, second])
      }
      index += 1
    }
  }

  /// "250 mcg to 1 mg per day": the ends of one range in two units. Neither number is converted, so that they stay two
  /// amounts, which are told the same of.
  func joinOverUnits(_ found: inout [Quantity]) {
    for index in found.indices.dropLast()
    where joint(at: found[index].tokens.upperBound) == found[index + 1].tokens.lowerBound {
      let (low, high) = (found[index], found[index + 1])
      guard low.group == nil, high.group == nil, low.bound == .exact, high.bound == .exact,
        !isStep(low.tokens.lowerBound), let unit = low.unit, let other = high.unit,
        unit.dimension == other.dimension,
        unit.perTime == nil || unit.perTime == other.perTime, unit.per == nil, other.per == nil,
        let factor = units[unit.code]?.factor, let otherFactor = units[other.code]?.factor,
        factor != otherFactor, let bottom = low.low?.multiplied(by: factor),
        let top = high.high?.multiplied(by: otherFactor), bottom < top
      else { continue }
      found[index].unit?.perTime = other.perTime
      (found[index].group, found[index + 1].group) = (index, index)
    }
  }

  /// "Between … and", "from … to" unless the dose is changed from one to the other.
  private func spanJoint(before start: Int) -> Word? {
    if tokens[start - 1].is(Words.between) { return Words.and }
    return tokens[start - 1].is(Words.from) && !isStep(start) ? Words.to : nil
  }

  private func isInParentheses(_ quantity: Quantity) -> Bool {
    let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return start > 0 && end < tokens.count && tokens[start - 1].kind == .open && tokens[end].kind == .close
  }

  private func range(_ low: Quantity, _ high: Quantity) -> Quantity? {
    guard low.bound == .exact, high.bound == .exact, low.unit?.code == high.unit?.code,
      let bottom = low.low, let top = high.high, bottom < top
    else { return nil }
    var quantity = high
    quantity.tokens = low.tokens.lowerBound..<high.tokens.upperBound
    quantity.low = bottom
    quantity.bound = .range
    return quantity
  }
}
