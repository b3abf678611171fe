import MonographAnalysis
import MonographLexicon
import MonographModel

/// What each of several tablets holds that are one dose together, or make a dose larger or smaller.
extension AmountContext {
  /// "One ⟦800 microgram⟧ tablet and one ⟦200 microgram⟧ tablet in the morning".
  var isTakenTogether: Bool {
    quantity.unit?.dimension == .mass
      && (isFollowedByAnother
        || number > 0 && AmountContext(number - 1, in: passage, lexicon).isFollowedByAnother)
      || passage.quantities.count > 3 && isOfPair
  }

  private var isFollowedByAnother: Bool {
    guard quantity.unit?.dimension == .mass, number + 1 < passage.quantities.count, let form = formBehind,
      let joint = token(form.tokens.upperBound), joint.is("and") || joint.is("plus") || joint.kind == .plus,
      case let other = AmountContext(number + 1, in: passage, lexicon),
      other.quantity.unit?.code == quantity.unit?.code, other.quantity.low != quantity.low,
      let next = other.formBehind, next.tokens.lowerBound > form.tokens.lowerBound,
      case let between = form.tokens.upperBound + 1..<max(form.tokens.upperBound + 1, other.at.lowerBound),
      between.count <= 5, isCount(between.lowerBound)
    else { return false }
    return passage.tokens[between].allSatisfy { [.word, .dash, .number].contains($0.kind) }
      && !isNamed(between.lowerBound..<next.tokens.upperBound)
      && !passage.timings.contains { between.contains($0.tokens.lowerBound) }
  }

  /// "⟦1 tablet⟧ Examplix ⟦0.7 mg⟧ and ⟦1 tablet⟧ Examplix ⟦0.35 mg⟧ three times a day".
  private var isOfPair: Bool {
    (max(0, number - 3)...number).contains { first in
      let four = Array(passage.quantities[first...].prefix(4))
      guard four.count == 4, four[0].unit?.dimension == .form, four[2].unit?.code == four[0].unit?.code,
        four[1].unit?.dimension == .mass, four[3].unit?.code == four[1].unit?.code,
        four[1].low != four[3].low, four[0].tokens.upperBound <= four[1].tokens.lowerBound,
        four[1].tokens.upperBound == four[2].tokens.lowerBound - 1,
        token(four[1].tokens.upperBound)?.is("and") ?? false,
        four[2].tokens.upperBound <= four[3].tokens.lowerBound
      else { return false }
      let names = [(0, 1), (2, 3)].map { left, right in
        passage.tokens[four[left].tokens.upperBound..<four[right].tokens.lowerBound].map(\.word)
      }
      return names[0].count <= 3 && names[0] == names[1]
    }
  }

  /// "one less ⟦200 microgram⟧ tablet", "add one ⟦200 microgram⟧ tablet to your morning dose": by how much a dose changes.
  var isOneMore: Bool {
    guard quantity.unit?.dimension == .mass, let form = formBehind else { return false }
    if let word = token(at.lowerBound - 1), Self.comparing.contains(word.word),
      at.lowerBound - 2 >= clause.lowerBound, isCount(at.lowerBound - 2)
    {
      return true
    }
    let end = form.tokens.upperBound
    return countBefore == 1 && has("addition", clause.lowerBound..<at.lowerBound)
      && token(end)?.is("to") ?? false
      && passage.tokens[end..<min(clause.upperBound, end + 5)].contains { $0.is("dose") }
  }
  private static let comparing: WordSet = ["less", "fewer", "more", "additional", "extra"]

  private func isCount(_ index: Int) -> Bool {
    token(index)?.kind == .number || token(index)?.is("a") ?? false
      || passage.marks(of: .number).contains { $0.tokens.contains(index) }
  }
  private func isNamed(_ range: Range<Int>) -> Bool {
    passage.marks(of: .substance).contains { $0.tokens.overlaps(range) }
  }
}
