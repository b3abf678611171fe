import MonographLexicon
import MonographModel

/// The stretches of time that a text names, and the words around them: "within 24 hours of a stroke" is 24 hours and
/// "within of a stroke".
struct TimeSpans: Sendable {
  /// In hours, of days that have 24 and months that have 30 days.
  var hours: Set<ExactNumber> = []
  var rest: String = ""

  private static let units: [String: ExactNumber] = [
    "hour": 1, "hours": 1, "day": 24, "days": 24, "week": 168, "weeks": 168, "month": 720, "months": 720,
    "year": 8640, "years": 8640,
  ]
  private static let numberWords = Dictionary(
    TableFile("number-words").rows.compactMap { row in ExactNumber(row[1]).map { (row[0], $0) } },
    uniquingKeysWith: { a, _ in a })

  init(in text: String) {
    var others: [String] = []
    for word in WrittenWords.split(text) {
      if let unit = Self.units[word], let number = others.last.flatMap(Self.number),
        let length = number.multiplied(by: unit)
      {
        hours.insert(length)
        others.removeLast()
      } else {
        others.append(word)
      }
    }
    rest = others.joined(separator: " ")
  }

  private static func number(_ word: String) -> ExactNumber? { ExactNumber(word) ?? numberWords[word] }
}
