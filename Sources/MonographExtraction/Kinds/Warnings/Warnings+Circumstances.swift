import MonographAnalysis
import MonographLexicon
import MonographModel

/// Circumstances that call for care whatever the reader's health: the sun, an operation.
extension Warnings {
  /// "Avoid exposure to direct sunlight": the order is the warning where no hazard is named.
  func sunlight(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.sun) || passage.holds("light"),
      let sun = passage.tokens.indices.first(where: {
        Self.sun.contains(passage.tokens[$0].word) || isOnSkin($0, passage)
      }),
      let order = passage.tokens[..<sun].suffix(9).lastIndex(where: { Self.shielding.contains($0.word) }),
      !passage.tokens[order..<sun].contains(where: { $0.endsClause || $0.kind == .period }),
      !terms.reading.before(terms.index).contains(where: {
        terms.reading.passages[$0].holds(anyOf: Self.sun)
      })
    else { return nil }
    let start = passage.tokens[order..<sun].lastIndex { $0.kind == .comma } ?? order
    let isExposed = passage.tokens[(sun + 1)...].first.map { Self.exposing.contains($0.word) } ?? false
    let run = terms.trimmed(start + 1..<sun + (isExposed ? 2 : 1))
    return run.isEmpty ? nil : make(terms, run, rule: "warning.sun")
  }

  /// "protect your eyes and skin from strong ⟦light⟧", not the tablets.
  private func isOnSkin(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].is("light")
      && passage.tokens[..<index].suffix(6).contains { ["skin", "eye", "yourself"].contains($0.word) }
  }

  /// "Before any surgery, tell the surgeon that you take it", "should be stopped two weeks before an operation".
  func operation(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.operations), passage.holds(anyOf: Self.arranging),
      let noun = passage.tokens.indices.dropFirst().first(where: {
        Self.operations.contains(passage.tokens[$0].word)
      }),
      let before = passage.tokens[..<noun].suffix(6).lastIndex(where: { Self.preceding.contains($0.word) }),
      !passage.tokens[before..<noun].contains(where: { $0.endsClause || $0.kind == .period })
    else { return nil }
    let start = passage.tokens[before].word == "case" || passage.tokens[before].word == "prior" ? 2 : 1
    let run = terms.trimmed(before + start..<noun + 1)
    return run.isEmpty ? nil : make(terms, run, rule: "warning.operation")
  }

  private static let sun = WordTable.hazards["sun"]
  private static let shielding = WordTable.hazards["shielding"]
  private static let exposing: WordSet = ["exposure", "light", "radiation", "bed", "beds", "lamp", "lamps"]
  private static let operations = WordTable.hazards["operation"]
  private static let arranging = WordTable.hazards["arranging"]
  private static let preceding: WordSet = ["before", "prior", "case", "undergoing", "planned", "planning"]
}
