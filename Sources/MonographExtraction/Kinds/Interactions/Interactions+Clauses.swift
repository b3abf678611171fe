import MonographAnalysis
import MonographLexicon
import MonographModel

/// "It may lower warfarin, and rifampicin may lower it": what is said in a clause that has partners of its own is not
/// said of those in the others.
extension Interactions {
  /// What is said of a partner, without the clauses of the others.
  ///
  /// - Parameter whole: what the passage says, whichever clause it is in.
  func said(
    of run: Range<Int>, among partners: [Range<Int>], in clauses: [Range<Int>], _ whole: Consequences,
    _ terms: Terms
  ) -> Consequences {
    let key = Self.key(name(run, terms))
    let others = clauses.filter { clause in
      let named = partners.filter { clause.contains($0.lowerBound) }
      return !named.isEmpty && !named.contains { $0 == run || Self.key(name($0, terms)) == key }
    }
    return others.isEmpty ? whole : Consequences(terms.index, in: terms.reading, without: others)
  }

  /// The clauses that a semicolon, or a comma and a joint, part, each with a verb that says what may or should be.
  func clauses(of passage: Passage) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for mark in passage.tokens.indices.dropLast()
    where mark > start && Self.isBorder(mark, passage) && saysSomething(start..<mark, passage)
      && saysSomething(mark + 1..<passage.tokens.count, passage)
    {
      clauses.append(start..<mark)
      start = mark
    }
    return clauses + [start..<passage.tokens.count]
  }

  private static func isBorder(_ mark: Int, _ passage: Passage) -> Bool {
    switch passage.tokens[mark].kind {
    case .semicolon: true
    case .comma: joints.contains(passage.tokens[mark + 1].word)
    default: false
    }
  }

  /// Not "…, and C that may lower it": a verb of the clause itself.
  private func saysSomething(_ run: Range<Int>, _ passage: Passage) -> Bool {
    for (place, index) in run.enumerated() {
      let token = passage.tokens[index]
      if Self.modals.contains(token.word) { return true }
      if place > 0, token.endsClause || token.kind == .comma || Self.subordinate.contains(token.word) {
        return false
      }
    }
    return false
  }

  private static let joints = WordTable.interactions["joint"]
  private static let modals = WordTable.interactions["modal"]
  private static let subordinate = WordTable.interactions["subordinate"]

  static let clauseExamples = [
    Example(
      "Examplix may weaken ⟦warfarin⟧, and ⟦rifampicin⟧ may lower Examplix levels.", under: "Interactions",
      "interaction with warfarin: may weaken warfarin",
      "interaction with rifampicin: may lower examplix levels"),
    Example(
      "It should not be given with ⟦warfarin⟧; ⟦digoxin⟧ levels must be watched.", under: "Interactions",
      "interaction with warfarin; should not be given with warfarin",
      "interaction with digoxin; must be watched"),
    Example(
      "⟦Warfarin⟧, ⟦aspirin⟧, and ⟦clopidogrel⟧ may increase bleeding, and the dose should be watched.",
      under: "Interactions", "interaction with warfarin: may increase bleeding; dose should be watched",
      "interaction with aspirin: may increase bleeding; dose should be watched",
      "interaction with clopidogrel: may increase bleeding; dose should be watched"),
    Example(
      "⟦Alcohol⟧ can deepen sleep, but it is advisable to avoid alcohol.", under: "Interactions",
      "interaction with alcohol; is advisable to avoid alcohol"),
  ]
}
