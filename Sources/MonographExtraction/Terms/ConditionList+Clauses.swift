import MonographAnalysis
import MonographLexicon

/// Clauses in a list of conditions that are one condition, none, or say only when.
extension ConditionList {
  /// "a woman who could become pregnant and does not use contraception": both must hold.
  func isOfContraception(_ range: Range<Int>) -> Bool {
    guard let woman = range.prefix(8).first(where: { ["woman", "women"].contains(passage.tokens[$0].word) }),
      !passage.tokens[range.lowerBound..<woman].contains(where: { Self.links.contains($0.word) })
    else { return false }
    let behind = passage.tokens[woman + 1..<range.upperBound]
    return behind.first.map { Self.bearing.contains($0.word) } ?? false && behind.contains { $0.is("not") }
      && behind.contains { ["contraception", "contraceptive", "test"].contains($0.word) }
  }

  /// "a woman ⟦able⟧ to have children", "women ⟦of⟧ childbearing age".
  private static let bearing: WordSet = ["who", "able", "capable", "of"]

  /// "kidney damage which has stopped them working ⟦and producing urine⟧": the clause goes on.
  func goesOnClause(_ member: Range<Int>, behind run: Range<Int>) -> Bool {
    guard member.lowerBound > 1, Self.links.contains(passage.tokens[member.lowerBound - 1].word),
      passage.tokens[member.lowerBound - 2].kind != .comma, !terms.isReaction(member),
      passage.ends(member.lowerBound, in: "ing")
    else { return false }
    return run.dropLast().contains {
      ["which", "that"].contains(passage.tokens[$0].word)
        && Self.clauseVerbs.contains(passage.tokens[$0 + 1].word)
    }
  }
  private static let links: WordSet = ["and", "or"]
  private static let clauseVerbs: WordSet = ["has", "have", "had", "is", "are", "was", "were", "may", "can"]

  /// "an infection affecting your lung ⟦or your kidney⟧": another place of the same, and no condition.
  func isPlaceOnly(_ member: Range<Int>, behind run: Range<Int>) -> Bool {
    guard let last = run.last, run.count > 3, isOrgan(last),
      ["your", "the", "his", "her", "their"].contains(passage.tokens[last - 1].word)
    else { return false }
    let named = member.filter { !["your", "the", "or", "and"].contains(passage.tokens[$0].word) }
    return !named.isEmpty && named.allSatisfy { isOrgan($0) }
  }

  /// "low levels of potassium, ⟦sodium or other electrolytes in your blood⟧": the level is meant of each, and of none
  /// without it.
  func sharesLevel(_ member: Range<Int>, behind run: Range<Int>) -> Bool {
    guard !terms.isReaction(member),
      let level = run.prefix(5).dropLast().first(where: {
        passage.tokens[$0].is("level") && passage.tokens[$0 + 1].is("of")
      })
    else { return false }
    return passage.tokens[run.lowerBound..<level].contains { Self.changed.contains($0.word) }
      && !Self.address.contains(passage.tokens[member.lowerBound].word)
  }
  private static let changed: WordSet = ["low", "high", "abnormal", "raised", "reduced", "increased"]

  /// "a tumour of the bowel, including the liver or gallbladder": where it may be is no other condition.
  func withoutParts(_ members: [Enumeration.Member]) -> [Enumeration.Member] {
    guard
      let first = members.firstIndex(where: {
        $0.tokens.lowerBound > 0 && passage.tokens[$0.tokens.lowerBound - 1].is("including")
          && isModifier($0.tokens)
      }),
      // "including severe liver or kidney disease"
      sharedHead(of: first, in: members.map(\.tokens)) == nil
    else { return members }
    return Array(members[..<first])
  }

  /// "medicines ⟦that prevent clotting⟧", "CYP3A4 substrates ⟦that prolong the QT interval⟧": which, is said behind.
  func withClause(_ run: Range<Int>, in range: Range<Int>) -> Range<Int> {
    guard let last = run.last, run.upperBound + 1 < range.upperBound,
      ["that", "which"].contains(passage.tokens[run.upperBound].word),
      Self.medicines.contains(passage.tokens[last].word)
        || passage.marks(of: .drugClass).contains(where: { $0.tokens.contains(last) })
    else { return run }
    let end = (run.upperBound..<range.upperBound).first { index in
      [.comma, .period, .open, .semicolon].contains(passage.tokens[index].kind)
        || index > run.upperBound + 2 && bars(index)
    }
    return run.lowerBound..<(end ?? range.upperBound)
  }
  private static let medicines: WordSet = [
    "medicine", "medication", "drug", "product", "treatment", "substrate", "inhibitor", "inducer", "agent",
    "substance",
  ]

