import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the drug is for: behind "indicated for", "used to treat" and their like, and listed under "Indications".
struct Indications: ClaimRule {
  private static let sections: SectionSet = [.indications]
  /// Where diseases are named for other reasons.
  private static let others: SectionSet = [
    .interactions, .contraindications, .warnings, .precautions, .adverseReactions, .boxedWarning, .overdose,
    .storage, .missedDose, .references,
    .monitoring, .pregnancy, .lactation, .driving, .legal, .howSupplied, .nonclinical, .pharmacokinetics,
    .description, .abuse, .other,
    .dosage, .administration, .pediatric, .geriatric, .efficacy, .specialPopulations, .research, .mechanism,
    .pharmacology,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.tokens.last?.kind != .question, !namesBelow(index, reading) else {
      return []
    }
    let terms = Terms(index, in: reading)
    let isUnder = reading.isUnder(Self.sections, unless: Self.others, index)
    switch passage.role {
    case .label where isUnder:
      let isLed = isLedByUse(index, reading)
      let listed = listed(terms, limit: isLed ? 18 : 10)
      guard listed.isEmpty else { return listed }
      return isLed ? whole(terms) : stated(terms, isUnder: true)
    case .item where isUnder, .row where isUnder:
      if underSymptoms(index, reading) { return [] }
      if let label = labelledUse(above: index, reading) { return beyond(label, terms) }
      if isUnderComponent(index, reading) { return stated(terms, isUnder: true) }
      if isUnderHalf(index, reading), case let examples = examples(terms), !examples.isEmpty {
        return examples
      }
      let stated = self.stated(terms, isUnder: true)
      if !stated.isEmpty { return stated }
      let listed = listed(terms, limit: 18)
      guard listed.isEmpty, isLedByUse(index, reading) else { return listed }
      let opening = self.opening(terms)
      return opening.isEmpty ? whole(terms) : opening
    case .sentence where isUnder && isLine(index, reading), .heading where isUnder && isLine(index, reading):
      let listed = listed(terms, limit: 12)
      return listed.isEmpty ? said(terms) : listed
    case .heading where isUnder: return said(terms)
    case .sentence where isUnder:
      let stated = stated(terms, isUnder: true)
      if !stated.isEmpty { return stated }
      let read = had(terms) + reason(terms)
      // Without its full stop such a line is the title of what follows, if anything does.
      let isEnded = passage.tokens.last?.kind == .period
      let isListed = read.isEmpty && (isEnded ? reading.isFragment(index) : isNote(index, reading))
      return isListed ? listed(terms, limit: 24) : read
    case .item where Interactions.isAskedFor(index, reading): return []
    case .sentence where isAtStart(index, reading): return stated(terms, isUnder: true)
    case .sentence, .item, .metadata("description"): return stated(terms, isUnder: isUnder)
    default: return []
    }
  }

  /// "It treats eye disorders called:" and the list of them.
  private func namesBelow(_ index: Int, _ reading: Reading) -> Bool {
    let tail = reading.passages[index].tokens.suffix(2)
    return tail.last?.kind == .colon && tail.first?.is("called") ?? false
      && index + 1 < reading.passages.count
      && reading.passages[index + 1].role == .item && reading.leadIn(of: index + 1) == index
  }

  /// "Hypertension, angina pectoris"; "Pain reliever" under "Purpose" says what the drug is.
  private func isNote(_ index: Int, _ reading: Reading) -> Bool {
    reading.isNote(index) && !reading.passages[index - 1].holds("purpose")
  }

  /// A line that reads as a heading but states a use: "Examplix is used to treat gout", and its patients below.
  private func said(_ terms: Terms) -> [Draft] {
    terms.passage.role == .heading
      ? stated(terms, isUnder: true, isBeyondLabel: true) : stated(terms, isUnder: true)
  }

  /// Above the first heading of a section an article says what its drug is for: "Examplix is a …", "Other uses are …".
  private func isAtStart(_ index: Int, _ reading: Reading) -> Bool {
    let opening = reading.passages[index].tokens.prefix(4)
    return index < Self.longestStart && reading.passages[...index].allSatisfy { $0.sections.isEmpty }
      && (opening.contains { reading.subject.names($0) || $0.is("uses") } || opening.first?.is("it") ?? false)
  }
  /// Passages.
  private static let longestStart = 12

  // MARK: Lists

