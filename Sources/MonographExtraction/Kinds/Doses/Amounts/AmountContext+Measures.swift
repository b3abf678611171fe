import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that are counted against something, belong to a diet, or are worked out for one patient: none of them is a
/// dose for whoever reads it.
extension AmountContext {
  /// "One tablet per 5 kg of body weight", "10 mmol of phosphate per 1,000 kcal": a part of the dose, which the weight
  /// or the food multiplies. One that is counted against a single kilogram has a unit for it.
  var isPerSeveral: Bool {
    let end = endOfGroup
    guard
      let start = (end..<max(end, min(clause.upperBound, end + 5))).lazy.compactMap({
        passage.tokens.denominator(at: $0)
      })
      .first,
      start + 1 < passage.tokens.count, passage.tokens[start].kind == .number,
      passage.tokens[end..<start].allSatisfy({ $0.kind == .word && !Self.breaks.contains($0.word) }),
      let unit = passage.quantities.first(where: { $0.tokens.lowerBound == start })?.unit
    else { return false }
    return unit.dimension == .energy
      || [.weight, .area].contains(unit.dimension)
        && passage.tokens[start].number != 1
  }
  private static let breaks: WordSet = ["and", "or", "then", "daily", "twice", "once"]

  /// "0.5 mL after every ⟦100 mL⟧ of blood exchanged": what the dose is counted against.
  var isBaseOfCount: Bool {
    guard let unit = quantity.unit, unit.dimension == .volume || unit.dimension == .mass,
      token(at.lowerBound - 1)?.is("every") ?? false
    else { return false }
    return token(at.lowerBound - 2).map { Self.counting.contains($0.word) } ?? false
      || token(at.upperBound)?.is("of") ?? false
  }
  private static let counting: WordSet = ["after", "for", "with", "per"]

  /// "10 mg for every 500 mL of blood lost": no product holds that.
  var isPerLoss: Bool {
    guard token(at.upperBound)?.is("of") ?? false else { return false }
    // "17 mg zinc/kg of stool"
    if quantity.unit?.code.hasSuffix("/kg") ?? false {
      return token(at.upperBound + 1).map { Self.outputs.contains($0.word) } ?? false
    }
    guard quantity.unit?.per != nil else { return false }
    return passage.tokens[after(3)].contains { Self.fluids.contains($0.word) }
  }
  private static let outputs: WordSet = [
    "stool", "feces", "faeces", "output", "food", "feed", "diet", "tissue", "ileostomy", "urine",
  ]
  private static let fluids: WordSet = ["blood", "urine", "ascites", "effusion", "plasma", "dialysate"]

  /// "6 to 9 ⟦inhalation sessions⟧": no puffs.
  var isOfSessions: Bool {
    quantity.unit?.code == "{puff}" && token(at.upperBound)?.is("session") ?? false
  }

  /// "Each ⟦1 mmol⟧ of phosphate provides 2 mEq of sodium".
  var isMeasureOfContent: Bool {
    (token(at.lowerBound - 1)?.is("each") ?? false) && (token(at.upperBound)?.is("of") ?? false)
      && passage.tokens[after(8)].contains { ["provides", "supplies", "contains"].contains($0.word) }
  }

  /// "Fluid intake is limited to ⟦1 litre⟧ a day", "a diet with little protein (⟦0.3 g protein/kg/day⟧)".
  var isOfDiet: Bool {
    if let unit = quantity.unit, unit.dimension == .mass,
      passage.tokens[unit.tokens].dropFirst().contains(where: { $0.is("protein") })
    {
      return true
    }
    return words.contains { mark in
      mark.kind == "diet" && (0...6).contains(at.lowerBound - mark.tokens.upperBound)
        && passage.tokens[mark.tokens.upperBound..<at.lowerBound].allSatisfy {
          $0.kind == .word && !$0.is("and") || $0.kind == .open
        }
    }
  }

