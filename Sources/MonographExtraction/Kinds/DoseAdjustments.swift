import MonographAnalysis
import MonographLexicon
import MonographModel

/// What becomes of the dose in whom: each factor named in a clause with each adjustment named there.
struct DoseAdjustments: ClaimRule {
  typealias Factor = DoseAdjustment.Factor
  typealias Adjustment = DoseAdjustment.Adjustment

  private static let elsewhere: Set<SectionKind> = [
    .mechanism, .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .overdose, .storage, .references,
    .legal, .howSupplied, .contraindications,
    .missedDose, .identity, .description, .adverseReactions, .research, .other,
  ]

  /// Nearer sections that speak of the dose in whom, wherever they stand.
  private static let here: Set<SectionKind> = [
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
    guard !isBarred || reading.isUnder([.contraindications], unless: Self.here, index) else { return [] }
    let said = adjustments(passage, reading).filter {
      !isBarred || $0.value != .avoid && $0.value != .interrupt
    }.filter {
      !bars($0, passage) || reading.isUnder([.dosage, .renal, .hepatic], unless: Self.barring, index)
    }
    let amounts =
      isBarred
      ? []
      : amounts(passage).filter { amount in
        !said.contains { $0.value == .reduce || $0.value == .none }
      }
    let adjustments = said + amounts
    guard !adjustments.isEmpty else { return isBarred ? [] : listed(index, reading) }
    if reading.isUnder([.interactions], unless: Self.here.subtracting([.interactions]), index) {
      return withPartner(index, adjustments, reading)
    }
    let factors = factors(passage, reading).filter {
      $0.value != .age || !reading.isUnder([.pregnancy, .lactation], index)
    }
    let cautions = patients(index, said, reading)
    if !factors.isEmpty { return paired(index, factors + others(passage), adjustments, reading) + cautions }
    let titles = titled(index, said, reading)
    if !titles.isEmpty { return titles }
    let partners = withPartner(index, adjustments, reading)
    if !partners.isEmpty { return partners }
    return [developing, decided].lazy.map { $0(index, said, reading) }.first { !$0.isEmpty } ?? cautions
  }

  /// "contraindicated": an adjustment only where doses are spoken of.
  private func bars(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    passage.tokens[found.tokens].contains { $0.word == "contraindicated" }
  }
  private static let barring: Set<SectionKind> = [
    .contraindications, .warnings, .precautions, .interactions, .pregnancy, .lactation, .boxedWarning,
  ]

  // MARK: Factors in the sentence

  private func paired(
    _ index: Int, _ factors: [Found<Factor>], _ adjustments: [Found<Adjustment>], _ reading: Reading
  ) -> [Draft] {
    let passage = reading.passages[index]
    var seen: Set<String> = []
    return adjustments.flatMap { adjustment in
      clauseMates(of: adjustment, factors, passage).compactMap { factor -> Draft? in
        guard goTogether(factor, adjustment, passage),
          seen.insert("\(factor.value) \(adjustment.value)").inserted
        else { return nil }
        let run =
          min(
            factor.tokens.lowerBound, adjustment.tokens.lowerBound)..<max(
            factor.tokens.upperBound, adjustment.tokens.upperBound)
        var draft = make(
          factor.value, adjustment, condition(of: factor, for: adjustment, passage), "factor", at: run, index,
          reading)
        Scopes.fillPopulation(&draft, passage: index, near: factor.tokens, in: reading)
        return draft
      }
    }
  }

