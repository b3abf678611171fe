import CTables
import MonographModel

/// A vocabulary table: tab-separated, comments after `#` at the start of a line, column names in the first line.
public struct TableFile: Sendable {
  public struct Row: Sendable {
    /// 1-based line in the file.
    public let line: Int
    /// The cells of the whole table.
    fileprivate let all: [String]
    fileprivate let places: Range<Int>

    public var cells: ArraySlice<String> { all[places] }

    /// Empty where the line ends before the column.
    public subscript(_ column: Int) -> String { column < places.count ? all[places.lowerBound + column] : "" }
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
    do { self = try TableFile(name: name, buffer: bytes) } catch { preconditionFailure("\(error)") }
  }

  /// A table without rows.
  init(empty name: String) {
    self.name = name
    columns = []
    rows = []
  }

  public init(name: String, bytes: [UInt8]) throws(Malformed) {
    let read = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(Malformed) in try TableFile(name: name, buffer: buffer) }
    }
    self = try read.get()
  }

  private init(name: String, buffer: UnsafeBufferPointer<UInt8>) throws(Malformed) {
    self.init(empty: name)
    var cells: [String] = []
    var lines: [(number: Int, end: Int)] = []
    var number = 0
    for line in buffer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let before = cells.count
      for cell in line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
        cells.append(String(decoding: UnsafeBufferPointer(rebasing: cell), as: UTF8.self))
      }
      if columns.isEmpty {
        swap(&columns, &cells)
      } else if cells.count - before > columns.count {
        throw Malformed(
          table: name, line: number,
          problem: "\(cells.count - before) cells where \(columns.count) columns are named")
      } else {
        lines.append((number, cells.count))
      }
    }
    var start = 0
    rows.reserveCapacity(lines.count)
    for line in lines {
      rows.append(Row(line: line.number, all: cells, places: start..<line.end))
      start = line.end
    }
  }

  /// The names of all embedded tables.
  public static var names: [String] {
    var names: [String] = []
    eachEmbedded { name, _ in names.append(name) }
    return names
  }

  private static func embedded(_ wanted: String) -> UnsafeBufferPointer<UInt8>? {
    var found: UnsafeBufferPointer<UInt8>?
    eachEmbedded { name, bytes in if name == wanted { found = bytes } }
    return found
  }

  /// - Parameter body: takes bytes that last as long as the program.
  private static func eachEmbedded(_ body: (String, UnsafeBufferPointer<UInt8>) -> Void) {
    var next = monograph_tables()!
    while let name = next.pointee.name {
      body(String(cString: name), UnsafeBufferPointer(start: next.pointee.bytes, count: next.pointee.count))
      next += 1
    }
  }
}
