import MonographAnalysis
import MonographLexicon
import MonographModel

/// Who must not have the drug: listed under "Contraindications" and "Do not take X if you", or said in a sentence.
struct Contraindications: ClaimRule {
  static let others: SectionSet = [
    .warnings, .precautions, .adverseReactions, .dosage, .storage, .overdose, .missedDose, .pregnancy,
    .lactation, .pediatric, .interactions,
    .administration, .monitoring, .driving, .indications, .howSupplied, .other,
  ]
  /// Where "do not use" speaks of the product or its handling.
  static let handling: SectionSet = [
    .storage, .administration, .missedDose, .howSupplied, .overdose, .driving, .interactions,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let drafts = read(index, reading)
    reading.lastBarring.withLock { $0 = (index, !drafts.isEmpty) }
    return drafts
  }

  /// Whether a passage says who must not have the drug. Other rules ask so of the passage that was just read.
  func bar(_ index: Int, in reading: Reading) -> Bool {
    let last = reading.lastBarring.withLock { $0 }
    return last.passage == index ? last.isBarring : !drafts(from: index, in: reading).isEmpty
  }

  private func read(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    let terms = Terms(index, in: reading)
    guard !passage.isHighlight else { return [] }
    let isUnder =
      (reading.isUnder([.contraindications], unless: Self.others, index) && !isBehindWarnings(index, reading)
        || isAllergyList(index, reading)) && !PatientUses().isPermitted(index, reading)
      || goesOn(index, reading) || isLedIn(index, reading) || isFurther(index, reading)
    switch passage.role {
    case .sentence, .item, .row: if isUnder, isExplained(passage.context.first, reading) { return [] }
    case .label where isUnder && isExplained(index, reading) && !passage.holds("contraindication"):
      let barred = barredMedicines(terms)
      return !barred.isEmpty ? barred : make(terms, passage.tokens.indices, rule: "contraindication.label")
    case .heading
    where isUnder
      && reading.passages[index].context.contains(where: {
        reading.passages[$0].sections.first == .contraindications
      }):
      // Headings of other sections run into the text, and "Examplix contains sodium".
      return passage.tokens.count <= 14 && passage.section == .contraindications
        && !passage.holds("contains") && !isMereOrder(passage, of: reading.subject)
        && !isOwnTreatment(passage, of: reading.subject)
        ? make(terms, passage.tokens.indices, rule: "contraindication.title") : []
    default: return []
    }
    guard isUnder || mayBar(passage, reading), !isExampled(index, reading) else { return [] }
    if isUnder, let none = none(terms) { return [none] }
    if let run = denied(passage), isUnder || !reading.isUnder(Self.handling, index) {
      return make(terms, run, rule: "contraindication.denied").map { draft in
        var denied = draft
        denied.polarity = .negated
        return denied
      }
    }
    if isUnder, speaksOfThem(passage) { return [] }
    if isUnder, case let barred = barredMedicines(terms), !barred.isEmpty { return barred }
    if BarredMedicines.isOfTreated(index, reading) || BarredMedicines.opensTreated(passage.tokens[...]) {
      return []
    }
    if let young = young(terms), isUnder || !reading.isUnder(Self.handling, index) { return [young] }
    let together = together(terms)
    if !together.isEmpty { return together }
    if let range = said(terms) ?? saidBehind(terms) ?? barred(terms) ?? avoided(terms) ?? shunned(terms) {
      guard isUnder || !reading.isUnder(Self.handling, index) else { return [] }
      return make(terms, upToCause(range, passage), rule: "contraindication.stated", isStrict: !isUnder)
    }
    if isUnder, let range = notRecommended(passage) {
      return make(terms, range, rule: "contraindication.stated")
    }
    if isUnder, case let beside = neverBeside(terms), !beside.isEmpty { return beside }
    guard isUnder, isCondition(passage, index, reading), !leadsOn(passage) else { return [] }
    return make(terms, passage.tokens.indices, rule: "contraindication.listed")
  }

  /// "Do not use any heat sources, for example: ⟦a microwave⟧": examples of what the label forbids.
  private func isExampled(_ index: Int, _ reading: Reading) -> Bool {
    guard let label = reading.passages[index].context.first, reading.passages[label].role == .label else {
      return false
    }
    let tail = reading.passages[label].tokens.suffix(4)
    return tail.contains { $0.is("example") } && tail.contains { $0.is("for") }
  }

  /// Whether a passage that stands elsewhere has what one of the forms needs.
  private func mayBar(_ passage: Passage, _ reading: Reading) -> Bool {
    reading.lists("contraindication", passage) || reading.lists("avoidance", passage)
      || passage.tokens.first?.word == "if" || passage.holds(anyOf: Self.obligations)
      || passage.holds(anyOf: Self.barring)
  }

  /// "you are ⟦a man⟧".
  private func endsItem(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.role == .item && run.upperBound == passage.tokens.count
  }

  /// An item right below "Do not use if".
  func standsUnderOrder(_ index: Int, _ reading: Reading) -> Bool {
    reading.passages[index].role == .item
      && reading.passages[index].context.first.map {
        isMereOrder(reading.passages[$0], of: reading.subject)
      } ?? false
  }

