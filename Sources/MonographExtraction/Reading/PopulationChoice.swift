import MonographAnalysis
import MonographLexicon
import MonographModel

/// Which of the patients that a passage names a dose in it is for.
struct PopulationChoice {
  let passage: Passage
  let mentions: [PopulationMention]

  /// The last before the dose, unless one behind it is meant: "50 mg for children under 5 kg and 100 mg for …".
  func mention(for dose: Range<Int>) -> PopulationMention? {
    let before = mention(before: dose)
    guard let behind = mention(behind: dose), !isOfNextDose(behind) else { return before }
    guard var both = before, both.isJoinable(with: behind), !isOfEarlierDose(both) else { return behind }
    both.add(behind)
    return both
  }

  /// "from 1 mg ⟦for infants⟧ to 5 mg for children": said right behind another amount.
  private func isOfEarlierDose(_ mention: PopulationMention) -> Bool {
    let start = mention.tokens.lowerBound
    return start > 0 && passage.tokens[start - 1].is("for")
      && amounts.contains { (1...3).contains(start - $0.upperBound) }
  }

  /// The last before a dose, and what stands before that in the same breath: "children who reach … above 40 kg".
  private func mention(before dose: Range<Int>) -> PopulationMention? {
    let isSaidBehind = mention(behind: dose) != nil
    let earlier = mentions.filter {
      $0.tokens.upperBound <= dose.lowerBound && (governs($0) || isOfContrasted(dose, $0))
        && (isSaidBehind || !closesDose($0, before: dose))
    }
    guard var whole = earlier.last, !turnsToOthers(whole.tokens.upperBound..<dose.lowerBound) else {
      return nil
    }
    for other in earlier.dropLast().reversed() where other.tokens.upperBound <= whole.tokens.lowerBound {
      let gap = other.tokens.upperBound..<whole.tokens.lowerBound
      guard other.isJoinable(with: whole), !amounts.contains(where: { gap.contains($0.lowerBound) }),
        !passage.tokens[gap].contains(where: \.endsClause)
      else { break }
      whole.add(other)
    }
    return whole
  }

  /// "and all others 300 mg", "; younger patients: 10 mg", "; over 12, 500 mg": others, whether they can be told or not.
  private func turnsToOthers(_ gap: Range<Int>) -> Bool {
    gap.dropFirst().contains { passage.tokens[$0].is(Self.other) && passage.tokens[$0 - 1].is(Self.all) }
      || turnsToOtherAges(gap)
  }

  /// "; younger patients: 10 mg", "; over 12, 500 mg".
  func turnsToOtherAges(_ gap: Range<Int>) -> Bool {
    guard let border = gap.last(where: { passage.tokens[$0].kind == .semicolon || isTurn($0) }) else {
      return false
    }
    let label = passage.tokens[border + 1..<gap.upperBound]
    guard let end = label.lastIndex(where: { $0.kind == .colon || $0.kind == .comma }) else { return false }
    let words = label[..<end]
    if words.contains(where: { Self.elders.contains($0.word) }) { return true }
    // "⟦over 12⟧: 500 mg", "and ⟦12-17⟧, 20 mg"
    return words.last?.kind == .number && words.count <= 8
      && words.allSatisfy {
        $0.kind == .number || $0.kind == .dash || Self.ofAges.contains($0.word) || $0.kind == .other
      }
  }
  /// ", and".
  private func isTurn(_ at: Int) -> Bool {
    passage.tokens[at].is("and") && at > 0 && [.comma, .semicolon].contains(passage.tokens[at - 1].kind)
  }
  private static let elders: WordSet = ["younger", "older", "remaining", "others"]
  private static let ofAges: WordSet = [
    "over", "under", "above", "below", "to", "from", "patients", "those", "aged", "ages", "age", "children",
    "for", "and",
    "than", "less", "more", "between",
  ]
  private static let other = Word("other"), all = Word("all")

  /// What is said of patients in a heading, label or header, as a whole.
  static func heading(_ mentions: [PopulationMention], of place: Passage) -> PopulationMention? {
    guard var whole = mentions.first else { return nil }
    for other in mentions.dropFirst() { whole.add(other) }
    if place.isHeadline || place.role == .label, place.tokens.count <= 24 {
      whole.tokens = place.tokens.indices
    }
    return whole
  }

  /// What an earlier sentence of the paragraph leaves standing: the last that it names.
  static func carried(_ mentions: [PopulationMention], from place: Passage) -> PopulationMention? {
    // "It is not intended for children under 3 years. Begin with 5 mg."
    // "The granules are available for children."
    if place.holds(not) || place.holds("available") { return nil }
    // "If you are 75 years of age or older, the dose is 5 mg." ends with its sentence.
    let isOfOthers = { (mention: PopulationMention) in isCompared(mention.tokens.lowerBound, in: place) }
    // "It is lower for women (5 mg) than for men (10 mg)" leaves neither standing.
    if mentions.contains(where: isOfOthers), place.quantities.contains(where: \.isDoseable) { return nil }
    let mentions = mentions.filter { !isCondition($0, in: place) && !isOfOthers($0) }
    let varies = place.holds(anyOf: varying)
    let named = mentions.filter { (!$0.isQualified || !$0.groups.isEmpty) && !(varies && $0.isState) }
    // A sentence that runs through several bands leaves none of them standing.
    return named.count { $0.isMeasured } > 1 ? nil : named.last
  }

