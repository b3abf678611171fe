import MonographAnalysis
import MonographLexicon
import MonographModel

/// Doses of another drug that is named further off: "a ribavirin dose that depends on your weight (usually 800 mg)",
/// "You will also be given metformin. The usual dose is 500 mg".
extension DoseSubstance {
  /// "A ⟦ribavirin⟧ dose determined by weight (usually 800 mg)", "with ⟦ribavirin⟧, the dose of which is 800 mg", "take
  /// ⟦aspirin⟧; he will tell you the exact dose (usually 75 mg)".
  static func doseNamed(_ names: [Name], at quantity: Quantity, in passage: Passage) -> Name? {
    let start = quantity.span.lowerBound
    guard let name = names.last(where: { $0.tokens.upperBound < start }),
      start - name.tokens.upperBound <= 24,
      case let between = passage.tokens[name.tokens.upperBound..<start],
      !between.contains(where: { $0.endsClause || $0.kind == .period || conditional.contains($0.word) })
    else { return nil }
    let dose = between.indices.last { doses.contains(between[$0].word) }
    guard let dose else { return nil }
    // "ribavirin, the dose of which is"
    if dose + 2 < start, passage.tokens[dose + 1].is("of"), passage.tokens[dose + 2].is("which") {
      return name
    }
    guard name.owner == .other,
      let open = passage.tokens[dose..<start].firstIndex(where: { $0.kind == .open }),
      !passage.tokens[open..<start].contains(where: { $0.kind == .close })
    else { return nil }
    if dose == name.tokens.upperBound { return name }
    let isTold = passage.tokens[name.tokens.upperBound..<dose].contains { $0.is("tell") || $0.is("told") }
    return isTold ? name : nil
  }
  private static let conditional: WordSet = ["if", "when", "unless", "reduce", "increase", "adjust"]

  /// "You will also be given ⟦metformin⟧. The usual dose is 500 mg": what the sentence before says to take, where
  /// neither it nor this one speaks of the drug itself.
  static func taken(before index: Int, at quantity: Quantity, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard !speaksOfDrug(passage.tokens[..<quantity.span.lowerBound], reading) else { return nil }
    if let found = enumerated(before: index, reading) { return found }
    guard let before = reading.before(index).first, case let earlier = reading.passages[before],
      !earlier.holds(anyOf: conditions), !earlier.quantities.contains(where: \.isDoseable),
      let name = names(in: before, reading).first(where: { $0.owner == .other }),
      isObject(name.tokens, in: earlier)
    else { return nil }
    // "Take folic acid with examplin."
    let rest = earlier.tokens[name.tokens.upperBound...].drop { $0.kind == .trademark }
    guard !speaksOfDrug(earlier.tokens[..<name.tokens.lowerBound], reading),
      rest.isEmpty || rest.first?.kind == .period || rest.first?.is("with") ?? false && rest.count <= 4
    else { return nil }
    return Found(passage: before, tokens: name.tokens, isPart: false)
  }
  private static let conditions: WordSet = [
    "if", "when", "whether", "unless", "not", "never", "avoid", "before", "while", "than", "alone", "or",
    "like",
  ]

  /// "take ⟦aspirin⟧", "be given ⟦aspirin⟧".
  private static func isObject(_ name: Range<Int>, in passage: Passage) -> Bool {
    name.lowerBound > 0 && verbs.contains(passage.tokens[name.lowerBound - 1].word)
  }
  private static let verbs: WordSet = ["take", "given", "receive", "prescribe", "prescribed", "use"]

  private static func speaksOfDrug(_ tokens: ArraySlice<Token>, _ reading: Reading) -> Bool {
    tokens.contains { token in
      reading.subject.names(token) || pointing.contains(token.word)
    }
  }
  private static let pointing: WordSet = ["it", "this", "medicine", "medicinal", "drug", "treatment", "both"]

  /// "⟦vitamin B6⟧ is available without prescription; take 50 mg daily": the sentence went on in an item or paragraph of its
  /// own.
  private static func enumerated(before index: Int, _ reading: Reading) -> Found? {
    guard index > 0, let first = reading.passages[index].tokens.first, first.is("take"), !first.isName,
      case let earlier = reading.passages[index - 1], earlier.tokens.last?.kind == .semicolon,
      let name = names(in: index - 1, reading).first, name.owner == .other, name.tokens.lowerBound == 0
    else { return nil }
    return Found(passage: index - 1, tokens: name.tokens, isPart: false)
  }

  /// "⟦MSM⟧:" over the amounts of one part of "examplin + methyl sulfonyl methane".
  static func abbreviatedPart(over passage: Passage, _ reading: Reading) -> Found? {
    guard let label = passage.context.first, case let head = reading.passages[label], head.role == .label,
      head.tokens.count <= 2, reading.subject.isCombination, head.isAcronym(0),
      reading.subject.isAbbreviation(of: head.string(0..<1).utf8)
    else { return nil }
    return Found(passage: label, tokens: 0..<1, isPart: true)
  }

  /// An item that says to take something under a line that names another drug alone.
  static func isTakenUnder(_ name: Name, _ passage: Passage) -> Bool {
    name.owner == .other && passage.role == .item && (passage.tokens.first?.is("take") ?? false)
  }

  /// "Pyridoxine (⟦vitamin B6⟧)": the same by another name.
  static func isAside(_ other: Name, behind name: Name, in passage: Passage) -> Bool {
    let at = name.tokens.upperBound
    return other.tokens.lowerBound == at + 1 && passage.tokens[at].kind == .open
      && other.tokens.upperBound < passage.tokens.count
      && passage.tokens[other.tokens.upperBound].kind == .close
  }
}
