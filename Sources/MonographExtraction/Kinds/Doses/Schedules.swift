import MonographAnalysis
import MonographLexicon
import MonographModel

/// How often the drug is given, where no amount is said: "administered by injection every other day".
struct Schedules: ClaimRule {
  static let requirement = Requirement(timing: true)

  private static let verbs: WordSet = [
    Word("administered"), Word("give"), Word("given"), Word("injected"), Word("taken"), Word("take"),
    Word("inject"),
    Word("applied"), Word("apply"),
    Word("inhaled"), Word("used"), Word("use"), Word("administer"), Word("dosed"),
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHeadline, passage.role != .row, passage.tokens.last?.kind != .question,
      !reading.isIn(DoseRoles.studySections.union([.monitoring, .adverseReactions, .interactions]), index),
      !passage.quantities.contains(where: {
        $0.unit.map { Doses.isDoseable($0) || $0.dimension == .form } ?? false
      })
    else { return [] }
    return passage.timings.compactMap { mention in
      guard !mention.isTotal, !mention.isTimeOfDay, !isAside(mention, in: passage),
        !isOfTest(mention, in: passage), !DoseTiming.isOnSomeDays(mention, passage),
        !isTorn(mention, in: passage), !isLength(mention, in: passage), !isLimit(mention, in: passage),
        !isOfSome(mention, in: passage), !isOneOfParts(mention, in: passage),
        !isOfProcedure(mention, in: passage),
        !isOfCare(mention, in: passage, reading),
        let verb = verb(before: mention, in: passage, reading),
        !isAsked(mention, verb, in: passage), let timing = Self.parts(of: mention, in: passage)
      else { return nil }
      var schedule = Schedule(timing: timing.timing)
      var draft = Draft(.schedule(schedule), rule: "schedule.timing", at: timing.tokens, of: index)
      draft.add(.cue, in: index, verb..<verb + 1)
      if let route = Routes.route(for: index, near: mention.tokens, in: reading) {
        schedule.route = route.route
        draft.add(.route, in: route.passage, route.tokens)
      }
      draft.value = .schedule(schedule)
      Scopes.fill(&draft, passage: index, near: mention.tokens, in: reading)
      return draft
    }
  }

  /// "100mgtwice daily": the count is glued to the amount before it.
  private func isTorn(_ mention: TimingMention, in passage: Passage) -> Bool {
    let start = mention.tokens.lowerBound
    return start > 1 && passage.tokens[start - 1].kind == .word && !passage.tokens[start - 1].spaceBefore
      && passage.tokens[start - 2].kind == .number
  }

  /// "A few days to a week", "for over a week": how long, not how often.
  private func isLength(_ mention: TimingMention, in passage: Passage) -> Bool {
    let start = mention.tokens.lowerBound
    guard start > 0, passage.tokens[start].is("a") else { return false }
    // "it may take a week or longer", "given a week before surgery"
    let takes =
      passage.tokens[start - 1].is("take")
      && passage.tokens[..<start].suffix(3).contains {
        ["may", "can", "could", "might", "will"].contains($0.word)
      }
    let next = passage.tokens[mention.tokens.upperBound...].prefix(2)
    return takes || next.contains { ["before", "after", "or", "longer", "later"].contains($0.word) }
      || ["to", "for", "than", "over", "about", "within", "after"].contains(passage.tokens[start - 1].word)
  }

  /// "less often than ⟦once a day⟧", "if you need 8 or more puffs ⟦a day⟧": a limit, and not how often.
  private func isLimit(_ mention: TimingMention, in passage: Passage) -> Bool {
    let lead = passage.tokens[..<mention.tokens.lowerBound].suffix(4)
    return lead.last.map { $0.is("than") } ?? false
      || zip(lead, lead.dropFirst()).contains { $0.is("or") && $1.is("more") }
  }

  /// "If it stings, reduce the use to ⟦once daily⟧ until it stops", "some patients may use it ⟦once daily⟧": not how often
  /// it is used as a rule.
  private func isOfSome(_ mention: TimingMention, in passage: Passage) -> Bool {
    let clause = passage.clause(around: mention.tokens.lowerBound)
    let lead = passage.tokens[clause.lowerBound..<mention.tokens.lowerBound]
    let isLess =
      lead.first.map { $0.is("if") || $0.is("when") } ?? false
      && lead.suffix(6).contains { $0.is("reduce") || $0.is("reduced") }
    return isLess
      || zip(lead, lead.dropFirst()).contains {
        $0.is("some") && ["patients", "people", "persons", "individuals"].contains($1.word)
      }
  }

