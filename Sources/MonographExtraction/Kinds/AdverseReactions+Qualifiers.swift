import MonographAnalysis
import MonographLexicon
import MonographModel

/// What tells a reaction from the one that its name alone means: "dizziness when getting up" is not "dizziness", and
/// the rash of "allergic reaction (fever, rash)" is a part of that.
extension AdverseReactions {
  /// Says under which condition and at which age a reaction is meant.
  func narrow(_ draft: inout Draft, _ run: Range<Int>, _ terms: Terms) {
    if let qualifier = qualifier(of: run, terms) {
      draft.scope.condition = terms.passage.string(qualifier)
      draft.add(.condition, in: terms.index, qualifier)
    }
    let frequency = draft.places.first { $0.role == .frequency }
    if let (population, place) = ages(of: terms.index, frequency: frequency, terms.reading) {
      draft.scope.population = population
      draft.add(place.role, in: place.passage, place.tokens)
    }
  }

  /// The words that narrow it, behind it, before it or as that of which it is a part; nil where it stands alone.
  private func qualifier(of run: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    if let qualifier = behind(run, passage) ?? before(run, passage) { return qualifier }
    // A professional's parenthesis lists reactions of a kind: "blood disorders (leukopenia, neutropenia)".
    return terms.reading.isForPatients ? whole(around: run, passage) : nil
  }

  /// "Dizziness ⟦when getting up⟧", "pain in your side (renal colic) ⟦with blood in the urine⟧".
  private func behind(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    var start = run.upperBound
    if start < tokens.count, tokens[start].kind == .open {
      start = Enumeration.closingMark(from: start, in: passage, limit: tokens.count) + 1
    }
    guard start < tokens.count, Self.qualifying["behind"].contains(tokens[start].word) else { return nil }
    let end = tokens[start...].firstIndex(where: Self.ends) ?? tokens.count
    // "Headache in 10% of patients" says how often.
    return end < tokens.count && Self.counting.contains(tokens[end].kind) ? nil : start..<end
  }

  /// "⟦Severe⟧ diarrhea".
  private func before(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard run.lowerBound > 0, Self.qualifying["before"].contains(passage.tokens[run.lowerBound - 1].word)
    else { return nil }
    return run.lowerBound - 1..<run.lowerBound
  }

  /// "⟦Allergic reaction⟧ (fever, rash)": one of several signs in a parenthesis.
  private func whole(around run: Range<Int>, _ passage: Passage) -> Range<Int>? {
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
    guard tokens[open..<close].contains(where: { $0.kind == .comma || $0.kind == .semicolon }) else {
      return nil
    }
    let start = tokens[..<open].lastIndex(where: Self.ends).map { $0 + 1 } ?? 0
    return start < open ? start..<open : nil
  }

  private static func ends(_ token: Token) -> Bool {
    token.kind != .word && token.kind != .dash || joining.contains(token.word)
  }
  private static let joining: WordSet = ["and", "or"]
  private static let counting: Set<Token.Kind> = [
    .number, .percent, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]
  private static let qualifying = WordTable(TableFile("qualifying-words"))

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
  private static let ageGroups: Set<Population.Group> = [.adult, .adolescent, .child, .infant, .elderly]
}
