import MonographModel

/// One statement with another length of time: within 24 hours of another drug against within 48.
///
/// What a source says of one circumstance is a set of lengths; two sources part where they have none in common.
struct TimeLimitRule: Rule {
  let name = "time-limit.value"

  func findings(in dossier: Dossier) -> [Finding] {
    let limits = dossier.items.compactMap { TimeLimit($0, dossier) }
    return Dictionary(grouping: limits) { "\($0.item.claim.kind) \($0.circumstance.key)" }
      .sorted { $0.key < $1.key }.flatMap { _, limits in
        limits.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap {
          between($0, $1, dossier)
        }
      }
  }

  private func between(_ a: [TimeLimit], _ b: [TimeLimit], _ dossier: Dossier) -> [Finding] {
    let (left, right) = (Set(a.flatMap(\.spans.hours)), Set(b.flatMap(\.spans.hours)))
    guard left.isDisjoint(with: right) else { return [] }
    return a.flatMap { x in
      b.filter { dossier.align(x.item, $0.item) != .apart }.map { y in
        let level: Contradiction.Level = x.isExact && y.isExact ? .contradiction : .tension
        return Finding(
          name, .conflict(level, .value), topic: x.topic, about: x.circumstance, scope: x.item.claim.scope,
          Finding.Side(x.item), Finding.Side(y.item), because: "the lengths of time differ")
      }
    }
  }
}

/// A claim that names one length of time, and under what circumstance.
private struct TimeLimit: Sendable {
  var item: Item
  var spans: TimeSpans
  var circumstance: NormalTerm
  var topic: String
  /// Whether all words but the length make the circumstance.
  var isExact: Bool

  init?(_ item: Item, _ dossier: Dossier) {
    guard item.claim.polarity == .affirmed else { return nil }
    self.item = item
    switch item.claim.value {
    case .contraindication(let term):
      spans = TimeSpans(in: term)
      guard spans.hours.count == 1 else { return nil }
      // "Recent (within the last 3 months) occurrence of gout" and "gout in the past 6 months" are of gout.
      circumstance = NormalTerm(dossier.normalize(spans.rest).words.filter { !Self.past.contains($0) })
      isExact = true
      topic = "contraindication: \(spans.rest)"
    case .interaction(let interaction):
      guard let management = interaction.management else { return nil }
      spans = TimeSpans(in: management)
      guard spans.hours.count == 1, Self.isInterval(spans.rest) else { return nil }
      circumstance = item.term
      isExact = false
      topic = "time between this and \(item.written)"
    default: return nil
    }
    guard !circumstance.isEmpty else { return nil }
  }

  private static let past: Set<String> = [
    "recent", "within", "last", "past", "previous", "preceding", "prior", "occurrence", "history", "during",
    "in", "after", "following",
  ]

  /// "Wait … after stopping", "take it … before": how far apart two drugs have to be.
  private static func isInterval(_ text: String) -> Bool {
    let words = Set(text.split(separator: " ").map(String.init))
    return !words.isDisjoint(with: [
      "wait", "apart", "stopping", "before", "least", "within", "interval", "separate",
    ])
      && words.isDisjoint(with: ["contraception", "birth", "breast", "baby"])
  }
}
