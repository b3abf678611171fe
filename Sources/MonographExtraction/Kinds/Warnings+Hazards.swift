import MonographAnalysis
import MonographLexicon
import MonographModel

extension Warnings {
  /// "may cause X", "risk of X", "X has been reported", "can prolong X".
  func hazards(_ terms: Terms, _ place: Place) -> [Draft] {
    let passage = terms.passage
    let reading = terms.reading
    guard place == .warnings || place == .interactions || isAboutDrug(terms) else { return [] }
    var drafts: [Draft] = []
    var covered = 0
    var effectEnd: Int?
    let isFirst = reading.before(terms.index).isEmpty
    for mark in passage.marks(of: .hazardCue) where mark.tokens.lowerBound >= covered {
      let cue = Cue(rawValue: reading.lexicon[mark][1]) ?? .care
      guard cue != .care, isMeant(mark, place, passage, isFirst: isFirst), cue != .chain || drafts.isEmpty,
        states(mark, cue, terms, after: covered)
          || cue == .effect && goesOn(from: effectEnd, mark, passage)
      else { continue }
      let found = (extent(of: mark, cue, from: covered, terms) ?? []).filter { !isExcluded($0, cue, terms) }
      let runs = found.isEmpty ? [vagueRisk(of: mark, terms)].compactMap(\.self) : found
      guard let last = runs.last, !Assertion.isNegated(runs[0], in: passage, reading.lexicon) else {
        continue
      }
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
    return rest.isEmpty ? nil : "\(noun) \(terms.spelledOut(rest))"
  }

  /// How a phrase of the table tells of a hazard.
  private enum Cue: String { case hazard, chain, effect, before, care }

  /// Beside interactions only a risk in the main clause is a warning of its own; "due to an increased risk" is a reason.
  private func isMeant(_ mark: Mark, _ place: Place, _ passage: Passage, isFirst: Bool) -> Bool {
    switch place {
    case .warnings: true
    case .interactions:
      passage.tokens[mark.tokens].contains { Self.risks.contains($0.word) }
        && !passage.tokens[..<mark.tokens.lowerBound].contains { Self.causal.contains($0.word) }
        && (passage.role == .sentence || !isFirst)
    case .elsewhere, .none: isGrave(mark, passage) || passage.holds(anyOf: Self.malformations)
    }
  }
  private static let causal = WordTable.hazards["causal"]
  private static let risks = WordTable.hazards["risk"]

  /// "may increase the risk of side effects": no hazard by name, but a warning where it is of alcohol, of too much or
  /// too long; other medicines' doing is an interaction.
  private func vagueRisk(of mark: Mark, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let lower = mark.tokens.upperBound
    guard passage.tokens[mark.tokens].contains(where: { Self.risks.contains($0.word) }),
      passage.tokens.contains(where: { Self.occasions.contains($0.word) }),
      !passage.tokens[..<lower].contains(where: {
        Self.remedies.contains($0.word) || Self.treating.contains($0.word)
      })
    else { return nil }
    let upper = passage.tokens[lower...].prefix(5).firstIndex {
      ["effect", "event", "reaction"].contains($0.word)
    }
    return upper.flatMap { isGeneric(lower..<$0 + 1, passage) ? terms.trimmed(lower..<$0 + 1) : nil }
  }
  private static let occasions = WordTable.hazards["occasion"]
  static let remedies = WordTable.hazards["source"]

  /// Elsewhere than under warnings only words of risk make a warning: what a drug may cause is a reaction.
  private func isGrave(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens].contains { Self.grave.contains($0.word) }
      || passage.tokens[mark.tokens.upperBound...].prefix(3).contains { $0.word == "fertility" }
      || passage.tokens[mark.tokens].contains { $0.word == "harm" }
        && passage.tokens[mark.tokens.lowerBound...].prefix(8).contains { Self.unborn.contains($0.word) }
  }
  private static let grave = WordTable.hazards["grave"]
  /// "It must not be taken in pregnancy, as it may harm the baby": what is forbidden may say why.
  func unbornHarms(_ terms: Terms, _ place: Place) -> [Draft] {
    guard place != .none, terms.passage.holds(anyOf: Self.unborn) else { return [] }
    return hazards(terms, place).filter { draft in
      let reach = draft.places[0].tokens.lowerBound - 4..<draft.places[0].tokens.upperBound
      let tokens = terms.passage.tokens[max(0, reach.lowerBound)..<reach.upperBound]
      return tokens.contains { Self.unborn.contains($0.word) } && tokens.contains { ["harm", "risk"].contains($0.word) }
    }
  }

