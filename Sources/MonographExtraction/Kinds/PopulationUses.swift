import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether a group of patients may have the drug, where no dose is spoken of: "safety in children has not been
/// established". What is not recommended is read as a dose adjustment.
struct PopulationUses: ClaimRule {
  private static let elsewhere: Set<SectionKind> = [
    .pharmacokinetics, .nonclinical, .efficacy, .mechanism, .storage, .overdose, .references, .legal,
    .adverseReactions, .other,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      !reading.isUnder(Self.elsewhere, index),
      passage.tokens.last?.kind != .question,
      passage.tokens.contains(where: { Self.subjects.contains($0.word) })
    else { return [] }
    let groups = passage.marks(of: .population).filter {
      !reading.lexicon[$0][1].isEmpty && reading.lexicon[$0][1] != "pregnant"
        && reading.lexicon[$0][1] != "lactating"
    }
    guard let group = groups.first, let (stance, tokens) = stance(passage, reading) else { return [] }
    let run =
      min(group.tokens.lowerBound, tokens.lowerBound)..<max(group.tokens.upperBound, tokens.upperBound)
    var draft = Draft(
      .populationUse(PopulationUse(population: Terms.folded(passage.string(group.tokens)), stance: stance)),
      rule: "population-use.stance", at: run, of: index)
    Scopes.fillPopulation(&draft, passage: index, near: group.tokens, in: reading)
    return [draft]
  }

  private static let subjects: Set<Word> = ["safety", "efficacy", "effectiveness", "experience", "studied"]

  private func stance(_ passage: Passage, _ reading: Reading) -> (PopulationUse.Stance, Range<Int>)? {
    for mark in passage.marks(of: .cue) where reading.lexicon[mark][1] == "hedge-unknown" {
      if passage.tokens[mark.tokens].contains(where: {
        ["established", "studied", "evaluated", "determined"].contains($0.word)
      }) {
        return (.notEstablished, mark.tokens)
      }
    }
    return nil
  }
}
