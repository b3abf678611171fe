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
    let from = start ?? Self.subtitleEnd(from: isBanded ? own : 0, passage)
    let range = beforeRelative(terms, from: from)
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
    if terms.passage.tokens[range].contains(where: { $0.kind == .slash }) {
      members = members.flatMap { partedAtSlash($0, terms) }
    }
    guard isBanded, let runOn = RunOn(terms) else { return members }
    return members.flatMap(runOn.parts)
  }

  /// "Infrequent ⟦-⟧ anaemia", "respiratory disorders ⟦-⟧ cough", "less than 1% ⟦-⟧ gout": behind what heads the list.
  private func headingDash(_ member: Enumeration.Member, _ terms: Terms) -> Int? {
    let tokens = terms.passage.tokens
    guard
      let dash = member.tokens.dropFirst().first(where: {
        tokens[$0].kind == .dash && tokens[$0].spaceBefore
      }), case let head = member.tokens.lowerBound..<dash,
      terms.passage.marks(of: .band).contains(where: { $0.tokens == head }) || terms.isClass(head)
        || Frequencies.mentions(in: terms.index, terms.reading).contains(where: {
          $0.place.passage == terms.index && $0.place.tokens.upperBound == dash
            && $0.place.tokens.lowerBound <= head.lowerBound
        })
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

  /// At least half of several.
  func areMostlyReactions(_ members: [Enumeration.Member], _ terms: Terms) -> Bool {
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

  /// "Stevens-Johnson syndrome:", "Severe allergic reaction:", by its whole name in an item; "Infections:" is a kind of them.
  private func isNameAlone(_ terms: Terms) -> Bool {
    let passage = terms.passage
    let end = passage.tokens.last?.kind == .colon ? passage.tokens.count - 1 : passage.tokens.count
    let start = passage.marks(of: .severity).first { $0.tokens.lowerBound == 0 }?.tokens.upperBound ?? 0
    guard end - start > 1, !terms.isClass(start..<end), terms.reading.isForPatients,
      !Self.vagueHeads.contains(passage.tokens[end - 1].word)
    else { return false }
    return passage.marks(of: .reaction).contains {
      $0.tokens.upperBound == end && $0.tokens.lowerBound <= start && terms.isNamed($0)
    }
  }

  private static let vagueHeads: WordSet = [
    "problem", "issue", "discomfort", "disturbance", "upset", "symptom", "disorder",
  ]

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
      isNameAlone(terms) || !passage.holds(anyOf: Self.labelStops) && !headsList(terms)
    else { return [] }
    var drafts: [Draft] = []
    for member in Enumeration.members(of: passage, in: passage.tokens.indices) {
      drafts += draft(terms, member, rule: "adverse-reaction.label", isListed: false, longest: 0)
    }
    return drafts
  }
}
