import MonographAnalysis
import MonographLexicon
import MonographModel

/// Adjustments said as a dose for a group: "in severe renal impairment start with 25 mg", and those that a list
/// shares: "Consider a starting dose of 25 mg in:".
extension DoseAdjustments {
  /// "start with 25 mg", "no more than 25 mg", "a 25 mg dose should be considered": a dose below the usual.
  func amounts(_ passage: Passage, _ reading: Reading) -> [Found<Adjustment>] {
    passage.quantities.compactMap { quantity in
      guard let unit = quantity.unit, unit.dimension != .time, !isOfOther(quantity, passage, reading) else {
        return nil
      }
      let span = quantity.span
      let before = passage.tokens.indices[..<span.lowerBound].suffix(6)
      let behind = passage.tokens[span.upperBound...].prefix(5)
      let isConsidered = behind.first?.word == "dose" && behind.contains { $0.word == "considered" }
      guard
        let start = before.first(where: { limits($0, passage) })
          ?? (isConsidered || isMost(quantity, passage) ? span.lowerBound : nil),
        !passage.tokens[start..<span.lowerBound].contains(where: {
          $0.endsClause || $0.kind == .comma || $0.kind == .open
        })
      else { return nil }
      return Found(value: .reduce, tokens: start..<span.upperBound, isAmount: true)
    }
  }

  /// "no more than 2 g ⟦of⟧ sodium".
  private func isOfOther(_ quantity: Quantity, _ passage: Passage, _ reading: Reading) -> Bool {
    let behind = passage.tokens[quantity.tokens.upperBound...].prefix(4)
    return behind.first?.is("of") ?? false && !behind.contains { reading.subject.names($0) }
  }

  /// "start with", "starting dose of", "maximum daily dose is".
  private func limits(_ index: Int, _ passage: Passage) -> Bool {
    let word = passage.tokens[index].word
    if word == "maximum" {
      return passage.tokens[(index + 1)...].prefix(3).contains { Self.doses.contains($0.word) }
    }
    return Self.limiting.contains(word)
  }

  /// "no more than 25 mg", "should not exceed 25 mg a day".
  private func isMost(_ quantity: Quantity, _ passage: Passage) -> Bool {
    quantity.bound == .upTo
      && quantity.boundTokens.contains { run in
        passage.tokens[run].contains { Self.mosts.contains($0.word) }
      }
  }
  private static let mosts: WordSet = ["exceed", "exceeding", "more"]
  private static let limiting: WordSet = [
    "start", "started", "starting", "cut", "limited", "limit", "exceeding",
  ]

  /// Whether a group's own dose is one below the usual: not a child's, nor that of a weight.
  func isLess(for factor: Found<Factor>, _ passage: Passage) -> Bool {
    switch factor.value {
    case .renal, .hepatic: isImpaired(factor.tokens, passage) || isBelow(factor.tokens, passage)
    case .age: passage.tokens[factor.tokens].contains { Self.elderly.contains($0.word) || $0.kind == .number }
    case .weight, .interaction, .other: false
    }
  }
  /// "GFR ≤ 50 mL/min", "a creatinine clearance below 30": less than what is normal.
  func isBelow(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.upperBound...].prefix(5).contains {
      [.less, .lessOrEqual].contains($0.kind) || ["below", "less", "under"].contains($0.word)
    }
  }
  private static let elderly: WordSet = ["elderly", "older", "geriatric", "senior", "seniors"]

  /// The line of a list that one adjustment leads into: "Consider a starting dose of 25 mg in:".
  func listed(_ index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.role == .item, let lead = reading.leadIn(of: index), case let head = reading.passages[lead],
      head.tokens.count > 3,
      ["in", "for", "with"].contains(head.tokens.last(where: { $0.kind == .word })?.word),
      let found = (amounts(head, reading) + adjustments(head, reading)).first(where: {
        [.reduce, .none, .caution].contains($0.value)
      })
    else { return [] }
    var seen: CaseSet<Factor> = []
    let groups = factors(passage, reading).filter {
      guard seen.insert($0.value) else { return false }
      return found.isAmount ? isLess(for: $0, passage) : $0.value != .interaction && $0.value != .weight
    }
    let runs = groups.map { ($0.value, $0.tokens) }
    let other =
      found.value == .reduce ? partner(passage, reading).map { (Factor.interaction, $0.tokens) } : nil
    return (runs.isEmpty ? [other].compactMap(\.self) : Array(runs.prefix(2))).map { factor, run in
      let value = DoseAdjustment(
        factor: factor, condition: Terms.folded(passage.string(run)), adjustment: found.value)
      var draft = Draft(.doseAdjustment(value), rule: "dose-adjustment.listed", at: run, of: index)
      draft.add(.cue, in: lead, found.tokens)
      return draft
    }
  }

  /// Another drug, or a class of them.
  func partner(_ passage: Passage, _ reading: Reading) -> Mark? {
    passage.marks.first {
      $0.vocabulary == .substance && reading.subject.isOther($0, in: passage, reading.lexicon)
        || $0.vocabulary == .drugClass
    }
  }
}
