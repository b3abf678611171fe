import MonographModel
import Yams

/// Reads `sources.yaml`.
public enum Sidecar {
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - path: names the file in the error.
  /// - Throws: `SourceError` for the first thing that is wrong, with its byte offset and what to do.
  public static func load(bytes: [UInt8], path: String) throws(SourceError) -> CorpusSources {
    try YAMLFields.read(bytes, path: path) { fields throws(SourceError) in
      try SidecarReader(fields: fields).read()
    }
  }
}

private struct SidecarReader {
  let fields: YAMLFields

  func read() throws(SourceError) -> CorpusSources {
    guard let root = fields.yaml.root else { return CorpusSources() }
    var result = CorpusSources()
    for (key, value) in try fields.pairs(root, "the file", keys: ["drug", "sources"]) {
      if key == "drug" { result.drug = try drug(value) } else { result.sources = try sources(value) }
    }
    return result
  }

  private func drug(_ node: Node) throws(SourceError) -> CorpusSources.Drug {
    var drug = CorpusSources.Drug(name: nil, otherNames: [])
    for (key, value) in try fields.pairs(node, "\"drug\"", keys: ["name", "otherNames"]) {
      if key == "name" {
        drug.name = try fields.text(value, key)
      } else {
        drug.otherNames = try fields.texts(value, key)
      }
    }
    return drug
  }

  private func sources(_ node: Node) throws(SourceError) -> [CorpusSources.Entry] {
    var entries: [CorpusSources.Entry] = []
    var names: Set<String> = []
    func add(_ entry: CorpusSources.Entry) throws(SourceError) {
      if !names.insert(entry.file).inserted {
        throw SourceError(.fileTwice(entry.file, at: entry.offset))
      }
      entries.append(entry)
    }
    switch node {
    case .sequence(let nodes):
      for node in nodes { try add(entry(node, file: nil)) }
    case .mapping(let pairs):
      for (key, value) in pairs { try add(entry(value, file: key)) }
    default:
      throw SourceError(.wrongShape("\"sources\"", "a list of documents", at: fields.offset(of: node)))
    }
    return entries
  }

  private func entry(_ node: Node, file name: Node?) throws(SourceError) -> CorpusSources.Entry {
    var entry = CorpusSources.Entry(file: "", offset: fields.offset(of: name ?? node))
    if let name { entry.file = try fileName(name) }
    // A name in a map may stand alone: nothing is known of the document.
    if name != nil, case .scalar(let scalar) = node, ["", "~", "null"].contains(scalar.string) {
      return entry
    }
    let keys = (name == nil ? ["file"] : []) + Self.details
    for (key, value) in try fields.pairs(node, "a source", keys: keys) {
      switch key {
      case "file": entry.file = try fileName(value)
      case "title": entry.title = try fields.text(value, key)
      case "publisher": entry.publisher = try fields.text(value, key)
      case "authority": entry.authority = try authority(value)
      case "jurisdiction": entry.jurisdiction = try checked(value, key, SidecarForms.isJurisdiction)
      case "date": entry.date = try checked(value, key, SidecarForms.isDate)
      case "rights": entry.rights = try fields.text(value, key)
      case "language": entry.language = try checked(value, key, SidecarForms.isLanguage)
      case "sha256": entry.sha256 = try checked(value, key, SidecarForms.isSHA256)
      case "mediaType": entry.mediaType = try fields.text(value, key)
      case "originalName": entry.originalName = try fields.text(value, key)
      case "retrievedFrom": entry.retrievedFrom = try fields.text(value, key)
      case "supersedes": entry.supersedes = try fileName(value)
      default: entry.note = try fields.text(value, key)
      }
    }
    if entry.file.isEmpty { throw SourceError(.fileMissing(at: entry.offset)) }
    return entry
  }

  private static let details = [
    "title", "publisher", "authority", "jurisdiction", "date", "rights", "language", "note", "sha256",
    "mediaType", "originalName", "retrievedFrom", "supersedes",
  ]

  // MARK: Values

  private func fileName(_ node: Node) throws(SourceError) -> String {
    let name = try fields.text(node, "file")
    guard SidecarForms.isFileName(name) else {
      throw SourceError(.badFileName(name, at: fields.offset(of: node)))
    }
    return name
  }

  private func authority(_ node: Node) throws(SourceError) -> Authority {
    let name = try fields.text(node, "authority")
    guard let authority = Authority(rawValue: name) else {
      throw SourceError(.unknownAuthority(name, at: fields.offset(of: node)))
    }
    return authority
  }

  private func checked(
    _ node: Node, _ key: String, _ isValid: (String) -> Bool
  ) throws(SourceError) -> String {
    let value = try fields.text(node, key)
    guard isValid(value) else {
      throw SourceError(.badValue(value, key: key, at: fields.offset(of: node)))
    }
    return value
  }
}
