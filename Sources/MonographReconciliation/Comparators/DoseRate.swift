import MonographModel

/// How much how often, such that 20 mg twice a day and 40 mg daily can be compared.
struct DoseRate: Sendable {
  var each: Measure
  /// Doses in a day: a fraction with possible spread, nil where no timing is said.
  var perDay: Frequency?
  /// Whether the amount itself is a total per day.
  var isDailyTotal: Bool

  struct Frequency: Equatable, Sendable {
    /// Times in so many hours, the rarest and the most frequent reading.
    var slow: (times: ExactNumber, hours: ExactNumber)
    var fast: (times: ExactNumber, hours: ExactNumber)

    static func == (a: Self, b: Self) -> Bool { a.matches(b.slow, a.slow) && a.matches(b.fast, a.fast) }

    /// Whether none of the frequencies of the one is one of the other: "once to three times a day" holds "twice a day".
    func isApart(from other: Self) -> Bool {
      Self.isRarer(fast, than: other.slow) || Self.isRarer(other.fast, than: slow)
    }

    /// Several times in two weeks or more.
    var isByCycle: Bool { slow.times > 1 && slow.hours >= 336 }
    var isOnceADay: Bool { matches(slow, (1, 24)) && matches(fast, (1, 24)) }
    var isEveryOtherDay: Bool { matches(slow, (1, 48)) && matches(fast, (1, 48)) }

    private static func isRarer(
      _ x: (times: ExactNumber, hours: ExactNumber), than y: (times: ExactNumber, hours: ExactNumber)
    ) -> Bool {
      guard let a = x.times.multiplied(by: y.hours), let b = y.times.multiplied(by: x.hours) else {
        return false
      }
      return a < b
    }

    private func matches(
      _ x: (times: ExactNumber, hours: ExactNumber), _ y: (times: ExactNumber, hours: ExactNumber)
    ) -> Bool { x.times.multiplied(by: y.hours) == y.times.multiplied(by: x.hours) }
  }

  init?(_ dose: Dose, units: Units) {
    guard let measure = units.measure(dose.amount) else { return nil }
    var each = measure
    // "Up to 4 g" leaves the low end open.
    if dose.bound == .upTo || dose.bound == .lessThan { each.interval.low = nil }
    if each.dimension.hasSuffix("/d") { each.dimension.removeLast(2) }
    self.each = each
    isDailyTotal = dose.per.map { $0.unit == "d" && $0.value == 1 } ?? measure.dimension.hasSuffix("/d")
    // What a week gets is given in it once or in parts.
    let week = dose.per.flatMap {
      $0.unit == "wk" && $0.value == 1 ? Timing(frequency: 1, period: 1, periodUnit: .wk) : nil
    }
    perDay = (dose.timing ?? week).flatMap(Frequency.init)
  }

  /// What a day gets in all; nil where that is not said or no finite decimal.
  var dailyTotal: Measure? { total(in: 24) }

  /// What two doses come to in a stretch of time in which both come out even: once a week and once a day in a week.
  static func totals(_ x: DoseRate, _ y: DoseRate) -> (Measure, Measure)? {
    if let a = x.dailyTotal, let b = y.dailyTotal { return (a, b) }
    let lengths = [x, y].flatMap { rate in rate.perDay.map { [$0.slow.hours, $0.fast.hours] } ?? [] }
    let stretch = Set(lengths).reduce(Optional(ExactNumber(24))) { stretch, hours in
      stretch?.multiplied(by: hours)
    }
    guard let stretch, let a = x.total(in: stretch), let b = y.total(in: stretch) else { return nil }
    return (a, b)
  }

  /// Whether the one counts the days of a cycle, "on days 1, 3 and 5 of 21", on which the other is given once: on which
  /// days, it need not say.
  static func maySkipDays(_ x: DoseRate, _ y: DoseRate) -> Bool {
    // "Every other day in weeks 1 and 2" leaves days out, too.
    func isDaily(_ rate: DoseRate) -> Bool {
      rate.isDailyTotal || (rate.perDay.map { $0.isOnceADay || $0.isEveryOtherDay } ?? false)
    }
    return (x.perDay?.isByCycle ?? false) && isDaily(y) || (y.perDay?.isByCycle ?? false) && isDaily(x)
  }

  private func total(in stretch: ExactNumber) -> Measure? {
    if isDailyTotal {
      var total = each
      guard let days = stretch.divided(by: 24), let interval = each.interval.multiplied(by: days) else {
        return nil
      }
      total.interval = interval
      return total
    }
    guard let perDay else { return nil }
    func scale(_ number: ExactNumber?, _ by: (times: ExactNumber, hours: ExactNumber)) -> ExactNumber? {
      number.flatMap { $0.multiplied(by: by.times)?.multiplied(by: stretch)?.divided(by: by.hours) }
    }
    var total = each
    total.interval.low = scale(each.interval.low, perDay.slow)
    total.interval.high = scale(each.interval.high, perDay.fast)
    let lost =
      (each.interval.low != nil && total.interval.low == nil)
      || (each.interval.high != nil && total.interval.high == nil)
    return lost ? nil : total
  }
}

extension DoseRate.Frequency {
  /// Nil for minutes.
  init?(_ timing: Timing) {
    guard let unit = timing.periodUnit.length, let shortest = timing.period.multiplied(by: unit.lowerBound),
      let longest = (timing.periodMax ?? timing.period).multiplied(by: unit.upperBound)
    else { return nil }
    slow = (ExactNumber(Int64(timing.frequency)), longest)
    fast = (ExactNumber(Int64(timing.frequencyMax ?? timing.frequency)), shortest)
  }
}

extension PeriodUnit {
  /// In hours, the shortest and the longest: a month has 28 days or up to 31.
  fileprivate var length: ClosedRange<ExactNumber>? {
    switch self {
    case .mo: 672...744
    case .a: 8760...8784
    default: hours.map { $0...$0 }
    }
  }

  /// Nil where the length is not fixed (or under an hour).
  var hours: ExactNumber? {
    switch self {
    case .h: 1
    case .d: 24
    case .wk: 168
    case .min, .mo, .a: nil
    }
  }
}
