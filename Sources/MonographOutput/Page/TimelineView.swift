import MonographModel

/// A dose regimen as a picture: a bar for each step, as wide as it lasts and as high as its amount. All numbers
/// that are written on it come from the regimen; those that place it are rounded to whole units of the picture.
struct TimelineView {
  var id, summary: String
  var width, height, base: Int
  var bars: [Bar]
  /// Whether widths are to scale; if not, they only tell the order.
  var isToScale: Bool

  struct Bar {
    var x, y, width, height, middle: Int
    /// Where its three lines of text stand.
    var labelY, windowY, timingY: Int
    var amount: String
    var timing: String?
    var window: String
    var isLast: Bool
  }

  private struct Step {
    var amount: Amount
    var timing: String?
    var window: Duration?
  }

  /// Nil for any other fact than a regimen of two steps or more.
  init?(_ fact: DrugFile.FactEntry) {
    guard fact.kind == "regimen", let listed = fact.value["steps"]?.elements, listed.count > 1 else {
      return nil
    }
    let steps = listed.compactMap(Self.step)
    guard steps.count == listed.count else { return nil }
    id = fact.id
    summary = fact.summary.printable()
    // A timing that all steps share stands in the summary.
    let isOneTiming = Set(steps.map(\.timing)).count == 1
    base = Self.top + Self.tallest
    height = base + (isOneTiming ? 26 : 44)
    let narrowest = Self.narrowest(for: steps, withTiming: !isOneTiming)
    let natural = Self.widths(of: steps, narrowest: narrowest)
    isToScale = natural != nil
    let widths = natural ?? steps.map { _ in narrowest + 20 }
    width = widths.reduce(0, +) + 2 * Self.margin
    let heights = Self.heights(of: steps)
    var x = Self.margin
    bars = []
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      bars.append(
        Bar(
          x: x, y: base - heights[index], width: widths[index] - 2, height: heights[index],
          middle: x + widths[index] / 2 - 1, labelY: base - heights[index] - 8,
          windowY: base + 18, timingY: base + 36, amount: step.amount.words,
          timing: isOneTiming ? nil : step.timing,
          window: step.window?.windowWords ?? (isLast ? "from then on" : "step \(index + 1)"), isLast: isLast)
      )
      x += widths[index]
    }
  }

  private static let margin = 8
  private static let top = 30
  private static let tallest = 90
  private static let widest = 240

  /// As wide as the longest label of a step, at about seven units a character.
  private static func narrowest(for steps: [Step], withTiming: Bool) -> Int {
    let labels = steps.flatMap { [$0.amount.words, $0.window?.windowWords, withTiming ? $0.timing : nil] }
    return max(90, (labels.compactMap { $0?.count }.max() ?? 0) * 7 + 16)
  }

  private static func step(_ json: JSONValue) -> Step? {
    guard let amount = json["amount"], let unit = amount["unit"]?.text else { return nil }
    let number = { (name: String) in amount[name]?.text.flatMap(ExactNumber.init(_:)) }
    return Step(
      amount: Amount(low: number("low"), high: number("high"), unit: UnitCode(unit)),
      timing: json["timing"].flatMap(timing)?.words, window: json["window"].flatMap(window))
  }

  private static func timing(_ json: JSONValue) -> Timing? {
    guard let frequency = json["frequency"]?.whole,
      let unit = json["periodUnit"]?.text.flatMap(PeriodUnit.init(rawValue:)),
      let period = json["period"]?.text.flatMap(ExactNumber.init(_:))
    else { return nil }
    var timing = Timing(frequency: frequency, period: period, periodUnit: unit)
    timing.frequencyMax = json["frequencyMax"]?.whole
    timing.periodMax = json["periodMax"]?.text.flatMap(ExactNumber.init(_:))
    return timing
  }

  private static func window(_ json: JSONValue) -> Duration? {
    guard let low = json["low"]?.text.flatMap(ExactNumber.init(_:)),
      let high = json["high"]?.text.flatMap(ExactNumber.init(_:)),
      let unit = json["unit"]?.text.flatMap(PeriodUnit.init(rawValue:))
    else { return nil }
    return Duration(low: low, high: high, unit: unit)
  }

  /// To scale where all steps but the last say how long they last, in one unit; nil where that would leave one too
  /// narrow to be labelled.
  private static func widths(of steps: [Step], narrowest: Int) -> [Int]? {
    let lasting = steps.dropLast().compactMap(\.window)
    guard lasting.count == steps.count - 1, Set(lasting.map(\.unit)).count == 1 else { return nil }
    let lengths = lasting.compactMap { window in
      window.high.whole.flatMap { high in window.low.whole.map { high - $0 + 1 } }
    }
    guard lengths.count == lasting.count, let shortest = lengths.min(), let longest = lengths.max(),
      shortest > 0,
      longest * narrowest <= shortest * widest
    else { return nil }
    let widths = lengths.map { $0 * narrowest / shortest }
    return widths + [max(narrowest + 30, widths[widths.count - 1])]
  }

  /// To scale where all amounts have one unit, else all the same.
  private static func heights(of steps: [Step]) -> [Int] {
    let amounts = steps.map { $0.amount.high ?? $0.amount.low ?? 0 }
    guard Set(steps.map(\.amount.unit)).count == 1, let most = amounts.max(), most > 0 else {
      return steps.map { _ in tallest / 2 }
    }
    return amounts.map { max(6, Int((share($0, of: most) * Double(tallest)).rounded())) }
  }

  private static func share(_ amount: ExactNumber, of most: ExactNumber) -> Double {
    (Double(amount.description) ?? 0) / (Double(most.description) ?? 1)
  }
}
