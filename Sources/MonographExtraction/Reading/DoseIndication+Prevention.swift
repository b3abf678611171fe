import MonographAnalysis
import MonographLexicon
import MonographModel

/// Not to have an illness is another use than to be treated for it.
extension DoseIndication {
  /// "⟦Prevention of influenza⟧", "⟦malaria prophylaxis⟧", "⟦migraine (prevention)⟧": unless both are named.
  static func prevention(_ mark: Mark, in passage: Passage) -> Range<Int>? {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    let around = passage.tokens[max(0, start - 6)..<min(end + 3, passage.tokens.count)]
    if around.contains(where: { treating.contains($0.word) }) { return nil }
    if end < passage.tokens.count, averting.contains(passage.tokens[end].word) { return start..<end + 1 }
    if let close = aside(behind: end, in: passage) { return start..<close }
    let before = passage.tokens[max(0, start - 6)..<start]
    guard let word = before.lastIndex(where: { averting.contains($0.word) }),
      before[(word + 1)...].allSatisfy({ links.contains($0.word) || $0.kind == .close })
    else { return nil }
    // "Prophylaxis (prevention) of"
    let isGloss =
      word > 1 && passage.tokens[word - 1].kind == .open && averting.contains(passage.tokens[word - 2].word)
    return (isGloss ? word - 2 : word)..<end
  }

  /// "malaria ⟦(chemoprophylaxis)⟧", "angina ⟦(prevention, adults)⟧", "migraine⟦, prophylaxis⟧": where it ends.
  private static func aside(behind end: Int, in passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard end + 1 < tokens.count else { return nil }
    switch tokens[end].kind {
    case .open:
      guard let close = tokens[end...].prefix(8).firstIndex(where: { $0.kind == .close }),
        case let words = tokens[end..<close], words.contains(where: { averting.contains($0.word) }),
        !words.contains(where: { treating.contains($0.word) || maintaining.contains($0.word) })
      else { return nil }
      return close + 1
    case .comma, .dash:
      let isLast = end + 2 == tokens.count || tokens[end + 2].kind == .colon
      return isLast && averting.contains(tokens[end + 1].word) ? end + 2 : nil
    default: return nil
    }
  }

  /// "asthma (prevention and maintenance)"
  private static let maintaining: WordSet = ["maintenance", "management", "relief", "control", "therapy"]
  static let averting: WordSet = [
    "prevention", "prophylaxis", "chemoprophylaxis", "prevent", "preventing", "prophylactic", "preventive",
    "prophylactically",
  ]
  static let treating: WordSet = ["treatment", "treat", "treating"]
  private static let links: WordSet = [
    "of", "against", "for", "the", "a", "an", "acute", "chronic", "recurrent", "seasonal", "further", "new",
    "episode", "attack",
  ]
}
