import MonographAnalysis
import MonographLexicon
import MonographModel

/// What stands above an amount, in a label or the head of its column, that makes it none of a reader's doses.
extension AmountReading {
  /// "Example:" above it.
  static func isUnderExample(_ index: Int, _ reading: Reading) -> Bool {
    guard let label = reading.passages[index].context.first, reading.passages[label].role == .label,
      case let tokens = reading.passages[label].tokens, tokens.count <= 2
    else { return false }
    return tokens.contains { $0.is("example") }
  }

  /// "Dose of 250 mg: one ⟦200 mg⟧ tablet and one ⟦50 mg⟧ tablet", "250 mg dose: one ⟦200 mg⟧ tablet": what makes up the
  /// dose that stands before the colon.
  static func makesUpDose(_ near: AmountContext, _ index: Int, _ reading: Reading) -> Bool {
    guard near.isCounted, near.isFollowedByForm else { return false }
    let passage = reading.passages[index]
    if let colon = passage.tokens[..<near.at.lowerBound].lastIndex(where: { $0.kind == .colon }) {
      return namesOneDose(before: colon, passage, near.quantity)
    }
    guard let label = passage.context.first, reading.passages[label].role == .label,
      case let key = reading.passages[label]
    else { return false }
    return namesOneDose(
      before: key.tokens.last?.kind == .colon ? key.tokens.count - 1 : key.tokens.count, key, near.quantity)
  }

  /// "300 mg: ⟦two 150 mg capsules⟧ or four 75 mg capsules": how the amount above is made up.
  static func isMadeUp(_ quantity: Quantity, _ passage: Passage, _ reading: Reading) -> Bool {
    guard quantity.unit?.dimension == .form,
      passage.quantities.contains(where: {
        $0.unit?.dimension == .mass && $0.tokens != quantity.tokens
          && quantity.tokens.contains($0.tokens.lowerBound)
      }), let label = passage.context.first,
      reading.passages[label].role == .label || reading.passages[label].tokens.last?.kind == .colon
    else { return false }
    return reading.passages[label].quantities.contains { $0.unit?.dimension == .mass && $0.unit?.per == nil }
  }

  /// Another amount and the word "dose" are all that stands there.
  private static func namesOneDose(before colon: Int, _ passage: Passage, _ part: Quantity) -> Bool {
    guard colon <= 6, passage.tokens[..<colon].contains(where: { $0.is("dose") }) else { return false }
    return passage.quantities.contains {
      $0.tokens.upperBound <= colon && $0.isDoseable && $0.unit?.code == part.unit?.code && $0.low != part.low
    }
  }

  /// A column headed "Total number of tablets for the treatment".
  static func isUnderTotal(_ near: AmountContext, _ index: Int, _ reading: Reading) -> Bool {
    guard let cell = reading.passages[index].cell(at: near.at.lowerBound) else { return false }
    return cell.headers.contains { header in
      let head = reading.passages[header]
      return head.holds("total") && !head.holds("daily") && !head.holds("day")
    }
  }

  /// "Maximum daily dose for long use:", "Max:", "Target maintenance:" as its label, and the amount is one of a time.
  static func isUnderNamedDose(_ near: AmountContext, _ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if opensWithCeiling(near, passage), !reading.isIn(DoseRoles.studySections, index) { return true }
    guard near.at.lowerBound <= 1, let label = passage.context.first, reading.passages[label].role == .label,
      !reading.isIn(DoseRoles.studySections, index),
      near.quantity.unit?.perTime == .d || near.isTimedAtOnce || reading.passages[label].holds("dose")
    else { return false }
    return reading.passages[label].marks(of: .role).contains {
      AmountContext.phases.contains(reading.lexicon[$0][1])
    }
  }

  /// "⟦Max:⟧ 40 mg/day" as a sentence of its own.
  private static func opensWithCeiling(_ near: AmountContext, _ passage: Passage) -> Bool {
    guard near.at.lowerBound - near.clause.lowerBound <= 4,
      near.token(near.at.lowerBound - 1)?.kind == .colon,
      near.quantity.unit?.perTime == .d || near.isTimedAtOnce
    else { return false }
    return passage.marks(of: .role).contains {
      near.lexicon[$0][1] == Dose.Role.maximum.rawValue
        && near.clause.lowerBound..<near.at.lowerBound ~= $0.tokens.lowerBound
    }
  }

  /// "• 2 years: 300 mg": from, up to or at that age; the sign that said so was lost.
  static func isUnderLostAge(_ near: AmountContext, _ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if near.at.lowerBound == 0, let label = passage.context.first, reading.passages[label].role == .label {
      let key = reading.passages[label]
      return isLostAge(before: key.tokens.count - (key.tokens.last?.kind == .colon ? 1 : 0), key)
    }
    guard passage.role == .item || passage.role == .sentence, near.at.lowerBound > 1,
      passage.tokens[near.at.lowerBound - 1].kind == .colon
    else { return false }
    return isLostAge(before: near.at.lowerBound - 1, passage)
  }

  private static func isLostAge(before colon: Int, _ passage: Passage) -> Bool {
    passage.quantities.contains {
      $0.span == 0..<colon && $0.bound == .exact && $0.unit?.code == "a" && $0.unit?.perTime == nil
    }
  }

  /// "The starting dose per kilogram of body weight is either:" before it, or in the line that leads to its item: how much of
  /// it a patient gets is not said by it alone.
  static func isPerKilogramAbove(_ near: AmountContext, _ index: Int, _ reading: Reading) -> Bool {
    guard let unit = near.quantity.unit, unit.per == nil, !unit.code.utf8.contains(UInt8(ascii: "/")),
      [.mass, .volume, .unit, .activity, .amount].contains(unit.dimension), !near.isCeiling
    else { return false }
    let passage = reading.passages[index]
    if isPerKilogram(near.clause.lowerBound..<near.at.lowerBound, passage) { return true }
    guard let lead = passage.context.first, case let head = reading.passages[lead],
      head.tokens.last?.kind == .colon
    else { return false }
    return isPerKilogram(head.tokens.indices, head)
  }

  /// Behind a dose "per kilogram", and no amount that is counted by it.
  private static func isPerKilogram(_ range: Range<Int>, _ passage: Passage) -> Bool {
    guard
      let dose = passage.tokens[range].firstIndex(where: { $0.is("dose") || $0.is("dosage") }),
      let per = (dose + 1..<min(range.upperBound, dose + 6)).first(where: { at in
        passage.tokens.denominator(at: at).map { end in
          end < range.upperBound && (passage.tokens[end].is("kilogram") || passage.tokens[end].is("kg"))
        } ?? false
      })
    else { return false }
    return !passage.quantities.contains {
      $0.isDoseable && (range.lowerBound..<per).contains($0.tokens.lowerBound)
    }
  }
}
