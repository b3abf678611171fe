import MonographAnalysis
import MonographLexicon
import MonographModel

/// Which of several forms of the drug a statement is about, where its own sentence or label says so: "the soft capsules
/// are not for children".
enum FormScope {
  static func filled(_ draft: Draft, in reading: Reading) -> Draft {
    guard draft.scope.formulation == nil, let place = draft.places.first,
      let (passage, form) = form(of: draft, at: place, in: reading)
    else { return draft }
    var filled = draft
    filled.scope.formulation = reading.passages[passage].string(form).lowercased()
    filled.add(.subject, in: passage, form)
    return filled
  }

  private static func form(of draft: Draft, at place: Draft.Place, in reading: Reading) -> (
    Int, Range<Int>
  )? {
    let passage = reading.passages[place.passage]
    let label = passage.context.first.flatMap { reading.passages[$0].role == .label ? $0 : nil }
    switch draft.value {
    case .contraindication where draft.scope.population == nil: return nil
    case .doseAdjustment, .populationUse, .contraindication:
      return named(in: 0..<place.tokens.lowerBound, passage).map { (place.passage, $0) }
        ?? label.flatMap { at in
          let above = reading.passages[at]
          return named(in: above.tokens.indices, above).map { (at, $0) }
        }
    case .dose:
      // "0.2% solution: one drop daily": what is said of one strength.
      return label.flatMap { at in
        let above = reading.passages[at]
        return concentrated(in: above.tokens.indices, above).map { (at, $0) }
      } ?? concentrated(in: 0..<min(4, place.tokens.lowerBound), passage).map { (place.passage, $0) }
    default: return nil
    }
  }

  /// "The ⟦orally disintegrating tablets⟧", "⟦soft capsules⟧", "⟦ABC tablets⟧", "⟦0.2% solution⟧": the last before.
  private static func named(in run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard passage.holds(anyOf: forms) else { return nil }
    for noun in run.reversed() where noun > 0 && forms.contains(passage.tokens[noun].word) {
      if let start = start(before: noun, passage) { return start..<noun + 1 }
    }
    return concentrated(in: run, passage)
  }

  private static func start(before noun: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard qualifiers.contains(tokens[noun - 1].word) || isAbbreviation(noun - 1, passage) else { return nil }
    var start = noun - 1
    // "⟦extended⟧-release", "⟦orally⟧ disintegrating"
    if tokens[start].is("release") {
      while start > 0, tokens[start - 1].kind == .dash || releases.contains(tokens[start - 1].word) {
        start -= 1
      }
      return start < noun - 1 ? start : nil
    }
    if start > 0, tokens[start - 1].is("orally") { start -= 1 }
    return start
  }

  /// No longer one: names of medicines stand in capitals, too.
  private static func isAbbreviation(_ index: Int, _ passage: Passage) -> Bool {
    passage.isAcronym(index) && passage.tokens[index].range.count <= 3
  }

  /// "⟦0.2% solution⟧".
  private static func concentrated(in run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    passage.quantities.lazy.compactMap { quantity -> Range<Int>? in
      let end = quantity.tokens.upperBound
      guard quantity.unit?.code == "%", run.contains(quantity.tokens.lowerBound), end < run.upperBound,
        liquids.contains(passage.tokens[end].word)
      else { return nil }
      return quantity.tokens.lowerBound..<end + 1
    }.first
  }

  private static let forms: WordSet = [
    "tablet", "tablets", "capsule", "capsules", "film", "films", "granules", "patch", "patches", "pellets",
  ]
  private static let qualifiers: WordSet = [
    "disintegrating", "orodispersible", "dispersible", "soft", "chewable", "effervescent", "release",
  ]
  private static let releases: WordSet = [
    "immediate", "extended", "prolonged", "sustained", "modified", "delayed", "controlled",
  ]
  private static let liquids: WordSet = [
    "solution", "suspension", "cream", "ointment", "gel", "lotion", "drops", "foam", "spray",
  ]
}
