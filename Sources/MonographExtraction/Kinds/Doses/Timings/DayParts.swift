import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that share a day: "two in the morning and one in the evening". Neither is the dose of a day alone, and a
/// claim has no words for a time of the day.
enum DayParts {
  enum Share: Hashable {
    /// The same amount each time, so many times, up to where the last of them ends.
    case first(of: Int, end: Int)
    /// The same again, which the claim of the first holds.
    case again
    /// Other amounts at other times, or the same with words of its own: how often is not said.
    case uneven
  }

  /// An amount, and when in the day.
  private struct Part {
    var amount: Range<Int>
    var low: ExactNumber?
    var high: ExactNumber?
    /// Nil of a bare number: "and 2 in the evening".
    var unit: String?
    var mention: TimingMention
    /// The words between the two.
    var words: ArraySlice<Token>
    var span: Range<Int> {
      min(amount.lowerBound, mention.tokens.lowerBound)..<max(amount.upperBound, mention.tokens.upperBound)
    }
  }

  /// What share of a day an amount is; nil where nothing else shares its day.
  static func share(of quantity: Quantity, at mention: TimingMention, in index: Int, _ reading: Reading)
    -> Share?
  {
    guard mention.isPartOfDay else { return nil }
    let passage = reading.passages[index]
    let parts = parts(of: passage)
    guard let own = parts.firstIndex(where: { $0.mention.tokens == mention.tokens }) else { return nil }
    var day = own..<own + 1
    while day.lowerBound > 0, sharesDay(parts[day.lowerBound - 1], parts[day.lowerBound], passage, reading) {
      day = day.lowerBound - 1..<day.upperBound
    }
    while day.upperBound < parts.count,
      sharesDay(parts[day.upperBound - 1], parts[day.upperBound], passage, reading)
    {
      day = day.lowerBound..<day.upperBound + 1
    }
    guard day.count > 1 else { return isInRow(parts, index, reading) ? .uneven : nil }
    guard isEven(parts[day], passage) else { return .uneven }
    if own == day.lowerBound { return .first(of: day.count, end: parts[day.upperBound - 1].span.upperBound) }
    return parts[own].amount == quantity.tokens ? .again : .uneven
  }

  // MARK: One sentence

  private static func parts(of passage: Passage) -> [Part] {
    var parts: [Part] = []
    for mention in passage.timings where mention.isPartOfDay {
      let end = parts.last?.span.upperBound ?? 0
      if let part = amount(before: mention, from: end, passage) ?? amount(behind: mention, passage) {
        parts.append(part)
      }
    }
    return parts
  }

