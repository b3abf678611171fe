import MonographAnalysis
import MonographLexicon
import MonographModel

/// Frequencies said in percent ("13%") and in words ("very common").
extension Frequencies {
  static func percentages(in index: Int, _ passage: Passage) -> [Found] {
    passage.quantities.compactMap { quantity in
      quantity.unit?.code == "%" && !isDifference(quantity, passage) && !isMeasured(quantity, passage)
        && !isOfOthers(quantity, passage)
        ? found(quantity, of: passage, in: index) : nil
    }
  }

  /// "2% greater than placebo", "(the difference was less than 1%)", "95% CI": how far two rates are apart, or how sure
  /// one is.
  private static func isDifference(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let rest = passage.tokens[quantity.span.upperBound...].prefix(2).map(\.word)
    return rest.count == 2 && differences.contains(rest[0]) && rest[1] == "than"
      || rest.first.map { ["ci", "confidence"].contains($0) } ?? false
      || passage.tokens[..<quantity.span.lowerBound].suffix(3).contains { $0.is("difference") }
  }
  private static let differences: WordSet = ["greater", "higher", "more", "lower", "less"]

  /// "10% of patients ⟦taking placebo⟧", "5% of patients ⟦stopped treatment⟧": not how many have the reaction of the drug.
  private static func isOfOthers(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let behind = passage.tokens[quantity.span.upperBound...].prefix(8).prefix {
      $0.kind == .word && !comparing.contains($0.word)
    }
    return behind.contains { leaving.contains($0.word) }
      // Not "5% of patients in placebo-controlled studies".
      || behind.indices.dropFirst().contains {
        controls.contains(passage.tokens[$0].word) && taking.contains(passage.tokens[$0 - 1].word)
          && !passage.tokens[($0 + 1)...].prefix(1).contains { $0.kind == .dash || $0.is("controlled") }
      }
  }
  private static let comparing: WordSet = [
    "compared", "than", "versus", "vs", "and", "or", "against", "while", "whereas", "but",
  ]
  private static let controls: WordSet = ["placebo", "vehicle"]
  private static let taking: WordSet = [
    "taking", "on", "receiving", "received", "given", "took", "treated", "with",
  ]
  private static let leaving: WordSet = ["stopped", "discontinued", "withdrew", "discontinuing"]

  /// "Peeling of more than 30% of the skin", "a fall in platelets of more than 50%", "weight gain of 7%": how much of
  /// something, and not how many people.
  static func isMeasured(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let (start, end) = (quantity.span.lowerBound, quantity.span.upperBound)
    let behind = tokens[end...].drop { measuring.contains($0.word) }
    if behind.startIndex > end || behind.first?.word == "body",
      behind.first.map({ measured.contains($0.word) }) ?? false
    {
      return true
    }
    guard start > 0, ["of", "by"].contains(tokens[start - 1].word) else { return false }
    return tokens[max(0, start - 6)..<start - 1].contains { changes.contains($0.word) }
  }
  private static let measuring: WordSet = ["of", "the", "your", "their", "a", "total", "initial", "normal"]
  private static let measured: WordSet = ["body", "skin", "surface", "weight", "bsa"]
  private static let changes: WordSet = [
    "gain", "loss", "fall", "drop", "rise", "increase", "decrease", "reduction", "decline", "change",
    "increased", "decreased", "reduced", "fell", "rose", "dropped", "declined",
  ]

  /// A number of percent.
  static func found(_ quantity: Quantity, of passage: Passage, in index: Int) -> Found? {
    var quantity = quantity
    // "1-10% or less" begins nowhere.
    if passage.tokens[quantity.tokens.upperBound..<quantity.span.upperBound].contains(where: { $0.is(less) })
    {
      quantity.low = nil
    }
    guard quantity.low != nil || quantity.high != nil else { return nil }
    let frequency = ReactionFrequency(
      band: band(low: quantity.low, high: quantity.high, upTo: false), low: quantity.low,
      high: quantity.high,
      lowInclusive: quantity.lowInclusive, highInclusive: quantity.highInclusive)
    return Found(frequency: frequency, place: Draft.Place(.frequency, in: index, quantity.span))
  }

