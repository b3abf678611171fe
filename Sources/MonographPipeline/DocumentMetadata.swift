import MonographModel
import MonographReaders

/// What a document says of itself, as far as it is asked for.
struct DocumentMetadata: Hashable, Sendable {
  /// By key.
  var values: [String: String] = [:]

  private static let keys = [
    "title", "publisher", "author", "rights", "jurisdiction", "date", "updated", "set-id", "version",
    "language",
  ]

  init() {}

  init(_ document: Document) {
    for entry in document.metadata
    where Self.keys.contains(entry.key) && !entry.value.isEmpty && values[entry.key] == nil {
      values[entry.key] = entry.value.string
    }
  }

  /// The value of the first of these keys that says something.
  subscript(keys: String...) -> String? { keys.lazy.compactMap { values[$0] }.first }

  /// When the document says it was written. The digits of HL7, `20240318` or `20240318093000`, are given as ISO 8601 has
  /// them; anything else as it stands.
  var date: String? {
    guard let text = self["date", "updated"] else { return nil }
    let digits = Array(text.utf8.prefix(8))
    guard [6, 8, 14].contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return text
    }
    let parts = [digits[..<4], digits[4..<6], digits[6...]].filter { !$0.isEmpty }
    let date = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return SidecarForms.isDate(date) ? date : text
  }
}
