import MonographAnalysis
import MonographLexicon
import MonographModel

/// What tells patients apart and is neither their age, weight nor organs: a laboratory value over the dose ("**INR 4 to 6:**
/// 35 units/kg"), how fast they break the drug down, an illness beside the one that is treated.
extension DoseCondition {
  // MARK: Laboratory values

  /// "⟦INR 4 to 6⟧:", "⟦Patients with a platelet count below 150,000⟧:".
  static func value(in label: Passage, _ reading: Reading) -> Range<Int>? {
    guard label.tokens.count <= 24, label.has(.test), case let patients = label.populations(reading.lexicon),
      !patients.contains(where: { $0.renal != nil || $0.hepatic != nil }),
      label.marks(of: .test).contains(where: { mark in
        let behind = label.tokens[mark.tokens.upperBound...].prefix(5)
        guard let number = behind.firstIndex(where: { $0.kind == .number }) else { return false }
        return behind[..<number].allSatisfy {
          comparing.contains($0.word) || signs.contains($0.kind)
        }
          // "body weight below 40 kg" is the patients' own.
          && !patients.contains { $0.isMeasured && $0.tokens.contains(number) }
          // "immunisation 3 months after birth", "3-dose series"
          && !label.quantities.contains {
            $0.unit?.dimension == .time && $0.unit?.perTime == nil && $0.tokens.contains(number)
          }
          && !label.quantities.contains { $0.isDoseable && $0.unit?.per == nil && $0.tokens.contains(number) }
      })
    else { return nil }
    return whole(label)
  }
  private static let comparing: WordSet = [
    "of", "is", "are", "at", "least", "below", "above", "under", "over", "less", "more", "than", "greater",
    "between", "from", "lower", "higher", "to", "or", "equal", "level", "levels",
  ]
  private static let signs: CaseSet<Token.Kind> = [
    .less, .lessOrEqual, .greater, .greaterOrEqual, .equals, .about,
  ]

  static func whole(_ label: Passage) -> Range<Int> {
    0..<(label.tokens.lastIndex { $0.kind != .colon } ?? 0) + 1
  }

  // MARK: Patients who take something else

  /// "The dose for ⟦otherin-treated patients⟧ is 25 mg".
  static func treated(before quantity: Quantity, in clause: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard passage.holds("treated"),
      let name = passage.marks(of: .substance).last(where: {
        $0.tokens.lowerBound >= clause.lowerBound && $0.tokens.upperBound + 1 < quantity.span.lowerBound
          && DoseSubstance.isOfTreated($0, in: passage)
      }),
      !passage.quantities.contains(where: {
        $0.isDoseable && (name.tokens.upperBound..<quantity.span.lowerBound).contains($0.tokens.lowerBound)
      })
    else { return nil }
    let people = name.tokens.upperBound + 2
    return name.tokens.lowerBound..<(passage.tokens[people].kind == .word ? people + 1 : people)
  }

  // MARK: Metabolisers

  static let metabolisers: WordSet = ["metaboliser", "metabolisers", "metabolizer", "metabolizers"]

  /// "25 mg ⟦for poor metabolisers⟧", "⟦in poor metabolisers⟧ the dose is 25 mg".
  static func metaboliser(near quantity: Quantity, in clause: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard passage.holds(anyOf: metabolisers) else { return nil }
    let runs = clause.compactMap { at in
      metabolisers.contains(passage.tokens[at].word) ? run(of: at, in: clause, passage) : nil
    }
    let doses = passage.quantities.filter(\.isDoseable).map(\.tokens)
    func isFree(_ gap: Range<Int>) -> Bool { !doses.contains { gap.contains($0.lowerBound) } }
    let behind = runs.first { $0.lowerBound >= quantity.tokens.upperBound }
    if let behind, behind.lowerBound - quantity.tokens.upperBound <= 8,
      leads.contains(passage.tokens[behind.lowerBound].word),
      isFree(quantity.tokens.upperBound..<behind.lowerBound)
    {
      return behind
    }
    let start = quantity.span.lowerBound
    guard let before = runs.last(where: { $0.upperBound <= start }), isFree(before.upperBound..<start),
      // "… for fast metabolisers and 25 mg": behind another amount.
      !doses.contains(where: { (0...8).contains(before.lowerBound - $0.upperBound) })
    else { return nil }
    return before
  }
  private static let leads: WordSet = ["for", "in"]

