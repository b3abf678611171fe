import MonographModel
import Yams

/// Typed values of the YAML files of a corpus; what is wrong is said with its place.
struct YAMLFields {
  let yaml: StrictYAML

  /// - Parameter path: names the file in errors.
  static func read<Result>(
    _ bytes: [UInt8], path: String, _ body: (YAMLFields) throws(SourceError) -> Result
  ) throws(SourceError) -> Result {
    do throws(SourceError) {
      if let invalid = UTF8Scan.firstInvalid(bytes) {
        throw SourceError(.invalidUTF8(byte: bytes[invalid], at: invalid))
      }
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return try body(
        YAMLFields(yaml: StrictYAML(bytes, range: start..<bytes.count, sizeLimit: Limits.current.notesBytes)))
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.path = path
      throw SourceError(diagnostic)
    }
  }

  func offset(of node: Node) -> Int { yaml.offset(of: node) }

  /// The members of a map that has no other keys than these.
  func pairs(
    _ node: Node, _ what: String, keys: [String]
  ) throws(SourceError) -> [(key: String, value: Node)] {
    guard case .mapping(let mapping) = node else {
      throw SourceError(
        .wrongShape(what, "a map with the keys " + keys.joined(separator: ", "), at: offset(of: node)))
    }
    var pairs: [(String, Node)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string, keys.contains(name) else {
        throw SourceError(
          .unknownKey(key.scalar?.string ?? "", in: what, known: keys, at: offset(of: key)))
      }
      pairs.append((name, value))
    }
    return pairs
  }

  func text(_ node: Node, _ key: String) throws(SourceError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.allSatisfy(\.isWhitespace) else {
      throw SourceError(.wrongShape("\"\(key)\"", "a text", at: offset(of: node)))
    }
    return scalar.string
  }

  /// The elements of a list; none where nothing stands there.
  func nodes(_ node: Node, _ key: String) throws(SourceError) -> [Node] {
    switch node {
    case .sequence(let nodes): return Array(nodes)
    case .scalar(let scalar) where ["", "~", "null"].contains(scalar.string): return []
    default: throw SourceError(.wrongShape("\"\(key)\"", "a list", at: offset(of: node)))
    }
  }

  /// A list of texts; a single one may stand alone.
  func texts(_ node: Node, _ key: String) throws(SourceError) -> [String] {
    guard case .sequence(let nodes) = node else { return [try text(node, key)] }
    var texts: [String] = []
    for node in nodes { texts.append(try text(node, key)) }
    return texts
  }

  /// A list of different values, each read by `parse`.
  func list<Value: Hashable>(
    _ node: Node, _ key: String, _ parse: (String) -> Value?, known: String
  ) throws(SourceError) -> [Value] {
    var values: [Value] = []
    for text in try texts(node, key) {
      guard let value = parse(text), !values.contains(value) else {
        throw SourceError(.notInList(text, key: key, known: known, at: offset(of: node)))
      }
      values.append(value)
    }
    return values
  }
}

extension Diagnostic {
  static func notInList(_ text: String, key: String, known: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "sidecar.list", "\"\(text)\" is unknown in \"\(key)\", or stands twice",
      advice: "known are \(known)",
      offset: offset)
  }
}
