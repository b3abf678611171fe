import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a leaflet asks the reader outright: "Do you have trouble with your kidneys?"
extension Warnings {
  /// Under warnings each question that "yes" answers is about an illness or state that calls for care.
  func questioned(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard Self.place(of: terms.index, in: terms.reading) == .warnings,
      let verb = passage.tokens.firstIndex(where: { $0.kind == .word }), verb + 2 < passage.tokens.count,
      Self.questioning.contains(passage.tokens[verb].word),
      Self.addressed.contains(passage.tokens[verb + 1].word)
    else { return [] }
    let end = conditionEnd(from: verb + 2, passage, terms.reading)
    return parts(of: verb + 2..<end, passage).flatMap { part -> [Draft] in
      let run = terms.trimmed(behindName(withoutAddress(part, passage), passage))
      guard !run.isEmpty, run.count <= 24,
        isHealth(run, terms) || run.count > 1 && (isAnnounced(terms) || isTrouble(run, passage)),
        !isTaking(run, passage), !isVacant(run, passage), !isGeneric(run, passage), !isPointing(run, terms),
        !passage.tokens[part].contains(where: { Self.unwanted.contains($0.word) })
      else { return [] }
      return drafts(run, terms, rule: "warning.question", of: part)
    }
  }

  /// "If you answer YES to any of the following questions, tell your doctor".
  private func isAnnounced(_ terms: Terms) -> Bool {
    let before = terms.passage.context.prefix(1) + terms.reading.before(terms.index).prefix(4)
    return before.contains { terms.reading.passages[$0].holds(anyOf: Self.announcing) }
  }

  /// "trouble with your kidneys" names no illness, and is one.
  private func isTrouble(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.word == "trouble" }
  }

  private static let questioning: WordSet = ["do", "have", "are", "does", "has", "is", "did"]
  private static let addressed: WordSet = ["you", "your", "he", "she", "anyone", "someone"]
  private static let announcing: WordSet = ["question", "questions"]
}
