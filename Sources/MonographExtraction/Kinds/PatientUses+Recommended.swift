import MonographAnalysis
import MonographLexicon

/// Children and those with an impaired organ for whom the drug is recommended: for the ill that would be what it is for;
/// and illnesses with which the reader may take it.
extension PatientUses {
  /// Whom it is recommended for, without a limit in the clause that says so: why it is comes behind.
  func recommended(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    for verb in tokens.indices.dropFirst() where tokens[verb].is("recommended") {
      let start = tokens[..<verb].indices.last { Self.parts($0, tokens) }.map { $0 + 1 } ?? 0
      let end =
        tokens[verb...].indices.first { Self.reasons.contains(tokens[$0].word) || Self.parts($0, tokens) }
        ?? tokens.count
      guard Self.isStated(tokens[..<verb].suffix(3)),
        !tokens[start..<end].contains(where: { Self.limiting.contains($0.word) })
      else { continue }
      if let whom = behind(verb, from: start, terms), whom < end { return whom..<end }
      if let whom = inside(verb, terms) { return whom..<verb }
    }
    return nil
  }
  static let reasons: WordSet = ["because", "as", "since"]

  /// "…; it is", "…, and it is", "… however, it is": another clause begins.
  private static func parts(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1].word : nil
    return token.kind == .semicolon || token.is("however") || token.is("but") || token.is("therefore")
      || token.kind == .comma && next.map { ["and", "but", "therefore"].contains($0) } ?? false
  }

  /// "it is", "it's generally".
  private static func isStated(_ before: ArraySlice<Token>) -> Bool {
    before.suffix(2).contains { $0.is("is") || $0.is("it's") }
      || before.contains { $0.is("it") } && before.contains { $0.is("s") }
  }

  /// "it is recommended for use in ⟦children⟧".
  private func behind(_ verb: Int, from start: Int, _ terms: Terms) -> Int? {
    let tokens = terms.passage.tokens
    guard
      isOfDrug(verb, terms)
        || tokens[start..<verb].contains(where: { ["medication", "combination", "it's"].contains($0.word) }),
      let link = tokens[(verb + 1)...].prefix(3).lastIndex(where: { ["in", "for"].contains($0.word) }),
      link + 1 < tokens.count
    else { return nil }
    if Self.young.contains(tokens[link + 1].word) || tokens[link + 1].is("pediatric") { return link + 1 }
    // "for ⟦young children⟧", "for ⟦people aged under 18 years⟧", "in ⟦patients below the age of 18 years⟧".
    if link + 2 < tokens.count, tokens[link + 1].is("young"), Self.young.contains(tokens[link + 2].word) {
      return link + 2
    }
    if Self.patients.contains(tokens[link + 1].word),
      tokens[(link + 2)...].prefix(2).contains(where: { Self.below.contains($0.word) })
    {
      return link + 1
    }
    // "A dose of it is recommended for patients with renal impairment" tells how much.
    let isAmount = tokens[start..<verb].contains { Self.amounts.contains($0.word) || $0.kind == .number }
    let whom = tokens[(link + 1)...].prefix(8)
    let isImpaired =
      whom.contains { Self.organs.contains($0.word) } && whom.contains { Self.failing.contains($0.word) }
    return !isAmount && isImpaired && Self.patients.contains(whom.first!.word) ? link + 1 : nil
  }
  private static let amounts: WordSet = ["dose", "dosage", "dosing", "amount", "reduction", "therapy"]
  private static let organs: WordSet = ["renal", "hepatic", "kidney", "liver"]
  private static let failing: WordSet = [
    "impairment", "insufficiency", "dysfunction", "failure", "problems", "problem",
  ]

  /// "The use of it in ⟦children⟧ is recommended", "Use in ⟦children⟧ is recommended".
  private func inside(_ verb: Int, _ terms: Terms) -> Int? {
    let tokens = terms.passage.tokens
    guard tokens.prefix(2).contains(where: { $0.is("use") }),
      let young = tokens[..<verb].firstIndex(where: { Self.young.contains($0.word) }), young > 1,
      tokens[young - 1].is("in"), tokens[0].is("use") && young == 2 || young > 2 && isOfDrug(young - 1, terms)
    else { return nil }
    return young
  }

  /// "You can take it if you have ⟦gout⟧": with nothing else said of it.
  func ownIllness(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard let verb = free(tokens, terms),
      let condition = tokens[(verb + 3)...].prefix(5).firstIndex(where: { $0.is("if") }),
      isOfDrug(condition, terms), condition + 3 < tokens.count,
      tokens[condition + 1].is("you"), tokens[condition + 2].is("have"),
      case let others = tokens.indices.filter({ $0 != condition }),
      !others.contains(where: {
        Self.limiting.contains(tokens[$0].word) || ["and", "with"].contains(tokens[$0].word)
      })
    else { return [] }
    return drafts(ofThoseWith: condition + 3..<tokens.count, .allowed, terms)
  }

  /// "You ⟦can take⟧ it", "it ⟦can be used⟧": the word before the verb.
  private func free(_ tokens: [Token], _ terms: Terms) -> Int? {
    tokens.indices.dropLast(6).prefix(5).first { index in
      let (modal, verb) = (tokens[index + 1].word, tokens[index + 2].word)
      guard ["can", "may"].contains(modal) else { return false }
      return tokens[index].is("you") && index < 2 && Self.taking.contains(verb)
        || verb == "be" && ["used", "taken"].contains(tokens[index + 3].word) && isOfDrug(index + 1, terms)
    }
  }

  /// An item of a list of those who may have the drug: "It can be used", "You can take it if:".
  func isPermitted(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item else { return false }
    var first = index
    while first > 0, index - first < Contraindications.longestList, reading.passages[first - 1].role == .item
    {
      first -= 1
    }
    guard let lead = reading.leadIn(of: index) ?? (first > 0 ? first - 1 : nil) else { return false }
    let terms = Terms(lead, in: reading)
    let tokens = terms.passage.tokens
    guard tokens.count <= Self.shortLead,
      !tokens.contains(where: { Self.limiting.contains($0.word) && !["if", "when"].contains($0.word) })
    else { return false }
    return tokens.indices.dropLast().contains { verb in
      guard ["can", "may"].contains(tokens[verb].word) else { return false }
      let next = tokens[verb + 1]
      return verb > 0 && tokens[verb - 1].is("you") && Self.taking.contains(next.word)
        || next.is("be") && isOfDrug(verb, terms)
          && tokens[(verb + 2)...].first.map { ["used", "taken", "given"].contains($0.word) } ?? false
    }
  }
  /// Tokens.
  private static let shortLead = 12
}
