import MonographAnalysis
import MonographLexicon
import MonographModel

/// Medicines that bar the drug, in sentences that list whom it is not for: "contraindicated in gout and in those who are taking
/// MAO inhibitors".
extension Interactions {
  func taken(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.holds(anyOf: Self.takingWords),
      reading.isUnder([.contraindications], unless: [.interactions, .adverseReactions], index),
      passage.role == .item || passage.role == .sentence && bars(passage, reading)
    else { return [] }
    let terms = Terms(index, in: reading)
    var last: Range<Int>?
    let named = partners(terms).filter { run in
      // "taking bazomycin, quxin ⟦or⟧ examplin"
      let goesOn =
        last.map { before in
          before.upperBound <= run.lowerBound
            && passage.tokens[before.upperBound..<run.lowerBound].allSatisfy {
              $0.kind == .comma || ["and", "or", "other"].contains($0.word)
            }
        } ?? false
      guard goesOn || isTaken(run, passage) else { return false }
      last = run
      return true
    }
    return named.map {
      Draft(
        .interaction(Interaction(with: name($0, terms), effect: nil, management: nil)),
        rule: "interaction.taken", at: $0, of: index)
    }
  }

  /// "do not use", "should be avoided by", and not "some people taking these get sick".
  private func bars(_ passage: Passage, _ reading: Reading) -> Bool {
    !reading.leads("contraindication", in: passage).isEmpty
      || !reading.leads("avoidance", in: passage).isEmpty
  }

  /// "currently ⟦taking a⟧ MAO inhibitor", "⟦use within 14 days of⟧ MAO inhibitors"; not "allergic to", "used to treat".
  private func isTaken(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard !passage.tokens[run].contains(where: { $0.is("contraceptive") || $0.is("contraceptives") }) else {
      return false
    }
    let before = passage.tokens[..<run.lowerBound].suffix(7)
    guard let verb = before.lastIndex(where: { Self.takingWords.contains($0.word) }) else { return false }
    return before[(verb + 1)...].allSatisfy { $0.kind == .number || Self.between.contains($0.word) }
      && !passage.tokens[..<verb].suffix(2).contains { Self.otherwise.contains($0.word) }
  }
  private static let otherwise: WordSet = ["not", "before", "after", "when", "while", "start", "started"]
  private static let takingWords: WordSet = ["taking", "using", "receiving", "taken", "use"]
  private static let between: WordSet = [
    "a", "an", "the", "of", "with", "within", "day", "days", "week", "weeks", "other", "any", "recently",
    "currently", "or", "are", "strong", "potent", "two", "past", "last",
  ]

  /// "14 days must pass between stopping bazomycin and starting Examplix".
  func washesOut(_ passage: Passage) -> Bool {
    passage.holds(anyOf: Self.stopped) && passage.holds(anyOf: Self.started)
      && passage.holds(anyOf: Self.spans)
  }
  private static let stopped: WordSet = ["stopping", "discontinuing", "discontinuation"]
  private static let started: WordSet = ["starting", "initiating", "initiation"]
  private static let spans: WordSet = ["day", "days", "week", "weeks"]

  static let takenExamples = [
    Example(
      "Do not use Examplix if you are taking a ⟦monoamine oxidase inhibitor⟧.", under: "Contraindications",
      "interaction with monoamine oxidase inhibitor"),
    Example(
      "Contraindicated in those who are currently using ⟦MAOIs⟧, and in gout.", under: "Contraindications",
      "interaction with maois"),
    Example("It is contraindicated in allergy to penicillin.", under: "Contraindications"),
    Example("Do not use Examplix if you are using contact lenses.", under: "Contraindications"),
    Example(
      "A gap of 14 days is needed between stopping a ⟦monoamine oxidase inhibitor⟧ and starting Examplix.",
      under: "Dosage", "interaction with monoamine oxidase inhibitor"),
    Example(
      "Avoid ⟦inhibitors of CYP2D6 or CYP3A4⟧ with Examplix.", under: "Interactions",
      "interaction with inhibitors of cyp2d6 or cyp3a4; avoid inhibitors of cyp2d6 or cyp3a4 with examplix"),
    Example("Examplix is a weak inhibitor of CYP3A4.", under: "Interactions"),
    Example(
      "⟦Drugs that are metabolized by CYP2D6⟧ may reach higher levels.", under: "Interactions",
      "interaction with drugs that are metabolized by cyp2d6"),
    Example(
      "Tell your doctor if you take an anti-gout medicine known as ⟦allopurinol⟧.", under: "Interactions",
      "interaction with allopurinol"),
  ]
}
