import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether a reaction is called serious or common: in its sentence before it, or by what stands above.
enum Seriousness {
  struct Found {
    var value: AdverseReaction.Seriousness
    var passage: Int
    var tokens: Range<Int>
  }

  static func find(_ index: Int, before token: Int, _ reading: Reading) -> Found? {
    for above in reading.chain(of: index) {
      let passage = reading.passages[above]
      let limit = above == index ? token : passage.tokens.count
      if let mark = reading.contexts("serious", in: passage).last(where: {
        $0.tokens.upperBound <= limit && speaksOfReactions($0, passage)
      }) {
        return Found(value: .serious, passage: above, tokens: mark.tokens)
      }
      if let mark = reading.contexts("common", in: passage).last(where: { $0.tokens.upperBound <= limit }) {
        return Found(value: .common, passage: above, tokens: mark.tokens)
      }
      if passage.role == .heading { break }
    }
    return nil
  }

  /// "serious side effects", not "severe headache".
  private static func speaksOfReactions(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens.lowerBound..<min(passage.tokens.count, mark.tokens.upperBound + 3)].contains {
      AdverseReactions.generic.contains($0.word) && $0.word != "severe"
    }
  }
}
