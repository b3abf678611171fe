import MonographLexicon
import MonographModel

/// Patients by name ("children") and by what they take or undergo ("patients on dialysis").
extension PopulationGrammar {
  func named() -> [PopulationMention] {
    marks.filter {
      $0.vocabulary == .population && !isRelative($0.tokens.upperBound) && !isOfEither($0.tokens.lowerBound)
        && !isUnimpaired($0) && !isBystander($0) && !isOfTheOthers($0.tokens.lowerBound)
    }.map { mark in
      let row = lexicon[mark]
      let shared = row[2].isEmpty ? nil : sharedStart(before: mark, of: row[2])
      let tokens =
        row[2].isEmpty
        ? mark.tokens : (shared ?? mark.tokens.lowerBound)..<degreeEnd(behind: mark)
      var mention = PopulationMention(tokens: tokens)
      if !row[1].isEmpty { mention.groups = [row[1]] }
      if row[2] == "renal" || shared != nil { mention.renal = tokens }
      if row[2] == "hepatic" || shared != nil { mention.hepatic = tokens }
      return mention
    }
  }

  /// "Non-⟦pregnant⟧ women", "non⟦-elderly⟧ adults": all but them.
  private func isOfTheOthers(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = tokens[start - 1].kind == .dash ? start - 2 : start - 1
    return before >= 0 && tokens[before].is("non")
  }

  /// "in the presence of a responsible ⟦adult⟧", "supervised by an ⟦adult⟧": who looks on, and not who is treated.
  private func isBystander(_ mark: Mark) -> Bool {
    guard lexicon[mark][1] == "adult" else { return false }
    let before = tokens[..<mark.tokens.lowerBound].suffix(4)
    guard let last = before.last else { return false }
    if Self.trusted.contains(last.word) { return true }
    return Self.articles.contains(last.word) && before.contains { Self.watching.contains($0.word) }
  }
  private static let trusted: WordSet = ["responsible", "another", "trained"]
  private static let watching: WordSet = [
    "presence", "supervision", "supervised", "help", "assistance", "helped", "assisted",
  ]

  /// "normal ⟦kidney function⟧", "compensated ⟦liver disease⟧": an organ that does what it should. "Less than normal" and
  /// "normal or mildly impaired" are other things.
  private func isUnimpaired(_ mark: Mark) -> Bool {
    guard !lexicon[mark][2].isEmpty else { return false }
    let start = sharedStart(before: mark, of: lexicon[mark][2]) ?? mark.tokens.lowerBound
    guard start > 0, Self.sound.contains(tokens[start - 1].word), !tokens[start].is("child") else {
      return false
    }
    return start < 2 || !tokens[start - 2].is("than") && !tokens[start - 2].is("below")
  }
  private static let sound: WordSet = [
    "normal", "compensated", "adequate", "healthy", "preserved", "unimpaired",
  ]

  /// "⟦renal or⟧ hepatic impairment", "⟦liver and/or⟧ kidney problems": where the other organ stands that shares the noun.
  private func sharedStart(before mark: Mark, of organ: String) -> Int? {
    var at = mark.tokens.lowerBound - 1
    while at > 0, tokens[at].kind == .slash || tokens[at].is(Words.or) || tokens[at].is(Words.and) { at -= 1 }
    guard at >= 0, at < mark.tokens.lowerBound - 1 else { return nil }
    let others = organ == "renal" ? Self.hepaticWords : Self.renalWords
    return others.contains(tokens[at].word) ? at : nil
  }
  private static let renalWords: WordSet = ["renal", "kidney"]
  private static let hepaticWords: WordSet = ["hepatic", "liver"]

  /// "eGFR 15 to 29", "CrCl <10", "Child-Pugh class A or B": how far the function is impaired, without a unit.
  private func degreeEnd(behind mark: Mark) -> Int {
    let end = mark.tokens.upperBound
    if let value = quantities.first(where: { $0.span.lowerBound == end }), value.unit == nil,
      tokens[value.span.upperBound - 1].kind == .number,
      // "eGFR ≥30 to <60 mL/min" has a unit, after all.
      value.span.upperBound == tokens.count || !Self.classJoints.contains(tokens[value.span.upperBound].word)
    {
      return value.span.upperBound
    }
    var at = end
    if at < tokens.count, Self.classes.contains(tokens[at].word) { at += 1 }
    guard at < tokens.count, isClass(at) else { return end }
    at += 1
    while at + 1 < tokens.count, Self.classJoints.contains(tokens[at].word) || tokens[at].kind == .slash,
      isClass(at + 1)
    {
      at += 2
    }
    return at
  }

  /// The A, B or C of a Child-Pugh class.
  private func isClass(_ index: Int) -> Bool {
    tokens[index].isName && Self.classLetters.contains(tokens[index].word)
  }
  private static let classes: WordSet = ["class", "score", "grade", "category"]
  private static let classLetters: WordSet = ["a", "b", "c"]
  private static let classJoints: WordSet = ["or", "and", "to"]

