import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Every rule against the examples that stand beside it.
@Suite struct ExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: any ClaimRule
    var example: Example
    var testDescription: String { "\(type(of: rule)): \(example)" }
  }

  static let cases = Extractor.rules.flatMap { rule in
    type(of: rule).examples.map { Case(rule: rule, example: $0) }
  }

  @Test(arguments: cases) func reads(_ item: Case) throws {
    let (text, marked) = unmark(item.example.text)
    let heading = item.example.heading.map { "## \($0)\n\n" } ?? ""
    let source = try SourceReader.open(
      path: "example.md", bytes: Array((heading + text + "\n").utf8), sha256: "", format: .markdown)
    let document = try SourceReader.read(source)
    let drug = Drug(naming: item.example.drug ?? "examplix")
    let claims = Extractor.extract(from: document, of: source, drug: drug, rules: [item.rule]).claims
    // The published schema says so: a kind, a point and a name of lower-case letters, digits, hyphens and points.
    let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-.".utf8)
    #expect(claims.allSatisfy { $0.rule.utf8.allSatisfy(letters.contains) && $0.rule.contains(".") })
    #expect(claims.map { $0.evidence[0].quote } == marked)
    #expect(claims.map { $0.value.words($0.polarity) } == item.example.says)
  }

  @Test(arguments: Extractor.rules.map { String(describing: type(of: $0)) })
  func hasBothKinds(_ name: String) {
    let rule = Extractor.rules.first { String(describing: type(of: $0)) == name }!
    let examples = type(of: rule).examples
    #expect(examples.contains { !$0.says.isEmpty }, "\(name) shows nothing that it reads")
    #expect(examples.contains { $0.says.isEmpty }, "\(name) shows nothing that it leaves alone")
  }

  /// The text without its marks, and what stood between them, by start; marks may stand in marks.
  private func unmark(_ text: String) -> (String, [String]) {
    var plain: [Character] = []
    var marked: [(start: Int, text: String)] = []
    var open: [Int] = []
    for character in text {
      switch character {
      case "⟦": open.append(plain.count)
      case "⟧":
        let start = open.removeLast()
        marked.append((start, String(plain[start...])))
      default: plain.append(character)
      }
    }
    return (String(plain), marked.sorted { $0.start < $1.start }.map(\.text))
  }
}
