import MonographAnalysis
import MonographLexicon

/// What stands where conditions do, and names none that bars.
extension Contraindications {
  /// "certain medical conditions", "adolescent" of "if your child or adolescent:", which say not whom.
  func isVague(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens[run]
    if tokens.allSatisfy({ $0.kind != .word || Self.vague.contains($0.word) }) { return true }
    if isPurposeOfOther(run, passage) { return true }
    // "(hives; difficulty swallowing or ⟦breathing) to other antibiotics⟧": the end of what was said aside.
    if tokens.first(where: { $0.kind == .open || $0.kind == .close })?.kind == .close { return true }
    // "⟦concurrent use of, or within a week of stopping⟧, MAO inhibitors": when, and of what comes behind.
    if tokens.contains(where: { $0.is("use") }), tokens.contains(where: { $0.is("within") }),
      run.upperBound < passage.tokens.count, tokens.last.map({ $0.kind == .word }) ?? false,
      [.comma, .word].contains(passage.tokens[run.upperBound].kind)
    {
      return true
    }
    // "in ⟦place of a doctor's advice⟧"
    let words = tokens.prefix(3).map(\.word)
    if ["place", "lieu"].contains(words.first), words.dropFirst().first == "of" { return true }
    // "in other circumstances that may increase the risk"
    if words.contains("other"), words.contains("circumstance") || words.contains("circumstances") {
      return true
    }
    // "these are decided by a doctor" goes on about those that were named.
    if ["this", "these"].contains(tokens.first?.word),
      tokens.dropFirst().first.map({ Self.verbs.contains($0.word) }) ?? false
    {
      return true
    }
    return run.count == 1 && run.upperBound < passage.tokens.count
      && passage.tokens[run.upperBound].kind == .colon
      && ["adolescent", "child", "baby", "infant"].contains(tokens[run.lowerBound].word)
  }
  /// "you take otherin for the treatment of ⟦gout⟧": what the other medicine is for.
  private func isPurposeOfOther(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].suffix(7)
    guard let noun = before.dropLast().lastIndex(where: { $0.is("treatment") }),
      passage.tokens[noun + 1].is("of"),
      let lead = before[..<noun].lastIndex(where: { $0.is("for") }), noun - lead <= 2
    else { return false }
    return passage.tokens[..<lead].suffix(6).contains { Self.taking.contains($0.word) }
      && passage.marks(of: .substance).contains { (lead - 6..<lead).contains($0.tokens.lowerBound) }
  }
  private static let taking: WordSet = ["taking", "take", "using", "use", "receiving", "receive"]

  private static let verbs: WordSet = [
    "is", "are", "was", "were", "would", "should", "will", "may", "can", "must", "has", "have",
  ]
  private static let vague: WordSet = [
    "certain", "medical", "condition", "health", "underlying", "other", "specific", "some", "pre", "existing",
    "situation", "circumstance", "particular",
  ]

  /// "contraindicated in ⟦women⟧."
  func endsSentence(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.upperBound...].first?.kind == .period
      && passage.tokens[..<run.lowerBound].contains {
        $0.is("contraindicated") || $0.is("must") || $0.is("not")
      }
  }

  /// "a woman" of "a woman who may become pregnant" is no condition.
  static let sexes: WordSet = ["woman", "women", "man", "men", "female", "male"]

  /// "drugs known to prolong the QT interval and ⟦increase the risk⟧", "who are pregnant or think ⟦they may be⟧".
  func goesOnSaying(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard let first = passage.tokens[run].first?.word else { return false }
    // "contraindicated in pregnancy; it may cause harm"
    if first == "it",
      ["may", "can", "could", "might", "will"].contains(passage.tokens[run].dropFirst().first?.word)
    {
      return true
    }
    // "If you have a side effect you can then report it": what to do then.
    if run.dropFirst(2).dropLast().contains(where: {
      passage.tokens[$0].is("you") && ["can", "may", "should"].contains(passage.tokens[$0 + 1].word)
    }) {
      return true
    }
    // "and ⟦should be used with caution⟧ in those with gout"
    return first == "they" || run.count > 2 && ["should", "must"].contains(first)
      || run.count > 1 && Interactions.Consequences.effects.contains(first)
        && passage.tokens[..<run.lowerBound].suffix(12).contains {
          ["that", "known", "which"].contains($0.word)
        }
  }

  /// "you should not be treated with it ⟦unless you have gout⟧": what some of them have lifts it.
  func isLifted(behind comma: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    return tokens[comma...].indices.dropLast(2).contains { at in
      tokens[at].is("unless") && tokens[at + 1].is("you") && ["have", "are"].contains(tokens[at + 2].word)
    }
  }

  /// "(contraindicated in ⟦pregnancy⟧)": the parenthesis opened before.
  func withoutClose(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard passage.tokens[run].last?.kind == .close, !passage.tokens[run].contains(where: { $0.kind == .open })
    else { return run }
    return run.dropLast()
  }

  /// "any of the following", "the conditions listed below".
  func pointsElsewhere(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.contains { index in
      let word = passage.tokens[index].word
      // "bleeding following treatment" came behind it.
      return word == "following"
        && (index == run.lowerBound || Self.announcing.contains(passage.tokens[index - 1].word))
        || ["below", "above"].contains(word) && index > 0 && passage.tokens[index - 1].word == "listed"
    }
  }

  private static let announcing: WordSet = ["the", "of", "any", "these"]

  /// "if you notice that the syringe is damaged" is about the product.
  static let product: WordSet = [
    "notice", "syringe", "vial", "expiry", "carton", "packaging", "discoloured", "damaged", "cloudy",
    "cap", "cartridge", "colourless",
  ]

  func isOfProduct(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { Self.product.contains($0.word) }
      // "the surface of your eye is cloudy"
      && !run.dropFirst().contains { passage.tokens[$0].is("your") && passage.tokens[$0 - 1].is("of") }
  }
}
