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
    // The head of a column "in patients taking bazomycin" tells whom its doses are for.
    guard !passage.isHighlight, passage.role != .heading, passage.role != .header,
      passage.role != .label || passage.tokens.last?.kind != .question
    else { return nil }
    if case .metadata = passage.role { return nil }
    let isAmong = isOfInteractions(index, reading)
    guard
      isAmong || isBarredTogether(index, reading)
        || !reading.isUnder(Self.elsewhere, index) && speaksOfCombination(index, reading),
      !asksToTell(passage)
    else { return nil }
    return isAmong ? .among : .apart
  }

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    guard let place = place(of: index, reading) else { return taken(index, reading) }
    let passage = reading.passages[index]
    let isUnder = place == .among
    let terms = Terms(index, in: reading)
    let partners = partners(terms)
    guard !partners.isEmpty else { return [] }
    let said = Consequences(index, in: reading)
    lazy var behind = saidBehind(index, reading)
    var seen = isUnder && passage.role == .item ? namedBefore(index, reading) : []
    let clauses = partners.count > 1 ? clauses(of: passage) : []
    return partners.compactMap { run in
      if isLikened(run, passage) { return nil }
      // "Drug-drug:" heads a list of them.
      guard !passage.tokens[run].allSatisfy({ $0.kind == .dash || $0.is("drug") || $0.is("drug-drug") })
      else {
        return nil
      }
      let with = name(run, terms)
      guard seen.insert(Self.key(with)).inserted else { return nil }
      var said =
        said.isEmpty
        ? behind.first { $0.keys.contains(Self.key(with)) }?.said ?? said
        : self.said(of: run, among: partners, in: clauses, said, terms)
      if let effect = said.effect, effect.passage == index,
        !isEffect(effect, of: run, among: partners, passage)
      {
        said.effect = nil
      }
      let free = said.effect == nil ? heedless(before: run, passage) ?? denial(of: run, terms) : nil
      let effect = said.effect?.text ?? free.map { _ in "none" }
      if effect == nil, said.management == nil, isMealtime(run, passage) { return nil }
      var draft = Draft(
        .interaction(Interaction(with: with, effect: effect, management: said.management?.text)),
        rule: isUnder ? "interaction.listed" : "interaction.stated", at: run, of: index)
      draft.certainty = Assertion.of(run, in: passage, reading.lexicon).certainty
      for (role, part) in [(Evidence.Role.effect, said.effect), (.management, said.management)] {
        if let part { draft.add(role, in: part.passage, part.tokens) }
      }
      if let free { draft.add(.effect, in: index, free) }
      return draft
    }
  }

  /// A class as written, a substance spelt out.
  func name(_ run: Range<Int>, _ terms: Terms) -> String {
    terms.passage.marks(of: .drugClass).contains { $0.tokens == run }
      ? Terms.folded(terms.passage.string(run)) : terms.text(run)
  }

  /// Under "Interactions", or in a list there that "may increase the risk of side effects" leads into.
  func isOfInteractions(_ index: Int, _ reading: Reading) -> Bool {
    if reading.isUnder([.interactions], unless: Self.others, index)
      || BarredMedicines.start(in: index, reading) != nil || Self.isAskedFor(index, reading)
      || opensWithTaking(index, reading)
    {
      return true
    }
    let sections = reading.passages[index].sections
    return sections.count > 1 && sections[0] == .adverseReactions && sections[1] == .interactions
      && reading.leadIn(of: index) != nil
  }

  /// "Tell your doctor if you are using any of the following medicines:", and this is one of them, wherever that stands.
  static func isAskedFor(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, reading.before(index).isEmpty,
      let lead = reading.leadIn(of: index).map({ reading.passages[$0] }), lead.tokens.last?.kind == .colon,
      case let warnings = Warnings(),
      lead.marks(of: .hazardCue).contains(where: { warnings.isCare($0, reading) })
        || warnings.isCondition(at: 0, lead)
    else { return false }
    return warnings.asksForMedicines(lead)
  }

  /// "taking the blood thinner warfarin" as one of those who are to ask before they use it.
  private func opensWithTaking(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    let verb = passage.tokens.prefix(4).first { !Self.address.contains($0.word) }
    return passage.role == .item && verb.map { ["taking", "using", "receiving"].contains($0.word) } ?? false
      && reading.isUnder(
        [.precautions, .warnings], unless: [.adverseReactions, .dosage, .contraindications], index)
  }

  private static let address: WordSet = ["if", "you", "are", "your", "child", "is"]

  /// "Concomitant use with bazomycin is contraindicated."
  private func isBarredTogether(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if isItemOfUse(index, reading) { return true }
    return passage.role != .label && reading.lists("contraindication", passage)
      && Contraindications.togetherStart(passage) != nil
      && !reading.leads("contraindication", in: passage).isEmpty
  }

  /// "Concomitant use with bazomycin", listed under "Contraindications".
  private func isItemOfUse(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return (passage.role == .item || passage.role == .sentence)
      && reading.isUnder([.contraindications], index)
      && passage.tokens.first.map { ["concomitant", "concurrent", "co-administration"].contains($0.word) }
        ?? false
  }

  /// "Tell your doctor about all medicines you take": none of them interacts for that.
  private func asksToTell(_ passage: Passage) -> Bool {
    guard passage.holds(anyOf: Self.telling),
      let verb = passage.tokens.firstIndex(where: { Self.telling.contains($0.word) })
    else { return false }
    // "discuss all your medicines and herbal remedies with your doctor"
    if verb < 6, passage.tokens[verb].word == "discuss",
      passage.tokens[(verb + 1)...].first.map({ ["all", "any", "every"].contains($0.word) }) ?? false
    {
      return true
    }
    guard
      let about = passage.tokens[verb...].prefix(8).firstIndex(where: { ["about", "of"].contains($0.word) })
    else { return false }
    return passage.tokens[about...].prefix(3).contains { ["all", "any", "other", "every"].contains($0.word) }
      && !passage.tokens[about...].contains { ["especially", "particularly"].contains($0.word) }
  }
  private static let telling: WordSet = ["inform", "tell", "know", "informed", "consult", "discuss"]

  private static let allergy: WordSet = ["allergy", "allergic", "hypersensitivity"]

  /// Whether a sentence outside "Interactions" is about taking two things together.
  private func speaksOfCombination(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if passage.tokens.last?.kind == .question { return false }
    if passage.holds(anyOf: Self.allergy) { return false }
    // "alcohol use and other risk factors" tells who falls ill.
    if passage.holds("alcohol") {
      return passage.holds(anyOf: Self.drinking) && !passage.holds("factor") || joinsDrug(index, reading)
    }
    if reading.leads("interaction", in: passage).contains(where: { !isOfOthers($0, passage, reading) })
      || adjustsWith(passage) || joinsDrug(index, reading)
    {
      return !isRegimen(index, reading)
    }
    if changesLevels(passage, reading) || washesOut(passage) { return true }
    let hasVaccine = passage.holds("vaccine")
    return hasVaccine
      && passage.tokens.contains {
        ["avoid", "avoided", "contraindicated", "receiving", "receive", "not", "given"].contains($0.word)
      }
  }

  /// "ethinylestradiol ⟦combined with⟧ levonorgestrel" is another medicine; "some ⟦people taking⟧ statins may develop
  /// gout" speaks of a class as a whole.
  private func isOfOthers(_ lead: Mark, _ passage: Passage, _ reading: Reading) -> Bool {
    let tokens = passage.tokens
    guard !tokens.contains(where: { reading.subject.names($0) }) else { return false }
    if tokens[lead.tokens].contains(where: { ["combined", "combination"].contains($0.word) }) {
      let before = tokens[..<lead.tokens.lowerBound].last?.kind == .close ? 8 : 1
      return passage.marks(of: .substance).contains {
        $0.tokens.upperBound <= lead.tokens.lowerBound
          && $0.tokens.upperBound > lead.tokens.lowerBound - before
          && reading.subject.isOther($0, in: passage, reading.lexicon)
      }
    }
    guard ["patient", "people", "individuals"].contains(tokens[lead.tokens.lowerBound].word) else {
      return false
    }
    // "Osteoporosis is also common in patients receiving bazomycin": in whom the illness occurs.
    if tokens[..<lead.tokens.lowerBound].suffix(2).contains(where: { $0.is("common") || $0.is("frequent") }) {
      return true
    }
    return isReport(lead, tokens)
      || tokens[..<lead.tokens.lowerBound].suffix(2).contains { $0.word == "some" }
        && passage.marks(of: .drugClass).contains {
          (lead.tokens.upperBound...lead.tokens.upperBound + 1).contains($0.tokens.lowerBound)
        }
  }

  /// "Rash has been ⟦reported in patients taking⟧ bazomycin": of that one alone, unless it is said to be beside another.
  private func isReport(_ lead: Mark, _ tokens: [Token]) -> Bool {
    tokens[..<lead.tokens.lowerBound].suffix(24).contains { Self.reporting.contains($0.word) }
      && (!tokens.contains { Self.beside.contains($0.word) } || tokens.contains { $0.is("placebo") })
  }
  private static let reporting = WordTable.interactions["report"]
  private static let beside = WordTable.interactions["beside"]

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
    "drink", "avoid", "avoided", "limit", "risk", "increase", "consumption", "potentiating", "combining",
  ]

  /// "It is used in combination with paclitaxel": what it is given with, and no word of what that does.
  private func isRegimen(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if isWithOtherTreatments(passage) { return true }
    guard !reading.isUnder([.warnings, .precautions, .boxedWarning], index),
      passage.tokens.contains(where: { ["combination", "together"].contains($0.word) }),
      !passage.tokens.indices.contains(where: { index in
        Self.allowing.contains(passage.tokens[index].word)
          // "the recommended adult dose"
          && !passage.tokens[index...].prefix(4).contains { $0.word == "dose" }
      })
    else { return false }
    return Consequences(index, in: reading).isEmpty
  }
  /// "must be combined with other treatments such as antiretroviral therapy".
  private func isWithOtherTreatments(_ passage: Passage) -> Bool {
    let tokens = passage.tokens
    return tokens.indices.dropLast(3).contains {
      tokens[$0].is("combined") && tokens[$0 + 1].is("with") && tokens[$0 + 2].is("other")
        && ["treatment", "therapy", "therapies", "measure"].contains(tokens[$0 + 3].word)
    }
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
}
