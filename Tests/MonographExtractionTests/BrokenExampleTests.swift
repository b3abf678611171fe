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

  private static func broken(_ text: String, _ state: inout UInt64) -> [String] {
    let words = text.split(separator: " ")
    let cut = words.indices.flatMap { index in
      let before = words[..<index]
      let behind = words[(index + 1)...]
      let swapped = before + behind.prefix(1) + [words[index]] + behind.dropFirst()
      return [before, words[index...], before + behind, swapped].map { $0.joined(separator: " ") }
    }
    return cut + Array(repeating: words.indices, count: 6).joined().map { _ in mixed(words, &state).joined(separator: " ") }
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
