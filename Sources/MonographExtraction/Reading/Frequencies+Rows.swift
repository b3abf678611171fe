import MonographAnalysis
import MonographLexicon
import MonographModel

/// How often the reactions of a table's row occur: by the rate in the drug's column, by the band that heads their
/// own column, or by a band in a cell beside them.
extension Frequencies {
  static func inRow(_ index: Int, near tokens: Range<Int>, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    if let rate = rate(inRow: index, reading) { return rate }
    let own = passage.cell(at: tokens.lowerBound)
    for header in own?.headers.reversed() ?? [] {
      if let found = mentions(in: header, reading).first(where: { isBand($0) }) { return found }
    }
    return bandCell(of: index, reading).flatMap { cell in
      mentions(in: index, reading).first { isBand($0) && cell.tokens.contains($0.place.tokens.lowerBound) }
    }
  }

  /// The cells of a row that name its reactions: those under bands or beside a band, else all.
  static func reactionCells(of index: Int, _ reading: Reading) -> [Passage.Cell] {
    let passage = reading.passages[index]
    let cells = passage.cells.filter { !$0.tokens.isEmpty }
    let banded = cells.filter { cell in
      cell.headers.contains { mentions(in: $0, reading).contains { isBand($0) } }
    }
    if !banded.isEmpty { return banded }
    guard let band = bandCell(of: index, reading),
      let at = cells.firstIndex(where: { $0.tokens == band.tokens })
    else { return [] }
    return at + 1 < cells.count ? Array(cells[(at + 1)...]) : Array(cells[..<at].suffix(1))
  }

  /// A cell with a band and nothing else.
  private static func bandCell(of index: Int, _ reading: Reading) -> Passage.Cell? {
    let passage = reading.passages[index]
    return passage.cells.first { cell in
      passage.marks(of: .band).contains { $0.tokens.lowerBound == cell.tokens.lowerBound }
        && mentions(in: index, reading).contains {
          isBand($0) && cell.tokens.contains($0.place.tokens.lowerBound)
        }
    }
  }

  private static func isBand(_ found: Found) -> Bool { found.frequency.band != nil && !isPoint(found) }

  /// The rate in the drug's column: the one whose header names the drug, or the only one that names no comparator.
  private static func rate(inRow index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let rates = percentages(in: index, passage) + unsigned(in: index, reading)
    func headers(_ found: Found) -> [Token] {
      (passage.cell(at: found.place.tokens.lowerBound)?.headers ?? []).flatMap { reading.passages[$0].tokens }
    }
    if let own = rates.first(where: { headers($0).contains { reading.subject.names($0) } }) { return own }
    let others = rates.filter { !headers($0).contains { comparators.contains($0.word) } }
    return others.count == 1 ? others[0] : nil
  }

  private static func unsigned(in index: Int, _ reading: Reading) -> [Found] {
    RowRates.unsigned(in: index, reading).compactMap { rate in
      var found = found(rate.quantity, in: index)
      found?.sign = rate.sign
      return found
    }
  }

  private static let comparators: Set<Word> = [
    "placebo", "vehicle", "control", "comparator", "sham", "untreated",
  ]
}
