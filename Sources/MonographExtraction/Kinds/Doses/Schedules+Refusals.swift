import MonographAnalysis
import MonographLexicon
import MonographModel

/// Timings beside a verb of taking that don't say how often the drug is taken.
extension Schedules {
  /// "How many tablets to take ⟦each day⟧", "record the number of tablets you take ⟦every day⟧", "use the same area ⟦each
  /// week⟧", "used by adults already taking opioids ⟦daily⟧": how much, where, or how often something else.
  func isAsked(_ mention: TimingMention, _ verb: Int, in passage: Passage) -> Bool {
    let clause = passage.clause(around: mention.tokens.lowerBound)
    let lead = passage.tokens[clause.lowerBound..<verb]
    // "the number of tablets to take every morning and every evening" is twice a day
    let isPlain = mention.timing.frequency == 1 && mention.timing.period == 1
    let isCount =
      isPlain
      && zip(lead, lead.dropFirst()).contains {
        $0.is("how") && Self.amounts.contains($1.word) || $0.is("number") && $1.is("of")
      }
    let between = passage.tokens[verb + 1..<mention.tokens.lowerBound]
    let isPlace = zip(between, between.dropFirst()).contains {
      $0.is("same") && Self.places.contains($1.word)
    }
    let isOther = between.indices.contains {
      Self.taking.contains(passage.tokens[$0].word) && !Self.going.contains(passage.tokens[$0 - 1].word)
    }
    return isCount || isPlace || isOther
  }
  /// "How long to take it: continue taking it every day"
  private static let going: WordSet = ["continue", "keep", "start", "begin"]
  private static let amounts: WordSet = ["many", "much"]
  private static let places: WordSet = ["area", "site", "place", "spot", "arm", "thigh", "side"]
  private static let taking: WordSet = ["taking", "receiving"]

  /// "Use a ⟦moisturiser⟧ twice daily", "⟦clean⟧ the inhaler weekly": how often something is done beside the treatment.
  func isOfCare(_ mention: TimingMention, in passage: Passage, _ reading: Reading) -> Bool {
    let clause = passage.clause(around: mention.tokens.lowerBound)
    return passage.marks(of: .doseContext).contains {
      reading.lexicon[$0][1] == "care" && clause.contains($0.tokens.lowerBound)
        && (0...12).contains(mention.tokens.lowerBound - $0.tokens.upperBound)
    }
  }

  /// "In three divided doses ⟦daily⟧" is three times a day; nil where nobody says into how many.
  static func parts(of mention: TimingMention, in passage: Passage) -> TimingMention? {
    let start = mention.tokens.lowerBound
    guard start > 1, passage.tokens[start - 1].is("dose"),
      let divided = passage.tokens[..<start].suffix(4).lastIndex(where: { $0.is("divided") }),
      mention.timing == Timing(frequency: 1, period: 1, periodUnit: .d)
    else { return mention }
    let lead = max(0, divided - 3)..<start
    guard let parts = DoseDetails.parts(in: passage, lead) else { return nil }
    var mention = mention
    mention.timing.frequency = parts.lowerBound
    mention.timing.frequencyMax = parts.count > 1 ? parts.upperBound : nil
    let number = lead.first { index in
      passage.tokens[index].kind == .number
        || passage.marks(of: .number).contains { $0.tokens.lowerBound == index }
    }
    mention.tokens = min(divided, number ?? divided)..<mention.tokens.upperBound
    return mention
  }

  /// "Twice daily, ⟦once in the morning⟧ and once in the evening": one of several times in a day.
  func isOneOfParts(_ mention: TimingMention, in passage: Passage) -> Bool {
    let parts = passage.tokens.indices.filter { at in
      passage.tokens[at].is("once")
        && passage.tokens[(at + 1)...].prefix(3).contains { Self.dayParts.contains($0.word) }
    }
    return parts.count > 1 && parts.contains(mention.tokens.lowerBound)
  }
  private static let dayParts: WordSet = [
    "morning", "noon", "midday", "afternoon", "evening", "night", "bedtime",
  ]
}
