import MonographModel
import Yams

/// Reads `sources.yaml`.
public enum Sidecar {
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - path: names the file in the error.
  /// - Throws: `SourceError` for the first thing that is wrong, with its byte offset and what to do.
  public static func load(bytes: [UInt8], path: String) throws(SourceError) -> CorpusSources {
    do throws(SourceError) {
      if let invalid = UTF8Scan.firstInvalid(bytes) {
        throw SourceError(.invalidUTF8(byte: bytes[invalid], at: invalid))
      }
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return try SidecarReader(yaml: StrictYAML(bytes, range: start..<bytes.count)).read()
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.path = path
      throw SourceError(diagnostic)
    }
  }
}

private struct SidecarReader {
  let yaml: StrictYAML

  func read() throws(SourceError) -> CorpusSources {
    guard let root = yaml.root else { return CorpusSources() }
    var result = CorpusSources()
    for (key, value) in try pairs(root, "the file", keys: ["drug", "sources"]) {
      if key == "drug" { result.drug = try drug(value) } else { result.sources = try sources(value) }
    }
    return result
  }

  private func drug(_ node: Node) throws(SourceError) -> CorpusSources.Drug {
    var drug = CorpusSources.Drug(name: nil, otherNames: [])
    for (key, value) in try pairs(node, "\"drug\"", keys: ["name", "otherNames"]) {
      if key == "name" { drug.name = try text(value, key) } else { drug.otherNames = try texts(value, key) }
    }
    return drug
  }

  private func sources(_ node: Node) throws(SourceError) -> [CorpusSources.Entry] {
    var entries: [CorpusSources.Entry] = []
    func add(_ entry: CorpusSources.Entry) throws(SourceError) {
      if entries.contains(where: { $0.file == entry.file }) {
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
      throw SourceError(.wrongShape("\"sources\"", "a list of documents", at: yaml.offset(of: node)))
    }
    return entries
  }

  private func entry(_ node: Node, file name: Node?) throws(SourceError) -> CorpusSources.Entry {
    var entry = CorpusSources.Entry(file: "", offset: yaml.offset(of: name ?? node))
    if let name { entry.file = try fileName(name) }
    // A name in a map may stand alone: nothing is known of the document.
    if name != nil, case .scalar(let scalar) = node, ["", "~", "null"].contains(scalar.string) {
      return entry
    }
    let keys = (name == nil ? ["file"] : []) + Self.fields
    for (key, value) in try pairs(node, "a source", keys: keys) {
      switch key {
      case "file": entry.file = try fileName(value)
      case "title": entry.title = try text(value, key)
      case "publisher": entry.publisher = try text(value, key)
      case "authority": entry.authority = try authority(value)
      case "jurisdiction": entry.jurisdiction = try checked(value, key, SidecarForms.isJurisdiction)
      case "date": entry.date = try checked(value, key, SidecarForms.isDate)
      case "rights": entry.rights = try text(value, key)
      case "language": entry.language = try checked(value, key, SidecarForms.isLanguage)
      default: entry.note = try text(value, key)
      }
    }
    if entry.file.isEmpty { throw SourceError(.fileMissing(at: entry.offset)) }
    return entry
  }

  private static let fields = [
    "title", "publisher", "authority", "jurisdiction", "date", "rights", "language", "note",
  ]

  // MARK: Values

  private func pairs(
    _ node: Node, _ what: String, keys: [String]
  ) throws(SourceError) -> [(key: String, value: Node)] {
    guard case .mapping(let mapping) = node else {
      throw SourceError(
        .wrongShape(what, "a map with the keys " + keys.joined(separator: ", "), at: yaml.offset(of: node)))
    }
    var pairs: [(String, Node)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string, keys.contains(name) else {
        throw SourceError(
          .unknownKey(key.scalar?.string ?? "", in: what, known: keys, at: yaml.offset(of: key)))
      }
      pairs.append((name, value))
    }
    return pairs
  }

  private func text(_ node: Node, _ key: String) throws(SourceError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.allSatisfy(\.isWhitespace) else {
      throw SourceError(.wrongShape("\"\(key)\"", "a text", at: yaml.offset(of: node)))
    }
    return scalar.string
  }

  private func texts(_ node: Node, _ key: String) throws(SourceError) -> [String] {
    guard case .sequence(let nodes) = node else { return [try text(node, key)] }
    var texts: [String] = []
    for node in nodes { texts.append(try text(node, key)) }
    return texts
  }

  private func fileName(_ node: Node) throws(SourceError) -> String {
    let name = try text(node, "file")
    guard SidecarForms.isFileName(name) else {
      throw SourceError(.badFileName(name, at: yaml.offset(of: node)))
    }
    return name
  }

  private func authority(_ node: Node) throws(SourceError) -> Authority {
    let name = try text(node, "authority")
    guard let authority = Authority(rawValue: name) else {
      throw SourceError(.unknownAuthority(name, at: yaml.offset(of: node)))
    }
    return authority
  }

  private func checked(
    _ node: Node, _ key: String, _ isValid: (String) -> Bool
  ) throws(SourceError) -> String {
    let value = try text(node, key)
    guard isValid(value) else {
      throw SourceError(.badValue(value, key: key, at: yaml.offset(of: node)))
    }
    return value
  }
}
