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
  /// "Do not use it to treat a sudden attack", "It should not be used to relieve acute symptoms".
  func notForAttacks(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.sudden),
      let attack = passage.tokens.indices.first(where: { Self.sudden.contains(passage.tokens[$0].word) }),
      let verb = passage.tokens[..<attack].suffix(5).firstIndex(where: { Self.relief.contains($0.word) }),
      passage.tokens[..<verb].suffix(5).contains(where: { ["use", "used", "using"].contains($0.word) }),
      let not = passage.tokens[..<verb].lastIndex(where: { ["not", "never"].contains($0.word) }),
      verb - not <= 7, !passage.tokens[not..<verb].contains(where: { $0.endsClause || $0.kind == .period }),
      case let end = clauseEnd(after: attack, passage), end > attack + 1
    else { return nil }
    let run = terms.trimmed(attack..<end)
    return make(terms, not..<run.upperBound, rule: "warning.attack", term: "not for \(terms.text(run))")
  }
  private static let sudden: WordSet = ["sudden", "acute"]
  private static let relief: WordSet = ["treat", "relieve", "relief", "treating", "stop"]
  private static let membranes = WordTable.hazards["membrane"]
}
