import MonographModel

/// Decides between the sides of a contradiction by the steps of the policy; the first that can, does. Nothing is averaged,
/// and the order of files never counts.
struct Arbiter: Sendable {
  var policy = Policy()

  func decide(_ sides: [Finding.Side]) -> Decision {
    let sources = sides.map { $0.items.sources }
    // A source cannot outvote itself.
    if Set(sources.map { $0.map(\.sha256) }).count > 1 {
      for step in policy.steps {
        if let decision = decide(sources, by: step) { return decision }
      }
    }
    return Decision(
      step: .unresolved, preferred: nil, reason: "the sources weigh the same; nothing decides between them")
  }

  private func decide(_ sources: [[SourceRecord]], by step: Decision.Step) -> Decision? {
    switch step {
    case .authority: authority(sources)
    case .jurisdiction: jurisdiction(sources)
    case .date: date(sources)
    case .support: support(sources)
    case .unresolved, .person: nil
    }
  }

  private func authority(_ sources: [[SourceRecord]]) -> Decision? {
    let best = sources.map(weightiest)
    guard let side = onlyGreatest(best.map { -policy.tier($0) }) else { return nil }
    let others = best.indices.filter { $0 != side }.map { best[$0].rawValue }
    return Decision(
      step: .authority, preferred: side,
      reason: "a source of authority \(best[side].rawValue) outweighs \(others.joined(separator: ", "))")
  }

  /// The weightiest sources of each side speak for their jurisdictions; those that the policy prefers come first.
  private func jurisdiction(_ sources: [[SourceRecord]]) -> Decision? {
    let ranks = sources.map { side in
      weightiestSources(side).compactMap { $0.jurisdiction.flatMap(policy.jurisdiction.firstIndex) }.min()
    }
    guard let side = onlyGreatest(ranks.map { -($0 ?? policy.jurisdiction.count) }) else { return nil }
    return Decision(
      step: .jurisdiction, preferred: side,
      reason: "the policy prefers sources of \(policy.jurisdiction[ranks[side]!])")
  }

  /// Recency counts within a family alone: a newer label elsewhere does not replace this one.
  private func date(_ sources: [[SourceRecord]]) -> Decision? {
    if let decision = newerVersion(sources) { return decision }
    let weightiest = sources.map(weightiestSources)
    guard Set(weightiest.flatMap { $0.map(LabelFamily.init) }).count == 1 else { return nil }
    let dates = weightiest.map { $0.compactMap(\.date).max() }
    guard dates.allSatisfy({ $0 != nil }), let side = onlyGreatest(dates.map { $0! }) else { return nil }
    // "2024" and "2024-03" cannot be told apart.
    guard dates.indices.allSatisfy({ $0 == side || !dates[side]!.hasPrefix(dates[$0]!) }) else { return nil }
    return Decision(
      step: .date, preferred: side, reason: "the newest source, of \(dates[side]!), is on this side")
  }

  /// Where a newer version of a label says otherwise, the older has no say.
  private func newerVersion(_ sources: [[SourceRecord]]) -> Decision? {
    let speaking = Set(sources.joined().map(\.sha256))
    let standing = sources.indices.filter { side in
      !sources[side].allSatisfy { $0.supersededBy.map(speaking.contains) ?? false }
    }
    guard standing.count == 1 else { return nil }
    return Decision(
      step: .date, preferred: standing[0], reason: "a newer version of the same label is on this side")
  }

  /// Each independent source counts once, illustrative ones not at all.
  private func support(_ sources: [[SourceRecord]]) -> Decision? {
    let counts = sources.map(\.independentCount)
    guard let side = onlyGreatest(counts) else { return nil }
    let others = counts.indices.filter { $0 != side }
    guard others.allSatisfy({ counts[side] - counts[$0] >= policy.supportMargin }) else { return nil }
    return Decision(
      step: .support, preferred: side,
      reason: "\(counts[side]) independent \(counts[side] == 1 ? "source" : "sources") against "
        + others.map { String(counts[$0]) }.joined(separator: ", "))
  }

  private func weightiest(_ side: [SourceRecord]) -> Authority {
    side.map(\.authority).min { policy.tier($0) < policy.tier($1) }!
  }

  private func weightiestSources(_ side: [SourceRecord]) -> [SourceRecord] {
    let best = policy.tier(weightiest(side))
    return side.filter { policy.tier($0.authority) == best }
  }

  private func onlyGreatest<Value: Comparable>(_ values: [Value]) -> Int? {
    guard let greatest = values.max() else { return nil }
    let found = values.indices.filter { values[$0] == greatest }
    return found.count == 1 ? found[0] : nil
  }
}

/// Documents of which a newer one replaces an older: versions of one label, or what one publisher says in one
/// jurisdiction.
private enum LabelFamily: Hashable {
  case label(setID: String)
  case publisher(String?, jurisdiction: String?)

  init(_ source: SourceRecord) {
    self =
      source.setID.map { .label(setID: $0) }
      ?? .publisher(source.publisher, jurisdiction: source.jurisdiction)
  }
}

extension [SourceRecord] {
  /// How many of them count: nearly the same texts once, illustrative ones not at all.
  var independentCount: Int {
    Set(lazy.filter { $0.authority != .illustrative }.map { $0.sameTextAs ?? $0.sha256 }).count
  }
}