  /// Whether what follows makes something else of a name: "liver disease-associated thrombocytopenia" is an illness,
  /// not a state of the liver beside it; "your child's doctor", also where the apostrophe was lost; "male pattern
  /// baldness".
  private func isRelative(_ end: Int) -> Bool {
    guard end < tokens.count else { return false }
    let next = tokens[end].kind == .dash && end + 1 < tokens.count ? end + 1 : end
    if Self.sources.contains(tokens[next].word) { return true }
    return tokens[end].is(Self.doctor) || tokens[end].is("pattern")
      || tokens[end].is("s") && end + 1 < tokens.count && tokens[end + 1].is(Self.doctor)
  }
  private static let sources: WordSet = ["associated", "related", "induced"]
  private static let doctor = Word("doctor")

  /// "you or your ⟦child⟧", "your or your child's blood": whoever it is.
  private func isOfEither(_ start: Int) -> Bool {
    let before = tokens[..<start].suffix(3)
    return before.contains { $0.is(Words.or) } && before.contains { $0.is("your") || $0.is("you") }
      && before.last.map { $0.is("your") || $0.is(Words.or) } ?? false
  }

  /// "… and for severe impairment": of the organ named before.
  func elliptic() -> [PopulationMention] {
    let organs = marks.filter { $0.vocabulary == .population && !lexicon[$0][2].isEmpty }
    guard !organs.isEmpty else { return [] }
    return degreesOfImpairment().compactMap { run in
      organs.last { $0.tokens.upperBound <= run.lowerBound }.map { elliptic(run, of: lexicon[$0][2]) }
    }
  }

  /// "For moderate impairment" and "for severe impairment", where no organ is named: of the one that a heading names.
  func elliptic(of organ: String) -> [PopulationMention] {
    guard !marks.contains(where: { $0.vocabulary == .population && !lexicon[$0][2].isEmpty }) else {
      return []
    }
    return degreesOfImpairment().map { elliptic($0, of: organ) }
  }

  private func elliptic(_ run: Range<Int>, of organ: String) -> PopulationMention {
    var mention = PopulationMention(tokens: run)
    if organ == "renal" { mention.renal = run } else { mention.hepatic = run }
    return widened(mention)
  }

  private func degreesOfImpairment() -> [Range<Int>] {
    tokens.indices.dropFirst().filter {
      Self.impairments.contains(tokens[$0].word) && Self.degrees.contains(tokens[$0 - 1].word)
    }.map { $0 - 1..<$0 + 1 }
  }

  /// "patients taking valproate", "people not receiving dialysis": up to the end of the clause or its verb.
  func qualified() -> [PopulationMention] {
    let groupEnds = marks.lazy.filter { $0.vocabulary == .population }.map(\.tokens.upperBound)
    let (openers, participles) = (Self.openers, Self.participles)
    let starts = tokens.indices.filter { start in
      guard start + 1 < tokens.count,
        openers.contains(tokens[start + 1].word) || participles.contains(tokens[start + 1].word)
      else { return false }
      return Self.people.contains(tokens[start].word) || groupEnds.contains(start + 1)
    }
    return starts.compactMap { qualified(from: $0) }
  }

  private func qualified(from start: Int) -> PopulationMention? {
    var at = start + 1
    while at < tokens.count, Self.openers.contains(tokens[at].word) { at += 1 }
    guard at < tokens.count, Self.participles.contains(tokens[at].word) else { return nil }
    var end = at + 1
    while end < min(tokens.count, at + 14), !endsQualifier(end) { end += 1 }
    guard end > at + 1, !Self.articles.contains(tokens[end - 1].word) else { return nil }
    var mention = PopulationMention(tokens: start..<end)
    mention.isQualified = true
    // "patients on haemodialysis"
    if !tokens[start..<at].contains(where: { $0.is("not") }) {
      mention.renal =
        marks.first {
          $0.vocabulary == .population && lexicon[$0][2] == "renal" && $0.tokens.lowerBound == at + 1
        }?.tokens
    }
    return mention
  }
  private static let articles: WordSet = [Word("a"), Word("an"), Word("the")]

  private func endsQualifier(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.endsClause || Self.verbs.contains(token.word) || token.kind == .period
      || token.kind == .colon
      || token.kind == .open || token.kind == .close
      || token.kind == .comma && !(index + 1 < tokens.count && tokens[index + 1].isName)
  }

  static let people: WordSet = [
    Word("patients"), Word("people"), Word("individuals"), Word("those"), Word("subjects"),
  ]
  private static let openers: WordSet = [
    Word("who"), Word("are"), Word("not"), Word("already"), Word("currently"), Word("previously"),
    Word("have"),
    Word("been"), Word("also"),
  ]
  private static let participles: WordSet = [
    Word("taking"), Word("receiving"), Word("treated"), Word("using"), Word("without"), Word("on"),
    Word("undergoing"), Word("requiring"), Word("switching"), Word("naive"),
  ]
  static let verbs: WordSet = [
    Word("is"), Word("are"), Word("should"), Word("may"), Word("must"), Word("can"), Word("receive"),
    Word("was"),
    Word("has"), Word("start"), Word("the"), Word("do"), Word("need"), Word("dose"), Word("dosage"),
  ]
}
