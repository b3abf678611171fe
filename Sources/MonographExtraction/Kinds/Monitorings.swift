import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is to be tested or watched, when, and how strongly it is asked for.
struct Monitorings: ClaimRule {
  private static let elsewhere: Set<SectionKind> = [
    .mechanism, .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .storage, .references, .legal,
    .howSupplied, .missedDose, .indications,
    .description, .identity, .research, .other, .adverseReactions, .overdose,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      passage.tokens.last?.kind != .question,
      !reading.isUnder(Self.elsewhere, unless: Self.here.union([.adverseReactions]), index)
    else { return [] }
    let terms = Terms(index, in: reading)
    // Beside reactions only what is asked for: "jaundice was monitored" is none.
    let isOfReactions = reading.isUnder([.adverseReactions], unless: Self.here, index)
    if !isOfReactions, let start = watchedFor(passage) { return watched(terms, from: start) }
    let sought = sought(terms)
    if !isOfReactions, !sought.isEmpty { return sought }
    let asked = asks(passage, reading)
    let named = monitored(terms) + (asked ? objects(terms) : [])
    let tests = asked ? tests(terms).filter { test in !named.contains { $0.overlaps(test.0) } } : []
    let timing = timing(passage)
    var seen: Set<String> = []
    let found =
      named.map { ($0, name($0, terms)) }
      + tests.filter { named.isEmpty || !isGeneric($0.0, passage) }
    // The later of two: the first may be a heading run into the sentence.
    let drafts = found.sorted { $0.0.lowerBound > $1.0.lowerBound }.compactMap { run, name -> Draft? in
      guard seen.insert(name.hasSuffix("s") ? String(name.dropLast()) : name).inserted else { return nil }
      return make(terms, run, name, timing, rule: "monitoring.test")
    }
    if !drafts.isEmpty { return drafts }
    if isOfReactions { return [] }
    if let draft = watchedBehind(terms) { return [draft] }
    return asked ? plain(terms, timing) : []
  }

  /// Nearer sections that ask for tests, wherever they stand.
  private static let here: Set<SectionKind> = [
    .monitoring, .warnings, .precautions, .dosage, .specialPopulations, .interactions, .boxedWarning, .renal,
    .hepatic, .pediatric, .geriatric, .pregnancy, .lactation, .contraindications, .faq,
  ]

  private func make(_ terms: Terms, _ run: Range<Int>, _ test: String, _ timing: [Range<Int>], rule: String)
    -> Draft
  {
    let passage = terms.passage
    let strength = strength(passage)
    var draft = Draft(
      .monitoring(
        Monitoring(test: test, timing: timing.map { Terms.folded(passage.string($0)) }, strength: strength)),
      rule: rule, at: run, of: terms.index)
    for place in timing { draft.add(.timing, in: terms.index, place) }
    return draft
  }

  // MARK: Watching for reactions

  /// Behind "monitored for", "monitoring for side effects such as", "screen for".
  private func watchedFor(_ passage: Passage) -> Int? {
    for index in passage.tokens.indices.dropLast()
    where Self.watching.contains(passage.tokens[index].word)
      || Self.testing.contains(passage.tokens[index].word) && isOrdered(index, passage)
    {
      guard
        let at = (index + 1..<min(index + 4, passage.tokens.count)).first(where: {
          passage.tokens[$0].word == "for"
        })
          ?? (index + 4..<max(index + 4, min(index + 6, passage.tokens.count))).first(where: {
            // "checked by their doctor for"
            passage.tokens[$0].word == "for" && passage.tokens[index + 1].word == "by"
          })
      else { continue }
      return at + 1
    }
    return nil
  }

  private static let watching: Set<Word> = ["monitor", "monitored", "monitoring", "observe", "observed"]
  private static let testing: Set<Word> = [
    "test", "testing", "tested", "evaluate", "evaluated", "screen", "screened", "check", "checked",
  ]

  /// "tests to see if you have tuberculosis", "check whether you have signs of infection".
  private func sought(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard
      let verb = passage.tokens.indices.first(where: {
        ["test", "check", "tested", "checked"].contains(passage.tokens[$0].word)
      }), passage.tokens[..<verb].contains(where: { ["doctor", "will", "may", "should"].contains($0.word) }),
      let question = (verb + 1..<min(verb + 4, passage.tokens.count)).first(where: {
        ["if", "whether"].contains(passage.tokens[$0].word)
      }), !passage.tokens[verb..<question].contains(where: { $0.word == "with" || $0.kind == .comma }),
      let have = (question + 1..<min(question + 4, passage.tokens.count)).first(where: {
        ["have", "has"].contains(passage.tokens[$0].word)
      })
    else { return [] }
    return watched(terms, from: have + 1)
  }

  /// "Test patients for", "should be tested for", "testing for … is recommended".
  private func isOrdered(_ index: Int, _ passage: Passage) -> Bool {
    guard index > 0 else { return true }
    let before = passage.tokens[..<index].suffix(3)
    return before.contains { ["should", "must", "will", "need", "and"].contains($0.word) }
      || before.last?.kind == .comma
  }

