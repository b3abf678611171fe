import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is watched for where the sentence that asks for it does not say so itself.
extension Monitorings {
  /// "Careful monitoring is necessary" with what it is about: "close monitoring of mother and child", or the hazard
  /// that was named just before.
  func monitoring(_ run: Range<Int>, _ name: String, _ timing: [Range<Int>], _ terms: Terms) -> Draft {
    let rule = "monitoring.plain"
    if let object = object(behind: run.upperBound, terms) {
      return make(
        terms, run.lowerBound..<object.upperBound, "\(name) of \(terms.text(object))", timing, rule: rule)
    }
    guard let (place, hazard) = hazard(before: run.lowerBound, terms) else {
      return make(terms, run, name, timing, rule: rule)
    }
    let about = Terms(place, in: terms.reading).text(hazard)
    var draft = make(terms, run, "\(name) (\(about))", timing, rule: rule)
    draft.add(.subject, in: place, hazard)
    return draft
  }

  /// "of the mother and fetus", "for early ageing of the bones".
  private func object(behind end: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard end + 1 < tokens.count, tokens[end].word == "of" || isAim(end, tokens) else { return nil }
    let start = tokens[end].word == "to" ? end + 2 : end + 1
    let run = terms.trimmed(
      start..<(tokens[(end + 1)...].prefix(8).firstIndex { Self.ends($0) || $0.kind == .comma }
        ?? min(end + 9, tokens.count)))
    return run.isEmpty || run.count > 6 ? nil : run
  }

  /// "for" behind which no patient is named and no time.
  private func isAim(_ index: Int, _ tokens: [Token]) -> Bool {
    // "observed to detect side effects"
    if tokens[index].word == "to", index + 1 < tokens.count, tokens[index + 1].word == "detect" {
      return true
    }
    return tokens[index].word == "for"
      && !tokens[(index + 1)...].prefix(4).contains {
        Self.people.contains($0.word) || Self.periods.contains($0.word) || $0.kind == .number
      }
  }

  /// The last reaction or disease named before it in the sentence, the sentence before, or the label above.
  func hazard(before token: Int, _ terms: Terms) -> (passage: Int, tokens: Range<Int>)? {
    let reading = terms.reading
    if let mark = terms.marks(within: 0..<token).last { return (terms.index, mark.tokens) }
    let label = terms.passage.context.first.flatMap { reading.passages[$0].role == .label ? $0 : nil }
    for place in reading.before(terms.index).prefix(1) + [label].compactMap(\.self) {
      let other = Terms(place, in: reading)
      if let mark = other.marks(within: other.passage.tokens.indices).first { return (place, mark.tokens) }
    }
    return nil
  }

  /// "Pregnancy must be excluded before treatment", "women should exclude any pregnancy".
  func pregnancyExcluded(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.excluding), passage.holds("pregnancy"),
      let verb = passage.tokens.firstIndex(where: { Self.excluding.contains($0.word) }),
      !passage.tokens[..<verb].contains(where: { $0.word == "until" }),
      let noun = passage.tokens.indices.first(where: {
        passage.tokens[$0].word == "pregnancy" && abs($0 - verb) <= 5
      })
    else { return nil }
    return make(
      terms, min(noun, verb)..<max(noun, verb) + 1, "exclusion of pregnancy", timing(passage),
      rule: "monitoring.pregnancy")
  }
  static let excluding: WordSet = ["exclude", "excluded", "excluding"]

  /// "Your doctor will test for these changes": the tests or hazards of the sentences before.
  func referred(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.pointers),
      passage.holds(anyOf: Self.carers) || passage.holds(anyOf: Self.watchedOver),
      let pointer = passage.tokens.indices.dropFirst(2).first(where: {
        Self.pointers.contains(passage.tokens[$0].word)
      }),
      let verb = (max(0, pointer - 4)..<pointer).last(where: {
        Self.verbsOfTesting.contains(passage.tokens[$0].word)
          // "should be monitored for these effects"
          || Self.watchedOver.contains(passage.tokens[$0].word) && passage.tokens[pointer - 1].word == "for"
      }),
      passage.tokens[..<verb].contains(where: { ["will", "should", "may", "must"].contains($0.word) }),
      verb < 2 || passage.tokens[verb - 2].word != "have",
      let (place, runs) = antecedent(terms),
      case let other = Terms(place, in: terms.reading),
      // "Caution in gout. Patients should be monitored for these risks.": the risks stand further up.
      passage.holds(anyOf: Self.carers) || !other.passage.holds("caution")
    else { return nil }
    var draft = make(
      terms, verb..<pointer + 1, runs.map { other.text($0) }.joined(separator: ", "), timing(passage),
      rule: "monitoring.referred")
    for run in runs { draft.add(.subject, in: place, run) }
    return draft
  }

  /// The tests named in one of the three sentences before, else the reactions or diseases.
  private func antecedent(_ terms: Terms) -> (passage: Int, runs: [Range<Int>])? {
    let places = terms.reading.before(terms.index).prefix(3)
    func nearest(_ runs: (Terms) -> [Range<Int>]) -> (Int, [Range<Int>])? {
      for place in places {
        let found = runs(Terms(place, in: terms.reading))
        if !found.isEmpty { return (place, found) }
      }
      return nil
    }
    return nearest { other in
      let marks = other.passage.marks(of: .test).filter { other.isNamed($0) }
      return marks.filter { mark in
        !other.passage.marks(of: .condition).contains { $0.tokens.overlaps(mark.tokens) }
          && !marks.contains { $0.tokens.overlaps(mark.tokens) && $0.tokens.count > mark.tokens.count }
      }.map(\.tokens)
    }
      ?? nearest { other in
        other.marks(within: other.passage.tokens.indices).map(\.tokens).filter {
          $0.count > 1 || other.passage.tokens[$0.lowerBound].word != "death"
        }
      }
  }
  private static let carers: WordSet = ["doctor", "provider", "physician", "nurse", "team"]
  static let watchedOver: WordSet = ["monitored", "observed", "watched", "tested", "checked"]
  private static let pointers: WordSet = ["these", "this", "them"]
  static let verbsOfTesting: WordSet = ["test", "check", "monitor", "measure", "watch"]
}
