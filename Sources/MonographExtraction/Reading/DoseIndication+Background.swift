import MonographAnalysis
import MonographLexicon
import MonographModel

/// Illnesses that are named beside that which a dose is for: what its patients have, or what another medicine is for.
extension DoseIndication {
  /// "⟦HIV⟧ protease inhibitors", "patients with ⟦HIV⟧ taking otherin".
  static func isOfMedicine(_ mark: Mark, in passage: Passage) -> Bool {
    let next = mark.tokens.upperBound
    if next < passage.tokens.count, medicines.contains(passage.tokens[next].word) { return true }
    return passage.marks(of: .drugClass).contains {
      $0.tokens.lowerBound == next || $0.tokens.overlaps(mark.tokens) && $0.tokens.upperBound > next
    }
  }
  private static let medicines: WordSet = [
    "medicine", "medication", "drug", "taking", "inhibitor", "vaccine",
  ]

  /// "Anorexia in ⟦AIDS⟧ patients", "nausea in patients with ⟦cancer⟧", "oedema associated with ⟦heart failure⟧", "adults with
  /// ⟦cancer⟧ (anaemia)": where another illness is what is treated.
  static func isBackground(_ mark: Mark, in passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    if isOfSort(mark, in: passage) || isGlossed(mark, in: passage) || isRelated(mark, in: passage)
      || isBuild(mark, in: passage)
    {
      return true
    }
    if let lead = patientsLead(mark.tokens, in: passage), isIllness(endingAt: lead, in: passage) {
      return true
    }
    guard start > 1 else { return false }
    if passage.tokens[start - 1].is("with"), passage.tokens[start - 2].is("associated") {
      return start > 2 && isIllness(endingAt: start - 2, in: passage)
    }
    guard passage.tokens[start - 1].is("in") else { return false }
    if isIllness(endingAt: start - 1, in: passage) { return true }
    return !uses.contains(passage.tokens[start - 2].word) && hasPeople(behind: mark, in: passage)
      && passage.role == .label
  }
  private static let uses: WordSet = ["use", "dose", "dosage", "dosing", "treatment", "therapy", "used"]

  private static func isIllness(endingAt end: Int, in passage: Passage) -> Bool {
    passage.marks.contains {
      [.condition, .reaction].contains($0.vocabulary) && $0.tokens.upperBound == end
    }
  }

  /// "AIDS ⟦patients⟧", "HIV⟦-infected adults⟧".
  private static func hasPeople(behind mark: Mark, in passage: Passage) -> Bool {
    passage.tokens[mark.tokens.upperBound...].prefix(2).contains { people.contains($0.word) }
  }
  private static let people: WordSet = ["patient", "adult", "children", "infected", "individual", "people"]

  /// "Complicated skin and soft tissue ⟦infections⟧": of a sort that no table knows, which are not any infections.
  private static func isOfSort(_ mark: Mark, in passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    guard mark.tokens.count == 1, start > 0, passage.tokens[start].is("infection"),
      passage.tokens[start - 1].kind == .word
    else { return false }
    return sorts.contains(passage.tokens[start - 1].word)
  }
  private static let sorts: WordSet = [
    "tissue", "joint", "structure", "wound", "tract", "organ", "dental", "site",
  ]

  /// "Anorexia (⟦AIDS⟧-related)", "⟦cancer⟧-related cachexia": where the other comes from.
  private static func isRelated(_ mark: Mark, in passage: Passage) -> Bool {
    let next = mark.tokens.upperBound
    // "⟦Hypotension⟧ risk", "at higher risk of ⟦hypotension⟧"
    if next < passage.tokens.count, passage.tokens[next].is("risk") { return true }
    return next + 1 < passage.tokens.count && passage.tokens[next].kind == .dash
      && relations.contains(passage.tokens[next + 1].word)
  }
  private static let relations: WordSet = ["related", "associated", "induced"]

  /// "⟦Obesity⟧ (BMI above 30 kg/m2):": whom the dose is for, and not what.
  private static func isBuild(_ mark: Mark, in passage: Passage) -> Bool {
    let next = mark.tokens.upperBound
    return next + 1 < passage.tokens.count && passage.tokens[next].kind == .open
      && passage.tokens[next + 1].is("bmi")
  }

  /// "Adults with ⟦cancer⟧ (chemotherapy-induced anaemia)": the illness in the parenthesis.
  private static func isGlossed(_ mark: Mark, in passage: Passage) -> Bool {
    let (start, open) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard start > 1, passage.tokens[start - 1].is("with"), open < passage.tokens.count,
      passage.tokens[open].kind == .open, treatedPeople.contains(passage.tokens[start - 2].word),
      let close = passage.tokens[open...].prefix(10).firstIndex(where: { $0.kind == .close })
    else { return false }
    return close - open > 2
      && passage.marks(of: .condition).contains {
        $0.tokens.upperBound == close && $0.entry != mark.entry
      }
  }
  private static let treatedPeople: WordSet = ["adult", "patient", "children", "people", "individual"]
}
