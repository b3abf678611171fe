import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the words around a number say it is.
extension NumberReasons {
  var byContext: UnclaimedNumber.Reason? {
    let contexts = NumberContexts.standard
    if isCrossReference { return .crossReference }
    if isPackSize { return .package }
    if isStatistic { return .statistic }
    if isPart { return .studySize }
    if isOutOf { return contexts.after(run.upperBound, in: tokens) ?? .studySize }
    if isPerPersonTime { return .statistic }
    let before = contexts.before(run.lowerBound, in: tokens) ?? contexts.before(position, in: tokens)
    if let before, Self.labels.contains(before) { return before }
    if NumberContexts.isLimit(run, tokens) { return .age }
    if let after = contexts.after(run.upperBound - 1, in: tokens) ?? contexts.after(position, in: tokens) {
      return after == .count && isOfProduct ? .package : after
    }
    return before ?? contexts.before(run.lowerBound, in: tokens, across: true)
      ?? contexts.near(position, in: tokens)
  }
  /// What a word right before a number makes of it, whatever comes after: "week 24", "type 2", "table 3".
  private static let labels: CaseSet<UnclaimedNumber.Reason> = [.timePoint, .namePart, .crossReference]

  /// "(see 4.4)", "(5.1, 6.1)", "in section 6".
  private var isCrossReference: Bool {
    if tokens[max(0, position - 8)..<position].contains(where: { $0.is(Self.see) }) {
      return quantity?.unit == nil
    }
    guard passage.role != .row, startsOpen || run.lowerBound > 0 && tokens[run.lowerBound - 1].kind == .open
    else { return false }
    if isLoneInParentheses, run.count <= 3 { return true }
    // "(1.5 inch)" measures.
    if run.upperBound < tokens.count, tokens[run.upperBound].kind == .word { return false }
    return run.allSatisfy {
      switch tokens[$0].kind {
      case .number: tokens[$0].range.count <= 5 && tokens[$0].number.map { $0.exponent >= -2 } ?? false
      case .comma, .open, .close, .semicolon, .dash: true
      default: false
      }
    } && run.contains { tokens[$0].kind == .number && (tokens[$0].number?.exponent ?? 0) < 0 }
      && !hasInterval
  }
  private static let see = Word("see")

  /// "(5)" at the end of what it refers from, as in the highlights of a label.
  private var isLoneInParentheses: Bool {
    guard position > 0, tokens[position - 1].kind == .open, position + 1 < tokens.count,
      tokens[position + 1].kind == .close, quantity?.unit == nil,
      tokens[position].range.count <= 4, tokens[position].number.map({ $0 < 18 }) ?? false
    else { return false }
    let isLast = tokens[(position + 2)...].allSatisfy { $0.kind != .word && $0.kind != .number }
    return isLast || passage.isHighlight || tokens[..<position].contains { $0.is(Self.see) }
  }

  /// "28 x 1, 56 x 1", "10 (10 x 1) vials" where the product is told.
  private var isPackSize: Bool {
    isOfProduct && quantity?.unit == nil
      && run.contains { tokens[$0].kind == .times || tokens[$0].is(Self.x) }
  }

  /// "158 of 313", "2 out of 3046".
  private var isOutOf: Bool {
    isPart(joinedBy: [Self.of]) || isPart(joinedBy: [Self.out, Self.of])
  }

  private func isPart(joinedBy joint: [Word]) -> Bool {
    [position + 1, position - joint.count].contains { start in
      let end = start + joint.count
      guard start > 0, end < tokens.count, zip(joint, tokens[start...]).allSatisfy({ $1.is($0) }),
        let part = tokens[start - 1].number, let whole = tokens[end].number
      else { return false }
      return part <= whole
    }
  }
  private static let of = Word("of"), out = Word("out"), per = Word("per")

  /// "4.6 per 100 patient-years".
  private var isPerPersonTime: Bool {
    startsPersonTime(at: position) || position > 1 && startsPersonTime(at: position - 2)
  }

  private func startsPersonTime(at start: Int) -> Bool {
    start + 4 < tokens.count && tokens[start].kind == .number && tokens[start + 1].is(Self.per)
      && tokens[start + 2].kind == .number && Self.persons.contains(tokens[start + 3].word)
  }
  private static let persons: WordSet = [
    Word("patient"), Word("person"), Word("subject"), Word("women"), Word("woman"),
  ]

  private var startsOpen: Bool { tokens[run.lowerBound].kind == .open }

  /// An interval behind the number it belongs to: "2.6 (1.4, 3.8)".
  private var hasInterval: Bool {
    run.dropLast(4).contains {
      tokens[$0].kind == .number && tokens[$0 + 1].kind == .open && tokens[$0 + 2].kind == .number
        && tokens[$0 + 3].kind != .close && tokens[$0 + 4].kind == .number
    }
  }

  /// A cell of a results table, a mean with its deviation, an interval behind its number.
  private var isStatistic: Bool {
    if position + 2 < tokens.count, tokens[position + 1].kind == .equals,
      tokens[position + 2].kind == .word
        || tokens[position + 2].kind == .quote
    {
      return true
    }
    if passage.role == .row || passage.role == .header, isOfStudy { return true }
    if hasInterval { return true }
    return run.contains { Self.plusMinus.contains(passage.string($0..<$0 + 1)) }
  }
  private static let plusMinus: Set<String> = ["±", "+/-"]

  /// "(21/246)", "61/1045 (5.8%)": how many of how many.
  private var isPart: Bool {
    run.contains { slash in
      tokens[slash].kind == .slash && slash > 0 && slash + 1 < tokens.count && digits(slash + 1) >= 2
        && abs(slash - position) == 1
        && (tokens[slash - 1].number?.whole ?? .max) <= (tokens[slash + 1].number?.whole ?? .min)
    }
  }
}
