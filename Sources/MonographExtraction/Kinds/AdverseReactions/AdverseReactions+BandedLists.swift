import MonographAnalysis
import MonographLexicon
import MonographModel

/// Lists under a frequency, of which every member is a reaction.
extension AdverseReactions {
  /// A paragraph under a frequency, or behind one, that is a list and no sentence.
  func isBandedLine(_ terms: Terms) -> Bool {
    let passage = terms.passage
    if shownStart(terms) != nil { return true }
    let own = bandEnd(terms)
    guard passage.role == .sentence, isBandedList(terms, from: own), let last = passage.tokens.last,
      beforeRelative(terms, from: own).upperBound == end(terms)
    else { return false }
    // What the side effects under a frequency "include" is a list.
    let isLed = own > 0 && Self.includingWords.contains(passage.tokens[own - 1].word)
    if last.kind != .period || isLed { return true }
    let members = Enumeration.members(of: passage, in: own..<passage.tokens.count)
    return areMostlyReactions(members, terms)
  }

  /// "Hair loss; fits; lack of white cells, which can lead to infections": a list whose members semicolons part.
  func isParted(_ terms: Terms) -> Bool {
    let passage = terms.passage
    let marks = passage.tokens.indices.filter { passage.tokens[$0].kind == .semicolon }
    guard terms.reading.isForPatients, passage.role == .sentence, marks.count >= 3,
      !isAdvice(terms)
    else { return false }
    let parts = zip([-1] + marks, marks + [passage.tokens.count]).map { terms.trimmed($0 + 1..<$1) }
    return parts.count { terms.isReaction($0) } * 2 > parts.count
      && !parts.contains { part in
        passage.tokens[part].prefix { !Self.subordinating.contains($0.word) }.contains {
          Self.verbs.contains($0.word)
        }
      }
  }

  /// "Dizziness, drip at back of throat, thirst.": a sentence without a verb whose members are mostly known reactions.
  func isBareList(_ terms: Terms) -> Bool {
    let passage = terms.passage
    guard terms.reading.isForPatients, passage.role == .sentence, !passage.holds(anyOf: Self.verbs),
      !passage.holds(anyOf: Self.subordinating), !passage.tokens.contains(where: { $0.kind == .colon }),
      !isAdvice(terms)
    else { return false }
    let members = Enumeration.members(of: passage, in: beforeRelative(terms, from: bandEnd(terms)))
    // "… or high fever necessitates prompt attention" is a sentence in spite of that.
    return members.count > 2 && areMostlyReactions(members, terms)
      && members.allSatisfy { $0.tokens.count <= 5 || terms.isReaction(terms.trimmed($0.tokens)) }
  }

  /// All that a list names under a frequency is a reaction, whether its words are known or not.
  func isBandedList(_ terms: Terms, from start: Int) -> Bool {
    let passage = terms.passage
    guard passage.role == .item || passage.role == .sentence,
      start > 0 || Frequencies.announced(terms.index, in: terms.reading) != nil
    else { return false }
    return !isSentence(beforeRelative(terms, from: start), terms)
  }

  /// "Low potassium may cause weakness"; not "weakness that may be severe", "need to pass urine", "unable to do things",
  /// "few platelets (tests may show it)".
  private func isSentence(_ range: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    var depth = 0
    for index in range {
      let token = passage.tokens[index]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      let isAside = depth > 0 && terms.reading.isForPatients
      if isAside || index > 0 && passage.tokens[index - 1].word == "to" { continue }
      if Self.subordinating.contains(token.word) { return false }
      if Self.verbs.contains(token.word), index > range.lowerBound || token.word != "need" { return true }
    }
    return false
  }
  private static let subordinating: WordSet = [
    "that", "which", "who", "where", "when", "because", "as", "if", "after",
  ]

  /// "Digestive problems: heartburn, belching", under a frequency: the list behind it says what occurs.
  func headsList(_ terms: Terms) -> Bool {
    let next = terms.index + 1
    guard next < terms.reading.passages.count, case let list = terms.reading.passages[next],
      list.block == terms.passage.block, Frequencies.announced(terms.index, in: terms.reading) != nil
    else { return false }
    return Enumeration.members(of: list, in: list.tokens.indices).count > 1
      && !list.holds(anyOf: Self.verbs)
  }
}
