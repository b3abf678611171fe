/// Cuts texts that claims hold as written.
enum WrittenWords {
  /// Words, numbers and the signs of comparison in lower case, each by itself.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      while word.last == UInt8(ascii: ".") { word.removeLast() }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll()
    }
    var rest = Array(text.lowercasedASCII.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "≤".utf8) || rest.starts(with: "≥".utf8) {
        close()
        words.append(String(decoding: rest.prefix(3), as: UTF8.self))
        rest = rest.dropFirst(3)
        continue
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): append(byte, isDigit: false)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): append(byte, isDigit: true)
      default:
        close()
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
          words.append(String(decoding: [byte], as: UTF8.self))
        }
      }
      rest = rest.dropFirst()
    }
    close()
    return words

    /// "30ml" is a number and a unit.
    func append(_ byte: UInt8, isDigit: Bool) {
      if let last = word.last, (last <= UInt8(ascii: "9")) != isDigit { close() }
      word.append(byte)
    }
  }
}
