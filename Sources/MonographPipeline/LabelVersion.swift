import MonographModel
import MonographReaders

/// Which label a document is a version of, and which version: an SPL label by its set id, a Markdown document by the
/// title and publisher of its front matter.
struct LabelVersion: Hashable, Sendable {
  enum Label: Hashable, Sendable {
    case set(id: String)
    case titled(String, publisher: String?)
  }

  var label: Label
  /// SPL's version number.
  var number: Int?
  /// ISO 8601, as exact as known.
  var date: String?

  /// Nil where the document does not say what it is a version of.
  init?(_ metadata: DocumentMetadata, format: SourceDocument.Format) {
    date = metadata.date.flatMap { SidecarForms.isDate($0) ? $0 : nil }
    if let id = metadata["set-id"] {
      label = .set(id: id)
      number = metadata["version"].flatMap { Int($0) }
    } else if format == .markdown, date != nil, let title = metadata["title"] {
      label = .titled(title, publisher: metadata["publisher", "author"])
    } else {
      return nil
    }
  }

  /// Whether this is the newer of two versions of one label; nil where that cannot be told, or the labels differ.
  func isNewer(than other: LabelVersion) -> Bool? {
    guard label == other.label else { return nil }
    if let number, let old = other.number, number != old { return number > old }
    // "2024" and "2024-03" cannot be told apart.
    guard let date, let old = other.date, !date.hasPrefix(old), !old.hasPrefix(date) else { return nil }
    return date > old
  }

  /// "version 3 of 2024-03-18".
  var words: String {
    let parts = [number.map { "version \($0)" } ?? "the version", date.map { "of \($0)" }]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension [SourceRecord] {
  /// Marks each version of a label that a newer one among these sources replaces.
  /// - Parameters:
  ///   - versions: what each source is a version of, in the same order.
  ///   - replaced: the path of what each source replaces by the word of `sources.yaml`, in the same order.
  mutating func markSuperseded(versions: [LabelVersion?], replaced: [String?]) {
    for old in indices {
      if let new = indices.first(where: { $0 != old && replaced[$0] == self[old].path }) {
        self[old].supersededBy = self[new].sha256
        continue
      }
      guard let version = versions[old] else { continue }
      var newest: Int?
      for new in indices where versions[new]?.isNewer(than: version) == true {
        if newest.map({ versions[new]!.isNewer(than: versions[$0]!) == true }) ?? true { newest = new }
      }
      self[old].supersededBy = newest.map { self[$0].sha256 }
    }
  }
}
