import MonographAnalysis
import MonographLexicon
import MonographModel

/// The percentages in a table's row that are written without a sign, since their column's header or the table's
/// caption has it: "13" under "Examplix (N = 769) %", "12 (5)" under "n (%)".
enum RowRates {
  struct Rate {
    var quantity: Quantity
    /// The percent sign.
    var sign: Draft.Place
  }

  static func unsigned(in index: Int, _ reading: Reading) -> [Rate] {
    let passage = reading.passages[index]
    return passage.cells.dropFirst().compactMap { cell in
      guard let sign = sign(over: cell, of: passage, reading) else { return nil }
      let numbers = passage.quantities.filter { cell.tokens.contains($0.tokens.lowerBound) }
      // "n (%)" counts first.
      guard let quantity = sign.isAside && numbers.count > 1 ? numbers.last : numbers.first,
        quantity.unit == nil, numbers.count <= 2,
        (quantity.high ?? quantity.low).map({ $0 <= 100 }) ?? false
      else { return nil }
      return Rate(quantity: quantity, sign: sign.place)
    }
  }

  /// The percent sign over a cell, and whether it stands in parentheses.
  private static func sign(over cell: Passage.Cell, of passage: Passage, _ reading: Reading)
    -> (place: Draft.Place, isAside: Bool)?
  {
    let captions = passage.context.filter { reading.passages[$0].role == .caption }
    for header in cell.headers.reversed() + captions {
      let head = reading.passages[header]
      if let sign = head.tokens.indices.first(where: { heads($0, of: head) }) {
        let isAside = sign > 0 && head.tokens[sign - 1].kind == .open
        return (Draft.Place(.heading, in: header, sign..<sign + 1), isAside)
      }
      // "Patients with events, n" counts, whatever the caption says.
      if head.role == .header, head.tokens.last?.is(count) ?? false { return nil }
    }
    return nil
  }
  private static let count = Word("n")

  /// A percent sign that heads a column of numbers, rather than one that belongs to a number of the header.
  private static func heads(_ sign: Int, of header: Passage) -> Bool {
    let isSign = header.marks(of: .unit).contains {
      $0.tokens.lowerBound == sign
        && UnitTable.standard.entries[$0.entry].code == "%"
    }
    return isSign && (sign == 0 || header.tokens[sign - 1].kind != .number)
  }
}
