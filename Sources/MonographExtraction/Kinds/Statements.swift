import MonographAnalysis
import MonographLexicon
import MonographModel

/// A sentence taken as it stands, from its first to its last word.
enum Statements {
  /// - Returns: nil for questions and for headings, labels and rows.
  static func body(_ index: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      passage.tokens.last?.kind != .question
    else { return nil }
    var lower = 0
    while lower < passage.tokens.count, passage.tokens[lower].kind != .word,
      passage.tokens[lower].kind != .number
    { lower += 1 }
    // "A:" before an answer
    if lower + 1 < passage.tokens.count, passage.tokens[lower].word == "a",
      passage.tokens[lower + 1].kind == .colon
    {
      lower += 2
    }
    guard passage.tokens.count - lower >= 3 else { return nil }
    return lower..<passage.tokens.count
  }

  static func text(_ run: Range<Int>, _ passage: Passage) -> String {
    passage.string(run).foldingWhiteSpace
  }

  /// Sentences of a section, and those elsewhere that start with one of its openings.
  static func draft(
    _ index: Int, _ reading: Reading, in section: SectionKind, unless others: SectionSet,
    or isOwn: (Passage) -> Bool, rule: String,
    value: (String, Passage) -> ClaimValue
  ) -> [Draft] {
    guard let run = body(index, reading), case let passage = reading.passages[index],
      reading.isUnder([section], unless: others, index) && !isBeyond(index, reading) || isOwn(passage)
    else { return [] }
    return [Draft(value(text(run, passage), passage), rule: rule, at: run, of: index)]
  }
}

extension Statements {
  /// "If you stop taking Examplix Stopping may …" was a heading, whose matter goes on behind it; the offer to answer "any
  /// further questions" is of no matter.
  private static func isBeyond(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if offersAnswers(passage) || speaksOfStopping(passage) { return true }
    return reading.passages[..<index].indices.reversed().prefix { before in
      reading.passages[before].role != .heading && reading.passages[before].sections == passage.sections
    }.contains { before in
      let tokens = reading.passages[before].tokens
      return speaksOfStopping(reading.passages[before])
        && !tokens.prefix(longestTitle).contains { $0.kind == .comma }
    }
  }
  private static let longestTitle = 12

  private static func speaksOfStopping(_ passage: Passage) -> Bool {
    passage.tokens.prefix(3).map(\.word) == ["if", "you", "stop"]
  }

  private static func offersAnswers(_ passage: Passage) -> Bool {
    let words = passage.tokens.prefix(7).map(\.word)
    return words.prefix(4) == ["if", "you", "have", "any"]
      && words.contains { $0 == "question" || $0 == "questions" }
  }
}

/// What to do about a dose that was missed.
struct MissedDoses: ClaimRule {
  static let requirement = Requirement(text: true, sections: [.missedDose], words: missing)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    Statements.draft(
      index, reading, in: .missedDose, unless: [.storage, .overdose, .administration, .dosage],
      or: { speaks($0) }, rule: "missed-dose.sentence",
      value: { text, _ in .missedDose(text: text) })
  }

  private static let missing: WordSet = ["missed", "miss", "forgotten", "forget"]

  /// "A missed dose", "forget to take a dose", "a dose is missed".
  private func speaks(_ passage: Passage) -> Bool {
    let words = passage.tokens
    return words.indices.contains { index in
      guard Self.missing.contains(words[index].word) else { return false }
      let next = words[(index + 1)...].prefix(4)
      return next.first.map { Self.doses.contains($0.word) || Self.joints.contains($0.word) } ?? false
        && next.contains { Self.doses.contains($0.word) }
        || words[..<index].suffix(2).contains { Self.doses.contains($0.word) }
    }
  }
  private static let doses: WordSet = ["dose", "injection", "tablet"]
  private static let joints: WordSet = [
    "a", "an", "the", "your", "one", "two", "to", "any", "this", "more", "several", "taking", "using",
  ]
}

/// What an overdose does and what is done about it.
struct Overdoses: ClaimRule {
  static let requirement = Requirement(text: true, sections: [.overdose], words: overdoses)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    Statements.draft(
      index, reading, in: .overdose, unless: [.storage, .missedDose, .dosage, .adverseReactions],
      or: { speaks($0) && !reading.isUnder(Self.others, index) }, rule: "overdose.sentence",
      value: { text, _ in .overdose(text: text) })
  }

  /// What an overdose does or asks for, not a word of it in passing.
  private func speaks(_ passage: Passage) -> Bool {
    passage.tokens.count <= 60
      && passage.holds(anyOf: Self.overdoses)
      && passage.holds(anyOf: Self.telling)
  }
  private static let overdoses: WordSet = ["overdose", "overdosage", "overdosed"]
  private static let telling: WordSet = [
    "symptom", "contact", "call", "seek", "emergency", "lead", "cause", "treatment", "suspect", "suspected",
    "case", "include", "result", "management", "antidote", "event", "poison", "sign", "fatal",
  ]
  private static let others: SectionSet = [
    .identity, .indications, .interactions, .mechanism, .references, .legal, .description,
  ]
}

