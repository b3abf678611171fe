import MonographModel

/// Findings of one rule about one question with the same answers are one, supported by all their claims.
enum Merge {
  static func merged(_ findings: [Finding]) -> [Finding] {
    let groups = Dictionary(grouping: findings, by: Key.init)
    return groups.values.map(joined).sorted { Key($0) < Key($1) }
  }

  /// What makes two findings one.
  private struct Key: Hashable, Comparable {
    var parts: [String]

    init(_ finding: Finding) {
      let isWithin = finding.sides.flatMap(\.items).sources.count == 1
      parts =
        [finding.rule, finding.question, "\(finding.verdict)", "\(isWithin)"] + finding.sides.map(\.key)
    }

    static func < (a: Key, b: Key) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
  }

  private static func joined(_ group: [Finding]) -> Finding {
    // The claims' ids order the group, so that nothing depends on how it was found.
    let ordered = group.sorted { ids($0).lexicographicallyPrecedes(ids($1)) }
    var result = ordered[0]
    result.topic = ordered.map(\.topic).min()!
    for index in result.sides.indices {
      let items = ordered.flatMap { $0.sides[index].items }
      var seen: Set<String> = []
      result.sides[index].items =
        items.filter { seen.insert($0.claim.id).inserted }.sorted { $0.claim.id < $1.claim.id }
      let summaries = Set(ordered.map { $0.sides[index].summary }).sorted()
      result.sides[index].summary =
        summaries.prefix(3).joined(separator: "; ")
        + (summaries.count > 3 ? " and \(summaries.count - 3) more" : "")
    }
    return result
  }

  private static func ids(_ finding: Finding) -> [String] {
    finding.sides.flatMap { $0.items.map(\.claim.id) }
  }
}
