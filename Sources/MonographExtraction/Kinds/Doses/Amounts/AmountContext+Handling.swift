import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that are measured, drawn up, dispersed or left over: what is done with syringes and bottles is no dose.
extension AmountContext {
  var isOfHandling: Bool {
    isCapacity || isOfWhichVessel || isPutInSyringe || isDispersed || isInPackage || isDrawnUpForOne
  }

  /// "A small container (about 20 mL (⟦4 tsp⟧) capacity)", "a capacity of ⟦20 mL⟧".
  private var isCapacity: Bool {
    token(endWithAside)?.is("capacity") ?? false
      || token(at.lowerBound - 1)?.is("of") ?? false && token(at.lowerBound - 2)?.is("capacity") ?? false
  }

  /// "which syringe you should use for your dose (⟦1 ml⟧ or ⟦5 ml⟧)".
  private var isOfWhichVessel: Bool {
    guard quantity.unit?.dimension == .volume,
      let open = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis,
      let which = passage.tokens[clause.lowerBound..<open].lastIndex(where: { $0.is("which") })
    else { return false }
    return has("vessel", which..<min(open, which + 4))
  }

  /// "Place one ⟦0.25 mg⟧ tablet in the syringe".
  private var isPutInSyringe: Bool {
    guard passage.tokens[before(5)].contains(where: { Self.putting.contains($0.word) }),
      let into = passage.tokens[after(6)].firstIndex(where: { $0.is("in") || $0.is("into") })
    else { return false }
    return passage.tokens[into..<min(clause.upperBound, into + 8)].contains { $0.is("syringe") }
  }
  private static let putting: WordSet = ["place", "put", "load", "drop", "insert"]

  /// "⟦Four tablets⟧ can be dispersed in 1 ml".
  private var isDispersed: Bool {
    guard quantity.unit?.dimension == .form,
      let verb = passage.tokens[after(4)].firstIndex(where: { Self.dispersing.contains($0.word) }),
      passage.tokens[verb - 1].is("be"), token(verb + 1)?.is("in") ?? false
    else { return false }
    return passage.quantities.contains { $0.unit?.dimension == .volume && $0.tokens.lowerBound == verb + 2 }
  }
  private static let dispersing: WordSet = ["dispersed", "dissolved", "suspended"]

  /// "You have not used all ⟦8 sprays⟧ in the bottle".
  private var isInPackage: Bool {
    guard quantity.unit?.dimension == .form, !isTimedAtOnce, token(at.upperBound)?.is("in") ?? false,
      let article = token(at.upperBound + 1), Self.ofOne.contains(article.word),
      !passage.tokens[before(4)].contains(where: { Self.mixing.contains($0.word) })
    else { return false }
    return passage.tokens[(at.upperBound + 2)...].prefix(2).contains { Self.packages.contains($0.word) }
  }
  private static let ofOne: WordSet = ["the", "each", "every", "this", "your"]
  private static let mixing: WordSet = ["dissolve", "put", "place", "mix", "pour", "add", "stir"]
  private static let packages: WordSet = [
    "bottle", "pack", "box", "carton", "blister", "inhaler", "canister", "cartridge",
  ]

  /// "If the prescribed dose is 140 mg, use the syringe twice to draw up ⟦10 ml⟧ followed by ⟦4 ml⟧": for that dose.
  private var isDrawnUpForOne: Bool {
    guard quantity.unit?.dimension == .volume, passage.tokens[clause.lowerBound].is("if"),
      let comma = passage.tokens[clause.lowerBound..<at.lowerBound].firstIndex(where: { $0.kind == .comma }),
      passage.tokens[clause.lowerBound..<comma].contains(where: { $0.is("dose") }),
      passage.quantities.contains(where: {
        $0.isDoseable && clause.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= comma
      })
    else { return false }
    return passage.tokens[comma..<at.lowerBound].contains { Self.drawing.contains($0.word) }
  }
  private static let drawing: WordSet = ["draw", "withdraw", "syringe"]
}
