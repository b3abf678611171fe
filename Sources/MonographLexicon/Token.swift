import MonographModel

/// The smallest piece of a text: a word, a number or a mark.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    case word, number
    case comma, period, colon, semicolon, question, exclamation
    case open, close
    /// Hyphen, dashes and minus of every length.
    case dash
    case slash, percent, plus, times, equals
    case less, lessOrEqual, greater, greaterOrEqual
    /// `~`, `≈`.
    case about
    /// The boundary between two cells of a row.
    case cell
    case quote, bullet
    /// ®, ™, ©: never part of a word or number.
    case trademark
    case other
  }

  public var kind: Kind
  /// White space (or the start of the text) stands before it.
  public var spaceBefore: Bool
  /// A word that starts with a capital, or a number that is part of a name ("beta-1", "IL-6").
  public var isName: Bool
  /// Text offsets.
  public var lower: Int32
  public var upper: Int32
  /// Words: their fold. Others: `none`.
  public var word: Word
  /// Numbers: their exact value.
  public var number: ExactNumber?

  public var range: Range<Int> { Int(lower)..<Int(upper) }
  public func `is`(_ other: Word) -> Bool { word == other && kind == .word }
}
