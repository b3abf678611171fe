import MonographLexicon
import MonographModel

/// Lists whose lines are paragraphs, and lists in lists.
extension PassageBuilder {
  /// "Tell your doctor if you have:", and below it one paragraph for each, in lower case.
  func isLine(_ text: MappedText, under lead: Int?, _ outer: Surroundings) -> Bool {
    guard let lead, outer.role == .sentence, !endsOpen(text) else { return false }
    return text.startsInLowerCase || isEntry(text, under: lead)
  }

  /// "Do not take it if:" and below it, each in a paragraph, "You are bleeding.", "You have an ulcer."; "any of the
  /// following conditions:" and "Kidney disease.", "Heart trouble.": a list that has lost its marks.
  private func isEntry(_ text: MappedText, under lead: Int) -> Bool {
    let tail = passages[lead].tokens.suffix(Self.longestOpening)
    guard text.utf8.count <= Self.longestEntry, tail.last?.kind == .colon,
      case let last = tail.dropLast().last,
      tail.contains(where: { $0.is("following") }) || last?.is("if") ?? false
    else { return false }
    let tokens = Lexer.tokens(in: text.utf8)
    guard let first = tokens.first, first.kind == .word else { return false }
    if let last, last.is("if") { return first.is("you") || first.is("your") }
    let name = tokens.prefix { ![.comma, .open, .period].contains($0.kind) }
    // "Low blood pressure (hypotension), likely to occur if …": in more words only when it comes.
    guard text.utf8.count <= Self.longestLine || isQualified(tokens) else { return false }
    return name.count <= 12
      && !name.indices.contains { Self.said.contains(name[$0].word) && !isOwn($0, name) }
  }

  private func isQualified(_ tokens: [Token]) -> Bool {
    tokens.prefix(16).indices.dropLast().contains {
      tokens[$0].kind == .comma && ["likely", "especially", "particularly"].contains(tokens[$0 + 1].word)
    }
  }

  /// "levels in ⟦your⟧ blood": whose, in a phrase.
  private func isOwn(_ index: Int, _ name: ArraySlice<Token>) -> Bool {
    name[index].is("your") && index > name.startIndex
      && ["in", "of", "on", "to", "from", "around"].contains(name[index - 1].word)
  }

  /// "any of the following medicines, as the dose may need to be changed:": tokens from where a list is announced.
  private static let longestOpening = 18

  /// A long paragraph is none of a list, unless of side effects: what befell whom may take many words.
  func endsList(_ text: MappedText) -> Bool {
    text.utf8.count > Self.longestLine && !text.startsInLowerCase
      && !(passages.last?.sections.contains(.adverseReactions) ?? false)
  }

  /// Bytes of UTF-8. No such entry is longer.
  private static let longestEntry = 240
  /// Bytes of UTF-8. What follows a list in a longer paragraph is none of it.
  private static let longestLine = 180
  /// Words of a sentence, and of those who are asked, which name nothing that is listed.
  private static let said: WordSet = [
    "is", "are", "was", "were", "will", "may", "can", "must", "should", "do", "if", "it", "this", "these",
    "you",
    "your", "doctor", "pharmacist", "see", "section", "please", "tell", "ask", "talk", "check", "contact",
    "stop",
    "step", "leaflet", "table", "recommended", "dose",
  ]

  /// "Talk to your doctor if you have now or have had in the past" leads into what follows without a colon.
  /// So does "It should be stopped" above "if you develop an ulcer" and "if you undergo surgery".
  func breaksOff(_ text: MappedText, before next: Int, in blocks: [Block]) -> Bool {
    guard !endsSentence(text), let tail = passages.last?.tokens.suffix(12), let last = tail.last else {
      return false
    }
    if last.kind == .word,
      (next...next + 1).allSatisfy({ blocks.hasParagraph(at: $0, openingWith: "if you ") })
    {
      return true
    }
    guard Self.unfinished.contains(last.word) else { return false }
    return tail.indices.dropLast().contains { tail[$0].is("if") && tail[$0 + 1].is("you") }
  }
  private static let unfinished: WordSet = [
    "if", "you", "have", "had", "are", "from", "past", "following", "develop",
  ]

  func isLine(_ block: Block, under lead: Int?, _ outer: Surroundings) -> Bool {
    if case .paragraph(let text) = block { isLine(text, under: lead, outer) } else { false }
  }

  /// "you are taking the following medicines:", a line of one list that begins another.
  func opensInnerList(_ block: Block) -> Bool {
    if case .paragraph(let text) = block { text.startsInLowerCase && endsOpen(text) } else { false }
  }

  // MARK: Nesting

  /// Deeper lists and quotes are read as parts of this one, so that no tree exhausts the stack.
  static let deepest = 64

  /// What stands in lists and quotes, without these.
  static func flattened(_ blocks: [Block]) -> [Block] {
    var flat: [Block] = []
    var rest = Array(blocks.reversed())
    while let block = rest.popLast() {
      switch block {
      case .list(let list): for item in list.items.reversed() { rest += item.reversed() }
      case .quote(let inner), .highlight(let inner): rest += inner.reversed()
      default: flat.append(block)
      }
    }
    return flat
  }
}