  private func watched(_ terms: Terms, from start: Int) -> [Draft] {
    let passage = terms.passage
    var range = start..<passage.tokens.count
    if let such = range.first(where: {
      $0 + 1 < passage.tokens.count && passage.tokens[$0].word == "such"
        && passage.tokens[$0 + 1].word == "as"
    }) {
      range = such + 2..<range.upperBound
    }
    if let end = range.first(where: {
      ["because", "when", "if", "while", "during", "before", "prior", "and/or"].contains(
        passage.tokens[$0].word)
    }) {
      range = range.lowerBound..<end
    }
    let timing = timing(passage)
    return joined(Enumeration.members(of: passage, in: range).map(\.tokens), passage).compactMap { member in
      let run = terms.trimmed(member)
      guard !run.isEmpty, run.count <= 8, terms.isReaction(run) || run.count <= 3 && hasTest(run, passage),
        !passage.tokens[run].allSatisfy({ AdverseReactions.generic.contains($0.word) || $0.kind != .word })
      else { return nil }
      return make(terms, run, terms.text(run), timing, rule: "monitoring.watch")
    }
  }

  /// "signs and symptoms of infection" are one.
  private func joined(_ members: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
    members.reduce(into: []) { joined, next in
      if let last = joined.last, let word = last.last, passage.tokens[word].word == "sign",
        passage.tokens[next.lowerBound].word == "symptom"
      {
        joined[joined.count - 1] = last.lowerBound..<next.upperBound
      } else {
        joined.append(next)
      }
    }
  }

  /// "Heart failure status must be closely monitored", "patients should be carefully monitored".
  private func watchedBehind(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard let (verb, modal) = asked(passage).first else { return nil }
    let start =
      passage.tokens[..<modal].lastIndex { $0.kind == .comma || $0.kind == .semicolon || $0.word == "and" }
      .map { $0 + 1 } ?? 0
    let run = terms.trimmed(start..<modal)
    let isOfPatients = passage.tokens[run].contains {
      ["patient", "individuals", "people", "they", "you", "infant", "children", "newborn"].contains($0.word)
    }
    if !run.isEmpty, run.count <= 8, !isOfPatients,
      !passage.tokens[run].contains(where: { $0.word == "dependent" })
    {
      return make(terms, run, terms.text(run), timing(passage), rule: "monitoring.behind")
    }
    guard isOfPatients || run.isEmpty, let manner = Self.adverbs[passage.tokens[verb - 1].word] else {
      return nil
    }
    return make(terms, verb - 1..<verb + 1, "\(manner) monitoring", timing(passage), rule: "monitoring.plain")
  }
  private static let adverbs: [Word: String] = [
    "closely": "close", "carefully": "careful", "regularly": "regular", "periodically": "periodic",
  ]

  private func hasTest(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.marks.contains { $0.vocabulary == .test && $0.tokens.overlaps(run) }
  }

  // MARK: Tests

  /// Whether the sentence asks for a test: a verb of testing with something to test, or "tests … must be drawn".
  private func asks(_ passage: Passage, _ reading: Reading) -> Bool {
    guard !reading.leads("monitoring", in: passage).isEmpty else { return false }
    return passage.tokens.contains { Self.asking.contains($0.word) }
      || passage.tokens.first.map { Self.orders.contains($0.word) } ?? false
  }
  private static let asking: Set<Word> = [
    "should", "must", "required", "require", "requires", "recommended", "essential", "necessary", "mandatory",
    "will", "need", "needed", "needs", "important",
    "advised", "crucial", "warranted", "regularly", "periodically", "regular", "periodic", "routine", "prior",
    "may",
    "initiation", "monitor", "check", "obtain", "measure", "assess",
    "perform",
  ]
  private static let orders: Set<Word> = [
    "monitor", "check", "obtain", "measure", "assess", "perform", "test", "screen", "evaluate", "regular",
    "regularly", "periodic", "consider",
  ]

  private func tests(_ terms: Terms) -> [(Range<Int>, String)] {
    let passage = terms.passage
    let marks = passage.marks.filter { $0.vocabulary == .test && terms.isNamed($0) }
    let found = marks.filter { mark in
      !marks.contains { $0 != mark && $0.tokens.overlaps(mark.tokens) && $0.tokens.count > mark.tokens.count }
    }
    return found.filter { mark in !isAlias(mark, found, passage) }
      .filter { isTested($0, terms) && !isGiven($0.tokens, passage) }
      .map { ($0.tokens, name($0.tokens, terms)) }
  }

