import MonographAnalysis
import MonographLexicon
import MonographModel

/// Members that are no condition of their own, and what they share with their neighbours.
extension ConditionList {
  /// Members that are no condition of their own go with their neighbour: "moderate or severe heart failure",
  /// "children and adolescents".
  func joined(_ members: [Enumeration.Member]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var pending: Int?
    for (position, member) in members.enumerated() {
      let lower = pending ?? member.tokens.lowerBound
      pending = nil
      let isLast = position == members.count - 1
      if !isLast,
        isDegreeOnly(member.tokens) || isClassNumber(member.tokens)
          || runs.isEmpty && isBare(member.tokens)
            && sharedTail(of: position, in: members.map(\.tokens)) == nil
          || isYoung(member.tokens) && isYoung(members[position + 1].tokens)
      {
        pending = lower
        continue
      }
      if let previous = runs.last, pending == nil,
        isSecond(member.tokens) || isFurtherPlace(member.tokens, behind: previous)
          || goesOnClause(member.tokens, behind: previous)
          || sharesLevel(member.tokens, behind: previous)
          || isPlaceOnly(member.tokens, behind: previous) && sharesNoHead(position, members)
          || !names(member.tokens) && !isModifier(member.tokens) && !isStated(member.tokens)
            && !isWayOfGiving(member.tokens)
            && sharedTail(of: position, in: members.map(\.tokens)) == nil
      {
        runs[runs.count - 1] = previous.lowerBound..<member.tokens.upperBound
      } else {
        runs.append(lower..<member.tokens.upperBound)
      }
    }
    return runs
  }

  /// "an infection in ⟦or around the eye⟧".
  private func isFurtherPlace(_ member: Range<Int>, behind run: Range<Int>) -> Bool {
    guard member.lowerBound > 1, Self.places.contains(passage.tokens[member.lowerBound].word) else {
      return false
    }
    return run.upperBound == member.lowerBound - 1
      && Self.places.contains(passage.tokens[run.upperBound - 1].word)
  }
  private static let places: WordSet = [
    "in", "on", "at", "near", "around", "under", "below", "behind", "inside", "outside", "within",
  ]

  /// "class IA" of "class IA or III antiarrhythmics".
  private func isClassNumber(_ range: Range<Int>) -> Bool {
    range.count > 1 && passage.tokens[range.upperBound - 2].is("class")
      && passage.tokens[range.upperBound - 1].range.count <= 3
  }

  /// Nothing but places stands behind it.
  private func sharesNoHead(_ position: Int, _ members: [Enumeration.Member]) -> Bool {
    members[(position + 1)...].allSatisfy { isModifier($0.tokens) }
  }

  /// "have a fever or ⟦are dehydrated⟧", "or ⟦those who⟧ have had": a state of its own, whether its words are known or
  /// not.
  private func isStated(_ range: Range<Int>) -> Bool {
    if range.count > 2, range.prefix(3).contains(where: { Self.those.contains(passage.tokens[$0].word) }),
      range.prefix(4).contains(where: { ["who", "with"].contains(passage.tokens[$0].word) })
    {
      return true
    }
    return range.lowerBound > 0 && range.count > 1 && passage.tokens[range.lowerBound - 1].word == "or"
      && ["are", "is", "have", "has", "had"].contains(passage.tokens[range.lowerBound].word)
  }
  private static let those: WordSet = ["those", "people", "patients", "anyone", "women", "individuals"]

  /// "recent" of "recent or current treatment": one or two words that name nothing.
  func isBare(_ range: Range<Int>) -> Bool {
    // "certain types of irregular" of "… or abnormal heartbeat"
    let kind = range.prefix(4).last {
      passage.tokens[$0].is("of") && $0 > range.lowerBound
        && ["type", "form", "kind"].contains(passage.tokens[$0 - 1].word)
    }
    return range.upperBound - (kind.map { $0 + 1 } ?? range.lowerBound) <= 2 && !names(range)
      && !isModifier(range)
      && !range.contains {
        ["pregnant", "breast", "breastfeeding", "lactation"].contains(passage.tokens[$0].word)
      }
  }

  func isDegreeOnly(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      Terms.openers.contains(passage.tokens[index].word)
        || passage.marks(of: .severity).contains { $0.tokens.contains(index) }
    }
  }

  func isYoung(_ range: Range<Int>) -> Bool {
    passage.marks.contains { mark in
      mark.vocabulary == .population && range.overlaps(mark.tokens)
        && ["child", "adolescent", "infant"].contains(terms.reading.lexicon[mark][1])
    }
  }

  /// A member that names something: a condition, a group of people, a substance.
  func names(_ range: Range<Int>) -> Bool {
    terms.isReaction(range)
      || range.last.map { Self.sharedHeads.contains(passage.tokens[$0].word) && range.count > 1 } ?? false
      // "oesophageal conditions that impair swallowing"
      || range.dropFirst().dropLast(2).contains { index in
        Self.sharedHeads.contains(passage.tokens[index].word)
          && ["that", "which"].contains(passage.tokens[index + 1].word)
      }
      || passage.marks.contains { mark in
        range.overlaps(mark.tokens) && [.population, .substance, .drugClass, .test].contains(mark.vocabulary)
      }
  }

  /// "severe liver", "kidney": one or two words without a head of their own.
  func isModifier(_ range: Range<Int>) -> Bool {
    guard range.count <= 3, !terms.isReaction(range),
      // "a heart condition"
      range.count == 1 || !(range.last.map { Self.sharedHeads.contains(passage.tokens[$0].word) } ?? false)
    else { return false }
    return range.contains { isOrgan($0) }
  }

  func isOrgan(_ index: Int) -> Bool {
    if Self.organs.contains(passage.tokens[index].word) { return true }
    return passage.marks.contains { mark in mark.vocabulary == .doseFactor && mark.tokens.contains(index) }
  }
  private static let organs = WordTable.conditions["organ"]
  static let sharedHeads = WordTable.conditions["head"]

  /// The noun that a modifier shares with the next that has one: "liver" with "kidney disease", whatever comes behind.
  func sharedHead(of position: Int, in runs: [Range<Int>]) -> Int? {
    guard isModifier(runs[position]), let next = runs[(position + 1)...].first(where: { !isModifier($0) })
    else {
      return nil
    }
    let head = next.upperBound - 1
    return Self.sharedHeads.contains(passage.tokens[head].word) ? head : nil
  }

  /// "severe" of "severe renal or hepatic impairment", which holds for the liver, too.
  /// - Parameter head: where the noun stands that they share, in the run or behind it.
  func degree(before run: Range<Int>, after runs: [Range<Int>], head: Int) -> Range<Int>? {
    guard let first = runs.reversed().prefix(while: { isModifier($0) }).last, run.upperBound <= head + 1,
      Self.sharedHeads.contains(passage.tokens[head].word), isOrgan(run.lowerBound)
    else { return nil }
    let mark = passage.marks(of: .severity).first { $0.tokens.lowerBound == first.lowerBound }
    return mark.flatMap { $0.tokens.upperBound < first.upperBound ? $0.tokens : nil }
  }
}
