import MonographAnalysis
import MonographLexicon
import MonographModel

/// Who must not have the drug, said behind the sentence that bars it, and what it must not go together with.
extension Contraindications {
  /// "You should not be given X if you are allergic to it. ⟦You have tuberculosis.⟧": items of a list that became
  /// sentences.
  func isFurther(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard passage.role == .sentence, isOfReader(passage) else { return false }
    for earlier in reading.before(index) {
      let before = reading.passages[earlier]
      if isOfReader(before) { continue }
      return bars(before, reading)
    }
    return false
  }

  /// "You have …", "You are …", and nothing that follows from it.
  private func isOfReader(_ passage: Passage) -> Bool {
    passage.tokens.count > 3 && passage.tokens[0].is("you")
      && ["have", "are", "had", "suffer"].contains(passage.tokens[1].word)
      && !passage.tokens.contains { Self.advising.contains($0.word) }
  }
  private static let advising: WordSet = [
    "should", "must", "may", "can", "will", "tell", "talk", "ask", "sure", "risk", "doctor", "going",
  ]

  /// "You should not be given X if you are …": a sentence that bars, and opens with "if" what it bars.
  private func bars(_ passage: Passage, _ reading: Reading) -> Bool {
    guard let lead = reading.leads("contraindication", in: passage).first, !isQuestion(passage) else {
      return false
    }
    return passage.tokens[lead.tokens.lowerBound...].prefix(lead.tokens.count + 5).contains { $0.is("if") }
      && !Assertion.isNegated(lead.tokens, in: passage, reading.lexicon)
      && !passage.tokens.contains { ["applies", "apply"].contains($0.word) }
  }

  /// "You must not use X with medicines that contain Y": the medicines.
  func together(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds("with"), !isQuestion(passage),
      // "Do not take X with Y without asking your doctor."
      !passage.holds(anyOf: Self.softening),
      let lead = terms.reading.leads("contraindication", in: passage).first,
      passage.tokens[lead.tokens].contains(where: {
        ["must", "do", "never", "contraindicated"].contains($0.word)
      }),
      !passage.tokens[..<lead.tokens.lowerBound].contains(where: { $0.is("if") }),
      let with = company(before: lead, passage)
        ?? passage.tokens[lead.tokens.lowerBound...].prefix(lead.tokens.count + 6).firstIndex(where: {
          $0.is("with")
        }),
      !passage.tokens[min(with, lead.tokens.lowerBound)..<with].contains(where: {
        $0.is("if") || Self.bearers.contains($0.word)
      }),
      // "contraindicated in gout, with MAO inhibitors, and in children": a list, of which they are a member.
      with < lead.tokens.upperBound
        || !passage.tokens[lead.tokens.upperBound..<with].contains(where: { $0.kind == .comma }),
      // "contraindicated with a known allergy to penicillins"
      !passage.tokens[with...].prefix(5).contains(where: { ConditionList.allergy.contains($0.word) })
    else { return [] }
    let end =
      with < lead.tokens.lowerBound
      ? lead.tokens.lowerBound
      : passage.tokens[with...].firstIndex { [.comma, .period, .open].contains($0.kind) || $0.endsClause }
        ?? passage.tokens.count
    let partners = Interactions().partners(terms).filter { $0.lowerBound > with && $0.lowerBound < end }
    return BarredMedicines.medicines(partners, in: passage).map {
      Draft(
        .contraindication(term: terms.text($0)), rule: "contraindication.together", at: $0, of: terms.index)
    }
  }

  private static let bearers = WordTable.hazards["bearer-of-condition"]

  /// "Co-administration ⟦with⟧ examplin is contraindicated": before the words that bar it.
  private func company(before lead: Mark, _ passage: Passage) -> Int? {
    let start = passage.clause(around: lead.tokens.lowerBound).lowerBound
    guard
      passage.tokens[start..<lead.tokens.lowerBound].prefix(3).contains(where: {
        Self.joining.contains($0.word)
      })
    else { return nil }
    return passage.tokens[start..<lead.tokens.lowerBound].prefix(8).firstIndex {
      ["with", "of"].contains($0.word)
    }
  }
  private static let joining: WordSet = [
    "administration", "concomitant", "concurrent", "combination", "combined", "simultaneous",
    "coadministration",
  ]

  /// "It should also not be used ⟦concurrently with⟧ warfarin or otherol", among the contraindications: the medicines.
  func neverBeside(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard !isQuestion(terms.passage), !terms.passage.holds(anyOf: Self.softening),
      let should = tokens.firstIndex(where: { $0.is("should") }),
      let not = tokens[should...].prefix(3).firstIndex(where: { $0.is("not") }),
      let with = tokens[not...].prefix(8).firstIndex(where: { $0.is("with") }),
      tokens[not..<with].contains(where: { Self.beside.contains($0.word) })
    else { return [] }
    let end =
      tokens[with...].firstIndex { [.period, .open].contains($0.kind) || $0.endsClause } ?? tokens.count
    let partners = Interactions().partners(terms).filter { $0.lowerBound > with && $0.lowerBound < end }
    return BarredMedicines.medicines(partners, in: terms.passage).map {
      Draft(
        .contraindication(term: terms.text($0)), rule: "contraindication.together", at: $0, of: terms.index)
    }
  }
  private static let beside: WordSet = [
    "concurrently", "concomitantly", "together", "simultaneously", "coadministered", "co", "combined",
    "combination",
  ]
}
