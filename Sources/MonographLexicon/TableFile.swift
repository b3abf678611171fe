import CTables
import MonographModel

/// A vocabulary table: tab-separated, comments after `#` at the start of a line, column names in the first line.
public struct TableFile: Sendable {
  /// Rules look at rows all the time: the cells lie in memory that is never freed, so that no reference is counted.
  public struct Row: @unchecked Sendable {
    /// 1-based line in the file.
    public let line: Int
    @usableFromInline let first: UnsafePointer<String>
    @usableFromInline let count: Int

    /// - Parameter first: `count` cells that last as long as the program.
    fileprivate init(line: Int, first: UnsafePointer<String>, count: Int) {
      self.line = line
      self.first = first
      self.count = count
    }

    public var cells: [String] { Array(UnsafeBufferPointer(start: first, count: count)) }

    /// Empty where the line ends before the column.
    @inlinable public subscript(_ column: Int) -> String {
      precondition(column >= 0)
      return column < count ? first[column] : ""
    }

    /// Whether all cells but the first are the same.
    func saysSame(as other: Row) -> Bool {
      count == other.count && (1..<max(1, count)).allSatisfy { first[$0] == other.first[$0] }
    }
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
    var lines: [(number: Int, cells: Int)] = []
    var number = 0
    var next = 0
    while next < buffer.count {
      let start = next
      let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count
      next = end + 1
      number += 1
      if start == end || buffer[start] == UInt8(ascii: "#") { continue }
      let before = cells.count
      Self.appendCells(of: UnsafeBufferPointer(rebasing: buffer[start..<end]), to: &cells)
      if columns.isEmpty {
        swap(&columns, &cells)
      } else if cells.count - before > columns.count {
        throw Malformed(
          table: name, line: number,
          problem: "\(cells.count - before) cells where \(columns.count) columns are named")
      } else {
        lines.append((number, cells.count - before))
      }
    }
    let kept = UnsafeMutableBufferPointer<String>.allocate(capacity: max(1, cells.count))
    _ = kept.initialize(from: cells)
    var first = UnsafePointer(kept.baseAddress!)
    rows.reserveCapacity(lines.count)
    for line in lines {
      rows.append(Row(line: line.number, first: first, count: line.cells))
      first += line.cells
    }
  }

  private static func appendCells(of line: UnsafeBufferPointer<UInt8>, to cells: inout [String]) {
    var start = 0
    for at in 0...line.count where at == line.count || line[at] == UInt8(ascii: "\t") {
      cells.append(String(decoding: UnsafeBufferPointer(rebasing: line[start..<at]), as: UTF8.self))
      start = at + 1
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
