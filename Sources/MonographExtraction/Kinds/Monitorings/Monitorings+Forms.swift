import MonographAnalysis
import MonographLexicon
import MonographModel

/// Tests that are asked for in other forms than "monitor the lipids".
extension Monitorings {
  /// "have your eyes tested", "have their blood pressure and weight checked".
  func had(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.having), passage.holds(anyOf: Self.checkedUp) else { return [] }
    return passage.tokens.indices.dropLast(2).flatMap { have -> [Range<Int>] in
      guard Self.having.contains(passage.tokens[have].word),
        Self.owned.contains(passage.tokens[have + 1].word),
        let verb = passage.tokens[(have + 2)...].prefix(10).firstIndex(where: {
          Self.checkedUp.contains($0.word) || $0.kind == .period || $0.endsClause
        }), Self.checkedUp.contains(passage.tokens[verb].word)
      else { return [] }
      let named = measured(in: have + 2..<verb, terms)
      let members = Enumeration.members(of: passage, in: have + 2..<verb).map { terms.trimmed($0.tokens) }
      // What stands beside a test in the list is one, too.
      return named.isEmpty ? [] : members.filter { (1...4).contains($0.count) }
    }
  }
  private static let having: WordSet = ["have", "get", "having", "getting"]
  private static let owned: WordSet = ["your", "their", "his", "her", "the"]
  static let checkedUp: WordSet = ["tested", "checked", "measured", "monitored", "examined"]

  /// "Blood samples will be taken to see how your liver is working": whose working is looked at.
  func working(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.samples),
      let question = passage.tokens.firstIndex(where: { ["how", "whether", "if"].contains($0.word) }),
      passage.tokens[..<question].contains(where: { Self.samples.contains($0.word) }),
      let works = passage.tokens[question...].prefix(12).firstIndex(where: { Self.runs.contains($0.word) })
    else { return [] }
    let organs = passage.tokens[question..<works].indices.filter {
      Self.watchedOrgans.contains(passage.tokens[$0].word)
    }
    guard let first = organs.first, let last = organs.last else { return [] }
    return [first..<last + 1]
  }
  private static let samples: WordSet = ["sample", "samples", "test", "tests", "blood"]
  private static let runs: WordSet = ["working", "work", "works", "functioning"]

  /// "Lipids and liver enzymes every three months.": tests and when, without a verb, where the tests are told of.
  func isNote(_ terms: Terms) -> Bool {
    let passage = terms.passage
    guard passage.tokens.count <= 24, passage.sections.contains(where: { Self.noted.contains($0) }),
      !passage.tokens.contains(where: { Self.verbal.contains($0.word) }),
      passage.tokens.contains(where: { Self.moments.contains($0.word) }),
      let first = passage.marks(of: .test).first
    else { return false }
    return first.tokens.lowerBound <= 2
  }
  /// "Liver enzymes ⟦are checked every month⟧".
  func isRegular(_ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard tokens.count <= 14,
      let verb = tokens.indices.dropFirst().dropLast(2).first(where: {
        Self.done.contains(tokens[$0].word) && ["is", "are"].contains(tokens[$0 - 1].word)
      })
    else { return false }
    return Self.moments.contains(tokens[verb + 1].word) || tokens[verb + 1].is("once")
      || tokens[verb + 1].is("twice")
  }
  private static let done: WordSet = ["checked", "measured", "monitored", "tested"]
  private static let noted: SectionSet = [.monitoring, .warnings, .precautions]
  private static let verbal = WordTable.hazards["clausal"]
  private static let moments = WordTable.monitoring["repeating"].union(["every", "before", "each"])

  /// "TB screening": the illness before the noun.
  func screened(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    guard passage.holds("screening") else { return [] }
    return passage.tokens.indices.dropFirst().compactMap { noun in
      guard passage.tokens[noun].word == "screening" else { return nil }
      return terms.marks(within: 0..<noun).last { mark in
        // "positive in tuberculosis screening": it is done already.
        mark.tokens.upperBound == noun
          && passage.tokens[..<mark.tokens.lowerBound].last.map { $0.word != "in" } ?? true
      }?.tokens
    }
  }

  /// "tests of liver and kidney function": with the organs that share the head.
  func withOrgan(_ test: Range<Int>, _ passage: Passage) -> Range<Int> {
    let tokens = passage.tokens
    guard Self.watchedOrgans.contains(tokens[test.lowerBound].word), test.count > 1 else { return test }
    var lower = test.lowerBound
    while lower > 1, ["and", "or"].contains(tokens[lower - 1].word) || tokens[lower - 1].kind == .comma,
      Self.watchedOrgans.contains(tokens[lower - 2].word)
    { lower -= 2 }
    return lower..<test.upperBound
  }
}
