import MonographLexicon
import MonographModel

/// The sentences of a run of tokens, each with its final mark.
struct Sentences: Sequence, IteratorProtocol {
  /// Tokens. No sentence is longer; a text without full stops is cut so that reading it stays linear.
  static let longest = 1000

  private let tokens: ArraySlice<Token>
  private let abbreviations: AbbreviationTable
  /// Of the next one.
  private var start: Int

  init(_ tokens: ArraySlice<Token>, abbreviations: AbbreviationTable) {
    self.tokens = tokens
    self.abbreviations = abbreviations
    start = tokens.startIndex
  }

  mutating func next() -> ArraySlice<Token>? {
    guard start < tokens.endIndex else { return nil }
    var last = start
    while last + 1 < tokens.endIndex, !isLast(last) { last += 1 }
    defer { start = last + 1 }
    return tokens[start...last]
  }

  private func isLast(_ index: Int) -> Bool {
    Self.finals.contains(tokens[index].kind) && ends(at: index)
      || tokens[index].kind == .close && endsBehindCitation(at: index) || pointsBack(from: index + 1)
      || index - start >= Self.longest
  }

  /// "- more sensitive to light ⟦These may be⟧ symptoms of an infection": the full stop is lost.
  private func pointsBack(from index: Int) -> Bool {
    let token = tokens[index]
    guard token.is("these"), token.isName, index + 2 < tokens.endIndex, tokens[index - 1].kind == .word,
      !tokens[index - 1].isName
    else { return false }
    return ["may", "can", "could", "might"].contains(tokens[index + 1].word) && tokens[index + 2].is("be")
  }

  private static var finals: CaseSet<Token.Kind> { [.period, .question, .exclamation] }

  /// - Parameter index: of a final mark.
  private func ends(at index: Int) -> Bool {
    let token = tokens[index]
    guard index + 1 < tokens.endIndex else { return true }
    let next = tokens[index + 1]
    guard next.spaceBefore else { return false }
    if token.kind != .period { return true }
    let startsSentence =
      next.isName || next.kind == .number || next.kind == .open || next.kind == .quote || next.kind == .bullet
      || next.kind == .dash
    guard startsSentence || isCondition(from: index + 1), index > tokens.startIndex else {
      return next.kind != .word && next.kind != .comma
    }
    return !abbreviations.contains(tokens[..<index], before: next)
  }

  /// "… twice daily.⟦[12]⟧ Max: 40 mg a day": the number of a source right behind the full stop belongs before it.
  private func endsBehindCitation(at index: Int) -> Bool {
    guard index + 1 < tokens.endIndex, tokens[index + 1].spaceBefore, tokens[index + 1].isName else {
      return false
    }
    var close = index
    while tokens[close].kind == .close {
      guard let open = tokens[..<close].suffix(6).lastIndex(where: { $0.kind == .open }),
        open > tokens.startIndex, open + 1 < close,
        tokens[(open + 1)..<close].allSatisfy({ [.number, .comma, .dash].contains($0.kind) })
      else { return false }
      // "[12] [14]"
      close = open - 1
      if tokens[close].kind == .period { return !tokens[open].spaceBefore }
    }
    return false
  }

  /// "… (see section 6). if you have severe liver problems.": a line of a list that begins in lower case.
  private func isCondition(from start: Int) -> Bool {
    tokens[start].is("if") && start + 1 < tokens.endIndex
      && (tokens[start + 1].is("you") || tokens[start + 1].is("your"))
  }
}

/// Abbreviations that end with a full stop inside a sentence.
final class AbbreviationTable: Sendable {
  static let standard = AbbreviationTable(TableFile("sentence-abbreviations"))
  private let words: WordSet
  /// Abbreviations before a number alone: "No. 5".
  private let ofNumbers: WordSet

  init(_ table: TableFile) {
    func words(_ isOfNumber: Bool) -> WordSet {
      WordSet(
        table.rows.filter { ($0[1] == "number") == isOfNumber }.compactMap { row in
          Lexer.tokens(in: Array(row[0].utf8)).last { $0.kind == .word }?.word
        })
    }
    self.words = words(false)
    ofNumbers = words(true)
  }

  /// Whether the tokens before a full stop end with an abbreviation or an initial.
  /// - Parameter next: the token behind the full stop.
  func contains(_ before: ArraySlice<Token>, before next: Token) -> Bool {
    guard let last = before.last, last.kind == .word else { return false }
    // The "C" of "25 °C" is no initial, and the "min" of "30 mL/min" is a unit in full.
    let previous = before.dropLast().last?.kind
    if !last.spaceBefore, previous == .other || previous == .slash { return false }
    if words.contains(last.word) || next.kind == .number && ofNumbers.contains(last.word) { return true }
    return last.upper - last.lower == 1 && last.isName && previous != .number
  }
}
