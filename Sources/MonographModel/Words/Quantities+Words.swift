extension ExactNumber {
  /// Plain digits, with commas from 1,000 on.
  public var words: String {
    let plain = description
    let whole = plain.prefix { $0 != "." }
    let digits = whole.drop { $0 == "-" }
    guard digits.count > 3 else { return plain }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (plain.hasPrefix("-") ? "-" : "") + grouped + plain.dropFirst(whole.count)
  }
}

extension Amount {
  /// "0.25 mg", "8 million units", "200–400 mg", "up to 10 mg", "more than 10%".
  public var words: String {
    guard let number = numberWords else { return "an amount of \(unit.words(isPlural: true))" }
    let name = unit.words(isPlural: single != 1)
    return number + (unit.isSpaced ? " " : "") + name
  }

  /// The number alone; nil where both ends are open.
  var numberWords: String? {
    switch (low, high) {
    case (nil, nil): return nil
    case (nil, let high?): return (highInclusive ? "up to " : "less than ") + high.words
    case (let low?, nil): return (lowInclusive ? "at least " : "more than ") + low.words
    case (let low?, let high?) where low == high: return low.words
    case (let low?, let high?):
      if !lowInclusive {
        return "more than \(low.words) and \(highInclusive ? "up to" : "less than") \(high.words)"
      }
      if !highInclusive { return "\(low.words) to less than \(high.words)" }
      return low < 0 || high < 0 ? "\(low.words) to \(high.words)" : "\(low.words)–\(high.words)"
    }
  }

  /// With the bound as the source words it, where the interval does not say it already.
  func words(bound: Bound?) -> String {
    guard single != nil else { return words }
    switch bound {
    case .upTo: return "up to " + words
    case .atLeast: return "at least " + words
    case .moreThan: return "more than " + words
    case .lessThan: return "less than " + words
    case .exact, .range, nil: return words
    }
  }
}

extension Duration {
  /// "2 weeks", "7–10 days".
  public var words: String { Amount(low: low, high: high, unit: UnitCode(unit.rawValue)).words }

  /// As a stretch of the treatment: "weeks 1–2", "week 7".
  public var windowWords: String { Dose.Window(low: low, high: high, unit: unit).words }
}

extension Dose.Window {
  /// "weeks 1–2", "week 7", "from week 7".
  public var words: String {
    let name = UnitCode(unit.rawValue).words(isPlural: high.map { $0 != low } ?? false)
    guard let high else { return "from \(name) \(low.words)" }
    return low == high ? "\(name) \(low.words)" : "\(name) \(low.words)–\(high.words)"
  }
}

extension Per {
  /// "per day", "per 0.4 mL".
  public var words: String {
    value == 1 ? "per " + unit.words(isPlural: false) : "per " + Amount(value, unit).words
  }
}

extension Timing {
  /// "twice a day", "every other day", "every 4–6 hours"; never an abbreviation.
  public var words: String {
    let unit = UnitCode(periodUnit.rawValue)
    let isEveryOne = period == 1 && periodMax == nil
    if frequency == 1, frequencyMax == nil {
      if period == 2, periodMax == nil, periodUnit == .d { return "every other day" }
      if !isEveryOne { return "every " + span }
      if periodUnit == .h || periodUnit == .min { return "every " + unit.words(isPlural: false) }
    }
    let name = unit.words(isPlural: false)
    return times + (isEveryOne ? (periodUnit == .h ? " an " : " a ") + name : " every " + span)
  }

  private var span: String {
    Amount(low: period, high: periodMax ?? period, unit: UnitCode(periodUnit.rawValue)).words
  }

  private var times: String {
    if let frequencyMax { return "\(frequency)–\(frequencyMax) times" }
    return frequency == 1 ? "once" : frequency == 2 ? "twice" : "\(frequency) times"
  }
}
