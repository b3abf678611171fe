import MonographAnalysis
import MonographLexicon
import MonographModel

/// Uses that are denied some words before they are named.
extension Indications {
  /// "It is ⟦not⟧ meant to prevent or treat gout", "⟦not⟧ suitable for people with diabetes or for managing ketoacidosis".
  func distantNegation(of lead: Lead, _ terms: Terms) -> Mark? {
    let tokens = terms.passage.tokens
    return terms.passage.marks(of: .cue).last { mark in
      guard terms.reading.lexicon[mark][1] == "negation", mark.tokens.upperBound < lead.tokens.lowerBound,
        lead.tokens.lowerBound - mark.tokens.lowerBound <= 14,
        case let between = tokens[mark.tokens.lowerBound..<lead.tokens.lowerBound],
        between.prefix(mark.tokens.count + 2).contains(where: { Self.fitness.contains($0.word) })
      else { return false }
      return between.allSatisfy {
        [.word, .number, .dash].contains($0.kind) && !Self.turning.contains($0.word)
      }
    }
  }

  /// "not for long-term management of pain", "not a substitute for insulin in the treatment of diabetes": what is
  /// denied is not the use.
  func isDeniedOtherwise(_ lead: Lead, by negation: Mark, _ passage: Passage) -> Bool {
    let between = passage.tokens[
      min(negation.tokens.lowerBound, lead.tokens.lowerBound)..<lead.tokens.upperBound]
    return between.contains { Self.others.contains($0.word) }
  }

  /// "patients ⟦who are not⟧ intended for surgery", "⟦delayed-release⟧ tablets are not for gout", "⟦use together with⟧
  /// otherin is not recommended in gout": said of people, of one form, or of the company.
  func isOfSome(_ negation: Mark, _ passage: Passage) -> Bool {
    let before = passage.clause(around: negation.tokens.lowerBound).lowerBound..<negation.tokens.lowerBound
    return passage.tokens[before].suffix(3).contains { ["who", "whom"].contains($0.word) }
      || passage.tokens[before].contains { Self.narrowings.contains($0.word) }
  }
  private static let narrowings: WordSet = [
    "release", "concurrent", "concomitant", "co-administration", "coadministration", "together",
  ]

  /// "not a ⟦substitute⟧ for insulin in the treatment of diabetes".
  func isOfSubstitute(_ lead: Lead, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<lead.tokens.lowerBound].suffix(8)
    guard let noun = before.lastIndex(where: { Self.substitutes.contains($0.word) }) else { return false }
    return before[..<noun].contains { $0.is("not") } && before[noun...].allSatisfy { $0.kind == .word }
  }

  private static let fitness = WordTable.uses["fitness"]
  private static let turning: WordSet = [
    "but", "and", "if", "only", "because", "so", "since", "although", "without",
  ]
  private static let others: WordSet = [
    "long-term", "long", "longterm", "chronic", "prolonged", "extended", "routine", "short-term", "initial",
    "everyone", "children", "women", "men", "pregnant",
  ]
  private static let substitutes: WordSet = ["substitute", "replacement", "alternative"]

  static let denialExamples = [
    Example("It is not meant to prevent or treat ⟦gout⟧.", under: "Uses", "not used for gout"),
    Example(
      "It is not suitable for people with type 1 diabetes or for managing ⟦diabetic ketoacidosis⟧.",
      under: "Uses", "not used for diabetic ketoacidosis"),
    Example("It is not intended for long-term management of hypertension.", under: "Uses"),
    Example("Delayed-release Examplix is not recommended for the treatment of gout.", under: "Uses"),
    Example(
      "Concomitant use of Examplix with otherin is not recommended in the treatment of gout.",
      under: "Warnings"),
    Example("It is for patients who are not currently intended for chemotherapy.", under: "Uses"),
    Example("It is not a substitute for insulin in the treatment of diabetes.", under: "Uses"),
    Example(
      "It is not meant for children, but it is used to treat ⟦gout⟧.", under: "Uses", "used for gout"),
  ]
}
