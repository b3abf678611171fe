import MonographAnalysis
import MonographLexicon
import MonographModel

/// Steps of a titration, and what bounds a dose.
extension AmountContext {
  /// "Increased by 5 mg", "in increments of 2.5 or 5 mg", "5 mg lower than the last dose".
  var isIncrement: Bool { isIncrementItself || isPartOfIncrement }

  private var isIncrementItself: Bool {
    let first = passage.quantities.first { $0.group != nil && $0.group == quantity.group } ?? quantity
    let start = first.span.lowerBound
    if words.contains(where: { isStep($0.kind, $0.tokens, before: start) }) { return true }
    // "in 2 mg steps"
    if token(at.upperBound)?.is("step") ?? false { return true }
    // "2.5 mg increments", "2.5 mg or 5 mg increments"
    let end = endOfGroup
    if has("increment", end..<max(end, min(clause.upperBound, end + 1))) { return true }
    // "in 0.6 mg weekly increments"
    if let timing = passage.timings.first(where: { $0.tokens.lowerBound == at.upperBound }),
      has("increment", timing.tokens.upperBound..<min(clause.upperBound, timing.tokens.upperBound + 1))
    {
      return true
    }
    if let next = token(at.upperBound), Self.differences.contains(next.word),
      token(at.upperBound + 1)?.is("than") ?? false
    {
      return true
    }
    if has("addition", max(clause.lowerBound, start - 2)..<start), isStepped { return true }
    if isStepCeiling(before: quantity.tokens.lowerBound) { return true }
    let lead = max(clause.lowerBound, start - 16)..<start
    // "by an additional 5 mg"
    let isBy = passage.tokens[lead].last { !Self.additional.contains($0.word) }?.is("by") ?? false
    return isBy && (has("increase", lead) || has("decrease", lead))
  }
  /// "increased by 1.5 g per night (⟦0.75 g⟧ per dose)": what the step comes to in one dose.
  var isPartOfIncrement: Bool {
    guard isParenthesised, number > 0, case let step = passage.quantities[number - 1],
      step.unit?.dimension == quantity.unit?.dimension, step.tokens.upperBound < at.lowerBound,
      at.lowerBound - step.tokens.upperBound <= 5,
      passage.tokens[step.tokens.upperBound..<at.lowerBound].contains(where: { $0.kind == .open })
    else { return false }
    // One step only: else each would ask the one before it, however deep they nest.
    return AmountContext(number - 1, in: passage, lexicon).isIncrementItself
  }

  /// "increments of about 2 mg", not "2 mg increments weekly to 12 mg".
  private func isStep(_ kind: String, _ tokens: Range<Int>, before start: Int) -> Bool {
    kind == "increment" && (0...2).contains(start - tokens.upperBound)
      && !passage.tokens[tokens.upperBound..<start].contains { $0.is("to") }
      && !leadsToCeiling(tokens.upperBound)
      // "increased by ⟦your doctor⟧ to a maximum of 20 mg"
      && !(passage.tokens[tokens.upperBound - 1].is("by")
        && passage.tokens[tokens.upperBound..<start].contains {
          $0.kind == .word && !Self.additional.contains($0.word)
        })
  }

  /// "in increments ⟦up to a maximum of⟧ 40 mg": as far as the increments go, "in 25 mg increments weekly, ⟦up to⟧". Those
  /// "of up to 5 mg" are no larger.
  private func leadsToCeiling(_ end: Int) -> Bool {
    guard !["of", "by"].contains(passage.tokens[end - 1].word) else { return false }
    let timed = passage.timings.first { $0.tokens.lowerBound == end }?.tokens.upperBound ?? end
    let lead = passage.tokens[timed..<max(timed, quantity.tokens.lowerBound)]
      .drop { [.comma, .close].contains($0.kind) }
    return lead.first?.is("up") ?? false
  }

  private static let additional: WordSet = [
    "an", "a", "additional", "further", "another", "extra", "preferably", "about", "approximately", "usually",
  ]

