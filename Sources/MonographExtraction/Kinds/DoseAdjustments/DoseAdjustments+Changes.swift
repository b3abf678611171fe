import MonographAnalysis
import MonographLexicon
import MonographModel

/// Words that change a dose: "reduced", "adjusted", "lower", beside the dose they change.
extension DoseAdjustments {
  /// "no dose adjustment is needed", "the dose should be halved": a word of change beside "dose".
  func changes(_ passage: Passage, _ reading: Reading) -> [Found<Adjustment>] {
    // "Adjustment" alone will do.
    guard passage.holds(anyOf: Self.doses) || passage.holds("adjustment") else { return [] }
    let words = Self.change
    let mayPart = passage.holds(anyOf: Self.parts) || passage.tokens.contains { $0.kind == .percent }
    var found: [Found<Adjustment>] = []
    for index in passage.tokens.indices {
      if mayPart, let part = part(at: index, passage) { found.append(part) }
      guard let change = words[passage.tokens[index].word],
        let dose = dose(near: index, change, passage, reading)
      else { continue }
      let run = min(index, dose)..<max(index, dose) + 1
      guard !(found.last?.tokens.overlaps(run) ?? false),
        let next = self.change(change, at: run, passage, reading)
      else { continue }
      found += bothWays(next, from: index, passage) ?? [next]
    }
    return found
  }

  /// "⟦increase⟧ or ⟦decrease your dose⟧": each of the two is said.
  private func bothWays(
    _ found: Found<Adjustment>, from index: Int, _ passage: Passage
  ) -> [Found<Adjustment>]? {
    let tokens = passage.tokens
    guard index + 2 < tokens.count, tokens[index + 1].is("or"),
      let other = Self.change[tokens[index + 2].word],
      [.reduce, .increase].contains(found.value), [.reduce, .increase].contains(other), other != found.value,
      case let end = max(found.tokens.upperBound, index + 3)
    else { return nil }
    return [
      Found(value: found.value, tokens: min(found.tokens.lowerBound, index)..<index + 1),
      Found(value: other, tokens: index + 2..<end),
    ]
  }

  /// "50 % of the normal dose", "a quarter of the recommended dose".
  private func part(at index: Int, _ passage: Passage) -> Found<Adjustment>? {
    let token = passage.tokens[index]
    guard token.kind == .percent || Self.parts.contains(token.word),
      passage.tokens[index + 1..<min(index + 3, passage.tokens.count)].elementsEqual(
        ["of", "the"],
        by: {
          $0.word == $1
        }),
      let dose = passage.tokens[index...].prefix(7).firstIndex(where: { Self.doses.contains($0.word) }),
      passage.tokens[index + 3..<dose].allSatisfy({ Self.full.contains($0.word) }), dose > index + 3
    else { return nil }
    let isWhole = index > 0 && passage.isWhole(index - 1)
    return Found(value: isWhole ? .none : .reduce, tokens: index..<dose + 1, isOfDose: true)
  }
  static let full: WordSet = [
    "normal", "usual", "recommended", "standard", "adult", "full", "starting", "initial", "daily",
  ]

  private func change(_ change: Adjustment, at run: Range<Int>, _ passage: Passage, _ reading: Reading)
    -> Found<Adjustment>?
  {
    let isDenied = isDenied(run, passage, reading)
    if isDenied || change == .none, isUnsaid(run, passage) { return nil }
    if isDenied, change == .increase { return nil }
    if isDenied {
      let denial = passage.tokens.indices[..<run.lowerBound].suffix(6).last {
        ["no", "not", "without"].contains(passage.tokens[$0].word)
      }
      // "If it cannot be managed by reducing the dose".
      if passage.tokens[..<run.lowerBound].suffix(12).contains(where: { $0.word == "if" }) { return nil }
      return Found(value: .none, tokens: (denial ?? run.lowerBound)..<run.upperBound, isOfDose: true)
    }
    let isTold = passage.tokens[..<run.upperBound].suffix(4).contains { ["was", "were"].contains($0.word) }
    if isTold || isOfTests(run, passage) || isSupposed(run, passage) || isOfOther(run, passage, reading)
      || isOfCourse(run, passage) || isNoOrder(run, change, passage) || isNarrated(run, passage)
    {
      return nil
    }
    if change == .increase, isOfInterval(run, passage) {
      return Found(value: .reduce, tokens: run, isOfDose: true)
    }
    if change == .increase, isSlow(run, passage) { return Found(value: .caution, tokens: run) }
    return Found(value: change == .none ? .caution : change, tokens: run, isOfDose: change == .none)
  }

