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

  static func isBand(_ found: Found) -> Bool { found.frequency.band != nil && !isPoint(found) }

  /// The rate in the drug's column: the one whose header names the drug, or the only one that names no comparator.
  /// Columns for several doses of the drug say together from where to where it goes.
  private static func rate(inRow index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let rates = percentages(in: index, passage) + unsigned(in: index, reading)
    func headers(_ found: Found) -> [Int] {
      passage.cell(at: found.place.tokens.lowerBound)?.headers ?? []
    }
    func words(_ found: Found) -> [Token] { headers(found).flatMap { reading.passages[$0].tokens } }
    let own = rates.filter { words($0).contains { reading.subject.names($0) } }
    let others = rates.filter { !words($0).contains { comparators.contains($0.word) } }
    let arms = own.isEmpty ? others : own
    let doses = arms.filter { headers($0).contains { isDose($0, reading) } }
    if doses.count > 1, doses.count == arms.count, let span = span(doses) { return span }
    return own.first ?? (others.count == 1 ? others[0] : nil)
  }

  /// A header with one dose: "Examplix 10 mg (N = 80)".
  private static func isDose(_ header: Int, _ reading: Reading) -> Bool {
    reading.passages[header].quantities.count { $0.unit?.dimension == .mass } == 1
  }

  /// From the least to the greatest of several exact rates.
  private static func span(_ rates: [Found]) -> Found? {
    guard rates.allSatisfy({ isPoint($0) }),
      let least = rates.min(by: { $0.frequency.low! < $1.frequency.low! }),
      let most = rates.max(by: { $0.frequency.low! < $1.frequency.low! })
    else { return nil }
    var span = least
    let isOne = least.frequency.band == most.frequency.band
    span.frequency = ReactionFrequency(
      band: isOne ? least.frequency.band : nil, low: least.frequency.low, high: most.frequency.high)
    if most.place != least.place { span.also += [most.place] + most.also }
    return span
  }

  /// "1.4% (13 patients) and 1.9% of those taking 7 mg and 14 mg, respectively": from the one to the other.
  static func ofDoses(_ found: Found, _ all: [Found], _ passage: Passage) -> Found? {
    guard passage.holds("respectively"), isPoint(found),
      let other = all.first(where: { $0.place.tokens.lowerBound >= found.place.tokens.upperBound }),
      isPoint(other),
      let end = passage.tokens[other.place.tokens.upperBound...].firstIndex(where: {
        $0.word == "respectively"
      }),
      passage.quantities.count(where: {
        $0.unit?.dimension == .mass && (other.place.tokens.upperBound..<end).contains($0.span.lowerBound)
      }) == 2
    else { return nil }
    return span([found, other])
  }

  private static func unsigned(in index: Int, _ reading: Reading) -> [Found] {
    RowRates.unsigned(in: index, reading).compactMap { rate in
      var found = found(rate.quantity, of: reading.passages[index], in: index)
      found?.also = [rate.sign]
      return found
    }
  }

  private static let comparators: WordSet = [
    "placebo", "vehicle", "control", "comparator", "sham", "untreated",
  ]
}
