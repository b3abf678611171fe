import MonographModel

/// The bytes of a source and the means to put parts of them into leaves.
struct LeafSource {
  let utf8: [UInt8]
  /// What no reader sees, ascending; it stays out of every leaf.
  let invisible: [InvisibleCharacter]

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    invisible = InvisibleCharacters.all(in: utf8)
  }

  var diagnostics: [Diagnostic] { InvisibleCharacters.diagnostics(for: invisible) }

  var hiddenGaps: [Gap] { invisible.map { Gap(span: $0.span, reason: .hidden) } }

  /// Appends source bytes as they are, without the invisible characters among them.
  func append(_ lower: Int, _ upper: Int, to text: inout MappedText) {
    guard lower < upper else { return }
    var start = lower
    var next = firstInvisible(from: lower)
    while next < invisible.count, case let hidden = invisible[next].span, hidden.lower < upper {
      text.appendVerbatim(utf8[start..<max(start, hidden.lower)], at: start)
      start = max(start, hidden.upper)
      next += 1
    }
    if start < upper { text.appendVerbatim(utf8[start..<upper], at: start) }
  }

  /// Appends one space for a run of white space.
  func appendSpace(_ lower: Int, _ upper: Int, to text: inout MappedText) {
    text.append(0x20, from: ByteSpan(lower, upper), origin: .collapsed)
  }

  private func firstInvisible(from offset: Int) -> Int {
    if invisible.isEmpty { return 0 }
    var low = 0
    var high = invisible.count
    while low < high {
      let middle = (low + high) / 2
      if invisible[middle].span.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The length of the white space character at `index` (ASCII, no-break or ideographic space), or 0.
  func spaceLength(at index: Int) -> Int {
    let byte = utf8[index]
    if byte.isASCIISpace { return 1 }
    if byte == 0xC2, index + 1 < utf8.count, utf8[index + 1] == 0xA0 { return 2 }
    guard byte == 0xE2 || byte == 0xE3, index + 2 < utf8.count else { return 0 }
    switch UTF8Scan.scalar(utf8, at: index).value {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 3
    default: return 0
    }
  }

  /// Narrows a range to leave out white space at both ends.
  func trim(_ lower: Int, _ upper: Int) -> (lower: Int, upper: Int) {
    var (lower, upper) = (lower, upper)
    while lower < upper, case let length = spaceLength(at: lower), length > 0 { lower += length }
    trimming: while lower < upper {
      for length in 1...3 where upper - length >= lower && spaceLength(at: upper - length) == length {
        upper -= length
        continue trimming
      }
      break
    }
    return (lower, max(lower, upper))
  }
}
