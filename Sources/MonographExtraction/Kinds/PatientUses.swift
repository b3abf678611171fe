import MonographAnalysis
import MonographLexicon
import MonographModel

/// Patients with an illness, or children, who are expressly said to be free to have the drug: "can be used in patients
/// with gout", "is suitable for people with gout", "patients with gout can take it"; and patients with an illness for
/// whom it is not recommended.
///
/// With care, with less, or under a condition is no such word.
struct PatientUses: ClaimRule {
  static let requirement = Requirement(text: true, words: words)
  private static let words: WordSet = [
    "can", "may", "option", "recommended", "safe", "suitable", "indicated", "should", "adult", "adults",
  ]

  private static let elsewhere: SectionSet = [
    .indications, .pharmacokinetics, .nonclinical, .efficacy, .mechanism, .storage, .overdose, .references,
    .legal, .adverseReactions, .interactions, .pregnancy, .lactation, .missedDose, .howSupplied, .other,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role == .sentence || passage.role == .item,
      passage.holds(anyOf: Self.words), passage.tokens.last?.kind != .question
    else { return [] }
    let terms = Terms(index, in: reading)
    if reading.isUnder(Self.elsewhere, index) {
      return reading.isUnder([.indications], index) ? used(terms).map { [$0] } ?? [] : []
    }
    if let grown = adultsRefused(index, reading) { return [grown] }
    if let whom = advisedAgainst(terms) { return drafts(of: whom, .notRecommended, terms) }
    let own = ownIllness(terms)
    if !own.isEmpty { return own }
    let isLimited = passage.tokens.contains { Self.limiting.contains($0.word) }
    guard
      let whom =
        (isLimited ? nil : fromAge(terms) ?? behind(terms) ?? before(terms)) ?? recommended(terms)
        ?? told(terms)
    else { return [] }
    // "Infants with a history of gout": the illness is what may bar them.
    let ill = drafts(of: whom, .allowed, terms)
    if !ill.isEmpty { return ill }
    return (children(whom, index, reading) ?? impaired(whom, index, reading)).map { [$0] } ?? []
  }

  /// The illnesses of those whom a sentence speaks of.
  private func drafts(of whom: Range<Int>, _ stance: PopulationUse.Stance, _ terms: Terms) -> [Draft] {
    illness(whom, terms.passage).map { drafts(ofThoseWith: $0, stance, terms) } ?? []
  }

  /// - Parameter with: the words of the illnesses.
  func drafts(ofThoseWith with: Range<Int>, _ stance: PopulationUse.Stance, _ terms: Terms) -> [Draft] {
    ConditionList(terms: terms).items(in: with).filter { $0.tokens.count <= 12 }.map {
      var draft = Draft(
        .populationUse(PopulationUse(population: $0.term, stance: stance)),
        rule: stance == .allowed ? "population-use.allowed" : "population-use.advised-against",
        at: $0.tokens, of: terms.index)
      if let subject = $0.subject { draft.add(.subject, in: terms.index, subject) }
      return draft
    }
  }

  /// "it is ⟦not recommended in⟧ …".
  private func advisedAgainst(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard
      let not = tokens.indices.dropFirst().dropLast(4).first(where: {
        tokens[$0].word == "not" && tokens[$0 - 1].word == "is" && tokens[$0 + 1].word == "recommended"
      }), isOfDrug(not - 1, terms), !tokens.contains(where: { ["if", "unless", "until"].contains($0.word) }),
      let link = tokens[(not + 2)...].prefix(3).lastIndex(where: { ["in", "for"].contains($0.word) }),
      // "Those with a clearance below 30 mL/min or on dialysis": a limit, and no illness.
      !tokens[link...].contains(where: { $0.kind == .number })
    else { return nil }
    return link + 1..<tokens.count
  }

