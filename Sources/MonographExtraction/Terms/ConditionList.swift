import MonographAnalysis
import MonographLexicon
import MonographModel

/// The conditions named in "severe depression and/or suicidal ideation; hypersensitivity to A, B, or C": who
/// a drug is, or is not, for.
struct ConditionList {
  struct Item: Hashable {
    var term: String
    var tokens: Range<Int>
    /// What the term owes to words elsewhere: "hypersensitivity to" before a list of substances.
    var subject: Range<Int>?
  }

  let terms: Terms
  var passage: Passage { terms.passage }

  func items(in range: Range<Int>) -> [Item] {
    var items: [Item] = []
    for group in groups(range) {
      items += allergies(in: group) ?? recent(in: group) ?? conditions(in: group)
    }
    var seen: Set<String> = []
    return items.filter { seen.insert($0.term).inserted }
  }

  /// The parts between semicolons, and before each further "or if you …".
  func groups(_ range: Range<Int>) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      if passage.tokens[index].kind == .semicolon {
        groups.append(start..<index)
        start = index + 1
      } else if passage.tokens[index].word == "if", index > start + 1,
        ["or", "and"].contains(passage.tokens[index - 1].word)
      {
        groups.append(start..<index - 1)
        start = index
      }
    }
    return groups + [start..<max(start, range.upperBound)]
  }

  // MARK: Conditions

  func conditions(in range: Range<Int>) -> [Item] {
    if range.contains(where: { isAfterTaking($0, range) && !isAside($0, range) }) { return whole(range) }
    if isOfContraception(range) { return whole(range) }
    if let lacking = lacking(in: range) { return lacking }
    if isOfFamily(range), case let run = stripped(range) { return [Item(term: terms.text(run), tokens: run)] }
    let members = withoutParts(
      Enumeration.members(of: passage, in: beforeExamples(stripped(range))).filter {
        !isApposition($0.tokens)
      })
    let runs = joined(members)
      .map { (extent(of: stripped($0)), $0) }.filter { !$0.0.isEmpty }
    return runs.enumerated().compactMap { position, pair in
      let run = pair.0
      if runs.count > 1, passage.tokens[run].contains(where: { Self.wishes.contains($0.word) }) {
        return nil
      }
      guard let head = sharedHead(of: position, in: runs.map(\.0)) else {
        let degree = degree(before: run, after: runs[..<position].map(\.0), head: run.upperBound - 1)
        return Item(
          term: (degree.map { terms.text($0) + " " } ?? "") + name(run), tokens: run, subject: degree)
      }
      // "liver, kidney or heart problems", "severe renal or hepatic impairment"
      return Item(
        term: "\(terms.text(run)) \(terms.text(head..<head + 1))", tokens: run, subject: head..<head + 1)
    }
  }

  /// The noun that a modifier shares with the next that has one: "liver" with "kidney disease", whatever comes behind.
  private func sharedHead(of position: Int, in runs: [Range<Int>]) -> Int? {
    guard isModifier(runs[position]), let next = runs[(position + 1)...].first(where: { !isModifier($0) })
    else {
      return nil
    }
    let head = next.upperBound - 1
    return Self.sharedHeads.contains(passage.tokens[head].word) ? head : nil
  }

  /// "uncontrolled diabetes, with, for example, vomiting or weight loss": what shows it is no other condition.
  private func beforeExamples(_ range: Range<Int>) -> Range<Int> {
    let start = range.dropLast().first { index in
      index > range.lowerBound && passage.tokens[index].word == "for"
        && passage.tokens[index + 1].word == "example"
    }
    return start.map { range.lowerBound..<$0 } ?? range
  }

  /// Who may become pregnant is no other condition than who is.
  private static let wishes: WordSet = ["think", "planning", "plan", "trying", "hoping", "wish", "intend"]

  /// "severe" of "severe renal or hepatic impairment", which holds for the liver, too.
  func degree(before run: Range<Int>, after runs: [Range<Int>], head: Int) -> Range<Int>? {
    guard let first = runs.reversed().prefix(while: { isModifier($0) }).last, run.upperBound == head + 1,
      Self.sharedHeads.contains(passage.tokens[head].word), isOrgan(run.lowerBound)
    else { return nil }
    let mark = passage.marks(of: .severity).first { $0.tokens.lowerBound == first.lowerBound }
    return mark.flatMap { $0.tokens.upperBound < first.upperBound ? $0.tokens : nil }
  }

  /// Without "if your child has", "patients who suffer from", "tests show signs of".
  func stripped(_ range: Range<Int>) -> Range<Int> {
    var lower = finding(in: range) ?? pastTime(in: range) ?? range.lowerBound
    while lower < range.upperBound,
      Self.address.contains(passage.tokens[lower].word) || passage.tokens[lower].kind == .slash  // "he/she"
    { lower += 1 }
    return lower..<range.upperBound
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
    "show", "shows", "showed", "shown", "indicate", "reveal", "told", "determines", "finds",
  ]
  private static let tests: WordSet = [
    "test", "scan", "examination", "result", "x-ray", "measurement", "doctor", "professional", "provider",
    "nurse",
  ]

  static let address: WordSet = [
    "if", "when", "you", "your", "child", "baby", "he", "she", "patient", "patients", "are", "is", "have",
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
    run = withState(withClause(withName(run), in: range), in: range)
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
    run = run.lowerBound..<(range.first { passage.tokens[$0].kind == .period } ?? range.upperBound)
    if let last = run.last, passage.tokens[last].kind == .comma { run = run.dropLast() }
    return run.isEmpty ? [] : [Item(term: terms.text(run), tokens: run)]
  }

  /// "after taking …", "related to previous use": what follows belongs to the whole list.
  func isAfterTaking(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    let next = passage.tokens[index + 1].word
    return ["after", "when"].contains(passage.tokens[index].word)
      && Self.takings.contains(next)
      || passage.tokens[index].word == "related" && next == "to"
  }

  private static let takings: WordSet = ["taking", "you", "using", "receiving", "previous", "prior"]

  func isAside(_ index: Int, _ range: Range<Int>) -> Bool {
    let before = passage.tokens[range.lowerBound..<index]
    return before.count { $0.kind == .open } > before.count { $0.kind == .close }
  }

  /// Members that are no condition of their own go with their neighbour: "moderate or severe heart failure",
  /// "children and adolescents".
  func joined(_ members: [Enumeration.Member]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var pending: Int?
    for (position, member) in members.enumerated() {
      let lower = pending ?? member.tokens.lowerBound
      pending = nil
      let isLast = position == members.count - 1
      if !isLast,
        isDegreeOnly(member.tokens) || runs.isEmpty && isBare(member.tokens)
          || isYoung(member.tokens) && isYoung(members[position + 1].tokens)
      {
        pending = lower
        continue
      }
      if let previous = runs.last, pending == nil,
        isSecond(member.tokens)
          || !names(member.tokens) && !isModifier(member.tokens) && !isStated(member.tokens)
      {
        runs[runs.count - 1] = previous.lowerBound..<member.tokens.upperBound
      } else {
        runs.append(lower..<member.tokens.upperBound)
      }
    }
    return runs
  }

  /// "have a fever or ⟦are dehydrated⟧", "or ⟦those who⟧ have had": a state of its own, whether its words are known or
  /// not.
  private func isStated(_ range: Range<Int>) -> Bool {
    if range.count > 2, range.prefix(3).contains(where: { Self.those.contains(passage.tokens[$0].word) }),
      range.prefix(4).contains(where: { ["who", "with"].contains(passage.tokens[$0].word) })
    {
      return true
    }
    return range.lowerBound > 0 && range.count > 1 && passage.tokens[range.lowerBound - 1].word == "or"
      && ["are", "is", "have", "has", "had"].contains(passage.tokens[range.lowerBound].word)
  }

  private static let those: WordSet = ["those", "people", "patients", "anyone", "women", "individuals"]

  /// "recent" of "recent or current treatment": one or two words that name nothing.
  func isBare(_ range: Range<Int>) -> Bool {
    // "certain types of irregular" of "… or abnormal heartbeat"
    let kind = range.prefix(4).last {
      passage.tokens[$0].is("of") && $0 > range.lowerBound
        && ["type", "form", "kind"].contains(passage.tokens[$0 - 1].word)
    }
    return range.upperBound - (kind.map { $0 + 1 } ?? range.lowerBound) <= 2 && !names(range)
      && !isModifier(range)
      && !range.contains {
        ["pregnant", "breast", "breastfeeding", "lactation"].contains(passage.tokens[$0].word)
      }
  }

  func isDegreeOnly(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      Terms.openers.contains(passage.tokens[index].word)
        || passage.marks(of: .severity).contains { $0.tokens.contains(index) }
    }
  }

  func isYoung(_ range: Range<Int>) -> Bool {
    passage.marks.contains { mark in
      mark.vocabulary == .population && range.overlaps(mark.tokens)
        && ["child", "adolescent", "infant"].contains(terms.reading.lexicon[mark][1])
    }
  }

  /// A member that names something: a condition, a group of people, a substance.
  func names(_ range: Range<Int>) -> Bool {
    terms.isReaction(range)
      || range.last.map { Self.sharedHeads.contains(passage.tokens[$0].word) && range.count > 1 } ?? false
      // "oesophageal conditions that impair swallowing"
      || range.dropFirst().dropLast(2).contains { index in
        Self.sharedHeads.contains(passage.tokens[index].word)
          && ["that", "which"].contains(passage.tokens[index + 1].word)
      }
      || passage.marks.contains { mark in
        range.overlaps(mark.tokens) && [.population, .substance, .drugClass, .test].contains(mark.vocabulary)
      }
  }

  /// "severe liver", "kidney": one or two words without a head of their own.
  func isModifier(_ range: Range<Int>) -> Bool {
    guard range.count <= 3, !terms.isReaction(range),
      // "a heart condition"
      range.count == 1 || !(range.last.map { Self.sharedHeads.contains(passage.tokens[$0].word) } ?? false)
    else { return false }
    return range.contains { isOrgan($0) }
  }

  func isOrgan(_ index: Int) -> Bool {
    if Self.organs.contains(passage.tokens[index].word) { return true }
    return passage.marks.contains { mark in mark.vocabulary == .doseFactor && mark.tokens.contains(index) }
  }

  private static let organs = WordTable.conditions["organ"]
  static let sharedHeads = WordTable.conditions["head"]
}
