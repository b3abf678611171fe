import MonographAnalysis
import MonographLexicon
import MonographModel

/// For whom the amounts of a table's row are: the cell that names them, or a number under a head that says what it
/// counts ("10 to <20" under "Body weight (kg)").
enum RowScope {
  struct Found {
    var population: Population
    var places: [Draft.Place]
  }

  static func population(of dose: Range<Int>, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard let own = passage.cell(at: dose.lowerBound) else { return nil }
    var found: Found?
    for cell in passage.cells where !cell.tokens.isEmpty && cell.tokens.lowerBound < own.tokens.lowerBound {
      for header in cell.headers.reversed() {
        guard let next = population(of: cell, under: header, in: index, reading) else { continue }
        if var both = found {
          both.population.age = both.population.age ?? next.population.age
          both.population.weight = both.population.weight ?? next.population.weight
          both.population.text += "; " + next.population.text
          both.places += next.places
          found = both
        } else {
          found = next
        }
        break
      }
    }
    return found
  }

  private static func population(of cell: Passage.Cell, under header: Int, in index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    let head = reading.passages[header]
    // A cell that names its patients needs no head; one that holds amounts is no head of its row.
    guard !passage.quantities.contains(where: { cell.tokens.contains($0.tokens.lowerBound) && isDose($0) })
    else {
      return nil
    }
    // A head that tells patients itself was a row: what it says is of its own amounts.
    let isRow =
      head.populations(reading.lexicon).contains(where: \.isMeasured)
      && passage.band(in: cell.tokens, unit: nil) != nil
    let text =
      (isRow ? "" : head.string(head.tokens.indices) + ": ") + passage.string(cell.tokens)
    var population = Population(text: text)
    if isRow {
      guard let band = passage.band(in: cell.tokens, unit: nil) else { return nil }
      if band.unit == "kg" { population.weight = band } else { population.age = band }
      return Found(population: population, places: [Draft.Place(.population, in: index, cell.tokens)])
    }
    if let organ = head.marks(of: .population).first(where: { !reading.lexicon[$0][2].isEmpty }) {
      if reading.lexicon[organ][2] == "renal" { population.renal = text } else { population.hepatic = text }
    } else if let amount = measure(of: cell, under: head, in: passage, reading.lexicon) {
      if amount.unit == "kg" { population.weight = amount } else { population.age = amount }
    } else if !head.units(reading.lexicon).contains(where: { $0.code == "m2" }) {
      return nil  // a surface is told in words only
    }
    return Found(
      population: population,
      places: [
        Draft.Place(.population, in: header, head.tokens.indices),
        Draft.Place(.population, in: index, cell.tokens),
      ])
  }

  /// The band of a cell in the unit of its head ("Weight (kg)"), or in its own under "Age".
  private static func measure(
    of cell: Passage.Cell, under head: Passage, in passage: Passage, _ lexicon: Lexicon
  ) -> Amount? {
    let unit = head.units(lexicon).first { $0.per == nil && $0.perTime == nil }?.code
    guard ["kg", "a", "mo"].contains(unit) || head.tokens.contains(where: { $0.is(age) || $0.is(weight) })
    else {
      return nil
    }
    return passage.band(in: cell.tokens, unit: unit)
  }
  private static let age = Word("age"), weight = Word("weight")

  private static func isDose(_ quantity: Quantity) -> Bool {
    quantity.unit.map { Doses.isDoseable($0) && $0.perTime != .min } ?? false
  }
}
