import MonographLexicon

/// Headings whose mark-up was lost, so that they run into the sentence behind them: "Other medicines and X Tell
/// your doctor …", "… muscle pain Common (may affect up to 1 in 10 people)".
struct RunInHeadings: Sendable {
  static let standard = RunInHeadings(TableFile("run-in-headings"))

  private struct Phrase: Sendable {
    var words: [Word]
    /// The name of the medicine ends the heading.
    var takesName: Bool
  }
  private let phrases: [Phrase]

  init(_ table: TableFile) {
    phrases = table.rows
      .map { row in
        Phrase(
          words: Lexer.tokens(in: Array(row[0].utf8)).filter { $0.kind == .word }.map(\.word),
          takesName: row[1] == "name")
      }
      .sorted { $0.words.count > $1.words.count }
  }

  /// The tokens of a sentence that are a heading: at its start, or a frequency at its end.
  func heading(in sentence: ArraySlice<Token>, marks: [Mark]) -> Range<Int>? {
    guard sentence.first?.isName ?? false else { return trailingFrequency(in: sentence, marks) }
    for phrase in phrases {
      guard var end = end(of: phrase.words, in: sentence) else { continue }
      if phrase.takesName {
        let start = end
        while end < sentence.endIndex, end < start + 5, isOfName(sentence[end]) { end += 1 }
        guard end > start else { continue }
      }
      // A heading is followed by a sentence of its own, or ends the paragraph.
      guard end == sentence.endIndex || sentence[end].isName && sentence[end].kind == .word else { continue }
      return sentence.startIndex..<end
    }
    return trailingFrequency(in: sentence, marks)
  }

  /// Where a phrase that starts a sentence ends; commas and hyphens inside are passed over.
  private func end(of words: [Word], in sentence: ArraySlice<Token>) -> Int? {
    var at = sentence.startIndex
    for word in words {
      while at < sentence.endIndex, at > sentence.startIndex,
        sentence[at].kind == .comma || sentence[at].kind == .dash
      {
        at += 1
      }
      guard at < sentence.endIndex, sentence[at].is(word) else { return nil }
      at += 1
    }
    return at
  }

  private func isOfName(_ token: Token) -> Bool {
    token.kind == .trademark || token.kind == .word && token.isName && !Self.openers.contains(token.word)
  }

  /// Words that start the sentence behind a heading.
  private static let openers: Set<Word> = [
    Word("tell"), Word("talk"), Word("do"), Word("if"), Word("you"), Word("your"), Word("this"), Word("the"),
    Word("please"), Word("ask"),
    Word("before"), Word("it"), Word("always"), Word("there"), Word("use"), Word("take"), Word("because"),
    Word("when"), Word("some"),
    Word("medicines"), Word("in"), Word("as"), Word("no"), Word("like"), Word("contact"), Word("speak"),
    Word("check"), Word("inform"),
  ]

  // MARK: Frequencies

  /// "… Common (may affect up to 1 in 10 people)" at the end of a text.
  private func trailingFrequency(in sentence: ArraySlice<Token>, _ marks: [Mark]) -> Range<Int>? {
    guard let close = sentence.last(where: { $0.kind != .colon && $0.kind != .period }), close.kind == .close,
      let open = sentence.lastIndex(where: { $0.kind == .open }), open + 2 < sentence.endIndex,
      sentence[open + 1].is(Self.may) || sentence[open + 1].is(Self.affects)
        || sentence[open + 1].is(Self.frequency)
    else { return nil }
    let mark = marks.last { mark in
      mark.vocabulary == .band && mark.tokens.upperBound <= open && open - mark.tokens.upperBound <= 2
        && sentence.indices.contains(mark.tokens.lowerBound) && sentence[mark.tokens.lowerBound].isName
    }
    return mark.map { $0.tokens.lowerBound..<sentence.endIndex }
  }

  private static let may = Word("may"), affects = Word("affects"), frequency = Word("frequency")
}
