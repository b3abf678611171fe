import CTables
import MonographModel

/// A vocabulary table: tab-separated, comments after `#` at the start of a line, column names in the first line.
public struct TableFile: Sendable {
  public struct Row: Sendable {
    /// 1-based line in the file.
    public var line: Int
    public var cells: [String]

    public subscript(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  /// What is wrong with a table, and where.
  public struct Malformed: Error, CustomStringConvertible {
    public var table: String
    public var line: Int
    public var problem: String

    public var description: String { "\(table).tsv:\(line): error: \(problem)" }
  }

  public var name: String
  public var columns: [String]
  public var rows: [Row]

  /// A table of the program itself.
  /// - Precondition: it exists and is well formed, which a test proves for each of them.
  public init(_ name: String) {
    guard let bytes = Self.embedded(name) else { preconditionFailure("no table named \(name)") }
    do { self = try TableFile(name: name, bytes: bytes) } catch { preconditionFailure("\(error)") }
  }

  /// A table without rows.
  init(empty name: String) {
    self.name = name
    columns = []
    rows = []
  }

  public init(name: String, bytes: [UInt8]) throws(Malformed) {
    self.init(empty: name)
    var line = 0
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if part.isEmpty || part.first == UInt8(ascii: "#") { continue }
      let cells = part.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if columns.isEmpty {
        columns = cells
      } else if cells.count > columns.count {
        throw Malformed(
          table: name, line: line, problem: "\(cells.count) cells where \(columns.count) columns are named")
      } else {
        rows.append(Row(line: line, cells: cells))
      }
    }
  }

  /// The names of all embedded tables.
  public static var names: [String] {
    var names: [String] = []
    eachEmbedded { name, _ in names.append(name) }
    return names
  }

  private static func embedded(_ wanted: String) -> [UInt8]? {
    var found: [UInt8]?
    eachEmbedded { name, bytes in if name == wanted { found = Array(bytes) } }
    return found
  }

  private static func eachEmbedded(_ body: (String, UnsafeBufferPointer<UInt8>) -> Void) {
    var next = monograph_tables()!
    while let name = next.pointee.name {
      body(String(cString: name), UnsafeBufferPointer(start: next.pointee.bytes, count: next.pointee.count))
      next += 1
    }
  }
}
