import MonographModel

/// Text in UTF-8 and the way back to the raw bytes.
struct DecodedText {
  var utf8: [UInt8]
  var offsets: OffsetMap
}

/// Collects decoded scalars with the raw offset of each.
private struct Transcoder {
  var utf8: [UInt8] = []
  var rawOffsets: [Int32] = []

  init(capacity: Int) {
    utf8.reserveCapacity(capacity)
    rawOffsets.reserveCapacity(capacity + 1)
  }

  mutating func append(_ scalar: UInt32, at raw: Int) {
    let start = utf8.count
    UTF8Scan.append(scalar, to: &utf8)
    for _ in start..<utf8.count { rawOffsets.append(Int32(raw)) }
  }

  mutating func finish(rawCount: Int) -> DecodedText {
    rawOffsets.append(Int32(rawCount))
    return DecodedText(utf8: utf8, offsets: OffsetMap(rawOffsets: rawOffsets))
  }
}

enum Transcoding {
  /// UTF-16 after its byte order mark.
  /// - Throws: the raw offset of the first lone surrogate or half code unit.
  static func utf16(
    _ raw: [UInt8], from start: Int, littleEndian: Bool
  ) throws(MalformedUTF16) -> DecodedText {
    var out = Transcoder(capacity: raw.count)
    var index = start
    func unit(_ at: Int) -> UInt32 {
      let (low, high) = littleEndian ? (raw[at], raw[at + 1]) : (raw[at + 1], raw[at])
      return UInt32(high) << 8 | UInt32(low)
    }
    while index < raw.count {
      guard index + 1 < raw.count else { throw MalformedUTF16(offset: index, unit: nil) }
      let first = unit(index)
      switch first {
      case 0xD800..<0xDC00:
        guard index + 3 < raw.count, case let second = unit(index + 2), 0xDC00..<0xE000 ~= second else {
          throw MalformedUTF16(offset: index, unit: first)
        }
        out.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), at: index)
        index += 4
      case 0xDC00..<0xE000:
        throw MalformedUTF16(offset: index, unit: first)
      default:
        out.append(first, at: index)
        index += 2
      }
    }
    return out.finish(rawCount: raw.count)
  }

  struct MalformedUTF16: Error {
    var offset: Int
    /// Nil where the file ends within a unit.
    var unit: UInt32?
  }

  /// Windows-1252, which is also what the web means by ISO 8859-1 (WHATWG Encoding Standard).
  static func windows1252(_ raw: [UInt8]) -> DecodedText {
    var out = Transcoder(capacity: raw.count + raw.count / 8)
    for (index, byte) in raw.enumerated() {
      let isUpper = 0x80..<0xA0 ~= byte
      out.append(isUpper ? windows1252Upper[Int(byte - 0x80)] : UInt32(byte), at: index)
    }
    return out.finish(rawCount: raw.count)
  }

  /// 0x80 to 0x9F. Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
  private static let windows1252Upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
