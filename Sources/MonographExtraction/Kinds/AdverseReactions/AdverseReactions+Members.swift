import MonographAnalysis
import MonographLexicon
import MonographModel

/// One member of a list as a reaction, with what its parentheses add.
extension AdverseReactions {
  /// - Parameter isListed: what its list names is a reaction, whether its words are known or not, unless it has more
  ///   than `longest` tokens.
  func draft(_ terms: Terms, _ member: Enumeration.Member, rule: String, isListed: Bool, longest: Int)
    -> [Draft]
  {
    let said = unbanded(pastLead(member.tokens, terms), terms)
    let own = beforeNote(terms.trimmed(said), member, terms)
    let run = called(closed(own, terms), terms)
    let parts = components(terms, member, rule)
    guard !run.isEmpty else { return isSigns(member, terms) ? parts : [] }
    let whole = glossed(run, member, terms)
    // A professional's list holds sentences, too; a patient's item is one reaction in many words.
    let limit = terms.passage.role == .item && terms.reading.isForPatients || longest > 6 ? 12 : 6
    let isTooLong = run.count > (whole == run ? limit : 20)
    if isTooLong || limit < 12 && run.contains(where: { terms.passage.tokens[$0].kind == .number }) {
      let found = findings(terms, in: member.tokens, rule: rule)
      return found.isEmpty && isSigns(member, terms) ? parts : found
    }
    if isOfPatients(run, terms) { return [] }
    let isKnown = terms.isReaction(run) || whole != run
    // "Skin (rash, itching); gut (vomiting, wind)": where the reactions in the parentheses show.
    if !isKnown, parts.count > 1, run.count <= 2, !namesKind(run, terms),
      !run.contains(where: terms.isFinding)
    {
      return parts
    }
    let isTerm = isKnown || isListed && isPlain(run, terms, longest: longest)
    if isTerm, Assertion.isNegated(run, in: terms.passage, terms.reading.lexicon) { return [] }
    if isGeneric(run, terms) { return parts }
    let claimed = isTerm ? drafts(terms, of: run, whole: whole, rule) : []
    let isHead = terms.isReaction(run) || isSigns(member, terms) || namesKind(run, terms)
    return isHead || parts.count > 1 ? claimed + parts : claimed
  }

  /// "⟦Unusual movements⟧ (a common side effect) mainly of the tongue": up to what adds nothing.
  private func beforeNote(_ run: Range<Int>, _ member: Enumeration.Member, _ terms: Terms) -> Range<Int> {
    let note = member.asides.first { aside in
      aside.contains { Frequencies.isOfEffects($0, terms.passage) }
        && aside.allSatisfy {
          ["a", "an"].contains(terms.passage.tokens[$0].word) || isGeneric($0..<$0 + 1, terms)
        }
    }
    return note.map { run.clamped(to: run.lowerBound..<max(run.lowerBound + 1, $0.lowerBound - 1)) } ?? run
  }

  /// "⟦rarely⟧ colitis", "⟦in rare cases⟧ stroke": without the words for how often.
  private func unbanded(_ range: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard
      let band = terms.passage.marks(of: .band).first(where: {
        range.contains($0.tokens.lowerBound)
          && ["rare", "rarely"].contains(tokens[$0.tokens.upperBound - 1].word)
      }),
      tokens[range.lowerBound..<band.tokens.lowerBound].allSatisfy({ $0.word == "in" || $0.word == "also" }),
      let start = range.first(where: { index in
        index >= band.tokens.upperBound
          && !["case", "instance", "occasion", "of"].contains(tokens[index].word)
      })
    else { return range }
    return start..<range.upperBound
  }

  /// "Damage to the inner ear, potentially leading to ⟦deafness⟧": for the doctor, what comes of a reaction is one, too.
  private func pastLead(_ range: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard !terms.reading.isForPatients, terms.passage.role == .item || terms.passage.role == .sentence,
      range.lowerBound > 0,
      let lead = range.prefix(2).first(where: { Self.leading.contains(tokens[$0].word) }),
      lead == range.lowerBound || Self.possibly.contains(tokens[range.lowerBound].word),
      case let start = ["to", "in"].contains(tokens[min(lead + 1, tokens.count - 1)].word)
        ? lead + 2 : lead + 1,
      start < range.upperBound, tokens[lead].word == "causing" || start == lead + 2
    else { return range }
    return start..<range.upperBound
  }
  private static let leading: WordSet = ["leading", "resulting", "causing"]
  private static let possibly: WordSet = ["potentially", "possibly", "sometimes", "rarely"]

  /// "Neuropsychiatric effects", "cardiac issues": a kind of reactions, whose parentheses hold some.
  private func namesKind(_ run: Range<Int>, _ terms: Terms) -> Bool {
    Self.generic.contains(terms.passage.tokens[run.upperBound - 1].word)
  }

