import MonographAnalysis
import MonographLexicon
import MonographModel

/// Why a number of the text is in no claim.
enum NumberReasons {
  static func reason(for position: Int, in index: Int, _ reading: Reading) -> UnclaimedNumber.Reason {
    let passage = reading.passages[index]
    let token = passage.tokens[position]
    if token.isName || touchesWord(position, passage.tokens) { return .namePart }
    if isPhone(position, passage.tokens) { return .phone }
    if passage.role == .heading, position == 0 { return .sectionNumber }
    if isCrossReference(position, passage.tokens) { return .crossReference }
    if let number = passage.quantities.firstIndex(where: { $0.tokens.contains(position) }) {
      if let reason = reason(of: number, in: index, reading) { return reason }
    }
    if let year = token.number?.whole, (1900...2099).contains(year), token.upper - token.lower == 4 {
      return .year
    }
    if position > 0,
      passage.tokens[position - 1].kind == .slash
        || position + 1 < passage.tokens.count && passage.tokens[position + 1].kind == .slash
    {
      return .fraction
    }
    let next = position + 1 < passage.tokens.count ? passage.tokens[position + 1] : nil
    if next?.kind == .word { return .count }
    return .notUnderstood
  }

  private static func reason(of number: Int, in index: Int, _ reading: Reading) -> UnclaimedNumber.Reason? {
    let passage = reading.passages[index]
    let quantity = passage.quantities[number]
    guard let unit = quantity.unit else { return nil }
    if passage.isAge(quantity) { return .age }
    switch unit.dimension {
    case .time: return .duration
    case .weight, .area, .length, .temperature, .pressure, .energy, .ratio: return .measurement
    case .fraction: return .notAboutTheDrug
    case .form: return .count
    default:
      if case .other(let reason) = AmountReading.of(number, in: index, reading) { return reason }
      return .notUnderstood
    }
  }

  /// Digits glued to letters: "T1", "IL-6".
  private static func touchesWord(_ position: Int, _ tokens: [Token]) -> Bool {
    position > 0 && !tokens[position].spaceBefore && tokens[position - 1].kind == .word
  }

  /// Three or more groups of digits joined by hyphens.
  private static func isPhone(_ position: Int, _ tokens: [Token]) -> Bool {
    var lower = position
    var groups = 1
    while lower >= 2, tokens[lower - 1].kind == .dash, tokens[lower - 2].kind == .number,
      !tokens[lower].spaceBefore
    {
      lower -= 2
      groups += 1
    }
    var upper = position
    while upper + 2 < tokens.count, tokens[upper + 1].kind == .dash, tokens[upper + 2].kind == .number,
      !tokens[upper + 1].spaceBefore
    {
      upper += 2
      groups += 1
    }
    return groups >= 3
  }

  private static let see = Word("see"), section = Word("section"), table = Word("table"),
    figure = Word("figure")

  private static func isCrossReference(_ position: Int, _ tokens: [Token]) -> Bool {
    tokens[max(0, position - 8)..<position].contains { $0.is(see) }
      && tokens[max(0, position - 1)..<position].contains { $0.kind == .open || $0.kind == .comma }
      || tokens[max(0, position - 2)..<position].contains { $0.is(section) || $0.is(table) || $0.is(figure) }
  }
}
