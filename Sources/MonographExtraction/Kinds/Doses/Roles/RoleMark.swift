import MonographAnalysis
import MonographLexicon
import MonographModel

/// A word that says which phase or kind of dose an amount is, as the table `dose-roles` has it.
struct RoleMark {
  /// How it has to stand to an amount before it speaks of it.
  enum Link: String {
    case any = ""
    /// "to" right before the amount: "increase the dosage to 40 mg".
    case to
    /// Right before the amount: "followed by 40 mg".
    case sequence
  }

  var role: Dose.Role
  var link: Link
  var passage: Int
  var tokens: Range<Int>

  var place: Draft.Place { Draft.Place(.cue, in: passage, tokens) }
  var found: DoseRoles.Found { DoseRoles.Found(role: role, place: place) }

  static func all(in index: Int, _ reading: Reading) -> [RoleMark] {
    let passage = reading.passages[index]
    var found: [RoleMark] = []
    for mark in passage.marks(of: .role) {
      let row = reading.lexicon[mark]
      guard let role = Dose.Role(rawValue: row[1]), role != .study, let link = Link(rawValue: row[2]),
        !isOneOfDays(mark, in: passage), !(role == .start && isOfTime(mark, in: passage)),
        !(role == .maximum && isOfLength(mark, in: passage))
      else { continue }
      // The "dose is" of "starting dose is" adds nothing.
      if role == .usual, let last = found.last, last.tokens.overlaps(mark.tokens) { continue }
      found.append(RoleMark(role: role, link: link, passage: index, tokens: mark.tokens))
    }
    return found
  }

  /// "Starting dose" rather than "start with".
  func namesDose(in passage: Passage) -> Bool {
    passage.tokens[tokens].contains { Self.nouns.contains($0.word) }
  }
  private static let nouns: WordSet = [Word("dose"), Word("dosage")]

  func isLinked(to quantity: Quantity, in passage: Passage) -> Bool {
    var start = quantity.span.lowerBound
    // "switch to one 14 mg tablet"
    if start > 0,
      passage.marks(of: .number).contains(where: { $0.tokens == start - 1..<start })
    {
      start -= 1
    }
    return switch link {
    case .any: true
    case .to:
      start - tokens.upperBound <= 12
        && (Self.leadsTo(start, in: passage)
          || passage.tokens[start..<quantity.tokens.lowerBound].last.map { $0.is(Self.to) } ?? false)
    case .sequence: start - tokens.upperBound <= 3
    }
  }
  private static let to = Word("to")

  /// "to 40 mg", "to the recommended 40 mg".
  private static func leadsTo(_ start: Int, in passage: Passage) -> Bool {
    var at = start - 1
    // "to one tablet of Examplix 7.5 mg"
    if at > 3, passage.tokens[at].isName, passage.tokens[at - 1].is("of") {
      at -= 2
      if passage.marks(of: .unit).contains(where: { $0.tokens.contains(at) }) { at -= 2 }
      return at >= 0 && passage.tokens[at].is(to)
    }
    while at > 0, start - at <= 3, qualifiers.contains(passage.tokens[at].word) { at -= 1 }
    return at >= 0 && passage.tokens[at].is(to)
  }
  private static let qualifiers: WordSet = [Word("the"), Word("a"), Word("recommended"), Word("usual")]

  /// "100 mg at most, or 25 mg": right behind an amount and closed off, it speaks of that one alone.
  func trails(in passage: Passage) -> Bool {
    guard role == .maximum,
      passage.quantities.contains(where: { $0.isDoseable && $0.tokens.upperBound == tokens.lowerBound }),
      tokens.upperBound < passage.tokens.count
    else { return false }
    let next = passage.tokens[tokens.upperBound]
    return next.kind == .comma || next.kind == .semicolon || next.kind == .close || next.is(Word("or"))
      || next.is(Word("and"))
  }

  /// "10 mg (not exceeding 6 months) or 20 mg": a limit in days and months is one of no amount.
  private static func isOfLength(_ mark: Mark, in passage: Passage) -> Bool {
    let end = mark.tokens.upperBound
    return passage.quantities.contains { time in
      guard let unit = time.unit, unit.dimension == .time, unit.perTime == nil, unit.code != "h",
        (0...1).contains(time.tokens.lowerBound - end),
        passage.tokens[end..<max(end, time.tokens.lowerBound)].allSatisfy({ $0.is("of") || $0.is("for") })
      else { return false }
      // Not "the maximum 1-day dose".
      return passage.tokens[time.span.upperBound...].first.map {
        $0.kind != .word || $0.is("or") || $0.is("of")
      } ?? true
    }
  }

  /// "Starting at the end of week 16", "starting 2 days before the journey": when, and not how much.
  private static func isOfTime(_ mark: Mark, in passage: Passage) -> Bool {
    guard startings.contains(passage.tokens[mark.tokens.lowerBound].word),
      !passage.tokens[mark.tokens].contains(where: { nouns.contains($0.word) })
    else { return false }
    // "before starting your treatment"
    if mark.tokens.lowerBound > 0, passage.tokens[mark.tokens.lowerBound - 1].is("before") { return true }
    // "starting from the day of transfer"
    if mark.tokens.upperBound < passage.tokens.count, passage.tokens[mark.tokens.upperBound].is("from"),
      !passage.quantities.contains(where: {
        $0.isDoseable && (1...4).contains($0.tokens.lowerBound - mark.tokens.upperBound)
      })
    {
      return true
    }
    let next = mark.tokens.upperBound..<min(passage.tokens.count, mark.tokens.upperBound + 5)
    let time = next.first { at in times.contains(passage.tokens[at].word) }
    return time.map { time in
      !passage.quantities.contains {
        $0.isDoseable && next.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < time
      }
    } ?? false
  }
  private static let startings: WordSet = ["starting", "beginning", "started", "begin", "start"]
  private static let times: WordSet = ["week", "day", "month", "hour", "weeks", "days", "hours", "months"]

  /// "on days 1, 8 and 15", "on day 1 of each cycle" is no start.
  private static func isOneOfDays(_ mark: Mark, in passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    if end > 0, passage.tokens[end - 1].kind == .number, passage.isOfCycle(end) { return true }
    // "from week 2 (day 1)"
    if start > 2, passage.tokens[start - 1].kind == .open, passage.tokens[end - 1].kind == .number,
      let week = passage.tokens[start - 2].number, week > 1, passage.tokens[start - 3].is("week")
    {
      return true
    }
    guard end + 1 < passage.tokens.count, passage.tokens[end - 1].kind == .number else { return false }
    let next = passage.tokens[end]
    // "on day 1 and day 15"
    if next.is(Word("and")), end + 2 < passage.tokens.count, passage.tokens[end + 1].is(Word("day")),
      passage.tokens[end + 2].kind == .number,
      !passage.quantities.contains(where: { $0.isDoseable && (3...6).contains($0.span.lowerBound - end) })
    {
      return true
    }
    return
      (next.kind == .comma || next.kind == .dash || next.is(Word("and")) || next.is(to) || next.is("through"))
      && passage.tokens[end + 1].kind == .number
  }
}

extension Quantity {
  /// An amount that can be a dose.
  var isDoseable: Bool { unit.map { Doses.isDoseable($0) } ?? false }
}
