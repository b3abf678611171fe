import MonographAnalysis
import MonographLexicon
import MonographModel

/// What becomes of the dose in whom: each factor named in a clause with each adjustment named there.
struct DoseAdjustments: ClaimRule {
  static let requirement = Requirement(text: true)

  typealias Factor = DoseAdjustment.Factor
  typealias Adjustment = DoseAdjustment.Adjustment

  static let elsewhere: SectionSet = [
    .mechanism, .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .overdose, .storage, .references,
    .legal, .howSupplied, .contraindications,
    .missedDose, .identity, .description, .adverseReactions, .research, .other,
  ]

  /// Nearer sections that speak of the dose in whom, wherever they stand.
  static let here: SectionSet = [
    .dosage, .renal, .hepatic, .specialPopulations, .geriatric, .pediatric, .precautions, .warnings,
    .interactions, .boxedWarning,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      passage.tokens.last?.kind != .question
    else { return [] }
    // "It should be used with caution in the elderly" beside what is contraindicated.
    let isBarred = reading.isUnder(Self.elsewhere, unless: Self.here, index)
    if isBarred, reading.isUnder([.adverseReactions], unless: Self.here, index) {
      return onEvent(index, adjustments(passage, reading), reading)
    }
    guard !isBarred || reading.isUnder([.contraindications], unless: Self.here, index) else { return [] }
    if !isBarred {
      let occasions = listedOccasions(index, reading)
      // The items below say it, each for itself.
      let opensList =
        index + 1 < reading.passages.count && reading.leadIn(of: index + 1) == index
        && !listedOccasions(index + 1, reading).isEmpty
      if opensList || !occasions.isEmpty { return occasions }
      if let banded = banded(index, reading) { return banded }
    }
    let said = adjustments(passage, reading).filter {
      !isBarred || $0.value != .avoid && $0.value != .interrupt
    }.filter {
      !bars($0, passage) || reading.isUnder([.dosage, .renal, .hepatic], unless: Self.barring, index)
    }
    let amounts =
      isBarred
      ? []
      : amounts(passage, reading).filter { amount in
        !said.contains { $0.value == .reduce || $0.value == .none }
      }
    let adjustments = said + amounts
    guard !adjustments.isEmpty else {
      guard !isBarred else { return [] }
      let listed = listed(index, reading)
      return listed.isEmpty ? told(index, reading) : listed
    }
    if reading.isUnder([.interactions], unless: Self.here.subtracting([.interactions]), index) {
      let found = withPartner(index, adjustments, reading)
      return found.isEmpty ? withPartnerBefore(index, adjustments, reading) : found
    }
    let factors = factors(passage, reading).filter {
      switch $0.value {
      case .age: !reading.isUnder([.pregnancy, .lactation], index) && !isNursed($0.tokens, passage)
      case .weight: !said.contains { isThanOfAdults(behind: $0.tokens.upperBound, passage) }
      default: true
      }
    }
    let cautions = patients(index, said, reading)
    if !factors.isEmpty {
      let paired = paired(index, factors + others(passage), adjustments, reading) + cautions
      let found = paired.isEmpty ? conditional(index, said, reading) : paired
      // "Discontinue it in patients who develop nephrotic syndrome": an organ, but no reason to change the dose.
      if !found.isEmpty { return found }
      let ordered = ordered(index, said, reading)
      return ordered.isEmpty ? ofEarlierPatients(index, said, reading) : ordered
    }
    let titles = titled(index, adjustments, reading)
    if !titles.isEmpty { return withOrders(titles, ordered(index, said, reading)) }
    let above = withFactorBefore(index, said, reading)
    if !above.isEmpty { return above }
    let earlier = ofEarlierPatients(index, said, reading)
    if !earlier.isEmpty { return earlier }
    let partners = withPartner(index, adjustments, reading)
    if !partners.isEmpty { return partners }
    let onEvent = onEvent(index, said, reading)
    return onEvent.isEmpty ? cautions : onEvent
  }