  /// "⟦are⟧ contraindicated", "⟦must⟧ not be taken": where the clause is over and its bearer barred.
  private func bars(_ verb: Int) -> Bool {
    ["is", "are", "should", "must"].contains(passage.tokens[verb].word)
      && passage.tokens[(verb + 1)...].prefix(3).contains {
        ["contraindicated", "not", "never", "avoided"].contains($0.word)
      }
  }

  /// "who ⟦in the last 6 months⟧ had a stroke or gout": what was had, each with the time.
  func recent(in range: Range<Int>) -> [Item]? {
    guard
      let last = range.prefix(6).first(where: {
        ["last", "past", "previous"].contains(passage.tokens[$0].word)
      }), last > range.lowerBound, last + 2 < range.upperBound,
      ["the", "your"].contains(passage.tokens[last - 1].word),
      let had = (last + 2..<min(last + 4, range.upperBound)).first(where: {
        ["had", "have", "has"].contains(passage.tokens[$0].word)
      }), had + 1 < range.upperBound, passage.tokens[had - 1].kind == .word
    else { return nil }
    let time = last - 1..<had
    return conditions(in: had + 1..<range.upperBound).map {
      Item(term: "\($0.term) in \(terms.text(time))", tokens: $0.tokens, subject: $0.subject ?? time)
    }
  }

  /// Behind "in the last 6 months," that opens it.
  func pastTime(in range: Range<Int>) -> Int? {
    guard
      let last = range.prefix(6).first(where: {
        ["last", "past", "previous"].contains(passage.tokens[$0].word)
      }),
      passage.tokens[range.lowerBound..<last].allSatisfy({
        $0.kind == .comma || Self.address.contains($0.word) || $0.is("within")
      }), let comma = range.first(where: { $0 > last && passage.tokens[$0].kind == .comma }),
      comma - last <= 4, comma + 1 < range.upperBound,
      ["you", "your"].contains(passage.tokens[comma + 1].word)
    else { return nil }
    return comma + 1
  }

  /// "any member of your family has died or was born with …": one condition, whatever is named in it.
  func isOfFamily(_ range: Range<Int>) -> Bool {
    range.prefix(8).contains { index in
      passage.tokens[index].is("family")
        && passage.tokens[range.lowerBound..<index].contains { $0.is("member") }
        || passage.tokens[index].is("relative") && index > 0 && passage.tokens[index - 1].is("your")
    }
  }

  /// "low platelets, the cells in your blood that help it clot": what a term is.
  func isApposition(_ member: Range<Int>) -> Bool {
    guard member.lowerBound > 0, passage.tokens[member.lowerBound - 1].kind == .comma else { return false }
    if isByWord(member) { return true }
    // "a phaeochromocytoma, which is a tumour"
    return passage.tokens[member.lowerBound].is("which")
      || ["the", "a", "an"].contains(passage.tokens[member.lowerBound].word)
        && passage.tokens[member].dropFirst(2).contains { ["which", "that"].contains($0.word) }
  }

  /// "examplin, ⟦an antibiotic⟧", "galactosaemia, ⟦a genetic disorder⟧": of what kind that is which was named.
  private func isByWord(_ member: Range<Int>) -> Bool {
    guard member.lowerBound > 1, let last = member.last,
      ["a", "an"].contains(passage.tokens[member.lowerBound].word)
    else { return false }
    let named = member.lowerBound - 2
    let isOfMedicine =
      passage.marks(of: .substance).contains { $0.tokens.contains(named) }
      && (Self.remedies.contains(passage.tokens[last].word)
        || passage.marks(of: .drugClass).contains { $0.tokens.overlaps(member) })
    return isOfMedicine
      || Self.sharedHeads.contains(passage.tokens[last].word)
        && member.contains { Self.inborn.contains(passage.tokens[$0].word) }
  }
  private static let remedies: WordSet = ["agent", "medicine", "medication", "drug", "antibiotic", "product"]
  private static let inborn: WordSet = ["genetic", "inherited", "hereditary"]
}
