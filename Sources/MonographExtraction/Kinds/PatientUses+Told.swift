import MonographAnalysis
import MonographLexicon
import MonographModel

/// Children to whom the drug is to be given, and readers below an age who may take it; adults for whom it is not.
extension PatientUses {
  func told(_ terms: Terms) -> Range<Int>? {
    ordered(terms) ?? given(terms) ?? young(terms) ?? addressed(terms)
  }

  /// "It is used in ⟦adults and children from 2 years of age⟧", and nothing else: what it is for is said elsewhere.
  func used(_ terms: Terms) -> Draft? {
    let tokens = terms.passage.tokens
    guard
      let verb = tokens.indices.dropLast(3).first(where: {
        tokens[$0].is("is") && tokens[$0 + 1].is("used") && ["in", "by"].contains(tokens[$0 + 2].word)
      }), isOfDrug(verb, terms),
      tokens[(verb + 3)...].allSatisfy({ $0.kind != .word || Self.ages.contains($0.word) }),
      tokens[(verb + 3)...].contains(where: { Self.young.contains($0.word) }),
      let (population, run) = Scopes.population(
        in: terms.index, near: verb + 3..<tokens.count, terms.reading),
      run.lowerBound >= verb + 3, population.weight == nil
    else { return nil }
    return allowed(population, at: run, of: terms.index)
  }
  private static let ages: WordSet = young.union([
    "above", "adolescents", "adult", "adults", "age", "aged", "ages", "all", "and", "at", "between",
    "children", "from",
    "in", "infants", "least", "less", "month", "months", "of", "old", "older", "or", "over", "than", "the",
    "to", "week",
    "weeks", "year", "years", "younger",
  ])

  /// "it ⟦should be given to⟧ children", without a limit in the clause: why stands behind.
  private func ordered(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard
      let should = tokens.indices.dropLast(4).first(where: {
        tokens[$0].is("should") && tokens[$0 + 1].is("be") && ["given", "used"].contains(tokens[$0 + 2].word)
          && ["to", "in"].contains(tokens[$0 + 3].word) && Self.young.contains(tokens[$0 + 4].word)
      }), isOfDrug(should, terms),
      case let end = reason(behind: should, tokens), should + 4 < end,
      !isLimited(tokens.indices.prefix(end).filter { $0 != should }, terms)
    else { return nil }
    return should + 4..<end
  }

  /// "you ⟦can give it to⟧ children".
  private func given(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard
      let give = tokens.indices.dropFirst().dropLast(3).first(where: {
        ["give", "use"].contains(tokens[$0].word) && ["can", "may"].contains(tokens[$0 - 1].word)
      }),
      let link = tokens[(give + 1)...].prefix(4).firstIndex(where: { ["to", "in"].contains($0.word) }),
      link + 1 < tokens.count, Self.young.contains(tokens[link + 1].word), isOfDrug(link, terms),
      case let end = reason(behind: link, tokens), !isLimited(Array(0..<end), terms)
    else { return nil }
    return link + 1..<end
  }

  /// "You can take it if you are ⟦under 18 years old⟧."
  private func young(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let verb = tokens.indices.dropLast(6).prefix(2).first(where: { tokens[$0].is("you") }),
      ["can", "may"].contains(tokens[verb + 1].word), Self.taking.contains(tokens[verb + 2].word),
      let condition = tokens[(verb + 3)...].prefix(5).firstIndex(where: { $0.is("if") }),
      condition > verb + 3, isOfDrug(condition, terms), condition + 4 < tokens.count,
      tokens[condition + 1].is("you"), tokens[condition + 2].is("are"),
      Self.below.contains(tokens[condition + 3].word),
      !isLimited(tokens.indices.filter { $0 != condition }, terms),
      !tokens[condition...].contains(where: { ["and", "with", "or"].contains($0.word) })
    else { return nil }
    return condition + 3..<tokens.count
  }

  /// "If you are ⟦younger than 6 years old⟧, it is recommended for you."
  private func addressed(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard tokens.count > 6, tokens[0].is("if"), tokens[1].is("you"), tokens[2].is("are"),
      Self.below.contains(tokens[3].word), let comma = tokens.firstIndex(where: { $0.kind == .comma }),
      let verb = tokens[comma...].firstIndex(where: { $0.is("recommended") }), tokens[verb - 1].is("is"),
      isOfDrug(verb - 1, terms),
      !tokens[comma..<verb].contains(where: { ["another", "other"].contains($0.word) }),
      tokens[(verb + 1)...].first?.is("for") ?? false,
      tokens[(verb + 2)...].first?.is("you") ?? false, !isLimited(Array(1..<tokens.count), terms)
    else { return nil }
    return 3..<comma
  }

  private func reason(behind start: Int, _ tokens: [Token]) -> Int {
    tokens[start...].firstIndex { Self.reasons.contains($0.word) || $0.kind == .semicolon } ?? tokens.count
  }

  private func isLimited(_ places: [Int], _ terms: Terms) -> Bool {
    places.contains { place in
      let word = terms.passage.tokens[place].word
      return Self.limiting.contains(word) || Self.caring.contains(word)
    }
  }
  private static let caring: WordSet = [
    "care", "careful", "supervised", "doctor", "physician", "dose", "doses",
  ]

  /// "it is ⟦not recommended for⟧ adults": those for whom most is meant are refused it.
  func adultsRefused(_ index: Int, _ reading: Reading) -> Draft? {
    let tokens = reading.passages[index].tokens
    guard
      let adults = tokens.indices.dropFirst(4).first(where: {
        ["adult", "adults"].contains(tokens[$0].word) && ["in", "for", "to"].contains(tokens[$0 - 1].word)
      }), adults + 1 == tokens.count || Self.ends(tokens[adults + 1]),
      !tokens.contains(where: { Self.conditions.contains($0.word) })
    else { return nil }
    let before = tokens[..<(adults - 1)].map(\.word)
    let rest = before[..<((before.lastIndex { !["use", "for"].contains($0) } ?? -1) + 1)]
    guard let last = rest.last else { return nil }
    let not = Word("not")
    let isRefused =
      last == not
      || ["recommended", "suitable", "intended"].contains(last) && rest.suffix(3).contains(not)
      || ["given", "used"].contains(last) && rest.dropLast().last == "be" && rest.suffix(3).first == not
    guard isRefused else { return nil }
    let population = Population(group: .adult, text: reading.passages[index].string(adults..<adults + 1))
    return draft(
      population, .notRecommended, rule: "population-use.advised-against", at: adults..<adults + 1, of: index)
  }

  private static func ends(_ next: Token) -> Bool {
    next.kind != .word || ["because", "due", "as", "since"].contains(next.word)
  }
  private static let conditions: WordSet = [
    "if", "unless", "until", "only", "alone", "dose", "doses", "usually", "routinely",
  ]
}
