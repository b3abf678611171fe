import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that a sentence advises although it speaks of a study, too.
extension DoseRoles {
  /// "⟦The recommended dose⟧ for patients treated with otherin ⟦is⟧ 25 mg, because higher levels were seen in volunteers",
  /// "⟦consider a starting dose of⟧ 25 mg": the advice goes from its words to the amount, whatever is told of studies
  /// before it or behind.
  static func isAdvised(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    let start = quantity.span.lowerBound
    guard
      let lead = reaching(quantity, RoleMark.all(in: index, reading), passage).last(where: {
        $0.role != .single && $0.namesDose(in: passage)
      })
    else { return false }
    let between = passage.tokens[lead.tokens.upperBound..<max(start, lead.tokens.upperBound)]
    guard between.count <= 14,
      !between.contains(where: { past.contains($0.word) || $0.kind == .comma || $0.kind == .period })
    else { return false }
    if between.suffix(3).contains(where: { $0.is("is") || $0.is("are") }) {
      return saysRecommended(lead, passage)
    }
    let named = between.allSatisfy { $0.is("of") || $0.is("a") || $0.is("the") }
    return named
      && (isConsidered(before: lead.tokens.lowerBound, passage) || isToBe(behind: quantity, passage))
  }
  private static let past: WordSet = ["was", "were", "received", "had", "compared", "studied", "tested"]

  /// "The recommended dose", "the maximum dose": the words of a rule rather than "the dose" of an arm.
  private static func saysRecommended(_ mark: RoleMark, _ passage: Passage) -> Bool {
    mark.role != .usual || passage.tokens[mark.tokens].contains { rules.contains($0.word) }
  }
  private static let rules: WordSet = ["recommended", "usual", "normal", "standard", "typical"]

  /// "⟦Consider⟧ a starting dose of 25 mg".
  private static func isConsidered(before start: Int, _ passage: Passage) -> Bool {
    passage.tokens[max(0, start - 3)..<start].contains { $0.is("consider") || $0.is("recommend") }
  }

  /// "A starting dose of 25 mg ⟦should be considered⟧ in older subjects".
  private static func isToBe(behind quantity: Quantity, _ passage: Passage) -> Bool {
    let rest = passage.tokens[quantity.tokens.upperBound...].prefix(4)
    return zip(rest, rest.dropFirst()).contains {
      $0.is("should") && $1.is("be") || $0.is("is") && $1.is("recommended")
    }
  }

  /// "Your doctor ⟦may tell you to⟧ take 1 tablet if you take other medicines": not the usual dose, but another for them.
  static func told(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let start = quantity.span.lowerBound
    guard
      let may = passage.tokens[..<start].suffix(7).lastIndex(where: { $0.is("may") || $0.is("might") }),
      passage.tokens[(may + 1)..<start].prefix(2).elementsEqual(["tell", "you"], by: { $0.word == $1 }),
      let condition = passage.tokens[quantity.tokens.upperBound...].prefix(12).firstIndex(where: {
        $0.is("if")
      })
    else { return nil }
    return passage.tokens[quantity.tokens.upperBound..<condition].contains { $0.kind == .period }
      ? nil : Found(role: .adjusted, place: Draft.Place(.cue, in: index, may..<may + 3))
  }

  /// "1 g by mouth ⟦once⟧.", "500 mg ⟦once⟧, as soon as possible": one time, and no more.
  static func once(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let end = quantity.tokens.upperBound
    if let times = times(one: end, passage) {
      return Found(role: .single, place: Draft.Place(.cue, in: index, times))
    }
    guard let once = passage.tokens[end...].prefix(4).firstIndex(where: { $0.is("once") }),
      passage.tokens[end..<once].allSatisfy({
        $0.kind == .word && !$0.is("if") && !$0.is("and") && !$0.is("at")
      }),
      !passage.timings.contains(where: { $0.tokens.contains(once) }),
      !passage.timings.contains(where: { (0..<3).contains($0.tokens.lowerBound - once) })
    else { return nil }
    let next = passage.tokens[(once + 1)...].prefix(2)
    let ends =
      next.first.map { $0.kind == .period || $0.kind == .close || $0.endsClause || $0.is("only") } ?? true
      || next.first?.kind == .comma && next.last?.is("as") ?? false
    return ends ? Found(role: .single, place: Draft.Place(.cue, in: index, once..<once + 1)) : nil
  }

  /// "15 mg/kg ⟦x 1⟧", "1 g IV ⟦×1 dose⟧", but not "x 1 week".
  private static func times(one end: Int, _ passage: Passage) -> Range<Int>? {
    let near = passage.tokens[end...].prefix(4)
    guard let sign = near.firstIndex(where: { $0.kind == .times || $0.is("x") }),
      near[end..<sign].allSatisfy({ $0.kind == .word }),
      sign + 1 < passage.tokens.count, passage.tokens[sign + 1].number == 1
    else { return nil }
    let next = passage.tokens[(sign + 2)...].first
    let ends =
      next.map { $0.kind != .number && $0.kind != .word && $0.kind != .dash || counted.contains($0.word) }
      ?? true
    return ends ? sign..<sign + 2 : nil
  }
  private static let counted: WordSet = ["dose", "then", "followed", "over", "as"]
}
