import MonographAnalysis
import MonographLexicon
import MonographModel

/// Warnings without a verb: "Bone marrow suppression.", "Renal impairment, epilepsy, elderly."
extension Warnings {
  /// A line right below the heading of the warnings, or an item, that names hazards, or those with whom care is needed, and
  /// says nothing else. Parted by commas alone they are told apart.
  func fragments(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard opensWarnings(terms), passage.tokens.count <= 40,
      passage.role == .item || passage.tokens.last?.kind == .period || terms.reading.isNote(terms.index),
      !saysMore(passage),
      !terms.reading.subject.isNamed(in: passage),
      passage.marks(of: .hazardCue).isEmpty
    else { return [] }
    let members = Enumeration.members(of: passage, in: passage.tokens.indices)
    let named = members.filter { isHealth(terms.trimmed($0.tokens), terms) }
    guard let first = named.first, first.tokens == members[0].tokens || isGroup(members[0].tokens, terms),
      members.allSatisfy({ named.contains($0) || $0.tokens.count <= 3 }), named.count * 2 >= members.count
    else { return [] }
    let isJoined = passage.tokens.contains { $0.word == "and" || $0.word == "or" }
    let runs = self.named(first.tokens.lowerBound..<passage.tokens.count, terms, apart: isJoined ? 4 : 1)
    return (runs ?? []).map { make(terms, $0, rule: "warning.fragment") }
  }

  /// Nothing but the heading of the warnings stands above, and no sentence that says something before.
  private func opensWarnings(_ terms: Terms) -> Bool {
    let reading = terms.reading
    guard let above = terms.passage.context.first, reading.passages[above].role == .heading,
      reading.passages[above].holds(anyOf: Self.headings)
    else { return false }
    // An item stands for itself, whatever the others say.
    if terms.passage.role == .item { return reading.before(terms.index).isEmpty }
    return reading.passages[above + 1..<terms.index].allSatisfy { !saysMore($0) }
  }

  /// A verb, an order, a denial or a colon.
  private func saysMore(_ passage: Passage) -> Bool {
    passage.tokens.contains {
      Self.clausal.contains($0.word) && $0.word != "use" || Self.denials.contains($0.word)
        || AdverseReactions.imperatives.contains($0.word) || $0.kind == .colon || $0.is("include")
    }
  }

  /// "elderly", "children".
  private func isGroup(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .population).contains { $0.tokens.overlaps(run) }
  }

  private static let headings: WordSet = [
    "warning", "warnings", "precaution", "precautions", "caution", "cautions",
  ]
}
