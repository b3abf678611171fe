import MonographAnalysis
import MonographLexicon
import MonographModel

/// Lines under a heading: who is named there, and where such a list goes on.
extension Contraindications {
  /// A list that opens with "if you are allergic to" says who must not have the drug, even where its heading is lost.
  func isAllergyList(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard passage.role == .item,
      reading.isUnder([.precautions, .warnings], unless: [.interactions, .adverseReactions], index)
    else { return false }
    var first = index
    while first > 0, index - first < Self.longestList, reading.passages[first - 1].role == .item,
      reading.passages[first - 1].context == passage.context
    { first -= 1 }
    if let lead = passage.context.first, reading.passages[lead].role != .heading { return false }
    // "Talk to your doctor before using it." above a list of warnings that begins with an allergy.
    if first > 0, case let before = reading.passages[first - 1], [.sentence, .heading].contains(before.role),
      before.holds(anyOf: PregnancyLactation.asking)
    {
      return false
    }
    let words = reading.passages[first].tokens.prefix(6)
    return words.contains { $0.word == "if" }
      && words.contains { $0.word == "allergic" || $0.word == "hypersensitive" }
      // "If you experience allergic reactions, tell your doctor" opens a list of warnings.
      && !reading.passages[first].tokens.prefix(7).contains { $0.word == "reaction" }
  }

  /// "(listed in section 6) ⟦Warnings and precautions⟧ Talk to your doctor" has run into the end of a line: the lines behind
  /// it are warnings.
  func isBehindWarnings(_ index: Int, _ reading: Reading) -> Bool {
    guard index > 0 else { return false }
    for at in (max(0, index - Self.longestList)..<index).reversed() {
      let passage = reading.passages[at]
      if passage.section == .contraindications, runsIntoWarnings(passage) { return true }
      if isTitle(passage) { return false }
    }
    return false
  }

  /// Not "(see Warnings and precautions)".
  private func runsIntoWarnings(_ passage: Passage) -> Bool {
    let tokens = passage.tokens
    return passage.holds("precaution")
      && tokens.indices.dropFirst().dropLast(3).contains { index in
        tokens[index].is("warning") && tokens[index].isName && tokens[index + 1].is("and")
          && tokens[index + 2].is("precaution") && tokens[index + 3].isName
          && ![.quote, .open].contains(tokens[index - 1].kind)
          && !["see", "under", "section", "in", "to"].contains(tokens[index - 1].word)
      }
  }

  /// Passages. No such list is longer.
  static let longestList = 64

  /// An "if …" paragraph after the first of such a list, which its lead-in does not reach any more.
  func goesOn(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.role == .sentence && passage.section == .precautions && passage.tokens.first?.word == "if"
      && reading.before(index).isEmpty && continuesList(index, reading)
  }

  /// Paragraphs that go on a list of "if …" lines which began right under the heading.
  func continuesList(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard passage.role == .sentence else { return true }
    if index > 0, isTitle(reading.passages[index - 1]) { return true }
    var at = index
    // Looking back stays linear in the text.
    while at > 0, index - at < Self.longestList {
      let block = reading.passages[at].block
      while at > 0, reading.passages[at - 1].block == block {
        at -= 1
        // A heading run into the paragraph opens another list.
        if reading.passages[at].role == .heading { return isTitle(reading.passages[at]) }
      }
      guard at > 0 else { return false }
      let previous = reading.passages[at - 1]
      if previous.section == .contraindications,
        previous.role == .heading || previous.role == .label || previous.tokens.last?.kind == .colon
          || previous.tokens.count < 8 && previous.tokens.last?.kind != .period
      {
        return true
      }
      // "Talk to your doctor before using it:" opens another list.
      if previous.tokens.last?.kind == .colon { return false }
      at -= 1
      while at > 0, reading.passages[at - 1].block == previous.block { at -= 1 }
      guard let word = reading.passages[at].tokens.first(where: { $0.kind == .word })?.word,
        ["if", "when"].contains(word)
      else { return false }
    }
    return false
  }

