import MonographAnalysis
import MonographLexicon
import MonographModel

/// Roles that an amount shares with the one it is joined to, or with what "it" stands for.
extension DoseRoles {
  /// "80 mg for tablets and 60 mg for capsules", "5 mg, 10 mg or 15 mg", "reduced to 800 mg for 14 days, or to
  /// 625 mg": an amount joined to the one before shares its role.
  static func joined(to quantity: Quantity, _ index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let isAgain = saysAgain(before: quantity, in: passage)
    guard
      let earlier = passage.quantities.last(where: {
        $0.tokens.upperBound <= quantity.span.lowerBound
          && ($0.unit?.dimension == quantity.unit?.dimension
            || $0.isDoseable && ($0.tokens.upperBound == quantity.span.lowerBound - 1 || isAgain))
      })
    else { return nil }
    let between = earlier.tokens.upperBound..<nameStart(of: quantity, in: passage)
    guard isAgain && between.count <= 8 || joins(between, in: passage) else { return nil }
    let found = role(of: earlier, in: index, reading)
    return found.role == .usual || found.role == .study ? nil : found
  }

  /// Where the name starts that stands right before an amount: "… 51 mg/⟦otherin⟧ 49 mg".
  private static func nameStart(of quantity: Quantity, in passage: Passage) -> Int {
    passage.marks(of: .substance).first { $0.tokens.upperBound == quantity.span.lowerBound }?.tokens
      .lowerBound
      ?? quantity.span.lowerBound
  }

  /// "10 tablets per day, i.e. 2,000 mg".
  static func saysAgain(before quantity: Quantity, in passage: Passage) -> Bool {
    let start = quantity.span.lowerBound
    guard start > 2, passage.tokens[start - 1].kind == .period || passage.tokens[start - 1].is("i.e")
    else { return false }
    return passage.string(max(0, start - 4)..<start).hasSuffix("i.e.")
  }

  private static func joins(_ between: Range<Int>, in passage: Passage) -> Bool {
    var tokens = passage.tokens[between]
    // "or a dose of 5 mg"
    if tokens.count > 3, zip(tokens.suffix(3), aDoseOf).allSatisfy({ $0.is($1) }) {
      tokens = tokens.dropLast(3)
    }
    // "one 15 mg or ⟦one⟧ 30 mg tablet"
    if tokens.count > 1, tokens.last!.is("one"), tokens.dropLast().last!.is(Self.or) {
      tokens = tokens.dropLast()
    }
    guard let last = tokens.last, !tokens.contains(where: { $0.kind == .period || $0.endsClause }) else {
      return false
    }
    let isChoice = { (token: Token) in token.is(and) || token.is(or) }
    // "108 mg examplin / 24 mg otherin": parts of one sum
    if last.kind == .slash || last.kind == .plus {
      return tokens.count <= 4 && tokens.dropLast().allSatisfy { $0.kind == .word }
    }
    if last.kind == .comma {
      // "2.5 mg morning, 5 mg evening"
      return tokens.count == 1
        || tokens.count == 2 && tokens.first.map { timesOfDay.contains($0.word) } ?? false
        || passage.timings.contains { $0.tokens == between.lowerBound..<between.upperBound - 1 }
    }
    // "1,000 mg per day, given as 500 mg twice daily"
    if last.is(`as`) { return tokens.count <= 4 && tokens.contains { $0.is(given) || $0.is(taken) } }
    if last.is(to) {
      // "to 800 mg twice a day, with examplin to 400 mg"
      let isGapped = zip(tokens, tokens.dropFirst()).contains {
        $0.kind == .comma && cases.contains($1.word)
      }
      return isGapped || tokens.dropLast().last.map(isChoice) ?? false
    }
    return isChoice(last) && tokens.count <= 16 && !tokens.dropLast(2).contains { $0.kind == .comma }
  }

  private static let timesOfDay: WordSet = ["morning", "noon", "midday", "afternoon", "evening", "night"]
  private static let aDoseOf = [Word("a"), Word("dose"), Word("of")]
  private static let cases: WordSet = [Word("with"), Word("in"), Word("for")]

  /// "The maintenance dose depends on age. In children it is 40 mg": what "it" stands for was said before.
  static func carried(
    to quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading
  ) -> Found? {
    let passage = reading.passages[index]
    let start = quantity.span.lowerBound
    let isPronoun = (max(0, start - 4)..<max(0, start - 1)).contains {
      passage.tokens[$0].is(it) && passage.tokens[$0 + 1].is(`is`)
    }
    guard isPronoun else { return nil }
    let said =
      own.last { $0.tokens.upperBound <= start && $0.namesDose(in: passage) }
      ?? reading.before(index).prefix(3).lazy.compactMap { earlier in
        RoleMark.all(in: earlier, reading).last { $0.namesDose(in: reading.passages[earlier]) }
      }.first
    return said.flatMap { $0.role == .usual ? nil : $0.found }
  }

  private static let given = Word("given"), taken = Word("taken"), `as` = Word("as")
  static let and = Word("and"), or = Word("or"), to = Word("to"), it = Word("it"), `is` = Word("is")
}
