import MonographAnalysis
import MonographLexicon
import MonographModel

/// Patients with whom care is asked for.
extension Warnings {
  /// "Use with caution in patients with X", "People with X should discuss it with their doctor".
  func cared(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let asksForCare = passage.marks(of: .hazardCue).contains { isCare($0, terms.reading) }
    guard asksForCare || isAtRisk(passage) else { return [] }
    guard let start = bearers(passage) ?? illnesses(terms) else {
      return groups(terms).map { make(terms, $0, rule: "warning.patients") }
    }
    let known = caredList(from: start, terms)
    let runs = known.isEmpty ? unnamed(from: start, terms) : known
    if runs.count == 1 { return drafts(runs[0], terms, rule: "warning.patients") }
    return runs.map { make(terms, $0, rule: "warning.patients") }
  }

  /// "Patients with gout are at increased risk", "the risk appears highest among patients with gout", "In people prone to
  /// gout, it may increase the risk".
  private func isAtRisk(_ passage: Passage) -> Bool {
    if isSensitive(passage) { return true }
    guard passage.holds("risk") else { return false }
    if passage.tokens[0].is("in"), passage.tokens.prefix(4).contains(where: { Self.prone.contains($0.word) })
    {
      return true
    }
    return passage.tokens.indices.dropLast().contains { risk in
      guard passage.tokens[risk].is("risk") else { return false }
      let before = passage.tokens[..<risk].suffix(4)
      if before.contains(where: { $0.is("at") }), before.contains(where: { Self.raised.contains($0.word) }) {
        return true
      }
      let behind = passage.tokens[(risk + 1)...].prefix(6)
      return behind.contains { Self.raised.contains($0.word) }
        && behind.contains { ["is", "are", "appear", "appears", "may", "was", "were"].contains($0.word) }
    }
  }
  private static let raised: WordSet = [
    "increased", "higher", "greater", "highest", "greatest", "particular", "high",
  ]

  /// "Patients with gout can be particularly sensitive to it", "were more likely to develop it".
  private func isSensitive(_ passage: Passage) -> Bool {
    guard passage.holds(anyOf: Self.sensitive) else { return false }
    return passage.tokens.indices.dropFirst().dropLast(2).contains { index in
      Self.sensitive.contains(passage.tokens[index + 1].word) && passage.tokens[index + 2].is("to")
        && Self.comparing.contains(passage.tokens[index].word)
        && passage.tokens[..<index].contains { Self.people.contains($0.word) }
    }
  }
  private static let sensitive: WordSet = ["sensitive", "susceptible", "vulnerable", "prone", "likely"]
  private static let comparing: WordSet = ["more", "particularly", "especially"]

  /// Behind "patients with", "people who have", "patients being treated for".
  private func bearers(_ passage: Passage) -> Int? {
    guard
      let people = passage.tokens.indices.dropLast(2).first(where: { index in
        Self.people.contains(passage.tokens[index].word)
          && passage.tokens[(index + 1)...].prefix(3).contains {
            Self.companions.contains($0.word) || Self.prone.contains($0.word)
              || $0.is("treated") && passage.tokens[index + 1].is("being")
          }
      }),
      let joint = (people + 1..<passage.tokens.count - 1).first(where: {
        passage.tokens[$0].word == "with"
          || passage.tokens[$0].is("for") && passage.tokens[$0 - 1].is("treated")
          || passage.tokens[$0].word == "to" && Self.prone.contains(passage.tokens[$0 - 1].word)
          || passage.tokens[$0].word == "who" && ["have", "has", "had"].contains(passage.tokens[$0 + 1].word)
      })
    else { return nil }
    return joint + 1
  }

  /// "Caution is advised in epilepsy", "Use with care if there is a history of gout": where the illness itself opens.
  private func illnesses(_ terms: Terms) -> Int? {
    let passage = terms.passage
    if let start = illnessInFront(terms) { return start }
    for mark in passage.marks(of: .hazardCue) where isCare(mark, terms.reading) && isHeed(mark, passage) {
      let near = passage.tokens[mark.tokens.upperBound...].prefix(7).prefix { $0.kind == .word }
      guard let joint = near.firstIndex(where: { ["in", "if"].contains($0.word) }) else { continue }
      let start = passage.tokens[(joint + 1)...].firstIndex { !Self.preamble.contains($0.word) }
      guard let start, start - joint <= 7, passage.tokens[joint].word == "in" || start > joint + 2,
        terms.marks(within: start..<min(start + 5, passage.tokens.count)).contains(where: {
          $0.tokens.lowerBound <= start + 1
        }),
        !passage.tokens[joint..<start].contains(where: { Self.treating.contains($0.word) }),
        !passage.tokens[start...].prefix(3).contains(where: { Self.mothers.contains($0.word) })
      else { continue }
      return start
    }
    return nil
  }