  /// An item below "you should not use X if", in whatever section.
  func isLedIn(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, let lead = reading.leadIn(of: index),
      case let passage = reading.passages[lead],
      let last = passage.tokens.last(where: { $0.kind == .word }), Self.opening.contains(last.word),
      let mark = reading.leads("contraindication", in: passage).last, !isQuestion(passage)
    else { return false }
    return !Assertion.isNegated(mark.tokens, in: passage, reading.lexicon)
  }
  private static let opening: WordSet = ["if", "in", "you", "with", "have", "are", "who", "when"]

  private func isTitle(_ passage: Passage) -> Bool {
    passage.section == .contraindications && (passage.role == .heading || passage.role == .label)
  }

  /// "If you were not exposed to it, you are at risk": what follows from a condition, and no line that names one.
  private func concludes(_ passage: Passage) -> Bool {
    passage.tokens.indices.dropLast(3).contains { comma in
      passage.tokens[comma].kind == .comma && passage.tokens[comma + 1].word == "you"
        && (Self.modals.contains(passage.tokens[comma + 2].word) || passage.tokens[comma + 3].word == "at")
    }
  }
  private static let modals: WordSet = ["will", "may", "might", "can", "could", "should", "must"]

  /// A line under the heading that names a condition: "if you have …", or a noun phrase. What follows it in the
  /// same item explains.
  func isCondition(_ passage: Passage, _ index: Int, _ reading: Reading) -> Bool {
    if isFurther(index, reading) { return true }
    guard !isQuestion(passage), let first = passage.tokens.first(where: { $0.kind == .word }),
      passage.role == .item || passage.tokens.last?.kind != .colon,
      !passage.tokens[clipped(passage.tokens.indices, passage)].contains(where: {
        ["applies", "apply"].contains($0.word)
      })
    else { return false }
    // "(listed in section 6) Talk to your doctor" begins another line.
    let isAdvice = passage.tokens[clipped(passage.tokens.indices, passage)].contains {
      ["consult", "contact", "tell", "talk", "call", "ask", "discuss"].contains($0.word)
    }
    if isAdvice || first.word == "if" && concludes(passage) { return false }
    // "Use with caution in patients with asthma"
    if passage.tokens.prefix(6).contains(where: { ["caution", "cautiously"].contains($0.word) }) {
      return false
    }
    if reading.isFragment(index) || reading.goesOnInPhrases(index),
      isKnown(Terms(index, in: reading)) || isShortPhrase(passage)
    {
      return true
    }
    if reading.before(index).contains(where: { reading.passages[$0].role == passage.role }) {
      return ["if", "when"].contains(first.word) && passage.tokens.count < 40
    }
    if AdverseReactions.imperatives.contains(first.word)
      || ["it", "this", "because", "for", "these"].contains(first.word)
    {
      return false
    }
    if ["if", "when", "are", "is", "have", "has", "had", "suffer", "you"].contains(first.word)
      || first.is("your") && standsUnderOrder(index, reading)
    {
      return continuesList(index, reading)
    }
    // "in a child who is taking warfarin"
    if passage.role == .item, first.word == "in", passage.tokens.prefix(5).contains(where: { $0.is("who") }) {
      return true
    }
    return (passage.role == .item || isPhrase(passage, Terms(index, in: reading)))
      && !outsideParentheses(passage, upToReason(passage)).contains {
        ["is", "are", "should", "may", "can"].contains(passage.tokens[$0].word)
          // "drugs which ⟦are⟧ metabolised by CYP2D6"
          && !((1...4).contains($0) && ["which", "that"].contains(passage.tokens[$0 - 1].word)
            && !passage.tokens[($0 + 1)...].prefix(1).contains { $0.is("used") })
      }
  }

  private func outsideParentheses(_ passage: Passage, _ range: Range<Int>) -> [Int] {
    var depth = 0
    return range.filter { index in
      if passage.tokens[index].kind == .open { depth += 1 }
      if passage.tokens[index].kind == .close { depth -= 1 }
      return depth <= 0
    }
  }

