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
      date: entry?.date ?? read.document.metadata("date", "updated"),
      setID: read.document.metadata("set-id"),
      language: entry?.language ?? read.extraction.foreignLanguage ?? read.document.metadata("language")
        ?? "en",
      coverage: read.extraction.coverage)
  }
}

extension Document {
  /// The first value of the first of these keys that is there and says something.
  fileprivate func metadata(_ keys: String...) -> String? {
    for key in keys {
      if let value = metadata.first(where: { $0.key == key && !$0.value.isEmpty }) {
        return value.value.string
      }
    }
    return nil
  }
}
