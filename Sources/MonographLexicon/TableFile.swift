import CTables
import MonographModel

/// A vocabulary table: tab-separated, comments after `#` at the start of a line, column names in the first line.
public struct TableFile: Sendable {
  /// A line with something in it. Its cells lie in memory that is never freed: rules look at rows all the time, and no
  /// reference is counted.
  public struct Row: @unchecked Sendable {
    @usableFromInline let place: UnsafePointer<TableLine>

    init(_ place: UnsafePointer<TableLine>) { self.place = place }

    /// 1-based line in the file.
    public var line: Int { Int(place.pointee.number) }

    public var cells: [String] {
      Array(UnsafeBufferPointer(start: place.pointee.first, count: place.pointee.count))
    }

    /// Empty where the line ends before the column.
    @inlinable public subscript(_ column: Int) -> String {
      precondition(column >= 0)
      return column < place.pointee.count ? place.pointee.first[column] : ""
    }

    /// The bytes of a cell, which last as long as the program; none where the line ends before the column.
    public func bytes(of column: Int) -> UnsafeBufferPointer<UInt8> {
      column < place.pointee.count
        ? place.pointee.bytes(of: column) : UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The first word of a cell; nil where it is empty, and no word where it starts with a number or a mark.
    public func word(of column: Int) -> Word? {
      let cell = bytes(of: column)
      var scanner = Scanner(bytes: cell, at: 0, end: cell.count)
      return scanner.next()?.word
    }

    /// The words of a cell, what stands between them left out.
    public func words(of column: Int) -> [Word] {
      let cell = bytes(of: column)
      var scanner = Scanner(bytes: cell, at: 0, end: cell.count)
      var words: [Word] = []
      while let token = scanner.next() {
        if token.kind == .word { words.append(token.word) }
      }
      return words
    }

    /// Whether all cells but the first are the same.
    func saysSame(as other: Row) -> Bool { place.pointee.rest.elementsEqual(other.place.pointee.rest) }
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
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = kept.initialize(from: bytes)
    try self.init(name: name, buffer: UnsafeBufferPointer(kept))
  }

  /// - Parameter buffer: bytes that last as long as the program.
  private init(name: String, buffer: UnsafeBufferPointer<UInt8>) throws(Malformed) {
    self.init(empty: name)
    let lines = UnsafeMutablePointer<TableLine>.allocate(capacity: buffer.count(of: newline) + 1)
    var count = 0
    var number = 0
    var next = 0
    while next < buffer.count {
      let end = buffer.firstIndex(of: newline, from: next)
      let bytes = UnsafeBufferPointer(rebasing: buffer[next..<end])
      next = end + 1
      number += 1
      if bytes.isEmpty || bytes[0] == UInt8(ascii: "#") { continue }
      guard !columns.isEmpty else {
        columns = bytes.split(separator: tab, omittingEmptySubsequences: false).map {
          String(decoding: $0, as: UTF8.self)
        }
        continue
      }
      let cells = bytes.count(of: tab) + 1
      guard cells <= columns.count else {
        throw Malformed(
          table: name, line: number, problem: "\(cells) cells where \(columns.count) columns are named")
      }
      (lines + count).initialize(to: TableLine(bytes, number: number, count: cells))
      count += 1
    }
    rows = (0..<count).map { Row(lines + $0) }
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

private let newline = UInt8(ascii: "\n")
