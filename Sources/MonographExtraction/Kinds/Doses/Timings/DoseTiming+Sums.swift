import MonographAnalysis
import MonographLexicon
import MonographModel

/// Sums of a period, and the words for one that name another amount than the one they stand behind.
extension DoseTiming {
  /// "500 mg daily (250 mg twice daily)", "500 mg daily, given as 250 mg twice daily": the sum of what is told behind.
  static func isSum(_ quantity: Quantity, timed mention: TimingMention, in passage: Passage) -> Bool {
    let end = mention.tokens.upperBound
    if isSumOfAside(quantity, timed: mention, in: passage) { return true }
    guard mention.timing == Timing(frequency: 1, period: 1, periodUnit: .d),
      let part = passage.quantities.first(where: { $0.span.lowerBound > end && $0.isDoseable }),
      part.unit?.code == quantity.unit?.code, let low = part.low, let whole = quantity.low, low < whole,
      case let between = passage.tokens[end..<part.span.lowerBound], between.count <= 4,
      between.contains(where: { $0.kind == .open || $0.is("as") }),
      between.allSatisfy({
        $0.kind == .open || $0.kind == .comma || $0.kind == .period || given.contains($0.word)
      })
    else { return false }
    return passage.timings.contains {
      (0...6).contains($0.tokens.lowerBound - part.tokens.upperBound)
        && ($0.timing.frequency > 1 || $0.isTimeOfDay || $0.timing.periodUnit == .h)
    }
  }
  /// "10 mg (5 mg twice a day) daily": the sum of what stands in parentheses.
  private static func isSumOfAside(_ quantity: Quantity, timed mention: TimingMention, in passage: Passage)
    -> Bool
  {
    guard mention.timing == Timing(frequency: 1, period: 1, periodUnit: .d), let whole = quantity.low,
      let part = passage.quantities.first(where: {
        (1...2).contains($0.span.lowerBound - quantity.tokens.upperBound)
          && $0.tokens.upperBound < mention.tokens.lowerBound
      }), part.unit?.code == quantity.unit?.code, let low = part.low, low < whole
    else { return false }
    return passage.timings.contains {
      (0...3).contains($0.tokens.lowerBound - part.tokens.upperBound) && $0.timing.frequency > 1
        && $0.tokens.upperBound < mention.tokens.lowerBound
    }
  }

  private static let given: WordSet = ["as", "given", "taken", "i.e", "ie", "that", "is", "e", "i"]

  /// "A total of 8 capsules each day", "10 mg twice a day. This means you take 20 mg each day": taken in one day, and not
  /// at once.
  static func isSum(
    _ found: Found, isCalled: Bool, of quantity: Quantity, in index: Int, _ reading: Reading
  ) -> Bool {
    let timing = found.mention.timing
    guard timing.frequency == 1, timing.frequencyMax == nil, timing.period == 1, timing.periodMax == nil,
      timing.periodUnit == .d || timing.periodUnit == .wk,
      !found.mention.isTimeOfDay, !found.mention.isPartOfDay,
      !reading.passages[found.passage].tokens[found.mention.tokens].contains(where: { $0.is("once") })
    else { return false }
    return isCalled || isResult(quantity, in: index, reading)
  }

  /// "⟦This means⟧ you take 20 mg each day", behind an amount that is taken more than once a day.
  private static func isResult(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard let first = passage.tokens.first, first.is("this"), quantity.span.lowerBound <= 8,
      passage.tokens[1...].prefix(3).contains(where: { results.contains($0.word) }),
      index > 0, case let before = reading.passages[index - 1], before.block == passage.block
    else { return false }
    return before.quantities.contains(where: \.isDoseable)
      && before.timings.contains { $0.timing.frequency > 1 || $0.timing.periodUnit == .h }
  }
  private static let results: WordSet = ["means", "is", "makes", "gives", "equals", "corresponds"]

