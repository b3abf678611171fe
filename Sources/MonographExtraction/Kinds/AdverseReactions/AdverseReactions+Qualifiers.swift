import MonographAnalysis
import MonographLexicon
import MonographModel

/// What tells a reaction from the one that its name alone means: "dizziness when getting up" is not "dizziness", and
/// the rash of "allergic reaction (fever, rash)" is a part of that.
extension AdverseReactions {
  /// Says under which condition and at which age a reaction is meant.
  func narrow(_ draft: inout Draft, _ run: Range<Int>, _ terms: Terms) {
    let frequency = draft.places.first { $0.role == .frequency }
    if let certainty = certainty(of: frequency, terms.reading) { draft.certainty = certainty }
    if let slash = slash(beside: run, terms.passage) { draft.add(.cue, in: terms.index, slash) }
    if let place = narrowing(run, frequency, terms) {
      draft.scope.condition = terms.reading.passages[place.passage].string(place.tokens)
      draft.add(place.role, in: place.passage, place.tokens)
    }
    if let (population, place) = ages(of: terms.index, frequency: frequency, terms.reading) {
      draft.scope.population = population
      draft.add(place.role, in: place.passage, place.tokens)
    }
  }

  /// The words that narrow it, or what its frequency is of.
  private func narrowing(_ run: Range<Int>, _ frequency: Draft.Place?, _ terms: Terms) -> Draft.Place? {
    if let qualifier = qualifier(of: run, terms) {
      return Draft.Place(.condition, in: terms.index, qualifier)
    }
    if let (lead, together) = companions(of: terms.index, frequency, terms.reading) {
      return Draft.Place(.condition, in: lead, together)
    }
    if frequency?.passage == terms.index, let together = alongside(run, terms.passage) {
      return Draft.Place(.condition, in: terms.index, together)
    }
    return gravity(of: run, frequency, terms) ?? occasions(frequency, terms.reading)
  }

  /// "The following were seen ⟦while taking Examplix and a sulphonylurea⟧:", above a list, or with the frequency that was
  /// run into the end of what stands before: with other medicines reactions come otherwise.
  private func companions(of index: Int, _ frequency: Draft.Place?, _ reading: Reading) -> (Int, Range<Int>)?
  {
    if let frequency, frequency.passage != index,
      let run = companions(
        in: reading.passages[frequency.passage], before: frequency.tokens.lowerBound, reading)
    {
      return (frequency.passage, run)
    }
    for above in reading.passages[index].context {
      let lead = reading.passages[above]
      if lead.role == .heading { return nil }
      guard lead.role == .sentence, lead.tokens.last?.kind == .colon else { continue }
      if let run = companions(in: lead, before: lead.tokens.count, reading) { return (above, run) }
    }
    return nil
  }

  private func companions(in lead: Passage, before end: Int, _ reading: Reading) -> Range<Int>? {
    guard lead.holds(anyOf: Self.accompanied),
      let start = lead.tokens[..<end].indices.suffix(24).dropLast(3).first(where: { at in
        Self.together.contains { words in lead.tokens[at...].starts(with: words) { $0.word == $1 } }
      }), let colon = lead.tokens[start..<end].firstIndex(where: { $0.kind == .colon }),
      lead.tokens[start..<colon].contains(where: { reading.subject.names($0) || $0.word == "medicine" }),
      lead.tokens[start..<colon].contains(where: { ["and", "with"].contains($0.word) })
    else { return nil }
    return start..<colon
  }
  private static let together: [[Word]] = [
    ["while", "taking"], ["when", "taking"], ["when", "taken"], ["when", "used"], ["when", "given"],
    ["in", "combination"],
  ].map { $0.map { Word($0) } }
  private static let accompanied = WordSet(together.map { $0[1] })

  /// The words that narrow it, behind it, before it or as that of which it is a part; nil where it stands alone.
  private func qualifier(of run: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    if let qualifier = behind(run, terms) ?? before(run, passage) ?? origin(of: run, passage)
      ?? meaning(of: run, passage)
    {
      return qualifier
    }
    return whole(around: run, terms)
  }

  /// "Dizziness ⟦when getting up⟧", "pain in your side (renal colic) ⟦with blood in the urine⟧".
  private func behind(_ run: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let tokens = passage.tokens
    var start = run.upperBound
    if start < tokens.count, tokens[start].kind == .open {
      start = Enumeration.closingMark(from: start, in: passage, limit: tokens.count) + 1
    }
    guard start < tokens.count, Self.qualifyingBehind.contains(tokens[start].word) else { return nil }
    let isRelated = Self.relating.contains(tokens[start].word)
    let isSaid = passage.marks(of: .band).map { $0.tokens.lowerBound - 1 }
    let end =
      tokens[start...].indices.first { index in
        Self.ends(tokens[index]) || isRelated && AdverseReactions.verbs.contains(tokens[index].word)
          // "… when you stand up ⟦are⟧ common"
          || isSaid.contains(index) && ["is", "are"].contains(tokens[index].word)
      } ?? tokens.count
    // "Allergic reactions with Examplix are rare" narrows nothing.
    if isRelated,
      tokens[start + 1..<end].allSatisfy({
        terms.reading.subject.names($0) || $0.word == "this" || Self.medicines.contains($0.word)
      })
    {
      return nil
    }
    // "Headache in 10% of patients" says how often.
    return end < tokens.count && Self.counting.contains(tokens[end].kind) ? nil : start..<end
  }

