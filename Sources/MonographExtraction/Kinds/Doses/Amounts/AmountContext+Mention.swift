import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that a text speaks of without giving them: in a condition, in a calculation, or as a dose said elsewhere.
extension AmountContext {
  var isOnlyMentioned: Bool {
    isCondition || isGivenAlready || isTold || isBehindUs || isReferredTo || isCalculated || isUntolerated
      || isEquated || isPerAmount || isPerSeveral || isMeasureOfContent || isRefused || isForMissed
      || isOfMentioned
      || isOfFullDose || isSwitched || isSpaced || isTakenSoFar
  }

  /// "Patients receiving ⟦600 mg⟧ once daily can stop at once": what they take when the advice begins.
  private var isTakenSoFar: Bool {
    guard let verb = token(at.lowerBound - 1), verb.is("receiving") || verb.is("taking"),
      let people = before(9).last(where: { Self.takers.contains(passage.tokens[$0].word) }),
      !passage.tokens[people..<at.lowerBound].contains(where: { $0.kind == .comma || $0.endsClause }),
      let modal = after(10).first(where: { Self.obliging.contains(passage.tokens[$0].word) })
    else { return false }
    return !passage.tokens[at.upperBound..<modal].contains { $0.kind == .comma || $0.endsClause }
  }
  private static let takers: WordSet = [
    "patient", "people", "adult", "child", "women", "men", "those", "anyone",
  ]

  /// "1-2 drops (5 minutes apart for ⟦two drops⟧)".
  private var isSpaced: Bool {
    isParenthesised && (token(at.lowerBound - 1)?.is("for") ?? false)
      && (token(at.lowerBound - 2)?.is("apart") ?? false)
  }

  /// "If you forget one, take ⟦two tablets⟧ at the same time": what is done once. How to start again after a pause is a
  /// dose.
  private var isForMissed: Bool {
    let sentence = passage.tokens[..<at.lowerBound]
    return
      (sentence.contains { Self.missing.contains($0.word) }
      // "Take one as soon as you remember."
      || passage.tokens[at.upperBound...].prefix(8).contains { $0.is("remember") })
      && !passage.tokens.contains { Self.resuming.contains($0.word) }
  }
  private static let missing: WordSet = ["forget", "forgot", "forgotten", "miss", "missed"]
  private static let resuming: WordSet = [
    "restart", "restarted", "restarting", "resume", "resumed", "reinitiate", "reinitiated", "re-start",
    "reloading", "retitrate", "again",
  ]

  /// "If your dose is more than 5 mL (⟦500 mg⟧)": the same again.
  private var isOfMentioned: Bool {
    guard isParenthesised, let outer = Equivalents.outer(of: quantity, in: passage),
      let whole = passage.quantities.firstIndex(of: outer)
    else { return false }
    let mentioned = AmountContext(whole, in: passage, lexicon)
    return mentioned.isCondition || mentioned.isGivenAlready
  }

  /// "should not receive a 5 mg dose", not "should not receive more than 5 mg".
  private var isRefused: Bool {
    guard passage.tokens[at.lowerBound].kind == .number,
      let not = before(6).last(where: { passage.tokens[$0].is("not") || passage.tokens[$0].is("never") }),
      not > 0, Self.obliging.contains(passage.tokens[not - 1].word),
      case let between = passage.tokens[(not + 1)..<at.lowerBound]
    else { return false }
    return between.contains { Self.refusing.contains($0.word) }
      && between.allSatisfy { Self.refusing.contains($0.word) || Self.fillers.contains($0.word) }
  }
  private static let obliging: WordSet = ["should", "must", "do", "does", "can", "may"]
  private static let refusing: WordSet = [
    "receive", "take", "use", "given", "taken", "used", "give", "administered", "start", "started",
  ]
  private static let fillers: WordSet = ["a", "an", "the", "be", "with", "on", "any", "single"]