  /// "⟦two tablets⟧ (20 mg) by mouth in the morning".
  private static func amount(before mention: TimingMention, from end: Int, _ passage: Passage) -> Part? {
    var at = mention.tokens.lowerBound
    while at > end, mention.tokens.lowerBound - at <= reach {
      if let part = part(endingAt: at, with: mention, passage) { return part }
      let token = passage.tokens[at - 1]
      if token.kind == .close, let open = passage.tokens[end..<at].lastIndex(where: { $0.kind == .open }) {
        at = open
      } else if token.kind == .word, !token.endsClause, !links.contains(token.word) {
        at -= 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// "In the morning take ⟦two tablets⟧".
  private static func amount(behind mention: TimingMention, _ passage: Passage) -> Part? {
    let start = mention.tokens.upperBound
    guard let quantity = passage.quantities.first(where: { $0.tokens.lowerBound >= start && $0.isDoseable }),
      quantity.tokens.lowerBound - start <= 2,
      !passage.tokens[start..<quantity.tokens.lowerBound].contains(where: { links.contains($0.word) }),
      !passage.timings.contains(where: {
        $0.isPartOfDay && (0...reach).contains($0.tokens.lowerBound - quantity.tokens.upperBound)
          && !passage.tokens[quantity.tokens.upperBound..<$0.tokens.lowerBound].contains {
            $0.kind == .comma || links.contains($0.word)
          }
      })
    else { return nil }
    return Part(
      amount: quantity.tokens, low: quantity.low, high: quantity.high, unit: quantity.unit?.code,
      mention: mention, words: [])
  }

  private static func part(endingAt end: Int, with mention: TimingMention, _ passage: Passage) -> Part? {
    let words = passage.tokens[end..<mention.tokens.lowerBound]
    if let quantity = passage.quantities.last(where: { $0.span.upperBound == end }) {
      guard quantity.unit == nil || quantity.isDoseable else { return nil }
      return Part(
        amount: quantity.tokens, low: quantity.low, high: quantity.high, unit: quantity.unit?.code,
        mention: mention, words: words)
    }
    guard end == mention.tokens.lowerBound else { return nil }
    // "one tablet in the morning and ⟦the other⟧ in the evening"
    if end > 1, passage.tokens[end - 1].is("other"), passage.tokens[end - 2].is("the") {
      return Part(amount: end - 2..<end, low: 1, high: 1, unit: nil, mention: mention, words: words)
    }
    let token = passage.tokens[end - 1]
    if token.kind == .number, let number = token.number {
      return Part(
        amount: end - 1..<end, low: number, high: number, unit: nil, mention: mention, words: words)
    }
    guard let mark = passage.marks(of: .number).last(where: { $0.tokens.upperBound == end }),
      let number = ExactNumber(Lexicon.standard[mark][1])
    else { return nil }
    return Part(amount: mark.tokens, low: number, high: number, unit: nil, mention: mention, words: words)
  }

  private static let reach = 10
  private static let links: WordSet = ["and", "or", "then", "plus", "followed"]

  /// Whether two stand side by side for the same patients, at different times of a day.
  private static func sharesDay(_ first: Part, _ second: Part, _ passage: Passage, _ reading: Reading) -> Bool
  {
    let gap = first.span.upperBound..<max(first.span.upperBound, second.span.lowerBound)
    guard passage.tokens[first.mention.tokens].timeOfDay != passage.tokens[second.mention.tokens].timeOfDay,
      gap.count <= 12,
      second.unit != nil || first.unit != nil
    else { return false }
    let isParted = passage.tokens[gap].contains {
      $0.endsClause || $0.kind == .semicolon || $0.kind == .colon || parting.contains($0.word)
    }
    return !isParted && !passage.populations(reading.lexicon).contains { gap.contains($0.tokens.lowerBound) }
  }
  private static let parting: WordSet = [
    "or", "if", "instead", "alternatively", "day", "week", "maximum", "most",
  ]

  /// The same amount each time, and nothing between them that could make another dose of one.
  private static func isEven(_ parts: ArraySlice<Part>, _ passage: Passage) -> Bool {
    guard let first = parts.first, let unit = first.unit, let low = first.low, let high = first.high else {
      return false
    }
    // "and one tablet at bedtime if needed"
    let isConditional = parts.contains { part in
      passage.tokens[part.span.upperBound...].prefix(2).contains { conditions.contains($0.word) }
    }
    return !isConditional
      && parts.dropFirst().allSatisfy { part in
        part.low == low && part.high == high && part.unit ?? unit == unit
          && part.words.allSatisfy { word in first.words.contains { $0.word == word.word } }
      }
      && zip(parts, parts.dropFirst()).allSatisfy { one, next in
        one.span.upperBound <= next.span.lowerBound
          && passage.tokens[one.span.upperBound..<next.span.lowerBound].allSatisfy {
            $0.kind == .comma || joints.contains($0.word)
          }
      }
  }
  private static let conditions: WordSet = ["if", "when", "unless", "needed", "required", "necessary"]
  private static let joints: WordSet = [
    "and", "then", "plus", "another", "also", "again", "take", "taken", "the", "other", "further", "as",
    "well",
  ]

  // MARK: Lines

  /// "• 2 tablets in the morning", "• 1 tablet in the evening"; "Take 2 tablets in the morning. Take 1 in the evening."
  private static func isInRow(_ parts: [Part], _ index: Int, _ reading: Reading) -> Bool {
    guard let own = parts.first, parts.count == 1, isLine(index, reading) else { return false }
    let passage = reading.passages[index]
    return [index - 1, index + 1].contains { other in
      guard reading.passages.indices.contains(other), isLine(other, reading) else { return false }
      let next = reading.passages[other]
      guard next.role == passage.role, next.context == passage.context,
        passage.role == .item || next.block == passage.block
      else { return false }
      return Self.parts(of: next).contains {
        next.tokens[$0.mention.tokens].timeOfDay != passage.tokens[own.mention.tokens].timeOfDay
      }
    }
  }

  /// Says little more than an amount of a time of the day.
  private static func isLine(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return (passage.role == .item || passage.role == .sentence) && passage.tokens.count <= 16
      && !passage.tokens.contains { parting.contains($0.word) }
      && passage.populations(reading.lexicon).isEmpty
  }
}
