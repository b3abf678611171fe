import MonographAnalysis
import MonographLexicon
import MonographModel

extension Interactions {
  /// What taking both does, and what to do about it, in the words of the sentence or of what leads into its list.
  struct Consequences {
    struct Part {
      var text: String
      var passage: Int
      var tokens: Range<Int>
    }
    var effect: Part?
    var management: Part?
    var isEmpty: Bool { effect == nil && management == nil }

    /// - Parameter hidden: the clauses of the passage that speak of others.
    init(_ index: Int, in reading: Reading, without hidden: [Range<Int>] = []) {
      for place in [index, reading.leadIn(of: index)].compactMap(\.self) {
        let passage = reading.passages[place]
        let hidden = place == index ? hidden : []
        effect =
          effect ?? Self.part(of: passage, place, from: Self.told, without: hidden)
          ?? Self.noEffect(in: passage, place)
        let advice = Self.part(of: passage, place, from: Self.advice, orAlone: true, without: hidden)
        let allowance = Self.allowance(in: passage, place)
        // "May be used together ⟦if blood pressure is monitored⟧" allows first.
        let isCondition = allowance.flatMap { whole in
          advice.map {
            whole.tokens.contains($0.tokens.lowerBound) && whole.tokens.lowerBound < $0.tokens.lowerBound
          }
        }
        let ordered = Self.doseOrder(in: passage, place)
        if let ordered, effect.map({ ordered.tokens.overlaps($0.tokens) && $0.passage == place }) ?? false {
          effect = nil
        }
        management =
          management ?? ordered.flatMap { $0.outranks(advice, passage) ? $0 : nil }
          ?? (isCondition ?? false ? allowance : advice) ?? Self.apart(in: passage, place)
          ?? allowance ?? Self.tolerance(in: passage, place) ?? Self.order(in: passage, place)
          ?? Self.indifference(in: passage, place, reading)
        if place == index { management = management ?? Self.ban(in: passage, place, without: hidden) }
      }
    }

    /// "warfarin ⟦does not interact with⟧ Examplix".
    private static func indifference(in passage: Passage, _ place: Int, _ reading: Reading) -> Part? {
      let tokens = passage.tokens
      guard passage.holds("interact"),
        let verb = tokens.indices.dropFirst(2).dropLast().first(where: {
          tokens[$0].is("interact") && tokens[$0 - 1].is("not") && tokens[$0 + 1].is("with")
        }), ["does", "do"].contains(tokens[verb - 2].word),
        tokens[(verb + 2)...].prefix(3).contains(where: { reading.subject.names($0) || $0.is("it") })
      else { return nil }
      return clause(verb - 2, of: passage, place)
    }

    /// "Combination with warfarin ⟦is well tolerated⟧".
    private static func tolerance(in passage: Passage, _ place: Int) -> Part? {
      if let safe = safety(in: passage, place) { return safe }
      let tokens = passage.tokens
      guard passage.holds("tolerated"),
        let well = tokens.indices.dropFirst().dropLast().first(where: {
          tokens[$0].is("well") && tokens[$0 + 1].is("tolerated")
        }),
        let verb = tokens[..<well].suffix(3).firstIndex(where: { ["is", "are", "was"].contains($0.word) }),
        !tokens[verb..<well].contains(where: { $0.is("not") || $0.is("less") })
      else { return nil }
      return clause(verb, of: passage, place)
    }

    /// "It ⟦is safe to use with warfarin⟧".
    private static func safety(in passage: Passage, _ place: Int) -> Part? {
      let tokens = passage.tokens
      guard passage.holds("safe"), tokens.last?.kind != .question,
        let safe = tokens.indices.dropFirst().dropLast(4).first(where: {
          tokens[$0].is("safe") && tokens[$0 - 1].is("is") && tokens[$0 + 1].is("to")
            && ["use", "take", "combine"].contains(tokens[$0 + 2].word)
        }), tokens[(safe + 3)...].prefix(5).contains(where: { $0.is("with") }),
        !tokens[..<safe].contains(where: { ["if", "whether", "not", "no"].contains($0.word) })
      else { return nil }
      return clause(safe - 1, of: passage, place)
    }

    /// "⟦Do not use with warfarin⟧".
    private static func order(in passage: Passage, _ place: Int) -> Part? {
      let tokens = passage.tokens
      guard tokens.count > 4, tokens[0].is("do"), tokens[1].is("not"),
        tokens[2...].prefix(6).contains(where: { $0.is("with") || $0.is("together") })
      else { return nil }
      return clause(0, of: passage, place)
    }

    /// "has ⟦no effect on warfarin⟧".
    private static func noEffect(in passage: Passage, _ place: Int) -> Part? {
      guard passage.holds("no"),
        let no = passage.tokens.indices.dropLast(3).first(where: {
          passage.tokens[$0].word == "no" && passage.tokens[$0 + 1].word == "effect"
            && passage.tokens[$0 + 2].word == "on"
        })
      else { return nil }
      return clause(no, of: passage, place)
    }

