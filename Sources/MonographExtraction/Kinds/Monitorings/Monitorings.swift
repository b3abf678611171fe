import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is to be tested or watched, when, and how strongly it is asked for.
struct Monitorings: ClaimRule {
  static let requirement = Requirement(text: true)

  static let elsewhere: SectionSet = [
    .mechanism, .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .storage, .references, .legal,
    .howSupplied, .indications, .description, .identity, .research, .other, .overdose,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      passage.tokens.last?.kind != .question,
      !reading.isUnder(Self.elsewhere, unless: Self.here.union([.adverseReactions, .missedDose]), index)
    else { return [] }
    let terms = Terms(index, in: reading)
    // Beside reactions only what is asked for: "jaundice was monitored" is none.
    let isOfReactions = reading.isUnder([.adverseReactions], unless: Self.here, index)
    if isOfReactions, !isOrder(passage) { return [] }
    guard maySay(passage, reading) else { return listed(terms).map { [$0] } ?? [] }
    if isSpared(passage) { return isOfReactions ? [] : spared(terms) }
    if !isOfReactions, let start = watchedFor(passage) {
      let watched = watched(terms, from: start)
      let checked = watched.isEmpty ? [] : checked(before: start, terms)
      // "eye tests to monitor for cataracts": the tests say it.
      if !checked.isEmpty, isMeans(start, terms) { return checked }
      if !watched.isEmpty { return checked + watched }
    }
    if let listed = listed(terms) { return [listed] }
    let sought = sought(terms)
    if !isOfReactions, !sought.isEmpty { return sought }
    if let excluded = pregnancyExcluded(terms) ?? referred(terms) { return [excluded] }
    let asked = asks(passage, reading) || isMonitored(terms) || isNote(terms) || isRegular(passage)
    var named =
      monitored(terms) + ensured(terms) + had(terms) + (asked ? objects(terms) + screened(terms) : [])
    if named.isEmpty, !isOfReactions { named = examined(terms) }
    // "blood tests to check your liver": the tests are named.
    if !named.isEmpty, !tests(terms).isEmpty { named.removeAll { isOfOrgans($0, passage) } }
    // "Blood tests will be done to check:", and what they check follows.
    if opensList(passage) { named.removeAll { isGeneric($0, passage) } }
    let tests = asked ? tests(terms).filter { test in !named.contains { $0.overlaps(test.0) } } : []
    lazy var timing = timing(passage)
    var seen: Set<String> = []
    let found =
      named.map { withOrgan($0, passage) }.map { ($0, name($0, terms)) }
      + tests.filter { named.isEmpty && !opensList(passage) || !isGeneric($0.0, passage) }
    // The later of two: the first may be a heading run into the sentence.
    let drafts = (found.isEmpty ? [] : sharingHeads(found, terms)).sorted {
      $0.0.lowerBound > $1.0.lowerBound
    }.compactMap {
      run, name -> Draft? in
      guard seen.insert(name.hasSuffix("s") ? String(name.dropLast()) : name).inserted else { return nil }
      return make(terms, run, name, timing, rule: "monitoring.test")
    }
    if !drafts.isEmpty { return drafts }
    if isOfReactions || opensList(passage) { return [] }
    if let draft = ordered(terms) { return [draft] }
    let working = asked ? working(terms) : []
    if !working.isEmpty {
      return working.map { make(terms, $0, name($0, terms), timing, rule: "monitoring.working") }
    }
    if let draft = watchedBehind(terms) ?? watchedPeople(terms) { return [draft] }
    return asked ? plain(terms, timing) : []
  }

  /// Whether it has a test or a word that one of the forms below needs; without one only its list makes it a test.
  private func maySay(_ passage: Passage, _ reading: Reading) -> Bool {
    passage.has(.test) || passage.holds(anyOf: Self.telling) || reading.lists("monitoring", passage)
  }
  private static let telling = WordSet(
    [
      spared, watching, testing, excluding, verbsOfTesting, watchedOver, participles, sure, checkedUp,
      examining, watchWords, ["kept"],
    ].flatMap { Array($0) })

