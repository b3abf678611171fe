import MonographModel

/// Whether a use is approved: approved against off-label, or against a status left open.
struct IndicationStatusRule: Rule {
  let name = "indication.status"

  func findings(in dossier: Dossier) -> [Finding] {
    let items = dossier.items(.indication)
    let byTerm = Dictionary(grouping: items, by: \.term)
    let classifying = Set(items.filter { $0.status != nil }.map(\.claim.source))
    return byTerm.keys.sorted().flatMap { term -> [Finding] in
      let approved = byTerm[term]!.filter { $0.status == .approved }
      let others = byTerm[term]!.filter { $0.status != .approved }
      return approved.flatMap { item in
        others.compactMap { finding(item, $0, classifying, dossier) }
      }
    } + unlicensed(items, dossier)
  }

  /// Off-label for the one, and what the product of the other is used for, which its authority approved.
  private func unlicensed(_ items: [Item], _ dossier: Dossier) -> [Finding] {
    let offLabel = items.filter {
      $0.status == .offLabel && !$0.isCircumstantial && !dossier.isAlsoApproved($0)
    }
    let licensed = items.filter {
      ($0.status == nil || $0.status == .approved) && !$0.isCircumstantial && $0.claim.certainty == .stated
        && dossier.products.isProduct($0.claim.source)
    }
    return offLabel.flatMap { other in
      licensed.filter { use in
        use.claim.source != other.claim.source
          && dossier.products.areAlike(use.claim.source, other.claim.source)
          && (use.plain == other.plain || use.plain.holds(other.plain))
          // The same term with a status is compared above.
          && (use.status == nil || use.term != other.term) && dossier.align(use, other) != .apart
      }.map {
        make(.conflict(.contradiction, .value), $0, other, "off-label", "the status of approval differs")
      }
    }
  }

  private func finding(_ approved: Item, _ other: Item, _ classifying: Set<String>, _ dossier: Dossier)
    -> Finding?
  {
    guard dossier.align(approved, other) != .apart else { return nil }
    guard let status = other.status else {
      // Only a source that tells the status of other uses leaves this one open.
      guard classifying.contains(other.claim.source) else { return nil }
      return make(.difference(.certainty), approved, other, "open", "one leaves open whether it is approved")
    }
    // A use named with and without approval is approved in part: "off-label for other types of pain".
    guard other.claim.source != approved.claim.source, !dossier.isAlsoApproved(other) else { return nil }
    let places = [approved.source.jurisdiction, other.source.jurisdiction].compactMap { $0 }
    let elsewhere = places.count == 2 && places[0] != places[1]
    let level: Contradiction.Level =
      status == .offLabel && !elsewhere ? Contradiction.Level(dossier.align(approved, other)) : .tension
    return make(.conflict(level, .value), approved, other, status.rawValue, "the status of approval differs")
  }

  private func make(
    _ verdict: Finding.Verdict, _ approved: Item, _ other: Item, _ key: String, _ because: String
  ) -> Finding {
    Finding(
      name, verdict, topic: "approval for \(approved.written)", about: approved.term,
      scope: approved.claim.scope,
      Finding.Side(approved, key: "approved"), Finding.Side(other, key: key), because: because)
  }
}

extension Dossier {
  /// Whether the source of a use also names it, or a part of it, as one that needs no such status.
  fileprivate func isAlsoApproved(_ other: Item) -> Bool {
    items(.indication).contains {
      $0.claim.source == other.claim.source && $0.status != other.status && $0.status != .investigational
        && relation($0, other) != .unrelated
    }
  }
}

extension Item {
  var status: Indication.Status? {
    if case .indication(let value) = claim.value { return value.status }
    return nil
  }
}
