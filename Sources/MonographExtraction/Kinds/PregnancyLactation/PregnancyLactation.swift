import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said of use in pregnancy and while breast-feeding.
struct PregnancyLactation: ClaimRule {
  typealias Topic = MonographModel.PregnancyLactation.Topic
  typealias Stance = MonographModel.PregnancyLactation.Stance

  private static let elsewhere: SectionSet = [
    .mechanism, .efficacy, .nonclinical, .pharmacokinetics, .overdose, .storage, .references, .legal,
    .howSupplied, .missedDose, .adverseReactions,
    .indications, .other, .description,
  ]

  /// Nearer sections that speak of use, wherever they stand.
  private static let here: SectionSet = [
    .pregnancy, .lactation, .specialPopulations, .contraindications, .warnings, .precautions, .boxedWarning,
    .dosage,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight,
      passage.role == .sentence || passage.role == .item || passage.role == .heading,
      passage.tokens.last?.kind != .question
    else { return [] }
    let category = categories(index, reading)
    guard passage.role != .heading, !reading.isUnder(Self.elsewhere, unless: Self.here, index) else {
      return category
    }
    // "Category C. The risk is unknown": what stands before is read already.
    let start = category.last?.places[0].tokens.upperBound ?? 0
    let mentions = Mention.all(in: passage, from: start)
    if mentions.isEmpty {
      return category + titled(index, reading) + contraception(index, reading) + planned(index, reading)
        + eitherOf(index, reading)
    }
    let stated = stated(mentions, index, reading)
    if !stated.isEmpty { return category + stated }
    let detected = detected(mentions, index, reading)
    return category + (detected.isEmpty ? inherited(mentions, index, reading) : detected)
  }

