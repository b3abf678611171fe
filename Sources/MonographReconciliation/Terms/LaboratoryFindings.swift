import MonographLexicon

/// What too much and too little of something in the blood is called: "high levels of calcium in the blood" and
/// "increased serum calcium" are hypercalcemia.
///
/// A direction and one thing that is measured, with nothing else but words such as "blood" and "level".
enum LaboratoryFindings {
  private struct Analyte: Sendable {
    var words: [String]
    var increased: [String]
    var decreased: [String]

    func changed(_ isIncreased: Bool) -> [String] { isIncreased ? increased : decreased }
  }

  /// By the first word, the longest first.
  private static let analytes: [String: [Analyte]] = {
    let all = TableFile("laboratory-findings").rows.flatMap { row in
      row[0].split(separator: "|").map { name in
        let terms = [String(name), row[1], row[2]].map { $0.split(separator: " ").map(String.init) }
        return Analyte(words: terms[0], increased: terms[1], decreased: terms[2])
      }
    }
    return Dictionary(grouping: all) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  private static let increasing: Set<String> = [
    "elevate", "elevated", "elevation", "excess", "excessive", "excessively", "high", "higher", "increase",
    "increased", "increasing", "raise", "raised", "rise", "rising",
  ]
  private static let decreasing: Set<String> = [
    "decrease", "decreased", "decreasing", "drop", "fall", "few", "fewer", "little", "low", "lower",
    "lowered",
    "lowering", "reduced", "reduction", "shortage",
  ]
  /// "An enzyme called lipase".
  private static let naming: Set<String> = ["called", "named"]
  private static let joining: Set<String> = ["a", "an", "in", "of", "the", "your"]
  private static let filling = joining.union([
    "abnormally", "amount", "blood", "certain", "concentration", "content", "count", "enzyme", "hormone",
    "kind", "level",
    "many", "mineral", "much", "number", "one", "plasma", "serum", "some", "substance", "these", "too",
    "type", "value",
  ])
  /// What may follow: "in the urine" makes it another finding, "diet" none.
  private static let ending: Set<String> = ["and", "or", "that", "which", "with"]

  /// The words with the names of the findings in place of their descriptions.
  static func named(in words: [String]) -> [String] {
    guard words.contains(where: { increasing.contains($0) || decreasing.contains($0) }) else { return words }
    var result: [String] = []
    var at = 0
    while at < words.count {
      if let (name, end) = finding(in: words, at: at) {
        result += name
        at = end
      } else {
        result.append(words[at])
        at += 1
      }
    }
    return result
  }

  private static func finding(in words: [String], at start: Int) -> (name: [String], end: Int)? {
    var at = start
    var directions: Set<Bool> = []
    var found: [Analyte] = []
    while at < words.count {
      if let analyte = analytes[words[at]]?.first(where: { words[at...].starts(with: $0.words) }) {
        found.append(analyte)
        at += analyte.words.count
        continue
      }
      if increasing.contains(words[at]) {
        directions.insert(true)
      } else if decreasing.contains(words[at]) {
        directions.insert(false)
      } else if naming.contains(words[at]) {
        found = []
      } else if !filling.contains(words[at]) {
        break
      }
      at += 1
    }
    guard directions.count == 1, found.count == 1, !joining.contains(words[at - 1]),
      at == words.count || ending.contains(words[at])
    else { return nil }
    return (found[0].changed(directions.first!), at)
  }
}
