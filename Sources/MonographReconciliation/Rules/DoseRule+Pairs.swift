import MonographModel

/// What leaves it open whether two doses that part answer one question.
extension DoseRule {
  /// Two doses that part.
  struct Pair {
    var left: Item
    var right: Item
    var items: [Item] { [left, right] }
    var scopes: [Scope] { items.map(\.claim.scope) }
    /// Whether only one of them names its use, and its source has no single use that would tell it.
    var lacksUse: Bool
    var alignment: Alignment

    init(_ left: Item, _ right: Item, _ dossier: Dossier) {
      (self.left, self.right) = (left, right)
      alignment = dossier.align(left, right)
      lacksUse =
        (left.claim.scope.indication == nil) != (right.claim.scope.indication == nil)
        && !dossier.implyUses(left, right)
    }

    /// Whether neither names its use, and the source of one has several, and a dose of its own for more than one or
    /// for one that it names.
    func isVague(_ dossier: Dossier) -> Bool {
      guard items.allSatisfy({ $0.claim.scope.indication == nil }), !dossier.scopes.singleField else {
        return false
      }
      // A text on several uses beside one on a single use: for which of them the first one's dose is, is not said.
      let sources = items.map(\.claim.source)
      if sources.allSatisfy(dossier.products.tellsUses),
        Set(sources.map(dossier.products.hasSeveralUses)).count == 2
      {
        return true
      }
      return items.contains { item in
        dossier.products.hasSeveralUses(item.claim.source)
          && dossier.items(.dose).contains { other in
            other.claim.source == item.claim.source && other.isOwnDose && other.dose!.role != .step
              && dossier.doses.relation(other.dose!, item.dose!) == .disjoint
              && (other.claim.scope.indication != nil
                || other.claim.scope.population == item.claim.scope.population)
          }
      }
    }

    /// 37 mg of a base is 40 mg of its salt: an amount that differs from a product's by less than a tenth may be the same.
    func mayBeOfSalts(_ dossier: Dossier) -> Bool {
      let rates = items.compactMap { $0.dose.flatMap { DoseRate($0, units: dossier.units) } }
      // "At most 148 mg once a day" and "at most 160 mg a day": where both tell what a day gets, that is compared.
      let days = rates.compactMap(\.dailyTotal)
      let amounts = days.count == 2 ? days : rates.map(\.each)
      guard items.contains(where: { dossier.products.isProduct($0.claim.source) }) else { return false }
      guard amounts.count == 2, amounts[0].dimension == amounts[1].dimension,
        days.count == 2 || left.dose!.timing == right.dose!.timing
      else { return false }
      let values = amounts.compactMap { $0.interval.low == $0.interval.high ? $0.interval.low : nil }.sorted()
      guard values.count == 2, let most = values[0].multiplied(by: 10),
        let least = values[1].multiplied(by: 9)
      else { return false }
      return most > least
    }

    /// One puff may be told by what leaves the valve or by what leaves the mouthpiece: 62.5 against 55 micrograms.
    func mayBeDelivered(_ dossier: Dossier) -> Bool {
      guard items.allSatisfy({ $0.dose!.route == "inhalation" }), left.dose!.timing == right.dose!.timing
      else {
        return false
      }
      let each = items.compactMap { item in
        ([item.dose!.amount] + item.dose!.equivalents).compactMap(dossier.units.measure).first {
          !$0.isByProduct
        }
      }
      guard each.count == 2, each[0].dimension == each[1].dimension,
        let values = Optional(
          each.compactMap { $0.interval.low == $0.interval.high ? $0.interval.low : nil }),
        values.count == 2, let most = values.min()!.multiplied(by: 4),
        let least = values.max()!.multiplied(by: 3)
      else { return false }
      return most > least
    }

    /// Drops of a product beside drops of a text that tells no strength: it may mean those of another.
    func mayBeStronger(_ dossier: Dossier) -> Bool {
      dossier.doses.isByProduct(left.dose!, right.dose!)
        && !dossier.products.areOfOneStrength(left.claim.source, right.claim.source)
    }

    /// Whether the one that names no use comes from a source that has several, and doses for some of them.
    func isForSomeUse(_ dossier: Dossier) -> Bool {
      lacksUse
        && items.contains { item in
          item.claim.scope.indication == nil && dossier.products.hasSeveralUses(item.claim.source)
            && dossier.items(.dose).contains {
              $0.claim.source == item.claim.source && $0.isOwnDose && $0.claim.scope.indication != nil
            }
        }
    }
  }
}
