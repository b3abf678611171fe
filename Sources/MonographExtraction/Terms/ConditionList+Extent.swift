import MonographAnalysis
import MonographLexicon
import MonographModel

/// How far a condition reaches: without whom it befalls, with its name behind it.
extension ConditionList {
  /// Without "if your child has", "patients who suffer from", "tests show signs of".
  func stripped(_ range: Range<Int>) -> Range<Int> {
    var lower = finding(in: range) ?? pastTime(in: range) ?? range.lowerBound
    while lower < range.upperBound,
      Self.address.contains(passage.tokens[lower].word) || passage.tokens[lower].kind == .slash  // "he/she"
        || areWith(lower, in: range) || isSurmised(lower)
    { lower += 1 }
    return lower..<range.upperBound
  }

  /// "known or ⟦suspected⟧ pheochromocytoma": that it is sure or not, and no part of its name.
  private func isSurmised(_ index: Int) -> Bool {
    index > 1 && Self.surmises.contains(passage.tokens[index].word) && Self.isJoint(passage.tokens[index - 1])
      && Self.surmises.contains(passage.tokens[index - 2].word)
  }

  /// "⟦women with known⟧ or suspected breast cancer": of what, is said behind.
  func endsInSurmise(_ run: Range<Int>) -> Bool {
    guard let last = run.last, last + 2 < passage.tokens.count else { return false }
    return isSurmised(last + 2) && Self.surmises.contains(passage.tokens[last].word)
  }
  private static let surmises: WordSet = ["known", "suspected", "confirmed", "possible"]
  private static func isJoint(_ token: Token) -> Bool { token.is("or") || token.is("and") }

  /// "⟦women⟧ who are pregnant": not "women who may become pregnant".
  private func areWith(_ index: Int, in range: Range<Int>) -> Bool {
    index + 3 < range.upperBound && passage.tokens[index].is("women") && passage.tokens[index + 1].is("who")
      && passage.tokens[index + 2].is("are") && passage.tokens[index + 3].is("pregnant")
  }

  /// Where what a test shows is named: "blood tests show (that you have) ⟦anaemia⟧".
  private func finding(in range: Range<Int>) -> Int? {
    guard let verb = range.first(where: { Self.showing.contains(passage.tokens[$0].word) }),
      passage.tokens[range.lowerBound..<verb].contains(where: { Self.tests.contains($0.word) })
    else { return nil }
    var lower = verb + 1
    while lower < range.upperBound,
      ["that", "sign", "of", "you", "have"].contains(passage.tokens[lower].word)
    { lower += 1 }
    return lower < range.upperBound ? lower : nil
  }
  private static let showing: WordSet = [
    "show", "shows", "showed", "shown", "indicate", "reveal", "told", "determines", "finds", "know", "knows",
  ]
  private static let tests: WordSet = [
    "test", "scan", "examination", "result", "x-ray", "measurement", "doctor", "professional", "provider",
    "nurse",
  ]
  static let address: WordSet = [
    "if", "when", "you", "your", "you've", "you're", "child", "baby", "he", "she", "they", "patient",
    "patients", "are", "is",
    "have",
    "has", "had", "ever", "been", "suffer",
    "suffers", "suffering", "suffered", "from", "currently", "developed", "develop", "gets", "a", "an", "any",
    "in",
    "the", "with", "who", "individuals", "people", "and", "or",
    "those", "known", "also", "think", "may", "be", "about", "going", "due", "recently", "just", "might",
    "now", "during", "previously", "diagnosed", "experienced",
  ]

  /// A run without its clause, unless nothing but "problem" or "condition" would be left.
  /// "pregnant women" are pregnancy.
  func name(_ run: Range<Int>) -> String {
    guard passage.tokens[run].contains(where: { $0.word == "pregnant" }) else { return terms.text(run) }
    let rest = passage.tokens[run].filter {
      $0.word != "pregnant" && $0.word != "women" && $0.word != "woman" && $0.kind == .word
    }
    return rest.isEmpty || rest.allSatisfy({ Self.address.contains($0.word) }) ? "pregnancy" : terms.text(run)
  }

  func extent(of range: Range<Int>) -> Range<Int> {
    var run = terms.trimmed(range)
    // "children younger than 12 years"
    if run.upperBound < range.upperBound, passage.tokens[run.upperBound].word == "than" {
      run = run.lowerBound..<range.upperBound
    }
    run = withState(withResult(withClause(withName(run), in: range), in: range), in: range)
    let isVague =
      run.count == 1 && run.upperBound < range.upperBound && !names(run)
      || passage.tokens[run].allSatisfy {
        $0.kind != .word || AdverseReactions.generic.contains($0.word) || Terms.openers.contains($0.word)
      }
    guard isVague, !run.isEmpty || !range.isEmpty else { return run }
    var upper = range.upperBound
    while upper > range.lowerBound, passage.tokens[upper - 1].kind != .word,
      passage.tokens[upper - 1].kind != .close
    { upper -= 1 }
    return range.lowerBound..<upper
  }

  /// "a condition of unknown origin ⟦resulting in few blood cells⟧": what no table knows, with what tells it.
  func withResult(_ run: Range<Int>, in range: Range<Int>) -> Range<Int> {
    guard run.upperBound + 1 < range.upperBound, !names(run),
      Self.results.contains(passage.tokens[run.upperBound].word)
    else { return run }
    let end = range[run.upperBound...].first {
      [.comma, .period, .open, .semicolon, .colon].contains(passage.tokens[$0].kind)
    }
    return run.lowerBound..<(end ?? range.upperBound)
  }
  private static let results: WordSet = ["resulting", "causing", "leading", "requiring"]

  /// "low levels of proteins in your blood (hypoproteinaemia)": with the name behind it.
  func withName(_ run: Range<Int>) -> Range<Int> {
    guard run.upperBound < passage.tokens.count, passage.tokens[run.upperBound].kind == .open,
      !passage.marks(of: .condition).contains(where: { $0.tokens.overlaps(run) }),
      case let close = Enumeration.closingMark(
        from: run.upperBound, in: passage, limit: passage.tokens.count),
      close < passage.tokens.count, close - run.upperBound <= 4,
      terms.isReaction(run.upperBound + 1..<close)
    else { return run }
    return run.lowerBound..<close + 1
  }

  func whole(_ range: Range<Int>) -> [Item] {
    var run = terms.trimmed(stripped(range))
    let rest = run.lowerBound..<max(run.lowerBound, range.upperBound)
    run = rest.lowerBound..<(rest.first { passage.tokens[$0].kind == .period } ?? rest.upperBound)
    if let last = run.last, passage.tokens[last].kind == .comma { run = run.dropLast() }
    return run.isEmpty ? [] : [Item(term: terms.text(run), tokens: run)]
  }
}
