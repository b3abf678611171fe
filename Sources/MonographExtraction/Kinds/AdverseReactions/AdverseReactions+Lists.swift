import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions that are listed: a line each, or several in a line.
extension AdverseReactions {
  /// A line of a list, or a paragraph that is one.
  func listed(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let own = bandEnd(terms)
    let isBanded = isBandedList(terms, from: own)
    let start = listStart(terms, isBanded: isBanded) ?? shownStart(terms)
    if start == nil, isAdvice(terms) { return [] }
    let range = beforeRelative(terms, from: start ?? (isBanded ? own : 0))
    if !isBanded, start == nil, !isShort(passage),
      passage.tokens[range].contains(where: { Self.verbs.contains($0.word) })
    {
      return prose(terms)
    }
    let members = joined(parts(of: range, terms, isBanded: isBanded), terms)
    let isList = isBanded || start != nil || areMostlyReactions(members, terms)
    var drafts: [Draft] = []
    for (index, member) in members.enumerated()
    where !isExplained(index, members, terms) && !isApposed(index, members, terms) {
      let rule = "adverse-reaction.listed"
      if let shared = sharedChange(index, members, terms, rule) ?? sharedPlace(index, members, terms, rule)
        ?? sharedName(index, members, terms, rule)
      {
        drafts.append(shared)
        continue
      }
      let isPlainly = members.count == 1 || isList && !isAddition(index, members, terms)
      drafts += draft(
        terms, member, rule: rule, isListed: isPlainly, longest: isBanded ? 10 : 5)
    }
    if drafts.isEmpty, start == nil, passage.role == .item, let whole = whole(terms, isBanded: isBanded) {
      return [whole]
    }
    return drafts
  }

  /// The members between their marks; where a list under a frequency lost those, by its names.
  private func parts(of range: Range<Int>, _ terms: Terms, isBanded: Bool) -> [Enumeration.Member] {
    var members = Enumeration.members(of: terms.passage, in: range, partingPairs: true)
    if terms.passage.tokens[range].contains(where: { $0.kind == .colon || $0.kind == .dash }) {
      members = members.flatMap { partedAtColon($0, terms) }
    }
    guard isBanded, let runOn = RunOn(terms) else { return members }
    return members.flatMap(runOn.parts)
  }

  /// "Infrequent ⟦-⟧ anaemia", "respiratory disorders ⟦-⟧ cough": behind what heads the list.
  private func headingDash(_ member: Enumeration.Member, _ terms: Terms) -> Int? {
    let tokens = terms.passage.tokens
    guard
      let dash = member.tokens.dropFirst().first(where: {
        tokens[$0].kind == .dash && tokens[$0].spaceBefore
      }), case let head = member.tokens.lowerBound..<dash,
      terms.passage.marks(of: .band).contains(where: { $0.tokens == head }) || terms.isClass(head)
    else { return nil }
    return dash
  }

  /// "Injection site: redness", "typical signs are: swelling".
  private func partedAtColon(_ member: Enumeration.Member, _ terms: Terms) -> [Enumeration.Member] {
    guard
      let colon = headingDash(member, terms)
        ?? member.tokens.first(where: { terms.passage.tokens[$0].kind == .colon }),
      !member.asides.contains(where: { $0.contains(colon) })
    else { return [member] }
    let parts = [member.tokens.lowerBound..<colon, colon + 1..<member.tokens.upperBound]
    return parts.filter { !$0.isEmpty }.map { part in
      Enumeration.Member(
        tokens: part,
        asides: member.asides.filter {
          $0.lowerBound >= part.lowerBound && $0.lowerBound <= part.upperBound + 1
        })
    }
  }

  /// Where the frequency ends that opens a line: "Rare (may affect up to 1 in 1,000 people) ⟦fits; rash⟧".
  private func bandEnd(_ terms: Terms) -> Int {
    let tokens = terms.passage.tokens
    guard terms.passage.role == .item || terms.passage.role == .sentence else { return 0 }
    var end = 0
    for found in Frequencies.mentions(in: terms.index, terms.reading) where found.place.passage == terms.index
    {
      let said = found.place.tokens
      guard said.lowerBound >= end, tokens[end..<said.lowerBound].allSatisfy(isOfBand) else { break }
      end = said.upperBound
    }
    guard end > 0 else { return 0 }
    if let open = tokens[..<end].openParenthesis {
      end = Enumeration.closingMark(from: open, in: terms.passage, limit: tokens.count - 1) + 1
    }
    end = listingEnd(from: end, terms.passage)
    while end < tokens.count, tokens[end].kind == .colon { end += 1 }
    return end < tokens.count && tokens[end].kind != .comma ? end : 0
  }

