import MonographAnalysis
import MonographLexicon

/// The members of "A, B (x, y), and C".
enum Enumeration {
  struct Member: Hashable {
    /// From its first to its last token, parentheses left out.
    var tokens: Range<Int>
    /// What stands in parentheses behind it.
    var asides: [Range<Int>] = []
    /// A semicolon stands before it: what was said of the members before does not reach it.
    var startsGroup = false
  }

  /// - Parameters:
  ///   - range: the tokens of the list, without the words that lead into it.
  ///   - partingPairs: whether "nausea and vomiting" is two.
  static func members(of passage: Passage, in range: Range<Int>, partingPairs: Bool = false) -> [Member] {
    var members: [Member] = []
    members.reserveCapacity(min(8, range.count / 2 + 1))
    var start = range.lowerBound
    var asides: [Range<Int>] = []
    var end = start
    var startsGroup = false
    func close(at index: Int) {
      if end > start { members.append(Member(tokens: start..<end, asides: asides, startsGroup: startsGroup)) }
      asides = []
      startsGroup = false
      start = index
      end = index
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let token = passage.tokens[index]
      if token.kind == .open {
        let closing = closingMark(from: index, in: passage, limit: range.upperBound)
        asides.append(index + 1..<closing)
        if start == end {
          start = closing + 1
          end = start
        }
        index = closing + 1
        continue
      }
      if let width = separator(at: index, in: passage, limit: range.upperBound),
        !isInside(index, passage, partingPairs)
      {
        let isGroup = token.kind == .semicolon
        close(at: index + width)
        startsGroup = startsGroup || isGroup
        index += width
        continue
      }
      index += 1
      end = index
    }
    close(at: range.upperBound)
    return members
  }

  /// "Drug reaction with eosinophilia and systemic symptoms" is one name.
  private static func isInside(_ index: Int, _ passage: Passage, _ partingPairs: Bool) -> Bool {
    passage.marks(of: .reaction).contains { $0.tokens.contains(index) }
      || passage.marks(of: .condition).contains {
        $0.tokens.contains(index) && !(partingPairs && isPair($0, passage))
      }
  }

  /// "Nausea and vomiting": one thing where it is treated, and two where a drug brings them.
  static func isPair(_ mark: Mark, _ passage: Passage) -> Bool {
    guard mark.vocabulary == .condition, mark.tokens.count == 3 else { return false }
    let (first, joint, last) = (
      mark.tokens.lowerBound, mark.tokens.lowerBound + 1, mark.tokens.upperBound - 1
    )
    return passage.tokens[joint].word == Joints.and
      && [first, last].allSatisfy { half in
        passage.marks(of: .reaction).contains { $0.tokens == half..<half + 1 }
      }
  }

  /// How many tokens part two members here: a comma, "and", ", and", "and/or", "as well as", "or".
  static func separator(at index: Int, in passage: Passage, limit: Int) -> Int? {
    let token = passage.tokens[index]
    switch token.kind {
    case .comma, .semicolon, .cell, .bullet:
      return 1 + (index + 1 < limit ? wordSeparator(at: index + 1, in: passage, limit: limit) ?? 0 : 0)
    // "St. John's wort"
    case .period:
      return index > 0 && (passage.tokens[index - 1].is("st") || abbreviatesGenus(index, passage)) ? nil : 1
    default: return wordSeparator(at: index, in: passage, limit: limit)
    }
  }

  /// "H. pylori", "E. coli": a capital by itself before a species.
  private static func abbreviatesGenus(_ period: Int, _ passage: Passage) -> Bool {
    let genus = passage.tokens[period - 1]
    guard genus.isName, genus.range.count == 1, period + 1 < passage.tokens.count else { return false }
    let species = passage.tokens[period + 1]
    return species.kind == .word && !species.isName && species.range.count > 3 && species.spaceBefore
  }

  private static func wordSeparator(at index: Int, in passage: Passage, limit: Int) -> Int? {
    let token = passage.tokens[index]
    guard token.kind == .word else { return nil }
    if token.word == Joints.and || token.word == Joints.or {
      // "second- or third-degree"
      if index > 1, token.spaceBefore, passage.tokens[index - 1].kind == .dash,
        !passage.tokens[index - 1].spaceBefore
      {
        return nil
      }
      if isOfClasses(index, in: passage, limit: limit) { return nil }
      // "and/or"
      if index + 2 < limit, passage.tokens[index + 1].kind == .slash,
        passage.tokens[index + 2].word == Joints.or
      {
        return 3
      }
      return 1
    }
    if token.word == Joints.including { return 1 }
    if token.word == Joints.such, index + 1 < limit, passage.tokens[index + 1].word == Joints.as { return 2 }
    if token.word == Joints.as, index + 2 < limit, passage.tokens[index + 1].word == Joints.well,
      passage.tokens[index + 2].word == Joints.as
    {
      return 3
    }
    return nil
  }

  /// "class ⟦III or IV⟧ heart failure" is one.
  private static func isOfClasses(_ index: Int, in passage: Passage, limit: Int) -> Bool {
    index > 1 && index + 1 < limit && classes.contains(passage.tokens[index - 1].word)
      && classes.contains(passage.tokens[index + 1].word)
      && ["class", "stage", "grade", "type"].contains(passage.tokens[index - 2].word)
  }
  private static let classes: WordSet = ["i", "ii", "iii", "iv"]

  /// The index of the mark that closes a parenthesis, or the limit.
  static func closingMark(from open: Int, in passage: Passage, limit: Int) -> Int {
    var depth = 0
    for index in open..<limit {
      if passage.tokens[index].kind == .open { depth += 1 }
      if passage.tokens[index].kind == .close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return limit
  }

  private enum Joints {
    static var and: Word { "and" }
    static var or: Word { "or" }
    static var `as`: Word { "as" }
    static var well: Word { "well" }
    static var such: Word { "such" }
    static var including: Word { "including" }
  }
}
