import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions that a patient's document names as what signs point to: "cough, as this may be a sign of pneumonia".
extension AdverseReactions {
  /// The reactions behind "may be signs of" and "may indicate".
  func shown(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard terms.reading.isForPatients, let start = pointer(passage) else { return [] }
    let members = Enumeration.members(of: passage, in: start..<passage.tokens.count)
    var drafts: [Draft] = []
    for (index, member) in members.enumerated() {
      if index > 0, !isJoined(members[index - 1], member, by: "or", terms) { break }
      let run = terms.trimmed(member.tokens)
      guard !run.isEmpty, run.count <= 8, terms.isReaction(run), !isGeneric(run, terms),
        !Assertion.isNegated(run, in: passage, terms.reading.lexicon)
      else { break }
      drafts.append(make(terms, glossed(run, member, terms), "adverse-reaction.shown"))
    }
    return drafts
  }

  /// Behind the words that point.
  private func pointer(_ passage: Passage) -> Int? {
    guard passage.holds(anyOf: Self.pointers) else { return nil }
    for index in passage.tokens.indices.dropFirst() {
      let before = passage.tokens[max(0, index - 4)..<index]
      if passage.tokens[index].word == "indicate", before.contains(where: { Self.modals.contains($0.word) }) {
        return index + 1
      }
      guard ["sign", "symptom"].contains(passage.tokens[index].word), isSignOf(at: index, passage),
        before.contains(where: { ["be", "are", "is", "possible"].contains($0.word) })
      else { continue }
      return passage.tokens[index...].firstIndex { $0.word == "of" }.map { $0 + 1 }
    }
    return nil
  }
  private static let pointers: WordSet = ["indicate", "sign", "symptom"]

  /// "Widespread rash, fever and swollen glands (⟦DRESS syndrome⟧)", below what to look out for: the reaction, whose signs
  /// the line lists; nil where it names none so.
  func diagnosed(_ terms: Terms) -> [Draft]? {
    let (passage, reading) = (terms.passage, terms.reading)
    var end = passage.tokens.count
    if end > 0, passage.tokens[end - 1].kind == .period { end -= 1 }
    guard passage.role == .item, reading.isForPatients, end > 2, passage.tokens[end - 1].kind == .close,
      let lead = reading.leadIn(of: terms.index), reading.passages[lead].holds(anyOf: Self.watched),
      reading.passages[lead].holds(anyOf: Self.imperatives),
      let open = passage.tokens[..<end].lastIndex(where: { $0.kind == .open }),
      Enumeration.members(of: passage, in: 0..<open).count > 2
    else { return nil }
    let names = Enumeration.members(of: passage, in: open + 1..<end - 1).map { terms.trimmed($0.tokens) }
    guard names.allSatisfy({ terms.isReaction($0) && !isGeneric($0, terms) }) else { return nil }
    return names.map { make(terms, $0, "adverse-reaction.shown") }
  }
  private static let watched: WordSet = ["sign", "symptom"]
}
