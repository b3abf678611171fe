import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions that are listed: a line each, or several in a line.
extension AdverseReactions {
  /// A line of a list, or a paragraph that is one.
  func listed(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let isBanded = isBandedList(terms)
    let start = listStart(terms, isBanded: isBanded)
    if start == nil, isAdvice(terms) { return [] }
    let range = beforeRelative(terms, from: start ?? 0)
    if !isBanded, start == nil, !isShort(passage),
      passage.tokens[range].contains(where: { Self.verbs.contains($0.word) })
    {
      return prose(terms)
    }
    let members = alternatives(Enumeration.members(of: passage, in: range), terms)
    let isList = isBanded || start != nil || areMostlyReactions(members, terms)
    var drafts: [Draft] = []
    for (index, member) in members.enumerated() where !isExplained(index, members, terms) {
      let isPlainly = members.count == 1 || isList && !isAddition(index, members, terms)
      drafts += draft(
        terms, member, rule: "adverse-reaction.listed",
        isListed: isPlainly, longest: isBanded ? 10 : 5)
    }
    if drafts.isEmpty, start == nil, passage.role == .item, let whole = whole(terms) { return [whole] }
    return drafts
  }

  /// All that a list names under a frequency is a reaction, whether its words are known or not.
  private func isBandedList(_ terms: Terms) -> Bool {
    let passage = terms.passage
    guard passage.role == .item || passage.role == .sentence,
      Frequencies.announced(terms.index, in: terms.reading) != nil
    else { return false }
    // "Low potassium may cause weakness" is a sentence; "weakness that may be severe" is none.
    let end = beforeRelative(terms).upperBound
    return !passage.tokens[..<end].prefix { !Self.subordinating.contains($0.word) }.contains {
      Self.verbs.contains($0.word)
    }
  }
  private static let subordinating: WordSet = [
    "that", "which", "who", "where", "when", "because", "as", "if", "after",
  ]

  /// Where the reactions of a line start that speaks to the reader: "if you get fever", "any sign of bleeding".
  private func listStart(_ terms: Terms, isBanded: Bool) -> Int? {
    let passage = terms.passage
    guard passage.role == .item, terms.reading.isForPatients else { return nil }
    let words = passage.tokens.prefix(4).map(\.word)
    if words.count > 3, words[0] == "if", words[1] == "you", Self.experiencing.contains(words[2]),
      passage.context.first.map({ terms.reading.passages[$0].role != .label }) ?? true,
      !passage.tokens[3...].contains(where: { Self.telling.contains($0.word) || isState($0.word) })
    {
      return 3
    }
    guard isBanded, !passage.holds("include") else { return nil }
    let first = words.first == "any" ? 1 : 0
    let isSign = passage.tokens.count > first + 2 && (words[first] == "sign" || words[first] == "symptom")
    return isSign && passage.tokens[first + 1].word == "of" ? first + 2 : nil
  }
  private func isState(_ word: Word) -> Bool {
    Self.verbs.contains(word) && !Self.experiencing.contains(word)
  }
  private static let experiencing: WordSet = [
    "get", "have", "experience", "notice", "find", "develop", "feel", "see",
  ]
  private static let telling: WordSet = ["tell", "talk", "ask", "speak", "before", "taking", "take"]

  /// At least half of several.
  private func areMostlyReactions(_ members: [Enumeration.Member], _ terms: Terms) -> Bool {
    let known = members.count { terms.isReaction(terms.trimmed($0.tokens)) }
    return known > 1 && known * 2 >= members.count
  }

  /// "High creatinine, a substance that the kidneys clear, …", "irregular beats such as skipped ones": says what the
  /// member before it is.
  private func isAddition(_ index: Int, _ members: [Enumeration.Member], _ terms: Terms) -> Bool {
    guard index > 0 else { return false }
    let between = terms.passage.tokens[
      members[index - 1].tokens.upperBound..<members[index].tokens.lowerBound]
    if between.contains(where: { $0.word == "as" || $0.word == "including" }) { return true }
    let article = terms.passage.tokens[members[index].tokens.lowerBound].word
    return (article == "a" || article == "an") && !isJoined(members[index - 1], members[index], terms)
  }

