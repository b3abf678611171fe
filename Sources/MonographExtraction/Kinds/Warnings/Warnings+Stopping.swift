import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said against ending a treatment, and what may come of it.
extension Warnings {
  func stopping(_ terms: Terms) -> [Draft] {
    guard terms.passage.holds(anyOf: Self.stops) else { return [] }
    let order = forbidden(terms) ?? avoidedStop(terms)
    let start =
      order?.places[0].tokens.upperBound ?? gerund(terms.passage) ?? answerEnd(terms.passage)
    let told = [order, consequence(terms, from: start) ?? afterwards(terms)].compactMap(\.self)
    return told.isEmpty ? [unadvised(terms)].compactMap(\.self) : told
  }

  /// "If you stop receiving it ⟦Stopping⟧ your treatment may …": a heading has run into the sentence.
  private func gerund(_ passage: Passage) -> Int? {
    passage.tokens.indices.dropFirst().first { index in
      passage.tokens[index].isName && passage.tokens[index - 1].kind == .word
        && ["stopping", "interrupting", "discontinuing"].contains(passage.tokens[index].word)
    }
  }

  /// Behind "No," or "No." that answers a question.
  private func answerEnd(_ passage: Passage) -> Int {
    passage.tokens.indices.prefix(4).first { isAnswer($0, passage) }.map { $0 + 2 } ?? 0
  }

  /// "Do not stop taking X suddenly", "It should not be stopped abruptly".
  private func forbidden(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard let (not, stop) = denied(passage),
      let sudden = passage.tokens[(not + 1)...].prefix(16).firstIndex(where: {
        Self.suddenly.contains($0.word)
      }), case let end = max(sudden, stop),
      !passage.tokens[not..<end].contains(where: { $0.endsClause || $0.kind == .period })
    else { return nil }
    return make(terms, not..<end + 1, rule: "warning.stopping", term: "sudden discontinuation")
  }

  /// "⟦Sudden discontinuation should be avoided⟧", "⟦Avoid abrupt withdrawal⟧".
  private func avoidedStop(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard let sudden = passage.tokens.firstIndex(where: { Self.suddenly.contains($0.word) }),
      let stop = passage.tokens[sudden...].prefix(3).firstIndex(where: { Self.stops.contains($0.word) }),
      case let clause = passage.clause(around: sudden),
      let avoid = clause.first(where: {
        passage.tokens[$0].is("avoid") && $0 < sudden && sudden - $0 <= 3
          || passage.tokens[$0].is("avoided") && $0 > stop
            && !passage.tokens[stop..<$0].contains { $0.is("to") || $0.is("not") || $0.is("if") }
      })
    else { return nil }
    let run = min(avoid, sudden)..<max(avoid, stop) + 1
    return make(terms, run, rule: "warning.stopping", term: "sudden discontinuation")
  }

  /// "Do not stop taking X without asking your doctor", unless what follows says what comes of it.
  private func unadvised(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    if let alone = unaided(terms) { return alone }
    guard let (not, stop) = denied(passage),
      let end = passage.tokens[stop...].prefix(14).firstIndex(where: { Self.unadvised.contains($0.word) }),
      !passage.tokens[stop..<end].contains(where: {
        $0.endsClause || $0.kind == .period || $0.kind == .comma || $0.word == "or"
      }
      ),
      passage.tokens[end...].prefix(6).contains(where: { Self.advisers.contains($0.word) }),
      !isFollowedUp(terms)
    else { return nil }
    return make(terms, not..<end, rule: "warning.stopping", term: "stopping treatment")
  }

  /// "You should not stop it on your own."
  private func unaided(_ terms: Terms) -> Draft? {
    let tokens = terms.passage.tokens
    guard let (not, stop) = denied(terms.passage),
      let own = tokens[stop...].prefix(10).firstIndex(where: { $0.word == "own" }),
      own > stop + 1, tokens[own - 1].word == "your", tokens[own - 2].word == "on", !isFollowedUp(terms)
    else { return nil }
    return make(terms, not..<own - 2, rule: "warning.stopping", term: "stopping treatment")
  }

