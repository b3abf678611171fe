import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts of what holds a drug: packages, syringes, tubes.
extension AmountContext {
  /// "28 tablets in a carton", "supplied as two pens", but not "supplied as tablets. Take two".
  var isPackage: Bool {
    // "14, 28 and 56 tablets packs"
    let end =
      passage.quantities.last { quantity.group != nil && $0.group == quantity.group }?.tokens.upperBound
      ?? at.upperBound
    let follows = words.contains {
      $0.kind == "strength"
        // "1 tablet dissolved in water"
        && !passage.tokens[$0.tokens.lowerBound].is("dissolved")
        && ((end..<end + 2).contains($0.tokens.lowerBound)
          || $0.tokens.lowerBound <= quantity.tokens.lowerBound && $0.tokens.overlaps(quantity.tokens))
    }
    if follows { return !opensContents }
    guard let strength = words.last(where: { $0.kind == "strength" && before(8).overlaps($0.tokens) }) else {
      return false
    }
    let since = strength.tokens.upperBound..<max(strength.tokens.upperBound, at.lowerBound)
    return !has("giving", since)
  }

  /// A volume, or what holds one: measured, drawn up and thrown away as often as given. It needs a word of giving,
  /// a timing, or the same dose in another unit.
  var isVessel: Bool {
    guard let unit = quantity.unit, passage.role != .row, !unit.code.contains("/"), !opensContents,
      !isEachOfDoses, !isCeilingOfRelative, !(isTimed && isFollowedByOccasion)
    else { return false }
    return (unit.dimension == .volume || unit.code == "{sachet}" || Self.containers.contains(unit.code))
      && Equivalents.of(number, in: passage).isEmpty && !isChoice
  }

  /// "0.2 mL/kg, up to ⟦10 mL⟧": the most of what is counted against the body.
  private var isCeilingOfRelative: Bool {
    number > 0 && (isCeiling || quantity.bound == .upTo)
      && passage.quantities[number - 1].unit?.code == "mL/kg"
      && clause.contains(passage.quantities[number - 1].tokens.lowerBound)
  }

  /// "100 mL (of the weak solution) or 50 mL (of the strong one)": an alternative to one that is no vessel.
  private var isChoice: Bool {
    guard number > 0,
      let earlier = passage.quantities[..<number].lastIndex(where: {
        $0.unit?.dimension == quantity.unit?.dimension && $0.unit?.per == nil
          && clause.contains($0.tokens.lowerBound) && !Equivalents.isParenthesised($0, in: passage)
      }), let joint = token(quantity.span.lowerBound - 1), joint.is("or") || joint.is("to"),
      case let between = passage.quantities[earlier].tokens.upperBound..<quantity.span.lowerBound - 1,
      between.isEmpty
        || between.count <= 14 && passage.tokens[between.lowerBound].kind == .open
          && passage.tokens[between.upperBound - 1].kind == .close
    else { return false }
    let other = AmountContext(earlier, in: passage, lexicon)
    return !other.isVessel || other.opensItem
  }

  /// "Per 0.4 ml dose", "the syringe (0.8 mL)", "a 15 g tube": what holds the drug.
  var isContent: Bool {
    let isVolume = quantity.unit?.dimension == .volume
    if token(at.lowerBound - 1)?.is("per") ?? false { return isVolume || !isFollowedByForm }
    if isFollowedByVessel { return true }
    guard isVolume, !opensContents else { return false }
    // "1 dose (0.5 mL) of the vaccine contains"
    if has("strength", after(isParenthesised ? 6 : 2)) { return true }
    if token(at.lowerBound - 1)?.is("each") ?? false, has("strength", after(8)) { return true }
    return token(at.lowerBound - 1)?.kind == .open
      && vessels.contains { $0.tokens.upperBound == at.lowerBound - 1 }
  }

  /// "⟦One gram⟧ of the carbonate contains about 400 mg of calcium": what it is made of.
  var isAnalysed: Bool {
    guard quantity.unit?.dimension == .mass, token(at.upperBound)?.is("of") ?? false,
      let verb = passage.tokens[at.upperBound...].prefix(8).prefix(while: { $0.kind == .word })
        .firstIndex(where: { Self.analysing.contains($0.word) })
    else { return false }
    return passage.tokens[(verb + 1)...].prefix(3).contains { $0.kind == .number }
  }
  private static let analysing: WordSet = [
    "contains", "contain", "provides", "provide", "supplies", "yields", "equals",
  ]

  private var vessels: [Mark] {
    passage.marks(of: .unit).filter {
      Self.containers.contains(UnitTable.standard.entries[$0.entry].code)
    }
  }
  static let containers: Set<String> = ["{syringe}", "{pen}", "{vial}", "{ampule}"]

  /// "The 2 mL oral syringe", "a 15 g tube".
  private var isFollowedByVessel: Bool {
    guard let unit = quantity.unit, unit.dimension == .volume || unit.code == "g" else { return false }
    let volumes = unit.dimension == .volume ? vessels.map(\.tokens) : []
    return (volumes + words.filter { $0.kind == "vessel" }.map(\.tokens)).contains { vessel in
      (0...4).contains(vessel.lowerBound - at.upperBound)
        && passage.tokens[at.upperBound..<vessel.lowerBound].allSatisfy {
          $0.kind == .dash || Self.ofVessels.contains($0.word)
        }
    }
  }
  private static let ofVessels: WordSet = [
    "oral", "dosing", "single", "dose", "use", "glass", "plastic", "sterile", "disposable", "clear",
    "graduated", "multiple", "multi", "multidose",
    "measuring", "empty", "insulin", "tuberculin", "luer",
  ]
}
