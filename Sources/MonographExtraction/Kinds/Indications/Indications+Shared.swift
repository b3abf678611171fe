import MonographAnalysis
import MonographLexicon

/// "bone and joint infections": names that share the noun of the last.
extension Indications {
  /// Half names up to the one that has the noun: one use with it ("ear, nose, and throat infections", "persistent, recurrent
  /// or metastatic cervical cancer"), or each its own ("ovarian or gastric cancer").
  func sharing(from position: Int, _ members: [Enumeration.Member], _ terms: Terms)
    -> (runs: [Range<Int>], last: Int)?
  {
    let (passage, tokens) = (terms.passage, terms.passage.tokens)
    guard position + 1 < members.count,
      let first = people(in: members[position].tokens, passage).last.map(terms.trimmed),
      first.upperBound == members[position].tokens.upperBound,
      isHalf(first, passage) || isDegree(first, passage),
      let last = members[(position + 1)...].prefix(12).firstIndex(where: {
        !isHalf($0.tokens, passage) && !isDegree($0.tokens, passage)
      }),
      case let member = members[last], !member.startsGroup,
      isHalf(member.tokens.lowerBound, passage) || isNumbered(member.tokens.prefix(2), passage),
      let use = use(in: member, terms), use.count > 1, use.lowerBound == member.tokens.lowerBound
    else { return nil }
    let halves = [first] + members[position + 1..<last].map(\.tokens)
    if Self.partedHeads.contains(tokens[use.upperBound - 1].word),
      !halves.contains(where: { isDegree($0, passage) }),
      !halves.joined().contains(where: { Self.stateHalves.contains(tokens[$0].word) })
    {
      return (paired(halves, before: use, passage) + [use], last)
    }
    guard members[position..<last].allSatisfy(\.asides.isEmpty) else { return nil }
    return ([first.lowerBound..<use.upperBound], last)
  }

  /// "gastric, ⟦head and neck⟧, and lung cancers": a pair between the commas of a list is one.
  private func paired(_ halves: [Range<Int>], before use: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, half) in halves.enumerated() {
      let end = index + 1 < halves.count ? halves[index + 1].lowerBound : use.lowerBound
      if let before = runs.last, half.lowerBound == before.upperBound + 1,
        passage.tokens[before.upperBound].is("and"),
        passage.tokens[half.upperBound..<end].contains(where: { $0.kind == .comma })
      {
        runs[runs.count - 1] = before.lowerBound..<half.upperBound
      } else {
        runs.append(half)
      }
    }
    return runs
  }

  /// The "cancer" behind "ovarian, fallopian tube, or peritoneal".
  func sharedNoun(of run: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    let parts = run.split { tokens[$0].is("and") }
    guard parts.allSatisfy({ isHalf($0.startIndex..<$0.endIndex, terms.passage) }),
      let noun = (run.upperBound..<tokens.count).prefix(48).first(where: {
        Self.partedHeads.contains(tokens[$0].word)
      }), !tokens[run.upperBound..<noun].contains(where: { $0.kind == .period || $0.endsClause })
    else { return nil }
    return noun..<noun + 1
  }

  /// "**Biliary tract:** cholecystitis, pancreatitis": the label says where.
  func isUnderHalf(_ index: Int, _ reading: Reading) -> Bool {
    guard let label = reading.passages[index].context.first.map({ reading.passages[$0] }),
      label.role == .label
    else { return false }
    let end = label.tokens.firstIndex { $0.kind == .colon } ?? label.tokens.count
    return isHalf(0..<end, label)
  }

  /// "bacterial", "skin", "advanced epithelial ovarian", "Gram-positive": no name without a noun.
  func isHalf(_ run: Range<Int>, _ passage: Passage) -> Bool {
    if isNumbered(run, passage) { return true }
    let words = run.filter { passage.tokens[$0].kind == .word }
    return (1...4).contains(words.count) && words.allSatisfy { isHalf($0, passage) }
      && words.contains { !Self.degrees.contains(passage.tokens[$0].word) }
      && run.allSatisfy { [.word, .dash].contains(passage.tokens[$0].kind) }
  }

  /// "severe" of "severe and moderately severe haemophilia".
  private func isDegree(_ run: Range<Int>, _ passage: Passage) -> Bool {
    !run.isEmpty
      && run.allSatisfy { Self.degrees.contains(passage.tokens[$0].word) && !passage.tokens[$0].is("to") }
      && !passage.tokens[run.upperBound - 1].is("of") && !passage.tokens[run.upperBound - 1].is("forms")
  }

  /// "type 1" of "type 1 or type 2 diabetes".
  private func isNumbered(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.count == 2 && passage.tokens[run.lowerBound].is("type")
      && passage.tokens[run.lowerBound + 1].kind == .number
  }

  private func isHalf(_ index: Int, _ passage: Passage) -> Bool {
    let word = passage.tokens[index].word
    return Self.halves.contains(word) || Self.bodySites.contains(word) || Self.degrees.contains(word)
  }
  private static let halves = WordTable.uses["half"]
  private static let stateHalves = WordTable.uses["state-half"]
  private static let partedHeads = WordTable.uses["parted-head"]
}
