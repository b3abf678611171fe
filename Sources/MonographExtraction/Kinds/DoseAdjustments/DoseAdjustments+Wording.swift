import MonographAnalysis
import MonographLexicon
import MonographModel

/// The parts of a sentence between the words that turn it: "…, but …".
enum Clauses {
  static func turns(of passage: Passage) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    let words = words
    for (index, token) in passage.tokens.enumerated()
    where token.endsClause || words.contains(token.word) || joins(index, start, passage) {
      clauses.append(start..<index)
      start = index
    }
    clauses.append(start..<passage.tokens.count)
    return clauses
  }

  /// "Caution is advised in A, ⟦and⟧ use is not recommended in B": each half says in whom and what.
  private static func joins(_ index: Int, _ start: Int, _ passage: Passage) -> Bool {
    guard passage.tokens[index].is("and"), index > start else { return false }
    let end = passage.tokens[(index + 1)...].firstIndex { $0.endsClause || words.contains($0.word) }
    return [start..<index, index + 1..<(end ?? passage.tokens.count)].allSatisfy { half in
      passage.marks(of: .doseFactor).contains { half.contains($0.tokens.lowerBound) }
        && (passage.marks(of: .doseAdjustment).contains { mark in
          half.contains(mark.tokens.lowerBound)
            && !passage.tokens[mark.tokens].contains { watching.contains($0.word) }
        }
          || passage.tokens[half].first?.is("avoid") ?? false)
    }
  }

  private static let watching: WordSet = ["monitor", "monitored", "monitoring"]
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
        !isLikened(mark.tokens, passage),
        factor == .age || !isTreated(mark.tokens, passage),
        passage.tokens[mark.tokens.lowerBound].kind != .number || isLimit(mark.tokens, passage),
        factor != .age || isGroup(mark, passage, amongst: marks), !isOfEffects(mark.tokens, passage),
        factor != .weight || !isChange(behind: mark.tokens.upperBound, passage)
      else { return nil }
      return Found(value: factor, tokens: mark.tokens)
    }
  }

  /// "reduced in cases of side effects, such as rash or ⟦hepatic injury⟧": an example of what the drug may do.
  private func isOfEffects(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.holds("such"),
      let such = passage.tokens[..<run.lowerBound].suffix(24).lastIndex(where: { $0.is("such") }),
      case let named = passage.tokens[..<such].last(where: { $0.kind == .word }),
      named.map({ Self.effects.contains($0.word) }) ?? false
    else { return false }
    return !passage.tokens[such..<run.lowerBound].contains { $0.endsClause }
  }
  private static let effects: WordSet = ["effect", "reaction", "toxicity", "toxicities"]

  /// "weight ⟦loss⟧".
  private func isChange(behind end: Int, _ passage: Passage) -> Bool {
    passage.tokens[end...].first.map { ["loss", "gain", "reduction"].contains($0.word) } ?? false
  }

  /// "due to the risk of liver damage", "may affect your kidneys".
  private func isHazard(_ run: Range<Int>, _ passage: Passage) -> Bool {
    (max(0, run.lowerBound - 5)..<run.lowerBound).contains { index in
      let word = passage.tokens[index].word
      guard word == "not" else { return Self.hazards.contains(word) }
      // Nor does "not necessary in renal impairment" deny the impairment.
      // "The guidelines do not specify doses for the liver": they are silent.
      if passage.tokens[index + 1..<run.lowerBound].contains(where: {
        Self.needed.contains($0.word) || Self.telling.contains($0.word)
      }) {
        return false
      }
      // The "not" of "not recommended in children" is the advice.
      return !passage.marks(of: .doseAdjustment).contains { $0.tokens.contains(index) }
    }
  }
  private static let telling: WordSet = [
    "specify", "provide", "provided", "offer", "list", "detail", "include",
  ]
  private static let hazards: WordSet = [
    "risk", "due", "because", "cause", "causes", "causing", "lead", "leading", "affect", "not",
  ]

  /// "Similar to ⟦hepatic impairment⟧, kidney problems may …": said of another.
  private func isLikened(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[..<run.lowerBound].suffix(3).contains { ["similar", "unlike", "like"].contains($0.word) }
  }

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
    guard !changes.isEmpty || passage.has(.doseAdjustment) else { return [] }
    let phrases = passage.marks(of: .doseAdjustment).compactMap { mark -> Found<Adjustment>? in
      guard let value = Adjustment(rawValue: reading.lexicon[mark][1]),
        !isUndone(mark.tokens, value, passage), !statesDose(mark.tokens, passage),
        !(value == .avoid && isOfMore(mark.tokens, passage)),
        !isOfStopping(mark.tokens, passage), value != .reduce || !isNarrated(mark.tokens, passage),
        !isSilence(mark.tokens, value, passage),
        !isOfTests(mark.tokens, passage), !isOfSomethingElse(mark.tokens, value, passage, reading),
        !changes.contains(where: { $0.tokens.overlaps(mark.tokens) })
      else { return nil }
      return Found(value: value, tokens: mark.tokens)
    }
    let all = (changes + phrases + avoided(passage, reading)).filter {
      !isAdvisedAgainst($0, passage) && !isPartOfCondition($0.tokens, passage)
    }.sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
    guard !all.isEmpty else { return [] }
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

  /// "⟦Avoid⟧ Examplix in severe renal impairment": the drug, where an organ follows.
  private func avoided(_ passage: Passage, _ reading: Reading) -> [Found<Adjustment>] {
    guard passage.holds("avoid") else { return [] }
    return passage.tokens.indices.dropLast().compactMap { index in
      guard passage.tokens[index].is("avoid"),
        passage.tokens[index + 1].is("in") || reading.subject.names(passage.tokens[index + 1]),
        passage.marks(of: .doseFactor).contains(where: {
          (1...6).contains($0.tokens.lowerBound - index)
            && ["renal", "hepatic"].contains(reading.lexicon[$0][1])
        }),
        !passage.marks(of: .doseAdjustment).contains(where: { $0.tokens.contains(index) })
      else { return nil }
      return Found(value: .avoid, tokens: index..<index + 1)
    }
  }

  /// "⟦No specific dose adjustments⟧ are detailed in the labelling": nothing is said, which is not "none".
  private func isSilence(_ run: Range<Int>, _ value: Adjustment, _ passage: Passage) -> Bool {
    value == .none && passage.tokens[run.lowerBound].is("no") && isUnsaid(run, passage)
      && !passage.tokens[run.upperBound...].prefix(4).contains { Self.needed.contains($0.word) }
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

  /// "the ⟦usual adult dose⟧ is 15 mg": how much it is, not that it stays so; "half the ⟦usual adult dose⟧": less.
  private func statesDose(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.word == "usual" }
      && (passage.tokens[run.upperBound...].prefix(3).contains { $0.kind == .number }
        || passage.tokens[..<run.lowerBound].suffix(4).contains {
          $0.kind == .percent || Self.parts.contains($0.word)
        })
  }
  static let parts: WordSet = ["half", "third", "quarter", "two-thirds", "percent"]

  /// "⟦do not take⟧ more than 2 tablets a day", "do not use for longer than a week": a limit, which bars nobody.
  private func isOfMore(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.upperBound...].prefix(3).contains { Self.excesses.contains($0.word) }
  }
  private static let excesses: WordSet = ["more", "longer", "double", "extra", "larger", "higher"]

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
    // "The most common ⟦reason for discontinuation⟧ was": what happened.
    if passage.tokens[run].first?.word == "reason" {
      return passage.tokens[..<run.lowerBound].last.map { Self.pastReasons.contains($0.word) } ?? false
    }
    // "If an interruption of the flow is suspected": it has happened.
    if passage.tokens[run].first?.word == "interruption",
      passage.tokens[..<run.lowerBound].suffix(2).contains(where: { $0.word == "if" })
    {
      return true
    }
    // "Stopping breathing", "stop smoking".
    let object = passage.tokens[run.upperBound...].first?.word
    return object.map(Self.habits.contains) ?? false
      || passage.tokens[..<run.lowerBound].suffix(4).contains { Self.undoing.contains($0.word) }
  }
  private static let pastReasons: WordSet = [
    "the", "common", "frequent", "main", "leading", "primary", "reported",
  ]
  private static let habits: WordSet = [
    "breathing", "smoking", "drinking", "working", "breast", "breastfeeding",
  ]
  private static let undoing: WordSet = [
    "not", "never", "after", "without", "was", "were", "before", "when", "upon", "until", "since",
    "both", "following", "appropriate", "despite",
  ]
}
