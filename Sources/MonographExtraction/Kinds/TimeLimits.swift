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
    // How long it was given in a study, and when to ask a doctor.
    Example("It was not used for longer than 3 weeks.", under: "Clinical studies"),
    Example("If you use it for more than 10 days, tell your doctor.", under: "How to use it"),
    Example("Wait for 10 minutes.", under: "How to use it"),
    Example("It must not be used when more than 3 months pregnant.", under: "Pregnancy"),
  ]

  private static let elsewhere: SectionSet = [
    .adverseReactions, .pharmacokinetics, .pharmacology, .nonclinical, .efficacy, .mechanism, .research,
    .references, .legal, .overdose, .description, .monitoring,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    let times = passage.quantities.filter { $0.unit?.dimension == .time && $0.unit?.perTime == nil }
    guard !times.isEmpty, !reading.isUnder(Self.elsewhere, index),
      let body = Statements.body(index, reading)
    else { return [] }
    var start = body.lowerBound
    return times.indices.compactMap { at in
      let time = times[at]
      guard let topic = TimeLimitTopic.all.first(where: { $0.fits(time, passage) }) else { return nil }
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

/// One line of questions that a length of time may answer.
struct TimeLimitTopic: Sendable {
  let name: String
  private let key: String
  private var units: Set<String> = []
  private var leads: [[Word]] = []
  private var behind: [Word] = []
  private var needs: [Word] = []
  private var also: [Word] = []
  private var bars: [Word] = []
  /// The length is the longest, whatever word leads into it.
  private(set) var isMost = false

  static let all: [TimeLimitTopic] = {
    var topics: [TimeLimitTopic] = []
    for row in TableFile("time-limits").rows {
      if topics.last?.key != row[0] { topics.append(TimeLimitTopic(key: row[0])) }
      topics[topics.count - 1].add(row.words(of: 2), as: row[1], row[2])
    }
    return topics
  }()

  private init(key: String) {
    self.key = key
    name = key.split(separator: "#").first.map(String.init) ?? key
  }

  private mutating func add(_ words: [Word], as part: String, _ text: String) {
    switch part {
    case "unit": units = Set(text.split(separator: " ").map(String.init))
    case "lead": leads.append(words)
    case "behind": behind += words
    case "needs": needs += words
    case "also": also += words
    case "bars": bars += words
    case "bound": isMost = text == "most"
    default: break
    }
  }

  func fits(_ time: Quantity, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard units.contains(time.unit!.code) else { return false }
    let before = tokens[..<time.tokens.lowerBound].filter { !Self.fillers.contains($0.word) }.map(\.word)
    guard leads.contains(where: { before.suffix($0.count).elementsEqual($0) }) else { return false }
    let after = tokens[time.tokens.upperBound...].prefix(3)
    // "more than 3 months pregnant", "12 months old"
    if let first = after.first, Self.ages.contains(first.word) || after.dropFirst().first?.is("age") ?? false
    {
      return false
    }
    guard behind.isEmpty || after.contains(where: { behind.contains($0.word) }) else { return false }
    func holds(_ words: [Word]) -> Bool { tokens.contains { words.contains($0.word) } }
    return holds(needs) && (also.isEmpty || holds(also)) && !holds(bars)
  }
  private static let ages: WordSet = ["pregnant", "old"]
  private static let fillers: WordSet = ["a", "the", "about", "another", "further"]
}
