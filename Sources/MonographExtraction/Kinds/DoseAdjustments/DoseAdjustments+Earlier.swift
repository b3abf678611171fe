import MonographAnalysis
import MonographLexicon
import MonographModel

/// Adjustments in patients of whom the text speaks before: "It is not recommended in these patients."
extension DoseAdjustments {
  /// The factors of the sentences before, or of the title, where the sentence refers back to their patients; another
  /// group where none is named.
  func ofEarlierPatients(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      let found = adjustments.first(where: {
        [.avoid, .caution, .interrupt, .monitor, .reduce].contains($0.value)
          && pointsBack(behind: $0.tokens.lowerBound, passage)
      }), PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
    else { return [] }
    let titles = passage.context.filter { reading.passages[$0].role != .item }.prefix(1)
    for place in reading.before(index).prefix(3) + titles {
      let before = reading.passages[place]
      var seen: CaseSet<Factor> = []
      let named = impairedOrgans(before, reading).filter { seen.insert($0.value) }
      if named.isEmpty {
        guard !namesPatients(before) else { break }
        continue
      }
      return named.map { factor in
        var draft = make(
          factor.value, found, condition(factor.tokens, before), "earlier", at: found.tokens, index, reading)
        draft.add(.subject, in: place, factor.tokens)
        return draft
      }
    }
    // "Close monitoring is essential in patients with these conditions": no change of the dose; a lower dose needs its reason.
    guard found.value != .monitor, found.value != .reduce, !passage.holds("cases") else { return [] }
    return [make(.other, found, nil, "earlier", at: found.tokens, index, reading)]
  }

  /// "in these patients", "for use in this population", "with these conditions", "in such cases".
  private func pointsBack(behind start: Int, _ passage: Passage) -> Bool {
    passage.tokens.indices.dropFirst(start).dropLast().contains { place in
      ["these", "this", "such", "those"].contains(passage.tokens[place].word)
        && (["patient", "population", "individual", "individuals", "group"].contains(
          passage.tokens[place + 1].word)
          || place > 0 && passage.tokens[place - 1].is("with")
            && ["condition", "conditions", "disorders"].contains(passage.tokens[place + 1].word)
          || place > 0 && passage.tokens[place - 1].is("in") && !passage.tokens[place].is("this")
            && ["case", "cases"].contains(passage.tokens[place + 1].word))
        && !passage.tokens[(place + 2)...].prefix(2).contains { ["with", "who"].contains($0.word) }
    }
  }

  /// "patients with complete obstruction": the nearest are meant.
  private func namesPatients(_ passage: Passage) -> Bool {
    passage.tokens.indices.dropLast().contains {
      Self.people.contains(passage.tokens[$0].word)
        && ["with", "who", "having"].contains(passage.tokens[$0 + 1].word)
    }
  }

  static let earlierExamples = [
    Example(
      "Severe hepatic impairment raises its levels. Examplix ⟦is not recommended⟧ in this population.",
      under: "5 Warnings", "liver impairment (severe hepatic impairment): avoid"),
    Example(
      "It was not studied in patients with complete obstruction. Examplix ⟦is not recommended⟧ for use in these patients.",
      under: "5 Warnings", "dose adjustment: avoid"),
    Example(
      "Moderate renal impairment raises its levels. ⟦More frequent monitoring⟧ of renal function is recommended in these patients.",
      under: "5 Warnings", "kidney impairment (moderate renal impairment): monitor"),
    Example(
      "⟦More frequent monitoring is recommended in patients with eGFR⟧ below 60 mL/min.", under: "5 Warnings",
      "kidney impairment (egfr below 60 ml/min): monitor"),
    Example("Most of these patients stopped treatment.", under: "5 Warnings"),
  ]
}
