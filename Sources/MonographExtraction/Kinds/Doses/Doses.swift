import MonographAnalysis
import MonographLexicon
import MonographModel

/// Doses: an amount with its timing, route, role and scope, wherever the text puts them.
struct Doses: ClaimRule {
  static let requirement = Requirement(quantity: true)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHeadline else { return [] }
    return passage.quantities.indices.flatMap { number -> [Draft] in
      if let column = ColumnUnits.quantity(passage.quantities[number], in: index, reading) {
        return draft(number, column, in: index, reading).map { [$0] } ?? []
      }
      guard reading.amounts[index][number] == .dose else { return [] }
      return draft(number, nil, in: index, reading).map { [$0] } ?? []
    }
  }

  /// Forms that count occasions or packages rather than what is taken.
  static let occasions: Set<String> = ["{dose}", "{injection}", "{infusion}", "{blister}"]

  static func isDoseable(_ unit: Quantity.Unit) -> Bool {
    switch unit.dimension {
    case .mass, .volume, .unit, .count, .amount, .activity: true
    case .form: !occasions.contains(unit.code)
    default: false
    }
  }

  private func draft(_ number: Int, _ column: ColumnUnits.Found?, in index: Int, _ reading: Reading) -> Draft?
  {
    let passage = reading.passages[index]
    let quantity = column?.quantity ?? passage.quantities[number]
    guard let amount = quantity.amount, let unit = quantity.unit else { return nil }
    // The same dose in other units plays the same part.
    let lead = passage.quantities[Equivalents.lead(of: number, in: passage)]
    let role = DoseRoles.role(of: lead, in: index, reading)
    var dose = Self.dose(amount, quantity, number, as: role, in: passage)
    Self.boundStart(&dose, as: role, reading)
    let timing = Self.timing(of: quantity, number, unit, named: role.place, in: index, reading)
    // "⟦one 90 mg/400 mg tablet⟧": what is counted stands behind what it holds.
    let end = quantity.group == nil && unit.dimension == .form ? unit.tokens.upperBound : 0
    let run = quantity.tokens.lowerBound..<max(quantity.tokens.upperBound, end)
    var draft = Draft(.dose(dose), rule: "dose.amount", at: run, of: index)
    if Self.isTurned(quantity) { draft.certainty = .unknown }
    if dose.role == .maximum, Self.isExceeded(behind: index, reading) { draft.certainty = .likely }
    if let column { draft.add(.heading, in: column.header, column.unit) }
    let total =
      Self.total(before: run.lowerBound, passage) ?? Self.total(before: lead.span.lowerBound, passage)
    if let total { draft.add(.cue, in: index, total) }
    if let denominator = quantity.denominator { draft.add(.amount, in: index, denominator) }
    if let time = unit.perTime { Self.count(&dose, per: time) }
    if timing == nil, let day = Self.saidAgain(number, in: passage) {
      dose.per = Per(1, "d")
      draft.add(.timing, in: index, day)
    }
    let share = timing.flatMap {
      $0.passage == index ? DayParts.share(of: lead, at: $0.mention, in: index, reading) : nil
    }
    if share == .again { return nil }
    if let timing { addTiming(timing, share, to: &dose, &draft, quantity, unit, in: index, reading) }
    if let timing, DoseTiming.isSum(timing, isCalled: total != nil, of: lead, in: index, reading) {
      (dose.timing, dose.per) = (nil, Per(1, UnitCode(timing.mention.timing.periodUnit.rawValue)))
    }
    if dose.role == .single, let timing { Self.repeatSingle(&dose, timing, reading) }
    addDetails(to: &dose, &draft, number, in: index, reading)
    if let place = role.place { draft.add(place.role, in: place.passage, place.tokens) }
    if let window = Windows.window(in: index, near: quantity.tokens, reading) {
      dose.window = window.window
      draft.add(.window, in: window.place.passage, window.place.tokens)
    }
    draft.value = .dose(dose)
    if dose.role != .study { Scopes.fill(&draft, passage: index, near: quantity.tokens, in: reading) }
    // A usual dose for impaired organ function is an adjusted one.
    if dose.role == .usual, let population = draft.scope.population,
      population.renal != nil || population.hepatic != nil, !Self.isUnimpaired(draft.scope)
    {
      dose.role = .adjusted
      draft.value = .dose(dose)
    }
    return draft
  }

  /// "30-20 mg", "3-0.6 mL/kg": turned round, or with a figure lost. It is told as it stands, and nobody's dose: what was
  /// meant is unknown.
  static func isTurned(_ quantity: Quantity) -> Bool {
    guard quantity.bound == .range, let low = quantity.low, let high = quantity.high else { return false }
    return low > high && !quantity.isCombination
  }

  /// "20 mg twice a day (⟦total⟧ 40 mg a day)", "…, a ⟦total of⟧ 40 mg per day".
  private static func total(before start: Int, _ passage: Passage) -> Range<Int>? {
    let lead = passage.tokens[..<start].suffix(2)
    guard let total = lead.lastIndex(where: { $0.is("total") }),
      total == start - 1 || passage.tokens[start - 1].is("of")
    else { return nil }
    return total..<start
  }

  /// "Adults with normal renal function", and "anaemia of chronic kidney disease", where the organ belongs to the use.
  private static func isUnimpaired(_ scope: Scope) -> Bool {
    guard let text = scope.population?.text.lowercased() else { return false }
    if text.contains("normal") { return !text.contains("abnormal") }
    guard let use = scope.indication?.text.lowercased() else { return false }
    return [" of ", " due to ", " caused by "].contains { text.contains(use + $0) }
  }
}

extension Passage {
  /// Names something rather than says something: headings, header cells, metadata, captions.
  var isHeadline: Bool {
    switch role {
    case .heading, .header, .caption, .fragment, .metadata: true
    default: false
    }
  }
}
