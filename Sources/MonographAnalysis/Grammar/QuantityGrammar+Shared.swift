import MonographLexicon

/// "0.06 mg (0.012 mL of solution) for each kilogram": what stands behind the parentheses counts for the amounts on both
/// sides of the opening one.
extension QuantityGrammar {
  func shareDenominators(_ found: inout [Quantity]) {
    for index in found.indices.dropLast() {
      guard isPlain(found[index]), let close = close(behind: found[index].tokens.upperBound),
        let at = denominator(at: close + 1), let mark = unitMark(at: at)
      else { continue }
      let entry = units.entries[mark.entry]
      guard entry.dimension == .weight || entry.dimension == .area else { continue }
      let inner = found[(index + 1)...].prefix { $0.tokens.upperBound <= close }.indices
      guard !inner.isEmpty, inner.allSatisfy({ isPlain(found[$0]) }) else { continue }
      for member in [index] + inner { found[member].unit?.code += "/" + entry.code }
      // The words that say it belong to the last of them.
      let last = inner.upperBound - 1
      found[last].extend(to: mark.tokens.upperBound)
    }
  }

  /// An amount that is not counted against anything yet.
  private func isPlain(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, unit.per == nil, unit.perTime == nil,
      !unit.code.utf8.contains(UInt8(ascii: "/"))
    else { return false }
    return [.mass, .volume, .unit].contains(unit.dimension)
  }

  /// The closing parenthesis of a short aside that opens here.
  private func close(behind index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .open else { return nil }
    return tokens[index...].prefix(12).dropFirst().firstIndex { $0.kind == .close || $0.kind == .open }
      .flatMap { tokens[$0].kind == .close ? $0 : nil }
  }
}

extension Quantity {
  fileprivate mutating func extend(to end: Int) {
    tokens = tokens.lowerBound..<end
    if let start = unit?.tokens.lowerBound { unit?.tokens = start..<end }
  }
}
