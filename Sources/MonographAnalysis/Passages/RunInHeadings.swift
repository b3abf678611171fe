import MonographLexicon

/// Headings whose mark-up was lost, so that they run into the sentence behind them: "Other medicines and X Tell
/// your doctor …", "… muscle pain Common (may affect up to 1 in 10 people)".
final class RunInHeadings: Sendable {
  static let standard = RunInHeadings(TableFile("run-in-headings"))

  /// Those that start with the name of a drug, the longest first.
  private let named: [[Word]]
  /// For what the others start with, those, the longest first, and the named ones among them.
  private let starting: [Word: (own: [[Word]], all: [[Word]])]
  /// What stands behind the name in those that start with one; most sentences have none of it there.
  private let behindName: WordSet
  /// Those that may stand inside a sentence whose end was lost, by what they start with.
  private let inner: WordSet

  init(_ table: TableFile) {
    let phrases = table.rows
      .map { $0.words(of: 0) }
      .sorted { $0.count > $1.count }
    named = phrases.filter { $0.first == Self.name }
    behindName = WordSet(named.compactMap { $0.dropFirst().first })
    starting = Dictionary(
      Set(phrases.compactMap(\.first)).map { first in
        let own = phrases.filter { $0.first == first }
        return (first, (own, phrases.filter { $0.first == first || $0.first == Self.name }))
      }, uniquingKeysWith: { first, _ in first })
    inner = WordSet(phrases.filter { $0.count > 1 }.compactMap(\.first).filter { $0 != Self.name })
  }

  /// The tokens of a sentence that are a heading: at its start, or a frequency at its end, or between a text without a
  /// full stop and the sentence behind it ("… dizziness Reporting of side effects If you get …").
  /// - Parameter marks: of the whole block; asked for only where a frequency may end the sentence.
  /// - Parameter mayTrail: it ends a paragraph that says something before.
  func heading(in sentence: ArraySlice<Token>, mayTrail: Bool = false, marks: () -> [Mark]) -> Range<Int>? {
    if sentence.first?.isName ?? false {
      // A heading is followed by a sentence of its own, or ends the paragraph.
      for phrase in phrases(startingWith: sentence) {
        guard var end = end(of: phrase, in: sentence) else { continue }
        // "Warnings and precautions: Talk to your doctor"
        if phrase.count > 1, end + 1 < sentence.endIndex, sentence[end].kind == .colon,
          Self.openers.contains(sentence[end + 1].word)
        {
          end += 1
        }
        guard
          end == sentence.endIndex || sentence[end].isName && sentence[end].kind == .word,
          // "Pregnancy Category C" is no heading.
          phrase.count > 1 || end < sentence.endIndex && Self.openers.contains(sentence[end].word)
        else { continue }
        return sentence.startIndex..<end
      }
    }
    return innerHeading(in: sentence) ?? trailingFrequency(in: sentence, marks)
      ?? (mayTrail ? trailingPatients(in: sentence, marks) : nil)
  }

  /// Whether a heading is one of these.
  func holds(_ heading: [Token]) -> Bool {
    let text = heading.last?.kind == .colon ? heading.dropLast() : heading[...]
    return phrases(startingWith: text).contains { end(of: $0, in: text) == text.count }
  }

  /// Those that a text may start with; most texts start with no word of a heading.
  private func phrases(startingWith text: ArraySlice<Token>) -> [[Word]] {
    let phrases = text.first.flatMap { starting[$0.word] }
    let next = pastMarks(endOfName(in: text), in: text)
    let mayBeNamed = next < text.endIndex && behindName.contains(text[next].word)
    return (mayBeNamed ? phrases?.all ?? named : phrases?.own) ?? []
  }

  /// "to treat nausea ⟦Warnings and precautions⟧ Talk to your doctor": behind a line that lost its end. Behind what is no
  /// plain word a phrase has to be long to be a heading.
  func innerHeading(in sentence: ArraySlice<Token>) -> Range<Int>? {
    for start in sentence.indices.dropFirst()
    where sentence[start].isName && inner.contains(sentence[start].word)
      && !Self.pointing.contains(sentence[start - 1].word)
    {
      let isBehindText = sentence[start - 1].kind == .word && !sentence[start - 1].isName
      for phrase in phrases(startingWith: sentence[start...])
      where isBehindText || phrase.count >= 4 && !phrase.contains(Self.name) {
        guard let end = end(of: phrase, in: sentence[start...]), end < sentence.endIndex,
          sentence[end].isName,
          Self.openers.contains(sentence[end].word) || isTitle(start..<end, of: phrase, in: sentence)
        else { continue }
        return start..<end
      }
    }
    return nil
  }

