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

  /// A column headed "Total number of tablets for the treatment".
  static func isUnderTotal(_ near: AmountContext, _ index: Int, _ reading: Reading) -> Bool {
    guard let cell = reading.passages[index].cell(at: near.at.lowerBound) else { return false }
    return cell.headers.contains { header in
      let head = reading.passages[header]
      return head.holds("total") && !head.holds("daily") && !head.holds("day")
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
}
