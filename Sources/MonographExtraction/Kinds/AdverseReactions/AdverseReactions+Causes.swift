import MonographAnalysis
import MonographLexicon

/// What stands among the reactions and is none of the drug's.
extension AdverseReactions {
  /// "Eat too little", under "Low blood sugar may occur if you:": what brings it about.
  func isCause(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, let lead = reading.leadIn(of: index),
      case let tokens = reading.passages[lead].tokens, tokens.last?.kind == .colon,
      let condition = tokens.dropLast().suffix(2).firstIndex(where: { $0.word == "if" }),
      tokens[(condition + 1)...].first.map({ $0.word == "you" || $0.kind == .colon }) ?? false
    else { return false }
    return tokens[..<condition].contains { Self.befallingWords.contains($0.word) }
      && !tokens.contains { ["doctor", "tell", "stop"].contains($0.word) }
  }
  private static let befallingWords: WordSet = ["occur", "occurs", "happen", "happens", "likely"]

  /// "The number of your blood cells", under "You will have blood tests to check for changes in:".
  func isChecked(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, let lead = reading.leadIn(of: index),
      case let passage = reading.passages[lead]
    else { return false }
    return passage.tokens.last?.kind == .colon && passage.holds("test") && passage.holds("check")
      || isGivenBeside(passage)
  }

  /// "Corticosteroids or paracetamol", under "You may be given other medicines such as": what helps against them.
  private func isGivenBeside(_ lead: Passage) -> Bool {
    lead.tokens.count <= 16
      && lead.tokens.indices.dropLast().contains { index in
        lead.tokens[index].is("given")
          && lead.tokens[(index + 1)...].prefix(4).contains { Monitorings.remedies.contains($0.word) }
      }
      && lead.tokens.prefix(4).contains { ["you", "patient", "doctor"].contains($0.word) }
  }

  /// "31% had diabetes", behind "The mean age of the patients was 56 years": whom a study took in.
  func isOfEnrolled(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard passage.role == .sentence, passage.tokens.count <= 40, passage.holds("had"),
      passage.tokens.contains(where: { $0.kind == .percent }), !passage.holds(anyOf: Self.toldOf)
    else { return false }
    return (max(0, index - 5)...index).contains { place in
      let said = reading.passages[place]
      return said.block == passage.block && said.holds("age") && (said.holds("mean") || said.holds("median"))
    }
  }
  private static let toldOf: WordSet = [
    "reported", "experienced", "developed", "occurred", "observed", "reaction", "effect",
  ]

  static let causeExamples = [
    Example(
      "The following were seen:\n\n- Infrequent - ⟦dry eye⟧, ⟦blurred vision⟧", under: "Adverse reactions",
      "dry eye, uncommon", "blurred vision, uncommon"),
    Example(
      "The mean age of the patients was 56 years. 31% had diabetes.", under: "Side effects"),
    Example("31% had ⟦diarrhoea⟧.", under: "Side effects", "diarrhoea, very common (31%)"),
    Example(
      "You will have blood tests to check for changes in:\n\n- the number of your blood cells\n- your cholesterol",
      under: "Side effects"),
    Example(
      "You may be given other medicines such as\n\n- paracetamol or antihistamines for the pain",
      under: "Side effects"),
    Example(
      "High homocysteine (too much is related to a higher risk of stroke and gout, although nobody has proven it).",
      under: "Side effects"),
    Example("Cardiovascular: ⟦vasculitis⟧\n\nSkin: ⟦rash⟧", under: "Side effects", "vasculitis", "rash"),
    Example(
      "⟦Neuropathy⟧ is documented, mostly in patients on statins or with renal impairment.",
      under: "Side effects", "neuropathy"),
    Example("Risk factors for stroke include diabetes and hypertension.", under: "Side effects"),
    Example(
      "Side effects are similar if you are treated with Examplix for gout or asthma.", under: "Side effects"),
    Example("- Change the injection site", under: "Side effects"),
    Example("- Less common but possible", under: "Side effects"),
    Example("- ⟦flu like symptoms⟧ such as fever", under: "Side effects", "flu like symptoms"),
    Example(
      "Infrequent - ⟦anaemia⟧; very rare - ⟦stroke⟧.", under: "Side effects", "anaemia, uncommon",
      "stroke, very rare"),
    Example(
      "Cardiac disorders: 1% and less than 10% - ⟦oedema⟧; 0.1% and less than 1% - ⟦pericarditis⟧",
      under: "Adverse reactions", "oedema, common (1 to less than 10%)",
      "pericarditis, uncommon (0.1 to less than 1%)"),
    Example(
      "Side effects reported uncommonly\n\n- ⟦rash⟧\n", under: "Side effects", "rash, uncommon"),
  ]

  /// Under "Effects from diabetes": the disease's own.
  func isOfDisease(_ index: Int, _ reading: Reading) -> Bool {
    !reading.diseaseHeadings.isEmpty
      && reading.passages[index].context.contains { reading.diseaseHeadings.contains($0) }
  }

  /// "Effects from diabetes".
  static func headsEffectsOfDisease(_ passage: Passage) -> Bool {
    guard passage.role == .heading, passage.tokens.count <= 6, passage.holds("from"),
      let from = passage.tokens.firstIndex(where: { $0.word == "from" }), from > 0,
      passage.tokens[from - 1].word == "effect"
    else { return false }
    return passage.marks(of: .condition).contains { $0.tokens.lowerBound == from + 1 }
  }
}
