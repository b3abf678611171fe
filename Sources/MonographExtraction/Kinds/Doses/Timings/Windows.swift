import MonographAnalysis
import MonographLexicon
import MonographModel

/// The stretch of a treatment that an amount applies to: "Weeks 1-2", "days 1 to 7".
enum Windows {
  struct Found {
    var window: Dose.Window
    var place: Draft.Place
    /// "Week 7 and later".
    var isOpen: Bool { window.high == nil }
  }

  /// The window said in the amount's own clause or cell row, or by a label above it.
  static func window(in index: Int, near tokens: Range<Int>, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    // "2nd week 3rd week …": whose they are can't be told.
    if AmountReading.weekColumns(passage) != nil { return nil }
    let isRow = passage.role == .row
    let clause = isRow ? passage.tokens.indices : passage.clause(around: tokens.lowerBound)
    if !isRow, let aside = inParentheses(behind: tokens, of: index, reading) { return aside }
    let behind = isRow ? nil : behind(tokens, in: index, clause, reading)
    if let behind, behind.place.tokens.lowerBound - tokens.upperBound <= 2 { return behind }
    let before = isRow ? clause : clause.lowerBound..<max(clause.lowerBound, tokens.lowerBound)
    if let own = find(in: index, within: before, isBefore: !isRow, reading) { return own }
    if let behind { return behind }
    guard let label = passage.context.first, reading.passages[label].role == .label else { return nil }
    return find(in: label, within: reading.passages[label].tokens.indices, isBefore: false, reading)
  }

  /// "5 mg (for day 1) and 10 mg (for day 8)": it holds for the amount before it alone.
  private static func inParentheses(behind tokens: Range<Int>, of index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard let aside = passage.tokens.parenthesis(at: tokens.upperBound) else { return nil }
    let holdsDose = passage.quantities.contains { $0.isDoseable && aside.contains($0.tokens.lowerBound) }
    return holdsDose ? nil : find(in: index, within: aside, isBefore: false, reading)
  }

  /// "100 mg once daily on days 2 to 5": before the next amount.
  private static func behind(
    _ tokens: Range<Int>, in index: Int, _ clause: Range<Int>, _ reading: Reading
  ) -> Found? {
    let passage = reading.passages[index]
    let next = passage.quantities.first {
      $0.isDoseable && $0.span.lowerBound >= tokens.upperBound
        && !Equivalents.isParenthesised($0, in: passage)
    }
    // "160 mg (2 syringes) at week 0"
    let told = passage.tokens.parenthesis(at: tokens.upperBound)?.upperBound ?? tokens.upperBound
    let end = min(clause.upperBound, next?.span.lowerBound ?? clause.upperBound, told + reach)
    guard tokens.upperBound < end,
      let moment = (tokens.upperBound..<end).first(where: {
        moments.contains(passage.tokens[$0].word) && $0 + 1 < end
          && units[passage.tokens[$0 + 1].word] != nil
      }),
      !passage.tokens[tokens.upperBound..<moment].contains(where: {
        $0.kind == .comma || $0.kind == .period || breaks.contains($0.word)
      }), !passage.closesParenthesis(in: tokens.upperBound..<moment)
    else { return nil }
    return found(at: moment + 1, in: index, reading)
  }
  private static let reach = 12
  private static let breaks: WordSet = ["and", "or", "then", "followed", "until", "after", "before", "if"]

  /// - Parameter isBefore: the range is what stands before an amount.
  private static func find(in index: Int, within range: Range<Int>, isBefore: Bool, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    for position in range.reversed() where units[passage.tokens[position].word] != nil {
      // "Week 13 1 mg From week 2 mg": it lost its number.
      if isBefore, position > 0, openings.contains(passage.tokens[position - 1].word),
        passage.tokens.wholeNumbers(listedAt: position + 1, beside: passage.quantities) == nil
          || passage.quantities.contains(where: { $0.unit != nil && $0.tokens.contains(position + 1) })
      {
        return nil
      }
      guard let found = found(at: position, in: index, reading) else { continue }
      if isBefore {
        // "5 mg (for day 1) and 10 mg"
        if passage.closesParenthesis(in: position..<range.upperBound) { continue }
        let start = found.place.tokens.lowerBound
        if isOfEarlier(start, in: passage, range) || isEnd(start, in: passage) { continue }
      }
      return found
    }
    return nil
  }

