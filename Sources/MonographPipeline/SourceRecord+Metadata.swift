import MonographExtraction
import MonographModel
import MonographReaders

extension SourceRecord {
  /// What is known of a source: `sources.yaml` first, then what the document says of itself. What neither tells
  /// stays unknown.
  init(_ read: DocumentReading, entry: CorpusSources.Entry?) {
    self.init(
      sha256: read.sha256, path: read.path, format: read.format, encoding: read.encoding,
      bytes: read.byteCount,
      title: entry?.title ?? read.metadata["title"],
      publisher: entry?.publisher ?? read.metadata["publisher", "author"],
      rights: entry?.rights ?? read.metadata["rights"],
      authority: entry?.authority ?? .unknown,
      jurisdiction: entry?.jurisdiction ?? read.metadata["jurisdiction"],
      date: entry?.date ?? read.metadata.date,
      setID: read.metadata["set-id"],
      language: entry?.language ?? read.extraction.foreignLanguage ?? read.metadata["language"]
        ?? "en",
      coverage: read.extraction.coverage)
    let identification = read.extraction.identification
    // The product data of a kit also name what its swabs hold.
    if identification.isStated, identification.basis != .productData,
      identification.substances.allSatisfy(\.isKnown)
    {
      substances = identification.substances.map(\.exactKey)
    }
    productKind = identification.kind
  }
}

extension SubstanceName {
  /// The table's name, and the letter by which the document tells the kind of it: "epoetin theta".
  fileprivate var exactKey: String { text.hasPrefix(key + " ") ? text : key }
}
