import MonographAnalysis
import MonographLexicon
import MonographModel

/// Patients with whom care is asked for and whom no table knows: told by an adjective, or by an illness of few words.
extension Warnings {
  /// "Use with caution in ⟦asthmatic patients⟧", "should be avoided in ⟦immunocompromised patients⟧".
  func groups(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    for mark in passage.marks(of: .hazardCue) where isCare(mark, terms.reading) && isRestraint(mark, passage)
    {
      let near = passage.tokens[mark.tokens.upperBound...].prefix(8).prefix { $0.kind == .word }
      guard let joint = near.firstIndex(where: { ["in", "for", "with"].contains($0.word) }),
        let people = near[joint...].dropFirst(2).firstIndex(where: { Self.bearers.contains($0.word) }),
        people - joint <= 4, case let run = terms.trimmed(joint + 1..<people + 1),
        !run.isEmpty, run.upperBound == people + 1, run.count > 1, isUnlike(run, terms),
        !near[people...].dropFirst().prefix(1).contains(where: { Self.followers.contains($0.word) })
      else { continue }
      return [run]
    }
    return []
  }

  /// "caution in patients with ⟦narrowing of the aortic valve⟧": what they have, where caution is all that is said.
  func unnamed(from start: Int, _ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    let opens = passage.marks(of: .hazardCue).contains { mark in
      isRestraint(mark, passage) && mark.tokens.upperBound < start && start - mark.tokens.upperBound <= 5
        && passage.tokens[mark.tokens.upperBound..<start].allSatisfy { $0.kind == .word }
    }
    guard opens else { return [] }
    let end = passage.tokens[start...].firstIndex { $0.kind != .word } ?? passage.tokens.count
    let run = terms.trimmed(start..<end)
    let isWhole = run.upperBound < end || end == passage.tokens.count || passage.tokens[end].kind != .dash
    return (1...7).contains(run.count) && isWhole && isUnlike(run, terms) ? [run] : []
  }

  private func isRestraint(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens].contains { Self.heeded.contains($0.word) }
  }
  private static let heeded: WordSet = ["caution", "cautious", "cautiously", "avoided", "care"]

  /// No age, sex, organ, medicine or pregnancy, which other rules tell; nobody in particular.
  private func isUnlike(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    return !passage.marks.contains { mark in
      [.population, .substance, .drugClass, .doseFactor].contains(mark.vocabulary)
        && mark.tokens.overlaps(run)
    }
      && !passage.tokens[run].contains { Self.ordinary.contains($0.word) || Self.clausal.contains($0.word) }
      && !Indications().isVague(run, passage) && !isGeneric(run, passage)
  }

  private static let bearers: WordSet = ["patient", "people", "individual", "person", "wearer", "wearers"]
  private static let followers: WordSet = ["with", "who", "taking", "receiving", "on", "whose", "at"]
  private static let ordinary: WordSet = [
    "these", "those", "such", "all", "some", "other", "certain", "most", "many", "any", "this", "same",
    "following",
    "pregnant", "breastfeeding", "breast", "nursing", "pregnancy", "lactating", "elderly", "older", "younger",
    "adult", "pediatric", "paediatric", "geriatric", "male", "female", "renal", "hepatic", "severe",
    "condition",
    "population", "susceptible", "sensitive", "special", "vulnerable", "specific", "high", "risk", "known",
    "young", "debilitated", "both", "use", "used", "dose", "history", "surgery", "activity",
  ]
}