  /// Each topic with each stance that stands nearest to one of its mentions.
  private func stated(_ mentions: [Mention], _ index: Int, _ reading: Reading) -> [Draft] {
    let stances = StanceReading(index, in: reading)
    let pairs = mentions.compactMap { mention in
      stances.nearest(to: mention).map { (mention: mention, found: $0) }
    }
    var drafts: [Draft] = []
    for (position, pair) in pairs.enumerated() {
      let isBeaten = pairs.enumerated().contains { other, nearer in
        guard nearer.mention.topic == pair.mention.topic, nearer.found.stance == pair.found.stance else {
          return false
        }
        // "Not recommended in pregnancy because of harm to the fetus": what is advised, and not why.
        if nearer.found.isRisk != pair.found.isRisk { return pair.found.isRisk }
        let (gap, least) = (pair.found.gap(to: pair.mention), nearer.found.gap(to: nearer.mention))
        return least < gap || least == gap && other < position
      }
      guard !isBeaten else { continue }
      let (a, b) = (pair.mention.tokens, pair.found.tokens)
      var draft = make(
        pair.mention.topic, pair.found.stance,
        at: min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound),
        index, Draft.Place(.cue, in: index, b))
      if let exception = pair.found.exception(in: reading.passages[index]) {
        draft.add(.condition, in: index, exception)
      }
      drafts.append(draft)
    }
    return drafts
  }

  /// "Pregnancy: use should be avoided during this time": the label or short heading names the topic.
  private func titled(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let title = passage.context.first, case let head = reading.passages[title],
      head.role == .label
        || head.role == .heading && passage.holds(anyOf: Self.back),
      head.tokens.count <= 10, passage.tokens.count >= 6, case let topics = Mention.all(in: head, from: 0),
      !topics.isEmpty, !Mention.isOfPlans(passage),
      let found = StanceReading(index, in: reading).decisive(orAny: head.role == .label),
      // "It should be avoided in pregnancy. Discuss this with your doctor."
      found.stance != .caution || !isStatedBefore(index, reading)
    else { return [] }
    var seen: CaseSet<Topic> = []
    // "Pregnancy and lactation: it is teratogenic" says why not in pregnancy.
    let isOfBoth = found.isRisk && topics.contains { $0.topic == .pregnancy }
    return topics.filter { seen.insert($0.topic) && !(isOfBoth && $0.topic == .lactation) }.map {
      make($0.topic, found.stance, at: found.tokens, index, Draft.Place(.heading, in: title, $0.tokens))
    }
  }

  private func isStatedBefore(_ index: Int, _ reading: Reading) -> Bool {
    reading.passages[index].holds(anyOf: Self.referring)
      && reading.before(index).contains { before in
        let mentions = Mention.all(in: reading.passages[before], from: 0)
        return !mentions.isEmpty
          && stated(mentions, before, reading).contains {
            if case .pregnancyLactation(let said) = $0.value { return said.stance != .unknown }
            return false
          }
      }
  }

  private static let referring: WordSet = ["discuss", "consult", "talk", "ask"]

  /// Words that point back to what the heading names: "these periods", "this time".
  private static let back: WordSet = ["period", "time", "stage", "use", "benefit"]

  /// "Tell your doctor of an unplanned pregnancy. Your doctor will tell you to stop taking it."
  private func toldToStop(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let before = reading.before(index).first, let plan = Mention.plan(in: reading.passages[before]),
      let stop = passage.tokens.indices.dropFirst(2).first(where: {
        Self.stopping.contains(passage.tokens[$0].word) && passage.tokens[$0 - 1].is("to")
          && passage.tokens[max(0, $0 - 4)..<$0].contains { Self.telling.contains($0.word) }
      }), passage.tokens[..<stop].contains(where: { $0.is("doctor") }),
      !passage.marks(of: .substance).contains(where: {
        (1...2).contains($0.tokens.lowerBound - stop)
          && reading.subject.isOther($0, in: passage, reading.lexicon)
      })
    else { return [] }
    return [
      make(
        .pregnancy, .avoid, at: stop - 1..<stop + 1, index, Draft.Place(.subject, in: before, plan))
    ]
  }
  private static let telling: WordSet = ["tell", "advise", "ask"]

  /// "If you plan to become pregnant, you should stop taking it."
  private func planned(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.holds(anyOf: Self.stopping) else { return [] }
    guard let plan = Mention.plan(in: passage) else { return toldToStop(index, reading) }
    guard let stop = passage.tokens.indices.first(where: { Self.stopping.contains(passage.tokens[$0].word) }),
      passage.tokens[..<stop].suffix(4).contains(where: { ["should", "must"].contains($0.word) }),
      !passage.tokens[..<stop].suffix(3).contains(where: { ["not", "never"].contains($0.word) })
    else { return [] }
    return [
      make(
        .pregnancy, .avoid, at: min(plan.lowerBound, stop)..<max(plan.upperBound, stop + 1), index,
        Draft.Place(.cue, in: index, stop..<stop + 1))
    ]
  }
  private static let stopping: WordSet = ["stop", "discontinue"]

  /// "When pregnancy is detected, discontinue it as soon as possible."
  private func detected(_ mentions: [Mention], _ index: Int, _ reading: Reading) -> [Draft] {
    let tokens = reading.passages[index].tokens
    guard let first = tokens.first, ["when", "if", "once"].contains(first.word),
      let mention = mentions.first(where: { $0.topic == .pregnancy && $0.tokens.lowerBound < 8 }),
      let stop = tokens.indices.first(where: {
        $0 > mention.tokens.upperBound && Self.stopped.contains(tokens[$0].word)
          && (tokens[$0 - 1].kind == .comma || ["be", "immediately", "then"].contains(tokens[$0 - 1].word))
      }), tokens[mention.tokens.upperBound..<stop].contains(where: { $0.kind == .comma }),
      !tokens[mention.tokens.upperBound..<stop].contains(where: { $0.is("not") })
    else { return [] }
    return [
      make(
        .pregnancy, .avoid, at: mention.tokens.lowerBound..<stop + 1, index,
        Draft.Place(.cue, in: index, stop..<stop + 1))
    ]
  }
  private static let stopped = stopping.union(["stopped", "discontinued"])

  /// "You should not do both", having spoken of breast-feeding.
  private func eitherOf(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.role == .sentence || passage.role == .item, passage.tokens.count <= 12,
      let both = passage.tokens.indices.dropFirst().first(where: {
        passage.tokens[$0].is("both") && passage.tokens[$0 - 1].is("do")
      }), passage.tokens[..<both].contains(where: { $0.is("not") }),
      let before = reading.before(index).first,
      let mention = Mention.all(in: reading.passages[before], from: 0).last, mention.topic == .lactation
    else { return [] }
    return [
      make(
        .lactation, .avoid, at: 0..<both + 1, index, Draft.Place(.subject, in: before, mention.tokens))
    ]
  }

  /// "You must use effective contraception": pregnancy is to be avoided.
  private func contraception(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.holds(anyOf: Self.contraceptives), !reading.isUnder([.interactions], index),
      let noun = passage.tokens.indices.dropFirst().first(where: {
        ["contraception", "contraceptive"].contains(passage.tokens[$0].word)
          && Self.reliable.contains(passage.tokens[$0 - 1].word)
      }) ?? Self.method(passage),
      let verb = passage.tokens[..<noun].lastIndex(where: {
        ["must", "should", "need", "use", "using"].contains($0.word)
      }), !Assertion.isNegated(noun..<noun + 1, in: passage, reading.lexicon),
      !(passage.holds("men") && !passage.holds(anyOf: Self.women))
    else { return [] }
    return [make(.pregnancy, .avoid, at: verb..<noun + 1, index, nil)]
  }
  private static let contraceptives: WordSet = ["contraception", "contraceptive", "control"]
  /// "Men should use effective contraception" says nothing of a pregnant woman's use.
  private static let women: WordSet = ["woman", "women", "female", "you"]
  private static let reliable: WordSet = ["effective", "reliable", "adequate", "appropriate"]

  /// "a reliable method of contraception".
  private static func method(_ passage: Passage) -> Int? {
    passage.tokens.indices.dropFirst(3).first { at in
      (passage.tokens[at].word == "contraception"
        || passage.tokens[at].word == "control" && passage.tokens[at - 1].word == "birth")
        && passage.tokens[(at - min(4, at))..<at].contains { reliable.contains($0.word) }
    }
  }

  private func make(_ topic: Topic, _ stance: Stance, at run: Range<Int>, _ index: Int, _ why: Draft.Place?)
    -> Draft
  {
    var draft = Draft(
      .pregnancyLactation(MonographModel.PregnancyLactation(topic: topic, stance: stance)),
      rule: "pregnancy-lactation.stance", at: run, of: index)
    if let why { draft.add(why.role, in: why.passage, why.tokens) }
    return draft
  }

  /// A line "if you are pregnant" under "Do not take X" or "Talk to your doctor if you".
  private func inherited(_ mentions: [Mention], _ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.role == .item || passage.role == .sentence && isLine(passage),
      Self.isShort(passage) || passage.role == .item && opensWithState(mentions, index, reading),
      let lead = reading.leadIn(of: index) ?? passage.context.first
    else { return [] }
    let isBarred =
      reading.isUnder(
        [.contraindications], unless: [.warnings, .precautions, .pregnancy, .lactation], index)
      || Contraindications().isLedIn(index, reading)
    let asks = reading.passages[lead].holds(anyOf: Self.asking)
    guard isBarred || asks && passage.role == .item else { return [] }
    var seen: CaseSet<Topic> = []
    return mentions.filter { seen.insert($0.topic) }.map {
      make(
        $0.topic, isBarred ? .contraindicated : .caution, at: $0.tokens, index,
        Draft.Place(.cue, in: lead, reading.passages[lead].tokens.indices))
    }
  }
  /// "If you are pregnant, or are planning to become so during treatment or in the months after it", under "Do not take".
  private func opensWithState(_ mentions: [Mention], _ index: Int, _ reading: Reading) -> Bool {
    reading.before(index).isEmpty && (mentions.first.map { $0.tokens.lowerBound <= 3 } ?? false)
      && reading.isUnder([.contraindications], unless: [.warnings, .precautions], index)
  }

  /// "Pregnancy.", "if you are more than 3 months pregnant." in a paragraph.
  private func isLine(_ passage: Passage) -> Bool {
    passage.tokens.count <= 6
      || passage.tokens.count <= 12 && passage.tokens[0].is("if") && !passage.holds(anyOf: Self.asking)
        && !passage.tokens.contains { $0.kind == .comma }
  }

  /// What stands in parentheses does not count.
  private static func isShort(_ passage: Passage) -> Bool {
    let end = passage.tokens.firstIndex { $0.kind == .open } ?? passage.tokens.count
    return end <= 25
  }
  static let asking: WordSet = ["talk", "tell", "ask", "consult", "inform", "check"]

  /// "Pregnancy Category C", "Category D" under "Pregnancy".
  private func categories(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.holds("category") else { return labelledCategory(index, reading) }
    let letters = passage.tokens.indices.dropLast().filter { passage.tokens[$0].word == "category" }
    guard !letters.isEmpty, isOfPregnancy(index, reading) else { return [] }
    return letters.compactMap { at in
      let letter = Terms.folded(passage.string(at + 1..<at + 2))
      guard letter.utf8.count == 1, let stance = Stance(rawValue: "category-\(letter)") else { return nil }
      let start = at > 0 && Mention.topic(of: passage.tokens[at - 1].word) == .pregnancy ? at - 1 : at
      return Draft(
        .pregnancyLactation(MonographModel.PregnancyLactation(topic: .pregnancy, stance: stance)),
        rule: "pregnancy-lactation.category", at: start..<at + 2,
        of: index)
    }
  }

  /// "Pregnancy safety category: ⟦D⟧.", behind a label.
  private func labelledCategory(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let title = passage.context.first, case let label = reading.passages[title], label.role == .label,
      label.tokens.count <= 6, label.holds("category"), reading.before(index).isEmpty,
      passage.tokens.dropFirst().first.map({ $0.kind == .period }) ?? true,
      case let letter = Terms.folded(passage.string(0..<1)), letter.utf8.count == 1,
      let stance = Stance(rawValue: "category-\(letter)"),
      let topic = label.tokens.firstIndex(where: { Mention.topic(of: $0.word) == .pregnancy })
    else { return [] }
    return [make(.pregnancy, stance, at: 0..<1, index, Draft.Place(.heading, in: title, topic..<topic + 1))]
  }

  private func isOfPregnancy(_ index: Int, _ reading: Reading) -> Bool {
    reading.chain(of: index).prefix(2).contains { place in
      reading.passages[place].tokens.contains { Mention.topic(of: $0.word) == .pregnancy }
    }
  }
}