  /// "Warnings and precautions": written so, three words and more are a title whatever the sentence opens with.
  private func isTitle(_ run: Range<Int>, of phrase: [Word], in sentence: ArraySlice<Token>) -> Bool {
    phrase.count >= 3 && sentence[run.upperBound].kind == .word
      && !sentence[run].dropFirst().contains { $0.isName }
      && !Self.pointing.contains(sentence[run.upperBound].word)
  }
  private static let pointing: WordSet = [
    "see", "section", "in", "under", "of", "and", "or", "the", "called",
  ]

  /// Where a phrase that starts a sentence ends; commas and hyphens inside are passed over.
  private func end(of words: [Word], in sentence: ArraySlice<Token>) -> Int? {
    var at = sentence.startIndex
    for word in words {
      if at > sentence.startIndex { at = pastMarks(at, in: sentence) }
      guard at < sentence.endIndex else { return nil }
      if word == Self.name {
        let start = at
        at = endOfName(in: sentence[start...])
        guard at > start else { return nil }
      } else {
        guard sentence[at].is(word) else { return nil }
        at += 1
      }
    }
    return at
  }

  private static var name: Word { Word("x") }

  private func pastMarks(_ start: Int, in sentence: ArraySlice<Token>) -> Int {
    var at = start
    while at < sentence.endIndex, sentence[at].kind == .comma || sentence[at].kind == .dash { at += 1 }
    return at
  }

  /// Where a name ends that a text starts with; its start where none stands there.
  private func endOfName(in text: ArraySlice<Token>) -> Int {
    text.prefix(5).firstIndex { !isOfName($0) } ?? min(text.startIndex + 5, text.endIndex)
  }

  private func isOfName(_ token: Token) -> Bool {
    token.kind == .trademark || token.kind == .word && token.isName && !Self.openers.contains(token.word)
  }

  /// Words that start the sentence behind a heading.
  private static let openers: WordSet = [
    "tell", "talk", "do", "if", "you", "your", "this", "the", "please", "ask", "before", "it", "always",
    "there", "use", "take", "because",
    "when", "some", "medicines", "in", "as", "no", "like", "contact", "speak", "check", "inform", "with",
    "contains", "only", "any", "most", "many", "although", "avoid", "never", "however",
  ]

  // MARK: Frequencies

  /// "… Common (may affect up to 1 in 10 people)" at the end of a text.
  private func trailingFrequency(in sentence: ArraySlice<Token>, _ marks: () -> [Mark]) -> Range<Int>? {
    guard let close = sentence.last(where: { $0.kind != .colon && $0.kind != .period }), close.kind == .close,
      let open = sentence.lastIndex(where: { $0.kind == .open }), open + 2 < sentence.endIndex,
      sentence[open + 1].is(Self.may) || sentence[open + 1].is(Self.affects)
        || sentence[open + 1].is(Self.frequency)
    else { return nil }
    let mark = marks().last { mark in
      mark.vocabulary == .band && mark.tokens.upperBound <= open && open - mark.tokens.upperBound <= 2
        && sentence.indices.contains(mark.tokens.lowerBound) && sentence[mark.tokens.lowerBound].isName
    }
    return mark.map { $0.tokens.lowerBound..<sentence.endIndex }
  }

  // MARK: Patients

  /// "Your doctor will decide this. ⟦Adults on chemotherapy⟧" at the end of a paragraph: who the next one is about.
  private func trailingPatients(in sentence: ArraySlice<Token>, _ marks: () -> [Mark]) -> Range<Int>? {
    guard sentence.first?.isName ?? false, sentence.count <= Self.longestTitle,
      sentence.allSatisfy({ [.word, .number, .open, .close, .comma, .dash].contains($0.kind) }),
      !sentence.contains(where: { Self.verbs.contains($0.word) }),
      marks().contains(where: {
        $0.vocabulary == .population && !Lexicon.standard[$0][1].isEmpty
          && sentence.indices.contains($0.tokens.lowerBound)
      })
    else { return nil }
    return sentence.indices
  }
  private static let longestTitle = 12
  /// A title has none of these.
  private static let verbs: WordSet = [
    "is", "are", "was", "were", "be", "may", "can", "will", "should", "must", "has", "have", "take", "use",
    "tell", "ask", "see", "do", "not", "you", "your", "to", "notes",
  ]

  private static var may: Word { Word("may") }
  private static var affects: Word { Word("affects") }
  private static var frequency: Word { Word("frequency") }
}
