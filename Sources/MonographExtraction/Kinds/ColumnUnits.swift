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
    for header in cell.headers.reversed() {
      guard let unit = loneUnit(of: reading.passages[header], reading.lexicon),
        saysDose(reading.passages[header], reading.lexicon)
      else { continue }
      var found = quantity
      found.unit = unit
      return Found(quantity: found, header: header, unit: unit.tokens)
    }
    return nil
  }

  /// The one unit of a header that belongs to no number of it.
  private static func loneUnit(of header: Passage, _ lexicon: Lexicon) -> Quantity.Unit? {
    let taken = header.quantities.compactMap { $0.unit?.tokens }
    let grammar = header.units(lexicon)
    let free = grammar.filter { unit in
      Doses.isDoseable(unit) && unit.dimension != .form && !taken.contains { $0.overlaps(unit.tokens) }
    }
    return free.count == 1 ? free[0] : nil
  }

  private static func saysDose(_ header: Passage, _ lexicon: Lexicon) -> Bool {
    header.marks(of: .role).contains { lexicon[$0][1] != "study" }
      || header.marks(of: .doseContext).contains { lexicon[$0][1] == "dosing-verb" }
  }
}
