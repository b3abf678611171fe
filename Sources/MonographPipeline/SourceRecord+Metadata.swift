import MonographModel
import MonographReaders

extension SourceRecord {
  /// What is known of a source: `sources.yaml` first, then what the document says of itself. What neither tells
  /// stays unknown.
  init(_ read: ReadSource, entry: CorpusSources.Entry?) {
    let source = read.source
    self.init(
      sha256: source.sha256, path: source.path, format: source.format, encoding: source.encoding,
      bytes: source.raw.count,
      title: entry?.title ?? read.document.metadata("title"),
      publisher: entry?.publisher ?? read.document.metadata("publisher", "author"),
      rights: entry?.rights ?? read.document.metadata("rights"),
      authority: entry?.authority ?? .unknown,
      jurisdiction: entry?.jurisdiction ?? read.document.metadata("jurisdiction"),
      date: entry?.date ?? read.document.date,
      setID: read.document.metadata("set-id"),
      language: entry?.language ?? read.extraction.foreignLanguage ?? read.document.metadata("language")
        ?? "en",
      coverage: read.extraction.coverage)
  }
}

extension Document {
  /// The first value of the first of these keys that is there and says something.
  func metadata(_ keys: String...) -> String? {
    for key in keys {
      if let value = metadata.first(where: { $0.key == key && !$0.value.isEmpty }) {
        return value.value.string
      }
    }
    return nil
  }

  /// When the document says it was written. The digits of HL7, `20240318` or `20240318093000`, are given as ISO 8601 has
  /// them; anything else as it stands.
  var date: String? {
    guard let text = metadata("date", "updated") else { return nil }
    let digits = Array(text.utf8.prefix(8))
    guard [6, 8, 14].contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return text
    }
    let parts = [digits[..<4], digits[4..<6], digits[6...]].filter { !$0.isEmpty }
    let date = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return SidecarForms.isDate(date) ? date : text
  }
}
