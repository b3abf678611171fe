import MonographModel

/// What differs in the same place of two nearly identical texts: a digit, a unit, how often, yes or no, for whom.
///
/// It has the last word: what another rule reports of the same two claims is not said again.
struct VariantRule: Rule {
  static let ruleName = "text.variant"
  var name: String { Self.ruleName }
  /// From so many percent of claims in common, another route or use is a variant too, not another product.
  private static let sameProduct = 90

  func findings(in dossier: Dossier) -> [Finding] {
    let bySource = Dictionary(grouping: dossier.items, by: \.claim.source)
    return bySource.keys.sorted().pairs.flatMap { a, b -> [Finding] in
      let collation = Collation(bySource[a]!, bySource[b]!)
      guard collation.shared >= Self.sameProduct || dossier.products.areAlike(a, b) else { return [] }
      return collation.variants.compactMap { finding($0, $1, dossier) }
    }
  }

  private func finding(_ a: Item, _ b: Item, _ dossier: Dossier) -> Finding? {
    guard let variance = Variance(a, b, dossier) else { return nil }
    let words = [a, b].map { $0.claim.value.words($0.claim.polarity) }
    // Where the values are the same, the scopes are what differs.
    let summaries = zip([a, b], words).map { item, words in
      variance.kind == .scope ? "\(words), for \(item.claim.scope.population?.text ?? "all")" : words
    }
    return Finding(
      name, .conflict(variance.level, variance.kind), topic: Self.topic(a),
      about: a.term, scope: variance.kind == .scope ? Scope() : a.claim.scope,
      Finding.Side(a, key: summaries[0], summary: summaries[0]),
      Finding.Side(b, key: summaries[1], summary: summaries[1]),
      because: "the texts are nearly the same and differ here: \(variance.what)")
  }

  private static func topic(_ item: Item) -> String {
    let kind = item.claim.kind.rawValue.split(separator: "-").joined(separator: " ")
    return item.written.isEmpty ? kind : "\(kind): \(item.written.lowercasedASCII)"
  }
}