  /// "1 unit for every 10 g of carbohydrate": counted against what is no part of a unit.
  private var isPerAmount: Bool {
    guard let start = passage.tokens.denominator(at: at.upperBound) else { return false }
    return passage.quantities.contains { $0.tokens.lowerBound == start && $0.isDoseable }
  }

  // MARK: "If your dose is 5 mg, use the small syringe"

  /// What an if-clause asks for.
  private var isCondition: Bool {
    guard let opens = before(14).last(where: { Self.conjunctions.contains(passage.tokens[$0].word) }),
      case let between = opens + 1..<at.lowerBound,
      !passage.tokens[between].contains(where: { [.comma, .period, .colon, .open].contains($0.kind) })
    else { return false }
    // "if 10 mg is not tolerated"
    if between.isEmpty { return token(opens)?.is("if") ?? false }
    // "if a 10 mg dose is not tolerated"
    if between.count == 1,
      passage.tokens[between].allSatisfy({ $0.is("a") || Self.articles.contains($0.word) }),
      token(endOfGroup)?.is("dose") ?? false
    {
      return true
    }
    if let noun = between.first(where: { Self.nouns.contains(passage.tokens[$0].word) }) {
      return noun - opens <= 5
        && !passage.tokens[opens + 1..<noun].contains { Self.verbs.contains($0.word) }
        && passage.tokens[noun + 1..<at.lowerBound].allSatisfy { Self.links.contains($0.word) }
    }
    return false
  }
  private static let conjunctions: WordSet = ["if", "when", "whether", "where"]
  private static let nouns: WordSet = ["dose", "doses", "dosage", "total", "amount"]
  private static let verbs: WordSet = [
    "is", "are", "was", "has", "have", "needed", "necessary", "required", "tolerated", "indicated",
    "possible",
    "appropriate", "desired",
  ]
  private static let links: WordSet = [
    "is", "was", "of", "exceeds", "exceed", "than", "less", "more", "greater", "above", "below", "were", "at",
    "equals", "prescribed",
  ]

  /// "If you are given 5 mg", "when patients receive 10 mg", "if you miss one tablet".
  private var isGivenAlready: Bool {
    guard let opens = before(7).last(where: { Self.conjunctions.contains(passage.tokens[$0].word) }),
      let verb = (opens + 1..<at.lowerBound).last(where: { Self.receives.contains(passage.tokens[$0].word) }),
      passage.tokens[verb + 1..<at.lowerBound].allSatisfy({ $0.kind == .word && $0.isName })
    else { return false }
    return passage.tokens[opens + 1..<verb].allSatisfy { Self.receivers.contains($0.word) }
  }
  private static let receives: WordSet = [
    "given", "taking", "take", "takes", "receiving", "receive", "received", "on", "prescribed", "using",
    "use", "need", "needs", "require", "requires",
    "miss", "missed", "forget", "forgot", "lose", "lost", "vomit",
  ]
  private static let receivers: WordSet = [
    "you", "your", "the", "a", "any", "child", "patient", "patients", "are", "is", "been", "have", "has",
    "already",
    "currently",
    "usually", "they", "who", "were", "being",
  ]

  /// "If your doctor told you to use 20 mL".
  private var isTold: Bool {
    guard let told = before(24).last(where: { passage.tokens[$0].is("told") }), told > 0 else { return false }
    let behind = passage.tokens[told + 1..<min(told + 3, at.lowerBound)]
    return passage.tokens[told - 1].is("doctor") && behind.first?.is("you") ?? false
      && behind.last?.is("to") ?? false
  }

  /// "If nothing helps after at least two doses at 5 mg": they were given before.
  private var isBehindUs: Bool {
    // "(after 0.15 mg/kg initial dose)"
    if let after = token(at.lowerBound - 1), after.is("after") || after.is("following"), isParenthesised,
      passage.tokens[self.after(3)].contains(where: { $0.is("dose") || $0.is("bolus") })
    {
      return true
    }
    guard let link = token(at.lowerBound - 1), link.is("at") || link.is("of"),
      let noun = before(10).last(where: { ["doses", "injections"].contains(passage.tokens[$0].word) }),
      let after = before(16).last(where: { $0 < noun && passage.tokens[$0].is("after") })
    else { return false }
    return noun - after <= 6 && !passage.tokens[after..<at.lowerBound].contains { $0.kind == .comma }
      && passage.tokens[after..<noun].contains { $0.kind == .number || Self.counts.contains($0.word) }
  }
  private static let counts: WordSet = [
    "first", "second", "third", "last", "previous", "consecutive", "one", "two", "three", "four", "several",
  ]

