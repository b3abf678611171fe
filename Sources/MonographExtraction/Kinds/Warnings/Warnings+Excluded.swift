import MonographAnalysis
import MonographLexicon
import MonographModel

/// What follows a phrase for a hazard and is none.
extension Warnings {
  /// What the drug is for, and what is said of the drug in the blood.
  func isExcluded(_ run: Range<Int>, _ cue: Cue, _ terms: Terms) -> Bool {
    let passage = terms.passage
    return isGeneric(run, passage) || isOfMothers(run, passage) || isReported(run, terms)
      || isDone(run, cue, passage) || isUnknown(run, passage)
      || isOfKinetics(run, cue, passage) && !isOfBody(run, terms) || isAverted(run, passage)
  }

  /// "report any new symptoms"
  private func isReported(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    guard let last = run.last else { return false }
    return ["symptom", "sign"].contains(passage.tokens[last].word)
      && passage.tokens[..<run.lowerBound].suffix(4).contains { $0.word == "report" }
      && !terms.isReaction(run.lowerBound..<last)
  }

  /// What is done, by the doctor or to a test or another medicine.
  private func isDone(_ run: Range<Int>, _ cue: Cue, _ passage: Passage) -> Bool {
    // "interfere with thyroid tests", not with other things
    if passage.tokens[run.lowerBound].word == "interfere",
      !passage.tokens[run].contains(where: { Self.tests.contains($0.word) })
    {
      return true
    }
    // "in case of the above events your doctor may"
    if passage.tokens[run].contains(where: { $0.word == "doctor" || $0.word == "above" }) { return true }
    // "can affect how some medicines work"
    if cue == .effect, passage.tokens[run].contains(where: { Self.remedies.contains($0.word) }),
      passage.tokens[run].contains(where: { Self.foreign.contains($0.word) })
    {
      return true
    }
    // "An increase in the alpha-blocker dose may be associated with"
    return passage.tokens[run].contains { ["dose", "doses", "dosage"].contains($0.word) }
      && passage.tokens[run].contains { ["increase", "reduction", "decrease"].contains($0.word) }
  }

  /// "The risk to the fetus is unknown."
  private func isUnknown(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[max(run.lowerBound, run.upperBound - 2)...].prefix(5).contains { $0.word == "unknown" }
      || passage.tokens[run].contains { $0.word == "known" }
        && passage.tokens[run].contains { $0.word == "not" }
  }

  /// "levels of examplin in the blood"
  private func isOfKinetics(_ run: Range<Int>, _ cue: Cue, _ passage: Passage) -> Bool {
    run.prefix(4).contains { index in
      let word = passage.tokens[index].word
      return Self.kinetics.contains(word) && (index == run.lowerBound || !Self.pointing.contains(word))
        || cue == .hazard && word == "sign"
    }
  }

  /// "to treat gout", "to avoid gout": what is kept from happening.
  private func isAverted(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let near = max(0, run.lowerBound - 5)..<run.lowerBound
    return near.contains { index in
      let word = passage.tokens[index].word
      // "Treatment with it may cause gout" brings it about.
      return Self.treating.contains(word)
        && !(["treatment", "treating"].contains(word)
          && near.dropFirst(index + 1 - near.lowerBound).contains {
            Self.modals.contains(passage.tokens[$0].word) || passage.tokens[$0].is("cause")
          })
    }
  }

  /// "taking it during pregnancy or breast-feeding"
  private func isOfMothers(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy {
      $0.kind != .word || ["breast", "feeding", "breastfeeding", "pregnancy", "lactation"].contains($0.word)
    }
  }
  private static let tests: WordSet = [
    "test", "tests", "assay", "assays", "result", "results", "measurement",
  ]
  static let pointing: WordSet = ["this", "these"]
  private static let kinetics = WordTable.hazards["kinetic"]
  static let treating = WordTable.hazards["averting"]

  /// "blood sugar levels", not "digoxin levels": what the body has of its own.
  private func isOfBody(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    return passage.tokens[run].contains { $0.word == "level" }
      && passage.marks(of: .test).contains { $0.tokens.overlaps(run) && terms.isNamed($0) }
      && !passage.marks.contains { mark in
        [.substance, .drugClass].contains(mark.vocabulary) && mark.tokens.overlaps(run)
          // "levels of calcium": what is tested is a remedy elsewhere.
          && !passage.marks(of: .test).contains { $0.tokens.overlaps(mark.tokens) }
      }
  }
}
