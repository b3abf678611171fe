import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a sentence says of who must not have the drug.
extension Contraindications {
  /// What follows "contraindicated in", "do not take X if you", "must not be used in".
  func said(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard let lead = terms.reading.leads("contraindication", in: passage).first, !isQuestion(passage),
      !isTitle(lead.tokens, passage), !isRunOn(lead.tokens.lowerBound, passage), !isDenied(lead, terms)
    else { return nil }
    let end = passage.tokens.count
    if passage.tokens[lead.tokens].contains(where: {
      $0.word == "contraindicated" || $0.word == "contraindication"
    }) {
      // "Gout is a contraindication to it."
      let isPredicate =
        ["is", "are"].contains(passage.tokens[lead.tokens.lowerBound].word)
        && passage.tokens[lead.tokens.upperBound - 1].is("contraindication")
      if isPredicate { return subject(of: lead, terms) }
      let isLast =
        lead.tokens.upperBound == end
        || [.period, .comma].contains(passage.tokens[lead.tokens.upperBound].kind)
      if isLast { return before(lead, terms) ?? route(before: lead, terms) ?? subject(of: lead, terms) }
      return subject(of: lead, terms) ?? lead.tokens.upperBound..<end
    }
    let isPassive = ["in", "on", "by", "if", "to", "with", "for", "during"].contains(
      passage.tokens[lead.tokens.upperBound - 1].word)
    // "must not be used during pregnancy unless it is needed"
    if passage.tokens[lead.tokens.upperBound - 1].is("during"),
      passage.holds("unless")
        || !passage.tokens[lead.tokens.upperBound...].prefix(3).contains(where: {
          Self.states.contains($0.word)
        })
    {
      return nil
    }
    // "Avoid in patients with gout" advises; an allergy bars.
    if passage.tokens[lead.tokens].contains(where: { ["avoid", "avoided"].contains($0.word) }),
      !passage.tokens[lead.tokens.upperBound...].prefix(4).contains(where: {
        ConditionList.allergy.contains($0.word)
      })
    {
      return nil
    }
    if isPassive { return lead.tokens.upperBound..<end }
    // "do not take X if you …", "… during pregnancy"; not "do not take two doses".
    let opener = (lead.tokens.upperBound..<min(end, lead.tokens.upperBound + 12)).first { index in
      ["if", "when"].contains(passage.tokens[index].word)
        || passage.tokens[index].word == "during"
          && passage.tokens[(index + 1)...].prefix(2).contains {
            Self.states.contains($0.word)
          }
    }
    guard let opener else { return patients(of: lead, terms) ?? way(of: lead, terms) }
    // "Do not take X while breast-feeding, as it is not known if it passes into milk."
    let between = passage.tokens[lead.tokens.upperBound..<opener]
    if between.contains(where: { Self.reasoning.contains($0.word) }) { return nil }
    // "should not receive it during pregnancy unless the benefit outweighs the risk"
    if passage.tokens[opener].word == "during",
      passage.tokens[opener...].prefix(4).contains(where: { $0.is("unless") })
    {
      return nil
    }
    return (passage.tokens[opener].word == "during" ? opener + 1 : opener)..<end
  }

  /// "⟦Intrathecal administration⟧ of Examplix is contraindicated."
  private func route(before lead: Mark, _ terms: Terms) -> Range<Int>? {
    let start = terms.passage.clause(around: lead.tokens.lowerBound).lowerBound
    guard
      let noun = (start..<lead.tokens.lowerBound).first(where: {
        Self.giving.contains(terms.passage.tokens[$0].word)
      }), noun - start <= 4, case let run = terms.trimmed(start..<noun + 1), isRoute(run, terms)
    else { return nil }
    return run
  }

  private static let reasoning: WordSet = ["as", "because", "since", "known", "sure"]
  private static let states: WordSet = [
    "pregnancy", "breast", "breastfeeding", "lactation", "labour", "labor", "childbirth", "delivery",
  ]

  /// "⟦Breastfeeding⟧ is contraindicated (when …)": who is barred stands before it.
  private func subject(of lead: Mark, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    let before = terms.passage.clause(around: lead.tokens.lowerBound).lowerBound..<lead.tokens.lowerBound
    let next = lead.tokens.upperBound
    // "A, B, and C are contraindications"
    let isList = tokens[lead.tokens.lowerBound].is("are")
    guard (1...(isList ? 24 : 12)).contains(before.count),
      !["in", "if", "for", "with"].contains(tokens[next - 1].word),
      next == tokens.count || !["in", "if", "for", "with"].contains(tokens[next].word)
        || tokens[next - 1].is("contraindication") && tokens[next].is("for"),
      tokens[lead.tokens].contains(where: { ["is", "are"].contains($0.word) }),
      !tokens[before].contains(where: { $0.kind == .comma && !isList || $0.is("it") }),
      !isList || !Self.places.contains(tokens[before.lowerBound].word),
      tokens[before].contains(where: { ConditionList.allergy.contains($0.word) })
        || !tokens[before].contains(where: { terms.reading.subject.names($0) }),
      isNamed(before, terms)
        || terms.passage.marks(of: .drugClass).contains(where: { $0.tokens.overlaps(before) }),
      !terms.passage.marks(of: .substance).contains(where: { $0.tokens.overlaps(before) })
    else { return nil }
    return before
  }

