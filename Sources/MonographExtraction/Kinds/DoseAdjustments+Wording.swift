import MonographAnalysis
import MonographLexicon
import MonographModel

/// The parts of a sentence between the words that turn it: "…, but …".
enum Clauses {
  static func turns(of passage: Passage) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    let words = words
    for (index, token) in passage.tokens.enumerated() where token.endsClause || words.contains(token.word) {
      clauses.append(start..<index)
      start = index
    }
    clauses.append(start..<passage.tokens.count)
    return clauses
  }

  static let words: WordSet = ["but", "while", "whereas", "however", "although", "though"]
}

extension DoseAdjustments {
  /// What a word or two say, and where.
  struct Found<Value: Hashable & Sendable>: Hashable {
    var value: Value
    var tokens: Range<Int>
    /// "the dose may need to be adjusted": a change of unsaid direction.
    var isOfDose = false
    /// "start with 25 mg": said as a dose of its own.
    var isAmount = false
  }

  // MARK: Factors

  func factors(_ passage: Passage, _ reading: Reading) -> [Found<Factor>] {
    let marks = passage.marks(of: .doseFactor)
    return marks.compactMap { mark in
      guard let factor = Factor(rawValue: reading.lexicon[mark][1]), !isHazard(mark.tokens, passage),
        factor == .age || !isTreated(mark.tokens, passage),
        passage.tokens[mark.tokens.lowerBound].kind != .number || isLimit(mark.tokens, passage),
        factor != .age || isGroup(mark, passage, amongst: marks)
      else { return nil }
      return Found(value: factor, tokens: mark.tokens)
    }
  }

  /// "due to the risk of liver damage", "may affect your kidneys".
  private func isHazard(_ run: Range<Int>, _ passage: Passage) -> Bool {
    (max(0, run.lowerBound - 5)..<run.lowerBound).contains { index in
      let word = passage.tokens[index].word
      guard word == "not" else { return Self.hazards.contains(word) }
      // The "not" of "not recommended in children" is the advice.
      return !passage.marks(of: .doseAdjustment).contains { $0.tokens.contains(index) }
    }
  }
  private static let hazards: WordSet = [
    "risk", "due", "because", "cause", "causes", "causing", "lead", "leading", "affect", "not",
  ]

  /// "for the treatment of kidney disease", "a liver transplant": not what the dose depends on.
  private func isTreated(_ run: Range<Int>, _ passage: Passage) -> Bool {
    if passage.tokens[run.upperBound...].first.map({ Self.procedures.contains($0.word) }) ?? false {
      return true
    }
    let before = passage.tokens[..<run.lowerBound].suffix(5)
    guard let treating = before.lastIndex(where: { ["treatment", "treat", "treating"].contains($0.word) }),
      !before[treating...].contains(where: { Self.people.contains($0.word) })
    else { return false }
    return passage.tokens[treating].word != "treatment" || passage.tokens[treating + 1].word == "of"
  }
  private static let procedures: WordSet = ["transplant", "transplantation", "biopsy", "surgery"]

  /// A group that the sentence is about, not "keep out of the reach of children" nor "12 years of age with …".
  private func isGroup(_ mark: Mark, _ passage: Passage, amongst marks: MarkList) -> Bool {
    let first = passage.tokens[mark.tokens.lowerBound].word
    if first == "age", marks.count > 1 || !isLimit(mark.tokens.lowerBound, passage) { return false }
    return !passage.tokens[..<mark.tokens.lowerBound].contains { ["reach", "sight"].contains($0.word) }
      && !isPossessor(mark.tokens, passage)
      && (mark.tokens.lowerBound == 0
        || !["your", "unborn"].contains(passage.tokens[mark.tokens.lowerBound - 1].word))
  }

  /// "The child's doctor decides".
  private func isPossessor(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.string(run).hasSuffix("s") && passage.tokens[run.upperBound - 1].word == "child"
      || passage.tokens[run.upperBound...].first.map { $0.word == "s" } ?? false
  }

