import MonographModel
import Testing

/// Bytes that are looked for eight at a time are found where a look at each finds them.
@Suite struct ByteSearchTests {
  /// Of every length up to three times eight, with bytes that a wrong carry would mistake for others.
  private static let texts: [[UInt8]] = (0...24).flatMap { length -> [[UInt8]] in
    let bytes: [UInt8] = [0x20, 0x00, 0x0A, 0x1F, 0x21, 0x8A, 0xA0, 0x08, 0x09, 0x0D, 0x0E, 0x7F, 0xFF, 0x3C]
    return bytes.indices.map { first in (0..<length).map { bytes[(first + $0 * 5) % bytes.count] } }
  }

  @Test func findsAndCounts() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { buffer in
        for byte: UInt8 in [0x20, 0x00, 0x0A, 0xFF, 0x80, 0x01] {
          #expect(buffer.count(of: byte) == text.count { $0 == byte }, "\(text)")
          for start in 0...text.count {
            #expect(
              buffer.firstIndex(of: byte, from: start) == text[start...].firstIndex(of: byte) ?? text.count)
          }
        }
      }
    }
  }

  @Test func countsWhatIsVisible() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { buffer in
        for start in 0...text.count {
          let visible = text[start...].count { $0 != 0x20 && !(0x09...0x0D).contains($0) }
          #expect(buffer.visibleCount(in: start..<text.count) == visible, "\(text)")
        }
      }
    }
  }

  @Test func comparesAllOfARange() {
    for text in Self.texts where !text.isEmpty {
      let shifted = [7, 7, 7] + text
      for changed in text.indices {
        var other = shifted
        other[3 + changed] ^= 1
        text.withUnsafeBufferPointer { text in
          shifted.withUnsafeBufferPointer { #expect(text.areSame(0..<text.count, in: $0, from: 3)) }
          other.withUnsafeBufferPointer {
            #expect(!text.areSame(0..<text.count, in: $0, from: 3))
            #expect(text.areSame(changed + 1..<text.count, in: $0, from: changed + 4))
          }
        }
      }
    }
  }

  @Test func joinsWhatIsEmpty() {
    for (one, other) in [([], []), ([1], []), ([], [2]), ([1, 3], [2])] as [([Int], [Int])] {
      var joined = one
      joined += other
      #expect(joined == Array([one, other].joined()))
      #expect(one + other == joined)
    }
  }
}