  private static let places: WordSet = [
    "in", "if", "for", "with", "during", "when", "although", "while", "because", "since", "as",
  ]

  /// "Not recommended for people with porphyria", under the heading.
  func notRecommended(_ passage: Passage) -> Range<Int>? {
    guard let not = passage.tokens.prefix(3).firstIndex(where: { $0.is("not") }),
      let joint = passage.tokens[not...].prefix(5).firstIndex(where: {
        ["for", "in", "by"].contains($0.word)
      }), passage.tokens[not..<joint].contains(where: { Self.advised.contains($0.word) }),
      joint + 1 < passage.tokens.count
    else { return nil }
    return joint + 1..<passage.tokens.count
  }
  private static let advised: WordSet = ["recommended", "suitable", "used", "taken", "indicated", "use"]

  /// "If you are due to have surgery and you:" leads into what must hold, too.
  func leadsOn(_ passage: Passage) -> Bool {
    let tail = passage.tokens.suffix(3)
    return tail.last?.kind == .colon && tail.contains { $0.is("and") }
  }

  /// "Do not use this medicine in children under 13 years": the patients as they are told.
  func young(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard let lead = terms.reading.leads("contraindication", in: passage).first, !isQuestion(passage),
      !Assertion.isNegated(lead.tokens, in: passage, terms.reading.lexicon),
      case let start = lead.tokens.upperBound,
      let mention = passage.populations(terms.reading.lexicon).first(where: {
        (1...6).contains($0.tokens.lowerBound - start) && !Self.grown.contains($0.groups.first ?? "adult")
      }), passage.tokens[mention.tokens.lowerBound - 1].is("in"),
      !passage.tokens[start..<mention.tokens.lowerBound].contains(where: { $0.kind != .word })
    else { return nil }
    return Draft(
      .contraindication(term: terms.text(mention.tokens)), rule: "contraindication.stated",
      at: mention.tokens, of: terms.index)
  }
  private static let grown: Set<String> = ["adult", "elderly", "male", "female"]

  /// "In severe hepatic impairment, it is contraindicated."
  func before(_ lead: Mark, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    if let start = Self.togetherStart(passage), start < lead.tokens.lowerBound {
      return start..<lead.tokens.lowerBound
    }
    let clause = passage.clause(around: lead.tokens.lowerBound)
    guard
      let comma = passage.tokens[clause.lowerBound..<lead.tokens.lowerBound].lastIndex(where: {
        $0.kind == .comma
      }),
      let start = passage.tokens[clause.lowerBound..<comma].firstIndex(where: {
        ["in", "for", "with"].contains($0.word)
      }), start <= clause.lowerBound + 2
    else { return nil }
    return start + 1..<comma
  }

  /// Where the partner of "concomitant use with …" begins.
  static func togetherStart(_ passage: Passage) -> Int? {
    let opening = passage.tokens.prefix(5)
    guard opening.prefix(2).contains(where: { joint.contains($0.word) }),
      let link = opening.dropFirst().firstIndex(where: { ["with", "of"].contains($0.word) })
    else { return nil }
    return link + 1
  }
  private static let joint: WordSet = [
    "concomitant", "concurrent", "coadministration", "co-administration", "simultaneous", "combined",
  ]

  /// "It should be avoided by people with allergies to X": only an allergy forbids as plainly.
  func avoided(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    // Among contraindications it bars, whoever is meant: "it should also be avoided in patients with gout".
    if terms.reading.isUnder([.contraindications], unless: Self.others, terms.index),
      let run = avoidedHere(terms) ?? avoidedIn(terms)
    {
      return run
    }
    guard let lead = terms.reading.leads("avoidance", in: passage).first, !isQuestion(passage) else {
      return nil
    }
    guard
      let word = passage.tokens[lead.tokens.upperBound...].prefix(12).firstIndex(where: {
        ["allergy", "allergies", "allergic", "hypersensitivity", "hypersensitive"].contains($0.word)
      })
    else { return nil }
    return passage.tokens[word...].prefix(5).contains { $0.word == "to" }
      ? lead.tokens.upperBound..<passage.tokens.count : nil
  }

