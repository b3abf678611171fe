import MonographAnalysis
import MonographLexicon
import MonographModel

/// Adjustments of what the text says before, and those that some event or answer to treatment asks for.
extension DoseAdjustments {
  /// "If you have kidney problems. In this case the dose must be reduced": the factor stands in the sentence before.
  func withFactorBefore(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      let found = adjustments.first(where: { [.reduce, .increase, .none].contains($0.value) || $0.isOfDose }),
      let earlier = reading.before(index).first, case let before = reading.passages[earlier],
      let first = before.tokens.first, ["if", "in", "patient"].contains(first.word) || before.role == .item,
      // "If you have any other illness …": what is said here is of something else.
      !passage.tokens.contains(where: { ["if", "when"].contains($0.word) })
    else { return [] }
    var seen: CaseSet<Factor> = []
    return impairedOrgans(before, reading).filter { seen.insert($0.value) }.map { factor in
      var draft = make(
        factor.value, found, condition(factor.tokens, before), "before", at: found.tokens, index, reading)
      draft.add(.subject, in: earlier, factor.tokens)
      return draft
    }
  }

  /// "If your body responds too strongly, treatment will be stopped", "withhold it until the count recovers": what is done
  /// when something happens.
  func conditional(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !answers(index, reading),
      let found = adjustments.first(where: {
        [.interrupt, .reduce].contains($0.value) && isToBeDone($0.tokens, passage, reading)
      }),
      passage.tokens.contains(where: { Self.conditions.contains($0.word) })
        || passage.tokens[found.tokens.upperBound...].prefix(6).contains(where: { $0.word == "before" })
        || hasOccasion(found.tokens, passage, reading),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty,
      !passage.marks(of: .substance).contains(where: {
        reading.subject.isOther($0, in: passage, reading.lexicon)
      })
    else { return [] }
    return [
      make(organ(isBare: false, index, reading), found, nil, "conditional", at: found.tokens, index, reading)
    ]
  }
  private static let conditions: WordSet = ["if", "until", "depending", "case"]

  /// "treatment should be stopped", "Withhold the dose".
  func isToBeDone(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    if run.lowerBound == 0 { return ["withhold", "hold", "interrupt"].contains(passage.tokens[0].word) }
    let before = passage.tokens[..<run.upperBound].suffix(run.count + 6)
    guard let be = before.lastIndex(where: { $0.word == "be" }) else { return false }
    let head = passage.tokens[..<be].suffix(10)
    let needs = head.suffix(2).first.map { $0.is("need") || $0.is("needs") } ?? false
    return (needs || head.suffix(2).contains { Self.modals.contains($0.word) })
      && head.contains {
        Self.treatments.contains($0.word) || Self.doses.contains($0.word) || reading.subject.names($0)
      }
  }
  static let modals: WordSet = ["should", "must", "will", "may", "might", "can"]
  private static let treatments: WordSet = ["treatment", "therapy", "infusion", "it", "cycle", "medicine"]

  /// "Talk to your doctor before using it if you have liver or kidney disease": with care.
  func told(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    let lead = passage.role == .item ? reading.leadIn(of: index) ?? openLead(of: index, reading) : nil
    let isLined = isLine(index, reading)
    guard reading.isUnder([.precautions, .warnings, .dosage], unless: Self.telling, index),
      isAdvice(passage) || isLined || lead.map({ isAdvice(reading.passages[$0]) }) ?? false
    else { return [] }
    // What is said behind tells more than that.
    if index + 1 < reading.passages.count, case let next = reading.passages[index + 1],
      next.block == passage.block, !isLined || !opensLine(next)
    {
      return []
    }
    var seen: CaseSet<Factor> = []
    return impairedOrgans(passage, reading).filter {
      isOfReader($0.tokens, passage, isLedIn: lead != nil) && !isOfPartner($0.tokens, passage)
        && seen.insert($0.value)
    }.map { factor in
      let value = DoseAdjustment(
        factor: factor.value, condition: condition(factor.tokens, passage), adjustment: .caution)
      return Draft(.doseAdjustment(value), rule: "dose-adjustment.told", at: factor.tokens, of: index)
    }
  }
  /// "Talk to your doctor before using it", without a colon, over the list: its title, or the sentence before it.
  private func openLead(of index: Int, _ reading: Reading) -> Int? {
    if let title = reading.passages[index].context.first, isAdvice(reading.passages[title]) { return title }
    var first = index
    while first > 0, index - first < Self.longestList, reading.passages[first - 1].role == .item {
      first -= 1
    }
    guard first > 0, case let lead = reading.passages[first - 1], lead.role == .sentence,
      lead.tokens.last?.kind == .word, isAdvice(lead)
    else { return nil }
    return first - 1
  }
  /// Passages.
  private static let longestList = 40

  /// "Talk to your doctor before using it. * If you have gout. * ⟦If you have kidney disease⟧.": a list run into a paragraph.
  private func isLine(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .sentence, opensLine(reading.passages[index]) else { return false }
    let before = reading.before(index)
    // "See section 4." stands between.
    guard
      let lead = before.first(where: {
        !opensLine(reading.passages[$0]) && reading.passages[$0].tokens.count > 5
      })
    else { return false }
    return isAdvice(reading.passages[lead]) && reading.passages[lead].tokens.count <= 14
      && !reading.passages[lead].holds("if")
  }

  /// "* If you have", "- if you suffer".
  private func opensLine(_ passage: Passage) -> Bool {
    let words = passage.tokens.prefix(3).drop { $0.kind != .word }
    return words.first?.is("if") ?? false && words.dropFirst().first?.is("you") ?? false
  }

  /// "an ACE inhibitor, in particular if you have kidney problems": of the medicine named before.
  private func isOfPartner(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.marks(of: .drugClass).contains { $0.tokens.upperBound <= run.lowerBound }
  }
  private static let telling: SectionSet = [
    .interactions, .adverseReactions, .contraindications, .pregnancy, .lactation, .monitoring, .overdose,
    .driving,
  ]

  /// "Talk to your doctor before", "Tell your doctor if".
  private func isAdvice(_ passage: Passage) -> Bool {
    guard
      let verb = passage.tokens.prefix(12).firstIndex(where: {
        ["talk", "tell", "speak", "inform", "check", "consult", "consulted"].contains($0.word)
      })
    else { return false }
    // "A healthcare professional should be consulted if"
    let isPassive = passage.tokens[verb].is("consulted")
    let near = isPassive ? passage.tokens[..<verb].suffix(5) : passage.tokens[verb...].prefix(5)
    return near.contains { Self.advisers.contains($0.word) }
  }
  private static let advisers: WordSet = [
    "doctor", "pharmacist", "nurse", "surgeon", "physician", "professional", "provider",
  ]

  /// "if you have kidney problems", "if your liver does not work well".
  private func isOfReader(_ run: Range<Int>, _ passage: Passage, isLedIn: Bool) -> Bool {
    let before = passage.tokens[..<run.lowerBound]
    guard !before.contains(where: { ["cause", "symptom", "sign", "develop"].contains($0.word) }) else {
      return false
    }
    return isLedIn && run.lowerBound <= 6
      || before.suffix(16).contains { $0.word == "if" || $0.word == "about" || $0.word == "especially" }
  }
}