  /// "over 65 years", "65 years or older".
  private func isLimit(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, run.lowerBound - 3)..<min(run.upperBound + 5, passage.tokens.count)].contains {
      ["over", "older", "above", "elderly"].contains($0.word)
    }
  }

  /// "under 12 years of age".
  private func isLimit(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[max(0, index - 6)..<index].contains {
      ["under", "below", "younger", "less", "advanced", "over", "above"].contains($0.word)
    }
  }

  /// "If a patient develops severe hepatic impairment or a drop in white blood cells": what has no factor of its own.
  func others(_ passage: Passage) -> [Found<Factor>] {
    guard let verb = passage.tokens.firstIndex(where: { ["develops", "develop"].contains($0.word) }),
      passage.tokens[..<verb].contains(where: { $0.word == "if" }),
      let end = passage.tokens[verb...].firstIndex(where: { $0.kind == .comma })
    else { return [] }
    let members = Enumeration.members(of: passage, in: verb + 1..<end)
    let own = members.filter { member in
      !passage.marks(of: .doseFactor).contains { $0.tokens.overlaps(member.tokens) }
    }
    guard own.count < members.count else { return [] }
    return own.prefix(1).map { Found(value: .other, tokens: $0.tokens) }
  }

  // MARK: Adjustments

  /// Of each clause what is done; "monitor" and "with caution" give way to it.
  func adjustments(_ passage: Passage, _ reading: Reading) -> [Found<Adjustment>] {
    let changes = changes(passage, reading)
    let phrases = passage.marks(of: .doseAdjustment).compactMap { mark -> Found<Adjustment>? in
      guard let value = Adjustment(rawValue: reading.lexicon[mark][1]),
        !isUndone(mark.tokens, value, passage), !statesDose(mark.tokens, passage),
        !isOfStopping(mark.tokens, passage), !isOfSomethingElse(mark.tokens, value, passage, reading),
        !changes.contains(where: { $0.tokens.overlaps(mark.tokens) })
      else { return nil }
      return Found(value: value, tokens: mark.tokens)
    }
    let all = (changes + phrases).filter { !isAdvisedAgainst($0, passage) }.sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
    return Clauses.turns(of: passage).flatMap { clause -> [Found<Adjustment>] in
      let own = all.filter { clause.contains($0.tokens.lowerBound) }
      let telling = own.filter { $0.value != .monitor && $0.value != .caution }
      if !telling.isEmpty { return telling }
      // "Careful monitoring and dose adjustment": of no said direction.
      if let watched = own.first(where: { $0.value == .monitor }),
        own.allSatisfy({ $0.value == .monitor || $0.isOfDose })
      {
        return [watched]
      }
      return Array((own.first { $0.value == .caution }.map { [$0] } ?? own).prefix(1))
    }
  }

  /// "stopping treatment ⟦is not recommended⟧": it goes on.
  private func isOfStopping(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[..<run.lowerBound].suffix(3).contains {
      ["stopping", "discontinuation", "discontinuing", "interrupting"].contains($0.word)
    }
  }

  /// "⟦stopping⟧ treatment is not recommended".
  private func isAdvisedAgainst(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    let behind = passage.tokens[found.tokens.upperBound...].prefix(5)
    return found.value == .interrupt && behind.contains { $0.word == "not" }
      && behind.contains { ["recommended", "advised", "advisable"].contains($0.word) }
  }

  /// "the ⟦usual adult dose⟧ is 15 mg": how much it is, not that it stays so.
  private func statesDose(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.word == "usual" }
      && passage.tokens[run.upperBound...].prefix(3).contains { $0.kind == .number }
  }

  /// "do not stop", "after you stop", "was discontinued": nothing to be done.
  private func isUndone(_ run: Range<Int>, _ value: Adjustment, _ passage: Passage) -> Bool {
    guard value == .interrupt else {
      return value != .avoid && passage.tokens[run.upperBound...].prefix(2).contains { $0.word == "for" }
        && passage.tokens[run.upperBound...].prefix(6).contains {
          ["treatment", "week", "day"].contains($0.word)
        }
        || passage.tokens[..<run.lowerBound].suffix(1).contains { $0.word == "no" }
    }
    if isThought(run, passage) { return true }
    // "Stopping breathing", "stop smoking".
    let object = passage.tokens[run.upperBound...].first?.word
    return object.map(Self.habits.contains) ?? false
      || passage.tokens[..<run.lowerBound].suffix(4).contains { Self.undoing.contains($0.word) }
  }
  private static let habits: WordSet = [
    "breathing", "smoking", "drinking", "working", "breast", "breastfeeding",
  ]
  private static let undoing: WordSet = [
    "not", "don't", "never", "after", "without", "was", "were", "before", "when", "upon", "until", "since",
    "both", "following",
  ]

  /// "no dose adjustment is needed", "the dose should be halved": a word of change beside "dose".
  private func changes(_ passage: Passage, _ reading: Reading) -> [Found<Adjustment>] {
    var found: [Found<Adjustment>] = []
    for index in passage.tokens.indices {
      guard let change = Self.change[passage.tokens[index].word],
        let dose = dose(near: index, change, passage, reading)
      else { continue }
      let run = min(index, dose)..<max(index, dose) + 1
      guard !(found.last?.tokens.overlaps(run) ?? false),
        let next = self.change(change, at: run, passage, reading)
      else { continue }
      found.append(next)
    }
    return found
  }

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
    if isTold || isSupposed(run, passage) || isOfOther(run, passage, reading) || isOfCourse(run, passage) {
      return nil
    }
    if change == .increase, isSlow(run, passage) { return Found(value: .caution, tokens: run) }
    return Found(value: change == .none ? .caution : change, tokens: run, isOfDose: change == .none)
  }

  /// "tests are done if your dose is increased": what is done then.
  private func isSupposed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].suffix(3)
    return before.contains { ["if", "when", "whenever", "after", "before", "time"].contains($0.word) }
      && passage.tokens[run].contains { ["is", "are", "was"].contains($0.word) }
  }

  /// "increased to the recommended dose", "start at higher doses": how a treatment goes anyway.
  private func isOfCourse(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.word == "recommended" }
      && passage.tokens[run].contains { $0.word == "increased" || $0.word == "increase" }
      || passage.tokens[run.lowerBound].word == "higher"
        && passage.tokens[..<run.lowerBound].suffix(3).contains { ["start", "starting"].contains($0.word) }
  }

  /// "a sudden reduction in insulin dose": that of another drug.
  private func isOfOther(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    passage.marks(of: .substance).contains {
      run.contains($0.tokens.lowerBound) && reading.subject.isOther($0, in: passage, reading.lexicon)
    }
  }

  /// Words that change a dose; `none`: in no said direction.
  private static let change: [Word: Adjustment] = [
    "adjustment": .none, "adjusted": .none, "adjust": .none, "modification": .none, "change": .none,
    "changed": .none, "adjusting": .none, "alteration": .none, "different": .none,
    "reduce": .reduce, "reduced": .reduce, "reducing": .reduce, "reduction": .reduce, "decrease": .reduce,
    "decreased": .reduce, "lower": .reduce, "lowered": .reduce, "halve": .reduce, "halved": .reduce,
    "cut": .reduce, "halving": .reduce, "decreasing": .reduce,
    "half": .reduce, "smaller": .reduce, "lowering": .reduce, "less": .reduce,
    "increase": .increase, "increased": .increase, "increasing": .increase, "higher": .increase,
    "raised": .increase,
  ]
  static let doses: WordSet = ["dose", "dosage", "dosing", "posology", "frequency", "dosages"]

  /// "lower doses", "reduce the starting dose", "the dose may need to be reduced"; "adjustment" alone will do.
  private func dose(near index: Int, _ change: Adjustment, _ passage: Passage, _ reading: Reading) -> Int? {
    let word = passage.tokens[index].word
    let after = passage.tokens.indices.dropFirst(index + 1).prefix(5)
    let isOpen = { (place: Int) in !passage.tokens[place].endsClause && passage.tokens[place].kind != .comma }
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
      return said(of: before, index, passage)
    }
    if let dose = before.first(where: { Self.doses.contains(passage.tokens[$0].word) }) {
      let between = passage.tokens[dose + 1..<index]
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
  private func said(of before: some Sequence<Int>, _ index: Int, _ passage: Passage) -> Int? {
    guard ["lower", "higher", "smaller"].contains(passage.tokens[index].word),
      let dose = before.first(where: { Self.doses.contains(passage.tokens[$0].word) }),
      case let between = passage.tokens[dose + 1..<index],
      between.contains(where: { ["is", "are"].contains($0.word) }),
      between.allSatisfy({ Self.comparing.contains($0.word) })
    else { return nil }
    return dose
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
  private static let denying: WordSet = ["not", "isn't", "aren't", "unnecessary"]
  private static let needed: WordSet = [
    "necessary", "needed", "required", "recommended", "warranted", "unnecessary", "indicated", "considered",
    "made",
  ]

  /// "the labelling does not provide dose adjustments": nothing is known, which is not "none".
  private func isUnsaid(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let near = max(0, run.lowerBound - 6)..<min(passage.tokens.count, run.upperBound + 8)
    return passage.tokens[near].contains { Self.unsaid.contains($0.word) }
  }
  private static let unsaid: WordSet = [
    "provided", "provide", "provides", "specified", "specify", "specifies", "defined", "detailed",
    "available", "established", "undefined", "outlined", "given", "listed", "studied",
  ]
}
