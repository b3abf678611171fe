import MonographAnalysis
import MonographLexicon
import MonographModel

/// How long an amount is taken: "for 10 days", "for 14 days followed by a 7-day rest period".
struct Course {
  var duration: Duration?
  var cycle: Dose.Cycle?
  /// Where they are said.
  var places: [Range<Int>] = []

  /// Reads on from an amount to the next one or the end of the sentence; "3 weeks on, 1 week off" may come before it.
  init(of quantity: Quantity, in passage: Passage) {
    let tokens = passage.tokens
    let rest = Self.rest(of: quantity, in: passage)
    let times = passage.quantities.filter {
      $0.tokens.lowerBound >= rest.lowerBound && $0.tokens.lowerBound < rest.upperBound
    }
    .compactMap { Self.span($0, in: passage) }
    let course =
      Self.isExtended(before: times.first?.tokens.lowerBound, of: quantity, in: passage)
      ? nil
      : times.first {
        let start = $0.tokens.lowerBound
        return start > 0 && !passage.isAside($0.tokens, behind: quantity)
          && (tokens[start - 1].is(Self.for) || tokens[start - 1].is("x") || tokens[start - 1].kind == .times
            || start > 2 && Self.ordinals.contains(tokens[start - 1].word) && tokens[start - 3].is(Self.for))
      }
    let sentence = Self.sentence(around: quantity, in: passage)
    let spans = passage.quantities.filter { sentence.contains($0.tokens.lowerBound) }.compactMap {
      Self.span($0, in: passage)
    }
    let off = spans.firstIndex { Self.isOff($0.tokens, in: passage) }
    if let off, off > 0, spans[off].tokens.lowerBound - spans[off - 1].tokens.upperBound <= 5,
      spans[off].tokens.lowerBound < rest.upperBound, Self.comesAgain(behind: spans[off].tokens, in: passage)
    {
      cycle = Dose.Cycle(on: spans[off - 1].duration, off: spans[off].duration)
      places = [spans[off - 1].tokens, spans[off].tokens]
    } else if let found = Self.cycle(behind: rest, in: passage) {
      cycle = found.cycle
      places = [found.tokens]
    } else if let course, let round = Self.round(behind: course, in: passage) {
      cycle = round.cycle
      places = [course.tokens, round.tokens]
    } else if course.map({ Self.goesOn(behind: $0.tokens, in: rest, passage) }) ?? false {
      // Of several stretches the sum is not said.
    } else if let course = course ?? Self.oneSpan(in: rest, of: quantity, in: passage)
      ?? Self.shared(with: quantity, in: passage)
    {
      duration = course.duration
      places = [course.tokens]
    }
  }

  /// "Your doctor may extend the 45 mg dose ⟦for another 8 weeks (for 16 weeks in all)⟧": how long it may last, not how long
  /// it does.
  private static func isExtended(before time: Int?, of quantity: Quantity, in passage: Passage) -> Bool {
    guard let time else { return false }
    return passage.tokens[sentence(around: quantity, in: passage).lowerBound..<time].contains {
      extending.contains($0.word)
    }
  }
  private static let extending: WordSet = ["extend", "extended", "extending", "prolong", "prolonged"]

  /// "For 7 weeks, followed by a one-week rest, ⟦then⟧ once every 28 days": the rest comes once.
  private static func comesAgain(behind off: Range<Int>, in passage: Passage) -> Bool {
    let behind = passage.tokens[off.upperBound...].prefix(5)
    guard let then = behind.firstIndex(where: { $0.is("then") || $0.is("thereafter") }) else { return true }
    return passage.tokens[then...].prefix(5).contains { resuming.contains($0.word) }
  }
  private static let resuming: WordSet = ["repeat", "repeated", "restart", "resume", "again", "start"]

