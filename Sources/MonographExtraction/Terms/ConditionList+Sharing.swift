import MonographAnalysis
import MonographLexicon

/// Adjectives before one noun: "viral or fungal skin infections" are two, and both of the skin.
extension ConditionList {
  /// What stands behind the adjective of a later member and is meant of the one at this position, too.
  func sharedTail(of position: Int, in members: [Range<Int>]) -> Range<Int>? {
    let member = members[position]
    guard member.count <= 2, let last = member.last, isAdjective(last), !names(member),
      let next = members[(position + 1)...].first(where: { $0.count > 1 || !isAdjective($0.lowerBound) }),
      (2...5).contains(next.count), isAdjective(next.lowerBound), names(next), !isDegreeOnly(member),
      !isModifier(member),
      members[position].upperBound + 1 < next.lowerBound
        || Self.pairing.contains(passage.tokens[member.upperBound].word),
      passage.tokens[next].allSatisfy({ $0.kind == .word }),
      Self.pairing.contains(passage.tokens[next.lowerBound - 1].word)
    else { return nil }
    return next.lowerBound + 1..<next.upperBound
  }
  private static let pairing: WordSet = ["and", "or"]

  private func isAdjective(_ index: Int) -> Bool {
    Self.adjectival.contains { passage.ends(index, in: $0) }
  }
  private static let adjectival: [StaticString] = ["al", "ic", "ous", "ive", "ar", "ary", "ed"]

  /// "ophthalmic application": a way of giving it.
  func isWayOfGiving(_ range: Range<Int>) -> Bool {
    guard let last = range.last, Contraindications.giving.contains(passage.tokens[last].word) else {
      return false
    }
    return passage.marks(of: .route).contains { $0.tokens.overlaps(range) }
  }
}
