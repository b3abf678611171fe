import MonographModel

/// A contraindication that another source denies, by name or by stating that there are none.
struct ContraindicationRule: Rule {
  let name = "contraindication.polarity"

  func findings(in dossier: Dossier) -> [Finding] {
    let affirmed = dossier.items(.contraindication).filter { $0.claim.certainty == .stated && !$0.isNone }
    return dossier.items(.contraindication, .negated).flatMap { denial in
      affirmed.compactMap { item in
        denial.isNone ? none(denial, item, dossier) : same(denial, item, dossier)
      }
    }
  }

  /// A label that has none cannot be read beside one in the same document that has some: that is another section.
  private func none(_ denial: Item, _ item: Item, _ dossier: Dossier) -> Finding? {
    guard denial.claim.source != item.claim.source, denial.claim.scope.population == nil else { return nil }
    // From which age on it may be used is asked elsewhere.
    if item.namesChildren { return nil }
    // An allergy to the medicine itself bars every medicine.
    let isAllergy = [.same, .narrower].contains(dossier.hierarchy.relation(item.term, Self.allergy))
    return Finding(
      name, isAllergy ? .difference(.granularity) : .conflict(.contradiction, .polarity),
      topic: "contraindications",
      Finding.Side(denial, key: "none", summary: "no contraindications"), Finding.Side(item, key: "some"),
      because: isAllergy
        ? "an allergy to the medicine itself goes without saying" : "one states that there are none")
  }

  private static let allergy = TermNormalizer()("allergy to an ingredient")

  private func same(_ denial: Item, _ item: Item, _ dossier: Dossier) -> Finding? {
    // Denying a disease denies its kinds; denying one kind leaves the others.
    let relation = dossier.relation(item, denial)
    let alignment = dossier.align(denial, item)
    guard relation == .same || relation == .narrower, alignment != .apart else { return nil }
    let topic = "contraindication: \(denial.written.lowercasedASCII)"
    let level: Contradiction.Level =
      denial.claim.certainty == .stated ? Contradiction.Level(alignment) : .tension
    return Finding(
      name, .conflict(level, .polarity), topic: topic, about: denial.term, scope: item.claim.scope,
      Finding.Side(denial, key: "no"),
      Finding.Side(item, key: "yes"), because: "one affirms it and the other denies it")
  }
}

extension Item {
  /// "Contraindications: none".
  var isNone: Bool { term.key == "none" }
}