  /// "Hypersensitivity to X or its ingredients." as a paragraph.
  func isPhrase(_ passage: Passage, _ terms: Terms) -> Bool {
    let head = terms.trimmed(passage.tokens.indices.prefix(6))
    if passage.tokens.count <= 30, Self.joint.contains(passage.tokens.first?.word ?? Word("")) {
      return !passage.marks(of: .substance).isEmpty && !passage.holds(anyOf: Self.phraseVerbs)
    }
    return passage.tokens.count <= 30 && !head.isEmpty
      && (terms.isReaction(head)
        || head.contains { ["hypersensitivity", "allergy"].contains(passage.tokens[$0].word) })
      && !passage.tokens.contains {
        ["has", "have", "was", "were", "been", "must", "will", "be", "use", "used"].contains($0.word)
      }
  }

  /// "⟦Concomitant⟧ use of sildenafil; severe anaemia."
  private static let joint: WordSet = ["concomitant", "concurrent", "simultaneous", "coadministration"]
  private static let phraseVerbs: WordSet = [
    "has", "have", "was", "were", "been", "must", "will", "be", "used",
  ]

  /// "Occlusion of the biliary tract.": among phrases under the heading, whatever no table knows.
  private func isShortPhrase(_ passage: Passage) -> Bool {
    (2...9).contains(passage.tokens.count { $0.kind == .word })
      && passage.tokens.allSatisfy { [.word, .period, .comma, .dash].contains($0.kind) }
      && !passage.holds(anyOf: Self.pointing)
  }
  private static let pointing: WordSet = [
    "see", "section", "contraindication", "contraindications", "none", "refer", "warning", "precaution",
    "label", "information", "allergy", "general", "absolute", "relative", "following", "medicine", "drug",
    "doctor", "other",
  ]

  /// A phrase that names a condition, a substance, a way of giving it, or people.
  private func isKnown(_ terms: Terms) -> Bool {
    let passage = terms.passage
    return names(passage.tokens.indices, terms)
      || passage.tokens.prefix(2).contains { Self.people.contains($0.word) }
  }

  func isQuestion(_ passage: Passage) -> Bool { passage.tokens.last?.kind == .question }

  func isNamed(_ tokens: Range<Int>, _ terms: Terms) -> Bool {
    terms.isReaction(tokens)
      || terms.passage.marks(of: .population).contains { $0.tokens.overlaps(tokens) }
      || tokens.contains {
        Self.states.contains(terms.passage.tokens[$0].word)
      }
      || isRoute(tokens, terms)
      // "women over 35 years who smoke"
      || terms.passage.populations(terms.reading.lexicon).contains {
        $0.age != nil && $0.tokens.overlaps(tokens)
      }
  }

  /// What bars without being a disease.
  private static let states: WordSet = [
    "allergic", "hypersensitivity", "hypersensitive", "pregnant", "pregnancy", "breastfeeding", "breast",
    "intolerance", "smoke", "smoker",
  ]

  /// "⟦intrathecal administration⟧ is contraindicated".
  func isRoute(_ tokens: Range<Int>, _ terms: Terms) -> Bool {
    guard let last = tokens.last, Self.giving.contains(terms.passage.tokens[last].word) else { return false }
    return terms.passage.marks(of: .route).contains { $0.tokens.overlaps(tokens) }
  }
  static let giving: WordSet = ["administration", "use", "injection", "infusion", "route", "application"]

  /// A condition, people, a substance, a route, or "pregnancy and lactation".
  func names(_ tokens: Range<Int>, _ terms: Terms) -> Bool {
    isNamed(tokens, terms)
      || tokens.contains {
        ConditionList.sharedHeads.contains(terms.passage.tokens[$0].word)
          || ["lactation", "breastfeeding", "surgery"].contains(terms.passage.tokens[$0].word)
      }
      || terms.passage.marks.contains {
        [.substance, .drugClass, .test, .route].contains($0.vocabulary) && $0.tokens.overlaps(tokens)
      }
  }
}
