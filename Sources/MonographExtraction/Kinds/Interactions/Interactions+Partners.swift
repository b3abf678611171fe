import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a passage names that goes, or does not go, with the drug.
extension Interactions {
  /// Substances and classes other than the drug itself, each once.
  func partners(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    let end = reason(passage)
    let marks = passage.marks.filter { $0.tokens.lowerBound < end && isPartner($0, terms) }
    let named = marks.filter { mark in
      let isInside = marks.contains { other in
        other != mark && other.tokens.overlaps(mark.tokens)
          && (other.tokens.count > mark.tokens.count
            || other.tokens == mark.tokens && other.vocabulary == .drugClass && mark.vocabulary == .substance)
      }
      return !isInside && !isGloss(mark, marks, passage)
    }
    let runs = joined(named.map { widened($0.tokens, passage) }, passage)
    // "colchicine: medicines for gout" is named before the colon.
    let isNamed = passage.context.first.map { terms.reading.passages[$0].role == .label } ?? false
    let described = Self.described(passage).filter { phrase in
      phrase.lowerBound < end && !isOwnClass(phrase, terms) && !isRelative(phrase, terms)
        && !isOwnKind(phrase, terms) && !(isNamed && phrase.lowerBound == 0)
        && !runs.contains { run in
          run.overlaps(phrase) || isAside(run, behind: phrase, passage)
            // "sympathomimetics (medicines that mimic …)"
            || isAside(phrase, behind: run, passage) || isApposition(phrase, to: run, passage)
        }
        && !speaksOfDrug(phrase, terms)
    }
    let new = Self.newNames(passage, terms.reading).filter { name in
      name.lowerBound < end && !(runs + described).contains { $0.overlaps(name) }
    }
    let found = (runs + described + new).sorted { $0.lowerBound < $1.lowerBound }
    guard found.isEmpty, !isNamed, isOfInteractions(terms.index, terms.reading) else { return found }
    return [Self.describedItem(passage)].compactMap(\.self)
  }

  /// "medicines containing Examplix"; "drugs that inhibit Examplix metabolism" are others.
  private func speaksOfDrug(_ phrase: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return phrase.contains { index in
      terms.reading.subject.names(tokens[index])
        && !(index + 1 < phrase.upperBound && Self.handling.contains(tokens[index + 1].word))
    }
  }
  private static let handling = WordTable.interactions["handling"]

