import MonographAnalysis
import MonographLexicon
import MonographModel

/// What limits a dose beyond its patients and its disease: a medicine taken beside it ("with examplin no more than
/// 5 mg"), or what the text asks of the one who takes it ("if you are of Asian origin, 5 mg").
enum DoseCondition {
  static func of(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Draft.Place? {
    let passage = reading.passages[index]
    let clause = passage.clause(around: quantity.tokens)
    if let own = companion(in: clause.lowerBound..<quantity.tokens.lowerBound, of: index, reading)
      ?? treated(before: quantity, in: clause, passage)
      ?? companion(behind: quantity, in: clause, of: index, reading)
      ?? ifClause(before: quantity, in: clause, passage) ?? ifClause(behind: quantity, in: clause, passage)
      ?? metaboliser(near: quantity, in: clause, passage) ?? patients(near: quantity, in: clause, passage)
      ?? alsoHaving(near: quantity, in: index, reading) ?? described(before: quantity, in: clause, passage),
      !isSaid(own, near: quantity, in: index, reading)
    {
      return Draft.Place(.condition, in: index, own)
    }
    return above(passage, reading)
  }

  // MARK: Companions

  /// From "with", or what leads to it, at the start of a clause or behind a comma to the last name.
  static func companion(in range: Range<Int>, of index: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passages[index]
    let isTitle = passage.isHeadline || passage.role == .label
    func opens(_ at: Int) -> Bool { at == range.lowerBound || passage.tokens[at - 1].kind == .comma }
    let start = range.reversed().lazy.compactMap { with -> Int? in
      guard passage.tokens[with].is("with") else { return nil }
      if opens(with) || isTitle && with > range.lowerBound && passage.tokens[with - 1].kind == .open
        || isTitle && titles.contains(passage.tokens[with - 1].word)
      {
        return with
      }
      // "in combination with", "when it is given together with"
      guard with > range.lowerBound, joiners.contains(passage.tokens[with - 1].word) else { return nil }
      return (max(range.lowerBound, with - 9)..<with).last {
        opens($0) && openers.contains(passage.tokens[$0].word)
      }
    }.first
    guard let start,
      let mark = passage.marks(of: .substance).last(where: {
        $0.tokens.lowerBound > start && $0.tokens.upperBound <= range.upperBound
          && DoseSubstance.isCompanion($0.tokens, in: passage)
          && reading.subject.isOther($0, in: passage, reading.lexicon)
      }) ?? companionClass(behind: start, in: range, passage)
    else { return nil }
    return start..<mark.tokens.upperBound
  }
  /// "Dosing ⟦with examplin⟧", over a section.
  private static let titles: WordSet = [
    "dosing", "dose", "dosage", "regimen", "schedule", "titration", "use",
  ]
  private static let meals: WordSet = ["food", "meal", "water", "milk", "juice", "drink"]

  /// "50 mg daily ⟦when coadministered with otherin⟧", right behind the amount and its timing.
  private static func companion(
    behind quantity: Quantity, in clause: Range<Int>, of index: Int, _ reading: Reading
  ) -> Range<Int>? {
    let passage = reading.passages[index]
    let start = quantity.tokens.upperBound
    let reach = start..<max(start, min(clause.upperBound, start + 10))
    guard let when = reach.first(where: { passage.tokens[$0].is("when") || passage.tokens[$0].is("if") }),
      let with = passage.tokens[when..<clause.upperBound].prefix(8).firstIndex(where: { $0.is("with") }),
      passage.tokens[when..<with].contains(where: { joiners.contains($0.word) }),
      !passage.tokens[quantity.tokens.upperBound..<with].contains(where: {
        $0.kind == .period || $0.endsClause
      }),
      !passage.quantities.contains(where: {
        $0.isDoseable && (quantity.tokens.upperBound..<with).contains($0.tokens.lowerBound)
      }),
      let mark = passage.marks.last(where: {
        ($0.vocabulary == .drugClass
          || $0.vocabulary == .substance && reading.subject.isOther($0, in: passage, reading.lexicon))
          && !passage.tokens[$0.tokens].contains { meals.contains($0.word) }
          && (with + 1...with + 4).contains($0.tokens.lowerBound) && $0.tokens.upperBound <= clause.upperBound
      })
    else { return nil }
    return when..<mark.tokens.upperBound
  }

  /// "When you take it with ⟦other antiepileptic medicines⟧".
  private static func companionClass(behind start: Int, in range: Range<Int>, _ passage: Passage) -> Mark? {
    passage.marks(of: .drugClass).last {
      $0.tokens.lowerBound > start && $0.tokens.upperBound <= range.upperBound
        && passage.tokens[start..<$0.tokens.lowerBound].contains { $0.is("with") }
        && !passage.tokens[$0.tokens].contains { meals.contains($0.word) }
    }
  }
  private static let joiners: WordSet = [
    "combination", "together", "combined", "given", "used", "taken", "administered", "concomitantly",
    "coadministered",
  ]
  private static let openers: WordSet = ["in", "when", "if", "where", "given", "used", "taken", "together"]

  // MARK: If-clauses

  /// "If you take examplin, the dose is 5 mg": up to the comma before the amount, or to "the dose".
  private static func ifClause(before quantity: Quantity, in clause: Range<Int>, _ passage: Passage) -> Range<
    Int
  >? {
    let range = clause.lowerBound..<quantity.span.lowerBound
    let opens = range.last { at in
      passage.tokens[at].is("if")
        && (at == range.lowerBound || isJoint(passage.tokens[at - 1]))
    }
    guard let opens, asks(opens, passage) else { return nil }
    let rest = opens + 3..<max(opens + 3, range.upperBound)
    // "If you take examplin, otherin or thirdin, the dose is": the last comma, unless the main clause is told.
    guard
      var end = rest.first(where: { isMainClause($0, passage) })
        ?? rest.last(where: { passage.tokens[$0].kind == .comma })
    else { return nil }
    while passage.tokens[end - 1].kind == .comma || passage.tokens[end - 1].is("then") { end -= 1 }
    guard !passage.tokens[end..<range.upperBound].contains(where: { $0.kind == .period }) else {
      return nil
    }
    return plain(opens..<end, passage)
  }

  /// "⟦If your doctor has prescribed P-gp inhibitors⟧: examplin or otherin, the dose is 5 mg": what stands before the colon
  /// names a medicine or a class of them.
  static func ifLabel(_ label: Passage) -> Range<Int>? {
    // "⟦Poor metabolisers⟧:", "⟦If you are a poor metaboliser⟧:"
    if label.tokens.count <= 20, label.holds(anyOf: metabolisers) { return whole(label) }
    guard label.tokens.first?.is("if") ?? false, label.tokens.count <= 20, asks(0, label),
      label.holds(anyOf: takings),
      !label.marks(of: .drugClass).isEmpty || !label.marks(of: .substance).isEmpty
    else { return nil }
    return whole(label)
  }

  private static let takings: WordSet = [
    "take", "taking", "takes", "use", "using", "given", "prescribed", "receive", "receiving",
  ]

  /// "Take 5 mg once daily if you take examplin".
  private static func ifClause(behind quantity: Quantity, in clause: Range<Int>, _ passage: Passage) -> Range<
    Int
  >? {
    let opens = (quantity.tokens.upperBound..<clause.upperBound).first { passage.tokens[$0].is("if") }
    guard let opens, opens - quantity.tokens.upperBound <= 10, asks(opens, passage),
      !passage.tokens[quantity.tokens.upperBound..<opens].contains(where: { $0.kind == .period }),
      !passage.quantities.contains(where: {
        $0.isDoseable && (quantity.tokens.upperBound..<opens).contains($0.tokens.lowerBound)
          && !Equivalents.isParenthesised($0, in: passage)
      })
    else { return nil }
    let end = (opens..<clause.upperBound).first { at in
      [.comma, .period, .close, .colon].contains(passage.tokens[at].kind)
    }
    return plain(opens..<(end ?? clause.upperBound), passage)
  }

  /// Behind "if" somebody is or has or takes something.
  private static func asks(_ opens: Int, _ passage: Passage) -> Bool {
    var at = opens + 1
    guard at < passage.tokens.count else { return false }
    // "If taking a strong inhibitor"
    if ["taking", "using", "receiving"].contains(passage.tokens[at].word) { return true }
    guard persons.contains(passage.tokens[at].word) else { return isTaken(at, passage) }
    while at < min(passage.tokens.count, opens + 5) {
      if states.contains(passage.tokens[at].word) { return true }
      at += 1
    }
    return false
  }
  /// "If ⟦grapefruit juice is consumed⟧": something taken beside the drug.
  private static func isTaken(_ start: Int, _ passage: Passage) -> Bool {
    let near = start..<min(passage.tokens.count - 1, start + 5)
    return !["it", "this", "that", "needed", "necessary"].contains(passage.tokens[start].word)
      && near.contains { at in
        ["is", "are"].contains(passage.tokens[at].word) && beside.contains(passage.tokens[at + 1].word)
      }
  }
  private static let beside: WordSet = ["consumed", "coadministered", "co-administered", "drunk", "ingested"]

  private static let persons: WordSet = ["you", "your", "the", "they", "he", "she", "a"]
  private static let states: WordSet = [
    "are", "is", "have", "has", "take", "takes", "taking", "use", "using", "receive", "receives", "also",
  ]

  /// No condition of how the treatment goes, and no dose of its own.
  private static func plain(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let says =
      passage.tokens[run].contains { outcomes.contains($0.word) }
      || passage.quantities.contains { $0.isDoseable && run.contains($0.tokens.lowerBound) }
    return says || run.count > 30 ? nil : run
  }
  /// Words of what the treatment does, or of the dose: such an if-clause is a step of it.
  private static let outcomes: WordSet = [
    "dose", "needed", "necessary", "required", "tolerate", "tolerated", "response", "respond", "effect",
    "effective", "miss", "missed", "forget", "vomit", "improve", "improvement", "controlled", "adequate",
    "enough", "sure", "doctor", "able", "unable", "better", "appropriate", "possible", "questions",
  ]

  private static func isJoint(_ token: Token) -> Bool {
    [.comma, .colon, .dash, .semicolon, .period, .open].contains(token.kind) || joints.contains(token.word)
  }
  private static let joints: WordSet = ["and", "but", "however", "or", "only"]

  /// "… the recommended dose", "… your doctor", "… you may": where a main clause goes on without a comma.
  private static func isMainClause(_ at: Int, _ passage: Passage) -> Bool {
    if persons.contains(passage.tokens[at].word), at + 1 < passage.tokens.count,
      modals.contains(passage.tokens[at + 1].word)
    {
      return true
    }
    guard articles.contains(passage.tokens[at].word) else { return false }
    return passage.tokens[at + 1..<min(passage.tokens.count, at + 4)].contains { subjects.contains($0.word) }
  }
  private static let modals: WordSet = ["may", "should", "must", "will", "can", "need"]
  private static let articles: WordSet = ["the", "your", "a", "take", "do"]
  private static let subjects: WordSet = ["dose", "dosage", "doctor", "maximum"]

  /// "If you have kidney problems", "if you have lung cancer": the scope's patients or its disease say it.
  private static func isSaid(
    _ run: Range<Int>, near quantity: Quantity, in index: Int, _ reading: Reading
  ) -> Bool {
    if reading.passages[index].populations(reading.lexicon).contains(where: { $0.tokens.overlaps(run) }) {
      return true
    }
    let disease = DoseIndication.find(in: index, near: quantity.tokens, reading)
    return disease.map { $0.1.overlaps(run) } ?? false
  }
}
