import MonographAnalysis
import MonographLexicon
import MonographModel

/// Why a number of the text is in no claim: what it is, told by how it is written and by the words around it. What
/// is not recognised is `notUnderstood`; nothing is put under a reason for want of a better one.
struct NumberReasons {
  let reading: Reading
  let index: Int
  let passage: Passage
  let tokens: [Token]
  let position: Int
  /// The numbers joined to this one by signs, "to", "and", "or": "2, 4 or 6", "+353-(0) 1 661".
  let run: Range<Int>
  /// The quantity that it is a part of.
  let quantity: Quantity?

  static func reason(for position: Int, in index: Int, _ reading: Reading) -> UnclaimedNumber.Reason {
    let reasons = NumberReasons(position, in: index, reading)
    let reason =
      reasons.byShape ?? reasons.byQuantity ?? reasons.byContext ?? reasons.byPlace ?? .notUnderstood
    // Milligrams count nothing: they may have been a dose.
    return reason == .count && reasons.isAmount ? .notUnderstood : reason
  }

  private var isAmount: Bool {
    quantity.map { $0.isDoseable && $0.unit?.dimension != .form && $0.unit?.dimension != .count } ?? false
  }

  private init(_ position: Int, in index: Int, _ reading: Reading) {
    self.reading = reading
    self.index = index
    self.position = position
    passage = reading.passages[index]
    tokens = passage.tokens
    run = Self.run(around: position, in: passage.tokens)
    let quantities = passage.quantities
    let number = quantities.indices.first { quantities[$0].tokens.contains(position) }
    quantity = number.map { quantities[$0] }
  }

  // MARK: What it counts

  var byQuantity: UnclaimedNumber.Reason? {
    if passage.timings.contains(where: { $0.tokens.contains(position) }) { return .timing }
    guard let number = passage.quantities.firstIndex(where: { $0.tokens.contains(position) }),
      let unit = passage.quantities[number].unit
    else { return nil }
    let quantity = passage.quantities[number]
    if passage.isAge(quantity) { return .age }
    // The 0.5 of "20,000 IU/0.5 mL".
    if unit.per != nil, unit.tokens.contains(position) { return .strength }
    switch unit.dimension {
    case .time: return .duration
    case .weight where NumberContexts.isOfBody(quantity, in: passage): return .weight
    case .weight, .area, .length, .temperature, .pressure, .energy, .ratio: return .measurement
    case .fraction: return share(quantity)
    case .form: return isOfProduct ? .package : .count
    default:
      guard case .other(let reason) = reading.amounts[index][number] else { return nil }
      return reason == .notUnderstood ? nil : reason
    }
  }

  /// A percentage that is no rate: the strength of a solution, or a part of a dose or of something else.
  private func share(_ quantity: Quantity) -> UnclaimedNumber.Reason? {
    guard quantity.low != nil || quantity.high != nil else { return nil }
    if PercentageContext(quantity, in: index, reading).isFormulation { return .strength }
    return isOfStudy ? .statistic : .ratio
  }

  private static let study: SectionSet = [
    .efficacy, .research, .pharmacology, .pharmacokinetics, .nonclinical,
  ]
  var isOfStudy: Bool { reading.isIn(Self.study, index) }

  private static let product: SectionSet = [
    .identity, .dosageForms, .howSupplied, .description, .storage,
  ]
  var isOfProduct: Bool { reading.isIn(Self.product, index) }

  private static let joins: CaseSet<Token.Kind> = [
    .number, .dash, .slash, .comma, .plus, .open, .close, .less, .lessOrEqual, .greater, .greaterOrEqual,
    .about, .times, .equals,
  ]
  static let x = Word("x")
  private static let joining: WordSet = [
    Word("to"), Word("and"), Word("or"), Word("than"), Word("through"), x,
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
