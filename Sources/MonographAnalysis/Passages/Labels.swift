import MonographLexicon

/// "Label: text" at the start of a paragraph or item.
enum Labels {
  /// The longest label, in tokens.
  static let longest = 16

  /// The index of the colon that ends a label, or nil. A text that ends with the colon is a lead-in instead.
  /// - Parameter strong: a label set in bold may be longer.
  static func labelEnd(in tokens: [Token], strong: [Range<Int>]) -> Int? {
    var depth = 0
    let boldEnd = strong.first.flatMap { $0.lowerBound <= Int(tokens[0].lower) ? $0.upperBound : nil } ?? 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .period
      where index + 1 < tokens.count
        && (tokens[index + 1].spaceBefore || opensCitation(index + 1, tokens)):
        return nil
      case .question, .exclamation, .semicolon, .cell: return nil
      case .colon where depth <= 0:
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        guard index > 0, let next, next.spaceBefore || next.kind == .word else { return nil }
        let isBold = Int(token.lower) <= boldEnd
        return index <= (isBold ? longest * 2 : longest) ? index : nil
      default: break
      }
    }
    return nil
  }

  /// "… twice daily.⟦[12]⟧ Max: 40 mg": the number of a source behind a full stop.
  private static func opensCitation(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].kind == .open && index + 1 < tokens.count && tokens[index + 1].kind == .number
  }
}
