import MonographAnalysis
import MonographLexicon
import MonographModel

/// How two things hang together, or that nobody knows whether they do: "the relationship between A and B is not known",
/// "its effect on B is unclear", "A correlates with B".
///
/// What is measured is what the statement joins, so that one source's open question meets the other's answer.
struct Links: ClaimRule {
  static let requirement = Requirement(text: true, words: nouns.union(verbs))

  private static let elsewhere: SectionSet = [
    .adverseReactions, .storage, .missedDose, .overdose, .legal, .references, .nonclinical, .howSupplied,
    .pharmacokinetics, .pregnancy, .lactation, .contraindications, .dosage,
  ]
  private static let nouns: WordSet = [
    "relationship", "link", "association", "connection", "relation", "correlation", "effect", "influence",
    "impact",
  ]
  private static let verbs: WordSet = [
    "correlate", "correlates", "correspond", "corresponds", "correlated", "corresponded", "predict",
    "predicts",
    "whether",
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    guard let run = Statements.body(index, reading), case let passage = reading.passages[index],
      !reading.isUnder(Self.elsewhere, index), passage.tokens.count <= Self.longest,
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
    else { return [] }
    if let open = open(index, run, reading) ?? unproven(index, run, reading) ?? asked(index, run, reading) {
      return [open]
    }
    return joined(index, run, reading).map { [$0] } ?? []
  }
  /// Tokens of a sentence that says one thing.
  private static let longest = 60

  /// "the ⟦relationship between A and B is not known⟧", "its ⟦effect on B is unclear⟧".
  private func open(_ index: Int, _ run: Range<Int>, _ reading: Reading) -> Draft? {
    let passage = reading.passages[index]
    let tokens = passage.tokens
    guard
      let noun = run.dropLast(3).first(where: {
        Self.nouns.contains(tokens[$0].word) && ["between", "on"].contains(tokens[$0 + 1].word)
      }),
      let verb = tokens[(noun + 2)..<run.upperBound].firstIndex(where: {
        ["is", "are", "has", "have", "remains", "remain"].contains($0.word)
      }), verb > noun + 2, let end = unknown(from: verb, passage, reading)
    else { return nil }
    let isLink = tokens[noun + 1].is("between")
    let joined = tokens[(noun + 2)..<verb]
    // "the effect on B" of the drug; a link is one of two.
    guard joined.count <= 16, !joined.contains(where: { $0.endsClause || $0.kind == .comma }),
      !isLink || joined.contains(where: { $0.is("and") })
    else { return nil }
    var statement = Statement(text: Statements.text(run, passage))
    statement.measure = Statements.text(noun + 2..<verb, passage)
    var draft = Draft(
      .efficacy(statement), rule: isLink ? "efficacy.link" : "efficacy.open", at: noun..<end, of: index)
    draft.certainty = .unknown
    draft.add(.measure, in: index, noun + 2..<verb)
    draft.add(.cue, in: index, verb..<end)
    return draft
  }

  /// "there is ⟦no evidence of an effect on B⟧".
  private func unproven(_ index: Int, _ run: Range<Int>, _ reading: Reading) -> Draft? {
    let passage = reading.passages[index]
    let tokens = passage.tokens
    guard passage.holds("evidence"),
      let no = run.dropLast(4).first(where: { tokens[$0].is("no") && tokens[$0 + 1].is("evidence") }),
      let noun = tokens[(no + 2)..<run.upperBound].prefix(10).dropLast().firstIndex(where: {
        $0.is("effect") || $0.is("influence") || $0.is("impact")
      }), noun + 2 < run.upperBound, tokens[noun + 1].is("on")
    else { return nil }
    let end =
      tokens[(noun + 2)..<run.upperBound].firstIndex {
        $0.endsClause || [.comma, .period, .open].contains($0.kind) || $0.is("in") || $0.is("when")
      } ?? run.upperBound
    guard (1...8).contains(end - noun - 2) else { return nil }
    var statement = Statement(text: Statements.text(run, passage))
    statement.measure = Statements.text(noun + 2..<end, passage)
    var draft = Draft(.efficacy(statement), rule: "efficacy.open", at: no..<end, of: index)
    draft.certainty = .unknown
    draft.add(.measure, in: index, noun + 2..<end)
    return draft
  }