  /// With what kind they are, and "for" or "in" before that.
  private static func run(of noun: Int, in clause: Range<Int>, _ passage: Passage) -> Range<Int> {
    var start = noun
    while start > clause.lowerBound, noun - start < 10,
      kinds.contains(passage.tokens[start - 1].word)
        || metabolisers.contains(passage.tokens[start - 1].word) || passage.tokens[start - 1].kind == .dash
    {
      start -= 1
    }
    if start > clause.lowerBound, leads.contains(passage.tokens[start - 1].word) { start -= 1 }
    return start..<noun + 1
  }
  private static let kinds: WordSet = [
    "poor", "slow", "extensive", "intermediate", "normal", "rapid", "fast", "ultra", "ultrarapid", "known",
    "cyp2d6", "cyp2c19", "cyp2c9", "patients", "who", "are", "or", "and", "people",
  ]

  // MARK: Patients of a kind that no table knows

  /// "⟦For weakened or debilitated patients⟧, 5 mg daily": a few words that open the clause, or the sentence.
  static func described(before quantity: Quantity, in clause: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let start = quantity.span.lowerBound
    guard passage.isText, let first = clause.first, first + 2 < start,
      leads.contains(passage.tokens[first].word),
      let noun = (first + 2..<min(first + 7, start)).first(where: {
        people.contains(passage.tokens[$0].word) || passage.tokens[$0].is("populations")
      }), noun + 1 < start,
      passage.tokens[noun + 1].kind == .comma || theDose.contains(passage.tokens[noun + 1].word),
      passage.tokens[first + 1..<noun].allSatisfy({
        $0.kind == .comma || $0.kind == .dash || $0.kind == .word && !unsaid.contains($0.word)
      }),
      !passage.marks.contains(where: { mark in
        mark.tokens.overlaps(first + 1..<noun)
          && [.population, .condition, .reaction, .number, .bound, .timing, .test].contains(mark.vocabulary)
      }),
      !passage.quantities.contains(where: {
        $0.isDoseable && (noun..<start).contains($0.tokens.lowerBound)
      })
    else { return nil }
    return first..<noun + 1
  }
  private static let theDose: WordSet = ["the", "start", "give", "a"]
  /// What says no more than that there are patients.
  private static let unsaid: WordSet = [
    "most", "all", "some", "many", "other", "these", "those", "such", "the", "your", "certain", "new", "few",
    "average", "typical", "usual", "normal", "and", "with",
  ]

  // MARK: Patients with another illness

  /// "reduced to 5 mg ⟦in patients with heart failure⟧", "⟦In patients with heart failure⟧, it should be slower (50 mg …)".
  static func patients(near quantity: Quantity, in clause: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard passage.holds(anyOf: people), passage.holds(anyOf: lessening) else { return nil }
    let start = quantity.span.lowerBound
    if let opened = opening(clause, passage), opened.upperBound < start,
      passage.tokens[opened.upperBound..<start].contains(where: { lessening.contains($0.word) }),
      !passage.quantities.contains(where: {
        $0.isDoseable && (opened.upperBound..<start).contains($0.tokens.lowerBound)
      })
    {
      return opened
    }
    guard isLessened(before: start, in: clause, passage) else { return nil }
    let behind = quantity.tokens.upperBound..<min(clause.upperBound, quantity.tokens.upperBound + 9)
    guard let lead = behind.first(where: { isOfPatients($0, passage) }),
      !passage.tokens[behind.lowerBound..<lead].contains(where: {
        // "lower (5 mg) than for those with …"
        $0.kind == .comma || $0.kind == .period || $0.is("than") || $0.is("as")
      }),
      !passage.quantities.contains(where: {
        $0.isDoseable && (behind.lowerBound..<lead).contains($0.tokens.lowerBound)
      })
    else { return nil }
    let end = (lead..<clause.upperBound).first { at in
      [.comma, .period, .open, .close, .colon].contains(passage.tokens[at].kind)
        || ending.contains(passage.tokens[at].word)
    }
    let run = lead..<(end ?? clause.upperBound)
    return run.count <= 24 ? run : nil
  }

