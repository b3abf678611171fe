import MonographModel

/// Builds the text of one leaf from stretches of source: folds white space, leaves out what no reader sees, and
/// notes what is set in bold.
struct TextBuilder {
  /// Where digits are raised or lowered they become the characters `⁰…⁹` or `₀…₉`, so that 10⁶ never reads 106.
  enum Script { case normal, superscript, `subscript` }

  private(set) var text = MappedText()
  var isStrong = false
  var script = Script.normal
  /// Invisible characters that were passed over.
  private var invisible: [InvisibleCharacter] = []

  /// White space that counts only if more text follows, and what it reads as.
  private var pendingSpace: (source: ByteSpan, isVerbatim: Bool, byte: UInt8)?

  /// Where in the text a line of the source starts with what could be the marker of an item.
  private(set) var lineStarts: [Int] = []
  private var isAtLineStart = false

  /// A tag at which letters and digits on both sides would glue.
  private var barrier: ByteSpan?

  var isEmpty: Bool { text.isEmpty }
  var lastByte: UInt8? { text.utf8.last }

  /// Takes the text out and starts the next leaf.
  mutating func take() -> MappedText {
    defer {
      text = MappedText()
      pendingSpace = nil
      barrier = nil
      lineStarts = []
    }
    return text
  }

  /// Parts what follows from what stands only where the two would read as one word or number.
  mutating func keepApart(at tag: ByteSpan) { barrier = tag }

  mutating func takeInvisible() -> [InvisibleCharacter] {
    defer { invisible = [] }
    return invisible
  }

  /// Parts what follows from what stands, with a space or a line feed whose source is a tag.
  mutating func separate(at tag: ByteSpan, by byte: UInt8 = 0x20) {
    guard !text.isEmpty, pendingSpace == nil || byte != 0x20 else { return }
    pendingSpace = (tag, false, byte)
  }

  /// Appends source bytes as they stand.
  mutating func append(_ bytes: [UInt8], _ span: ByteSpan) {
    var at = span.lower
    while at < span.upper {
      let start = at
      while at < span.upper,
        !Self.isSpecial(bytes[at])
          // A single space between words needs no folding.
          || bytes[at] == 0x20 && at > start && at + 1 < span.upper && !Self.isSpecial(bytes[at + 1])
      { at += 1 }
      appendWords(bytes[start..<at], at: start)
      guard at < span.upper else { return }
      at = appendSpecial(bytes, at: at, limit: span.upper, source: nil)
    }
  }

  /// Appends what a character reference decodes to.
  mutating func append(decoded utf8: ArraySlice<UInt8>, from source: ByteSpan) {
    guard let first = utf8.first else { return }
    if Self.isSpecial(first) {
      _ = appendSpecial(Array(utf8), at: 0, limit: utf8.count, source: source)
    } else {
      put(utf8, from: source, origin: .decoded)
    }
  }

  /// White space, a byte that may start an invisible character, or a digit that is raised.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
      || byte == 0xF3
  }

  /// - Parameter source: of the reference that decodes to the bytes; nil where they are the source's own.
  /// - Returns: the offset after the character.
  private mutating func appendSpecial(
    _ bytes: [UInt8], at offset: Int, limit: Int, source: ByteSpan?
  ) -> Int {
    let (scalar, length) = UTF8Scan.scalar(bytes, at: offset)
    let end = min(offset + max(1, length), limit)
    let span = source ?? ByteSpan(offset, end)
    if Self.isSpace(scalar) {
      if scalar == 0x0A { isAtLineStart = true }
      appendSpace(span, isPlain: scalar == 0x20 && source == nil)
    } else if InvisibleCharacters.isInvisible(scalar) {
      invisible.append(InvisibleCharacter(span: span, scalar: scalar))
    } else if source == nil {
      appendWords(bytes[offset..<end], at: offset)
    } else {
      put(bytes[offset..<end], from: span, origin: .decoded)
    }
    return end
  }

  /// Whether UTF-8 of one character is white space or nothing.
  static func isBlank(_ utf8: [UInt8]) -> Bool { utf8.isEmpty || isSpace(UTF8Scan.scalar(utf8, at: 0).value) }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private mutating func appendSpace(_ span: ByteSpan, isPlain: Bool) {
    guard !text.isEmpty else { return }
    guard let pending = pendingSpace else {
      pendingSpace = (span, isPlain, 0x20)
      return
    }
    if pending.source.upper == span.lower, pending.byte == 0x20 {
      pendingSpace = (pending.source.union(span), false, 0x20)
    }
  }

  private mutating func appendWords(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    guard !bytes.isEmpty else { return }
    if script == .normal {
      flushSpace(before: bytes.first!)
      let start = text.utf8.count
      text.appendVerbatim(bytes, at: offset)
      markStrong(from: start)
      return
    }
    for (index, byte) in bytes.enumerated() {
      let source = ByteSpan(offset + index, offset + index + 1)
      if let raised = script.digit(byte) {
        put(raised[...], from: source, origin: .decoded)
      } else {
        put([byte], from: source, origin: .verbatim)
      }
    }
  }

  private mutating func put(_ utf8: ArraySlice<UInt8>, from source: ByteSpan, origin: MappedText.Piece.Origin)
  {
    flushSpace(before: utf8.first!)
    let start = text.utf8.count
    if origin == .verbatim {
      text.appendVerbatim(utf8, at: source.lower)
    } else {
      text.append(utf8, from: source, origin: origin)
    }
    markStrong(from: start)
  }

  private mutating func flushSpace(before next: UInt8) {
    defer {
      if isAtLineStart {
        isAtLineStart = false
        if !text.isEmpty, MarkedItems.mayStart(next) { lineStarts.append(text.utf8.count) }
      }
    }
    if let tag = barrier {
      barrier = nil
      let last = text.utf8.last ?? 0x20
      let wouldGlue =
        (last.isASCIILetter || last.isASCIIDigit) && (next.isASCIILetter || next.isASCIIDigit)
      if pendingSpace == nil, wouldGlue { pendingSpace = (tag, false, 0x20) }
    }
    guard let pending = pendingSpace else { return }
    pendingSpace = nil
    if pending.isVerbatim {
      text.appendVerbatim(0x20, at: pending.source.lower)
    } else {
      text.append(
        pending.byte, from: pending.source, origin: pending.source.isEmpty ? .inserted : .collapsed)
    }
  }

  /// Strong ranges that only a space parts are one.
  private mutating func markStrong(from start: Int) {
    guard isStrong else { return }
    let end = text.utf8.count
    if let last = text.strong.last, last.upperBound + 1 >= start,
      last.upperBound == start || text.utf8[last.upperBound] == 0x20
    {
      text.strong[text.strong.count - 1] = last.lowerBound..<end
    } else {
      text.strong.append(start..<end)
    }
  }
}

extension TextBuilder.Script {
  /// The raised or lowered form of a digit or sign; nil for anything else.
  func digit(_ byte: UInt8) -> [UInt8]? {
    if self == .subscript { return byte.isASCIIDigit ? [0xE2, 0x82, 0x80 + byte - 0x30] : nil }
    switch byte {
    case UInt8(ascii: "1"): return [0xC2, 0xB9]
    case UInt8(ascii: "2"): return [0xC2, 0xB2]
    case UInt8(ascii: "3"): return [0xC2, 0xB3]
    case UInt8(ascii: "+"): return [0xE2, 0x81, 0xBA]
    case UInt8(ascii: "-"): return [0xE2, 0x81, 0xBB]
    default: return byte.isASCIIDigit ? [0xE2, 0x81, 0xB0 + byte - 0x30] : nil
    }
  }
}
