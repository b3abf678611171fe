import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes that are said of another drug.
extension Routes {
  /// Said of another drug: "with docetaxel 75 mg/m² as an intravenous infusion".
  static func isOthers(_ mark: Mark, in passage: Passage, _ reading: Reading) -> Bool {
    // "Oral bleeding", "oral otherin"
    let next = mark.tokens.upperBound
    if next < passage.tokens.count,
      ofBody.contains(passage.tokens[next].word)
        || passage.marks.starting(at: next, of: .substance).map({
          reading.subject.isOther($0, in: passage, reading.lexicon)
        }) ?? false
    {
      return true
    }
    if isOfCompanion(mark, in: passage, reading) { return true }
    let clause = passage.clause(around: mark.tokens.lowerBound)
    let names = passage.marks(of: .substance).filter { name in
      name.tokens.lowerBound >= clause.lowerBound && name.tokens.upperBound <= mark.tokens.lowerBound
        // "Alcohol withdrawal (IM)"
        && !passage.marks(of: .condition).contains { $0.tokens.overlaps(name.tokens) }
    }
    return names.last.map { reading.subject.isOther($0, in: passage, reading.lexicon) } ?? false
  }

  /// Of what a word of a route speaks where it is a part of the body.
  private static let ofBody: WordSet = [
    "bleeding", "cavity", "mucosa", "mucositis", "hygiene", "ulcer", "contraceptive", "contraception",
    "candidiasis", "thrush", "infection", "herpes", "lesion", "surgery", "discharge", "dryness", "irritation",
    "polyp", "congestion", "temperature", "effluent", "overlap",
  ]

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
