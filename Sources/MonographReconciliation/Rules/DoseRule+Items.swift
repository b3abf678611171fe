import MonographModel

/// What the dose rule asks of a dose.
extension Item {
  /// Whether what a day gets in all can be told.
  func isOfDay(_ dossier: Dossier) -> Bool {
    dose.flatMap { DoseRate($0, units: dossier.units) }?.dailyTotal != nil
  }

  /// Whether one is swallowed and the other, whose route no word names, is an injection: "600 mg by injection".
  func isOtherwiseGiven(than other: Item) -> Bool {
    [(self, other), (other, self)].contains { a, b in
      a.dose?.route == "oral" && b.dose?.route == nil
        && b.claim.evidence.contains { evidence in
          evidence.role != .heading
            && !Self.injecting.isDisjoint(with: TermNormalizer.words(of: evidence.quote))
        }
    }
  }
  private static let injecting: Set<String> = ["injection", "injected", "infusion", "infused", "syringe"]

  /// "Then 18 units/kg/h": what goes on behind a first dose.
  var isRate: Bool {
    dose.map { dose in
      dose.window == nil && dose.after == nil
        && ["/h", "/min"].contains { dose.amount.unit.code.hasSuffix($0) }
    } ?? false
  }

  /// Whether both say how often, and it is as often.
  func isOfOneRhythm(as other: Item) -> Bool {
    guard let own = dose?.timing.flatMap(DoseRate.Frequency.init),
      let its = other.dose?.timing.flatMap(DoseRate.Frequency.init)
    else { return false }
    return own == its
  }

  /// "3 mg/kg, then 3 mg/kg every 8 weeks": as much as before, and so no step.
  func goesOn(from others: [Item]) -> Bool {
    dose!.timing != nil && dose!.window == nil
      && others.contains {
        $0.dose!.amount == dose!.amount && $0.claim.scope == claim.scope && $0.dose!.timing == nil
      }
  }

  /// "It may be lowered to 2.5 mg. This is given as one 2.5 mg tablet."
  func repeats(_ adjusted: [Item]) -> Bool {
    dose!.role == .usual && dose!.timing == nil && dose!.per == nil
      && adjusted.contains { $0.dose!.amount == dose!.amount }
  }

  /// "At most 1,200 mg a day; a doctor may prescribe higher doses": the most that one takes by oneself.
  var isExceededMaximum: Bool {
    isOwnDose && !isCircumstantial && dose?.role == .maximum && claim.certainty == .likely
  }

  /// Whether one leaves open what the other says: a maximum that may be exceeded, or a start that rises to it.
  func isOpen(beside other: Item, _ dossier: Dossier) -> Bool {
    [(self, other), (other, self)].contains { a, b in
      a.isExceededMaximum || a.dose!.role == .start && b.dose!.role == .usual && a.rises(to: b, dossier)
    }
  }

  /// "It is begun with 50 mg and may be increased, up to a maximum of 100 mg", where no dose is called the usual one, and
  /// the other's usual dose is 100 mg.
  private func rises(to usual: Item, _ dossier: Dossier) -> Bool {
    let own = dossier.items(.dose).filter { $0.claim.source == claim.source && $0.isStatedDose }
    return !own.contains { [.usual, .maintenance].contains($0.dose!.role) }
      && own.contains {
        $0.dose!.role == .maximum && $0.claim.scope == claim.scope
          && dossier.doses.relation($0.dose!, usual.dose!) == .same
      }
  }

  /// "A second dose of 2 g ⟦3 to 4 hours later⟧".
  var isHoursLater: Bool {
    dose?.after.map { !Self.hours.isDisjoint(with: WrittenWords.split($0)) } ?? false
  }
  private static let hours: Set<String> = ["hour", "hours"]

  /// "2 g at bedtime. A second dose of 2 g is given 3 hours later": not all that the day gets.
  func isFirst(of later: [Item]) -> Bool {
    guard dose!.after == nil, dose!.role != .maximum, dose!.timing?.frequency == 1 else { return false }
    return later.contains {
      $0.dose!.amount == dose!.amount && $0.claim.scope == claim.scope
        && (0..<Self.nearby).contains($0.place.lower - place.upper)
    }
  }
  /// Bytes to the second dose.
  private static let nearby = 160

  /// "100 mg first" beside "then 100 mg every 12 hours": no word of how often, where another dose is kept up.
  var isBareUsual: Bool {
    dose.map { $0.role == .usual && $0.timing == nil && $0.per == nil && $0.divided == nil } ?? false
  }

  /// A higher dose with no word of when.
  var isBareStep: Bool {
    dose.map { $0.role == .step && $0.window == nil && $0.after == nil } ?? false
  }

  /// Whether the least of it lies above the most of the other.
  func exceeds(_ other: Item, _ dossier: Dossier) -> Bool {
    guard let x = dose.flatMap({ DoseRate($0, units: dossier.units) }),
      let y = other.dose.flatMap({ DoseRate($0, units: dossier.units) })
    else { return false }
    // Where one tells no day's total, the doses themselves are compared.
    let (own, its) = x.dailyTotal.flatMap { own in y.dailyTotal.map { (own, $0) } } ?? (x.each, y.each)
    guard own.dimension == its.dimension, let low = own.interval.low, let high = its.interval.high else {
      return false
    }
    return low > high
  }

  /// Whether it is part of a rise to the usual dose, which is then not what one begins with.
  var isTitration: Bool {
    guard isOwnDose else { return false }
    if case .doseChange = claim.value { return true }
    return dose?.role == .start || dose?.role == .step || dose?.window != nil || dose?.after != nil
  }
}