  private func avoidedHere(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds("avoided"), !isQuestion(passage) else { return nil }
    let leads =
      terms.reading.leads("avoidance", in: passage) + terms.reading.leads("contraindication", in: passage)
    return leads.first { lead in
      passage.tokens[lead.tokens].contains { $0.is("avoided") }
        && ["in", "by", "if", "with"].contains(passage.tokens[lead.tokens.upperBound - 1].word)
        && !Assertion.isNegated(lead.tokens, in: passage, terms.reading.lexicon)
    }.map { $0.tokens.upperBound..<passage.tokens.count }
  }

  /// "Individuals with severe hepatic impairment should not use X."
  func saidBehind(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.obligations), !isQuestion(passage) else { return nil }
    for index in passage.tokens.indices.dropLast(2) {
      guard Self.obligations.contains(passage.tokens[index].word) else { continue }
      // "should ⟦also⟧ avoid", "must ⟦absolutely⟧ not use"
      let isStressed =
        Self.stressing.contains(passage.tokens[index + 1].word)
        || passage.section == .contraindications && passage.tokens[index + 1].is("generally")
      let verb = isStressed ? index + 2 : index + 1
      let next = passage.tokens[verb].word
      guard next == "not" || next == "never" || next == "avoid" else { continue }
      let rest = passage.tokens[(verb + 1)...].prefix(3)
      let isBarred =
        rest.contains { Self.having.contains($0.word) }
        || passage.section == .contraindications && rest.contains { Self.again.contains($0.word) }
        || next == "avoid"
          && rest.contains { ["it", "this"].contains($0.word) || terms.reading.subject.names($0) }
      // "should not receive a 5 mg dose" is about that dose.
      guard isBarred, !rest.contains(where: { Self.usually.contains($0.word) }),
        !passage.quantities.contains(where: { (index...index + 6).contains($0.tokens.lowerBound) })
      else { continue }
      guard
        let start = (0..<index).first(where: {
          Self.people.contains(passage.tokens[$0].word) || passage.tokens[$0].word == "women"
        }), start <= 3
      else { return nil }
      // "⟦Pregnant or breastfeeding women⟧ should not receive it."
      if start > 0, start + 1 == index, next != "avoid", Self.mothers.contains(passage.tokens[start - 1].word)
      {
        let isPair = start == 3 && Self.mothers.contains(passage.tokens[0].word)
        return (isPair ? 0 : start - 1)..<index
      }
      let with = (start + 1..<index).first { ["with", "who", "of"].contains(passage.tokens[$0].word) }
      return with.map { passage.tokens[$0].word == "with" ? $0 + 1..<index : start..<index } ?? nil
    }
    return nil
  }
  private static let again: WordSet = ["restarted", "rechallenged"]
  private static let stressing: WordSet = [
    "also", "absolutely", "strictly", "especially", "always", "completely", "definitely", "therefore", "thus",
  ]
  private static let mothers: WordSet = ["pregnant", "nursing", "lactating", "breastfeeding"]
  private static let usually: WordSet = ["normally", "usually", "generally", "routinely"]
  static let obligations: WordSet = ["should", "must"]

  /// "If you develop cancer of the blood, you should not use X."
  func barred(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard !isQuestion(passage), passage.tokens.first?.word == "if",
      let comma = passage.tokens.indices.dropLast().first(where: {
        passage.tokens[$0].kind == .comma && ["you", "do"].contains(passage.tokens[$0 + 1].word)
      }), comma > 2
    else { return nil }
    let rest = passage.tokens[(comma + 1)...].prefix(5)
    // "if you have gout, do not take X"
    if rest.first?.word == "do" {
      let verb = rest.dropFirst(2).first?.word
      let object = rest.dropFirst(3).first
      guard rest.dropFirst().first?.word == "not", ["use", "take"].contains(verb),
        object.map({ ["this", "it"].contains($0.word) || terms.reading.subject.names($0) }) ?? false,
        ["you", "your"].contains(passage.tokens[1].word), passage.tokens[2].word != "think",
        !passage.tokens[..<comma].contains(where: {
          ["apply", "applies", "sure", "notice"].contains($0.word)
        }),
        // "do not take X without asking your doctor"
        !passage.tokens[comma...].prefix(12).contains(where: { Self.softening.contains($0.word) })
      else { return nil }
      return 1..<comma
    }
    guard rest.first?.word == "you", rest.contains(where: { ["should", "must"].contains($0.word) }),
      rest.contains(where: { $0.word == "not" }),
      !isLifted(behind: comma, passage),
      rest.contains(where: { Self.having.contains($0.word) || $0.word == "have" })
    else { return nil }
    return 1..<comma
  }

  static let softening: WordSet = ["until", "without", "unless"]

  static let having: WordSet = [
    "use", "take", "receive", "taking", "using", "start", "started", "given", "initiate", "treated", "begin",
  ]
  static let people: WordSet = [
    "individuals", "people", "patients", "patient", "those", "anyone", "person",
  ]
}
