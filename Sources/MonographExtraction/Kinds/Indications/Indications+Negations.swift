import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said of a use before it that denies it, or leaves it open.
extension Indications {
  /// A word of use is denied from two words off ("not routinely used for"), a purpose only right before.
  func negation(of lead: Lead, _ terms: Terms) -> Mark? {
    let reach = lead.isPurpose ? 0 : 2
    return terms.passage.marks(of: .cue).first {
      terms.reading.lexicon[$0][1] == "negation" && !Assertion.isAnswer($0, terms.passage)
        // "(meaning not approved for this) for"
        && !terms.passage.tokens[$0.tokens.upperBound..<max($0.tokens.upperBound, lead.tokens.lowerBound)]
          .contains { $0.kind == .close }
        && ($0.tokens.overlaps(lead.tokens)
          || (0...reach).contains(lead.tokens.lowerBound - $0.tokens.upperBound)
          || isCarried(from: $0.tokens.upperBound, to: lead, terms.passage))
    }
  }

  /// Whether a negation denies something else than the use, or only under conditions.
  func isUnsaid(_ negation: Mark, of lead: Lead, upTo start: Int, _ passage: Passage) -> Bool {
    isDeniedOtherwise(lead, by: negation, passage)
      // "not a first-line treatment for gout", "not a standalone treatment for gout": neither for it nor against.
      || passage.tokens[max(0, lead.tokens.lowerBound - 3)..<lead.tokens.upperBound].contains {
        ["alone", "line", "only", "sole", "standalone"].contains($0.word)
      }
      || isOfSome(negation, passage) || isConditional(lead, passage)
      || isPartial(negation.tokens.lowerBound..<start, passage)
      || isUnsure(negation, passage)
  }

  /// "should not ⟦be used for the⟧ diagnosis of".
  private func isCarried(from end: Int, to lead: Lead, _ passage: Passage) -> Bool {
    (end..<max(end, lead.tokens.lowerBound)).count <= 5 && end < lead.tokens.lowerBound
      && passage.tokens[end..<lead.tokens.lowerBound].allSatisfy { Self.carrying.contains($0.word) }
  }
  private static let carrying: WordSet = [
    "be", "used", "given", "recommended", "indicated", "for", "in", "the",
  ]

  /// "does not cure gout ⟦or prevent⟧ its return": denied with the verb before it.
  func isDeniedToo(_ lead: Lead, _ passage: Passage) -> Bool {
    let start = lead.tokens.lowerBound
    guard lead.isPurpose, start > 0, ["or", "nor"].contains(passage.tokens[start - 1].word) else {
      return false
    }
    let before = passage.clause(around: start).lowerBound..<start
    return passage.tokens[before].suffix(8).contains { ["not", "cannot", "never"].contains($0.word) }
  }

  /// "Tell your doctor if it does not relieve the pain".
  private func isConditional(_ lead: Lead, _ passage: Passage) -> Bool {
    passage.tokens[..<lead.tokens.lowerBound].contains {
      ["if", "when", "whether", "unless", "until"].contains($0.word)
    }
  }

  /// "must never be used alone to treat": the company is asked for, the use is not denied.
  private func isPartial(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { Self.parts.contains($0.word) }
  }
  private static let parts: WordSet = [
    "alone", "only", "solely", "just", "merely", "all", "systemic", "topical", "routine", "internal",
  ]

  /// "may not prevent every case".
  private func isUnsure(_ negation: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, negation.tokens.lowerBound - 1)..<negation.tokens.upperBound].contains {
      ["may", "might"].contains($0.word)
    }
  }

  /// "there is no strong evidence to support the use of Examplix in the treatment of gout".
  func lacksEvidence(_ lead: Lead, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<lead.tokens.lowerBound].suffix(16)
    // "the subject of much discussion regarding its use in treating"
    if before.suffix(8).contains(where: { ["discussion", "debate", "controversy"].contains($0.word) }) {
      return true
    }
    guard let evidence = before.lastIndex(where: { $0.word == "evidence" }) else { return false }
    return !before[evidence...].contains(where: \.endsClause)
      && before[..<evidence].suffix(4).contains {
        ["no", "insufficient", "lack", "limited", "little"].contains($0.word)
      }
  }

  /// "not used to treat premature labour": a denial needs no name from a table.
  func plain(_ range: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let run = terms.trimmed(range)
    let isShort = (1...4).contains(run.count) && terms.passage.tokens[run].allSatisfy { $0.kind == .word }
    return isShort && !isVague(run, terms.passage) && !isQuality(run, terms.passage)
      && !terms.passage.tokens[run].contains {
        ["use", "them", "it", "cause", "relief", "pregnancy", "during", "administration"].contains($0.word)
          // "not to be used for long periods", "for longer than 7 days"
          || ["period", "longer", "time", "day", "days", "week", "weeks", "month", "months"].contains($0.word)
      }
      // "not for patients under 18 years", "not intended for intravenous use"
      && !terms.passage.tokens[range].prefix(run.upperBound - range.lowerBound + 6).contains {
        ["years", "year", "age"].contains($0.word)
      } && !terms.passage.marks(of: .route).contains { $0.tokens.lowerBound == run.lowerBound }
      && !terms.passage.marks(of: .population).contains { $0.tokens.overlaps(run) }
      ? [run] : []
  }

  /// What is denied is all that is said: "not used for toxin-related failure", "does not treat gout itself".
  func limited(_ run: Range<Int>, in range: Range<Int>, _ passage: Passage) -> Range<Int> {
    func parts(_ token: Token) -> Bool {
      [.period, .open, .comma].contains(token.kind) || ["or", "nor", "and"].contains(token.word)
    }
    let before = range.lowerBound..<max(range.lowerBound, run.lowerBound)
    let isWhole = before.count <= 8 && !passage.tokens[before].contains(where: parts)
    let behind = run.upperBound..<max(run.upperBound, range.upperBound)
    let end = passage.tokens[behind].firstIndex(where: parts) ?? behind.upperBound
    return (isWhole ? min(range.lowerBound, run.lowerBound) : run.lowerBound)..<end
  }

  /// "not for ⟦immediate relief of breathing difficulties⟧": what is denied is what is sudden in it.
  func withSuddenness(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let tokens = passage.tokens
    let near = max(0, run.lowerBound - 6)..<run.lowerBound
    guard !tokens[run].contains(where: { Self.sudden.contains($0.word) }),
      let start = near.first(where: { Self.sudden.contains(tokens[$0].word) }),
      tokens[start..<run.lowerBound].allSatisfy({ $0.kind == .word })
    else { return run }
    return start..<run.upperBound
  }
  private static let sudden: WordSet = ["acute", "sudden", "immediate", "instant", "quick", "rapid"]
}
