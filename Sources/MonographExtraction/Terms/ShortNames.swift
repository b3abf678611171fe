import MonographAnalysis
import MonographLexicon

/// The abbreviations that a document gives its reactions, "progressive multifocal leukoencephalopathy (PML)": they
/// name them from there on.
struct ShortNames: Sendable {
  private var words: Set<Word> = []

  init(_ passages: [Passage], _ lexicon: Lexicon) {
    for passage in passages {
      for index in passage.tokens.indices.dropFirst().dropLast(2) where Self.isDefinition(at: index, passage)
      {
        if Self.namesReaction(before: index, passage, lexicon) {
          words.insert(passage.tokens[index + 1].word)
        }
      }
    }
  }

  /// Whether a token is one of them, in capitals as it was introduced.
  func holds(_ index: Int, of passage: Passage) -> Bool {
    !words.isEmpty && words.contains(passage.tokens[index].word) && passage.isAcronym(index)
      && !(index > 0 && Self.isDefinition(at: index - 1, passage))
  }

  /// "(PML)"
  private static func isDefinition(at index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].kind == .open && index + 2 < passage.tokens.count
      && passage.tokens[index + 2].kind == .close && passage.isAcronym(index + 1)
  }

  /// The words before it start with its letters and name a reaction.
  private static func namesReaction(before open: Int, _ passage: Passage, _ lexicon: Lexicon) -> Bool {
    let letters = Array(passage.text.utf8[passage.tokens[open + 1].range])
    var left = letters.count
    var lower = open
    while lower > 0, left > 0, open - lower < 2 * letters.count + 1 {
      lower -= 1
      let token = passage.tokens[lower]
      guard token.kind == .word || token.kind == .dash else { return false }
      if passage.text.utf8[Int(token.lower)] & 0xDF == letters[left - 1] { left -= 1 }
    }
    guard left == 0 else { return false }
    return passage.marks.contains { mark in
      mark.tokens.overlaps(lower..<open)
        && (mark.vocabulary == .reaction || mark.vocabulary == .condition
          || mark.vocabulary == .head && lexicon[mark][1] == "head")
    } || (lower..<open).contains { Suffixes.reaction.matches(passage, $0) }
  }
}

extension Passage {
  /// Whether a token is a word of two to six capitals: "PML".
  func isAcronym(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && (2...6).contains(token.range.count)
      && text.utf8[token.range].allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }
}
