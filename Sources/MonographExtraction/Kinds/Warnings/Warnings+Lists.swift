import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where the names of hazards start and end, and how many they are.
extension Warnings {
  /// From the first member of a list that names a hazard to the last that follows without a break. Two or three
  /// are said in one breath and make one hazard; a longer list is several.
  ///
  /// - Parameter apart: how many members are told apart.
  func named(_ range: Range<Int>, _ terms: Terms, apart: Int = 4) -> [Range<Int>]? {
    guard !range.isEmpty else { return nil }
    var found: [Range<Int>] = []
    let told = beforeExamples(range, terms.passage)
    for member in Enumeration.members(of: terms.passage, in: told) {
      if member.tokens.lowerBound > told.lowerBound, opensHazard(member.tokens, terms) { break }
      let bare = behindName(behindConcession(member.tokens, terms.passage), terms.passage)
      let whole = terms.trimmed(beforeDegree(beforePlace(bare, terms.passage), terms.passage))
      let run = withoutGrade(withoutSigns(whole, terms), terms.passage)
      if !run.isEmpty, isHealth(run, terms), !isGeneric(run, terms.passage),
        run.count > 1 || !terms.passage.tokens[run.lowerBound].is("pregnant"),
        terms.passage.tokens[run.lowerBound].word != "one"
      {
        found.append(run)
        if endsList(run.upperBound..<member.tokens.upperBound, terms.passage) { break }
      } else if !found.isEmpty, endsList(member.tokens, terms.passage) {
        break
      }
    }
    for index in found.indices {
      let start = index == 0 ? range.lowerBound : found[index - 1].upperBound + 1
      found[index] = withSharing(found[index], from: start, terms)
    }
    guard let first = found.first, let last = found.last else {
      return behindVague(told, range, terms).flatMap { named($0, terms, apart: .max) }
    }
    // "in patients with A, B or C, infections": who they are, before what befell them.
    if first.lowerBound > range.lowerBound, terms.passage.tokens[first.lowerBound - 1].word == "with" {
      return [last]
    }
    return found.count >= apart || isParted(found, terms.passage)
      ? found : [first.lowerBound..<last.upperBound]
  }

  /// "Grade 3 or ⟦4⟧ neuropathy" is neuropathy.
  private func withoutGrade(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard run.count > 1, passage.tokens[run.lowerBound].kind == .number,
      passage.tokens[..<run.lowerBound].suffix(4).contains(where: { $0.is("grade") })
    else { return run }
    return run.lowerBound + 1..<run.upperBound
  }

  /// "can cause a rash, or increase the chance of infections": the second half says it in words of its own.
  private func opensHazard(_ member: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let isAndThen = tokens[member.lowerBound - 1].word == "and"
    return terms.passage.marks(of: .hazardCue).contains { mark in
      member.prefix(2).contains(mark.tokens.lowerBound)
        && [Cue.hazard.rawValue, Cue.effect.rawValue].contains(terms.reading.lexicon[mark][1])
        && (!isAndThen || tokens[member].contains { $0.word == "death" })
    }
  }

  /// "heart failure (CHF) and seizures": what stands in parentheses behind the first parts them.
  private func isParted(_ found: [Range<Int>], _ passage: Passage) -> Bool {
    found.count == 2
      && passage.tokens[found[0].upperBound..<found[1].lowerBound].contains { $0.kind == .close }
      && passage.tokens[found[1].lowerBound - 1].word == "and"
  }

  /// Names that have each been reported: "Pancytopenia, agranulocytosis and thrombocytopenia have been reported".
  func namedApart(_ runs: [Range<Int>]?, _ terms: Terms) -> [Range<Int>]? {
    guard let runs, runs.count == 1, let run = runs.first,
      !terms.passage.tokens[run].contains(where: { $0.word == "other" || $0.word == "or" })
    else { return runs }
    let members = Enumeration.members(of: terms.passage, in: run).map { terms.trimmed($0.tokens) }
    let areNames =
      members.count > 1
      && members.allSatisfy { member in
        terms.marks(within: member).contains { $0.tokens == member }
      }
    return areNames ? members : runs
  }

  /// A list goes on behind a member that nothing knows ("copper deficiency"), and behind "during daily activities";
  /// not behind a clause, or people whose conditions follow.
  private func endsList(_ rest: Range<Int>, _ passage: Passage) -> Bool {
    rest.contains { index in
      let token = passage.tokens[index]
      return Self.clausal.contains(token.word) || token.kind == .colon
        || Self.joints.contains(token.word)
          && Self.places.contains(passage.tokens[min(index + 1, rest.upperBound - 1)].word)
    }
  }
  static let clausal = WordTable.hazards["clausal"]

  /// "side effects, especially bleeding": where the hazard is in the examples.
  private func behindVague(_ told: Range<Int>, _ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    guard told.upperBound < range.upperBound, told.count <= 12,
      told.prefix(4).contains(where: { terms.passage.tokens[$0].word == "effect" })
    else { return nil }
    return told.upperBound + 1..<range.upperBound
  }

  /// "signs and symptoms of an allergic reaction" are those of the reaction, "risks of bleeding" is bleeding.
  func withoutSigns(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard let first = run.first, ["sign", "symptom", "risk"].contains(tokens[first].word),
      let of = run.prefix(4).last(where: { ["of", "with"].contains(tokens[$0].word) }),
      of + 1 < run.upperBound
    else { return run }
    return terms.trimmed(of + 1..<run.upperBound)
  }