  /// "does not require monitoring", "no routine blood tests are needed", "tests are not necessary".
  private func isSpared(_ passage: Passage) -> Bool {
    guard passage.holds(anyOf: Self.spared), passage.holds(anyOf: Self.sparing) else { return false }
    let tokens = passage.tokens
    return tokens.indices.contains { index in
      guard Self.sparing.contains(tokens[index].word) else { return false }
      let behind = tokens[(index + 1)...].prefix(6).prefix { !$0.endsClause && $0.kind != .comma }
      if tokens[index].word != "not" { return behind.prefix(4).contains { Self.spared.contains($0.word) } }
      if behind.first?.word == "require" { return behind.contains { Self.spared.contains($0.word) } }
      return behind.prefix(2).contains { ["required", "necessary", "needed"].contains($0.word) }
        && tokens[..<index].suffix(4).contains { Self.spared.contains($0.word) }
    }
  }
  /// The tests that a sentence calls unnecessary, unless it goes on to those for whom they are not.
  private func spared(_ terms: Terms) -> [Draft] {
    // "without monitoring" says what must not be, or what comes of it.
    guard !terms.passage.holds(anyOf: Self.limiting), !terms.passage.holds("without") else { return [] }
    return tests(terms).map { run, name in
      var draft = make(terms, run, name, [], rule: "monitoring.spared")
      draft.polarity = .negated
      return draft
    }
  }
  private static let limiting: WordSet = [
    "if", "unless", "when", "until", "except", "but", "however", "although", "usually", "generally", "before",
    "after",
  ]
  private static let sparing: WordSet = ["not", "no", "without"]
  private static let spared: WordSet = ["monitoring", "test", "check", "examination"]

  /// "adjusted based on blood glucose monitoring".
  private func isMonitored(_ terms: Terms) -> Bool {
    terms.passage.holds("monitoring")
      && terms.passage.marks(of: .test).contains { mark in
        mark.tokens.upperBound < terms.passage.tokens.count && terms.isNamed(mark)
          && terms.passage.tokens[mark.tokens.upperBound].word == "monitoring"
      }
  }

  /// "tests to monitor for": what is watched for is what they are done for.
  private func isMeans(_ start: Int, _ terms: Terms) -> Bool {
    let passage = terms.passage
    guard !objects(terms).contains(where: { $0.upperBound < start }),
      let verb = passage.tokens[..<start].lastIndex(where: {
        Self.watching.contains($0.word) || Self.testing.contains($0.word)
      }), verb > 0
    else { return false }
    return passage.tokens[verb - 1].word == "to" && (verb < 2 || passage.tokens[verb - 2].word != "and")
  }

  /// Nearer sections that ask for tests, wherever they stand.
  static let here: SectionSet = [
    .monitoring, .warnings, .precautions, .dosage, .specialPopulations, .interactions, .boxedWarning, .renal,
    .hepatic, .pediatric, .geriatric, .pregnancy, .lactation, .contraindications, .faq,
  ]

  /// - Parameter place: the passage that says when, where it is not the run's own.
  func make(
    _ terms: Terms, _ run: Range<Int>, _ test: String, _ timing: [Range<Int>], said place: Int? = nil,
    rule: String
  ) -> Draft {
    let strength = strength(terms.passage)
    let saying = place ?? terms.index
    let times = timing.map { Terms.folded(terms.reading.passages[saying].string($0)) }
    var draft = Draft(
      .monitoring(Monitoring(test: test, timing: times, strength: strength)), rule: rule, at: run,
      of: terms.index)
    for time in timing { draft.add(.timing, in: saying, time) }
    return draft
  }

  /// "Your doctor will check", "Blood pressure should be measured", "Check your blood sugar."
  private func isOrder(_ passage: Passage) -> Bool {
    passage.role == .sentence && passage.holds(anyOf: Self.ordering)
      || passage.tokens.indices.contains { index in
        Self.orders.contains(passage.tokens[index].word)
          && (index == 0 || passage.tokens[index - 1].endsClause)
      }
  }
  private static let ordering = WordTable.monitoring["ordering"]

