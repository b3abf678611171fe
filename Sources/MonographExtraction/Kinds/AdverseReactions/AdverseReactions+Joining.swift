import MonographAnalysis
import MonographLexicon

/// Members of a list that are one reaction together, in several words.
extension AdverseReactions {
  func joined(_ members: [Enumeration.Member], _ terms: Terms) -> [Enumeration.Member] {
    merged(merged(merged(members, if: isNamedLater, terms), if: isPlace, terms), if: areOne, terms)
  }

  /// Puts each member that belongs to the one before it together with that.
  private func merged(
    _ members: [Enumeration.Member],
    if belongs: (Enumeration.Member, ArraySlice<Enumeration.Member>, Terms) -> Bool, _ terms: Terms
  ) -> [Enumeration.Member] {
    var result: [Enumeration.Member] = []
    for (index, member) in members.enumerated() {
      guard var previous = result.last, belongs(previous, members[index...], terms) else {
        result.append(member)
        continue
      }
      previous.tokens = previous.tokens.lowerBound..<member.tokens.upperBound
      previous.asides += member.asides
      result[result.count - 1] = previous
    }
    return result
  }

  /// "Fewer red cells, which can make you pale and tired (anaemia)", "an infection of the eye, a common illness
  /// (conjunctivitis)": what explains a reaction up to its name in parentheses.
  private func isNamedLater(
    _ first: Enumeration.Member, _ rest: ArraySlice<Enumeration.Member>, _ terms: Terms
  ) -> Bool {
    guard first.asides.isEmpty, let next = rest.first, !next.startsGroup,
      let named = rest.prefix(6).first(where: { !$0.asides.isEmpty }), isName(named.asides[0], terms)
    else { return false }
    let tokens = terms.passage.tokens
    let goesOn = isJoined(first, next, terms) || !terms.isReaction(next.tokens)
    if goesOn, tokens[first.tokens].contains(where: { Self.explaining.contains($0.word) }) { return true }
    // "A drop in the number of red cells, white cells and platelets (pancytopenia)".
    if goesOn, named.asides[0].contains(where: { Self.covering.contains(tokens[$0].word) }) { return true }
    let opener = tokens[next.tokens.lowerBound].word
    if opener == "a" || opener == "an" { return goesOn && !isJoined(first, next, terms) }
    if Self.explaining.contains(opener) { return true }
    // "A rash with blisters and peeling skin, often around the mouth (…)".
    return named != next && isJoined(first, next, terms)
      && tokens[first.tokens].contains { $0.word == "with" }
  }
  private static let explaining: WordSet = [
    "which", "that", "causing", "caused", "leading", "where", "when", "particularly", "especially", "called",
    "due",
  ]

  /// Names of what falls short in several ways at once.
  private static let covering: WordSet = [
    "bicytopenia", "cytopenia", "cytopenias", "pancytopaenia", "pancytopenia",
  ]

  /// One name, in few words: its last ones are known.
  func isName(_ aside: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    guard aside.count <= 6, terms.isReaction(aside.suffix(1)) || endsInTerm(aside, terms),
      isOtherName(aside, terms)
    else { return false }
    return !aside.contains {
      tokens[$0].kind == .comma || ["you", "your", "or"].contains(tokens[$0].word)
        || isSignOf(at: $0, terms.passage)
    }
  }

  private func endsInTerm(_ aside: Range<Int>, _ terms: Terms) -> Bool {
    terms.marks(within: aside).contains { $0.tokens.upperBound == aside.upperBound }
  }

  /// "Swelling of the ankles, feet or fingers", "swollen lips or tongue": another place of the body.
  private func isPlace(
    _ first: Enumeration.Member, _ rest: ArraySlice<Enumeration.Member>, _ terms: Terms
  ) -> Bool {
    guard first.asides.isEmpty, let next = rest.first else { return false }
    let tokens = terms.passage.tokens
    let words = next.tokens.drop { Self.placing.contains(tokens[$0].word) }
    guard !words.isEmpty, words.allSatisfy({ terms.isSite($0) }),
      let last = first.tokens.last, terms.isSite(last)
    else { return false }
    return terms.isReaction(first.tokens)
  }
  private static let placing: WordSet = ["the", "your", "of", "in", "around", "on", "other", "parts"]

  /// Joined by "or" or "and", where one half names nothing alone or the second has the one name of both: "lack of
  /// energy or feeling weak (asthenia)", "ringing or buzzing in the ears".
  private func areOne(
    _ first: Enumeration.Member, _ rest: ArraySlice<Enumeration.Member>, _ terms: Terms
  ) -> Bool {
    guard let second = rest.first else { return false }
    let between = terms.passage.tokens[first.tokens.upperBound..<second.tokens.lowerBound]
    guard first.asides.isEmpty, between.count == 1, let joint = between.first,
      joint.word == "or" || joint.word == "and"
    else { return false }
    let halves = [first, second].map { terms.trimmed($0.tokens) }
    if halves[0].allSatisfy(terms.isSite), let start = halves[1].first, !terms.isSite(start) { return false }
    let last = first.tokens.last.map { terms.passage.tokens[$0].word }
    if last == "red" || last == "white" { return true }
    // "low haemoglobin or red blood cell count (anaemia)"
    if joint.word == "or", let name = second.asides.last, terms.isReaction(name),
      glossed(halves[1], second, terms) != halves[1]
    {
      return true
    }
    if isTested(halves[1], terms) { return false }
    if joint.word == "or", glossed(halves[1], second, terms) != halves[1] { return true }
    return halves.contains { !terms.isReaction($0) }
  }

  /// "Kaposi's sarcoma, ⟦a rare cancer that viruses cause⟧": what the one before it is.
  func isApposed(_ index: Int, _ members: [Enumeration.Member], _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let member = members[index].tokens
    // "Creatinine, ⟦a chemical in the urine⟧, and ⟦a measure of kidney function⟧".
    if index > 0, ["a", "an"].contains(tokens[member.lowerBound].word),
      member.dropFirst().first.map({ Self.things.contains(tokens[$0].word) }) ?? false
    {
      return true
    }
    guard index > 0, terms.isReaction(members[index - 1].tokens),
      tokens[member.lowerBound - 1].kind == .comma,
      ["a", "an"].contains(tokens[member.lowerBound].word)
    else { return false }
    return tokens[member].prefix(4).contains { Self.kinds.contains($0.word) }
      && tokens[member].contains { Self.saying.contains($0.word) }
  }
  private static let kinds: WordSet = [
    "cancer", "condition", "disease", "disorder", "illness", "type", "form", "kind",
  ]
  private static let saying: WordSet = ["that", "which", "related", "caused", "where", "when"]

  func isJoined(_ first: Enumeration.Member, _ second: Enumeration.Member, _ terms: Terms) -> Bool {
    isJoined(first, second, by: "and", terms) || isJoined(first, second, by: "or", terms)
  }

  func isJoined(_ first: Enumeration.Member, _ second: Enumeration.Member, by word: Word, _ terms: Terms)
    -> Bool
  {
    terms.passage.tokens[first.tokens.upperBound..<second.tokens.lowerBound].contains { $0.word == word }
  }
}
