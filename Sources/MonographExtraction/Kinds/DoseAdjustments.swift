import MonographAnalysis
import MonographLexicon
import MonographModel

/// What becomes of the dose in whom: each factor named in a sentence with each adjustment named there.
struct DoseAdjustments: ClaimRule {
  private static let elsewhere: Set<SectionKind> = [
    .mechanism, .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .overdose, .storage, .references,
    .legal, .howSupplied, .contraindications,
    .missedDose, .identity, .description, .adverseReactions, .interactions, .research, .other,
  ]

  /// Nearer sections that speak of the dose in whom, wherever they stand.
  private static let here: Set<SectionKind> = [
    .dosage, .renal, .hepatic, .specialPopulations, .geriatric, .pediatric, .precautions, .warnings,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      passage.tokens.last?.kind != .question,
      !reading.isUnder(Self.elsewhere, unless: Self.here, index)
    else { return [] }
    let adjustments = adjustments(passage, reading)
    guard !adjustments.isEmpty else { return [] }
    let factors =
      factors(passage, reading).filter {
        $0.value != .age || !reading.isUnder([.pregnancy, .lactation], index)
      } + others(passage)
    if factors.isEmpty {
      let titled = titled(index, adjustments, reading)
      if !titled.isEmpty { return titled }
      let event = developing(passage, index, adjustments)
      if !event.isEmpty { return event }
      let decided = decided(passage, index, adjustments)
      return decided.isEmpty && !reading.isUnder([.pregnancy, .lactation, .interactions], index)
        ? patients(passage, index, adjustments) : decided
    }
    var seen: Set<String> = []
    return adjustments.flatMap { adjustment in
      factors.compactMap { factor -> Draft? in
        guard goTogether(factor, adjustment, passage),
          seen.insert("\(factor.value) \(adjustment.value)").inserted
        else { return nil }
        let run =
          min(
            factor.tokens.lowerBound, adjustment.tokens.lowerBound)..<max(
            factor.tokens.upperBound, adjustment.tokens.upperBound)
        var draft = Draft(
          .doseAdjustment(
            DoseAdjustment(
              factor: factor.value, condition: condition(factor.tokens, passage), adjustment: adjustment.value
            )),
          rule: "dose-adjustment.factor", at: run, of: index)
        draft.certainty = Assertion.of(adjustment.tokens, in: passage, reading.lexicon).certainty
        draft.add(.cue, in: index, adjustment.tokens)
        Scopes.fillPopulation(&draft, passage: index, near: factor.tokens, in: reading)
        return draft
      }
    }
  }

  /// "Renal impairment: no adjustment is needed": the label or short heading names the factor.
  private func titled(_ index: Int, _ adjustments: [Found<DoseAdjustment.Adjustment>], _ reading: Reading)
    -> [Draft]
  {
    guard let adjustment = adjustments.first, adjustment.value != .monitor, adjustment.value != .interrupt,
      let title = reading.passages[index].context.first, case let head = reading.passages[title],
      head.role == .label || head.role == .heading, head.tokens.count <= 6
    else { return [] }
    var seen: Set<DoseAdjustment.Factor> = []
    return factors(head, reading).filter { $0.value != .weight && seen.insert($0.value).inserted }.map {
      factor in
      let value = DoseAdjustment(
        factor: factor.value, condition: head.string(head.tokens.indices), adjustment: adjustment.value)
      var draft = Draft(
        .doseAdjustment(value), rule: "dose-adjustment.titled", at: adjustment.tokens, of: index)
      draft.certainty =
        Assertion.of(adjustment.tokens, in: reading.passages[index], reading.lexicon).certainty
      draft.add(.heading, in: title, factor.tokens)
      return draft
    }
  }

  private struct Found<Value: Hashable & Sendable>: Hashable {
    var value: Value
    var tokens: Range<Int>
  }

  private func adjustments(_ passage: Passage, _ reading: Reading) -> [Found<DoseAdjustment.Adjustment>] {
    let found = passage.marks(of: .doseAdjustment).compactMap { mark in
      DoseAdjustment.Adjustment(rawValue: reading.lexicon[mark][1]).map {
        Found(value: $0, tokens: mark.tokens)
      }
    }
    // "with caution and under close supervision" is one; a plain "monitor" gives way to what is done.
    let telling = found.filter { $0.value != .monitor && $0.value != .caution }
    return telling.isEmpty ? Array(found.prefix(1)) : telling
  }

  private func factors(_ passage: Passage, _ reading: Reading) -> [Found<DoseAdjustment.Factor>] {
    passage.marks(of: .doseFactor).compactMap { mark in
      guard let factor = DoseAdjustment.Factor(rawValue: reading.lexicon[mark][1]),
        factor != .age || isGroup(mark, passage)
      else { return nil }
      return Found(value: factor, tokens: mark.tokens)
    }
  }

  /// "If a patient develops severe hepatic impairment or a drop in white blood cells": what has no factor of its own.
  private func others(_ passage: Passage) -> [Found<DoseAdjustment.Factor>] {
    guard let verb = passage.tokens.firstIndex(where: { ["develops", "develop"].contains($0.word) }),
      passage.tokens[..<verb].contains(where: { $0.word == "if" }),
      let end = passage.tokens[verb...].firstIndex(where: { $0.kind == .comma })
    else { return [] }
    let members = Enumeration.members(of: passage, in: verb + 1..<end)
    let own = members.filter { member in
      !passage.marks.contains { $0.vocabulary == .doseFactor && $0.tokens.overlaps(member.tokens) }
    }
    guard own.count < members.count else { return [] }
    return own.prefix(1).map { Found(value: .other, tokens: $0.tokens) }
  }

