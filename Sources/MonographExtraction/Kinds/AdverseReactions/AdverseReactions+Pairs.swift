import MonographAnalysis
import MonographLexicon
import MonographModel

/// Two reactions that are written as one: "feeling or being sick", "nausea/vomiting".
extension AdverseReactions {
  /// "Feeling or being sick (nausea or vomiting)": what the first of the two is called, what the second, and where that
  /// stands; nil for anything else.
  func sickness(_ run: Range<Int>, _ whole: Range<Int>, _ terms: Terms)
    -> (first: String, second: String, place: Range<Int>)?
  {
    let tokens = terms.passage.tokens
    guard terms.passage.holds("feeling") else { return nil }
    let words = run.filter { tokens[$0].kind == .word }.map { tokens[$0].word }
    guard words.first == "feeling", words.suffix(2) == ["being", "sick"], (4...5).contains(words.count),
      let joint = run.first(where: { ["or", "and"].contains(tokens[$0].word) || tokens[$0].kind == .slash }),
      tokens[run.lowerBound + 1..<joint].allSatisfy({ $0.word == "sick" }),
      let second = run[joint...].first(where: { tokens[$0].word == "being" })
    else { return nil }
    let gloss = tokens[run.upperBound..<max(run.upperBound, whole.upperBound)]
    let isGlossed = gloss.contains { $0.is("nausea") } && gloss.contains { $0.is("vomiting") }
    return isGlossed
      ? ("feeling sick (nausea)", "being sick (vomiting)", second..<whole.upperBound)
      : ("feeling sick", "being sick", second..<run.upperBound)
  }

  /// "Nausea⟦/⟧vomiting": both halves name a reaction by themselves; not "chest pain/discomfort", "coughing/vomiting up
  /// blood", where one half needs words of the other.
  func partedAtSlash(_ member: Enumeration.Member, _ terms: Terms) -> [Enumeration.Member] {
    let tokens = terms.passage.tokens
    let slashes = member.tokens.filter { tokens[$0].kind == .slash }
    guard slashes.count == 1, let slash = slashes.first,
      case let parts = [member.tokens.lowerBound..<slash, slash + 1..<member.tokens.upperBound],
      parts.allSatisfy({ part in
        !part.isEmpty && tokens[part.lowerBound].kind == .word && terms.isReaction(part)
          && !(part.count == 1 && Self.unplaced.contains(tokens[part.lowerBound].word))
      }),
      !tokens[parts[1]].contains(where: { Self.extending.contains($0.word) })
    else { return [member] }
    return [
      Enumeration.Member(tokens: parts[0], startsGroup: member.startsGroup),
      Enumeration.Member(tokens: parts[1], asides: member.asides),
    ]
  }

  private static let unplaced: WordSet = [
    "pain", "discomfort", "distress", "irritation", "swelling", "inflammation", "soreness", "tenderness",
    "dryness", "weakness", "redness", "burning", "infection", "loss", "itching", "numbness",
  ]
  private static let extending: WordSet = [
    "of", "up", "in", "on", "at", "around", "where", "when", "with", "during", "after",
  ]

  static let pairExamples = [
    Example(
      "Common (may affect up to 1 in 10 people)\n\n* ⟦Feeling or ⟦being sick (nausea or vomiting)⟧⟧\n",
      under: "Side effects", "feeling sick (nausea), common (up to 10%)",
      "being sick (vomiting), common (up to 10%)"),
    Example(
      "* ⟦Feeling sick⟧ and ⟦being sick⟧\n* ⟦Feeling tired⟧\n", under: "Side effects", "feeling sick",
      "being sick",
      "feeling tired"),
    Example(
      "* ⟦Nausea⟧/⟦vomiting⟧\n* ⟦Stomach pain⟧/⟦heartburn⟧, ⟦fever⟧\n", under: "Side effects", "nausea",
      "vomiting",
      "stomach pain", "heartburn", "fever"),
    Example(
      "* ⟦Chest pain/discomfort⟧\n* ⟦Coughing/vomiting up blood⟧\n", under: "Side effects",
      "chest pain/discomfort", "coughing/vomiting up blood"),
  ]
}
