import MonographAnalysis
import MonographLexicon
import MonographModel

/// Hazards named under warnings and precautions, titles of such sections, boxed warnings, and who needs care.
struct Warnings: ClaimRule {
  static let sections: Set<SectionKind> = [.warnings, .precautions, .boxedWarning]
  private static let others: Set<SectionKind> = [
    .interactions, .contraindications, .adverseReactions, .pregnancy, .lactation, .monitoring, .dosage,
    .storage, .overdose, .missedDose,
    .indications, .administration, .references, .legal, .howSupplied, .mechanism, .efficacy, .other,
    .nonclinical, .identity,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight else { return [] }
    let terms = Terms(index, in: reading)
    let boxed = boxedStatement(terms)
    if !boxed.isEmpty { return boxed }
    let isUnder = reading.isUnder(Self.sections, unless: Self.others, index) || isBoxed(terms)
    switch passage.role {
    case .heading where isUnder: return title(terms)
    case .sentence where isUnder, .item where isUnder:
      if leadsIntoCare(index, reading) { return cared(terms) }
      if !Contraindications().drafts(from: index, in: reading).isEmpty { return [] }
      let asked = asked(terms)
      return asked.isEmpty ? hazards(terms, isUnder: true) : asked
    case .sentence, .item: return reading.isUnder(Self.elsewhere, index) ? [] : hazards(terms, isUnder: false)
    default: return []
    }
  }

  private static let elsewhere: Set<SectionKind> = [
    .adverseReactions, .interactions, .indications, .contraindications, .mechanism, .efficacy, .overdose,
    .nonclinical, .storage, .missedDose, .legal,
    .references, .howSupplied, .pharmacokinetics, .pharmacology, .research, .description, .identity, .other,
  ]

  // MARK: Boxed warnings

  /// "does not carry a boxed warning", "has a black box warning for …".
  private func boxedStatement(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.role != .heading, let end = passage.tokens.indices.first(where: { isBox($0, passage) })
    else { return [] }
    let verb = passage.tokens[..<end].lastIndex {
      ["carry", "carries", "have", "has", "no", "contains", "includes", "with"].contains($0.word)
    }
    guard let verb else { return [] }
    let denial = passage.marks(of: .cue).last {
      terms.reading.lexicon[$0][1] == "negation" && $0.tokens.lowerBound <= verb
        && $0.tokens.upperBound >= verb
    }
    var start = denial?.tokens.lowerBound ?? verb
    if denial == nil, passage.tokens[verb].word == "no" { start = verb }
    var draft = Draft(
      .warning(term: "boxed warning", boxed: true), rule: "warning.boxed", at: start..<end + 2,
      of: terms.index)
    draft.polarity = denial != nil || passage.tokens[verb].word == "no" ? .negated : .affirmed
    if let denial { draft.add(.cue, in: terms.index, denial.tokens) }
    return [draft]
  }

  /// The index of "box(ed)" in "boxed warning" or "black box warning".
  private func isBox(_ index: Int, _ passage: Passage) -> Bool {
    ["boxed", "box"].contains(passage.tokens[index].word) && index + 1 < passage.tokens.count
      && passage.tokens[index + 1].word == "warning"
  }

  // MARK: Titles

  /// "5.1 Hepatotoxicity": the title of a section of warnings names the hazard.
  private func title(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let colon = Self.boxTitle(passage)
    guard
      colon != nil || isBoxed(terms)
        || passage.context.contains(where: { isWarnings(terms.reading.passages[$0]) }),
      passage.tokens.count <= 16
    else { return [] }
    let range = (colon.map { $0 + 1 } ?? 0)..<passage.tokens.count
    return Enumeration.members(of: passage, in: range).compactMap { member in
      let run = terms.trimmed(member.tokens)
      guard !run.isEmpty, terms.isReaction(run), !isGeneric(run, passage) else { return nil }
      return make(terms, run, rule: "warning.title")
    }
  }

  /// The heading of the section itself; a leaflet's "what you need to know" holds other things, too.
  private func isWarnings(_ passage: Passage) -> Bool {
    passage.role == .heading && (passage.section == .warnings || passage.section == .boxedWarning)
  }

  // MARK: Who needs care