  /// The sentences around it in the paragraph speak of the consequence.
  private func isFollowedUp(_ terms: Terms) -> Bool {
    let reading = terms.reading
    let behind = reading.passages.indices.dropFirst(terms.index + 1).prefix {
      reading.passages[$0].block == terms.passage.block
    }
    return (Array(behind.prefix(2)) + reading.before(terms.index).prefix(2)).contains {
      let other = Terms($0, in: reading)
      return forbidden(other) != nil || consequence(other, from: answerEnd(other.passage)) != nil
        || afterwards(other) != nil
    }
  }

  /// The denial and the verb of "do not stop".
  private func denied(_ passage: Passage) -> (not: Int, stop: Int)? {
    for stop in passage.tokens.indices.dropFirst() where Self.stops.contains(passage.tokens[stop].word) {
      let not = (max(0, stop - 4)..<stop).last { index in
        Self.denials.contains(passage.tokens[index].word) && !isAnswer(index, passage)
          // "not advisable to stop"
          && (stop - index <= 2
            || passage.tokens[(index + 1)..<stop].allSatisfy { Self.advised.contains($0.word) })
      }
      if let not { return (not, stop) }
    }
    return nil
  }

  /// "Stopping suddenly may worsen your condition", "Abrupt discontinuation can lead to seizures", "If you stop taking
  /// X, your symptoms may come back".
  private func consequence(_ terms: Terms, from opening: Int) -> Draft? {
    let passage = terms.passage
    let start = conditionStart(from: opening, passage)
    let clause = (start..<passage.tokens.count).prefix { index in
      index < start + (passage.tokens[start].word == "if" ? 8 : 5) && passage.tokens[index].kind != .comma
    }
    guard let stop = clause.first(where: { Self.stops.contains(passage.tokens[$0].word) }),
      !clause.contains(where: {
        Self.denials.contains(passage.tokens[$0].word) || Self.advisers.contains(passage.tokens[$0].word)
      }),
      let modal = passage.tokens[stop...].prefix(passage.tokens[start].word == "if" ? 32 : 20).firstIndex(
        where: { Self.modals.contains($0.word) || $0.word == "likely" }),
      !passage.tokens[stop..<modal].contains(where: { $0.endsClause || $0.kind == .period })
    else { return nil }
    let end = clauseEnd(after: modal + 1, passage)
    guard end > modal + 1, !Assertion.isNegated(modal + 1..<end, in: passage, terms.reading.lexicon) else {
      return nil
    }
    if passage.tokens[start].word == "if" {
      // "If you stop taking X your symptoms may come back": the comma may be missing.
      let turn =
        passage.tokens[stop..<modal].prefix(10).firstIndex { $0.kind == .comma }.map { $0 + 1 }
        ?? (stop + 2..<max(stop + 2, modal)).first { index in
          ["your", "the", "you", "a"].contains(passage.tokens[index].word)
            && !Self.governing.contains(passage.tokens[index - 1].word)
        }
      guard let turn, isHealth(turn..<end, terms) || isReturn(turn..<end, passage) else { return nil }
      return make(
        terms, turn..<end, rule: "warning.stopping",
        term: "\(terms.text(turn..<end)) on \(ending(stop, passage))")
    }
    guard !passage.tokens[stop..<modal].contains(where: { $0.kind == .comma || $0.word == "as" }),
      passage.tokens[..<modal].contains(where: { Self.suddenly.contains($0.word) })
        || isReturn(modal..<end, passage)
        || passage.tokens[modal..<end].contains(where: { $0.word == "effect" })
    else { return nil }
    let cue = passage.marks(of: .hazardCue).first { ($0.tokens.lowerBound - modal - 1).magnitude <= 1 }
    let harm = cue.flatMap {
      isChain($0, terms) && $0.tokens.upperBound < end ? $0.tokens.upperBound..<end : nil
    }
    return make(
      terms, clause.lowerBound..<end, rule: "warning.stopping",
      term: harm.map { "\(terms.text($0)) on \(manner(passage))\(ending(stop, passage))" })
  }

