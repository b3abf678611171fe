import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said against ending a treatment, and what may come of it.
extension Warnings {
  func stopping(_ terms: Terms) -> Draft? { forbidden(terms) ?? consequence(terms) }

  /// "Do not stop taking X suddenly", "It should not be stopped abruptly".
  private func forbidden(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard
      let stop = passage.tokens.indices.dropFirst().first(where: {
        Self.stops.contains(passage.tokens[$0].word)
      }),
      let not = (max(0, stop - 2)..<stop).last(where: { Self.denials.contains(passage.tokens[$0].word) }),
      let end = passage.tokens[stop...].prefix(14).firstIndex(where: { Self.suddenly.contains($0.word) }),
      !passage.tokens[stop..<end].contains(where: { $0.endsClause || $0.kind == .period })
    else { return nil }
    return make(terms, not..<end + 1, rule: "warning.stopping", term: "sudden discontinuation")
  }

  /// "Stopping suddenly may worsen your condition", "Abrupt discontinuation can lead to seizures".
  private func consequence(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    let opening = passage.tokens.indices.prefix(4)
    guard let stop = opening.first(where: { Self.stops.contains(passage.tokens[$0].word) }),
      !opening.contains(where: { Self.denials.contains(passage.tokens[$0].word) }),
      let modal = passage.tokens[stop...].prefix(20).firstIndex(where: { Self.modals.contains($0.word) }),
      passage.tokens[..<modal].contains(where: { Self.suddenly.contains($0.word) }),
      !passage.tokens[..<modal].contains(where: { $0.endsClause || $0.kind == .comma })
    else { return nil }
    let end = clauseEnd(after: modal + 1, passage)
    let run = opening.lowerBound..<end
    guard end > modal + 1, !Assertion.isNegated(modal + 1..<end, in: passage, terms.reading.lexicon) else {
      return nil
    }
    return make(terms, run, rule: "warning.stopping")
  }

  private static let stops = WordTable.hazards["stop"]
  private static let denials = WordTable.hazards["denial"]
  private static let suddenly = WordTable.hazards["suddenly"]
}
