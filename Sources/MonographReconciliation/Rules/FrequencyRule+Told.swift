import MonographModel

/// Many reactions on which two sources part, told as one.
extension FrequencyRule {
  /// Sources that part on many reactions do so for one reason, such as other patients or an older study: that is said
  /// once, as gravely as the clearest of them.
  static func told(
    _ found: [Finding], _ source: String, _ other: String, name: String, _ dossier: Dossier
  ) -> [Finding] {
    let clear = found.filter { $0.verdict == .conflict(.contradiction, .frequencyBand) }
    let telling = clear.isEmpty ? found : clear
    guard Set(telling.map(\.question)).count > mostReactions else { return found }
    func side(_ own: [Item]) -> Finding.Side {
      let words = Set(own.map { "\($0.written.lowercasedASCII) \($0.howOften)" }).sorted()
      let summary =
        words.prefix(3).joined(separator: "; ") + (words.count > 3 ? " and \(words.count - 3) more" : "")
      return Finding.Side(key: summary, summary: summary, value: Finding.Side(own[0]).value, items: own)
    }
    let items = telling.flatMap(\.sides).flatMap(\.items)
    // Two products for other uses, or of which one tells none, are taken by other patients.
    let areOthers =
      dossier.products.areProducts(source, other)
      && (dossier.products.alignUses(source, other) != .aligned
        || !dossier.products.shareUses(source, other))
    return [
      Finding(
        name,
        areOthers
          ? .difference(.scope) : .conflict(clear.isEmpty ? .tension : .contradiction, .frequencyBand),
        topic: "frequencies of several reactions",
        side(items.filter { $0.claim.source == source }), side(items.filter { $0.claim.source != source }),
        because: areOthers
          ? "they are products for other patients" : "no frequency satisfies both in any of them")
    ]
  }
}
