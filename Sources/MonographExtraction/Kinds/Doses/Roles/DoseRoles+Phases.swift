import MonographAnalysis
import MonographLexicon
import MonographModel

/// Parts of a treatment that follow each other: "5 mg for a week, then 10 mg".
extension DoseRoles {
  /// "Followed by 40 mg every other week": timed without an end, and nothing comes after.
  static func isOngoing(_ quantity: Quantity, in passage: Passage) -> Bool {
    let end =
      passage.tokens[quantity.tokens.upperBound...].firstIndex { $0.kind == .period || $0.endsClause }
      ?? passage.tokens.count
    let rest = quantity.tokens.upperBound..<end
    let isTimed =
      quantity.unit?.perTime == .d
      || passage.timings.contains {
        rest.contains($0.tokens.lowerBound) && $0.tokens.lowerBound - rest.lowerBound <= 8
          && !passage.isAside($0.tokens, behind: quantity)
      }
    let course = Course(of: quantity, in: passage)
    // "then 2 mg every 4 hours as needed", "reduced to 3 mg and then 2 mg daily"
    let goesOn =
      DoseDetails(passage: passage, quantity: quantity).asNeeded == nil
      && !passage.tokens[..<quantity.tokens.lowerBound].suffix(20).contains { reducing.contains($0.word) }
    return goesOn && isTimed && course.duration == nil && course.cycle == nil
      && !passage.quantities.contains {
        rest.contains($0.tokens.lowerBound) && $0.isDoseable && !Equivalents.isParenthesised($0, in: passage)
          && !($0.span.lowerBound > 0 && passage.tokens[$0.span.lowerBound - 1].is(or))
      }
  }
  private static let reducing: WordSet = ["reduce", "reduced", "decrease", "decreased", "lowered", "tapered"]

  /// "A loading dose of 100 mg followed by 50 mg every 12 hours for 10 days": what is loaded is then maintained, for
  /// however long.
  static func isBehindLoading(_ quantity: Quantity, _ own: [RoleMark], _ passage: Passage) -> Bool {
    own.contains { mark in
      mark.role == .start && mark.tokens.upperBound <= quantity.tokens.lowerBound
        && passage.tokens[mark.tokens].contains { $0.is(loading) }
    }
      && passage.timings.contains { (0...8).contains($0.tokens.lowerBound - quantity.tokens.upperBound) }
  }
  private static let loading = Word("loading")

  /// "25 mg once a day ⟦for two weeks⟧, followed by 50 mg": what is taken for a while before another dose is begun with.
  static func opening(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    guard
      let sequence = own.first(where: {
        $0.link == .sequence && $0.tokens.lowerBound > quantity.tokens.upperBound
      }),
      passage.clause(around: quantity.tokens.lowerBound).contains(sequence.tokens.lowerBound),
      !own.contains(where: { $0.tokens.upperBound <= quantity.tokens.lowerBound && $0.link == .sequence }),
      passage.quantities.contains(where: {
        $0.isDoseable && (0...2).contains($0.tokens.lowerBound - sequence.tokens.upperBound)
          && $0.unit?.dimension == quantity.unit?.dimension
      })
    else { return nil }
    // "40 mg ⟦once, then⟧ 20 mg every 4 weeks"
    let end = quantity.tokens.upperBound
    if passage.tokens[end].is("once"), sequence.tokens.lowerBound - end <= 2 {
      return Found(role: .start, place: sequence.place)
    }
    guard let position = phase(of: quantity, before: sequence, in: passage),
      let course = Course(of: quantity, in: passage).places.first,
      course.upperBound <= sequence.tokens.lowerBound
    else { return nil }
    return Found(role: position == 0 ? .start : .step, place: sequence.place)
  }

  /// The how many-eth of the amounts before "then" it is, each of which is taken for a while: "⟦5 mg⟧ for 1 week, ⟦10 mg⟧ for
  /// 1 week, then …". Nil where another stands between.
  private static func phase(of quantity: Quantity, before mark: RoleMark, in passage: Passage) -> Int? {
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    let amounts = passage.quantities.filter {
      $0.isDoseable && clause.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= mark.tokens.lowerBound && !Equivalents.isParenthesised($0, in: passage)
    }
    guard let position = amounts.firstIndex(where: { $0.tokens == quantity.tokens }) else { return nil }
    let isRow = amounts.allSatisfy {
      $0.unit?.code == quantity.unit?.code && Course(of: $0, in: passage).duration != nil
    }
    return isRow ? position : position == amounts.count - 1 ? 0 : nil
  }
}
