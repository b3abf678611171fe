extension String {
  /// Each run of white space as one space, none at the ends.
  var foldingWhiteSpace: String {
    isFolded
      ? self
      : unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(
        separator: " ")
  }

  private var isFolded: Bool {
    var text = self
    return text.withUTF8 { $0.isFolded }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// ASCII with single spaces inside.
  var isFolded: Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in self {
      if byte >= 0x80 || byte < space || byte == space && last == space { return false }
      last = byte
    }
    return last != space
  }
}