  /// The factors of the adjustment's own clause; of the nearest before it where it names none ("…, but caution is
  /// advised"); of the next, else.
  private func clauseMates(
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
  private func goTogether(_ factor: Found<Factor>, _ adjustment: Found<Adjustment>, _ passage: Passage)
    -> Bool
  {
    if adjustment.isAmount { return isLess(for: factor, passage) }
    let changesDose = [.none, .reduce, .increase].contains(adjustment.value)
    switch factor.value {
    case .renal, .hepatic: return changesDose || adjustment.isOfDose || isImpaired(factor.tokens, passage)
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

  /// "kidney problems", "impaired liver or kidney function".
  func isImpaired(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, run.lowerBound - 4)..<min(passage.tokens.count, run.upperBound + 4)].contains {
      Self.impairments.contains($0.word)
    }
  }
  private static let impairments: Set<Word> = [
    "impairment", "impaired", "disease", "problem", "insufficiency", "failure", "dysfunction", "disorder",
    "reduced", "poor", "decreased", "cirrhosis", "damage", "condition", "compromised", "injury", "dialysis",
    "abnormal", "issue",
  ]

  // MARK: Factors elsewhere

  /// "Renal impairment: no adjustment is needed": the label or short heading names the factor.
  private func titled(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    guard let title = reading.passages[index].context.first, case let head = reading.passages[title],
      head.role == .label || head.role == .heading, head.tokens.count <= 8, !namesAdults(head),
      let adjustment = adjustments.first(where: {
        ![.interrupt, .monitor, .increase].contains($0.value)
      })
        ?? adjustments.first(where: { $0.value == .monitor })
    else { return [] }
    var seen: Set<Factor> = []
    return factors(head, reading).filter {
      $0.value != .weight && $0.value != .interaction && seen.insert($0.value).inserted
    }.map { factor in
      let ownDegree = degree(near: adjustment.tokens, reading.passages[index])
      var draft = make(
        factor.value, adjustment, ownDegree ?? head.string(head.tokens.indices), "titled",
        at: adjustment.tokens, index, reading)
      draft.add(.heading, in: title, factor.tokens)
      if factor.value == .age { addNamedBefore(&draft, index, reading) }
      return draft
    }
  }

  /// "There are no data in children under 12 years. It should not be used in this population."
  private func addNamedBefore(_ draft: inout Draft, _ index: Int, _ reading: Reading) {
    let tokens = reading.passages[index].tokens
    let refersBack = tokens.indices.dropLast().contains {
      ["this", "these"].contains(tokens[$0].word)
        && tokens.dropFirst($0 + 1).prefix(2).contains { Self.groups.contains($0.word) }
    }
    guard refersBack, let before = reading.before(index).first,
      let (population, run) = Scopes.population(in: before, near: nil, reading)
    else { return }
    draft.scope.population = population
    draft.add(.population, in: before, run)
  }
  private static let groups: Set<Word> = ["population", "group", "patient", "children"]

  /// "Adults and children": what follows is the dose of all.
  private func namesAdults(_ head: Passage) -> Bool {
    head.tokens.indices.contains { index in
      head.tokens[index].word == "adult"
        && (index == 0 || !["older", "elderly"].contains(head.tokens[index - 1].word))
    }
  }

  /// "Reduce the dose when it is taken with fluconazole": the factor is another drug.
  private func withPartner(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let found = adjustments.first(where: { $0.value == .reduce || $0.value == .increase }),
      let partner = partner(passage, reading),
      isTogether(found.tokens, partner.tokens, passage)
        && (!found.isAmount || partner.tokens.upperBound <= found.tokens.lowerBound)
        || startsLow(found, passage)
          && reading.isUnder([.interactions], unless: Self.here.subtracting([.interactions]), index)
    else { return [] }
    return [
      make(
        .interaction, found, Terms.folded(passage.string(partner.tokens)), "interaction",
        at: min(
          found.tokens.lowerBound, partner.tokens.lowerBound)..<max(
            found.tokens.upperBound, partner.tokens.upperBound), index, reading)
    ]
  }

  /// "Foobarins raise its level, and your doctor may start you on the lowest dose".
  private func startsLow(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, found.tokens.lowerBound - 4)..<found.tokens.upperBound].contains {
      ["start", "starting", "lowest"].contains($0.word)
    }
  }

  /// "with fluconazole", not "the dose of digoxin".
  private func isTogether(_ adjustment: Range<Int>, _ partner: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<partner.lowerBound].suffix(6)
    guard before.contains(where: { ["with", "taking", "takes", "receiving", "take"].contains($0.word) })
    else {
      return false
    }
    return !passage.tokens[adjustment.upperBound...].prefix(2).contains { $0.word == "of" }
  }

  /// "If a patient develops a serious infection, consider suspending treatment."
  private func developing(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let found = adjustments.first(where: { $0.value == .interrupt || $0.value == .reduce }) else {
      return []
    }
    let condition = passage.tokens.firstIndex { ["if", "case"].contains($0.word) }
    guard
      condition != nil && passage.tokens.contains(where: { Self.events.contains($0.word) })
        || passage.tokens[found.tokens.upperBound...].prefix(4).contains(where: { $0.word == "considered" })
        || passage.tokens[found.tokens].contains(where: { ["reason", "immediate"].contains($0.word) })
    else { return [] }
    let start = condition ?? found.tokens.lowerBound
    let run = min(start, found.tokens.lowerBound)..<max(found.tokens.upperBound, start + 1)
    return [make(.other, found, nil, "event", at: run, index, reading)]
  }
  private static let events: Set<Word> = [
    "develops", "develop", "occurs", "occur", "suspected", "confirmed", "case", "experience", "experiences",
    "appear", "appears",
  ]

  /// "Use with caution in patients with heart failure": conditions that are no factor of their own.
  private func patients(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      !reading.isUnder([.pregnancy, .lactation, .interactions], unless: [.precautions, .warnings], index),
      let found = adjustments.first(where: { isOfPatients($0, passage) }),
      let start = passage.tokens.indices.dropLast(2).first(where: {
        Self.people.contains(passage.tokens[$0].word)
          && ["with", "who", "taking"].contains(passage.tokens[$0 + 1].word)
      })
    else { return [] }
    let end = passage.clause(around: start).upperBound
    let conditions =
      passage.marks.contains { mark in
        (mark.vocabulary == .condition || mark.vocabulary == .reaction || isHead(mark, reading))
          && mark.tokens.lowerBound > start && mark.tokens.upperBound <= end
          && !isOrgan(mark.tokens, passage)
      } || passage.tokens[start..<end].prefix(8).contains { ["condition", "history"].contains($0.word) }
    let run = min(start, found.tokens.lowerBound)..<max(start + 2, found.tokens.upperBound)
    guard conditions, !passage.tokens[run].contains(where: { $0.endsClause }) else { return [] }
    return [make(.other, found, nil, "patients", at: run, index, reading)]
  }

  /// "problems", "pain": not what only takes part in a finding's name.
  private func isHead(_ mark: Mark, _ reading: Reading) -> Bool {
    mark.vocabulary == .head && reading.lexicon[mark][1] == FindingRole.head.rawValue
  }

  private static let people: Set<Word> = [
    "patient", "individuals", "individual", "people", "those", "persons",
  ]

  /// Caution; "not recommended for", "do not start": what is to be avoided otherwise is a contraindication.
  private func isOfPatients(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    guard found.value == .avoid else { return found.value == .caution && !found.isOfDose }
    return passage.tokens[found.tokens].contains {
      ["start", "started", "initiate", "initiated", "recommended"].contains($0.word)
    }
  }

  /// Whether a condition is of the kidney or liver, which are factors of their own.
  private func isOrgan(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.marks.contains {
      $0.vocabulary == .doseFactor
        && $0.tokens.overlaps(max(0, run.lowerBound - 2)..<min(run.upperBound + 1, passage.tokens.count))
    }
  }

  /// "Your doctor may decide to stop treatment", "may increase the dose to 40 mg every week".
  private func decided(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let doctor = passage.tokens.firstIndex(where: { ["doctor", "physician"].contains($0.word) }),
      let found = adjustments.first(where: {
        [.interrupt, .increase, .reduce].contains($0.value) && $0.tokens.lowerBound > doctor
      }), found.tokens.lowerBound - doctor <= 14,
      passage.tokens[doctor..<found.tokens.lowerBound].contains(where: {
        ["may", "might", "will", "decide", "recommend", "tell", "can", "should"].contains($0.word)
      }),
      !passage.tokens[doctor..<found.tokens.lowerBound].contains(where: {
        ["whether", "when", "how", "if"].contains($0.word)
      }), !passage.tokens[..<doctor].contains(where: { ["unless", "until"].contains($0.word) })
    else { return [] }
    return [make(.other, found, nil, "decided", at: doctor..<found.tokens.upperBound, index, reading)]
  }

  // MARK: The claim

  private func make(
    _ factor: Factor, _ adjustment: Found<Adjustment>, _ condition: String?, _ rule: StaticString,
    at run: Range<Int>, _ index: Int, _ reading: Reading
  ) -> Draft {
    let value = DoseAdjustment(factor: factor, condition: condition, adjustment: adjustment.value)
    var draft = Draft(.doseAdjustment(value), rule: "dose-adjustment.\(rule)", at: run, of: index)
    draft.certainty =
      Assertion.of(adjustment.tokens, in: reading.passages[index], reading.lexicon).certainty
    draft.add(.cue, in: index, adjustment.tokens)
    return draft
  }

  /// "In severe renal impairment take half; mild impairment needs no change": the adjustment's own clause names the
  /// degree.
  private func condition(
    of factor: Found<Factor>, for adjustment: Found<Adjustment>, _ passage: Passage
  ) -> String? {
    let clause =
      Clauses.turns(of: passage).first { $0.contains(adjustment.tokens.lowerBound) }
      ?? passage.clause(around: adjustment.tokens.lowerBound)
    guard !clause.contains(factor.tokens.lowerBound), let degree = degree(in: clause, passage) else {
      return condition(factor.tokens, passage)
    }
    return degree
  }

  /// "mild to moderate impairment", where the clause of the adjustment says so.
  private func degree(near run: Range<Int>, _ passage: Passage) -> String? {
    Clauses.turns(of: passage).first { $0.contains(run.lowerBound) }.flatMap { degree(in: $0, passage) }
  }

  private func degree(in clause: Range<Int>, _ passage: Passage) -> String? {
    guard let degree = clause.first(where: { Self.degrees.contains(passage.tokens[$0].word) }),
      let head = clause.first(where: {
        $0 > degree && ConditionList.sharedHeads.contains(passage.tokens[$0].word)
      }), head - degree <= 5
    else { return nil }
    return Terms.folded(passage.string(degree..<head + 1))
  }
  private static let degrees: Set<Word> = ["mild", "moderate", "severe"]

  /// "severe hepatic impairment": with its degree and head.
  private func condition(_ run: Range<Int>, _ passage: Passage) -> String? {
    var lower = run.lowerBound
    while lower > 0,
      Self.leading.contains(passage.tokens[lower - 1].word)
    { lower -= 1 }
    let hasDegree = passage.tokens[lower..<run.lowerBound].contains { Self.degrees.contains($0.word) }
    if !hasDegree { lower = run.lowerBound }
    while lower < run.lowerBound, ["or", "to", "and"].contains(passage.tokens[lower].word) { lower += 1 }
    var upper = run.upperBound
    while upper < passage.tokens.count, upper < run.upperBound + 4,
      !ConditionList.sharedHeads.contains(passage.tokens[upper - 1].word),
      passage.tokens[upper].kind == .word || passage.tokens[upper].kind == .open
        || passage.tokens[upper].kind == .close
    { upper += 1 }
    let text =
      ConditionList.sharedHeads.contains(passage.tokens[upper - 1].word)
      ? passage.string(lower..<upper) : passage.string(lower..<run.upperBound)
    return Terms.folded(text)
  }
  /// What stands before an organ: degrees, and the other organ that shares them.
  private static let leading: Set<Word> = [
    "severe", "moderate", "mild", "to", "or", "and", "significant", "end", "stage", "liver", "kidney",
    "renal",
    "hepatic",
  ]
}
