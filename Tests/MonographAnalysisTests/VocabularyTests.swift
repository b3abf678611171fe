import MonographLexicon
import MonographModel
import Testing

@testable import MonographAnalysis

@Suite struct VocabularyTests {
  /// Tables in which a phrase has one meaning.
  static let single = [
    "conditions", "cues", "interacting-classes", "reactions", "substances", "tests", "leads", "contexts",
    "stances",
    "dose-factors", "dose-adjustments",
  ]

  @Test(arguments: single) func namesEachPhraseOnce(_ name: String) {
    var lines: [[String]: Int] = [:]
    for row in TableFile(name).rows {
      let utf8 = Array(row[0].utf8)
      let words = Lexer.tokens(in: utf8).filter { $0.kind != .dash }.map { token in
        token.kind == .word ? "\(token.word.hash)" : String(decoding: utf8[token.range], as: UTF8.self)
      }
      #expect(!words.isEmpty, "\(name).tsv:\(row.line) is empty")
      if let other = lines.updateValue(row.line, forKey: words) {
        Issue.record("\(name).tsv:\(row.line) repeats line \(other): \(row[0])")
      }
    }
  }

  @Test func sectionsAreKnown() {
    for row in TableFile("sections").rows {
      #expect(SectionKind(rawValue: row[1]) != nil, "sections.tsv:\(row.line): \(row[1])")
      #expect(["exact", "prefix", "contains"].contains(row[2]), "sections.tsv:\(row.line): \(row[2])")
    }
    for row in TableFile("section-codes").rows where !row[1].isEmpty {
      #expect(SectionKind(rawValue: row[1]) != nil, "section-codes.tsv:\(row.line): \(row[1])")
    }
  }

  @Test(
    arguments: [
      ("4.8 Undesirable effects", .adverseReactions), ("Safety Profile and Side Effects", .adverseReactions),
      ("2. What you need to know before you take Examplix", .precautions), ("How it Works", .mechanism),
      ("What is it used for?", .indications), ("Do not use Examplix", .contraindications), ("FAQs", .faq),
      ("If you forget to take Examplix", .missedDose), ("5. How to store Examplix", .storage),
      ("Patient Management and Clinical Protocols", .monitoring), ("Legal Disclaimer", .legal),
      ("Paediatric plaque psoriasis", nil), ("Hepatotoxicity", nil),
    ] as [(String, SectionKind?)])
  func headings(_ heading: String, _ kind: SectionKind?) {
    #expect(SectionTable.standard.kind(heading: Lexer.tokens(in: Array(heading.utf8))) == kind)
  }
}
