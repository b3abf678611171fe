import MonographAnalysis
import MonographLexicon
import MonographModel

/// Illnesses of which any one counts are told apart.
extension Warnings {
  /// "if you have had pneumonia, asthma, …, or gout": illnesses of which any one counts are told apart; symptoms that
  /// are felt together are one.
  func illnesses(in part: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    // "in regions where A or B are common" asks about the regions.
    let isOfPlace = part.lowerBound > 0 && passage.tokens[part.lowerBound - 1].word == "where"
    guard !isOfPlace,
      let first = part.first(where: { !ConditionList.address.contains(passage.tokens[$0].word) })
    else { return [part] }
    let list = ConditionList(terms: terms)
    let told = Enumeration.members(of: passage, in: first..<part.upperBound)
    let members = told.filter { !list.isApposition($0.tokens) }
    // "fructose intolerance, a rare genetic disorder"
    if members.count == 1, told.count > 1 { return [members[0].tokens] }
    // "heart disease (symptoms can include chest pain), asthma": what is felt is an aside.
    guard
      !members.contains(where: {
        passage.tokens[$0.tokens].contains { Self.sensing.contains($0.word) }
      }),
      members.count > 3 && members.allSatisfy({ isIllness($0, terms) })
        || isChoice(members, terms) && members.allSatisfy({ isHealth($0.tokens, terms) })
    else { return [part] }
    return members.map { list.withName($0.tokens) }
  }

  /// "A, B or C", "an injury, an infection", "clots, or a history of clots"; "surgery or dental procedures" are one.
  private func isChoice(_ members: [Enumeration.Member], _ terms: Terms) -> Bool {
    let passage = terms.passage
    // "numbness, tingling or pain (neuropathy)" has one name.
    let isExplained =
      members.last.map { !$0.asides.isEmpty } ?? false && members.dropLast().allSatisfy { $0.asides.isEmpty }
    guard !isExplained, let first = members.first, let last = members.last, members.count > 1,
      case let before = members[members.count - 2].tokens.upperBound..<last.tokens.lowerBound,
      !passage.tokens[before].contains(where: { $0.word == "and" }),
      !passage.tokens[first.tokens.lowerBound..<last.tokens.upperBound].contains(where: { $0.word == "other" }
      )
    else { return false }
    // "severe kidney problems, kidney failure ⟦or⟧ have needed dialysis": the list goes on behind them.
    let goesOn =
      passage.tokens[last.tokens.upperBound...].first.map { $0.word == "or" } ?? false
      && passage.tokens[before].contains { $0.kind == .comma }
    return members.count > 2 || goesOn
      || isComma(before, passage) && members.allSatisfy { isIllness($0, terms) }
      || Self.nounOpeners.contains(passage.tokens[last.tokens.lowerBound].word)
  }

  private func isComma(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.count == 1 && passage.tokens[run.lowerBound].kind == .comma
  }
  private static let nounOpeners: WordSet = ["a", "an", "family", "history"]

  /// A disease by name, said outright or in parentheses.
  private func isIllness(_ member: Enumeration.Member, _ terms: Terms) -> Bool {
    member.asides.contains { terms.isReaction($0) }
      || isHealth(member.tokens, terms)
        && (!member.asides.isEmpty
          || terms.passage.marks(of: .condition).contains {
            $0.tokens.overlaps(member.tokens) && terms.isNamed($0)
          })
  }
  private static let sensing = WordTable.hazards["sensing"]
}
