/// What a raised or lowered text is: a mark that leads to a footnote, an exponent, or text like any other.
enum Superscript {
  enum Reading: Equatable {
    /// Leads to a footnote or reference; it is no part of the text.
    case mark
    /// Digits that stay, as raised or lowered characters.
    case raised
    case lowered
    /// Reads on without a space: 1st, beta-1a®, HbA1c.
    case joined
    /// A word of its own.
    case apart
  }

  /// Units of length, whose raised 2 or 3 makes an area or a volume.
  private static let lengths: Set<String> = ["m", "cm", "mm", "dm", "km", "µm", "μm", "nm", "in", "ft"]
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  /// - Parameters:
  ///   - text: what is raised, without white space around it.
  ///   - before: the text that it follows.
  static func reading(of text: String, after before: [UInt8]) -> Reading {
    let scalars = text.unicodeScalars
    if scalars.isEmpty { return .joined }
    let hasDigit = scalars.contains { $0.isASCIIDigit }
    if scalars.allSatisfy({ $0.isASCIIDigit || "+-−–".unicodeScalars.contains($0) }) {
      return number(text, isSigned: scalars.contains { !$0.isASCIIDigit }, after: before)
    }
    if ordinals.contains(text.lowercased()) || text == "®" || text == "™" { return .joined }
    if !hasDigit, scalars.count == 1, "†‡§¶#*".unicodeScalars.contains(scalars.first!) { return .mark }
    return isMark(scalars) ? .mark : .apart
  }

  private static func number(_ text: String, isSigned: Bool, after before: [UInt8]) -> Reading {
    guard let last = before.last else { return .mark }
    if last.isASCIIDigit || isSigned { return .raised }
    let word = String(decoding: before.suffix(while: { $0.isASCIILetter || $0 >= 0x80 }), as: UTF8.self)
    return lengths.contains(word) && (text == "2" || text == "3") ? .raised : .mark
  }

  /// Short letters, numbers and signs between brackets and commas: `a`, `1,2`, `[12]`, `*†`, `TM`.
  private static func isMark(_ scalars: String.UnicodeScalarView) -> Bool {
    var letters = 0
    for scalar in scalars {
      if scalar.isASCIIDigit || " ,;-–[]()†‡§¶#*|".unicodeScalars.contains(scalar) {
        letters = 0
      } else {
        letters += 1
        let isLetter = scalar.properties.isAlphabetic || scalar == "\u{A0}"
        if letters > 2 || !isLetter { return false }
      }
    }
    return scalars.count <= 24
  }

  /// Lowered text reads on, but digits never glue onto digits.
  static func loweredReading(of text: String, after before: [UInt8]) -> Reading {
    let startsWithDigit = text.utf8.first?.isASCIIDigit ?? false
    return startsWithDigit && before.last?.isASCIIDigit ?? false ? .lowered : .joined
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
}

extension [UInt8] {
  fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = lastIndex { !predicate($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
