import MonographAnalysis
import MonographLexicon
import MonographModel

extension Warnings {
  /// "may cause X", "risk of X", "X has been reported", "can prolong X".
  func hazards(_ terms: Terms, _ place: Place) -> [Draft] {
    let passage = terms.passage
    let reading = terms.reading
    guard place == .warnings || isAboutDrug(terms) else { return [] }
    var drafts: [Draft] = []
    var covered = 0
    var effectEnd: Int?
    for mark in passage.marks(of: .hazardCue) where mark.tokens.lowerBound >= covered {
      let cue = Cue(rawValue: reading.lexicon[mark][1]) ?? .care
      guard cue != .care, place == .warnings || isGrave(mark, passage),
        cue != .chain || drafts.isEmpty,
        states(mark, cue, passage, after: covered)
          || cue == .effect && goesOn(from: effectEnd, mark, passage),
        let runs = extent(of: mark, cue, from: covered, terms)?.filter({ !isExcluded($0, cue, terms) }),
        let last = runs.last, !Assertion.isNegated(runs[0], in: passage, reading.lexicon)
      else { continue }
      drafts += runs.map { run in
        var draft = make(terms, run, rule: "warning.hazard", term: noun(of: mark, run, terms))
        draft.add(.cue, in: terms.index, mark.tokens)
        return draft
      }
      covered = max(last.upperBound, mark.tokens.upperBound)
      effectEnd = cue == .effect ? covered : nil
    }
    return drafts
  }

  /// "may hide a fever and temporarily prolong bleeding": the modal verb holds for the second effect, too.
  private func goesOn(from end: Int?, _ mark: Mark, _ passage: Passage) -> Bool {
    guard let end, mark.tokens.lowerBound >= end, mark.tokens.count == 1 else { return false }
    let between = passage.tokens[end..<mark.tokens.lowerBound]
    let joint = between.lastIndex { $0.word == "and" || $0.word == "or" }
    return joint.map { mark.tokens.lowerBound - $0 <= 2 } ?? false
      && !between.contains { $0.kind == .period || $0.endsClause }
  }

  /// "prolongation of the qt interval" for "prolong the QT interval".
  private func noun(of mark: Mark, _ run: Range<Int>, _ terms: Terms) -> String? {
    let noun = terms.reading.lexicon[mark][2]
    guard !noun.isEmpty, run.lowerBound == mark.tokens.lowerBound else { return nil }
    // A phrase that says it all: "make it more difficult to become pregnant".
    if run.count == mark.tokens.count { return mark.tokens.count > 3 ? noun : nil }
    let rest = (mark.tokens.upperBound..<run.upperBound).drop {
      ["the", "your", "their", "a", "an"].contains(terms.passage.tokens[$0].word)
    }
    return rest.isEmpty ? nil : "\(noun) \(terms.text(rest))"
  }

  /// How a phrase of the table tells of a hazard.
  private enum Cue: String { case hazard, chain, effect, before, care }

