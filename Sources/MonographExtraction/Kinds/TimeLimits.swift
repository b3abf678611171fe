import MonographAnalysis
import MonographLexicon
import MonographModel

/// How long a treatment may last, or what has to wait for how long: "do not use it for longer than 3 weeks", "wait at
/// least 2 hours before a second dose". The topics stand in a table.
struct TimeLimits: ClaimRule {
  static let requirement = Requirement(text: true, quantity: true)

  static let examples = [
    Example(
      "Do not use ⟦it for longer than 3 weeks.⟧", under: "How to use it",
      "length of treatment: at most 3 weeks"),
    Example(
      "Women ⟦should use contraception until 3 months after the last dose.⟧", under: "Fertility",
      "contraception after the last dose: until 3 months"),
    Example(
      "⟦Wait at least 10 minutes before using other eye medicines.⟧", under: "How to use it",
      "time between eye medicines: at least 10 minutes"),
    Example(
      "A second dose ⟦may be given after 2 hours.⟧", under: "How to use it",
      "time before a further dose: after 2 hours"),
    Example(
      "⟦Take it at least 1 hour before or⟧ 2 hours after a meal.", under: "How to use it",
      "time before a meal: at least 1 hour"),
    // Not to eat before a dose is to take it after the meal.
    Example(
      "Do not eat ⟦anything for at least 2 hours before taking Examplix.⟧", under: "How to use it",
      "time after a meal: for at least 2 hours"),
    Example(
      "Out of the refrigerator it can be ⟦kept for up to 7 days.⟧", under: "Storage",
      "time out of the refrigerator: for up to 7 days"),
    Example(
      "⟦Wait at least 15 minutes before putting contact lenses in.⟧", under: "How to use it",
      "time between the drops and contact lenses: at least 15 minutes"),
    Example(
      "Treatment ⟦should be continued for 7 days.⟧", under: "How to use it",
      "usual length of treatment: for 7 days"),
    Example("Treatment should be continued for 7 days after the fever is gone.", under: "How to use it"),
    Example(
      "It is given as ⟦an intravenous infusion over 60 minutes.⟧", under: "How to use it",
      "time of an infusion: 60 minutes"),
    Example(
      "The first infusion is given as an infusion over 90 minutes, then over 30 minutes.",
      under: "How to use it"),
    // How long it was given in a study, and when to ask a doctor.
    Example("It was not used for longer than 3 weeks.", under: "Clinical studies"),
    Example("If you use it for more than 10 days, tell your doctor.", under: "How to use it"),
    Example("Wait for 10 minutes.", under: "How to use it"),
    Example("Monitor the enzymes every 2 weeks for the next 3 months of treatment.", under: "Warnings"),
    Example("It must not be used when more than 3 months pregnant.", under: "Pregnancy"),
  ]

  private static let elsewhere: SectionSet = [
    .adverseReactions, .pharmacokinetics, .pharmacology, .nonclinical, .efficacy, .mechanism, .research,
    .references, .legal, .overdose, .description, .monitoring,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !reading.isUnder(Self.elsewhere, index),
      case let times = passage.quantities.filter({ $0.unit?.dimension == .time && $0.unit?.perTime == nil }),
      !times.isEmpty,
      let body = Statements.body(index, reading)
    else { return [] }
    var start = body.lowerBound
    return times.indices.compactMap { at in
      let time = times[at]
      guard let topic = TimeLimitTopic.topic(of: time, in: passage) else { return nil }
      let next = at + 1 < times.count ? times[at + 1].span.lowerBound : body.upperBound
      let run = part(of: start..<max(next, time.tokens.upperBound), around: time, passage)
      start = time.tokens.upperBound
      var draft = Draft(
        .administration(text: topic.name + ": " + length(time, topic, passage)),
        rule: "administration.limit",
        at: run,
        of: index)
      draft.add(.timing, in: index, time.tokens)
      draft.add(.cue, in: index, run.lowerBound..<time.tokens.lowerBound)
      Scopes.fillPopulation(&draft, passage: index, near: time.tokens, in: reading)
      // How long is said for each use; what has to wait, seldom.
      if topic.name == "length of treatment" {
        Scopes.fillUse(&draft, passage: index, near: time.tokens, in: reading)
      }
      return draft
    }
  }
}

extension TimeLimits {
  /// The length of time with the words that bound it: "at least 2 hours". What is not to be done "for longer than 3 weeks"
  /// is done for at most so long.
  private func length(_ time: Quantity, _ topic: TimeLimitTopic, _ passage: Passage) -> String {
    let start = time.tokens.lowerBound
    var lower = start
    while lower > 0, start - lower < 5, Self.bounding.contains(passage.tokens[lower - 1].word) { lower -= 1 }
    let isSaid = passage.tokens[lower..<start].contains { Self.limiting.contains($0.word) }
    if topic.isMost, !isSaid {
      return "at most " + Statements.text(start..<time.tokens.upperBound, passage)
    }
    return Statements.text(lower..<time.tokens.upperBound, passage)
  }
  private static let limiting: WordSet = ["up", "within", "no", "not", "least", "most", "maximum", "limited"]
  private static let bounding: WordSet = [
    "at", "least", "most", "more", "longer", "later", "less", "than", "within", "until", "up", "to", "for",
    "not",
    "no", "exceed", "exceeding", "beyond", "should", "maximum", "minimum", "of", "every", "interval",
    "limited",
    "about", "once", "after",
  ]

