import Foundation
import MonographModel
import Testing

@testable import MonographExtraction

/// The sentences that rules were written for, cut off anywhere, with a word left out or in another place: where a rule
/// looks for a word before or behind another, there may be none. All of them where `MONOGRAPH_ALL` is set.
@Suite struct BrokenExampleTests {
  private static let step = ProcessInfo.processInfo.environment["MONOGRAPH_ALL"] == nil ? 4 : 1

  @Test(arguments: Extractor.rules.map { String(describing: type(of: $0)) })
  func holds(_ name: String) throws {
    let rule = Extractor.rules.first { String(describing: type(of: $0)) == name }!
    var state = UInt64(7)
    for (number, example) in type(of: rule).examples.enumerated() {
      let text = example.text.filter { $0 != "⟦" && $0 != "⟧" }
      let broken = Self.broken(text, &state).enumerated().filter { ($0.offset + number) % Self.step == 0 }
        .map(
          \.element)
      guard !broken.isEmpty else { continue }
      let parts = [example.heading.map { "## \($0)" }].compactMap(\.self) + broken
      let bytes = Array(parts.joined(separator: "\n\n").utf8)
      let drug = Drug(naming: example.drug ?? "examplix")
      let read = try ReadSpecimen(bytes, at: URL(filePath: "/broken.md"), drug: drug)
      InvariantTests().check(read)
    }
  }

  /// What once ended the program.
  @Test(arguments: [
    "## Dosage\n\nFor 5 mg once daily", "## Contraindications\n\nwho have in the last",
    "## Contraindications\n\n- medicines that are",
    "## Precautions\n\nExamplix is recommended, and in children too.",
    "## Dosage\n\nTake 5 mg on days 1 and 8 every 900000000000000000 months.",
    "## Dosage\n\nChildren 2 to 5 years age 6 to 11 Take 10 mg.", "## Side effects\n\n- rash (e g)",
    "## Dosage\n\nTake 1 mg daily (12 mg children per kg).",
    "## Contraindications\n\nDo not take Examplix if you.had asthma after taking ibuprofen.",
    "## Dosage\n\n10 mg/320 mg; 20 mg/320 mg once daily.", "Uses\n\n  (",
    "## Dosage\n\nStart with 5 mg and raise the daily dose by 5 mg every week.",
    "## Dosage\n\nTake 5 mg once daily, with increases in the morning dose if needed.",
    "## Dosage\n\n| Patients | Start | Then |\n|---|---|---|\n| Adults | 10 mg/20 mg | 20 mg/40 mg |",
    "## Dosage\n\nGive 10 mg/20 mg; 30 mg/40 mg daily.",
    "## Uses\n\nIt is used for diseases caused by one of the many kinds of rare diseases of the lung.",
    "## Dosage\n\nTake between 10 ml (1000 mg); and 30 ml (3000 mg) daily.",
    "## Dosage\n\n| Dose | Then |\n|---|---|\n| from 2 g (4 tablets) | to 3 g (6 tablets) |",
    "## Side effects\n\nRash (between 10% (5%); and 20% (10%) of patients).",
    "## Dosage\n\nIn the morning, nightly 5 mg", "## Dosage\n\nTake every morning every night 5 mg.",
    "## Dosage\n\nTake 5 mg ten mg tablet and a capsule daily.",
    "## Uses\n\nExamplix reduces stroke in adults who with:\n\n- zebra stripe",
  ]) func isSurvived(_ text: String) throws {
    for name in ["/broken.md", "/broken.txt"] {
      InvariantTests().check(
        try ReadSpecimen(Array(text.utf8), at: URL(filePath: name), drug: Drug(naming: "examplix")))
    }
  }

  private static func broken(_ text: String, _ state: inout UInt64) -> [String] {
    let words = text.split(separator: " ")
    let cut = words.indices.flatMap { index in
      let before = words[..<index]
      let behind = words[(index + 1)...]
      let swapped = before + behind.prefix(1) + [words[index]] + behind.dropFirst()
      return [before, words[index...], before + behind, swapped].map { $0.joined(separator: " ") }
    }
    return cut
      + words.indices.map { _ in
        mixed(words, &state).joined(separator: " ")
      }
  }

  /// Some words left out, put elsewhere, or with others between.
  private static func mixed(_ words: [Substring], _ state: inout UInt64) -> [Substring] {
    var words = words
    for _ in 0...InvariantTests.random(4, &state) where !words.isEmpty {
      let index = InvariantTests.random(words.count, &state)
      switch InvariantTests.random(3, &state) {
      case 0: words.remove(at: index)
      case 1: words.swapAt(index, InvariantTests.random(words.count, &state))
      default: words.insert(strange[InvariantTests.random(strange.count, &state)], at: index)
      }
    }
    return words
  }
  private static let strange: [Substring] = [
    ",", ":", ";", ".", "(", ")", "-", "/", "%", "5", "10-20", "5 mg", "½", "at least", "or", "and", "not",
    "if",
    "of", "for", "in", "with", "the", "you", "per", "every", "up to", "dose", "who",
  ]
}
