import MonographModel

/// The same steps at another pace: 14 days against 6 days from dose to dose. Equal steps in other words are no
/// finding.
struct RegimenRule: Rule {
  let name = "regimen.pace"

  func findings(in dossier: Dossier) -> [Finding] {
    dossier.regimens.pairs.compactMap { a, b in
      guard a.source.sha256 != b.source.sha256, Self.answerTheSame(a, b, dossier),
        a.compare(b, doses: dossier.doses) == .otherPace, let left = a.pace, let right = b.pace
      else { return nil }
      return Finding(
        name, .conflict(.contradiction, .value), topic: "dose increase", scope: a.scope, side(a, left),
        side(b, right),
        because: "the same doses follow each other at another pace")
    }
  }

  private static func answerTheSame(_ a: RegimenReading, _ b: RegimenReading, _ dossier: Dossier) -> Bool {
    if a.route.contradicts(b.route) { return false }
    return dossier.scopes.align(a.scope, b.scope) != .apart
  }

  private func side(_ reading: RegimenReading, _ pace: ExactNumber) -> Finding.Side {
    Finding.Side(
      key: "\(pace) days", summary: "a higher dose every \(pace) days", value: .regimen(reading.regimen),
      items: telling(reading.items))
  }

  /// The claims that say how fast: the same first and last dose may stand on both sides.
  private func telling(_ items: [Item]) -> [Item] {
    let telling = items.filter { item in
      switch item.claim.value {
      case .doseChange(let change): change.every != nil || change.everyDoses != nil
      case .dose(let dose): dose.window != nil || dose.after != nil
      default: false
      }
    }
    return telling.isEmpty ? items : telling
  }
}
