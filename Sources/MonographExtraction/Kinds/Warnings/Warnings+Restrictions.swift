import MonographAnalysis
import MonographLexicon
import MonographModel

/// How a product is not to be used.
extension Warnings {
  /// "For external use only", and among warnings "Do not exceed the recommended dose", "May be harmful if swallowed",
  /// "Flammable".
  func restricted(_ terms: Terms, _ place: Place) -> Draft? {
    let passage = terms.passage
    guard place == .warnings || passage.section == .faq, passage.holds(anyOf: Self.restricting),
      let (run, term) = outward(terms) ?? (place == .warnings ? overdone(terms) ?? harmful(terms) : nil)
    else { return nil }
    return make(terms, run, rule: "warning.restriction", term: term)
  }
  private static let restricting: WordSet = [
    "external", "topical", "exceed", "exceeding", "exceeded", "harmful", "flammable",
  ]

  /// "It is for ⟦external use only⟧", "only for ⟦external use⟧".
  private func outward(_ terms: Terms) -> (Range<Int>, String)? {
    let tokens = terms.passage.tokens
    guard
      let way = tokens.indices.dropLast().first(where: {
        ["external", "topical"].contains(tokens[$0].word) && tokens[$0 + 1].is("use")
      }),
      let only = tokens[max(0, way - 2)..<min(tokens.count, way + 3)].firstIndex(where: { $0.is("only") }),
      !tokens[..<way].suffix(4).contains(where: { Self.denials.contains($0.word) })
    else { return nil }
    return (way..<max(way + 2, only + 1), "\(terms.text(way..<way + 2)) only")
  }

  /// "Do not ⟦exceed the recommended dose⟧", unless hazards before it are the reason; with a doctor's advice it may be
  /// exceeded.
  private func overdone(_ terms: Terms) -> (Range<Int>, String)? {
    let (passage, tokens) = (terms.passage, terms.passage.tokens)
    guard let verb = tokens.firstIndex(where: { $0.is("exceed") || $0.is("exceeding") }),
      tokens[..<verb].suffix(3).contains(where: { Self.denials.contains($0.word) || $0.is("avoid") }),
      let dose = tokens[verb...].prefix(7).firstIndex(where: { Self.doses.contains($0.word) }),
      tokens[verb..<dose].contains(where: { Self.set.contains($0.word) }),
      !passage.holds("without"), terms.reading.before(terms.index).isEmpty
    else { return nil }
    return (verb..<dose + 1, "exceeding \(terms.text(verb + 1..<dose + 1))")
  }
  private static let doses: WordSet = ["dose", "dosage", "doses", "duration", "amount"]
  private static let set: WordSet = [
    "recommended", "prescribed", "stated", "directed", "indicated", "maximum",
  ]

  /// "May be ⟦harmful if swallowed⟧", "⟦Flammable⟧. Keep away from fire."
  private func harmful(_ terms: Terms) -> (Range<Int>, String)? {
    let tokens = terms.passage.tokens
    if let word = tokens.prefix(3).firstIndex(where: { $0.is("flammable") }) {
      return (word..<word + 1, "flammable")
    }
    guard let harm = tokens.indices.dropLast(2).first(where: { tokens[$0].is("harmful") }),
      tokens[..<harm].suffix(2).contains(where: { $0.is("be") || $0.is("is") }),
      !tokens[..<harm].contains(where: { Self.denials.contains($0.word) }),
      ["if", "when"].contains(tokens[harm + 1].word),
      tokens[(harm + 2)...].prefix(3).contains(where: { Self.takings.contains($0.word) })
    else { return nil }
    let run = harm..<clauseEnd(after: harm + 2, terms.passage)
    return (run, terms.text(run))
  }
  private static let takings: WordSet = ["swallowed", "inhaled", "used", "ingested", "taken", "injected"]

  static let restrictionExamples = [
    Example(
      "Examplix is for ⟦external use only⟧.", under: "Precautions", "warning: external use only"),
    Example(
      "Do not ⟦exceed the recommended dose⟧.", under: "Precautions", "warning: exceeding the recommended dose"
    ),
    Example("Do not exceed the recommended dose without medical advice.", under: "Precautions"),
    Example("The doctor may exceed the recommended dose.", under: "Precautions"),
    Example("The cream may be ⟦harmful if swallowed⟧.", under: "Warnings", "warning: harmful if swallowed"),
    Example("⟦Flammable⟧, keep away from fire or flame.", under: "Warnings", "warning: flammable"),
    Example("Examplix is used on external wounds only.", under: "Precautions"),
  ]
}
