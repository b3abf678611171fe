import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a number is by where it stands: under a column's head, on a line of an address, on a tablet.
extension NumberReasons {
  var byPlace: UnclaimedNumber.Reason? {
    if let column { return column }
    if isOnAddressLine { return .address }
    if isImprint { return .namePart }
    if startsStep { return .listNumber }
    return nil
  }

  /// What the head of its column counts: kilograms, years, a laboratory value.
  private var column: UnclaimedNumber.Reason? {
    guard passage.role == .row, quantity?.unit == nil, let cell = passage.cell(at: position) else {
      return nil
    }
    for header in cell.headers.reversed() {
      let head = reading.passages[header]
      for unit in head.units(reading.lexicon) {
        switch unit.dimension {
        case .weight where unit.per == nil: return .weight
        case .time: return ["a", "mo", "wk"].contains(unit.code) ? .age : .duration
        case .area, .length, .temperature, .pressure, .energy: return .measurement
        case .volume where unit.perTime != nil || unit.per != nil: return .measurement
        default: continue
        }
      }
      for at in head.tokens.indices where head.tokens[at].kind == .word {
        let reason = NumberContexts.standard.before(at + 1, in: head.tokens)
        if let reason, Self.columns.contains(reason) { return reason }
      }
    }
    return nil
  }
  private static let columns: CaseSet<UnclaimedNumber.Reason> = [
    .measurement, .age, .weight, .statistic, .studySize, .timePoint,
  ]

  /// A line without a sentence near a line with a country, a company or a telephone number.
  private var isOnAddressLine: Bool {
    guard isBriefLine(index), quantity?.unit == nil, Self.postal.contains(digits(position)) else {
      return false
    }
    let near = max(0, index - 4)..<min(reading.passages.count, index + 5)
    return near.contains { other in
      let tokens = reading.passages[other].tokens
      return other != index && isBriefLine(other)
        && tokens.indices.contains { NumberContexts.standard.saysAddress(tokens[$0]) }
    }
  }
  private static let postal = 1...5

  /// Four or five digits on a line that names a country: "DK-2880 Somewhere, Denmark", "Main Street 7 85276 Somewhere".
  var isPostalCode: Bool {
    (4...5).contains(digits(position)) && quantity?.unit == nil && isBriefLine(index)
      && !tokens.contains { $0.kind == .colon || $0.kind == .plus }
      && tokens.indices.contains { $0 != position && NumberContexts.standard.saysAddress(tokens[$0]) }
      && (!isYear(position) || isFollowedByLetters)
  }

  /// The letters of a Dutch code: "2031 BN".
  private var isFollowedByLetters: Bool {
    guard position + 1 < tokens.count, case let next = tokens[position + 1], next.kind == .word else {
      return false
    }
    return next.range.count == 2 && next.range.allSatisfy { passage.text.utf8[$0] < UInt8(ascii: "a") }
  }

  private func isBriefLine(_ index: Int) -> Bool {
    let passage = reading.passages[index]
    return passage.tokens.count <= 16 && passage.role != .row && passage.role != .heading
      && passage.timings.isEmpty && passage.quantities.allSatisfy { $0.unit == nil }
  }

  /// "with 415 on one side".
  private var isImprint: Bool {
    guard position + 3 < tokens.count else { return false }
    let after = tokens[(position + 1)...].prefix(6)
    return after.contains { $0.is(Self.on) } && after.contains { $0.is(Self.side) }
  }
  private static let on = Word("on"), side = Word("side")

  /// "… the plunger 4. Disposing of syringes": the next step, run into the line before.
  private var startsStep: Bool {
    guard position > 0, position + 2 < tokens.count, tokens[position + 1].kind == .period,
      !tokens[position + 1].spaceBefore, tokens[position + 2].isName, digits(position) <= 2
    else { return false }
    return quantity?.unit == nil
  }
}
