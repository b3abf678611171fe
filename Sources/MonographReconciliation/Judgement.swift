import MonographModel

/// Turns findings into what the drug file shows: with severity, decision, explanation, and an id made from topic,
/// scope and values.
struct Judgement: Sendable {
  var arbiter: Arbiter
  var severities = SeverityTable.standard

  func contradictions(_ findings: [Finding]) -> [Contradiction] {
    findings.compactMap(contradiction).sorted {
      ($0.level.rank, $0.severity.rank, $0.topic, $0.id) < ($1.level.rank, $1.severity.rank, $1.topic, $1.id)
    }
  }

  func differences(_ findings: [Finding]) -> [Difference] {
    findings.compactMap(difference).sorted { ($0.topic, $0.id) < ($1.topic, $1.id) }
  }

  private func contradiction(_ finding: Finding) -> Contradiction? {
    guard case .conflict(let level, let kind) = finding.verdict else { return nil }
    let items = finding.sides.flatMap(\.items)
    let (severity, harm) = severities.severity(rule: finding.rule, kind: kind, level: level)
    return Contradiction(
      id: id("x-", finding), level: level, kind: kind, withinSource: finding.isWithinSource,
      severity: severity,
      topic: finding.topic, scope: finding.scope,
      sides: finding.sides.map { .init(summary: $0.summary, value: $0.value, claims: $0.items.claimIDs) },
      jurisdictions: Set(items.compactMap(\.source.jurisdiction)).sorted(),
      explanation: explanation(finding, harm: harm), rule: finding.rule,
      decision: arbiter.decide(finding.sides))
  }

  private func difference(_ finding: Finding) -> Difference? {
    guard case .difference(let reason) = finding.verdict else { return nil }
    return Difference(
      id: id("d-", finding), topic: finding.topic, claims: finding.sides.flatMap(\.items).claimIDs,
      reason: reason,
      explanation: explanation(finding, harm: ""))
  }

  private func id(_ prefix: String, _ finding: Finding) -> String {
    let scope = String(decoding: finding.scope.json.canonical, as: UTF8.self)
    return StableID.make(
      prefix: prefix,
      parts: [finding.rule, finding.question, finding.verdict.name, "\(finding.isWithinSource)", scope]
        + finding.sides.map(\.key))
  }

  /// One sentence: who says what, why that is one, and what follows.
  private func explanation(_ finding: Finding, harm: String) -> String {
    let end = harm.isEmpty ? "" : "; \(harm)"
    return "On \(finding.topic), \(quarrel(finding)): \(finding.because)\(end)."
  }

  private func quarrel(_ finding: Finding) -> String {
    if !finding.isWithinSource {
      return finding.sides.map { "\($0.items.sourceNames): “\($0.summary)”" }.joined(separator: " – against ")
    }
    let items = finding.sides.flatMap(\.items)
    let verb = items.sources.count == 1 ? "says" : "each say"
    return "\(items.sourceNames) \(verb) both "
      + finding.sides.map { "“\($0.summary)”" }.joined(separator: " and ")
  }
}

extension Contradiction.Level {
  var rank: Int { self == .contradiction ? 0 : 1 }
}

extension Contradiction.Severity {
  /// The gravest first.
  var rank: Int { Self.allCases.firstIndex(of: self)! }
}
