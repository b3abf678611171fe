import MonographAnalysis
import MonographLexicon
import MonographModel

/// How many treatments patients must have had before this one: "after at least two prior lines of therapy". Which ones, is
/// another question: "one prior treatment with platinum" is left.
struct EarlierTreatments: ClaimRule {
  static let requirement = Requirement(text: true, words: telling)

  static let examples = [
    Example(
      "It is used for multiple myeloma in adults who have ⟦had at least two prior therapies⟧, including foobarin.",
      under: "Uses", "earlier treatments: at least two"),
    Example(
      "It is indicated for lymphoma that has returned ⟦after one or more lines of systemic therapy⟧.",
      under: "Uses", "earlier treatments: one or more"),
    Example(
      "It is generally given for lung cancer ⟦after at least one other therapy⟧ has been tried.",
      under: "Uses", "earlier treatments: at least one"),
    Example(
      "It treats breast cancer in patients who have ⟦received more than one chemotherapy regimen⟧.",
      under: "Uses", "earlier treatments: more than one"),
    Example(
      "It is used when ⟦at least three other kinds of treatment⟧ have not worked.", under: "Uses",
      "earlier treatments: at least three"),
    // With what, or at most how many.
    Example("It is used for lymphoma after at least one prior treatment with foobarin.", under: "Uses"),
    Example("It is used for lymphoma after no more than two prior therapies.", under: "Uses"),
    Example("It is used for lymphoma together with two other treatments.", under: "Uses"),
    Example("Your cancer is checked after two treatment sessions.", under: "Uses"),
    Example("In a trial, patients with lymphoma had received at least two prior therapies.", under: "Uses"),
  ]

  private static let elsewhere: SectionSet = [
    .adverseReactions, .pharmacokinetics, .pharmacology, .nonclinical, .efficacy, .mechanism, .research,
    .references, .legal, .overdose, .monitoring, .interactions,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.holds(anyOf: Self.heads), !passage.holds(anyOf: Self.studies),
      !reading.isUnder(Self.elsewhere, index),
      let body = Statements.body(index, reading)
    else { return [] }
    var drafts: [Draft] = []
    var start = body.lowerBound
    for number in body where number >= start {
      guard Self.isNumber(passage.tokens[number]), let count = Count(at: number, in: passage, body) else {
        continue
      }
      start = count.end
      var draft = Draft(
        .administration(text: "earlier treatments: " + Statements.text(count.said, passage)),
        rule: "administration.earlier", at: count.start..<count.end, of: index)
      draft.add(.timing, in: index, count.said)
      draft.add(.cue, in: index, count.said.upperBound..<count.end)
      fillUse(&draft, passage: index, before: number, in: reading)
      drafts.append(draft)
    }
    return drafts
  }

  /// The last illness that the sentence names before the number, else what its label or heading names; "cancer" is none.
  private func fillUse(_ draft: inout Draft, passage index: Int, before number: Int, in reading: Reading) {
    let passage = reading.passages[index]
    let illness = passage.marks(of: .condition).last {
      $0.tokens.upperBound <= number && !isBroad(passage.tokens[$0.tokens])
    }
    if let illness {
      let text = Statements.text(illness.tokens, passage)
      draft.scope.indication = Scope.Term(term: text, text: text)
      draft.add(.indication, in: index, illness.tokens)
      return
    }
    var filled = draft
    Scopes.fillUse(&filled, passage: index, near: number..<number + 1, in: reading)
    guard let place = filled.places.last(where: { $0.role == .indication }),
      !isBroad(reading.passages[place.passage].tokens[place.tokens])
    else { return }
    draft = filled
  }

  private func isBroad(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.allSatisfy { Self.broad.contains($0.word) }
  }
  private static let broad: WordSet = [
    "cancer", "tumor", "tumour", "lymphoma", "leukemia", "leukaemia", "carcinoma", "disease", "malignancy",
    "blood", "metastatic", "advanced", "progression", "relapse",
  ]
}

extension EarlierTreatments {
  /// A number of treatments, and the words around it.
  private struct Count {
    /// "At least two", "one or more".
    var said: Range<Int>
    var start: Int
    var end: Int

