import MonographLexicon
import MonographModel

/// Which times are ages: "aged 6 to 17 years", but not "for 6 weeks".
extension PopulationGrammar {
  /// "aged 6 to 17 years", "12 years and older", "infants of 6 weeks": a time with a word of age beside it.
  func isAge(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, unit.dimension == .time, unit.perTime == nil,
      ["a", "mo", "wk", "d"].contains(unit.code)
    else { return false }
    let span = quantity.span
    if unit.code == "d" { return quantity.bound != .exact && (followsChildren(span) || isLabel(quantity)) }
    if isLabelAside(quantity) { return true }
    // "12yo"
    if tokens[quantity.tokens.upperBound - 1].is("yo") { return true }
    // "for 6-12 year olds"
    if unit.code != "d", span.upperBound < tokens.count, tokens[span.upperBound].is("old") { return true }
    if span.lowerBound > 0, Self.durations.contains(tokens[span.lowerBound - 1].word) { return false }
    let near = tokens[max(0, span.lowerBound - 4)..<min(tokens.count, span.upperBound + 3)]
    let isCourse = isOver(span)
    return near.contains {
      Self.ageWords.contains($0.word)
        || unit.code == "a" && Self.yearWords.contains($0.word) && !(isCourse && $0.is(Words.over))
    }
      || unit.code == "a" && standsBesideWeight(span) || followsAge(span) || isAllBand
      || quantity.bound != .exact && followsChildren(span) || isLabel(quantity)
  }

  /// "Two courses ⟦over 2 years⟧", "given over 3 years": how long it lasts, unless somebody is as old.
  private func isOver(_ span: Range<Int>) -> Bool {
    guard
      let at = tokens[span].firstIndex(where: { $0.is(Words.over) })
        ?? (span.lowerBound > 0 ? span.lowerBound - 1 : nil),
      tokens[at].is(Words.over), at > 0, tokens[at - 1].kind == .word
    else { return false }
    return !Self.persons.contains(tokens[at - 1].word)
      && !marks.contains { $0.vocabulary == .population && $0.tokens.upperBound == at }
  }
  private static let persons: WordSet = [
    "patients", "patient", "people", "persons", "person", "individuals", "those", "anyone", "everyone",
    "aged",
    "age", "ages", "is", "are", "and", "or", "in", "for", "all", "subjects", "if", "you", "the",
  ]

  /// "Children 2-5 years: 125 mg; ⟦6-12 years⟧: 250 mg": a label of what follows. Other units may count the
  /// treatment, so they need an age beside them.
  private func isLabel(_ quantity: Quantity) -> Bool {
    let span = lowerEnd(of: quantity).map { $0..<quantity.span.upperBound } ?? quantity.span
    let isBand = quantity.bound != .exact || span != quantity.span
    // "⟦1-2 years⟧", "⟦6 to < 12 years⟧" and nothing else
    if span == tokens.indices, ["a", "mo"].contains(quantity.unit?.code) { return isBand }
    // "children 2 to 5 years, 5 mg; ⟦6 to 11 years⟧, 10 mg"
    if isBand, quantity.unit?.code == "a", span.lowerBound > 0, isLabel(span), opensLabel(span.lowerBound) {
      return true
    }
    guard span.upperBound < tokens.count, tokens[span.upperBound].kind == .colon,
      span.lowerBound == 0 || Self.borders.contains(tokens[span.lowerBound - 1].kind)
    else { return false }
    if quantity.unit?.code == "a" { return isBand || followsAnyAge(span) }
    return isBand && followsAnyAge(span)
  }

