import MonographModel

/// Where a source bears out in other words, or at another place, what the other says of a reaction.
extension FrequencyRule {
  static func isBorneOut(_ finding: Finding, by said: [String: [Item]], _ dossier: Dossier) -> Bool {
    finding.sides.flatMap(\.items).pairs.contains { a, b in
      [(a, b), (b, a)].contains { reaction, other in
        isOfPart(other, reaction, dossier)
          || said[other.claim.source]!.contains { bearsOut($0, reaction, other, dossier) }
      }
    }
  }

  /// Whether an item of the other's source agrees with the frequency of the reaction: in a gloss ("a feeling of
  /// instability (dizziness)"), of some patients, where care is advised, or of a kind of the reaction, which is no more
  /// frequent than all of it: a list with "respiratory tract infection" below "upper respiratory tract infection".
  private static func bearsOut(_ item: Item, _ reaction: Item, _ other: Item, _ dossier: Dossier) -> Bool {
    guard !areDisjoint(item, reaction) else { return false }
    // "Headache (very common in children)", where the other is of all patients.
    if item.claim.scope.population != nil, reaction.claim.scope.population == nil,
      item.claim.evidence[0].span == other.claim.evidence[0].span
    {
      return true
    }
    let gloss = item.gloss.map { dossier.normalize($0) }
    if item.term != reaction.term, gloss == reaction.term { return true }
    guard !item.frequency!.isWordOnly, !item.frequency!.isPoint else { return false }
    if item.term == reaction.term { return item.isOfCare }
    return isRarer(other, than: reaction)
      && [item.term, gloss].contains {
        $0.map { dossier.hierarchy.isNarrower($0, than: reaction.term) } ?? false
      }
  }

  /// Whether the rarer is but a kind of the reaction, by its gloss: "skin infection (cellulitis)" beside skin infections.
  private static func isOfPart(_ other: Item, _ reaction: Item, _ dossier: Dossier) -> Bool {
    guard let gloss = other.gloss.map({ dossier.normalize($0) }), isRarer(other, than: reaction) else {
      return false
    }
    return dossier.hierarchy.isNarrower(gloss, than: reaction.term)
      && reaction.gloss.map { dossier.normalize($0) } != gloss
  }

  static func isRarer(_ a: Item, than b: Item) -> Bool {
    guard let most = a.frequency!.interval?.high, let least = b.frequency!.interval?.low else { return false }
    return most <= least
  }
}
