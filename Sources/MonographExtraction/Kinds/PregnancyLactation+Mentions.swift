import MonographAnalysis
import MonographLexicon
import MonographModel

extension PregnancyLactation {
  /// A place that speaks of pregnancy or of breast-feeding.
  struct Mention {
    var topic: Topic
    var tokens: Range<Int>

    static func topic(of word: Word) -> Topic? {
      pregnancy.contains(word) ? .pregnancy : lactation.contains(word) ? .lactation : nil
    }

    /// - Parameter start: what stands before it is not looked at.
    static func all(in passage: Passage, from start: Int) -> [Mention] {
      guard passage.holds(anyOf: cues) else { return [] }
      return passage.tokens.indices.dropFirst(start).compactMap { index in
        if let topic = topic(of: passage.tokens[index].word) {
          return isAside(index, passage) ? nil : Mention(topic: topic, tokens: index..<index + 1)
        }
        if isHumanMilk(index, passage) { return Mention(topic: .lactation, tokens: index..<index + 2) }
        guard passage.tokens[index].word == "breast", !isAside(index, passage),
          let next = (index + 1..<min(index + 3, passage.tokens.count)).first(where: {
            ["feed", "feeding", "milk", "fed"].contains(passage.tokens[$0].word)
          })
        else { return nil }
        return Mention(topic: .lactation, tokens: index..<next + 1)
      }
    }

    /// "present in human milk".
    private static func isHumanMilk(_ index: Int, _ passage: Passage) -> Bool {
      index + 1 < passage.tokens.count
        && ["human", "mother", "maternal"].contains(passage.tokens[index].word)
        && passage.tokens[index + 1].is("milk")
    }

    /// "planning to become pregnant", "a pregnancy test", "(see pregnancy)": nothing is said of use.
    private static func isAside(_ index: Int, _ passage: Passage) -> Bool {
      if isReference(index, passage) || isNoUse(index, passage) { return true }
      if index + 1 < passage.tokens.count,
        ["test", "testing", "registry"].contains(passage.tokens[index + 1].word)
      {
        return true
      }
      let before = passage.tokens[..<index]
      if before.suffix(2).contains(where: { ["become", "becoming", "get", "getting"].contains($0.word) }),
        before.contains(where: { aims.contains($0.word) || ["problem", "want"].contains($0.word) })
      {
        return true
      }
      return before.suffix(5).contains { aims.contains($0.word) }
        || before.last.map { ["see", "section"].contains($0.word) } ?? false
    }

    /// "protection against pregnancy", "born before week 28 of pregnancy".
    private static func isNoUse(_ index: Int, _ passage: Passage) -> Bool {
      let before = passage.tokens[..<index]
      return before.last.map { ["against", "prevent", "preventing", "called"].contains($0.word) } ?? false
        || before.suffix(2).contains { $0.word == "week" } && passage.tokens.contains { $0.word == "born" }
    }

    /// "(see section 2, Pregnancy)".
    private static func isReference(_ index: Int, _ passage: Passage) -> Bool {
      let before = passage.tokens[..<index].suffix(8)
      guard let open = before.openParenthesis else { return false }
      return before[open...].contains { ["see", "section", "refer"].contains($0.word) }
    }

    /// Whether a passage is about a wish for a child.
    static func isOfPlans(_ passage: Passage) -> Bool { passage.holds(anyOf: aims) }

    /// "planning to become pregnant".
    static func plan(in passage: Passage) -> Range<Int>? {
      guard let aim = passage.tokens.firstIndex(where: { aims.contains($0.word) && $0.word != "test" }),
        let end = passage.tokens[aim...].prefix(6).firstIndex(where: { pregnancy.contains($0.word) })
      else { return nil }
      return aim..<end + 1
    }

    private static let aims: WordSet = [
      "plan", "planning", "intend", "wish", "trying", "hoping", "test", "unplanned",
    ]
    private static let pregnancy: WordSet = [
      "pregnancy", "pregnancies", "pregnant", "fetus", "foetus", "fetal", "foetal", "unborn", "childbearing",
      "child-bearing", "trimester",
    ]
    /// One of them is in every mention.
    private static let cues = pregnancy.union(lactation).union(["human", "mother", "maternal", "breast"])
    private static let lactation: WordSet = [
      "breastfeeding", "breastfeed", "lactation", "lactating", "nursing", "nursed", "breastmilk", "breastfed",
      "breast-feeding", "breast-feed",
    ]
  }
}
