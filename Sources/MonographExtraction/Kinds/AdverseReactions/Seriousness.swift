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
    let passage = reading.passages[index]
    if let own = find(in: index, before: token, reading) {
      return own.value == .common && isLess(before: token, passage) ? nil : own
    }
    guard passage.role != .heading, !isLess(before: token, passage) else { return nil }
    for above in passage.context {
      let passage = reading.passages[above]
      if let found = find(in: above, before: passage.tokens.count, reading) {
        return found.value == .common && isLess(before: passage.tokens.count, passage) ? nil : found
      }
      if passage.role == .heading { break }
    }
    return nil
  }

  /// "Common: nausea. Less common: ⟦rash⟧".
  private static func isLess(before token: Int, _ passage: Passage) -> Bool {
    passage.holds("less")
      && passage.tokens[..<token].indices.contains {
        passage.tokens[$0].word == "less"
          && ["common", "commonly", "frequent", "frequently"].contains(
            passage.tokens[min($0 + 1, passage.tokens.count - 1)].word)
      }
  }

  private static func find(in index: Int, before token: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard passage.has(.context) else { return nil }
    if let mark = reading.contexts("serious", in: passage).last(where: {
      $0.tokens.upperBound <= token && speaksOfReactions($0, passage)
    }) {
      return Found(value: .serious, passage: index, tokens: lessened(mark, in: passage))
    }
    return reading.contexts("common", in: passage).last { $0.tokens.upperBound <= token }.map {
      Found(value: .common, passage: index, tokens: $0.tokens)
    }
  }

  /// With what is said of how often beside it: "⟦Less common, but potentially serious⟧", "⟦Serious but less common⟧".
  private static func lessened(_ mark: Mark, in passage: Passage) -> Range<Int> {
    guard passage.holds("less") else { return mark.tokens }
    let tokens = passage.tokens
    func isSaying(_ places: Range<Int>) -> Bool {
      places.allSatisfy { lessening.contains(tokens[$0].word) || tokens[$0].kind == .comma }
    }
    var (lower, upper) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    let near = max(0, lower - 5)..<min(tokens.count, upper + 4)
    if let less = tokens[near.lowerBound..<lower].lastIndex(where: { $0.word == "less" }),
      isSaying(less..<lower)
    {
      lower = less
    } else if let less = tokens[upper..<near.upperBound].firstIndex(where: { $0.word == "less" }),
      less + 1 < near.upperBound, isSaying(upper..<less + 2)
    {
      upper = less + 2
    }
    return lower..<upper
  }
  private static let lessening: WordSet = [
    "less", "common", "commonly", "frequent", "frequently", "but", "yet", "more", "potentially", "possibly",
    "and",
    "or", "reported",
  ]

  /// "serious side effects", not "severe headache".
  private static func speaksOfReactions(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens.lowerBound..<min(passage.tokens.count, mark.tokens.upperBound + 3)].contains {
      AdverseReactions.generic.contains($0.word) && $0.word != "severe"
    }
  }
}
