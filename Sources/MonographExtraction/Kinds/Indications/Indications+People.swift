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

  /// "to relieve cough and wheezing in adult patients with ⟦COPD⟧": whose signs they are.
  func ofPatients(behind found: [Range<Int>], in range: Range<Int>, _ terms: Terms) -> [Range<Int>]? {
    let tokens = terms.passage.tokens
    guard let last = found.last, found.allSatisfy({ $0.count <= 4 && isSignOnly($0, terms.passage) }),
      let start = (last.upperBound..<max(last.upperBound, range.upperBound)).first(where: {
        ["in", "of"].contains(tokens[$0].word)
      }), start - last.upperBound <= 1,
      let people = (start..<min(range.upperBound, start + 5)).first(where: {
        Self.people.contains(tokens[$0].word)
      }), people + 2 < range.upperBound, tokens[people + 1].is("with")
    else { return nil }
    return uses(in: people + 2..<range.upperBound, terms).prefix(1).filter { run in
      run.lowerBound <= people + 6 && !isSignOnly(run, terms.passage)
    }
  }

  private func isSignOnly(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { Self.bodilySigns.contains($0.word) }
  }
  private static let bodilySigns = WordTable.uses["sign"]

  static let peopleExamples = [
    Example(
      "It is used to relieve ⟦cough⟧ in adult patients with ⟦gout⟧.", under: "Uses", "used for cough",
      "used for gout"),
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
