import MonographAnalysis
import MonographLexicon
import MonographModel

/// Bands of an organ's function one behind the other, each before a colon and what is done in it: "CrCl 30 to 60: half the
/// dose; CrCl below 30: avoid." What stands behind a band's colon is of no other band.
extension DoseAdjustments {
  private struct Band {
    var factor: Found<Factor>
    /// From behind the colon to the next band.
    var body: Range<Int>
  }

  /// Nil where a text has no such bands.
  func banded(_ index: Int, _ reading: Reading) -> [Draft]? {
    let passage = reading.passages[index]
    let bands = bands(in: passage, reading)
    let isUnderBand = isBand(above: index, reading)
    guard !bands.isEmpty || isUnderBand else { return nil }
    let said = adjustments(passage, reading)
    if bands.isEmpty {
      guard said.isEmpty, let part = part(opening: passage.tokens.indices, passage) else { return nil }
      return titled(index, [part], reading)
    }
    let found = bands.compactMap { band -> Draft? in
      guard let adjustment = adjustment(in: band.body, said, passage) else { return nil }
      var draft = make(
        band.factor.value, adjustment, condition(band.factor.tokens, passage), "banded",
        at: band.factor.tokens.lowerBound..<adjustment.tokens.upperBound, index, reading)
      Scopes.fillPopulation(&draft, passage: index, near: band.factor.tokens, in: reading)
      return draft
    }
    // "It is reduced based on creatinine clearance: 30 to 60 mL/min: 5 mg; …"
    if found.isEmpty, !isUnderBand { return nil }
    let lead = 0..<bands[0].factor.tokens.lowerBound
    guard isUnderBand, let first = adjustment(in: lead, said, passage) else { return found }
    return titled(index, [first], reading) + found
  }

  private func bands(in passage: Passage, _ reading: Reading) -> [Band] {
    guard passage.has(.doseFactor), passage.tokens.contains(where: { $0.kind == .colon }) else { return [] }
    var bands: [Band] = []
    for factor in factors(passage, reading) {
      guard let colon = colon(behind: factor, passage) else { continue }
      // "eGFR (creatinine clearance) below 30:" is one band.
      if let last = bands.last, factor.tokens.lowerBound < last.body.lowerBound { continue }
      if !bands.isEmpty {
        let last = bands.count - 1
        bands[last].body = bands[last].body.lowerBound..<factor.tokens.lowerBound
      }
      bands.append(Band(factor: factor, body: colon + 1..<passage.tokens.count))
    }
    return bands
  }

  /// The colon right behind an organ and the limit of its function.
  private func colon(behind factor: Found<Factor>, _ passage: Passage) -> Int? {
    guard factor.value == .renal || factor.value == .hepatic else { return nil }
    let end = Self.limitEnd(from: factor.tokens.upperBound, of: factor.tokens, passage)
    guard end > factor.tokens.upperBound, end < passage.tokens.count else { return nil }
    return passage.tokens[end].kind == .colon ? end : nil
  }

  /// "⟦CrCl above 50 mL/min:⟧ no adjustment; …".
  private func isBand(above index: Int, _ reading: Reading) -> Bool {
    guard let label = reading.passages[index].context.first, case let head = reading.passages[label],
      head.role == .label, head.has(.doseFactor)
    else { return false }
    return factors(head, reading).contains {
      ($0.value == .renal || $0.value == .hepatic)
        && Self.limitEnd(from: $0.tokens.upperBound, of: $0.tokens, head) > $0.tokens.upperBound
    }
  }

  private func adjustment(in body: Range<Int>, _ said: [Found<Adjustment>], _ passage: Passage)
    -> Found<Adjustment>?
  {
    if let found = said.first(where: { body.contains($0.tokens.lowerBound) }) {
      return isOfNextLimit(found.tokens.lowerBound, behind: body.lowerBound, passage) ? nil : found
    }
    if let first = body.first, passage.tokens[first].is("avoid") {
      return Found(value: .avoid, tokens: first..<first + 1)
    }
    return part(opening: body, passage)
  }

  /// "50% of the dose", "100 % of the usual dose", "half the dose": the first that is said.
  private func part(opening body: Range<Int>, _ passage: Passage) -> Found<Adjustment>? {
    let words = passage.tokens[body].prefix(8)
    guard let dose = words.firstIndex(where: { Self.doses.contains($0.word) }),
      let part = words[..<dose].firstIndex(where: { $0.kind == .percent || Self.parts.contains($0.word) }),
      part - body.lowerBound <= 1,
      passage.tokens[part + 1..<dose].allSatisfy({ Self.ofDose.contains($0.word) })
    else { return nil }
    return Found(
      value: passage.isWhole(body.lowerBound) ? .none : .reduce, tokens: body.lowerBound..<dose + 1,
      isOfDose: true)
  }
  private static let ofDose = full.union(["of", "the"])
}

extension DoseAdjustments {
  static let bandExamples = [
    Example(
      "CrCl above 40 mL/min: ⟦no adjustment⟧; ⟦CrCl 20-40 mL/min: 50% of the dose⟧; ⟦CrCl < 20 mL/min: 25% of the dose⟧.",
      under: "Dosage", "kidney impairment (CrCl above 40 mL/min): no dose adjustment",
      "kidney impairment (crcl 20-40 ml/min): lower the dose",
      "kidney impairment (crcl < 20 ml/min): lower the dose"),
    Example(
      "eGFR 50-70: ⟦no change⟧; eGFR 30-49: 400 mg daily; ⟦eGFR <30: avoid⟧.", under: "Dosage",
      "kidney impairment (eGFR 50-70): no dose adjustment", "kidney impairment (egfr <30): avoid"),
    Example(
      "In poor renal function: ⟦CrCl > 60 mL/min: 100% of the usual dose⟧; ⟦CrCl 30-60 mL/min: half the dose⟧.",
      under: "Dosage", "kidney impairment (crcl > 60 ml/min): no dose adjustment",
      "kidney impairment (crcl 30-60 ml/min): lower the dose"),
    Example(
      "⟦No adjustment is needed in mild, moderate, or severe hepatic impairment⟧.", under: "Dosage",
      "liver impairment (mild, moderate, or severe hepatic impairment): no dose adjustment"),
    Example("eGFR 30-49: 400 mg daily; eGFR <30: 200 mg daily.", under: "Dosage"),
  ]
}
