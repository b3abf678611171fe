import MonographAnalysis
import MonographLexicon
import MonographModel

extension Warnings {
  // MARK: Hazards

  /// "may cause X", "risk of X", "X has been reported", "monitored for X", "patients with pre-existing X".
  func hazards(_ terms: Terms, isUnder: Bool) -> [Draft] {
    let passage = terms.passage
    guard passage.tokens.last?.kind != .question, isUnder || isAboutDrug(terms) else { return [] }
    var drafts: [Draft] = []
    for run in hazardRanges(terms, isUnder: isUnder) {
      if passage.tokens[run.upperBound - 1].word == "risk", run.count > 1 {
        drafts.append(make(terms, run, rule: "warning.risk"))
        continue
      }
      for member in joined(Enumeration.members(of: passage, in: beforeExamples(run, passage)), passage) {
        guard let mark = hazard(in: member.tokens, terms), !isGeneric(mark, passage),
          !isTreated(mark, passage)
        else { continue }
        guard !Assertion.isNegated(mark, in: passage, terms.reading.lexicon) else { continue }
        drafts.append(make(terms, mark, rule: "warning.hazard"))
      }
    }
    return drafts
  }

  /// "lymphoma and other malignancies", "sepsis or death": one hazard in two words.
  func joined(_ members: [Enumeration.Member], _ passage: Passage) -> [Enumeration.Member] {
    guard members.count == 2, let first = members.first, let last = members.last,
      last.tokens.lowerBound - first.tokens.upperBound == 1, first.asides.isEmpty,
      passage.tokens[first.tokens.upperBound].word == "or"
        || passage.tokens[last.tokens.lowerBound].word == "other"
    else { return members }
    return [Enumeration.Member(tokens: first.tokens.lowerBound..<last.tokens.upperBound, asides: last.asides)]
  }

  /// "skin reactions including …": the examples are no hazards of their own.
  func beforeExamples(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let end = run.dropFirst(2).first { ["including", "such", "e.g", "eg"].contains(passage.tokens[$0].word) }
    return run.lowerBound..<(end ?? run.upperBound)
  }

  /// A sentence elsewhere names the drug, or says "it" or "this medication", or addresses the reader.
  func isAboutDrug(_ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    if tokens.contains(where: {
      terms.reading.subject.names($0)
        || ["taking", "treatment", "therapy", "medication", "medicine"].contains($0.word)
    }) {
      return true
    }
    guard let first = tokens.first(where: { $0.kind == .word }) else { return false }
    return first.word == "it" || first.word == "this"
  }

  /// The named hazard of a member: its mark with degrees, else the whole phrase if its head is one.
  func hazard(in member: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let run = terms.trimmed(member)
    if !run.isEmpty, run.count <= 8, terms.isReaction(run) || isMeasured(run, terms) { return run }
    return terms.marks(within: member).first.map { terms.widened($0.tokens) }
  }

  /// "increase blood pressure", "ability to drive": no reaction by name.
  func isMeasured(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return Self.changes.contains(tokens[run.lowerBound].word) || tokens[run].contains { $0.word == "ability" }
  }

  /// The stretches in which a sentence names hazards.
  func hazardRanges(_ terms: Terms, isUnder: Bool) -> [Range<Int>] {
    let passage = terms.passage
    var ranges: [Range<Int>] = []
    var covered = 0
    for index in passage.tokens.indices where index >= covered {
      guard let start = hazardStart(at: index, passage, isUnder: isUnder) else { continue }
      let end = clauseEnd(after: start, passage)
      if end > start { ranges.append(start..<end) }
      covered = max(end, index + 1)
    }
    if let risks = namedRisks(passage, terms.reading) { ranges.append(risks) }
    if isUnder, let verb = passage.tokens.indices.first(where: { reportedEnd(at: $0, passage) }) {
      let start = passage.tokens[..<verb].lastIndex { $0.kind == .colon || $0.kind == .semicolon } ?? 0
      if ranges.allSatisfy({ $0.lowerBound >= verb }) { ranges.append(start..<verb) }
    }
    return ranges
  }

  /// "severe immunological and psychological risks": from the degree to the noun.
  func namedRisks(_ passage: Passage, _ reading: Reading) -> Range<Int>? {
    guard let end = passage.tokens.indices.last(where: { passage.tokens[$0].word == "risk" }), end > 1,
      end + 1 >= passage.tokens.count || !["of", "for", "factor"].contains(passage.tokens[end + 1].word),
      let degree = passage.marks.last(where: {
        $0.vocabulary == .severity && $0.tokens.upperBound <= end && end - $0.tokens.upperBound <= 5
      })
    else { return nil }
    return degree.tokens.lowerBound..<end + 1
  }

