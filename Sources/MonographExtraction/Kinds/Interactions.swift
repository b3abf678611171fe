import MonographAnalysis
import MonographLexicon
import MonographModel

/// Drugs, classes, foods and vaccines that do not go with the drug, or go with it expressly.
struct Interactions: ClaimRule {
  private static let others: SectionSet = [
    .adverseReactions, .indications, .dosage, .overdose, .mechanism, .efficacy, .description, .identity,
    .howSupplied, .references, .legal, .nonclinical,
    .pharmacokinetics, .pregnancy, .lactation, .storage, .other,
  ]
  private static let elsewhere: SectionSet = [
    .mechanism, .pharmacology, .pharmacokinetics, .efficacy, .description, .identity, .overdose, .references,
    .howSupplied, .nonclinical, .legal,
    .research, .other, .storage, .contraindications, .missedDose,
  ]

  /// Where a passage stands that may say what goes with what.
  enum Place {
    /// Where interactions are listed.
    case among
    /// Elsewhere, and it speaks of taking things together.
    case apart
  }

  /// Nil where it may not say that.
  func place(of index: Int, _ reading: Reading) -> Place? {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.role != .heading,
      passage.role != .label || passage.tokens.last?.kind != .question
    else { return nil }
    if case .metadata = passage.role { return nil }
    if asksToTell(passage) { return nil }
    if isOfInteractions(index, reading) { return .among }
    if isBarredTogether(index, reading) { return .apart }
    return !reading.isUnder(Self.elsewhere, index) && speaksOfCombination(index, reading) ? .apart : nil
  }

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    guard let place = place(of: index, reading) else { return [] }
    let passage = reading.passages[index]
    let isUnder = place == .among
    let terms = Terms(index, in: reading)
    let said = Consequences(index, in: reading)
    var seen = isUnder && passage.role == .item ? namedBefore(index, reading) : []
    return partners(terms).compactMap { run in
      let with = name(run, terms)
      guard seen.insert(Self.key(with)).inserted else { return nil }
      let said = said.isEmpty ? consequences(of: Self.key(with), after: index, reading) ?? said : said
      var draft = Draft(
        .interaction(Interaction(with: with, effect: said.effect?.text, management: said.management?.text)),
        rule: isUnder ? "interaction.listed" : "interaction.stated", at: run, of: index)
      draft.certainty = Assertion.of(run, in: passage, reading.lexicon).certainty
      for (role, part) in [(Evidence.Role.effect, said.effect), (.management, said.management)] {
        if let part { draft.add(role, in: part.passage, part.tokens) }
      }
      return draft
    }
  }

  /// A class as written, a substance spelt out.
  func name(_ run: Range<Int>, _ terms: Terms) -> String {
    terms.passage.marks(of: .drugClass).contains { $0.tokens == run }
      ? Terms.folded(terms.passage.string(run)) : terms.text(run)
  }

  /// Under "Interactions", or in a list there that "may increase the risk of side effects" leads into.
  private func isOfInteractions(_ index: Int, _ reading: Reading) -> Bool {
    if reading.isUnder([.interactions], unless: Self.others, index)
      || BarredMedicines.start(in: index, reading) != nil
    {
      return true
    }
    let sections = reading.passages[index].sections
    return sections.count > 1 && sections[0] == .adverseReactions && sections[1] == .interactions
      && reading.leadIn(of: index) != nil
  }

  /// "Concomitant use with bazomycin is contraindicated."
  private func isBarredTogether(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.role != .label && Contraindications.togetherStart(passage) != nil
      && !reading.leads("contraindication", in: passage).isEmpty
  }

  /// "Tell your doctor about all medicines you take": none of them interacts for that.
  private func asksToTell(_ passage: Passage) -> Bool {
    guard passage.holds(anyOf: Self.telling),
      let verb = passage.tokens.firstIndex(where: { Self.telling.contains($0.word) }),
      let about = passage.tokens[verb...].prefix(8).firstIndex(where: { ["about", "of"].contains($0.word) })
    else { return false }
    return passage.tokens[about...].prefix(3).contains { ["all", "any", "other", "every"].contains($0.word) }
      && !passage.tokens[about...].contains { ["especially", "particularly"].contains($0.word) }
  }
  private static let telling: WordSet = ["inform", "tell", "know", "informed", "consult", "discuss"]

  /// Substances and classes other than the drug itself, each once.
  func partners(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    let end = reason(passage)
    let marks = passage.marks.filter { $0.tokens.lowerBound < end && isPartner($0, terms) }
    let named = marks.filter { mark in
      let isInside = marks.contains { other in
        other != mark && other.tokens.overlaps(mark.tokens)
          && (other.tokens.count > mark.tokens.count
            || other.tokens == mark.tokens && other.vocabulary == .drugClass && mark.vocabulary == .substance)
      }
      return !isInside && !isGloss(mark, marks, passage)
    }
    let runs = joined(named.map { widened($0.tokens, passage) }, passage)
    let described = Self.described(passage).filter { phrase in
      phrase.lowerBound < end && !isOwnClass(phrase, terms)
        && !runs.contains { $0.overlaps(phrase) || isAside($0, behind: phrase, passage) }
        && !passage.tokens[phrase].contains { terms.reading.subject.names($0) }
    }
    let new = Self.newNames(passage, terms.reading).filter { name in
      name.lowerBound < end && !(runs + described).contains { $0.overlaps(name) }
    }
    return (runs + described + new).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// "medicines that increase urine production (diuretics)".
  private func isAside(_ run: Range<Int>, behind phrase: Range<Int>, _ passage: Passage) -> Bool {
    run.lowerBound == phrase.upperBound + 1 && passage.tokens[phrase.upperBound].kind == .open
  }

  /// "lopinavir/ritonavir" is one medicine.
  private func joined(_ runs: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, run.lowerBound == last.upperBound + 1,
        case let mark = passage.tokens[last.upperBound], mark.kind == .slash, !mark.spaceBefore
      {
        joined[joined.count - 1] = last.lowerBound..<run.upperBound
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private func isPartner(_ mark: Mark, _ terms: Terms) -> Bool {
    guard mark.vocabulary == .substance || mark.vocabulary == .drugClass, !isReferred(mark, terms.passage)
    else { return false }
    switch mark.vocabulary {
    case .substance:
      return terms.reading.subject.isOther(mark, in: terms.passage, terms.reading.lexicon)
        && !isMeasured(mark, terms.passage)
    case .drugClass:
      return terms.isNamed(mark) && !isSubject(mark, terms) && !follows("non", mark, terms.passage)
        && !isOwnClass(mark.tokens, terms) && !follows("make", mark, terms.passage)
        && !isSubjectAgain(mark, terms.passage) && !isHerbal(mark, terms.passage)
    default: return false
    }
  }

  /// "(see section 2, Foobarin with food and alcohol)", "opioid-induced constipation".
  private func isReferred(_ mark: Mark, _ passage: Passage) -> Bool {
    let behind = passage.tokens[mark.tokens.upperBound...]
    if behind.prefix(2).contains(where: { $0.word == "induced" }) || behind.first?.word == "method" {
      return true
    }
    guard let open = passage.tokens[..<mark.tokens.lowerBound].suffix(14).openParenthesis else {
      return false
    }
    return passage.tokens[(open + 1)...].prefix(2).contains { ["see", "section", "refer"].contains($0.word) }
  }

  /// "lower potassium", "calcium levels"; "estrogen-containing" is a part of what follows.
  private func isMeasured(_ mark: Mark, _ passage: Passage) -> Bool {
    let after = passage.tokens[mark.tokens.upperBound...].prefix(2)
    if after.first.map({ ["level", "concentration"].contains($0.word) }) ?? false
      || after.last?.word == "containing" && containingEnd(mark.tokens, passage) == nil
    {
      return true
    }
    let before = passage.tokens[..<mark.tokens.lowerBound]
    return before.suffix(2).contains { ["lower", "lowers", "raise", "raises", "check"].contains($0.word) }
      || before.last.map { ["serum", "blood"].contains($0.word) } ?? false
      || before.suffix(2).first?.word == "level" && before.last?.word == "of"
  }

  /// "examplin-containing ⟦products⟧": behind the noun that is named by what it holds.
  private func containingEnd(_ run: Range<Int>, _ passage: Passage) -> Int? {
    let behind = passage.tokens[run.upperBound...].prefix(3)
    guard behind.count == 3, behind[run.upperBound + 1].is("containing"),
      ["medicine", "product", "drug", "preparation", "medication"].contains(behind[run.upperBound + 2].word)
    else { return nil }
    return run.upperBound + 3
  }

  /// "medicines obtained without a prescription, including herbal medicines", "a herbal preparation" behind its herb.
  private func isHerbal(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens.lowerBound].word == "herbal"
      && passage.tokens.contains { ["obtained", "prescription", "john", "wort"].contains($0.word) }
  }

  /// "It is one of the medicines called statins."
  private func isOwnClass(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.tokens[..<run.lowerBound].suffix(2).contains { $0.word == "called" }
      && !terms.reading.isUnder([.interactions, .contraindications, .precautions, .warnings], terms.index)
  }

  /// "this vaccine", "this combination laxative": the drug itself; "used as a diuretic": one that was named.
  private func isSubjectAgain(_ mark: Mark, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<mark.tokens.lowerBound]
    if before.last.map({ ["a", "an"].contains($0.word) }) ?? false,
      before.suffix(3).first?.is("used") ?? false
    {
      return true
    }
    return before.suffix(3).contains { ["this", "these"].contains($0.word) }
      || before.last?.word == "the" && passage.tokens[mark.tokens].contains { $0.word == "vaccine" }
  }

  /// "SSRIs" behind their long name, "(a herbal medicine)" behind the herb, "containing X" behind a class: other
  /// words for what is named already.
  private func isGloss(_ mark: Mark, _ marks: [Mark], _ passage: Passage) -> Bool {
    if mark.vocabulary == .drugClass, isInAside(mark, of: marks, passage) { return true }
    var open = mark.tokens.lowerBound - 1
    while open > 0,
      ["a", "an", "the", "containing", "and", "or", "another", "used"].contains(passage.tokens[open].word)
        || marks.contains(where: {
          $0.tokens.contains(open) && passage.tokens[max(0, $0.tokens.lowerBound - 1)].word == "containing"
        })
    { open -= 1 }
    guard open > 0,
      passage.tokens[open].kind == .open
        || passage.tokens[open].kind == .comma && mark.vocabulary == .drugClass
          && open < mark.tokens.lowerBound - 1,
      let named = marks.first(where: { $0.tokens.upperBound == open })
    else { return false }
    if passage.tokens[open].kind == .comma {
      return named.vocabulary == .substance && !["and", "or"].contains(passage.tokens[open + 1].word)
    }
    let isOnly =
      mark.tokens.upperBound < passage.tokens.count && passage.tokens[mark.tokens.upperBound].kind == .close
    return isOnly || named.vocabulary == .substance || passage.tokens[open + 1].word == "containing"
  }

  /// "furosemide for heart disease (diuretic, water pill)".
  private func isInAside(_ mark: Mark, of marks: [Mark], _ passage: Passage) -> Bool {
    guard let open = passage.tokens[..<mark.tokens.lowerBound].openParenthesis else { return false }
    if ["a", "an", "used"].contains(passage.tokens[open + 1].word) { return true }
    return marks.contains { named in
      named.vocabulary == .substance && named.tokens.upperBound <= open
        && !passage.tokens[named.tokens.upperBound..<open].contains { [.comma, .close].contains($0.kind) }
    }
  }

  /// Where a line stops listing and says why: "anticoagulants such as warfarin, since the effect may be enhanced".
  private func reason(_ passage: Passage) -> Int {
    guard passage.role == .item else { return passage.tokens.count }
    return passage.tokens.indices.first {
      $0 > 0 && ["since", "because", "as"].contains(passage.tokens[$0].word)
        && passage.tokens[$0 - 1].kind == .comma
    } ?? passage.tokens.count
  }

  private func isSubject(_ mark: Mark, _ terms: Terms) -> Bool {
    terms.passage.tokens[mark.tokens].contains { terms.reading.subject.names($0) }
  }

  private func follows(_ word: Word, _ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, mark.tokens.lowerBound - 2)..<mark.tokens.lowerBound].contains { $0.word == word }
  }

  private static let allergy: WordSet = ["allergy", "allergic", "hypersensitivity"]

  /// Whether a sentence outside "Interactions" is about taking two things together.
  private func speaksOfCombination(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if passage.tokens.last?.kind == .question { return false }
    if passage.holds(anyOf: Self.allergy) { return false }
    if passage.holds("alcohol") { return passage.holds(anyOf: Self.drinking) }
    if !reading.leads("interaction", in: passage).isEmpty || adjustsWith(passage) {
      return !isRegimen(index, reading)
    }
    if changesLevels(passage, reading) { return true }
    let hasVaccine = passage.holds("vaccine")
    return hasVaccine
      && passage.tokens.contains {
        ["avoid", "avoided", "receiving", "receive", "not", "given"].contains($0.word)
      }
  }

  /// "Bazomycin raises Examplix levels": one substance, what it does, and how much there is of the other.
  private func changesLevels(_ passage: Passage, _ reading: Reading) -> Bool {
    guard passage.holds(anyOf: Self.levels), passage.holds(anyOf: Consequences.effects),
      let verb = passage.tokens.firstIndex(where: { Consequences.effects.contains($0.word) }),
      let level = passage.tokens[verb...].firstIndex(where: { Self.levels.contains($0.word) }),
      passage.tokens[verb..<min(passage.tokens.count, level + 4)].contains(where: {
        reading.subject.names($0)
      })
    else { return false }
    return passage.marks(of: .substance).contains {
      $0.tokens.upperBound <= verb && reading.subject.isOther($0, in: passage, reading.lexicon)
    }
  }
  private static let levels: WordSet = ["level", "concentration", "exposure"]
  private static let drinking: WordSet = [
    "drink", "avoid", "avoided", "limit", "risk", "increase", "consumption", "potentiating",
  ]

  /// "It is used in combination with paclitaxel": what it is given with, and no word of what that does.
  private func isRegimen(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard !reading.isUnder([.warnings, .precautions, .boxedWarning], index),
      passage.tokens.contains(where: { ["combination", "together"].contains($0.word) }),
      !passage.tokens.contains(where: { Self.allowing.contains($0.word) })
    else { return false }
    return Consequences(index, in: reading).isEmpty
  }
  private static let allowing: WordSet = ["can", "alone", "recommended", "continue", "continued", "not"]

  /// "With warfarin the dose is cut to 5 mg": taken together, if only the dose is spoken of.
  private func adjustsWith(_ passage: Passage) -> Bool {
    guard passage.tokens.first?.word == "with",
      passage.marks.contains(where: {
        ($0.vocabulary == .substance || $0.vocabulary == .drugClass) && $0.tokens.lowerBound == 1
      })
    else { return false }
    return passage.tokens.contains { ["dose", "exceed", "mg"].contains($0.word) }
  }

  /// "other NSAIDs", "live or attenuated vaccines", "strong CYP3A4 inhibitors".
  private func widened(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    var lower = run.lowerBound
    while lower > 0,
      [
        "strong", "moderate", "potent", "other", "live", "attenuated", "oral", "certain", "injectable", "non",
        "biologic",
      ].contains(passage.tokens[lower - 1].word)
    { lower -= 1 }
    if let end = containingEnd(run, passage) { return lower..<end }
    // "nonsteroidal anti-inflammatory drugs (NSAIDs)"
    let open = run.upperBound
    if open + 2 < passage.tokens.count, passage.tokens[open].kind == .open,
      passage.tokens[open + 2].kind == .close,
      passage.marks(of: .drugClass).contains(where: { $0.tokens == open + 1..<open + 2 })
    {
      return lower..<open + 3
    }
    return lower..<run.upperBound
  }
}
