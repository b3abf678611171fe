import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is watched for, and who is watched.
extension Monitorings {
  /// Behind "monitored for", "monitoring for side effects such as", "screen for".
  func watchedFor(_ passage: Passage) -> Int? {
    guard passage.holds("for") else { return nil }
    for index in passage.tokens.indices.dropLast()
    where Self.watching.contains(passage.tokens[index].word)
      || Self.testing.contains(passage.tokens[index].word) && isOrdered(index, passage)
    {
      guard
        let at = (index + 1..<min(index + (index == 0 ? 6 : 4), passage.tokens.count)).first(where: {
          passage.tokens[$0].word == "for"
        })
          ?? (index + 4..<max(index + 4, min(index + 6, passage.tokens.count))).first(where: {
            // "checked by their doctor for"
            passage.tokens[$0].word == "for" && passage.tokens[index + 1].word == "by"
          }) ?? behindPatients(index, passage)
      else { continue }
      // "assess the need for treatment"
      if Self.weighing.contains(passage.tokens[index].word),
        !passage.tokens[index + 1..<at].allSatisfy({
          Self.people.contains($0.word) || Self.whom.contains($0.word)
        })
      {
        continue
      }
      // "is required for patients with": whom.
      if passage.tokens[(at + 1)...].prefix(3).contains(where: { Self.people.contains($0.word) }) { continue }
      // "for a longer period": how long.
      if passage.tokens[(at + 1)...].prefix(5).contains(where: { Self.periods.contains($0.word) }) {
        continue
      }
      return at + 1
    }
    return nil
  }

  /// "Monitor patients with a history of abuse ⟦for⟧ signs of dependence".
  private func behindPatients(_ verb: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard let people = tokens[(verb + 1)...].prefix(3).firstIndex(where: { Self.people.contains($0.word) }),
      tokens[(people + 1)...].first.map({ $0.is("with") || $0.is("who") || $0.is("receiving") }) ?? false
    else { return nil }
    return tokens[(people + 2)...].prefix(12).indices.first { index in
      tokens[index].is("for")
        && tokens[(index + 1)...].prefix(3).contains { Self.soughtSigns.contains($0.word) }
    }
  }
  private static let soughtSigns: WordSet = [
    "sign", "symptom", "development", "evidence", "emergence", "worsening",
  ]

  private static let weighing: WordSet = ["assess", "evaluate"]
  private static let whom: WordSet = [
    "all", "the", "each", "every", "at", "visit", "you", "your", "child", "closely", "carefully", "regularly",
  ]
  static let periods: WordSet = ["period", "hour", "day", "week", "month", "while"]
  static let watching: WordSet = ["monitor", "monitored", "monitoring", "observe", "observed", "watched"]
  static let testing = WordTable.monitoring["testing"]

