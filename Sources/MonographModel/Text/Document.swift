/// The tree of a source document, the same for every format. Its leaves (`MappedText`) and gaps tile the
/// decoded bytes of the file: each byte is in exactly one leaf piece or one gap.
public struct Document: Sendable {
  /// Front matter, HTML `title` and `meta`, the header of a label: key and value, in order of the source.
  public var metadata: [Metadata]
  public var blocks: [Block]
  /// What is not text of a leaf, ascending. Adjacent gaps of one reason are joined.
  public var gaps: [Gap]
  public var diagnostics: [Diagnostic]
  /// What a reader sees in another order than it stands in.
  public var turned: [TurnedText] = []

  public init(
    metadata: [Metadata] = [], blocks: [Block] = [], gaps: [Gap] = [], diagnostics: [Diagnostic] = []
  ) {
    self.metadata = metadata
    self.blocks = blocks
    self.gaps = gaps
    self.diagnostics = diagnostics
  }
}

/// A stretch of the source that a control character shows in another order: the digits of a number from right to left.
public struct TurnedText: Hashable, Sendable {
  public var span: ByteSpan
  /// The character's number in Unicode.
  public var control: UInt32

  public init(_ span: ByteSpan, control: UInt32) { (self.span, self.control) = (span, control) }

  /// "U+202E"
  public var name: String {
    let digits = String(control, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// A named value about the document itself. Keys are lower case: `title`, `date`, `set-id`, `version`, …
public struct Metadata: Sendable {
  public var key: String
  public var value: MappedText

  public init(key: String, value: MappedText) {
    self.key = key
    self.value = value
  }
}

public indirect enum Block: Sendable {
  case heading(Heading)
  case paragraph(MappedText)
  case list(List)
  case table(Table)
  case quote([Block])
  /// The highlights of a label (`excerpt`): they repeat the body and corroborate it, within one source.
  case highlight([Block])
}

/// Starts a section that lasts until the next heading of the same or a lower level.
public struct Heading: Sendable {
  /// 1 is the outermost. A bold line that stands as a heading has level 7.
  public var level: Int
  /// May be empty for a section that has a code but no title.
  public var text: MappedText
  /// The LOINC code of an SPL section.
  public var code: String?

  public init(level: Int, text: MappedText, code: String? = nil) {
    self.level = level
    self.text = text
    self.code = code
  }
}

public struct List: Sendable {
  public var isOrdered: Bool
  /// The blocks of each item: usually a paragraph, and lists nested in it.
  public var items: [[Block]]

  public init(isOrdered: Bool, items: [[Block]]) {
    self.isOrdered = isOrdered
    self.items = items
  }
}

public struct Table: Sendable {
  public struct Cell: Sendable {
    public var text: MappedText
    /// The columns of the grid that it covers, 0-based.
    public var columns: Range<Int>
    /// The rows of the grid that it covers, 0-based; each cell stands once, under its first row.
    public var rows: Range<Int>
    public var isHeader: Bool

    public init(text: MappedText, columns: Range<Int>, rows: Range<Int>, isHeader: Bool) {
      self.text = text
      self.columns = columns
      self.rows = rows
      self.isHeader = isHeader
    }
  }

  public var caption: MappedText?
  public var rows: [[Cell]]
  /// How many of the first rows are headers.
  public var headerRows: Int
  public var footnotes: [MappedText]

  public init(caption: MappedText? = nil, rows: [[Cell]], headerRows: Int, footnotes: [MappedText] = []) {
    self.caption = caption
    self.rows = rows
    self.headerRows = headerRows
    self.footnotes = footnotes
  }
}

/// Bytes of a source that are not text of a leaf, and why.
public struct Gap: Hashable, Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    /// Tags, Markdown marks, white space between blocks, front-matter delimiters.
    case markup
    case comment, script, style
    /// `template`, `noscript`, `svg`, form controls and the like.
    case embedded
    case hidden
    case navigation, header, banner, footer, sidebar
    /// A box about something else, such as other drugs.
    case related
    case advertisement
    /// Who wrote or checked a page, and when.
    case byline
    /// The caption or credit of a picture.
    case caption
    /// A number or mark that leads to a footnote, or a cross reference's own label.
    case footnoteMark = "footnote-mark"
    /// XML data of a label that is not text (product data elements, codes).
    case data
    /// Text that could not be placed in the source byte for byte.
    case unplaced
  }

  public var span: ByteSpan
  public var reason: Reason

  public init(span: ByteSpan, reason: Reason) {
    self.span = span
    self.reason = reason
  }
}