  /// "1,000 mg on day 1 and 500 mg …" says when the amount before it is given.
  private static func isOfEarlier(_ position: Int, in passage: Passage, _ range: Range<Int>) -> Bool {
    guard position > range.lowerBound, moments.contains(passage.tokens[position - 1].word) else {
      return false
    }
    guard
      let earlier = passage.quantities.last(where: {
        $0.isDoseable && range.contains($0.span.lowerBound) && $0.tokens.upperBound < position
      }), case let between = earlier.tokens.upperBound..<position - 1
    else { return false }
    guard let last = passage.tokens[between].last else { return true }
    return last.kind != .comma && !breaks.contains(last.word)
  }

  /// "5 mg up to day 14, then 10 mg": where what came before it ends.
  private static func isEnd(_ start: Int, in passage: Passage) -> Bool {
    start > 0 && ends.contains(passage.tokens[start - 1].word)
  }
  private static let ends: WordSet = ["to", "until", "till", "through", "by", "before"]

  /// "2nd treatment week ⟦1⟧ or 2 tablets daily": a number of tablets, behind a cell that lost its border.
  private static func isOfForms(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let end = quantity.tokens.upperBound
    return end < passage.tokens.count && passage.tokens[end].is("or")
      && passage.quantities.contains { $0.tokens.lowerBound == end + 1 && $0.unit?.dimension == .form }
  }

  /// "On ⟦days⟧ 1 through 14, followed by 7 days off, in 21-day cycles": those come again, too.
  private static func isOfCycle(_ position: Int, in passage: Passage) -> Bool {
    let behind = passage.tokens[position...].prefix(20).prefix { $0.kind != .period && !$0.endsClause }
    return behind.indices.contains { at in
      passage.tokens[at].is("cycle") && at > 1
        && passage.quantities.contains {
          $0.unit?.code == "d" && (at - 1...at).contains($0.tokens.upperBound)
        }
    }
  }

  /// The window whose unit stands at a token.
  private static func found(at position: Int, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard let unit = units[passage.tokens[position].word],
      // "Days 1 to 5 of each 28-day cycle" come again.
      !passage.timings.contains(where: { $0.tokens.contains(position) }),
      unit != .d || !isOfCycle(position, in: passage),
      let quantity = passage.quantities.first(where: { $0.tokens.lowerBound == position + 1 }),
      quantity.unit == nil, !isOfForms(quantity, passage), var low = quantity.low,
      var high = quantity.high, low.whole != nil,
      high.whole != nil, quantity.bound == .exact || quantity.bound == .range
    else { return nil }
    var tokens = position..<quantity.tokens.upperBound
    if let earlier = earlierEnd(of: position, unit, in: passage), earlier.number <= low {
      (low, tokens) = (earlier.number, earlier.start..<tokens.upperBound)
    } else if let later = laterEnd(behind: tokens.upperBound, unit, in: passage), later.number >= high {
      (high, tokens) = (later.number, position..<later.end)
    } else if let list = passage.tokens.wholeNumbers(
      listedAt: position + 1, beside: passage.quantities), list.values.count > 1
    {
      let isWhole = zip(list.values, list.values.dropFirst()).allSatisfy { $1 == $0 + 1 }
      // "On days 1, 8 and 15" is no stretch; a row lasts until the next one begins.
      guard isWhole || passage.role == .row || passage.role == .label else { return nil }
      guard let first = list.values.min(), let last = list.values.max() else { return nil }
      (low, high) = (ExactNumber(Int64(first)), ExactNumber(Int64(last)))
      tokens = position..<list.end
    }
    // "Week 1 4 0.25 mg": what joined its numbers was lost.
    if tokens.upperBound < passage.tokens.count, passage.tokens[tokens.upperBound].kind == .number,
      tokens.upperBound + 1 < passage.tokens.count, passage.tokens[tokens.upperBound + 1].kind == .number
    {
      return nil
    }
    if passage.isOfCycle(tokens.upperBound) || isOneOfTwo(tokens, unit, in: passage) { return nil }
    let isOpen = low == high && opens(tokens, in: passage) || continues(tokens.upperBound, in: passage)
    return Found(
      window: Dose.Window(low: low, high: isOpen ? nil : high, unit: unit),
      place: Draft.Place(.window, in: index, tokens))
  }

