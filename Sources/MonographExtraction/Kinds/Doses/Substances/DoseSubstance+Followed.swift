import MonographAnalysis
import MonographLexicon
import MonographModel

/// Doses of another drug that is given before, with or after the drug, and goes on.
extension DoseSubstance {
  /// "The dose of ⟦otherin⟧ given before examplin should be at least 250 mg": the drug is only named to say when.
  static func givenBeside(_ names: [Name], at quantity: Quantity, in passage: Passage) -> Name? {
    let start = quantity.span.lowerBound
    guard
      let name = names.last(where: { name in
        name.owner == .other && name.tokens.lowerBound > 1 && name.tokens.upperBound < start
          && passage.tokens[name.tokens.lowerBound - 1].is("of")
          && doses.contains(passage.tokens[name.tokens.lowerBound - 2].word)
          && participles.contains(passage.tokens[name.tokens.upperBound].word)
      }), case let between = name.tokens.upperBound..<start, between.count <= 16,
      passage.tokens[between].allSatisfy({ $0.kind == .word || $0.kind == .trademark }),
      !passage.quantities.contains(where: { $0.isDoseable && between.contains($0.tokens.lowerBound) }),
      names.allSatisfy({ !between.contains($0.tokens.lowerBound) || isForTime($0.tokens, in: passage) })
    else { return nil }
    return name
  }
  private static let participles: WordSet = ["given", "administered", "used", "taken", "injected", "infused"]

  /// "5,000 IU of otherin as a bolus before examplin, followed by an infusion of ⟦1,000 IU⟧ per hour": the same goes on,
  /// where no other is named to be given.
  static func followed(by quantity: Quantity, _ names: [Name], in passage: Passage) -> Quantity? {
    let start = quantity.span.lowerBound
    guard start > 2,
      let by = (max(1, start - 6)..<start).last(where: {
        passage.tokens[$0].is("by") && passage.tokens[$0 - 1].is("followed")
      }),
      passage.tokens[(by + 1)..<start].allSatisfy({ givings.contains($0.word) }),
      let earlier = passage.quantities.last(where: { $0.isDoseable && $0.tokens.upperBound < by }),
      case let between = earlier.tokens.upperBound..<start,
      between.count <= 24,
      !passage.tokens[between].contains(where: { $0.endsClause || $0.kind == .period }),
      names.allSatisfy({ !between.contains($0.tokens.lowerBound) || isForTime($0.tokens, in: passage) }),
      // "followed by 5 mg of examplin"
      !names.contains(where: { (0...2).contains($0.tokens.lowerBound - quantity.tokens.upperBound) })
    else { return nil }
    return earlier
  }

  private static let givings: WordSet = [
    "a", "an", "the", "infusion", "injection", "bolus", "dose", "of", "continuous", "single", "intravenous",
    "iv",
    "oral", "maintenance", "daily", "another", "further", "second", "subsequent", "drip",
  ]

  /// "before ⟦examplin⟧", "after the last dose of examplin": named to say when.
  private static func isForTime(_ name: Range<Int>, in passage: Passage) -> Bool {
    passage.tokens[..<name.lowerBound].suffix(5).contains { times.contains($0.word) }
  }
  private static let times: WordSet = ["before", "after", "prior", "following", "with", "during"]

  /// "240 mg every 2 weeks or 480 mg every 4 weeks", "50 mg, and if tolerated is increased to 100 mg": nothing is named
  /// between, so both are of the same.
  static func alternative(to quantity: Quantity, _ names: [Name], in passage: Passage) -> Quantity? {
    let start = quantity.span.lowerBound
    guard start > 0,
      let earlier = passage.quantities.last(where: { $0.isDoseable && $0.tokens.upperBound < start }),
      passage.tokens[start - 1].is(or) && start - earlier.tokens.upperBound <= 10
        || goesOn(earlier.tokens.upperBound..<start, in: passage)
        || isNextCell(earlier.tokens.upperBound..<start, in: passage),
      !passage.tokens[earlier.tokens.upperBound..<start].contains(where: {
        $0.endsClause || $0.kind == .period
      }),
      !names.contains(where: { (earlier.tokens.upperBound..<start).contains($0.tokens.lowerBound) })
    else { return nil }
    return earlier
  }

  /// "and may be further increased to": a verb that shares its subject with the one before.
  private static func goesOn(_ between: Range<Int>, in passage: Passage) -> Bool {
    let words = passage.tokens[between]
    guard between.count <= 16, words.last?.is("to") ?? false,
      let joint = words.lastIndex(where: { $0.is(and) || $0.is(or) || $0.is("then") })
    else { return false }
    let verb = passage.tokens[joint + 1..<between.upperBound - 1]
    return verb.contains { changes.contains($0.word) } && verb.allSatisfy { $0.kind == .word }
      && !verb.contains { doses.contains($0.word) }
  }
  /// "Otherin 900 mg injection 600 mg injection": cells of one row of a copied table.
  private static func isNextCell(_ between: Range<Int>, in passage: Passage) -> Bool {
    between.count <= 3 && !between.isEmpty
      && between.allSatisfy { at in
        passage.marks(of: .unit).contains {
          $0.tokens.contains(at) && UnitTable.standard.entries[$0.entry].dimension == .form
        }
      }
  }
  private static let changes: WordSet = [
    "increased", "increase", "raised", "reduced", "reduce", "lowered", "decreased", "changed",
  ]
}