  /// "Talk to your doctor before taking X if you have …".
  private func leadsIntoCare(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, let lead = reading.leadIn(of: index) else { return false }
    let tokens = reading.passages[lead].tokens
    guard
      tokens.contains(where: {
        ["talk", "tell", "inform", "consult", "ask", "check", "discuss", "care"].contains($0.word)
      })
    else { return false }
    return reading.before(index).isEmpty
  }

  private func cared(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    if terms.passage.tokens.count > 60 { return hazards(terms, isUnder: true) }
    let end = passage.tokens.firstIndex { ["because", "since"].contains($0.word) } ?? passage.tokens.count
    let items = ConditionList(terms: terms).items(in: 0..<end)
    return items.compactMap { item in
      guard isCondition(item.tokens, terms), item.tokens.count <= 25, !isGeneric(item.tokens, passage) else {
        return nil
      }
      return make(terms, item.tokens, rule: "warning.care", term: item.term)
    }
  }

  /// "If your child has mild heart failure, …", "Tell your doctor if you are a carrier of the hepatitis B virus."
  private func asked(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard let condition = passage.tokens.indices.prefix(12).first(where: { passage.tokens[$0].word == "if" }),
      condition + 2 < passage.tokens.count,
      passage.tokens[(condition + 1)...].prefix(2).contains(where: {
        ["you", "your", "he", "she"].contains($0.word)
      }),
      let verb = (condition + 1..<min(condition + 7, passage.tokens.count)).first(where: {
        Self.having.contains(passage.tokens[$0].word)
      })
    else { return [] }
    let end =
      passage.tokens[verb...].firstIndex {
        $0.kind == .comma || $0.kind == .period || $0.endsClause
          || ["which", "that", "because", "such", "like"].contains($0.word)
      } ?? passage.tokens.count
    let items = ConditionList(terms: terms).items(in: verb..<end)
    return items.compactMap { item in
      guard terms.isReaction(item.tokens) || isCondition(item.tokens, terms), item.tokens.count <= 12,
        !isGeneric(item.tokens, passage),
        !passage.tokens[item.tokens].contains(where: {
          ["allergic", "hypersensitive", "pregnant", "medicine", "question", "symptom", "sign", "treatment"]
            .contains($0.word)
        })
      else { return nil }
      return make(terms, item.tokens, rule: "warning.care", term: item.term)
    }
  }
  private static let having: Set<Word> = [
    "have", "has", "had", "develop", "develops", "suffer", "suffers", "gets", "get", "is", "are",
  ]

  private func isCondition(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.isReaction(run)
      || run.contains {
        ConditionList.sharedHeads.contains(terms.passage.tokens[$0].word)
          || ["surgery", "alcohol", "vaccination"].contains(terms.passage.tokens[$0].word)
      }
  }

  // MARK: Hazards

