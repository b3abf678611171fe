import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes that a form implies, and forms that are not given by a route.
extension Routes {
  /// Whether a route that a form implies is that of another form than the amount is of.
  static func isOfOtherForm(
    _ found: Reading.RouteMention, _ passage: Int, near tokens: Range<Int>, _ reading: Reading
  ) -> Bool {
    switch found.route {
    case "oral":
      // "1 or 2 drops", where tablets are spoken of elsewhere.
      let isLocal =
        !tokens.overlaps(found.tokens)
        && reading.passages[passage].tokens[tokens.lowerBound...].prefix(tokens.count + 3).contains {
          localForms.contains($0.word)
        }
      // "Increase it to a 300 mcg capsule", where the contents of capsules are inhaled; "dissolve one tablet for a foot
      // bath": nothing is swallowed.
      return isLocal || isOfCapsule(found, reading) && formWays(of: reading).inhalesCapsules
        || isForBathing(passage, reading)
        || isOfTablet(found, reading) && formWays(of: reading).meltsUnderTongue
    case "rectal": return isOfSuppository(found, reading) && formWays(of: reading).insertsElsewhere
    default: return false
    }
  }

  /// Where a document has its forms go, read once: each amount of the form asks for it.
  struct FormWays: Sendable {
    let inhalesCapsules: Bool
    let insertsElsewhere: Bool
    let meltsUnderTongue: Bool
  }

  private static func formWays(of reading: Reading) -> FormWays {
    if let known = reading.knownFormWays.withLock({ $0 }) { return known }
    let ways = FormWays(
      inhalesCapsules: inhalesCapsules(reading), insertsElsewhere: insertsElsewhere(reading),
      meltsUnderTongue: meltsUnderTongue(reading))
    reading.knownFormWays.withLock { $0 = ways }
    return ways
  }

  private static func isOfTablet(_ found: Reading.RouteMention, _ reading: Reading) -> Bool {
    reading.passages[found.passage].tokens[found.tokens].contains { $0.is("tablet") }
  }
  /// Tablets are swallowed, but not where a document has them put under the tongue.
  private static func meltsUnderTongue(_ reading: Reading) -> Bool {
    reading.passages.indices.contains { index in
      let passage = reading.passages[index]
      guard reading.isIn(dosage, index) else { return false }
      return passage.holds(anyOf: sublingual)
        || passage.holds("tongue")
          && passage.tokens.indices.dropFirst(2).contains {
            passage.tokens[$0].is("tongue") && passage.tokens[$0 - 2].is("under")
          }
    }
  }
  private static let sublingual: WordSet = ["sublingual", "sublingually", "buccal"]

  private static let localForms: WordSet = [
    "drop", "spray", "puff", "patch", "suppository", "pessary", "injection",
  ]

  /// "500 mg orally or ⟦1 suppository⟧", "apply the gel or suck ⟦1 lozenge⟧": what is counted goes elsewhere.
  static func contradicts(_ found: Reading.RouteMention, unitAt tokens: Range<Int>, in passage: Passage)
    -> Bool
  {
    let form = passage.tokens[tokens.lowerBound...].prefix(tokens.count + 2).prefix {
      $0.kind != .comma && !$0.endsClause && !$0.is("or") && !$0.is("and")
    }
    switch found.route {
    case "oral": return form.contains { inserted.contains($0.word) }
    case "topical", "transdermal": return form.contains { swallowed.contains($0.word) }
    default: return false
    }
  }
  private static let inserted: WordSet = ["suppository", "pessary", "patch", "enema", "applicatorful"]
  private static let swallowed: WordSet = ["lozenge", "troche", "gum", "tablet", "caplet", "capsule"]

  private static func isOfSuppository(_ found: Reading.RouteMention, _ reading: Reading) -> Bool {
    reading.passages[found.passage].tokens[found.tokens].contains { $0.is("suppository") }
  }
  /// Suppositories go into the rectum where a document speaks of nothing else.
  private static func insertsElsewhere(_ reading: Reading) -> Bool {
    reading.passages.indices.contains {
      reading.passages[$0].holds(anyOf: elsewhereInserted)
        && (reading.isIn(dosage, $0) || reading.passages[$0].section == .indications)
    }
  }
  private static let elsewhereInserted: WordSet = [
    "vaginal", "vagina", "vaginally", "intravaginal", "intravaginally", "pessary", "urethra", "urethral",
    "intraurethral", "intraurethrally",
  ]

  /// "(immediate-release, extended-release, ⟦or suppository⟧)": the last of several, of which the tables know no other.
  static func endsList(_ mark: Mark, in passage: Passage, _ reading: Reading) -> Bool {
    let entry = reading.lexicon[mark]
    let joint = mark.tokens.lowerBound - 1
    guard entry[2] == "form", entry[1] != "oral", joint > 1,
      passage.tokens[joint].is("or") || passage.tokens[joint].is("and")
    else { return false }
    let end = passage.tokens[joint - 1].kind == .comma ? joint - 1 : joint
    return !passage.marks(of: .route).contains { $0.tokens.upperBound == end }
  }

  private static func isOfCapsule(_ found: Reading.RouteMention, _ reading: Reading) -> Bool {
    reading.passages[found.passage].tokens[found.tokens].contains { $0.is("capsule") }
  }
  private static func inhalesCapsules(_ reading: Reading) -> Bool {
    reading.passages.indices.contains { index in
      let passage = reading.passages[index]
      return passage.holds("capsule") && passage.holds(anyOf: inhaling) && reading.isIn(dosage, index)
        && !passage.holds(anyOf: warding)
    }
  }
  private static let inhaling: WordSet = ["inhaled", "inhale", "inhaler", "inhalation"]
  /// "Avoid inhalation of the powder of an opened capsule"
  private static let warding: WordSet = ["avoid", "not", "powder", "open", "opened", "contact"]

  private static func isForBathing(_ index: Int, _ reading: Reading) -> Bool {
    reading.chain(of: index).contains { above in
      reading.passages[above].tokens.contains { bathing.contains($0.word) }
    }
  }
  private static let bathing: WordSet = [
    "soak", "soaking", "bath", "bathing", "douche", "gargle", "gargling", "compress", "enema", "mouthwash",
    "sitz",
  ]
}
