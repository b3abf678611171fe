import MonographAnalysis
import MonographLexicon

/// A lead-in that a list completes: "Consider a starting dose of 5 mg in:" with a bullet for each condition.
enum ListedConditions {
  /// The items that complete the passage, if it breaks off at a preposition.
  static func items(under index: Int, _ reading: Reading) -> [Int] {
    guard breaksOff(reading.passages[index]) else { return [] }
    let below = reading.passages.indices.dropFirst(index + 1).prefix {
      reading.passages[$0].context.contains(index)
    }
    return below.filter { reading.passages[$0].role == .item && reading.passages[$0].context.first == index }
  }

  /// The lead-in of an item that completes one.
  static func lead(of item: Int, _ reading: Reading) -> Int? {
    guard reading.passages[item].role == .item, let lead = reading.passages[item].context.first,
      breaksOff(reading.passages[lead])
    else { return nil }
    return lead
  }

  private static func breaksOff(_ passage: Passage) -> Bool {
    guard passage.role != .heading, passage.tokens.count > 2, passage.tokens.last?.kind == .colon else {
      return false
    }
    return openers.contains(passage.tokens[passage.tokens.count - 2].word)
  }

  private static let openers: WordSet = [Word("in"), Word("for"), Word("if"), Word("when"), Word("with")]
}