  /// "Your doctor will take blood tests every 2 weeks".
  private func isOfTest(_ mention: TimingMention, in passage: Passage) -> Bool {
    let clause = passage.clause(around: mention.tokens.lowerBound)
    return passage.marks(of: .test).contains {
      clause.contains($0.tokens.lowerBound)
        && ($0.tokens.upperBound <= mention.tokens.lowerBound
          // "take monthly pregnancy tests"
          || (0...1).contains($0.tokens.lowerBound - mention.tokens.upperBound))
    }
  }

  /// "once daily (OD)": the same again in parentheses.
  private func isAside(_ mention: TimingMention, in passage: Passage) -> Bool {
    guard mention.tokens.lowerBound > 1, passage.tokens[mention.tokens.lowerBound - 1].kind == .open else {
      return false
    }
    return passage.timings.contains { $0.tokens.upperBound == mention.tokens.lowerBound - 1 }
  }

  private static let spreading: WordSet = ["applied", "apply", "put", "rub", "spread"]

  /// "Change the patch every 3 days".
  private func isChange(_ index: Int, in passage: Passage) -> Bool {
    let word = passage.tokens[index].word
    if Self.spreading.contains(word) { return true }
    return ["change", "changed", "replace", "replaced"].contains(word)
      && passage.tokens[max(0, index - 4)..<min(index + 4, passage.tokens.count)].contains {
        $0.word == "patch"
      }
  }

  /// "You will ⟦have⟧ an infusion every 3 weeks".
  private func isGiven(_ index: Int, in passage: Passage) -> Bool {
    ["have", "receive", "get"].contains(passage.tokens[index].word)
      && passage.tokens[(index + 1)...].prefix(4).contains {
        ["infusion", "injection"].contains($0.word)
      }
  }

  private func verb(before mention: TimingMention, in passage: Passage, _ reading: Reading) -> Int? {
    let clause = passage.clause(around: mention.tokens.lowerBound)
    guard
      let verb = (clause.lowerBound..<mention.tokens.lowerBound).last(where: {
        Self.verbs.contains(passage.tokens[$0].word) || isChange($0, in: passage) || isGiven($0, in: passage)
      }),
      // "Apply a thin film of the cream to the affected areas of the skin once daily"
      mention.tokens.lowerBound - verb <= (Self.spreading.contains(passage.tokens[verb].word) ? 16 : 10)
    else { return nil }
    let denied = passage.marks(of: .cue).contains {
      reading.lexicon[$0][1] == "negation" && $0.tokens.lowerBound >= clause.lowerBound
        && $0.tokens.upperBound <= mention.tokens.lowerBound
    }
    let other = passage.marks(of: .substance).contains {
      reading.subject.isOther($0, in: passage, reading.lexicon) && clause.contains($0.tokens.lowerBound)
    }
    return denied || other || isOfOtherProduct(verb, in: passage, reading) ? nil : verb
  }

  /// "Examplix is taken once daily, whereas ⟦Otherix⟧ is taken twice daily".
  private func isOfOtherProduct(_ verb: Int, in passage: Passage, _ reading: Reading) -> Bool {
    let tokens = passage.tokens
    guard verb > 2, ["is", "are"].contains(tokens[verb - 1].word), case let name = tokens[verb - 2] else {
      return false
    }
    return name.kind == .word && name.isName && !reading.subject.names(name)
      && Self.contrasting.contains(tokens[verb - 3].word)
  }
  private static let contrasting: WordSet = ["whereas", "while", "but", "unlike", "and", "although"]

  /// "after each ⟦daily⟧ plasma exchange": how often something else is done.
  private func isOfProcedure(_ mention: TimingMention, in passage: Passage) -> Bool {
    passage.tokens[mention.tokens.upperBound...].prefix(2).contains { Self.procedures.contains($0.word) }
  }
  private static let procedures: WordSet = [
    "plasma", "exchange", "dialysis", "haemodialysis", "hemodialysis", "session", "plasmapheresis",
  ]
}