  /// "(possible symptoms of an infection)" behind it.
  private func isSigns(_ member: Enumeration.Member, _ terms: Terms) -> Bool {
    member.asides.contains { $0.contains { isSignOf(at: $0, terms.passage) } }
  }

  /// Without parentheses that close elsewhere.
  private func closed(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    let end = run.dropFirst().first { index in
      // "Gout – a rare illness": what it is.
      tokens[index].kind == .dash && tokens[index].spaceBefore && index + 1 < run.upperBound
        && ["a", "an"].contains(tokens[index + 1].word)
    }
    let named = run.lowerBound..<(end ?? run.upperBound)
    return tokens[named].openParenthesis.map { run.lowerBound..<$0 } ?? named
  }

  /// "A bone disease ⟦called osteonecrosis⟧": the name alone.
  func called(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard let call = run.last(where: { tokens[$0].word == "called" || tokens[$0].word == "named" }) else {
      return run
    }
    let name = call + 1..<run.upperBound
    // "A blood test called PSA" names a test.
    let isThing = call > 0 && Self.things.contains(tokens[call - 1].word)
    return terms.isReaction(name) && !isThing ? name : run
  }
  static let things: WordSet = [
    "test", "substance", "chemical", "hormone", "protein", "enzyme", "marker", "pigment", "measure",
    "medicine",
  ]

  /// "Patients with advanced infection", "a history of stroke": what they have anyway.
  func isOfPatients(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return run.dropLast().contains {
      Self.owners.contains(tokens[$0].word) && ["with", "of"].contains(tokens[$0 + 1].word)
    }
  }
  private static let owners: WordSet = ["patient", "people", "person", "history", "individual"]

  /// With another word for it in parentheses, directly behind it or behind what explains it: "inflammation of the
  /// stomach lining (gastritis)", "fewer red cells, which makes you pale (anaemia)".
  func glossed(_ run: Range<Int>, _ member: Enumeration.Member, _ terms: Terms) -> Range<Int> {
    guard let aside = member.asides.last, aside.count <= 6, aside.upperBound < terms.passage.tokens.count,
      exemplified(in: aside, terms.passage) == nil,
      aside.lowerBound == run.upperBound + 1 && isOtherName(aside, terms)
        || isExplained(from: run.upperBound, to: aside.lowerBound - 1, member, terms),
      terms.isReaction(aside) || isTest(aside, terms) || isAcronym(aside, of: run, terms)
        || isUnknownName(aside, of: run, member, terms),
      !aside.contains(where: {
        terms.passage.tokens[$0].kind == .comma || isSignOf(at: $0, terms.passage)
      })
    else { return run }
    return run.lowerBound..<aside.upperBound + 1
  }

  /// "clouding of the lens of the eye (lenticular opacities)": a patient's item explains in many words what it then names.
  private func isUnknownName(
    _ aside: Range<Int>, of run: Range<Int>, _ member: Enumeration.Member, _ terms: Terms
  ) -> Bool {
    let passage = terms.passage
    guard terms.reading.isForPatients, passage.role == .item, run.count >= 4, (2...4).contains(aside.count),
      member.asides.count == 1, passage.tokens[aside].allSatisfy({ $0.kind == .word || $0.kind == .slash }),
      !passage.tokens[aside].contains(where: { Self.notNaming.contains($0.word) })
    else { return false }
    return !passage.marks.contains {
      [.band, .population, .timing, .substance, .drugClass, .route].contains($0.vocabulary)
        && $0.tokens.overlaps(aside)
    } && !aside.allSatisfy(terms.isSite)
  }
  private static let notNaming: WordSet = [
    "see", "in", "on", "of", "and", "or", "for", "with", "which", "that", "you", "your", "at", "by", "to",
    "when",
    "if", "section", "only", "may", "is", "are", "can", "not", "very", "more", "less", "called", "caused",
    "due",
    "look", "looks", "like", "area", "test",
  ]

  /// "Cytokine release syndrome (CRS)": its capitals begin the words, the first of them the first.
  private func isAcronym(_ aside: Range<Int>, of run: Range<Int>, _ terms: Terms) -> Bool {
    guard aside.count == 1, terms.isAbbreviation(aside.lowerBound) else { return false }
    func letters(_ index: Int) -> [UInt8] {
      Array(Terms.folded(terms.passage.string(index..<index + 1)).utf8)
    }
    let initials = run.filter { terms.passage.tokens[$0].kind == .word }.compactMap { letters($0).first }
    var rest = letters(aside.lowerBound)[...]
    guard rest.first == initials.first else { return false }
    for initial in initials where rest.first == initial { rest = rest.dropFirst() }
    return rest.count <= 1
  }

