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
      reading.isUnder([.contraindications], unless: Self.others, index) || isAllergyList(index, reading)
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

  /// "certain medical conditions", "adolescent" of "if your child or adolescent:", which say not whom.
  private func isVague(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens[run]
    if tokens.allSatisfy({ $0.kind != .word || Self.vague.contains($0.word) }) { return true }
    // "(hives; difficulty swallowing or ⟦breathing) to other antibiotics⟧": the end of what was said aside.
    if tokens.first(where: { $0.kind == .open || $0.kind == .close })?.kind == .close { return true }
    // "⟦concurrent use of, or within a week of stopping⟧, MAO inhibitors": when, and of what comes behind.
    if tokens.contains(where: { $0.is("use") }), tokens.contains(where: { $0.is("within") }),
      run.upperBound < passage.tokens.count, tokens.last.map({ $0.kind == .word }) ?? false,
      [.comma, .word].contains(passage.tokens[run.upperBound].kind)
    {
      return true
    }
    // "in other circumstances that may increase the risk"
    let words = tokens.prefix(3).map(\.word)
    if words.contains("other"), words.contains("circumstance") || words.contains("circumstances") {
      return true
    }
    // "these are decided by a doctor" goes on about those that were named.
    if ["this", "these"].contains(tokens.first?.word),
      tokens.dropFirst().first.map({ Self.verbs.contains($0.word) }) ?? false
    {
      return true
    }
    return run.count == 1 && run.upperBound < passage.tokens.count
      && passage.tokens[run.upperBound].kind == .colon
      && ["adolescent", "child", "baby", "infant"].contains(tokens[run.lowerBound].word)
  }
  private static let verbs: WordSet = [
    "is", "are", "was", "were", "would", "should", "will", "may", "can", "must", "has", "have",
  ]
  private static let vague: WordSet = [
    "certain", "medical", "condition", "health", "underlying", "other", "specific", "some", "pre", "existing",
    "situation", "circumstance", "particular",
  ]

  /// "contraindicated in ⟦women⟧."
  private func endsSentence(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.upperBound...].first?.kind == .period
      && passage.tokens[..<run.lowerBound].contains {
        $0.is("contraindicated") || $0.is("must") || $0.is("not")
      }
  }

  /// "a woman" of "a woman who may become pregnant" is no condition.
  static let sexes: WordSet = ["woman", "women", "man", "men", "female", "male"]

  /// "drugs known to prolong the QT interval and ⟦increase the risk⟧", "who are pregnant or think ⟦they may be⟧".
  private func goesOnSaying(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard let first = passage.tokens[run].first?.word else { return false }
    // "contraindicated in pregnancy; it may cause harm"
    if first == "it",
      ["may", "can", "could", "might", "will"].contains(passage.tokens[run].dropFirst().first?.word)
    {
      return true
    }
    // "If you have a side effect you can then report it": what to do then.
    if run.dropFirst(2).dropLast().contains(where: {
      passage.tokens[$0].is("you") && ["can", "may", "should"].contains(passage.tokens[$0 + 1].word)
    }) {
      return true
    }
    // "and ⟦should be used with caution⟧ in those with gout"
    return first == "they" || run.count > 2 && ["should", "must"].contains(first)
      || run.count > 1 && Interactions.Consequences.effects.contains(first)
        && passage.tokens[..<run.lowerBound].suffix(12).contains {
          ["that", "known", "which"].contains($0.word)
        }
  }

  /// "(contraindicated in ⟦pregnancy⟧)": the parenthesis opened before.
  private func withoutClose(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard passage.tokens[run].last?.kind == .close, !passage.tokens[run].contains(where: { $0.kind == .open })
    else { return run }
    return run.dropLast()
  }

  /// "any of the following", "the conditions listed below".
  private func pointsElsewhere(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.contains { index in
      let word = passage.tokens[index].word
      // "bleeding following treatment" came behind it.
      return word == "following"
        && (index == run.lowerBound || Self.announcing.contains(passage.tokens[index - 1].word))
        || ["below", "above"].contains(word) && index > 0 && passage.tokens[index - 1].word == "listed"
    }
  }

  private static let announcing: WordSet = ["the", "of", "any", "these"]

  /// "if you notice that the syringe is damaged" is about the product.
  static let product: WordSet = [
    "notice", "syringe", "vial", "expiry", "carton", "packaging", "discoloured", "damaged", "cloudy",
    "cap", "cartridge", "colourless",
  ]

  private func isOfProduct(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { Self.product.contains($0.word) }
      // "the surface of your eye is cloudy"
      && !run.dropFirst().contains { passage.tokens[$0].is("your") && passage.tokens[$0 - 1].is("of") }
  }
}
