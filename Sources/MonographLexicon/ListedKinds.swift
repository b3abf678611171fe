/// The kinds that the second cells of rows list, with a space between them. They are few: a row has a bit for each, in
/// memory that is never freed.
struct ListedKinds: @unchecked Sendable {
  /// The bit of each kind.
  private let bits: WordMap<UInt64>
  private let rows: UnsafePointer<UInt64>

  init(_ rows: [TableFile.Row]) {
    var kinds: [Word] = []
    let listed = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, rows.count))
    for (place, row) in rows.enumerated() {
      var bits: UInt64 = 0
      Self.eachWord(of: row.bytes(of: 1)) { kind in
        let known = kinds.firstIndex(of: kind)
        if known == nil { kinds.append(kind) }
        bits |= 1 << UInt64(known ?? kinds.count - 1)
      }
      (listed + place).initialize(to: bits)
    }
    precondition(kinds.count <= 64, "there are too many kinds: \(kinds.count)")
    self.rows = UnsafePointer(listed)
    bits = WordMap(kinds.enumerated().map { ($1, 1 << UInt64($0)) })
  }

  /// "adverse-reaction" is one.
  private static func eachWord(of cell: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
    var start = 0
    while start < cell.count {
      let end = cell.firstIndex(of: UInt8(ascii: " "), from: start)
      if end > start { body(WordFolder.fold(UnsafeBufferPointer(rebasing: cell[start..<end]))) }
      start = end + 1
    }
  }

  /// Of a kind; none where no row lists it.
  func bit(of kind: Word) -> UInt64 { bits[kind] ?? 0 }

  /// Those of the kinds that a row lists.
  func bits(row: Int) -> UInt64 { rows[row] }
}
