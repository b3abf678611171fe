import MonographModel

/// Findings of one rule about one question with the same answers are one, supported by all their claims.
enum Merge {
  static func merged(_ findings: [Finding]) -> [Finding] {
    let groups = Dictionary(grouping: withoutRepeats(findings), by: Key.init)
    return sorted(groups.values.map(joined), by: Key.init)
  }

  /// What makes two findings one.
  private struct Key: Hashable, Comparable {
    var parts: [String]

    init(_ finding: Finding) {
      let sources = Set(finding.sides.lazy.flatMap(\.items).map(\.claim.source))
      parts =
        [finding.rule, finding.question, finding.verdict.name, "\(sources.count == 1)"]
        + finding.sides.map(\.key)
    }

    static func < (a: Key, b: Key) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
  }

  /// Two claims that an earlier rule sets against each other are not parted again for their place in the text.
  private static func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    let parted = Set(findings.filter { $0.isConflict && !$0.isByPlace }.flatMap(\.parted))
    let denied = findings.filter { $0.verdict == .conflict(.contradiction, .polarity) }
    return findings.filter { finding in
      if finding.isByPlace { return parted.isDisjoint(with: finding.parted) }
      // Whether at all has been asked; in how many is not asked again.
      return finding.verdict != .conflict(.tension, .scope)
        || !denied.contains {
          $0.rule == finding.rule && $0.topic == finding.topic && $0.shares(aSideWith: finding)
        }
    }
  }

  private static func joined(_ group: [Finding]) -> Finding {
    // The claims' ids order the group, so that nothing depends on how it was found.
    let ordered = sorted(group, by: IDs.init)
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

  /// The ids of the claims that take part.
  private struct IDs: Comparable {
    var ids: [String]

    init(_ finding: Finding) { ids = finding.sides.flatMap { $0.items.map(\.claim.id) } }

    static func < (a: IDs, b: IDs) -> Bool { a.ids.lexicographicallyPrecedes(b.ids) }
  }

  /// Makes the key of each finding once.
  private static func sorted(_ findings: [Finding], by key: (Finding) -> some Comparable) -> [Finding] {
    guard findings.count > 1 else { return findings }
    return findings.map { (key: key($0), finding: $0) }.sorted { $0.key < $1.key }.map(\.finding)
  }
}

extension Finding {
  fileprivate var isConflict: Bool {
    if case .conflict = verdict { true } else { false }
  }
  fileprivate var isByPlace: Bool { rule == VariantRule.ruleName }

  /// Whether the claims of one side are among those of the other finding's.
  fileprivate func shares(aSideWith other: Finding) -> Bool {
    let own = Set(sides.flatMap(\.items).map(\.claim.id))
    return other.sides.contains { side in !own.isDisjoint(with: side.items.map(\.claim.id)) }
      && Set(sides.flatMap(\.items).map(\.claim.source))
        == Set(other.sides.flatMap(\.items).map(\.claim.source))
  }

  /// Two claims, by their ids.
  fileprivate struct Parted: Hashable {
    let first, second: String

    init(_ a: String, _ b: String) { (first, second) = a < b ? (a, b) : (b, a) }
  }

  /// The pairs of claims that it sets against each other.
  fileprivate var parted: [Parted] {
    sides[0].items.flatMap { a in sides[1].items.map { Parted(a.claim.id, $0.claim.id) } }
  }
}