  private static let malformations = WordTable.hazards["malformation"]
  private static let unborn = WordTable.hazards["unborn"]

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
    // "This leads to damage": what does, is told before.
    if first.word == "this", let before = terms.reading.before(terms.index).first,
      !terms.reading.passages[before].tokens.contains(where: { terms.reading.subject.names($0) })
    {
      return false
    }
    return ["it", "this", "stopping", "abrupt", "abruptly"].contains(first.word)
  }

  /// Whether the phrase is used as the table means it: an effect needs "may", "the cause" is no verb.
  private func states(_ mark: Mark, _ cue: Cue, _ terms: Terms, after covered: Int) -> Bool {
    let passage = terms.passage
    let lower = mark.tokens.lowerBound
    let before = passage.tokens[max(covered, lower - 3)..<lower]
    if covered > 0, before.contains(where: { ["which", "that"].contains($0.word) }) { return false }
    if isOfOther(lower, passage) || isDoneByOthers(lower, passage) || isAside(lower, passage) || isSupposed(lower, passage)
      || isOfPatients(mark, terms)
    {
      return false
    }
    switch cue {
    case .effect:
      let risk = passage.tokens[mark.tokens.upperBound...].prefix(4).contains {
        ["risk", "chance", "likelihood", "incidence"].contains($0.word)
      }
      // "may weaken", "X weakens"
      let isDone =
        lower > 0 && mark.tokens.count == 1 && !terms.reading.lexicon[mark][2].isEmpty
        && Indications().ends(passage, lower, in: "s")
        && terms.reading.subject.names(passage.tokens[lower - 1])
      return !risk && (isDone || before.contains { Self.modals.contains($0.word) })
        || !risk && mark.tokens.count > 1 || passage.tokens[lower].word == "reactivation"
    case .hazard where passage.tokens[lower].word == "case":
      // "There have been cases of" tells of a hazard, "in cases of" of a condition, "one case" of a patient.
      return Indications().ends(passage, lower, in: "s")
        && passage.holds(anyOf: Self.happening)
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
    // "belongs to a class of medicines that can cause": the drug is one of them.
    let isOfClass = passage.tokens[max(0, relative - 4)..<relative].contains {
      ["class", "group"].contains($0.word)
    }
    return Self.bearers.contains(passage.tokens[relative - 1].word) && !isOfClass
  }
  private static let bearers = WordTable.hazards["bearer"]

  /// "Certain vaccines may cause infections": not the drug does.
  private func isDoneByOthers(_ index: Int, _ passage: Passage) -> Bool {
    let subject = passage.tokens[..<index].prefix(4)
    return subject.first.map { Self.foreign.contains($0.word) } ?? false
      && subject.contains { Self.remedies.contains($0.word) }
  }

  /// "if you think you might be at risk of": the reader's guess; "whether there is a risk of" is not known.
  private func isSupposed(_ index: Int, _ passage: Passage) -> Bool {
    let before = passage.tokens[max(0, index - 8)..<index]
    return before.contains { ["whether", "how"].contains($0.word) }
      || before.contains { $0.word == "think" } && passage.tokens[..<index].contains { $0.word == "if" }
  }

  /// "Consider treatment in patients at risk of gout": who they are, where no care is asked for.
  private func isOfPatients(_ mark: Mark, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let start = mark.tokens.lowerBound
    guard tokens[start].word == "risk",
      let at = (max(0, start - 2)..<start).last(where: { tokens[$0].word == "at" }), at > 0,
      Monitorings.people.contains(tokens[at - 1].word)
    else { return false }
    return !terms.passage.marks(of: .hazardCue).contains { terms.reading.lexicon[$0][1] == Cue.care.rawValue }
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
    case .hazard where passage.tokens[mark.tokens.lowerBound].word == "case":
      return namedApart(named(mark.tokens.upperBound..<end, terms), terms)
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
        .map { [ConditionList(terms: terms).withName($0)] }
    case .before:
      // "may develop a rash": who may, and what.
      let takesObject =
        Self.takingObject.contains(passage.tokens[mark.tokens.upperBound - 1].word)
        && mark.tokens.upperBound < end && !Self.joints.contains(passage.tokens[mark.tokens.upperBound].word)
      let object = takesObject ? named(mark.tokens.upperBound..<end, terms) : nil
      let before = behindAdverbial(clause(before: mark, from: covered, passage), passage)
      return object ?? namedApart(named(before, terms), terms)
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
  private static let takingObject = WordTable.hazards["taking-object"]

  private func clause(before mark: Mark, from covered: Int, _ passage: Passage) -> Range<Int> {
    var depth = 0
    let start = passage.tokens.indices[covered..<mark.tokens.lowerBound].last { index in
      let token = passage.tokens[index]
      // "(when the defence attacks the body)" says what stands before it.
      if token.kind == .close { depth += 1 }
      if token.kind == .open { depth = max(0, depth - 1) }
      guard depth == 0 else { return false }
      return token.kind == .colon || token.endsClause
        || ["but", "that", "when", "while", "if"].contains(token.word)
    }
    return (start.map { $0 + 1 } ?? covered)..<mark.tokens.lowerBound
  }

  // MARK: What is no hazard

  /// What the drug is for, and what is said of the drug in the blood.
  private func isExcluded(_ run: Range<Int>, _ cue: Cue, _ terms: Terms) -> Bool {
    let passage = terms.passage
    if isGeneric(run, passage) || isOfMothers(run, passage) { return true }
    // "can affect how some medicines work"
    if cue == .effect, passage.tokens[run].contains(where: { Self.remedies.contains($0.word) }),
      passage.tokens[run].contains(where: { Self.foreign.contains($0.word) })
    {
      return true
    }
    // "The risk to the fetus is unknown."
    if passage.tokens[run.upperBound...].prefix(3).contains(where: { $0.word == "unknown" }) { return true }
    if run.prefix(4).contains(where: { index in
      let word = passage.tokens[index].word
      return Self.kinetics.contains(word) && (index == run.lowerBound || !Self.pointing.contains(word))
        || cue == .hazard && word == "sign"
    }), !isOfBody(run, terms) {
      return true
    }
    return passage.tokens[max(0, run.lowerBound - 5)..<run.lowerBound].contains {
      Self.treating.contains($0.word)
    }
  }
  /// "taking it during pregnancy or breast-feeding"
  private func isOfMothers(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy {
      $0.kind != .word || ["breast", "feeding", "breastfeeding", "pregnancy", "lactation"].contains($0.word)
    }
  }
  private static let pointing: WordSet = ["this", "these"]
  private static let foreign: WordSet = ["other", "some", "certain", "another", "many", "these"]
  private static let kinetics = WordTable.hazards["kinetic"]
  private static let treating = WordTable.hazards["averting"]

  /// "blood sugar levels", not "digoxin levels": what the body has of its own.
  private func isOfBody(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    return passage.tokens[run].contains { $0.word == "level" }
      && passage.marks(of: .test).contains { $0.tokens.overlaps(run) && terms.isNamed($0) }
      && !passage.marks.contains {
        [.substance, .drugClass].contains($0.vocabulary) && $0.tokens.overlaps(run)
          && !passage.marks(of: .test).contains($0)
      }
  }

  // MARK: "bleeding risk"

  /// "may increase bleeding risk", "increased cardiovascular risk": the risk behind what it is of.
  func compoundRisks(_ terms: Terms, _ place: Place) -> [Draft] {
    let passage = terms.passage
    guard place == .warnings || isAboutDrug(terms) else { return [] }
    return passage.tokens.indices.dropFirst(2).compactMap { risk in
      guard passage.tokens[risk].word == "risk",
        !passage.tokens[(risk + 1)...].prefix(1).contains(where: { Self.ofRisk.contains($0.word) })
      else { return nil }
      var lower = risk
      while lower > 0, risk - lower < 4, passage.tokens[lower - 1].kind == .word,
        !Self.clausal.contains(passage.tokens[lower - 1].word),
        !Self.raising.contains(passage.tokens[lower - 1].word),
        !Terms.openers.contains(passage.tokens[lower - 1].word)
      { lower -= 1 }
      let list = ConditionList(terms: terms)
      guard lower < risk, isHealth(lower..<risk, terms) || list.isModifier(lower..<risk),
        passage.tokens[max(0, lower - 6)..<lower].contains(where: { Self.raising.contains($0.word) }),
        !passage.tokens[max(0, lower - 6)..<lower].contains(where: { Self.treating.contains($0.word) }),
        !Assertion.isNegated(lower..<risk + 1, in: passage, terms.reading.lexicon)
      else { return nil }
      return make(terms, lower..<risk + 1, rule: "warning.risk")
    }
  }
  private static let ofRisk = WordTable.hazards["of-risk"]
  private static let raising = WordTable.hazards["raising"]
}