  private static let relating: WordSet = ["with", "in", "of", "on", "during", "after"]

  /// "⟦Severe⟧ diarrhea".
  private func before(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard run.lowerBound > 0, Self.qualifyingBefore.contains(passage.tokens[run.lowerBound - 1].word)
    else { return nil }
    return run.lowerBound - 1..<run.lowerBound
  }

  /// "⟦A breakdown of tumours that may cause⟧ vomiting, fits": what an item's reaction follows from.
  private func origin(of run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    guard passage.role == .item,
      let verb = tokens[..<run.lowerBound].indices.last(where: { index in
        Self.causing.contains(tokens[index].word)
          || isAccompanied(at: index, by: run, tokens)
          || Self.feeling.contains(tokens[index].word)
            && tokens[..<index].suffix(3).map(\.word).starts(with: ["which", "you"])
      }),
      !tokens[verb..<run.lowerBound].contains(where: \.endsClause),
      case let words = tokens[..<verb].filter({ $0.kind == .word && !Self.linking.contains($0.word) }),
      words.count > 1, !words.contains(where: { Self.medicines.contains($0.word) })
    else { return nil }
    return 0..<verb + 1
  }
  /// "A condition in which you may ⟦feel⟧ …".
  private static let feeling: WordSet = ["experience", "feel", "have", "notice"]

  /// "Dehydration, generally ⟦associated⟧ with vomiting", not "is associated with", of a drug.
  private func isAccompanied(at index: Int, by run: Range<Int>, _ tokens: [Token]) -> Bool {
    ["associated", "accompanied"].contains(tokens[index].word) && run.lowerBound - index <= 8
      && ["by", "with"].contains(tokens[index + 1].word)
      && !(index > 0 && Self.linked.contains(tokens[index - 1].word))
  }
  private static let linked: WordSet = ["is", "are", "be", "been", "was", "were"]
  private static let causing: WordSet = ["cause", "causes", "causing", "leading", "resulting"]
  private static let linking: WordSet = ["that", "which", "may", "can", "might", "could", "will", "and"]
  private static let medicines: WordSet = ["medicine", "drug", "treatment", "tablet", "capsule", "injection"]

  /// "Thirst, vomiting, weak muscles ⟦(signs of too much calcium)⟧": what several of an item's reactions point to.
  private func meaning(of run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    guard passage.role == .item,
      let open = tokens[run.upperBound...].firstIndex(where: { $0.kind == .open }),
      tokens[open...].prefix(4).contains(where: { ["sign", "symptom", "indicative"].contains($0.word) }),
      tokens[..<open].filter({ $0.kind == .comma }).count > 1
    else { return nil }
    return open..<min(tokens.count, Enumeration.closingMark(from: open, in: passage, limit: tokens.count) + 1)
  }

  /// "⟦Allergic reaction⟧ (fever, rash)": one of several signs in a parenthesis. A professional's lists reactions of a kind,
  /// "blood disorders (leukopenia, neutropenia)", unless what it stands behind is an event of its own.
  private func whole(around run: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let tokens = passage.tokens
    var depth = 0
    guard
      let open = tokens[..<run.lowerBound].lastIndex(where: { token in
        if token.kind == .close { depth += 1 }
        if token.kind == .open { depth -= 1 }
        return depth < 0
      })
    else { return nil }
    let close = Enumeration.closingMark(from: open, in: passage, limit: tokens.count)
    let isList = tokens[open..<close].contains { $0.kind == .comma || $0.kind == .semicolon }
    guard isList || Self.isOtherSign(run, since: open, tokens) else { return nil }
    let isTold = !terms.reading.isForPatients
    let start =
      tokens[..<open].lastIndex { Self.ends($0) || isTold && Self.telling.contains($0.word) }.map { $0 + 1 }
      ?? 0
    return start < open
      && (terms.reading.isForPatients || isEvent(start..<open, listing: open..<close, tokens))
      ? start..<open : nil
  }

  private static let telling: WordSet = ["include", "includes", "including", "are", "is", "as"]

  /// "Swelling (of the ankles or ⟦other signs of⟧ fluid retention)".
  private static func isOtherSign(_ run: Range<Int>, since open: Int, _ tokens: [Token]) -> Bool {
    let before = tokens[open..<run.lowerBound].suffix(3).map(\.word)
    return before.count == 3 && before[0] == "other" && ["sign", "symptom"].contains(before[1])
  }

