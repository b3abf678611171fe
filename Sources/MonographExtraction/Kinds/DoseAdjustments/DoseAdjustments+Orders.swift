import MonographAnalysis
import MonographLexicon
import MonographModel

/// Orders of a label in short, which leave it to the reader when: "Withhold, dose reduce, or discontinue it".
extension DoseAdjustments {
  /// The different things that an order names in one list; an order alone behind the hazard that it is for:
  /// "Bronchospasm can occur. ⟦Discontinue immediately⟧.", "Consider it as a cause and ⟦discontinue it⟧ if appropriate".
  func ordered(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      reading.isUnder(
        [.warnings, .boxedWarning, .dosage], unless: [.adverseReactions, .interactions], index)
        || Warnings().isBoxed(Terms(index, in: reading)),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
    else { return [] }
    let orders = adjustments.filter {
      [.interrupt, .reduce].contains($0.value) && isImperative($0.tokens, passage)
        || $0.value == .avoid && passage.tokens[$0.tokens].contains { Self.again.contains($0.word) }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    guard let first = orders.first else { return [] }
    var listed = [first]
    for order in orders.dropFirst() {
      let end = listed[listed.count - 1].tokens.upperBound
      if end <= order.tokens.lowerBound, isList(end..<order.tokens.lowerBound, passage) {
        listed.append(order)
      }
    }
    let last = listed[listed.count - 1]
    let isAlone =
      endsSentence(behind: last.tokens, index, reading)
      || passage.tokens[last.tokens.upperBound...].prefix(6).contains { Self.fitting.contains($0.word) }
    let onOccasion = orders.first { hasOccasion($0.tokens, passage, reading) }
    let different = listed.first { $0.value != first.value } ?? reduction(among: listed, passage)
    guard
      different != nil || isAlone && first.value == .interrupt || onOccasion != nil
        || first.value == .avoid && isOfDrug(first.tokens, passage, reading)
    else { return [] }
    let organ = organ(isBare: !hasOccasion(last.tokens, passage, reading), index, reading)
    let said = different.map { [first, $0] } ?? [isAlone ? first : onOccasion ?? first]
    return said.map { make(organ, $0, nil, "order", at: $0.tokens, index, reading) }
  }

  /// "Interrupt and then ⟦reduce⟧ or discontinue it": the dose, which the list leaves out.
  private func reduction(among orders: [Found<Adjustment>], _ passage: Passage) -> Found<Adjustment>? {
    guard let first = orders.first, let last = orders.last, orders.count > 1 else { return nil }
    return (first.tokens.upperBound..<last.tokens.lowerBound).first { passage.tokens[$0].is("reduce") }
      .map { Found(value: .reduce, tokens: $0..<$0 + 1) }
  }

  /// "Bronchospasm can occur. ⟦Discontinue⟧ immediately.", "Monitor the skin and ⟦discontinue⟧ Examplix (5.5).": what is said
  /// before says for what.
  private func endsSentence(behind run: Range<Int>, _ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard run.lowerBound > 0 || !reading.before(index).isEmpty else { return false }
    let rest = passage.tokens[run.upperBound...].prefix { ![.period, .open].contains($0.kind) }
    return rest.count <= 4 && rest.allSatisfy { $0.kind == .word && !$0.is("or") && !$0.is("early") }
      && isOwn(rest.startIndex..<rest.endIndex, passage, reading)
  }

  /// "Discontinue it ⟦in patients with⟧ a perforation", "Withhold it ⟦for⟧ severe diarrhoea", "⟦If⟧ jaundice appears,
  /// interrupt it": an order says in whom, for what or when; of the drug, not of another.
  func hasOccasion(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    let clause = passage.clause(around: run.lowerBound)
    let behind = passage.tokens[run.upperBound..<max(run.upperBound, clause.upperBound)]
    let opener = behind.prefix(8).firstIndex { Self.openers.contains($0.word) }
    let next = behind.firstIndex { $0.kind == .comma || $0.is("and") } ?? behind.endIndex
    let object = run.upperBound..<min(opener ?? next, max(next, run.upperBound))
    guard isOwn(object, passage, reading) else { return false }
    guard let opener else {
      return run.lowerBound > 0 && object.count <= 6
        && (Self.occasions.contains(passage.tokens[0].word) || isDutyOfPatients(run, passage))
    }
    let rest = passage.tokens[(opener + 1)...].prefix(10)
    switch passage.tokens[opener].word {
    case "for":
      // "For surgery, withhold it for 28 days": the occasion stands before.
      let isFronted =
        run.lowerBound > 0 && passage.tokens[run.lowerBound - 1].kind == .comma
        && Self.occasions.contains(passage.tokens[0].word)
      return isFronted || isForEvent(opener + 1..<rest.endIndex, passage)
    case "in":
      return rest.prefix(4).contains { Self.people.contains($0.word) || $0.is("case") || $0.is("event") }
    case "at": return rest.prefix(3).contains { $0.is("sign") }
    default: return true
    }
  }
  /// "Patients with severe neutropenia should ⟦discontinue⟧ it".
  private func isDutyOfPatients(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound]
    return before.last.map { Contraindications.obligations.contains($0.word) } ?? false
      && before.indices.dropLast().contains {
        Self.people.contains(before[$0].word)
          && ["with", "who", "experiencing"].contains(before[$0 + 1].word)
      }
  }
  private static let openers: WordSet = ["in", "for", "if", "when", "until", "upon", "at"]
  private static let occasions: WordSet = ["if", "when", "in", "for", "should", "upon"]

