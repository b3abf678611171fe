import MonographLexicon
import MonographModel

/// Headings that are none, and paragraphs that are.
extension PassageBuilder {
  /// "**Multiple sclerosis:**" on a line of its own holds for all that follows, up to the next one.
  func isBoldTitle(_ text: MappedText) -> Bool {
    guard endsOpen(text), text.utf8.count <= Self.longestTitle, text.strong.count == 1,
      let strong = text.strong.first
    else { return false }
    return strong.lowerBound == 0 && strong.upperBound >= text.utf8.count - 1
  }

  /// The name of a section that a line starts with in bold: "**Side effects** Headache".
  /// - Returns: what stands behind it.
  mutating func openBoldName(
    _ text: MappedText, _ tokens: [Token], _ surroundings: Surroundings
  ) -> ArraySlice<Token>? {
    guard let bold = text.strong.first, let first = tokens.first, bold.lowerBound <= Int(first.lower),
      let end = tokens.firstIndex(where: { Int($0.lower) >= bold.upperBound }), end > 0,
      tokens[end].isName, tokens[end - 1].kind == .word, !Self.ordering.contains(first.word),
      sections.isName(tokens[..<end])
    else { return nil }
    open(text, Array(tokens[..<end]), level: Self.boldLevel, surroundings.isHighlight)
    return tokens[end...]
  }
  /// "**Do not take** Examplix with alcohol", "**Use** Examplix with care".
  private static let ordering: WordSet = [
    "do", "use", "take", "tell", "ask", "call", "stop", "avoid", "when", "if", "before", "after", "while",
    "note", "not", "who", "contraindicated", "caution",
  ]

  /// "4. Possible side effects" and then "Always take this medicine exactly as your doctor has told you": a heading that
  /// was copied from the next section, so that doses stand below it.
  mutating func renameHeading(over tokens: [Token]) {
    guard let last = headings.last?.passage, passages.count - last <= 2,
      passages[last].section == .adverseReactions, tokens.first?.is("always") ?? false, tokens.count > 3,
      tokens[1].is("take") || tokens[1].is("use"), tokens.prefix(8).contains(where: { $0.is("exactly") })
    else { return }
    let heading = passages[last]
    let block = blockNumber
    blockNumber = heading.block
    passages[last] = passage(
      heading.text, tokens: heading.tokens, role: .heading,
      sections: [.dosage] + heading.sections.dropFirst(),
      context: heading.context, heading.isHighlight)
    blockNumber = block
  }

  static let boldLevel = 8

  /// "Adult dosing (40 kg and over)" and right below it "Standard regimen": the second parts what is for the patients of
  /// the first.
  func headsPatients(_ last: (level: Int, passage: Int), over tokens: [Token], _ level: Int) -> Bool {
    last.level == level && last.passage == passages.count - 1 && passages[last.passage].section == .dosage
      && passages[last.passage].has(.population)
      && !lexicon.marks(in: tokens).contains { $0.vocabulary == .population }
  }

  /// "SERIOUS INFECTIONS" below "BOXED WARNING", written alike: one of the hazards in the box, not its end.
  func namesHazard(
    of last: (level: Int, passage: Int), _ tokens: [Token], _ level: Int, _ named: SectionKind?
  ) -> Bool {
    let above = passages[last.passage]
    return last.level == level && (above.section == .boxedWarning || above.boxTitle != nil)
      && (named == nil || named == .abuse) && tokens.first?.kind != .number
      && (last.passage == passages.count - 1
        || lexicon.marks(in: tokens).contains {
          [.reaction, .condition, .hazardCue, .head].contains($0.vocabulary)
        })
  }

  /// Bytes.
  private static let longestTitle = 1000

  /// Sentences, or a long one, that are marked up as a heading.
  func isText(_ heading: Heading) -> Bool {
    guard heading.code == nil else { return false }
    let tokens = Lexer.tokens(in: heading.text.utf8)
    let sentences = Array(Sentences(tokens[...], abbreviations: abbreviations))
    if sentences.count == 1 { return isStatement(tokens, heading.text) }
    // The last may be a title that ran into them.
    return heading.text.utf8.count > Self.longestName && sentences.count > 1
      && sentences.dropLast().allSatisfy { $0.count > 4 }
      && (sentences.count > 2 || sentences.last.map { $0.count > 4 } ?? false)
  }

