import MonographModel

/// The smallest piece of a text: a word, a number or a mark.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Ordinal {
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

  public let kind: Kind
  /// White space (or the start of the text) stands before it.
  public let spaceBefore: Bool
  /// A word that starts with a capital, or a number that is part of a name ("beta-1", "IL-6").
  public let isName: Bool
  @usableFromInline let hasNumber: Bool
  /// Text offsets.
  public let lower: Int32
  public let upper: Int32
  // Every rule passes over all tokens, so that they are kept small: a word and a number share their place.
  @usableFromInline let exponent: Int32
  @usableFromInline let payload: UInt64

  /// Neither a word nor a number.
  public init(_ kind: Kind, _ range: Range<Int>, spaceBefore: Bool) {
    (self.kind, self.spaceBefore, isName, hasNumber) = (kind, spaceBefore, false, false)
    (lower, upper) = (Int32(range.lowerBound), Int32(range.upperBound))
    (exponent, payload) = (0, 0)
  }

  init(_ word: Word, _ range: Range<Int>, spaceBefore: Bool, isName: Bool) {
    (kind, self.spaceBefore, self.isName, hasNumber) = (.word, spaceBefore, isName, false)
    (lower, upper) = (Int32(range.lowerBound), Int32(range.upperBound))
    (exponent, payload) = (0, word.hash)
  }

  init(_ number: ExactNumber?, _ range: Range<Int>, spaceBefore: Bool, isName: Bool) {
    (kind, self.spaceBefore, self.isName, hasNumber) = (.number, spaceBefore, isName, number != nil)
    (lower, upper) = (Int32(range.lowerBound), Int32(range.upperBound))
    exponent = Int32(number?.exponent ?? 0)
    payload = UInt64(bitPattern: number?.coefficient ?? 0)
  }

  /// Words: their fold. Others: `none`.
  @inlinable public var word: Word { kind == .word ? Word(hash: payload) : .none }
  /// Numbers: their exact value.
  @inlinable public var number: ExactNumber? {
    hasNumber ? ExactNumber(normalized: Int64(bitPattern: payload), exponent: Int(exponent)) : nil
  }

  @inlinable public var range: Range<Int> { Range(uncheckedBounds: (Int(lower), Int(upper))) }
  @inlinable public func `is`(_ other: Word) -> Bool { kind == .word && payload == other.hash }
}
