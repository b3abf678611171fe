import MonographAnalysis
import MonographLexicon
import MonographModel

/// "asthma or gout": which of the things that are asked for stand for themselves.
extension Warnings {
  /// One warning, or one for each of the things that are named in one breath.
  ///
  /// - Parameter part: the words that the run was taken from; behind a parenthesis they go on.
  func drafts(_ run: Range<Int>, _ terms: Terms, rule: String, of part: Range<Int>? = nil) -> [Draft] {
    let isCut =
      run.upperBound < terms.passage.tokens.count && terms.passage.tokens[run.upperBound].kind == .open
    guard let items = alternatives(in: isCut ? part ?? run : run, terms) else {
      if let name = nameAtEnd(behind: run.upperBound, terms) {
        var draft = make(terms, run, rule: rule, term: "\(terms.text(run)) (\(terms.text(name)))")
        draft.add(.subject, in: terms.index, name)
        return [draft]
      }
      return [make(terms, withAside(run, terms), rule: rule, term: vaccination(run, terms))]
    }
    return items.map { item in
      var draft = make(terms, item.tokens, rule: rule, term: item.term)
      if let subject = item.subject { draft.add(.subject, in: terms.index, subject) }
      return draft
    }
  }

  /// "breathing problems during sleep (sleep apnoea)", "an immune problem (an illness such as gout)": with the name.
  func withAside(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let passage = terms.passage
    let near = run.upperBound..<min(run.upperBound + 4, passage.tokens.count)
    guard let open = near.first(where: { passage.tokens[$0].kind == .open }),
      passage.tokens[run.upperBound..<open].allSatisfy({ $0.kind == .word && !Self.clausal.contains($0.word) }
      ),
      case let close = Enumeration.closingMark(from: open, in: passage, limit: passage.tokens.count),
      close < passage.tokens.count, close - open <= 8,
      !["see", "these", "this", "e.g", "such", "for"].contains(passage.tokens[open + 1].word),
      terms.isReaction(open + 1..<close)
        || passage.marks(of: .test).contains(where: { $0.tokens == open + 1..<close && terms.isNamed($0) })
    else { return run }
    return run.lowerBound..<close + 1
  }

  /// "- inflammation of the lungs, which may include a cough ⟦(pneumonitis)⟧": an item that ends with the name.
  private func nameAtEnd(behind end: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard terms.passage.role == .item, end + 3 < tokens.count,
      tokens[end...].prefix(2).contains(where: { ["which", "that"].contains($0.word) }),
      let close = tokens.lastIndex(where: { $0.kind == .close }), close >= tokens.count - 2,
      let open = tokens[..<close].lastIndex(where: { $0.kind == .open }), open > end,
      (1...4).contains(close - open - 1), terms.isReaction(open + 1..<close),
      !tokens[open..<close].contains(where: { $0.kind == .comma })
    else { return nil }
    return open + 1..<close
  }

  /// "plan to get vaccinated", "need a vaccine".
  private func vaccination(_ run: Range<Int>, _ terms: Terms) -> String? {
    run.count <= 6
      && terms.passage.tokens[run].contains { ["vaccinated", "vaccine"].contains($0.word) }
      ? "vaccination" : nil
  }

  /// A list whose members each have a name and are told apart by "or": "gout or an ulcer", "pancreatic or gallbladder
  /// disorders", "glaucoma • diabetes". Nil where it is one thing: "an irregular or slow heartbeat".
  func alternatives(in part: Range<Int>, _ terms: Terms) -> [ConditionList.Item]? {
    let passage = terms.passage
    let members = Enumeration.members(of: passage, in: part)
    guard (2...6).contains(members.count), members.allSatisfy({ $0.tokens.count <= 12 }) else { return nil }
    let list = ConditionList(terms: terms)
    let between = zip(members, members.dropFirst()).map { $0.tokens.upperBound..<$1.tokens.lowerBound }
    if between.allSatisfy({ passage.tokens[$0].contains { $0.kind == .bullet } }) {
      return members.map { named(list.withName(terms.trimmed($0.tokens)), terms) }
    }
    guard members.count == 2, between[0].contains(where: { passage.tokens[$0].word == "or" }) else {
      return nil
    }
    let (first, last) = (terms.trimmed(members[0].tokens), terms.trimmed(members[1].tokens))
    func isOrganHere(_ index: Int) -> Bool { Self.organs.contains(passage.tokens[index].word) }
    guard !first.isEmpty, !last.isEmpty, !passage.tokens[last].contains(where: { $0.word == "other" }),
      !passage.tokens[first.lowerBound..<last.upperBound].contains(where: { Self.felt.contains($0.word) })
    else { return nil }
    if list.isModifier(first) || first.count == 1 && isOrganHere(first.lowerBound),
      isHead(last.upperBound - 1, passage), list.isOrgan(last.lowerBound) || isOrganHere(last.lowerBound)
    {
      let head = last.upperBound - 1
      let word = terms.text(head..<head + 1)
      return [
        ConditionList.Item(term: "\(terms.text(first)) \(word)", tokens: first, subject: head..<head + 1),
        named(list.withName(last), terms),
      ]
    }
    let isOpened = ["a", "an"].contains(passage.tokens[last.lowerBound - 1].word)
    guard isNamed(first, terms), isNamed(last, terms) || isOpened, !sharesComplement(first, last, terms),
      members[1].asides.isEmpty || !members[0].asides.isEmpty
        || isFullName(first, terms) && isFullName(last, terms)
    else { return nil }
    return [first, last].map { named(list.withName($0), terms) }
  }

  /// "a history of gout or asthma", "infection of the kidney or the bladder", "pain or pain in the back": said once.
  private func sharesComplement(_ first: Range<Int>, _ last: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let isOpen = first.contains { index in
      tokens[index].word == "of" && !terms.marks(within: first).contains { $0.tokens.contains(index) }
    }
    // "a liver disease or the gallbladder disease" are two.
    let head = tokens[first.upperBound - 1].word
    let areWhole =
      first.count > 1 && last.count > 1 && tokens[last.upperBound - 1].word == head
      && ConditionList.sharedHeads.contains(head)
    return isOpen && !tokens[last].contains { $0.word == "history" }
      || !areWhole && tokens[last].contains { $0.word == head }
  }

  /// "Crohn's disease", "ulcerative colitis"; what stands in parentheses behind the second names no more.
  private func isFullName(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.marks(within: run).contains { $0.vocabulary == .condition && $0.tokens.count > 1 }
  }

  private func named(_ run: Range<Int>, _ terms: Terms) -> ConditionList.Item {
    ConditionList.Item(term: terms.text(run), tokens: run)
  }

  /// Words for organs where two stand before one head; elsewhere they may be all that names an illness.
  private static let organs = WordTable.conditions["organ-of-choice"]

  private func isHead(_ index: Int, _ passage: Passage) -> Bool {
    ConditionList.sharedHeads.contains(passage.tokens[index].word)
  }

  /// With a name of its own: a known reaction or illness, or two words with the head of one.
  private func isNamed(_ run: Range<Int>, _ terms: Terms) -> Bool {
    !terms.marks(within: run).isEmpty
      || run.count > 1 && isHead(run.upperBound - 1, terms.passage)
  }
}
