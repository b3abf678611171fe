import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the numbers of a frequency count: infusions instead of patients, the grave cases alone, what some studies saw.
extension AdverseReactions {
  /// "May affect up to 1 in 100 ⟦infusions⟧": who gets many has the reaction more often.
  func occasions(_ frequency: Draft.Place?, _ reading: Reading) -> Draft.Place? {
    guard let frequency else { return nil }
    let tokens = reading.passages[frequency.passage].tokens
    var start = frequency.tokens.upperBound
    while start < tokens.count, ["of", "the", "all"].contains(tokens[start].word) { start += 1 }
    let end = tokens[start...].firstIndex { !Self.counted.contains($0.word) } ?? tokens.count
    // "Common infusion reactions"
    let isFollowed = end < tokens.count && (tokens[end].kind == .word || tokens[end].kind == .dash)
    return start < end && !isFollowed ? Draft.Place(.condition, in: frequency.passage, start..<end) : nil
  }
  private static let counted: WordSet = [
    "infusion", "injection", "dose", "administration", "treatment", "cycle", "course", "vaccination",
    "procedure", "episode", "exposure", "transfusion",
  ]

  /// "⟦Severe stomach problems⟧: pain (common)", "⟦Serious side effects⟧ (common: may affect …)": such a frequency is that
  /// of the grave cases, and of all there are more.
  func gravity(of run: Range<Int>, _ frequency: Draft.Place?, _ terms: Terms) -> Draft.Place? {
    guard let frequency else { return nil }
    return frequency.passage == terms.index
      ? graveKind(before: run, terms) : graveList(frequency, terms.reading)
  }

  /// The label in the same item or before it in its block.
  private func graveKind(before run: Range<Int>, _ terms: Terms) -> Draft.Place? {
    let (passage, reading) = (terms.passage, terms.reading)
    if let colon = passage.tokens[..<run.lowerBound].lastIndex(where: { $0.kind == .colon }) {
      let start = passage.tokens[..<colon].lastIndex { $0.kind != .word }.map { $0 + 1 } ?? 0
      return isGraveKind(start..<colon, terms) ? Draft.Place(.heading, in: terms.index, start..<colon) : nil
    }
    guard let above = passage.context.first, case let label = Terms(above, in: reading),
      label.passage.role == .label, label.passage.block == passage.block,
      case let end = label.passage.tokens.last?.kind == .colon
        ? label.passage.tokens.count - 1 : label.passage.tokens.count,
      isGraveKind(0..<end, label)
    else { return nil }
    return Draft.Place(.heading, in: above, 0..<end)
  }

  /// "Severe stomach problems"; "severe reactions" are of no kind.
  private func isGraveKind(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return (3...6).contains(run.count) && Self.grave.contains(tokens[run.lowerBound].word)
      && Self.generic.contains(tokens[run.upperBound - 1].word) && !isGeneric(run, terms)
  }
  private static let grave: WordSet = ["severe", "serious"]

  /// Where a heading of serious reactions says how often in a word; "less common but serious" is said of any, and "serious
  /// side effects (<10%)" parts one list of reactions from another.
  private func graveList(_ frequency: Draft.Place, _ reading: Reading) -> Draft.Place? {
    let passage = reading.passages[frequency.passage]
    let said = Frequencies.mentions(in: frequency.passage, reading)
    guard
      passage.holds(anyOf: Self.bandWords),
      let mark = reading.contexts("serious", in: passage).last(where: {
        $0.tokens.upperBound <= frequency.tokens.lowerBound
          && Self.grave.contains(passage.tokens[$0.tokens.lowerBound].word)
      }),
      case let between = mark.tokens.upperBound..<frequency.tokens.lowerBound,
      (mark.tokens.lowerBound..<frequency.tokens.lowerBound).contains(where: {
        Frequencies.isOfEffects($0, passage)
      }),
      between.allSatisfy({
        Frequencies.belongs($0, passage, said) && !Self.turning.contains(passage.tokens[$0].word)
      }),
      !passage.tokens[..<mark.tokens.lowerBound].suffix(4).contains(where: {
        Self.seldomWords.contains($0.word)
      })
    else { return nil }
    return Draft.Place(.heading, in: frequency.passage, mark.tokens)
  }
  private static let bandWords: WordSet = ["common", "commonly", "uncommon", "rare", "rarely", "frequent"]
  private static let turning: WordSet = ["but", "less"]
  private static let seldomWords: WordSet = [
    "but", "less", "rare", "uncommon", "infrequent", "common", "and", "or",
  ]

  /// "⟦When it is used with a medicine that …⟧, headache occurs very commonly".
  func alongside(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    guard passage.holds("when"), let start = tokens[..<run.lowerBound].lastIndex(where: { $0.is("when") }),
      let comma = tokens[start..<run.lowerBound].firstIndex(where: { $0.kind == .comma }),
      (start..<comma).contains(where: {
        Self.given.contains(tokens[$0].word) && tokens[$0 + 1].is("with")
      })
    else { return nil }
    return start..<comma
  }
  private static let given: WordSet = ["used", "taken", "given", "combined"]

  /// The mark of "odd dreams⟦/⟧nightmares", of which the frequency is of both together.
  func slash(beside run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    [run.lowerBound - 1, run.upperBound].first {
      passage.tokens.indices.contains($0) && passage.tokens[$0].kind == .slash
    }.map { $0..<$0 + 1 }
  }

  /// "More than 10% of patients ⟦in some studies⟧": in others it was less; "1-10% of patients ⟦or reported after marketing⟧":
  /// of those nobody counted how often.
  func certainty(of frequency: Draft.Place?, _ reading: Reading) -> Claim.Certainty? {
    guard let frequency else { return nil }
    let behind = reading.passages[frequency.passage].tokens[frequency.tokens.upperBound...].prefix(10)
    if isOfSome(behind.prefix(6)) { return .likely }
    if isReported(behind) { return .possible }
    guard let or = behind.prefix(5).firstIndex(where: { $0.is("or") }) else { return nil }
    let reports = behind[or...].dropFirst().prefix(4)
    return reports.contains { Self.reporting.contains($0.word) } && !reports.contains { $0.is("less") }
      ? .possible : nil
  }
  private static let reporting: WordSet = ["reported", "marketing", "postmarketing", "reports"]

  /// "<1%, ⟦post-marketing and/or case reports⟧".
  private func isReported(_ behind: ArraySlice<Token>) -> Bool {
    let heading = behind.prefix { $0.kind != .close && $0.kind != .colon }
    return heading.indices.dropLast().contains { index in
      let word = heading[index].word
      return word == "postmarketing" || word == "marketing" && heading[..<index].last?.is("post") ?? false
        || word == "case" && heading[index + 1].is("reports")
    }
  }

  private func isOfSome(_ behind: ArraySlice<Token>) -> Bool {
    guard let some = behind.firstIndex(where: { $0.is("some") }), some > behind.startIndex,
      some + 1 < behind.endIndex
    else { return false }
    return behind[some - 1].is("in")
      && ["study", "studies", "trial", "trials"].contains(behind[some + 1].word)
  }
}
