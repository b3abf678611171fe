import MonographModel

extension GoldLabel {
  /// Whether a claim of the label's kind says the same as the label; where it stands is not looked at.
  func agrees(with claim: Claim) -> Bool {
    switch claim.value {
    case .dose(let dose):
      isNegated == claim.isNegated && ([dose.amount] + dose.equivalents).contains(where: says)
    case .strength(let strength): isNegated == claim.isNegated && says(strength.amount)
    case .percentage(let percentage): says(percentage)
    case .doseAdjustment(let adjustment):
      text("factor") == adjustment.factor.rawValue
        && [nil, adjustment.adjustment.rawValue].contains(text("adjustment"))
    case .populationUse(let use): text("factor") == "age" && use.stance != .allowed
    case .pregnancyLactation(let use):
      text("topic") == use.topic.rawValue
        && [nil, use.stance.rawValue].contains(text("stance")?.lowercased())
    case .interaction(let interaction): Likeness.areAlike(text("with"), interaction.with)
    case .monitoring(let monitoring): Likeness.areAlike(text("test"), monitoring.test)
    case .contraindication(let term), .warning(let term, _): names(term, claim)
    case .indication(let indication): names(indication.term, claim)
    case .adverseReaction(let reaction): names(reaction.term, claim)
    default: true
    }
  }

  private func names(_ term: String, _ claim: Claim) -> Bool {
    isNegated == claim.isNegated && Likeness.areAlike(text("term"), term)
  }

  private func says(_ amount: Amount) -> Bool {
    let low = number("amountLow")
    return Likeness.scaled([low, number("amountHigh") ?? low], text("unit") ?? "")
      == Likeness.scaled([amount.low, amount.high], amount.unit.code)
  }

  private func says(_ percentage: Percentage) -> Bool {
    numbers(number("low"), number("high")) == numbers(percentage.low, percentage.high)
      && Likeness.side(text("bound")) == Likeness.side(percentage.bound.rawValue)
  }

  private func numbers(_ low: ExactNumber?, _ high: ExactNumber?) -> Set<ExactNumber> {
    Set([low, high].compactMap(\.self))
  }

  // MARK: Fields of a claim that was found

  /// Whether a rate of a reaction is the labelled one: its band, or both its percentages.
  func agrees(with rate: ReactionFrequency?) -> Bool {
    guard let rate else { return false }
    if let band = text("band"), band == rate.band?.rawValue { return true }
    let labelled = numbers(number("low"), number("high"))
    return !labelled.isEmpty && labelled == numbers(rate.low, rate.high)
  }

  /// Whether a timing is the labelled one: the same time between two doses, or the same numbers.
  func agrees(with timing: Timing?) -> Bool {
    guard let timing, let labelled = frequency.map(LabelledTiming.init) else { return false }
    return labelled == LabelledTiming(timing)
  }
}

extension Claim {
  var isNegated: Bool { polarity == .negated }
}

/// How often, as labels and claims write it, made comparable.
private struct LabelledTiming: Equatable {
  var count: ExactNumber
  var countMax: ExactNumber?
  var period: ExactNumber
  var periodMax: ExactNumber?
  var unit: String

  init(_ json: JSONValue) {
    func number(_ name: String) -> ExactNumber? {
      json[name]?.text.flatMap { ExactNumber($0) } ?? json[name]?.whole.map { ExactNumber(Int64($0)) }
    }
    count = number("count") ?? 1
    countMax = number("countMax")
    period = number("period") ?? 1
    periodMax = number("periodMax")
    unit = json["periodUnit"]?.text ?? ""
  }

  init(_ timing: Timing) {
    count = ExactNumber(Int64(timing.frequency))
    countMax = timing.frequencyMax.map { ExactNumber(Int64($0)) }
    period = timing.period
    periodMax = timing.periodMax
    unit = timing.periodUnit.rawValue
  }

  /// Hours in a period's unit; nil for months and years, which have no fixed length.
  private var hours: ExactNumber? { ["h": 1, "d": 24, "wk": 168][unit] }

  static func == (a: Self, b: Self) -> Bool {
    if a.countMax == nil, a.periodMax == nil, b.countMax == nil, b.periodMax == nil, let hoursA = a.hours,
      let hoursB = b.hours
    {
      // period · hours / count, without dividing.
      return a.period.multiplied(by: hoursA)?.multiplied(by: b.count)
        == b.period.multiplied(by: hoursB)?.multiplied(by: a.count)
    }
    return a.count == b.count && a.countMax == b.countMax && a.period == b.period
      && a.periodMax == b.periodMax && a.unit == b.unit
  }
}
