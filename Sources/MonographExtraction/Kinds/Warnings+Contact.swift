import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a medicine for the skin must not touch.
extension Warnings {
  /// "Avoid contact with the eyes, mouth and broken skin."
  func contact(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.holds("contact"),
      let contact = passage.tokens.indices.dropLast(2).first(where: { index in
        passage.tokens[index].word == "contact" && passage.tokens[index + 1].word == "with"
          && passage.tokens[max(0, index - 2)..<index].contains { Self.restraint.contains($0.word) }
      }),
      case let end = passage.tokens[contact...].firstIndex(where: { $0.kind == .period || $0.endsClause })
        ?? passage.tokens.count,
      case let run = balanced(terms.trimmed(contact..<end), passage),
      run.contains(where: { terms.isSite($0) || Self.membranes.contains(passage.tokens[$0].word) })
    else { return nil }
    return make(terms, run, rule: "warning.contact")
  }
  private static let membranes = WordTable.hazards["membrane"]
}
