import MonographAnalysis
import MonographLexicon
import MonographModel

/// Caution in patients whose illness is no factor of its own.
extension DoseAdjustments {
  /// "Use with caution in patients with heart failure": conditions that are no factor of their own.
  func patients(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      !reading.isUnder([.pregnancy, .lactation, .interactions], unless: [.precautions, .warnings], index),
      let found = adjustments.first(where: { isOfPatients($0, passage) }),
      let start = passage.tokens.indices.dropLast(2).first(where: {
        Self.people.contains(passage.tokens[$0].word)
          && (["with", "who", "taking"].contains(passage.tokens[$0 + 1].word)
            || passage.tokens[$0 + 1].is("being") && passage.tokens[$0 + 2].is("treated"))
      })
    else { return [] }
    // "should be used with caution due to the risk of …": whoever is meant stands before.
    let clause = passage.clause(around: start).upperBound
    let limit = found.tokens.lowerBound > start ? min(clause, found.tokens.lowerBound) : clause
    // "in patients with gout, and its use in pregnancy …"
    let end =
      passage.tokens[start + 2..<max(start + 2, limit)].firstIndex { Self.turning.contains($0.word) } ?? limit
    let conditions =
      passage.marks.contains { mark in
        (mark.vocabulary == .condition || mark.vocabulary == .reaction || isHead(mark, reading))
          && mark.tokens.lowerBound > start && mark.tokens.upperBound <= end
          && !isOfFactor(mark.tokens, passage)
      } || passage.tokens[start..<end].prefix(8).contains { ["condition", "history"].contains($0.word) }
    let run = min(start, found.tokens.lowerBound)..<max(start + 2, found.tokens.upperBound)
    guard conditions, !passage.tokens[run].contains(where: { $0.endsClause }) else { return [] }
    return [make(.other, found, nil, "patients", at: run, index, reading)]
  }
  private static let turning: WordSet = ["its", "it", "should", "because", "due"]

  /// "problems", "pain": not what only takes part in a finding's name.
  func isHead(_ mark: Mark, _ reading: Reading) -> Bool {
    mark.vocabulary == .head && reading.lexicon[mark][1] == FindingRole.head.rawValue
  }
  static let people: WordSet = [
    "patient", "individuals", "individual", "people", "those", "persons",
  ]

  /// Caution; "not recommended for", "do not start": what is to be avoided otherwise is a contraindication.
  func isOfPatients(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    guard found.value == .avoid else { return found.value == .caution && !found.isOfDose }
    return passage.tokens[found.tokens].contains {
      ["start", "started", "initiate", "initiated", "recommended"].contains($0.word)
    }
  }

  /// Whether a condition is of the kidney or liver, which are factors of their own.
  func isOfFactor(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.marks(of: .doseFactor).contains {
      $0.tokens.overlaps(max(0, run.lowerBound - 2)..<min(run.upperBound + 1, passage.tokens.count))
    }
  }
}
