/// Bytes as text by RFC 4648, with padding.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  /// The value of each byte that is a digit; 255 for others.
  private static let values = digits.enumerated().reduce(into: [UInt8](repeating: 255, count: 256)) {
    $0[Int($1.element)] = UInt8($1.offset)
  }

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 { text.append(place <= count ? digits[bits >> (18 - 6 * place) & 63] : padding) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for what is not Base64.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var bits = 0
    var digitCount = 0
    var paddingCount = 0
    for byte in text.utf8 {
      if byte == padding {
        paddingCount += 1
        continue
      }
      let value = values[Int(byte)]
      guard value < 64, paddingCount == 0 else { return nil }
      bits = (bits << 6 | Int(value)) & 0xFFFF
      digitCount += 1
      if digitCount % 4 != 1 {
        let spare = [0, 0, 4, 2][digitCount % 4]
        bytes.append(UInt8(truncatingIfNeeded: bits >> spare))
      }
    }
    return (digitCount + paddingCount) % 4 == 0 && paddingCount < 3 && digitCount % 4 != 1 ? bytes : nil
  }
}
