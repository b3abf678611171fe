import MonographAnalysis
import MonographLexicon
import MonographModel

/// In which patients a dose is adjusted, with the degree or limit that is said of them.
extension DoseAdjustments {
  /// "In severe renal impairment take half; mild impairment needs no change": the adjustment's own clause names the
  /// degree.
  func condition(
    of factor: Found<Factor>, for adjustment: Found<Adjustment>, _ passage: Passage
  ) -> String? {
    let clause =
      Clauses.turns(of: passage).first { $0.contains(adjustment.tokens.lowerBound) }
      ?? passage.clause(around: adjustment.tokens.lowerBound)
    // "For liver impairment, mild impairment needs no change": the degree is said behind the organ.
    if clause.contains(factor.tokens.lowerBound), factor.tokens.upperBound < adjustment.tokens.lowerBound,
      let turn = passage.tokens[factor.tokens.upperBound..<adjustment.tokens.lowerBound].firstIndex(where: {
        $0.kind == .comma
      }), let later = degree(in: turn + 1..<adjustment.tokens.lowerBound, passage)
    {
      return later
    }
    guard !clause.contains(factor.tokens.lowerBound), let degree = degree(in: clause, passage) else {
      return condition(factor.tokens, passage)
    }
    return degree
  }

  /// "mild to moderate impairment", where the clause of the adjustment says so.
  func degree(near run: Range<Int>, _ passage: Passage) -> String? {
    Clauses.turns(of: passage).first { $0.contains(run.lowerBound) }.flatMap { degree(in: $0, passage) }
  }

  func degree(in clause: Range<Int>, _ passage: Passage) -> String? {
    guard let degree = clause.first(where: { Self.degrees.contains(passage.tokens[$0].word) }),
      let head = clause.first(where: {
        $0 > degree && ConditionList.sharedHeads.contains(passage.tokens[$0].word)
      }), head - degree <= 5
    else { return nil }
    return Terms.folded(passage.string(degree..<head + 1))
  }
  static let degrees: WordSet = [
    "mild", "mildly", "moderate", "moderately", "severe", "severely",
  ]

  /// "severe hepatic impairment": with its degree and head.
  func condition(_ run: Range<Int>, _ passage: Passage) -> String? {
    if passage.tokens[run].contains(where: { $0.is("inhibitor") || $0.is("inducer") }) {
      return Terms.folded(passage.string(enzyme(before: run, passage)))
    }
    var lower = run.lowerBound
    // "mild to moderate hepatic (liver) or renal (kidney) impairment"
    while lower > 0,
      Self.leading.contains(passage.tokens[lower - 1].word)
        || [.open, .close].contains(passage.tokens[lower - 1].kind)
        // "mild, moderate, or severe renal impairment"
        || lower > 1 && passage.tokens[lower - 1].kind == .comma
          && Self.degrees.contains(passage.tokens[lower - 2].word)
    { lower -= 1 }
    let hasDegree = passage.tokens[lower..<run.lowerBound].contains { Self.degrees.contains($0.word) }
    if !hasDegree { lower = run.lowerBound }
    while lower < run.lowerBound, !Self.degrees.contains(passage.tokens[lower].word),
      passage.tokens[lower].kind != .word || ["or", "to", "and"].contains(passage.tokens[lower].word)
    { lower += 1 }
    var upper = run.upperBound
    while upper < passage.tokens.count, upper < run.upperBound + 4,
      !ConditionList.sharedHeads.contains(passage.tokens[upper - 1].word),
      passage.tokens[upper].kind == .word || passage.tokens[upper].kind == .open
        || passage.tokens[upper].kind == .close
    { upper += 1 }
    if !ConditionList.sharedHeads.contains(passage.tokens[upper - 1].word) { upper = run.upperBound }
    return Terms.folded(passage.string(lower..<Self.limitEnd(from: upper, of: run, passage)))
  }
  /// "⟦strong CYP3A4⟧ inhibitors", "⟦P-gp or CYP3A⟧ inducers": with what they act on.
  private func enzyme(before run: Range<Int>, _ passage: Passage) -> Range<Int> {
    var lower = run.lowerBound
    for index in passage.tokens.indices[..<run.lowerBound].suffix(Self.longestEnzyme).reversed() {
      let token = passage.tokens[index]
      if passage.isAcronym(index) || Self.potencies.contains(token.word) || Self.targets.contains(token.word)
      {
        lower = index
      } else if ![.dash, .slash, .number].contains(token.kind), !token.is("or"), !token.is("and") {
        break
      }
    }
    return lower..<run.upperBound
  }
  private static let longestEnzyme = 10
  private static let potencies: WordSet = [
    "strong", "moderate", "weak", "potent", "mild", "combined", "dual",
  ]
  private static let targets: WordSet = [
    "cyp3a", "cyp3a4", "cyp2d6", "cyp2c9", "cyp2c19", "cyp2c8", "cyp1a2", "cyp2b6", "gp", "p", "oat3", "bcrp",
    "protease", "pump", "reductase", "monoamine", "oxidase", "oatp1b1",
  ]

  /// What stands before an organ: degrees, and the other organ that shares them.
  static let leading: WordSet = [
    "severe", "severely", "moderate", "moderately", "mild", "mildly", "impaired", "reduced", "decreased",
    "to", "or", "and", "significant", "end", "stage", "liver", "kidney",
    "renal",
    "hepatic",
  ]

  /// Behind "creatinine clearance ⟦below 30 mL/min⟧", "Child-Pugh ⟦class A or B⟧": the end of what measures it, or the
  /// start.
  static func limitEnd(from start: Int, of run: Range<Int>, _ passage: Passage) -> Int {
    let isClassed = passage.tokens[run].contains { $0.word == "pugh" }
    var end = start
    for index in passage.tokens.indices[start...].prefix(Self.longestLimit) {
      let token = passage.tokens[index]
      if token.kind == .number || Self.measures.contains(token.word)
        || isClassed && Self.classes.contains(token.word)
      {
        end = index + 1
        continue
      }
      let joins =
        token.kind == .word ? Self.limiting.contains(token.word) : Self.limitMarks.contains(token.kind)
      guard joins else { break }
    }
    // "50 mL/min ⟦or less⟧"
    if end > start, end + 1 < passage.tokens.count, passage.tokens[end].is("or"),
      bounds.contains(passage.tokens[end + 1].word)
    {
      return end + 2
    }
    return end
  }
  private static let bounds: WordSet = [
    "less", "below", "lower", "under", "more", "above", "higher", "greater",
  ]
  private static let longestLimit = 16
  private static let measures: WordSet = ["min", "m2", "m²", "year", "month", "week", "kg"]
  private static let classes: WordSet = ["a", "b", "c"]
  private static let limiting: WordSet = [
    "class", "score", "grade", "stage", "of", "or", "and", "to", "between", "less", "lower", "than", "below",
    "above", "at", "least", "more", "greater", "under", "over", "ml", "crcl", "egfr", "clcr", "gfr", "per",
  ]
  private static let limitMarks: CaseSet<Token.Kind> = [
    .open, .close, .dash, .slash, .less, .lessOrEqual, .greater, .greaterOrEqual, .equals,
  ]
}
