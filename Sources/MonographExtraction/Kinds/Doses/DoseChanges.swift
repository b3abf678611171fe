import MonographAnalysis
import MonographLexicon
import MonographModel

/// "Increased by 0.0625 mg every two weeks until 0.25 mg"; "after every 3rd injection first to 0.5 ml, then …".
struct DoseChanges: ClaimRule {
  static let requirement = Requirement(quantity: true)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHeadline, !reading.isIn(DoseRoles.studySections, index) else { return [] }
    return byIncrement(index, reading) + byInjections(index, reading)
  }

  private func byIncrement(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    return passage.quantities.indices.compactMap { number in
      guard reading.amounts[index][number] == .increment,
        !AmountContext(number, in: passage, reading.lexicon).isPartOfIncrement
      else { return nil }
      let by = passage.quantities[number]
      var change = DoseChange(by: amount(of: by))
      // "Changes should not exceed 10 mg"
      if let high = by.high, AmountContext(number, in: passage, reading.lexicon).isCeiling {
        change.by?.low = nil
        change.by?.high = high
      }
      var start = by.tokens.lowerBound
      var end = by.tokens.upperBound
      // "by 5 mg every 3 days", "every 3 days by 5 mg", "by 5 mg per week"
      let near =
        passage.timings.last { (0...2).contains(by.span.lowerBound - $0.tokens.upperBound) }
        ?? passage.timings.first { (0...4).contains($0.tokens.lowerBound - end) }
      let interval = near.flatMap { pace(behind: $0, in: passage) } ?? near
      if let interval, interval.timing.frequency == 1, !saysOnce(interval, passage) {
        change.every = Duration(
          low: interval.timing.period, high: interval.timing.periodMax ?? interval.timing.period,
          unit: interval.timing.periodUnit)
        start = min(start, interval.tokens.lowerBound)
        end = max(end, interval.tokens.upperBound)
      } else if let unit = by.unit?.perTime, unit == .wk || unit == .mo {
        change.every = Duration(low: 1, high: 1, unit: unit)
      }
      let target = passage.quantities.first {
        $0.tokens.lowerBound >= end && ($0.unit.map { Doses.isDoseable($0) } ?? false) && $0.low != nil
          && isTarget($0, from: end, passage)
          // "up to a maximum of 20 mg of the one/⟦10 mg⟧ of the other"
          && !passage.tokens[end..<$0.tokens.lowerBound].contains { $0.kind == .slash }
      }
      if let target, !isOneOfSeveral(target, passage) {
        change.until = amount(of: target)
        end = target.tokens.upperBound
      }
      guard change.every != nil || change.until != nil else { return nil }
      return finish(change, rule: "dose-change.increment", tokens: start..<end, index, reading)
    }
  }

  /// With "/min" or "/h" of a rate: "by 2 micrograms/kg/min".
  private func amount(of quantity: Quantity) -> Amount? {
    guard var amount = quantity.amount else { return nil }
    if let time = quantity.unit?.perTime, time == .min || time == .h {
      amount.unit = UnitCode("\(amount.unit.code)/\(time.rawValue)")
    }
    return amount
  }

  /// "By 250 mg twice daily ⟦every two weeks⟧": how often the dose is changed stands behind how often it is taken.
  private func pace(behind daily: TimingMention, in passage: Passage) -> TimingMention? {
    guard daily.timing.periodUnit == .d, daily.timing.period == 1 else { return nil }
    return passage.timings.first {
      $0.tokens.lowerBound == daily.tokens.upperBound && $0.timing.frequency == 1
        && [.wk, .mo].contains($0.timing.periodUnit)
    }
  }

  /// "Reduced by 100 mg once daily": how often the dose is taken, not how often it is changed.
  private func saysOnce(_ interval: TimingMention, _ passage: Passage) -> Bool {
    passage.tokens[interval.tokens].contains { $0.is("once") }
      || interval.tokens.count == 1 && passage.tokens[interval.tokens.lowerBound].is("daily")
  }

  private static let targets: WordSet = [
    Word("until"), Word("to"), Word("target"), Word("maximum"), Word("reached"), Word("reaching"),
  ]

  private func isTarget(_ quantity: Quantity, from end: Int, _ passage: Passage) -> Bool {
    let between = passage.tokens[end..<quantity.tokens.lowerBound]
    return between.count <= 10 && between.contains { Self.targets.contains($0.word) }
  }

  /// "By 2.5 mg to ⟦7.5 mg⟧, 10 mg or 15 mg": where it ends is not said.
  private func isOneOfSeveral(_ target: Quantity, _ passage: Passage) -> Bool {
    passage.quantities.contains { next in
      next.unit?.code == target.unit?.code
        && (1...2).contains(next.tokens.lowerBound - target.tokens.upperBound)
        && passage.tokens[target.tokens.upperBound..<next.tokens.lowerBound].allSatisfy {
          $0.kind == .comma || $0.is("or")
        }
    }
  }

  // MARK: Steps counted in injections

  private static let every = Word("every"), each = Word("each")
  private static let moments: WordSet = [Word("after"), Word("at"), Word("with"), Word("on")]
  private static let counted: WordSet = [
    Word("injection"), Word("dose"), Word("administration"), Word("infusion"),
  ]
  private static let ordinals: [Word: Int] = [
    Word("second"): 2, Word("third"): 3, Word("fourth"): 4, Word("fifth"): 5,
  ]

  private func byInjections(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      passage.marks(of: .doseContext).contains(where: {
        ["increase", "increment"].contains(reading.lexicon[$0][1])
      }),
      let (number, tokens) = injections(in: passage)
    else { return [] }
    let steps = passage.quantities.filter {
      $0.tokens.lowerBound >= tokens.upperBound && ($0.unit.map { Doses.isDoseable($0) } ?? false)
        && $0.low != nil
    }
    guard !steps.isEmpty else { return [] }
    var change = DoseChange(
      everyDoses: number, steps: steps.compactMap(\.amount).filter { $0.unit == steps[0].amount?.unit })
    change.until = change.steps.last
    return [
      finish(
        change, rule: "dose-change.injections", tokens: tokens.lowerBound..<steps.last!.tokens.upperBound,
        index, reading)
    ]
  }

  /// "after every 3rd injection", "at each third dose".
  private func injections(in passage: Passage) -> (Int, Range<Int>)? {
    let tokens = passage.tokens
    for index in tokens.indices where Self.moments.contains(tokens[index].word) && index + 3 < tokens.count {
      guard tokens[index + 1].is(Self.every) || tokens[index + 1].is(Self.each) else { continue }
      if let number = Self.ordinals[tokens[index + 2].word], Self.counted.contains(tokens[index + 3].word) {
        return (number, index..<index + 4)
      }
      if let number = tokens[index + 2].number?.whole {
        let noun = tokens[index + 3].spaceBefore ? index + 3 : index + 4
        if noun < tokens.count, Self.counted.contains(tokens[noun].word) { return (number, index..<noun + 1) }
      }
    }
    return nil
  }

  private func finish(
    _ change: DoseChange, rule: String, tokens: Range<Int>, _ index: Int, _ reading: Reading
  ) -> Draft {
    var change = change
    var draft = Draft(.doseChange(change), rule: rule, at: tokens, of: index)
    if let route = Routes.route(for: index, near: tokens, in: reading) {
      change.route = route.route
      draft.add(.route, in: route.passage, route.tokens)
    }
    draft.value = .doseChange(change)
    Scopes.fill(&draft, passage: index, near: tokens, in: reading)
    return draft
  }
}