  /// "For one month ⟦before surgery and for three months after⟧": not the whole of it.
  private static func goesOn(behind course: Range<Int>, in rest: Range<Int>, _ passage: Passage) -> Bool {
    let behind = passage.tokens[course.upperBound..<max(course.upperBound, rest.upperBound)]
    guard let first = behind.first, first.is("before"),
      let after = behind.lastIndex(where: { $0.is("after") || $0.is("afterwards") || $0.is("thereafter") })
    else { return false }
    return passage.quantities.contains {
      $0.unit?.dimension == .time && $0.tokens.lowerBound > course.upperBound
        && $0.tokens.upperBound <= after + 1
    }
  }

  /// "For ⟦a week⟧", but not "for a week or longer".
  private static func oneSpan(in rest: Range<Int>, of quantity: Quantity, in passage: Passage)
    -> (tokens: Range<Int>, duration: Duration)?
  {
    let tokens = passage.tokens
    guard
      let at = rest.first(where: {
        tokens[$0].is(Self.for) && $0 + 2 < tokens.count
          && (tokens[$0 + 1].is("a") || tokens[$0 + 1].is("an"))
          && units[tokens[$0 + 2].word] != nil && !passage.isAside($0..<$0 + 3, behind: quantity)
      }), let unit = units[tokens[at + 2].word],
      !tokens[(at + 3)...].prefix(1).contains(where: { $0.is("or") || $0.is("to") || $0.kind == .dash }),
      // "5 mg, with maintenance doses for a month"
      !tokens[rest.lowerBound..<at].contains(where: { $0.is("maintenance") })
    else { return nil }
    return (at + 1..<at + 3, Duration(low: 1, high: 1, unit: unit))
  }
  private static let units: WordMap<PeriodUnit> = [
    Word("day"): .d, Word("week"): .wk, Word("month"): .mo, Word("year"): .a,
  ]

  /// "1,000 mg/m2 or ⟦25 mg/kg for 5 days⟧": the other choice lasts as long.
  private static func shared(with quantity: Quantity, in passage: Passage)
    -> (tokens: Range<Int>, duration: Duration)?
  {
    guard let or = passage.tokens[quantity.span.upperBound...].first, or.is("or"),
      let other = passage.quantities.first(where: { $0.span.lowerBound == quantity.span.upperBound + 1 }),
      other.isDoseable,
      // not "1 g or 500 mg daily for 5 days"
      let unit = quantity.unit?.code, let code = other.unit?.code, unit != code, unit.contains("/"),
      code.contains("/")
    else { return nil }
    let course = Course(of: other, in: passage)
    return course.places.first.flatMap { place in course.duration.map { (place, $0) } }
  }

  /// "Once daily on days 1 to 14 of each 21-day cycle": what the other days leave free.
  private static func cycle(behind rest: Range<Int>, in passage: Passage)
    -> (cycle: Dose.Cycle, tokens: Range<Int>)?
  {
    guard
      let round = passage.timings.first(where: { !$0.days.isEmpty && rest.contains($0.tokens.lowerBound) }),
      passage.timings.contains(where: {
        rest.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= round.tokens.lowerBound
          && $0.timing.periodUnit == .d && $0.timing.period == 1
      }), round.days.count > 1, round.days == Array(1...round.days.count),
      let days = Duration(round.timing.period, round.timing.periodUnit).days?.whole, days > round.days.count
    else { return nil }
    return (Dose.Cycle(on: round.days.count, of: days), round.tokens)
  }

  /// "For 21 days ⟦of each 28-day cycle⟧".
  private static func round(behind course: (tokens: Range<Int>, duration: Duration), in passage: Passage)
    -> (cycle: Dose.Cycle, tokens: Range<Int>)?
  {
    let start = course.tokens.upperBound
    guard start < passage.tokens.count, passage.tokens[start].is("of") || passage.tokens[start].is("in"),
      let time = passage.quantities.first(where: { $0.tokens.lowerBound > start }),
      time.tokens.lowerBound - start <= 2, time.tokens.upperBound < passage.tokens.count,
      passage.tokens[time.tokens.upperBound].is("cycle"),
      let whole = span(time, in: passage)?.duration.days?.whole,
      let on = course.duration.days?.whole, on < whole
    else { return nil }
    return (Dose.Cycle(on: on, of: whole), time.tokens)
  }

