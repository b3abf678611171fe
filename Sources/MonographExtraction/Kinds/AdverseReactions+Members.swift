import MonographAnalysis
import MonographLexicon
import MonographModel

/// One member of a list as a reaction, with what its parentheses add.
extension AdverseReactions {
  /// - Parameter isListed: what its list names is a reaction, whether its words are known or not, unless it has more
  ///   than `longest` tokens.
  func draft(_ terms: Terms, _ member: Enumeration.Member, rule: String, isListed: Bool, longest: Int)
    -> [Draft]
  {
    let run = terms.trimmed(member.tokens)
    let parts = components(terms, member, rule)
    guard !run.isEmpty else { return isSigns(member, terms) ? parts : [] }
    // A professional's list holds sentences, too; a patient's item is one reaction in many words.
    let limit = terms.passage.role == .item && terms.reading.isForPatients || longest > 6 ? 12 : 6
    if run.count > limit
      || limit < 12 && run.contains(where: { terms.passage.tokens[$0].kind == .number })
    {
      let found = findings(terms, in: member.tokens, rule: rule)
      return found.isEmpty && isSigns(member, terms) ? parts : found
    }
    let whole = glossed(run, member, terms)
    let isTerm =
      terms.isReaction(run) || whole != run || isListed && isPlain(run, terms, longest: longest)
    if isTerm, Assertion.isNegated(run, in: terms.passage, terms.reading.lexicon) { return [] }
    if isGeneric(run, terms) { return parts }
    let claimed = isTerm ? [make(terms, whole, rule)] : []
    let isHead = terms.isReaction(run) || isSigns(member, terms) || namesKind(run, terms)
    return isHead ? claimed + parts : claimed
  }

  /// "Neuropsychiatric effects", "cardiac issues": a kind of reactions, whose parentheses hold some.
  private func namesKind(_ run: Range<Int>, _ terms: Terms) -> Bool {
    Self.generic.contains(terms.passage.tokens[run.upperBound - 1].word)
  }

  /// "(possible symptoms of an infection)" behind it.
  private func isSigns(_ member: Enumeration.Member, _ terms: Terms) -> Bool {
    member.asides.contains { $0.contains { isSignOf(at: $0, terms.passage) } }
  }

  /// With another word for it in parentheses: "inflammation of the stomach lining (gastritis)".
  func glossed(_ run: Range<Int>, _ member: Enumeration.Member, _ terms: Terms) -> Range<Int> {
    guard let aside = member.asides.last, aside.lowerBound == run.upperBound + 1, aside.count <= 4,
      aside.upperBound < terms.passage.tokens.count, terms.isReaction(aside) || isTest(aside, terms),
      !aside.contains(where: {
        terms.passage.tokens[$0].kind == .comma || isSignOf(at: $0, terms.passage)
      })
    else { return run }
    return run.lowerBound..<aside.upperBound + 1
  }

  /// "Raised muscle enzymes (creatine phosphokinase)".
  private func isTest(_ aside: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .test).contains { $0.tokens == aside }
  }

  /// "Blood disorders (leukopenia, neutropenia)": several in parentheses are reactions of their own; a single one
  /// is another word for it. "Fever, chills (possible symptoms of an infection)": the reaction that they show.
  func components(_ terms: Terms, _ member: Enumeration.Member, _ rule: String) -> [Draft] {
    member.asides.flatMap { aside -> [Draft] in
      let sign = aside.last { isSignOf(at: $0, terms.passage) }
      if sign == nil, aside.contains(where: { terms.passage.tokens[$0].word == "symptom" }) { return [] }
      let shown = sign.map { $0 + 2..<max($0 + 2, aside.upperBound) } ?? aside
      let parts = Enumeration.members(of: terms.passage, in: shown)
        .map { (member: $0, run: terms.trimmed($0.tokens)) }.filter { !$0.run.isEmpty }
      if sign != nil {
        return parts.filter { terms.isReaction($0.run) && !isGeneric($0.run, terms) }
          .map { make(terms, glossed($0.run, $0.member, terms), rule) }
      }
      // "Paresthesia (tingling or numbness)": other words for it.
      let isGloss = parts.count == 2 && isJoined(parts[0].member, parts[1].member, by: "or", terms)
      let known = parts.filter { words($0.run, terms) <= 4 && terms.isReaction($0.run) }
      guard known.count > 1, !isGloss, known.count * 3 >= parts.count * 2 else { return [] }
      return known.map { make(terms, $0.run, rule) }
    }
  }
}