  /// The length of time with what leads into it and what follows, within its commas: other things may be said in the
  /// same sentence.
  private func part(of run: Range<Int>, around time: Quantity, _ passage: Passage) -> Range<Int> {
    func parts(_ index: Int) -> Bool { [.comma, .semicolon].contains(passage.tokens[index].kind) }
    let (start, end) = (time.tokens.lowerBound, time.tokens.upperBound)
    let lower = (run.lowerBound..<start).last(where: parts).map { $0 + 1 } ?? run.lowerBound
    let upper = (end..<run.upperBound).first(where: parts) ?? run.upperBound
    return max(lower, start - 4)..<min(upper, end + 8)
  }
}

/// One line of questions that a length of time may answer. An object, since it is asked about many and never copied.
final class TimeLimitTopic: Sendable {
  let name: String
  private let units: [String]
  private let leads: [[Word]]
  private let behind, next, needs, also, bars: WordSet
  private let hasBehind, hasNext, hasNeeds, hasAlso: Bool
  /// The length is the longest, whatever word leads into it.
  let isMost: Bool

  private static let all: [TimeLimitTopic] = {
    var topics: [[TableFile.Row]] = []
    for row in TableFile("time-limits").rows {
      let isNext = topics.last.map { $0[0].bytes(of: 0).elementsEqual(row.bytes(of: 0)) } ?? false
      if isNext { topics[topics.count - 1].append(row) } else { topics.append([row]) }
    }
    return topics.map(TimeLimitTopic.init)
  }()
  /// What a length of time has right before it wherever any topic fits.
  private static let lastWords = WordSet(all.flatMap { $0.leads.compactMap { $0.last } })
  private static let longestLead = all.reduce(0) { $1.leads.reduce($0) { max($0, $1.count) } }

  private init(_ rows: [TableFile.Row]) {
    var words: [Word: [[Word]]] = [:]
    for row in rows { words[row.word(of: 1) ?? .none, default: []].append(row.words(of: 2)) }
    func all(_ part: Word) -> WordSet { WordSet((words[part] ?? []).flatMap { $0 }) }
    name = rows[0][0].split(separator: "#").first.map(String.init) ?? rows[0][0]
    units = rows.last { $0.word(of: 1) == "unit" }?[2].split(separator: " ").map(String.init) ?? []
    leads = words["lead"] ?? []
    (behind, needs, also, bars) = (all("behind"), all("needs"), all("also"), all("bars"))
    next = all("next")
    (hasBehind, hasAlso) = (words["behind"] != nil, words["also"] != nil)
    (hasNext, hasNeeds) = (words["next"] != nil, words["needs"] != nil)
    isMost = words["bound"]?.last == ["most"]
  }

  /// The first that fits.
  static func topic(of time: Quantity, in passage: Passage) -> TimeLimitTopic? {
    var lead: [Word] = []
    for token in passage.tokens[..<time.tokens.lowerBound].reversed() where !fillers.contains(token.word) {
      if lead.isEmpty, !lastWords.contains(token.word) { return nil }
      lead.append(token.word)
      if lead.count == longestLead { break }
    }
    lead.reverse()
    return all.indices.first { all[$0].fits(time, lead, passage) }.map { all[$0] }
  }

  private func fits(_ time: Quantity, _ lead: [Word], _ passage: Passage) -> Bool {
    guard leads.contains(where: { lead.suffix($0.count).elementsEqual($0) }), units.contains(time.unit!.code)
    else { return false }
    let after = passage.tokens[time.tokens.upperBound...].prefix(3)
    // "more than 3 months pregnant", "12 months of age"
    if let first = after.first, Self.ages.contains(first.word) || after.dropFirst().first?.is("age") ?? false
    {
      return false
    }
    let rest = passage.tokens[time.tokens.upperBound...].prefix(8).prefix {
      !$0.endsClause && $0.kind != .comma
    }
    return (!hasBehind || after.contains { behind.contains($0.word) })
      && (!hasNext || rest.contains { next.contains($0.word) })
      && (!hasNeeds || passage.holds(anyOf: needs)) && (!hasAlso || passage.holds(anyOf: also))
      && !passage.holds(anyOf: bars)
  }
  private static let ages: WordSet = ["pregnant", "old"]
  private static let fillers: WordSet = ["a", "the", "about", "another", "further"]
}
