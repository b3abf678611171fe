import MonographAnalysis
import MonographLexicon
import MonographModel

/// Doses whose number is missing: "the usual dose is mg every other week". They give no claim, and a reader has to
/// know.
enum LostNumbers {
  static func diagnostics(in reading: Reading, of source: SourceDocument) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for passage in reading.passages where passage.isText && passage.has(.unit) {
      for mark in passage.marks(of: .unit) where isLost(mark, in: passage, reading.lexicon) {
        let span = passage.text.sourceSpan(of: passage.range(of: mark.tokens)).map(source.offsets.raw)
        diagnostics.append(.lostNumber(before: passage.string(mark.tokens), offset: span?.lower))
      }
    }
    return diagnostics
  }

  /// A unit right behind "dose is" or "a dose of", where a number has to stand.
  private static func isLost(_ unit: Mark, in passage: Passage, _ lexicon: Lexicon) -> Bool {
    let start = unit.tokens.lowerBound
    guard start > 1, leads.contains(passage.tokens[start - 1].word),
      measures.contains(UnitTable.standard.entries[unit.entry].code),
      !(unit.tokens.upperBound < passage.tokens.count
        && passage.tokens[unit.tokens.upperBound].kind == .number)
    else { return false }
    let lead = passage.tokens[max(0, start - 5)..<start - 1]
    return lead.contains { nouns.contains($0.word) } && !lead.contains { $0.is(terms) }
  }

  private static let measures: Set<String> = ["mg", "ug", "g", "mL", "[iU]", "mmol"]
  private static let leads: WordSet = [Word("is"), Word("of"), Word("be"), Word("to")]
  /// "a dosage in terms of milligrams"
  private static let terms = Word("terms")
  private static let nouns: WordSet = [Word("dose"), Word("doses"), Word("dosage")]
}

extension Diagnostic {
  static func lostNumber(before unit: String, offset: Int?) -> Diagnostic {
    Diagnostic(
      .warning, "dose.lost-number", "a dose in \(unit) has lost its number, so it is not claimed",
      advice: "look the dose up in the original document", offset: offset)
  }
}