  /// "Asthma ⟦(6-11 years)⟧:", at the end of a label, and not "maintenance (2-3 years)".
  private func isLabelAside(_ quantity: Quantity) -> Bool {
    let span = lowerEnd(of: quantity).map { $0..<quantity.span.upperBound } ?? quantity.span
    guard quantity.bound != .exact || span != quantity.span, ["a", "mo"].contains(quantity.unit?.code),
      span.lowerBound > 1, tokens[span.lowerBound - 1].kind == .open, tokens.count <= 16,
      span.upperBound < tokens.count,
      tokens[span.upperBound].kind == .close
        || tokens[span.upperBound].kind == .comma,
      tokens[span.upperBound...].suffix(2).contains(where: { $0.kind == .close }),
      !tokens.contains(where: { $0.kind == .period })
    else { return false }
    return !tokens[..<span.lowerBound].contains { Self.courses.contains($0.word) }
  }
  private static let courses: WordSet = [
    "treatment", "therapy", "maintenance", "course", "duration", "use", "phase", "follow", "long", "term",
    "for",
    "during", "after",
  ]

  /// Where the younger end of "6 to < 12 years", "6 months to 3 years" starts.
  private func lowerEnd(of quantity: Quantity) -> Int? {
    let joint = quantity.span.lowerBound - 1
    guard joint > 0, tokens[joint].is(Words.to) || tokens[joint].kind == .dash,
      let before = quantities.first(where: { $0.tokens.upperBound == joint }), before.bound == .exact,
      before.unit == nil || before.unit?.dimension == .time && before.unit?.perTime == nil
    else { return nil }
    return before.span.lowerBound
  }
  private static let borders: CaseSet<Token.Kind> = [.comma, .semicolon, .period, .open, .bullet, .dash]

  private func followsAnyAge(_ span: Range<Int>) -> Bool {
    marks.contains {
      $0.vocabulary == .population && Self.young.contains(lexicon[$0][1])
        && $0.tokens.upperBound <= span.lowerBound
    }
  }

  /// "children ⟦under 12 months⟧": whom a bound stands right behind is as old as that.
  func followsChildren(_ span: Range<Int>) -> Bool {
    marks.contains { mark in
      mark.vocabulary == .population && Self.young.contains(lexicon[mark][1])
        && mark.tokens.upperBound <= span.lowerBound
        && tokens[mark.tokens.upperBound..<span.lowerBound].allSatisfy { Self.joined.contains($0.word) }
    }
  }
  private static let young: Set<String> = ["adolescent", "child", "infant"]
  private static let joined: WordSet = [Word("who"), Word("are"), Word("aged"), Word("ages"), Word("age")]

  /// "1 month to under 6 months" and nothing else: a length of treatment is not open at its end.
  private var isAllBand: Bool {
    quantities.count == 2 && quantities.allSatisfy { ["a", "mo"].contains($0.unit?.code) }
      && quantities[1].bound == .lessThan
      && tokens.indices.allSatisfy { index in
        tokens[index].is(Words.to) || tokens[index].kind == .dash
          || quantities.contains { $0.span.contains(index) }
      }
  }

  /// "6 to < 12 years, < 30 kg" in a row that has lost its heads.
  private func standsBesideWeight(_ span: Range<Int>) -> Bool {
    quantities.contains {
      $0.unit?.dimension == .weight && (0...2).contains($0.span.lowerBound - span.upperBound)
    }
  }

  /// "6 months to 3 years": the later end of two ages in different units.
  private func followsAge(_ span: Range<Int>) -> Bool {
    guard span.lowerBound > 1,
      tokens[span.lowerBound - 1].is(Words.to) || tokens[span.lowerBound - 1].kind == .dash
    else { return false }
    return quantities.contains { $0.tokens.upperBound == span.lowerBound - 1 && isAge($0) }
  }

  private static let durations: WordSet = [
    Words.for, Word("after"), Word("during"), Word("within"), Words.every, Word("last"), Word("lasting"),
    Word("by"),
  ]
  private static let ageWords: WordSet = [
    Word("age"), Word("aged"), Word("older"), Word("younger"), Word("old"), Word("infants"), Word("neonates"),
    Word("birth"),
  ]
  private static let yearWords: WordSet = [
    Word("children"), Word("adults"), Word("child"), Word("adolescents"), Word("patients"), Word("over"),
    Word("under"), Word("below"), Word("above"),
  ]
}