  /// "On day 1 and day 15", "on day 1 and on day 15": the same amount on both, and no stretch.
  private static func isOneOfTwo(_ tokens: Range<Int>, _ unit: PeriodUnit, in passage: Passage) -> Bool {
    func isDay(_ at: Int) -> Bool {
      at >= 0 && at + 1 < passage.tokens.count && units[passage.tokens[at].word] == unit
        && passage.tokens[at + 1].kind == .number
    }
    func holdsDose(_ range: Range<Int>) -> Bool {
      passage.quantities.contains { $0.isDoseable && range.contains($0.span.lowerBound) }
    }
    let behind = passage.tokens[tokens.upperBound...].prefix(3).prefix { isJoint($0) }
    if !behind.isEmpty, isDay(behind.endIndex) {
      return !holdsDose(behind.endIndex + 2..<behind.endIndex + 6)
    }
    let before = passage.tokens[..<tokens.lowerBound].suffix(3).reversed().prefix { isJoint($0) }
    let other = tokens.lowerBound - before.count - 2
    return !before.isEmpty && isDay(other) && !holdsDose(max(0, other - 6)..<other)
  }
  private static func isJoint(_ token: Token) -> Bool {
    token.kind == .comma || token.kind == .other || ["and", "on", "again", "at"].contains(token.word)
  }

  private static let moments: WordSet = ["on", "at", "in", "for", "from", "during"]

  /// The 2 of "week 2 to week 24".
  private static func earlierEnd(of position: Int, _ unit: PeriodUnit, in passage: Passage)
    -> (number: ExactNumber, start: Int)?
  {
    guard position > 3, case let joint = passage.tokens[position - 1],
      joint.is("to") || joint.is("until") || joint.kind == .dash
    else { return nil }
    // "week 4 up to week 16"
    let end = passage.tokens[position - 2].is("up") ? position - 3 : position - 2
    guard let number = passage.tokens[end].number, number.whole != nil,
      units[passage.tokens[end - 1].word] == unit
    else { return nil }
    return (number, end - 1)
  }

  /// The 24 of "week 2 to week 24", "week 2 up to week 24".
  private static func laterEnd(behind start: Int, _ unit: PeriodUnit, in passage: Passage)
    -> (number: ExactNumber, end: Int)?
  {
    guard let joint = passage.tokens[start...].prefix(2).lastIndex(where: { $0.is("to") || $0.is("until") }),
      joint == start || passage.tokens[start].is("up"), joint + 2 < passage.tokens.count,
      units[passage.tokens[joint + 1].word] == unit, let number = passage.tokens[joint + 2].number,
      number.whole != nil
    else { return nil }
    return (number, joint + 3)
  }

  /// "Starting at the end of week 16", "from week 4"
  private static func opens(_ tokens: Range<Int>, in passage: Passage) -> Bool {
    guard let before = passage.tokens[..<tokens.lowerBound].last(where: { !fillers.contains($0.word) }),
      openings.contains(before.word)
    else { return false }
    return !passage.tokens[tokens.upperBound...].prefix(2).contains { $0.is("to") }
  }
  private static let fillers: WordSet = ["at", "the", "end", "of", "on", "in"]
  private static let openings: WordSet = ["starting", "from", "beginning"]

  private static func continues(_ end: Int, in passage: Passage) -> Bool {
    passage.tokens[end...].prefix(2).contains { onwards.contains($0.word) }
  }
  private static let onwards: WordSet = ["later", "onward", "onwards", "thereafter", "beyond"]
  private static let units: WordMap<PeriodUnit> = [
    Word("week"): .wk, Word("day"): .d, Word("month"): .mo,
  ]
}

extension Passage {
  /// "Day 1 of each 21-day cycle": a day that comes again, not one of the whole treatment.
  func isOfCycle(_ end: Int) -> Bool {
    guard end < tokens.count, tokens[end].is("of") else { return false }
    let words = tokens[end + 1..<min(tokens.count, end + 8)].prefix {
      $0.kind != .comma && $0.kind != .period
    }
    // "of each week"; "of the first cycle" is a time of its own
    let isWeekly = words.count == 2 && words.last.map { $0.is("week") } ?? false && !words[end + 1].is("the")
    return isWeekly
      || words.contains { $0.is("cycle") }
        && !words.contains { $0.is("first") || $0.kind == .number && $0.number == 1 }
  }

  /// Whether a parenthesis ends in a run of tokens that began before it.
  func closesParenthesis(in run: Range<Int>) -> Bool {
    var depth = 0
    for token in tokens[run] {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if depth < 0 { return true }
    }
    return false
  }
}
