import MonographModel

/// Marks by their vocabulary: most texts have none of most.
@frozen public struct MarkIndex: Sendable {
  /// By vocabulary, those of one in their own order.
  @usableFromInline let marks: [Mark]
  /// Where each vocabulary that occurs ends in `marks`.
  @usableFromInline let ends: InlineArray<32, Int32>
  /// A bit for each vocabulary that occurs.
  @usableFromInline let present: UInt32

  public init(_ marks: [Mark]) {
    var present: UInt32 = 0
    var ends = InlineArray<32, Int32>(repeating: 0)
    for mark in marks {
      present |= 1 << UInt32(mark.vocabulary.ordinal)
      ends[mark.vocabulary.ordinal] += 1
    }
    var total: Int32 = 0
    var rest = present
    // First where each starts, and when all are in place, where each ends.
    while rest != 0 {
      let vocabulary = rest.trailingZeroBitCount
      let count = ends[vocabulary]
      ends[vocabulary] = total
      total += count
      rest &= rest &- 1
    }
    var sorted = marks
    sorted.withUnsafeMutableBufferPointer { sorted in
      for mark in marks {
        let ordinal = mark.vocabulary.ordinal
        sorted[Int(ends[ordinal])] = mark
        ends[ordinal] += 1
      }
    }
    (self.marks, self.ends, self.present) = (sorted, ends, present)
  }

  @inlinable @inline(__always)
  public func has(_ vocabulary: Vocabulary) -> Bool { present & 1 << UInt32(vocabulary.ordinal) != 0 }

  @inlinable @inline(__always)
  public subscript(_ vocabulary: Vocabulary) -> MarkList {
    let ordinal = vocabulary.ordinal
    guard has(vocabulary) else { return .empty }
    let before = present & (1 << UInt32(ordinal) - 1)
    let start = before == 0 ? 0 : Int(ends[31 - before.leadingZeroBitCount])
    return MarkList(marks, from: start, to: Int(ends[ordinal]))
  }
}

/// The marks of one vocabulary, which lie among those of others.
@frozen public struct MarkList: RandomAccessCollection, Sendable {
  @usableFromInline let marks: [Mark]
  @usableFromInline let start: Int
  public let endIndex: Int

  @inlinable static var empty: MarkList { MarkList([], from: 0, to: 0) }

  @inlinable init(_ marks: [Mark], from start: Int, to end: Int) {
    self.marks = marks
    self.start = start
    endIndex = end - start
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public subscript(position: Int) -> Mark { marks[start + position] }
}