  /// "Inflammation of a vein that can cause redness, tenderness and swelling": what the first one brings with it.
  private func isExplained(_ index: Int, _ members: [Enumeration.Member], _ terms: Terms) -> Bool {
    guard let first = (max(0, index - 3)..<index).last(where: { brings(members[$0], terms) }),
      // The list of what it brings ends with "and".
      let last = (first + 1..<min(first + 4, members.count)).first(where: {
        isJoined(members[$0 - 1], members[$0], terms)
      })
    else { return false }
    return index <= last
  }

  private func brings(_ member: Enumeration.Member, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens[member.tokens]
    return tokens.firstIndex { Self.relatives.contains($0.word) }.map { relative in
      // A name in parentheses ends it.
      tokens[relative...].contains { Self.bringing.contains($0.word) }
        && !member.asides.contains { $0.lowerBound > relative }
    } ?? false
  }
  private static let bringing: WordSet = [
    "cause", "causes", "causing", "increase", "increases", "characterized", "characterised", "lead", "result",
    "resulting",
  ]

  private func isJoined(_ first: Enumeration.Member, _ second: Enumeration.Member, _ terms: Terms) -> Bool {
    isJoined(first, second, by: "and", terms) || isJoined(first, second, by: "or", terms)
  }

  func isJoined(_ first: Enumeration.Member, _ second: Enumeration.Member, by word: Word, _ terms: Terms)
    -> Bool
  {
    terms.passage.tokens[first.tokens.upperBound..<second.tokens.lowerBound].contains { $0.word == word }
  }

  /// "Lack of energy or feeling weak (asthenia)", "ringing or buzzing in the ears": two wordings of one reaction.
  private func alternatives(_ members: [Enumeration.Member], _ terms: Terms) -> [Enumeration.Member] {
    var result: [Enumeration.Member] = []
    for member in members {
      guard var previous = result.last, areOne(previous, member, terms) else {
        result.append(member)
        continue
      }
      previous.tokens = previous.tokens.lowerBound..<member.tokens.upperBound
      previous.asides += member.asides
      result[result.count - 1] = previous
    }
    return result
  }

  /// Joined by "or" or "and", where one half names nothing alone or the second has the one name of both.
  private func areOne(_ first: Enumeration.Member, _ second: Enumeration.Member, _ terms: Terms) -> Bool {
    let between = terms.passage.tokens[first.tokens.upperBound..<second.tokens.lowerBound]
    guard first.asides.isEmpty, between.count == 1, let joint = between.first,
      joint.word == "or" || joint.word == "and"
    else { return false }
    let halves = [first, second].map { terms.trimmed($0.tokens) }
    if joint.word == "or", glossed(halves[1], second, terms) != halves[1] { return true }
    return halves.contains { !terms.isReaction($0) }
  }

  /// A short line in plain words: "your skin becomes sensitive to light".
  private func whole(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    let end = beforeRelative(terms).upperBound
    var lower = 0
    while lower < end, Terms.openers.contains(passage.tokens[lower].word) { lower += 1 }
    var upper = end
    while upper > lower, passage.tokens[upper - 1].kind != .word { upper -= 1 }
    let run = lower..<max(lower, upper)
    guard (1...12).contains(run.count), !isGeneric(run, terms),
      Frequencies.mentions(in: terms.index, terms.reading).isEmpty,
      !passage.tokens[run].contains(where: {
        $0.kind == .number || $0.word == "doctor" || $0.word == "effect"
      })
    else { return nil }
    return make(terms, run, "adverse-reaction.listed")
  }

  /// "Liver problems: yellowing of the skin, dark urine": the label names the reaction.
  func label(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    // "Hair loss Common (may affect up to 1 in 10 people): cough": the last of the list above.
    if let banner = terms.reading.banners[terms.index], banner.start > 0,
      !(0..<banner.start).contains(where: { Frequencies.isOfEffects($0, passage) })
    {
      return listed(terms)
    }
    guard passage.tokens.count <= 8, passage.tokens.last?.kind != .question, passage.marks(of: .band).isEmpty,
      !passage.holds(anyOf: Self.labelStops)
    else { return [] }
    var drafts: [Draft] = []
    for member in Enumeration.members(of: passage, in: passage.tokens.indices) {
      drafts += draft(terms, member, rule: "adverse-reaction.label", isListed: false, longest: 0)
    }
    return drafts
  }

}
