import MonographAnalysis
import MonographLexicon
import MonographModel

/// The organ whose trouble an order answers: "Withhold it if ALT rises", "Hepatitis can occur. Discontinue it."
extension DoseAdjustments {
  /// - Parameter isBare: the order itself does not say for what; what is said before does.
  func organ(isBare: Bool, _ index: Int, _ reading: Reading) -> Factor {
    let places = [index] + (isBare ? Array(reading.before(index).prefix(2)) : [])
    for place in places {
      if let organ = organ(in: reading.passages[place]) { return organ }
    }
    return .other
  }

  /// Nothing where no trouble is named; none of the organs where another trouble stands beside.
  private func organ(in passage: Passage) -> Factor? {
    guard passage.holds(anyOf: Self.liver) || passage.holds(anyOf: Self.kidneys) else {
      return passage.marks(of: .reaction).isEmpty ? nil : .other
    }
    var (isLiver, isKidney, depth) = (false, false, 0)
    var own: [Int] = []
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      guard depth == 0 else { continue }
      if Self.liver.contains(token.word) {
        isLiver = true
      } else if Self.kidneys.contains(token.word) {
        isKidney = true
      } else {
        continue
      }
      own.append(index)
    }
    let isOther = passage.marks(of: .reaction).contains { mark in
      !own.contains { isPart($0, of: mark.tokens, passage) }
    }
    guard isLiver != isKidney, !isOther else { return isLiver || isOther ? .other : nil }
    return isLiver ? .hepatic : .renal
  }
  /// "serious hepatotoxicity", "elevations of ALT", not "hepatitis or colitis".
  private func isPart(_ sign: Int, of run: Range<Int>, _ passage: Passage) -> Bool {
    if run.contains(sign) { return true }
    let between = sign < run.lowerBound ? sign + 1..<run.lowerBound : run.upperBound..<sign
    return between.count <= 2
      && passage.tokens[between].allSatisfy { $0.kind == .word && !$0.is("or") && !$0.is("and") }
  }

  private static let liver = WordTable.monitoring["liver-sign"]
  private static let kidneys = WordTable.monitoring["kidney-sign"]
}