  static let limiting: WordSet = [
    "not", "never", "only", "caution", "cautiously", "carefully", "if", "unless", "when", "should", "must",
    "lower", "reduced", "adjusted", "adjustment", "monitoring", "monitored", "benefit", "risk", "alternative",
    "supervision", "however", "but", "study", "studied", "until", "after", "cause", "lead", "whether",
  ]

  /// "it ⟦can be used in⟧ …", "it is ⟦suitable for⟧ …": what stands behind.
  private func behind(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    for index in tokens.indices.dropLast(3) {
      let word = tokens[index].word
      if ["can", "may"].contains(word), tokens[index + 1].word == "be",
        let verb = tokens[(index + 2)...].prefix(2).firstIndex(where: { Self.giving.contains($0.word) }),
        isOfDrug(index, terms),
        let link = tokens[(verb + 1)...].prefix(4).firstIndex(where: {
          ["in", "by", "to", "for"].contains($0.word)
        })
      {
        return link + 1..<tokens.count
      }
      // "it is ⟦indicated in⟧ children from 6 years of age": whom it is for, and not what.
      if word == "indicated", tokens[index + 1].is("in"), index > 0, tokens[index - 1].is("is"),
        isOfDrug(index - 1, terms), Self.young.contains(tokens[index + 2].word)
      {
        return index + 2..<tokens.count
      }
      if ["safe", "suitable", "option"].contains(word), ["in", "for"].contains(tokens[index + 1].word),
        index == 0 || Self.stating.contains(tokens[index - 1].word) && isOfDrug(index - 1, terms)
      {
        return index + 2..<tokens.count
      }
    }
    return nil
  }
  static let young: WordSet = ["child", "children", "adolescent", "infant"]
  private static let giving: WordSet = ["used", "given", "taken", "administered", "prescribed"]
  private static let stating: WordSet = ["is", "also", "an"]

  /// Whether the drug is the subject: it, its name, or nothing.
  func isOfDrug(_ verb: Int, _ terms: Terms) -> Bool {
    let before = terms.passage.tokens[..<verb].suffix(4)
    return before.isEmpty
      || before.contains { token in
        Self.itself.contains(token.word) || terms.reading.subject.names(token)
      }
  }

  private static let itself: WordSet = [
    "it", "medicine", "medication", "combination", "drug", "treatment", "therapy", "cream", "gel", "ointment",
    "patch", "spray", "vaccine",
  ]

  /// "⟦patients with gout⟧ can take it", "⟦adolescents aged 12 years and over⟧ can be treated with it".
  private func before(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard
      let verb = tokens.indices.dropLast(2).first(where: {
        ["can", "may"].contains(tokens[$0].word)
          && (Self.taking.contains(tokens[$0 + 1].word)
            || tokens[$0 + 1].word == "be"
              && ["treated", "given", "vaccinated"].contains(tokens[$0 + 2].word))
      }), verb > 2, verb <= 14,
      Self.patients.contains(tokens[0].word) || tokens[1].word == "aged",
      tokens[verb + 2].word == "vaccinated"
        || tokens[(verb + 2)...].prefix(4).contains(where: { token in
          ["it", "this"].contains(token.word) || terms.reading.subject.names(token)
        }) || isUsualDose(behind: verb + 2, tokens)
    else { return nil }
    return 0..<verb
  }

  /// "Patients with gout may take ⟦the usual dose⟧".
  private func isUsualDose(behind start: Int, _ tokens: [Token]) -> Bool {
    let rest = tokens[start...].prefix(3)
    return rest.count == 3 && rest.first!.is("the") && rest.last!.is("dose")
      && ["usual", "full", "same", "normal", "recommended", "standard"].contains(rest[start + 1].word)
  }

