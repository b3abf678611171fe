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
      let with = terms.text(run)
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

  /// Substances and classes other than the drug itself, each once.
  private func partners(_ terms: Terms) -> [Mark] {
    let passage = terms.passage
    let end = reason(passage)
    let marks = passage.marks.filter { $0.tokens.lowerBound < end && isPartner($0, terms) }
    return marks.filter { mark in
      let isInside = marks.contains { other in
        other != mark && other.tokens.overlaps(mark.tokens)
          && (other.tokens.count > mark.tokens.count
            || other.tokens == mark.tokens && other.vocabulary == .drugClass && mark.vocabulary == .substance)
      }
      return !isInside && !isGloss(mark, marks, passage)
    }
  }

  private func isPartner(_ mark: Mark, _ terms: Terms) -> Bool {
    switch mark.vocabulary {
    case .substance: return terms.reading.subject.isOther(mark, in: terms.passage, terms.reading.lexicon)
    case .drugClass:
      return terms.isNamed(mark) && !isSubject(mark, terms) && !follows("non", mark, terms.passage)
        && !follows("called", mark, terms.passage)
    default: return false
    }
  }

  /// "SSRIs" behind their long name, "(a herbal medicine)" behind the herb, "containing X" behind a class: other
  /// words for what is named already.
  private func isGloss(_ mark: Mark, _ marks: [Mark], _ passage: Passage) -> Bool {
    var open = mark.tokens.lowerBound - 1
    while open > 0,
      ["a", "an", "the", "containing", "and", "or", "another", "used"].contains(passage.tokens[open].word)
        || marks.contains(where: {
          $0.tokens.contains(open) && passage.tokens[max(0, $0.tokens.lowerBound - 1)].word == "containing"
        })
    { open -= 1 }
    guard open > 0,
      passage.tokens[open].kind == .open
        || passage.tokens[open].kind == .comma && mark.vocabulary == .drugClass
          && open < mark.tokens.lowerBound - 1,
      let named = marks.first(where: { $0.tokens.upperBound == open })
    else { return false }
    if passage.tokens[open].kind == .comma { return named.vocabulary == .substance }
    let isOnly =
      mark.tokens.upperBound < passage.tokens.count && passage.tokens[mark.tokens.upperBound].kind == .close
    return isOnly || named.vocabulary == .substance || passage.tokens[open + 1].word == "containing"
  }

  /// Where a line stops listing and says why: "anticoagulants such as warfarin, since the effect may be enhanced".
  private func reason(_ passage: Passage) -> Int {
    guard passage.role == .item else { return passage.tokens.count }
    return passage.tokens.indices.first {
      $0 > 0 && ["since", "because", "as"].contains(passage.tokens[$0].word)
        && passage.tokens[$0 - 1].kind == .comma
    } ?? passage.tokens.count
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
    let words = passage.tokens
    if words.contains(where: { ["allergy", "allergic", "hypersensitivity"].contains($0.word) }) {
      return false
    }
    if words.contains(where: { $0.word == "alcohol" }) {
      return words.contains {
        ["drink", "avoid", "limit", "risk", "increase", "consumption"].contains($0.word)
      }
    }
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
    // "nonsteroidal anti-inflammatory drugs (NSAIDs)"
    let open = run.upperBound
    if open + 2 < passage.tokens.count, passage.tokens[open].kind == .open,
      passage.tokens[open + 2].kind == .close,
      passage.marks.contains(where: { $0.vocabulary == .drugClass && $0.tokens == open + 1..<open + 2 })
    {
      return lower..<open + 3
    }
    return lower..<run.upperBound
  }

  /// What to do, in the words of the sentence.
  private func management(_ passage: Passage) -> (text: String, tokens: Range<Int>)? {
    let marks = passage.marks.filter { $0.vocabulary == .doseAdjustment }
    return marks.first.map { (Terms.folded(passage.string($0.tokens)), $0.tokens) }
  }
}
