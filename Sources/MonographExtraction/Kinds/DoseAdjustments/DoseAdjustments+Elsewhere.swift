import MonographAnalysis
import MonographLexicon
import MonographModel

/// Adjustments whose factor is named by a title, another drug, an event or a group of patients.
extension DoseAdjustments {
  /// "Renal impairment: no adjustment is needed": the label or short heading names the factor.
  func titled(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    guard reading.passages[index].tokens.last?.kind != .colon,
      let title = reading.passages[index].context.first, case let head = reading.passages[title],
      head.role == .label || head.role == .heading, head.tokens.count <= 8, !namesAdults(head),
      let adjustment = adjustments.first(where: {
        ![.interrupt, .monitor, .increase].contains($0.value)
          && !isOfCompany($0, reading.passages[index])
      })
        ?? adjustments.first(where: {
          $0.value == .monitor && !reading.passages[index].tokens.contains { $0.word == "consult" }
        })
    else { return [] }
    var seen: CaseSet<Factor> = []
    return factors(head, reading).filter {
      $0.value != .weight && $0.value != .interaction && seen.insert($0.value)
        && !($0.value == .age && isOfOthers(index, reading))
        && (!adjustment.isAmount || isLess(for: $0, head))
    }.map { factor in
      let ownDegree = degree(near: adjustment.tokens, reading.passages[index])
      var draft = make(
        factor.value, adjustment, ownDegree ?? head.string(unnumbered(head)), "titled",
        at: adjustment.tokens, index, reading)
      draft.add(.heading, in: title, factor.tokens)
      if factor.value == .age { addAges(&draft, title, index, reading) }
      return draft
    }
  }

  /// "Severe hepatic impairment" of "5.4 Severe hepatic impairment"; "65 years and older" as it is.
  private func unnumbered(_ head: Passage) -> Range<Int> {
    let isNumbered =
      head.tokens.count > 1 && head.tokens[0].kind == .number
      && head.string(0..<1).utf8.contains(UInt8(ascii: "."))
    return (isNumbered ? 1 : 0)..<head.tokens.count
  }

  /// "There are medicines that should not be taken ⟦with⟧ it", "⟦at the same time⟧ as others": whoever takes it.
  private func isOfCompany(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    let behind = passage.tokens[found.tokens.upperBound...].prefix(4).map(\.word)
    return found.value == .avoid
      && (behind.first.map(Self.joining.contains) ?? false || behind == ["at", "the", "same", "time"])
  }
  private static let joining: WordSet = [
    "with", "concurrently", "concomitantly", "simultaneously", "together", "alongside",
  ]

  /// "Do not take it if you take other medicines", "live vaccines should not be given": under a title that names children,
  /// too, this is not said of them.
  private func isOfOthers(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.holds(anyOf: Self.vaccines) && passage.holds(anyOf: Self.live)
      || passage.holds(anyOf: Self.beside) && passage.populations(reading.lexicon).isEmpty
  }
  private static let vaccines: WordSet = ["vaccine", "vaccination"]
  private static let live: WordSet = ["live", "bcg"]
  private static let beside: WordSet = ["if", "together"]

  /// Whom it is said of: those whom the text refers back to, names with their age, or stand in the title.
  private func addAges(_ draft: inout Draft, _ title: Int, _ index: Int, _ reading: Reading) {
    addNamedBefore(&draft, index, reading)
    for place in [index, title] where draft.scope.population == nil {
      let passage = reading.passages[place]
      guard
        let mention = passage.populations(reading.lexicon).first(where: {
          $0.age != nil && !$0.groups.isEmpty
        })
      else { continue }
      draft.scope.population = mention.population(in: passage)
      draft.add(.population, in: place, mention.tokens)
    }
  }

  /// "There are no data in children under 12 years. It should not be used in this population."
  func addNamedBefore(_ draft: inout Draft, _ index: Int, _ reading: Reading) {
    let tokens = reading.passages[index].tokens
    let refersBack = tokens.indices.dropLast().contains {
      ["this", "these"].contains(tokens[$0].word)
        && tokens.dropFirst($0 + 1).prefix(2).contains { Self.groups.contains($0.word) }
    }
    guard refersBack, let before = reading.before(index).first,
      let (population, run) = Scopes.population(in: before, near: nil, reading)
    else { return }
    draft.scope.population = population
    draft.add(.population, in: before, run)
  }
  static let groups: WordSet = ["population", "group", "patient", "children"]

  /// "Adults and children": what follows is the dose of all.
  func namesAdults(_ head: Passage) -> Bool {
    head.tokens.indices.contains { index in
      head.tokens[index].word == "adult"
        && (index == 0 || !["older", "elderly"].contains(head.tokens[index - 1].word))
    }
  }
}
