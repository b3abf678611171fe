import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether a sentence is about the drug, or about another medicine.
extension Indications {
  /// A sentence outside "Indications" must be about the drug: it names it, or says "it" or "this medication".
  func speaksOfDrug(_ terms: Terms, before lead: Lead) -> Bool {
    let before = terms.passage.tokens[..<lead.tokens.upperBound]
    if before.contains(where: { terms.reading.subject.names($0) }) { return true }
    // "for off-label use in": whose label, if not the drug's?
    if before.contains(where: { $0.word == "label" }) { return true }
    // "Intravenous administration is indicated for"
    if let route = terms.passage.marks(of: .route).first, route.tokens.lowerBound == 0,
      route.tokens.upperBound < before.count,
      Contraindications.giving.contains(before[route.tokens.upperBound].word)
    {
      return !terms.reading.speaksOfOtherDrug(terms.index) && !before.contains { $0.is("not") }
    }
    guard let first = before.first(where: { $0.kind == .word }), first.word != "if",
      // "These medicines are used to treat": those that were listed.
      first.word != "these",
      !terms.reading.speaksOfOtherDrug(terms.index)
    else { return false }
    return ["it", "this", "it's"].contains(first.word) || before.contains { Self.remedies.contains($0.word) }
  }

  /// "Bazomycin is now preferred for gout": said of another medicine.
  func opensWithOther(_ terms: Terms) -> Bool {
    let passage = terms.passage
    guard passage.role == .sentence, terms.reading.speaksOfOtherDrug(terms.index),
      let name = passage.marks(of: .substance).first(where: { $0.tokens.lowerBound == 0 }),
      name.tokens.upperBound < passage.tokens.count
    else { return false }
    return ["is", "are", "was", "were"].contains(passage.tokens[name.tokens.upperBound].word)
  }

  /// "another medicine for gout", "(a medicine to treat gout)", "some medicines which are used to treat gout", "medicines
  /// called antihypertensives (used to treat high blood pressure)".
  func isOfOthers(_ lead: Lead, _ terms: Terms, isUnder: Bool) -> Bool {
    let passage = terms.passage
    var index = lead.tokens.lowerBound
    // "artificial ventilation (where machines are used to breathe)"
    if let open = passage.tokens[..<index].openParenthesis, open + 1 < index,
      passage.tokens[open + 1].is("where")
    {
      return true
    }
    if index > 0, passage.tokens[index - 1].kind == .open {
      return passage.tokens[..<index].contains { ["group", "class"].contains($0.word) }
        || !isUnder && !passage.tokens[..<index].contains { terms.reading.subject.names($0) }
        || passage.role == .heading
        // "ACE inhibitors (medications used to treat high blood pressure)"
        || Self.remedies.contains(passage.tokens[index].word) && passage.ends(index, in: "s")
    }
    // "Off-label uses are not as established as ⟦its use for⟧ gout."
    if index > 1, ["its", "their", "the"].contains(passage.tokens[index - 1].word),
      ["as", "than"].contains(passage.tokens[index - 2].word)
    {
      return true
    }
    // "Other medications are preferred for gout."
    if passage.tokens.count > 2, passage.tokens[0].is("other"),
      Self.remedies.contains(passage.tokens[1].word),
      ["are", "may"].contains(passage.tokens[2].word)
    {
      return true
    }
    if Self.remedies.contains(passage.tokens[index].word) { index += 1 }
    while index > 1, Self.linking.contains(passage.tokens[index - 1].word) { index -= 1 }
    // "certain diuretics used for heart failure"
    if !isUnder, passage.marks(of: .drugClass).contains(where: { $0.tokens.upperBound == index }),
      !passage.tokens[..<index].contains(where: { terms.reading.subject.names($0) })
    {
      return true
    }
    let last = index
    while index > 0, Self.remedies.contains(passage.tokens[index - 1].word) { index -= 1 }
    guard index < last else { return false }
    let isPlural = passage.ends(last - 1, in: "s")
    guard index > 0 else { return isPlural && !isUnder && passage.role == .item }
    let before = passage.tokens[index - 1]
    if isPlural, before.kind == .open || Self.foreign.contains(before.word) { return true }
    if ["a", "an"].contains(before.word), index > 1, passage.tokens[index - 2].kind == .open {
      return !isUnder
    }
    // What it is used for together with other medicines is its use, too; what they did not control is theirs.
    if passage.tokens[..<(index - 1)].contains(where: { $0.word == "controlled" }) { return true }
    return ["other", "another"].contains(before.word)
      && (index < 2 || !["with", "alongside"].contains(passage.tokens[index - 2].word))
  }
  private static let linking: WordSet = ["which", "that", "are", "is", "can", "be", "used"]
  private static let foreign: WordSet = [
    "prescribed", "some", "certain", "following", "any", "several", "many", "most", "by",
  ]
  static let remedies = WordTable.uses["remedy"]
}
