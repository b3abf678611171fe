extension Fact.Value {
  /// One short phrase for a person.
  public var words: String {
    switch self {
    case .claim(let value, let polarity): value.words(polarity)
    case .regimen(let regimen): regimen.words
    case .equivalence(let equivalence): equivalence.words
    }
  }
}

extension Equivalence {
  /// "0.25 mg = 8 million units = 1 mL".
  public var words: String { amounts.map(\.words).joined(separator: " = ") }
}

extension Regimen {
  /// "0.0625 mg (weeks 1–2) → 0.125 mg (weeks 3–4), every other day, subcutaneous": a timing that all steps
  /// share is said once.
  public var words: String {
    let timings = Set(steps.map(\.timing))
    let shared = timings.count == 1 ? steps.first?.timing : nil
    let path = steps.map { step in
      phrase(
        step.amount.words, " ", shared == nil ? step.timing?.words : nil, " ",
        step.window.map { "(\($0.windowWords))" })
    }
    return phrase(path.joined(separator: " → "), ", ", shared?.words, ", ", route)
  }
}
