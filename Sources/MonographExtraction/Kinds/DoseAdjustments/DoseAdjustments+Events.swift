import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is done when something happens to the patient, or when the doctor decides so.
extension DoseAdjustments {
  /// What is done when something happens to the patient.
  func onEvent(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    guard !adjustments.isEmpty else { return [] }
    let found =
      [developing, decided, urgent, advised, ordered, conditional, labelled].lazy.map {
        $0(index, adjustments, reading)
      }
      .first {
        !$0.isEmpty
      } ?? []
    return found
      + resumed(index, adjustments, reading).filter { again in
        !found.contains { $0.value == again.value }
      }
  }

  /// "Stop taking it and contact your doctor at once."
  private func urgent(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      let found = adjustments.first(where: {
        $0.value == .interrupt && Self.ordering.contains(passage.tokens[$0.tokens.lowerBound].word)
          && ($0.tokens.count > 1
            || !["and", "or"].contains(passage.tokens[$0.tokens.upperBound...].first?.word))
      }), !isOfAny(passage), isOrdered(found.tokens, passage), !answers(index, reading),
      passage.tokens[found.tokens.upperBound...].contains(where: { Self.helping.contains($0.word) })
        || isForATime(found.tokens, passage),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty, !reading.isUnder([.pregnancy], index)
    else { return [] }
    return [
      make(organ(isBare: false, index, reading), found, nil, "urgent", at: found.tokens, index, reading)
    ]
  }

  /// "You must stop taking it before the operation", "stop taking it for a short time".
  private func isForATime(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let behind = passage.tokens[run.upperBound...].prefix(20)
    return behind.contains { Self.procedures.contains($0.word) }
      || behind.indices.dropLast().contains {
        ["short", "some"].contains(behind[$0].word) && ["time", "while"].contains(behind[$0 + 1].word)
      }
  }
  private static let procedures: WordSet = ["surgery", "operation", "temporarily", "injection"]

  /// "…, stop taking it", "you should stop": not "if you stop".
  private func isOrdered(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard run.lowerBound > 0, case let before = passage.tokens[run.lowerBound - 1] else { return true }
    return [.comma, .colon, .dash, .close].contains(before.kind)
      || ["should", "must", "and", "then", "immediately"].contains(before.word)
      // "You may need to ⟦stop taking⟧ it"
      || before.is("to")
        && passage.tokens[..<(run.lowerBound - 1)].suffix(2).map(\.word) == ["may", "need"]
  }

  /// What follows a question: "What should I do if I get side effects? Stop taking it."
  func answers(_ index: Int, _ reading: Reading) -> Bool {
    reading.passages[index].context.first.map { reading.passages[$0].tokens.last?.kind == .question } ?? false
  }

  /// "if you get any of these side effects": whatever happens.
  private func isOfAny(_ passage: Passage) -> Bool {
    passage.tokens.indices.dropLast().contains {
      ["any", "concerning", "unusual", "unexpected"].contains(passage.tokens[$0].word)
        && ["of", "side", "adverse", "unusual", "reaction", "symptom"].contains(passage.tokens[$0 + 1].word)
    }
  }
  private static let ordering: WordSet = ["stop", "discontinue"]
  private static let helping: WordSet = [
    "contact", "seek", "call", "tell", "consult", "see", "inform", "get",
  ]

  /// "If a patient develops a serious infection, consider suspending treatment."
  func developing(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let found = adjustments.first(where: { $0.value == .interrupt || $0.value == .reduce }),
      isOfDrug(found.tokens, passage, reading)
    else { return [] }
    if reading.isUnder([.adverseReactions], index), isOfAny(passage) || answers(index, reading) { return [] }
    // "In patients who develop jaundice, stop treatment."
    let developer = passage.tokens.indices.dropLast().first {
      passage.tokens[$0].word == "who" && Self.events.contains(passage.tokens[$0 + 1].word)
    }
    let condition = passage.tokens.firstIndex { ["if", "case"].contains($0.word) } ?? developer
    guard
      condition != nil && passage.holds(anyOf: Self.events) || isForReaction(found.tokens, passage)
        || passage.tokens[found.tokens.upperBound...].prefix(7).contains(where: { $0.word == "considered" })
        || passage.tokens[found.tokens].contains(where: { ["reason", "immediate"].contains($0.word) })
    else { return [] }
    let start = condition ?? found.tokens.lowerBound
    let run = min(start, found.tokens.lowerBound)..<max(found.tokens.upperBound, start + 1)
    let factor = organ(isBare: false, index, reading)
    guard let also = joined(to: found, adjustments, passage) else {
      return [make(factor, found, nil, "event", at: run, index, reading)]
    }
    return [found, also].map { make(factor, $0, nil, "event", at: $0.tokens, index, reading) }
  }

