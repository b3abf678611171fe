import MonographAnalysis
import MonographLexicon
import MonographModel

/// Tests that the table knows, where they are asked for.
extension Monitorings {
  /// Whether the sentence asks for a test: a verb of testing with something to test, or "tests … must be drawn".
  func asks(_ passage: Passage, _ reading: Reading) -> Bool {
    guard !reading.leads("monitoring", in: passage).isEmpty else { return false }
    return passage.tokens.contains { Self.asking.contains($0.word) }
      || passage.tokens.first.map { Self.orders.contains($0.word) } ?? false
  }
  static let asking = WordTable.monitoring["asking"]
  static let orders = WordTable.monitoring["order"]

  func tests(_ terms: Terms) -> [(Range<Int>, String)] {
    let passage = terms.passage
    let marks = passage.marks(of: .test).filter { terms.isNamed($0) }
    let found = marks.filter { mark in
      !marks.contains { $0 != mark && $0.tokens.overlaps(mark.tokens) && $0.tokens.count > mark.tokens.count }
    }
    return found.filter { mark in !isAlias(mark, found, passage) }
      .filter {
        isTested($0, terms) && !isGiven($0.tokens, passage) && !isUnordered($0.tokens, passage)
      }
      .map { withOrgan($0.tokens, passage) }.map { ($0, name($0, terms)) }
  }

  /// As written; an abbreviation behind what it stands for.
  func name(_ run: Range<Int>, _ terms: Terms) -> String {
    let passage = terms.passage
    let close = run.upperBound + 2
    if close < passage.tokens.count, passage.tokens[run.upperBound].kind == .open,
      passage.tokens[close].kind == .close, terms.isAbbreviation(run.upperBound + 1)
    {
      return Terms.folded(passage.string(run.lowerBound..<close + 1))
    }
    let written = passage.string(run)
    guard run.count == 1, terms.isAbbreviation(run.lowerBound),
      let mark = passage.marks(of: .test).first(where: { $0.tokens == run }),
      case let preferred = terms.reading.lexicon[mark][1], !preferred.isEmpty
    else { return Terms.folded(written) }
    return preferred == written ? preferred : "\(preferred) (\(written))"
  }

  /// "Liver Function Tests (LFTs)": the abbreviation in parentheses is the same test.
  func isAlias(_ mark: Mark, _ marks: [Mark], _ passage: Passage) -> Bool {
    let open = mark.tokens.lowerBound - 1
    return open > 0 && passage.tokens[open].kind == .open && marks.contains { $0.tokens.upperBound == open }
      && passage.tokens[mark.tokens.upperBound...].first?.kind == .close
  }

  /// A reaction is tested for only behind a verb of testing; a test anywhere.
  func isTested(_ mark: Mark, _ terms: Terms) -> Bool {
    let passage = terms.passage
    if isLimit(mark.tokens, passage) { return false }
    let isReaction = passage.marks(of: .reaction).contains { $0.tokens == mark.tokens }
    if isOfElse(mark, terms) { return false }
    guard isReaction || Self.vague.contains(passage.tokens[mark.tokens.upperBound - 1].word) else {
      return true
    }
    if isReaction,
      passage.marks(of: .test).contains(where: {
        $0.tokens.upperBound <= mark.tokens.lowerBound && terms.isNamed($0)
      })
    {
      return false
    }
    // "blood glucose monitoring"
    if mark.tokens.upperBound < passage.tokens.count,
      passage.tokens[mark.tokens.upperBound].word == "monitoring"
    {
      return true
    }
    return passage.tokens[max(0, mark.tokens.lowerBound - 3)..<mark.tokens.lowerBound].contains {
      Self.orders.contains($0.word) || $0.word == "monitoring"
    }
  }

  /// Names of tests that say what is had or taken instead.
  private func isOfElse(_ mark: Mark, _ terms: Terms) -> Bool {
    let passage = terms.passage
    // "used for high blood pressure": what is had, not what is tested.
    if mark.tokens.lowerBound > 0, Self.degrees.contains(passage.tokens[mark.tokens.lowerBound - 1].word),
      passage.marks(of: .condition).contains(where: {
        $0.tokens == mark.tokens.lowerBound - 1..<mark.tokens.upperBound
      })
    {
      return true
    }
    // "an infection with the hepatitis B virus"
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(3)
    if let with = before.lastIndex(where: { $0.is("with") }), with > 0,
      passage.tokens[with - 1].is("infection")
    {
      return true
    }
    // "another HIV treatment"
    if mark.tokens.upperBound < passage.tokens.count,
      Self.remedies.contains(passage.tokens[mark.tokens.upperBound].word)
    {
      return true
    }
    // "HIV infection", "G6PD deficiency" are illnesses, "vitamin A supplements" are taken.
    return mark.tokens.upperBound < passage.tokens.count
      && (mark.tokens.count == 1 || terms.isAbbreviation(mark.tokens.lowerBound))
      && Self.notTested.contains(passage.tokens[mark.tokens.upperBound].word)
  }

  /// "if CrCl is less than 15 mL/min", "for platelets below 50": whom it is said of.
  private func isLimit(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let isCase = tokens[..<run.lowerBound].suffix(3).contains {
      ["for", "if", "with", "when", "at"].contains($0.word)
    }
    guard isCase else { return false }
    let near = run.upperBound..<min(tokens.count, run.upperBound + 6)
    return passage.quantities.contains {
      near.contains($0.tokens.lowerBound) && $0.unit.map { $0.dimension != .time } ?? false
    }
      && !tokens[near].prefix { $0.kind != .number }.contains { $0.endsClause || $0.kind == .comma }
  }
  private static let notTested = WordTable.monitoring["not-tested"]
  static let remedies = WordTable.uses["remedy"].union([Word("treatment"), Word("therapy")])
  private static let degrees: WordSet = ["high", "low", "raised"]
  static let vague = WordTable.monitoring["vague"]

  /// "adjusted based on blood glucose monitoring".
  func isMonitored(_ terms: Terms) -> Bool {
    terms.passage.holds("monitoring")
      && terms.passage.marks(of: .test).contains { mark in
        mark.tokens.upperBound < terms.passage.tokens.count && terms.isNamed(mark)
          && terms.passage.tokens[mark.tokens.upperBound].word == "monitoring"
      }
  }
}