  /// "In ⟦gout⟧ Examplix should be used with caution", "use in ⟦gout⟧ requires caution".
  private func illnessInFront(_ terms: Terms) -> Int? {
    let passage = terms.passage
    guard let link = passage.tokens.prefix(3).firstIndex(where: { $0.is("in") }),
      passage.tokens[..<link].allSatisfy({ $0.is("use") || $0.is("its") || $0.is("the") }),
      let start = passage.tokens[(link + 1)...].firstIndex(where: { !Self.preamble.contains($0.word) }),
      passage.marks(of: .hazardCue).contains(where: {
        $0.tokens.lowerBound > start && $0.tokens.lowerBound <= start + 12 && isCare($0, terms.reading)
          && isHeed($0, passage)
      }),
      let ill = terms.marks(within: start..<min(start + 6, passage.tokens.count)).first,
      ill.tokens.lowerBound <= start + 1,
      link > 0
        || passage.tokens[ill.tokens.upperBound...].prefix(2).contains(where: {
          terms.reading.subject.names($0) || $0.is("it")
        }),
      !passage.tokens[link..<start + 2].contains(where: {
        Self.treating.contains($0.word) || Self.mothers.contains($0.word)
      })
    else { return nil }
    return start
  }

  /// "caution", "cautiously", not "avoid" or "talk".
  private func isHeed(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens].contains { Self.heed.contains($0.word) }
  }
  private static let mothers: WordSet = [
    "pregnant", "pregnancy", "breastfeeding", "breast", "lactation", "nursing",
  ]
  static let heed = WordTable.hazards["heed"]
  private static let preamble: WordSet = [
    "there", "is", "are", "a", "an", "the", "any", "case", "cases", "of", "presence", "severe",
    "pre-existing", "known",
  ]

  /// "Tell your doctor about any liver problems", "your medical history, especially of asthma".
  func toldAbout(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.topics), !passage.holds("if"),
      let mark = passage.marks(of: .hazardCue).first(where: { isCare($0, terms.reading) }),
      passage.tokens[mark.tokens].contains(where: { Self.telling.contains($0.word) }),
      let topic = passage.tokens[mark.tokens.upperBound...].prefix(12).firstIndex(where: {
        Self.topics.contains($0.word)
      })
    else { return [] }
    let list =
      passage.tokens[topic...].lastIndex { ["especially", "including", "particularly"].contains($0.word) }
      ?? topic
    let end = passage.tokens[list...].firstIndex {
      $0.kind == .period || $0.word == "before" || $0.word == "as"
    }
    let range = list + 1..<(end ?? passage.tokens.count)
    guard
      !passage.tokens[range].contains(where: {
        Self.unwanted.contains($0.word) || Self.pointing.contains($0.word)
      })
    else { return [] }
    let isList =
      list != topic || passage.tokens[range].contains { $0.word == "problem" || $0.word == "history" }
    guard isList else { return [] }
    return ConditionList(terms: terms).conditions(in: range).compactMap { item in
      let isTest = passage.marks(of: .test).contains { $0.tokens.overlaps(item.tokens) }
      guard item.subject != nil || isHealth(item.tokens, terms), !isTest, !isGeneric(item.tokens, passage)
      else { return nil }
      var draft = make(terms, item.tokens, rule: "warning.told", term: item.term)
      if let subject = item.subject { draft.add(.subject, in: terms.index, subject) }
      return draft
    }
  }
  private static let telling: WordSet = ["tell", "inform", "know", "discuss", "talk", "speak"]
  private static let topics: WordSet = ["about", "history"]

  /// The conditions of those patients.
  private func caredList(from start: Int, _ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    var end = start
    while end < passage.tokens.count, !passage.tokens[end].endsClause,
      passage.tokens[end].kind != .period || Self.shortened.contains(passage.tokens[end - 1].word),
      !Self.verbs.contains(passage.tokens[end].word) || passage.tokens[end - 1].word == "such",
      !(end > start && terms.reading.subject.names(passage.tokens[end])),
      // "…, with potential dose adjustments", "In people prone to gout, high doses may …"
      !(passage.tokens[end].word == "with" && passage.tokens[end - 1].kind == .comma),
      !(passage.tokens[end].kind == .comma
        && passage.tokens[(end + 1)...].prefix(3).contains { $0.is("dose") || $0.is("doses") })
    { end += 1 }
    let list = examples(in: start..<end, passage)
    let known = named(list, terms, apart: 1) ?? []
    let ill = withUnknown(known, in: list, terms) + singledOut(in: list, terms)
    let organs = ill.filter { isImpairment($0, terms) }
    if organs.count == ill.count, !organs.contains(where: { isSevere($0, passage) }) { return [] }
    let members = ill + groups(in: list, beside: known, terms)
    return members.count > 2 || members.count > known.count || !organs.isEmpty
      ? members : named(list, terms) ?? []
  }

  /// "patients with a ⟦heart murmur⟧ or valvular heart disease": what stands in such a list beside a condition is one.
  private func withUnknown(_ known: [Range<Int>], in list: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    guard let last = known.last else { return known }
    let others = Enumeration.members(of: passage, in: list.lowerBound..<last.lowerBound).compactMap {
      member in
      let run = terms.trimmed(member.tokens)
      let isName =
        (1...4).contains(run.count) && run.upperBound == member.tokens.upperBound
        && passage.tokens[run].allSatisfy { $0.kind == .word && !Self.clausal.contains($0.word) }
        && !Indications().isVague(run, passage) && !isGeneric(run, passage)
        && !passage.marks.contains {
          [.population, .substance, .drugClass, .severity, .doseFactor].contains($0.vocabulary)
            && $0.tokens.overlaps(run)
        }
      return isName && !known.contains { $0.overlaps(run) } ? run : nil
    }
    return (others + known).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// "patients with gout, asthma, or ⟦elderly patients⟧": whom the list names beside the illnesses.
  private func groups(in list: Range<Int>, beside known: [Range<Int>], _ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    guard let last = known.last else { return [] }
    return Enumeration.members(of: passage, in: last.upperBound..<list.upperBound).compactMap { member in
      let run = terms.trimmed(member.tokens)
      let isGroup =
        (1...3).contains(run.count)
        && passage.marks(of: .population).contains { mark in
          mark.tokens.overlaps(run) && Self.ages.contains(terms.reading.lexicon[mark][1])
        }
      return isGroup ? run : nil
    }
  }
  private static let ages: Set<String> = ["elderly", "child", "infant", "adolescent"]

  /// "with cardiovascular disorders, especially ⟦arrhythmias⟧ and ⟦hypertension⟧".
  private func singledOut(in list: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let special = list.dropFirst().first {
      ["especially", "particularly"].contains(terms.passage.tokens[$0].word)
    }
    guard let special, terms.passage.tokens[special - 1].kind == .comma else { return [] }
    // "particularly those with"
    let start = (special + 1..<list.upperBound).first {
      !Self.people.contains(terms.passage.tokens[$0].word) && !terms.passage.tokens[$0].is("with")
        && !terms.passage.tokens[$0].is("in")
    }
    return named((start ?? special + 1)..<list.upperBound, terms, apart: 1) ?? []
  }

  /// "certain conditions such as gout": the examples, where what they are examples of names nothing.
  private func examples(in range: Range<Int>, _ passage: Passage) -> Range<Int> {
    if let aside = exampleAside(range, passage) { return aside }
    guard
      let lead = range.first(where: {
        passage.tokens[$0].word == "including"
          || passage.tokens[$0].word == "such" && $0 + 1 < range.upperBound
            && passage.tokens[$0 + 1].word == "as"
      }), Indications().isVague(range.lowerBound..<lead, passage)
    else { return range }
    return lead + (passage.tokens[lead].word == "such" ? 2 : 1)..<range.upperBound
  }
  private static let shortened = ConditionList.forExample.union(["i.e", "ie"])

  /// "certain conditions (e.g., ⟦gout, asthma⟧)".
  private func exampleAside(_ range: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard let open = range.first(where: { passage.tokens[$0].kind == .open }), open > range.lowerBound,
      Indications().isVague(range.lowerBound..<open, passage), open + 2 < range.upperBound,
      ConditionList.forExample.contains(passage.tokens[open + 1].word)
        || ["like", "including", "such"].contains(passage.tokens[open + 1].word)
    else { return nil }
    let close = Enumeration.closingMark(from: open, in: passage, limit: range.upperBound)
    let start = (open + 2..<close).first {
      passage.tokens[$0].kind == .word && !passage.tokens[$0].is("as")
        && !ConditionList.forExample.contains(passage.tokens[$0].word)
    }
    return start.map { $0..<close }
  }
  private static let people = WordTable.hazards["bearer-of-condition"]
  private static let prone: WordSet = ["susceptible", "prone", "predisposed"]
  private static let companions: WordSet = ["with", "who"]
  private static let verbs = WordTable.hazards["patient-verb"]

  /// Impaired kidneys or liver alone change the dose; in a list of illnesses they are two of them.
  private func isImpairment(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .doseFactor).contains { run.overlaps($0.tokens) }
      && ConditionList.sharedHeads.contains(terms.passage.tokens[run.upperBound - 1].word)
  }

  /// "severe renal impairment", "end-stage renal disease": a warning by itself.
  private func isSevere(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.is("severe") || $0.is("end-stage") || $0.is("end") }
  }
}