  /// The few words behind an order name no other medicine.
  func isOfDrug(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    let behind = passage.tokens[run.upperBound...].prefix(4).prefix {
      $0.kind == .word && !Self.openers.contains($0.word) && !$0.is("who") && !$0.is("and")
    }
    return isOwn(behind.startIndex..<behind.endIndex, passage, reading)
  }

  /// "it", "treatment", "the infusion": not "the antacid".
  private func isOwn(_ object: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    object.count <= 6
      && !passage.marks.contains { mark in
        guard object.contains(mark.tokens.lowerBound) else { return false }
        switch mark.vocabulary {
        case .substance: return reading.subject.isOther(mark, in: passage, reading.lexicon)
        case .drugClass, .condition, .test: return true
        default: return false
        }
      }
  }

  /// "for Grade 3 diarrhoea", "for severe or persistent rash"; not "for 5 days".
  private func isForEvent(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].prefix(2).contains { Self.degreesOfEvents.contains($0.word) }
      || passage.marks.contains {
        ($0.vocabulary == .reaction || $0.vocabulary == .condition)
          && run.prefix(4).contains($0.tokens.lowerBound)
      }
      || passage.tokens[run].prefix(6).contains { ConditionList.sharedHeads.contains($0.word) }
  }
  private static let degreesOfEvents: WordSet = [
    "grade", "severe", "serious", "persistent", "symptomatic", "suspected", "confirmed", "recurrent",
    "worsening",
  ]

  /// "Hepatic toxicity: ⟦Withhold⟧, ⟦reduce the dose⟧, or discontinue it.": each of the orders is for what the title names.
  func withOrders(_ titled: [Draft], _ orders: [Draft]) -> [Draft] {
    guard orders.count > 1 else { return titled }
    return titled.flatMap { title in
      orders.compactMap { order in
        guard case .doseAdjustment(var value) = title.value, case .doseAdjustment(let said) = order.value
        else { return nil }
        value.adjustment = said.adjustment
        var draft = order
        draft.value = .doseAdjustment(value)
        draft.places += title.places.filter { $0.role == .heading }
        return draft
      }
    }
  }

  private static let again: WordSet = [
    "restart", "restarted", "resume", "rechallenge", "rechallenged", "re-administer", "readminister",
  ]
  private static let fitting: WordSet = ["appropriate", "necessary", "needed", "indicated", "recommended"]

  /// At the start of the sentence, behind a comma, or behind "and".
  private func isImperative(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard
      Self.orders.contains(passage.tokens[run.lowerBound].word)
        || Self.manners.contains(passage.tokens[run.lowerBound].word)
          && passage.tokens[run].contains(where: { Self.orders.contains($0.word) })
    else { return false }
    // "Do not exceed the dose or ⟦discontinue⟧ treatment early."
    if passage.tokens[..<run.lowerBound].suffix(8).contains(where: { $0.is("not") || $0.is("without") }) {
      return false
    }
    guard run.lowerBound > 0, case let before = passage.tokens[run.lowerBound - 1] else { return true }
    return [.comma, .colon].contains(before.kind)
      || ["and", "or", "then", "consider"].contains(before.word)
      || Contraindications.obligations.contains(before.word) && passage.holds("patient")
      || Self.manners.contains(before.word)
  }
  private static let manners: WordSet = ["promptly", "immediately", "permanently", "temporarily"]
  private static let orders: WordSet = [
    "withhold", "interrupt", "discontinue", "reduce", "dose", "stop", "suspend", "delay", "hold", "consider",
  ]

  private func isList(_ between: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[between].allSatisfy {
      $0.kind == .comma
        || Self.linking.contains($0.word)
    }
  }

  private static let linking: WordSet = [
    "or", "and", "then", "permanently", "temporarily", "the", "dose", "treatment", "reduce", "modify",
  ]

  /// "It should be permanently discontinued if you develop:" and below it what, each.
  func listedOccasions(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.role == .item, reading.before(index).isEmpty, let lead = reading.leadIn(of: index),
      case let head = reading.passages[lead], isOpen(head) || passage.tokens.first?.is("if") ?? false,
      let order = opensOccasions(lead, reading),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
    else { return [] }
    let factor = impairedOrgans(passage, reading).first
    let run = Terms(index, in: reading).trimmed(passage.clause(around: 0))
    guard !run.isEmpty else { return [] }
    let value = DoseAdjustment(
      factor: factor?.value ?? .other, condition: factor.flatMap { condition($0.tokens, passage) },
      adjustment: order.value)
    var draft = Draft(.doseAdjustment(value), rule: "dose-adjustment.occasion", at: run, of: index)
    draft.add(.cue, in: lead, order.tokens)
    return [draft]
  }

  /// The order of "It should be discontinued if:", "… if you develop", "Interrupt it for any of the following:", or of "It
  /// should be discontinued", behind which items open with "if".
  func opensOccasions(_ index: Int, _ reading: Reading) -> Found<Adjustment>? {
    let head = reading.passages[index]
    guard head.role == .sentence || head.role == .item, let last = head.tokens.last, last.kind != .period,
      !head.holds(anyOf: Self.carers)
    else { return nil }
    return adjustments(head, reading).first {
      [.interrupt, .reduce].contains($0.value)
        && (isImperative($0.tokens, head) || isToBeDone($0.tokens, head, reading))
        && leadsOn(behind: $0.tokens.upperBound, head, reading)
    }
  }
  private func isOpen(_ head: Passage) -> Bool {
    head.tokens.last.map { $0.kind == .colon || Self.leadingOn.contains($0.word) } ?? false
  }
  private static let leadingOn: WordSet = ["if", "develop", "experience", "have"]
  private static let carers: WordSet = ["doctor", "nurse", "pharmacist", "help", "attention", "hospital"]

  /// Behind the order nothing but the drug, and how it leads on.
  private func leadsOn(behind end: Int, _ head: Passage, _ reading: Reading) -> Bool {
    let rest = head.tokens[end...]
    guard rest.count <= 12 else { return false }
    let opener = rest.firstIndex { Self.openers.contains($0.word) } ?? rest.endIndex
    return isOwn(end..<opener, head, reading)
  }

  static let orderExamples = [
    Example(
      "⟦Withhold⟧, ⟦reduce the dose⟧, or discontinue it as necessary.", under: "5 Warnings",
      "dose adjustment: interrupt treatment", "dose adjustment: lower the dose"),
    Example(
      "Bronchospasm can occur. ⟦Discontinue⟧ immediately.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "Consider it as a cause of joint pain and ⟦discontinue treatment⟧ if appropriate.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "- Hepatic toxicity: ⟦Withhold⟧, ⟦reduce the dose⟧, or discontinue it.", under: "5 Warnings",
      "liver impairment (Hepatic toxicity): interrupt treatment",
      "liver impairment (Hepatic toxicity): lower the dose"),
    Example(
      "⟦Discontinue⟧ Examplix in patients with perforation.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "⟦Withhold⟧ Examplix for severe diarrhoea.", under: "5 Warnings", "dose adjustment: interrupt treatment"
    ),
    Example(
      "⟦If jaundice appears, permanently discontinue⟧ Examplix.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "⟦Do not restart⟧ Examplix if the rash recurs.", under: "5 Warnings", "dose adjustment: avoid"),
    Example(
      "It should be permanently discontinued if you develop:\n\n- a ⟦blood clot⟧\n- ⟦severe liver impairment⟧",
      under: "Dosage", "dose adjustment: interrupt treatment",
      "liver impairment (severe liver impairment): interrupt treatment"),
    Example(
      "Rash can occur. ⟦Interrupt⟧ and then ⟦reduce⟧ or discontinue Examplix as recommended (2.2).",
      under: "5 Warnings", "dose adjustment: interrupt treatment", "dose adjustment: lower the dose"),
    Example(
      "⟦Permanently discontinue⟧ Examplix for inflammatory eye disease that does not respond.",
      under: "5 Warnings", "dose adjustment: interrupt treatment"),
    Example(
      "⟦Consider discontinuation⟧ of Examplix at the first sign of a rash.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "Patients with severe neutropenia should ⟦discontinue⟧ Examplix and have their blood checked.",
      under: "5 Warnings", "dose adjustment: interrupt treatment"),
    Example(
      "⟦Delay administration⟧ of Examplix and ⟦reduce subsequent doses⟧ in patients who develop neutropenia.",
      under: "5 Warnings", "dose adjustment: interrupt treatment", "dose adjustment: lower the dose"),
    Example(
      "Patients should ⟦discontinue⟧ Examplix at the first sign of a rash.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "⟦Do not rechallenge⟧ patients who develop neutropenia.", under: "5 Warnings", "dose adjustment: avoid"),
    // The organ that is in trouble, where the sentence or the one before names it.
    Example(
      "⟦Withhold⟧ Examplix if ALT or AST is above 5 times the upper limit of normal.", under: "5 Warnings",
      "liver impairment: interrupt treatment"),
    Example(
      "Hepatotoxicity can occur. Check the enzymes and ⟦discontinue⟧ Examplix.", under: "5 Warnings",
      "liver impairment: interrupt treatment"),
    Example(
      "⟦Withhold Examplix if⟧ hepatitis or colitis occurs.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example("Consider discontinuation of the antacid if diarrhoea occurs.", under: "5 Warnings"),
    Example("Discontinue antacids in patients with diarrhoea.", under: "5 Warnings"),
    Example("Discontinue Examplix for 5 days.", under: "5 Warnings"),
    Example("Withhold it from the reach of children.", under: "5 Warnings"),
    Example("Most patients did not discontinue treatment.", under: "5 Warnings"),
  ]
}