  private static func isCondition(_ mention: PopulationMention, in place: Passage) -> Bool {
    let opens = place.tokens[..<mention.tokens.lowerBound].lastIndex {
      $0.is(`if`) || $0.kind == .comma || $0.endsClause
    }
    guard let opens, place.tokens[opens].is(`if`) else { return false }
    return place.quantities.contains { $0.isDoseable && $0.tokens.lowerBound >= mention.tokens.upperBound }
  }

  /// Qualified patients are meant where the sentence turns to them: "in patients taking …".
  private func governs(_ mention: PopulationMention) -> Bool {
    if isCompared(mention) { return false }
    guard mention.isQualified, mention.groups.isEmpty else { return true }
    let start = mention.tokens.lowerBound
    return passage.role != .sentence || start == 0 || passage.tokens[start - 1].endsClause
      || Self.turns.contains(passage.tokens[start - 1].word)
  }

  /// Those that others are only compared with: "lower than in adults".
  private func isCompared(_ mention: PopulationMention) -> Bool {
    Self.isCompared(mention.tokens.lowerBound, in: passage)
  }

  /// The first behind a dose with "for", "in", "if" or a parenthesis before it, and no other amount between.
  private func mention(behind dose: Range<Int>) -> PopulationMention? {
    // "5 mg daily, with adjustments as in adults"
    guard let mention = mentions.first(where: { $0.tokens.lowerBound >= dose.upperBound }),
      !isCompared(mention)
    else { return nil }
    let gap = dose.upperBound..<mention.tokens.lowerBound
    guard gap.count <= 20, !passage.tokens[gap].contains(where: { $0.endsClause || $0.kind == .period }),
      !amounts.contains(where: { gap.contains($0.lowerBound) && !isAside($0) })
    else { return nil }
    // "1 mg/kg (up to ⟦75 mg for those under 50 kg⟧)": theirs is what stands in the parenthesis with them.
    if let aside = amounts.last(where: { gap.contains($0.lowerBound) && isAside($0) }),
      aside.upperBound <= mention.tokens.lowerBound,
      !passage.tokens[aside.upperBound..<mention.tokens.lowerBound].contains(where: { $0.kind == .close })
    {
      return nil
    }
    // "5 mg in mild impairment, while it is not recommended for those with severe impairment"
    if passage.tokens[gap].contains(where: { Self.turningAway.contains($0.word) }) { return nil }
    // "1.5 g, or higher doses for those over 60 kg", "(it may be adjusted for those under 60 kg)": another one is theirs.
    if passage.tokens[gap].contains(where: { Self.differing.contains($0.word) }) { return nil }
    // "for patients who weigh ⟦more than 40 kg⟧"
    let lead = passage.tokens[gap].reversed().drop { Self.weighed.contains($0.word) }
    let turns = lead.prefix(3).contains { Self.turns.contains($0.word) || $0.kind == .open }
    guard turns || gap.isEmpty || passage.tokens[gap].contains(where: { $0.is(Self.if) }) else { return nil }
    return mention
  }

  private static let differing: WordSet = [
    "higher", "lower", "adjusted", "adjust", "adjustment", "reduced", "reduction", "increased", "differ",
  ]
  private static let turningAway: WordSet = ["while", "whereas", "although", "but", "however"]
  private static let weighed: WordSet = [
    "patients", "patient", "people", "persons", "individuals", "those", "who", "weigh", "weighing", "are",
    "with",
    "body", "weight", "bodyweight", "of", "a", "between",
  ]

  /// "… and in children 5 mg": it leads in the next amount, unless that one too is followed by its own.
  private func isOfNextDose(_ mention: PopulationMention) -> Bool {
    guard let next = amounts.first(where: { $0.lowerBound >= mention.tokens.upperBound && !isAside($0) })
    else {
      return false
    }
    let gap = mention.tokens.upperBound..<next.lowerBound
    guard !passage.tokens[gap].contains(where: \.endsClause) else { return false }
    // "in children ⟦up to a maximum of⟧ 10 mg" bounds what they are given.
    if isCeiling(gap), let given = amounts.last(where: { $0.upperBound <= mention.tokens.lowerBound }),
      mention.tokens.lowerBound - given.upperBound <= 3
    {
      return false
    }
    // "from 1 mg for infants ⟦to⟧ 5 mg for children"
    if gap.count == 1, passage.tokens[gap.lowerBound].is("to"), mention.tokens.lowerBound > 0,
      passage.tokens[mention.tokens.lowerBound - 1].is("for")
    {
      return false
    }
    return !closesDose(mention, before: next) && self.mention(behind: next) == nil
  }

