import MonographAnalysis
import MonographLexicon
import MonographModel

/// Timings that stand outside of the amount's own sentence: over its column, in its label, or behind it.
extension DoseTiming {
  /// A column headed "Dose (twice daily)" times its cells.
  static func header(_ quantity: Quantity, _ index: Int, _ reading: Reading) -> Found? {
    guard let cell = reading.passages[index].cell(at: quantity.tokens.lowerBound) else { return nil }
    for header in cell.headers.reversed() {
      if let mention = reading.passages[header].timings.first {
        return Found(mention: mention, passage: header, joins: false, isDailyTotal: mention.isTotal)
      }
    }
    return nil
  }

  /// "• one 100 mg tablet", "• once a day": the item behind that says nothing but how often.
  static func nextItem(to index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard passage.role == .item, passage.quantities.count(where: \.isDoseable) == 1,
      index + 1 < reading.passages.count, case let next = reading.passages[index + 1],
      next.role == .item, next.block != passage.block, next.context == passage.context,
      let mention = next.timings.first, mention.tokens.lowerBound == 0,
      next.tokens.count <= mention.tokens.count + 1, !next.quantities.contains(where: \.isDoseable)
    else { return nil }
    return Found(mention: mention, passage: index + 1, joins: false, isDailyTotal: mention.isTotal)
  }

  static func label(in index: Int, _ reading: Reading) -> Found? {
    guard let label = reading.passages[index].context.first, reading.passages[label].role == .label,
      let mention = reading.passages[label].timings.first
    else { return nil }
    return Found(mention: mention, passage: label, joins: false, isDailyTotal: mention.isTotal)
  }

  /// "The dose is 50 mg. ⟦It is repeated every 4 weeks⟧.": the sentence behind says when it is given again.
  static func again(behind index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard passage.role == .sentence, index + 1 < reading.passages.count,
      case let next = reading.passages[index + 1], next.role == .sentence, next.block == passage.block,
      !next.quantities.contains(where: \.isDoseable),
      let mention = next.timings.first, mention.timing.frequency == 1,
      case let lead = next.tokens[..<mention.tokens.lowerBound], lead.count <= 8,
      lead.contains(where: { doses.contains($0.word) }), !lead.contains(where: { open.contains($0.word) }),
      isRepeated(lead, mention, in: passage) || isGiven(lead, passage)
    else { return nil }
    return Found(mention: mention, passage: index + 1, joins: false, isDailyTotal: false)
  }

  private static func isRepeated(
    _ lead: ArraySlice<Token>, _ mention: TimingMention, in passage: Passage
  ) -> Bool {
    lead.last.map { $0.is("repeated") } ?? false && mention.timing.periodUnit != .h
      && passage.quantities.count { $0.isDoseable && !Equivalents.isParenthesised($0, in: passage) } == 1
  }

  /// "The dose is 8 mg, or 12 mg if you weigh more. ⟦The dose is given⟧ every 48 hours.": whichever it is, where no time
  /// is told of one.
  private static func isGiven(_ lead: ArraySlice<Token>, _ passage: Passage) -> Bool {
    guard passage.timings.isEmpty, lead.last.map({ giving.contains($0.word) }) ?? false else { return false }
    return lead.dropLast().allSatisfy { doses.contains($0.word) || links.contains($0.word) }
  }
  private static let giving: WordSet = ["given", "administered", "injected", "infused", "taken"]
  private static let links: WordSet = ["the", "this", "is", "are", "should", "must", "be", "medicine", "to"]
  private static let doses: WordSet = ["dose", "it", "this", "treatment", "infusion", "injection"]
  private static let open: WordSet = ["may", "can", "could", "might", "if", "not", "sometimes"]
}
