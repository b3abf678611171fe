import MonographAnalysis
import MonographLexicon
import MonographModel

/// Who must not have the drug: listed under "Contraindications" and "Do not take X if you", or said in a sentence.
struct Contraindications: ClaimRule {
  private static let others: Set<SectionKind> = [
    .warnings, .precautions, .adverseReactions, .dosage, .storage, .overdose, .missedDose, .pregnancy,
    .lactation, .pediatric, .interactions,
    .administration, .monitoring, .driving, .indications, .howSupplied, .other,
  ]
  /// Where "do not use" speaks of the product or its handling.
  private static let handling: Set<SectionKind> = [
    .storage, .administration, .missedDose, .howSupplied, .overdose, .driving, .interactions,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    let terms = Terms(index, in: reading)
    guard !passage.isHighlight else { return [] }
    let isUnder =
      reading.isUnder([.contraindications], unless: Self.others, index) || isAllergyList(index, reading)
      || goesOn(index, reading)
    switch passage.role {
    case .sentence, .item, .row: if isUnder, isExplained(passage.context.first, reading) { return [] }
    case .label where isUnder && isExplained(index, reading):
      return make(terms, passage.tokens.indices, rule: "contraindication.label")
    case .heading
    where isUnder
      && reading.passages[index].context.contains(where: {
        reading.passages[$0].sections.first == .contraindications
      }):
      return passage.tokens.count <= 14
        ? make(terms, passage.tokens.indices, rule: "contraindication.title") : []
    default: return []
    }
    if isUnder, let none = none(terms) { return [none] }
    if let range = said(terms) ?? saidBehind(terms) ?? barred(terms) ?? avoided(terms) {
      guard isUnder || !reading.isUnder(Self.handling, index) else { return [] }
      return make(terms, range, rule: "contraindication.stated", isStrict: !isUnder)
    }
    guard isUnder, isCondition(passage, index, reading) else { return [] }
    return medicines(terms).map { [$0] }
      ?? make(terms, passage.tokens.indices, rule: "contraindication.listed")
  }

  /// "foobarin: a medicine to treat gout": what stands behind the label says what that is.
  private func isExplained(_ label: Int?, _ reading: Reading) -> Bool {
    guard let label, reading.passages[label].role == .label, label + 1 < reading.passages.count,
      case let text = reading.passages[label + 1], text.context.first == label,
      text.tokens.prefix(2).contains(where: { ["used", "medicine", "drug"].contains($0.word) })
    else { return false }
    let tokens = reading.passages[label].tokens
    return tokens.count <= 8 && !tokens.contains { ["medicine", "drug", "medication"].contains($0.word) }
  }

  /// "medicines for malaria: A, B": those named must not be taken with it.
  private func medicines(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.role == .item, let colon = passage.tokens.firstIndex(where: { $0.kind == .colon }),
      passage.tokens[..<colon].contains(where: { ["medicine", "drug"].contains($0.word) })
    else { return nil }
    let run = terms.trimmed(clipped(colon + 1..<passage.tokens.count, passage))
    return run.isEmpty
      ? nil
      : Draft(
        .contraindication(term: terms.text(run)), rule: "contraindication.medicines", at: run, of: terms.index
      )
  }

  private func make(_ terms: Terms, _ range: Range<Int>, rule: String, isStrict: Bool = false) -> [Draft] {
    let list = ConditionList(terms: terms).items(in: clipped(range, terms.passage))
    return list.compactMap { item in
      if item.tokens.count <= 2, item.subject == nil, terms.passage.role == .sentence,
        !names(item.tokens, terms)
      {
        return nil
      }
      if isStrict, item.subject == nil, !isNamed(item.tokens, terms) { return nil }
      guard item.tokens.count <= 40,
        !terms.passage.tokens[item.tokens].contains(where: { Self.product.contains($0.word) }),
        !terms.passage.tokens[item.tokens].contains(where: { $0.word == "following" }),
        !terms.passage.tokens[item.tokens].allSatisfy({ Self.people.contains($0.word) || $0.kind != .word })
      else { return nil }
      var draft = Draft(.contraindication(term: item.term), rule: rule, at: item.tokens, of: terms.index)
      if let subject = item.subject { draft.add(.subject, in: terms.index, subject) }
      return draft
    }
  }

  /// "if you notice that the syringe is damaged" is about the product.
  private static let product: Set<Word> = [
    "notice", "syringe", "vial", "expiry", "carton", "packaging", "discoloured", "damaged", "cloudy",
  ]

  // MARK: None

  /// "None." under the heading.
  private func none(_ terms: Terms) -> Draft? {
    let words = terms.passage.tokens.filter { $0.kind == .word }
    guard let first = words.first, words.count <= 14 else { return nil }
    let isDenied = words.contains { ["no", "not"].contains($0.word) }
    let isNone =
      first.word == "none" && words.count <= 8
      || isDenied
        && words.contains { $0.word == "contraindication" }
        && (words.count <= 8 || words.contains { ["specific", "known", "listed", "list"].contains($0.word) })
    guard isNone else { return nil }
    var draft = Draft(
      .contraindication(term: "none"), rule: "contraindication.none", at: terms.passage.tokens.indices,
      of: terms.index)
    draft.polarity = .negated
    return draft
  }