  /// "25 mg in patients under 85 kg ⟦and⟧ 50 mg in heavier ones": said behind the first, and the next begins anew.
  private func closesDose(_ mention: PopulationMention, before next: Range<Int>) -> Bool {
    guard mention.tokens.upperBound + 1 == next.lowerBound,
      passage.tokens[mention.tokens.upperBound].is("and"),
      let given = amounts.last(where: { $0.upperBound <= mention.tokens.lowerBound }),
      case let gap = given.upperBound..<mention.tokens.lowerBound, gap.count <= 8
    else { return false }
    return passage.tokens[gap].contains { Self.turns.contains($0.word) }
      && !passage.tokens[gap].contains { $0.is("and") || $0.kind == .comma || $0.endsClause }
  }

  /// "up to a maximum of", with a comma or parenthesis before it.
  private func isCeiling(_ gap: Range<Int>) -> Bool {
    let start = gap.lowerBound + passage.tokens[gap].prefix { [.comma, .open].contains($0.kind) }.count
    return start < gap.upperBound
      && passage.tokens[start..<gap.upperBound].contains { Self.ceilings.contains($0.word) }
      && passage.tokens[start..<gap.upperBound].allSatisfy { Self.ofCeilings.contains($0.word) }
  }
  private static let ceilings: WordSet = ["maximum", "max", "exceed", "exceeding"]
  private static let ofCeilings: WordSet = [
    "up", "to", "a", "maximum", "max", "of", "not", "exceed", "exceeding", "with", "the", "daily", "dose",
    "and",
    "total",
  ]

  private var amounts: [Range<Int>] {
    passage.quantities.filter { $0.unit.map { Doses.isDoseable($0) } ?? false }.map(\.tokens)
  }

  private func isAside(_ amount: Range<Int>) -> Bool {
    var depth = 0
    for token in passage.tokens[..<amount.lowerBound].suffix(14) {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth = 0 }
    }
    return depth > 0
  }

  private static let `if` = Word("if")
  private static let not = Word("not")
  /// "It varies by age and renal function": what the dose depends on.
  private static let varying: WordSet = [
    "vary", "varies", "depend", "depends", "depending", "regardless", "status",
  ]
  private static let turns: WordSet = [
    Word("for"), Word("in"), Word("if"), Word("when"), Word("to"), Word("among"), Word("with"),
  ]
}

extension PopulationMention {
  /// A state that any patient may be in, rather than a sort of patients.
  fileprivate var isState: Bool {
    !isMeasured && Set(["pregnant", "lactating"]).isSuperset(of: groups)
  }

  /// Says something of another sort: ages and weights beside a group.
  fileprivate func isJoinable(with other: PopulationMention) -> Bool {
    !(age != nil && other.age != nil || weight != nil && other.weight != nil)
      && !isEither && !other.isEither
      && (groups.isEmpty || other.groups.isEmpty)
      && other.isMeasured && renal == nil && hepatic == nil && other.renal == nil && other.hepatic == nil
  }

  fileprivate mutating func add(_ other: PopulationMention) {
    tokens = min(tokens.lowerBound, other.tokens.lowerBound)..<max(tokens.upperBound, other.tokens.upperBound)
    for group in other.groups where !groups.contains(group) { groups.append(group) }
    // Two bands of a sort, and neither alone.
    age = age == nil ? other.age : other.age == nil ? age : nil
    weight = weight == nil ? other.weight : other.weight == nil ? weight : nil
    renal = renal ?? other.renal
    hepatic = hepatic ?? other.hepatic
  }

  /// "Children and adolescents" are children, "pregnant women" pregnant, "adult men" men; "adults and children over 3"
  /// are neither.
  private var group: Population.Group? {
    let young: Set<String> = ["child", "adolescent", "infant"]
    let sexes = groups.filter { ["female", "male"].contains($0) }
    let others = groups.filter { !sexes.contains($0) }
    let told = others.isEmpty || others == ["adult"] && sexes.count == 1 ? sexes : others
    if told.count > 1 { return young.isSuperset(of: told) ? .child : nil }
    return told.first.flatMap { Population.Group(rawValue: $0) } ?? (others.isEmpty ? grownUp : nil)
  }

  /// "18 years and older" are adults.
  private var grownUp: Population.Group? {
    guard let age, age.high == nil, age.unit == UnitCode("a"), let low = age.low else { return nil }
    return low >= 18 && low < 60 ? .adult : nil
  }

  /// "Adults and adolescents (12 to 17 years)" are all from 12 years: the age is that of the younger alone.
  private var ageWithAdults: Amount? {
    guard let age, age.high != nil, groups.contains("adult"),
      !["child", "adolescent", "infant"].allSatisfy({ !groups.contains($0) })
    else { return age }
    guard age.low != nil else { return nil }
    var open = age
    (open.high, open.highInclusive) = (nil, true)
    return open
  }

  /// As a claim states it.
  func population(in passage: Passage) -> Population {
    Population(
      group: group, age: ageWithAdults, weight: weight,
      renal: renal.map { passage.string($0) }, hepatic: hepatic.map { passage.string($0) },
      text: passage.string(tokens))
  }
}
