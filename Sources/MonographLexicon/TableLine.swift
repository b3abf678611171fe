import Synchronization

/// A line of a table. Its cells are made when one of them is first asked for: of most lines, none ever is.
@usableFromInline struct TableLine: ~Copyable, @unchecked Sendable {
  private let bytes: UnsafePointer<UInt8>
  private let length: Int32
  private let cellCount: Int32
  let number: Int32
  private let cells = Atomic<UnsafePointer<String>?>(nil)

  /// - Parameters:
  ///   - bytes: last as long as the program.
  ///   - count: how many cells there are.
  init(_ bytes: UnsafeBufferPointer<UInt8>, number: Int, count: Int) {
    self.bytes = bytes.baseAddress!
    length = Int32(bytes.count)
    self.number = Int32(number)
    cellCount = Int32(count)
  }

  @usableFromInline var count: Int { Int(cellCount) }

  /// The first of its cells.
  @usableFromInline var first: UnsafePointer<String> { cells.load(ordering: .acquiring) ?? makeCells() }

  private var all: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: Int(length)) }

  /// The bytes of a cell that there is.
  func bytes(of column: Int) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    for _ in 0..<column { start = all.firstIndex(of: tab, from: start) + 1 }
    return UnsafeBufferPointer(rebasing: all[start..<all.firstIndex(of: tab, from: start)])
  }

  /// The bytes behind the first cell.
  var rest: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: all[all.firstIndex(of: tab, from: 0)...])
  }

  @inline(never)
  private func makeCells() -> UnsafePointer<String> {
    let made = Permanent.allocate(String.self, count: count)
    var start = 0
    for column in 0..<count {
      let end = all.firstIndex(of: tab, from: start)
      (made + column).initialize(
        to: String(decoding: UnsafeBufferPointer(rebasing: all[start..<end]), as: UTF8.self))
      start = end + 1
    }
    let (exchanged, original) = cells.compareExchange(
      expected: nil, desired: UnsafePointer(made), ordering: .acquiringAndReleasing)
    guard !exchanged, let original else { return UnsafePointer(made) }
    // Another thread was quicker.
    made.deinitialize(count: count)
    return original
  }
}

let tab = UInt8(ascii: "\t")
