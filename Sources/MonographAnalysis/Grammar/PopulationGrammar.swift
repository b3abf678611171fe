import MonographLexicon
import MonographModel

/// Reads who is spoken of.
///
///     mention = part (connector part)*
///     part    = group | band of ages, weights or surfaces | organ function [band of clearances]
///     band    = quantity ["to" quantity] ["of age"] ["and older"]
public struct PopulationGrammar {
  let tokens: [Token]
  let marks: [Mark]
  let quantities: [Quantity]
  let lexicon: Lexicon

  public func mentions() -> [PopulationMention] {
    var found: [PopulationMention] = []
    let parts = (named() + bands() + qualified()).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for part in parts {
      if let last = found.last, part.tokens.lowerBound < last.tokens.upperBound, !part.isQualified {
        continue
      }
      if let last = found.last, joins(last, part) {
        found[found.count - 1].absorb(part)
      } else {
        found.append(part)
      }
    }
    return found.map(widened)
  }

  // MARK: Parts

  private func named() -> [PopulationMention] {
    marks.filter { $0.vocabulary == .population && !isRelative($0.tokens.upperBound) }.map { mark in
      var mention = PopulationMention(tokens: mark.tokens)
      let row = lexicon[mark]
      if !row[1].isEmpty { mention.groups = [row[1]] }
      if row[2] == "renal" { mention.renal = mark.tokens }
      if row[2] == "hepatic" { mention.hepatic = mark.tokens }
      return mention
    }
  }

  /// "your child's doctor".
  private func isRelative(_ end: Int) -> Bool {
    end < tokens.count && tokens[end..<min(tokens.count, end + 2)].contains { $0.is(Self.doctor) }
  }
  private static let doctor = Word("doctor")

  private func bands() -> [PopulationMention] {
    var found: [PopulationMention] = []
    for (index, quantity) in quantities.enumerated() {
      guard let sort = sort(of: quantity) else {
        if let mention = unitless(quantity) { found.append(mention) }
        continue
      }
      let (amount, span) = band(ending: index)
      var mention = PopulationMention(tokens: span)
      switch sort {
      case .age: mention.age = amount
      case .weight: mention.weight = amount
      case .area: mention.area = amount
      case .clearance: mention.renal = span
      }
      // The lower end of the band is no band of its own.
      if let last = found.last, span.contains(last.tokens.lowerBound) { found.removeLast() }
      found.append(mention)
    }
    return found
  }

  /// "Ages 6-11": told apart from others, but in what unit isn't said.
  private func unitless(_ quantity: Quantity) -> PopulationMention? {
    let start = quantity.span.lowerBound
    guard quantity.unit == nil, quantity.bound != .exact, start > 0, tokens[start - 1].is(Self.age) else {
      return nil
    }
    var mention = PopulationMention(tokens: start - 1..<quantity.span.upperBound)
    mention.isQualified = true
    return mention
  }
  private static let age = Word("ages")

  /// "patients taking valproate", "people not receiving dialysis": up to the end of the clause or its verb.
  private func qualified() -> [PopulationMention] {
    tokens.indices.compactMap { start in
      guard Self.people.contains(tokens[start].word) || endsGroup(start) else { return nil }
      var at = start + 1
      while at < tokens.count, Self.openers.contains(tokens[at].word) { at += 1 }
      guard at < tokens.count, Self.participles.contains(tokens[at].word) else { return nil }
      var end = at + 1
      while end < min(tokens.count, at + 14), !endsQualifier(end) { end += 1 }
      guard end > at + 1, !Self.articles.contains(tokens[end - 1].word) else { return nil }
      var mention = PopulationMention(tokens: start..<end)
      mention.isQualified = true
      return mention
    }
  }

  private func endsGroup(_ index: Int) -> Bool {
    marks.contains { $0.vocabulary == .population && $0.tokens.upperBound == index + 1 }
  }
  private static let articles: Set<Word> = [Word("a"), Word("an"), Word("the")]

  private func endsQualifier(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.endsClause || Self.verbs.contains(token.word) || token.kind == .period
      || token.kind == .colon
      || token.kind == .open || token.kind == .close
      || token.kind == .comma && !(index + 1 < tokens.count && tokens[index + 1].isName)
  }

