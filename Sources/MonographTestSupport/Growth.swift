/// A document of any length that repeats one part: what makes a program that is not linear take minutes.
public struct Growth: Sendable, CustomStringConvertible {
  /// Its extension says the format.
  public var file = "a.txt"
  public var start = ""
  public var part: String

  public var description: String { "\(file): \(start)\(part)" }

  /// At least this long.
  public func document(_ bytes: Int) -> [UInt8] {
    Array((start + String(repeating: part, count: bytes / part.utf8.count + 1)).utf8)
  }

  /// Every class of them.
  public static let all = prose + lines + tables + markup

  /// Prose without a full stop, so that nothing but the limit of a sentence cuts it.
  private static let prose = [
    "Take 5 mg once daily. ",
    "the usual dose is 10 mg to 20 mg by mouth twice a day for adults with asthma, and ",
    "5 mg, ", "5 ", "10% ", "1,000,", "(", "not ", "; ", "if you ", "week 1: 5 mg, ",
    "increased by 5 mg every week until ", "may increase the risk of bleeding when used with warfarin, ",
    "contraindicated in patients with hepatic impairment, ", "common (10%): nausea; ",
    "in patients with renal impairment ", "Examplor (amlodipine) is ", "\u{2022} nausea ", "(1) ", "a-b",
    "5 mg (", "(1 mg or 2 mL or ", "However, in a study the dose was 5 mg. ",
  ].map { Growth(part: $0) }

  private static let lines = [
    "- nausea\n", "Dose\n\n", "Very common: headache\n\n", "a  b  5%\n", "What is it?\n", "5 mg\n",
    "Title Here\n\nThe dose is 5 mg daily.\n\n",
  ].flatMap { [Growth(part: $0), Growth(file: "a.md", start: "# Title\n\n", part: $0)] }

  private static let tables = [
    Growth(file: "a.md", start: "# Title\n\n", part: "| a | **5 mg** |\n"),
    Growth(file: "a.html", start: "<table><tr>", part: "<td>5 mg"),
    Growth(file: "a.html", start: "<table>", part: "<tr><th>nausea<th>5%"),
    Growth(file: "a.html", start: "<table>", part: "<tr><td rowspan=9999>5 mg<td>a"),
    Growth(file: "a.html", start: "<table><tr><td>", part: "<b>5</b> mg, "),
    Growth(file: "a.html", start: "<table><tr><td>a<td>", part: "5 mg "),
    Growth(file: "a.html", start: "<table><caption>", part: "5 mg "),
  ]

  private static let markup = [
    "5 mg &amp; ", "<b>5</b> mg ", "10<sup>6</sup> ", "<li>Take 5 mg.", "<a href=x>a</a> ", "<h2>Dose</h2>",
    "<p id=x class='a b'>5 mg</p>", "<ul><li>5 mg", "<p hidden>5 mg</p>", "<title>5 mg", "<br>",
  ].map { Growth(file: "a.html", start: "<!doctype html><body><p>a</p>", part: $0) }
}
