import MonographModel

/// What a unit measures.
public enum Dimension: String, Ordinal {
  case mass, volume, unit, count, amount, activity, form
  case weight, area, time, length, temperature, pressure, energy, ratio
  case fraction
}

/// The units by their rows in `units.tsv`.
public struct UnitTable: Sendable {
  public static let standard = UnitTable(TableFile("units"))

  public struct Entry: Sendable {
    public var code: String
    public var dimension: Dimension
    /// To the base of the dimension, where defined.
    public var factor: ExactNumber?
  }

  /// By row of the table.
  public let entries: [Entry]
  private let byCode: [String: Entry]

  init(_ table: TableFile) {
    entries = table.rows.map { row in
      Entry(code: row[1], dimension: Dimension(rawValue: row[2]) ?? .form, factor: ExactNumber(row[3]))
    }
    byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The unit of a UCUM code of one part.
  public subscript(code: String) -> Entry? { byCode[code] }
}