  /// A frequency word counts where nothing but it is said (a heading, a label), and the telling ones anywhere.
  static func bands(in index: Int, _ passage: Passage, _ lexicon: Lexicon) -> [Found] {
    let isHeading =
      passage.role == .heading || passage.role == .label || passage.role == .header
      || passage.tokens.last?.kind == .colon
    return passage.marks(of: .band).compactMap { mark -> Found? in
      guard let band = FrequencyBand(rawValue: lexicon[mark][1]) else { return nil }
      let standsAside = isAside(mark, passage)
      let alone =
        isHeading && mark.tokens.lowerBound == 0 && passage.tokens.count - mark.tokens.count <= 3
        || isOfTests(mark, passage) || passage.role == .row && isCell(mark, passage)
        || isInnerLabel(mark, passage) || isRunIn(mark, passage) || isOfReport(mark, passage)
        || standsAside || isAnswer(mark, passage) || isSaid(mark, passage)
      let word = passage.tokens[mark.tokens.lowerBound].word
      // Where numbers stand with the word, they say it better.
      let near = mark.tokens.upperBound..<min(passage.tokens.count, mark.tokens.upperBound + 9)
      if !standsAside, passage.tokens[near].contains(where: { $0.kind == .number }) { return nil }
      let isTelling =
        switch band {
        case .rare, .veryRare: !isOfKind(mark, passage) && !isOfCourse(mark, passage)
        case .notKnown:
          !isOfQuestion(mark, passage) && passage.tokens.contains { frequencies.contains($0.word) }
        // "Uncommon side effects are:", but "common" is an everyday word.
        case .uncommon:
          isHeading && mark.tokens.lowerBound == 0 && word != less || isCalled(mark, passage)
        default: band == .veryCommon && alone
        }
      guard alone && word != less || isTelling else { return nil }
      return Found(
        frequency: ReactionFrequency(band: band), place: Draft.Place(.frequency, in: index, mark.tokens))
    }
  }
  private static let less = Word("less")

  /// "Rash is an ⟦uncommon⟧ side effect": what it is called.
  private static func isCalled(_ mark: Mark, _ passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    return start > 1 && passage.tokens[start - 1].is("an")
      && ["is", "are"].contains(passage.tokens[start - 2].word)
      && passage.tokens[end...].prefix(2).contains { $0.is("effect") || $0.is("reaction") }
  }

  /// "Rash is ⟦common⟧, fever ⟦rare⟧": all that a clause says of a reaction.
  private static func isSaid(_ mark: Mark, _ passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    // A sentence that says nothing else says it anywhere.
    guard start > 1, passage.section == .adverseReactions || passage.tokens.count <= shortest,
      passage.role == .sentence || passage.role == .item
    else { return false }
    let isEnd =
      end == passage.tokens.count || [.period, .comma, .semicolon].contains(passage.tokens[end].kind)
      // "… is common and can be serious"
      || end + 2 < passage.tokens.count && ["and", "but"].contains(passage.tokens[end].word)
        && ["can", "may", "could", "might", "should"].contains(passage.tokens[end + 1].word)
        && ["be", "include"].contains(passage.tokens[end + 2].word)
    return isEnd && ["is", "are"].contains(passage.tokens[start - 1].word)
  }

  private static let shortest = 8

  /// "Rash: ⟦uncommon⟧.": all that is said behind a label or a colon, written on in small letters.
  private static func isAnswer(_ mark: Mark, _ passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    return (passage.role == .sentence || passage.role == .item) && !passage.tokens[start].isName
      && (start == 0 || passage.tokens[start - 1].kind == .colon)
      && passage.tokens[mark.tokens.upperBound...].allSatisfy { $0.kind == .period }
  }
  private static let frequencies: WordSet = ["frequency", "often", "estimated", "incidence"]

  /// "A rare blood cancer" is a kind of illness; "a rare side effect" occurs rarely.
  private static func isOfKind(_ mark: Mark, _ passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard start > 0, ["a", "an"].contains(passage.tokens[start - 1].word) else { return false }
    return !passage.tokens[end...].prefix(3).contains {
      ["effect", "reaction", "event", "case", "complication"].contains($0.word)
    }
  }

  /// "Common side effects that may show up in blood tests are:", which leads in a list.
  private static func isOfTests(_ mark: Mark, _ passage: Passage) -> Bool {
    mark.tokens.lowerBound == 0 && passage.tokens.last?.kind == .colon
      && mark.tokens.upperBound + 1 < passage.tokens.count
      && isOfEffects(mark.tokens.upperBound + 1, passage) && passage.holds("test")
  }

  /// "Diarrhoea (rarely with blood)", "usually brief and rarely severe": how it goes, and not how often it comes.
  private static func isOfCourse(_ mark: Mark, _ passage: Passage) -> Bool {
    let end = mark.tokens.upperBound
    guard adverbs.contains(passage.tokens[end - 1].word), end < passage.tokens.count else { return false }
    if passage.tokens[end].word == "with" { return true }
    // "which can, rarely, be serious"
    let course = passage.tokens[end...].prefix(3).drop { $0.kind == .comma || $0.is("be") }
    guard let first = course.first, courses.contains(first.word) else { return false }
    let rest = passage.tokens[course.startIndex...].drop {
      courses.contains($0.word) || $0.kind == .dash || $0.word == "and" || $0.word == "or"
    }
    return rest.first.map { $0.kind != .word || $0.word == "in" || $0.word == "when" } ?? true
  }
  private static let courses: WordSet = [
    "chronic", "fatal", "severe", "serious", "permanent", "life", "threatening", "life-threatening",
    "persistent", "irreversible", "dangerous", "deadly", "troublesome", "bothersome",
  ]

