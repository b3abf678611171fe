import Foundation
import MonographLexicon
import MonographModel
import Testing

@testable import MonographExtraction

/// Sentences by chance, out of the words that the rules look for: marks overlap there, and cues stand where nobody would
/// write them. A few documents of them; thousands where `MONOGRAPH_ALL` is set.
@Suite struct RandomSentenceTests {
  private static let seeds = ProcessInfo.processInfo.environment["MONOGRAPH_ALL"] == nil ? 24 : 1_000

  @Test(arguments: 1...seeds) func hold(_ seed: Int) throws {
    var writer = SentenceWriter(state: UInt64(seed))
    let drug = Drug(naming: "examplix")
    for _ in 0..<20 {
      let bytes = Array(writer.document().utf8)
      InvariantTests().check(try ReadSpecimen(bytes, at: URL(filePath: "/random.md"), drug: drug))
    }
  }
}

/// Writes what reads like a drug document from far off.
private struct SentenceWriter {
  var state: UInt64

  mutating func document() -> String {
    var text = ""
    for _ in 0..<6 { text += "## \(pick(Self.headings))\n\n\(block())\n\n" }
    return text
  }

  private mutating func block() -> String {
    switch random(10) {
    case 0...4: sentence() + " " + sentence()
    case 5, 6: sentence() + ":\n\n- " + sentence() + "\n- " + sentence() + "\n- " + sentence()
    case 7: "**" + sentence() + ":** " + sentence()
    case 8: "- " + sentence() + "\n  - " + sentence()
    default: "| \(cell()) | \(cell()) |\n|---|---|\n| \(cell()) | \(cell()) |\n| \(cell()) | \(cell()) |"
    }
  }

  private mutating func sentence() -> String {
    let words = (0..<(2 + random(18))).map { _ in word() }
    return words.joined(separator: " ").replacing(" ,", with: ",") + (random(2) == 0 ? "." : "")
  }
  private mutating func cell() -> String { (0..<(1 + random(5))).map { _ in word() }.joined(separator: " ") }

  private mutating func word() -> String {
    switch random(10) {
    case 0, 1: pick(Self.numbers) + " " + pick(Self.units)
    case 2...4: pick(Self.joints)
    case 5...7: pick(pick(Self.tables))
    default: pick(Self.exampleWords)
    }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[random(elements.count)] }
  private mutating func random(_ bound: Int) -> Int { InvariantTests.random(bound, &state) }

  // MARK: Words

  private static let tables = TableFile.names.sorted().compactMap { name -> [String]? in
    guard Vocabulary(rawValue: name) != nil || name == "units" else { return nil }
    let rows = TableFile(name).rows.map { $0[0] }
    return rows.isEmpty ? nil : rows
  }

  /// Those that rules know without a table.
  private static let exampleWords = Extractor.rules.flatMap { type(of: $0).examples }
    .flatMap { $0.text.filter { $0 != "⟦" && $0 != "⟧" && $0 != "|" }.split(whereSeparator: \.isWhitespace) }
    .map(String.init)

  private static let headings = [
    "Dosage", "Uses", "Side effects", "Contraindications", "Warnings", "Precautions", "Interactions",
    "Pregnancy",
    "Overview", "Monitoring", "Clinical studies", "Storage", "Missed dose", "Overdose", "Elderly patients",
  ]
  private static let numbers = [
    "5", "10", "2.5", "1", "2", "0.5", "1,000", "3-5", "½", "half", "one", "two", "65",
  ]
  private static let units = [
    "mg", "mL", "g", "mcg", "mg/kg", "mg/kg/day", "mg/10 mg", "tablets", "units", "drops", "%", "days",
    "weeks",
    "hours", "years", "mg per day",
  ]
  private static let joints = [
    ",", ".", ";", ":", "(", ")", "-", "/", "or", "and", "to", "of", "with", "for", "in", "the", "a", "not",
    "if",
    "then", "is", "are", "by", "from", "who", "when", "each", "every", "per", "at", "on", "once", "twice",
    "dose",
    "maximum", "Examplix", "patients", "should", "may", "must", "be", "taken", "than", "as", "it", "this",
    "between",
    "up to", "followed by", "such as", "you", "your", "doctor", "but", "because", "use", "do not", "?",
    "e.g.",
  ]
}
