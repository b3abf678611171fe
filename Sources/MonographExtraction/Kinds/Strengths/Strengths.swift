import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a tablet, vial or pen holds.
struct Strengths: ClaimRule {
  static let requirement = Requirement(quantity: true)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    return concentrations(in: index, reading) + pairs(in: index, reading)
      + passage.quantities.indices.compactMap { number in strength(number, in: index, reading) }
  }

  private func strength(_ number: Int, in index: Int, _ reading: Reading) -> Draft? {
    let passage = reading.passages[index]
    guard reading.amounts[index][number] == .strength else { return nil }
    let quantity = passage.quantities[number]
    guard let amount = quantity.amount,
      DoseSubstance.of(quantity, in: index, reading)?.isPart ?? true,
      !isDenominator(number, in: passage)
    else { return nil }
    let volume = quantity.unit?.per == nil ? Self.volume(of: number, passage, reading.lexicon) : nil
    var strength = Strength(amount: amount, per: quantity.unit?.per ?? volume?.per)
    let forms = passage.marks(of: .unit).filter {
      UnitTable.standard.entries[$0.entry].dimension == .form
    }
    strength.form = forms.first {
      $0.tokens.lowerBound >= quantity.tokens.upperBound
        && $0.tokens.lowerBound - quantity.tokens.upperBound <= 3
    }
    .map { passage.string($0.tokens).lowercased() }
    var draft = Draft(.strength(strength), rule: "strength.amount", at: quantity.tokens, of: index)
    if let denominator = quantity.denominator ?? volume?.tokens {
      draft.add(.amount, in: index, denominator)
    }
    return draft
  }

  /// A volume that holds an amount, and where it is said.
  private typealias Volume = (per: Per, tokens: Range<Int>?)

  /// "⟦One vial of 5 mL⟧ contains 30 mg", "30 mg of examplin ⟦in 5 mL⟧".
  private static func volume(of number: Int, _ passage: Passage, _ lexicon: Lexicon) -> Volume? {
    let quantity = passage.quantities[number]
    // What a vial of powder could hold is not what the powder is in.
    guard quantity.unit?.dimension != .volume, quantity.unit?.dimension != .form,
      !passage.holds(anyOf: powders)
    else { return nil }
    return holder(before: quantity, passage, lexicon) ?? solvent(behind: quantity, passage, lexicon)
      ?? measured(before: quantity, passage).map { ($0, nil) }
  }

  private static let powders: WordSet = ["powder", "lyophilisate", "lyophilised", "lyophilized"]
  private static let verbs: WordSet = ["contain", "contains", "containing"]

  /// Between a number of millilitres and "contains" stands only what they are of.
  private static func holder(before quantity: Quantity, _ passage: Passage, _ lexicon: Lexicon)
    -> Volume?
  {
    let before = passage.tokens[..<quantity.tokens.lowerBound]
    guard let verb = before.lastIndex(where: { verbs.contains($0.word) }),
      before[verb...].count <= 3
    else {
      return nil
    }
    return volumes(passage, lexicon).last {
      $0.tokens.upperBound <= verb && isPlain(passage.tokens[$0.tokens.upperBound..<verb])
    }.flatMap(per)
  }

  /// "30 mg of examplin ⟦in 5 mL⟧", "⟦per 5 mL⟧".
  private static func solvent(behind quantity: Quantity, _ passage: Passage, _ lexicon: Lexicon)
    -> Volume?
  {
    let end = quantity.tokens.upperBound
    return volumes(passage, lexicon).first { volume in
      let joint = volume.tokens.lowerBound - 1
      return joint >= end && ["in", "per"].contains(passage.tokens[joint].word)
        && isPlain(passage.tokens[end..<joint])
        && !passage.quantities.contains {
          $0.isDoseable && $0.tokens.lowerBound >= end && $0.tokens.upperBound <= joint
            && !Equivalents.isParenthesised($0, in: passage)
        }
    }.flatMap(per)
  }

  private static func volumes(_ passage: Passage, _ lexicon: Lexicon) -> [Quantity] {
    passage.quantities.indices.filter {
      let quantity = passage.quantities[$0]
      return quantity.unit?.dimension == .volume && quantity.unit?.per == nil
        && quantity.bound == .exact
        && !AmountContext($0, in: passage, lexicon).isDiluent && !isAlternative($0, passage)
    }.map { passage.quantities[$0] }
  }

  /// "In ⟦0.3 mL or 0.6 mL⟧": which of them is not said.
  private static func isAlternative(_ number: Int, _ passage: Passage) -> Bool {
    let quantities = passage.quantities
    return [number - 1, number + 1].contains { other in
      guard quantities.indices.contains(other), quantities[other].unit?.dimension == .volume else {
        return false
      }
      let ends = [quantities[number], quantities[other]].sorted {
        $0.tokens.lowerBound < $1.tokens.lowerBound
      }
      return ends[0].tokens.upperBound <= ends[1].tokens.lowerBound
        && passage.tokens[ends[0].tokens.upperBound..<ends[1].tokens.lowerBound].allSatisfy {
          $0.kind == .comma || $0.is("or") || $0.is("and")
        }
    }
  }

  private static func per(_ volume: Quantity) -> Volume? {
    guard let value = volume.low, let unit = volume.unit else { return nil }
    return (Per(value, UnitCode(unit.code)), volume.tokens)
  }

  /// A few words of one clause, and none of dissolving.
  private static func isPlain(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.count <= 10
      && tokens.allSatisfy {
        !$0.endsClause && ![.comma, .period, .colon, .slash].contains($0.kind)
          && !dissolving.contains($0.word)
      }
  }
  private static let dissolving: WordSet = [
    "dissolved", "dissolve", "dissolving", "diluted", "dilute", "dilution", "reconstituted",
    "mixed", "added",
    "and", "or", "to", "every", "daily", "water", "glass",
  ]

  /// "⟦Each mL⟧ of solution contains 30 micrograms".
  private static func measured(before quantity: Quantity, _ passage: Passage) -> Per? {
    let before = passage.tokens[..<quantity.tokens.lowerBound]
    guard let holds = before.lastIndex(where: { ["contain", "contains"].contains($0.word) }),
      before[holds...].count <= 3,
      let each = before[..<holds].lastIndex(where: {
        ["each", "one", "every"].contains($0.word) || $0.number == 1
      }),
      before[each..<holds].count <= 6,
      let unit = passage.marks(of: .unit).first(where: { $0.tokens.lowerBound == each + 1 }),
      case let entry = UnitTable.standard.entries[unit.entry],
      // "one gram of cream contains 10 mg"
      entry.dimension == .volume || entry.code == "g"
    else { return nil }
    return Per(1, UnitCode(entry.code))
  }

  /// The volume that another amount is dissolved in: "20 mg dissolved in 0.2 ml".
  private func isDenominator(_ number: Int, in passage: Passage) -> Bool {
    guard number > 0, passage.quantities[number].unit?.dimension == .volume else { return false }
    let before = passage.quantities[number - 1]
    return before.unit?.dimension != .volume
      && passage.quantities[number].tokens.lowerBound - before.tokens.upperBound <= 5
  }
}
