import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whom a use befalls, who is no part of its name.
extension Indications {
  /// A member without whom it befalls ("X in children"), and what they have ("adults with X").
  func people(in member: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    guard let people = member.first(where: { Self.people.contains(passage.tokens[$0].word) }) else {
      return [member]
    }
    let start = (member.lowerBound..<people).last {
      ["in", "for", "among", "of"].contains(passage.tokens[$0].word)
    }
    let with = (people..<member.upperBound).first { index in
      guard Self.having.contains(passage.tokens[index].word) else { return false }
      // "in adults who do not have an infection"
      if passage.tokens[people..<index].contains(where: { Self.lacking.contains($0.word) })
        || passage.tokens[(index + 1)...].prefix(2).contains(where: { $0.is("not") })
      {
        return false
      }
      // "used in adults for gout", not "in children due to a potential for harm".
      if passage.tokens[index].word == "for" { return index == people + 1 }
      return passage.tokens[index].word != "who"
        || index + 1 < member.upperBound
          && Self.having.contains(passage.tokens[index + 1].word)
    }
    let before = member.lowerBound..<(start ?? people)
    return [before.isEmpty ? nil : before, with.map { $0 + 1..<member.upperBound }].compactMap(\.self)
  }
  static let people = WordTable.uses["people"]
  static let having = WordTable.uses["having"]
  private static let lacking: WordSet = ["not", "without", "cannot"]

  static let peopleExamples = [
    Example(
      "It is an enzyme replacement therapy (ERT) for patients with ⟦gout⟧.", under: "Uses", "used for gout"),
    Example("It is used to relieve ⟦pain⟧ in children.", under: "Uses", "used for pain"),
  ]

  /// "adults receiving chemotherapy for": whom it befalls are treated for something else.
  func receives(_ member: Range<Int>, _ passage: Passage) -> Bool {
    member.dropLast(2).contains { index in
      Self.people.contains(passage.tokens[index].word)
        && ["receiving", "undergoing", "having", "getting"].contains(passage.tokens[index + 1].word)
        && passage.tokens[index + 2..<member.upperBound].contains { $0.is("for") }
    }
  }
}
