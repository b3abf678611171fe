import MonographAnalysis
import MonographLexicon
import MonographModel

extension Passage {
  /// "** Cases have been reported": a sentence below a list, to which a mark in it refers.
  var isNote: Bool {
    (role == .sentence || role == .footnote) && tokens.first?.kind == .bullet
      && tokens.contains { AdverseReactions.verbs.contains($0.word) }
  }
}

extension AdverseReactions {
  // MARK: What a line is

  func isShort(_ passage: Passage) -> Bool {
    passage.tokens.count <= 14
      && !passage.tokens[(opensReaction(passage) ? 1 : 0)...].contains {
        Self.verbs.contains($0.word) || Self.imperatives.contains($0.word)
      }
  }

  /// "⟦Contact⟧ dermatitis" orders nothing.
  private func opensReaction(_ passage: Passage) -> Bool {
    passage.marks(of: .reaction).contains { $0.tokens.lowerBound == 0 && $0.tokens.count > 1 }
  }

  /// Where what a passage says of itself ends: at a frequency or a lead-in for what follows that was run into it.
  func end(_ terms: Terms) -> Int {
    terms.reading.banners[terms.index].flatMap { $0.start > 0 ? $0.start : nil } ?? leadStart(terms.passage)
  }

  /// "Feeling anxious ⟦Tests may show:⟧", which begins the lines below.
  private func leadStart(_ passage: Passage) -> Int {
    let tokens = passage.tokens
    guard passage.role == .item, tokens.count > 3, tokens.last?.kind == .colon else { return tokens.count }
    let lead = (1..<tokens.count - 1).last {
      tokens[$0].isName && tokens[$0 - 1].kind == .word && !tokens[$0 - 1].isName
    }
    guard let lead, tokens.count - lead <= 6,
      tokens[lead...].contains(where: { Self.verbs.contains($0.word) })
    else { return tokens.count }
    return lead
  }

