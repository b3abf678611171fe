import MonographAnalysis
import MonographLexicon
import MonographModel

/// "Examplix 5 micrograms", again and again: an amount that is a part of the product's name.
enum NamedStrengths {
  /// The amounts that stand right behind the drug's name often, and are neither given there nor timed.
  static func all(in passages: [Passage], _ subject: Subject) -> Set<Amount> {
    var counts: [Amount: Int] = [:]
    for passage in passages {
      for number in passage.quantities.indices where isNamed(passage.quantities[number], in: passage, subject)
      {
        if let amount = passage.quantities[number].amount { counts[amount, default: 0] += 1 }
      }
    }
    return Set(counts.lazy.filter { $0.value >= enough }.map(\.key))
  }
  private static let enough = 3

  private static func isNamed(_ quantity: Quantity, in passage: Passage, _ subject: Subject) -> Bool {
    guard follows(quantity, in: passage, subject), quantity.bound == .exact,
      quantity.unit.map({ $0.dimension != .form && $0.dimension != .time && $0.perTime == nil }) ?? false
    else { return false }
    return !passage.tokens[..<quantity.tokens.lowerBound].suffix(4).contains { giving.contains($0.word) }
      && !passage.timings.contains { (0...3).contains($0.tokens.lowerBound - quantity.tokens.upperBound) }
  }

  /// Whether the name stands right before an amount.
  static func follows(_ quantity: Quantity, in passage: Passage, _ subject: Subject) -> Bool {
    let start = quantity.span.lowerBound
    guard start > 0, case let before = passage.tokens[start - 1] else { return false }
    return before.kind == .trademark || subject.names(before)
  }

  private static let giving: WordSet = ["take", "give", "inject", "given", "taking", "dose", "of", "use"]
}
