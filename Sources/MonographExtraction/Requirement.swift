import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a passage has at least where a rule can say something of it. Most rules are about few passages, and a rule is not
/// asked about the others.
///
/// It has to be necessary and may be wide: `RequirementTests` ask every rule about every passage all the same.
public struct Requirement: Sendable {
  /// Only sentences and items are read.
  private let isText: Bool
  /// Of the rest the passage needs one, where any is named.
  private let isOpen: Bool
  private let quantity, timing: Bool
  private let sections: SectionSet
  private let words: WordSet
  private let vocabulary: Vocabulary?

  /// - Parameters:
  ///   - text: only sentences and items are read.
  ///   - quantity: a quantity is enough, as are a timing, one of the sections, one of the words, a phrase of the vocabulary.
  init(
    text: Bool = false, quantity: Bool = false, timing: Bool = false, sections: SectionSet = [],
    words: WordSet = [], vocabulary: Vocabulary? = nil
  ) {
    isText = text
    (self.quantity, self.timing, self.sections) = (quantity, timing, sections)
    (self.words, self.vocabulary) = (words, vocabulary)
    isOpen =
      !quantity && !timing && sections.bits == 0 && words.first(where: { _ in true }) == nil
      && vocabulary == nil
  }

  /// Every passage.
  static let none = Requirement()

  func isMet(by passage: Passage) -> Bool {
    if isText, !passage.isText { return false }
    return isOpen || quantity && !passage.quantities.isEmpty || timing && !passage.timings.isEmpty
      || !passage.sectionSet.isDisjoint(with: sections) || passage.holds(anyOf: words)
      || vocabulary.map { passage.has($0) } ?? false
  }
}
