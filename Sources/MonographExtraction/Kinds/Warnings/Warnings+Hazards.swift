import MonographAnalysis
import MonographLexicon
import MonographModel

extension Warnings {
  /// "may cause X", "risk of X", "X has been reported", "can prolong X".
  func hazards(_ terms: Terms, _ place: Place) -> [Draft] {
    let passage = terms.passage
    let reading = terms.reading
    guard !passage.marks(of: .hazardCue).isEmpty,
      place == .warnings || place == .interactions || isAboutDrug(terms) || tellsAbsence(terms)
    else { return [] }
    var drafts: [Draft] = []
    var covered = 0
    var effectEnd: Int?
    let isFirst = reading.before(terms.index).isEmpty
    for mark in passage.marks(of: .hazardCue) where mark.tokens.lowerBound >= covered {
      let cue = Cue(rawValue: reading.lexicon[mark][1]) ?? .care
      guard cue != .care, !isUnlikely(mark, passage),
        isMeant(mark, place, passage, isFirst: isFirst), cue != .chain || drafts.isEmpty,
        states(mark, cue, terms, after: covered)
          || cue == .effect && goesOn(from: effectEnd, mark, passage)
      else { continue }
      let found = (extent(of: mark, cue, from: covered, terms) ?? []).filter { !isExcluded($0, cue, terms) }
      let runs = found.isEmpty ? [vagueRisk(of: mark, terms)].compactMap(\.self) : found
      if drafts.isEmpty, !runs.isEmpty, let denial = flatDenial(of: mark, cue, terms) {
        return runs.map { denied($0, by: denial, terms) }
      }
      guard let last = runs.last, !isDenied(runs[0], terms),
        drafts.isEmpty && !passage.tokens[mark.tokens].contains(where: { Self.ending.contains($0.word) })
          || !isDeath(runs[0], passage)
      else { continue }
      drafts += runs.map { run in
        var draft = make(terms, run, rule: "warning.hazard", term: noun(of: mark, run, terms))
        draft.add(.cue, in: terms.index, withVerb(mark.tokens, passage))
        return draft
      }
      covered = max(last.upperBound, mark.tokens.upperBound)
      effectEnd = cue == .effect ? covered : nil
    }
    return drafts
  }

  /// "unlikely to cause drowsiness", "a low risk of causing bleeding": too little to warn of, and not denied.
  private func isUnlikely(_ mark: Mark, _ passage: Passage) -> Bool {
    let before = passage.tokens[max(0, mark.tokens.lowerBound - 3)..<mark.tokens.upperBound]
    guard let word = before.firstIndex(where: { Self.small.contains($0.word) }) else { return false }
    return passage.tokens[word].is("unlikely")
      || word + 1 < passage.tokens.count && passage.tokens[word + 1].is("risk")
        && !passage.tokens[..<word].suffix(2).contains { $0.is("not") || $0.is("even") }
  }
  private static let small: WordSet = ["unlikely", "low", "minimal", "little", "lower", "negligible"]

  /// "can cause bleeding and lead to death": how the hazard may end.
  private func isDeath(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.count == 1 && passage.tokens[run.lowerBound].word == "death"
  }

  private static let ending: WordSet = ["lead", "leading", "resulting"]

  /// Denied in its own clause; "Do not take it, as it may cause gout" denies nothing of the gout.
  private func isDenied(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let assertion = Assertion.of(run, in: terms.passage, terms.reading.lexicon)
    guard let denial = assertion.denial else { return false }
    return denial.upperBound > run.lowerBound
      || !terms.passage.tokens[denial.upperBound..<run.lowerBound].contains { Self.causal.contains($0.word) }
  }

  /// "may hide a fever and temporarily prolong bleeding": the modal verb holds for the second effect, too.
  func goesOn(from end: Int?, _ mark: Mark, _ passage: Passage) -> Bool {
    guard let end, mark.tokens.lowerBound >= end, mark.tokens.count == 1 else { return false }
    let between = passage.tokens[end..<mark.tokens.lowerBound]
    let joint = between.lastIndex { $0.word == "and" || $0.word == "or" }
    return joint.map { mark.tokens.lowerBound - $0 <= 2 } ?? false
      && !between.contains { $0.kind == .period || $0.endsClause }
  }

