import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is not the drug's amount: laboratory values, excipients, a meal, an overdose.
extension AmountContext {
  /// A laboratory value, a rate of flow, a concentration, a specific activity.
  var isMeasurement: Bool {
    guard let unit = quantity.unit else { return false }
    if isRateOfUnknown || isExchangeRatio { return true }
    if let per = unit.per {
      if unit.dimension == .unit, ["mg", "ug", "g"].contains(per.unit.code) { return true }
      return ["dL", "L", "uL"].contains(per.unit.code) || has("measurement", clause)
    }
    if unit.dimension == .volume, unit.perTime == .h || unit.perTime == .min { return true }
    if unit.code == "g", has("needle", before(8)) || has("needle", after(8)) { return true }  // gauge
    // "a level between 0.1 and 0.3 mg daily" is a dose's
    return quantity.bound != .exact && unit.perTime == nil && !(quantity.bound == .range && isTimed)
      && has("measurement", before(8))
      && !has("dosing-verb", before(4)) && !isCeilingOfDose
  }

  /// "Adjusted according to blood pressure, ⟦up to a maximum of⟧ 80 mg daily": behind the comma the dose is meant.
  private var isCeilingOfDose: Bool {
    let start = quantity.span.lowerBound
    return isTimed && start > clause.lowerBound && passage.tokens[start - 1].kind == .comma
      && ["dosing-verb", "decrease", "increase"].contains { has($0, clause.lowerBound..<start) }
  }

  /// "1.5 mL/s", "15 mmol/1000 kcal": counted against something that is not understood. A substance behind the slash
  /// is another one: "10 mg/otherin 5 mg".
  private var isRateOfUnknown: Bool {
    // "75 mg per mP2": a unit that was torn
    if token(at.upperBound)?.is("per") ?? false, let next = token(at.upperBound + 1), next.kind == .word,
      passage.text.utf8[Int(next.lower)..<Int(next.upper)].contains(where: {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }), passage.marks.starting(at: at.upperBound + 1, of: .unit) == nil
    {
      return true
    }
    guard token(at.upperBound)?.kind == .slash, let next = token(at.upperBound + 1), !next.spaceBefore else {
      return false
    }
    // "two drops/a ribbon of ointment"
    if next.is("a") || next.is("an") { return false }
    if next.kind == .word { return passage.marks.starting(at: at.upperBound + 1, of: .substance) == nil }
    return next.kind == .number
      && !passage.quantities.contains { $0.tokens.lowerBound == at.upperBound + 1 && $0.isDoseable }
  }

  /// "1 mEq K+/g", "1 mEq of potassium per 1 g": how much of something else a gram binds or holds.
  private var isExchangeRatio: Bool { isCounted(against: ["g", "gram"]) }

  /// "10 mg codeine per 5 mL": what a volume holds.
  var isHeldByVolume: Bool { isCounted(against: ["ml", "millilitre", "milliliter"]) }

  /// Behind the amount its substance, and behind that "/" or "per" with one of these.
  private func isCounted(against bases: WordSet) -> Bool {
    guard let unit = quantity.unit, unit.per == nil, ![.form, .time, .volume].contains(unit.dimension),
      let joint = passage.tokens[at.upperBound...].prefix(5).firstIndex(where: {
        $0.kind == .slash || $0.is("per")
      }), joint > at.upperBound,
      passage.tokens[at.upperBound..<joint].allSatisfy({ $0.kind == .word || $0.kind == .plus })
    else { return false }
    return passage.tokens[(joint + 1)...].prefix(2).contains { bases.contains($0.word) }
  }

  /// "32 million units per mg": how active the substance is.
  var isActivity: Bool {
    guard let unit = quantity.unit, unit.dimension == .unit, let per = unit.per else { return false }
    return per.unit == "mg" && per.value == 1
  }

