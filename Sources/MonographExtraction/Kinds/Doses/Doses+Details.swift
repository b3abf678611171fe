import MonographAnalysis
import MonographLexicon
import MonographModel

/// What stands beside the amount and its timing: equivalents, route, substance, division, condition, course.
extension Doses {
  /// Equivalents, route, substance, division, "as needed", "one week later".
  func addDetails(
    to dose: inout Dose, _ draft: inout Draft, _ number: Int, in index: Int, _ reading: Reading
  ) {
    let passage = reading.passages[index]
    let quantity = passage.quantities[number]
    addEquivalents(to: &dose, &draft, number, in: index, reading)
    let substance = DoseSubstance.of(quantity, in: index, reading)
    add(substance, to: &dose, &draft, near: quantity.tokens, in: index, reading)
    if dose.role != .study {
      addCondition(to: &dose, &draft, quantity, isOwn: substance?.isPart ?? true, in: index, reading)
    }
    let details = DoseDetails(passage: passage, quantity: quantity)
    dose.divided = details.divided ?? Self.parts(of: dose)
    dose.asNeeded = details.asNeeded != nil
    dose.after = details.after.map { passage.string($0) }
    if dose.after != nil, dose.role == .usual || dose.role == .start { dose.role = .step }
    if let run = details.dividedWords { draft.add(.timing, in: index, run) }
    for run in [details.after, details.asNeeded].compactMap(\.self) { draft.add(.condition, in: index, run) }
    let course = Course(of: quantity, in: passage)
    // What is given once lasts no time: "a single dose, then tablets for 6 months".
    if dose.role != .single {
      dose.duration = course.duration
      dose.cycle = course.cycle
      for place in course.places { draft.add(.window, in: index, place) }
    }
    if details.isDivided { total(&dose) }
    if let parts = dose.divided { divide(&dose, into: parts) }
  }

  /// The same amount in other units, behind it.
  private func addEquivalents(
    to dose: inout Dose, _ draft: inout Draft, _ number: Int, in index: Int, _ reading: Reading
  ) {
    let passage = reading.passages[index]
    for other in Equivalents.of(number, in: passage) {
      // "four tablets (10 mg of one and 5 mg of the other)" are no equivalents.
      guard let amount = passage.quantities[other].amount,
        !AmountContext(other, in: passage, reading.lexicon).isOfNumbered,
        // "500 mg (in 20 mL of saline)"
        !AmountContext(other, in: passage, reading.lexicon).isDissolvingIn,
        !(DoseSubstance.of(passage.quantities[other], in: index, reading)?.isPart ?? false)
      else { continue }
      dose.equivalents.append(amount)
      if !draft.places[0].tokens.contains(passage.quantities[other].tokens.lowerBound) {
        draft.add(.equivalent, in: index, passage.quantities[other].tokens)
      }
    }
  }

  /// What the amount is of, where it is not the drug, and how it is given.
  private func add(
    _ substance: DoseSubstance.Found?, to dose: inout Dose, _ draft: inout Draft, near tokens: Range<Int>,
    in index: Int, _ reading: Reading
  ) {
    if let substance {
      dose.substance = reading.passages[substance.passage].string(substance.tokens)
      draft.add(.subject, in: substance.passage, substance.tokens)
    }
    if let substance, !substance.isPart {
      if [.usual, .single, .adjusted].contains(dose.role) { dose.role = .other }
      let name = substance.passage == index ? substance.tokens : nil
      if let route = Routes.inClause(of: index, near: tokens, behind: name, in: reading) {
        dose.route = route.route
        draft.add(.route, in: index, route.tokens)
      }
      // A dietary allowance is eaten, however the drug is given.
    } else if dose.role != .other, let route = Routes.route(for: index, near: tokens, in: reading),
      !(dose.role == .single && isOfSequel(route, behind: tokens, in: index, reading))
    {
      dose.route = route.route
      draft.add(.route, in: route.passage, route.tokens)
    }
  }

  /// "A single 2 g injection, ⟦then⟧ oral therapy": the way of what comes after it.
  private func isOfSequel(
    _ route: Reading.RouteMention, behind tokens: Range<Int>, in index: Int, _ reading: Reading
  )
    -> Bool
  {
    guard route.passage == index, route.tokens.lowerBound > tokens.upperBound else { return false }
    return reading.passages[index].tokens[tokens.upperBound..<route.tokens.lowerBound].contains {
      $0.is("then") || $0.is("followed") || $0.is("continued")
    }
  }

  /// When it is given so: in the sentence, or as a list below it.
  private func addCondition(
    to dose: inout Dose, _ draft: inout Draft, _ quantity: Quantity, isOwn: Bool, in index: Int,
    _ reading: Reading
  ) {
    if isOwn, let place = DoseCondition.of(quantity, in: index, reading) {
      let said = reading.passages[place.passage]
      draft.scope.condition = said.string(place.tokens)
      // "When given with examplin, it is increased to 800 mg."
      if dose.role == .step, said.marks(of: .substance).contains(where: { place.tokens.overlaps($0.tokens) })
      {
        dose.role = .adjusted
      }
      draft.add(.condition, in: place.passage, place.tokens)
    }
    let items = ListedConditions.items(under: index, reading)
    guard !items.isEmpty else { return }
    draft.scope.condition = items.map { reading.passages[$0].string(reading.passages[$0].tokens.indices) }
      .joined(separator: "; ")
    for item in items { draft.add(.condition, in: item, reading.passages[item].tokens.indices) }
  }

  /// "600 mg/day, given twice a day".
  private static func parts(of dose: Dose) -> ClosedRange<Int>? {
    guard dose.per == Per(1, "d"), let timing = dose.timing, timing.period == 1, timing.periodUnit == .d,
      timing.frequency > 1
    else { return nil }
    return timing.frequency...max(timing.frequency, timing.frequencyMax ?? timing.frequency)
  }

  /// "500 mg daily in divided doses": what is daily is the sum.
  private func total(_ dose: inout Dose) {
    guard dose.timing == Timing(frequency: 1, period: 1, periodUnit: .d) else { return }
    dose.timing = nil
    dose.per = Per(1, "d")
  }

  /// "40 mg daily in 2 to 3 divided doses": a total of the day, and how often a part of it.
  private func divide(_ dose: inout Dose, into parts: ClosedRange<Int>) {
    total(&dose)
    guard dose.timing == nil, dose.per == Per(1, "d"), dose.role != .maximum else { return }
    dose.timing = Timing(
      frequency: parts.lowerBound, frequencyMax: parts.count > 1 ? parts.upperBound : nil, period: 1,
      periodUnit: .d)
  }
}
