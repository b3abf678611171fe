import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether what a sentence outside the side-effect sections names befell those who take the drug.
extension AdverseReactions {
  /// Not what another drug did, what the patients had before, what befalls the unborn, how easily one gets it, or how it
  /// ended.
  func isOwn(_ run: Range<Int>, _ terms: Terms) -> Bool {
    !isHad(run, terms) && !isOfUnborn(run, terms) && !isSusceptibility(run, terms)
      && !isOutcome(run, terms)
      && !isOnlyHead(run, terms) && !isOfOtherDrug(run, terms) && !isOfClass(run, terms.passage)
  }

  /// "⟦TNF⟧-blockers": what a class of medicines acts on.
  private func isOfClass(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.upperBound...].first { $0.kind != .dash }.map { Self.classes.contains($0.word) }
      ?? false
  }
  private static let classes: WordSet = [
    "blocker", "blockers", "inhibitor", "inhibitors", "antagonist", "antagonists", "agonist", "agonists",
  ]

  /// "kidney damage in patients who already have ⟦liver problems⟧", "in those with existing disorders such as ⟦lupus⟧".
  private func isHad(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let before = (max(0, run.lowerBound - 14)..<run.lowerBound).reversed().prefix {
      !tokens[$0].endsClause && tokens[$0].kind != .period && !Self.modals.contains(tokens[$0].word)
    }
    return before.contains { index in
      Self.previous.contains(tokens[index].word) && index > 0
        && Self.bearing.contains(tokens[index - 1].word)
    }
  }
  private static let previous: WordSet = ["already", "existing", "pre-existing", "preexisting"]
  private static let bearing: WordSet = ["who", "with", "you", "have"]

  /// "heart problems in your unborn baby".
  private func isOfUnborn(_ run: Range<Int>, _ terms: Terms) -> Bool {
    // "may cause birth defects"
    if terms.passage.tokens[run].contains(where: { $0.is("birth") }) { return true }
    let behind = terms.passage.tokens[run.upperBound...].prefix(4)
    return behind.first.map { ["in", "of", "to"].contains($0.word) } ?? false
      && behind.contains { Warnings.unborn.contains($0.word) && !Monitorings.people.contains($0.word) }
  }

  /// "more susceptible to infections", "get infections more easily".
  private func isSusceptibility(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let behind = tokens[run.upperBound...].prefix(2).map(\.word)
    return behind == ["more", "easily"]
      || tokens[max(0, run.lowerBound - 6)..<run.lowerBound].contains {
        ["susceptible", "prone", "vulnerable"].contains($0.word)
      }
  }

  /// "infections can lead to death": how a reaction ended; "dizziness may impair coordination": what comes of one.
  private func isOutcome(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    if tokens[max(0, run.lowerBound - 3)..<run.lowerBound].contains(where: { $0.word == "impair" }) {
      return true
    }
    return run.count == 1 && tokens[run.lowerBound].word == "death"
      && tokens[max(0, run.lowerBound - 3)..<run.lowerBound].contains {
        ["lead", "leads", "leading", "result"].contains($0.word)
      }
  }

  /// "⟦skin reactions⟧ including pustulosis and dermatitis": what is told are the examples.
  private func isOnlyHead(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    guard Self.heads.contains(tokens[run.upperBound - 1].word),
      let lead = tokens[run.upperBound...].prefix(4).firstIndex(where: {
        ["including", "such"].contains($0.word)
      }), !tokens[run.upperBound..<lead].contains(where: { $0.kind == .open || $0.endsClause }),
      case let end = tokens[lead...].firstIndex(where: \.endsClause) ?? tokens.count
    else { return false }
    return Enumeration.members(of: terms.passage, in: lead + 1..<end).prefix(2)
      .count { terms.isReaction($0.tokens) } == 2
  }
  private static let heads: WordSet = ["reaction", "issue", "disturbance", "problem", "effect"]

  /// "have been reported in patients receiving foobarin", of which this drug is only a relative.
  private func isOfOtherDrug(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let (passage, reading) = (terms.passage, terms.reading)
    guard passage.holds(anyOf: Self.reports),
      let report = passage.tokens[run.upperBound...].firstIndex(where: { Self.reports.contains($0.word) }),
      let taken = passage.tokens[report...].firstIndex(where: { Self.receiving.contains($0.word) }),
      let end = passage.tokens[taken...].dropFirst().firstIndex(where: { $0.endsClause || $0.kind == .period }
      ),
      !passage.tokens[report..<end].contains(where: reading.subject.names)
    else { return false }
    return passage.marks(of: .substance).contains {
      $0.tokens.lowerBound > taken && $0.tokens.upperBound <= end
        && reading.subject.isOther($0, in: passage, reading.lexicon)
    }
  }
  private static let reports: WordSet = ["reported", "observed", "seen", "occurred", "occur"]
  private static let receiving: WordSet = ["receiving", "taking", "with", "using"]

  /// "Kaposi's sarcoma. ⟦Kaposi's sarcoma⟧ mostly appears on the skin.": the sentence before named it.
  func isToldBefore(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let (passage, reading) = (terms.passage, terms.reading)
    guard run.lowerBound <= 2, !passage.holds("effect"),
      !passage.tokens[..<run.lowerBound].contains(where: { $0.endsClause || Self.modals.contains($0.word) }),
      let last = reading.before(terms.index).first,
      case let words = passage.tokens[run].map(\.word), let first = words.first
    else { return false }
    let before = reading.passages[last]
    guard before.holds(first) else { return false }
    return before.tokens.indices.contains { start in
      before.tokens[start].word == first && start + words.count <= before.tokens.count
        && zip(before.tokens[start...], words).allSatisfy { $0.word == $1 }
    }
  }

  /// "if: ⟦you have recently had memory loss⟧": the reader's state, asked for by what stands above.
  func isAsked(_ terms: Terms) -> Bool {
    guard terms.passage.role == .item, terms.reading.before(terms.index).isEmpty,
      let lead = terms.reading.leadIn(of: terms.index)
    else { return false }
    return terms.reading.passages[lead].tokens.suffix(3).contains { $0.word == "if" }
  }
}
