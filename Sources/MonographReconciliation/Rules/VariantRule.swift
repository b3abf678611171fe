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
    guard dossier.hasSeveralSources else { return [] }
    let bySource = Collation.Printing.all(of: dossier.items)
    return bySource.keys.sorted().pairs.flatMap { a, b -> [Finding] in
      let collation = Collation(bySource[a]!, bySource[b]!)
      guard collation.shared >= Self.sameProduct || dossier.products.areAlike(a, b) else { return [] }
      return findings(collation.variants().compactMap { Pair($0, $1, dossier) })
    }
  }

  /// Two claims of the same place.
  private struct Pair {
    var left: Item
    var right: Item
    var variance: Variance

    init?(_ left: Item, _ right: Item, _ dossier: Dossier) {
      // What each says of another use stands in the same place by chance.
      guard let variance = Variance(left, right, dossier), dossier.areOfOneUse(left, right),
        !Self.isOtherChoice(left, than: right, dossier), !Self.isOtherChoice(right, than: left, dossier)
      else {
        return nil
      }
      (self.left, self.right, self.variance) = (left, right, variance)
    }

    /// "One or ⟦two tablets⟧" against "one tablet": the other choice is what the other text says.
    private static func isOtherChoice(_ item: Item, than other: Item, _ dossier: Dossier) -> Bool {
      guard item.dose != nil, other.dose != nil else { return false }
      return dossier.items(.dose).contains {
        $0.claim.source == item.claim.source && $0.claim.id != item.claim.id
          && $0.place.upper == item.place.upper && $0.place.lower < item.place.lower
          && dossier.doses.relation($0.dose!, other.dose!) == .same
      }
    }
  }

  /// Claims of a kind that differ in the same way, such as all under one heading, are one finding.
  private func findings(_ pairs: [Pair]) -> [Finding] {
    Dictionary(grouping: pairs) { "\($0.left.claim.kind) \($0.variance.what)" }.sorted { $0.key < $1.key }
      .flatMap { _, pairs in
        pairs.count > Self.mostSingle ? [joined(pairs)] : pairs.map(single)
      }
  }

  private static let mostSingle = 2

  private func single(_ pair: Pair) -> Finding {
    let scope = pair.variance.kind == .scope ? Scope() : pair.left.claim.scope
    return Finding(
      name, .conflict(pair.variance.level, pair.variance.kind), topic: Self.topic(pair.left),
      about: pair.left.term, scope: scope, side(pair.left, pair.variance), side(pair.right, pair.variance),
      because: because(pair))
  }

  private func joined(_ pairs: [Pair]) -> Finding {
    func side(_ items: [Item]) -> Finding.Side {
      let words = items.map { Self.words($0, pairs[0].variance) }.sorted()
      let summary =
        words.prefix(3).joined(separator: "; ") + (words.count > 3 ? " and \(words.count - 3) more" : "")
      return Finding.Side(
        key: words.joined(separator: "; "), summary: summary, value: Finding.Side(items[0]).value,
        items: items)
    }
    return Finding(
      name, .conflict(pairs[0].variance.level, pairs[0].variance.kind), topic: Self.kind(pairs[0].left),
      side(pairs.map(\.left)), side(pairs.map(\.right)), because: because(pairs[0]))
  }

  private func because(_ pair: Pair) -> String {
    "the texts are nearly the same and part here: \(pair.variance.what)"
  }

  private func side(_ item: Item, _ variance: Variance) -> Finding.Side {
    let words = Self.words(item, variance)
    return Finding.Side(item, key: words, summary: words)
  }

  /// Where the values are the same, whom they are for is what differs.
  private static func words(_ item: Item, _ variance: Variance) -> String {
    let words = item.claim.value.words(item.claim.polarity)
    guard variance.kind == .scope else { return words }
    return "\(words), for \(item.claim.scope.population?.text ?? "all")"
  }

  private static func topic(_ item: Item) -> String {
    item.written.isEmpty ? kind(item) : "\(kind(item)): \(item.written.lowercasedASCII)"
  }

  private static func kind(_ item: Item) -> String {
    item.claim.kind.rawValue.split(separator: "-").joined(separator: " ")
  }
}
