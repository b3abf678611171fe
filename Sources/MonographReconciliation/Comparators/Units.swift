import MonographLexicon
import MonographModel

/// An amount in its dimension's base unit: 62.5 ug and 0.0625 mg are both 0.0000625 g of `mass`.
struct Measure: Hashable, Sendable {
  /// Such as `mass`, `volume`, `u`, `mass/kg`; a unit without a table line is its own dimension.
  var dimension: String
  var interval: Interval

  /// Whether it counts tablets or drops or measures a volume, which hold different amounts in different products.
  var isByProduct: Bool {
    dimension.hasPrefix("{") || dimension.hasPrefix("[drp]") || dimension == "volume"
      || dimension.hasPrefix("volume/")
  }
}

/// Brings amounts into base units by the factors of the units table.
struct Units: Sendable {
  private struct Line: Sendable {
    var dimension: String
    var factor: ExactNumber
  }

  private let lines: [String: Line]

  /// The program's own table, read once.
  static let standard = Units()

  private init(table: TableFile = TableFile("units")) {
    var lines: [String: Line] = [:]
    for row in table.rows {
      guard lines[row[1]] == nil, let factor = ExactNumber(row[3]) else { continue }
      lines[row[1]] = Line(dimension: row[2], factor: factor)
    }
    self.lines = lines
  }

  func measure(_ amount: Amount) -> Measure? {
    let (dimension, factor) = base(of: amount.unit.code)
    let interval = Interval(
      low: amount.low, high: amount.high, lowInclusive: amount.lowInclusive,
      highInclusive: amount.highInclusive)
    return interval.multiplied(by: factor).map { Measure(dimension: dimension, interval: $0) }
  }

  private func base(of code: String) -> (String, ExactNumber) {
    // "ug/min" and "mg/h" are one rate.
    if code.hasSuffix("/min") {
      let (dimension, factor) = base(of: code.dropLast(3) + "h")
      return (dimension, factor.multiplied(by: 60) ?? factor)
    }
    if let slash = code.utf8.firstIndex(of: UInt8(ascii: "/")) {
      let (dimension, factor) = simple(String(code[..<slash]))
      return (dimension + code[slash...], factor)
    }
    return simple(code)
  }

  private func simple(_ code: String) -> (String, ExactNumber) {
    // "10*6.{unit}": a power of ten before another unit.
    if code.hasPrefix("10*"), let point = code.utf8.firstIndex(of: UInt8(ascii: ".")),
      let exponent = Int(code[..<point].dropFirst(3))
    {
      let (dimension, factor) = simple(String(code[code.utf8.index(after: point)...]))
      return (dimension, ExactNumber(factor.coefficient, exponent: factor.exponent + exponent))
    }
    // Units of unknown kind are compatible with international units of the same drug.
    if code == "[iU]" || code == "{unit}" { return ("unit", 1) }
    if let line = lines[code] { return (line.dimension, line.factor) }
    return (code, 1)
  }
}
