import MonographAnalysis
import MonographLexicon
import MonographModel

/// How often a dose is given, or of what time it is the sum.
extension Doses {
  /// How often it is given: said beside the amount, or by the words for its part of the treatment.
  static func timing(
    of quantity: Quantity, _ number: Int, _ unit: Quantity.Unit, named place: Draft.Place?, in index: Int,
    _ reading: Reading
  ) -> DoseTiming.Found? {
    let passage = reading.passages[index]
    let named = DoseTiming.named(by: place, reading)
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
    // "3 mg per day and 6 mg per week": that of the one before it.
    if let time = unit.perTime, time == .wk || time == .mo, let other = found, other.passage == index,
      other.mention.timing.periodUnit != time, other.mention.tokens.upperBound <= quantity.tokens.lowerBound
    {
      found = nil
    }
    // "The maximum daily dose is 6 mg, divided into three doses (TID)": the sum of a day, however it is parted.
    let isParted =
      found?.mention.timing.frequency ?? 1 > 1 && named?.isDailyTotal ?? false
      && DoseDetails(passage: passage, quantity: quantity).isDivided
    return isParted ? named : found ?? named
  }

  /// "10 tablets ⟦a day⟧, i.e. 2,000 mg": of a day is also what says it again.
  static func saidAgain(_ number: Int, in passage: Passage) -> Range<Int>? {
    guard number > 0, DoseRoles.saysAgain(before: passage.quantities[number], in: passage),
      passage.quantities[number].unit?.perTime == nil,
      let unit = passage.quantities[number - 1].unit, unit.perTime == .d
    else { return nil }
    return unit.tokens
  }

  /// Adds how often it is given to the dose, and where that is said to its draft.
  func addTiming(
    _ timing: DoseTiming.Found, _ share: DayParts.Share?, to dose: inout Dose, _ draft: inout Draft,
    _ quantity: Quantity, _ unit: Quantity.Unit, in index: Int, _ reading: Reading
  ) {
    let passage = reading.passages[index]
    // "every 2 hours, not exceeding 6 lozenges per day": how often is said of what the day sums up.
    let isOfParts =
      unit.perTime == .d && dose.role == .maximum
      && timing.passage == index && timing.mention.tokens.upperBound <= quantity.tokens.lowerBound
    guard !isOfParts, share != .uneven else { return }
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
    // "The maximum single daily dose": once, or the sum of the day? It is not said.
    if dose.role == .maximum, found.mention.isTotal,
      reading.passages[found.passage].tokens[..<found.mention.tokens.lowerBound].last.map({ $0.is("single") })
        ?? false
    {
      return
    }
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
  private static let once = Word("once")

  /// "A single injection monthly" comes again; "as a single dose at night" says when, and of no other night.
  static func repeatSingle(_ dose: inout Dose, _ found: DoseTiming.Found, _ reading: Reading) {
    let saysEach = reading.passages[found.passage].tokens[found.mention.tokens].contains {
      $0.is("every") || $0.is("each") || $0.is("daily") || $0.is("nightly")
    }
    if found.mention.isTimeOfDay, !saysEach {
      dose.timing = nil
    } else if dose.timing != nil {
      dose.role = .usual
    }
  }

  /// "2 mg/kg/h" is a rate, whose unit UCUM has; "2 mg/kg/day" is what a day sums up to.
  static func count(_ dose: inout Dose, per time: PeriodUnit) {
    switch time {
    case .min, .h: dose.amount.unit = UnitCode("\(dose.amount.unit.code)/\(time.rawValue)")
    default: dose.per = Per(1, UnitCode(time.rawValue))
    }
  }
}
