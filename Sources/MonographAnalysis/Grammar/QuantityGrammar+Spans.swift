import MonographLexicon
import MonographModel

extension QuantityGrammar {
  /// "between 10 ml (1000 mg) and 30 ml (3000 mg)", "from 2 g (4 tablets) to 3 g (6 tablets)": one range, and the same in the other unit.
  func spanParentheses(_ found: inout [Quantity]) {
    var index = 0
    while index + 3 < found.count {
      let (low, lowAgain, high, highAgain) = (
        found[index], found[index + 1], found[index + 2], found[index + 3]
      )
      if let start = low.tokens.first, start > 0, let joint = spanJoint(before: start),
        let first = range(low, high), let second = range(lowAgain, highAgain),
        isInParentheses(lowAgain), isInParentheses(highAgain),
        tokens[high.tokens.lowerBound - 1].is(joint)
      {
        found.replaceSubrange(index...index + 3, with: [first, second])
      }
      index += 1
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
