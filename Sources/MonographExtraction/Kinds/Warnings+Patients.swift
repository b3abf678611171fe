import MonographAnalysis
import MonographLexicon
import MonographModel

/// Patients with whom care is asked for.
extension Warnings {
  /// "Use with caution in patients with X", "People with X should discuss it with their doctor".
  func cared(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard
      passage.marks(of: .hazardCue).contains(where: { isCare($0, terms.reading) }),
      let people = passage.tokens.indices.dropLast(2).first(where: { index in
        Self.people.contains(passage.tokens[index].word)
          && passage.tokens[(index + 1)...].prefix(3).contains { Self.companions.contains($0.word) }
      }),
      let joint = (people + 1..<passage.tokens.count - 1).first(where: {
        passage.tokens[$0].word == "with"
          || passage.tokens[$0].word == "who" && ["have", "has", "had"].contains(passage.tokens[$0 + 1].word)
      })
    else { return [] }
    let runs = caredList(from: joint + 1, terms)
    if runs.count == 1 { return drafts(runs[0], terms, rule: "warning.patients") }
    return runs.map { make(terms, $0, rule: "warning.patients") }
  }

  /// The conditions of those patients.
  private func caredList(from start: Int, _ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    var end = start
    while end < passage.tokens.count, !passage.tokens[end].endsClause,
      passage.tokens[end].kind != .period,
      !Self.verbs.contains(passage.tokens[end].word) || passage.tokens[end - 1].word == "such",
      // "…, with potential dose adjustments"
      !(passage.tokens[end].word == "with" && passage.tokens[end - 1].kind == .comma)
    { end += 1 }
    let list = examples(in: start..<end, passage)
    let members = named(list, terms, apart: 1) ?? []
    let organs = members.filter { isImpairment($0, terms) }
    if organs.count == members.count { return [] }
    return members.count > 2 || !organs.isEmpty ? members : named(list, terms) ?? []
  }

  /// "certain conditions such as gout": the examples, where what they are examples of names nothing.
  private func examples(in range: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard
      let lead = range.first(where: {
        passage.tokens[$0].word == "including"
          || passage.tokens[$0].word == "such" && $0 + 1 < range.upperBound
            && passage.tokens[$0 + 1].word == "as"
      }), Indications().isVague(range.lowerBound..<lead, passage)
    else { return range }
    return lead + (passage.tokens[lead].word == "such" ? 2 : 1)..<range.upperBound
  }
  private static let people = WordTable.hazards["bearer-of-condition"]
  private static let companions: WordSet = ["with", "who"]
  private static let verbs = WordTable.hazards["patient-verb"]

  /// Impaired kidneys or liver alone change the dose; in a list of illnesses they are two of them.
  private func isImpairment(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .doseFactor).contains { run.overlaps($0.tokens) }
      && ConditionList.sharedHeads.contains(terms.passage.tokens[run.upperBound - 1].word)
  }
}