  /// "As it works by …, if you stop taking it, …": where the condition stands.
  private func conditionStart(from start: Int, _ passage: Passage) -> Int {
    let comma = passage.tokens.indices.dropFirst(start).dropLast(2).first { index in
      passage.tokens[index].kind == .comma && passage.tokens[index + 1].word == "if"
        && passage.tokens[(index + 2)...].prefix(3).contains { Self.stops.contains($0.word) }
    }
    return comma.map { $0 + 1 } ?? start
  }

  /// "Your body may reject the kidney if you stop using X.", "If you have gout, it may get worse when you stop."
  private func afterwards(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard
      let turn = passage.tokens.indices.dropFirst(3).last(where: { index in
        ["if", "when", "after"].contains(passage.tokens[index].word)
          && passage.tokens[index...].prefix(5).contains { Self.stops.contains($0.word) }
      }),
      case let start = passage.tokens[..<turn].lastIndex(where: { $0.kind == .comma }).map({ $0 + 1 }) ?? 0,
      !["if", "when"].contains(passage.tokens[start].word),
      !passage.tokens[start..<turn].contains(where: { $0.word == "decide" }),
      !passage.tokens[turn...].contains(where: {
        Self.denials.contains($0.word) || Self.advisers.contains($0.word)
      }),
      let modal = passage.tokens[start..<turn].firstIndex(where: { Self.modals.contains($0.word) }),
      modal > start,
      !passage.tokens[start..<turn].contains(where: { $0.endsClause || $0.kind == .period }),
      isReturn(start..<turn, passage)
        || passage.tokens[turn].word != "after"
          && (isHealth(start..<turn, terms) || isHarm(modal..<turn, terms)),
      !Assertion.isNegated(modal + 1..<turn, in: passage, terms.reading.lexicon)
    else { return nil }
    return make(
      terms, start..<turn, rule: "warning.stopping",
      term: "\(terms.text(start..<turn)) on \(ending(turn, passage))")
  }

  /// "stopping", where the text says so.
  private func ending(_ verb: Int, _ passage: Passage) -> String {
    passage.tokens[verb...].prefix(5).contains { ["stop", "stopping", "stopped"].contains($0.word) }
      ? "stopping" : "discontinuation"
  }

  private func manner(_ passage: Passage) -> String {
    if passage.tokens.contains(where: { ["abrupt", "abruptly"].contains($0.word) }) { return "abrupt " }
    return passage.holds(anyOf: Self.suddenly) ? "sudden " : ""
  }

  private func isHarm(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .hazardCue).contains {
      run.contains($0.tokens.lowerBound) && terms.reading.lexicon[$0][1] != "care"
    }
  }

  /// "lead to", "cause"; "worsen" is part of what comes of it.
  private func isChain(_ mark: Mark, _ terms: Terms) -> Bool {
    terms.reading.lexicon[mark][1] == "hazard"
      && (mark.tokens.count > 1 || terms.passage.tokens[mark.tokens.lowerBound].word == "cause")
  }

  /// "your symptoms may come back".
  private func isReturn(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { Self.returns.contains($0.word) }
  }

  private static let stops = WordTable.hazards["stop"]
  static let denials = WordTable.hazards["denial"]
  private static let advised = WordTable.hazards["advised"]
  private static let suddenly = WordTable.hazards["suddenly"]
  /// Behind these "your" does not open a clause.
  private static let governing: WordSet = ["taking", "using", "receiving", "of", "in", "with", "to", "for"]
  private static let returns = WordTable.hazards["return"]
  private static let unadvised = WordTable.hazards["unadvised"]
  private static let advisers = WordTable.hazards["adviser"]
}