  /// Whether a disease is only what some patients have who get less: "lower doses (5 mg) suffice for patients with ⟦heart
  /// failure⟧".
  static func isOfFew(_ disease: Range<Int>, in passage: Passage) -> Bool {
    guard passage.holds(anyOf: people), passage.holds(anyOf: lessening) else { return false }
    let clause = passage.clause(around: disease.lowerBound)
    guard
      let lead = (max(clause.lowerBound, disease.lowerBound - 7)..<disease.lowerBound).last(where: {
        isOfPatients($0, passage)
      })
    else { return false }
    return isLessened(before: lead, in: clause, passage)
      && !passage.tokens[lead..<disease.lowerBound].contains { $0.kind == .comma || $0.kind == .period }
  }

  /// "⟦In patients with asthma⟧, 5 mg" where another disease is treated, "for pain ⟦with nausea⟧, 5 mg".
  static func alsoHaving(near quantity: Quantity, in index: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passages[index]
    guard passage.isText, passage.has(.condition) else { return nil }
    let start = quantity.span.lowerBound
    let clause = passage.clause(around: start)
    if let disease = DoseIndication.find(in: index, near: quantity.tokens, reading)?.1,
      let beside = DoseIndication.companion(behind: disease, in: passage)
    {
      return beside
    }
    guard
      let mark = passage.marks(of: .condition).last(where: {
        clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= start
          && DoseIndication.isBeside($0, in: index, reading)
      }), let lead = DoseIndication.patientsLead(mark.tokens, in: passage),
      !passage.quantities.contains(where: {
        $0.isDoseable && (mark.tokens.upperBound..<start).contains($0.tokens.lowerBound)
      })
    else { return nil }
    let isOpen = passage.tokens[lead..<mark.tokens.lowerBound].contains { $0.kind == .open }
    let close = passage.tokens[mark.tokens.upperBound..<start].firstIndex { $0.kind == .close }
    return lead..<(isOpen ? close.map { $0 + 1 } ?? mark.tokens.upperBound : mark.tokens.upperBound)
  }

  /// "⟦in patients with⟧", "for those with".
  private static func isOfPatients(_ at: Int, _ passage: Passage) -> Bool {
    guard leads.contains(passage.tokens[at].word), at + 2 < passage.tokens.count else { return false }
    return people.contains(passage.tokens[at + 1].word) && passage.tokens[at + 2].is("with")
  }

  private static func opening(_ clause: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard let first = clause.first, isOfPatients(first, passage),
      let comma = clause.prefix(20).first(where: { passage.tokens[$0].kind == .comma })
    else { return nil }
    return first..<comma
  }

  /// "reduced to", "lower doses": before the amount, in its clause.
  private static func isLessened(before end: Int, in clause: Range<Int>, _ passage: Passage) -> Bool {
    end > clause.lowerBound
      && passage.tokens[clause.lowerBound..<end].suffix(20).contains {
        lessening.contains($0.word)
      }
  }
  private static let people: WordSet = ["patients", "patient", "those", "people", "individuals", "persons"]
  private static let lessening: WordSet = [
    "reduced", "reduce", "reducing", "lower", "lowered", "decreased", "decrease", "slower", "smaller",
    "halved",
  ]
  private static let ending: WordSet = ["due", "because", "since", "should", "may", "is", "are"]
}