  /// "Infusion-related reactions (fever, chills)", "neuropathy (numbness, tingling, or burning)": what has signs.
  private func isEvent(_ name: Range<Int>, listing aside: Range<Int>, _ tokens: [Token]) -> Bool {
    if tokens[name].contains(where: { Self.eventful.contains($0.word) }) { return true }
    return tokens[aside].contains { $0.is("or") } && !Self.generic.contains(tokens[name.upperBound - 1].word)
  }

  private static func ends(_ token: Token) -> Bool {
    token.kind != .word && token.kind != .dash || joining.contains(token.word)
  }
  private static let joining: WordSet = ["and", "or"]
  private static let counting: CaseSet<Token.Kind> = [
    .number, .percent, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]
  private static let qualifying = WordTable(TableFile("qualifying-words"))
  private static let qualifyingBehind = qualifying["behind"]
  private static let qualifyingBefore = qualifying["before"]
  private static let eventful = qualifying["event"]

  /// The age of those whom a frequency is of: said with it ("1 in 10 children"), or by the nearest heading or label.
  private func ages(of index: Int, frequency: Draft.Place?, _ reading: Reading) -> (Population, Draft.Place)?
  {
    if let frequency {
      let place = reading.passages[frequency.passage]
      let counted = frequency.tokens.lowerBound..<frequency.tokens.upperBound + 1
      if let mention = place.populations(reading.lexicon).first(where: {
        $0.tokens.overlaps(counted) && Self.isOfAge($0)
      }) {
        return (
          mention.population(in: place), Draft.Place(.population, in: frequency.passage, mention.tokens)
        )
      }
    }
    for above in reading.passages[index].context {
      let place = reading.passages[above]
      guard place.isHeadline || place.role == .label,
        let mention = place.populations(reading.lexicon).first(where: Self.isOfAge)
      else { continue }
      return (mention.population(in: place), Draft.Place(.population, in: above, mention.tokens))
    }
    return nil
  }

  private static func isOfAge(_ mention: PopulationMention) -> Bool {
    mention.groups.contains { group in
      Population.Group(rawValue: group).map(ageGroups.contains) ?? false
    }
  }
  private static func isOfChildren(_ mention: PopulationMention) -> Bool {
    isOfAge(mention) && !mention.groups.contains(Population.Group.adult.rawValue)
  }
  private static let ageGroups: CaseSet<Population.Group> = [.adult, .adolescent, .child, .infant, .elderly]

  /// "Pancreatitis (common in ⟦children⟧ and uncommon in ⟦adults⟧)": the one reaction of a passage, once for each age;
  /// nil where its parenthesis does not say two.
  func perAge(_ draft: Draft, _ terms: Terms) -> [Draft]? {
    let (passage, reading) = (terms.passage, terms.reading)
    guard case .adverseReaction(var reaction) = draft.value,
      let open = passage.tokens[draft.places[0].tokens.upperBound...].firstIndex(where: { $0.kind == .open })
    else { return nil }
    let close = Enumeration.closingMark(from: open, in: passage, limit: passage.tokens.count)
    let bands = passage.marks(of: .band).filter { (open..<close).contains($0.tokens.lowerBound) }
    let ages = passage.populations(reading.lexicon).filter(Self.isOfAge)
    let isAhead =
      bands.first.map { first in
        ages.contains { $0.tokens.lowerBound > open && $0.tokens.upperBound <= first.tokens.lowerBound }
      } ?? false
    let pairs = bands.enumerated().compactMap { position, mark -> (FrequencyBand, Mark, PopulationMention)? in
      let end = position + 1 < bands.count ? bands[position + 1].tokens.lowerBound : close
      let start = position > 0 ? bands[position - 1].tokens.upperBound : open
      // "(adults: common; children: very common)"
      let age =
        isAhead
        ? ages.last { $0.tokens.lowerBound >= start && $0.tokens.upperBound <= mark.tokens.lowerBound }
        : ages.first { $0.tokens.lowerBound >= mark.tokens.upperBound && $0.tokens.upperBound <= end }
      guard let age, let band = FrequencyBand(rawValue: reading.lexicon[mark][1]) else { return nil }
      return (band, mark, age)
    }
    let said = reaction.frequency
    guard !pairs.isEmpty, pairs.count == bands.count else { return nil }
    // "Headache (very common in ⟦children⟧)", in a list of what is common.
    let isOfOthers = pairs.count == 1
    if isOfOthers {
      guard let band = said?.band, band != pairs[0].0, Self.isOfChildren(pairs[0].2),
        draft.places.first(where: { $0.role == .frequency })?.passage != terms.index
      else { return nil }
    }
    let own = isOfOthers ? [draft] : []
    return own
      + pairs.map { band, mark, age in
        var one = draft
        one.places.removeAll { $0.role == .population }
        // What the heading above says is of those of whom the parenthesis says the same.
        if said?.band != band {
          one.places.removeAll { $0.role == .frequency }
          reaction.frequency = ReactionFrequency(band: band)
          one.value = .adverseReaction(reaction)
        }
        one.add(.frequency, in: terms.index, mark.tokens)
        one.scope.population = age.population(in: passage)
        one.add(.population, in: terms.index, age.tokens)
        return one
      }
  }
}