  /// "check your blood and test for infections": what is checked before what is watched for.
  private func checked(before start: Int, _ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard
      let verb = passage.tokens[..<start].lastIndex(where: {
        Self.watching.contains($0.word) || Self.testing.contains($0.word)
      })
    else { return [] }
    let timing = timing(passage)
    let objects = objects(terms)
    let tests = asks(passage, terms.reading) ? self.tests(terms).map(\.0) : []
    return (objects + tests.filter { test in !objects.contains { $0.overlaps(test) } })
      .filter { $0.upperBound < verb }
      .map { make(terms, $0, name($0, terms), timing, rule: "monitoring.test") }
  }

  // MARK: Tests

  /// Whether the sentence asks for a test: a verb of testing with something to test, or "tests … must be drawn".
  func asks(_ passage: Passage, _ reading: Reading) -> Bool {
    guard !reading.leads("monitoring", in: passage).isEmpty else { return false }
    return passage.tokens.contains { Self.asking.contains($0.word) }
      || passage.tokens.first.map { Self.orders.contains($0.word) } ?? false
  }
  static let asking = WordTable.monitoring["asking"]
  static let orders = WordTable.monitoring["order"]

  func tests(_ terms: Terms) -> [(Range<Int>, String)] {
    let passage = terms.passage
    let marks = passage.marks(of: .test).filter { terms.isNamed($0) }
    let found = marks.filter { mark in
      !marks.contains { $0 != mark && $0.tokens.overlaps(mark.tokens) && $0.tokens.count > mark.tokens.count }
    }
    return found.filter { mark in !isAlias(mark, found, passage) }
      .filter { isTested($0, terms) && !isGiven($0.tokens, passage) }
      .map { withOrgan($0.tokens, passage) }.map { ($0, name($0, terms)) }
  }

  /// As written; an abbreviation behind what it stands for.
  func name(_ run: Range<Int>, _ terms: Terms) -> String {
    let passage = terms.passage
    let close = run.upperBound + 2
    if close < passage.tokens.count, passage.tokens[run.upperBound].kind == .open,
      passage.tokens[close].kind == .close, terms.isAbbreviation(run.upperBound + 1)
    {
      return Terms.folded(passage.string(run.lowerBound..<close + 1))
    }
    let written = passage.string(run)
    guard run.count == 1, terms.isAbbreviation(run.lowerBound),
      let mark = passage.marks(of: .test).first(where: { $0.tokens == run }),
      case let preferred = terms.reading.lexicon[mark][1], !preferred.isEmpty
    else { return Terms.folded(written) }
    return preferred == written ? preferred : "\(preferred) (\(written))"
  }

  /// "Liver Function Tests (LFTs)": the abbreviation in parentheses is the same test.
  func isAlias(_ mark: Mark, _ marks: [Mark], _ passage: Passage) -> Bool {
    let open = mark.tokens.lowerBound - 1
    return open > 0 && passage.tokens[open].kind == .open && marks.contains { $0.tokens.upperBound == open }
  }