  /// A group that the sentence is about, not "keep out of the reach of children".
  private func isGroup(_ mark: Mark, _ passage: Passage) -> Bool {
    !passage.tokens[..<mark.tokens.lowerBound].contains { ["reach", "sight"].contains($0.word) }
      && (mark.tokens.lowerBound == 0
        || !["your", "unborn"].contains(passage.tokens[mark.tokens.lowerBound - 1].word))
  }

  /// An organ needs its impairment or function; a clause has its own adjustment.
  private func goTogether(
    _ factor: Found<DoseAdjustment.Factor>, _ adjustment: Found<DoseAdjustment.Adjustment>, _ passage: Passage
  ) -> Bool {
    let between =
      factor.tokens.upperBound <= adjustment.tokens.lowerBound
      ? factor.tokens.upperBound..<adjustment.tokens.lowerBound
      : adjustment.tokens.upperBound..<max(adjustment.tokens.upperBound, factor.tokens.lowerBound)
    if passage.tokens[between].contains(where: { $0.endsClause || $0.word == "who" || $0.word == "whom" }) {
      return false
    }
    switch factor.value {
    case .renal, .hepatic: return adjustment.value != .monitor || hasImpairment(passage)
    case .age: return true
    case .weight, .interaction:
      return adjustment.value != .monitor && adjustment.value != .caution && adjustment.value != .interrupt
    case .other: return true
    }
  }

  private func hasImpairment(_ passage: Passage) -> Bool {
    passage.tokens.contains { ConditionList.sharedHeads.contains($0.word) }
  }

  /// "If a patient develops a serious infection, consider suspending treatment."
  private func developing(_ passage: Passage, _ index: Int, _ adjustments: [Found<DoseAdjustment.Adjustment>])
    -> [Draft]
  {
    guard let found = adjustments.first(where: { $0.value == .interrupt || $0.value == .reduce }),
      let condition = passage.tokens.firstIndex(where: { ["if", "case"].contains($0.word) })
    else { return [] }
    guard
      passage.tokens.contains(where: {
        [
          "develops", "develop", "occurs", "occur", "suspected", "confirmed", "case", "experience",
          "experiences",
        ].contains($0.word)
      }),
      !["do", "don't"].contains(passage.tokens[max(0, found.tokens.lowerBound - 1)].word),
      found.tokens.lowerBound == 0 || passage.tokens[found.tokens.lowerBound - 1].word != "not"
    else { return [] }
    let run = min(condition, found.tokens.lowerBound)..<max(found.tokens.upperBound, condition + 1)
    var draft = Draft(
      .doseAdjustment(DoseAdjustment(factor: .other, condition: nil, adjustment: found.value)),
      rule: "dose-adjustment.event", at: run, of: index)
    draft.add(.cue, in: index, found.tokens)
    return [draft]
  }

  /// "Do not start X in patients with active infections."
  private func patients(_ passage: Passage, _ index: Int, _ adjustments: [Found<DoseAdjustment.Adjustment>])
    -> [Draft]
  {
    guard let found = adjustments.first(where: { $0.value == .avoid || $0.value == .caution }),
      let start = passage.tokens.indices.dropLast(2).first(where: {
        ["patient", "individuals", "people", "those"].contains(passage.tokens[$0].word)
          && ["with", "who"].contains(passage.tokens[$0 + 1].word)
      }),
      passage.marks.contains(where: {
        $0.vocabulary == .condition || $0.vocabulary == .reaction || $0.vocabulary == .head
      })
    else { return [] }
    let run = min(start, found.tokens.lowerBound)..<max(start + 2, found.tokens.upperBound)
    guard !passage.tokens[run].contains(where: { $0.endsClause }) else { return [] }
    var draft = Draft(
      .doseAdjustment(DoseAdjustment(factor: .other, condition: nil, adjustment: found.value)),
      rule: "dose-adjustment.patients", at: run, of: index)
    draft.add(.cue, in: index, found.tokens)
    return [draft]
  }

  /// "Your doctor may decide to stop treatment", "may increase the dose to 40 mg every week".
  private func decided(_ passage: Passage, _ index: Int, _ adjustments: [Found<DoseAdjustment.Adjustment>])
    -> [Draft]
  {
    guard let doctor = passage.tokens.firstIndex(where: { ["doctor", "physician"].contains($0.word) }),
      let found = adjustments.first(where: {
        [.interrupt, .increase, .reduce].contains($0.value) && $0.tokens.lowerBound > doctor
      }),
      passage.tokens[doctor..<found.tokens.lowerBound].contains(where: {
        ["may", "might", "will", "decide", "recommend", "tell", "can", "should"].contains($0.word)
      })
    else { return [] }
    var draft = Draft(
      .doseAdjustment(DoseAdjustment(factor: .other, condition: nil, adjustment: found.value)),
      rule: "dose-adjustment.decided", at: doctor..<found.tokens.upperBound, of: index)
    draft.certainty = Assertion.of(found.tokens, in: passage, .standard).certainty
    draft.add(.cue, in: index, found.tokens)
    return [draft]
  }

  /// "severe hepatic impairment": with its degree and head.
  private func condition(_ run: Range<Int>, _ passage: Passage) -> String? {
    var lower = run.lowerBound
    while lower > 0,
      ["severe", "moderate", "mild", "to", "or", "significant", "end", "stage"].contains(
        passage.tokens[lower - 1].word)
    { lower -= 1 }
    while lower < run.lowerBound, ["or", "to"].contains(passage.tokens[lower].word) { lower += 1 }
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
}
