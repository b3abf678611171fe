import MonographAnalysis
import MonographLexicon
import MonographModel

/// Adjustments because of another drug.
extension DoseAdjustments {
  /// "Reduce the dose when it is taken with fluconazole": the factor is another drug.
  func withPartner(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      let found = adjustments.first(where: { $0.value == .reduce || $0.value == .increase })
        ?? adjustments.first(where: { $0.isOfDose && $0.value == .caution }),
      let partner = partner(passage, reading),
      (isTogether(found.tokens, partner.tokens, passage)
        || isOfOwnDose(found.tokens, passage, reading) && isUnderInteractions(index, reading))
        && (!found.isAmount || partner.tokens.upperBound <= found.tokens.lowerBound)
        || startsLow(found, passage) && isUnderInteractions(index, reading)
    else { return [] }
    return [
      make(
        .interaction, found, Terms.folded(passage.string(partner.tokens)), "interaction",
        at: min(
          found.tokens.lowerBound, partner.tokens.lowerBound)..<max(
            found.tokens.upperBound, partner.tokens.upperBound), index, reading)
    ]
  }

  private func isUnderInteractions(_ index: Int, _ reading: Reading) -> Bool {
    reading.isUnder([.interactions], unless: Self.here.subtracting([.interactions]), index)
  }

  /// "… if you take diuretics. Your doctor may ask you to stop it."
  func withPartnerBefore(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    guard let before = reading.before(index).first, let partner = partner(reading.passages[before], reading),
      var draft = decided(index, adjustments, reading).first,
      case .doseAdjustment(var value) = draft.value
    else { return [] }
    value.factor = .interaction
    value.condition = Terms.folded(reading.passages[before].string(partner.tokens))
    draft.value = .doseAdjustment(value)
    draft.add(.subject, in: before, partner.tokens)
    return [draft]
  }

  /// "Foobarins raise its level, and your doctor may start you on the lowest dose".
  func startsLow(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, found.tokens.lowerBound - 4)..<found.tokens.upperBound].contains {
      ["start", "starting", "lowest"].contains($0.word)
    }
  }

  /// "with fluconazole", not "the dose of digoxin".
  func isTogether(_ adjustment: Range<Int>, _ partner: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<partner.lowerBound].suffix(
      passage.tokens.first?.is("if") ?? false ? 10 : 6)
    guard
      before.contains(where: {
        ["with", "taking", "takes", "receiving", "take", "consume", "consuming"].contains($0.word)
      })
    else {
      return false
    }
    return !passage.tokens[adjustment.upperBound...].prefix(2).contains { $0.word == "of" }
  }
}
