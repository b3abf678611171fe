import MonographAnalysis
import MonographLexicon
import MonographModel

/// Uses that stand apart from the words of use: what those have whose signs are relieved, what somebody prescribes it for.
extension Indications {
  /// "relieve cough and wheezing in adult patients with ⟦COPD⟧": the disease that brings the signs.
  func borne(behind run: Range<Int>, upTo end: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard isSign(run, terms.passage), run.upperBound + 3 < end,
      ["in", "of", "for"].contains(tokens[run.upperBound].word),
      let people = tokens[(run.upperBound + 1)..<end].prefix(4).lastIndex(where: {
        Self.people.contains($0.word)
      }), people + 2 < end, tokens[people + 1].is("with"),
      case let member = people + 2..<end,
      let first = Enumeration.members(of: terms.passage, in: member).first
    else { return nil }
    return disease(in: first.tokens, asides: first.asides, terms)
  }

  /// "Doctors also prescribe Examplix ⟦for⟧ gout", "is used by patients ⟦with⟧ gout".
  func prescriptions(_ terms: Terms) -> [Lead] {
    let tokens = terms.passage.tokens
    if let used = tokens.firstIndex(where: { $0.is("used") }), used + 3 < tokens.count,
      tokens[used + 1].is("by"),
      let with = tokens[(used + 2)...].prefix(4).firstIndex(where: { $0.is("with") }),
      Self.people.contains(tokens[with - 1].word),
      !tokens[..<used].contains(where: { Self.conditional.contains($0.word) })
    {
      return [Lead(tokens: used..<with + 1, isStrong: true)]
    }
    guard terms.passage.holds("prescribe"),
      let verb = tokens.firstIndex(where: { $0.is("prescribe") }),
      !tokens[..<verb].contains(where: { Self.conditional.contains($0.word) }),
      let to = tokens[verb...].prefix(7).firstIndex(where: { $0.is("for") }),
      tokens[verb + 1..<to].allSatisfy({
        terms.reading.subject.names($0) || Self.prescribed.contains($0.word)
      })
    else { return [] }
    return [Lead(tokens: verb..<to + 1, isStrong: true)]
  }
  private static let conditional: WordSet = [
    "not", "never", "if", "before", "when", "whether", "until", "unless",
  ]
  private static let prescribed: WordSet = [
    "it", "this", "the", "medicine", "medication", "drug", "off-label", "also", "sometimes",
  ]

  static let borneExamples = [
    Example(
      "Examplix helps to relieve ⟦cough⟧ and ⟦wheezing⟧ in adult patients with ⟦COPD⟧.", under: "Uses",
      "used for cough", "used for wheezing", "used for chronic obstructive pulmonary disease"),
    Example(
      "It is used to relieve ⟦pain⟧ in patients with ⟦arthritis⟧.", under: "Uses", "used for pain",
      "used for arthritis"),
    Example("Examplix is used to treat ⟦gout⟧ in patients with diabetes.", under: "Uses", "used for gout"),
    Example("Doctors also prescribe Examplix for ⟦gout⟧.", under: "Uses", "used for gout"),
    Example("Do not take it before your doctor can prescribe it for you.", under: "Uses"),
    Example(
      "Your doctor may prescribe Examplix if you have ⟦heart failure⟧.", under: "Uses",
      "used for heart failure"),
    Example(
      "Your doctor has prescribed Examplix because you are infected with ⟦HIV⟧.", under: "Uses",
      "used for hiv infection"),
    Example(
      "Off-label uses of Examplix include ⟦fibromyalgia⟧ and ⟦gout⟧.", under: "Uses",
      "used for fibromyalgia (off-label)", "used for gout (off-label)"),
    Example(
      "Examplix is used to treat ⟦gout⟧ after ACE inhibitors (medications used to treat high blood pressure).",
      under: "Uses", "used for gout"),
    Example("Capsules are used by adult patients with ⟦gout⟧.", under: "Uses", "used for gout"),
    Example("It is not to be used by people with gout.", under: "Uses"),
    Example(
      "These off-label uses are not as well established as its use for gout.", under: "Uses"),
    Example(
      "Examplix is prescribed in combination with letrozole, for patients with ⟦breast cancer⟧.",
      under: "Uses",
      "used for breast cancer"),
    Example("Examplix should not be used for long periods.", under: "Uses"),
    Example("Other medications are often preferred as first-line treatment for scabies.", under: "Uses"),
  ]
}
