import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a frequency speaks of that is said among the reactions of a sentence: a parenthesis of the member of the list
/// that it stands behind, "and rarely" of what follows it.
extension Frequencies {
  static func speaks(_ found: Found, of tokens: Range<Int>, _ passage: Passage) -> Bool {
    let place = found.place.tokens
    if let comma = apposition(place, passage) {
      return tokens.upperBound <= comma && tokens.upperBound > memberStart(before: comma, passage)
    }
    if isHeading(found, passage) { return true }
    if isOfOutcome(place, beside: tokens, passage) { return false }
    guard let open = passage.tokens[..<place.lowerBound].openParenthesis else {
      return tokens.upperBound > place.lowerBound || !pointsAhead(place, passage)
    }
    if isOfPart(place, since: open, passage.tokens) {
      return tokens.lowerBound >= place.upperBound && isInside(tokens, since: open, passage)
    }
    if open < tokens.lowerBound { return isInside(tokens, since: open, passage) }
    return tokens.upperBound > memberStart(before: open, passage)
      || isOfGroup(found, tokens, since: open, passage)
  }

  /// "Rash was seen in 6% and ⟦fever⟧ in 0.4% of patients", "cramps are rare, ⟦fever⟧ is common": each frequency stands
  /// behind what it speaks of, and the first has spoken already.
  static func isOfOneBefore(_ found: Found, _ run: Range<Int>, _ all: [Found], _ passage: Passage) -> Bool {
    guard found.place.tokens.upperBound <= run.lowerBound, found.place.tokens.lowerBound >= 2,
      isBehindSubject(found, passage), !isHeading(found, passage)
    else { return false }
    let tokens = passage.tokens
    // "Mild reactions are common, but any ⟦fever⟧ …", not "… are rare but can include ⟦fever⟧".
    let between = found.place.tokens.upperBound..<run.lowerBound
    if let turn = between.first(where: { opposing.contains(tokens[$0].word) }),
      !goingOn.contains(tokens[turn + 1].word)
    {
      return true
    }
    guard let next = all.first(where: { $0.place.tokens.lowerBound >= run.upperBound }),
      isBehindSubject(next, passage)
    else { return false }
    return !tokens[run.upperBound..<next.place.tokens.lowerBound].contains {
      $0.endsClause || $0.kind == .colon
    }
      && tokens[found.place.tokens.upperBound..<run.lowerBound].contains {
        $0.kind == .comma || $0.endsClause || parting.contains($0.word)
      }
  }
  private static let goingOn: WordSet = [
    "can", "could", "may", "might", "include", "includes", "serious", "severe", "potentially", "possible",
    "potential", "require", "should", "also", "life", "not", "have", "are", "is", "usually", "sometimes",
    "more", "less",
  ]
  private static let opposing: WordSet = ["but", "while", "whereas", "however"]
  private static let parting: WordSet = ["and", "but", "while", "whereas"]

  /// "… is rare", "… in 6%".
  private static func isBehindSubject(_ found: Found, _ passage: Passage) -> Bool {
    guard found.place.tokens.lowerBound > 0 else { return false }
    let before = passage.tokens[found.place.tokens.lowerBound - 1].word
    return stating.contains(before) || ["in", "by"].contains(before)
  }

  // MARK: In parentheses

  /// "Very commonly (…): headache, ⟦vomiting⟧ (uncommonly reported)": its own parenthesis says nothing but how often.
  static func isAttached(_ found: Found, to run: Range<Int>, _ passage: Passage) -> Bool {
    let (tokens, place) = (passage.tokens, found.place.tokens)
    guard found.frequency.low == nil, found.frequency.high == nil, run.upperBound + 1 == place.lowerBound,
      tokens[run.upperBound].kind == .open, !isHeading(found, passage)
    else { return false }
    return tokens[place.upperBound...].prefix(2).contains { $0.kind == .close }
  }

  /// "Liver problems (including hepatitis and, ⟦rarely⟧, liver failure)": of what stands behind it in the parentheses.
  private static func isOfPart(_ place: Range<Int>, since open: Int, _ tokens: [Token]) -> Bool {
    let joint = tokens[open + 1..<place.lowerBound].last { $0.kind != .comma }
    return tokens[open + 1..<place.lowerBound].contains { listing.contains($0.word) }
      && joint.map { $0.is("and") || $0.is("or") } ?? false
  }
  private static let listing: WordSet = ["including", "such", "like", "e.g"]

  /// The comma of "pneumonia⟦,⟧ a very common side effect (in more than 1 in 10)": said of what stands before it alone.
  private static func apposition(_ place: Range<Int>, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    let open = tokens[..<place.lowerBound].openParenthesis
    let effects = open.map { $0 > 0 && isOfEffects($0 - 1, passage) }
    guard
      effects ?? tokens[place.lowerBound...].prefix(5).indices.contains(where: { isOfEffects($0, passage) }),
      let article = tokens[..<(open ?? place.lowerBound)].suffix(6).lastIndex(where: {
        $0.is("a") || $0.is("an")
      }), article > 1, tokens[article - 1].kind == .comma
    else { return nil }
    return article - 1
  }

