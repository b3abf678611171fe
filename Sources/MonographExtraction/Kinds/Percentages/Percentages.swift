import MonographAnalysis
import MonographLexicon
import MonographModel

/// Percentages with bound, measure, direction, comparator and arm, in prose and in tables.
struct Percentages: ClaimRule {
  static let requirement = Requirement(quantity: true)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    var drafts: [Draft] = []
    for quantity in passage.quantities
    where quantity.unit?.dimension == .fraction && quantity.unit?.code == "%" {
      if let draft = draft(quantity, unit: nil, in: index, reading) { drafts.append(draft) }
    }
    for rate in passage.role == .row ? RowRates.unsigned(in: index, reading) : [] {
      if let draft = draft(rate.quantity, unit: rate.sign, in: index, reading) { drafts.append(draft) }
    }
    return drafts
  }

  /// "RR 4.37, 95% CI 1.25 to 15.34": how sure an estimate is, and the estimate before it, which shares no sign with it.
  private func isOfInterval(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let behind = passage.tokens[quantity.tokens.lowerBound...].prefix(6)
    guard let name = behind.firstIndex(where: { $0.is("ci") || $0.is("confidence") }) else { return false }
    return passage.tokens[quantity.tokens.lowerBound..<name].allSatisfy {
      [.number, .comma, .percent, .open].contains($0.kind)
    }
  }

  /// "It is not 100% effective", "no vaccine protects 100% of people": the whole is what is denied.
  private func isOfNone(_ quantity: Quantity, _ passage: Passage) -> Bool {
    guard quantity.bound == .exact, quantity.low == 100 else { return false }
    let clause = passage.clause(around: quantity.span.lowerBound)
    return passage.tokens[clause.lowerBound..<quantity.span.lowerBound].suffix(8).contains {
      Self.denials.contains($0.word)
    }
  }
  private static let denials: WordSet = [
    "not", "no", "never", "none", "neither", "cannot",
  ]

  /// A column of doses: its header speaks of doses and counts none of them as a rate.
  private func isShareColumn(_ quantity: Quantity, _ index: Int, _ reading: Reading) -> Bool {
    guard let cell = reading.passages[index].cell(at: quantity.tokens.lowerBound) else { return false }
    return cell.headers.contains { header in
      reading.passages[header].tokens.contains {
        $0.is(Self.dose) || $0.is(Self.dosage) || $0.is(Self.reduced)
      }
    }
  }

  private static let dose = Word("dose"), dosage = Word("dosage"), reduced = Word("reduced")

  private func draft(_ quantity: Quantity, unit: Draft.Place?, in index: Int, _ reading: Reading) -> Draft? {
    let passage = reading.passages[index]
    guard quantity.low != nil || quantity.high != nil else { return nil }
    let context = PercentageContext(quantity, in: index, reading)
    guard !isOfInterval(quantity, passage), !context.isFormulation, !context.isDoseShare,
      !isShareColumn(quantity, index, reading)
    else {
      return nil
    }
    var value = Percentage(
      low: quantity.low, high: quantity.high, bound: quantity.bound, about: context.about)
    value.approximate = quantity.isApproximate
    value.direction = context.direction
    var draft = Draft(.percentage(value), rule: "percentage.prose", at: quantity.span, of: index)
    if let comparator = context.comparator {
      value.comparator = passage.string(comparator).lowercased()
      draft.add(.comparator, in: index, comparator)
    }
    if let measure = context.measure {
      value.measure = reading.passages[measure.passage].string(measure.tokens)
      draft.add(.measure, in: measure.passage, measure.tokens)
    }
    if let unit {
      draft.places.append(unit)
      draft.rule = "percentage.column"
    }
    if let arm = context.arm {
      value.arm = reading.passages[arm.passage].string(arm.tokens)
      draft.add(.subject, in: arm.passage, arm.tokens)
    }
    draft.value = .percentage(value)
    if isOfNone(quantity, passage) { draft.polarity = .negated }
    return draft
  }
}