  /// "may cause X", "risk of X", "X has been reported", "monitored for X", "patients with pre-existing X".
  private func hazards(_ terms: Terms, isUnder: Bool) -> [Draft] {
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
  private func joined(_ members: [Enumeration.Member], _ passage: Passage) -> [Enumeration.Member] {
    guard members.count == 2, let first = members.first, let last = members.last,
      last.tokens.lowerBound - first.tokens.upperBound == 1, first.asides.isEmpty,
      passage.tokens[first.tokens.upperBound].word == "or"
        || passage.tokens[last.tokens.lowerBound].word == "other"
    else { return members }
    return [Enumeration.Member(tokens: first.tokens.lowerBound..<last.tokens.upperBound, asides: last.asides)]
  }

  /// "skin reactions including …": the examples are no hazards of their own.
  private func beforeExamples(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let end = run.dropFirst(2).first { ["including", "such", "e.g", "eg"].contains(passage.tokens[$0].word) }
    return run.lowerBound..<(end ?? run.upperBound)
  }

  /// A sentence elsewhere names the drug, or says "it" or "this medication", or addresses the reader.
  private func isAboutDrug(_ terms: Terms) -> Bool {
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
  private func hazard(in member: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let run = terms.trimmed(member)
    if !run.isEmpty, run.count <= 8, terms.isReaction(run) || isMeasured(run, terms) { return run }
    return terms.marks(within: member).first.map { terms.widened($0.tokens) }
  }

  /// "increase blood pressure", "ability to drive": no reaction by name.
  private func isMeasured(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return Self.changes.contains(tokens[run.lowerBound].word) || tokens[run].contains { $0.word == "ability" }
  }

  /// The stretches in which a sentence names hazards.
  private func hazardRanges(_ terms: Terms, isUnder: Bool) -> [Range<Int>] {
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
  private func namedRisks(_ passage: Passage, _ reading: Reading) -> Range<Int>? {
    guard let end = passage.tokens.indices.last(where: { passage.tokens[$0].word == "risk" }), end > 1,
      end + 1 >= passage.tokens.count || !["of", "for", "factor"].contains(passage.tokens[end + 1].word),
      let degree = passage.marks.last(where: {
        $0.vocabulary == .severity && $0.tokens.upperBound <= end && end - $0.tokens.upperBound <= 5
      })
    else { return nil }
    return degree.tokens.lowerBound..<end + 1
  }

  /// Behind "risk of", "can cause", "lead to", "monitored for", "patients with pre-existing".
  private func hazardStart(at index: Int, _ passage: Passage, isUnder: Bool) -> Int? {
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

  private static let changes: Set<Word> = [
    "increase", "decrease", "reduce", "suppress", "inhibit", "prolong", "hide", "mask", "raise", "lower",
  ]

  /// "may decrease white blood cells", not "may increase the effect of warfarin".
  private func isChange(after index: Int, _ passage: Passage) -> Bool {
    !passage.tokens[index + 1..<min(index + 6, passage.tokens.count)].contains {
      [
        "effect", "level", "concentration", "exposure", "absorption", "dose", "dosage", "risk", "levels",
        "number",
      ].contains($0.word)
    }
  }

  /// "Report any … immediately", "contact your doctor right away if you notice …".
  private func isUrgent(_ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard
      tokens.contains(where: {
        ["immediately", "promptly", "urgently", "emergency", "straight"].contains($0.word)
      })
    else { return false }
    return tokens.prefix(8).contains { ["report", "contact", "seek", "tell", "call"].contains($0.word) }
  }

  private func reportedEnd(at index: Int, _ passage: Passage) -> Bool {
    guard index > 0,
      ["reported", "observed", "occurred", "occur", "seen", "developed", "develop"].contains(
        passage.tokens[index].word)
    else { return false }
    return passage.tokens[max(0, index - 3)..<index].contains {
      ["been", "may", "can", "were", "was", "have", "has"].contains($0.word)
    }
  }

  private static let modals: Set<Word> = [
    "may", "can", "might", "could", "will", "also", "potentially", "rarely", "sometimes",
  ]

  private func clauseEnd(after start: Int, _ passage: Passage) -> Int {
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
  private func isTreated(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, run.lowerBound - 3)..<run.lowerBound].contains {
      [
        "treat", "treating", "prevent", "preventing", "prevents", "treatment", "reduce", "reduces",
        "reducing",
      ].contains($0.word)
    }
  }

  private func isGeneric(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy { $0.kind != .word || AdverseReactions.generic.contains($0.word) }
  }

  /// Under the code or title of a boxed warning: "WARNING: HEPATOTOXICITY".
  private func isBoxed(_ terms: Terms) -> Bool {
    if terms.passage.sections.contains(.boxedWarning) { return true }
    return terms.reading.chain(of: terms.index).contains { Self.boxTitle(terms.reading.passages[$0]) != nil }
  }

  /// The index of the colon in a title "WARNING: …", written in capitals.
  private static func boxTitle(_ passage: Passage) -> Int? {
    guard passage.role == .heading else { return nil }
    return passage.tokens.indices.prefix(6).first { index in
      index > 0 && passage.tokens[index].kind == .colon && passage.tokens[index - 1].word == "warning"
        && passage.text.utf8[Int(passage.tokens[index - 1].lower) + 1] < UInt8(ascii: "a")
    }
  }

  private func make(_ terms: Terms, _ run: Range<Int>, rule: String, term: String? = nil) -> Draft {
    var draft = Draft(
      .warning(term: term ?? terms.text(run), boxed: isBoxed(terms)), rule: rule, at: run, of: terms.index)
    let assertion = Assertion.of(run, in: terms.passage, terms.reading.lexicon)
    draft.certainty = assertion.certainty
    return draft
  }
}
