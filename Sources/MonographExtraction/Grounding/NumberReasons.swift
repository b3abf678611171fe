import MonographAnalysis
import MonographLexicon
import MonographModel

/// Why a number of the text is in no claim: what it is, told by how it is written and by the words around it. What
/// is not recognised is `notUnderstood`; nothing is put under a reason for want of a better one.
struct NumberReasons {
  private let reading: Reading
  private let index: Int
  private let passage: Passage
  private let tokens: [Token]
  private let position: Int
  /// The numbers joined to this one by signs, "to", "and", "or": "2, 4 or 6", "+353-(0) 1 661".
  private let run: Range<Int>

  static func reason(for position: Int, in index: Int, _ reading: Reading) -> UnclaimedNumber.Reason {
    let reasons = NumberReasons(position, in: index, reading)
    return reasons.byShape ?? reasons.byQuantity ?? reasons.byContext ?? .notUnderstood
  }

  private init(_ position: Int, in index: Int, _ reading: Reading) {
    self.reading = reading
    self.index = index
    self.position = position
    passage = reading.passages[index]
    tokens = passage.tokens
    run = Self.run(around: position, in: passage.tokens)
  }

  // MARK: How it is written

  private var byShape: UnclaimedNumber.Reason? {
    if isTelephone { return .phone }
    if isGluedToWord { return .namePart }
    if passage.role == .heading, position == 0, tokens.count > 1 { return .sectionNumber }
    if startsItem { return .listNumber }
    if isDate { return .date }
    if isYear { return .year }
    if NumberContexts.isChance(position, in: passage) { return .frequency }
    return nil
  }

  /// After a plus, or three or more groups of digits with nothing but signs between them, or after "Tel".
  private var isTelephone: Bool {
    if NumberContexts.standard.before(run.lowerBound, in: tokens) == .phone { return true }
    guard passage.quantities.allSatisfy({ !$0.tokens.contains(position) || $0.unit == nil }) else {
      return false
    }
    if run.contains(where: { tokens[$0].kind == .plus && digits($0 + 1) >= 2 }) { return true }
    let groups = run.filter { tokens[$0].kind == .number }
    return groups.count >= 3 && digits(groups[0]) <= 4 && digits(groups.last!) >= 2
      && zip(groups, groups.dropFirst()).allSatisfy { $1 == $0 + 2 && tokens[$0 + 1].kind == .dash }
  }

  private func digits(_ index: Int) -> Int {
    tokens.indices.contains(index) && tokens[index].kind == .number ? tokens[index].range.count : 0
  }

  /// "T1", "IL-6", "5-FU", "0027b8a3-73bf": digits and letters in one.
  private var isGluedToWord: Bool {
    let token = tokens[position]
    if token.isName { return true }
    if position > 0, !token.spaceBefore, tokens[position - 1].kind == .word { return true }
    guard quantity?.unit == nil, position + 1 < tokens.count, !tokens[position + 1].spaceBefore else {
      return false
    }
    let next = tokens[position + 1]
    if next.kind == .word { return next.range.count <= 12 }
    guard next.kind == .dash, position + 2 < tokens.count, tokens[position + 2].kind == .word,
      !tokens[position + 2].spaceBefore
    else { return false }
    return NumberContexts.standard.after(position, in: tokens) == nil
  }

  /// "1. Wash your hands", "(2) distal joints", "2) treatment".
  private var startsItem: Bool {
    guard let number = tokens[position].number?.whole, (0...99).contains(number) else { return false }
    // A sentence may end behind "1.".
    if position == 0, tokens.count == 2, tokens[1].kind == .period { return true }
    guard position + 2 < tokens.count else { return false }
    if position == 0 { return [.close, .period].contains(tokens[1].kind) }
    guard tokens[position + 1].kind == .close, tokens[position + 2].kind == .word, number < 20 else {
      return false
    }
    return tokens[position - 1].kind == .open ? isListed(number) : !isInParentheses
  }

  private var isInParentheses: Bool {
    let mark = tokens[..<position].last { $0.kind == .open || $0.kind == .close }
    return mark?.kind == .open
  }

  /// Whether the text around numbers its parts: "(1) … (2) …".
  private func isListed(_ number: Int) -> Bool {
    tokens.indices.contains {
      $0 > 0 && $0 + 1 < tokens.count && tokens[$0 - 1].kind == .open && tokens[$0 + 1].kind == .close
        && (tokens[$0].number?.whole).map { abs($0 - number) == 1 } ?? false
    }
  }

