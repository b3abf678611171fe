import MonographModel

/// What some sources state and others are silent about. Only a source that states something of the kind can be silent
/// about the rest; illustrative sources neither make a gap by their silence nor by being the only ones to speak.
struct Gaps: Sendable {
  var dossier: Dossier

  private static let kinds: [Claim.Kind] = [
    .contraindication, .indication, .monitoring, .adverseReaction, .warning,
  ]

  func find() -> [KnowledgeGap] {
    Self.kinds.flatMap(gaps).sorted { ($0.topic, $0.id) < ($1.topic, $1.id) }
  }

  private func gaps(_ kind: Claim.Kind) -> [KnowledgeGap] {
    let real = dossier.items(kind, nil).filter { !$0.isIllustrative }
    let relevant = real.filter { Self.counts($0, kind) }
    // A source with boxed warnings or serious reactions is one that tells them apart.
    let speaking = relevant.isEmpty ? [] : (kind == .warning ? real : relevant).sources
    let byTerm = Dictionary(grouping: relevant, by: \.term)
    return byTerm.keys.sorted().compactMap { term in
      gap(kind, term, byTerm[term]!, real, speaking)
    }
  }

  private static func counts(_ item: Item, _ kind: Claim.Kind) -> Bool {
    guard item.claim.polarity == .affirmed, !item.term.isEmpty, !item.isNone else { return false }
    switch kind {
    case .adverseReaction: return item.seriousness == .serious
    case .warning: if case .warning(_, true) = item.claim.value { return true } else { return false }
    default: return true
    }
  }

  private func gap(
    _ kind: Claim.Kind, _ term: NormalTerm, _ items: [Item], _ all: [Item], _ speaking: [SourceRecord]
  ) -> KnowledgeGap? {
    // What is said more or less finely, or denied, is not passed over.
    let related = Set(
      all.filter { dossier.hierarchy.relation($0.term, term) != .unrelated }.map(\.claim.source))
    let silent = speaking.filter { !related.contains($0.sha256) }.sorted { $0.path < $1.path }
    guard !silent.isEmpty else { return nil }
    let topic = "\(kind.words): \(items.map { $0.written.lowercasedASCII }.min()!)"
    let stated = items.sources
    return KnowledgeGap(
      id: StableID.make(prefix: "g-", parts: [kind.rawValue, term.key]), topic: topic,
      statedBy: stated.map(\.sha256).sorted(), silent: silent.map(\.sha256).sorted(), claims: items.claimIDs,
      explanation: "\(items.sourceNames) \(stated.count == 1 ? "states" : "state") it; "
        + "\(silent.map(\.name).joined(separator: ", ")) \(silent.count == 1 ? "says" : "say") nothing of it."
    )
  }
}