  /// "Mix 750 units with 50 mL of saline and flush": for the vein's access, not for the patient.
  var isForFlushing: Bool {
    let near = clause.prefix { $0 < at.upperBound + 16 }
    return near.contains { passage.tokens[$0].is("flush") }
      && near.contains { $0 < at.lowerBound && Self.mixes.contains(passage.tokens[$0].word) }
  }
  private static let mixes: WordSet = ["mix", "dilute", "add", "dissolve"]

  var isDiluent: Bool {
    guard let unit = quantity.unit else { return false }
    if unit.dimension == .volume { return has("diluent", before(8)) || has("diluent", after(5)) }
    return unit.per != nil && (has("diluent", before(1)) || has("excipient", before(1)) && !isOfSalt)
  }

  /// "500 mg (dissolved in ⟦20 mL⟧ of water)", but not "25 g (50 mL of the solution)".
  var isDissolvingIn: Bool { (token(at.lowerBound - 1)?.is("in") ?? false) && isDiluent }

  /// "A small amount (about 50 g) of food", "200 mL of an acidic drink", but not "of milk of otherin".
  var isMeal: Bool {
    var start = at.upperBound
    if token(start)?.kind == .close { start += 1 }
    return words.contains { mark in
      guard mark.kind == "meal", (0...4).contains(mark.tokens.lowerBound - start) else { return false }
      let between = passage.tokens[start..<mark.tokens.lowerBound]
      return between.allSatisfy { $0.kind == .word && !Self.turns.contains($0.word) }
        && between.first?.is("of") ?? false && !(token(mark.tokens.upperBound)?.is("of") ?? false)
    }
  }
  private static let turns: WordSet = [
    "with", "without", "in", "on", "and", "or", "after", "before", "daily", "between", "than",
  ]

  /// "Weighing less than 1250 grams".
  var isOfBody: Bool { has("weight", before(2)) }

  /// "Contains 50 mg lactose", "1 mmol sodium (23 mg)", "sodium 20 mg".
  var isExcipient: Bool {
    // "158 mg sodium in each 1 g dose"
    if token(at.lowerBound - 1)?.is("each") ?? false, has("excipient", before(16)) { return true }
    if has("excipient", after(2)) || has("excipient", behindParenthesis)
      || has("excipient", before(4)) && has("strength", before(8))
    {
      return true
    }
    if isSaidAgain || isInDrink || isOfAdjuvant || isAmongOthers { return true }
    // "contains potassium, less than 1 mmol (39 mg)"
    if isParenthesised, has("excipient", before(9)), has("strength", before(12)) { return true }
    if let outer = Equivalents.outer(of: quantity, in: passage) {
      return has("excipient", outer.tokens.upperBound..<quantity.tokens.lowerBound)
    }
    return clause.count <= 5 && has("excipient", before(1)) && !isOfSalt
  }

  /// "if you drink large amounts of alcohol (more than 21 units (210 mL) a week)".
  private var isInDrink: Bool {
    let near = passage.tokens[
      max(clause.lowerBound, at.lowerBound - 14)..<min(clause.upperBound, at.upperBound + 6)]
    return near.contains { $0.is("alcohol") } && near.contains { Self.drinking.contains($0.word) }
  }
  private static let drinking: WordSet = ["drink", "drinks", "drinking", "beer", "wine"]

  /// "The other ingredients are metacresol (⟦4 micrograms/dose⟧), …"
  private var isAmongOthers: Bool {
    guard let per = quantity.unit?.per, Doses.occasions.contains(per.unit.code) else { return false }
    let lead = passage.tokens[..<at.lowerBound]
    return zip(lead, lead.dropFirst()).contains {
      ($0.is("other") || $0.is("inactive")) && ($1.is("ingredient") || $1.is("excipient"))
    }
  }

  /// "adsorbed on aluminium hydroxide, hydrated 0.5 mg": what the substance is bound to.
  private var isOfAdjuvant: Bool {
    let lead = passage.tokens[before(18)]
    return lead.contains { $0.is("adsorbed") } && lead.contains { $0.is("aluminium") || $0.is("aluminum") }
  }