  /// "It should not be given to children ⟦with existing kidney problems⟧": to these alone.
  private func isOfImpaired(behind age: Range<Int>, _ factors: [Found<Factor>], _ passage: Passage) -> Bool {
    guard age.upperBound < passage.tokens.count, passage.tokens[age.upperBound].is("with") else {
      return false
    }
    return factors.contains {
      [.renal, .hepatic].contains($0.value) && (1...5).contains($0.tokens.lowerBound - age.upperBound)
    }
  }

  /// "stop breast-feeding, considering the benefit to the baby".
  private func isNursed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { ["baby", "infant", "newborn"].contains($0.word) }
      && !PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
  }

  /// "contraindicated": an adjustment only where doses are spoken of.
  func bars(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    passage.tokens[found.tokens].contains { $0.word == "contraindicated" }
  }
  static let barring: SectionSet = [
    .contraindications, .warnings, .precautions, .interactions, .pregnancy, .lactation, .boxedWarning,
  ]

  // MARK: Factors in the sentence

  func paired(
    _ index: Int, _ factors: [Found<Factor>], _ adjustments: [Found<Adjustment>], _ reading: Reading
  ) -> [Draft] {
    let passage = reading.passages[index]
    struct Pair: Hashable {
      var factor: Factor
      var adjustment: Adjustment
    }
    var seen: Set<Pair> = []
    return adjustments.flatMap { adjustment in
      clauseMates(of: adjustment, factors, passage).compactMap { factor -> Draft? in
        guard goTogether(factor, adjustment, passage),
          seen.insert(Pair(factor: factor.value, adjustment: adjustment.value)).inserted
        else { return nil }
        let run =
          min(
            factor.tokens.lowerBound, adjustment.tokens.lowerBound)..<max(
            factor.tokens.upperBound, adjustment.tokens.upperBound)
        var draft = make(
          factor.value, adjustment, condition(of: factor, for: adjustment, passage), "factor", at: run, index,
          reading)
        Scopes.fillPopulation(&draft, passage: index, near: factor.tokens, in: reading)
        if factor.value == .age, adjustment.value == .avoid,
          isOfImpaired(behind: factor.tokens, factors, passage)
        {
          draft.certainty = .possible
        }
        // "Not recommended for children with gout" leaves other uses open.
        if factor.value == .age, adjustment.value == .avoid, passage.section == .dosage {
          Scopes.fillUse(&draft, passage: index, near: factor.tokens, in: reading)
        }
        return draft
      }
    }
  }

  /// The factors of the adjustment's own clause; of the nearest before it where it names none ("…, but caution is
  /// advised"); of the next, else.
  func clauseMates(
    of adjustment: Found<Adjustment>, _ factors: [Found<Factor>], _ passage: Passage
  ) -> [Found<Factor>] {
    let clauses = Clauses.turns(of: passage)
    guard let own = clauses.firstIndex(where: { $0.contains(adjustment.tokens.lowerBound) }) else {
      return []
    }
    let groups = clauses.map { clause in factors.filter { clause.contains($0.tokens.lowerBound) } }
    return ([own] + (0..<own).reversed() + clauses.indices.dropFirst(own + 1)).map { groups[$0] }
      .first { !$0.isEmpty } ?? []
  }

  /// Whether a factor is one for this adjustment: caution needs an impairment, not the organ's function alone.
  func goTogether(_ factor: Found<Factor>, _ adjustment: Found<Adjustment>, _ passage: Passage)
    -> Bool
  {
    if adjustment.isAmount { return isLess(for: factor, passage) }
    if isOfNextLimit(adjustment.tokens.lowerBound, behind: factor.tokens.upperBound, passage) { return false }
    // "the same dose, provided the kidneys work well".
    if adjustment.value == .none, adjustment.tokens.upperBound < factor.tokens.lowerBound,
      passage.tokens[adjustment.tokens.upperBound..<factor.tokens.lowerBound].contains(where: {
        $0.word == "provided"
      })
    {
      return false
    }
    let changesDose = [.none, .reduce, .increase].contains(adjustment.value)
    switch factor.value {
    case .renal, .hepatic:
      return changesDose || adjustment.isOfDose || isImpaired(factor.tokens, passage)
        || isBelow(factor.tokens, passage)
    case .age:
      let lower = min(factor.tokens.upperBound, adjustment.tokens.upperBound)
      let upper = max(lower, factor.tokens.lowerBound, adjustment.tokens.lowerBound)
      return !passage.tokens[lower..<upper].contains { ["who", "whom"].contains($0.word) }
    case .weight:
      return changesDose
        || adjustment.value == .avoid && passage.tokens[factor.tokens].contains { $0.word == "weighing" }
    case .interaction: return changesDose
    case .other: return true
    }
  }

  /// "eGFR 30 to 60: at most 1 g; ⟦below 30⟧: contraindicated": of another limit than that before.
  func isOfNextLimit(_ adjustment: Int, behind factor: Int, _ passage: Passage) -> Bool {
    guard factor < adjustment,
      let semicolon = passage.tokens[factor..<adjustment].lastIndex(where: { $0.kind == .semicolon })
    else { return false }
    let head = passage.tokens[semicolon..<adjustment]
    return head.last?.kind == .colon && head.contains { $0.kind == .number }
  }

  /// The kidneys and livers that a passage calls impaired.
  func impairedOrgans(_ passage: Passage, _ reading: Reading) -> [Found<Factor>] {
    factors(passage, reading).filter {
      [.renal, .hepatic].contains($0.value) && isImpaired($0.tokens, passage)
    }
  }

  /// "kidney problems", "impaired liver or kidney function".
  func isImpaired(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let near = passage.tokens[max(0, run.lowerBound - 4)..<min(passage.tokens.count, run.upperBound + 4)]
    // "if your liver is not working properly"
    return near.contains { Self.impairments.contains($0.word) }
      || near.contains { $0.word == "not" } && near.contains { ["working", "work"].contains($0.word) }
  }
  static let impairments: WordSet = [
    "impairment", "impaired", "disease", "problem", "insufficiency", "failure", "dysfunction", "disorder",
    "reduced", "poor", "decreased", "cirrhosis", "damage", "condition", "compromised", "injury", "dialysis",
    "abnormal", "issue",
  ]

  // MARK: The claim

  func make(
    _ factor: Factor, _ adjustment: Found<Adjustment>, _ condition: String?, _ rule: StaticString,
    at run: Range<Int>, _ index: Int, _ reading: Reading
  ) -> Draft {
    let value = DoseAdjustment(factor: factor, condition: condition, adjustment: adjustment.value)
    var draft = Draft(.doseAdjustment(value), rule: "dose-adjustment.\(rule)", at: run, of: index)
    draft.certainty =
      isOpen(adjustment.tokens, reading.passages[index])
      ? .possible : Assertion.of(adjustment.tokens, in: reading.passages[index], reading.lexicon).certainty
    draft.add(.cue, in: index, adjustment.tokens)
    return draft
  }

  /// "Not recommended for children unless all else fails", "some vaccines are not for children": not of each patient, or
  /// not of this drug alone.
  private func isOpen(_ cue: Range<Int>, _ passage: Passage) -> Bool {
    let behind = passage.tokens[cue.upperBound...].prefix { !$0.endsClause }
    return passage.tokens.first?.word == "some" || behind.contains { $0.word == "unless" }
      || isLeftToAdvice(behind)
  }

  /// "Not recommended for children ⟦without the guidance of a doctor⟧".
  private func isLeftToAdvice(_ behind: ArraySlice<Token>) -> Bool {
    guard let without = behind.firstIndex(where: { $0.is("without") }) else { return false }
    return behind[without...].prefix(6).contains { Self.advice.contains($0.word) }
  }
  private static let advice: WordSet = [
    "guidance", "advice", "supervision", "consultation", "consulting", "approval", "direction", "asking",
  ]
}