  /// Elsewhere than under warnings only words of risk make a warning: what a drug may cause is a reaction.
  private func isGrave(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens].contains { Self.grave.contains($0.word) }
      || passage.tokens[mark.tokens.upperBound...].prefix(3).contains { $0.word == "fertility" }
  }
  private static let grave = WordTable.hazards["grave"]

  /// A sentence elsewhere names the drug, or says "it" or "this medication".
  private func isAboutDrug(_ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    if tokens.contains(where: {
      terms.reading.subject.names($0)
        || ["taking", "treatment", "therapy", "medication", "medicine"].contains($0.word)
    }) {
      return true
    }
    guard let first = tokens.first(where: { $0.kind == .word }) else { return false }
    return ["it", "this", "stopping", "abrupt", "abruptly"].contains(first.word)
  }

  /// Whether the phrase is used as the table means it: an effect needs "may", "the cause" is no verb.
  private func states(_ mark: Mark, _ cue: Cue, _ passage: Passage, after covered: Int) -> Bool {
    let lower = mark.tokens.lowerBound
    let before = passage.tokens[max(covered, lower - 3)..<lower]
    if covered > 0, before.contains(where: { ["which", "that"].contains($0.word) }) { return false }
    if isOfOther(lower, passage) || isAside(lower, passage) || isSupposed(lower, passage) { return false }
    switch cue {
    case .effect:
      let risk = passage.tokens[mark.tokens.upperBound...].prefix(4).contains {
        ["risk", "chance", "likelihood", "incidence"].contains($0.word)
      }
      return !risk && before.contains { Self.modals.contains($0.word) }
        || !risk && mark.tokens.count > 1 || passage.tokens[lower].word == "reactivation"
    case .hazard where passage.tokens[lower].word == "case":
      // "There have been cases of" tells of a hazard, "in cases of" of a condition, "one case" of a patient.
      return Indications().ends(passage, lower, in: "s")
        && passage.tokens.contains { Self.happening.contains($0.word) }
        && !(before.last.map { ["in", "most", "all", "many"].contains($0.word) } ?? false)
    case .hazard where mark.tokens.count == 1:
      return
        !(before.last.map { ["a", "the", "no", "other", "this", "any", "which"].contains($0.word) } ?? false)
    default: return true
    }
  }

  /// "conditions that increase the risk of infections": not the drug does.
  private func isOfOther(_ index: Int, _ passage: Passage) -> Bool {
    guard
      let relative = (max(0, index - 4)..<index).last(where: {
        ["that", "which"].contains(passage.tokens[$0].word)
      }), relative > 0
    else { return false }
    return Self.bearers.contains(passage.tokens[relative - 1].word)
  }
  private static let bearers = WordTable.hazards["bearer"]

  /// "if you think you might be at risk of": the reader's guess.
  private func isSupposed(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[max(0, index - 8)..<index].contains { $0.word == "think" }
      && passage.tokens[..<index].contains { $0.word == "if" }
  }

  /// "(these can be signs of …)": explains what stands before it.
  private func isAside(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].word == "be"
      && passage.tokens[..<index].last { $0.kind == .open || $0.kind == .close }?.kind == .open
  }

  private static let happening: WordSet = ["been", "reported", "observed", "occurred", "seen"]
  static let modals: WordSet = ["may", "can", "might", "could", "will", "also"]

  // MARK: Extent

  private func extent(of mark: Mark, _ cue: Cue, from covered: Int, _ terms: Terms) -> [Range<Int>]? {
    let passage = terms.passage
    let end = clauseEnd(after: mark.tokens.upperBound, passage)
    switch cue {
    case .hazard, .chain:
      // "X has been associated with the drug"
      let isMutual = passage.tokens[mark.tokens].contains { $0.word == "associated" }
      return named(mark.tokens.upperBound..<end, terms)
        ?? (isMutual ? named(clause(before: mark, from: covered, passage), terms) : nil)
    case .effect:
      // "more susceptible to infections", "more susceptible to side effects"
      if passage.tokens[mark.tokens].contains(where: { $0.word == "susceptible" }),
        let runs = named(mark.tokens.upperBound..<end, terms)
      {
        return runs
      }
      let comma = passage.tokens[mark.tokens.upperBound..<end].firstIndex {
        $0.kind == .comma || $0.kind == .open || Self.modals.contains($0.word) || $0.word == "is"
      }
      // "hide a fever and prolong bleeding" are two effects.
      let next = passage.marks(of: .hazardCue).first {
        $0.tokens.lowerBound > mark.tokens.upperBound && goesOn(from: mark.tokens.upperBound, $0, passage)
      }
      let joint = next.flatMap { next in
        passage.tokens[..<next.tokens.lowerBound].lastIndex { $0.word == "and" || $0.word == "or" }
      }
      return whole(mark.tokens.lowerBound..<min(comma ?? end, joint ?? end), cue: mark.tokens.count, terms)
        .map { [$0] }
    case .before: return named(behindAdverbial(clause(before: mark, from: covered, passage), passage), terms)
    case .care: return nil
    }
  }

  /// "In clinical studies of the drug, X was observed": what is told of stands behind the comma.
  private func behindAdverbial(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard let first = range.first, Self.adverbials.contains(passage.tokens[first].word),
      let comma = range.first(where: { passage.tokens[$0].kind == .comma }), comma + 1 < range.upperBound
    else { return range }
    return comma + 1..<range.upperBound
  }
  private static let adverbials: WordSet = ["during", "in", "within", "throughout", "at", "after"]

  private func clause(before mark: Mark, from covered: Int, _ passage: Passage) -> Range<Int> {
    let start = passage.tokens[covered..<mark.tokens.lowerBound].lastIndex {
      $0.kind == .colon || $0.endsClause || ["but", "that", "when", "while", "if"].contains($0.word)
    }
    return (start.map { $0 + 1 } ?? covered)..<mark.tokens.lowerBound
  }

  /// From the first member of a list that names a hazard to the last that follows without a break. Two or three
  /// are said in one breath and make one hazard; a longer list is several.
  ///
  /// - Parameter apart: how many members are told apart.
  func named(_ range: Range<Int>, _ terms: Terms, apart: Int = 4) -> [Range<Int>]? {
    guard !range.isEmpty else { return nil }
    var found: [Range<Int>] = []
    let told = beforeExamples(range, terms.passage)
    for member in Enumeration.members(of: terms.passage, in: told) {
      let run = withoutSigns(
        terms.trimmed(beforeDegree(beforePlace(member.tokens, terms.passage), terms.passage)), terms)
      if !run.isEmpty, isHealth(run, terms), !isGeneric(run, terms.passage),
        terms.passage.tokens[run.lowerBound].word != "one"
      {
        found.append(run)
        if run.upperBound < member.tokens.upperBound { break }
      } else if !found.isEmpty {
        break
      }
    }
    guard let first = found.first, let last = found.last else {
      return behindVague(told, range, terms).flatMap { named($0, terms, apart: .max) }
    }
    // "in patients with A, B or C, infections": who they are, before what befell them.
    if first.lowerBound > range.lowerBound, terms.passage.tokens[first.lowerBound - 1].word == "with" {
      return [last]
    }
    return found.count >= apart ? found : [first.lowerBound..<last.upperBound]
  }

  /// "side effects, especially bleeding": where the hazard is in the examples.
  private func behindVague(_ told: Range<Int>, _ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    guard told.upperBound < range.upperBound, told.count <= 12,
      told.prefix(4).contains(where: { terms.passage.tokens[$0].word == "effect" })
    else { return nil }
    return told.upperBound + 1..<range.upperBound
  }

  /// "signs and symptoms of an allergic reaction" are those of the reaction.
  private func withoutSigns(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard let first = run.first, ["sign", "symptom"].contains(tokens[first].word),
      let of = run.prefix(4).last(where: { tokens[$0].word == "of" }), of + 1 < run.upperBound
    else { return run }
    return terms.trimmed(of + 1..<run.upperBound)
  }

  /// A reaction or condition by name, or by its head: "heart condition".
  func isHealth(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.isReaction(run)
      || terms.passage.marks(of: .test).contains { $0.tokens.overlaps(run) }
        && !Findings(terms).find(in: run).isEmpty
      || run.contains {
        ConditionList.sharedHeads.contains(terms.passage.tokens[$0].word)
          || ["surgery", "alcohol", "vaccination", "death", "mortality"].contains(
            terms.passage.tokens[$0].word)
      }
  }

  /// - Parameter cue: how many tokens at the start are words of the table.
  private func whole(_ range: Range<Int>, cue: Int, _ terms: Terms) -> Range<Int>? {
    var run = beforePlace(beforeExamples(range, terms.passage), after: cue, terms.passage)
    while run.count > 1, terms.passage.tokens[run.upperBound - 1].kind != .word {
      run = run.lowerBound..<run.upperBound - 1
    }
    let telling = terms.passage.tokens[run].filter { $0.kind == .word && !Terms.openers.contains($0.word) }
    return telling.count > 1 ? run : nil
  }

  /// "skin reactions including …": the examples are no hazards of their own.
  private func beforeExamples(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let end = run.dropFirst(1).first {
      ["including", "such", "e.g", "eg", "especially", "particularly"].contains(passage.tokens[$0].word)
    }
    return run.lowerBound..<(end ?? run.upperBound)
  }

  /// "infections more easily" are infections.
  private func beforeDegree(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard run.count > 2, Indications().ends(passage, run.upperBound - 1, in: "ly"),
      ["more", "most", "very", "too", "less"].contains(passage.tokens[run.upperBound - 2].word)
    else { return run }
    return run.lowerBound..<run.upperBound - 2
  }

  /// Without for whom and when: "in some people", "during treatment", "with long-term use".
  private func beforePlace(_ run: Range<Int>, after cue: Int = 1, _ passage: Passage) -> Range<Int> {
    let end = run.dropFirst(cue).first { index in
      let word = passage.tokens[index].word
      if ["during", "within", "throughout", "whether"].contains(word) { return true }
      guard Self.joints.contains(word) else { return false }
      // "problems with kidney function in some people" is about the kidneys.
      return passage.tokens[(index + 1)..<min(run.upperBound, index + 6)]
        .prefix { $0.word == "to" || !Self.joints.contains($0.word) }
        .contains { Self.places.contains($0.word) }
    }
    return run.lowerBound..<(end ?? run.upperBound)
  }
  private static let joints: WordSet = ["in", "with", "for", "among", "to"]
  private static let places: WordSet = [
    "patient", "people", "individuals", "person", "children", "adults", "adult", "women", "men", "case",
    "elderly", "adolescents", "infants", "use", "treatment", "therapy", "high", "long", "month", "week",
    "day", "year",
  ]

  func clauseEnd(after start: Int, _ passage: Passage) -> Int {
    var end = start
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      if token.endsClause || token.kind == .period { break }
      if Self.clauseOpeners.contains(token.word) { break }
      end += 1
    }
    return max(end, start)
  }
  private static let clauseOpeners: WordSet = [
    "which", "because", "but", "however", "if", "when", "so", "therefore", "that", "while", "unless",
    "leading", "resulting", "causing", "impacting", "requiring", "due",
  ]

  // MARK: What is no hazard

  /// What the drug is for, and what is said of the drug in the blood.
  private func isExcluded(_ run: Range<Int>, _ cue: Cue, _ terms: Terms) -> Bool {
    let passage = terms.passage
    if isGeneric(run, passage) { return true }
    if passage.tokens[run.prefix(4)].contains(where: {
      Self.kinetics.contains($0.word) || cue == .hazard && $0.word == "sign"
    }) {
      return true
    }
    return passage.tokens[max(0, run.lowerBound - 5)..<run.lowerBound].contains {
      Self.treating.contains($0.word)
    }
  }
  private static let kinetics: WordSet = [
    "effect", "level", "concentration", "exposure", "absorption", "dose", "dosage", "clearance",
    "effectiveness", "efficacy", "benefit", "metabolism", "question", "these", "this", "response",
  ]
  private static let treating: WordSet = [
    "treat", "treating", "prevent", "preventing", "prevents", "treatment", "reduce", "reduces", "reducing",
    "minimize", "minimise", "decrease", "lower", "avoid", "weighed", "weigh", "outweigh", "against",
    "justifies", "justify",
  ]
}