    /// "take it ⟦at least 2 hours after an antacid⟧".
    private static func apart(in passage: Passage, _ place: Int) -> Part? {
      let tokens = passage.tokens
      guard passage.holds("hour"),
        let hour = tokens.indices.dropFirst().dropLast().first(where: {
          tokens[$0].word == "hour" && tokens[$0 - 1].kind == .number
            && ["before", "after", "apart"].contains(tokens[$0 + 1].word)
        })
      else { return nil }
      let isLeast = hour > 2 && tokens[hour - 2].word == "least" && tokens[hour - 3].word == "at"
      return clause(isLeast ? hour - 3 : hour - 1, of: passage, place)
    }

    /// "⟦can be taken together with it⟧", "⟦may be given at the same time⟧".
    private static func allowance(in passage: Passage, _ place: Int) -> Part? {
      let tokens = passage.tokens
      guard tokens.last?.kind != .question, passage.holds(anyOf: modals),
        let modal = tokens.indices.dropLast(2).first(where: { index in
          modals.contains(tokens[index].word)
            && (tokens[index + 1].word == "be"
              && tokens[(index + 2)...].prefix(3).contains { allowing.contains($0.word) }
              || isTakenTogether(tokens[(index + 1)...].prefix(8)))
        }),
        case let rest = tokens[(modal + 2)...].prefix(8),
        rest.contains(where: { joining.contains($0.word) }) || isDirect(rest) || isMeanwhile(rest),
        !rest.contains(where: { $0.word == "not" })
      else { return nil }
      return clause(modal, of: passage, place)
    }
    private static let modals: WordSet = ["can", "may"]

    /// "can ⟦take warfarin together with⟧ it".
    private static func isTakenTogether(_ rest: ArraySlice<Token>) -> Bool {
      guard ["take", "use"].contains(rest.first?.word) else { return false }
      return zip(rest, rest.dropFirst()).contains { $0.is("together") && $1.is("with") }
    }
    /// "can be ⟦taken with⟧ it", "can be safely ⟦taken with⟧ it"; not "taken with or without food", which says how.
    private static func isDirect(_ rest: ArraySlice<Token>) -> Bool {
      guard let with = rest.prefix(3).firstIndex(where: { $0.word == "with" }), with > rest.startIndex else {
        return false
      }
      // "taken ⟦safely⟧ with"
      let verb = ["safely", "also"].contains(rest[with - 1].word) ? with - 2 : with - 1
      return verb >= rest.startIndex && allowing.contains(rest[verb].word)
        && !rest[with...].contains { ["or", "food", "meal", "water"].contains($0.word) }
    }
    /// "can be given ⟦during treatment⟧", "… ⟦while on it⟧", "… to ⟦patients taking⟧ …", "may be ⟦consumed⟧": beside the drug.
    private static func isMeanwhile(_ rest: ArraySlice<Token>) -> Bool {
      if let first = rest.first, ["consumed", "drunk", "eaten"].contains(first.word) { return true }
      return rest.indices.dropLast().contains { index in
        let next = rest[index + 1].word
        switch rest[index].word {
        case "during": return ["treatment", "therapy"].contains(next)
        case "while": return next != "the"
        case "patient", "people", "those": return ["taking", "receiving"].contains(next)
        default: return false
        }
      }
    }
    private static let allowing: WordSet = [
      "taken", "given", "used", "combined", "administered", "coadministered", "consumed", "drunk", "eaten",
      "continued",
    ]
    private static let joining: WordSet = ["together", "concomitantly", "concurrently", "same", "combined"]

    private static func clause(_ lower: Int, of passage: Passage, _ place: Int) -> Part {
      var upper = lower + 2
      while upper < passage.tokens.count, upper < lower + 24, !closes(upper, passage) { upper += 1 }
      return Part(text: Terms.folded(passage.string(lower..<upper)), passage: place, tokens: lower..<upper)
    }

    /// From the word of effect or advice, with the modal before it, to where its clause ends.
    /// - Parameter orAlone: the word says enough without others.
    private static func part(
      of passage: Passage, _ place: Int, from words: WordSet, orAlone: Bool = false,
      without hidden: [Range<Int>]
    ) -> Part? {
      guard passage.tokens.last?.kind != .question, passage.mayHold(anyOf: words.classes),
        let verb = passage.tokens.indices.first(where: { index in
          words.contains(passage.tokens[index].word) && !isAside(index, passage)
            && !isOfDose(index, passage) && !hidden.contains { $0.contains(index) }
        })
      else { return nil }
      var lower = verb
      while lower > 0, leading.contains(passage.tokens[lower - 1].word) { lower -= 1 }
      var upper = verb + 1
      while upper < passage.tokens.count, upper < verb + 24, !closes(upper, passage) { upper += 1 }
      guard upper - lower > 1 || orAlone else { return nil }
      return Part(text: Terms.folded(passage.string(lower..<upper)), passage: place, tokens: lower..<upper)
    }

