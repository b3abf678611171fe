import MonographModel

/// What some sources state and others are silent about. Only a source that states something of the kind can be silent
/// about the rest; illustrative sources neither make a gap by their silence nor by being the only ones to speak.
struct Gaps: Sendable {
  var dossier: Dossier

  private static let kinds: [Claim.Kind] = [
    .contraindication, .indication, .monitoring, .adverseReaction, .warning,
  ]

  /// What is stated, before it is folded into broader terms.
  private struct Draft {
    var term: NormalTerm
    var items: [Item]
    let silent: [SourceRecord]
    let silentIDs: Set<String>

    init(term: NormalTerm, items: [Item], silent: [SourceRecord]) {
      (self.term, self.items, self.silent) = (term, items, silent)
      silentIDs = Set(silent.map(\.sha256))
    }
  }

  func find() -> [KnowledgeGap] {
    Self.kinds.flatMap { kind in folded(drafts(kind)).map { gap(kind, $0) } }
      .sorted { ($0.topic, $0.id) < ($1.topic, $1.id) }
  }

  private func drafts(_ kind: Claim.Kind) -> [Draft] {
    let real = dossier.items(kind, nil).filter { !$0.isIllustrative }
    let relevant = real.filter { Self.counts($0, kind) }
    // A source that states none of these has not set out to.
    let speaking = kind == .warning && !relevant.isEmpty ? real.sources : relevant.sources
    guard speaking.count > 1 else { return [] }
    let byTerm = Dictionary(grouping: relevant, by: \.term)
    let (said, saidFully) = (Self.sourcesByTerm(real), Self.sourcesByTerm(relevant))
    return byTerm.keys.sorted().compactMap { term in
      let covering = covering(term, all: said, relevant: saidFully)
      let silent = speaking.filter { !covering.contains($0.sha256) }
      return silent.isEmpty ? nil : Draft(term: term, items: byTerm[term]!, silent: silent)
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

  /// The sources that say it, more finely, in other degrees, or deny it. What is said more broadly covers it only
  /// where it is meant as gravely: "injection site reactions" leaves out necrosis.
  private func covering(
    _ term: NormalTerm, all: [NormalTerm: Set<String>], relevant: [NormalTerm: Set<String>]
  ) -> Set<String> {
    let plain = dossier.hierarchy.unqualified(term)
    var sources: Set<String> = []
    for (said, saying) in all {
      switch dossier.hierarchy.relation(said, plain) {
      case .same, .narrower: sources.formUnion(saying)
      case .broader: sources.formUnion(relevant[said] ?? [])
      case .unrelated: break
      }
    }
    return sources
  }

  /// Who states a term, by its form without qualifiers.
  private static func sourcesByTerm(_ items: [Item]) -> [NormalTerm: Set<String>] {
    Dictionary(grouping: items, by: \.plain).mapValues { Set($0.map(\.claim.source)) }
  }

  /// A gap within a broader gap of the same silent sources is a part of it.
  private func folded(_ drafts: [Draft]) -> [Draft] {
    var result: [Draft] = []
    for draft in drafts {
      let isPart = drafts.contains { other in
        other.silentIDs == draft.silentIDs && dossier.hierarchy.isNarrower(draft.term, than: other.term)
      }
      if !isPart { result.append(draft) }
    }
    for draft in drafts where !result.contains(where: { $0.term == draft.term }) {
      for index in result.indices where dossier.hierarchy.isNarrower(draft.term, than: result[index].term) {
        result[index].items += draft.items
      }
    }
    return result
  }

  private func gap(_ kind: Claim.Kind, _ draft: Draft) -> KnowledgeGap {
    let named = draft.items.filter { $0.term == draft.term }
    let stated = draft.items.sources
    let silent = draft.silent
    return KnowledgeGap(
      id: StableID.make(prefix: "g-", parts: [kind.rawValue, draft.term.key]),
      topic: "\(kind.words): \(named.map { $0.written.lowercasedASCII }.min()!)",
      statedBy: stated.map(\.sha256).sorted(), silent: silent.map(\.sha256).sorted(),
      claims: draft.items.claimIDs,
      explanation: "\(draft.items.sourceNames) \(stated.count == 1 ? "states" : "state") it; "
        + "\(silent.map(\.name).joined(separator: ", ")) \(silent.count == 1 ? "says" : "say") nothing of it."
    )
  }
}
