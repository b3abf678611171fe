import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes named behind an amount that is given by another one.
extension Routes {
  /// "10 mg daily ⟦until⟧ intravenous therapy begins", "⟦after⟧ the intravenous infusion", "⟦in combination with⟧ oral
  /// doses", "with the ⟦same⟧ timing ⟦as⟧ IM use": what is given at another time or beside it.
  ///
  /// - Parameter start: behind the amount.
  static func isElsewhere(_ mark: Mark, behind start: Int, in passage: Passage) -> Bool {
    guard mark.tokens.lowerBound > start else { return false }
    let between = passage.tokens[max(start, mark.tokens.lowerBound - reachOfTime)..<mark.tokens.lowerBound]
    guard
      let link = between.lastIndex(where: { links.contains($0.word) || $0.kind == .comma || $0.endsClause }),
      links.contains(passage.tokens[link].word)
    else { return false }
    let word = passage.tokens[link].word
    if ends.contains(word) || isGoingOver(link, to: mark, in: passage) { return true }
    // "after dialysis (IV)", "the range of 5 to 10 mg/kg following a single intravenous dose"
    guard !isAdverbial(mark, in: passage), between.last?.kind != .open,
      !between[link...].contains(where: { $0.is("single") || $0.is("multiple") })
    else { return false }
    if word == "as" { return between[..<link].contains { $0.is("same") } }
    guard word == "with" else { return true }
    return between[..<link].last.map { companies.contains($0.word) } ?? false
      || passage.tokens[mark.tokens.upperBound...].prefix(2).contains { courses.contains($0.word) }
  }
  /// Tokens.
  private static let reachOfTime = 6
  private static let links = goings.union([
    "until", "till", "unless", "after", "before", "following", "when", "while", "if", "than", "versus",
    "instead", "alongside", "with", "as",
  ])
  private static let ends: WordSet = ["until", "till"]

  /// "5 mg, ⟦followed by⟧ oral doses", "for some days, often ⟦transitioning to⟧ oral antibiotics".
  private static func isGoingOver(_ link: Int, to mark: Mark, in passage: Passage) -> Bool {
    goings.contains(passage.tokens[link].word)
      && passage.tokens[link..<mark.tokens.lowerBound].contains { $0.is("to") || $0.is("by") }
  }
  private static let goings: WordSet = [
    "followed", "transitioning", "transition", "transitioned", "switching", "switch", "switched",
    "converting",
    "converted", "stepping", "changing", "changed",
  ]
  private static let companies: WordSet = ["combination", "together", "combined", "concomitantly", "along"]
  private static let courses: WordSet = ["dose", "doses", "loading", "therapy", "treatment", "course"]

  /// "intravenously", "by mouth", "into a vein": said of how something is given, never of what else is given.
  private static func isAdverbial(_ mark: Mark, in passage: Passage) -> Bool {
    let (first, last) = (passage.tokens[mark.tokens.lowerBound], passage.tokens[mark.tokens.upperBound - 1])
    return openings.contains(first.word)
      || passage.text.utf8[Int(last.lower)..<Int(last.upper)].suffix(2).elementsEqual("ly".utf8)
  }
  private static let openings: WordSet = [
    "by", "in", "into", "on", "onto", "to", "under", "via", "per", "through",
  ]

  /// "An ⟦oral⟧ dose (30 mg) is given alongside a single 675 mg dose": of the amount beside which this one is given.
  static func isBeside(_ mark: Mark, before start: Int, in passage: Passage) -> Bool {
    guard mark.tokens.upperBound < start,
      let beside = passage.tokens[mark.tokens.upperBound..<start].lastIndex(where: {
        $0.is("alongside") || $0.is("concurrently") || $0.is("simultaneously")
      })
    else { return false }
    return passage.quantities.contains {
      $0.isDoseable && (mark.tokens.upperBound..<beside).contains($0.tokens.lowerBound)
    }
  }

  /// Behind the amount, and told from it by a comma or another amount: "10 mg daily, and intravenous administration may be
  /// considered", "10 mg daily, or ⟦5 mg⟧ intravenously". A label knows better.
  static func isLoose(_ route: Reading.RouteMention, _ tokens: Range<Int>, _ passage: Passage) -> Bool {
    guard route.tokens.lowerBound >= tokens.upperBound else { return false }
    let between = tokens.upperBound..<route.tokens.lowerBound
    if passage.quantities.contains(where: {
      $0.isDoseable && between.contains($0.tokens.lowerBound) && !Equivalents.isParenthesised($0, in: passage)
    }) {
      return true
    }
    return passage.tokens[between].contains { $0.kind == .comma || $0.endsClause }
      && !passage.marks(of: .route).contains { $0.tokens == route.tokens && isAdverbial($0, in: passage) }
  }

  /// "the IM dose is 662 mg per month, ⟦882 mg⟧ every 6 weeks": however far off, it goes on with the amounts of one list.
  static func goesOn(from route: Reading.RouteMention, to tokens: Range<Int>, _ passage: Passage) -> Bool {
    let between = passage.quantities.filter {
      $0.isDoseable && route.tokens.upperBound <= $0.tokens.lowerBound
        && $0.tokens.upperBound <= tokens.lowerBound
    }
    guard let first = between.first, first.tokens.lowerBound - route.tokens.upperBound <= 6 else {
      return false
    }
    let known =
      between.map(\.tokens) + passage.timings.map(\.tokens)
      + passage.quantities.filter { $0.unit?.dimension == .time }.map(\.span)
    return (first.tokens.lowerBound..<tokens.lowerBound).allSatisfy { at in
      passage.tokens[at].kind == .comma || passage.tokens[at].is("or") || passage.tokens[at].is("for")
        || known.contains { $0.contains(at) }
    }
  }
}
