import MonographAnalysis
import MonographLexicon

/// Reactions that share words with the one beside them: "bladder and skin infections", "low counts of red cells and
/// platelets".
extension AdverseReactions {
  /// The reactions that one run of words names.
  func drafts(_ terms: Terms, of run: Range<Int>, whole: Range<Int>, _ rule: String) -> [Draft] {
    if let (first, second, place) = sickness(run, whole, terms) {
      return [make(terms, whole, rule, term: first), make(terms, place, rule, term: second)]
    }
    guard whole == run, let (first, second) = sharedHead(run, terms) else {
      return [make(terms, whole, rule)]
    }
    return [make(terms, run, rule, term: first), make(terms, second, rule)]
  }

  /// "Stomach or joint pain", "high or low blood pressure": what the first of two is, and where the second stands.
  private func sharedHead(_ run: Range<Int>, _ terms: Terms) -> (first: String, second: Range<Int>)? {
    let tokens = terms.passage.tokens
    guard tokens[run].allSatisfy({ $0.kind == .word }),
      let joint = run.first(where: { ["and", "or"].contains(tokens[$0].word) }), joint > run.lowerBound,
      tokens[joint + 1..<run.upperBound].allSatisfy({ !["and", "or"].contains($0.word) })
    else { return nil }
    let (left, right) = (run.lowerBound..<joint, joint + 1..<run.upperBound)
    let head: Range<Int>
    if left.allSatisfy(terms.isSite) {
      head = (right.firstIndex { !terms.isSite($0) } ?? right.upperBound)..<right.upperBound
    } else if left.count == 1, let opposite = right.first,
      Self.rising.contains(tokens[left.lowerBound].word) && Self.falling.contains(tokens[opposite].word)
        || Self.falling.contains(tokens[left.lowerBound].word) && Self.rising.contains(tokens[opposite].word)
    {
      head = opposite + 1..<right.upperBound
    } else {
      return nil
    }
    guard !head.isEmpty, head.lowerBound > right.lowerBound, head.count <= 3,
      !(left.lowerBound..<head.lowerBound).allSatisfy({
        Self.airways.contains(tokens[$0].word) || $0 == joint
      })
    else { return nil }
    return (terms.text(left) + " " + terms.text(head), right)
  }

  /// An irritation of the nose and throat is one.
  private static let airways: WordSet = ["mouth", "throat", "nose", "lips", "tongue", "sinuses"]
  private static let rising: WordSet = [
    "high", "higher", "increased", "raised", "elevated", "fast", "faster", "rapid", "hot",
  ]
  private static let falling: WordSet = [
    "low", "lower", "decreased", "reduced", "lowered", "slow", "slower", "diminished", "cold",
  ]

  /// "Decreased levels of potassium, ⟦magnesium⟧": a test whose change was said with a member before it.
  func sharedChange(_ index: Int, _ members: [Enumeration.Member], _ terms: Terms, _ rule: String) -> Draft? {
    let run = terms.trimmed(members[index].tokens)
    guard isTested(run, terms) || isLevelled(index, members, run, terms) else { return nil }
    for other in members[..<index].suffix(5).reversed() {
      let before = terms.trimmed(other.tokens)
      if isTested(before, terms) { continue }
      guard !before.isEmpty, terms.isFinding(before.lowerBound), let end = changeEnd(before, terms) else {
        return nil
      }
      let change = before.lowerBound..<end
      return make(terms, run, rule, term: terms.text(change) + " " + terms.text(run))
    }
    return nil
  }

  /// "Changes in the levels of blood cells, ⟦circulating fats⟧": not known, behind what has levels.
  private func isLevelled(
    _ index: Int, _ members: [Enumeration.Member], _ run: Range<Int>, _ terms: Terms
  ) -> Bool {
    guard index > 0, !members[index].startsGroup, (1...6).contains(run.count), !terms.isReaction(run),
      !run.contains(where: terms.isFinding), members[index].asides.isEmpty,
      isPlain(members[index].tokens, terms, longest: 6)
    else { return false }
    let before = terms.passage.tokens[members[index - 1].tokens].map(\.word)
    // Not "high potassium levels, ⟦running nose⟧".
    return before.indices.dropLast().contains {
      ["level", "levels"].contains(before[$0]) && ["of", "for", "in"].contains(before[$0 + 1])
    }
  }

  /// "⟦Inflammation⟧ or scarring of the lungs": what happens where the one behind it says.
  func sharedPlace(_ index: Int, _ members: [Enumeration.Member], _ terms: Terms, _ rule: String) -> Draft? {
    let run = terms.trimmed(members[index].tokens)
    guard run.count == 1, Self.placeless.contains(terms.passage.tokens[run.lowerBound].word),
      index + 1 < members.count, isJoined(members[index], members[index + 1], terms),
      case let next = terms.trimmed(members[index + 1].tokens),
      let place = next.dropFirst().first(where: {
        ["of", "to", "in"].contains(terms.passage.tokens[$0].word)
      }),
      next[place...].contains(where: terms.isSite)
    else { return nil }
    return make(terms, run, rule, term: terms.text(run) + " " + terms.text(place..<next.upperBound))
  }
  private static let placeless: WordSet = ["inflammation", "damage", "injury", "failure", "swelling", "pain"]

  /// "⟦Bone⟧, joint, and/or muscle pain": where it happens that the last of several places names.
  func sharedName(_ index: Int, _ members: [Enumeration.Member], _ terms: Terms, _ rule: String) -> Draft? {
    let run = terms.trimmed(members[index].tokens)
    guard (1...2).contains(run.count), run.allSatisfy(terms.isSite),
      let last = members[(index + 1)...].prefix(3).firstIndex(where: {
        !terms.trimmed($0.tokens).allSatisfy(terms.isSite)
      }),
      isJoined(members[last - 1], members[last], terms), case let whole = terms.trimmed(members[last].tokens),
      let first = whole.first, terms.isSite(first), let head = whole.first(where: { !terms.isSite($0) }),
      case let name = head..<terms.passage.tokens[whole].endIndex, name.count <= 2, terms.isReaction(whole)
    else { return nil }
    return make(terms, run, rule, term: terms.text(run) + " " + terms.text(name))
  }

  /// Where the words for a change end and what is measured starts: "low levels of ⟦potassium⟧".
  private func changeEnd(_ run: Range<Int>, _ terms: Terms) -> Int? {
    let passage = terms.passage
    if let test = passage.marks(of: .test).last(where: {
      run.lowerBound < $0.tokens.lowerBound && $0.tokens.upperBound <= run.upperBound
    }) {
      return test.tokens.lowerBound
    }
    return run.dropLast().first { ["of", "for"].contains(passage.tokens[$0].word) }.map { $0 + 1 }
  }

  /// Names a test and no more.
  func isTested(_ run: Range<Int>, _ terms: Terms) -> Bool {
    guard terms.passage.has(.test) || terms.passage.has(.substance) else { return false }
    let marks = terms.passage.marks.filter { $0.vocabulary == .test || $0.vocabulary == .substance }
    return !run.isEmpty && !terms.isReaction(run) && !terms.isSite(run.lowerBound)
      && marks.contains { $0.tokens.lowerBound == run.lowerBound }
      && run.allSatisfy { index in
        marks.contains { $0.tokens.contains(index) }
          || Self.measures.contains(terms.passage.tokens[index].word)
      }
  }
  private static let measures: WordSet = ["level", "levels", "count", "counts", "in", "your", "the", "blood"]
}
