import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a percentage is about.
extension PercentageContext {
  /// Decided by the words of the sentence, then by the section.
  static func about(_ quantity: Quantity, _ index: Int, _ reading: Reading, _ marks: MarkList)
    -> Percentage.About
  {
    let passage = reading.passages[index]
    if isOfEverybody(quantity, passage) { return .epidemiology }
    var votes: [(about: Percentage.About, distance: Int)] = []
    for mark in marks {
      guard let about = Percentage.About(rawValue: reading.lexicon[mark][1]) else { continue }
      let distance =
        mark.tokens.lowerBound >= quantity.span.upperBound
        ? mark.tokens.lowerBound - quantity.span.upperBound
        : quantity.span.lowerBound - mark.tokens.upperBound
      votes.append((about, distance))
    }
    let namesDrug = passage.tokens.contains { reading.subject.names($0) }
    let section = sectionAbout(index, reading)
    if let section,
      section != .efficacy
        || !votes.contains(where: { $0.about == .adverseReactionIncidence && $0.distance < 4 })
    {
      if section == .adverseReactionIncidence,
        votes.contains(where: { $0.about == .pharmacokinetics && $0.distance < 3 })
      {
        return .pharmacokinetics
      }
      return section
    }
    let ranked = votes.filter { $0.about != .epidemiology || !namesDrug }.sorted {
      ($0.distance, $0.about.rawValue) < ($1.distance, $1.about.rawValue)
    }
    return ranked.first?.about ?? .other
  }

  /// "About 2-3% in the general population", "twice that of the general population (in whom the rate is 2-3%)": of those
  /// who don't take the drug.
  private static func isOfEverybody(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let open = passage.tokens[..<quantity.span.lowerBound].openParenthesis
    return passage.tokens.indices.dropLast().contains { at in
      passage.tokens[at].is("general") && passage.tokens[at + 1].is("population")
        && (open == at + 2 || (0...3).contains(at - quantity.span.upperBound)
          || (0...4).contains(quantity.span.lowerBound - at - 2))
    }
  }

  static func sectionAbout(_ index: Int, _ reading: Reading) -> Percentage.About? {
    for section in reading.passages[index].sections {
      switch section {
      case .adverseReactions: return .adverseReactionIncidence
      case .pharmacokinetics: return .pharmacokinetics
      case .efficacy: return .efficacy
      default: continue
      }
    }
    return nil
  }
}