  /// "The recommended dose is one tablet of 100 mg taken by mouth once daily.", or a long line of words alone.
  private func isStatement(_ tokens: [Token], _ text: MappedText) -> Bool {
    guard tokens.last?.kind == .period else { return false }
    guard tokens.contains(where: { $0.kind == .number }) else {
      return tokens.count > Self.longestTitleWords && text.utf8.count > Self.longestName
        && !text.startsInLowerCase
    }
    return tokens.count >= 8 && tokens.contains { Self.verbs.contains($0.word) }
  }
  private static let verbs: WordSet = [
    "is", "are", "contains", "contain", "should", "may", "will", "take", "use",
  ]
  /// Tokens. A longer line of words with a full stop is a sentence.
  private static let longestTitleWords = 14
  /// Bytes. Shorter headings of two sentences are names: "Do not use. Warnings".
  private static let longestName = 80

  /// "if you have severe asthma", an item marked up as a heading: in lower case, among headings that are not. Led in by
  /// a line, so is "St John's wort, used for depression".
  func isItem(_ heading: Heading, among blocks: [Block], isLedIn: Bool) -> Bool {
    guard heading.code == nil else { return false }
    let tokens = Lexer.tokens(in: heading.text.utf8)
    // A single word is one if it is an illness: "diarrhoea".
    guard heading.text.utf8.contains(UInt8(ascii: " ")) || isHealth(tokens) else { return false }
    if isLedIn, tokens.indices.dropLast().contains(where: { Self.isUse(tokens[$0], tokens[$0 + 1]) }) {
      return true
    }
    guard heading.text.startsInLowerCase else { return false }
    guard tokens.first?.word == "if" || !sections.names(heading: tokens) else { return false }
    return blocks.contains {
      if case .heading(let other) = $0 {
        other.level == heading.level && !other.text.startsInLowerCase
      } else {
        false
      }
    }
  }

  /// "Sleepiness", "Dizziness", "Nausea": the lines of a list, marked up as headings with nothing below any of them.
  func isInRun(_ heading: Heading, at index: Int, of blocks: [Block], isLedIn: Bool) -> Bool {
    guard heading.code == nil, !headings.isEmpty else { return false }
    func follows(_ block: Block) -> Bool {
      if case .heading(let other) = block { other.level == heading.level } else { false }
    }
    // No more are asked than make a run.
    let before = blocks[..<index].suffix(Self.shortestRun).reversed().prefix(while: follows).count
    let behind = blocks[(index + 1)...].prefix(Self.shortestRun).prefix(while: follows).count
    // The first is the title of the others, unless a line leads it in, too.
    guard before > 0 || isLedIn, before + behind >= Self.shortestRun else { return false }
    let tokens = Lexer.tokens(in: heading.text.utf8)
    guard let first = tokens.first, first.kind != .number, !sections.isName(tokens[...]) else {
      return false
    }
    // "Foobarin (used to treat pain)" is none of the uses.
    return !sections.names(heading: tokens)
      || sections.kind(heading: tokens) == headings.last.flatMap { passages[$0.passage].section }
  }
  /// Neighbours of a heading that make a list of them.
  private static let shortestRun = 4

  private func isHealth(_ tokens: [Token]) -> Bool {
    lexicon.marks(in: tokens).contains {
      [.reaction, .condition].contains($0.vocabulary) && $0.tokens == tokens.indices
    }
  }

  private static func isUse(_ mark: Token, _ word: Token) -> Bool {
    mark.kind == .comma && (word.word == "used" || word.word == "taken")
  }
}

extension Passage {
  /// The index of the colon in a title "WARNING: …", written in capitals.
  public var boxTitle: Int? {
    guard role == .heading else { return nil }
    return tokens.indices.prefix(6).last { index in
      index > 0 && tokens[index].kind == .colon && tokens[index - 1].is("warning")
        && text.utf8[Int(tokens[index - 1].lower) + 1] < UInt8(ascii: "a")
    }
  }
}

extension MappedText {
  /// Digits and marks start in neither case.
  var startsInLowerCase: Bool {
    utf8.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
      .map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
  }
}