  /// "07/2010", "2024-03-15": a year joined to a number or two.
  private var isDate: Bool {
    let signs: Set<Token.Kind> = [.slash, .dash, .period]
    var lower = position
    while lower >= 2, signs.contains(tokens[lower - 1].kind), digits(lower - 2) > 0 { lower -= 2 }
    var upper = position
    while upper + 2 < tokens.count, signs.contains(tokens[upper + 1].kind), digits(upper + 2) > 0 {
      upper += 2
    }
    let groups = stride(from: lower, through: upper, by: 2)
    return (lower + 2...lower + 4).contains(upper) && groups.contains { isYear($0) }
      && groups.allSatisfy { isYear($0) || digits($0) <= 2 }
  }

  private var isYear: Bool { quantity?.unit == nil && isYear(position) }

  private func isYear(_ index: Int) -> Bool {
    tokens[index].range.count == 4
      && (tokens[index].number?.whole).map { (1900...2099).contains($0) } ?? false
  }

  // MARK: What it counts

  private var quantity: Quantity? { passage.quantities.first { $0.tokens.contains(position) } }

  private var byQuantity: UnclaimedNumber.Reason? {
    if passage.timings.contains(where: { $0.tokens.contains(position) }) { return .timing }
    guard let number = passage.quantities.firstIndex(where: { $0.tokens.contains(position) }),
      let unit = passage.quantities[number].unit
    else { return nil }
    let quantity = passage.quantities[number]
    if passage.isAge(quantity) { return .age }
    switch unit.dimension {
    case .time: return .duration
    case .weight where NumberContexts.isOfBody(quantity, in: passage): return .weight
    case .weight, .area, .length, .temperature, .pressure, .energy, .ratio: return .measurement
    case .fraction: return isOfStudy ? .statistic : nil
    case .form: return isOfProduct ? .package : .count
    default:
      guard case .other(let reason) = AmountReading.of(number, in: index, reading) else { return nil }
      return reason == .notUnderstood ? nil : reason
    }
  }

  private static let study: Set<SectionKind> = [
    .efficacy, .research, .pharmacology, .pharmacokinetics, .nonclinical,
  ]
  private var isOfStudy: Bool { reading.isIn(Self.study, index) }

  private static let product: Set<SectionKind> = [
    .identity, .dosageForms, .howSupplied, .description, .storage,
  ]
  private var isOfProduct: Bool { reading.isIn(Self.product, index) }

  // MARK: What the words around it say

  private var byContext: UnclaimedNumber.Reason? {
    let contexts = NumberContexts.standard
    if isCrossReference { return .crossReference }
    if isStatistic { return .statistic }
    if isPart { return .studySize }
    let before = contexts.before(run.lowerBound, in: tokens) ?? contexts.before(position, in: tokens)
    if let before, Self.labels.contains(before) { return before }
    if NumberContexts.isLimit(run, tokens) { return .age }
    if let after = contexts.after(run.upperBound - 1, in: tokens) ?? contexts.after(position, in: tokens) {
      return after == .count && isOfProduct ? .package : after
    }
    return before ?? contexts.near(position, in: tokens)
  }
  /// What a word right before a number makes of it, whatever comes after: "week 24", "type 2", "table 3".
  private static let labels: Set<UnclaimedNumber.Reason> = [.timePoint, .namePart, .crossReference]

  /// "(see 4.4)", "(5.1, 6.1)", "in section 6".
  private var isCrossReference: Bool {
    if tokens[max(0, position - 8)..<position].contains(where: { $0.is(Self.see) }) {
      return quantity?.unit == nil
    }
    guard passage.role != .row, run.lowerBound > 0, tokens[run.lowerBound - 1].kind == .open || startsOpen
    else { return false }
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

  private static let joins: Set<Token.Kind> = [
    .number, .dash, .slash, .comma, .plus, .open, .close, .less, .lessOrEqual, .greater, .greaterOrEqual,
    .about, .times, .equals,
  ]
  private static let joining: Set<Word> = [
    Word("to"), Word("and"), Word("or"), Word("than"), Word("through"),
  ]

  /// Starts and ends with a number or a sign before it.
  private static func run(around position: Int, in tokens: [Token]) -> Range<Int> {
    let belongs = { (token: Token) in
      joins.contains(token.kind) || token.kind == .word && joining.contains(token.word)
    }
    var lower = position
    while lower > 0, position - lower < 24, belongs(tokens[lower - 1]) { lower -= 1 }
    while tokens[lower].kind == .word || [.comma, .close, .dash].contains(tokens[lower].kind) { lower += 1 }
    var upper = position + 1
    while upper < tokens.count, upper - position < 24, belongs(tokens[upper]) { upper += 1 }
    while tokens[upper - 1].kind != .number { upper -= 1 }
    return lower..<upper
  }
}