/// How the drug is taken or given: with food, into which skin, rotating sites. It names an act and its manner.
struct Administrations: ClaimRule {
  static let requirement = Requirement(
    text: true, sections: [.administration, .dosage, .faq, .precautions], words: meals)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    guard let run = Statements.body(index, reading), case let passage = reading.passages[index],
      reading.isUnder([.administration, .dosage, .faq, .precautions], unless: Self.others, index)
        || passage.holds(anyOf: Self.meals)
          && !reading.isUnder(Self.others.subtracting([.indications]), index),
      instructs(passage.tokens[run], reading.isUnder([.administration], unless: [.dosage, .faq], index))
    else { return [] }
    return [
      Draft(
        .administration(text: Statements.text(run, passage)), rule: "administration.sentence", at: run,
        of: index)
    ]
  }

  private func instructs(_ tokens: ArraySlice<Token>, _ isUnder: Bool) -> Bool {
    let holds = { (words: WordSet) in tokens.contains { words.contains($0.word) } }
    // "Swallow whole", "do not crush": an order by itself.
    let orders = tokens.prefix(3).contains { Self.orders.contains($0.word) }
    return
      (orders && (isUnder || holds(Self.handling)) || holds(Self.acts) && holds(Self.manners)
      || holds(Self.rhythms) && Self.isBesideMeal(tokens)) && !holds(Self.absent)
  }

  /// "600 mg once daily ⟦with a high-fat meal⟧", "25 mg once daily ⟦on an empty stomach⟧", "5 mg once daily ⟦at bedtime⟧".
  private static func isBesideMeal(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.indices.contains { index in
      switch tokens[index].word {
      case "with", "without": tokens[(index + 1)...].prefix(5).contains { $0.is("food") || $0.is("meal") }
      case "on": tokens[(index + 1)...].prefix(3).contains { $0.is("empty") }
      case "at": tokens[(index + 1)...].first?.is("bedtime") ?? false
      default: false
      }
    }
  }
  private static let rhythms: WordSet = ["daily", "once", "twice"]

  private static let others: SectionSet = [
    .storage, .overdose, .missedDose, .adverseReactions, .warnings, .interactions, .indications, .mechanism,
    .pharmacokinetics, .pharmacology, .contraindications, .description, .monitoring, .pregnancy, .lactation,
  ]
  /// Under another heading.
  private static let meals: WordSet = [
    "food", "meal", "breakfast", "stomach", "lens", "lenses", "whole", "crush", "crushed",
  ]
  private static let orders: WordSet = [
    "swallow", "crush", "chew", "inject", "apply", "dissolve", "shake", "inhale", "mix", "reconstitute",
    "rotate", "dilute", "take", "administer", "insert", "rinse", "infuse", "discard", "break", "open",
  ]
  private static let handling: WordSet = ["swallow", "crush", "chew", "rotate", "shake", "dissolve"]
  private static let acts: WordSet = [
    "inject", "injected", "take", "taken", "administer", "administered", "apply", "applied", "dissolved",
    "inhaled", "infused", "mixed", "reconstituted", "given", "swallowed", "chewed", "crushed", "diluted",
    "inserted", "placed", "rotated", "worn", "wear", "removed", "opened", "sprinkled",
  ]
  private static let manners: WordSet = [
    "food", "meal", "empty", "water", "whole", "subcutaneously", "subcutaneous", "intravenously",
    "intravenous", "intramuscularly", "intramuscular", "orally", "mouth", "skin", "thigh", "abdomen", "site",
    "tongue", "slowly", "infusion", "bedtime", "breakfast", "milk", "juice", "sublingually", "rectally",
    "topically", "needle", "affected", "injection", "lens", "lenses", "crushed",
    "chewed", "sprinkled", "applesauce",
  ]
  /// A form that there isn't, or a use that is no instruction.
  private static let absent: WordSet = ["available", "formulation", "additive", "study", "studies"]
}

/// How the drug acts.
struct Mechanisms: ClaimRule {
  static let requirement = Requirement(text: true, sections: [.mechanism], words: ["mechanism"])

  private static let others: SectionSet = [
    .adverseReactions, .interactions, .dosage, .warnings, .precautions, .storage, .efficacy,
    .pharmacokinetics, .contraindications,
  ]
  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    guard let run = Statements.body(index, reading), case let passage = reading.passages[index],
      reading.isUnder([.mechanism], unless: Self.others, index)
        || passage.holds("mechanism"),
      passage.holds(anyOf: Self.verbs)
    else { return [] }
    var draft = Draft(
      .mechanism(Statement(text: Statements.text(run, passage))), rule: "mechanism.sentence", at: run,
      of: index)
    let verb = run.first { Self.verbs.contains(passage.tokens[$0].word) } ?? run.lowerBound
    let assertion = Assertion.of(verb..<verb + 1, in: passage, reading.lexicon)
    draft.certainty = assertion.certainty
    return [draft]
  }

  private static let verbs: WordSet = [
    "bind", "binds", "binding", "inhibit", "inhibits", "inhibiting", "block", "blocks", "blocking",
    "modulate", "modulates", "modulating", "suppress", "suppresses", "suppressing", "reduce", "reduces",
    "reducing", "increase", "increases", "increasing", "stimulate", "stimulates", "activate", "activates",
    "relax", "relaxes", "prevent", "prevents", "preventing", "interfere", "interferes", "interfering", "act",
    "acts",
    "work", "works", "boost", "boosts", "enhance", "enhances", "enhancing", "downregulating", "downregulates",
    "decrease", "decreases", "kill", "kills", "target", "targets", "understood", "influence", "influences",
    "tightens", "altering", "alters",
  ]
}