  /// Not "caused by a clot", "a kind of fever".
  func isOtherName(_ aside: Range<Int>, _ terms: Terms) -> Bool {
    let words = terms.passage.tokens[aside].map(\.word)
    return words.first.map { !Terms.cuts.contains($0) && !Self.describing.contains($0) } ?? false
  }
  private static let describing: WordSet = [
    "a", "an", "the", "caused", "suggestive", "also", "signs", "sign", "making", "meaning", "with",
  ]

  /// What a run of tokens says: without what explains a reaction before its other name.
  func wording(_ run: Range<Int>, _ terms: Terms) -> String {
    let tokens = terms.passage.tokens
    guard tokens[run.upperBound - 1].kind == .close, let open = run.last(where: { tokens[$0].kind == .open })
    else { return terms.text(run) }
    let head = terms.trimmed(run.lowerBound..<open)
    guard !head.isEmpty, head.upperBound < open else { return terms.text(run) }
    return terms.text(head) + " " + terms.text(open..<run.upperBound)
  }

  /// Whether words between a reaction and its other name explain it.
  private func isExplained(from start: Int, to end: Int, _ member: Enumeration.Member, _ terms: Terms) -> Bool
  {
    guard start < end, member.asides.count == 1, isName(member.asides[0], terms) else { return false }
    let first = terms.passage.tokens[start]
    return first.kind == .comma || Self.relatives.contains(first.word) || Terms.cuts.contains(first.word)
  }

  /// "Raised muscle enzymes (creatine phosphokinase)".
  private func isTest(_ aside: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .test).contains { $0.tokens == aside }
  }

  /// What follows "e.g.", "including", "such as" or "for example" at the start of parentheses.
  private func exemplified(in aside: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    let words = tokens[aside].prefix(3).filter { $0.kind == .word }.map(\.word)
    guard let first = words.first else { return nil }
    let opener: Int
    switch first {
    case "including", "eg", "like": opener = 1
    case "such" where words.dropFirst().first == "as", "for" where words.dropFirst().first == "example":
      opener = 2
    case "e" where words.last == "g": opener = 3
    default: return nil
    }
    let start = aside.dropFirst(opener).first { tokens[$0].kind == .word }
    return start.map { $0..<aside.upperBound }
  }

  /// "Infections (including in children with fever)", "rash (e.g. with blisters)": in whom, with what.
  private func isCircumstance(_ member: Enumeration.Member, _ run: Range<Int>, _ terms: Terms) -> Bool {
    ["with", "when", "if", "in", "due", "those"].contains(terms.passage.tokens[member.tokens.lowerBound].word)
      || isOfPatients(run, terms)
      || terms.passage.marks(of: .population).contains { $0.tokens.overlaps(run) }
  }

  /// "Blood disorders (leukopenia, neutropenia)": several in parentheses are reactions of their own; a single one
  /// is another word for it. "Fever, chills (possible symptoms of an infection)": the reaction that they show.
  func components(_ terms: Terms, _ member: Enumeration.Member, _ rule: String) -> [Draft] {
    member.asides.flatMap { aside -> [Draft] in
      let sign = aside.last { isSignOf(at: $0, terms.passage) }
      if sign == nil,
        aside.contains(where: { ["symptom", "sign", "presenting"].contains(terms.passage.tokens[$0].word) })
      {
        return []
      }
      let examples = sign == nil ? exemplified(in: aside, terms.passage) : nil
      let shown = examples ?? sign.map { $0 + 2..<max($0 + 2, aside.upperBound) } ?? aside
      let parts = Enumeration.members(of: terms.passage, in: shown, partingPairs: examples != nil)
        .map { (member: $0, run: terms.trimmed($0.tokens)) }.filter { !$0.run.isEmpty }
      if sign != nil {
        return parts.filter { terms.isReaction($0.run) && !isGeneric($0.run, terms) }
          .map { make(terms, glossed($0.run, $0.member, terms), rule) }
      }
      // "Paresthesia (tingling or numbness)": other words for it.
      let isGloss =
        examples == nil && parts.count == 2 && isJoined(parts[0].member, parts[1].member, by: "or", terms)
      let known = parts.filter { words($0.run, terms) <= 4 && terms.isReaction($0.run) }
      // "(including anaphylaxis)"
      let isIncluded =
        examples != nil && !terms.reading.isForPatients
        && terms.passage.tokens[aside.lowerBound].is("including")
      guard known.count > (isIncluded ? 0 : 1), !isGloss, known.count * 3 >= parts.count * 2,
        examples == nil || !parts.contains(where: { isCircumstance($0.member, $0.run, terms) })
      else { return [] }
      return known.map { make(terms, $0.run, rule) }
    }
  }
}
