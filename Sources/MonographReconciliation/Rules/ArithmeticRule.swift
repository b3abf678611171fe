import MonographModel

/// Amounts called the same whose ratio breaks what the sources otherwise say: 0.0625 mg as 3 million units where
/// 0.25 mg are 8 million.
struct ArithmeticRule: Rule {
  let name = "equivalence.ratio"

  func findings(in dossier: Dossier) -> [Finding] {
    dossier.doses.equivalences.breaking.flatMap { broken, others in
      comparable(broken, others).map { other in
        Finding(
          name, .conflict(.contradiction, .arithmetic),
          topic: "\(broken.amounts.0.unit.code) and \(broken.amounts.1.unit.code)", side(broken),
          side(other, key: "most"),
          because: "the ratios of the amounts differ")
      }
    }
  }

  /// Solutions differ in strength: volumes are compared within one source alone, where several others agree.
  private func comparable(
    _ broken: EquivalenceTable.Ratio, _ others: [EquivalenceTable.Ratio]
  ) -> [EquivalenceTable.Ratio] {
    let dimensions = Set([broken.fromDimension, broken.toDimension])
    // Tablets and the like differ in strength by themselves.
    guard dimensions.isSubset(of: ["mass", "unit", "volume"]) else { return [] }
    guard dimensions.contains("volume") else { return others }
    let own = others.filter { $0.item.claim.source == broken.item.claim.source }
    return own.count > 1 ? own : []
  }

  private func side(_ ratio: EquivalenceTable.Ratio, key: String? = nil) -> Finding.Side {
    let words = "\(ratio.amounts.0.words) = \(ratio.amounts.1.words)"
    return Finding.Side(
      key: key ?? words, summary: words,
      value: .equivalence(Equivalence(amounts: [ratio.amounts.0, ratio.amounts.1])),
      items: [ratio.item])
  }
}
