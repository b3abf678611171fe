import MonographAnalysis
import MonographLexicon
import MonographModel

/// Uses that tell what the drug does: "used to dilate the pupil".
extension Indications {
  /// What it does or serves as: "used to dilate the pupil", "used as a muscle relaxant during surgery".
  func deed(_ lead: Lead, _ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let last = lead.tokens.upperBound - 1
    // "used to treat and prevent high levels of urate"
    if lead.isPurpose {
      return lead.isStrong && terms.passage.tokens[last].word == "prevent"
        ? action(from: last, to: range.upperBound, terms) : nil
    }
    switch terms.passage.tokens[last].word {
    case "to", "help": return action(from: range.lowerBound, to: range.upperBound, terms)
    case "reduce", "lower", "control", "prevent": return action(from: last, to: range.upperBound, terms)
    // "used for inducing and maintaining anaesthesia"
    case "for":
      guard let first = range.first, Self.doing.contains(terms.passage.tokens[first].word) else { return nil }
      return action(from: first, to: range.upperBound, terms)
    case "as": return adjunct(range, terms)
    default: return nil
    }
  }

  /// "prevent the body from rejecting a kidney": what is kept from happening, not the body.
  func averted(_ lead: Lead, _ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    let last = lead.tokens.upperBound - 1
    guard tokens[last].word == "prevent",
      let from = range.first(where: { tokens[$0].word == "from" }), from - last <= 6,
      from + 1 < range.upperBound,
      terms.passage.ends(from + 1, in: "ing")
    else { return nil }
    return action(from: last, to: range.upperBound, terms)
  }
}