  /// Without "which might include symptoms of …", unless the list goes on behind "as well as".
  func beforeRelative(_ terms: Terms, from start: Int = 0) -> Range<Int> {
    let passage = terms.passage
    let end = max(start, self.end(terms))
    var depth = 0
    for index in start..<end {
      switch passage.tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      // What parentheses add is read by itself.
      default: if depth <= 0, isRelative(at: index, passage) { return start..<index }
      }
    }
    return start..<end
  }

  /// "which might include …", "see section 2", "signs of infection such as …".
  /// "signs of infection such as fever": what is watched for, not what the drug does.
  func isSignOf(at index: Int, _ passage: Passage) -> Bool {
    guard ["sign", "symptom"].contains(passage.tokens[index].word), index + 1 < passage.tokens.count else {
      return false
    }
    return ["of", "suggestive"].contains(passage.tokens[index + 1].word)
      || passage.tokens[index + 1].word == "and" && index + 3 < passage.tokens.count
        && ["of", "suggestive"].contains(passage.tokens[index + 3].word)
  }

  /// "Signs and symptoms may include weakness": what a patient feels of the reaction that was named before.
  func listsSigns(at index: Int, _ terms: Terms) -> Bool {
    let passage = terms.passage
    guard terms.reading.isForPatients, ["sign", "symptom"].contains(passage.tokens[index].word),
      passage.marks(of: .band).isEmpty
    else { return false }
    return passage.tokens[index + 1..<min(index + 5, passage.tokens.count)].contains { $0.word == "include" }
  }

  func words(_ run: Range<Int>, _ terms: Terms) -> Int {
    terms.passage.tokens[run].count { $0.kind == .word && $0.spaceBefore }
  }

  func isRelative(at index: Int, _ passage: Passage) -> Bool {
    let word = passage.tokens[index].word
    // "flu like symptoms ⟦such as⟧ fever" has its name in them.
    if word == "such" || word == "including", index > 1, passage.tokens[index - 2].is("like") { return true }
    guard Self.relating.contains(word) else { return false }
    if word == "see" { return true }
    if word == "which" || word == "that" {
      return passage.tokens[index..<min(index + 5, passage.tokens.count)].contains {
        ["symptom", "sign", "include", "includes"].contains($0.word)
      }
    }
    guard word == "sign" || word == "symptom", index + 1 < passage.tokens.count else { return false }
    return !(index > 0 && passage.tokens[index - 1].is("like"))
      && ["of", "and", "such", "include", "suggestive", "like"].contains(passage.tokens[index + 1].word)
  }
  private static let relating: WordSet = ["see", "which", "that", "sign", "symptom"]

  /// "Tell your doctor if …", "to report side effects", "if you get any side effects": speaks to the reader.
  func isAdvice(_ terms: Terms) -> Bool {
    let passage = terms.passage
    if passage.tokens.last?.kind == .question { return true }
    guard let first = passage.tokens.first(where: { $0.kind == .word }) else { return true }
    if isOfCauses(terms) { return true }
    // "Change the injection site" is advice, "change of taste" none.
    let isChange = passage.tokens.prefix(2).elementsEqual(["change", "the"]) { $0.word == $1 }
    return Self.imperatives.contains(first.word) && !opensReaction(passage) || first.word == "if"
      || first.word == "to" || isChange
      || isSelfCare(passage) || isOfOneWhoActs(passage)
  }

  /// "- combined side effects of Examplix, anaesthesia and surgery": of what, in a list of their kinds.
  private func isOfCauses(_ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    guard terms.passage.role == .item,
      let effect = tokens.prefix(4).firstIndex(where: { $0.is("effect") }), effect > 0,
      tokens[effect - 1].is("side"), effect + 2 < tokens.count, tokens[effect + 1].is("of")
    else { return false }
    return terms.reading.subject.names(tokens[effect + 2])
  }

  /// "Drink more water", "Exercise regularly" below a side effect; "exercise intolerance" is one.
  private func isSelfCare(_ passage: Passage) -> Bool {
    guard passage.role == .item, let first = passage.tokens.first, passage.tokens.count > 1,
      !passage.tokens[1].is("of")
    else { return false }
    return Self.selfCare.contains(first.word)
      || first.is("exercise") && ["regularly", "often", "daily", "more"].contains(passage.tokens[1].word)
  }
  private static let selfCare: WordSet = [
    "take", "drink", "eat", "chew", "suck", "sip", "apply", "wear", "limit", "try", "lie", "sit", "stay",
    "wash", "rinse", "brush", "protect", "give", "start", "continue", "go", "stand", "move", "store",
  ]

  /// "⟦Your doctor will⟧ check you", "⟦this product will⟧ deliver …", "⟦some people occasionally⟧ cough": who does
  /// something, and no reaction.
  private func isOfOneWhoActs(_ passage: Passage) -> Bool {
    let opening = passage.tokens.prefix(6).prefix { $0.kind == .word }.map(\.word)
    guard let agent = opening.firstIndex(where: { Self.agents.contains($0) }), agent + 1 < opening.count,
      ["your", "the", "this", "a", "some"].contains(opening[0])
    else { return false }
    // "Your doctor will check you, as it can cause fits."
    if passage.holds("cause") { return false }
    let isPeople = ["people", "patient"].contains(opening[agent])
    return isPeople
      ? opening[0] == "some" && Self.now.contains(opening[agent + 1]) : opening[agent + 1] == "will"
  }
  private static let agents: WordSet = [
    "doctor", "nurse", "pharmacist", "product", "medicine", "people", "patient",
  ]
  private static let now: WordSet = ["occasionally", "sometimes", "often", "usually"]

  /// A few words that can name something: without a verb, a number or a word of another matter, and more than a place
  /// of the body or a single word that nobody knows.
  func isPlain(_ run: Range<Int>, _ terms: Terms, longest: Int) -> Bool {
    let passage = terms.passage
    guard run.count <= longest, !Self.imperatives.contains(passage.tokens[run.lowerBound].word),
      run.count > 1 || isGlossed(run, passage) || passage.tokens.count(where: { $0.kind == .word }) == 1,
      passage.tokens[run].contains(where: { $0.upper - $0.lower > 2 }),
      passage.tokens[run].allSatisfy({ Self.nameKinds.contains($0.kind) && !Self.verbs.contains($0.word) })
    else { return false }
    var places = 0
    for mark in passage.marks where mark.tokens.overlaps(run) {
      if mark.vocabulary == .band { return false }
      guard mark.vocabulary == .head else { continue }
      switch FindingRole(rawValue: terms.reading.lexicon[mark][1]) {
      case .boundary where !Self.linking.contains(passage.tokens[mark.tokens.lowerBound].word): return false
      case .site: places += mark.tokens.count
      default: break
      }
    }
    return places < passage.tokens[run].count { $0.kind == .word && !Self.linking.contains($0.word) }
  }
  /// "Maceration (softening of the skin)": a word for which others are given names something.
  private func isGlossed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.upperBound < passage.tokens.count && passage.tokens[run.upperBound].kind == .open
      && passage.tokens[run.lowerBound].upper - passage.tokens[run.lowerBound].lower > 6
  }
  private static let nameKinds: CaseSet<Token.Kind> = [.word, .dash, .open, .close, .comma, .quote]
  private static let linking: WordSet = [
    "of", "in", "on", "with", "without", "from", "the", "your", "a", "an", "and", "or", "by", "to", "at",
    "when", "around", "under", "between", "more", "less", "severe", "mild", "moderate", "fatal", "new",
    "upon", "over", "after", "during", "before", "like", "up", "many", "few", "for", "into", "through", "out",
    "present", "called", "some", "number",
  ]

  /// Says more of what the list has named: "which causes severe pain".
  func isExplanation(_ run: Range<Int>, since first: Int, _ terms: Terms) -> Bool {
    let before = terms.passage.tokens[first..<run.lowerBound]
    let start = before.lastIndex { $0.kind == .comma || $0.endsClause || $0.kind == .period } ?? first
    return before[start...].contains { Self.relatives.contains($0.word) }
  }
  static let relatives: WordSet = ["which", "that", "causing"]

  /// "side effects", "reactions", "symptoms": no reaction of their own.
  func isGeneric(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.tokens[run].allSatisfy { $0.kind != .word || Self.generic.contains($0.word) }
      || terms.isClass(run)
  }

  static let generic: WordSet = [
    "side", "effect", "adverse", "reaction", "event", "symptom", "sign", "problem", "complication", "serious",
    "severe", "common", "other",
    "disease", "disorder", "condition", "of", "the", "and", "or", "these", "such", "any", "rare",
    "mild", "moderate", "following",
    "less", "more", "most", "undesirable", "medical", "health", "issue", "concern", "worsening", "change",
    "treatment", "risk",
    "long", "term", "frequency", "patient", "people", "use", "dose", "drug", "medicine", "medication",
    "uncommon", "very", "not", "known", "unknown",
    "potential", "possible", "general", "others", "note", "important", "systemic", "local", "infrequent",
    "unusual", "concerning", "unexpected", "bothersome", "troublesome", "worrying", "persistent",
    "frequent", "number", "overview", "monotherapy", "usual", "but", "potentially", "high-dose", "low-dose",
  ]
  static let verbs: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "been", "may", "can", "could", "should", "will",
    "would", "must", "occur", "occurred",
    "experience", "experienced", "reported", "include", "cause", "causes", "affect", "might", "do", "does",
    "did", "need", "notice", "get", "becomes", "become",
    "appear", "appears",
  ]
  static let imperatives: WordSet = [
    "tell", "talk", "contact", "call", "seek", "stop", "consult", "ask", "inform", "report", "see",
    "consider", "discontinue", "monitor", "avoid", "do", "get",
    "withhold", "evaluate", "perform", "check", "be", "assess", "initiate", "administer", "instruct",
    "advise",
    "counsel", "correct", "treat", "screen", "obtain", "interrupt", "refer", "provide", "ensure",
    "measure", "maintain", "rotate",
    "speak", "follow", "read", "keep", "always", "remember", "note", "discuss", "please",
  ]
  static let labelStops: WordSet = [
    "note", "important", "effect", "reaction", "common", "rare", "event", "disclaimer", "reporting", "how",
    "what", "serious", "management", "overdose", "risk", "individual", "component",
  ]
}