  private static let compared: WordSet = ["higher", "lower", "larger", "smaller", "greater", "high", "low"]

  // MARK: "Those who tolerate the 100 mg dose"

  /// A dose that was told before, unless it is advised here: "the 10 mg dose should be given".
  private var isReferredTo: Bool {
    // "Once every 2 weeks (for the 75 mg dose)"
    if DoseTiming.isTimedAside(quantity, in: passage) { return false }
    // "For higher doses (0.8 mg or more), the day's sum may be divided"
    if let open = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis, open > 2,
      passage.tokens[open - 1].is("dose"), Self.compared.contains(passage.tokens[open - 2].word),
      passage.tokens[open - 3].is("for"), let close = after(6).first(where: { token($0)?.kind == .close }),
      token(close + 1)?.kind == .comma
    {
      return true
    }
    // "At the optimal 40 mg dose, weight falls by 15%"
    if token(endOfGroup)?.is("dose") ?? false, token(endOfGroup + 1)?.kind == .comma,
      let preposition = before(4).last(where: { passage.tokens[$0].is("at") }),
      passage.tokens[(preposition + 1)..<at.lowerBound].first?.is("the") ?? false
    {
      return true
    }
    // "For a 1 g dose, withdraw 10 mL"
    if token(at.lowerBound - 1)?.is("a") ?? false, token(at.lowerBound - 2)?.is("for") ?? false,
      token(at.upperBound)?.is("dose") ?? false, token(at.upperBound + 1)?.kind == .comma
    {
      return true
    }
    guard let article = token(at.lowerBound - 1), Self.articles.contains(article.word),
      let noun = (at.upperBound..<min(clause.upperBound, at.upperBound + 7)).first(where: {
        ["dose", "doses", "dosage"].contains(passage.tokens[$0].word)
      }),
      noun - timedEnd <= 2,
      !passage.tokens[at.upperBound..<noun].contains(where: { $0.kind == .comma || $0.kind == .open })
    else { return false }
    // "compared to the 10 mg dose"
    let isCompared = token(at.lowerBound - 3).map { Self.comparing.contains($0.word) } ?? false
    let isTaken = !isCompared && token(at.lowerBound - 2).map { Self.takes.contains($0.word) } ?? false
    let isAdvised = passage.tokens[noun..<min(clause.upperBound, noun + 8)].contains {
      Self.advises.contains($0.word)
    }
    return !isTaken && !isAdvised
  }
  /// Behind the amount and the timing that joins it.
  private var timedEnd: Int {
    passage.timings.first { (0...1).contains($0.tokens.lowerBound - at.upperBound) }?.tokens.upperBound
      ?? at.upperBound
  }
  private static let articles: WordSet = ["the", "this", "that"]
  private static let comparing: WordSet = ["compared", "relative", "equivalent", "similar", "superior"]
  private static let takes: WordSet = [
    "to", "receive", "received", "use", "take", "give", "with", "at", "resume", "continue", "administer",
    "start",
    "reach", "recommend", "in",
  ]
  private static let advises: WordSet = [
    "should", "recommended", "given", "may", "can", "administered", "taken", "used", "preferred",
  ]

  // MARK: "8 kg × 3 mg per kg = 24 mg"

