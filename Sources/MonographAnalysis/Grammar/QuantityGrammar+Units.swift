import MonographLexicon
import MonographModel

/// Units as they are composed: `mg`, `mg/kg/day`, `units of factor IX/kg`, `mg per 0.8 mL`.
extension QuantityGrammar {
  func unit(at start: Int) -> Quantity.Unit? {
    var at = start
    // "5-mg tablet"
    if at < tokens.count, tokens[at].kind == .dash, !tokens[at].spaceBefore { at += 1 }
    guard let first = unitMark(at: at) else { return nil }
    let entry = units.entries[first.entry]
    var unit = Quantity.Unit(
      code: entry.code, dimension: entry.dimension, tokens: start..<first.tokens.upperBound)
    // "international units (IU)"
    let open = unit.tokens.upperBound
    if open + 2 < tokens.count, tokens[open].kind == .open, let again = unitMark(at: open + 1),
      units.entries[again.entry].code == entry.code, again.tokens.upperBound < tokens.count,
      tokens[again.tokens.upperBound].kind == .close
    {
      unit.tokens = start..<again.tokens.upperBound + 1
    }
    while unit.perTime == nil, unit.per == nil, extend(&unit) {}
    extendPastGiving(&unit)
    extendPastSubstance(&unit)
    return unit
  }

  /// "20 units per injection for every 1 kg": each time it is given, and counted against the weight.
  fileprivate func extendPastGiving(_ unit: inout Quantity.Unit) {
    guard unit.perTime == nil else { return }
    var longer = unit
    if let at = denominator(at: unit.tokens.upperBound), unit.per == nil, at < tokens.count {
      longer.tokens = unit.tokens.lowerBound..<at + 1
    }
    guard Self.givings.contains(tokens[longer.tokens.upperBound - 1].word) else { return }
    longer.per = nil
    if extend(&longer), longer.code != unit.code { unit = longer }
  }
  private static let givings: WordSet = ["injection", "dose", "infusion", "administration", "application"]

  /// "25 units of factor IX/kg", "12 mg tafasitamab per kilogram": the substance stands between the unit and what
  /// it is counted against.
  fileprivate func extendPastSubstance(_ unit: inout Quantity.Unit) {
    guard unit.perTime == nil, unit.per == nil else { return }
    let start = unit.tokens.upperBound
    for at in start..<max(start, min(tokens.count, start + 5)) {
      if let end = denominator(at: at) {
        guard at > start, let mark = unitMark(at: end), case let entry = units.entries[mark.entry] else {
          return
        }
        // "3,333 IU examplin per mL"
        if entry.dimension == .volume, [.mass, .unit, .activity].contains(unit.dimension) {
          unit.per = Per(1, UnitCode(entry.code))
          unit.tokens = unit.tokens.lowerBound..<mark.tokens.upperBound
          return
        }
        guard entry.dimension == .weight || entry.dimension == .area else { return }
        unit.code += "/" + entry.code
        unit.tokens = unit.tokens.lowerBound..<mark.tokens.upperBound
        while unit.perTime == nil, unit.per == nil, extend(&unit) {}
        return
      }
      guard tokens[at].kind == .word || tokens[at].kind == .dash || startsName(at), !tokens[at].is(Words.or),
        !tokens[at].is(Words.and)
      else { return }
    }
  }

  /// The number of "5-ALA" or "6-mercaptopurine".
  private func startsName(_ at: Int) -> Bool {
    guard tokens[at].kind == .number, at + 2 < tokens.count else { return false }
    return tokens[at + 1].kind == .dash && !tokens[at + 1].spaceBefore && tokens[at + 2].kind == .word
      && !tokens[at + 2].spaceBefore && unitMark(at: at + 2) == nil
  }

  /// The token behind "/", "per", "for each" or "for every".
  func denominator(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    return tokens[index].kind == .slash ? index + 1 : tokens.denominator(at: index)
  }

  /// Behind "mg/kg body weight/".
  private func denominatorPastBody(_ unit: Quantity.Unit) -> Int? {
    guard let end = unit.tokens.last, tokens[end].is("kg") || tokens[end].is("kilogram") else { return nil }
    let slash = tokens[(end + 1)...].prefix(4).firstIndex { !Self.bodyWords.contains($0.word) }
    return slash.flatMap { $0 > end + 1 && tokens[$0].kind == .slash ? $0 + 1 : nil }
  }
  private static let bodyWords: WordSet = ["of", "body", "weight", "bodyweight", "bw"]

  func unitMark(at index: Int) -> Mark? {
    guard index < tokens.count else { return nil }
    return marks.starting(at: index, of: .unit)
  }

  /// Adds one denominator: "/kg", "per day", "per 0.8 mL".
  fileprivate func extend(_ unit: inout Quantity.Unit) -> Bool {
    guard var at = denominator(at: unit.tokens.upperBound) ?? denominatorPastBody(unit) else { return false }
    var value: ExactNumber?
    if at < tokens.count, tokens[at].kind == .number {
      value = tokens[at].number
      at += 1
      if at < tokens.count, tokens[at].kind == .dash { at += 1 }  // "mg/24-hour"
    }
    guard let mark = unitMark(at: at) else { return false }
    let entry = units.entries[mark.entry]
    switch entry.dimension {
    case .time:
      guard value == nil || value == 24 && entry.code == "h", let period = PeriodUnit(rawValue: entry.code)
      else { return false }
      unit.perTime = value == nil ? period : .d
    case .weight, .area:
      guard value == nil || value == 1 else { return false }
      unit.code += "/" + entry.code
    case .mass where value != nil, .unit where value != nil: return false  // two substances, not a ratio
    case .volume, .form, .mass, .unit:
      unit.per = Per(value ?? 1, UnitCode(entry.code))
    default: return false
    }
    unit.tokens = unit.tokens.lowerBound..<mark.tokens.upperBound
    return true
  }
}

extension Passage {
  /// The units that stand in the passage, with or without a number.
  public func units(_ lexicon: Lexicon) -> [Quantity.Unit] {
    let grammar = QuantityGrammar(tokens: tokens, marks: marks, lexicon: lexicon)
    var found: [Quantity.Unit] = []
    for index in tokens.indices
    where tokens[index].kind != .dash && index >= found.last?.tokens.upperBound ?? 0 {
      if let unit = grammar.unit(at: index) { found.append(unit) }
    }
    return found
  }
}

extension [Token] {
  /// Where that begins which an amount is counted against: behind "per", "per every", "for each" or "for every".
  public func denominator(at index: Int) -> Int? {
    guard index < count, self[index].is(Words.per) || self[index].is(Words.for) else { return nil }
    let isOfEach = index + 1 < count && (self[index + 1].is(Words.each) || self[index + 1].is(Words.every))
    return isOfEach ? index + 2 : self[index].is(Words.per) ? index + 1 : nil
  }
}
