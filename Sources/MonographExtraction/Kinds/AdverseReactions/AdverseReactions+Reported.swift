import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions before what was seen of them: "⟦rash⟧ has been reported".
extension AdverseReactions {
  /// Before "have been reported", "has been observed", "is a common side effect", "may occur": what did.
  func reported(_ terms: Terms) -> Range<Int>? {
    guard terms.passage.holds(anyOf: Self.reporting) else { return nil }
    let tokens = terms.passage.tokens
    for index in tokens.indices.dropFirst(2) {
      let word = tokens[index].word
      if Self.seen.contains(word), tokens[index - 1].word == "been" {
        let isDenied =
          tokens[index - 2].word == "not" || Warnings().isReportedOfOthers(behind: index + 1, terms)
        return isDenied ? nil : 0..<index
      }
      if Self.happening.contains(word), let modal = modal(before: index, tokens), modal > 0,
        terms.reading.isUnder(Self.own, unless: Self.foreign, terms.index)
      {
        return subject(of: modal, terms)
      }
      guard
        word == "effect" && ["side", "adverse", "undesirable"].contains(tokens[index - 1].word)
          || word == "reaction" && tokens[index - 1].word == "adverse"
          || word == "complication" && ["rare", "common", "uncommon"].contains(tokens[index - 1].word)
      else { continue }
      let verb = (max(0, index - 5)..<index).last { ["is", "are"].contains(tokens[$0].word) }
      if let verb, !tokens[verb..<index].contains(where: { $0.word == "not" || $0.word == "the" }) {
        return (tokens[..<verb].openParenthesis.map { $0 + 1 } ?? 0)..<verb
      }
    }
    return nil
  }

  /// "⟦Depression⟧ is seen in 20% of patients", "⟦gout⟧ affects fewer than 1 in 100 patients": what so many have.
  func rated(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let rate = Frequencies.mentions(in: terms.index, terms.reading).last?.place.tokens,
      called(before: rate.lowerBound, terms.passage) != nil
        || tokens[rate.lowerBound..<min(rate.upperBound + 3, tokens.count)].contains(where: {
          $0.is("patient") || $0.is("those")
        }),
      !tokens.contains(where: { Self.hypothetical.contains($0.word) || $0.is("placebo") }),
      let verb = tokens[..<rate.lowerBound].suffix(5).firstIndex(where: { Self.befalling.contains($0.word) })
        ?? called(before: rate.lowerBound, terms.passage),
      !tokens[verb..<rate.lowerBound].contains(where: { $0.kind == .number || $0.kind == .comma })
    else { return nil }
    // "was seen", "has been seen"
    let start = tokens[..<verb].lastIndex {
      !["is", "are", "was", "were", "been", "has", "have"].contains($0.word)
    }
    return start.flatMap { $0 < 8 ? 0..<$0 + 1 : nil }
  }

  /// "5% of patients treated with Examplix"
  func isOfTreated(_ terms: Terms) -> Bool {
    guard let rate = Frequencies.mentions(in: terms.index, terms.reading).last?.place.tokens else {
      return false
    }
    let behind = terms.passage.tokens[rate.upperBound...].prefix(6)
    return behind.contains { $0.is("treated") || $0.is("receiving") || $0.is("taking") }
      && behind.contains(where: terms.reading.subject.names)
  }

  /// "In trials gout affected 10 of 10,000 patients": the drug's own, where results are not what is told of.
  func isOfTrials(_ terms: Terms) -> Bool {
    let opening = terms.passage.tokens.prefix(4)
    return opening.first.map { $0.is("in") || $0.is("during") } ?? false
      && opening.contains { ["trials", "studies", "trial", "study"].contains($0.word) }
      && !terms.reading.isUnder([.efficacy, .pharmacology, .research, .pharmacokinetics], terms.index)
      && rated(terms) != nil
  }

  /// "infections ⟦are very common (⟧14.3%)".
  private func called(before rate: Int, _ passage: Passage) -> Int? {
    guard let band = passage.marks(of: .band).last(where: { $0.tokens.upperBound < rate }),
      band.tokens.upperBound == rate - 1, passage.tokens[rate - 1].kind == .open, band.tokens.lowerBound > 0,
      ["is", "are"].contains(passage.tokens[band.tokens.lowerBound - 1].word)
    else { return nil }
    return band.tokens.lowerBound - 1
  }
  private static let befalling: WordSet = [
    "seen", "observed", "reported", "affects", "affect", "affected", "occurs", "occur", "occurred",
    "developed", "develops", "experienced",
  ]

  /// The reactions right before a verb; nil where they need not happen.
  private func subject(of verb: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    let start = tokens[..<verb].lastIndex { $0.endsClause || $0.kind == .colon }.map { $0 + 1 } ?? 0
    guard !tokens[start..<verb].contains(where: { Self.hypothetical.contains($0.word) }) else { return nil }
    let members = Enumeration.members(of: terms.passage, in: start..<verb)
    let named = members.reversed().prefix { member in
      terms.isReaction(member.tokens)
        && !tokens[member.tokens].contains { Self.circumstances.contains($0.word) }
    }
    return named.last.map { $0.tokens.lowerBound..<verb }
  }
  static let circumstances: WordSet = ["use", "during", "treatment", "therapy", "risk", "since"]
  private static let reporting: WordSet = [
    "been", "side", "occur", "happen", "adverse", "undesirable", "complication",
  ]
  static let seen: WordSet = ["reported", "observed", "seen"]
  static let happening: WordSet = ["occur", "happen"]
  static let hypothetical: WordSet = [
    "if", "when", "whether", "which", "that", "who", "not", "no", "overdose", "withdrawal", "before",
  ]

  /// The modal verb before a verb, with at most two words between: "can very commonly cause".
  func modal(before verb: Int, _ tokens: [Token]) -> Int? {
    (max(0, verb - 3)..<verb).last { Self.modals.contains(tokens[$0].word) }
  }
  static let modals: WordSet = ["may", "can", "might", "could", "sometimes", "rarely"]
}