  /// "tests to see if you have tuberculosis", "check whether you have signs of infection".
  func sought(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.testing),
      let verb = passage.tokens.indices.first(where: {
        ["test", "check", "tested", "checked"].contains(passage.tokens[$0].word)
          // "check-ups"
          && passage.tokens[($0 + 1)...].first?.kind != .dash
      }), passage.tokens[..<verb].contains(where: { ["doctor", "will", "may", "should"].contains($0.word) }),
      let question = (verb + 1..<min(verb + 5, passage.tokens.count)).first(where: {
        ["if", "whether"].contains(passage.tokens[$0].word)
      }), !passage.tokens[verb..<question].contains(where: { $0.word == "with" || $0.kind == .comma }),
      let have = (question + 1..<min(question + 4, passage.tokens.count)).first(where: {
        ["have", "has", "are", "is"].contains(passage.tokens[$0].word)
      })
    else { return [] }
    if ["are", "is"].contains(passage.tokens[have].word) {
      if passage.tokens[question + 1].word == "there" { return watched(terms, from: have + 1) }
      return have + 1 < passage.tokens.count && passage.tokens[have + 1].word == "pregnant"
        ? [make(terms, verb..<have + 2, "pregnancy", timing(passage), rule: "monitoring.pregnancy")] : []
    }
    return watched(terms, from: have + 1)
  }

  /// "Test patients for", "should be tested for", "testing for … is recommended".
  func isOrdered(_ index: Int, _ passage: Passage) -> Bool {
    guard index > 0 else { return true }
    let before = passage.tokens[..<index].suffix(3)
    return before.contains { Self.ordained.contains($0.word) }
      || before.last.map { $0.kind == .comma || Self.performing.contains($0.word) } ?? false
  }

  private static let ordained: WordSet = [
    "should", "must", "will", "need", "regular", "periodic", "routine",
  ]
  private static let performing: WordSet = ["and", "perform", "obtain", "conduct"]

  func watched(_ terms: Terms, from start: Int) -> [Draft] {
    let passage = terms.passage
    var range = start..<passage.tokens.count
    // "for prolonged QT intervals ⟦in patients with⟧ heart failure", "for symptoms of hyperglycaemia ⟦including⟧ thirst"
    if let end = range.dropFirst().first(where: { endsWatched($0, from: range.lowerBound, passage) }) {
      range = range.lowerBound..<end
    }
    if let such = range.first(where: {
      $0 + 1 < passage.tokens.count && passage.tokens[$0].word == "such"
        && passage.tokens[$0 + 1].word == "as"
    }) {
      range = such + 2..<range.upperBound
    }
    if let end = range.first(where: {
      ["because", "when", "if", "while", "during", "before", "prior", "and/or", "which"].contains(
        passage.tokens[$0].word)
    }) {
      range = range.lowerBound..<end
    }
    // "for fluid retention ⟦at least⟧ once a month"
    if let timed = passage.timings.first(where: { range.contains($0.tokens.lowerBound) }),
      case let start = timed.tokens.lowerBound,
      case let bound = passage.marks(of: .bound).first(where: { $0.tokens.upperBound == start }),
      case let end = bound?.tokens.lowerBound ?? start, end > range.lowerBound
    {
      range = range.lowerBound..<end
    }
    // "[see Adverse Reactions]"
    if let end = range.dropLast().first(where: {
      passage.tokens[$0].kind == .open && passage.tokens[$0 + 1].word == "see"
    }) {
      range = range.lowerBound..<end
    }
    let timing = timing(passage)
    if let history = history(in: range, terms) {
      return [make(terms, history, terms.text(history), timing, rule: "monitoring.watch")]
    }
    let members = joined(Enumeration.members(of: passage, in: range).map(\.tokens), passage)
      .map { Warnings().balanced(terms.trimmed($0), passage) }
    let named = members.filter { run in
      !run.isEmpty && run.count <= 8
        && (terms.isReaction(run) || run.count <= 4 && hasTest(run, passage))
        && !passage.tokens[run].allSatisfy { AdverseReactions.generic.contains($0.word) || $0.kind != .word }
        && !passage.tokens[run].contains { Self.notWatched.contains($0.word) || $0.word == "cause" }
    }
    // "monitored for any signs of side effects": for whatever may come.
    let sought = named.isEmpty ? members.prefix(1).filter { isOfAnyEffect($0, passage) } : named
    return sought.map { make(terms, $0, terms.text($0), timing, rule: "monitoring.watch") }
  }

  private func endsWatched(_ index: Int, from start: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    if tokens[index].is("in") {
      return tokens[(index + 1)...].prefix(2).contains { Self.people.contains($0.word) }
    }
    return tokens[index].is("including") && tokens[index - 1].kind != .open
      && tokens[start..<index].indices.dropLast().contains {
        ["symptom", "sign"].contains(tokens[$0].word) && tokens[$0 + 1].is("of")
      }
  }

  /// "assess patients for ⟦any history of asthma, allergy or gout⟧" is one question.
  private func history(in range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let of = range.prefix(4).first(where: { tokens[$0].is("of") }), of > range.lowerBound,
      tokens[of - 1].is("history"), case let run = terms.trimmed(range), run.upperBound > of + 1
    else { return nil }
    return run
  }

  /// "side effects", "signs or symptoms of adverse reactions", "signs of anticholinergic effects".
  private func isOfAnyEffect(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard run.count > 1, let last = run.last else { return false }
    return ["effect", "reaction", "event"].contains(passage.tokens[last].word)
      && (["side", "adverse"].contains(passage.tokens[last - 1].word)
        || (4...8).contains(run.count) && ["sign", "symptom"].contains(passage.tokens[run.lowerBound].word))
  }

  /// "signs and symptoms of infection" are one.
  func joined(_ members: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
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
  func watchedBehind(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard let (verb, modal) = asked(passage).first else { return nil }
    // "performed", "needed" say nothing of watching.
    guard
      !Self.doing.contains(passage.tokens[verb].word)
        || passage.tokens[..<modal].last.map({ Self.examinations.contains($0.word) }) ?? false
    else { return nil }
    // "Its use in pregnancy and breast-feeding should be evaluated" weighs it.
    if passage.tokens[..<modal].prefix(4).contains(where: { ["use", "dosage", "dose"].contains($0.word) }) {
      return nil
    }
    let start = subjectStart(before: modal, passage)
    // "⟦Keep⟧ all appointments so that your progress can be checked."
    if passage.tokens[start..<modal].first?.is("keep") ?? false { return nil }
    let run = terms.trimmed(start..<modal)
    let isOfPatients = passage.tokens[start..<modal].contains {
      Self.people.contains($0.word)
    }
    let isObserved = passage.tokens[verb].word == "observed"
    if isObserved, !isOfPatients { return nil }
    if !run.isEmpty, run.count <= 8, !isOfPatients,
      !passage.tokens[run].allSatisfy({ Self.untestable.contains($0.word) }),
      !passage.tokens[run].contains(where: { Self.notWatched.contains($0.word) }),
      !passage.tokens[run].contains(where: { $0.word == "dependent" })
    {
      return make(terms, run, terms.text(run), timing(passage), rule: "monitoring.behind")
    }
    // A label for doctors says what to watch.
    let isForATime =
      isObserved && passage.tokens[(verb + 1)...].prefix(6).contains { Self.periods.contains($0.word) }
    let isPlain =
      ["monitored", "observed"].contains(passage.tokens[verb].word) && watchedFor(passage) == nil
      && (terms.reading.isForPatients || isForATime)
    // "Use in children should be carefully evaluated" weighs it.
    if passage.tokens[run].contains(where: { Self.notWatched.contains($0.word) }) { return nil }
    let behind = verb + 1 < passage.tokens.count ? manner(verb + 1, passage) : nil
    guard isOfPatients || run.isEmpty, isPlain || manner(verb - 1, passage) ?? behind != nil else {
      return nil
    }
    let kind = isObserved ? "observation" : "monitoring"
    let named = (manner(verb - 1, passage) ?? behind).map { "\($0) \(kind)" } ?? kind
    return monitoring(max(modal, verb - 1)..<verb + 1, named, timing(passage), terms)
  }

  private static let examinations: WordSet = [
    "monitoring", "test", "examination", "scan", "check", "assessment", "measurement", "exam", "testing",
    "imaging",
  ]
  private static let doing: WordSet = [
    "performed", "obtained", "done", "required", "needed", "taken", "carried", "repeated", "followed",
    "determined", "watched", "kept",
  ]

  /// Behind the last comma, semicolon or "and" that no parenthesis holds.
  private func subjectStart(before modal: Int, _ passage: Passage) -> Int {
    var depth = 0
    for index in passage.tokens.indices[..<modal].reversed() {
      let token = passage.tokens[index]
      if token.kind == .close { depth += 1 }
      if token.kind == .open { depth = max(0, depth - 1) }
      if depth == 0, token.kind == .comma || token.kind == .semicolon || token.word == "and" {
        return index + 1
      }
    }
    return 0
  }

  /// "Your doctor may want to monitor you more closely", "monitor patients carefully".
  func watchedPeople(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.holds("monitor"),
      let verb = passage.tokens.indices.dropLast().first(where: { passage.tokens[$0].word == "monitor" }),
      verb == 0 || passage.tokens[verb - 1].word != "not",
      let people = passage.tokens[(verb + 1)...].prefix(3).firstIndex(where: { Self.people.contains($0.word) }
      )
    else { return nil }
    let behind = (people + 1..<min(people + 4, passage.tokens.count)).first { manner($0, passage) != nil }
    let found = behind ?? (verb > 0 && manner(verb - 1, passage) != nil ? verb - 1 : nil)
    let isOfCondition = passage.tokens[people].word == "condition"
    let named =
      (found.flatMap { manner($0, passage) }.map { "\($0) monitoring" } ?? "monitoring")
      + (isOfCondition ? " of condition" : "")
    let run = min(verb, found ?? verb)..<max(people, found ?? people) + 1
    return monitoring(run, named, timing(passage), terms)
  }
  /// "the need for treatment", "long-term use" are weighed, not measured.
  static let notWatched = WordTable.monitoring["not-watched"]
  static let untestable = WordTable.hazards["untestable"]
  static let people = WordTable.hazards["people"]

  func manner(_ index: Int, _ passage: Passage) -> String? {
    Self.adverbs[passage.tokens[index].word]
  }
  static let adverbs: [Word: String] = [
    "closely": "close", "carefully": "careful", "regularly": "regular", "periodically": "periodic",
  ]

  func hasTest(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.marks(of: .test).contains { $0.tokens.overlaps(run) }
  }
}
