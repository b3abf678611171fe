extension String {
  /// The text on one line, safe to print: no control characters, which a terminal would obey, and no characters
  /// that reorder or hide others.
  /// - Parameter limit: Longer text is cut at a space after at most so many characters and ends in "…".
  func printable(limit: Int = .max) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0, 0x2028, 0x2029:
        if scalars.last != " " { scalars.append(" ") }
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      default: scalars.append(scalar)
      }
    }
    guard scalars.count > limit else { return String(scalars) }
    let head = scalars.prefix(limit)
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return String(String.UnicodeScalarView(head[..<cut])) + " …"
  }

  var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}
