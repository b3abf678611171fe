import MonographModel

/// Finds the gaps of a document: every byte that no leaf holds, with the reason a reader gave for it, or
/// `.markup` where none was given.
///
/// Leaves win over named gaps, so that a reader may name a whole element and still take a value out of it. Of two
/// named gaps that overlap, the one that starts first (the outer one) wins.
struct Tiler {
  private var covered: [ByteSpan] = []
  private var named: [Gap] = []

  /// Takes the source spans of a leaf's pieces.
  mutating func add(_ text: MappedText) {
    for piece in text.pieces where !piece.source.isEmpty { covered.append(piece.source) }
  }

  mutating func add(_ span: ByteSpan, _ reason: Gap.Reason) {
    if !span.isEmpty { named.append(Gap(span: span, reason: reason)) }
  }

  /// The gaps, ascending and disjoint; adjacent ones of one reason are joined.
  /// - Parameter byteCount: the length of the source in UTF-8.
  func finish(byteCount: Int) -> [Gap] {
    let reasons = Self.disjoint(named, byteCount: byteCount)
    var gaps: [Gap] = []
    var next = 0
    var cursor = 0
    func fill(to end: Int) {
      while cursor < end {
        while next < reasons.count, reasons[next].span.upper <= cursor { next += 1 }
        let gap = next < reasons.count && reasons[next].span.lower < end ? reasons[next] : nil
        let isInside = gap.map { $0.span.lower <= cursor } ?? false
        let stop = isInside ? min(gap!.span.upper, end) : min(gap?.span.lower ?? end, end)
        gaps.appendJoining(
          Gap(span: ByteSpan(cursor, stop), reason: isInside ? gap!.reason : .markup))
        cursor = stop
      }
    }
    for span in covered.sorted() {
      fill(to: min(span.lower, byteCount))
      cursor = max(cursor, span.upper)
    }
    fill(to: byteCount)
    return gaps
  }

  /// Cuts what an earlier gap covers off the later ones.
  private static func disjoint(_ gaps: [Gap], byteCount: Int) -> [Gap] {
    let sorted = gaps.sorted {
      ($0.span.lower, $1.span.upper, $0.reason.rawValue) < ($1.span.lower, $0.span.upper, $1.reason.rawValue)
    }
    var result: [Gap] = []
    var cursor = 0
    for gap in sorted {
      let upper = min(gap.span.upper, byteCount)
      let lower = max(gap.span.lower, cursor)
      guard lower < upper else { continue }
      result.append(Gap(span: ByteSpan(lower, upper), reason: gap.reason))
      cursor = upper
    }
    return result
  }
}

extension [Gap] {
  fileprivate mutating func appendJoining(_ gap: Gap) {
    if let last, last.reason == gap.reason, last.span.upper == gap.span.lower {
      self[count - 1].span = last.span.union(gap.span)
    } else {
      append(gap)
    }
  }
}

extension Document {
  /// Fills in `gaps` so that leaves and gaps tile the source.
  /// - Parameters:
  ///   - named: spans whose reason a reader knows; everything else outside of leaves is `.markup`.
  ///   - byteCount: the length of the source in UTF-8.
  mutating func fillGaps(named: [Gap] = [], byteCount: Int) {
    var tiler = Tiler()
    forEachLeaf { tiler.add($0) }
    for gap in named { tiler.add(gap.span, gap.reason) }
    gaps = tiler.finish(byteCount: byteCount)
  }
}
