import MonographModel

/// Decides between the sides of a contradiction, step by step; the first that can, does. Nothing is averaged, and the
/// order of files never counts.
struct Policy: Sendable {
  /// In the order they are asked.
  static let steps: [Decision.Step] = [.authority, .date, .support]

  func decide(_ sides: [Finding.Side]) -> Decision {
    for step in Self.steps {
      if let decision = self.decide(sides, by: step) { return decision }
    }
    return Decision(
      step: .unresolved, preferred: nil, reason: "the sources weigh the same; nothing decides between them")
  }

  private func decide(_ sides: [Finding.Side], by step: Decision.Step) -> Decision? {
    let sources = sides.map { $0.items.sources }
    // A source cannot outvote itself.
    if Set(sources.map { $0.map(\.sha256) }).count == 1 { return nil }
    switch step {
    case .authority: return authority(sources)
    case .date: return date(sources)
    case .support: return support(sources)
    case .unresolved: return nil
    }
  }

  private func authority(_ sources: [[SourceRecord]]) -> Decision? {
    let best = sources.map { $0.map(\.authority).max()! }
    guard let side = onlyGreatest(best) else { return nil }
    let others = best.indices.filter { $0 != side }.map { best[$0].rawValue }
    return Decision(
      step: .authority, preferred: side,
      reason: "a source of authority \(best[side].rawValue) outweighs \(others.joined(separator: ", "))")
  }

  /// Recency counts within a jurisdiction alone: a newer label elsewhere does not replace this one.
  private func date(_ sources: [[SourceRecord]]) -> Decision? {
    let weightiest = sources.map { side in side.filter { $0.authority == side.map(\.authority).max()! } }
    guard Set(weightiest.flatMap { $0.map(\.jurisdiction) }).count == 1 else { return nil }
    let dates = weightiest.map { $0.compactMap(\.date).max() }
    guard dates.allSatisfy({ $0 != nil }), let side = onlyGreatest(dates.map { $0! }) else { return nil }
    // "2024" and "2024-03" cannot be told apart.
    guard dates.indices.allSatisfy({ $0 == side || !dates[side]!.hasPrefix(dates[$0]!) }) else { return nil }
    return Decision(
      step: .date, preferred: side, reason: "the newest source, of \(dates[side]!), is on this side")
  }

  /// Each source counts once, illustrative ones not at all.
  private func support(_ sources: [[SourceRecord]]) -> Decision? {
    let counts = sources.map { $0.count { $0.authority != .illustrative } }
    guard let side = onlyGreatest(counts) else { return nil }
    let others = counts.indices.filter { $0 != side }.map { String(counts[$0]) }
    return Decision(
      step: .support, preferred: side,
      reason: "\(counts[side]) independent sources against \(others.joined(separator: ", "))")
  }

  private func onlyGreatest<Value: Comparable>(_ values: [Value]) -> Int? {
    guard let greatest = values.max() else { return nil }
    let found = values.indices.filter { values[$0] == greatest }
    return found.count == 1 ? found[0] : nil
  }
}
