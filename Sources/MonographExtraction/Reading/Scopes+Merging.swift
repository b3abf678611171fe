import MonographAnalysis
import MonographLexicon
import MonographModel

/// How what is said of the patients in one place joins what another says.
extension Scopes {
  /// Adds what is not yet said: the ages of a table join the weight of its row. Nothing said is replaced.
  static func merge(
    _ other: PopulationMention, in place: Passage, _ said: PopulationMention?,
    into population: inout Population?
  ) -> Bool {
    let next = other.population(in: place)
    guard let before = population else {
      population = next
      return true
    }
    let closer =
      says(other, beyond: before)
      ? before : young(before, next, other) ?? told(before, next, other, in: place)
    if var closer {
      closer.text += "; " + next.text
      population = closer
      return true
    }
    guard let wider = adding(next, of: other, in: place, to: before, said) else { return false }
    population = wider
    return true
  }

  /// "Males" under "Children": boys, whatever men are given.
  private static func young(_ before: Population, _ next: Population, _ other: PopulationMention)
    -> Population?
  {
    guard isOfSex(before), let group = next.group, [.child, .adolescent, .infant].contains(group),
      other.groups.allSatisfy({ $0 == group.rawValue })
    else { return nil }
    var merged = before
    merged.group = group
    merged.age = before.age ?? next.age
    return merged
  }

  /// The same patients, told closer by what stands above.
  private static func told(
    _ before: Population, _ next: Population, _ other: PopulationMention, in place: Passage
  ) -> Population? {
    guard before.weight == nil, before.age == nil, before.renal == nil, before.hepatic == nil else {
      return nil
    }
    var merged = before
    // "Paediatric dose:" under "Children from 6 years": the wider heading tells the same patients closer.
    // "Children:" before the rows of a table that was copied into the text, each with its weight.
    let isSame = before.group == next.group || other.groups.isEmpty && other.age == nil
    if other.isMeasured, place.isHeadline, before.group != nil, isSame {
      (merged.age, merged.weight) = (next.age, next.weight)
      return merged
    }
    // "Paediatric syrup:" under "Ages 6-12 years:"
    guard place.isHeadline || place.role == .label, other.age != nil, other.groups.isEmpty,
      [.child, .adolescent, .infant].contains(before.group), isYoung(next)
    else { return nil }
    merged.age = next.age
    return merged
  }

  /// What is not yet said: an age, a group, an organ or a weight.
  private static func adding(
    _ next: Population, of other: PopulationMention, in place: Passage, to before: Population,
    _ said: PopulationMention?
  ) -> Population? {
    var merged = before
    let isMeasured = merged.weight != nil || merged.age != nil
    let isOpen = isMeasured || said?.isQualified ?? false
    guard isOpen, merged.renal == nil, merged.hepatic == nil, merged.weight == nil || next.weight == nil
    else { return nil }
    let addsAge = merged.age == nil && next.age != nil
    let addsGroup =
      merged.group == nil && said?.groups.isEmpty ?? true && !other.groups.isEmpty
      && !(next.group == .adult && isYoung(merged))
    let addsOrgan = merged.group == nil && place.role != .sentence && (next.renal ?? next.hepatic) != nil
    // "⟦30 to < 40 kg⟧", the head of a row, under "children aged less than 18 years".
    let addsWeight =
      merged.weight == nil && next.weight != nil && other.groups.isEmpty && other.age == nil
      && place.isHeadline
    guard addsAge || addsGroup || addsOrgan || addsWeight else { return nil }
    if addsWeight { merged.weight = next.weight }
    if addsOrgan { (merged.renal, merged.hepatic) = (next.renal, next.hepatic) }
    if addsAge { merged.age = next.age }
    if addsGroup { merged.group = next.group }
    // "Children 2-5 years: 5 mg; 6-12 years: 10 mg": children again, but not those of the first age.
    let isOtherAge = addsGroup && next.age != nil && !addsAge && merged.age != nil
    if !isOtherAge { merged.text += "; " + next.text }
    return merged
  }

  /// "Males" under "Adults": both hold, and the words say so.
  private static func says(_ other: PopulationMention, beyond population: Population) -> Bool {
    guard let group = population.group, [.male, .female, .pregnant, .lactating].contains(group) else {
      return false
    }
    return other.groups == [Population.Group.adult.rawValue] && !other.isQualified
  }

  private static func isOfSex(_ population: Population) -> Bool {
    population.group == .male || population.group == .female
  }

  /// "14-18 years" behind "Adults": the turn of others.
  private static func isYoung(_ population: Population) -> Bool {
    guard let age = population.age, age.high != nil, let low = age.low else { return false }
    return age.unit != UnitCode("a") || low < 18
  }
}
