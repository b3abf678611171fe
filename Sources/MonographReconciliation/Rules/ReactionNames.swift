import MonographModel

/// Reactions of one source by what they are called: by their names, and by the other name that stands in parentheses
/// behind it, "a feeling of spinning (vertigo)".
struct ReactionNames {
  private let byTerm: [NormalTerm: [Item]]
  private let byGloss: [NormalTerm: [Item]]

  init(_ items: [Item], _ dossier: Dossier) {
    byTerm = Dictionary(grouping: items, by: \.term)
    byGloss = items.reduce(into: [:]) { known, item in
      if let name = item.otherName(dossier) { known[name, default: []].append(item) }
    }
  }

  /// Those that have a name of their own in common with the items, all of one term, in parentheses or not; and beside
  /// them all others that share any name, which then have to part, too.
  func items(named items: [Item], _ dossier: Dossier) -> [Item] {
    let term = items[0].term
    if let same = byTerm[term] { return same }
    let glosses = Set(items.compactMap { $0.otherName(dossier) }).sorted()
    let own = (byGloss[term] ?? []) + glosses.flatMap { byTerm[$0] ?? [] }
    return own.isEmpty ? [] : own + glosses.flatMap { byGloss[$0] ?? [] }
  }
}

extension Item {
  /// What stands in parentheses behind the name: "headache" of "pain in the head (headache)".
  var gloss: String? {
    guard let open = written.utf8.firstIndex(of: UInt8(ascii: "(")),
      let close = written.utf8.lastIndex(of: UInt8(ascii: ")")), open < close
    else { return nil }
    return String(written[written.utf8.index(after: open)..<close])
  }

  /// The gloss where it is one other name, and no list, example or remark.
  fileprivate func otherName(_ dossier: Dossier) -> NormalTerm? {
    // "Severe dry skin (xerosis)" is more than xerosis.
    guard let gloss, !gloss.utf8.contains(where: Self.joining.contains), term == plain else { return nil }
    let words = WrittenWords.split(gloss)
    guard words.count <= Self.mostWords, Self.remarks.isDisjoint(with: words) else { return nil }
    let name = dossier.normalize(gloss)
    return name == term || dossier.hierarchy.unqualified(name) != name ? nil : name
  }
  private static let mostWords = 4
  private static let joining = Set(",;:/()%".utf8)
  private static let remarks: Set<String> = [
    "and", "or", "such", "including", "like", "especially", "particularly", "mainly", "eg", "see", "which",
    "sometimes", "in", "with", "by", "as", "than", "when", "if", "may", "can", "due", "from", "to", "e", "g",
  ]
}