  /// "It is not known ⟦whether A predicts B⟧", "⟦whether it affects B⟧ is unclear".
  private func asked(_ index: Int, _ run: Range<Int>, _ reading: Reading) -> Draft? {
    let passage = reading.passages[index]
    let tokens = passage.tokens
    guard let start = run.first(where: { tokens[$0].is("whether") }),
      let verb = tokens[(start + 1)..<run.upperBound].prefix(8).firstIndex(where: {
        Self.changing.contains($0.word)
      }), verb > start + 1
    else { return nil }
    let end =
      tokens[(verb + 1)..<run.upperBound].firstIndex {
        $0.endsClause || [.comma, .period].contains($0.kind)
          || ["is", "has", "remains", "and"].contains($0.word)
      } ?? run.upperBound
    let isUnknown =
      tokens[run.lowerBound..<start].contains { Self.unknown.contains($0.word) }
      || end < run.upperBound && unknown(from: end, passage, reading) != nil
    guard isUnknown, (verb + 2...verb + 12).contains(end) else { return nil }
    let subject = start + 1..<verb
    let isOfDrug = tokens[subject].contains { reading.subject.names($0) || $0.is("it") || $0.is("treatment") }
    var statement = Statement(text: Statements.text(run, passage))
    let object = Statements.text(verb + 1..<end, passage)
    statement.measure = isOfDrug ? object : Statements.text(subject, passage) + " and " + object
    var draft = Draft(
      .efficacy(statement), rule: isOfDrug ? "efficacy.open" : "efficacy.link", at: start..<end, of: index)
    draft.certainty = .unknown
    draft.add(.measure, in: index, verb + 1..<end)
    return draft
  }
  private static let changing: WordSet = [
    "affects", "affect", "influences", "influence", "predicts", "predict", "changes", "alters", "improves",
    "reduces", "prevents", "increases", "lowers", "slows",
  ]

  private static let foretelling: WordSet = ["predict", "predicts"]

  /// Where the words end that call it unknown: "is not known", "has not been established", "are not fully understood".
  private func unknown(from verb: Int, _ passage: Passage, _ reading: Reading) -> Int? {
    let words = passage.tokens[verb...].prefix(6).prefix { $0.kind == .word }
    guard let last = words.firstIndex(where: { Self.unknown.contains($0.word) }) else { return nil }
    let isDenied = words[..<last].contains { $0.is("not") }
    return Self.plain.contains(passage.tokens[last].word) || isDenied ? last + 1 : nil
  }
  private static let unknown: WordSet = [
    "known", "understood", "established", "clear", "determined", "unknown", "unclear", "uncertain", "proven",
  ]
  private static let plain: WordSet = ["unknown", "unclear", "uncertain"]

  /// "the ⟦improvement of A correlates with B⟧"; what "this" stands for is told by the title, where there is one.
  private func joined(_ index: Int, _ run: Range<Int>, _ reading: Reading) -> Draft? {
    let passage = reading.passages[index]
    let tokens = passage.tokens
    guard
      let verb = run.dropFirst().dropLast(2).first(where: {
        Self.verbs.contains(tokens[$0].word)
          && (tokens[$0 + 1].is("with") || Self.foretelling.contains(tokens[$0].word))
      }), case let assertion = Assertion.of(verb..<verb + 1, in: passage, reading.lexicon),
      assertion.certainty != .unknown, assertion.certainty != .possible
    else { return nil }
    let object = tokens[verb + 1].is("with") ? verb + 2 : verb + 1
    let stop = tokens[object..<run.upperBound].firstIndex {
      $0.endsClause || [.comma, .period, .open].contains($0.kind) || $0.is("such")
    }
    let end = stop ?? run.upperBound
    guard end > object, !tokens[verb].is("whether") else { return nil }
    var statement = Statement(text: Statements.text(run, passage))
    statement.measure = Statements.text(run.lowerBound..<end, passage)
    var draft = Draft(.efficacy(statement), rule: "efficacy.link", at: run.lowerBound..<end, of: index)
    draft.certainty = assertion.certainty
    draft.polarity = assertion.polarity
    draft.add(.measure, in: index, object..<end)
    if ["this", "these"].contains(tokens[run.lowerBound].word), index > 0 {
      draft.add(.heading, in: 0, reading.passages[0].tokens.indices)
    }
    return draft
  }
}

extension Links {
  static let examples = [
    Example(
      "The exact ⟦relationship between joint scans and walking is not known⟧.", under: "Uses",
      "The exact relationship between joint scans and walking is not known."),
    Example(
      "Its ⟦effect on hip fractures is unclear⟧.", under: "Uses", "Its effect on hip fractures is unclear."),
    Example(
      "⟦The change seen on scans typically correlates with better walking⟧, as trials show.", under: "Uses",
      "The change seen on scans typically correlates with better walking, as trials show."),
    Example(
      "It is not known ⟦whether joint scans predict response⟧.", under: "Uses",
      "It is not known whether joint scans predict response."),
    Example(
      "⟦Whether it affects bone density⟧ is unclear.", under: "Uses",
      "Whether it affects bone density is unclear."),
    Example("⟦Joint scans predict the response⟧.", under: "Uses", "Joint scans predict the response."),
    Example(
      "There is ⟦no evidence of an effect on walking⟧.", under: "Uses",
      "There is no evidence of an effect on walking."),
    Example(
      "⟦Joint scans do not correlate with walking⟧.", under: "Uses",
      "Joint scans do not correlate with walking."),
    Example("Ask whether it affects bone density.", under: "Uses"),
    Example("The effect on hip fractures is small.", under: "Uses"),
    Example("The change seen on scans may correlate with better walking.", under: "Uses"),
    Example("The effect of Examplix is not known.", under: "Uses"),
    Example("The number of vials corresponds to the dose.", under: "Uses"),
    Example("Its effect on the unborn child is not known.", under: "Uses"),
  ]
}