  /// To the next amount that is no equivalent, or the end of the sentence.
  private static func rest(of quantity: Quantity, in passage: Passage) -> Range<Int> {
    let start = quantity.tokens.upperBound
    let end = sentence(around: quantity, in: passage).upperBound
    let isAside = Equivalents.isParenthesised(quantity, in: passage)
    let next = passage.quantities.first {
      $0.tokens.lowerBound >= start && $0.isDoseable && ($0.group == nil || $0.group != quantity.group)
        && (isAside || !Equivalents.isParenthesised($0, in: passage)) && !isOfForm($0, quantity, in: passage)
    }
    // "every 4 weeks for 6 doses, ⟦then⟧ every 8 weeks for 28 weeks": what comes then lasts so long.
    let then = passage.tokens[start...].prefix(24).firstIndex { $0.is("then") }
    let isTimedAnew = then.map { then in
      passage.timings.contains { (1...2).contains($0.tokens.lowerBound - then) }
    }
    let limit = isTimedAnew == true ? then ?? end : end
    return start..<max(start, min(end, limit, next?.tokens.lowerBound ?? end, start + 24))
  }

  /// The 500 mg of "2 tablets of examplin 500 mg".
  private static func isOfForm(_ other: Quantity, _ quantity: Quantity, in passage: Passage) -> Bool {
    quantity.unit?.dimension == .form && other.unit?.dimension == .mass
      && other.tokens.lowerBound - quantity.tokens.upperBound <= 4
      && passage.tokens[quantity.tokens.upperBound].is("of")
  }

  private static func sentence(around quantity: Quantity, in passage: Passage) -> Range<Int> {
    func ends(_ index: Int) -> Bool {
      let token = passage.tokens[index]
      // Not the points of "t.i.d".
      let isPoint = index + 1 < passage.tokens.count && !passage.tokens[index + 1].spaceBefore
      return token.kind == .period && !isPoint || token.endsClause
    }
    let end = (quantity.tokens.upperBound..<passage.tokens.count).first(where: ends) ?? passage.tokens.count
    let begin = (0..<quantity.tokens.lowerBound).last(where: ends).map { $0 + 1 } ?? 0
    return begin..<end
  }

  /// Days, weeks, months or years.
  private static func span(_ time: Quantity, in passage: Passage) -> (tokens: Range<Int>, duration: Duration)?
  {
    guard let unit = time.unit, unit.dimension == .time, unit.perTime == nil,
      let period = PeriodUnit(rawValue: unit.code),
      [.d, .wk, .mo, .a].contains(period), let high = time.high, let low = time.low ?? time.high,
      // "for 6-12 year olds"
      !(time.tokens.upperBound < passage.tokens.count && passage.tokens[time.tokens.upperBound].is("old"))
    else { return nil }
    return (time.span, Duration(low: time.bound == .upTo ? high : low, high: high, unit: period))
  }

  /// "7 days off", "a 7-day rest period", "1 week without treatment".
  private static func isOff(_ tokens: Range<Int>, in passage: Passage) -> Bool {
    passage.tokens[tokens.upperBound..<min(passage.tokens.count, tokens.upperBound + 2)].contains {
      pauses.contains($0.word)
    }
  }

  private static let pauses: WordSet = [
    Word("off"), Word("rest"), Word("break"), Word("pause"), Word("without"),
  ]
  private static let `for` = Word("for")
  /// "for the first 2 weeks"
  private static let ordinals: WordSet = [Word("first"), Word("next"), Word("following"), Word("last")]
}

extension Dose.Cycle {
  /// The first days of a cycle, and those that they leave free.
  fileprivate init(on days: Int, of whole: Int) {
    self.init(
      on: Duration(ExactNumber(Int64(days)), .d), off: Duration(ExactNumber(Int64(whole - days)), .d))
  }
}
