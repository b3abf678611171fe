import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a verb of watching takes: "monitor the lipids", "sodium levels should be checked".
extension Monitorings {
  /// Verbs in "should be monitored" and where the asking for them starts.
  func asked(_ passage: Passage) -> [(verb: Int, modal: Int)] {
    guard passage.holds(anyOf: Self.participles) || passage.holds("kept") else { return [] }
    return passage.tokens.indices.compactMap { verb in
      guard Self.participles.contains(passage.tokens[verb].word) || isKept(verb, passage) else { return nil }
      // "Kidney function is closely monitored."
      if verb > 2, Self.adverbs[passage.tokens[verb - 1].word] != nil,
        ["is", "are"].contains(passage.tokens[verb - 2].word)
      {
        return (verb, verb - 2)
      }
      if let copula = presentCopula(before: verb, passage) { return (verb, copula) }
      guard
        let modal = passage.tokens.indices[..<verb].suffix(5).last(where: {
          Self.modals.contains(passage.tokens[$0].word)
        }), passage.tokens[modal..<verb].contains(where: { $0.word == "be" })
      else { return nil }
      return (verb, modal)
    }
  }
  /// "kept under review".
  private func isKept(_ verb: Int, _ passage: Passage) -> Bool {
    passage.tokens[verb].word == "kept" && verb + 2 < passage.tokens.count
      && passage.tokens[verb + 1].word == "under"
      && ["review", "observation"].contains(passage.tokens[verb + 2].word)
  }

  /// "Platelets are checked before treatment", "Enzymes are to be measured monthly".
  private func presentCopula(before verb: Int, _ passage: Passage) -> Int? {
    let before = passage.tokens[..<verb].suffix(3)
    guard before.count == 3 else { return nil }
    if before[verb - 1].word == "be", before[verb - 2].word == "to",
      ["is", "are"].contains(before[verb - 3].word)
    {
      return verb - 3
    }
    let isTimed = passage.tokens[(verb + 1)...].first.map { Self.timed.contains($0.word) } ?? false
    return isTimed && ["is", "are"].contains(before[verb - 1].word) ? verb - 1 : nil
  }
  private static let timed = WordTable.monitoring["repeating"].union(["before", "prior"])

  static let participles = WordTable.monitoring["participle"]
  private static let modals = WordTable.monitoring["modal"]

  /// The subjects of "should be monitored", each its own.
  func monitored(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    return asked(passage).flatMap { verb, modal -> [Range<Int>] in
      // What may be observed is an effect.
      guard passage.tokens[verb].word != "observed", !isOfPeople(before: modal, passage) else { return [] }
      let start =
        passage.tokens.indices[..<modal].last { index in
          Self.opensSubject(passage.tokens[index])
            || Self.possessives.contains(passage.tokens[index + 1].word)
              // "Kidneys Your kidneys should be checked": a heading has run into the sentence.
              && (passage.tokens[index].kind == .comma || passage.tokens[index + 1].isName)
        }.map { $0 + 1 } ?? 0
      // "Dose reductions may be required" is no test.
      return measured(in: start..<modal, terms).filter { run in
        !passage.tokens[run].contains { Self.notWatched.contains($0.word) }
          // "Patients with gout should be monitored."
          && !passage.tokens[run].prefix(1).contains { Self.people.contains($0.word) }
          && (!Self.loose.contains(passage.tokens[verb].word)
            || Self.drawn.contains(passage.tokens[run.upperBound - 1].word)
            || hasTest(run, passage)
              && !Self.vague.contains(passage.tokens[run.upperBound - 1].word))
      }
    }
  }

  /// "Given the similarity of their symptoms, ⟦patients⟧ should be monitored": who, behind what is said first.
  private func isOfPeople(before modal: Int, _ passage: Passage) -> Bool {
    guard let comma = passage.tokens[..<modal].lastIndex(where: { $0.kind == .comma }) else { return false }
    let subject = passage.tokens[comma + 1..<modal]
    return (1...3).contains(subject.count) && Self.people.contains(subject.last?.word ?? .none)
  }

  /// Doses are determined and advice is followed, too.
  private static let loose: WordSet = ["determined", "followed"]
  private static let drawn: WordSet = ["level", "count", "electrolyte", "enzyme"]

  private static func opensSubject(_ token: Token) -> Bool {
    switch token.kind {
    case .semicolon, .colon, .cell, .question: true
    case .word: subjectOpeners.contains(token.word)
    default: false
    }
  }
  private static let possessives: WordSet = ["your", "his", "her", "their"]
  private static let subjectOpeners = WordTable.monitoring["subject-opener"]

