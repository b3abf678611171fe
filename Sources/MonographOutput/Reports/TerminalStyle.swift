/// The marks by which a terminal sets text in colour (ECMA-48, select graphic rendition); or none.
struct TerminalStyle: Sendable {
  enum Look: String, Sendable {
    case strong = "1"
    case faint = "2"
    case critical = "1;31"
    case major = "1;33"
    case minor = "1;34"
    case good = "32"
    case sideA = "1;36"
    case sideB = "1;35"
  }

  static let plain = TerminalStyle(isColored: false)
  var isColored: Bool

  /// - Parameter text: Safe to print: without control characters.
  func set(_ text: String, _ look: Look) -> String {
    isColored ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension TerminalStyle.Look {
  init(severity: String) {
    switch severity {
    case "critical": self = .critical
    case "major": self = .major
    default: self = .minor
    }
  }

  init(side letter: String) { self = letter == "A" ? .sideA : letter == "B" ? .sideB : .strong }
}
