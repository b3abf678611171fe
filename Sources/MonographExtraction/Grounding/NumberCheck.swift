import MonographLexicon
import MonographModel

/// Which numbers a value states, and which its quotes hold: no number may come from nowhere.
public enum NumberCheck {
  /// Whether a number of the claim's value stands in none of its quotes.
  public static func holdsStrayNumber(_ claim: Claim) -> Bool {
    strayNumber(of: claim.value, in: claim.evidence.map(\.quote)) != nil
  }

  /// A number of a value that stands in none of its quotes.
  static func strayNumber(of value: ClaimValue, in quotes: [String]) -> ExactNumber? {
    let stated = numbers(of: value)
    guard !stated.isEmpty else { return nil }
    let quoted = numbers(in: quotes)
    return stated.first { !quoted.contains($0) }
  }

  /// The amounts and percentages of a value.
  static func numbers(of value: ClaimValue) -> [ExactNumber] {
    switch value {
    case .dose(let dose): numbers([dose.amount] + dose.equivalents)
    case .doseChange(let change): numbers([change.by, change.until].compactMap(\.self) + change.steps)
    case .strength(let strength): numbers([strength.amount])
    case .percentage(let percentage): [percentage.low, percentage.high].compactMap(\.self)
    default: []
    }
  }

  private static func numbers(_ amounts: [Amount]) -> [ExactNumber] {
    amounts.flatMap { [$0.low, $0.high].compactMap(\.self) }
  }

  /// Every number that stands in the quotes, written in digits, fractions or words.
  static func numbers(in quotes: [String]) -> Set<ExactNumber> {
    var found: Set<ExactNumber> = []
    for quote in quotes {
      let tokens = Lexer.tokens(in: Array(quote.utf8))
      for (index, token) in tokens.enumerated() {
        guard let number = token.number else { continue }
        found.insert(number)
        if index + 2 < tokens.count, tokens[index + 1].kind == .slash, let bottom = tokens[index + 2].number,
          let quotient = number.divided(by: bottom)
        {
          found.insert(quotient)
          if let mixed = whole(before: index, in: tokens)?.adding(quotient) { found.insert(mixed) }
        }
      }
      for mark in Lexicon.standard.marks(in: tokens) where mark.vocabulary == .number {
        guard let number = ExactNumber(Lexicon.standard[mark][1]) else { continue }
        found.insert(number)
        // "1 and a half"
        if number < 1, let mixed = whole(before: mark.tokens.lowerBound, in: tokens)?.adding(number) {
          found.insert(mixed)
        }
      }
    }
    return found
  }

  /// The 1 of "1 1/2" and "1 and a half".
  private static func whole(before part: Int, in tokens: [Token]) -> ExactNumber? {
    let at = part > 1 && tokens[part - 1].is("and") ? part - 2 : part - 1
    return at >= 0 ? tokens[at].number : nil
  }
}