  /// The objects of "monitor", "check", "monitoring of".
  func objects(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    return passage.tokens.indices.dropLast().flatMap { verb -> [Range<Int>] in
      let word = passage.tokens[verb].word
      var start = verb + 1
      if word == "monitoring" || word == "measurement" {
        start = listStart(behind: verb, passage) ?? start
        guard
          start > verb + 1 || passage.tokens[start].word == "of" || verb == 0
            // "blood tests monitoring the lipids"
            // "Precautions include monitoring cholesterol"
            || Self.announcing.contains(passage.tokens[verb - 1].word)
        else {
          return []
        }
      } else if word == "test", ["your", "the"].contains(passage.tokens[start].word),
        start + 1 < passage.tokens.count, passage.tokens[start + 1].word == "blood",
        !passage.tokens[(start + 2)...].prefix(1).contains(where: { Self.inBlood.contains($0.word) })
      {
        return [verb..<start + 2]
      } else if !Self.verbs.contains(word) && !isIdiom(verb, passage)
        || verb > 0 && passage.tokens[verb - 1].word == "not"
      {
        return []
      }
      while start < passage.tokens.count, Self.skipped.contains(passage.tokens[start].word) { start += 1 }
      let end =
        passage.tokens.indices.dropFirst(start).first { Self.ends(passage.tokens[$0]) }
        ?? passage.tokens.count
      return measured(in: start..<max(start, end), terms)
    }
  }
  private static let announcing: WordSet = ["consider", "test", "include", "includes", "involves"]

  /// "keep track of", "keep a close eye on".
  private func isIdiom(_ index: Int, _ passage: Passage) -> Bool {
    index > 0 && index + 1 < passage.tokens.count
      && ["of", "on"].contains(passage.tokens[index + 1].word)
      && (passage.tokens[index].word == "track" && passage.tokens[index - 1].word == "keep"
        || passage.tokens[index].word == "eye"
          && ["close", "a", "an"].contains(passage.tokens[index - 1].word))
  }