  /// The words of "the ⟦dietary allowance⟧ is 2 mg/day for men and 1.8 mg/day for women", in its clause or in a label
  /// above: what people eat, unless a word of giving stands between.
  func allowance(_ index: Int, _ reading: Reading) -> Draft.Place? {
    if let said = words.last(where: { $0.kind == "intake" && $0.tokens.upperBound <= at.lowerBound }) {
      let since = said.tokens.upperBound..<at.lowerBound
      let isGiven = has("dosing-verb", since) || has("giving", since)
      return isGiven ? nil : Draft.Place(.cue, in: index, said.tokens)
    }
    guard !isCeiling else { return nil }
    // "Dietary reference intakes:" and below it "Infants: 3 mcg/day"
    let heads = passage.context.prefix(3).prefix { reading.passages[$0].role != .heading }
    return heads.lazy.filter {
      reading.passages[$0].role == .label || reading.passages[$0].tokens.last?.kind == .colon
    }.compactMap { head in
      reading.passages[head].marks(of: .doseContext).first { reading.lexicon[$0][1] == "intake" }
        .map { Draft.Place(.cue, in: head, $0.tokens) }
    }.first
  }

  /// "15 mg of examplin with ⟦90 mg⟧ of algal powder": what comes beside the drug in a product.
  func isBeside(_ subject: Subject) -> Bool {
    guard number > 0, token(at.lowerBound - 1)?.is("with") ?? false, token(at.upperBound)?.is("of") ?? false,
      let next = token(at.upperBound + 1), next.kind == .word, !next.isName, !subject.names(next),
      !["the", "this", "it", "your"].contains(next.word),
      passage.marks.starting(at: at.upperBound + 1, of: .substance) == nil
    else { return false }
    let earlier = passage.quantities[number - 1]
    guard earlier.unit?.code == quantity.unit?.code, earlier.tokens.upperBound < at.lowerBound - 1 else {
      return false
    }
    let between = passage.tokens[earlier.tokens.upperBound..<at.lowerBound - 1]
    return between.count <= 6 && between.contains { subject.names($0) }
  }

  // MARK: Worked examples

  /// "For example, if you weigh 10 kg, you should take ⟦1 g⟧ per day", "the dose for a 70 kg patient would be ⟦140 mg⟧".
  ///
  /// - Parameter isUnderExample: "Example:" stands above it.
  func isWorkedOut(isUnderExample: Bool) -> Bool {
    let lead = passage.tokens[clause.lowerBound..<at.lowerBound]
    if let example = isUnderExample ? clause.lowerBound - 1 : startOfExample {
      return passage.tokens[(example + 1)..<at.lowerBound].prefix(3).contains { $0.is("if") }
        || isOfOneWeight(behind: example)
    }
    return lead.contains { $0.is("would") } && isOfOneWeight(behind: clause.lowerBound - 1)
      || lead.suffix(4).contains { Self.meaning.contains($0.word) || $0.is("would") } && isForOneWeight
  }
  private static let meaning: WordSet = ["means", "equals", "corresponds", "equates"]

  /// "This means about ⟦14 mg⟧ for a person of average size (70 kg)".
  private var isForOneWeight: Bool {
    let behind = at.upperBound..<min(clause.upperBound, at.upperBound + 20)
    return passage.quantities.contains { weight in
      weight.unit?.dimension == .weight && weight.bound == .exact && behind.contains(weight.tokens.lowerBound)
        && passage.tokens[at.upperBound..<weight.tokens.lowerBound].contains { $0.is("for") }
    }
  }

  private var startOfExample: Int? {
    guard
      let example = passage.tokens[clause.lowerBound..<at.lowerBound].lastIndex(where: { $0.is("example") }),
      example == 0 || passage.tokens[example - 1].is("for") || passage.tokens[example - 1].kind == .open,
      !passage.tokens[example..<at.lowerBound].contains(where: { $0.kind == .close })
    else { return nil }
    return example
  }

  /// A weight of exactly so many kilograms.
  private func isOfOneWeight(behind start: Int) -> Bool {
    passage.quantities.contains { weight in
      weight.unit?.dimension == .weight && weight.bound == .exact && weight.low.map { $0 > 1 } ?? false
        && weight.tokens.lowerBound > start && weight.tokens.upperBound <= at.lowerBound
        && !passage.tokens[weight.tokens.upperBound...].prefix(3).contains {
          Self.openWeights.contains($0.word)
        }
    }
  }
  private static let openWeights: WordSet = ["or", "and", "to", "above", "below"]
}
