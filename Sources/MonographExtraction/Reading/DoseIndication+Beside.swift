import MonographAnalysis
import MonographLexicon
import MonographModel

/// What some patients have beside that which the dose is for.
extension DoseIndication {
  /// "For pain with ⟦nausea⟧", and "in patients with ⟦asthma⟧" where something else is treated.
  static func isBeside(_ mark: Mark, in index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard passage.isText else { return false }
    return isCompanion(mark, in: passage)
      || patientsLead(mark.tokens, in: passage) != nil && isOfOthers(mark, in: index, reading)
  }

  /// "pain ⟦with nausea⟧".
  private static func isCompanion(_ mark: Mark, in passage: Passage) -> Bool {
    let with = mark.tokens.lowerBound - 1
    return with > 0 && passage.tokens[with].is("with")
      && passage.marks(of: .condition).contains { $0.tokens.upperBound == with }
  }

  /// The words of "for pain ⟦with nausea⟧" that tell its patients from the others who have it.
  static func companion(behind disease: Range<Int>, in passage: Passage) -> Range<Int>? {
    let with = disease.upperBound
    guard passage.isText, with + 1 < passage.tokens.count, passage.tokens[with].is("with"),
      let other = passage.marks.first(where: {
        $0.tokens.lowerBound == with + 1 && [.condition, .reaction].contains($0.vocabulary)
      })
    else { return nil }
    return with..<other.tokens.upperBound
  }

  /// Where "⟦in patients with⟧ muscular diseases (myasthenia gravis)" starts.
  static func patientsLead(_ disease: Range<Int>, in passage: Passage) -> Int? {
    let near = max(0, disease.lowerBound - 8)..<disease.lowerBound
    guard
      let lead = near.last(where: { at in
        Self.turning.contains(passage.tokens[at].word) && at + 2 < disease.lowerBound
          && Self.people.contains(passage.tokens[at + 1].word)
          && Self.having.contains(passage.tokens[at + 2].word)
      }),
      !passage.tokens[lead..<disease.lowerBound].contains(where: {
        $0.endsClause || [.comma, .period, .colon, .close].contains($0.kind)
      })
    else { return nil }
    return lead
  }
  private static let turning: WordSet = ["in", "for"]
  private static let people: WordSet = ["patients", "people", "individuals", "those", "persons"]
  private static let having: WordSet = ["with", "prone"]

  /// Whether the indications of the document name diseases and not this one, or a label above names another.
  private static func isOfOthers(_ mark: Mark, in index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    let own = reading.words(of: mark, in: passage)
    let treated = reading.treated
    if !treated.isEmpty, treated.isDisjoint(with: own) { return true }
    guard let label = passage.context.first(where: { reading.passages[$0].role == .label }),
      let named = reading.passages[label].marks(of: .condition).first,
      case let above = reading.words(of: named, in: reading.passages[label]), !above.isEmpty
    else { return false }
    return Set(above).isDisjoint(with: own)
  }
}

extension Reading {
  /// The words of the diseases that the indications name, also as tables call them.
  var treated: Set<String> {
    if let known = knownTreated.withLock({ $0 }) { return known }
    var words: Set<String> = []
    for passage in passages where passage.section == .indications {
      for mark in passage.marks(of: .condition) { words.formUnion(self.words(of: mark, in: passage)) }
    }
    knownTreated.withLock { $0 = words }
    return words
  }

  func words(of mark: Mark, in passage: Passage) -> [String] {
    let written = passage.string(mark.tokens) + " " + lexicon[mark][1]
    return written.lowercased().split { !$0.isLetter }.map(String.init).filter { !Self.common.contains($0) }
  }
  private static let common: Set<String> = [
    "disease", "diseases", "disorder", "disorders", "syndrome", "infection", "infections", "severe", "acute",
    "chronic", "of", "the", "and", "with", "failure", "s",
  ]
}
