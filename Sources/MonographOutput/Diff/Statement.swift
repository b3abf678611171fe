import MonographModel

/// A fact, contradiction, difference or gap, as a comparison of two outputs sees it.
struct Statement {
  var kind: DrugDiff.Change.Kind
  var id: String
  var topic: String
  /// What it says and how it stands, for a person.
  var words: String
  /// Which question it answers, whatever the answer.
  var question: [String]
  /// What may change without its id: status, decision, who says it. Paths count, not claim ids, which change with
  /// any byte of a source.
  var standing: [String]
  var paths: Set<String>
  /// The person who settled it.
  var decidedBy: String?
}

extension DrugFile {
  /// What made the file: version and tables.
  var madeBy: JSONValue? { json["program"] }

  var statements: [Statement] {
    facts.map(statement) + contradictions.map(statement) + differences.map(statement) + gaps.map(statement)
  }

  private func statement(_ fact: FactEntry) -> Statement {
    let support = paths(of: fact.support)
    let dissent = paths(of: fact.dissent)
    return Statement(
      kind: .fact, id: fact.id, topic: fact.group, words: "\(fact.summary) (\(fact.status))",
      question: [fact.group] + fact.question,
      standing: [fact.status, "support"] + support.sorted() + ["dissent"] + dissent.sorted(),
      paths: support.union(dissent))
  }

  private func statement(_ item: ContradictionEntry) -> Statement {
    let preferred = item.decision.preferred.map { item.sides[$0].summary } ?? "left open"
    let sides = item.sides.map(\.summary).joined(separator: " – ")
    let paths = item.sides.map { self.paths(of: $0.claims) }
    return Statement(
      kind: .contradiction, id: item.id, topic: item.topic,
      words: "\(item.level.rawValue), \(item.severity.rawValue): \(sides) (\(preferred))",
      question: [item.topic, item.rule],
      standing: [item.level.rawValue, item.severity.rawValue, item.decision.step.rawValue, preferred]
        + paths.flatMap { ["side"] + $0.sorted() },
      paths: paths.reduce(into: []) { $0.formUnion($1) }, decidedBy: item.decision.by)
  }

  private func statement(_ item: DifferenceEntry) -> Statement {
    let paths = paths(of: item.claims)
    return Statement(
      kind: .difference, id: item.id, topic: item.topic, words: item.explanation,
      question: [item.topic, item.reason], standing: paths.sorted(), paths: paths)
  }

  private func statement(_ gap: GapEntry) -> Statement {
    let stating = Set(self.paths(gap.statedBy))
    let silent = Set(self.paths(gap.silent))
    return Statement(
      kind: .gap, id: gap.id, topic: gap.topic, words: gap.explanation, question: [gap.topic],
      standing: ["stated"] + stating.sorted() + ["silent"] + silent.sorted(), paths: stating.union(silent))
  }

  private func paths(of claims: [String]) -> Set<String> { Set(claims.compactMap { claim($0)?.path }) }
}

extension DrugFile.FactEntry {
  /// What the fact is an answer to: whatever in it is not the answer itself.
  fileprivate var question: [String] {
    [kind, String(decoding: scope.canonical, as: UTF8.self)] + Self.askedAbout.map { value[$0]?.text ?? "" }
  }

  private static let askedAbout = [
    "role", "route", "term", "with", "test", "topic", "factor", "condition", "population", "measure", "arm",
  ]
}