  /// "prolongation of the qt interval" for "prolong the QT interval".
  private func noun(of mark: Mark, _ run: Range<Int>, _ terms: Terms) -> String? {
    let noun = terms.reading.lexicon[mark][2]
    guard !noun.isEmpty else { return nil }
    if run == mark.tokens { return mark.tokens.count > 1 ? noun : nil }
    // "blood pressure may fall"
    if run.lowerBound < mark.tokens.lowerBound, run.upperBound == mark.tokens.upperBound {
      return "\(noun) \(terms.spelledOut(run.lowerBound..<mark.tokens.lowerBound))"
    }
    guard run.lowerBound == mark.tokens.lowerBound else { return nil }
    // A phrase that says it all: "make it more difficult to become pregnant".
    if run.count == mark.tokens.count { return mark.tokens.count > 3 ? noun : nil }
    let rest = (mark.tokens.upperBound..<run.upperBound).drop {
      ["the", "your", "their", "a", "an"].contains(terms.passage.tokens[$0].word)
    }
    return rest.isEmpty ? nil : "\(noun) \(terms.spelledOut(rest))"
  }

  /// How a phrase of the table tells of a hazard.
  enum Cue: String { case hazard, chain, effect, before, change, itself, care }

  // MARK: Extent

  /// "events that may be associated with ⟦CRS included⟧ fever and rash": what they were is said behind the verb.
  private func behindSubject(_ start: Int, upTo end: Int, _ passage: Passage) -> Int {
    passage.tokens[start..<end].prefix(5).firstIndex {
      ["include", "includes", "included"].contains($0.word)
    }
    .map { $0 + 1 } ?? start
  }

  private func extent(of mark: Mark, _ cue: Cue, from covered: Int, _ terms: Terms) -> [Range<Int>]? {
    let passage = terms.passage
    let end = clauseEnd(after: mark.tokens.upperBound, passage)
    switch cue {
    case .hazard where passage.tokens[mark.tokens.lowerBound].word == "case":
      return namedApart(named(mark.tokens.upperBound..<end, terms), terms)
    case .hazard, .chain:
      // "X has been associated with the drug"
      let isMutual = passage.tokens[mark.tokens].contains { $0.word == "associated" }
      return named(behindSubject(mark.tokens.upperBound, upTo: end, passage)..<end, terms)
        ?? (isMutual ? named(clause(before: mark, from: covered, passage), terms) : nil)
        ?? developed(mark, until: end, terms) ?? caused(by: mark, until: end, terms)
    case .effect:
      // "more susceptible to infections", "more susceptible to side effects"
      if passage.tokens[mark.tokens].contains(where: { $0.word == "susceptible" }),
        let runs = named(mark.tokens.upperBound..<end, terms)
      {
        return runs
      }
      let comma = passage.tokens[mark.tokens.upperBound..<end].firstIndex {
        $0.kind == .comma || $0.kind == .open || Self.modals.contains($0.word) || $0.word == "is"
      }
      // "hide a fever and prolong bleeding" are two effects.
      let next = passage.marks(of: .hazardCue).first {
        $0.tokens.lowerBound > mark.tokens.upperBound && goesOn(from: mark.tokens.upperBound, $0, passage)
      }
      let joint = next.flatMap { next in
        passage.tokens[..<next.tokens.lowerBound].lastIndex { $0.word == "and" || $0.word == "or" }
      }
      return whole(mark.tokens.lowerBound..<min(comma ?? end, joint ?? end), cue: mark.tokens.count, terms)
        .map { [withAside($0, terms)] }
    // "it is possible that gout may occur"
    case .before where end > mark.tokens.upperBound && passage.tokens[mark.tokens.upperBound].word == "that":
      return named(mark.tokens.upperBound + 1..<clauseEnd(after: mark.tokens.upperBound + 1, passage), terms)
    case .before:
      // "may develop a rash": who may, and what.
      let takesObject =
        Self.takingObject.contains(passage.tokens[mark.tokens.upperBound - 1].word)
        && mark.tokens.upperBound < end && !Self.joints.contains(passage.tokens[mark.tokens.upperBound].word)
      // "may experience one or more of these signs: …"
      let isOfSigns = passage.tokens[mark.tokens.upperBound...].prefix(8).contains {
        ["sign", "symptom", "signs", "symptoms"].contains($0.word)
      }
      // "may develop signs of ⟦gout⟧" says of what.
      let isOfHazard = passage.tokens[mark.tokens.upperBound..<end].prefix(5).contains { $0.is("of") }
      if takesObject, isOfSigns, !isOfHazard { return nil }
      let object = takesObject ? named(mark.tokens.upperBound..<end, terms) : nil
      let before = behindAdverbial(clause(before: mark, from: covered, passage), passage)
      // "These infections may be fatal": which, is told before.
      if object == nil, let first = before.first, Self.pointing.contains(passage.tokens[first].word) {
        return nil
      }
      let told = object ?? namedApart(named(before, terms), terms)
      // "A causal relationship of Examplix to it cannot be excluded" names none.
      return told?.filter { run in !passage.tokens[run].contains { $0.is("relationship") } }
    case .change:
      let clause = clause(before: mark, from: covered, passage)
      let comma = clause.last { passage.tokens[$0].kind == .comma }
      let subject = terms.trimmed((comma.map { $0 + 1 } ?? clause.lowerBound)..<clause.upperBound)
      let isMeasured = passage.marks(of: .test).contains {
        subject.contains($0.tokens.lowerBound) && $0.tokens.upperBound == subject.upperBound
          && terms.isNamed($0)
      }
      return isMeasured && subject.count <= 6 ? [subject.lowerBound..<mark.tokens.upperBound] : nil
    case .itself: return [mark.tokens]
    case .care: return nil
    }
  }