  /// "Pain (very common) and headache": nothing of what follows, unless that is a heading that was run in ("Other side
  /// effects (not known) headache").
  private static func isInside(_ tokens: Range<Int>, since open: Int, _ passage: Passage) -> Bool {
    let close = Enumeration.closingMark(from: open, in: passage, limit: passage.tokens.count)
    if tokens.lowerBound < close { return true }
    if open > 0, isOfEffects(open - 1, passage) { return true }
    // "The following were reported (frequency not known) * ⟦fits⟧"
    if close + 1 < passage.tokens.count, passage.tokens[close + 1].kind == .bullet,
      passage.tokens.prefix(2).contains(where: { $0.is("following") })
    {
      return true
    }
    return close + 1 < passage.tokens.count && passage.tokens[close + 1].kind == .colon
  }

  /// "Rash, fever and chills (≥ 10 %)", "tiredness, vertigo (reported as common) and ⟦hives, itching⟧ (frequency is
  /// rare)": at the end of its clause and in more words than one, of all since the last frequency; not where these are
  /// signs of another reaction.
  private static func isOfGroup(
    _ found: Found, _ run: Range<Int>, since open: Int, _ passage: Passage
  ) -> Bool {
    let tokens = passage.tokens
    let clause = passage.clause(around: open)
    let close = Enumeration.closingMark(from: open, in: passage, limit: tokens.count)
    let isTold = tokens[open..<close].contains { $0.word == "frequency" || $0.word == "reported" }
    let isLast = tokens[min(close + 1, tokens.count)...].prefix { !$0.endsClause }.allSatisfy {
      $0.kind != .word
    }
    let isBound = found.frequency.low != nil || found.frequency.high != nil
    guard isTold || isLast && isBound && !isPoint(found) else { return false }
    let since = run.lowerBound..<open
    return clause.contains(run.lowerBound)
      && since.allSatisfy { !["sign", "symptom"].contains(tokens[$0].word) && tokens[$0].kind != .percent }
      && passage.marks(of: .band).allSatisfy { !since.contains($0.tokens.lowerBound) }
  }

  /// Where the member of a list starts that a parenthesis stands behind: "rash, ⟦seizures⟧ (rare)". Two that "and" joins
  /// are one: "nausea and vomiting (common)"; so is all that a verb speaks of: "X and Y were seen rarely (…)".
  private static func memberStart(before open: Int, _ passage: Passage) -> Int {
    var depth = 0
    var joint: Int?
    for index in (0..<open).reversed() {
      let token = passage.tokens[index]
      if token.kind == .close { depth += 1 }
      if token.kind == .open { depth -= 1 }
      if depth > 0 { continue }
      if joint == nil, joining.contains(token.word) { joint = index }
      if token.kind == .comma {
        return isSaid(before: open, since: max(joint ?? 0, index) + 1, passage)
          ? 0 : max(joint ?? 0, index) + 1
      }
      if depth < 0 || token.endsClause || token.kind == .bullet || token.kind == .colon { return index + 1 }
    }
    return 0
  }

  private static func isSaid(before open: Int, since start: Int, _ passage: Passage) -> Bool {
    passage.tokens[start..<open].contains {
      stating.contains($0.word) || AdverseReactions.verbs.contains($0.word)
    }
  }
  private static let joining: WordSet = ["and", "or"]

  // MARK: What comes of it

  /// "In rare cases, ⟦low blood counts⟧ may lead to infection", "⟦reactions⟧ including anaphylaxis in rare cases": rare is
  /// what comes of it, or the one that is named last.
  private static func isOfOutcome(_ place: Range<Int>, beside run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    // Not the "rare cases of" what then leads to something.
    guard place.upperBound < tokens.count, tokens[place.upperBound].is("case"),
      place.upperBound + 1 == tokens.count || !tokens[place.upperBound + 1].is("of")
    else { return false }
    if place.upperBound <= run.lowerBound {
      let behind = tokens[run.upperBound...].prefix(4).prefix { $0.kind == .word }
      return behind.contains { leadingOn.contains($0.word) }
    }
    return run.upperBound <= place.lowerBound
      && tokens[run.upperBound..<place.lowerBound].contains { naming.contains($0.word) }
  }
  private static let leadingOn: WordSet = [
    "lead", "leads", "led", "cause", "causes", "caused", "result", "results", "progress", "become",
  ]
  private static let naming: WordSet = ["including", "include", "includes"]

  // MARK: Ahead

  /// "Nausea, and in rare cases stroke", "cramps and very rarely seizures": said of what follows; not "seizures, rarely".
  private static func pointsAhead(_ place: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard
      let next = tokens[place.upperBound...].first(where: { !leading.contains($0.word) && $0.kind != .comma }
      ),
      next.kind == .word, !stating.contains(next.word), !trailing.contains(next.word)
    else { return false }
    let before = tokens[..<place.lowerBound].reversed().drop { within.contains($0.word) }
    guard let joint = before.first else { return false }
    // "a serious but rare reaction"
    if joint.word == "but", tokens[place.lowerBound].word == "rare" { return false }
    return joint.kind == .comma || opening.contains(joint.word)
  }
  private static let leading: WordSet = ["case", "instance", "occasion", "of", "also", "even"]
  private static let within: WordSet = ["in", "very", "extremely", "some", "a", "few", "more", "only"]
  private static let opening: WordSet = [
    "and", "or", "but", "which", "that", "may", "can", "could", "might", "also", "possibly",
  ]
  private static let trailing: WordSet = [
    "in", "with", "and", "or", "but", "by", "after", "during", "when", "if", "at", "on", "for", "than", "be",
    "been", "have", "has", "develop", "following",
  ]
}