    /// "If you take warfarin, ⟦do not use it⟧", "the ⟦maximum dose is 5 mg⟧ with warfarin".
    private static func ban(in passage: Passage, _ place: Int, without hidden: [Range<Int>]) -> Part? {
      let tokens = passage.tokens
      // "except for warfarin"
      guard !passage.holds("except"), passage.holds(anyOf: banning) else { return nil }
      let first = tokens.indices.dropLast(2).first { index in
        let isBan =
          tokens[index].is("do") && tokens[index + 1].is("not") && taking.contains(tokens[index + 2].word)
          && !tokens[..<index].suffix(4).contains { pointing.contains($0.word) }
          && !tokens[..<index].suffix(1).contains { $0.kind == .quote || takers.contains($0.word) }
        let isLimit =
          tokens[index].is("maximum") && tokens[index...].prefix(4).contains { $0.is("dose") }
          && tokens[index...].prefix(8).contains { $0.kind == .number }
        return (isBan || isLimit) && !hidden.contains { $0.contains(index) }
      }
      return first.map { clause($0, of: passage, place) }
    }
    /// "(see section 2, do not take it)".
    private static let pointing = WordTable.interactions["pointing"]
    private static let banning: WordSet = ["do", "maximum"]
    private static let takers: WordSet = ["you", "who", "they", "which", "also"]
    private static let taking = WordTable.interactions["taking"]

    /// "medicines that reduce blood pressure", "used to reduce fever": what another drug is for.
    private static func isAside(_ index: Int, _ passage: Passage) -> Bool {
      let next = passage.tokens[(index + 1)...].first
      // "may ⟦result in⟧ bleeding", not "test results"
      if outcomes.contains(passage.tokens[index].word), !(next?.is("in") ?? false) { return true }
      guard told.contains(passage.tokens[index].word) else { return false }
      var before = passage.tokens[..<index]
      // "one that ⟦does not⟧ affect your breathing"
      while let last = before.last, auxiliaries.contains(last.word) { before.removeLast() }
      // "to reduce pain ⟦and lower⟧ fever"
      let isSecond = before.last.map { $0.is("and") || $0.is("or") } ?? false
      guard let opener = before.suffix(isSecond ? 6 : 2).lastIndex(where: { relating.contains($0.word) })
      else { return false }
      return !isSecond
        || opener + 1 < index - 1 && told.contains(passage.tokens[opener + 1].word)
          && !passage.tokens[opener..<index].contains { $0.kind == .comma || $0.endsClause }
    }
    private static let auxiliaries: WordSet = ["does", "do", "not", "will", "would", "may", "can", "could"]
    private static let relating: WordSet = ["that", "which", "to", "used", "who"]

    /// "The ⟦recommended⟧ adult dose is 5 mg".
    private static func isOfDose(_ index: Int, _ passage: Passage) -> Bool {
      passage.tokens[index].word == "recommended"
        && passage.tokens[index...].prefix(4).contains { $0.word == "dose" }
    }

    private static func closes(_ index: Int, _ passage: Passage) -> Bool {
      let token = passage.tokens[index]
      switch token.kind {
      case .comma, .period, .semicolon, .colon, .question, .exclamation, .cell, .open, .close: return true
      case .word: return turning.contains(token.word)
      default: return false
      }
    }

    private static let leading: WordSet = [
      "may", "can", "could", "might", "will", "would", "should", "must", "be", "to", "not", "also", "need",
      "needs", "is", "are", "been", "significantly", "closely", "carefully", "therefore", "no", "dose",
      "dosage",
    ]
    private static let turning: WordSet = [
      "because", "since", "so", "therefore", "but", "however", "as", "which",
    ]
    private static let outcomes: WordSet = ["result", "resulted"]
    private static let told = effects.union(outcomes)
    static let effects: WordSet = [
      "increase", "increases", "increased", "increasing", "decrease", "decreases", "decreased", "reduce",
      "reduces", "reduced", "enhance", "enhances", "enhanced", "lower", "lowers", "lowered", "raise",
      "raises",
      "affect", "affects", "alter", "alters", "prolong", "prolongs", "potentiate", "potentiates",
      "potentiating", "potentiated", "weaken", "weakens", "weakened", "strengthen", "strengthens", "block",
      "blocks", "cause", "causes", "lead", "leads", "doubles", "inhibit", "inhibits", "impair", "impairs",
      "diminish", "diminishes", "worsen", "accelerate", "accelerates", "delay", "delayed", "additive",
      "augment", "augments", "augmented",
    ]
    private static let advice: WordSet = [
      "avoid", "avoided", "monitor", "monitored", "monitoring", "caution", "cautiously", "contraindicated",
      "recommended", "adjust", "adjusted", "adjustment", "adjustments", "separate", "separated", "consult",
      "should", "must", "limit", "advisable",
    ]
  }
}