  /// "It is not known whether it does."
  private static func isOfQuestion(_ mark: Mark, _ passage: Passage) -> Bool {
    let end = mark.tokens.upperBound
    return end < passage.tokens.count
      && ["whether", "if", "why", "what", "that", "to"].contains(passage.tokens[end].word)
  }

  /// "… * common: redness", "…; rare: seizures", "low blood sugar Common: constipation", "Rare - fits": a list that lost its lines.
  private static func isInnerLabel(_ mark: Mark, _ passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard end < passage.tokens.count,
      passage.tokens[end].kind == .colon
        || passage.tokens[end].kind == .dash && passage.tokens[end].spaceBefore
    else { return false }
    return start == 0
      || [.bullet, .semicolon, .colon, .period, .dash, .times, .other].contains(
        passage.tokens[start - 1].kind)
      || beginsAnew(mark, passage)
  }

  /// "Headache (common)", "rash (frequency rare)", "vomiting (uncommonly reported)".
  private static func isAside(_ mark: Mark, _ passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    var end = mark.tokens.upperBound
    if end < passage.tokens.count, reporting.contains(passage.tokens[end].word) { end += 1 }
    guard end < passage.tokens.count, passage.tokens[end].kind == .close else { return false }
    let before = passage.tokens[..<start].suffix(4).reversed().drop { framing.contains($0.word) }
    return before.first?.kind == .open
  }
  private static let framing: WordSet = ["the", "frequency", "is", "reported", "as"]

  /// "loss of appetite Common": the heading of what follows, run into the end of a line.
  private static func isRunIn(_ mark: Mark, _ passage: Passage) -> Bool {
    [.item, .sentence, .label].contains(passage.role) && mark.tokens.lowerBound > 0
      && mark.tokens.upperBound == passage.tokens.count && beginsAnew(mark, passage)
  }

  /// Written like the start of a line behind a word that is not.
  private static func beginsAnew(_ mark: Mark, _ passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    guard start > 0, passage.tokens[start].isName else { return false }
    let before = passage.tokens[start - 1]
    return before.kind == .word && !before.isName || before.kind == .close || before.kind == .colon
  }

  /// "Were reported very commonly", "commonly reported reactions".
  private static func isOfReport(_ mark: Mark, _ passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard passage.role != .row, passage.role != .item, adverbs.contains(passage.tokens[end - 1].word)
    else { return false }
    let before = start > 0 ? passage.tokens[start - 1].word : nil
    let after = end < passage.tokens.count ? passage.tokens[end].word : nil
    if let before, degrees.contains(before) { return false }
    return [before, after].contains { $0.map { reporting.contains($0) } ?? false }
  }
  static let reporting: WordSet = [
    "reported", "seen", "observed", "experienced", "occur", "occurs", "occurred", "occurring", "happen",
    "happens",
  ]
  static let adverbs: WordSet = ["commonly", "uncommonly", "rarely"]
  static let degrees: WordSet = ["most", "more", "less", "least"]

  /// A cell of a row that says nothing but how often.
  private static func isCell(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.cell(at: mark.tokens.lowerBound).map {
      $0.tokens.lowerBound == mark.tokens.lowerBound && $0.tokens.count - mark.tokens.count <= 3
    } ?? false
  }

  /// The CIOMS III band that an interval lies in. "Up to 1 in 100" is a leaflet's way to say the band below it.
  static func band(low: ExactNumber?, high: ExactNumber?, upTo: Bool) -> FrequencyBand? {
    let edges: [(ExactNumber, FrequencyBand)] = [
      (10, .veryCommon), (1, .common), (ExactNumber(1, exponent: -1), .uncommon),
      (ExactNumber(1, exponent: -2), .rare), (0, .veryRare),
    ]
    if upTo, let high {
      return edges.first { $0.0 < high }?.1
    }
    guard let low else {
      return high.map { $0 <= ExactNumber(1, exponent: -2) } ?? false ? .veryRare : nil
    }
    guard let index = edges.firstIndex(where: { $0.0 <= low }) else { return nil }
    if index == 0 { return .veryCommon }
    guard let high, high <= edges[index - 1].0 else { return nil }
    return edges[index].1
  }
}
