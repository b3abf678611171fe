import MonographAnalysis
import MonographLexicon
import MonographModel

/// For whom and for what a statement holds: said in the sentence, or by what stands above it.
enum Scopes {
  /// Fills a draft's population and indication from its passage and those above it.
  static func fill(_ draft: inout Draft, passage: Int, near tokens: Range<Int>, in reading: Reading) {
    if let (population, places) = organFunction(inRow: passage, reading) {
      draft.scope.population = population
      for place in places { draft.add(place.role, in: place.passage, place.tokens) }
    }
    for index in places(of: passage, in: reading) {
      let near =
        index == passage
        ? tokens
        : reading.passages[index].block == reading.passages[passage].block ? reading.passages[index].end : nil
      if let (population, place) = population(in: index, near: near, reading),
        merge(population, into: &draft.scope.population)
      {
        draft.add(.population, in: index, place)
      }
      if draft.scope.indication == nil, let (term, place) = indication(in: index, near: near, reading) {
        draft.scope.indication = term
        draft.add(.indication, in: index, place)
      }
    }
  }

  /// Where scope is said, the nearest first: the passage, its labels and lead-ins, what was said before it in the
  /// paragraph, the heads of its row, headings.
  private static func places(of passage: Int, in reading: Reading) -> [Int] {
    let context = reading.passages[passage].context
    let leads = context.filter { reading.passages[$0].role != .heading }
    let heads = reading.passages[passage].cells.flatMap(\.headers)
    return [passage] + leads + reading.before(passage) + heads
      + context.filter { reading.passages[$0].role == .heading }
  }

  /// Adds what is not yet said: the weight of a row joins the ages of its table. Nothing said is replaced.
  private static func merge(_ other: Population, into population: inout Population?) -> Bool {
    guard var merged = population else {
      population = other
      return true
    }
    let addsAge = merged.age == nil && other.age != nil && merged.weight != nil
    let addsGroup = merged.group == nil && other.group != nil && (merged.weight != nil || merged.age != nil)
    guard addsAge || addsGroup, merged.renal == nil, merged.hepatic == nil else { return false }
    if addsAge { merged.age = other.age }
    if addsGroup { merged.group = other.group }
    merged.text += "; " + other.text
    population = merged
    return true
  }

  /// The population said in a passage: a group, an age or weight range, organ function.
  static func population(in index: Int, near tokens: Range<Int>?, _ reading: Reading) -> (
    Population, Range<Int>
  )? {
    let passage = reading.passages[index]
    let marks = passage.marks(of: .population)
    let groups = marks.filter { !reading.lexicon[$0][1].isEmpty }
    let organs = marks.filter { !reading.lexicon[$0][2].isEmpty }
    let age = closest(passage.quantities.filter { isAge($0, in: passage) }, to: tokens)
    let weight = closest(
      passage.quantities.filter {
        $0.unit?.dimension == .weight && $0.unit?.per == nil && $0.unit?.perTime == nil
      }, to: tokens)
    guard
      let place =
        (tokens.flatMap { groupNamed(groups, behind: $0, in: passage) ?? nearest(groups, to: $0) }
          ?? (tokens == nil ? groups.first : nil))
        ?? organs.first
        ?? mark(age ?? weight)
    else { return nil }
    var population = Population(text: "")
    var run = place.tokens
    for quantity in [age, weight].compactMap(\.self) {
      run = min(run.lowerBound, quantity.span.lowerBound)..<max(run.upperBound, quantity.span.upperBound)
    }
    if run.count > 40 {
      run = place.tokens
    } else {
      population.age = age?.amount
      population.weight = weight?.amount
    }
    let named = Set(groups.map { reading.lexicon[$0][1] })
    // "Adults and children over 3": both, and neither alone.
    let isShort =
      passage.tokens.count <= 14
      && (passage.role == .label || passage.role == .heading || passage.role == .header)
    if !groups.isEmpty, !isShort || named.count == 1 {
      population.group = Population.Group(rawValue: reading.lexicon[place][1])
    }
    for organ in organs {
      let text = passage.string(withModifier(organ.tokens, in: passage))
      if reading.lexicon[organ][2] == "renal" {
        population.renal = population.renal ?? text
      } else {
        population.hepatic = population.hepatic ?? text
      }
      if groups.isEmpty { run = withModifier(organ.tokens, in: passage) }
    }
    if isShort { run = passage.tokens.indices }
    population.text = passage.string(run)
    return (population, run)
  }

  /// The last before a place, as flattened tables have it; else the first.
  private static func closest(_ quantities: [Quantity], to tokens: Range<Int>?) -> Quantity? {
    guard let tokens else { return quantities.first }
    return quantities.last { $0.tokens.upperBound <= tokens.lowerBound } ?? quantities.first
  }

