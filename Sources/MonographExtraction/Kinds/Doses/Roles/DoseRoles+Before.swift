import MonographAnalysis
import MonographLexicon
import MonographModel

/// Words for a part of a treatment before the amount.
extension DoseRoles {
  /// The telling words before the amount with no other amount between; the nearest of them.
  static func before(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    let near = reaching(quantity, own, passage)
    let telling = near.filter { $0.role != .usual && $0.role != .single }
    guard let last = telling.last ?? near.last(where: { $0.role == .single }) else { return nil }
    // "Your doctor may lower the starting dose to 5 mg": still the starting dose. "The maintenance dose then adjusts to".
    if last.role == .adjusted,
      let start = telling.last(where: {
        ($0.role == .start
          || $0.role == .maintenance && last.link == .to && $0.tokens.upperBound <= last.tokens.lowerBound)
          && $0.namesDose(in: passage)
      }),
      (-2...4).contains(last.tokens.lowerBound - start.tokens.upperBound)
        || (0...4).contains(start.tokens.lowerBound - last.tokens.upperBound)
    {
      return start.found
    }
    // "The maximum daily dose is reduced to 60 mg": the most that they may have.
    if last.role == .adjusted,
      let most = telling.last(where: {
        $0.role == .maximum && $0.namesDose(in: passage)
          && (0...4).contains(last.tokens.lowerBound - $0.tokens.upperBound)
      })
    {
      return most.found
    }
    // "It can be increased to 7 mg, and then ⟦10 mg⟧" goes on rising.
    let rises = own.contains {
      $0.role == .step && $0.tokens.upperBound <= last.tokens.lowerBound
        && passage.clause(around: last.tokens.lowerBound).contains($0.tokens.lowerBound)
        && passage.tokens[$0.tokens].contains { ["increase", "increased", "raised"].contains($0.word) }
    }
    if last.link == .sequence, let limit = limit(before: last, of: quantity, index, reading) { return limit }
    if last.link == .sequence, !rises,
      isOngoing(quantity, in: passage) || isBehindLoading(quantity, own, passage)
    {
      return Found(role: .maintenance, place: last.place)
    }
    return last.found
  }

  /// "A ⟦second⟧ 30 mg dose may be given after 6 hours": one that follows the first.
  static func another(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let tokens = reading.passages[index].tokens
    let start = quantity.span.lowerBound
    guard start > 0, ordinals.contains(tokens[start - 1].word),
      tokens[quantity.tokens.upperBound...].prefix(2).contains(where: { $0.is("dose") })
    else { return nil }
    return Found(role: .step, place: Draft.Place(.cue, in: index, start - 1..<start))
  }
  private static let ordinals: WordSet = ["second", "third", "another", "further", "additional"]

  /// "(maximum 1,250 mg on the first day, ⟦then⟧ 1,000 mg/day)": the next phase has its limit, too.
  private static func limit(
    before then: RoleMark, of quantity: Quantity, _ index: Int, _ reading: Reading
  ) -> Found? {
    let passage = reading.passages[index]
    guard
      let earlier = passage.quantities.last(where: {
        $0.isDoseable && $0.tokens.upperBound <= then.tokens.lowerBound
      }), earlier.unit?.code == quantity.unit?.code,
      let open = passage.tokens[..<earlier.span.lowerBound].openParenthesis,
      passage.tokens[..<quantity.span.lowerBound].openParenthesis == open
    else { return nil }
    let found = role(of: earlier, in: index, reading)
    return found.role == .maximum && found.place?.tokens.lowerBound == open + 1 ? found : nil
  }

  static func reaching(_ quantity: Quantity, _ own: [RoleMark], _ passage: Passage) -> [RoleMark] {
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    return own.filter {
      $0.tokens.upperBound <= quantity.tokens.lowerBound && clause.contains($0.tokens.lowerBound)
        && $0.isLinked(to: quantity, in: passage) && !$0.trails(in: passage)
        && !isOfOneDay($0, before: quantity, in: passage) && !isPast($0, before: quantity, in: passage)
        && !hasDose(between: $0.tokens.upperBound, and: quantity, in: passage)
        && !isAsideOfTime($0, of: quantity, in: passage)
    }
  }

  /// "After the first dose of this medicine you may get a second 5 g": behind "after", a dose that was given before.
  private static func isPast(_ mark: RoleMark, before quantity: Quantity, in passage: Passage) -> Bool {
    mark.role == .start && mark.namesDose(in: passage)
      && passage.tokens[max(0, mark.tokens.lowerBound - 2)..<mark.tokens.lowerBound].contains {
        $0.is("after")
      }
      && quantity.span.lowerBound - mark.tokens.upperBound > 3
  }

  /// "4 tablets in the morning, then 4 tablets in the evening": parts of a day and no phases.
  private static func isOfOneDay(_ mark: RoleMark, before quantity: Quantity, in passage: Passage) -> Bool {
    mark.link == .sequence
      && passage.timings.contains {
        $0.isTimeOfDay && (0...2).contains(mark.tokens.lowerBound - $0.tokens.upperBound)
      }
      && passage.timings.contains {
        $0.isTimeOfDay && (0...2).contains($0.tokens.lowerBound - quantity.tokens.upperBound)
      }
  }

  /// "5 mg (for day 1) and 10 mg": the day in parentheses is that of the amount before it.
  private static func isAsideOfTime(_ mark: RoleMark, of quantity: Quantity, in passage: Passage) -> Bool {
    passage.tokens[mark.tokens].contains { $0.kind == .number }
      && passage.closesParenthesis(in: mark.tokens.lowerBound..<quantity.tokens.lowerBound)
      && passage.quantities.contains {
        $0.isDoseable && (0...3).contains(mark.tokens.lowerBound - $0.tokens.upperBound)
      }
  }

  /// "One tablet of Examplix 5 mg", "6 tablets Examplix 5 mg": the form and what it holds are one dose.
  private static func holds(_ form: Quantity, _ quantity: Quantity, in passage: Passage) -> Bool {
    form.unit?.dimension == .form && quantity.unit?.dimension == .mass
      && (1...3).contains(quantity.tokens.lowerBound - form.tokens.upperBound)
      && (passage.tokens[form.tokens.upperBound].is("of") || passage.tokens[form.tokens.upperBound].isName)
  }

  /// A word before the amount speaks of it unless another amount stands between them.
  private static func hasDose(between start: Int, and quantity: Quantity, in passage: Passage) -> Bool {
    passage.quantities.contains { other in
      other.tokens.lowerBound >= start && other.tokens.upperBound <= quantity.tokens.lowerBound
        && other.isDoseable && (other.group == nil || other.group != quantity.group)
        && !holds(other, quantity, in: passage) && !isMeasured(other, in: passage)
    }
  }

  /// "The starting dose in hyponatraemia (serum sodium < ⟦130 mmol/L⟧) is 2.5 mg": a limit in parentheses.
  private static func isMeasured(_ other: Quantity, in passage: Passage) -> Bool {
    guard let open = passage.tokens[..<other.span.lowerBound].openParenthesis, other.span.lowerBound > 0
    else {
      return false
    }
    let before = passage.tokens[other.span.lowerBound - 1]
    return passage.tokens[open..<other.span.lowerBound].count > 1
      && ([.less, .lessOrEqual, .greater, .greaterOrEqual].contains(before.kind) || other.unit?.per != nil)
  }

  /// Words that call it the usual dose; a mere "dose" says nothing.
  static func stated(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Draft.Place?
  {
    reaching(quantity, own, reading.passages[index]).last { $0.role == .usual && $0.tokens.count > 1 }?.place
  }
}