  /// "tests are done if your dose is increased": what is done then.
  private func isSupposed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    if isCondition(run, passage) || isAllSupposed(run, passage) { return true }
    let before = passage.tokens[..<run.lowerBound].suffix(3)
    return before.contains { ["if", "when", "whenever", "after", "before", "time"].contains($0.word) }
      && passage.tokens[run].contains { ["is", "are", "was"].contains($0.word) }
  }

  /// "stop treatment ⟦if more than three dose reductions are required⟧".
  private func isCondition(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].suffix(6)
    guard let turn = before.lastIndex(where: { $0.is("if") || $0.is("when") }) else { return false }
    let behind = passage.tokens[run.upperBound...].prefix(2)
    return passage.tokens[turn..<run.upperBound].allSatisfy { $0.kind == .word || $0.kind == .number }
      && behind.first.map { $0.is("is") || $0.is("are") } ?? false
      && behind.last.map { Self.needed.contains($0.word) } ?? false
  }

  /// "increase the frequency of your blood tests".
  func isOfTests(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.is("frequency") }
      && passage.tokens[run.upperBound...].prefix(5).contains { Self.checks.contains($0.word) }
  }
  private static let checks: WordSet = ["test", "tests", "monitoring", "check", "checks", "visits", "visit"]

  /// "increased to the recommended dose", "start at higher doses": how a treatment goes anyway.
  private func isOfCourse(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.word == "recommended" }
      && passage.tokens[run].contains { $0.word == "increased" || $0.word == "increase" }
      || passage.tokens[run.lowerBound].word == "higher"
        && passage.tokens[..<run.lowerBound].suffix(3).contains { ["start", "starting"].contains($0.word) }
  }

  /// "the dosing interval should be increased": doses become fewer.
  private func isOfInterval(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, run.lowerBound - 2)..<min(passage.tokens.count, run.upperBound + 3)].contains {
      $0.word == "interval"
    } || passage.tokens[run].contains { $0.is("time") } && passage.tokens[run].contains { $0.is("between") }
  }

  /// "a sudden reduction in insulin dose", "prednisone dose reductions", "the alpha-blocker dose": that of another drug.
  private func isOfOther(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    passage.marks.contains {
      guard run.contains($0.tokens.lowerBound) || $0.tokens.upperBound == run.lowerBound else { return false }
      switch $0.vocabulary {
      case .substance: return reading.subject.isOther($0, in: passage, reading.lexicon)
      case .drugClass:
        return passage.tokens[$0.tokens.upperBound...].first.map { Self.doses.contains($0.word) } ?? false
      default: return false
      }
    }
  }

  /// Words that change a dose; `none`: in no said direction.
  private static let change: WordMap<Adjustment> = [
    "adjustment": .none, "adjusted": .none, "adjust": .none, "modification": .none, "change": .none,
    "changed": .none, "adjusting": .none, "alteration": .none, "different": .none, "alter": .none,
    "altered": .none, "modify": .none, "modified": .none,
    "reduce": .reduce, "reduced": .reduce, "reducing": .reduce, "reduction": .reduce, "decrease": .reduce,
    "decreased": .reduce, "lower": .reduce, "lowered": .reduce, "halve": .reduce, "halved": .reduce,
    "cut": .reduce, "halving": .reduce, "decreasing": .reduce,
    "half": .reduce, "smaller": .reduce, "lowering": .reduce, "less": .reduce,
    "increase": .increase, "increased": .increase, "increasing": .increase, "higher": .increase,
    "raised": .increase, "doubled": .increase, "doubling": .increase,
  ]
  static let doses: WordSet = ["dose", "dosage", "dosing", "posology", "frequency", "dosages"]

  /// "lower doses", "reduce the starting dose", "the dose may need to be reduced"; "adjustment" alone will do.
  private func dose(near index: Int, _ change: Adjustment, _ passage: Passage, _ reading: Reading) -> Int? {
    let word = passage.tokens[index].word
    let after = passage.tokens.indices.dropFirst(index + 1).prefix(5)
    let isOpen = { (place: Int) in
      !passage.tokens[place].endsClause && passage.tokens[place].kind != .comma
        && !passage.tokens[place].is("see")
    }
    // "may prescribe a different dose", not "there are different doses"
    if word == "different",
      !passage.tokens[..<index].suffix(3).contains(where: { Self.prescribing.contains($0.word) })
    {
      return nil
    }
    if let dose = after.prefix(while: isOpen).first(where: { Self.doses.contains(passage.tokens[$0].word) }),
      !passage.tokens[index + 1..<dose].contains(where: { ["than", "with", "at", "risk"].contains($0.word) })
    {
      return dose
    }
    let before = passage.tokens.indices[..<index].suffix(8).reversed().prefix(while: isOpen)
    if word == "half" || word == "less" || word == "lower" || word == "higher" || word == "smaller" {
      return said(
        of: isThanOfAdults(behind: index + 1, passage) ? clause(before: index, passage) : Array(before),
        index, passage)
    }
    if let dose = before.first(where: { Self.doses.contains(passage.tokens[$0].word) }) {
      let between = passage.tokens[dose + 1..<index]
      // "repeating the dose may increase ⟦the⟧ risk": of something else.
      let takesObject =
        between.last.map { Self.modals.contains($0.word) } ?? false
        && passage.tokens[(index + 1)...].first.map { ["the", "your", "a", "risk"].contains($0.word) }
          ?? false
      if takesObject { return nil }
      // "the dose of examplin must be reduced"
      if between.isEmpty || word == "reduction"
        || between.allSatisfy({ Self.linking.contains($0.word) || reading.subject.names($0) })
      {
        return dose
      }
    }
    return word == "adjustment" && change == .none ? index : nil
  }
  private static let prescribing: WordSet = [
    "prescribe", "prescribed", "need", "require", "recommend", "give",
  ]

  /// "Doses for children are usually ⟦lower⟧": the dose that it is said of.
  private func said(of before: [Int], _ index: Int, _ passage: Passage) -> Int? {
    guard ["lower", "higher", "smaller"].contains(passage.tokens[index].word),
      let dose = before.first(where: { Self.doses.contains(passage.tokens[$0].word) }),
      case let between = passage.tokens[dose + 1..<index],
      between.contains(where: { ["is", "are"].contains($0.word) }),
      // "at 24 hours post dose"
      dose == 0 || !passage.tokens[dose - 1].is("post"),
      between.allSatisfy({ Self.comparing.contains($0.word) }) || isThanOfAdults(behind: index + 1, passage)
    else { return nil }
    return dose
  }

  /// Backwards from there to the start of the clause, whatever stands between.
  private func clause(before index: Int, _ passage: Passage) -> [Int] {
    Array(passage.tokens.indices[..<index].suffix(40).reversed().prefix { !passage.tokens[$0].endsClause })
  }

  /// "Dosages are based on weight and ⟦lower⟧ than adult dosages".
  func isThanOfAdults(behind end: Int, _ passage: Passage) -> Bool {
    let behind = passage.tokens[end...].prefix(6)
    return behind.first?.is("than") ?? false && behind.contains { $0.is("adult") }
  }
  private static let comparing: WordSet = [
    "is", "are", "usually", "typically", "generally", "often", "significantly", "much", "considerably", "for",
    "in",
    "children", "child", "elderly", "pediatric", "paediatric", "patient", "infant", "older", "adult",
  ]

  private static let linking: WordSet = [
    "may", "might", "should", "must", "need", "needs", "to", "be", "has", "have", "can", "is", "are", "not",
    "will", "usually", "generally", "often", "therefore", "also", "does", "level", "or", "and", "of",
    "initial", "temporarily", "require", "only", "by", "further", "gradually",
  ]

  /// "no", "not", "without" before it; "is not necessary" behind it.
  private func isDenied(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    if let cue = Assertion.of(run.upperBound - 1..<run.upperBound, in: passage, reading.lexicon).denial {
      // "If it does not help, increase the dose."
      let between = cue.upperBound..<max(cue.upperBound, run.lowerBound)
      if !passage.tokens[between].contains(where: { $0.kind == .comma }), !isOfPatients(cue, passage) {
        return true
      }
    }
    let behind = passage.tokens[run.upperBound...].prefix(6)
    guard let not = behind.firstIndex(where: { Self.denying.contains($0.word) }) else { return false }
    return passage.tokens[not...].prefix(4).contains { Self.needed.contains($0.word) }
  }
  /// "increased in those without kidney problems": the patients are without, not the change.
  private func isOfPatients(_ cue: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[cue].contains { $0.word == "without" }
      && passage.marks(of: .doseFactor).contains {
        $0.tokens.lowerBound >= cue.upperBound && isImpaired($0.tokens, passage)
      }
  }
  private static let denying: WordSet = ["not", "unnecessary"]
  static let needed: WordSet = [
    "necessary", "needed", "required", "recommended", "warranted", "unnecessary", "indicated", "considered",
    "made",
  ]

  /// "the labelling does not provide dose adjustments": nothing is known, which is not "none".
  func isUnsaid(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let near = max(0, run.lowerBound - 6)..<min(passage.tokens.count, run.upperBound + 8)
    return passage.tokens[near].contains { Self.unsaid.contains($0.word) }
      || isUnknown(before: run.lowerBound, passage)
      || outsideAsides(behind: run.upperBound, passage).contains { Self.unsaid.contains($0.word) }
      // not "as mentioned, …"
      || passage.tokens[run.upperBound..<near.upperBound].contains {
        ["mentioned", "stated"].contains($0.word)
      }
  }

  /// "There is ⟦no information⟧ on dose adjustments".
  private func isUnknown(before start: Int, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<start].suffix(6)
    guard let noun = before.lastIndex(where: { ["information", "data", "guidance"].contains($0.word) }) else {
      return false
    }
    return before[..<noun].contains { ["no", "limited", "little", "insufficient"].contains($0.word) }
      && !before[noun...].contains { $0.endsClause || $0.kind == .comma }
  }

  /// "for hepatic (liver) or renal (kidney) impairment are not specified", without what stands in parentheses.
  private func outsideAsides(behind end: Int, _ passage: Passage) -> [Token] {
    var (depth, outside) = (0, [Token]())
    for token in passage.tokens[end...].prefix(40) where outside.count < 12 {
      if outside.count > 7, (outside + [token]).contains(where: { $0.kind == .comma || $0.endsClause }) {
        break
      }
      if token.kind == .open { depth += 1 }
      if depth == 0 { outside.append(token) }
      if token.kind == .close { depth -= 1 }
    }
    return outside
  }
  private static let unsaid: WordSet = [
    "provided", "provide", "provides", "specified", "specify", "specifies", "defined", "detailed",
    "available", "established", "undefined", "outlined", "given", "listed", "studied", "offer", "offers",
  ]
}

extension Passage {
  /// The 100 of "100 % of the usual dose", not that of "10 to 100 %".
  func isWhole(_ percent: Int) -> Bool {
    guard let number = tokens[percent].number, number >= 100 else { return false }
    return percent == 0 || tokens[percent - 1].kind != .dash && !tokens[percent - 1].is("to")
  }
}
