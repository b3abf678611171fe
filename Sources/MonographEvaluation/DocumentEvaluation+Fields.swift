import MonographExtraction
import MonographModel

extension DocumentEvaluation {
  /// Judges the fields that the label of a found claim has.
  mutating func judgeFields(_ label: GoldLabel, _ claim: Claim) {
    switch claim.value {
    case .dose(let dose): judgeFields(label, claim, dose)
    case .adverseReaction(let reaction):
      guard label.text("band") ?? label.text("low") ?? label.text("high") != nil else { return }
      judge(
        .reactionRate, label, isRight: label.agrees(with: reaction.frequency),
        claimed: reaction.frequency.map { $0.band?.rawValue ?? "a percentage" },
        labelled: label.text("band") ?? "a percentage")
    default: break
    }
  }

  private mutating func judgeFields(_ label: GoldLabel, _ claim: Claim, _ dose: Dose) {
    if label.frequency != nil {
      judge(
        .timing, label, isRight: label.agrees(with: dose.timing), claimed: dose.timing.map { _ in "another" },
        labelled: "timing")
    }
    if let role = label.text("role") {
      judge(
        .role, label, isRight: label.roles.contains(dose.role.rawValue), claimed: dose.role.rawValue,
        labelled: role)
    }
    if let route = label.text("route") {
      judge(.route, label, isRight: route == dose.route, claimed: dose.route, labelled: route)
    }
    if let population = label.text("population") {
      let said = claim.scope.population.map { String(decoding: $0.json.canonical, as: UTF8.self) }
      judge(
        .population, label, isRight: Likeness.areAlike(population, said),
        claimed: claim.scope.population?.text, labelled: population)
    }
  }

  private mutating func judge(
    _ row: EvaluationRow, _ label: GoldLabel, isRight: Bool, claimed: String?, labelled: String
  ) {
    var tally = Tally()
    tally.labelled = 1
    tally.claims = claimed == nil ? 0 : 1
    tally.found = isRight ? 1 : 0
    tally.right = tally.found
    overlap[row, default: Tally()] += tally
    guard !isRight else { return }
    note(
      row, claimed == nil ? .missed : .differs, label.span,
      "\(label.quote): \(labelled), not \(claimed ?? "said")")
    confusions[
      Confusion(field: row.rawValue, labelled: labelled, claimed: claimed ?? ""), default: 0] += 1
  }

  // MARK: Alarms

  mutating func raiseAlarms(_ gold: GoldDocument, _ claims: [Claim]) {
    let quantities = claims.filter { EvaluationRow.measured.contains($0.kind.rawValue) }
    let labelled = gold.labels.filter { EvaluationRow.measured.contains($0.kind) }
    for decoy in gold.labels where decoy.kind == "decoy" {
      guard !labelled.contains(where: { $0.span.overlaps(decoy.span) }) else { continue }
      alarms.decoys += 1
      if let claim = quantities.first(where: { decoy.span.contains($0.evidence[0].span) }) {
        alarms.decoysTaken += 1
        note(claim.row, .decoy, decoy.span, "\(decoy.quote): \(decoy.text("why") ?? "")")
      }
    }
    for claim in quantities where NumberCheck.holdsStrayNumber(claim) {
      alarms.invented += 1
      note(claim.row, .invented, claim.evidence[0].span, claim.value.words(claim.polarity))
    }
  }

  // MARK: Confusions

  /// A missed label on which a claim of another kind stands was taken for that kind.
  mutating func noteConfusedKinds(_ gold: GoldDocument, _ claims: [Claim]) {
    for finding in findings
    where finding.verdict == .missed && finding.row.kind != nil && !finding.row.isPassage {
      let near = claims.filter { $0.evidence[0].span.overlaps(finding.span) && !finding.row.takes($0) }
      let kinds = Set(near.map(\.kind.rawValue)).sorted()
      for claimed in kinds.isEmpty ? [""] : kinds {
        confusions[Confusion(field: "kind", labelled: finding.row.rawValue, claimed: claimed), default: 0] +=
          1
      }
    }
  }
}

extension Claim {
  fileprivate var row: EvaluationRow { EvaluationRow(rawValue: kind.rawValue)! }
}