  private static let people: Set<Word> = [
    Word("patients"), Word("people"), Word("individuals"), Word("those"), Word("subjects"),
  ]
  private static let openers: Set<Word> = [
    Word("who"), Word("are"), Word("not"), Word("already"), Word("currently"), Word("previously"),
    Word("have"),
    Word("been"), Word("also"),
  ]
  private static let participles: Set<Word> = [
    Word("taking"), Word("receiving"), Word("treated"), Word("using"), Word("without"), Word("on"),
    Word("undergoing"), Word("requiring"), Word("switching"), Word("naive"),
  ]
  private static let verbs: Set<Word> = [
    Word("is"), Word("are"), Word("should"), Word("may"), Word("must"), Word("can"), Word("receive"),
    Word("was"),
    Word("has"), Word("start"), Word("the"), Word("do"), Word("need"), Word("dose"), Word("dosage"),
  ]

  private enum Sort { case age, weight, area, clearance }

  private func sort(of quantity: Quantity) -> Sort? {
    guard let unit = quantity.unit, unit.per == nil else { return nil }
    if unit.perTime == .min { return unit.dimension == .volume && isClearance(quantity) ? .clearance : nil }
    guard unit.perTime == nil else { return nil }
    switch unit.dimension {
    case .weight: return unit.code == "kg" || !isAside(quantity) ? .weight : nil
    case .area: return unit.code == "m2" ? .area : nil
    case .time: return isAge(quantity) ? .age : nil
    default: return nil
    }
  }

  /// "33 kg (73 pounds)": the same again.
  private func isAside(_ quantity: Quantity) -> Bool {
    let start = quantity.span.lowerBound
    return start > 0 && tokens[start - 1].kind == .open
  }

  /// "15 kg to less than 60 kg", "more than 15 kg and up to 23 kg", "12 to less than 18 years", "2 years and older".
  func band(ending index: Int) -> (Amount?, Range<Int>) {
    let quantity = bounded(quantities[index])
    var span = quantity.span
    // Past "(33 lbs)", at most.
    for before in quantities[max(0, index - 2)..<index].reversed() {
      guard let lower = lowerEnd(of: quantity, before) else { continue }
      span = before.span.lowerBound..<span.upperBound
      return (
        Amount(
          low: lower, high: quantity.high, lowInclusive: before.bound != .moreThan,
          highInclusive: quantity.bound != .lessThan, unit: UnitCode(quantity.unit?.code ?? "")), span
      )
    }
    var open = quantity
    if quantity.bound == .exact, let (bound, end) = boundBehind(span.upperBound) {
      open.bound = bound
      if bound == .atLeast { open.high = nil } else { open.low = nil }
      span = span.lowerBound..<end
    }
    // A single weight or age says no band: its sign was lost, or it is an example.
    let amount = Amount(
      low: open.low, high: open.high, lowInclusive: open.bound != .moreThan,
      highInclusive: open.bound != .lessThan, unit: UnitCode(open.unit?.code ?? ""))
    return (open.bound == .exact ? nil : amount, span)
  }

  /// With what bounds it before: "from 6 years", "25 kg or above and below 50 kg".
  private func bounded(_ quantity: Quantity) -> Quantity {
    var quantity = quantity
    let start = quantity.span.lowerBound
    guard quantity.bound == .exact, start > 0 else { return quantity }
    if tokens[start - 1].is(Self.from) {
      quantity.bound = .atLeast
      quantity.high = nil
    } else if let mark = marks.last(where: { $0.vocabulary == .bound && $0.tokens.upperBound == start }),
      tokens[mark.tokens.lowerBound].is(Words.and), lexicon[mark][1] == Bound.upTo.rawValue
    {
      quantity.bound = .lessThan
      quantity.low = nil
      quantity.boundTokens.append(start - 1..<start)
    }
    return quantity
  }