  /// A line that is a disease, with whom it befalls.
  private func listed(_ terms: Terms, limit: Int) -> [Draft] {
    let passage = terms.passage
    guard passage.tokens.count <= limit, !passage.holds(anyOf: Self.verbs), !isIngredient(passage),
      !saysHow(passage), !isDenial(passage)
    else { return [] }
    return uses(in: passage.tokens.indices, terms).map { make(terms, $0, rule: "indication.listed") }
  }

  /// "foobarin, a medicine known as …" in a list of what it contains.
  private func isIngredient(_ passage: Passage) -> Bool {
    passage.marks(of: .substance).contains { mark in
      mark.tokens.lowerBound == 0 && mark.tokens.upperBound + 1 < passage.tokens.count
        && passage.tokens[mark.tokens.upperBound].kind == .comma
        && ["a", "an"].contains(passage.tokens[mark.tokens.upperBound + 1].word)
    }
  }

  /// "not recommended for coughs that bring up mucus" names no use.
  private func isDenial(_ passage: Passage) -> Bool {
    passage.tokens.indices.contains { index in
      Self.denials.contains(passage.tokens[index].word)
        && passage.tokens[(index + 1)...].prefix(3).contains { Self.serving.contains($0.word) }
    }
  }
  private static let denials: WordSet = ["not", "never"]
  private static let serving: WordSet = [
    "recommended", "effective", "suitable", "used", "help", "indicated", "intended", "for", "treat", "work",
  ]

  /// "A steroid that reduces swelling": how an ingredient acts.
  private func saysHow(_ passage: Passage) -> Bool {
    passage.tokens.indices.dropLast().contains {
      ["that", "which"].contains(passage.tokens[$0].word)
        && Self.explaining.contains(passage.tokens[$0 + 1].word)
    }
  }

  /// An item under words of use is a use, whatever its words; "to ease …" is an action.
  private func whole(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard terms.reading.before(terms.index).isEmpty, let first = passage.tokens.first else { return [] }
    let run =
      first.word == "to"
      ? action(from: 1, to: clauseEnd(after: 1, passage), terms)
      : passage.tokens.count <= 30 ? phrase(passage.tokens.indices, terms) : nil
    return run.map { [make(terms, $0, rule: "indication.item")] } ?? []
  }

  /// What the text behind a label that is a use comprises or adds: "**Oncology:** It is used to treat leukaemia".
  private func beyond(_ label: [Draft], _ terms: Terms) -> [Draft] {
    let examples = examples(terms)
    if !examples.isEmpty { return examples }
    return stated(terms, isUnder: true, isBeyondLabel: true).filter { draft in
      !isSign(draft.places[0].tokens, terms.passage)
        && !label.contains { $0.value.telling.isSuperset(of: draft.value.telling) }
    }
  }

  /// "pain and stiffness" behind the name of a disease are the disease's.
  func isSign(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy {
      $0.kind != .word || Self.signs.contains($0.word) || Self.vague.contains($0.word)
        || Self.connectives.contains($0.word) || Self.degrees.contains($0.word)
    }
  }
  private static let signs = WordTable.uses["sign"]

  /// "**Airway infections:** Conditions such as pneumonia, sinusitis": what the use comprises.
  private func examples(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard terms.reading.before(terms.index).isEmpty else { return [] }
    if let list = bareList(terms) { return list.map { make(terms, $0, rule: "indication.example") } }
    guard
      let lead = passage.tokens.indices.first(where: {
        ["such", "like", "including"].contains(passage.tokens[$0].word)
      }) ?? passage.tokens.firstIndex(where: { $0.word == "include" || $0.word == "includes" }),
      lead == 0 || passage.tokens[..<lead].contains(where: { Self.kinds.contains($0.word) })
    else { return [] }
    return uses(in: lead + 1..<clauseEnd(after: lead + 1, passage), terms).map {
      make(terms, $0, rule: "indication.example")
    }
  }
  /// "Acute bronchitis, sinusitis (of the nose), and pneumonia.": names and nothing else; "A disease of …" explains.
  private func bareList(_ terms: Terms) -> [Range<Int>]? {
    let passage = terms.passage
    guard let first = passage.tokens.first, !Self.itemOpeners.contains(first.word),
      !passage.ends(0, in: "ing") || first.word == "including",
      !passage.tokens.contains(where: { Self.verbs.contains($0.word) || Self.relatives.contains($0.word) })
    else { return nil }
    let members = Enumeration.members(of: passage, in: passage.tokens.indices)
    let uses = uses(in: passage.tokens.indices, terms)
    return members.count > 1 && uses.count == members.count && !uses.contains { isSign($0, passage) }
      ? uses : nil
  }
  static let kinds = WordTable.uses["kind"]
  static let verbs = WordTable.uses["verb"]