  private var isCalculated: Bool {
    // "total (mg) / 0.5 mg"
    if token(at.lowerBound - 1)?.kind == .slash, token(at.lowerBound - 2)?.kind == .close { return true }
    let near = passage.tokens[
      max(clause.lowerBound, at.lowerBound - 12)..<min(clause.upperBound, at.upperBound + 12)]
    let operates = near.indices.contains { at in
      // "give 15 mg/kg x 1": how many times
      (near[at].kind == .times || Self.operators.contains(near[at].word)) && token(at + 1)?.number != 1
    }
    return operates && near.contains { $0.kind == .equals || Self.results.contains($0.word) }
      || isDivided(near)
  }
  private static let operators: WordSet = ["x", "multiplied", "multiply"]
  private static let results: WordSet = ["equals", "gives"]

  /// "5 mg divided by 5 gives 1 mL"
  private func isDivided(_ near: ArraySlice<Token>) -> Bool {
    near.indices.dropLast(2).contains { at in
      near[at].is("divided") && near[at + 1].is("by") && near[at + 2].kind == .number
    } && near.contains { $0.kind == .equals || Self.results.contains($0.word) || $0.is("is") }
  }

  // MARK: "50 mg/kg per day is not tolerated"

  private var isUntolerated: Bool {
    guard
      let mark = words.first(where: {
        $0.kind == "untolerated" && (0...8).contains($0.tokens.lowerBound - at.upperBound)
      })
    else { return false }
    if passage.tokens[before(8)].contains(where: { $0.is("if") }) { return false }
    // "20 mg daily (doses above 20 mg have not been studied)" speaks of others in the parenthesis.
    if passage.tokens[at.upperBound..<mark.tokens.lowerBound].openParenthesis != nil { return false }
    return !passage.tokens[at.upperBound..<mark.tokens.lowerBound].contains {
      $0.kind == .comma || $0.kind == .period || $0.is("if") || $0.is("or") || $0.is("unless")
    }
  }

  // MARK: "0.5 mg of the base is equivalent to 0.7 mg of the salt"

  private var isEquated: Bool {
    guard
      let word = clause.first(where: { at in
        guard Self.equations.contains(passage.tokens[at].word), at > clause.lowerBound else { return false }
        return passage.tokens[max(clause.lowerBound, at - 2)..<at].contains { $0.is("is") || $0.is("are") }
          || passage.tokens[at].is("equals") || passage.tokens[at].is("corresponds")
      }), let left = passage.quantities.last(where: { $0.isDoseable && $0.tokens.upperBound <= word }),
      let right = passage.quantities.first(where: { $0.isDoseable && $0.tokens.lowerBound > word }),
      clause.contains(left.tokens.lowerBound), clause.contains(right.tokens.lowerBound),
      quantity.tokens == left.tokens || quantity.tokens == right.tokens,
      word - left.tokens.upperBound <= 5, right.span.lowerBound - word <= 3
    else { return false }
    let isRelative = passage.tokens[left.tokens.upperBound..<word].contains {
      $0.is("which") || $0.is("that") || $0.kind == .comma || $0.kind == .open
    }
    let lead = max(clause.lowerBound, left.span.lowerBound - 6)..<left.span.lowerBound
    return !isRelative && !has("giving", lead)
      && !passage.marks(of: .role).contains { lead.overlaps($0.tokens) }
  }
  private static let equations: WordSet = ["equivalent", "equal", "equals", "corresponds"]

  /// "5 mg of the base, equivalent to ⟦6 mg⟧ of the salt": the mass before it, weighed otherwise.
  var isOtherSalt: Bool {
    guard quantity.unit?.dimension == .mass, token(at.lowerBound - 1)?.is("to") ?? false,
      token(at.upperBound)?.is("of") ?? false,
      let word = token(at.lowerBound - 2)?.word, Self.equating.contains(word),
      let left = passage.quantities.last(where: { $0.isDoseable && $0.tokens.upperBound <= at.lowerBound - 2 }
      )
    else { return false }
    return left.unit?.dimension == .mass && at.lowerBound - left.tokens.upperBound <= 12
  }
  private static let equating: WordSet = ["equivalent", "equal", "corresponding", "equates", "equals"]
}
