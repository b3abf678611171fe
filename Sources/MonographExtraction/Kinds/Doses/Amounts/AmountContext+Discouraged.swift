import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that the text says not to give: "the 40 mg dose is not recommended in children", "it is not recommended that you
/// take 40 mg".
extension AmountContext {
  /// "It is ⟦not recommended⟧ that you take 40 mg", "not recommended to use doses of 40 mg": behind the verb, all to the end
  /// of the clause. What must not be exceeded is no dose that is barred.
  var isDiscouragedBefore: Bool {
    guard !isCeiling,
      let mark = words.last(where: { $0.kind == "refused" && $0.tokens.upperBound <= at.lowerBound })?.tokens,
      let joint = token(mark.upperBound), joint.is("to") || joint.is("that"),
      case let rest = passage.tokens[(mark.upperBound + 1)..<at.lowerBound],
      !rest.contains(where: { $0.kind == .comma || $0.endsClause || Self.turns.contains($0.word) }),
      let verb = rest.prefix(5).firstIndex(where: { Self.takings.contains($0.word) })
    else { return false }
    return rest[..<verb].allSatisfy { Self.takers.contains($0.word) }
  }
  private static let turns: WordSet = ["but", "unless", "if", "when", "instead", "because", "so", "then"]
  private static let takings: WordSet = [
    "take", "takes", "taking", "use", "uses", "using", "give", "given", "receive", "inject", "administer",
    "prescribe", "start", "have", "taken", "used", "administered",
  ]
  private static let takers: WordSet = [
    "you", "patients", "people", "children", "adults", "they", "this", "your", "child", "should", "be",
    "elderly",
    "the",
  ]

  /// "not suitable for patients ⟦who require⟧ a dose of 20 mg": whom something is said of.
  var isRequired: Bool {
    guard
      let who = before(8).last(where: { passage.tokens[$0].is("who") || passage.tokens[$0].is("requiring") }),
      case let between = passage.tokens[(who + 1)..<at.lowerBound]
    else { return false }
    if passage.tokens[who].is("who"), !(between.first.map { Self.needs.contains($0.word) } ?? false) {
      return false
    }
    return (has("refused", clause.lowerBound..<who) || has("unsuitable", clause.lowerBound..<who))
      && between.allSatisfy { Self.needs.contains($0.word) || Self.ofDose.contains($0.word) }
  }
  private static let needs: WordSet = ["require", "need"]
  private static let ofDose: WordSet = ["a", "an", "the", "daily", "total", "dose", "doses", "of", "only"]

  /// Behind the amount, its timing and whom it is for stands that it is not to be given. Where only a way of giving it is
  /// barred ("should not be given with food", "for more than 5 days"), it is a dose after all.
  var isDiscouraged: Bool { isBarred(by: refusal) }

  /// "The dose of 80 mg is ⟦too high⟧ for the elderly", "1,600 mg is ⟦not a suitable dose⟧ for you".
  var isUnsuitable: Bool {
    isBarred(
      by: words.first { $0.kind == "unsuitable" && $0.tokens.lowerBound >= at.upperBound }?.tokens)
  }

  private func isBarred(by mark: Range<Int>?) -> Bool {
    guard quantity.bound != .moreThan, let mark, !barsWayOnly(mark.upperBound),
      passage.tokens[at.upperBound..<mark.lowerBound].suffix(2).contains(where: {
        Self.verbs.contains($0.word)
      })
    else { return false }
    return isOfSubject(
      at.upperBound..<mark.lowerBound, longer: passage.tokens[mark].contains { $0.is("longer") })
  }

  /// "not recommended", "should not be given"; "20 mg daily is not." at the end of a clause.
  private var refusal: Range<Int>? {
    if let mark = words.first(where: { $0.kind == "refused" && $0.tokens.lowerBound >= at.upperBound }) {
      return mark.tokens
    }
    var end = clause.upperBound
    if end > at.upperBound, passage.tokens[end - 1].kind == .period { end -= 1 }
    guard end - 2 >= at.upperBound, passage.tokens[end - 1].is("not"),
      passage.tokens[end - 2].is("is") || passage.tokens[end - 2].is("are")
    else { return nil }
    return end - 1..<end
  }

  /// Whether the subject of what is barred goes on from the amount to there.
  private func isOfSubject(_ between: Range<Int>, longer: Bool) -> Bool {
    guard between.count <= 24 else { return false }
    let known =
      passage.timings.map(\.tokens) + passage.quantities.map(\.span)
      + passage.populations(lexicon).map(\.tokens)
      + passage.marks.lazy.filter { Self.nouns.contains($0.vocabulary) }.map(\.tokens)
    // "higher doses (150 mg) are not recommended"
    var depth = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis == nil ? 0 : 1
    let isOne = between.allSatisfy { index in
      let token = passage.tokens[index]
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      if depth != 0 || token.kind == .close { return true }
      if token.isName && token.kind == .word || token.kind == .trademark { return true }
      if known.contains(where: { $0.contains(index) }) || Self.ofSubject.contains(token.word) { return true }
      // "250 mg twice daily, but this is no longer recommended"
      if longer, token.kind == .comma || token.is("but") || token.is("this") { return true }
      // "40 mg or 80 mg is not recommended"
      return Self.joints.contains(token.word) && known.contains { $0.lowerBound == index + 1 }
    }
    return isOne && depth == 0
  }
  private static let verbs: WordSet = ["is", "are", "was", "were", "should", "must", "can", "may", "ought"]
  private static let nouns: Set<Vocabulary> = [.unit, .route, .substance, .number]
  private static let joints: WordSet = ["and", "or", "to"]
  private static let ofSubject: WordSet = [
    "dose", "doses", "dosage", "dosages", "dosing", "strength", "level", "regimen", "schedule", "of", "a",
    "an", "the",
    "per", "in", "for", "is", "are", "was", "were", "should", "must", "can", "may", "patient", "people",
    "with", "who", "those", "therefore", "also", "generally", "usually", "normally", "currently",
  ]

  /// "with food", "for more than 5 days", "until the next day", "more than once a day".
  private func barsWayOnly(_ end: Int) -> Bool {
    guard let next = token(end), end < clause.upperBound else { return false }
    if Self.ways.contains(next.word) { return true }
    guard let after = token(end + 1) else { return false }
    if next.is("for") { return after.kind == .number || Self.lengths.contains(after.word) }
    if next.is("to") { return after.is("be") }
    return passage.marks(of: .route).contains { $0.tokens.lowerBound == end }
  }
  private static let ways: WordSet = [
    "more", "less", "with", "without", "before", "until", "unless", "within", "undiluted", "again", "at",
    "together", "concomitantly", "concurrently", "simultaneously", "except", "instead", "after", "by",
    "during", "on", "alone",
  ]
  private static let lengths: WordSet = ["more", "longer", "prolonged", "long", "periods", "at"]
}
