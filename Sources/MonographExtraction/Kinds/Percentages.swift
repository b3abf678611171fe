import MonographAnalysis
import MonographLexicon
import MonographModel

/// Percentages with bound, measure, direction, comparator and arm, in prose and in tables.
struct Percentages: ClaimRule {
  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    var drafts: [Draft] = []
    for quantity in passage.quantities
    where quantity.unit?.dimension == .fraction && quantity.unit?.code == "%" {
      if let draft = draft(quantity, unit: nil, in: index, reading) { drafts.append(draft) }
    }
    if passage.role == .row { drafts += cells(index, reading) }
    return drafts
  }

  /// Bare numbers under a header with "%".
  private func cells(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    return passage.cells.dropFirst().compactMap { cell in
      guard let sign = sign(over: cell, of: passage, reading) else { return nil }
      let numbers = passage.quantities.filter { cell.tokens.contains($0.tokens.lowerBound) }
      // "n (%)" counts first.
      let isCountFirst =
        reading.passages[sign.passage].tokens.contains { $0.kind == .open } && numbers.count > 1
      guard let quantity = isCountFirst ? numbers.last : numbers.first, quantity.unit == nil,
        numbers.count <= 2,
        (quantity.high ?? quantity.low).map({ $0 <= 100 }) ?? false
      else { return nil }
      return draft(quantity, unit: sign, in: index, reading)
    }
  }

  /// The percent sign over a cell: in a header of its column, or in the caption of the table.
  private func sign(over cell: Passage.Cell, of passage: Passage, _ reading: Reading) -> Draft.Place? {
    let captions = passage.context.filter { reading.passages[$0].role == .caption }
    for header in cell.headers.reversed() + captions {
      let head = reading.passages[header]
      if let sign = head.tokens.indices.first(where: { heads($0, of: head) }) {
        return Draft.Place(.heading, in: header, sign..<sign + 1)
      }
    }
    return nil
  }

  /// A column of doses: its header speaks of doses and counts none of them as a rate.
  private func isShareColumn(_ quantity: Quantity, _ index: Int, _ reading: Reading) -> Bool {
    guard let cell = reading.passages[index].cell(at: quantity.tokens.lowerBound) else { return false }
    return cell.headers.contains { header in
      reading.passages[header].tokens.contains {
        $0.is(Self.dose) || $0.is(Self.dosage) || $0.is(Self.reduced)
      }
    }
  }

  /// A percent sign that heads a column of numbers, rather than one that belongs to a number of the header.
  private func heads(_ sign: Int, of header: Passage) -> Bool {
    let isSign = header.marks.contains {
      $0.vocabulary == .unit && $0.tokens.lowerBound == sign
        && UnitTable.standard.entries[$0.entry].code == "%"
    }
    return isSign && (sign == 0 || header.tokens[sign - 1].kind != .number)
  }
  private static let dose = Word("dose"), dosage = Word("dosage"), reduced = Word("reduced")

  private func draft(_ quantity: Quantity, unit: Draft.Place?, in index: Int, _ reading: Reading) -> Draft? {
    let passage = reading.passages[index]
    guard quantity.low != nil || quantity.high != nil else { return nil }
    let context = PercentageContext(quantity, in: index, reading)
    guard !context.isFormulation, !context.isDoseShare, !isShareColumn(quantity, index, reading) else {
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
    return draft
  }
}