  /// The low end that stands before, joined by "to", "but", "and" or a dash.
  private func lowerEnd(of quantity: Quantity, _ before: Quantity) -> ExactNumber? {
    let gap = before.span.upperBound..<max(before.span.upperBound, quantity.span.lowerBound)
    guard let low = before.low, let high = quantity.high, low < high, quantity.bound != .range,
      before.bound == .exact || before.high == nil,
      before.unit == nil || before.unit?.code == quantity.unit?.code,
      quantity.low == nil || quantity.low == high, gap.count <= 8,
      case let words = outside(gap), words.count <= 3,
      !gap.isEmpty || quantity.span.lowerBound < before.span.upperBound
        || quantity.bound == .lessThan && before.unit == nil,
      words.allSatisfy({ $0.kind == .dash || $0.kind == .comma || Self.joints.contains($0.word) }),
      quantity.bound != .exact || words.contains(where: { $0.kind != .comma })
    else { return nil }
    return low
  }
  /// Without what stands in parentheses.
  private func outside(_ gap: Range<Int>) -> [Token] {
    var depth = 0
    return tokens[gap].filter { token in
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      return depth == 0 && token.kind != .close
    }
  }
  private static let from = Word("from")
  private static let joints: Set<Word> = [Words.to, Words.and, Word("but"), Word("up")]

  /// "of age and older", "old or over".
  private func boundBehind(_ start: Int) -> (Bound, Int)? {
    var at = start
    while at < min(tokens.count, start + 3),
      Self.unitTails.contains(tokens[at].word) || tokens[at].kind == .comma
    {
      at += 1
    }
    // The table knows "years and older" whole.
    guard let mark = marks.starting(at: at, of: .bound) ?? marks.starting(at: start - 1, of: .bound),
      lexicon[mark][3] == "after",
      let bound = Bound(rawValue: lexicon[mark][1])
    else { return nil }
    return (bound, mark.tokens.upperBound)
  }
  private static let unitTails: Set<Word> = [
    Word("of"), Word("age"), Word("old"), Word("body"), Word("weight"), Word("bodyweight"), Word("in"),
  ]

  /// "30 to 59 mL/min" and not a rate of infusion: a word of renal function shortly before.
  private func isClearance(_ quantity: Quantity) -> Bool {
    marks.contains {
      $0.vocabulary == .population && lexicon[$0][2] == "renal"
        && (0...12).contains(quantity.span.lowerBound - $0.tokens.upperBound)
    }
  }

  // MARK: Ages

  /// "aged 6 to 17 years", "12 years and older", "infants of 6 weeks": a time with a word of age beside it.
  func isAge(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, unit.dimension == .time, unit.perTime == nil,
      ["a", "mo", "wk"].contains(unit.code)
    else { return false }
    let span = quantity.span
    if span.lowerBound > 0, Self.durations.contains(tokens[span.lowerBound - 1].word) { return false }
    let near = tokens[max(0, span.lowerBound - 4)..<min(tokens.count, span.upperBound + 3)]
    return near.contains {
      Self.ageWords.contains($0.word) || unit.code == "a" && Self.yearWords.contains($0.word)
    }
      || unit.code == "a" && standsBesideWeight(span) || followsAge(span) || isAllBand
  }

  /// "1 month to under 6 months" and nothing else: a length of treatment is not open at its end.
  private var isAllBand: Bool {
    quantities.count == 2 && quantities.allSatisfy { ["a", "mo"].contains($0.unit?.code) }
      && quantities[1].bound == .lessThan
      && tokens.indices.allSatisfy { index in
        tokens[index].is(Words.to) || tokens[index].kind == .dash
          || quantities.contains { $0.span.contains(index) }
      }
  }

  /// "6 to < 12 years, < 30 kg" in a row that has lost its heads.
  private func standsBesideWeight(_ span: Range<Int>) -> Bool {
    quantities.contains {
      $0.unit?.dimension == .weight && (0...2).contains($0.span.lowerBound - span.upperBound)
    }
  }

  /// "6 months to 3 years": the later end of two ages in different units.
  private func followsAge(_ span: Range<Int>) -> Bool {
    guard span.lowerBound > 1,
      tokens[span.lowerBound - 1].is(Words.to) || tokens[span.lowerBound - 1].kind == .dash
    else { return false }
    return quantities.contains { $0.tokens.upperBound == span.lowerBound - 1 && isAge($0) }
  }

