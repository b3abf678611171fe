import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where the patients and the use of a statement may be said.
extension Scopes {
  /// Where scope is said, the nearest first: the passage, the heads of its column and of its row's first cell, its
  /// labels and lead-ins, what was said before it in the paragraph, headings.
  static func places(of passage: Int, _ tokens: Range<Int>, in reading: Reading) -> [Int] {
    let place = reading.passages[passage]
    let heads =
      (place.cell(at: tokens.lowerBound)?.headers.reversed() ?? [])
      + (place.cells.first?.headers.filter { !isRow($0, over: place.cells[0], of: place, reading) } ?? [])
    let leads = place.context.filter { reading.passages[$0].role != .heading }
    let headings = place.context.filter { reading.passages[$0].role == .heading }
    return [passage] + heads + leads + saidBefore(passage, reading) + headings
  }

  /// The first row of a table that has no head, "< 1 month", is none of the row "1-2 months".
  private static func isRow(_ head: Int, over cell: Passage.Cell, of row: Passage, _ reading: Reading) -> Bool
  {
    reading.passages[head].populations(reading.lexicon).contains { $0.isMeasured }
      && row.band(in: cell.tokens, unit: nil) != nil
  }

  /// Back to where the text turned to its reader: behind "If you have kidney problems, …" the children before are left.
  private static func saidBefore(_ passage: Int, _ reading: Reading) -> ArraySlice<Int> {
    let before = Array(reading.before(passage))
    let turn = before.firstIndex {
      reading.passages[$0].tokens.prefix(2).elementsEqual(["if", "you"]) { $0.word == $1 }
    }
    return turn.map { before[...$0] } ?? before[...]
  }

  static func mention(in index: Int, for tokens: Range<Int>, of passage: Int, _ reading: Reading)
    -> PopulationMention?
  {
    let place = reading.passages[index]
    guard index == passage else {
      guard let above = left(standingIn: index, reading) else { return nil }
      let own = reading.passages[passage]
      if own.isText, PopulationChoice(passage: own, mentions: []).turnsToOtherAges(0..<tokens.lowerBound) {
        return nil
      }
      // "Newborns under 7 days: 5 mg; ⟦over 7 days⟧: 10 mg": whom a time labels is not said.
      return !place.isHeadline && above.isMeasured && own.hasTimeLabel(before: tokens) ? nil : above
    }
    var mentions = mentions(in: index, reading)
    guard !mentions.isEmpty else { return nil }
    // "lowered from the usual 500 mg"
    if place.isOfUsual(tokens) { mentions.removeAll { ($0.renal ?? $0.hepatic) != nil } }
    if mentions.contains(where: { place.namesAdultDose($0) }) {
      let isForOthers =
        mentions.contains { !place.namesAdultDose($0) }
        || place.context.contains {
          reading.passages[$0].role != .heading && !reading.passages[$0].populations(reading.lexicon).isEmpty
        }
      if isForOthers { mentions.removeAll { place.namesAdultDose($0) } }
    }
    return PopulationChoice(passage: place, mentions: mentions).mention(for: tokens)
  }

  private static func mentions(in index: Int, _ reading: Reading) -> [PopulationMention] {
    let place = reading.passages[index]
    var mentions = place.populations(reading.lexicon) + impairments(in: index, reading)
    if place.role == .sentence || place.role == .item {
      mentions = mentions.compactMap { $0.withoutMeasures(in: place.tokens) }
    }
    return mentions.compactMap { withoutTreated($0, in: place, reading) }
  }

  /// The patients of a passage above or before, whatever it is asked for.
  private static func left(standingIn index: Int, _ reading: Reading) -> PopulationMention? {
    reading.knownPatients.at(index) {
      let place = reading.passages[index]
      let mentions = mentions(in: index, reading)
      return place.isHeadline || place.role == .label
        ? PopulationChoice.heading(mentions, of: place) : PopulationChoice.carried(mentions, from: place)
    }
  }

  /// "For moderate impairment", "for severe impairment", under "Hepatic impairment".
  private static func impairments(in index: Int, _ reading: Reading) -> [PopulationMention] {
    let place = reading.passages[index]
    guard place.role == .sentence || place.role == .item,
      let organ = place.context.lazy.compactMap({ above in
        reading.passages[above].populations(reading.lexicon).first {
          ($0.renal == nil) != ($0.hepatic == nil)
        }
      }).first
    else { return [] }
    return place.impairments(of: organ)
  }

  static func near(_ index: Int, _ tokens: Range<Int>, of passage: Int, _ reading: Reading) -> Range<
    Int
  >? {
    if index == passage { return tokens }
    let place = reading.passages[index]
    // "Hypertension:" names what the text behind it is for, as a heading does.
    if place.role == .label { return nil }
    return place.block == reading.passages[passage].block ? place.tokens.count..<place.tokens.count : nil
  }

  /// Where a paragraph last turned to another use: this sentence or one before it.
  static func lastTurn(before amount: Int, in passage: Int, _ reading: Reading) -> Int? {
    if DoseIndication.namesOwnUse(passage, before: amount, reading) { return passage }
    return ([passage] + reading.before(passage)).first {
      DoseIndication.opensWithTitle($0, reading)
        || $0 != passage
          && DoseIndication.namesOwnUse($0, before: reading.passages[$0].tokens.count, reading)
    }
  }

  static func isSaidBefore(_ index: Int, _ turn: Int?, _ reading: Reading) -> Bool {
    guard let turn, index < turn else { return false }
    return reading.passages[index].block == reading.passages[turn].block
      && reading.passages[index].role == .sentence
  }
}

extension Passage {
  /// "from ⟦the usual⟧ 500 mg", "instead of the normal dose of 10 mg": what those get whom the sentence does not speak of.
  fileprivate func isOfUsual(_ amount: Range<Int>) -> Bool {
    let before = tokens[..<amount.lowerBound].suffix(6)
    guard let usual = before.lastIndex(where: { Self.usual.contains($0.word) }) else { return false }
    return before[usual...].dropFirst().allSatisfy { Self.ofDoses.contains($0.word) }
      && before[..<usual].suffix(2).contains { Self.departing.contains($0.word) }
  }
  private static let usual: WordSet = ["usual", "normal", "standard", "regular"]
  private static let ofDoses: WordSet = ["dose", "dosage", "daily", "of"]
  private static let departing: WordSet = ["from", "than", "of"]

  /// "Adolescents may take the ⟦adult⟧ dose of one tablet": what they are given, not who they are. Not "half the adult dose
  /// of 20 mg", where the amount is what adults are given.
  fileprivate func namesAdultDose(_ mention: PopulationMention) -> Bool {
    let end = mention.tokens.upperBound
    guard mention.groups == ["adult"], mention.tokens.count == 1, end < tokens.count,
      ["dose", "dosage", "dosing", "tablet", "strength", "regimen"].contains(tokens[end].word)
    else { return false }
    return !tokens[..<mention.tokens.lowerBound].suffix(4).contains {
      ["half", "third", "quarter", "than", "to"].contains($0.word) || $0.kind == .percent
    }
  }

  /// "⟦Over 7 days⟧: 10 mg": whether the clause of an amount opens with a time and a colon.
  fileprivate func hasTimeLabel(before amount: Range<Int>) -> Bool {
    let start = clause(around: amount.lowerBound).lowerBound
    return quantities.contains { time in
      (time.unit == nil || time.unit?.dimension == .time) && time.span.upperBound < amount.lowerBound
        && (start - 1...start).contains(time.span.lowerBound) && tokens[time.span.upperBound].kind == .colon
    }
  }
}
