import MonographAnalysis
import MonographLexicon
import MonographModel

/// What leads into the illnesses that a doctor is to be told of, and what asks for medicines instead.
extension Warnings {
  /// "Tell your doctor if you have any of the following: ⟦A, B or C⟧".
  func isLabelled(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .sentence, let lead = reading.passages[index].context.first,
      case let label = reading.passages[lead], label.role == .label, reading.before(index).isEmpty,
      // "your medical history, especially of: ⟦asthma⟧"
      label.holds("history")
        || label.holds("caution") && label.tokens.count <= 6 && namesIllnesses(index, reading)
        // "Speak to your doctor first if any of these apply: ⟦gout⟧"
        || label.holds("apply") && label.holds("if")
        || label.tokens.indices.contains(where: { isCondition(at: $0, label) }),
      !label.tokens.contains(where: { Self.unlisted.contains($0.word) || Self.felt.contains($0.word) }),
      !asksForMedicines(label)
    else { return false }
    return label.marks(of: .hazardCue).contains { isCare($0, reading) }
  }

  /// "asthma, gout", and nothing else.
  private func namesIllnesses(_ index: Int, _ reading: Reading) -> Bool {
    let terms = Terms(index, in: reading)
    return Enumeration.members(of: terms.passage, in: terms.passage.tokens.indices).allSatisfy {
      isHealth(terms.trimmed($0.tokens), terms)
    }
  }

  /// The items under "Talk to your doctor before taking X if …", each at its start.
  func leadsIntoCare(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, let lead = reading.passages[index].context.first,
      reading.before(index).isEmpty, reading.passages[lead].role != .label,
      !reading.passages[lead].holds("stop"),
      !asksForMedicines(reading.passages[lead])
    else { return false }
    if opensRisks(reading.passages[lead]) || opensExamples(lead, reading) { return true }
    // "If you suffer, or have suffered, from:"
    if isCondition(at: 0, reading.passages[lead]), reading.passages[lead].tokens.last?.kind == .colon,
      reading.passages[lead].tokens.count <= 14,
      reading.passages[lead].tokens.dropLast().last.map({ Self.leading.contains($0.word) }) ?? false
    {
      return true
    }
    return reading.passages[lead].marks(of: .hazardCue).contains { isCare($0, reading) }
  }

  /// "if you have a higher risk of bleeding such as:", "you have or have ever had:", itself an item below what asks for care.
  private func opensExamples(_ lead: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[lead]
    guard passage.role == .item, passage.tokens.last?.kind == .colon,
      let last = passage.tokens.last(where: { $0.kind == .word }),
      Self.leading.contains(last.word) || ["as", "including"].contains(last.word),
      !passage.holds(anyOf: Self.unlisted)
    else { return false }
    return leadsIntoCare(lead, reading)
  }

  /// "The risk of clots may be higher if you:"
  func opensRisks(_ lead: Passage) -> Bool {
    guard lead.holds("risk"), lead.tokens.last?.kind == .colon else { return false }
    if opensFactors(lead) { return true }
    guard case let tail = lead.tokens.suffix(6),
      let condition = tail.indices.first(where: { isCondition(at: $0, lead) })
    else { return false }
    return !lead.tokens[..<condition].contains { Self.treating.contains($0.word) }
  }

  /// "The following may increase the risk of gout:", "Risk factors for it include:"
  private func opensFactors(_ lead: Passage) -> Bool {
    lead.tokens.prefix(3).contains { $0.is("following") }
      && lead.tokens.contains { ["increase", "higher", "greater"].contains($0.word) }
      || lead.tokens.indices.dropLast().contains {
        lead.tokens[$0].is("risk") && lead.tokens[$0 + 1].is("factor")
      } && !lead.tokens.contains { Self.treating.contains($0.word) }
  }
  private static let leading: WordSet = ["from", "have", "had", "are"]

  /// "if you", "if your child", "if anyone in your family".
  func isCondition(at index: Int, _ passage: Passage) -> Bool {
    guard index + 1 < passage.tokens.count, passage.tokens[index].word == "if" else { return false }
    let next = passage.tokens[index + 1].word
    return ["you", "your", "he", "she", "you've", "you're"].contains(next)
      || next == "the" && index + 2 < passage.tokens.count
        && ["child", "baby"].contains(passage.tokens[index + 2].word)
      || ["anyone", "someone", "any", "a"].contains(next)
        && passage.tokens[(index + 2)...].prefix(6).contains { Self.relatives.contains($0.word) }
  }

  /// "Tell your doctor if you take:", "… any of the following medicines:".
  func asksForMedicines(_ lead: Passage) -> Bool {
    guard let last = lead.tokens.last(where: { $0.kind == .word }) else { return false }
    return Self.intakes.contains(last.word)
      || Self.remedies.contains(last.word) && lead.tokens.contains { $0.word == "following" }
      || last.is("below")
        && lead.tokens.last { $0.kind == .word && !$0.is("below") }.map { Self.remedies.contains($0.word) }
          ?? false
      || last.is("as") && asksForSuch(lead)
      || lead.tokens.indices.dropLast(2).contains { index in
        lead.tokens[index].is("following")
          && lead.tokens[(index + 1)...].prefix(2).contains { Self.remedies.contains($0.word) }
      }
  }

  /// "Tell your doctor if you take other medicines that increase your risk of bleeding such as:".
  private func asksForSuch(_ lead: Passage) -> Bool {
    guard let condition = lead.tokens.indices.last(where: { isCondition(at: $0, lead) }),
      let intake = lead.tokens[condition...].prefix(5).firstIndex(where: { Self.intakes.contains($0.word) })
    else { return false }
    return lead.tokens[intake...].prefix(4).contains { Self.remedies.contains($0.word) }
  }
  private static let intakes = WordTable.hazards["intake"]

  func isCare(_ mark: Mark, _ reading: Reading) -> Bool { reading.lexicon[mark][1] == "care" }
}
