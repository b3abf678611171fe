import MonographLexicon
import MonographModel

/// Amounts that belong together.
extension QuantityGrammar {
  /// "10 mg/320 mg/25 mg", "200 mg/1 000 mg", "0.5 g examplin + 1 g otherin": amounts of several substances, of
  /// which none alone is the dose.
  func markCombinations(_ found: inout [Quantity]) {
    for index in found.indices.dropLast() {
      guard found[index].unit.map({ Self.weighed.contains($0.dimension) }) ?? false,
        joinsSubstances(from: found[index].tokens.upperBound, to: found[index + 1].tokens.lowerBound)
      else { continue }
      // "1 000 mg" is two numbers, of which the second has the unit.
      let isSplit =
        found[index + 1].unit == nil && index + 2 < found.count && found[index + 2].isAmbiguous
      let last = isSplit ? index + 2 : index + 1
      guard found[last].unit.map({ Self.weighed.contains($0.dimension) }) ?? false else { continue }
      for member in index...last { found[member].isCombination = true }
    }
  }
  /// "⟦one⟧ 90 mg/400 mg film-coated tablet": how many of what holds several substances. With a capital it may open a row of
  /// a table that was copied line by line.
  func countForms(_ found: inout [Quantity]) {
    func isJoined(_ index: Int) -> Bool {
      index > 0 && index < found.count && found[index - 1].isCombination && found[index].isCombination
        && found[index].tokens.lowerBound - found[index - 1].tokens.upperBound <= 1
    }
    for first in found.indices.reversed() where found[first].isCombination && !isJoined(first) {
      let start = found[first].tokens.lowerBound
      guard let last = (first..<found.count).first(where: { !isJoined($0 + 1) }), last > first,
        case let end = found[last].tokens.upperBound,
        let count = marks.first(where: { $0.vocabulary == .number && $0.tokens.upperBound == start }),
        !tokens[count.tokens.lowerBound].isName,
        let form = (end...end + 1).lazy.compactMap({ unitMark(at: $0) }).first,
        case let entry = units.entries[form.entry], entry.dimension == .form,
        tokens[end..<form.tokens.lowerBound].allSatisfy({ $0.kind == .word }),
        let number = ExactNumber(lexicon[count][1])
      else { continue }
      var quantity = Quantity(tokens: count.tokens, low: number, high: number)
      quantity.unit = Quantity.Unit(code: entry.code, dimension: .form, tokens: form.tokens)
      found.insert(quantity, at: first)
    }
  }

  /// "Take ⟦one⟧ Examplix tablet once a week": a name stands between the count and the form.
  func countNamedForms(_ found: inout [Quantity]) {
    for count in marks where count.vocabulary == .number {
      let name = count.tokens.upperBound
      guard name + 1 < tokens.count, tokens[name].kind == .word, tokens[name].isName,
        !tokens[count.tokens.lowerBound].isName, unitMark(at: name) == nil,
        // "more than one Examplix patch at a time"
        count.tokens.lowerBound == 0 || !tokens[count.tokens.lowerBound - 1].is("than"),
        let form = (tokens[name + 1].kind == .trademark ? [name + 2] : [name + 1]).compactMap({
          unitMark(at: $0)
        }).first, case let entry = units.entries[form.entry], entry.dimension == .form,
        let number = ExactNumber(lexicon[count][1]),
        // "one Examplix tablet (700 mg) twice daily": the amount says it.
        form.tokens.upperBound == tokens.count || tokens[form.tokens.upperBound].kind != .open,
        !found.contains(where: { $0.tokens.overlaps(count.tokens) })
      else { continue }
      var quantity = Quantity(tokens: count.tokens, low: number, high: number)
      quantity.unit = Quantity.Unit(code: entry.code, dimension: .form, tokens: form.tokens)
      let next = found.firstIndex { $0.tokens.lowerBound > count.tokens.lowerBound } ?? found.count
      found.insert(quantity, at: next)
    }
  }

  private static let weighed: CaseSet<Dimension> = [.mass, .unit]

  /// A slash, or a plus that may follow a name.
  private func joinsSubstances(from start: Int, to end: Int) -> Bool {
    guard start < end, end - start <= 4, let last = tokens[start..<end].last else { return false }
    if last.kind == .slash { return end - start == 1 }
    return last.kind == .plus && tokens[start..<end - 1].allSatisfy { $0.kind == .word }
  }

  /// "0.06 mg (0.012 mL of solution) for each kilogram": what stands behind the parenthesis counts for the amounts
  /// before it and in it.
  func extendPastParentheses(_ found: inout [Quantity]) {
    for index in found.indices {
      guard isPlain(found[index]),
        let close = tokens.parenthesis(at: found[index].tokens.upperBound)?.upperBound,
        var end = denominator(at: close + 1) ?? denominatorPastName(from: close + 1)
      else { continue }
      var value: ExactNumber = 1
      // "for every 1 kilogram", "per 0.5 mL"
      if end < tokens.count, let number = tokens[end].number { (value, end) = (number, end + 1) }
      guard let mark = unitMark(at: end), case let entry = units.entries[mark.entry] else { continue }
      let isVolume = entry.dimension == .volume && found[index].unit?.dimension != .volume
      guard isVolume || value == 1 && (entry.dimension == .weight || entry.dimension == .area) else {
        continue
      }
      let inner = found[(index + 1)...].prefix { $0.tokens.lowerBound < close }.indices
      guard inner.allSatisfy({ isPlain(found[$0]) && !(isVolume && found[$0].unit?.dimension == .volume) })
      else { continue }
      for member in [index] + inner {
        if isVolume {
          found[member].unit?.per = Per(value, UnitCode(entry.code))
        } else {
          found[member].unit?.code += "/" + entry.code
        }
        found[member].denominator = close + 1..<mark.tokens.upperBound
      }
    }
  }

  /// "2 micrograms (once weekly) ⟦of examplin per⟧ kilogram": behind the name of what is given.
  private func denominatorPastName(from start: Int) -> Int? {
    guard start < tokens.count, tokens[start].is("of"),
      let end = (start + 2..<start + 5).lazy.compactMap({ denominator(at: $0) }).first,
      let mark = unitMark(at: end), [.weight, .area].contains(units.entries[mark.entry].dimension),
      tokens[start..<end].allSatisfy({ [.word, .dash, .trademark].contains($0.kind) })
    else { return nil }
    return end
  }

  /// An amount that is not counted against anything yet.
  private func isPlain(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, unit.per == nil, unit.perTime == nil,
      !unit.code.utf8.contains(UInt8(ascii: "/"))
    else { return false }
    return [.mass, .volume, .unit, .activity, .amount].contains(unit.dimension)
  }
}
