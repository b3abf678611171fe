import MonographAnalysis
import MonographLexicon

/// What is said of a condition behind its name, and what somebody has not or does not: without it a term says more than
/// the source, or the opposite.
extension ConditionList {
  /// "if you are ⟦not on dialysis or not yet treated⟧": one state, for the word denies what is behind "or", too.
  func lacking(in range: Range<Int>) -> [Item]? {
    let run = stripped(range)
    guard run.lowerBound > range.lowerBound, run.lowerBound + 1 < run.upperBound,
      Self.denying.contains(passage.tokens[run.lowerBound].word) || hasNone(run.lowerBound),
      !Self.openings.contains(passage.tokens[run.lowerBound + 1].word)
    else { return nil }
    // "if you are not sure, ask your doctor" bars nobody.
    if Self.doubts.contains(passage.tokens[run.lowerBound + 1].word) { return [] }
    var end = run.dropFirst().first { ends($0, run) } ?? run.upperBound
    while end > run.lowerBound, [.comma, .period].contains(passage.tokens[end - 1].kind) { end -= 1 }
    let first = Item(term: terms.text(run.lowerBound..<end), tokens: run.lowerBound..<end)
    let rest = (end..<run.upperBound).drop { passage.tokens[$0].kind == .comma }
    guard rest.count > 1, Self.joints.contains(passage.tokens[rest.lowerBound].word) else { return [first] }
    return [first] + conditions(in: rest.dropFirst())
  }
  /// "if you have ⟦no⟧ spleen": the lack is the condition.
  private func hasNone(_ index: Int) -> Bool {
    passage.tokens[index].is("no")
      && ["have", "has", "had"].contains(passage.tokens[index - 1].word)
  }
  private static let denying: WordSet = ["not", "never"]
  /// "not for use in children" says it of the drug.
  private static let openings: WordSet = ["for", "recommended", "suitable", "indicated", "to", "only"]
  static let doubts: WordSet = ["sure", "certain"]

  /// "if your ⟦skin is red, broken, or infected⟧": a part of the body, and all that is said of it.
  func isState(_ range: Range<Int>) -> Bool {
    let run = stripped(range)
    guard
      let copula = run.prefix(4).dropFirst().first(where: { ["is", "are"].contains(passage.tokens[$0].word) }
      ),
      terms.isSite(copula - 1), copula + 1 < run.upperBound
    else { return false }
    let told = Enumeration.members(of: passage, in: copula + 1..<run.upperBound)
    return told.count > 1 && told.allSatisfy { $0.tokens.count <= 2 }
  }

  /// At a comma, an aside, a reason, or "or have …", where another state begins.
  private func ends(_ index: Int, _ run: Range<Int>) -> Bool {
    let token = passage.tokens[index]
    if [.comma, .semicolon, .colon, .open, .period].contains(token.kind) {
      // "not vaccinated against A, B, and C"
      let next = index + 1 < run.upperBound && Self.joints.contains(passage.tokens[index + 1].word) ? 2 : 1
      return !(token.kind == .comma && isName(index + next, run))
    }
    if ["because", "since", "unless"].contains(token.word) { return true }
    return Self.joints.contains(token.word) && index + 1 < run.upperBound
      && Self.verbs.contains(passage.tokens[index + 1].word)
  }

  /// "bleeding ⟦and your doctor wants …⟧", where both must hold.
  func isSecond(_ member: Range<Int>) -> Bool {
    guard member.count > 2, member.lowerBound > 0, passage.tokens[member.lowerBound - 1].is("and"),
      Self.bearers.contains(passage.tokens[member.lowerBound].word),
      // What is taken beside it is named by itself.
      !member.contains(where: { Self.takings.contains(passage.tokens[$0].word) })
    else { return false }
    return member.contains { Self.verbs.contains(passage.tokens[$0].word) }
  }
  private static let bearers: WordSet = ["you", "your", "he", "she"]
  private static let takings: WordSet = [
    "taking", "take", "treated", "receiving", "receive", "using", "use",
  ]

  private func isName(_ index: Int, _ run: Range<Int>) -> Bool {
    index < run.upperBound && passage.tokens[index].isName
  }

  /// "your asthma ⟦is not under control⟧", "heart failure ⟦that is severe⟧": with what is said of it there.
  func withState(_ run: Range<Int>, in range: Range<Int>) -> Range<Int> {
    let next = run.upperBound
    if let named = calledEnd(of: run, in: range) { return run.lowerBound..<named }
    guard !run.isEmpty, next + 1 < range.upperBound, isToldOf(run) || isTold(at: next) else { return run }
    let end = (next..<range.upperBound).first {
      [.comma, .period, .open, .semicolon, .colon].contains(passage.tokens[$0].kind)
        || ["because", "since", "unless"].contains(passage.tokens[$0].word)
    }
    // "your bowels are, or may be, blocked"
    guard let end, end > next + 1 || passage.tokens[next].kind != .word else {
      return end == nil ? run.lowerBound..<range.upperBound : run
    }
    return run.lowerBound..<end
  }

  /// "a heart problem ⟦that you were born with called long QT syndrome⟧": with its name.
  private func calledEnd(of run: Range<Int>, in range: Range<Int>) -> Int? {
    guard run.upperBound < range.upperBound, ["that", "which"].contains(passage.tokens[run.upperBound].word),
      let called = range[run.upperBound...].prefix(14).first(where: { passage.tokens[$0].is("called") }),
      passage.tokens[run.upperBound..<called].allSatisfy({ $0.kind == .word }),
      case let name = terms.trimmed(called + 1..<range.upperBound), !name.isEmpty, terms.isReaction(name)
    else { return nil }
    return name.upperBound
  }

  /// "⟦your⟧ blood pressure ⟦is⟧ falling": the subject of a clause of its own.
  private func isToldOf(_ run: Range<Int>) -> Bool {
    guard Self.verbs.contains(passage.tokens[run.upperBound].word),
      // "your Examplix dose is increased"
      !passage.tokens[run].contains(where: { terms.reading.subject.names($0) })
    else { return false }
    return (max(0, run.lowerBound - 1)..<run.upperBound).contains { index in
      Self.owners.contains(passage.tokens[index].word)
        && (index == 0 || Self.clauses.contains(passage.tokens[index - 1].word))
    }
  }

  /// "that is not controlled", not "which is a tumour", "that are listed below".
  private func isTold(at next: Int) -> Bool {
    ["that", "which"].contains(passage.tokens[next].word)
      && passage.tokens[next - 1].kind == .word
      && Self.verbs.contains(passage.tokens[next + 1].word)
      && !passage.tokens[(next + 2)...].prefix(1).contains { Self.explaining.contains($0.word) }
  }

  private static let verbs: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "cannot", "can", "could", "keeps",
    "becomes", "became", "makes", "make", "increases", "increase", "leads", "wants", "to",
  ]
  private static let owners: WordSet = ["your", "the", "their", "his", "her"]
  private static let clauses: WordSet = ["if", "when", "and", "or", "that", "think", "though"]
  private static let explaining: WordSet = [
    "a", "an", "the", "also", "used", "called", "known", "listed", "usually", "often", "part", "one",
    "similar", "why", "either",
  ]
  private static let joints: WordSet = ["or", "and"]
}