  /// "Your doctor will make sure that you have enough blood cells", "… ensure that your calcium levels are normal".
  func ensured(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.sure),
      let sure = passage.tokens.firstIndex(where: { Self.sure.contains($0.word) }),
      passage.tokens[..<sure].contains(where: { $0.word == "doctor" }),
      passage.tokens[..<sure].contains(where: { Self.modals.contains($0.word) })
    else { return [] }
    let start = passage.tokens[(sure + 1)...].prefix(5).firstIndex { !Self.assured.contains($0.word) }
    let end = passage.tokens[(sure + 1)...].dropFirst(2).firstIndex {
      Self.states.contains($0.word) || Self.ends($0)
    }
    return start.map { measured(in: $0..<max($0, end ?? passage.tokens.count), terms) } ?? []
  }
  static let sure: WordSet = ["sure", "ensure", "ensures"]
  private static let assured = WordTable.monitoring["assured"]
  private static let states = WordTable.monitoring["states"]

  /// "Regular monitoring, including blood tests": where the list starts.
  private func listStart(behind noun: Int, _ passage: Passage) -> Int? {
    let rest = passage.tokens[(noun + 1)...].prefix(3)
    return rest.firstIndex { $0.word == "including" }.flatMap {
      rest[..<$0].allSatisfy { $0.kind != .word } ? $0 + 1 : nil
    }
  }
  private static let inBlood: WordSet = ["sugar", "glucose", "pressure", "count", "cell"]
  private static let verbs = WordTable.monitoring["verb"]
  private static let skipped = WordTable.monitoring["skipped"]

  static func ends(_ token: Token) -> Bool {
    switch token.kind {
    case .semicolon, .colon, .question, .period, .cell, .open: true
    case .word: closers.contains(token.word)
    default: false
    }
  }
  private static let closers = WordTable.monitoring["closer"]

  /// The members of a list that can be measured or watched; organs are one examination.
  func measured(in range: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let members = Enumeration.members(of: terms.passage, in: range)
    let organs = members.map { terms.trimmed($0.tokens) }.prefix { isOrgan($0, terms.passage) }
    if let first = organs.first, let last = organs.last, organs.count == members.count {
      return [first.lowerBound..<last.upperBound]
    }
    return members.compactMap { member in
      let run = terms.trimmed(member.tokens)
      guard let last = run.last, run.count <= 7 else { return nil }
      let passage = terms.passage
      let isTest = passage.marks(of: .test).contains {
        $0.tokens.upperBound == last + 1 && terms.isNamed($0)
          && run.contains($0.tokens.lowerBound)
      }
      let word = passage.tokens[last].word
      let isLevel =
        run.count > 2 && passage.tokens[run.lowerBound].word == "level"
        && passage.tokens[run.lowerBound + 1].word == "of"
      let isMeasured =
        Self.analytes.contains(word) || Self.measurable.contains(word) && run.count > 1 || isLevel
      return (isTest || isMeasured) && !passage.tokens[run].contains { $0.word == "dependent" }
        ? run : nil
    }
  }
  /// "transaminase and bilirubin levels", "liver and kidney function": one head, one examination.
  func sharingHeads(_ found: [(Range<Int>, String)], _ terms: Terms) -> [(Range<Int>, String)] {
    let tokens = terms.passage.tokens
    func ends(_ run: Range<Int>, in words: WordSet) -> Bool {
      words.contains(tokens[run.upperBound - 1].word)
    }
    /// With the head behind it: "creatinine levels".
    func whole(_ run: Range<Int>) -> Range<Int> {
      run.upperBound < tokens.count && Self.heads.contains(tokens[run.upperBound].word)
        ? run.lowerBound..<run.upperBound + 1 : run
    }
    return found.sorted { $0.0.lowerBound < $1.0.lowerBound }.reduce(into: []) { joined, next in
      guard let last = joined.last?.0, last.upperBound + 1 == next.0.lowerBound,
        tokens[last.upperBound].word == "and", !ends(last, in: Self.measurable),
        ends(whole(next.0), in: Self.heads)
      else { return joined.append(next) }
      let run = last.lowerBound..<whole(next.0).upperBound
      joined[joined.count - 1] = (run, Terms.folded(terms.passage.string(run)))
    }
  }
  private static let heads: WordSet = ["level", "function", "test", "count", "concentration"]

  private static let measurable = WordTable.monitoring["measurable"]
  private static let analytes = WordTable.monitoring["analyte"]
  func isOfOrgans(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy {
      $0.kind != .word || Self.organs.contains($0.word) || ["and", "or", "your", "the"].contains($0.word)
    }
  }

  private func isOrgan(_ run: Range<Int>, _ passage: Passage) -> Bool {
    (1...2).contains(run.count) && Self.organs.contains(passage.tokens[run.upperBound - 1].word)
  }

  /// "monitor your lungs", "check your liver, kidneys or blood".
  private static let organs = WordTable.monitoring["organ"]

  /// "blood tests", where what they are for is said.
  func isGeneric(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.upperBound - 1].word == "test" && run.count <= 2
      && passage.tokens[run].allSatisfy { ["blood", "test", "laboratory", "lab", "urine"].contains($0.word) }
  }

  /// "If your blood pressure rises", "the results of blood tests": a test that is done already.
  func isGiven(_ run: Range<Int>, _ passage: Passage) -> Bool {
    // "adjusted based on blood glucose monitoring"
    if passage.tokens[run.upperBound...].first?.word == "monitoring" { return false }
    // "liver test abnormalities"
    if let next = passage.tokens[run.upperBound...].first, Self.outcomes.contains(next.word) { return true }
    let after = passage.tokens[run.upperBound...].prefix(8).prefix { $0.kind != .period && !$0.endsClause }
    if after.contains(where: {
      ["greater", "above", "exceeding", "elevated", "show", "shows", "become"].contains($0.word)
    }) {
      return true
    }
    var index = run.lowerBound
    while index > 0, run.lowerBound - index < 9 {
      index -= 1
      // "patients with impaired cardiac, pulmonary, or hepatic function"
      let isInOrgans =
        passage.tokens[index].kind == .comma && index > 0
        && Self.watchedOrgans.contains(passage.tokens[index - 1].word)
      if passage.tokens[index].kind == .comma && !isInOrgans || passage.tokens[index].endsClause {
        return false
      }
      if isAtRisk(index, passage) { return true }
      if Self.verbs.contains(passage.tokens[index].word) { return false }
      if Self.given.contains(passage.tokens[index].word) { return true }
      // "patients with reduced liver or kidney function" have it; "monitor patients with" goes on.
      if passage.tokens[index].word == "with", index > 0,
        Self.people.contains(passage.tokens[index - 1].word),
        index < 2 || !Self.verbs.contains(passage.tokens[index - 2].word)
      {
        return true
      }
    }
    return false
  }
  /// "in patients ⟦at risk⟧ for electrolyte disturbances", "⟦because⟧ your liver function may change", "a decline in WBC".
  private func isAtRisk(_ index: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[index]
    return token.is("because") || ["decline", "decrease"].contains(token.word)
      || token.is("risk") && index > 0 && passage.tokens[index - 1].is("at")
  }
  private static let outcomes: WordSet = ["abnormality", "abnormalities", "elevation", "disorder"]
  private static let given = WordTable.monitoring["given"]
}