  // MARK: Sentences

  /// What follows "contraindicated in", "do not take X if you", "must not be used in".
  private func said(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard let lead = terms.reading.leads("contraindication", in: passage).first, !isQuestion(passage),
      !Assertion.isNegated(lead.tokens, in: passage, terms.reading.lexicon)
    else { return nil }
    let end = passage.tokens.count
    if passage.tokens[lead.tokens].contains(where: {
      $0.word == "contraindicated" || $0.word == "contraindication"
    }) {
      let isLast =
        lead.tokens.upperBound == end
        || [.period, .comma].contains(passage.tokens[lead.tokens.upperBound].kind)
      return isLast ? before(lead, terms) : lead.tokens.upperBound..<end
    }
    let isPassive = ["in", "by", "if", "to"].contains(passage.tokens[lead.tokens.upperBound - 1].word)
    if isPassive { return lead.tokens.upperBound..<end }
    // "do not take X if you …", "… during pregnancy"; not "do not take two doses".
    let opener = (lead.tokens.upperBound..<min(end, lead.tokens.upperBound + 12)).first { index in
      ["if", "when"].contains(passage.tokens[index].word)
        || passage.tokens[index].word == "during"
          && passage.tokens[(index + 1)...].prefix(2).contains {
            ["pregnancy", "breast", "breastfeeding", "lactation"].contains($0.word)
          }
    }
    if let opener { return (passage.tokens[opener].word == "during" ? opener + 1 : opener)..<end }
    let start = lead.tokens.upperBound
    let giving = passage.tokens[lead.tokens].contains { $0.word == "give" }
    guard giving, let to = (start..<min(end, start + 10)).first(where: { passage.tokens[$0].word == "to" })
    else { return nil }
    return to + 1..<end
  }

