import MonographModel

/// Finds text that neither a leaf nor a named gap holds, so that nothing is dropped silently.
enum Unplaced {
  /// - Parameters:
  ///   - gaps: of a document, tiled.
  ///   - tags: everything between `<` and `>`, ascending.
  /// - Returns: a gap for each stretch of `.markup` outside of tags that is more than white space.
  static func gaps(in gaps: [Gap], tags: [ByteSpan], bytes: [UInt8], dialect: MarkupCursor.Dialect) -> [Gap] {
    var found: [Gap] = []
    var next = 0
    bytes.withUnsafeBufferPointer { buffer in
      let cursor = MarkupCursor(buffer, dialect: dialect)
      for gap in gaps where gap.reason == .markup {
        var at = gap.span.lower
        while at < gap.span.upper {
          while next < tags.count, tags[next].upper <= at { next += 1 }
          let tag = next < tags.count ? tags[next] : nil
          if let tag, tag.lower <= at {
            at = tag.upper
            continue
          }
          let end = min(tag?.lower ?? gap.span.upper, gap.span.upper)
          if let span = visible(ByteSpan(at, end), cursor, bytes) {
            found.append(Gap(span: span, reason: .unplaced))
          }
          at = end
        }
      }
    }
    return found
  }

  /// The part of a span from its first to its last byte that is not white space; nil where it is blank.
  private static func visible(_ span: ByteSpan, _ cursor: MarkupCursor, _ bytes: [UInt8]) -> ByteSpan? {
    var lower: Int?
    var upper = span.lower
    var at = span.lower
    while at < span.upper {
      let end: Int
      let isBlank: Bool
      if bytes[at] < 0x80, bytes[at] != UInt8(ascii: "&") {
        end = at + 1
        isBlank = bytes[at].isASCIISpace
      } else if let reference = MarkupReference(in: cursor, at: at) {
        end = reference.end
        isBlank = TextBuilder.isBlank(reference.utf8)
      } else {
        end = at + UTF8Scan.scalar(bytes, at: at).length
        isBlank = TextBuilder.isBlank(Array(bytes[at..<min(end, span.upper)]))
      }
      if !isBlank {
        lower = lower ?? at
        upper = min(end, span.upper)
      }
      at = end
    }
    return lower.map { ByteSpan($0, upper) }
  }
}
