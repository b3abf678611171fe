import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the drug is said to achieve: a change and its direction, and how sure the source is of it.
struct Efficacies: ClaimRule {
  static let requirement = Requirement(text: true, words: ["cure", "cures"], vocabulary: .measure)

  private static let elsewhere: SectionSet = [
    .adverseReactions, .interactions, .contraindications, .overdose, .storage, .missedDose, .pharmacokinetics,
    .nonclinical, .legal, .references, .boxedWarning, .dosage,
    .monitoring, .howSupplied, .warnings, .precautions, .pregnancy, .lactation,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    guard let run = Statements.body(index, reading), case let passage = reading.passages[index],
      !reading.isUnder(Self.elsewhere, index),
      isAboutDrug(passage, index, reading), !passage.holds(anyOf: Self.harms)
    else { return [] }
    let limits = incomplete(index, passage, reading)
    if let cure = cure(index, passage, reading) { return [cure] + limits }
    if !limits.isEmpty { return limits }
    var seen: Set<String> = []
    return passage.marks(of: .measure).compactMap { mark in
      guard let (direction, verb) = change(of: mark, in: passage) else { return nil }
      let measure = Terms.folded(passage.string(mark.tokens))
      guard seen.insert(measure).inserted else { return nil }
      var statement = Statement(text: Statements.text(run, passage))
      statement.measure = measure
      statement.direction = direction
      let place = min(verb, mark.tokens.lowerBound)..<max(verb + 1, mark.tokens.upperBound)
      var draft = Draft(.efficacy(statement), rule: "efficacy.change", at: place, of: index)
      let assertion = Assertion.of(verb..<verb + 1, in: passage, reading.lexicon)
      draft.polarity = reaches(assertion.cue, verb, passage) ? assertion.polarity : .affirmed
      draft.certainty = assertion.certainty
      draft.add(.measure, in: index, mark.tokens)
      if let cue = assertion.cue { draft.add(.cue, in: index, cue) }
      return draft
    }
  }

  /// Whether a denial is one of the effect: not "instead of the nerves, thereby slowing …", "without adequate control".
  private func reaches(_ cue: Range<Int>?, _ verb: Int, _ passage: Passage) -> Bool {
    guard let cue, cue.upperBound <= verb else { return true }
    // "where diet has failed to control blood sugar": what other treatments did not reach.
    if passage.tokens[cue].contains(where: { ["failed", "fail", "fails"].contains($0.word) }) {
      return false
    }
    return !passage.tokens[cue.upperBound..<verb].contains {
      $0.kind == .comma || ["additional", "adequate", "enough", "sufficient"].contains($0.word)
    }
  }

  /// "does not completely prevent all attacks": how far the effect goes.
  private func incomplete(_ index: Int, _ passage: Passage, _ reading: Reading) -> [Draft] {
    passage.marks(of: .measure).compactMap { mark in
      guard
        let all = passage.tokens[..<mark.tokens.lowerBound].suffix(3).lastIndex(where: {
          $0.word == "all" || $0.word == "every"
        }), let verb = passage.tokens[..<all].suffix(3).lastIndex(where: { Self.totals.contains($0.word) }),
        Assertion.isNegated(verb..<verb + 1, in: passage, reading.lexicon)
      else { return nil }
      var statement = Statement(text: Statements.text(verb..<mark.tokens.upperBound, passage))
      statement.measure = Terms.folded(passage.string(all..<mark.tokens.upperBound))
      statement.direction = .decrease
      var draft = Draft(
        .efficacy(statement), rule: "efficacy.incomplete", at: verb..<mark.tokens.upperBound, of: index)
      draft.polarity = .negated
      draft.add(.measure, in: index, mark.tokens)
      return draft
    }
  }
  private static let totals: WordSet = ["eliminate", "prevent", "stop", "abolish", "eradicate", "avert"]

  /// The drug is named, or "it", "patients", "treatment".
  private func isAboutDrug(_ passage: Passage, _ index: Int, _ reading: Reading) -> Bool {
    passage.tokens.contains { reading.subject.names($0) || Self.subjects.contains($0.word) }
      || reading.isUnder([.efficacy], index)
  }
  /// Words of sentences that speak of harm, or of stopping.
  private static let harms: WordSet = [
    "stopping", "cause", "causes", "rebound", "risk", "overdose", "abruptly",
  ]
  private static let subjects: WordSet = [
    "it", "drug", "medication", "medicine", "treatment", "therapy", "biologic",
  ]

  /// The verb of change nearest before or right behind a measure.
  private func change(of mark: Mark, in passage: Passage) -> (Direction, Int)? {
    let before = (max(0, mark.tokens.lowerBound - 8)..<mark.tokens.lowerBound).last {
      direction(passage.tokens[$0].word) != nil && !crosses($0, mark.tokens.lowerBound, passage)
    }
    if let before, let direction = direction(passage.tokens[before].word) { return (direction, before) }
    return nil
  }

  private func crosses(_ from: Int, _ to: Int, _ passage: Passage) -> Bool {
    passage.tokens[from..<to].contains {
      $0.endsClause || $0.kind == .colon || $0.word == "which" || $0.word == "because"
    }
  }

  private func direction(_ word: Word) -> Direction? {
    Self.decreases.contains(word) ? .decrease : Self.increases.contains(word) ? .increase : nil
  }

  private static let decreases: WordSet = [
    "reduce", "reduces", "reduced", "reducing", "reduction", "decrease", "decreases", "decreased",
    "decreasing", "lower", "lowers", "lowered", "lowering", "slow", "slows", "slowed", "slowing", "slower",
    "delay", "delays", "delaying", "delayed", "fewer", "less", "prevent", "prevents", "preventing", "limit",
    "limiting", "relieve", "relieves", "alleviate", "alleviates", "minimize", "control", "controls",
  ]
  private static let increases: WordSet = [
    "improve", "improves", "improved", "improving", "increase", "increases", "increased", "prolong",
    "prolongs", "preserve", "preserves", "preserving", "induce", "inducing", "maintain", "maintains",
    "maintaining", "enhance", "enhances",
  ]

  /// "does not cure MS".
  private func cure(_ index: Int, _ passage: Passage, _ reading: Reading) -> Draft? {
    guard let at = passage.tokens.firstIndex(where: { $0.word == "cure" || $0.word == "cures" }) else {
      return nil
    }
    let assertion = Assertion.of(at..<at + 1, in: passage, reading.lexicon)
    let isDenied =
      assertion.polarity == .negated
      || at > 1 && passage.tokens[max(0, at - 3)..<at].contains { $0.word == "not" }
    guard isDenied else { return nil }
    let start =
      passage.tokens[..<at].lastIndex {
        $0.word == "does" || $0.word == "not" || $0.word == "no"
      } ?? at
    let first = start > 0 && passage.tokens[start - 1].word == "does" ? start - 1 : start
    var statement = Statement(text: Statements.text(first..<passage.tokens.count, passage))
    statement.measure = "cure"
    var draft = Draft(.efficacy(statement), rule: "efficacy.cure", at: first..<at + 1, of: index)
    draft.polarity = .negated
    return draft
  }
}
