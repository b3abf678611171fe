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
    if isOfReactions, !isOrder(passage), !isDemanded(passage) { return [] }
    if tellsResult(passage) { return [] }
    let said = said(terms, isOfReactions: isOfReactions)
    guard said.isEmpty, !isOfReactions else { return said }
    let titled = titled(terms)
    return titled.isEmpty ? namedAbove(terms) : titled
  }

  /// What the sentence itself says, without a title.
  private func said(_ terms: Terms, isOfReactions: Bool) -> [Draft] {
    let (passage, reading) = (terms.passage, terms.reading)
    guard maySay(passage, reading) else { return listed(terms).map { [$0] } ?? [] }
    if isSpared(passage) { return isOfReactions ? [] : spared(terms) }
    if !isOfReactions || isDemanded(passage), let start = watchedFor(passage) {
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
    let asked =
      asks(passage, reading) || isMonitored(terms) || isNote(terms) || isRegular(passage)
      || isAnnounced(passage)
    lazy var timing = timing(passage)
    let named = named(terms, asked: asked, isOfReactions: isOfReactions)
    let drafts = named.map { run, name in make(terms, run, name, timing, rule: "monitoring.test") }
    if !drafts.isEmpty { return drafts }
    if isOfReactions || opensList(passage) { return [] }
    if let draft = ordered(terms) ?? referred(back: terms) ?? evaluated(terms) { return [draft] }
    let working = asked ? working(terms) : []
    if !working.isEmpty {
      return working.map { make(terms, $0, name($0, terms), timing, rule: "monitoring.working") }
    }
    if let draft = watchedBehind(terms) ?? watchedPeople(terms) { return [draft] }
    return asked ? plain(terms, timing) : []
  }

  /// The tests and what else the sentence says is to be tested, each once.
  private func named(_ terms: Terms, asked: Bool, isOfReactions: Bool) -> [(Range<Int>, String)] {
    let passage = terms.passage
    var named =
      monitored(terms) + ensured(terms) + had(terms) + given(terms) + monitoredBy(terms)
      + (asked ? objects(terms) + screened(terms) : [])
    if named.isEmpty, !isOfReactions { named = examined(terms) }
    // "blood tests to check your liver": the tests are named.
    if !named.isEmpty, !tests(terms).isEmpty { named.removeAll { isOfOrgans($0, passage) } }
    // "Blood tests will be done to check:", and what they check follows.
    if opensList(passage) { named.removeAll { isGeneric($0, passage) } }
    let tests = asked ? tests(terms).filter { test in !named.contains { $0.overlaps(test.0) } } : []
    let all =
      named.map { withOrgan($0, passage) }.map { ($0, name($0, terms)) }
      + tests.filter { test in
        named.isEmpty && !opensList(passage) && !isSpelledOut(test.0, tests.map(\.0), passage)
          || !isGeneric(test.0, passage)
      }
    let found = all.filter { !isOnlySaid($0.0, passage) }
    var seen: Set<String> = []
    // The later of two: the first may be a heading run into the sentence.
    return (found.isEmpty ? [] : sharingHeads(found, terms)).sorted { $0.0.lowerBound > $1.0.lowerBound }
      .filter { _, name in seen.insert(name.hasSuffix("s") ? String(name.dropLast()) : name).inserted }
  }

  /// Named, and not asked for: "in impairment (⟦creatinine clearance⟧ ≤ 60 mL/min)", "patients whose ⟦liver tests⟧ are
  /// normal", "⟦blood tests⟧ showing raised enzymes", "[see ⟦Adverse Reactions⟧ (6.2)]".
  private func isOnlySaid(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let (before, next) = (passage.tokens[..<run.lowerBound], passage.tokens[run.upperBound...].first)
    if let next, Self.comparing.contains(next.kind) || next.is("showing") { return true }
    if before.suffix(4).contains(where: { $0.is("whose") }) { return true }
    guard let open = before.openParenthesis, open + 1 < run.lowerBound else { return false }
    return passage.tokens[open + 1].word == "see"
  }
  private static let comparing: CaseSet<Token.Kind> = [.less, .lessOrEqual, .greater, .greaterOrEqual]

  /// "blood tests (⟦complete blood count⟧, urea)": which, is said behind.
  private func isSpelledOut(_ run: Range<Int>, _ tests: [Range<Int>], _ passage: Passage) -> Bool {
    run.upperBound < passage.tokens.count && passage.tokens[run.upperBound].kind == .open
      && tests.contains { $0.lowerBound == run.upperBound + 1 }
  }

  /// Whether it has a test or a word that one of the forms below needs; without one only its list makes it a test.
  private func maySay(_ passage: Passage, _ reading: Reading) -> Bool {
    passage.has(.test) || passage.holds(anyOf: Self.telling) || reading.lists("monitoring", passage)
  }
  private static let telling = WordSet(
    [
      spared, watching, testing, excluding, verbsOfTesting, watchedOver, participles, sure, checkedUp,
      examining, evaluating, watchWords, ["kept"],
    ].flatMap { Array($0) })

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

  /// "it is important to ⟦monitor⟧ patients for side effects", beside what they are.
  private func isDemanded(_ passage: Passage) -> Bool {
    passage.tokens.indices.dropFirst(2).contains { verb in
      passage.tokens[verb].is("monitor") && passage.tokens[verb - 1].is("to")
        && ["important", "essential", "crucial", "necessary"].contains(passage.tokens[verb - 2].word)
    }
  }

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

  static let watchedOrgans = WordTable.monitoring["watched-organ"]
  static let manners = WordTable.monitoring["manner"]
}