  private static let durations: Set<Word> = [
    Words.for, Word("after"), Word("during"), Word("within"), Words.every, Word("last"), Word("lasting"),
  ]
  private static let ageWords: Set<Word> = [
    Word("age"), Word("aged"), Word("older"), Word("younger"), Word("old"), Word("infants"), Word("neonates"),
  ]
  private static let yearWords: Set<Word> = [
    Word("children"), Word("adults"), Word("child"), Word("adolescents"), Word("patients"), Word("over"),
    Word("under"), Word("below"), Word("above"),
  ]

  // MARK: Phrases

  /// Whether two parts are one phrase: nothing but connectors between, and not two bands of a sort.
  private func joins(_ left: PopulationMention, _ right: PopulationMention) -> Bool {
    guard left.tokens.upperBound <= right.tokens.lowerBound else { return true }
    let gap = left.tokens.upperBound..<right.tokens.lowerBound
    guard gap.count <= 8, !left.repeats(right) else { return false }
    // A band before another group belongs to its own: "< 12 years children".
    if gap.isEmpty, left.isMeasured, !right.groups.isEmpty { return false }
    return tokens[gap].allSatisfy {
      $0.kind == .comma || $0.kind == .open || $0.kind == .close || $0.kind == .dash || $0.kind == .slash
        || Self.connectors.contains($0.word)
    }
  }

  private static let connectors: Set<Word> = [
    Words.and, Words.or, Words.to, Words.in, Words.between, Words.at, Word("of"), Word("aged"), Word("age"),
    Word("weighing"), Word("weigh"), Word("who"), Word("with"), Word("body"), Word("weight"),
    Word("bodyweight"),
    Word("from"), Word("least"), Word("but"), Word("the"), Word("than"), Word("patients"), Word("people"),
    Word("individuals"), Word("persons"), Word("subjects"), Word("are"), Word("is"), Word("a"), Word("old"),
    Word("have"),
    Word("mild"), Word("moderate"), Word("severe"), Word("having"), Word("their"), Word("up"), Word("also"),
    Word("surface"), Word("area"), Word("years"), Word("you"), Word("if"), Word("and"), Word("whose"),
    Word("an"),
    Word("estimated"), Word("impaired"),
  ]

  /// With adjectives of degree before and the rest of an age behind.
  private func widened(_ mention: PopulationMention) -> PopulationMention {
    var mention = mention
    var (lower, upper) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if !mention.isQualified, !mention.groups.isEmpty || mention.isMeasured { upper = measureEnd(upper) }
    while lower > 0, mention.renal != nil || mention.hepatic != nil, isDegree(lower - 1) { lower -= 1 }
    if let renal = mention.renal, renal.lowerBound == mention.tokens.lowerBound {
      mention.renal = lower..<renal.upperBound
    }
    if let hepatic = mention.hepatic, hepatic.lowerBound == mention.tokens.lowerBound {
      mention.hepatic = lower..<hepatic.upperBound
    }
    mention.tokens = lower..<upper
    return mention
  }

  /// "of age", "of age weighing kg or more": the rest of a measure, even where its number was lost.
  private func measureEnd(_ start: Int) -> Int {
    var (at, end) = (start, start)
    while at < tokens.count {
      if let mark = marks.starting(at: at, of: .bound), lexicon[mark][3] == "after" {
        at = mark.tokens.upperBound
        end = at
      } else if Self.measureEnds.contains(tokens[at].word) {
        at += 1
        end = at
      } else if Self.unitTails.contains(tokens[at].word) || tokens[at].is(Self.weighing) {
        at += 1
      } else {
        break
      }
    }
    return end
  }
  private static let weighing = Word("weighing")
  private static let measureEnds: Set<Word> = [
    Word("age"), Word("old"), Word("weight"), Word("bodyweight"), Word("kg"), Word("years"),
  ]

  private func isDegree(_ index: Int) -> Bool {
    if Self.degrees.contains(tokens[index].word) { return true }
    return index > 0
      && (tokens[index].is(Words.or) || tokens[index].is(Words.to) || tokens[index].is(Words.and))
      && Self.degrees.contains(tokens[index - 1].word)
  }
  private static let degrees: Set<Word> = [
    Word("severe"), Word("moderate"), Word("mild"), Word("end"), Word("decompensated"), Word("severely"),
    Word("moderately"), Word("mildly"), Word("significant"), Word("advanced"),
  ]
}