  /// "Changes should not exceed 10 mg": the ceiling right before the amount has a step for its subject.
  func isStepCeiling(before start: Int) -> Bool {
    passage.marks.contains { ceiling in
      ceiling.vocabulary == .role && ceiling.tokens.upperBound == start
        && lexicon[ceiling][1] == Dose.Role.maximum.rawValue
        // "increase it to a maximum of 60 mg" names the dose itself
        && !passage.tokens[ceiling.tokens.lowerBound].is("to")
        && !passage.tokens[ceiling.tokens.lowerBound].is("up")
        && words.contains {
          $0.kind == "step" && (0...1).contains(ceiling.tokens.lowerBound - $0.tokens.upperBound)
        }
    }
  }
  /// "Every 2 weeks" close behind: "add 250 mg per day every 2 weeks".
  var isStepped: Bool {
    passage.timings.contains {
      (0...4).contains($0.tokens.lowerBound - endOfDose) && $0.timing.frequency == 1
        && ($0.timing.periodUnit == .wk || $0.timing.periodUnit == .mo
          || $0.timing.periodUnit == .d && $0.timing.period > 1)
    }
  }
  /// Behind the amount, a parenthesis and "per day": "5 mg (half a tablet) per day, every 4 days".
  private var endOfDose: Int {
    var end = at.upperBound
    if token(end)?.kind == .open,
      let close = passage.tokens[end..<clause.upperBound].firstIndex(where: { $0.kind == .close })
    {
      end = close + 1
    }
    let daily = passage.timings.first { $0.tokens.lowerBound == end && $0.timing.periodUnit == .d }
    return daily.map { $0.timing.period == 1 ? $0.tokens.upperBound : end } ?? end
  }
  /// "(total 1,000 mg)", "totaling 1,000 mg": what several doses come to, of which none is so large. Whether they are
  /// those of a day is not said.
  var isTotalOfCourse: Bool {
    var lead = passage.tokens[max(clause.lowerBound, at.lowerBound - 4)..<at.lowerBound]
    // "twice daily (total 500 mg)": what stands before the parenthesis times the part.
    if let open = lead.lastIndex(where: { $0.kind == .open }) { lead = lead[(open + 1)...] }
    guard let total = lead.lastIndex(where: { Self.totals.contains($0.word) }),
      !lead[max(lead.startIndex, total - 2)...].contains(where: { Self.dailies.contains($0.word) }),
      passage.tokens[total..<at.lowerBound].allSatisfy({ $0.kind == .word })
    else { return false }
    return quantity.unit?.perTime == nil
      && !passage.timings.contains {
        (0...2).contains($0.tokens.lowerBound - at.upperBound) && $0.timing.periodUnit == .d
      }
  }
  private static let totals: WordSet = ["total", "totaling", "totalling", "cumulative"]
  /// The sum of a day, or what bounds a dose.
  private static let dailies: WordSet = [
    "daily", "day", "up", "maximum", "exceed", "max", "than", "hour", "single",
  ]

  private static let differences: WordSet = [
    Word("lower"), Word("higher"), Word("less"), Word("more"), Word("greater"),
  ]

  /// "Doses below 40 mg have not been studied": it tells doses apart and gives none.
  var isOfDoses: Bool {
    let start = quantity.span.lowerBound
    // "those who need less than a full 40 mg dose"
    if start > 3, passage.tokens[start - 1].is("full"),
      passage.tokens[start - 4..<start - 1].elementsEqual(["less", "than", "a"], by: { $0.word == $1 })
    {
      return true
    }
    return start > 0 && Self.doses.contains(passage.tokens[start - 1].word)
  }
  /// "For doses above 8 g and up to 16 g use 120 mL of water": which doses are meant.
  var isOfDosesTold: Bool {
    if isItselfOfDosesTold { return true }
    // "For doses of 100 mg (⟦200⟧ or ⟦300 mg⟧) pour it all"
    guard isParenthesised, let outer = Equivalents.outer(of: quantity, in: passage),
      let whole = passage.quantities.firstIndex(of: outer)
    else { return false }
    return AmountContext(whole, in: passage, lexicon).isItselfOfDosesTold
  }

  private var isItselfOfDosesTold: Bool {
    let lead = passage.tokens[clause.lowerBound..<at.lowerBound]
    guard let doses = lead.suffix(14).lastIndex(where: { Self.doses.contains($0.word) }),
      doses > clause.lowerBound,
      passage.tokens[doses - 1].is("for") || passage.tokens[doses - 1].is("or"), doses + 1 < at.lowerBound
    else { return false }
    let opens = passage.tokens[doses + 1].is("of") && doses - 1 == clause.lowerBound
    return (opens || Self.telling.contains(passage.tokens[doses + 1].word))
      && !passage.tokens[doses..<at.lowerBound].contains {
        $0.kind == .comma || $0.is("use") || $0.is("take")
      }
  }
  private static let telling: WordSet = [
    "above", "below", "over", "under", "up", "greater", "higher", "lower", "between", "less", "more",
  ]
  private static let doses: WordSet = [Word("doses"), Word("dosages")]

  /// "Doses above 40 mg a day ⟦are not recommended⟧", "a dose of more than 40 mg ⟦should not be exceeded⟧": what must not be
  /// gone above.
  var barredAbove: Range<Int>? {
    guard quantity.bound == .moreThan else { return nil }
    let start = quantity.span.lowerBound
    // "⟦Exceeding a total of⟧ 40 mg a day is not recommended"
    guard start >= clause.lowerBound,
      quantity.boundTokens.contains(where: { $0.lowerBound == clause.lowerBound })
        || passage.tokens[max(clause.lowerBound, start - 4)..<start].contains(where: {
          Self.doses.contains($0.word) || $0.is("dose") || $0.is("dosage")
        }),
      let not = passage.tokens[at.upperBound..<clause.upperBound].prefix(8).firstIndex(where: { $0.is("not") }
      ),
      ["are", "is", "must", "should"].contains(passage.tokens[not - 1].word), not + 1 < passage.tokens.count
    else { return nil }
    if passage.tokens[not + 1].is("recommended") { return not - 1..<not + 2 }
    guard not + 2 < passage.tokens.count, passage.tokens[not + 1].is("be"),
      ["administered", "exceeded", "given", "taken", "used"].contains(passage.tokens[not + 2].word)
    else { return nil }
    return not - 1..<not + 3
  }

  /// "Not more than 40 mg" bounds a dose from above, "more than 40 mg" bounds none.
  var isCeiling: Bool {
    passage.marks(of: .role).contains {
      lexicon[$0][1] == Dose.Role.maximum.rawValue
        && clause.contains($0.tokens.lowerBound) && $0.tokens.lowerBound <= at.lowerBound
    }
  }
}