  /// "In severe hepatic impairment, it is contraindicated."
  private func before(_ lead: Mark, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
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

  /// "It should be avoided by people with allergies to X": only an allergy forbids as plainly.
  private func avoided(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard let lead = terms.reading.leads("avoidance", in: passage).first, !isQuestion(passage),
      let word = passage.tokens[lead.tokens.upperBound...].prefix(12).firstIndex(where: {
        ["allergy", "allergies", "allergic", "hypersensitivity", "hypersensitive"].contains($0.word)
      })
    else { return nil }
    return passage.tokens[word...].prefix(5).contains { $0.word == "to" }
      ? lead.tokens.upperBound..<passage.tokens.count : nil
  }

  /// "Individuals with severe hepatic impairment should not use X."
  private func saidBehind(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard !isQuestion(passage) else { return nil }
    for index in passage.tokens.indices.dropLast(2) {
      let next = passage.tokens[index + 1].word
      guard ["should", "must"].contains(passage.tokens[index].word),
        next == "not" || next == "never" || next == "avoid"
      else { continue }
      let rest = passage.tokens[index + 2..<min(passage.tokens.count, index + 5)]
      let isBarred =
        rest.contains { Self.having.contains($0.word) }
        || next == "avoid"
          && rest.contains { ["it", "this"].contains($0.word) || terms.reading.subject.names($0) }
      guard isBarred else { continue }
      guard
        let start = (0..<index).first(where: {
          Self.people.contains(passage.tokens[$0].word) || passage.tokens[$0].word == "women"
        }), start <= 3
      else { return nil }
      let with = (start + 1..<index).first { ["with", "who", "of"].contains(passage.tokens[$0].word) }
      return with.map { passage.tokens[$0].word == "with" ? $0 + 1..<index : start..<index } ?? nil
    }
    return nil
  }

  /// "If you develop cancer of the blood, you should not use X."
  private func barred(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard !isQuestion(passage), passage.tokens.first?.word == "if",
      let comma = passage.tokens.firstIndex(where: { $0.kind == .comma }), comma > 2
    else { return nil }
    let rest = passage.tokens[(comma + 1)...].prefix(5)
    guard rest.first?.word == "you", rest.contains(where: { ["should", "must"].contains($0.word) }),
      rest.contains(where: { $0.word == "not" }), rest.contains(where: { Self.having.contains($0.word) })
    else { return nil }
    return 1..<comma
  }

  private static let having: Set<Word> = [
    "use", "take", "receive", "taking", "using", "start", "started", "given", "initiate",
  ]
  private static let people: Set<Word> = [
    "individuals", "people", "patients", "patient", "those", "anyone", "person",
  ]

  // MARK: Lines

  /// A list that opens with "if you are allergic to" says who must not have the drug, even where its heading is lost.
  func isAllergyList(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard passage.role == .item,
      reading.isUnder([.precautions, .warnings], unless: [.interactions, .adverseReactions], index)
    else { return false }
    var first = index
    while first > 0, reading.passages[first - 1].role == .item,
      reading.passages[first - 1].context == passage.context
    { first -= 1 }
    if let lead = passage.context.first, reading.passages[lead].role != .heading { return false }
    let words = reading.passages[first].tokens.prefix(6)
    return words.contains { $0.word == "if" }
      && words.contains { $0.word == "allergic" || $0.word == "hypersensitive" }
  }

  /// An "if …" paragraph after the first of such a list, which its lead-in does not reach any more.
  private func goesOn(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.role == .sentence && passage.section == .precautions && passage.tokens.first?.word == "if"
      && reading.before(index).isEmpty && continuesList(index, reading)
  }

  /// Paragraphs that go on a list of "if …" lines which began right under the heading.
  private func continuesList(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard passage.role == .sentence else { return true }
    var at = index
    while at > 0 {
      let block = reading.passages[at].block
      while at > 0, reading.passages[at - 1].block == block { at -= 1 }
      guard at > 0 else { return false }
      let previous = reading.passages[at - 1]
      if previous.section == .contraindications,
        previous.role == .heading || previous.role == .label || previous.tokens.last?.kind == .colon
          || previous.tokens.count < 8 && previous.tokens.last?.kind != .period
      {
        return true
      }
      at -= 1
      while at > 0, reading.passages[at - 1].block == previous.block { at -= 1 }
      guard let word = reading.passages[at].tokens.first(where: { $0.kind == .word })?.word,
        ["if", "when"].contains(word)
      else { return false }
    }
    return false
  }

  /// A line under the heading that names a condition: "if you have …", or a noun phrase. What follows it in the
  /// same item explains.
  private func isCondition(_ passage: Passage, _ index: Int, _ reading: Reading) -> Bool {
    guard !isQuestion(passage), let first = passage.tokens.first(where: { $0.kind == .word }),
      !passage.tokens.contains(where: { ["applies", "apply"].contains($0.word) })
    else { return false }
    let isAdvice = passage.tokens.contains {
      ["consult", "contact", "tell", "talk", "call", "ask"].contains($0.word)
    }
    if isAdvice { return false }
    if reading.before(index).contains(where: { reading.passages[$0].role == passage.role }) {
      return ["if", "when"].contains(first.word) && passage.tokens.count < 40
    }
    if AdverseReactions.imperatives.contains(first.word)
      || ["it", "this", "because", "for", "these"].contains(first.word)
    {
      return false
    }
    if ["if", "when", "are", "have", "has", "had", "suffer", "you"].contains(first.word) {
      return continuesList(index, reading)
    }
    return (passage.role == .item || isPhrase(passage, Terms(index, in: reading)))
      && !passage.tokens.contains { ["is", "are", "should", "may", "can"].contains($0.word) }
  }

  /// "Hypersensitivity to X or its ingredients." as a paragraph.
  private func isPhrase(_ passage: Passage, _ terms: Terms) -> Bool {
    let head = terms.trimmed(passage.tokens.indices.prefix(6))
    return passage.tokens.count <= 30 && !head.isEmpty
      && (terms.isReaction(head)
        || head.contains { ["hypersensitivity", "allergy"].contains(passage.tokens[$0].word) })
      && !passage.tokens.contains {
        ["has", "have", "was", "were", "been", "must", "will", "be", "use", "used"].contains($0.word)
      }
  }

  private func isQuestion(_ passage: Passage) -> Bool { passage.tokens.last?.kind == .question }

  private func isNamed(_ tokens: Range<Int>, _ terms: Terms) -> Bool {
    terms.isReaction(tokens)
      || terms.passage.marks.contains { $0.vocabulary == .population && $0.tokens.overlaps(tokens) }
      || tokens.contains {
        ["allergic", "hypersensitivity", "pregnant", "pregnancy", "breastfeeding", "breast", "intolerance"]
          .contains(terms.passage.tokens[$0].word)
      }
  }

  /// A condition, people, a substance, or "pregnancy and lactation".
  private func names(_ tokens: Range<Int>, _ terms: Terms) -> Bool {
    isNamed(tokens, terms)
      || tokens.contains {
        ConditionList.sharedHeads.contains(terms.passage.tokens[$0].word)
          || ["lactation", "breastfeeding", "surgery"].contains(terms.passage.tokens[$0].word)
      }
      || terms.passage.marks.contains {
        [.substance, .drugClass, .test].contains($0.vocabulary) && $0.tokens.overlaps(tokens)
      }
  }

  /// Up to the reason: "as it could harm your unborn child", "because …", "(see section 4)".
  private func clipped(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    var upper = range.lowerBound
    while upper < range.upperBound {
      let token = passage.tokens[upper]
      if token.kind == .period, upper + 1 == passage.tokens.count || passage.tokens[upper + 1].spaceBefore {
        break
      }
      if ["because", "since", "unless", "without"].contains(token.word), token.word != "without" { break }
      if token.word == "as", upper > range.lowerBound,
        passage.tokens[upper - 1].kind == .comma
          || upper + 1 < range.upperBound && ["it", "this"].contains(passage.tokens[upper + 1].word)
      {
        break
      }
      if token.kind == .open, upper + 1 < range.upperBound,
        ["see", "listed"].contains(passage.tokens[upper + 1].word)
      {
        break
      }
      upper += 1
    }
    return range.lowerBound..<upper
  }
}
