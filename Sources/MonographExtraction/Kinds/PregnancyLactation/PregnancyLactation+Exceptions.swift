import MonographAnalysis
import MonographLexicon

/// What is excepted from a stance, shown as its condition.
extension PregnancyLactation.StanceReading.Found {
  /// "It must not be used in pregnancy ⟦unless clearly needed⟧."
  func exception(in passage: Passage) -> Range<Int>? {
    guard stance == .avoid || stance == .contraindicated, passage.holds("unless"),
      let start = passage.tokens[tokens.upperBound...].firstIndex(where: { $0.is("unless") || $0.endsClause }
      ),
      passage.tokens[start].is("unless")
    else { return nil }
    let end = passage.tokens[start...].prefix(Self.longest).firstIndex {
      $0.endsClause || $0.kind == .comma
    }
    return start..<(end ?? min(start + Self.longest, passage.tokens.count))
  }
  private static let longest = 12
}
