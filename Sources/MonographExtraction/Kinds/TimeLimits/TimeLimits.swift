import MonographAnalysis
import MonographLexicon
import MonographModel

/// How long a treatment may last, or what has to wait for how long: "do not use it for longer than 3 weeks", "wait at
/// least 2 hours before a second dose". The topics stand in a table.
struct TimeLimits: ClaimRule {
  static let requirement = Requirement(text: true, quantity: true)

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
    return times.indices.flatMap { at -> [Draft] in
      let time = times[at]
      guard let (topic, names) = TimeLimitTopic.topic(of: time, in: passage, reading.subject) else {
        return []
      }
      let next = at + 1 < times.count ? times[at + 1].span.lowerBound : body.upperBound
      let run = part(of: start..<max(next, time.tokens.upperBound), around: time, passage)
      start = time.tokens.upperBound
      let said = length(time, topic, passage)
      return names.map { draft($0, said, time, at: run, of: index, in: reading) }
    }
  }

  private static let children: Set<Population.Group> = [.child, .infant]

  private func draft(
    _ topic: String, _ length: String, _ time: Quantity, at run: Range<Int>, of index: Int,
    in reading: Reading
  ) -> Draft {
    var draft = Draft(
      .administration(text: topic + ": " + length), rule: "administration.limit", at: run, of: index)
    draft.add(.timing, in: index, time.tokens)
    draft.add(.cue, in: index, run.lowerBound..<time.tokens.lowerBound)
    Scopes.fillPopulation(&draft, passage: index, near: time.tokens, in: reading)
    // "Men should not father a child", "do not breast-feed your child": that is none of the patients.
    if topic.hasSuffix("after the last dose"), let group = draft.scope.population?.group,
      Self.children.contains(group)
    {
      draft.scope.population = nil
      draft.places.removeAll { $0.role == .population }
    }
    // How long is said for each use; what has to wait, seldom.
    if topic == "length of treatment" {
      Scopes.fillUse(&draft, passage: index, near: time.tokens, in: reading)
    }
    return draft
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
