/// Leads from offsets into the decoded UTF-8 text of a file to offsets into its raw bytes.
///
/// A file that is UTF-8 already needs no table, only the length of its byte order mark.
public struct OffsetMap: Hashable, Sendable {
  /// Raw offset minus decoded offset while no checkpoint says otherwise.
  private let shift: Int
  /// One entry for each decoded byte's character start, or empty for UTF-8: `rawOffsets[decoded] == raw`.
  /// Bytes inside a character map to its first raw byte; the last entry is the raw length.
  private let rawOffsets: [Int32]

  /// Decoded bytes equal raw bytes after a mark of `byteOrderMark` bytes.
  public init(byteOrderMark: Int = 0) {
    shift = byteOrderMark
    rawOffsets = []
  }

  /// - Parameter rawOffsets: for each decoded byte the raw offset of its character, and the raw length at last.
  public init(rawOffsets: [Int32]) {
    shift = 0
    self.rawOffsets = rawOffsets
  }

  /// The raw offset that belongs to a decoded offset at a character's start (or the end of the text).
  public func raw(_ decoded: Int) -> Int {
    rawOffsets.isEmpty ? decoded + shift : Int(rawOffsets[min(decoded, rawOffsets.count - 1)])
  }

  public func raw(_ span: ByteSpan) -> ByteSpan { ByteSpan(raw(span.lower), raw(span.upper)) }
}