  /// "lopinavir/ritonavir" is one medicine; the "foods" of "calcium-rich foods" are no other thing.
  private func joined(_ runs: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, run.upperBound <= last.upperBound { continue }
      if let last = joined.last, run.lowerBound == last.upperBound + 1,
        case let mark = passage.tokens[last.upperBound], mark.kind == .slash, !mark.spaceBefore
      {
        joined[joined.count - 1] = last.lowerBound..<run.upperBound
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private func isPartner(_ mark: Mark, _ terms: Terms) -> Bool {
    guard mark.vocabulary == .substance || mark.vocabulary == .drugClass, !isReferred(mark, terms.passage),
      !isCalled(mark, terms.passage), !isExcipient(mark, terms.passage), !isOfPatients(mark, terms),
      !isRelative(mark.tokens, terms), !isBystander(mark, terms)
    else { return false }
    switch mark.vocabulary {
    case .substance:
      return terms.reading.subject.isOther(mark, in: terms.passage, terms.reading.lexicon)
        && !isMeasured(mark, terms.passage)
    case .drugClass:
      return terms.isNamed(mark) && !isSubject(mark, terms) && !follows("non", mark, terms.passage)
        && !isOwnClass(mark.tokens, terms) && !isOwnKind(mark.tokens, terms)
        && !follows("make", mark, terms.passage)
        && !isSubjectAgain(mark, terms.passage) && !isHerbal(mark, terms.passage)
        && !isMeal(mark, terms)
    default: return false
    }
  }

  /// "Propylene glycol in this medicine", "has the same effects as drinking alcohol".
  private func isExcipient(_ mark: Mark, _ passage: Passage) -> Bool {
    let behind = passage.tokens[mark.tokens.upperBound...].prefix(3)
    if behind.first?.word == "in", behind.dropFirst().first?.word == "this" { return true }
    return passage.tokens[..<mark.tokens.lowerBound].suffix(2).elementsEqual(["as", "drinking"]) {
      $0.word == $1
    }
  }

  /// "Examplix, like other ⟦statins⟧", "a study of another ⟦beta agonist⟧ (⟦salmeterol⟧)", told elsewhere than of
  /// interactions: what the drug is likened to.
  private func isRelative(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let start = run.lowerBound
    guard !terms.reading.isUnder([.interactions], terms.index),
      let other = tokens[..<start].suffix(10).lastIndex(where: { $0.is("other") || $0.is("another") }),
      tokens[other + 1..<start].allSatisfy({ [.word, .dash, .number, .open].contains($0.kind) }), other > 0
    else { return false }
    if tokens[other].is("another") {
      return terms.passage.holds(anyOf: Self.studies)
    }
    let before = tokens[..<other].suffix(2).map(\.word)
    return ["like", "unlike"].contains(before.last) || before == ["as", "with"]
      || before == ["similar", "to"]
  }
  private static let studies: WordSet = ["study", "studies", "trial", "trials", "placebo"]

  /// "patients who are receiving chemotherapy", told elsewhere than of interactions: whom.
  private func isOfPatients(_ mark: Mark, _ terms: Terms) -> Bool {
    let passage = terms.passage
    guard passage.tokens[mark.tokens].contains(where: { $0.word == "chemotherapy" }),
      !terms.reading.isUnder([.interactions], terms.index)
    else { return false }
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(4)
    return before.contains { ["receiving", "undergoing", "receive"].contains($0.word) }
      && before.contains { Monitorings.people.contains($0.word) || ["adults", "who"].contains($0.word) }
  }

  /// "(see section 2, Foobarin with food and alcohol)", "opioid-induced constipation".
  private func isReferred(_ mark: Mark, _ passage: Passage) -> Bool {
    let behind = passage.tokens[mark.tokens.upperBound...]
    if behind.prefix(2).contains(where: { $0.word == "induced" })
      || behind.first.map({ ["method", "precaution", "measure"].contains($0.word) }) ?? false
    {
      return true
    }
    guard let open = passage.tokens[..<mark.tokens.lowerBound].suffix(14).openParenthesis else {
      return false
    }
    return passage.tokens[(open + 1)...].prefix(2).contains { ["see", "section", "refer"].contains($0.word) }
  }

  /// "lower potassium", "calcium levels"; "estrogen-containing" is a part of what follows.
  private func isMeasured(_ mark: Mark, _ passage: Passage) -> Bool {
    let after = passage.tokens[mark.tokens.upperBound...].prefix(2)
    if after.last?.word == "containing" && containingEnd(mark.tokens, passage) == nil { return true }
    // "phenytoin levels" are those of another drug, "potassium levels" the body's own.
    guard
      passage.tokens[mark.tokens].contains(where: {
        Self.analytes.contains($0.word) || Self.bodily.contains($0.word)
      })
    else { return false }
    if after.first.map({ ["level", "concentration"].contains($0.word) }) ?? false { return true }
    let before = passage.tokens[..<mark.tokens.lowerBound]
    return before.suffix(2).contains { ["lower", "lowers", "raise", "raises", "check"].contains($0.word) }
      || before.last.map { ["serum", "blood", "low", "high"].contains($0.word) } ?? false
      || before.last?.word == "of"
        && before.suffix(2).first.map { ["level", "amount"].contains($0.word) } ?? false
  }

  private static let bodily = WordTable.monitoring["bodily"]
  private static let analytes = WordTable.monitoring["analyte"]

  /// "examplin-containing ⟦products⟧": behind the noun that is named by what it holds.
  private func containingEnd(_ run: Range<Int>, _ passage: Passage) -> Int? {
    let behind = passage.tokens[run.upperBound...].prefix(3)
    guard behind.count == 3, Self.holding.contains(behind[run.upperBound + 1].word),
      Self.heldIn.contains(behind[run.upperBound + 2].word)
    else { return nil }
    return run.upperBound + 3
  }

  private static let holding = WordTable.interactions["holding"]
  private static let heldIn = WordTable.interactions["held-in"]

  /// "medicines obtained without a prescription, including herbal medicines", "a herbal preparation" behind its herb.
  private func isHerbal(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens.lowerBound].word == "herbal"
      && passage.tokens.contains { ["obtained", "prescription", "john", "wort"].contains($0.word) }
  }

  /// "It is one of the medicines called statins."
  private func isOwnClass(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.tokens[..<run.lowerBound].suffix(2).contains { $0.word == "called" }
      && !terms.reading.isUnder([.interactions, .contraindications, .precautions, .warnings], terms.index)
  }

  /// "this vaccine", "this combination laxative": the drug itself; "used as a diuretic": one that was named.
  private func isSubjectAgain(_ mark: Mark, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<mark.tokens.lowerBound]
    if before.last.map({ ["a", "an"].contains($0.word) }) ?? false,
      before.suffix(3).first?.is("used") ?? false
    {
      return true
    }
    return before.suffix(3).contains { ["this", "these"].contains($0.word) }
      || before.last?.word == "the" && passage.tokens[mark.tokens].contains { $0.word == "vaccine" }
  }

  /// Where a line stops listing and says why: "anticoagulants such as warfarin, since the effect may be enhanced".
  private func reason(_ passage: Passage) -> Int {
    guard passage.role == .item else { return passage.tokens.count }
    return passage.tokens.indices.first {
      $0 > 0 && ["since", "because", "as"].contains(passage.tokens[$0].word)
        && passage.tokens[$0 - 1].kind == .comma
    } ?? passage.tokens.count
  }

  private func isSubject(_ mark: Mark, _ terms: Terms) -> Bool {
    terms.passage.tokens[mark.tokens].contains { terms.reading.subject.names($0) }
  }

  private func follows(_ word: Word, _ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, mark.tokens.lowerBound - 2)..<mark.tokens.lowerBound].contains { $0.word == word }
  }

  /// "other NSAIDs", "live or attenuated vaccines", "strong CYP3A4 inhibitors".
  private func widened(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    var lower = run.lowerBound
    while lower > 0,
      [
        "strong", "moderate", "potent", "other", "live", "attenuated", "oral", "certain", "injectable", "non",
        "biologic",
      ].contains(passage.tokens[lower - 1].word)
    { lower -= 1 }
    if let end = containingEnd(run, passage) { return lower..<end }
    // "nonsteroidal anti-inflammatory drugs (NSAIDs)"
    let open = run.upperBound
    if open + 2 < passage.tokens.count, passage.tokens[open].kind == .open,
      passage.tokens[open + 2].kind == .close,
      passage.marks(of: .drugClass).contains(where: { $0.tokens == open + 1..<open + 2 })
    {
      return lower..<open + 3
    }
    return lower..<run.upperBound
  }
}
