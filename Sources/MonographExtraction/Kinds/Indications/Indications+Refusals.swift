import MonographAnalysis
import MonographLexicon

/// What stands in the place of a use and names none.
extension Indications {
  func isNone(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard let first = run.first, let last = run.last else { return true }
    let next = run.upperBound < passage.tokens.count ? passage.tokens[run.upperBound].word : .none
    return Self.pronouns.contains(passage.tokens[first].word) || isOfEvent(run, passage)
      || run.count == 1 && passage.tokens[first].upper - passage.tokens[first].lower == 1
      || next == Self.cell || passage.tokens[run].contains { $0.is("dose") } || isOfRemedy(run, next, passage)
      || isOfReader(run, passage) || isOfCare(run, next, passage) || passage.tokens[last].is(Self.vaccine)
  }

  /// "to enhance ⟦pain⟧ relief", "ensure optimal ⟦pain⟧ management": what is done about it is made better.
  private func isOfCare(_ run: Range<Int>, _ next: Word, _ passage: Passage) -> Bool {
    guard next == "relief" || next == "management" || next == "control" else { return false }
    return passage.tokens[max(0, run.lowerBound - 2)..<run.upperBound].contains {
      Self.bettering.contains($0.word)
    }
  }
  private static let bettering: WordSet = [
    "enhance", "enhances", "ensure", "optimal", "optimise", "optimize",
  ]

  /// "another diabetes ⟦medicine⟧", "at least 3 previous cancer ⟦medicines⟧", "a flu ⟦vaccine⟧": what it is for is said of
  /// the other one.
  private func isOfRemedy(_ run: Range<Int>, _ next: Word, _ passage: Passage) -> Bool {
    if next == Self.vaccine { return true }
    guard Self.remedies.contains(next) || Self.treatments.contains(next) else { return false }
    return passage.tokens[max(0, run.lowerBound - 1)..<run.upperBound].contains {
      Self.others.contains($0.word)
    }
  }

  /// "signs and symptoms of your disease": named before.
  private func isOfReader(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens[run]
    return tokens.contains { Self.whose.contains($0.word) }
      && tokens.allSatisfy {
        $0.kind != .word || Self.vague.contains($0.word) || Self.whose.contains($0.word)
          || Self.measures.contains($0.word) || ["of", "and"].contains($0.word)
      }
  }

  /// "adults who have had a ⟦bone marrow transplant⟧": what was done before.
  private func isOfEvent(_ run: Range<Int>, _ passage: Passage) -> Bool {
    Self.events.contains(passage.tokens[run.upperBound - 1].word)
      && passage.tokens[..<run.lowerBound].suffix(6).contains { Self.undergone.contains($0.word) }
  }

  /// "⟦it fights bacterial infections⟧" says how it acts.
  private static let pronouns: WordSet = ["it", "they", "this", "that", "which", "who"]
  private static let events: WordSet = ["transplant", "transplantation", "surgery", "operation"]
  private static let undergone: WordSet = ["had", "undergone", "received", "having"]
  private static let vaccine: Word = "vaccine"
  private static let cell: Word = "cell"
  private static let treatments: WordSet = ["treatment", "therapy", "therapies", "option"]
  private static let others: WordSet = ["other", "another", "previous", "prior", "earlier"]
  private static let whose: WordSet = ["your", "their", "his", "her"]
}
