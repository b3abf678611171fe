import MonographModel

/// Where two bands exclude each other, and both may still be right.
extension FrequencyRule {
  /// "1-10% or reported after marketing" is no frequency of what was reported; "more than 10% in some studies" leaves it
  /// open how often it was in others; and of a general name ("bleeding") those who list serious reactions count the grave
  /// cases alone.
  func isLessSure(_ a: Item, _ b: Item) -> Bool {
    [(a, b), (b, a)].contains { one, other in one.isUnsure || isOfGraveCases(one, than: other) }
  }

  private func isOfGraveCases(_ one: Item, than other: Item) -> Bool {
    general.contains(one.plain) && one.seriousness == .serious && other.seriousness != .serious
      && Self.isRarer(one, than: other)
  }

  /// "Odd dreams/nightmares", under one band, is more than each of them: where the other source parts on one alone, its
  /// two bands may fit it.
  static func softenedPairs(_ found: [Finding], _ said: [String: [Item]]) -> [Finding] {
    let parted = Set(found.flatMap(\.sides).flatMap(\.items).map(\.claim.id))
    return found.map { finding in
      let isOfPair = finding.sides.flatMap(\.items).contains { item in
        said[item.claim.source]!.contains { isJoined($0, item) && !parted.contains($0.claim.id) }
      }
      return isOfPair ? finding.softened : finding
    }
  }

  /// Whether nothing but a slash stands between the two.
  private static func isJoined(_ a: Item, _ b: Item) -> Bool {
    guard a.claim.id != b.claim.id,
      let slash = a.claim.evidence.first(where: { $0.role == .cue && $0.quote == "/" })
    else { return false }
    return b.claim.evidence.contains(slash)
  }

  /// How far the two are of the same cases: those of the grave ones alone are part of all.
  static func alignCases(_ a: Item, _ b: Item, _ dossier: Dossier) -> Alignment {
    let isOverstated = [(a, b), (b, a)].contains { $0.isOfGrave && !$1.isOfGrave && isRarer($1, than: $0) }
    return isOverstated ? .aligned : dossier.align(a, b)
  }
}

extension Item {
  fileprivate var isUnsure: Bool {
    let isOpenAbove = frequency!.high == nil && frequency!.low != nil
    return claim.certainty == .possible || claim.certainty != .stated && isOpenAbove
  }

  /// Under "serious side effects (common)" or "severe stomach problems", as what limits it: not "severe" before its name,
  /// which makes another reaction of it.
  var isOfGrave: Bool {
    claim.scope.condition != nil && claim.evidence.contains { $0.role == .heading }
  }
}
