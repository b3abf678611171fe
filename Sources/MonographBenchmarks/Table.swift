import Foundation

/// A table in Markdown; the first column is text, the others are numbers.
struct Table {
  private(set) var lines: [String]

  init(_ header: [String]) {
    lines = [
      Self.line(header), "|---|" + header.dropFirst().map { _ in "---:|" }.joined(),
    ]
  }

  mutating func add(_ cells: [String]) { lines.append(Self.line(cells)) }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension Double {
  /// With three digits that count, or all of those before the point.
  var short: String {
    let size = abs(self)
    return String(format: size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", self)
  }

  /// A share in percent.
  var percent: String { String(format: "%.0f %%", self * 100) }
  var milliseconds: String { (self * 1_000).short + " ms" }
  var seconds: String { short + " s" }
}

extension Int {
  /// A number of bytes.
  var megabytes: String { (Double(self) / 1e6).short + " MB" }

  /// With a comma between groups of three digits.
  var grouped: String {
    let digits = Array(String(self))
    return digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }.joined()
  }
}