  /// A reaction is tested for only behind a verb of testing; a test anywhere.
  func isTested(_ mark: Mark, _ terms: Terms) -> Bool {
    let passage = terms.passage
    if isLimit(mark.tokens, passage) { return false }
    let isReaction = passage.marks(of: .reaction).contains { $0.tokens == mark.tokens }
    // "used for high blood pressure": what is had, not what is tested.
    if mark.tokens.lowerBound > 0, Self.degrees.contains(passage.tokens[mark.tokens.lowerBound - 1].word),
      passage.marks(of: .condition).contains(where: {
        $0.tokens == mark.tokens.lowerBound - 1..<mark.tokens.upperBound
      })
    {
      return false
    }
    // "an infection with the hepatitis B virus"
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(3)
    if let with = before.lastIndex(where: { $0.is("with") }), with > 0,
      passage.tokens[with - 1].is("infection")
    {
      return false
    }
    // "another HIV treatment"
    if mark.tokens.upperBound < passage.tokens.count,
      Self.remedies.contains(passage.tokens[mark.tokens.upperBound].word)
    {
      return false
    }
    // "HIV infection", "G6PD deficiency" are illnesses, "vitamin A supplements" are taken.
    if mark.tokens.upperBound < passage.tokens.count,
      mark.tokens.count == 1 || terms.isAbbreviation(mark.tokens.lowerBound),
      Self.notTested.contains(passage.tokens[mark.tokens.upperBound].word)
    {
      return false
    }
    guard isReaction || Self.vague.contains(passage.tokens[mark.tokens.upperBound - 1].word) else {
      return true
    }
    if isReaction,
      passage.marks(of: .test).contains(where: {
        $0.tokens.upperBound <= mark.tokens.lowerBound && terms.isNamed($0)
      })
    {
      return false
    }
    // "blood glucose monitoring"
    if mark.tokens.upperBound < passage.tokens.count,
      passage.tokens[mark.tokens.upperBound].word == "monitoring"
    {
      return true
    }
    return passage.tokens[max(0, mark.tokens.lowerBound - 3)..<mark.tokens.lowerBound].contains {
      Self.orders.contains($0.word) || $0.word == "monitoring"
    }
  }
  /// "if CrCl is less than 15 mL/min", "for platelets below 50": whom it is said of.
  private func isLimit(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let isCase = tokens[..<run.lowerBound].suffix(3).contains {
      ["for", "if", "with", "when", "at"].contains($0.word)
    }
    guard isCase else { return false }
    let near = run.upperBound..<min(tokens.count, run.upperBound + 6)
    return passage.quantities.contains {
      near.contains($0.tokens.lowerBound) && $0.unit.map { $0.dimension != .time } ?? false
    }
      && !tokens[near].prefix { $0.kind != .number }.contains { $0.endsClause || $0.kind == .comma }
  }

  private static let notTested = WordTable.monitoring["not-tested"]
  static let remedies = WordTable.uses["remedy"].union([Word("treatment"), Word("therapy")])
  private static let degrees: WordSet = ["high", "low", "raised"]
  static let vague = WordTable.monitoring["vague"]

  /// "Close monitoring is essential", "cardiac monitoring", "regular check-ups": something is asked for, without saying
  /// which test.
  func plain(_ terms: Terms, _ timing: [Range<Int>]) -> [Draft] {
    let passage = terms.passage
    for index in passage.tokens.indices.dropFirst() where Self.nouns.contains(passage.tokens[index].word) {
      guard let start = plainStart(before: index, passage) else { continue }
      let end = nounEnd(index, passage)
      guard let end, end <= passage.tokens.count else { continue }
      return [monitoring(start..<end, terms.text(start..<end), timing, terms)]
    }
    return []
  }
  /// "monitoring", "check-ups", "extra checks".
  private func nounEnd(_ index: Int, _ passage: Passage) -> Int? {
    guard passage.tokens[index].word == "check" else { return index + 1 }
    let next = passage.tokens[(index + 1)...].prefix(2)
    if let up = next.firstIndex(where: { ["up", "ups"].contains($0.word) }) { return up + 1 }
    return Indications().ends(passage, index, in: "s") ? index + 1 : nil
  }
  private static let nouns: WordSet = ["monitoring", "check", "checkup", "test", "testing"]

  /// Where "more frequent monitoring" starts.
  private func plainStart(before noun: Int, _ passage: Passage) -> Int? {
    let word = passage.tokens[noun - 1].word
    // "Gout requires monitoring."
    if passage.tokens[noun].word == "monitoring", Self.requiring.contains(word) { return noun }
    let isOfOrgan = passage.tokens[noun].word == "monitoring" && Self.watchedOrgans.contains(word)
    guard Self.manners.contains(word) || isOfOrgan else { return nil }
    return noun > 1 && ["more", "additional", "close"].contains(passage.tokens[noun - 2].word)
      ? noun - 2 : noun - 1
  }
  private static let requiring: WordSet = ["require", "requires", "needs", "warrants"]
  static let watchedOrgans = WordTable.monitoring["watched-organ"]
  static let manners = WordTable.monitoring["manner"]
}
