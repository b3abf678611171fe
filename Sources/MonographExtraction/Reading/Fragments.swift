import MonographAnalysis
import MonographLexicon

/// "Hypersensitivity. Active peptic ulceration. Patients on dialysis.": a paragraph that lists in phrases what stands under
/// its heading.
extension Reading {
  /// Whether a passage is such a phrase, and so is all else in its paragraph.
  func isFragment(_ index: Int) -> Bool {
    guard passages[index].role == .sentence, isPhrase(passages[index]) else { return false }
    return before(index).allSatisfy { isPhrase(passages[$0]) } && behind(index).allSatisfy { isPhrase($0) }
  }

  /// Whether a passage is such a phrase behind others, whatever follows: "Fits. ⟦Gout or scurvy⟧. Do not take it with …".
  func goesOnInPhrases(_ index: Int) -> Bool {
    guard passages[index].role == .sentence, isPhrase(passages[index]) else { return false }
    let before = before(index)
    return !before.isEmpty && before.allSatisfy { isPhrase(passages[$0]) }
  }

  /// Whether such a phrase is all there is under its heading, as in notes: no full stop is missed then.
  func isNote(_ index: Int) -> Bool {
    guard isFragment(index), index > 0, passages[index - 1].role == .heading,
      passages[index].context.first == index - 1
    else { return false }
    return index + 1 == passages.count || passages[index + 1].role == .heading
  }

  /// What follows in the same paragraph, as far as a list of phrases goes.
  private func behind(_ index: Int) -> ArraySlice<Passage> {
    passages[(index + 1)...].prefix(Self.longestList).prefix { $0.block == passages[index].block }
  }
  /// Passages.
  private static let longestList = 12

  /// A phrase of no finite verb but in "who have had …" and in parentheses, that asks for nothing and does not name the
  /// drug.
  private func isPhrase(_ passage: Passage) -> Bool {
    guard let first = passage.tokens.first(where: { $0.kind == .word }), passage.tokens.count <= Self.longest,
      ![.question, .colon].contains(passage.tokens.last?.kind), !Self.openers.contains(first.word),
      !AdverseReactions.imperatives.contains(first.word)
    else { return false }
    var depth = 0
    var isRelative = false
    for token in passage.tokens {
      depth += token.kind == .open ? 1 : token.kind == .close ? -1 : 0
      if depth > 0 { continue }
      if subject.names(token) { return first.word == "hypersensitivity" || first.word == "allergy" }
      if token.kind == .comma || token.kind == .semicolon { isRelative = false }
      if Self.relatives.contains(token.word) { isRelative = true }
      if !isRelative, Self.verbs.contains(token.word) { return false }
      // "patients who have gout ⟦may⟧ still …"
      if isRelative, Self.modals.contains(token.word) { return false }
    }
    return true
  }
  /// Tokens.
  private static let longest = 30
  private static let relatives: WordSet = ["who", "whom", "whose", "that", "which"]
  private static let modals: WordSet = ["may", "can", "could", "should", "must", "will", "would", "might"]
  private static let verbs = Interactions.Consequences.effects.union(Indications.verbs).union(
    Indications.explaining
  ).union(modals).union([
    "is", "are", "was", "were", "has", "have", "had", "be", "been", "do", "does", "did", "not", "you", "if",
    "contact", "consult", "see", "works", "helps", "aims", "serves", "include", "includes", "characterized",
    "characterised", "protects", "protecting", "belongs", "contains", "acts", "makes", "stops", "slows",
    "occurs", "occur", "refers", "means", "allows", "called", "address", "offers", "provides",
    "demonstrates", "exhibits", "targets", "combines", "plays", "remains", "shows", "involves", "requires",
  ])
  private static let openers: WordSet = [
    "it", "this", "these", "those", "they", "there", "because", "for", "however", "therefore", "also", "when",
    "while", "always", "never", "carefully", "please", "stopping", "by", "symptom", "what", "monitoring",
  ]
}