  /// "⟦From 2 years of age⟧ it can be used".
  private func fromAge(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard tokens.first?.word == "from",
      let verb = tokens.indices.dropLast(2).first(where: { ["can", "may"].contains(tokens[$0].word) }),
      verb <= 14, tokens[verb + 1].word == "be", Self.giving.contains(tokens[verb + 2].word),
      isOfDrug(verb, terms)
    else { return nil }
    return 0..<verb
  }
  static let taking: WordSet = ["take", "use", "receive"]
  static let patients = Contraindications.people.union([
    "children", "child", "infant", "infants", "adult", "adults",
  ])

  /// "children from 6 years of age": a group of patients rather than an illness.
  private func children(_ whom: Range<Int>, _ index: Int, _ reading: Reading) -> Draft? {
    guard let (population, run) = Scopes.population(in: index, near: whom, reading),
      [.child, .adolescent, .infant].contains(population.group)
        || population.group == nil && population.age != nil
          && reading.passages[index].tokens[whom].prefix(3).contains(where: {
            (population.age?.low == nil ? Self.below : Self.from).contains($0.word)
          }),
      whom.contains(run.lowerBound), run.lowerBound - whom.lowerBound <= 2
    else { return nil }
    let tokens = reading.passages[index].tokens
    let behind = tokens[run.upperBound...].prefix(3)
    guard population.age == nil, behind.count == 3, behind.first!.is("of"),
      ["all", "any"].contains(behind.dropFirst().first!.word), ["age", "ages"].contains(behind.last!.word)
    else { return allowed(population, at: run, of: index) }
    // "children ⟦of all ages⟧"
    var all = population
    all.age = Amount(low: 0, high: nil, unit: "a")
    let whole = run.lowerBound..<run.upperBound + 3
    all.text = reading.passages[index].string(whole)
    return allowed(all, at: whole, of: index)
  }

  private static let from: WordSet = ["from", "aged"]
  static let below: WordSet = ["under", "below", "younger", "less"]

  /// "patients ⟦whose creatinine clearance is between 10 and 25 mL/min⟧": how well an organ works, measured.
  private func impaired(_ whom: Range<Int>, _ index: Int, _ reading: Reading) -> Draft? {
    guard reading.passages[index].tokens[whom].contains(where: { $0.kind == .number }),
      let (population, run) = Scopes.population(in: index, near: whom, reading),
      whom.contains(run.lowerBound),
      (population.renal ?? population.hepatic) != nil
    else { return nil }
    return allowed(population, at: run, of: index)
  }

  func allowed(_ population: Population, at run: Range<Int>, of index: Int) -> Draft {
    draft(population, .allowed, rule: "population-use.allowed", at: run, of: index)
  }

  func draft(
    _ population: Population, _ stance: PopulationUse.Stance, rule: String, at run: Range<Int>, of index: Int
  ) -> Draft {
    var draft = Draft(
      .populationUse(PopulationUse(population: Terms.folded(population.text), stance: stance)),
      rule: rule, at: run, of: index)
    draft.scope.population = population
    draft.add(.population, in: index, run)
    return draft
  }

  /// "patients ⟦with gout⟧", "people ⟦who are allergic to nuts⟧".
  private func illness(_ whom: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard
      let people = whom.prefix(3).first(where: {
        Self.patients.contains(passage.tokens[$0].word)
      }), people + 2 < whom.upperBound
    else { return nil }
    let next = passage.tokens[people + 1].word
    guard next == "with" || next == "who" || Self.allergic.contains(next) else { return nil }
    let start = next == "with" ? people + 2 : people + 1
    let end = passage.tokens[start..<whom.upperBound].firstIndex {
      Self.ending.contains($0.word) || [.period, .comma, .semicolon, .open, .colon].contains($0.kind)
    }
    return start < (end ?? whom.upperBound) ? start..<(end ?? whom.upperBound) : nil
  }
  /// "patients ⟦allergic to nuts⟧".
  private static let allergic: WordSet = ["allergic", "hypersensitive"]
  private static let ending: WordSet = [
    "at", "without", "because", "as", "since", "from", "under", "in", "for",
  ]
}