  /// Behind "risk of", "can cause", "lead to", "monitored for", "patients with pre-existing".
  func hazardStart(at index: Int, _ passage: Passage, isUnder: Bool) -> Int? {
    let tokens = passage.tokens
    func word(_ offset: Int) -> Word { index + offset < tokens.count ? tokens[index + offset].word : .none }
    let token = tokens[index].word
    if token == "risk", word(1) == "of" || word(1) == "for" { return index + 2 }
    if isUrgent(passage), ["feeling", "if", "any", "notice", "experience"].contains(token) {
      return index + 1
    }
    if token == "cause" || token == "causes" || token == "induce" || token == "exacerbate"
      || token == "worsen" || token == "impair"
    {
      guard token == "impair" || index > 0 && Self.modals.contains(tokens[index - 1].word) || isUnder else {
        return nil
      }
      return token == "impair" || token == "exacerbate" || token == "worsen" ? index : index + 1
    }
    if (token == "lead" || token == "leads" || token == "leading"), word(1) == "to" { return index + 2 }
    if (token == "result" || token == "results" || token == "resulting"), word(1) == "in" { return index + 2 }
    guard isUnder else { return nil }
    if (token == "monitored" || token == "monitor"), word(1) == "for" { return index + 2 }
    if token == "ability", word(1) == "to" || word(1) == "of", index > 0 { return max(0, index - 3) }
    if Self.changes.contains(token), index > 0, Self.modals.contains(tokens[index - 1].word),
      isChange(after: index, passage)
    {
      return index
    }
    if tokens.contains(where: { $0.word == "risk" }) { return nil }
    if token == "pre", index + 2 < tokens.count, tokens[index + 2].word == "existing" { return index }
    if token == "preexisting" { return index }
    if token == "history", word(1) == "of" { return index }
    if token == "associated", word(1) == "with" { return index + 2 }
    return nil
  }

  static let changes: Set<Word> = [
    "increase", "decrease", "reduce", "suppress", "inhibit", "prolong", "hide", "mask", "raise", "lower",
  ]

  /// "may decrease white blood cells", not "may increase the effect of warfarin".
  func isChange(after index: Int, _ passage: Passage) -> Bool {
    !passage.tokens[index + 1..<min(index + 6, passage.tokens.count)].contains {
      [
        "effect", "level", "concentration", "exposure", "absorption", "dose", "dosage", "risk", "levels",
        "number",
      ].contains($0.word)
    }
  }

  /// "Report any … immediately", "contact your doctor right away if you notice …".
  func isUrgent(_ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard
      tokens.contains(where: {
        ["immediately", "promptly", "urgently", "emergency", "straight"].contains($0.word)
      })
    else { return false }
    return tokens.prefix(8).contains { ["report", "contact", "seek", "tell", "call"].contains($0.word) }
  }

  func reportedEnd(at index: Int, _ passage: Passage) -> Bool {
    guard index > 0,
      ["reported", "observed", "occurred", "occur", "seen", "developed", "develop"].contains(
        passage.tokens[index].word)
    else { return false }
    return passage.tokens[max(0, index - 3)..<index].contains {
      ["been", "may", "can", "were", "was", "have", "has"].contains($0.word)
    }
  }

  static let modals: Set<Word> = [
    "may", "can", "might", "could", "will", "also", "potentially", "rarely", "sometimes",
  ]

  func clauseEnd(after start: Int, _ passage: Passage) -> Int {
    var end = start
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      if token.endsClause || token.kind == .period { break }
      if ["which", "because", "but", "however", "if", "when", "so", "therefore"].contains(token.word) {
        break
      }
      end += 1
    }
    return max(end, start)
  }

  /// "to treat X", "prevents X".
  func isTreated(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, run.lowerBound - 3)..<run.lowerBound].contains {
      [
        "treat", "treating", "prevent", "preventing", "prevents", "treatment", "reduce", "reduces",
        "reducing",
      ].contains($0.word)
    }
  }

  func isGeneric(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy { $0.kind != .word || AdverseReactions.generic.contains($0.word) }
  }

  /// Under the code or title of a boxed warning: "WARNING: HEPATOTOXICITY".
  func isBoxed(_ terms: Terms) -> Bool {
    if terms.passage.sections.contains(.boxedWarning) { return true }
    return terms.reading.chain(of: terms.index).contains { Self.boxTitle(terms.reading.passages[$0]) != nil }
  }

  /// The index of the colon in a title "WARNING: …", written in capitals.
  static func boxTitle(_ passage: Passage) -> Int? {
    guard passage.role == .heading else { return nil }
    return passage.tokens.indices.prefix(6).first { index in
      index > 0 && passage.tokens[index].kind == .colon && passage.tokens[index - 1].word == "warning"
        && passage.text.utf8[Int(passage.tokens[index - 1].lower) + 1] < UInt8(ascii: "a")
    }
  }

  func make(_ terms: Terms, _ run: Range<Int>, rule: String, term: String? = nil) -> Draft {
    var draft = Draft(
      .warning(term: term ?? terms.text(run), boxed: isBoxed(terms)), rule: rule, at: run, of: terms.index)
    let assertion = Assertion.of(run, in: terms.passage, terms.reading.lexicon)
    draft.certainty = assertion.certainty
    return draft
  }
}