  /// A reaction or condition by name, or by its head: "heart condition".
  func isHealth(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.isReaction(run) || isDamage(run, terms)
      || terms.passage.marks(of: .test).contains { $0.tokens.overlaps(run) }
        && !Findings(terms).find(in: run).isEmpty
      || run.contains {
        ConditionList.sharedHeads.contains(terms.passage.tokens[$0].word)
          || Self.matters.contains(terms.passage.tokens[$0].word)
      }
  }
  /// "permanently damaging your liver".
  private func isDamage(_ run: Range<Int>, _ terms: Terms) -> Bool {
    run.dropLast().contains {
      Self.damaging.contains(terms.passage.tokens[$0].word)
        && terms.passage.tokens[$0 + 1..<run.upperBound].indices.contains(where: terms.isSite)
    }
  }
  private static let damaging: WordSet = ["damaging", "harming", "injuring"]
  private static let matters = WordTable.hazards["matter"]

  /// - Parameter cue: how many tokens at the start are words of the table.
  func whole(_ range: Range<Int>, cue: Int, _ terms: Terms) -> Range<Int>? {
    var run = beforePlace(beforeExamples(range, terms.passage), after: cue, terms.passage)
    while run.count > 1,
      terms.passage.tokens[run.upperBound - 1].kind != .word
        || ["and", "or", "which"].contains(terms.passage.tokens[run.upperBound - 1].word)
    {
      run = run.lowerBound..<run.upperBound - 1
    }
    let telling = terms.passage.tokens[run].filter { $0.kind == .word && !Terms.openers.contains($0.word) }
    return telling.count > 1 ? run : nil
  }

  /// "skin reactions including …": the examples are no hazards of their own.
  func beforeExamples(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    var depth = 0
    for index in run {
      if passage.tokens[index].kind == .open { depth += 1 }
      if passage.tokens[index].kind == .close { depth -= 1 }
      // "anaemia (especially in women), copper deficiency": an aside ends no list.
      if depth <= 0, index > run.lowerBound, Self.exemplary.contains(passage.tokens[index].word) {
        return run.lowerBound..<index
      }
    }
    return run
  }
  private static let exemplary = WordTable.hazards["exemplary"]

  /// "infections more easily" are infections.
  private func beforeDegree(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    if run.count > 1, Self.promptly.contains(passage.tokens[run.upperBound - 1].word) {
      return run.lowerBound..<run.upperBound - 1
    }
    guard run.count > 2, passage.ends(run.upperBound - 1, in: "ly"),
      ["more", "most", "very", "too", "less"].contains(passage.tokens[run.upperBound - 2].word)
    else { return run }
    return run.lowerBound..<run.upperBound - 2
  }

  private static let promptly: WordSet = ["promptly", "immediately"]

  /// Without for whom and when: "in some people", "during treatment", "with long-term use".
  private func beforePlace(_ run: Range<Int>, after cue: Int = 1, _ passage: Passage) -> Range<Int> {
    let end = run.dropFirst(cue).first { index in
      let word = passage.tokens[index].word
      if ["during", "within", "throughout", "whether"].contains(word) { return true }
      guard Self.joints.contains(word) else { return false }
      // "problems with kidney function in some people" is about the kidneys.
      return passage.tokens[(index + 1)..<min(run.upperBound, index + 6)]
        .prefix { $0.word == "to" || !Self.joints.contains($0.word) }
        .contains { Self.places.contains($0.word) }
    }
    return run.lowerBound..<(end ?? run.upperBound)
  }
  static let joints: WordSet = ["in", "with", "for", "among", "to"]
  private static let places = WordTable.hazards["place"]

  func clauseEnd(after start: Int, _ passage: Passage) -> Int {
    var end = start
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      if token.endsClause || token.kind == .period { break }
      if Self.clauseOpeners.contains(token.word), !isConcession(end, passage) { break }
      // "The risk of ulcers increases with the dose."
      if token.word == "increase", end + 1 < passage.tokens.count,
        ["with", "if", "when"].contains(passage.tokens[end + 1].word)
      {
        break
      }
      end += 1
    }
    // "acute symptoms, ⟦i⟧.e. as rescue"
    if end > start, end + 1 < passage.tokens.count, ["i", "e"].contains(passage.tokens[end - 1].word),
      passage.tokens[end].kind == .period, !passage.tokens[end + 1].spaceBefore
    {
      end -= 1
    }
    return max(end, start)
  }
  /// "rare but serious infections" are serious infections.
  private func behindConcession(_ member: Range<Int>, _ passage: Passage) -> Range<Int> {
    let but = member.dropLast().first { isConcession($0, passage) }
    // "serious, sometimes fatal infections"
    let isOften = member.count > 1 && Self.atTimes.contains(passage.tokens[member.lowerBound].word)
    return (but ?? (isOften ? member.lowerBound : nil)).map { $0 + 1..<member.upperBound } ?? member
  }

  private static let atTimes: WordSet = ["sometimes", "occasionally", "often"]

  /// "a rare but serious infection" goes on.
  private func isConcession(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].word == "but"
      && passage.marks(of: .severity).contains { $0.tokens.lowerBound == index + 1 }
  }
  private static let clauseOpeners = WordTable.hazards["clause-opener"]

  /// Without a parenthesis that the run opens and does not close, or closes and did not open.
  func balanced(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    var opened: [Int] = []
    for index in run {
      if passage.tokens[index].kind == .open { opened.append(index) }
      if passage.tokens[index].kind == .close, opened.popLast() == nil { return run.lowerBound..<index }
    }
    return opened.first.map { run.lowerBound..<$0 } ?? beforeReference(run, passage)
  }

  /// "allergic reactions (listed in section 4)" are allergic reactions.
  private func beforeReference(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let open = run.dropFirst().dropLast().last { passage.tokens[$0].kind == .open }
    return open.flatMap {
      ["see", "listed", "described"].contains(passage.tokens[$0 + 1].word) ? run.lowerBound..<$0 : nil
    } ?? run
  }
}