  /// Organ function by row: "≥60" under "Creatinine clearance (mL/min)".
  static func organFunction(inRow index: Int, _ reading: Reading) -> (Population, [Draft.Place])? {
    let passage = reading.passages[index]
    for cell in passage.cells where !cell.tokens.isEmpty {
      for header in cell.headers {
        let head = reading.passages[header]
        guard let organ = head.marks(of: .population).first(where: { !reading.lexicon[$0][2].isEmpty }) else {
          continue
        }
        let text = head.string(head.tokens.indices) + ": " + passage.string(cell.tokens)
        var population = Population(text: text)
        if reading.lexicon[organ][2] == "renal" { population.renal = text } else { population.hepatic = text }
        return (
          population,
          [
            Draft.Place(.population, in: header, head.tokens.indices),
            Draft.Place(.population, in: index, cell.tokens),
          ]
        )
      }
    }
    return nil
  }

  /// What is treated: in the sentence itself a disease behind "for", "with" or "treat"; above it, and in a row,
  /// any that is named.
  static func indication(in index: Int, near tokens: Range<Int>?, _ reading: Reading) -> (
    Scope.Term, Range<Int>
  )? {
    let passage = reading.passages[index]
    let isOwn = tokens != nil || passage.role == .sentence || passage.role == .item
    let marks = passage.marks(of: .condition).filter { mark in
      !isLikened(mark, in: passage)
        && !passage.marks.contains { $0.vocabulary == .population && $0.tokens.overlaps(mark.tokens) }
        && (!isOwn || passage.role == .row || isTreated(mark, in: passage))
    }
    guard let mark = tokens.flatMap({ nearest(marks, to: $0) }) ?? (tokens == nil ? marks.first : nil) else {
      return nil
    }
    let preferred = reading.lexicon[mark][1]
    let text = passage.string(mark.tokens)
    return (Scope.Term(term: preferred.isEmpty ? text.lowercased() : preferred, text: text), mark.tokens)
  }

  private static let treats: Set<Word> = [
    Word("for"), Word("with"), Word("treat"), Word("treatment"), Word("treating"), Word("have"),
  ]

  /// Behind "for" or "with"; or named with a capital inside a sentence, as lost headings of a copied table are.
  private static func isTreated(_ mark: Mark, in passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    if start > 0, passage.tokens[start].isName, passage.tokens[mark.tokens].count > 1,
      passage.tokens[start].word != passage.tokens[0].word
    {
      return true
    }
    return passage.tokens[max(0, start - 4)..<start].contains { treats.contains($0.word) }
  }

  /// "flu-like", "lupus-like".
  private static func isLikened(_ mark: Mark, in passage: Passage) -> Bool {
    let next = mark.tokens.upperBound
    return next + 1 < passage.tokens.count && passage.tokens[next].kind == .dash
      && passage.tokens[next + 1].is(Word("like"))
  }

  /// "aged 6 to 17 years", "12 years and older", "infants of 6 weeks": a time with a word of age beside it.
  static func isAge(_ quantity: Quantity, in passage: Passage) -> Bool {
    guard let unit = quantity.unit, unit.dimension == .time, unit.perTime == nil,
      ["a", "mo", "wk"].contains(unit.code)
    else { return false }
    let near = passage.tokens[
      max(0, quantity.span.lowerBound - 4)..<min(passage.tokens.count, quantity.span.upperBound + 3)]
    return near.contains { ageWords.contains($0.word) || unit.code == "a" && yearWords.contains($0.word) }
  }

  private static let ageWords: Set<Word> = [
    Word("age"), Word("aged"), Word("older"), Word("younger"), Word("old"), Word("infants"), Word("neonates"),
  ]
  private static let yearWords: Set<Word> = [
    Word("children"), Word("adults"), Word("child"), Word("adolescents"), Word("patients"), Word("over"),
    Word("under"), Word("below"), Word("above"),
  ]

  /// "1,300 mg for teenagers": the group behind "for" or "in", before the next amount.
  private static func groupNamed(_ groups: [Mark], behind tokens: Range<Int>, in passage: Passage) -> Mark? {
    groups.first { mark in
      let between = mark.tokens.lowerBound - tokens.upperBound
      return (1...5).contains(between)
        && passage.tokens[tokens.upperBound..<mark.tokens.lowerBound].contains {
          $0.is(Word("for")) || $0.is(Word("in"))
        }
    }
  }

  /// The last before a place, or one right behind it.
  private static func nearest(_ marks: [Mark], to tokens: Range<Int>) -> Mark? {
    marks.last { $0.tokens.upperBound <= tokens.lowerBound }
      ?? marks.first { (0...6).contains($0.tokens.lowerBound - tokens.upperBound) }
  }

  private static func mark(_ quantity: Quantity?) -> Mark? {
    quantity.map { Mark(vocabulary: .population, entry: 0, tokens: $0.span) }
  }

  /// "severe renal impairment": the word before, where it is an adjective of degree.
  private static func withModifier(_ tokens: Range<Int>, in passage: Passage) -> Range<Int> {
    guard tokens.lowerBound > 0, degrees.contains(passage.tokens[tokens.lowerBound - 1].word) else {
      return tokens
    }
    return tokens.lowerBound - 1..<tokens.upperBound
  }
  private static let degrees: Set<Word> = [
    Word("severe"), Word("moderate"), Word("mild"), Word("end"), Word("decompensated"),
  ]
}

extension Passage {
  /// The place behind its last token: what stands nearest to the text that follows.
  fileprivate var end: Range<Int> { tokens.count..<tokens.count }
}
