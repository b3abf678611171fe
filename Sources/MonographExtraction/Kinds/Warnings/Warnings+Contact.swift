import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a medicine for the skin must not touch.
extension Warnings {
  /// "Avoid contact with the eyes, mouth and broken skin."
  func contact(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    if let skin = brokenSkin(terms) { return make(terms, skin, rule: "warning.contact") }
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
  /// "Avoid applying it to open wounds or irritated skin", "Use with caution on damaged skin".
  private func brokenSkin(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.applying),
      let verb = passage.tokens.firstIndex(where: { Self.applying.contains($0.word) }),
      passage.tokens[max(0, verb - 5)...].prefix(9).contains(where: { Self.restraint.contains($0.word) }),
      let joint = passage.tokens[verb...].prefix(9).firstIndex(where: {
        ["to", "on", "near"].contains($0.word)
      }),
      case let end = clauseEnd(after: joint + 1, passage),
      passage.tokens[joint..<end].contains(where: { Self.broken.contains($0.word) }),
      let last = passage.tokens[joint..<min(end, joint + 12)].lastIndex(where: {
        Self.membranes.contains($0.word) || $0.word == "area" || $0.word == "cuts"
      })
    else { return nil }
    let run = terms.trimmed(joint + 1..<last + 1)
    return run.isEmpty ? nil : run
  }
  private static let applying: WordSet = [
    "apply", "applying", "application", "applied", "use", "used", "using",
  ]
  private static let broken: WordSet = [
    "broken", "damaged", "irritated", "open", "inflamed", "infected", "sunburned", "sunburnt", "raw",
  ]

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
  /// "Avoid prolonged use", "Do not donate blood", "Self-adjusting the dosage is extremely dangerous".
  func misuse(_ terms: Terms) -> Draft? {
    guard terms.passage.holds(anyOf: Self.misused) else { return nil }
    return [prolongedUse(terms), donation(terms), selfAdjusting(terms)].compactMap(\.self).first.map {
      make(terms, $0, rule: "warning.misuse")
    }
  }
  private static let misused: WordSet = ["prolonged", "donate", "dangerous"]

  private func prolongedUse(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let start = tokens.indices.first(where: { tokens[$0].word == "prolonged" }),
      let use = tokens[start...].prefix(4).firstIndex(where: { $0.word == "use" })
    else { return nil }
    let isOrder = tokens[..<start].suffix(1).contains { $0.word == "avoid" }
    let verdict = tokens[(use + 1)...].prefix(6).prefix { !$0.endsClause && $0.kind != .period }
    let isBarred =
      verdict.contains { ["avoided", "discouraged"].contains($0.word) }
      || verdict.contains { Self.denials.contains($0.word) }
        && verdict.contains { $0.word == "recommended" }
    return isOrder || isBarred ? start..<use + 1 : nil
  }

  private func donation(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let donate = tokens.indices.first(where: { tokens[$0].word == "donate" }),
      donate + 1 < tokens.count,
      tokens[..<donate].suffix(3).contains(where: { Self.denials.contains($0.word) }),
      case let end = tokens[donate...].firstIndex(where: {
        $0.kind == .period || $0.endsClause || ["for", "during", "while", "until"].contains($0.word)
      }) ?? tokens.count, end > donate + 1
    else { return nil }
    return donate..<end
  }

  private func selfAdjusting(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let harm = tokens.indices.first(where: { tokens[$0].word == "dangerous" }),
      let start = tokens[..<harm].firstIndex(where: { $0.word == "self" }), harm - start <= 10,
      tokens[start..<harm].contains(where: {
        ["adjusting", "dosage", "dosing", "medication", "medicating"].contains($0.word)
      })
    else { return nil }
    return start..<harm + 1
  }
  private static let membranes = WordTable.hazards["membrane"]
}
