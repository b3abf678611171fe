import MonographAnalysis
import MonographLexicon

/// What stands among the reactions and is none of the drug's.
extension AdverseReactions {
  /// "Eat too little", under "Low blood sugar may occur if you:": what brings it about.
  func isCause(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, let lead = reading.leadIn(of: index),
      case let tokens = reading.passages[lead].tokens, tokens.last?.kind == .colon,
      let condition = tokens.dropLast().suffix(2).firstIndex(where: { $0.word == "if" }),
      tokens[(condition + 1)...].first.map({ $0.word == "you" || $0.kind == .colon }) ?? false
    else { return false }
    return tokens[..<condition].contains { Self.happening.contains($0.word) }
      && !tokens.contains { ["doctor", "tell", "stop"].contains($0.word) }
  }
  private static let happening: WordSet = ["occur", "occurs", "happen", "happens", "likely"]

  /// Under "Effects from diabetes": the disease's own.
  func isOfDisease(_ index: Int, _ reading: Reading) -> Bool {
    !reading.diseaseHeadings.isEmpty
      && reading.passages[index].context.contains { reading.diseaseHeadings.contains($0) }
  }

  /// "Effects from diabetes".
  static func headsEffectsOfDisease(_ passage: Passage) -> Bool {
    guard passage.role == .heading, passage.tokens.count <= 6, passage.holds("from"),
      let from = passage.tokens.firstIndex(where: { $0.word == "from" }), from > 0,
      passage.tokens[from - 1].word == "effect"
    else { return false }
    return passage.marks(of: .condition).contains { $0.tokens.lowerBound == from + 1 }
  }
}