  /// "Examplix treatment" as a title run into the list.
  private func isOwnTreatment(_ passage: Passage, of subject: Subject) -> Bool {
    passage.tokens.count <= 4 && passage.tokens.contains(where: subject.names)
      && passage.tokens.allSatisfy { subject.names($0) || Self.treatments.contains($0.word) }
  }
  private static let treatments: WordSet = ["treatment", "therapy", "infusion", "use", "with"]

  /// "Do not use this product if" over a list names nobody.
  private func isMereOrder(_ passage: Passage, of subject: Subject) -> Bool {
    passage.holds("not")
      && passage.tokens.allSatisfy {
        $0.kind != .word || Self.orderWords.contains($0.word) || subject.names($0)
      }
  }
  private static let orderWords: WordSet = [
    "do", "not", "must", "should", "use", "take", "apply", "give", "be", "used", "taken", "if", "when", "in",
    "you", "your", "child", "this", "the", "product", "medicine", "who", "with", "for", "by", "are", "have",
  ]

  /// "foobarin: a medicine to treat gout": what stands behind the label says what that is.
  func isExplained(_ label: Int?, _ reading: Reading) -> Bool {
    guard let label, reading.passages[label].role == .label, label + 1 < reading.passages.count,
      case let text = reading.passages[label + 1], text.context.first == label,
      text.tokens.prefix(2).contains(where: { ["used", "medicine", "drug"].contains($0.word) })
    else { return false }
    let tokens = reading.passages[label].tokens
    return tokens.count <= 8 && !tokens.contains { ["medicine", "drug", "medication"].contains($0.word) }
  }

  /// "medicines for malaria: A, B (for fever); C": those named together must not be taken with it.
  private func barredMedicines(_ terms: Terms) -> [Draft] {
    guard let start = BarredMedicines.start(in: terms.index, terms.reading) else { return [] }
    // Without a word of what they are, each is named by itself: "if you take nitrates or nicorandil".
    if case .taken = start,
      !terms.passage.tokens.contains(where: { ["medicine", "used", "treat", "called"].contains($0.word) })
    {
      return []
    }
    let partners = Interactions().partners(terms).filter { $0.lowerBound >= start.token }
    return BarredMedicines.medicines(partners, in: terms.passage).map {
      Draft(
        .contraindication(term: terms.text($0)), rule: "contraindication.medicines", at: $0, of: terms.index)
    }
  }

  func make(_ terms: Terms, _ range: Range<Int>, rule: String, isStrict: Bool = false) -> [Draft] {
    ConditionList(terms: terms, readsExamples: true).items(in: clipped(range, terms.passage)).compactMap {
      listed in
      var item = listed
      item.tokens = described(withoutClose(listed.tokens, terms.passage), terms)
      if item.tokens != listed.tokens { item.term = terms.text(item.tokens) }
      if item.tokens.count <= 2, item.subject == nil, terms.passage.role == .sentence,
        !names(item.tokens, terms)
      {
        return nil
      }
      if isStrict, item.subject == nil, !isNamed(item.tokens, terms), !isOfPatients(item.tokens, terms),
        !isMeasured(withLimit(item.tokens, terms.passage), terms)
      {
        return nil
      }
      guard item.tokens.count <= 40,
        !isOfProduct(item.tokens, terms.passage),
        !terms.passage.tokens[item.tokens].contains(where: { ["apply", "applies"].contains($0.word) }),
        !pointsElsewhere(item.tokens, terms.passage), !goesOnSaying(item.tokens, terms.passage),
        !terms.passage.tokens[item.tokens].allSatisfy({ Self.sexes.contains($0.word) })
          || endsSentence(item.tokens, terms.passage)
          || endsItem(item.tokens, terms.passage) && standsUnderOrder(terms.index, terms.reading),
        !terms.passage.tokens[item.tokens].allSatisfy({ Self.people.contains($0.word) || $0.kind != .word }),
        !isVague(item.tokens, terms.passage),
        // "if you can t take it": an apostrophe is lost.
        !["t", "s"].contains(terms.passage.tokens[item.tokens.lowerBound].word)
      else { return nil }
      let run = withLimit(item.tokens, terms.passage)
      let term = run == item.tokens ? item.term : terms.text(run)
      var draft = Draft(.contraindication(term: term), rule: rule, at: run, of: terms.index)
      if let subject = item.subject { draft.add(.subject, in: terms.index, subject) }
      limit(&draft, item.tokens, terms)
      return draft
    }
  }

  /// "is contraindicated in patients with ⟦mechanical heart valves⟧": what stands there bars, though no table knows it.
  private func isOfPatients(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let before = tokens[..<run.lowerBound].suffix(4)
    return before.last?.word == "with" && before.contains { Self.people.contains($0.word) }
      && before.contains { $0.is("contraindicated") || $0.is("in") } && terms.passage.holds("contraindicated")
      && (2...6).contains(run.count) && tokens[run].allSatisfy { $0.kind == .word || $0.kind == .dash }
  }

  /// "neutrophil counts below 1,500".
  private func isMeasured(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .test).contains { $0.tokens.overlaps(run) }
      && run.contains { terms.passage.tokens[$0].kind == .number }
  }
}