  /// A short paragraph without a full stop, under a lead-in such as "is used to treat the diseases below:".
  private func isLine(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.tokens.count <= 12 && passage.tokens.last?.kind != .period && index > 0
      && (reading.passages[index - 1].tokens.last?.kind == .colon
        || reading.passages[index - 1].tokens.count <= 12 && isLine(index - 1, reading))
  }

  /// "These symptoms usually involve:" leads into no uses.
  private func underSymptoms(_ index: Int, _ reading: Reading) -> Bool {
    guard let lead = reading.leadIn(of: index) else { return false }
    let tokens = reading.passages[lead].tokens
    if tokens.indices.contains(where: {
      ["symptom", "sign", "involve", "effect"].contains(tokens[$0].word) && !isRelieved($0, tokens)
    }) {
      return true
    }
    // "But the virus can also:" tells of the disease.
    return tokens.contains { ["can", "may", "cause", "causes"].contains($0.word) }
      && !isLedByUse(index, reading)
      && !tokens.contains { Self.useParticiples.contains($0.word) }
  }

  /// The use that the label above names, if it does: the text behind it mostly explains it.
  private func labelledUse(above index: Int, _ reading: Reading) -> [Draft]? {
    guard let label = reading.passages[index].context.first, reading.passages[label].role == .label else {
      return nil
    }
    let drafts = drafts(from: label, in: reading)
    return drafts.isEmpty ? nil : drafts
  }

  func make(_ terms: Terms, _ run: Range<Int>, rule: String) -> Draft {
    var lower = run.lowerBound
    while lower + 1 < run.upperBound, Self.prefaces.contains(terms.passage.tokens[lower].word) { lower += 1 }
    let run = lower..<run.upperBound
    let noun = sharedNoun(of: run, terms)
    var indication = Indication(term: term(run, terms) + (noun.map { " " + terms.text($0) } ?? ""))
    var draft = Draft(.indication(indication), rule: rule, at: run, of: terms.index)
    if let noun { draft.add(.subject, in: terms.index, noun) }
    if let (status, place) = status(terms, before: run.lowerBound) {
      indication.status = status
      draft.value = .indication(indication)
      draft.add(place.role, in: place.passage, place.tokens)
    }
    Scopes.fillPopulation(&draft, passage: terms.index, near: run, in: terms.reading)
    Scopes.fillPopulationOfLead(&draft, passage: terms.index, near: run, in: terms.reading)
    addDefinition(of: run, to: &draft, terms)
    return draft
  }

  /// "specifically ⟦acute cystitis⟧", "treating ⟦mild burns⟧".
  static let prefaces = WordTable.uses["preface"]

  /// "prevent the infection from returning" is prevention.
  private func term(_ run: Range<Int>, _ terms: Terms) -> String {
    guard let first = run.first, run.count > 1, terms.passage.tokens[first].word == "prevent" else {
      return terms.text(run)
    }
    return "prevention of \(terms.text(first + 1..<run.upperBound))"
  }

  // MARK: Standing

  /// Approved or off-label, said in the sentence or above it; a heading that says both leaves it open.
  private func status(_ terms: Terms, before token: Int) -> (Indication.Status, Draft.Place)? {
    for above in terms.reading.chain(of: terms.index) {
      let passage = terms.reading.passages[above]
      let limit = above == terms.index ? token : passage.tokens.count
      let offLabel = terms.reading.contexts("off-label", in: passage).first { $0.tokens.upperBound <= limit }
      let approved = terms.reading.contexts("approved", in: passage).first {
        $0.tokens.upperBound <= limit && !isDenied($0, passage, terms.reading)
      }
      let investigational = terms.reading.contexts("investigational", in: passage).first {
        $0.tokens.upperBound <= limit
      }
      if offLabel != nil, approved != nil { return nil }
      if let mark = offLabel { return (.offLabel, Draft.Place(.status, in: above, mark.tokens)) }
      if let mark = approved { return (.approved, Draft.Place(.status, in: above, mark.tokens)) }
      if let mark = investigational {
        return (.investigational, Draft.Place(.status, in: above, mark.tokens))
      }
    }
    return nil
  }

  private func isDenied(_ mark: Mark, _ passage: Passage, _ reading: Reading) -> Bool {
    Assertion.isNegated(mark.tokens, in: passage, reading.lexicon)
  }
}

extension ClaimValue {
  /// The words of the term of a use.
  fileprivate var telling: Set<Substring> {
    guard case .indication(let indication) = self else { return [] }
    return Set(indication.term.split { $0 == " " || $0 == "-" })
  }
}