  /// "If you lose weight ⟦and stop⟧, you may regain it": what the condition supposes is no order.
  func isPartOfCondition(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard let condition = passage.tokens[..<run.lowerBound].firstIndex(where: { $0.is("if") }),
      run.upperBound < passage.tokens.count, ["and", "or"].contains(passage.tokens[run.lowerBound - 1].word),
      passage.tokens[run.upperBound].kind == .comma
    else { return false }
    return !passage.tokens[condition..<run.lowerBound].contains { $0.kind == .comma || $0.endsClause }
  }

  /// "may reduce the dose ⟦or stop treatment⟧", "delay it and ⟦reduce the next dose⟧", "lower your dose, ⟦stop treatment⟧ for
  /// a while or stop it", "lower your dose if you have gout or your doctor may ⟦interrupt treatment⟧".
  private func joined(to found: Found<Adjustment>, _ adjustments: [Found<Adjustment>], _ passage: Passage)
    -> Found<Adjustment>?
  {
    adjustments.first { other in
      guard other.value != found.value, [.interrupt, .reduce, .increase].contains(other.value),
        found.tokens.upperBound < other.tokens.lowerBound
      else { return false }
      let between = passage.tokens[found.tokens.upperBound..<other.tokens.lowerBound]
      let joint = between.firstIndex { $0.is("or") || $0.is("and") }
      // "…; in cases of severe irritation, treatment may need to be stopped"
      if let half = between.firstIndex(where: { $0.kind == .semicolon }),
        between[(half + 1)...].first.map({ ["in", "if", "when"].contains($0.word) }) ?? false
      {
        return true
      }
      guard between.count > 6 else {
        return joint != nil
          || between.contains { $0.kind == .comma }
            && passage.tokens[other.tokens.upperBound...].prefix(9).contains { $0.is("or") }
      }
      return joint.map { between.count <= 16 && between[$0...].contains { Self.doctors.contains($0.word) } }
        ?? false
    }
  }

  /// "Interrupt treatment ⟦for grade 3 diarrhoea⟧".
  private func isForReaction(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard let next = passage.tokens[run.upperBound...].first, next.word == "for",
      passage.tokens[run].allSatisfy({ $0.word != "dose" && $0.word != "dosage" })
        || passage.tokens[run.upperBound...].prefix(3).contains(where: { $0.word == "grade" })
    else { return false }
    let behind = run.upperBound + 1..<min(passage.tokens.count, run.upperBound + 6)
    return passage.tokens[behind].contains { $0.word == "grade" }
      || passage.marks(of: .reaction).contains { behind.contains($0.tokens.lowerBound) }
  }
  static let events: WordSet = [
    "develops", "develop", "occurs", "occur", "suspected", "confirmed", "case", "experience", "experiences",
    "appear", "appears", "notice", "detected", "worsen", "worsens", "persist", "persists", "fall", "falls",
    "drop", "drops", "rise", "rises",
  ]

  /// "Your doctor may decide to stop treatment", "may increase the dose to 40 mg every week".
  func decided(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !adjustments.isEmpty, passage.holds(anyOf: Self.doctors),
      let doctor = passage.tokens.firstIndex(where: { Self.doctors.contains($0.word) }),
      let found = adjustments.first(where: {
        [.interrupt, .increase, .reduce].contains($0.value) && $0.tokens.lowerBound > doctor
      }), found.tokens.lowerBound - doctor <= 14, !isBeginning(found.tokens, passage),
      passage.tokens[doctor..<found.tokens.lowerBound].contains(where: {
        ["may", "might", "will", "decide", "recommend", "tell", "can", "should"].contains($0.word)
      }),
      !passage.tokens[doctor..<found.tokens.lowerBound].contains(where: {
        ["whether", "when", "how", "if"].contains($0.word)
      }), !passage.tokens[..<doctor].contains(where: { ["unless", "until"].contains($0.word) }),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
    else { return [] }
    let object = passage.tokens[found.tokens.upperBound...].prefix(3)
    if object.first?.word == "of", object.contains(where: { ["these", "other", "those"].contains($0.word) }) {
      return []
    }
    // "reduce your dose ⟦of insulin⟧": the dose of another.
    let isOfOther = passage.marks(of: .substance).contains {
      object.dropFirst().indices.contains($0.tokens.lowerBound)
        && reading.subject.isOther($0, in: passage, reading.lexicon)
    }
    if object.first?.word == "of", isOfOther { return [] }
    let also = joined(to: found, adjustments, passage)
    return [make(.other, found, nil, "decided", at: doctor..<found.tokens.upperBound, index, reading)]
      + (also.map { [make(.other, $0, nil, "decided", at: $0.tokens, index, reading)] } ?? [])
  }
  private static let doctors: WordSet = ["doctor", "physician"]
}
