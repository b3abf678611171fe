/// What a measure should be, and what it was.
struct Goal {
  enum Bound: Sendable {
    case atMost(Double)
    case atLeast(Double)
    case below(Double)
  }

  let name: String
  let bound: Bound
  let unit: String
  let measured: Double

  var isMet: Bool {
    switch bound {
    case .atMost(let limit): measured <= limit
    case .atLeast(let limit): measured >= limit
    case .below(let limit): measured < limit
    }
  }

  /// A line of the table of goals.
  var cells: [String] {
    let goal =
      switch bound {
      case .atMost(let limit): "≤ \(Self.plain(limit))"
      case .atLeast(let limit): "≥ \(Self.plain(limit))"
      case .below(let limit): "< \(Self.plain(limit))"
      }
    return [name, goal + unit, measured.short + unit, isMet ? "yes" : "**no**"]
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? Int(number).grouped : "\(number)"
  }

  static let header = ["measure", "goal", "measured", "met"]

  static func table(_ goals: [Goal]) -> String {
    var table = Table(header)
    for goal in goals { table.add(goal.cells) }
    return table.text
  }
}
