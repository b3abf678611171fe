import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whom of those that a term names it leaves out: older children, patients without a second condition.
extension Contraindications {
  private static let young: WordSet = [
    "child", "children", "infant", "adolescent", "neonate", "newborn", "baby",
  ]

  func limit(_ draft: inout Draft, _ run: Range<Int>, _ terms: Terms) {
    let passage = terms.passage
    if let children = passage.populations(terms.reading.lexicon).first(where: {
      // "children under 6 months or who weigh less than 6 kg", which no age alone says
      $0.tokens.overlaps(run) && !$0.groups.isEmpty
        && ($0.age != nil
          || $0.tokens.upperBound > run.upperBound
            && passage.tokens[run].contains { Self.young.contains($0.word) })
    }) {
      draft.scope.population = children.population(in: passage)
      draft.add(.population, in: terms.index, children.tokens)
    }
    if let whole = measured(run, passage) {
      draft.scope.condition = passage.string(whole)
      draft.add(.condition, in: terms.index, whole)
    } else if let second = secondCondition(behind: run, passage) {
      draft.scope.condition = passage.string(second)
      draft.add(.condition, in: terms.index, second)
    }
  }

  /// "neutrophil count ⟦below 1,500⟧", "more ⟦than 3 months pregnant⟧": what is measured says nothing without it.
  func withLimit(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let first = passage.tokens[run].first?.word
    let lower =
      first == "than" && run.lowerBound > 0
        && Self.comparing.contains(passage.tokens[run.lowerBound - 1].word)
      ? run.lowerBound - 1 : run.lowerBound
    guard let last = passage.tokens[run].last, Self.measured.contains(last.word),
      let next = passage.tokens[run.upperBound...].first,
      Self.comparing.contains(next.word)
        || [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(next.kind)
    else { return lower..<run.upperBound }
    // "in doses higher than ⟦15 mg/week⟧"
    let amount = passage.quantities.first { (1...2).contains($0.tokens.lowerBound - run.upperBound) }
    let end = DoseAdjustments.limitEnd(from: run.upperBound, of: run, passage)
    return lower..<max(end, amount?.tokens.upperBound ?? end)
  }
  /// "women ⟦over 35 years of age who smoke⟧", "women ⟦who smoke⟧": sexes alone say not who.
  func described(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard tokens[run].allSatisfy({ Self.sexes.contains($0.word) }) else { return run }
    let aged = terms.passage.populations(terms.reading.lexicon).first {
      $0.age != nil && $0.tokens.overlaps(run)
    }
    var upper = max(run.upperBound, aged?.tokens.upperBound ?? 0)
    if upper + 1 < tokens.count, tokens[upper].is("who") {
      let clause = tokens[(upper + 1)...].prefix(6).prefix {
        $0.kind == .word
          && !["should", "must", "or", "and", "unless", "due", "because", "as", "since"].contains($0.word)
      }
      if clause.contains(where: { Self.habits.contains($0.word) }) { upper = clause.endIndex }
    }
    return run.lowerBound..<upper
  }
  private static let habits: WordSet = ["smoke", "smoking", "smokes"]

  private static let comparing: WordSet = [
    "below", "under", "above", "over", "less", "more", "greater", "lower", "higher", "exceeding", "fewer",
    "of",
  ]
  private static let measured: WordSet = [
    "count", "bmi", "weight", "pressure", "fraction", "aged", "potassium", "sodium", "calcium", "haemoglobin",
    "hemoglobin", "level", "concentration", "dose", "doses", "weighing", "neutrophils", "platelets", "rate",
    "bilirubin", "creatinine",
  ]

  /// "impaired kidneys ⟦and you are treated with …⟧", "diabetes ⟦who are taking …⟧": both must hold.
  private func secondCondition(behind run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    if let need = need(behind: run, passage) { return need }
    let end =
      tokens[run.upperBound...].firstIndex { [.period, .comma, .semicolon, .colon].contains($0.kind) }
      ?? tokens.count
    guard let verb = tokens[run.upperBound..<end].firstIndex(where: { Self.treatments.contains($0.word) })
    else { return nil }
    // "diabetes and renal impairment ⟦concurrently using …⟧"
    if verb > run.upperBound, Self.together.contains(tokens[verb - 1].word) { return verb - 1..<end }
    guard
      let joint = tokens[run.upperBound..<verb].suffix(4).lastIndex(where: { Self.joints.contains($0.word) }),
      tokens[joint].word != "or",
      tokens[joint..<verb].contains(where: { ["you", "who", "are", "is"].contains($0.word) })
    else { return nil }
    return joint..<end
  }

  /// "creatinine clearance ⟦is less than 45 mL/min⟧": what is measured, with its limit.
  private func measured(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    // "Severe renal failure ⟦(eGFR below 30 mL/min)⟧"
    if let aside = tokens.parenthesis(at: run.upperBound, within: 16),
      tokens[aside].contains(where: { Self.measures.contains($0.word) }),
      tokens[aside].contains(where: { $0.kind == .number })
    {
      return aside
    }
    guard tokens[run].contains(where: { Self.measures.contains($0.word) }), run.upperBound < tokens.count
    else { return nil }
    let start =
      tokens[run.upperBound].is("is") || tokens[run.upperBound].is("of") ? run.upperBound + 1 : run.upperBound
    let end = DoseAdjustments.limitEnd(from: start, of: run, passage)
    guard tokens[start..<end].contains(where: { $0.kind == .number }) else { return nil }
    return run.lowerBound..<end
  }
  private static let measures: WordSet = ["clearance", "crcl", "clcr", "gfr", "egfr", "filtration"]

  /// "severe kidney problems ⟦requiring dialysis⟧", "… ⟦which require dialysis⟧".
  private func need(behind run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let behind = passage.tokens[run.upperBound...].prefix(3)
    guard let dialysis = behind.firstIndex(where: { $0.word == "dialysis" }),
      behind[..<dialysis].contains(where: { ["requiring", "require", "requires", "on"].contains($0.word) })
    else { return nil }
    return run.upperBound..<dialysis + 1
  }
  private static let treatments: WordSet = [
    "taking", "take", "treated", "receiving", "receive", "using", "undergoing",
  ]
  private static let together: WordSet = ["concurrently", "concomitantly", "simultaneously"]
  private static let joints: WordSet = ["and", "or", "who"]
}
