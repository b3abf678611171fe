import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts in a column whose header names their unit: "900 to 3600" under "Total daily dose (mg/day)".
enum ColumnUnits {
  struct Found {
    var quantity: Quantity
    var header: Int
    /// The unit in the header.
    var unit: Range<Int>
  }

  static func quantity(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard quantity.unit == nil, quantity.low != nil || quantity.high != nil,
      let cell = passage.cell(at: quantity.tokens.lowerBound),
      cell.tokens.lowerBound > 0,
      passage.quantities.filter({ cell.tokens.contains($0.tokens.lowerBound) }).count == 1
    else { return nil }
    let heads = cell.headers.reversed().map { ($0, reading.passages[$0].tokens.indices) }
    // "Starting dose (mg/day) | 50 | 100": the row's own head.
    let rowHead = passage.cells.first.map { (index, $0.tokens) }
    for (head, range) in heads + [rowHead].compactMap(\.self) {
      guard let unit = loneUnit(in: range, of: reading.passages[head], reading.lexicon),
        saysDose(in: range, of: reading.passages[head], reading.lexicon)
      else { continue }
      var found = quantity
      found.unit = unit
      return Found(quantity: found, header: head, unit: unit.tokens)
    }
    return nil
  }

  /// The one unit of a header that belongs to no number of it.
  private static func loneUnit(in range: Range<Int>, of header: Passage, _ lexicon: Lexicon)
    -> Quantity.Unit?
  {
    let taken = header.quantities.compactMap { $0.unit?.tokens }
    let free = header.units(lexicon).filter { unit in
      Doses.isDoseable(unit) && unit.dimension != .form && range.contains(unit.tokens.lowerBound)
        && !taken.contains { $0.overlaps(unit.tokens) }
    }
    return free.count == 1 ? free[0] : nil
  }

  private static func saysDose(in range: Range<Int>, of header: Passage, _ lexicon: Lexicon) -> Bool {
    header.marks.contains { mark in
      guard range.contains(mark.tokens.lowerBound) else { return false }
      return mark.vocabulary == .role && lexicon[mark][1] != "study"
        || mark.vocabulary == .doseContext && lexicon[mark][1] == "dosing-verb"
    }
  }
}
