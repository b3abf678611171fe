import MonographAnalysis
import MonographLexicon
import MonographModel

/// For whom and for what a statement holds: said in the sentence, or by what stands above it.
enum Scopes {
  /// Fills a draft's population and indication from its passage and those above it.
  static func fill(_ draft: inout Draft, passage: Int, near tokens: Range<Int>, in reading: Reading) {
    if let row = RowScope.population(of: tokens, in: passage, reading) {
      draft.scope.population = row.population
      for place in row.places { draft.add(.population, in: place.passage, place.tokens) }
    }
    var said: PopulationMention?
    let uses = Uses(of: passage, before: tokens.lowerBound, reading)
    let turn = lastTurn(before: tokens.lowerBound, in: passage, reading)
    for index in places(of: passage, tokens, in: reading) {
      if let mention = mention(in: index, for: tokens, of: passage, reading),
        // "For restless legs, the usual dose is 10 mg": no longer for the kidneys that the sentence before spoke of.
        !(isSaidBefore(index, turn, reading) && (mention.renal ?? mention.hepatic) != nil),
        merge(mention, in: reading.passages[index], said, into: &draft.scope.population)
      {
        said = said ?? mention
        draft.add(.population, in: index, mention.tokens)
      }
      if draft.scope.indication == nil, uses.reach(index),
        let (term, place) = DoseIndication.find(
          in: index, near: near(index, tokens, of: passage, reading), reading)
      {
        draft.scope.indication = term
        draft.add(.indication, in: index, place)
      }
    }
    if passage > 0, draft.scope.indication == nil, case .dose = draft.value, uses.reach(passage - 1),
      let title = DoseIndication.lostTitle(above: passage, reading)
    {
      draft.scope.indication = title.term
      draft.add(.indication, in: title.passage, title.tokens)
    }
    if draft.scope.population == nil, case .dose = draft.value, let (mention, index) = reading.patients {
      draft.scope.population = mention.population(in: reading.passages[index])
      draft.add(.population, in: index, mention.tokens)
    }
  }

  /// How far back the use of a dose may be said.
  private struct Uses {
    private let reading: Reading
    private let passage: Int
    private let hasOwn: Bool
    /// For other uses than those named, even than that of a heading.
    private let isOther: Bool
    /// The last sentence before that turned to a use of its own.
    private let turn: Int?

    init(of passage: Int, before amount: Int, _ reading: Reading) {
      (self.reading, self.passage) = (reading, passage)
      hasOwn = DoseIndication.hasOwnPurpose(passage, before: amount, reading)
      isOther = DoseIndication.isOther(since: 0, before: amount, reading.passages[passage])
      turn = reading.before(passage).first { DoseIndication.turnsFurther($0, reading) }
    }

    func reach(_ index: Int) -> Bool {
      if index == passage { return true }
      if reading.passages[index].role == .heading { return !isOther }
      guard !hasOwn, let turn else { return !hasOwn }
      // A label speaks of its own sentence alone.
      return index > turn || index == turn && !DoseIndication.turns(turn, reading)
    }
  }

  /// Adults, where the indications speak of them and of no other patients, by name or by age.
  static func ofDocument(_ reading: Reading) -> (mention: PopulationMention, passage: Int)? {
    var found: (mention: PopulationMention, passage: Int)?
    for (index, passage) in reading.passages.enumerated()
    where passage.section == .indications && passage.role != .heading {
      for mention in passage.populations(reading.lexicon) where !mention.groups.isEmpty || mention.age != nil
      {
        guard isAdult(mention) else { return nil }
        // A disease of the kidneys may be what is treated.
        var adults = mention
        (adults.renal, adults.hepatic) = (nil, nil)
        found = found ?? (adults, index)
      }
    }
    return found
  }

  /// "Adults", "patients aged 18 years and older".
  private static func isAdult(_ mention: PopulationMention) -> Bool {
    let isNamed = mention.groups == [Population.Group.adult.rawValue]
    guard let age = mention.age else { return isNamed && !mention.isMeasured }
    return (isNamed || mention.groups.isEmpty) && mention.weight == nil && age.high == nil
      && age.unit == UnitCode("a") && age.low.map { $0 >= 18 } ?? false
  }

  /// The use that the sentence itself names, or a label or heading above it, as it would be that of a dose there; what
  /// sentences before it speak of is left.
  static func fillUse(_ draft: inout Draft, passage: Int, near tokens: Range<Int>, in reading: Reading) {
    var dose = draft
    dose.scope = Scope()
    fill(&dose, passage: passage, near: tokens, in: reading)
    guard let use = dose.scope.indication, let place = dose.places.last(where: { $0.role == .indication }),
      place.passage == passage || [.label, .heading].contains(reading.passages[place.passage].role)
    else { return }
    draft.scope.indication = use
    draft.add(.indication, in: place.passage, place.tokens)
  }

  /// For whom a statement holds, said in its own passage.
  static func fillPopulation(_ draft: inout Draft, passage: Int, near tokens: Range<Int>, in reading: Reading)
  {
    let place = reading.passages[passage]
    let mentions = place.populations(reading.lexicon)
    guard draft.scope.population == nil,
      var mention = mentions.first(where: {
        // "patients under 18 years of ⟦age⟧"
        $0.tokens.overlaps(tokens) && (!$0.groups.isEmpty || $0.age != nil)
      })
        ?? mention(in: passage, for: tokens, of: passage, reading)
    else { return }
    // The condition of an adjustment to organ function says it already.
    if case .doseAdjustment = draft.value, (mention.renal ?? mention.hepatic) != nil,
      !mention.tokens.overlaps(tokens)
    {
      return
    }
    // "Children: it is not given to children under 1 year".
    if !mention.isMeasured,
      let measured = mentions.first(where: { $0.isMeasured && $0.groups == mention.groups })
    {
      mention = measured
    }
    draft.scope.population = mention.population(in: place)
    draft.add(.population, in: passage, mention.tokens)
  }

  /// For whom the items of a list are, said in what leads into it: "used in children from 3 years of age: to treat …".
  static func fillPopulationOfLead(
    _ draft: inout Draft, passage: Int, near tokens: Range<Int>, in reading: Reading
  ) {
    guard draft.scope.population == nil, let lead = reading.leadIn(of: passage),
      let mention = mention(in: lead, for: tokens, of: passage, reading),
      !mention.groups.isEmpty || mention.age != nil
    else { return }
    draft.scope.population = mention.population(in: reading.passages[lead])
    draft.add(.population, in: lead, mention.tokens)
  }

  /// The patients that a passage names, those nearest to a place in it first.
  static func population(in index: Int, near tokens: Range<Int>?, _ reading: Reading) -> (
    population: Population, tokens: Range<Int>
  )? {
    let place = reading.passages[index]
    let mentions = place.populations(reading.lexicon)
    let near = tokens.flatMap { PopulationChoice(passage: place, mentions: mentions).mention(for: $0) }
    let mention = near ?? (tokens == nil ? PopulationChoice.heading(mentions, of: place) : mentions.first)
    return mention.map { ($0.population(in: place), $0.tokens) }
  }
}
