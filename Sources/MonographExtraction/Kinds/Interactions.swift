import MonographAnalysis
import MonographLexicon
import MonographModel

/// Drugs, classes, foods and vaccines that do not go with the drug, or go with it expressly.
struct Interactions: ClaimRule {
  private static let others: Set<SectionKind> = [
    .adverseReactions, .indications, .dosage, .overdose, .mechanism, .efficacy, .description, .identity,
    .howSupplied, .references, .legal, .nonclinical,
    .pharmacokinetics, .pregnancy, .lactation, .storage, .other,
  ]
  private static let elsewhere: Set<SectionKind> = [
    .mechanism, .pharmacology, .pharmacokinetics, .efficacy, .description, .identity, .overdose, .references,
    .howSupplied, .nonclinical, .legal,
    .research, .other, .storage, .contraindications, .missedDose,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role != .heading,
      passage.role != .label || passage.tokens.last?.kind != .question
    else { return [] }
    if case .metadata = passage.role { return [] }
    let isUnder = reading.isUnder([.interactions], unless: Self.others, index)
    guard isUnder || !reading.isUnder(Self.elsewhere, index) && speaksOfCombination(passage, reading) else {
      return []
    }
    let terms = Terms(index, in: reading)
    var seen: Set<String> = []
    return partners(terms).compactMap { mark in
      let run = widened(mark.tokens, passage)
      let name = reading.lexicon[mark]
      let with = name[1].isEmpty || mark.vocabulary == .substance ? terms.text(run) : name[1]
      guard seen.insert(with).inserted else { return nil }
      var interaction = Interaction(with: with)
      interaction.management = management(passage)?.text
      var draft = Draft(
        .interaction(interaction), rule: isUnder ? "interaction.listed" : "interaction.stated", at: run,
        of: index)
      draft.certainty = Assertion.of(run, in: passage, reading.lexicon).certainty
      if let cue = management(passage)?.tokens { draft.add(.cue, in: index, cue) }
      return draft
    }
  }

  /// Substances and classes other than the drug itself.
  private func partners(_ terms: Terms) -> [Mark] {
    let passage = terms.passage
    let marks = passage.marks.filter { mark in
      switch mark.vocabulary {
      case .substance: terms.reading.subject.isOther(mark, in: passage, terms.reading.lexicon)
      case .drugClass: terms.isNamed(mark) && !isSubject(mark, terms) && !follows("non", mark, passage)
      default: false
      }
    }
    return marks.filter { mark in
      !marks.contains {
        $0 != mark && $0.tokens.overlaps(mark.tokens)
          && ($0.tokens.count > mark.tokens.count || $0.tokens == mark.tokens && $0.vocabulary == .drugClass)
      }
    }
  }

  private func isSubject(_ mark: Mark, _ terms: Terms) -> Bool {
    terms.passage.tokens[mark.tokens].contains { terms.reading.subject.names($0) }
  }

  private func follows(_ word: Word, _ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, mark.tokens.lowerBound - 2)..<mark.tokens.lowerBound].contains { $0.word == word }
  }

  /// Whether a sentence outside "Interactions" is about taking two things together.
  private func speaksOfCombination(_ passage: Passage, _ reading: Reading) -> Bool {
    if passage.tokens.last?.kind == .question { return false }
    if !reading.leads("interaction", in: passage).isEmpty { return true }
    let hasVaccine = passage.tokens.contains { $0.word == "vaccine" }
    return hasVaccine
      && passage.tokens.contains {
        ["avoid", "avoided", "receiving", "receive", "not", "given"].contains($0.word)
      }
  }

  /// "other NSAIDs", "live or attenuated vaccines", "strong CYP3A4 inhibitors".
  private func widened(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    var lower = run.lowerBound
    while lower > 0,
      [
        "strong", "moderate", "potent", "other", "live", "attenuated", "oral", "certain", "injectable", "non",
        "biologic",
      ].contains(passage.tokens[lower - 1].word)
    { lower -= 1 }
    return lower..<run.upperBound
  }

  /// What to do, in the words of the sentence.
  private func management(_ passage: Passage) -> (text: String, tokens: Range<Int>)? {
    let marks = passage.marks.filter { $0.vocabulary == .doseAdjustment }
    return marks.first.map { (Terms.folded(passage.string($0.tokens)), $0.tokens) }
  }
}