  /// As written; an abbreviation behind what it stands for.
  private func name(_ run: Range<Int>, _ terms: Terms) -> String {
    let passage = terms.passage
    let close = run.upperBound + 2
    if close < passage.tokens.count, passage.tokens[run.upperBound].kind == .open,
      passage.tokens[close].kind == .close, terms.isAbbreviation(run.upperBound + 1)
    {
      return Terms.folded(passage.string(run.lowerBound..<close + 1))
    }
    let written = passage.string(run)
    guard run.count == 1, terms.isAbbreviation(run.lowerBound),
      let mark = passage.marks.first(where: { $0.vocabulary == .test && $0.tokens == run }),
      case let preferred = terms.reading.lexicon[mark][1], !preferred.isEmpty
    else { return Terms.folded(written) }
    return preferred == written ? preferred : "\(preferred) (\(written))"
  }

  /// "Liver Function Tests (LFTs)": the abbreviation in parentheses is the same test.
  private func isAlias(_ mark: Mark, _ marks: [Mark], _ passage: Passage) -> Bool {
    let open = mark.tokens.lowerBound - 1
    return open > 0 && passage.tokens[open].kind == .open && marks.contains { $0.tokens.upperBound == open }
  }

  /// A reaction is tested for only behind a verb of testing; a test anywhere.
  private func isTested(_ mark: Mark, _ terms: Terms) -> Bool {
    let passage = terms.passage
    let isReaction = passage.marks.contains { $0.vocabulary == .reaction && $0.tokens == mark.tokens }
    guard isReaction || Self.vague.contains(passage.tokens[mark.tokens.upperBound - 1].word) else {
      return true
    }
    if isReaction,
      passage.marks.contains(where: {
        $0.vocabulary == .test && $0.tokens.upperBound <= mark.tokens.lowerBound && terms.isNamed($0)
      })
    {
      return false
    }
    return passage.tokens[max(0, mark.tokens.lowerBound - 3)..<mark.tokens.lowerBound].contains {
      Self.orders.contains($0.word) || $0.word == "monitoring"
    }
  }
  private static let vague: Set<Word> = [
    "weight", "breathing", "vision", "growth", "height", "development", "temperature", "mood", "urine",
    "stool", "sputum", "hydration", "infection", "bleeding", "effect",
    "adherence", "potassium", "glucose", "cholesterol", "hearing", "vaccination", "pulse", "lesion",
    "platelet",
  ]

  /// "Close monitoring is essential": something is asked for, without saying which test.
  private func plain(_ terms: Terms, _ timing: [Range<Int>]) -> [Draft] {
    let passage = terms.passage
    for index in passage.tokens.indices where passage.tokens[index].word == "monitoring" && index > 0 {
      guard Self.manners.contains(passage.tokens[index - 1].word) else { continue }
      let start = index > 1 && passage.tokens[index - 2].word == "more" ? index - 2 : index - 1
      return [make(terms, start..<index + 1, terms.text(start..<index + 1), timing, rule: "monitoring.plain")]
    }
    return []
  }
  private static let manners: Set<Word> = [
    "close", "regular", "careful", "frequent", "periodic", "additional", "ongoing", "rigorous", "routine",
    "continuous", "medical",
  ]

  // MARK: When and how strongly

  /// "at 1, 3, and 6 months", "before treatment", "regularly", as written.
  private func timing(_ passage: Passage) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in passage.tokens.indices {
      let word = passage.tokens[index].word
      if [
        "regularly", "periodically", "baseline", "monthly", "weekly", "annually", "yearly", "daily",
        "regular", "periodic",
      ].contains(word) {
        found.append(index..<index + 1)
      }
      if ["before", "prior", "within", "at", "every"].contains(word)
        || word == "during" && index + 1 < passage.tokens.count
          && ["treatment", "therapy"].contains(passage.tokens[index + 1].word)
      {
        var end = index + 1
        while end < passage.tokens.count, end < index + 12, !passage.tokens[end].endsClause,
          ![.period, .comma, .open].contains(passage.tokens[end].kind) || isInNumbers(end, passage),
          !["must", "should", "to", "is", "are"].contains(passage.tokens[end].word)
            || passage.tokens[index].word == "prior" && end == index + 1
        { end += 1 }
        guard word != "at" || passage.tokens[index..<end].contains(where: { $0.kind == .number }) else {
          continue
        }
        if found.last.map({ $0.upperBound <= index }) ?? true { found.append(index..<end) }
      }
    }
    return found
  }

  /// "at 1, 3, and 6 months".
  private func isInNumbers(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].kind == .comma && index > 0 && passage.tokens[index - 1].kind == .number
      && passage.tokens[index...].prefix(3).contains { $0.kind == .number }
  }

  private func strength(_ passage: Passage) -> Monitoring.Strength {
    if passage.tokens.contains(where: {
      ["must", "required", "require", "requires", "mandatory", "essential", "necessary", "crucial", "vital"]
        .contains($0.word)
    }) {
      return .required
    }
    if passage.tokens.contains(where: { ["may", "consider", "optional"].contains($0.word) }) {
      return .optional
    }
    return .recommended
  }
}
