import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said of use in pregnancy and while breast-feeding.
struct PregnancyLactation: ClaimRule {
  private static let elsewhere: Set<SectionKind> = [
    .mechanism, .efficacy, .nonclinical, .pharmacokinetics, .overdose, .storage, .references, .legal,
    .howSupplied, .missedDose, .adverseReactions,
    .indications, .other, .description,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight,
      passage.role == .sentence || passage.role == .item || passage.role == .heading,
      passage.tokens.last?.kind != .question
    else { return [] }
    let category = category(passage, index).map { [$0] } ?? []
    return category + stances(index, reading, from: category.first?.places[0].tokens.upperBound ?? 0)
  }

  /// - Parameter start: what stands before it is read already ("Category C.").
  private func stances(_ index: Int, _ reading: Reading, from start: Int) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.role != .heading, !reading.isUnder(Self.elsewhere, index) else { return [] }
    let topics = topics(passage, from: start)
    guard !topics.isEmpty, !isOfPlans(passage) else { return [] }
    if let (stance, lead) = inherited(index, reading) {
      return topics.map {
        make(
          $0, stance, at: $0.tokens, index,
          cue: Draft.Place(.cue, in: lead, reading.passages[lead].tokens.indices))
      }
    }
    return topics.compactMap { topic in
      guard let (stance, tokens) = stance(for: topic, passage, reading) else { return nil }
      let run =
        min(topic.tokens.lowerBound, tokens.lowerBound)..<max(topic.tokens.upperBound, tokens.upperBound)
      return make(topic, stance, at: run, index, cue: Draft.Place(.cue, in: index, tokens))
    }
  }

  private struct Topic {
    var value: PregnancyLactation.Value
    var tokens: Range<Int>
  }
  typealias Value = MonographModel.PregnancyLactation.Topic
  typealias Stance = MonographModel.PregnancyLactation.Stance

  private func make(_ topic: Topic, _ stance: Stance, at run: Range<Int>, _ index: Int, cue: Draft.Place)
    -> Draft
  {
    var draft = Draft(
      .pregnancyLactation(MonographModel.PregnancyLactation(topic: topic.value, stance: stance)),
      rule: "pregnancy-lactation.stance", at: run, of: index)
    draft.add(cue.role, in: cue.passage, cue.tokens)
    return draft
  }

  /// "Tell your doctor if you plan to become pregnant" takes no stance.
  private func isOfPlans(_ passage: Passage) -> Bool {
    passage.tokens.contains { $0.word == "plan" || $0.word == "planning" } && passage.tokens.count <= 16
  }

  // MARK: Categories

  /// "Pregnancy Category C".
  private func category(_ passage: Passage, _ index: Int) -> Draft? {
    for at in passage.tokens.indices.dropLast() where passage.tokens[at].word == "category" {
      let letter = Terms.folded(passage.string(at + 1..<at + 2))
      guard letter.utf8.count == 1, let stance = Stance(rawValue: "category-\(letter)"),
        passage.tokens.contains(where: { Self.pregnancy.contains($0.word) })
      else { continue }
      let start = at > 0 && Self.pregnancy.contains(passage.tokens[at - 1].word) ? at - 1 : at
      return Draft(
        .pregnancyLactation(MonographModel.PregnancyLactation(topic: .pregnancy, stance: stance)),
        rule: "pregnancy-lactation.category", at: start..<at + 2,
        of: index)
    }
    return nil
  }

  // MARK: Topics and stances

  private static let pregnancy: Set<Word> = [
    "pregnancy", "pregnancies", "pregnant", "fetus", "foetus", "fetal", "foetal", "unborn", "childbearing",
    "child-bearing",
  ]
  private static let lactation: Set<Word> = [
    "breastfeeding", "breastfeed", "lactation", "lactating", "nursing", "breastmilk", "breastfed",
    "breast-feeding", "breast-feed",
  ]

  private func topics(_ passage: Passage, from start: Int) -> [Topic] {
    var topics: [Topic] = []
    for index in start..<passage.tokens.count {
      let word = passage.tokens[index].word
      if Self.pregnancy.contains(word), !topics.contains(where: { $0.value == .pregnancy }) {
        topics.append(Topic(value: .pregnancy, tokens: index..<index + 1))
      }
      guard !topics.contains(where: { $0.value == .lactation }) else { continue }
      if Self.lactation.contains(word) { topics.append(Topic(value: .lactation, tokens: index..<index + 1)) }
      if word == "breast",
        let next = (index + 1..<min(index + 3, passage.tokens.count)).first(where: {
          ["feed", "feeding", "milk", "fed"].contains(passage.tokens[$0].word)
        })
      {
        topics.append(Topic(value: .lactation, tokens: index..<next + 1))
      }
    }
    return topics
  }

  /// The stance said nearest the topic; the strictest of the nearest where two are as near.
  private func stance(for topic: Topic, _ passage: Passage, _ reading: Reading) -> (Stance, Range<Int>)? {
    let marks = passage.marks(of: .stance).filter { mark in
      let between =
        mark.tokens.upperBound <= topic.tokens.lowerBound
        ? mark.tokens.upperBound..<topic.tokens.lowerBound
        : topic.tokens.upperBound..<max(topic.tokens.upperBound, mark.tokens.lowerBound)
      return !passage.tokens[between].contains { $0.endsClause }
    }
    let nearest = marks.min { distance($0, topic) < distance($1, topic) }
    return nearest.flatMap { mark in Stance(rawValue: reading.lexicon[mark][1]).map { ($0, mark.tokens) } }
  }

  private func distance(_ mark: Mark, _ topic: Topic) -> Int {
    let gap =
      mark.tokens.lowerBound >= topic.tokens.upperBound
      ? mark.tokens.lowerBound - topic.tokens.upperBound : topic.tokens.lowerBound - mark.tokens.upperBound
    return max(gap, 0)
  }

  /// A line "if you are pregnant" under "Do not take X" or "Talk to your doctor if you".
  private func inherited(_ index: Int, _ reading: Reading) -> (Stance, Int)? {
    let passage = reading.passages[index]
    guard passage.role == .item, passage.tokens.count <= 25,
      let lead = reading.leadIn(of: index) ?? passage.context.first
    else { return nil }
    if reading.isUnder(
      [.contraindications], unless: [.warnings, .precautions, .pregnancy, .lactation], index)
    {
      return (.contraindicated, lead)
    }
    let tokens = reading.passages[lead].tokens
    if tokens.contains(where: { ["talk", "tell", "ask", "consult", "inform", "check"].contains($0.word) }) {
      return (.caution, lead)
    }
    return nil
  }
}
