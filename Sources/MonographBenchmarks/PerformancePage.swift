import Foundation

/// A page whose tables are between two marks each: what was measured replaces them, and everything else stays.
struct PerformancePage {
  private var lines: [String]

  init(_ text: String) { lines = text.components(separatedBy: "\n") }

  var text: String { lines.joined(separator: "\n") }

  /// - Throws: `WrongResult` where the page has no place for it.
  mutating func replace(_ name: String, with text: String) throws(WrongResult) {
    guard let place = place(of: name) else {
      throw WrongResult("the page has no <!-- measured: \(name) --> with an <!-- end --> after it")
    }
    lines.replaceSubrange(
      place, with: text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
  }

  /// Replaces the lines about goals that were measured; those of others stay.
  mutating func replace(goals: [Goal]) throws(WrongResult) {
    guard let place = place(of: "goals") else {
      throw WrongResult("the page has no <!-- measured: goals -->")
    }
    var table = Array(lines[place])
    if table.isEmpty { table = Table(Goal.header).lines }
    for goal in goals {
      let line = "| " + goal.cells.joined(separator: " | ") + " |"
      if let old = table.firstIndex(where: { $0.hasPrefix("| \(goal.name) |") }) {
        table[old] = line
      } else {
        table.append(line)
      }
    }
    lines.replaceSubrange(place, with: table)
  }

  /// The lines between the marks.
  private func place(of name: String) -> Range<Int>? {
    guard let start = lines.firstIndex(of: "<!-- measured: \(name) -->"),
      let end = lines[start...].firstIndex(of: "<!-- end -->")
    else { return nil }
    return start + 1..<end
  }
}
