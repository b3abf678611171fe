import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said against ending a treatment, and what may come of it.
extension Warnings {
  func stopping(_ terms: Terms) -> [Draft] {
    let order = forbidden(terms)
    let start = order?.places[0].tokens.upperBound ?? 0
    return [order, consequence(terms, from: start)].compactMap(\.self)
  }

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

  /// "Stopping suddenly may worsen your condition", "Abrupt discontinuation can lead to seizures", "If you stop taking
  /// X, your symptoms may come back".
  private func consequence(_ terms: Terms, from start: Int) -> Draft? {
    let passage = terms.passage
    let opening = (start..<passage.tokens.count).prefix { index in
      index < start + 5 && passage.tokens[index].kind != .comma
    }
    guard let stop = opening.first(where: { Self.stops.contains(passage.tokens[$0].word) }),
      !opening.contains(where: { Self.denials.contains(passage.tokens[$0].word) }),
      let modal = passage.tokens[stop...].prefix(20).firstIndex(where: { Self.modals.contains($0.word) }),
      !passage.tokens[stop..<modal].contains(where: { $0.endsClause || $0.kind == .period })
    else { return nil }
    let end = clauseEnd(after: modal + 1, passage)
    guard end > modal + 1, !Assertion.isNegated(modal + 1..<end, in: passage, terms.reading.lexicon) else {
      return nil
    }
    let comma = passage.tokens[stop..<modal].lastIndex { $0.kind == .comma || $0.word == "as" }
    if passage.tokens[start].word == "if" {
      guard let comma, isHealth(comma + 1..<end, terms) || isReturn(comma + 1..<end, passage) else {
        return nil
      }
      return make(
        terms, comma + 1..<end, rule: "warning.stopping",
        term: "\(terms.text(comma + 1..<end)) on discontinuation")
    }
    guard comma == nil, passage.tokens[..<modal].contains(where: { Self.suddenly.contains($0.word) }) else {
      return nil
    }
    let cue = passage.marks(of: .hazardCue).first { ($0.tokens.lowerBound - modal - 1).magnitude <= 1 }
    let harm = cue.flatMap {
      isChain($0, terms) && $0.tokens.upperBound < end ? $0.tokens.upperBound..<end : nil
    }
    return make(
      terms, opening.lowerBound..<end, rule: "warning.stopping",
      term: harm.map { "\(terms.text($0)) on sudden discontinuation" })
  }

  /// "lead to", "result in"; "worsen" is part of what comes of it.
  private func isChain(_ mark: Mark, _ terms: Terms) -> Bool {
    terms.reading.lexicon[mark][1] == "hazard" && mark.tokens.count > 1
  }

  /// "your symptoms may come back".
  private func isReturn(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { Self.returns.contains($0.word) }
  }

  private static let stops = WordTable.hazards["stop"]
  private static let denials = WordTable.hazards["denial"]
  private static let suddenly = WordTable.hazards["suddenly"]
  private static let returns = WordTable.hazards["return"]
}
