extension String {
  /// Each run of white space as one space, none at the ends.
  var foldingWhiteSpace: String {
    isFolded
      ? self
      : unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(
        separator: " ")
  }

  /// ASCII with single spaces inside.
  private var isFolded: Bool {
    let space = UInt8(ascii: " ")
    var text = self
    return text.withUTF8 { bytes in
      var last = space
      for byte in bytes {
        if byte >= 0x80 || byte < space || byte == space && last == space { return false }
        last = byte
      }
      return last != space
    }
  }
}
