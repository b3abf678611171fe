/// Where the lines of a file start, to say a raw byte offset as line and column.
public struct LineIndex: Sendable {
  /// A place in a file, both 1-based; the column counts raw bytes.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Raw offsets of the first byte of each line, ascending; the first is 0.
  private let starts: [Int]

  /// - Parameters:
  ///   - raw: The bytes of the file; a line ends after a line feed.
  ///   - encoding: In UTF-16 a line feed is a code unit, not a byte.
  public init(_ raw: [UInt8], encoding: SourceDocument.Encoding = .utf8) {
    let feed = UInt8(ascii: "\n")
    var starts = [0]
    switch encoding {
    case .utf8, .windows1252:
      raw.withUnsafeBufferPointer { raw in
        starts.reserveCapacity(raw.count(of: feed) + 1)
        var end = raw.firstIndex(of: feed, from: 0)
        while end < raw.count {
          starts.append(end + 1)
          end = raw.firstIndex(of: feed, from: end + 1)
        }
      }
    case .utf16LittleEndian, .utf16BigEndian:
      let low = encoding == .utf16LittleEndian ? 0 : 1
      for unit in stride(from: 0, to: raw.count - 1, by: 2)
      where raw[unit + low] == feed && raw[unit + 1 - low] == 0 {
        starts.append(unit + 2)
      }
    }
    self.starts = starts
  }

  /// - Parameter lengths: how many bytes each line has but the last, its end included.
  public init(lengths: [Int]) {
    starts = lengths.reduce(into: [0]) { starts, length in starts.append(starts[starts.count - 1] + length) }
  }

  /// How many bytes each line has but the last, its end included: what the lines are known by without the file.
  public var lengths: [Int] { zip(starts.dropFirst(), starts).map(-) }

  /// - Parameter offset: A raw byte offset, 0 or more.
  public func position(of offset: Int) -> Position {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return Position(line: low + 1, column: offset - starts[low] + 1)
  }
}
