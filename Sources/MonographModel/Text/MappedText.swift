/// Text as a reader sees it (UTF-8), every byte of which knows where in the source it comes from.
///
/// Offsets into `utf8` are *text offsets*; spans in pieces are *source spans*, byte offsets into the decoded
/// (UTF-8) bytes of the file. `OffsetMap` leads from there to the raw bytes.
public struct MappedText: Hashable, Sendable {
  public struct Piece: Hashable, Sendable {
    /// How the bytes of the text come from the bytes of the source.
    public enum Origin: UInt8, Hashable, Sendable {
      /// The same bytes, one to one.
      case verbatim
      /// A character reference or escape: other bytes than the source's, of any length.
      case decoded
      /// White space (and markup between) folded into one space.
      case collapsed
      /// Put in between two leaves, such as two cells of a row; its source span is empty.
      case inserted
    }

    public var text: Range<Int>
    public var source: ByteSpan
    public var origin: Origin

    public init(text: Range<Int>, source: ByteSpan, origin: Origin) {
      self.text = text
      self.source = source
      self.origin = origin
    }
  }

  public private(set) var utf8: [UInt8] = []
  /// In order of the text; they tile `utf8`.
  public private(set) var pieces: [Piece] = []
  /// Text offsets set in bold or strong type, ascending and disjoint.
  public var strong: [Range<Int>] = []

  public init() {}

  public var isEmpty: Bool { utf8.isEmpty }
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Appends bytes that stand in the source as they are. Adjacent verbatim pieces join.
  public mutating func appendVerbatim(_ bytes: some Collection<UInt8>, at sourceStart: Int) {
    appendVerbatim(Array(bytes)[...], at: sourceStart)
  }

  /// The same of a part of a text, which is what readers append.
  public mutating func appendVerbatim(_ bytes: ArraySlice<UInt8>, at sourceStart: Int) {
    guard !bytes.isEmpty else { return }
    let start = utf8.count
    bytes.withUnsafeBufferPointer { utf8.append(contentsOf: $0) }
    endVerbatim(from: start, ByteSpan(sourceStart, sourceStart + utf8.count - start))
  }

  /// The same of one byte, as the space between words is.
  public mutating func appendVerbatim(_ byte: UInt8, at sourceStart: Int) {
    utf8.append(byte)
    endVerbatim(from: utf8.count - 1, ByteSpan(sourceStart, sourceStart + 1))
  }

  /// What was appended goes on with the last piece where the source does.
  private mutating func endVerbatim(from start: Int, _ source: ByteSpan) {
    if let last = pieces.last, last.origin == .verbatim, last.source.upper == source.lower {
      pieces[pieces.count - 1].text = last.text.lowerBound..<utf8.count
      pieces[pieces.count - 1].source = last.source.union(source)
    } else {
      pieces.append(Piece(text: start..<utf8.count, source: source, origin: .verbatim))
    }
  }

  /// Appends bytes that differ from those of the source under `source`.
  public mutating func append(_ bytes: some Collection<UInt8>, from source: ByteSpan, origin: Piece.Origin) {
    guard !bytes.isEmpty else { return }
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    pieces.append(Piece(text: start..<utf8.count, source: source, origin: origin))
  }

  /// The same of one byte.
  public mutating func append(_ byte: UInt8, from source: ByteSpan, origin: Piece.Origin) {
    utf8.append(byte)
    pieces.append(Piece(text: utf8.count - 1..<utf8.count, source: source, origin: origin))
  }

  /// Appends what stands between two cells of a row; the lexer knows it as the end of a cell.
  public mutating func appendCellBoundary() {
    append(" | ".utf8, from: ByteSpan(0, 0), origin: .inserted)
  }

  /// Appends another text, its pieces and strong ranges with it.
  public mutating func append(_ other: MappedText) {
    let shift = utf8.count
    utf8.append(contentsOf: other.utf8)
    for piece in other.pieces {
      pieces.append(
        Piece(
          text: piece.text.lowerBound + shift..<piece.text.upperBound + shift, source: piece.source,
          origin: piece.origin))
    }
    strong += other.strong.map { $0.lowerBound + shift..<$0.upperBound + shift }
  }

  /// The source bytes under a range of the text: from the first to the last piece it touches, inserted pieces
  /// left out. Nil where the range is empty or lies in inserted text only.
  public func sourceSpan(of range: Range<Int>) -> ByteSpan? { pieces.sourceSpan(of: range) }

  /// The pieces that a range of the text touches.
  public func pieces(in range: Range<Int>) -> ArraySlice<Piece> {
    guard !range.isEmpty, !pieces.isEmpty else { return [] }
    let first = pieces.index(at: range.lowerBound)
    var end = first
    while end < pieces.count, pieces[end].text.lowerBound < range.upperBound { end += 1 }
    return pieces[first..<end]
  }

  /// The strong ranges that a range of the text touches.
  public func strong(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    guard !range.isEmpty, !strong.isEmpty else { return [] }
    var first = strong.indices.last(upTo: { strong[$0].lowerBound <= range.lowerBound })
    if strong[first].upperBound <= range.lowerBound { first += 1 }
    var end = first
    while end < strong.count, strong[end].lowerBound < range.upperBound { end += 1 }
    return strong[first..<end]
  }

}

extension [MappedText.Piece] {
  /// The source bytes under a range of the text that these are the pieces of.
  public func sourceSpan(of range: Range<Int>) -> ByteSpan? {
    guard !range.isEmpty, !isEmpty else { return nil }
    var lower: Int?
    var upper = 0
    for place in index(at: range.lowerBound)..<count {
      let piece = self[place]
      if piece.text.lowerBound >= range.upperBound { break }
      if piece.origin == .inserted { continue }
      let isVerbatim = piece.origin == .verbatim
      let start =
        isVerbatim
        ? piece.source.lower + Swift.max(0, range.lowerBound - piece.text.lowerBound) : piece.source.lower
      let end =
        isVerbatim
        ? piece.source.upper - Swift.max(0, piece.text.upperBound - range.upperBound) : piece.source.upper
      lower = Swift.min(lower ?? start, start)
      upper = Swift.max(upper, end)
    }
    return lower.map { ByteSpan($0, upper) }
  }

  /// The index of the piece that holds a text offset.
  fileprivate func index(at offset: Int) -> Int { indices.last(upTo: { self[$0].text.lowerBound <= offset }) }
}

extension Range<Int> {
  /// The last index for which a condition holds that holds up to some index, and the first where it never does.
  fileprivate func last(upTo holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if holds(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
