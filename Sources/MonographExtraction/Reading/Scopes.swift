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

  /// Where scope is said, the nearest first: the passage, the heads of its column and of its row's first cell, its
  /// labels and lead-ins, what was said before it in the paragraph, headings.
  private static func places(of passage: Int, _ tokens: Range<Int>, in reading: Reading) -> [Int] {
    let place = reading.passages[passage]
    let heads =
      (place.cell(at: tokens.lowerBound)?.headers.reversed() ?? []) + (place.cells.first?.headers ?? [])
    let leads = place.context.filter { reading.passages[$0].role != .heading }
    let headings = place.context.filter { reading.passages[$0].role == .heading }
    return [passage] + heads + leads + saidBefore(passage, reading) + headings
  }

  /// Back to where the text turned to its reader: behind "If you have kidney problems, …" the children before are left.
  private static func saidBefore(_ passage: Int, _ reading: Reading) -> ArraySlice<Int> {
    let before = Array(reading.before(passage))
    let turn = before.firstIndex {
      reading.passages[$0].tokens.prefix(2).elementsEqual(["if", "you"]) { $0.word == $1 }
    }
    return turn.map { before[...$0] } ?? before[...]
  }

  private static func mention(in index: Int, for tokens: Range<Int>, of passage: Int, _ reading: Reading)
    -> PopulationMention?
  {
    let place = reading.passages[index]
    var mentions = place.populations(reading.lexicon) + impairments(in: index, reading)
    if place.role == .sentence || place.role == .item {
      mentions = mentions.compactMap { $0.withoutMeasures(in: place.tokens) }
    }
    mentions = mentions.compactMap { withoutTreated($0, in: place, reading) }
    guard !mentions.isEmpty else { return nil }
    if index == passage {
      // "lowered from the usual 500 mg"
      if place.isOfUsual(tokens) { mentions.removeAll { ($0.renal ?? $0.hepatic) != nil } }
      return PopulationChoice(passage: place, mentions: mentions).mention(for: tokens)
    }
    if place.isHeadline { return PopulationChoice.heading(mentions, of: place) }
    let above =
      place.role == .label
      ? PopulationChoice.heading(mentions, of: place) : PopulationChoice.carried(mentions, from: place)
    // "Newborns under 7 days: 5 mg; ⟦over 7 days⟧: 10 mg": whom a time labels is not said.
    return above?.isMeasured == true && reading.passages[passage].hasTimeLabel(before: tokens) ? nil : above
  }

  /// "For moderate impairment", "for severe impairment", under "Hepatic impairment".
  private static func impairments(in index: Int, _ reading: Reading) -> [PopulationMention] {
    let place = reading.passages[index]
    guard place.role == .sentence || place.role == .item,
      let organ = place.context.lazy.compactMap({ above in
        reading.passages[above].populations(reading.lexicon).first {
          ($0.renal == nil) != ($0.hepatic == nil)
        }
      }).first
    else { return [] }
    return place.impairments(of: organ)
  }

  private static func near(_ index: Int, _ tokens: Range<Int>, of passage: Int, _ reading: Reading) -> Range<
    Int
  >? {
    if index == passage { return tokens }
    let place = reading.passages[index]
    // "Hypertension:" names what the text behind it is for, as a heading does.
    if place.role == .label { return nil }
    return place.block == reading.passages[passage].block ? place.tokens.count..<place.tokens.count : nil
  }

  /// "Males" under "Adults": both hold, and the words say so.
  private static func says(_ other: PopulationMention, beyond population: Population) -> Bool {
    guard let group = population.group, [.male, .female, .pregnant, .lactating].contains(group) else {
      return false
    }
    return other.groups == [Population.Group.adult.rawValue] && !other.isQualified
  }

  /// Where a paragraph last turned to another use: this sentence or one before it.
  private static func lastTurn(before amount: Int, in passage: Int, _ reading: Reading) -> Int? {
    if DoseIndication.namesOwnUse(passage, before: amount, reading) { return passage }
    return ([passage] + reading.before(passage)).first {
      DoseIndication.opensWithTitle($0, reading)
        || $0 != passage
          && DoseIndication.namesOwnUse($0, before: reading.passages[$0].tokens.count, reading)
    }
  }

  private static func isSaidBefore(_ index: Int, _ turn: Int?, _ reading: Reading) -> Bool {
    guard let turn, index < turn else { return false }
    return reading.passages[index].block == reading.passages[turn].block
      && reading.passages[index].role == .sentence
  }

  private static func isOfSex(_ population: Population) -> Bool {
    population.group == .male || population.group == .female
  }

  /// "14-18 years" behind "Adults": the turn of others.
  private static func isYoung(_ population: Population) -> Bool {
    guard let age = population.age, age.high != nil, let low = age.low else { return false }
    return age.unit != UnitCode("a") || low < 18
  }

  /// Adds what is not yet said: the ages of a table join the weight of its row. Nothing said is replaced.
  private static func merge(
    _ other: PopulationMention, in place: Passage, _ said: PopulationMention?,
    into population: inout Population?
  ) -> Bool {
    let next = other.population(in: place)
    guard var merged = population else {
      population = next
      return true
    }
    if says(other, beyond: merged) {
      merged.text += "; " + next.text
      population = merged
      return true
    }
    // "Males" under "Children": boys, whatever men are given.
    if isOfSex(merged), let group = next.group, [.child, .adolescent, .infant].contains(group),
      other.groups.allSatisfy({ $0 == group.rawValue })
    {
      merged.group = group
      merged.age = merged.age ?? next.age
      merged.text += "; " + next.text
      population = merged
      return true
    }
    let isMeasured = merged.weight != nil || merged.age != nil
    // "Paediatric dose:" under "Children from 6 years": the wider heading tells the same patients closer.
    // "Children:" before the rows of a table that was copied into the text, each with its weight.
    let isSame = merged.group == next.group || other.groups.isEmpty && other.age == nil
    if !isMeasured, other.isMeasured, place.isHeadline, merged.group != nil, isSame, merged.renal == nil,
      merged.hepatic == nil
    {
      (merged.age, merged.weight) = (next.age, next.weight)
      merged.text += "; " + next.text
      population = merged
      return true
    }
    // "Paediatric syrup:" under "Ages 6-12 years:"
    if !isMeasured, place.isHeadline || place.role == .label, other.age != nil, other.groups.isEmpty,
      [.child, .adolescent, .infant].contains(merged.group), isYoung(next), merged.renal == nil,
      merged.hepatic == nil, merged.weight == nil
    {
      merged.age = next.age
      merged.text += "; " + next.text
      population = merged
      return true
    }
    let isOpen = isMeasured || said?.isQualified ?? false
    guard isOpen, merged.renal == nil, merged.hepatic == nil, merged.weight == nil || next.weight == nil
    else {
      return false
    }
    let addsAge = merged.age == nil && next.age != nil
    let addsGroup =
      merged.group == nil && said?.groups.isEmpty ?? true && !other.groups.isEmpty
      && !(next.group == .adult && isYoung(merged))
    let addsOrgan = merged.group == nil && place.role != .sentence && (next.renal ?? next.hepatic) != nil
    // "⟦30 to < 40 kg⟧", the head of a row, under "children aged less than 18 years".
    let addsWeight =
      merged.weight == nil && next.weight != nil && other.groups.isEmpty && other.age == nil
      && place.isHeadline
    guard addsAge || addsGroup || addsOrgan || addsWeight else { return false }
    if addsWeight { merged.weight = next.weight }
    if addsOrgan { (merged.renal, merged.hepatic) = (next.renal, next.hepatic) }
    if addsAge { merged.age = next.age }
    if addsGroup { merged.group = next.group }
    // "Children 2-5 years: 5 mg; 6-12 years: 10 mg": children again, but not those of the first age.
    let isOtherAge = addsGroup && next.age != nil && !addsAge && merged.age != nil
    if !isOtherAge { merged.text += "; " + next.text }
    population = merged
    return true
  }
}