    init?(at number: Int, in passage: Passage, _ body: Range<Int>) {
      let tokens = passage.tokens
      func word(_ index: Int) -> Word { body.contains(index) ? tokens[index].word : .none }
      // "One to three", "one or more".
      var last = number + 1
      if ["to", "or"].contains(word(last)) || body.contains(last) && tokens[last].kind == .dash,
        word(last + 1) == "more" || body.contains(last + 1) && isNumber(tokens[last + 1])
      {
        last += 2
      }
      var lower = number
      while lower > body.lowerBound, number - lower < 3, bounding.contains(word(lower - 1)) { lower -= 1 }
      said = lower..<last
      if (1...2).contains(where: { most.contains(word(lower - $0)) }) { return nil }
      if tokens[said].contains(where: { most.contains($0.word) }) { return nil }
      // "Prior systemic therapies", "lines of therapy".
      var end = last
      while body.contains(end), heads.contains(word(end)) || kinds.contains(word(end)) { end += 1 }
      while end > last, !heads.contains(word(end - 1)) { end -= 1 }
      guard end > last, word(last) != "of", word(end) != "of", !particular.contains(word(end)),
        word(end) != "that" || failing.contains(word(end + 1)),
        !(body.contains(end) && tokens[end].kind == .dash)
      else { return nil }
      let isPrior = tokens[last..<end].contains { prior.contains($0.word) }
      let before = max(body.lowerBound, lower - 8)..<lower
      let had = before.last { having.contains(word($0)) }
      let isTried = (end..<min(body.upperBound, end + 4)).contains { tried.contains(word($0)) }
      // "After two treatments" alone may be said of this one.
      let isTold = isPrior || isTried || had.map { received.contains(word($0)) } ?? false
      guard isTold || had != nil && passage.holds(anyOf: illnesses) else { return nil }
      self.end = end
      start = had.flatMap { lower - $0 <= 1 ? $0 : nil } ?? lower
    }
  }

  private static func isNumber(_ token: Token) -> Bool {
    numbers.contains(token.word) || token.kind == .number && token.number.map { 1...5 ~= $0 } ?? false
  }

  private static let telling: WordSet = [
    "prior", "previous", "previously", "earlier", "other", "already", "line", "tried", "failed", "relapsed",
    "progressed", "returned", "received",
  ]
  private static let numbers: WordSet = ["one", "two", "three", "four", "five"]
  private static let bounding: WordSet = ["at", "least", "more", "than"]
  private static let most: WordSet = ["most", "up", "no", "not", "maximum", "fewer", "less", "only", "first"]
  private static let heads: WordSet = [
    "therapy", "treatment", "regimen", "line", "chemotherapy", "chemotherapies",
  ]
  private static let kinds: WordSet = [
    "prior", "previous", "earlier", "other", "different", "systemic", "standard", "of", "cancer",
    "anticancer", "type", "kind",
  ]
  /// What follows where it is one kind of treatment, or none.
  private static let particular: WordSet = [
    "with", "containing", "involving", "using", "based", "option", "session", "course", "cycle",
    "week", "day", "month", "period", "phase", "arm", "group", "area", "dose", "which",
  ]
  private static let prior: WordSet = ["prior", "previous", "earlier"]
  private static let having: WordSet = [
    "after", "despite", "received", "had", "undergone", "failed", "failure", "following", "responded",
    "tried", "receiving", "respond", "given",
  ]
  private static let received: WordSet = ["received", "undergone", "failed", "responded", "respond", "tried"]
  private static let tried: WordSet = ["tried", "failed", "fail", "worked"]
  private static let failing: WordSet = ["did", "do", "have", "failed"]
  private static let illnesses: WordSet = [
    "cancer", "lymphoma", "myeloma", "leukemia", "leukaemia", "carcinoma", "tumor", "tumour", "melanoma",
    "sarcoma", "relapsed", "refractory", "returned", "progressed", "responded", "failed", "metastatic",
    "indicated", "tried", "disease",
  ]
  private static let studies: WordSet = ["trial", "study", "studied", "if", "randomized", "randomised"]
}
