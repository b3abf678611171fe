import MonographModel

/// Reads a clearance out of words: "CrCl < 30 mL/min", "between 30 and 50 mL/min", "30–60 ml/min".
enum Limits {
  /// Nil where no number of millilitres per minute is said, or more than one stretch of them.
  static func interval(in text: String) -> Interval? {
    let words = WrittenWords.split(text)
    guard let unit = words.firstIndex(where: { $0.hasPrefix("ml") }) else { return nil }
    let places = words.indices[..<unit].filter { ExactNumber(words[$0]) != nil }
    let numbers = places.compactMap { ExactNumber(words[$0]) }
    switch numbers.count {
    case 1:
      return oneSided(numbers[0], words[max(0, places[0] - 4)..<places[0]])
        ?? openEnded(numbers[0], words[unit...].prefix(5))
    case 2 where numbers[0] < numbers[1]: return Interval(low: numbers[0], high: numbers[1])
    default: return nil
    }
  }

  private static func oneSided(_ number: ExactNumber, _ before: ArraySlice<String>) -> Interval? {
    if before.contains(where: { ["<", "below", "less", "under", "lower"].contains($0) }) {
      return Interval(low: nil, high: number, highInclusive: false)
    }
    if before.contains(where: { ["≤", "most"].contains($0) }) { return Interval(low: nil, high: number) }
    if before.contains(where: { [">", "above", "greater", "more", "over", "exceeding"].contains($0) }) {
      return Interval(low: number, high: nil, lowInclusive: false)
    }
    if before.contains(where: { ["≥", "least"].contains($0) }) { return Interval(low: number, high: nil) }
    return nil
  }

  /// "30 mL/min or less".
  private static func openEnded(_ number: ExactNumber, _ behind: ArraySlice<String>) -> Interval? {
    guard let or = behind.firstIndex(of: "or"), or + 1 < behind.endIndex else { return nil }
    switch behind[or + 1] {
    case "less", "below", "lower": return Interval(low: nil, high: number)
    case "more", "above", "higher", "greater": return Interval(low: number, high: nil)
    default: return nil
    }
  }
}