extension Passage {
  /// "from ⟦the usual⟧ 500 mg", "instead of the normal dose of 10 mg": what those get whom the sentence does not speak of.
  fileprivate func isOfUsual(_ amount: Range<Int>) -> Bool {
    let before = tokens[..<amount.lowerBound].suffix(6)
    guard let usual = before.lastIndex(where: { Self.usual.contains($0.word) }) else { return false }
    return before[usual...].dropFirst().allSatisfy { Self.ofDoses.contains($0.word) }
      && before[..<usual].suffix(2).contains { Self.departing.contains($0.word) }
  }
  private static let usual: WordSet = ["usual", "normal", "standard", "regular"]
  private static let ofDoses: WordSet = ["dose", "dosage", "daily", "of"]
  private static let departing: WordSet = ["from", "than", "of"]

  /// "⟦Over 7 days⟧: 10 mg": whether the clause of an amount opens with a time and a colon.
  fileprivate func hasTimeLabel(before amount: Range<Int>) -> Bool {
    let start = clause(around: amount.lowerBound).lowerBound
    return quantities.contains { time in
      time.unit?.dimension == .time && time.span.upperBound < amount.lowerBound
        && (start - 1...start).contains(time.span.lowerBound) && tokens[time.span.upperBound].kind == .colon
    }
  }
}