  /// "Common side effects (may affect up to 1 in 10 people) ⟦include⟧ …".
  private func listingEnd(from end: Int, _ passage: Passage) -> Int {
    guard (0..<end).contains(where: { Frequencies.isOfEffects($0, passage) }) else { return end }
    let rest = passage.tokens[end...].drop { Self.listing.contains($0.word) }
    return passage.tokens[end..<rest.startIndex].contains {
      ["include", "includes", "are"].contains($0.word)
    }
      ? rest.startIndex : end
  }
  private static let listing: WordSet = [
    "may", "can", "also", "include", "includes", "are", "the", "following",
  ]

  private func isOfBand(_ token: Token) -> Bool {
    token.kind != .word && token.kind != .number || Self.generic.contains(token.word)
      || ["may", "affect", "affects", "these", "are", "seen", "in", "can"].contains(token.word)
  }

  /// A paragraph under a frequency, or behind one, that is a list and no sentence.
  func isBandedLine(_ terms: Terms) -> Bool {
    let passage = terms.passage
    if shownStart(terms) != nil { return true }
    let own = bandEnd(terms)
    guard passage.role == .sentence, isBandedList(terms, from: own), let last = passage.tokens.last,
      beforeRelative(terms, from: own).upperBound == end(terms)
    else { return false }
    // What the side effects under a frequency "include" is a list.
    let isLed = own > 0 && Self.listing.contains(passage.tokens[own - 1].word)
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

  /// All that a list names under a frequency is a reaction, whether its words are known or not.
  private func isBandedList(_ terms: Terms, from start: Int) -> Bool {
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

  /// "Blood tests may show ⟦a rise in cholesterol⟧", "blood tests showing ⟦low potassium⟧", under a frequency.
  private func shownStart(_ terms: Terms) -> Int? {
    let tokens = terms.passage.tokens
    guard let show = tokens.prefix(6).firstIndex(where: { Self.showing.contains($0.word) }),
      tokens[..<show].contains(where: { $0.word == "test" || $0.word == "tests" }),
      !tokens[show...].contains(where: { Self.verbs.contains($0.word) }),
      Frequencies.announced(terms.index, in: terms.reading) != nil
    else { return nil }
    return show + 1
  }
  private static let showing: WordSet = ["show", "shows", "showing"]

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
    if Self.specifying.contains(article) { return true }
    return (article == "a" || article == "an") && !isJoined(members[index - 1], members[index], terms)
  }

  private static let specifying: WordSet = ["especially", "particularly", "mainly", "mostly", "usually"]

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

  /// A short line in plain words: "your skin becomes sensitive to light".
  private func whole(_ terms: Terms, isBanded: Bool) -> Draft? {
    let passage = terms.passage
    let end = beforeRelative(terms).upperBound
    var lower = 0
    while lower < end, Terms.openers.contains(passage.tokens[lower].word), !terms.opensLack(lower) {
      lower += 1
    }
    var upper = end
    while upper > lower, passage.tokens[upper - 1].kind != .word, passage.tokens[upper - 1].kind != .close {
      upper -= 1
    }
    let run = lower..<max(lower, upper)
    guard (1...(isBanded ? 20 : 12)).contains(run.count), !isGeneric(run, terms), !isOfPatients(run, terms),
      passage.tokens[run.lowerBound].kind == .word || terms.isReaction(run),
      // "Interactions with other medicines (see below)"
      !["interaction", "interactions"].contains(passage.tokens[run.lowerBound].word),
      // "After treatment is stopped, the disease may come back"
      !["after", "before", "during"].contains(passage.tokens[0].word),
      Frequencies.mentions(in: terms.index, terms.reading).isEmpty,
      !passage.tokens[run].contains(where: {
        $0.kind == .number || $0.word == "doctor" || $0.word == "effect"
          // "Rinsing your mouth after each use may help" is advice.
          || run.count > 12 && Self.verbs.contains($0.word)
      })
    else { return nil }
    return make(terms, run, "adverse-reaction.listed")
  }

  /// "Digestive problems: heartburn, belching", under a frequency: the list behind it says what occurs.
  private func headsList(_ terms: Terms) -> Bool {
    let next = terms.index + 1
    guard next < terms.reading.passages.count, case let list = terms.reading.passages[next],
      list.block == terms.passage.block, Frequencies.announced(terms.index, in: terms.reading) != nil
    else { return false }
    return Enumeration.members(of: list, in: list.tokens.indices).count > 1
      && !list.holds(anyOf: Self.verbs)
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
      !passage.holds(anyOf: Self.labelStops), !headsList(terms)
    else { return [] }
    var drafts: [Draft] = []
    for member in Enumeration.members(of: passage, in: passage.tokens.indices) {
      drafts += draft(terms, member, rule: "adverse-reaction.label", isListed: false, longest: 0)
    }
    return drafts
  }

}
