import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether a group of patients may have the drug, where no dose is spoken of: "safety in children has not been
/// established". What is not recommended is read as a dose adjustment.
struct PopulationUses: ClaimRule {
  static let requirement = Requirement(text: true, words: subjects)

  private static let elsewhere: SectionSet = [
    .pharmacokinetics, .nonclinical, .efficacy, .mechanism, .storage, .overdose, .references, .legal,
    .adverseReactions, .other,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      !reading.isUnder(Self.elsewhere, index),
      passage.tokens.last?.kind != .question,
      passage.holds(anyOf: Self.subjects)
    else { return [] }
    guard let (stance, tokens) = stance(passage, reading) ?? established(index, reading),
      !isReason(tokens, passage, reading),
      let group = group(index, near: tokens, reading)
    else { return [] }
    let isOwn = group.passage == index
    let run =
      isOwn
      ? min(group.tokens.lowerBound, tokens.lowerBound)..<max(group.tokens.upperBound, tokens.upperBound)
      : tokens
    var draft = Draft(
      .populationUse(PopulationUse(population: Terms.folded(group.population.text), stance: stance)),
      rule: "population-use.stance", at: run, of: index)
    draft.scope.population = group.population
    draft.add(.population, in: group.passage, group.tokens)
    return [draft]
  }

  /// "not for use in children because it has not been studied": why what is said already is so.
  private func isReason(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    passage.marks(of: .doseAdjustment).contains {
      reading.lexicon[$0][1] == "avoid" && $0.tokens.upperBound <= run.lowerBound
        && passage.tokens[$0.tokens.upperBound..<run.lowerBound].contains {
          ["because", "since", "as"].contains($0.word)
        }
    }
  }

  /// Whom the sentence is about: a group or an age named in it, else by the label before it.
  private func group(_ index: Int, near tokens: Range<Int>, _ reading: Reading) -> (
    population: Population, passage: Int, tokens: Range<Int>
  )? {
    let label = reading.passages[index].context.first.flatMap {
      reading.passages[$0].role == .label ? $0 : nil
    }
    for place in [index, label].compactMap(\.self) {
      guard
        let (population, run) = Scopes.population(in: place, near: place == index ? tokens : nil, reading),
        population.group != .pregnant, population.group != .lactating,
        population.group != nil || population.age != nil
      else { continue }
      return (population, place, run)
    }
    return nil
  }

  private static let subjects: WordSet = [
    "safety", "efficacy", "effectiveness", "experience", "studied", "information", "data",
  ]

  private func stance(_ passage: Passage, _ reading: Reading) -> (PopulationUse.Stance, Range<Int>)? {
    for mark in passage.marks(of: .cue) where reading.lexicon[mark][1] == "hedge-unknown" {
      if passage.tokens[mark.tokens].contains(where: {
        ["established", "studied", "evaluated", "determined"].contains($0.word)
      }) {
        return (.notEstablished, mark.tokens)
      }
      if lacksData(mark.tokens, passage) { return (.notEstablished, mark.tokens) }
    }
    return passage.tokens.indices.dropLast().first {
      passage.tokens[$0].is("no") && passage.tokens[$0 + 1].is("experience")
        && lacksData($0..<$0 + 2, passage)
    }.map { (.notEstablished, $0..<$0 + 2) }
  }

  /// "Safety and effectiveness ⟦have been established in⟧ children aged 2 years and older".
  private func established(_ index: Int, _ reading: Reading) -> (PopulationUse.Stance, Range<Int>)? {
    let passage = reading.passages[index]
    let tokens = passage.tokens
    guard passage.holds(anyOf: Self.proven), !passage.holds(anyOf: Self.limiting),
      let verb = tokens.indices.dropFirst(2).first(where: { tokens[$0].word == "established" }),
      ["been", "is", "are"].contains(tokens[verb - 1].word), verb + 2 < tokens.count,
      ["in", "for"].contains(tokens[verb + 1].word),
      let (population, _) = Scopes.population(in: index, near: verb..<verb + 1, reading),
      population.age != nil, [.child, .adolescent, .infant].contains(population.group)
    else { return nil }
    let start = ["have", "has"].contains(tokens[verb - 2].word) ? verb - 2 : verb - 1
    return (.allowed, start..<verb + 2)
  }
  private static let proven: WordSet = ["safety", "efficacy", "effectiveness"]
  private static let limiting: WordSet = ["not", "no", "never", "only", "limited", "except", "study"]

  /// "There is no information on the use in children": not how much, not what of.
  private func lacksData(_ cue: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[cue].contains { ["information", "data", "experience"].contains($0.word) }
      && passage.tokens[cue].contains { $0.word == "no" }
      && (passage.tokens[cue.upperBound...].prefix(4).contains { $0.word == "use" || $0.word == "safety" }
        // "no experience in children under 3 months"
        || cue.upperBound + 1 < passage.tokens.count && passage.tokens[cue.upperBound].is("in")
          && ["child", "children", "infant", "patient"].contains(passage.tokens[cue.upperBound + 1].word))
  }
}
