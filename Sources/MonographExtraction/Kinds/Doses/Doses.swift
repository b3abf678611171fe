import MonographAnalysis
import MonographLexicon
import MonographModel

/// Doses: an amount with its timing, route, role and scope, wherever the text puts them.
struct Doses: ClaimRule {
  static let requirement = Requirement(quantity: true)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHeadline else { return [] }
    return passage.quantities.indices.flatMap { number -> [Draft] in
      if let column = ColumnUnits.quantity(passage.quantities[number], in: index, reading) {
        return draft(number, column, in: index, reading).map { [$0] } ?? []
      }
      guard reading.amounts[index][number] == .dose else { return [] }
      return draft(number, nil, in: index, reading).map { [$0] } ?? []
    }
  }

  private static let once = Word("once")

  /// Forms that count occasions or packages rather than what is taken.
  static let occasions: Set<String> = ["{dose}", "{injection}", "{infusion}", "{blister}"]

  static func isDoseable(_ unit: Quantity.Unit) -> Bool {
    switch unit.dimension {
    case .mass, .volume, .unit, .count, .amount, .activity: true
    case .form: !occasions.contains(unit.code)
    default: false
    }
  }

  private func draft(_ number: Int, _ column: ColumnUnits.Found?, in index: Int, _ reading: Reading) -> Draft?
  {
    let passage = reading.passages[index]
    let quantity = column?.quantity ?? passage.quantities[number]
    guard let amount = quantity.amount, let unit = quantity.unit else { return nil }
    // The same dose in other units plays the same part.
    let lead = passage.quantities[Equivalents.lead(of: number, in: passage)]
    let role = DoseRoles.role(of: lead, in: index, reading)
    var dose = Dose(amount: amount, role: role.role)
    dose.bound = quantity.bound == .exact || quantity.bound == .range ? nil : quantity.bound
    if dose.bound == nil, let most = amount.high, amount.low == most,
      Self.endsRange(quantity.tokens.lowerBound, passage)
    {
      (dose.bound, dose.amount) = (.upTo, Amount(low: nil, high: most, unit: amount.unit))
    }
    // "Up to 12 inhalations a day", unless another part is said.
    if dose.role == .usual, role.place == nil, dose.bound == .upTo,
      quantity.boundTokens.contains(where: { $0.upperBound <= quantity.tokens.lowerBound })
    {
      dose.role = .maximum
    }
    // "Do not take more than 2,400 mg": the ceiling itself.
    if dose.role == .maximum, let ceiling = amount.high ?? amount.low, dose.bound != nil {
      dose.amount = Amount(ceiling, amount.unit)
      dose.bound = nil
    }
    if dose.bound == nil, dose.role != .maximum { Self.bound(&dose, by: number, in: passage) }
    dose.approximate = quantity.isApproximate
    let named = DoseTiming.named(by: role.place, reading)
    var found = DoseTiming.find(for: number, in: index, reading)
    // "662 mg per month, 882 mg every 6 weeks": that of the next.
    if unit.perTime == .wk || unit.perTime == .mo, let end = found?.mention.tokens.lowerBound,
      found?.passage == index,
      passage.quantities.dropFirst(number + 1).contains(where: {
        $0.isDoseable && $0.tokens.upperBound <= end
      })
    {
      found = nil
    }
    // "The maximum daily dose is 6 mg, divided into three doses (TID)": the sum of a day, however it is parted.
    let isParted =
      found?.mention.timing.frequency ?? 1 > 1 && named?.isDailyTotal ?? false
      && DoseDetails(passage: passage, quantity: quantity).isDivided
    let timing = isParted ? named : found ?? named
    // "⟦one 90 mg/400 mg tablet⟧": what is counted stands behind what it holds.
    let end = quantity.group == nil && unit.dimension == .form ? unit.tokens.upperBound : 0
    let run = quantity.tokens.lowerBound..<max(quantity.tokens.upperBound, end)
    var draft = Draft(.dose(dose), rule: "dose.amount", at: run, of: index)
    if let column { draft.add(.heading, in: column.header, column.unit) }
    let total =
      Self.total(before: run.lowerBound, passage) ?? Self.total(before: lead.span.lowerBound, passage)
    if let total { draft.add(.cue, in: index, total) }
    if let denominator = quantity.denominator { draft.add(.amount, in: index, denominator) }
    if let time = unit.perTime { Self.count(&dose, per: time) }
    // "every 2 hours, not exceeding 6 lozenges per day": how often is said of what the day sums up.
    let isOfParts =
      unit.perTime == .d && dose.role == .maximum
      && timing.map { $0.passage == index && $0.mention.tokens.upperBound <= quantity.tokens.lowerBound }
        ?? false
    let share = timing.flatMap {
      $0.passage == index ? DayParts.share(of: lead, at: $0.mention, in: index, reading) : nil
    }
    if share == .again { return nil }
    if let timing, !isOfParts, share != .uneven {
      set(timing, on: &dose, unit, reading)
      if case .first(let count, _) = share {
        dose.per = nil
        dose.timing = Timing(frequency: count, period: 1, periodUnit: .d)
      }
      if timing.passage == index, timing.joins, !Equivalents.isParenthesised(quantity, in: passage) {
        draft.places[0].tokens = quantity.tokens.lowerBound..<timing.mention.tokens.upperBound
        draft.rule = "dose.amount-then-timing"
        if case .first(_, let end) = share { draft.places[0].tokens = quantity.tokens.lowerBound..<end }
      } else if case .first(_, let end) = share {
        draft.add(
          .timing, in: index, min(quantity.tokens.upperBound, timing.mention.tokens.lowerBound)..<end)
        draft.rule = "dose.timing-apart"
      } else {
        draft.add(.timing, in: timing.passage, timing.mention.tokens)
        draft.rule = "dose.timing-apart"
      }
    }
    if let timing, DoseTiming.isSum(timing, isCalled: total != nil, of: lead, in: index, reading) {
      (dose.timing, dose.per) = (nil, Per(1, UnitCode(timing.mention.timing.periodUnit.rawValue)))
    }
    if dose.role == .single, dose.timing != nil { dose.role = .usual }  // "a single injection monthly"
    addDetails(to: &dose, &draft, number, in: index, reading)
    if let place = role.place { draft.add(place.role, in: place.passage, place.tokens) }
    if let window = Windows.window(in: index, near: quantity.tokens, reading) {
      dose.window = window.window
      draft.add(.window, in: window.place.passage, window.place.tokens)
    }
    draft.value = .dose(dose)
    if dose.role != .study { Scopes.fill(&draft, passage: index, near: quantity.tokens, in: reading) }
    // A usual dose for impaired organ function is an adjusted one.
    if dose.role == .usual, let population = draft.scope.population,
      population.renal != nil || population.hepatic != nil, !Self.isUnimpaired(draft.scope)
    {
      dose.role = .adjusted
      draft.value = .dose(dose)
    }
    return draft
  }

  /// "500 mg to 1 g": the ends of one range in two units. Neither is converted, so each says of which end it is.
  private static func bound(_ dose: inout Dose, by number: Int, in passage: Passage) {
    let quantities = passage.quantities
    func joins(_ other: Int) -> Bool {
      quantities.indices.contains(other) && quantities[other].group == quantities[number].group
        && quantities[other].unit?.code != quantities[number].unit?.code
        && quantities[other].unit?.dimension == quantities[number].unit?.dimension
    }
    guard quantities[number].group != nil, quantities[number].bound == .exact else { return }
    if joins(number + 1) {
      (dose.amount.high, dose.bound) = (nil, .atLeast)
    } else if joins(number - 1) {
      (dose.amount.low, dose.bound) = (nil, .upTo)
    }
  }

  /// "ranges from 5 mg every other day to ⟦15 mg⟧ daily": the upper end of a range whose ends differ in more than the
  /// amount.
  private static func endsRange(_ start: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard start > 4, tokens[start - 1].is("to"),
      ["daily", "day", "week", "weekly", "month", "monthly"].contains(tokens[start - 2].word),
      let from = tokens[..<start].suffix(14).lastIndex(where: { $0.is("from") || $0.is("between") }),
      from > 0,
      // "switched from 2 mg twice daily to 4 mg once daily" is no range.
      ["range", "ranging", "ranged", "vary", "varies"].contains(tokens[from - 1].word)
    else { return false }
    return passage.quantities.contains { $0.tokens.lowerBound == from + 1 }
      && !tokens[from..<start].contains { $0.endsClause || $0.kind == .comma }
  }

  /// "20 mg twice a day (⟦total⟧ 40 mg a day)", "…, a ⟦total of⟧ 40 mg per day".
  private static func total(before start: Int, _ passage: Passage) -> Range<Int>? {
    let lead = passage.tokens[..<start].suffix(2)
    guard let total = lead.lastIndex(where: { $0.is("total") }),
      total == start - 1 || passage.tokens[start - 1].is("of")
    else { return nil }
    return total..<start
  }

  /// "Adults with normal renal function", and "anaemia of chronic kidney disease", where the organ belongs to the use.
  private static func isUnimpaired(_ scope: Scope) -> Bool {
    guard let text = scope.population?.text.lowercased() else { return false }
    if text.contains("normal") { return !text.contains("abnormal") }
    guard let use = scope.indication?.text.lowercased() else { return false }
    return [" of ", " due to ", " caused by "].contains { text.contains(use + $0) }
  }

  /// "2 mg/kg/h" is a rate, whose unit UCUM has; "2 mg/kg/day" is what a day sums up to.
  private static func count(_ dose: inout Dose, per time: PeriodUnit) {
    switch time {
    case .min, .h: dose.amount.unit = UnitCode("\(dose.amount.unit.code)/\(time.rawValue)")
    default: dose.per = Per(1, UnitCode(time.rawValue))
    }
  }

  /// A timing is how often the amount is given, or says that the amount is the sum of a period.
  private func set(
    _ found: DoseTiming.Found, on dose: inout Dose, _ unit: Quantity.Unit, _ reading: Reading
  ) {
    let timing = found.mention.timing
    // "200 mg on 5 occasions within a 14-day period": neither once in that time nor its sum.
    if reading.passages[found.passage].tokens[..<found.mention.tokens.lowerBound].suffix(4).contains(where: {
      $0.is("occasion")
    }) {
      return
    }
    let isDaily = timing == Timing(frequency: 1, period: 1, periodUnit: .d)
    let saysOnce = reading.passages[found.passage].tokens[found.mention.tokens].contains { $0.is(Self.once) }
    // "The maximum daily dose is 0.08 mg/kg/min": a rate is no sum of a day.
    let isRate = unit.perTime == .min || unit.perTime == .h
    if isRate, found.isDailyTotal || isDaily { return }
    // "No more than 20 mg daily", "the dietary allowance is 2 mg daily"
    if found.isDailyTotal || isDaily && [.maximum, .other].contains(dose.role) && !saysOnce {
      dose.per = Per(timing.period, UnitCode(timing.periodUnit.rawValue))
    } else if unit.perTime == nil || timing.frequency > 1 || timing.periodUnit == .h || isDaily && saysOnce
      // "A 25 mcg/h patch every 3 days"
      || isRate && [.d, .wk, .mo].contains(timing.periodUnit)
    {
      dose.timing = timing
    }
  }

  /// Equivalents, route, substance, division, "as needed", "one week later".
  private func addDetails(
    to dose: inout Dose, _ draft: inout Draft, _ number: Int, in index: Int, _ reading: Reading
  ) {
    let passage = reading.passages[index]
    let quantity = passage.quantities[number]
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
    let substance = DoseSubstance.of(quantity, in: index, reading)
    if let substance {
      dose.substance = reading.passages[substance.passage].string(substance.tokens)
      draft.add(.subject, in: substance.passage, substance.tokens)
    }
    if let substance, !substance.isPart {
      if [.usual, .single, .adjusted].contains(dose.role) { dose.role = .other }
      let name = substance.passage == index ? substance.tokens : nil
      if let route = Routes.inClause(of: index, near: quantity.tokens, behind: name, in: reading) {
        dose.route = route.route
        draft.add(.route, in: index, route.tokens)
      }
      // A dietary allowance is eaten, however the drug is given.
    } else if dose.role != .other, let route = Routes.route(for: index, near: quantity.tokens, in: reading) {
      dose.route = route.route
      draft.add(.route, in: route.passage, route.tokens)
    }
    if substance?.isPart ?? true, dose.role != .study,
      let place = DoseCondition.of(quantity, in: index, reading)
    {
      let said = reading.passages[place.passage]
      draft.scope.condition = said.string(place.tokens)
      // "When given with examplin, it is increased to 800 mg."
      if dose.role == .step, said.marks(of: .substance).contains(where: { place.tokens.overlaps($0.tokens) })
      {
        dose.role = .adjusted
      }
      draft.add(.condition, in: place.passage, place.tokens)
    }
    let items = dose.role == .study ? [] : ListedConditions.items(under: index, reading)
    if !items.isEmpty {
      draft.scope.condition = items.map { reading.passages[$0].string(reading.passages[$0].tokens.indices) }
        .joined(separator: "; ")
      for item in items { draft.add(.condition, in: item, reading.passages[item].tokens.indices) }
    }
    let details = DoseDetails(passage: passage, quantity: quantity)
    dose.divided = details.divided ?? Self.parts(of: dose)
    dose.asNeeded = details.asNeeded != nil
    dose.after = details.after.map { passage.string($0) }
    if dose.after != nil, dose.role == .usual || dose.role == .start { dose.role = .step }
    if let run = details.dividedWords { draft.add(.timing, in: index, run) }
    for run in [details.after, details.asNeeded].compactMap(\.self) { draft.add(.condition, in: index, run) }
    let course = Course(of: quantity, in: passage)
    dose.duration = course.duration
    dose.cycle = course.cycle
    for place in course.places { draft.add(.window, in: index, place) }
    if details.isDivided { total(&dose) }
    if let parts = dose.divided { divide(&dose, into: parts) }
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

extension Passage {
  /// Names something rather than says something: headings, header cells, metadata, captions.
  var isHeadline: Bool {
    switch role {
    case .heading, .header, .caption, .fragment, .metadata: true
    default: false
    }
  }
}