  /// "30 mg sorbitol in each syringe, which is equivalent to 50 mg/mL": the excipient's amount in another unit.
  private var isSaidAgain: Bool {
    guard
      let again = before(3).first(where: {
        ["equivalent", "corresponding", "equal"].contains(passage.tokens[$0].word)
      })
    else { return false }
    return passage.quantities.contains {
      $0.isDoseable && clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= again
        && has("excipient", $0.tokens.upperBound..<min(again, $0.tokens.upperBound + 3))
    }
  }

  /// Two words behind the parenthesis that follows, or that the amount stands in: "0.2 mmol (or 6.5 mg) potassium",
  /// "1 mmol (23 mg) of sodium".
  private var behindParenthesis: Range<Int> {
    let isInside = token(at.upperBound)?.kind == .close
    guard isInside || token(at.upperBound)?.kind == .open,
      let close = passage.tokens[at.upperBound..<min(clause.upperBound, at.upperBound + 8)]
        .firstIndex(where: { $0.kind == .close })
    else { return at.upperBound..<at.upperBound }
    return close + 1..<max(close + 1, min(clause.upperBound, close + 3))
  }

  /// The "sodium" of "examplin sodium 20 mg" is the drug's own.
  var isOfSalt: Bool {
    passage.marks(of: .substance).contains {
      $0.tokens.upperBound == at.lowerBound && $0.tokens.count > 1
    }
  }

  /// "1.5 g (1 g examplin and 0.5 g otherin)": parts of the amount before the parenthesis, of which it is the sum.
  var isComponent: Bool {
    guard let whole = Equivalents.outer(of: quantity, in: passage), whole.unit?.code == quantity.unit?.code
    else { return false }
    let near = max(0, number - Self.mostParts)..<min(passage.quantities.count, number + Self.mostParts)
    let parts = passage.quantities[near].filter {
      $0.unit?.code == quantity.unit?.code
        && Equivalents.outer(of: $0, in: passage)?.tokens == whole.tokens
    }
    guard parts.count > 1 else { return false }
    let sum = parts.reduce(ExactNumber(0) as ExactNumber?) { sum, part in part.low.flatMap { sum?.adding($0) }
    }
    return sum == whole.low
  }
  private static let mostParts = 8

  /// "Debossed 30 G", "20 mg printed on the body", "if your dose is 5 mg", "twice the 10 mg dose", "with food (about 25 g)".
  var isNoDose: Bool {
    has("not-a-dose", before(8)) || has("not-a-dose", after(5)) || isOfBirthWeight
      || has("imprint", before(3))
      || has("imprint", after(2)) || isInInk
      || has("reference", before(3)) && !isAllowedFor || has("rounding", before(3)) || isOnlyMentioned
      || isOfHandling
      || token(at.lowerBound - 1)?.kind == .open && has("meal", before(3))
  }

  /// "May allow ⟦for a dose of⟧ 1.25 mg once daily".
  private var isAllowedFor: Bool {
    passage.tokens[before(5)].contains { ["allow", "allows", "allowing", "permit"].contains($0.word) }
  }

  /// "A birth weight below ⟦1,500 g⟧", but not "2.5 mL/kg of birth weight".
  private var isOfBirthWeight: Bool {
    !(quantity.unit?.code.hasSuffix("/kg") ?? false)
      && (has("birth-weight", before(8)) || has("birth-weight", after(5)))
  }

  /// "T ⟦20 mg⟧ in dark blue ink".
  private var isInInk: Bool {
    (token(at.upperBound)?.is("in") ?? false) && passage.tokens[after(4)].contains { $0.is("ink") }
  }

  var isOverdose: Bool { has("overdose", clause.lowerBound..<at.upperBound) || has("overdose", after(6)) }
}
