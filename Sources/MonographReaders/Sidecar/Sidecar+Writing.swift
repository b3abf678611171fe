import MonographModel

extension Sidecar {
  /// What a new `sources.yaml` starts with.
  private static let opening = """
    # What the documents of this folder tell about themselves. A key that is missing is not known.
    # authority: \(Authority.allCases.map(\.rawValue).joined(separator: ", ")) (weightiest first)


    """

  /// A new file.
  /// - Throws: where it would be larger than what is read.
  public static func file(_ content: CorpusSources) throws(SourceError) -> [UInt8] {
    var text = opening
    if let drug = content.drug, let name = drug.name {
      text += "drug:\n  name: \(YAMLText.quoted(name))\n"
      if !drug.otherNames.isEmpty {
        text += "  otherNames: [\(drug.otherNames.map(YAMLText.quoted).joined(separator: ", "))]\n"
      }
      text += "\n"
    }
    let bytes = Array((text + "sources:\n").utf8) + lines(of: content.sources, as: Form.common[0])
    try requireRoom(for: bytes.count)
    return bytes
  }

  /// The file with more entries, and everything that stands in it as it was: comments, order, wording.
  ///
  /// People lay out the file as they like, so the entries are tried in each common form, and the result counts only
  /// where it reads as the old content with the new entries.
  /// - Throws: where the file is broken, or laid out so that nothing can be added.
  public static func adding(
    _ entries: [CorpusSources.Entry], to bytes: [UInt8], path: String
  ) throws(SourceError) -> [UInt8] {
    let old = try load(bytes: bytes, path: path)
    var wanted = old
    wanted.sources += entries
    try requireRoom(for: bytes.count + lines(of: entries, as: Form.common[0]).count)
    for form in Form.common {
      let added = lines(of: entries, as: form)
      for candidate in [bytes.ended + added, bytes.ended + "\nsources:\n".utf8 + added] {
        if let new = try? load(bytes: candidate, path: path), new.withoutOffsets == wanted.withoutOffsets {
          return candidate
        }
      }
    }
    throw SourceError(.cannotBeExtended(path))
  }

  /// How entries are laid out: items of a list or keys of a map, so far in.
  private struct Form {
    var indent: Int
    var isMap: Bool
    static let common =
      [2, 0, 4].map { Form(indent: $0, isMap: false) } + [2, 4].map { Form(indent: $0, isMap: true) }
  }

  /// What could not be read again is not written.
  private static func requireRoom(for bytes: Int) throws(SourceError) {
    let limit = Limits.current.notesBytes
    if bytes > limit { throw SourceError(.yamlTooLarge(bytes: bytes, limit: limit, at: 0)) }
  }

  private static func lines(of entries: [CorpusSources.Entry], as form: Form) -> [UInt8] {
    entries.flatMap { Array(lines(of: $0, as: form).utf8) }
  }

  private static func lines(of entry: CorpusSources.Entry, as form: Form) -> String {
    let outer = String(repeating: " ", count: form.indent)
    let inner = outer + "  "
    let details: KeyValuePairs<String, String?> = [
      "title": entry.title, "publisher": entry.publisher, "authority": entry.authority?.rawValue,
      "jurisdiction": entry.jurisdiction, "date": entry.date, "rights": entry.rights,
      "language": entry.language,
      "note": entry.note, "sha256": entry.sha256, "mediaType": entry.mediaType,
      "originalName": entry.originalName, "retrievedFrom": entry.retrievedFrom,
      "supersedes": entry.supersedes,
    ]
    let known = details.compactMap { key, value in value.map { "\(inner)\(key): \(YAMLText.quoted($0))\n" } }
    let name = YAMLText.quoted(entry.file)
    return (form.isMap ? "\(outer)\(name):\n" : "\(outer)- file: \(name)\n") + known.joined()
  }
}

extension CorpusSources {
  fileprivate var withoutOffsets: CorpusSources {
    var copy = self
    for index in copy.sources.indices { copy.sources[index].offset = 0 }
    return copy
  }
}

extension [UInt8] {
  /// Ended by a line feed.
  fileprivate var ended: [UInt8] { isEmpty || last == 0x0A ? self : self + [0x0A] }
}

/// Values as YAML writes them.
enum YAMLText {
  /// The text itself where it cannot be taken for anything else, or a double-quoted scalar, which a JSON string is.
  static func quoted(_ text: String) -> String {
    let isPlain =
      (text.utf8.first?.isASCIILetter ?? false)
      && text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-._/".utf8.contains($0) }
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    return isPlain ? text : string(text)
  }

  /// A double-quoted scalar of YAML, which a JSON string is.
  static func string(_ text: String) -> String {
    String(decoding: JSONValue.string(text).canonical, as: UTF8.self)
  }
}

extension Diagnostic {
  static func cannotBeExtended(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "sidecar.layout", "laid out so that no entry can be added at its end",
      advice: "make \"sources\" its last key, a list with a line for each key", path: path)
  }
}
