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
      return isOfChildItself(index, passage) || isCourse(index, passage)
        || before.last.map { ["against", "prevent", "preventing", "called"].contains($0.word) } ?? false
        || before.suffix(2).contains { $0.word == "week" } && passage.tokens.contains { $0.word == "born" }
    }

    /// "if your unborn baby ⟦has⟧ a slow heartbeat", "the unborn baby's ⟦heart⟧ rate": of the child, and no use by its
    /// mother.
    private static func isOfChildItself(_ index: Int, _ passage: Passage) -> Bool {
      guard unborn.contains(passage.tokens[index].word), passage.role == .item || passage.holds("heart")
      else {
        return false
      }
      let behind = passage.tokens[(index + 1)...].drop { ["baby", "child", "s"].contains($0.word) }
      return behind.prefix(2).contains { doing.contains($0.word) }
        || behind.first?.is("to") ?? false
    }
    private static let unborn: WordSet = ["unborn", "fetus", "foetus"]
    private static let doing: WordSet = ["has", "had", "needs", "need", "died", "dies", "heart"]

    /// "have completed 30 weeks of your pregnancy", "pregnant with more than one baby": how it stands with a pregnancy.
    private static func isCourse(_ index: Int, _ passage: Passage) -> Bool {
      guard pregnancy.contains(passage.tokens[index].word) else { return false }
      return passage.tokens[..<index].suffix(6).contains { ["completed", "continue"].contains($0.word) }
        || passage.tokens[(index + 1)...].prefix(4).elementsEqual(["with", "more", "than", "one"]) {
          $0.word == $1
        }
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
