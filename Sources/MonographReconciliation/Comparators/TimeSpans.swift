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

  /// "2", "two".
  static func number(_ word: String) -> ExactNumber? { ExactNumber(word) ?? numberWords[word] }

  /// The one stretch that a text names, in minutes: "2 to 3 minutes", "six weeks".
  static func minutes(in text: String) -> Interval? {
    let words = WrittenWords.split(text)
    let numbers = words.compactMap(number)
    guard let unit = words.last(where: { units[$0] != nil || minutes.contains($0) }), let low = numbers.min(),
      let high = numbers.max(), numbers.count <= 2
    else { return nil }
    let length = units[unit].flatMap { $0.multiplied(by: 60) } ?? 1
    return Interval(low: low, high: high).multiplied(by: length)
  }
  private static let minutes: Set<String> = ["minute", "minutes", "min"]
}
