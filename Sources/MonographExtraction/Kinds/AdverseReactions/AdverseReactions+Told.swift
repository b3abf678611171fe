import MonographAnalysis
import MonographLexicon
import MonographModel

/// Sentences under warnings that tell what befell those who took the drug, as labels for the doctor word it: "nausea
/// occurred in 4% of patients", "there have been reports of pancreatitis", "patients developed gout".
extension AdverseReactions {
  /// Where such a sentence names what happened; nil where it tells of animals, of other medicines or of nothing.
  func told(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.telling), isTellable(terms) else { return nil }
    let tokens = passage.tokens
    for index in tokens.indices where Self.telling.contains(tokens[index].word) {
      let range: Range<Int>?
      switch tokens[index].word {
      case "occurred", "occur", "occurs": range = occurrence(at: index, terms)
      case "reported", "observed", "seen", "noted": range = observation(at: index, terms)
      case "report", "reports", "incidence": range = counted(at: index, terms)
      case "developed", "experienced": range = suffered(at: index, terms)
      default: range = caused(at: index, terms)
      }
      if let range, !range.isEmpty { return range }
    }
    return nil
  }
  private static let telling: WordSet = [
    "occurred", "occur", "occurs", "reported", "observed", "seen", "noted", "report", "reports", "incidence",
    "developed", "experienced", "causes", "caused",
  ]

  /// Under the drug's own warnings, and not of animals; what a box tells is told again below it.
  func isTellable(_ terms: Terms) -> Bool {
    let (passage, reading) = (terms.passage, terms.reading)
    return passage.section != .boxedWarning
      && reading.isUnder(Self.own, unless: Self.foreign, terms.index)
      && !passage.marks(of: .doseContext).contains { reading.lexicon[$0][1] == "animal" }
  }

  /// "Has been reported in patients treated with Examplix"; not "as cases have been reported, …", which gives a reason.
  func isReport(_ terms: Terms) -> Bool {
    isTellable(terms) && leadEnd(terms.passage, terms.reading) == nil
      && !(terms.passage.tokens.first?.is("as") ?? true)
  }

  /// "⟦Seizures⟧ have occurred in patients", "⟦nausea and vomiting⟧ occur with Examplix"; not "rash occurs in lupus".
  private func occurrence(at verb: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard modal(before: verb, tokens) == nil, !isOfOthers(behind: verb, terms) else { return nil }
    if tokens[verb].word != "occurred", !isWithDrug(behind: verb, terms) { return nil }
    return event(before: verb, terms)
  }

  /// "⟦Hyponatremia⟧ was observed in 3% of patients".
  private func observation(at verb: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard verb > 1, ["was", "were"].contains(tokens[verb - 1].word), !isOfOthers(behind: verb, terms) else {
      return nil
    }
    return event(before: verb, terms)
  }

  /// "Postmarketing reports of ⟦hepatic failure⟧", "the incidence of ⟦ALT elevation⟧ was 17%".
  private func counted(at noun: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard noun + 2 < tokens.count, tokens[noun + 1].word == "of", !isOfOthers(behind: noun, terms),
      !tokens[..<noun].contains(where: { Self.hypothetical.contains($0.word) || $0.word == "reduce" })
    else { return nil }
    let end = clauseEnd(from: noun + 2, terms)
    // "A higher incidence of infections in the elderly" compares.
    let isSaid =
      tokens[noun].word != "incidence" || tokens[noun..<end].contains { Self.auxiliaries.contains($0.word) }
      || tokens[..<noun].suffix(2).contains { $0.is("increase") || $0.is("increases") }
    return isSaid ? noun + 2..<end : nil
  }

  /// "Two patients developed ⟦pericarditis⟧"; not "patients who developed", "patients on placebo experienced".
  private func suffered(at verb: Int, _ terms: Terms) -> Range<Int>? {
    let (tokens, reading) = (terms.passage.tokens, terms.reading)
    let start = tokens[..<verb].lastIndex(where: \.endsClause).map { $0 + 1 } ?? 0
    let before = tokens[start..<verb]
    guard before.contains(where: { Self.befallen.contains($0.word) }),
      !before.contains(where: { Self.hypothetical.contains($0.word) }),
      !before.contains(where: { Self.controls.contains($0.word) })
        || before.contains(where: reading.subject.names)
    else { return nil }
    return verb + 1..<clauseEnd(from: verb + 1, terms)
  }

  /// "Examplix causes ⟦hyperkalemia⟧".
  private func caused(at verb: Int, _ terms: Terms) -> Range<Int>? {
    guard verb > 0, terms.reading.subject.names(terms.passage.tokens[verb - 1]) else { return nil }
    return verb + 1..<clauseEnd(from: verb + 1, terms)
  }

  /// What stands before a verb in its clause, without "in clinical trials,"; nil where it need not have happened.
  private func event(before verb: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    var start = tokens[..<verb].lastIndex { $0.endsClause || $0.kind == .colon }.map { $0 + 1 } ?? 0
    if start < verb, Self.placing.contains(tokens[start].word),
      let comma = tokens[start..<verb].firstIndex(where: { $0.kind == .comma })
    {
      // "In patients with gout, asthma, …, rash occurred": the patients' illnesses may be a list.
      let isOfPatients = tokens[start..<comma].contains { $0.is("with") }
      start =
        (isOfPatients ? tokens[comma..<verb].lastIndex { $0.kind == .comma } : nil).map { $0 + 1 } ?? comma
        + 1
    }
    let end = tokens[..<verb].lastIndex { !Self.auxiliaries.contains($0.word) }.map { $0 + 1 } ?? verb
    // "3 suicides occurred among those on it, against 1 on placebo" counts cases, and says nothing of what brought them.
    guard start < end, !(start..<end).contains(where: { isCount($0, tokens) }),
      !["that", "which", "who"].contains(tokens[end - 1].word),
      !tokens[start..<end].contains(where: { Self.unsure.contains($0.word) })
    else { return nil }
    return start..<end
  }

  /// "3 suicides"; not "grade 3 or 4 oedema", "type 1 diabetes".
  private func isCount(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].kind == .number
      && !(index > 0 && ["grade", "grades", "or", "to", "type", "stage"].contains(tokens[index - 1].word))
  }

  /// "… with Examplix", "… during treatment", "… in patients receiving it".
  private func isWithDrug(behind verb: Int, _ terms: Terms) -> Bool {
    let behind = terms.passage.tokens[(verb + 1)...].prefix(7).prefix { !$0.endsClause }
    return behind.first.map { Self.accompanying.contains($0.word) } ?? false
      && behind.contains { terms.reading.subject.names($0) || Self.treatments.contains($0.word) }
  }

  /// "… in patients on placebo", "… with other drugs of this class".
  private func isOfOthers(behind verb: Int, _ terms: Terms) -> Bool {
    if Warnings().isReportedOfOthers(behind: verb + 1, terms) { return true }
    let behind = terms.passage.tokens[(verb + 1)...].prefix(7)
      .prefix { !$0.endsClause && !["and", "compared", "versus", "than"].contains($0.word) }
    return behind.contains { Self.controls.contains($0.word) }
      && !behind.contains(where: terms.reading.subject.names)
  }

  func clauseEnd(from start: Int, _ terms: Terms) -> Int {
    let tokens = terms.passage.tokens
    return tokens[start...].firstIndex { $0.endsClause || Self.ending.contains($0.word) } ?? tokens.count
  }

  private static let befallen: WordSet = [
    "patient", "patients", "subject", "subjects", "people", "woman", "women",
  ]
  private static let controls: WordSet = ["placebo", "vehicle", "comparator", "control", "untreated"]
  private static let placing: WordSet = ["in", "during", "among", "of", "following", "after", "with"]
  private static let auxiliaries: WordSet = ["has", "have", "had", "was", "were", "also", "usually", "been"]
  private static let unsure: WordSet = [
    "if", "when", "whether", "not", "no", "overdose", "overdosage", "withdrawal", "before", "unless", "until",
  ]
  private static let accompanying: WordSet = ["with", "in", "during", "following", "after"]
  private static let treatments: WordSet = ["treatment", "therapy", "treated", "receiving", "taking"]
  private static let ending: WordSet = [
    "that", "which", "who", "during", "after", "while", "requiring", "compared", "than", "versus", "when",
    "although",
    "but", "however", "because", "see", "so",
  ]
}
