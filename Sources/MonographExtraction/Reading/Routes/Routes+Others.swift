import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes that are said of another drug.
extension Routes {
  /// Said of another drug: "with docetaxel 75 mg/m² as an intravenous infusion".
  static func isOthers(_ mark: Mark, in passage: Passage, _ reading: Reading) -> Bool {
    let next = mark.tokens.upperBound
    if next < passage.tokens.count,
      passage.marks.starting(at: next, of: .substance).map({
        reading.subject.isOther($0, in: passage, reading.lexicon)
      }) ?? false
    {
      return true
    }
    if isOfClass(mark, in: passage) { return true }
    if isOfCompanion(mark, in: passage, reading) { return true }
    let clause = passage.clause(around: mark.tokens.lowerBound)
    let names = passage.marks(of: .substance).filter { name in
      name.tokens.lowerBound >= clause.lowerBound && name.tokens.upperBound <= mark.tokens.lowerBound
        // "Alcohol withdrawal (IM)"
        && !passage.marks(of: .condition).contains { $0.tokens.overlaps(name.tokens) }
    }
    return names.last.map { reading.subject.isOther($0, in: passage, reading.lexicon) } ?? false
  }

  /// "transitioning to ⟦oral⟧ antibiotics", "an ⟦oral⟧ cardiac glycoside": medicines of a class, unless that is what the drug
  /// is called.
  private static func isOfClass(_ mark: Mark, in passage: Passage) -> Bool {
    let (start, next) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard passage.isText,
      passage.marks(of: .drugClass).contains(where: {
        $0.tokens.contains(next) && ($0.tokens.lowerBound == next || $0.tokens.lowerBound == start)
      })
    else { return false }
    let before = passage.tokens[..<start].suffix(3)
    return !before.contains { ["is", "are", "as", "this"].contains($0.word) }
  }

  /// "An oral ⟦dose of otherin⟧", "in combination ⟦with tablets⟧ for diabetes".
  private static func isOfCompanion(_ mark: Mark, in passage: Passage, _ reading: Reading) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    if end + 1 < passage.tokens.count, nouns.contains(passage.tokens[end].word),
      links.contains(passage.tokens[end + 1].word)
    {
      let name = passage.tokens[(end + 2)...].prefix(2).firstIndex { !articles.contains($0.word) } ?? end + 2
      // "an oral dose of another antidiabetic"
      if passage.tokens[(end + 2)..<max(end + 2, name)].contains(where: { $0.is("another") })
        || passage.marks.starting(at: name, of: .substance).map({
          reading.subject.isOther($0, in: passage, reading.lexicon)
        }) ?? false
      {
        return true
      }
    }
    guard reading.lexicon[mark][2] == "form", start > 1,
      let with = passage.tokens[..<start].suffix(3).lastIndex(where: { $0.is("with") }), with > 0
    else { return false }
    return passage.tokens[..<with].suffix(2).contains { joining.contains($0.word) }
      && passage.tokens[with..<start].allSatisfy { $0.kind == .word && !reading.subject.names($0) }
  }
  private static let nouns: WordSet = ["dose", "administration", "treatment", "therapy"]
  private static let links: WordSet = ["of", "with"]
  private static let articles: WordSet = ["a", "an", "another", "the", "any", "other"]
  private static let joining: WordSet = ["combination", "together", "combined", "addition", "alongside"]
}