  /// "the risk of developing holes in the gut wall": what is developed is a hazard, though no table knows it.
  private func developed(_ mark: Mark, until end: Int, _ terms: Terms) -> [Range<Int>]? {
    let tokens = terms.passage.tokens
    guard tokens[mark.tokens].contains(where: { ["risk", "chance", "likelihood"].contains($0.word) }) else {
      return nil
    }
    // "increases the risk for ⟦NSF⟧"
    if mark.tokens.upperBound < end, terms.isAbbreviation(mark.tokens.upperBound),
      !terms.passage.marks.contains(where: { $0.tokens.contains(mark.tokens.upperBound) })
    {
      return [mark.tokens.upperBound..<mark.tokens.upperBound + 1]
    }
    guard
      Self.developing.contains(tokens[mark.tokens.upperBound - 1].word)
    else { return nil }
    let run = terms.trimmed(mark.tokens.upperBound..<end)
    return (2...8).contains(run.count) && !isGeneric(run, terms.passage) ? [run] : nil
  }
  /// "Examplix causes ⟦intravascular volume contraction⟧", under warnings: what it does is a hazard, though no table knows
  /// it.
  private func caused(by mark: Mark, until end: Int, _ terms: Terms) -> [Range<Int>]? {
    let (passage, tokens) = (terms.passage, terms.passage.tokens)
    guard passage.sections.contains(where: { Self.sections.contains($0) }),
      tokens[mark.tokens].contains(where: { ["cause", "produce"].contains($0.word) }),
      tokens[..<mark.tokens.lowerBound].suffix(6).contains(where: {
        terms.reading.subject.names($0) || $0.is("it")
      })
    else { return nil }
    let range = mark.tokens.upperBound..<end
    let stop = range.first { tokens[$0].kind != .word || Self.joining.contains(tokens[$0].word) }
    let run = terms.trimmed(range.lowerBound..<(stop ?? end))
    let telling = tokens[run].filter { !Terms.openers.contains($0.word) }
    guard (2...5).contains(run.count), telling.count > 1, !isGeneric(run, passage),
      !tokens[run].contains(where: { Self.clausal.contains($0.word) || Self.remedies.contains($0.word) })
    else { return nil }
    return [run]
  }
  private static let joining: WordSet = [
    "and", "or", "that", "which", "in", "with", "to", "by", "when", "for",
  ]
  private static let developing: WordSet = ["developing", "getting", "having"]

  /// "In clinical studies of the drug, X was observed": what is told of stands behind the comma.
  private func behindAdverbial(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard let first = range.first, Self.adverbials.contains(passage.tokens[first].word),
      let comma = range.first(where: { passage.tokens[$0].kind == .comma }), comma + 1 < range.upperBound
    else { return range }
    return comma + 1..<range.upperBound
  }
  private static let adverbials: WordSet = ["during", "in", "within", "throughout", "at", "after"]
  private static let takingObject = WordTable.hazards["taking-object"]

  /// "Heart problems ⟦A⟧ slow heartbeat may occur": a heading has run into the sentence.
  private func opensSentence(_ index: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[index]
    return index > 1 && token.isName && passage.tokens[index - 1].kind == .word
      && (Self.firstWords.contains(token.word) || token.word == passage.tokens[0].word)
  }
  private static let firstWords: WordSet = [
    "a", "an", "the", "your", "you", "some", "in", "people", "there", "this", "these", "it",
  ]

  private func clause(before mark: Mark, from covered: Int, _ passage: Passage) -> Range<Int> {
    var depth = 0
    let start = passage.tokens.indices[covered..<mark.tokens.lowerBound].last { index in
      let token = passage.tokens[index]
      // "(when the defence attacks the body)" says what stands before it.
      if token.kind == .close { depth += 1 }
      if token.kind == .open { depth = max(0, depth - 1) }
      guard depth == 0 else { return false }
      return token.kind == .colon || token.endsClause || opensSentence(index + 1, passage)
        || ["but", "that", "when", "while", "if", "since", "because"].contains(token.word)
    }
    return (start.map { $0 + 1 } ?? covered)..<mark.tokens.lowerBound
  }
}
