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
}
