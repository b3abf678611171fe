/// The declarations of a `style` attribute, as far as they decide whether text is seen.
struct InlineStyle {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for declaration in text.utf8.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      values[Self.folded(parts[0])] = Self.folded(parts[1])
    }
  }

  /// The value in lower case, without white space and `!important`; empty where the property is not set.
  subscript(_ property: String) -> String { values[property] ?? "" }

  private static func folded(_ bytes: Substring.UTF8View) -> String {
    let kept = bytes.filter { !$0.isASCIISpace }.map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
    let text = String(decoding: kept, as: UTF8.self)
    return text.hasSuffix("!important") ? String(text.dropLast(10)) : text
  }

  /// Whether declarations make an element invisible or move it off the screen.
  static func hides(_ text: String) -> Bool {
    let style = InlineStyle(text)
    if style["display"] == "none" || ["hidden", "collapse"].contains(style["visibility"]) { return true }
    if isZero(style["opacity"]) || isZero(style["font-size"]) || style["color"] == "transparent" {
      return true
    }
    if isZero(style["height"]) && style["overflow"] == "hidden" { return true }
    if style["clip"].hasPrefix("rect(0") || style["clip-path"] == "inset(50%)" { return true }
    return ["left", "right", "top", "text-indent", "margin-left", "margin-top"].contains {
      isFarAway(style[$0])
    }
  }

  /// `0`, `0.0`, `0px`, `0%`.
  private static func isZero(_ value: String) -> Bool {
    let number = value.utf8.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    return !number.isEmpty && number.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }

  /// `-9999px`: outside of any screen.
  private static func isFarAway(_ value: String) -> Bool {
    guard value.hasPrefix("-") else { return false }
    let number = value.utf8.dropFirst().prefix { $0.isASCIIDigit }
    let unit = value.utf8.dropFirst(1 + number.count)
    return number.count >= 4 || number.count >= 3 && unit.starts(with: "em".utf8)
      || number.count >= 3 && unit.starts(with: "px".utf8) && number.first! >= UInt8(ascii: "5")
  }
}
