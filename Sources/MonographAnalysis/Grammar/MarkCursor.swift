import MonographLexicon

/// Goes through the marks of a passage in step with its tokens: most words start none, and no search is made for them.
struct MarkCursor {
  private let marks: [Mark]
  /// The first mark that starts at the token asked about last, or behind it.
  private var next = 0

  init(_ marks: [Mark]) { self.marks = marks }

  /// Whether a mark of one of two vocabularies starts at a token; it is asked about tokens in their order.
  mutating func starts(at token: Int, _ one: Vocabulary, or other: Vocabulary? = nil) -> Bool {
    while next < marks.count, marks[next].tokens.lowerBound < token { next += 1 }
    var mark = next
    while mark < marks.count, marks[mark].tokens.lowerBound == token {
      if marks[mark].vocabulary == one || marks[mark].vocabulary == other { return true }
      mark += 1
    }
    return false
  }
}
