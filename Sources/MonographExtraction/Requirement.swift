import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a passage has at least where a rule can say something of it. Most rules are about few passages, and a rule is not
/// asked about the others.
///
/// It has to be necessary and may be wide: `RequirementTests` ask every rule about every passage all the same.
public struct Requirement: Sendable {
  /// Only sentences and items are read.
  fileprivate let isText: Bool
  /// Of the rest the passage needs one, where any is named.
  fileprivate let isOpen: Bool
  fileprivate let quantity, timing: Bool
  fileprivate let sections: SectionSet
  fileprivate let words: WordSet
  fileprivate let vocabulary: Vocabulary?

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
}

/// What several rules require. Each word of a passage is looked up once for all of them.
struct Requirements: Sendable {
  /// A bit for each rule, by its place.
  typealias Rules = UInt32

  private var text: Rules = 0, open: Rules = 0, quantity: Rules = 0, timing: Rules = 0
  /// By the kind's place among all.
  private var sections = [Rules](repeating: 0, count: SectionKind.allCases.count)
  private var vocabularies: [(vocabulary: Vocabulary, rules: Rules)] = []
  private let words: WordMap<Rules>

  init(_ requirements: [Requirement]) {
    precondition(requirements.count <= Rules.bitWidth, "there are too many rules")
    var words: [Word: Rules] = [:]
    for (place, requirement) in requirements.enumerated() {
      let rule: Rules = 1 << Rules(place)
      if requirement.isText { text |= rule }
      if requirement.isOpen { open |= rule }
      if requirement.quantity { quantity |= rule }
      if requirement.timing { timing |= rule }
      for kind in SectionKind.allCases where requirement.sections.contains(kind) {
        sections[kind.ordinal] |= rule
      }
      if let vocabulary = requirement.vocabulary { vocabularies.append((vocabulary, rule)) }
      for word in requirement.words { words[word, default: 0] |= rule }
    }
    self.words = WordMap(words)
  }

  init(of rules: [any ClaimRule]) { self.init(rules.map { type(of: $0).requirement }) }

  /// The rules that may say something of a passage.
  func met(by passage: Passage) -> Rules {
    var met = open
    if !passage.quantities.isEmpty { met |= quantity }
    if !passage.timings.isEmpty { met |= timing }
    for kind in passage.sections { met |= sections[kind.ordinal] }
    for (vocabulary, rules) in vocabularies where passage.has(vocabulary) { met |= rules }
    for token in passage.tokens where token.kind == .word {
      if let rules = words[token.word] { met |= rules }
    }
    return passage.isText ? met : met & ~text
  }
}
