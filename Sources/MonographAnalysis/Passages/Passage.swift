import MonographLexicon
import MonographModel
import Synchronization

/// The unit of reading: a sentence, a list item under its lead-in, a row of a table under its header, and what
/// stands above them (headings, labels, lead-ins), which are passages too so that they can be evidence.
///
/// Rules look at passages all the time: it is an object so that handing one on copies nothing.
public final class Passage: Sendable {
  public enum Role: Hashable, Sendable {
    case heading
    /// "Initial dose:" before the text it introduces, or the question before an answer.
    case label
    case sentence, item
    /// A body row of a table: its cells, with a `cell` token between them.
    case row
    /// A header cell, or a cell that stands for several rows.
    case header
    case caption, footnote
    /// Rows of a table that was copied into a paragraph so that nobody can tell them apart.
    case fragment
    /// Front matter and the like, by key.
    case metadata(MetadataKey)

    /// Every rule asks for the role of many passages: where one side is a constant, nothing is called.
    @inlinable public static func == (a: Role, b: Role) -> Bool {
      switch (a, b) {
      case (.heading, .heading), (.label, .label), (.sentence, .sentence), (.item, .item), (.row, .row),
        (.header, .header), (.caption, .caption), (.footnote, .footnote), (.fragment, .fragment):
        true
      case (.metadata(let a), .metadata(let b)): a == b
      default: false
      }
    }
  }

  public struct Cell: Sendable {
    /// Indices of tokens; empty for an empty cell.
    public var tokens: Range<Int>
    /// Passages that head its column, the outermost first.
    public var headers: [Int]
  }

  public let role: Role
  /// The text of the whole block. Token offsets are offsets into it.
  public let text: MappedText
  /// The tokens of this passage alone.
  public let tokens: [Token]
  /// A sentence or an item.
  public let isText: Bool
  /// How many of them are words.
  public let wordCount: Int
  /// One of them is a number.
  public let holdsNumber: Bool
  /// Those of its words.
  @usableFromInline let classes: WordClasses
  /// What the vocabularies know in it, by start.
  public let marks: [Mark]
  /// The bits of what its leads, contexts and heads list: most passages have nothing of what a rule asks for.
  public let kinds: UInt64
  /// The marks by vocabulary.
  @usableFromInline let index: MarkIndex
  public let quantities: [Quantity]
  public let timings: [TimingMention]
  /// Passages above it, the nearest first: label, item above, lead-in, row group, caption, headings.
  public let context: [Int]
  /// What sections it stands in, the nearest first.
  public let sections: [SectionKind]
  /// The same as a set.
  public let sectionSet: SectionSet
  /// Passages of one paragraph, item or row share a number.
  public let block: Int
  public let cells: [Cell]
  /// What `populations` has found.
  let knownPopulations = Mutex<[PopulationMention]?>(nil)
  /// In the highlights of a label, which repeat the body.
  public let isHighlight: Bool

  init(
    role: Role, text: MappedText, tokens: [Token], classes: WordClasses, marks: [Mark], index: MarkIndex,
    kinds: UInt64, quantities: [Quantity], timings: [TimingMention], context: [Int],
    sections: [SectionKind], block: Int, cells: [Cell], isHighlight: Bool
  ) {
    self.role = role
    self.text = text
    self.tokens = tokens
    isText = role == .sentence || role == .item
    wordCount = tokens.count { $0.kind == .word }
    holdsNumber = tokens.contains { $0.kind == .number }
    self.classes = classes
    self.marks = marks
    self.kinds = kinds
    self.quantities = quantities
    self.timings = timings
    self.context = context
    self.sections = sections
    self.block = block
    self.cells = cells
    self.isHighlight = isHighlight
    self.index = index
    sectionSet = SectionSet(sections)
  }

  public var section: SectionKind? { sections.first }

  /// The text offsets of a run of tokens.
  public func range(of run: Range<Int>) -> Range<Int> {
    guard !run.isEmpty else { return 0..<0 }
    let first = isContracted(run.lowerBound) ? run.lowerBound - 1 : run.lowerBound
    return Int(tokens[first].lower)..<Int(tokens[run.upperBound - 1].upper)
  }

  /// The "n't" of "isn't", which nobody writes alone.
  private func isContracted(_ index: Int) -> Bool {
    !tokens[index].spaceBefore && tokens[index].is("not") && index > 0 && tokens[index - 1].kind == .word
  }

  /// What a reader sees of a run of tokens.
  public func string(_ run: Range<Int>) -> String {
    String(decoding: text.utf8[range(of: run)], as: UTF8.self)
  }

  /// Whether a word stands in it.
  @inlinable public func holds(_ word: Word) -> Bool {
    classes.mayHold(word) && tokens.contains { $0.is(word) }
  }

  /// Whether one of the words stands in it.
  @inlinable public func holds(anyOf words: WordSet) -> Bool {
    classes.mayHold(anyOf: words.classes) && tokens.contains { words.contains($0.word) }
  }

  /// False where no word of these classes stands in it for certain.
  @inlinable public func mayHold(anyOf classes: WordClasses) -> Bool { self.classes.mayHold(anyOf: classes) }

  /// The phrases of one vocabulary, by start.
  @inlinable @inline(__always) public func marks(of vocabulary: Vocabulary) -> MarkList { index[vocabulary] }

  /// Whether there is a phrase of a vocabulary.
  @inlinable public func has(_ vocabulary: Vocabulary) -> Bool { index.has(vocabulary) }

  /// The cell that a token stands in, if this is a row.
  public func cell(at token: Int) -> Cell? { cells.first { $0.tokens.contains(token) } }

  /// The clause around a token: from after the last to before the next semicolon, sentence end or cell.
  public func clause(around token: Int) -> Range<Int> {
    var lower = token
    while lower > 0, !tokens[lower - 1].endsClause { lower -= 1 }
    var upper = token
    while upper < tokens.count, !tokens[upper].endsClause { upper += 1 }
    return lower..<max(upper, lower)
  }

  /// The clause in which a run begins, and all of the run.
  public func clause(around run: Range<Int>) -> Range<Int> {
    let clause = clause(around: run.lowerBound)
    return clause.lowerBound..<max(clause.upperBound, run.upperBound)
  }
}

extension Token {
  /// A mark that a reading does not cross: semicolon, cell, or the end of a sentence.
  public var endsClause: Bool {
    kind == .semicolon || kind == .cell || kind == .question || kind == .exclamation
  }
}

/// A document cut into passages.
public struct Analysis: Sendable {
  public var passages: [Passage]
  public var lexicon: Lexicon

  public init(passages: [Passage], lexicon: Lexicon) {
    self.passages = passages
    self.lexicon = lexicon
  }
}
