import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the drug changes for the worse.
extension AdverseReactions {
  /// "It can worsen heart failure", "may damage the liver", "might raise your blood sugar": said with the verb, from
  /// it on.
  func changed(_ terms: Terms) -> [Draft] {
    let (passage, reading) = (terms.passage, terms.reading)
    guard passage.holds(anyOf: Self.modals), reading.isUnder(Self.own, unless: Self.foreign, terms.index)
    else { return [] }
    for index in passage.tokens.indices where modal(before: index, passage.tokens) == index - 1 {
      guard passage.tokens[max(0, index - 8)..<index].contains(where: { isOne($0, reading) }),
        let end = objectEnd(of: index, terms)
      else { continue }
      let run = index..<end
      guard !Assertion.isNegated(run, in: passage, reading.lexicon) else { continue }
      return [make(terms, run, Self.named)]
    }
    return []
  }

  /// "You may have side effects during the drip. The most common symptoms are ⟦itching and hives⟧".
  func symptoms(_ terms: Terms) -> Range<Int>? {
    let (tokens, reading) = (terms.passage.tokens, terms.reading)
    guard let symptom = tokens.prefix(5).firstIndex(where: { $0.word == "symptom" }),
      symptom + 2 < tokens.count, ["are", "include", "were"].contains(tokens[symptom + 1].word),
      let last = reading.before(terms.index).first, case let before = reading.passages[last],
      before.holds(anyOf: Self.modals), !before.holds(anyOf: Self.hypothetical),
      before.tokens.indices.contains(where: { Frequencies.isOfEffects($0, before) })
    else { return nil }
    return symptom + 2..<tokens.count
  }

  private func endsInSymptom(_ run: Range<Int>, _ terms: Terms) -> Bool {
    ["symptom", "condition", "effect"].contains(terms.passage.tokens[run.upperBound - 1].word)
  }

  private func isOne(_ token: Token, _ reading: Reading) -> Bool {
    reading.subject.names(token) || token.word == "it"
  }

  /// Where that ends which a verb of change makes worse.
  private func objectEnd(of verb: Int, _ terms: Terms) -> Int? {
    let passage = terms.passage
    let near = verb + 1..<min(verb + 7, passage.tokens.count)
    let stop =
      near.first {
        passage.tokens[$0].kind != .word || Self.hypothetical.contains(passage.tokens[$0].word)
          || Self.circumstances.contains(passage.tokens[$0].word) || passage.tokens[$0].word == "their"
      } ?? near.upperBound
    let object = verb + 1..<max(verb + 1, stop)
    switch passage.tokens[verb].word {
    case "worsen", "aggravate", "exacerbate":
      return Findings(terms).find(in: object).first { !isGeneric($0, terms) && !endsInSymptom($0, terms) }?
        .upperBound
    case "damage", "harm", "impair":
      guard let first = object.first(where: { terms.isSite($0) }), first <= verb + 2,
        stop == near.upperBound || passage.tokens[stop].kind != .dash
      else { return nil }
      return object.last { terms.isSite($0) }.map { $0 + 1 }
    case "increase", "raise", "lower", "decrease", "prolong":
      return passage.marks(of: .test).first { object.contains($0.tokens.lowerBound) }?.tokens.upperBound
    default: return nil
    }
  }
}
