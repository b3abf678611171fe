import MonographAnalysis
import MonographLexicon
import MonographModel

/// Which phase or kind of dose an amount is.
enum DoseRoles {
  struct Found {
    var role: Dose.Role
    var place: Draft.Place?
  }

  static let studySections: SectionSet = [
    .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .research,
  ]

  static func role(of quantity: Quantity, in index: Int, _ reading: Reading) -> Found {
    reading.knownRoles.at(AmountPlace(passage: index, tokens: quantity.tokens)) {
      read(quantity, in: index, reading)
    }
  }

  private static func read(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found {
    let passage = reading.passages[index]
    if let barred = barred(quantity, in: index, reading), !reading.isIn(studySections, index) {
      return barred
    }
    if isStudy(quantity, in: index, reading) { return Found(role: .study) }
    if let number = passage.quantities.firstIndex(where: { $0.tokens == quantity.tokens }),
      let allowance = AmountContext(number, in: passage, reading.lexicon).allowance(index, reading)
    {
      return Found(role: .other, place: allowance)
    }
    // "250 mcg to 1 mg per day": the ends of one range play one part.
    if let first = passage.quantities.first(where: { $0.group != nil && $0.group == quantity.group }),
      first.unit?.code != quantity.unit?.code
    {
      return role(of: first, in: index, reading)
    }
    let own = RoleMark.all(in: index, reading)
    // "600 mg/day (300 mg twice a day)", but "40 mg/kg (maximum 2,400 mg)" says its own.
    if let outer = Equivalents.outer(of: quantity, in: passage),
      !reaching(quantity, own, passage).contains(where: {
        $0.role != .usual && $0.tokens.lowerBound >= outer.tokens.upperBound
      })
    {
      // "0.2 mg/kg (up to 10 mg)": the most, whatever the weight.
      if quantity.bound == .upTo, isPerBody(outer), !isPerBody(quantity) {
        return Found(
          role: .maximum, place: quantity.boundTokens.first.map { Draft.Place(.cue, in: index, $0) })
      }
      // "1 mg/kg (at most 5 mg/kg or ⟦300 mg⟧)": as the amount before it there.
      if let shared = joined(to: quantity, index, reading), shared.place?.passage == index,
        shared.place.map({ $0.tokens.lowerBound >= outer.tokens.upperBound }) ?? false
      {
        return shared
      }
      return role(of: outer, in: index, reading)
    }
    return own.first { $0.tokens.lowerBound == quantity.tokens.upperBound && $0.trails(in: passage) }?.found
      ?? purpose(quantity, own, passage) ?? another(quantity, in: index, reading) ?? before(
        quantity, own, index, reading)
      ?? Windows.window(in: index, near: quantity.tokens, reading).flatMap(windowRole)
      ?? behind(quantity, own, index, reading)
      ?? opening(quantity, own, index, reading)
      ?? inTable(quantity, own, index, reading)
      ?? joined(to: quantity, index, reading)
      ?? carried(to: quantity, own, index, reading)
      ?? above(index, reading)
      ?? once(quantity, in: index, reading) ?? told(quantity, in: index, reading)
      ?? Found(role: .usual, place: stated(quantity, own, index, reading))
  }

  private static func isPerBody(_ quantity: Quantity) -> Bool {
    quantity.unit.map { $0.code.contains("/kg") || $0.code.contains("/m2") } ?? false
  }

  /// "Doses above 40 mg are not recommended": the most that is given.
  private static func barred(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard quantity.bound == .moreThan,
      let number = passage.quantities.firstIndex(where: { $0.tokens == quantity.tokens }),
      let barred = AmountContext(number, in: passage, reading.lexicon).barredAbove
    else { return nil }
    return Found(role: .maximum, place: Draft.Place(.cue, in: index, barred))
  }

  // MARK: In the sentence

  /// "8 mg for induction and 3 mg ⟦for maintenance⟧": right behind, whatever stands before.
  private static func purpose(_ quantity: Quantity, _ own: [RoleMark], _ passage: Passage) -> Found? {
    let end = quantity.tokens.upperBound
    guard end < passage.tokens.count, passage.tokens[end].is("for") else { return nil }
    return own.first {
      $0.tokens.lowerBound == end + 1 && ($0.role == .start || $0.role == .maintenance) && $0.link == .any
        && (end + 2 == passage.tokens.count
          || passage.tokens[$0.tokens.upperBound...].first.map { $0.kind != .word || $0.is("and") } ?? true)
    }?.found
  }

  /// "80 mg initially", "40 mg as a single dose": close behind, before the next amount.
  private static func behind(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    let end = quantity.tokens.upperBound
    // "300 mg (two tablets of 150 mg) must not be exceeded"
    let start = passage.tokens.parenthesis(at: end, within: 12).map { $0.upperBound + 1 } ?? end
    return own.first { mark in
      let between = mark.tokens.lowerBound - start
      // "10 mg may be given as a maintenance dose"
      let reach = mark.namesDose(in: passage) ? 6 : 4
      guard mark.role != .usual, mark.role != .step, mark.link == .any, (0...reach).contains(between),
        !passage.tokens[start..<mark.tokens.lowerBound].contains(where: {
          $0.kind == .comma || $0.kind == .period || $0.endsClause
        }), !isOfAlternative(mark, behind: start, in: passage)
      else { return false }
      return mark.role != .maximum
        || !passage.quantities.contains { (0..<4).contains($0.tokens.lowerBound - mark.tokens.upperBound) }
    }?.found
  }

  /// "2 mg three times daily ⟦or a single⟧ daily dose of 6 mg": the word for another amount.
  private static func isOfAlternative(_ mark: RoleMark, behind start: Int, in passage: Passage) -> Bool {
    let between = start..<mark.tokens.lowerBound
    // "from 5 mg daily ⟦to a higher loading dose⟧"
    if between.dropLast().contains(where: { passage.tokens[$0].is(to) && passage.tokens[$0 + 1].is("a") }) {
      return true
    }
    return passage.tokens[between].contains { $0.is(or) || $0.is(and) }
      && passage.timings.contains { between.contains($0.tokens.lowerBound) }
  }

  // MARK: In what heads it

  /// The head of the column, else the first cell of the row.
  private static func inTable(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    for header in passage.cell(at: quantity.tokens.lowerBound)?.headers.reversed() ?? [] {
      if let best = RoleMark.all(in: header, reading).first(where: { $0.role != .usual }) {
        return best.found
      }
    }
    guard let first = passage.cells.first else { return nil }
    return own.first { first.tokens.overlaps($0.tokens) && $0.role != .usual && $0.link == .any }?.found
  }

  /// Labels and lead-ins above, up to the nearest heading.
  private static func above(_ index: Int, _ reading: Reading) -> Found? {
    for above in reading.chain(of: index).dropFirst() {
      let head = reading.passages[above]
      // "Adults: 1 tablet daily, not more than 1 tablet in 24 hours" says it of its own amounts.
      if head.role == .sentence, head.tokens.last?.kind != .colon, !head.quantities.isEmpty { return nil }
      // "Starting treatment" over a section is no "Starting dose".
      let best = RoleMark.all(in: above, reading).first {
        $0.role != .usual && $0.link == .any
          && (head.role != .heading || $0.tokens.count > 1 || head.tokens.count == 1)
      }
      if let best { return best.found }
      if head.role == .heading { return nil }
    }
    return nil
  }

  /// Weeks 1–2 of a table start a treatment; later windows are steps, and what has no end is kept up.
  private static func windowRole(_ window: Windows.Found) -> Found? {
    let role: Dose.Role = window.isOpen ? .maintenance : window.window.low <= 1 ? .start : .step
    return Found(role: role, place: window.place)
  }
}