  /// "10 mL/kg, but the maximum daily dose is 20 mL/kg": the words for another amount.
  static func namesNext(_ mention: TimingMention, _ passage: Passage) -> Bool {
    if leadsDose(mention, passage) { return true }
    guard mention.isTotal else { return false }
    // "5 mg per dose, but the total daily dose should not exceed 20 mg"
    if passage.tokens[mention.tokens.upperBound...].prefix(5).contains(where: { $0.is("exceed") }) {
      return true
    }
    if leadsAmount(mention, passage) || isLimit(before: mention, passage) { return true }
    return passage.marks(of: .role).contains {
      naming.contains(Lexicon.standard[$0][1]) && $0.tokens.contains(mention.tokens.lowerBound)
        && $0.tokens.lowerBound < mention.tokens.lowerBound
        && $0.tokens.upperBound < passage.tokens.count
        && (isVerb(passage.tokens[$0.tokens.upperBound]) || startsAmount($0.tokens.upperBound, passage))
    }
  }
  /// "single dose 10 mg and ⟦maximum daily dose⟧ 40 mg"
  private static func startsAmount(_ at: Int, _ passage: Passage) -> Bool {
    passage.quantities.contains { $0.span.lowerBound == at && $0.isDoseable }
  }
  private static let naming: Set<String> = ["maximum", "start", "maintenance"]
  private static func isVerb(_ token: Token) -> Bool { ["is", "should", "of", "must"].contains(token.word) }

  /// "1 mg and a ⟦total daily dose of⟧ 5 mg".
  static func leadsAmount(_ mention: TimingMention, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard let of = tokens[mention.tokens.upperBound...].prefix(3).firstIndex(where: { $0.is("of") }) else {
      return false
    }
    return passage.quantities.contains { (1...2).contains($0.span.lowerBound - of) && $0.isDoseable }
  }

  /// "10 mg, or ⟦a once-weekly dose of⟧ 70 mg".
  static func leadsDose(_ mention: TimingMention, _ passage: Passage) -> Bool {
    mention.tokens.upperBound < passage.tokens.count && passage.tokens[mention.tokens.upperBound].is("dose")
      && leadsAmount(mention, passage)
  }

  /// "One tablet, not ⟦exceeding the⟧ maximum daily dose".
  private static func isLimit(before mention: TimingMention, _ passage: Passage) -> Bool {
    let lead = passage.tokens[..<mention.tokens.lowerBound].reversed().drop { ofSums.contains($0.word) }
    return lead.first.map { limits.contains($0.word) } ?? false
  }
  private static let ofSums: WordSet = [
    "the", "a", "an", "your", "total", "maximum", "max", "recommended", "highest", "usual", "normal", "full",
  ]
  private static let limits: WordSet = [
    "exceed", "exceeding", "exceeds", "exceeded", "above", "over", "than", "within", "beyond", "until",
    "reach", "reaching", "reached", "with",
  ]

  /// "Once every 2 weeks ⟦(for the 75 mg or 150 mg dose)⟧": how often those are given stands before them.
  static func beforeAside(_ quantity: Quantity, in index: Int, _ passage: Passage) -> Found? {
    guard let last = timing(beforeAsideWith: quantity, passage) else { return nil }
    // "every 4 weeks/monthly"
    let start = last.tokens.lowerBound
    let isOther = start > 0 && passage.tokens[start - 1].kind == .slash
    let mention = isOther ? passage.timings.first { $0.tokens.upperBound == start - 1 } ?? last : last
    return Found(mention: mention, passage: index, joins: false, isDailyTotal: mention.isTotal)
  }

  private static func timing(beforeAsideWith quantity: Quantity, _ passage: Passage) -> TimingMention? {
    opening(ofAsideWith: quantity, passage).flatMap { open in
      passage.timings.first { $0.tokens.upperBound == open }
    }
  }

  /// Where "(for the 75 mg or 150 mg dose)" opens: nothing stands in it but amounts.
  private static func opening(ofAsideWith quantity: Quantity, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    let start = quantity.span.lowerBound
    guard let open = tokens[..<start].suffix(12).lastIndex(where: { $0.kind == .open }),
      tokens[open + 1].is("for")
    else { return nil }
    let isPlain = (open + 2..<start).allSatisfy { index in
      tokens[index].kind == .comma || joints.contains(tokens[index].word)
        || passage.quantities.contains { $0.span.contains(index) }
    }
    return isPlain ? open : nil
  }
  private static let joints: WordSet = ["the", "a", "or", "and", "dose", "doses"]

  /// "(for the 75 mg dose)" behind a timing.
  static func isTimedAside(_ quantity: Quantity, in passage: Passage) -> Bool {
    timing(beforeAsideWith: quantity, passage) != nil
  }
}
