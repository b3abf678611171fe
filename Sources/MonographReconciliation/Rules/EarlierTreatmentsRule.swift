import MonographLexicon
import MonographModel

/// How many treatments patients must have had before, where two sources name one number each for one use: at least two
/// against at least one.
///
/// Only the lowest number counts: "two or more" and "two to four" both let nobody in who had one.
struct EarlierTreatmentsRule: Rule {
  let name = "earlier-treatments.number"

  func findings(in dossier: Dossier) -> [Finding] {
    let counts = dossier.items(.administration).compactMap(EarlierTreatments.init)
    return counts.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap {
      between($0, $1, dossier)
    }
  }

  private func between(
    _ a: [EarlierTreatments], _ b: [EarlierTreatments], _ dossier: Dossier
  ) -> [Finding] {
    // A source that names several numbers for a use tells cases apart.
    func isOnly(_ x: EarlierTreatments, among own: [EarlierTreatments]) -> Bool {
      own.allSatisfy { $0.least == x.least || dossier.align($0.item, x.item) == .apart }
    }
    func areOfOneUse(_ x: Item, _ y: Item) -> Bool {
      if dossier.align(x, y) != .aligned { return false }
      return x.use != nil && y.use != nil
        || [x, y].allSatisfy { $0.use != nil || !dossier.products.hasSeveralUses($0.claim.source) }
    }
    return a.filter { isOnly($0, among: a) }.flatMap { x in
      b.filter { y in isOnly(y, among: b) && x.least != y.least && areOfOneUse(x.item, y.item) }.map { y in
        Finding(
          name, .conflict(.contradiction, .value), topic: "earlier treatments", scope: x.item.claim.scope,
          x.side, y.side, because: "the numbers of treatments that must have failed differ")
      }
    }
  }
}

/// How many treatments a source asks for before.
private struct EarlierTreatments: Sendable {
  var item: Item
  var least: ExactNumber

  init?(_ item: Item) {
    guard item.claim.rule == "administration.earlier", case .administration(let text) = item.claim.value
    else {
      return nil
    }
    let words = WrittenWords.split(text)
    guard let least = words.compactMap(TimeSpans.number).min() else { return nil }
    self.item = item
    // "More than one" is at least two.
    self.least = words.contains("than") ? least.adding(1) ?? least : least
  }

  var side: Finding.Side { Finding.Side(item, key: "\(least)", summary: item.written) }
}
