import MonographModel
import Yams

/// YAML as front matter and `sources.yaml` use it: strings, lists and maps. No aliases, anchors or tags, no key
/// twice, nothing deep or large.
struct StrictYAML {
  static let depthLimit = 64

  /// Nil for an empty text.
  let root: Node?
  private let utf8: [UInt8]
  /// The first byte of each line, as offsets into the file.
  private let lineStarts: [Int]

  /// - Parameters:
  ///   - utf8: the file.
  ///   - range: the YAML in it.
  ///   - sizeLimit: the largest text that is read, in bytes.
  /// - Throws: a `SourceError` whose offset counts bytes of the file.
  init(_ utf8: [UInt8], range: Range<Int>, sizeLimit: Int) throws(SourceError) {
    self.utf8 = utf8
    lineStarts = Self.lineStarts(utf8, range)
    if range.count > sizeLimit {
      throw SourceError(.yamlTooLarge(bytes: range.count, limit: sizeLimit, at: range.lowerBound))
    }
    let prescan = YAMLPrescan(utf8[range])
    if let alias = prescan.alias { throw SourceError(.yamlReference("alias", at: alias)) }
    if let deep = prescan.tooDeep { throw SourceError(.yamlTooDeep(limit: Self.depthLimit, at: deep)) }
    root = try Self.compose(utf8, range, lineStarts)
    if let root { try check(root) }
  }

  /// Where a node starts in the file.
  func offset(of node: Node) -> Int {
    node.mark.map { Self.offset(of: $0, utf8, lineStarts) } ?? lineStarts[0]
  }

  private static func compose(
    _ utf8: [UInt8], _ range: Range<Int>, _ lineStarts: [Int]
  ) throws(SourceError) -> Node? {
    do {
      // Named, since the default is looked up in the environment each time.
      return try Yams.compose(yaml: String(decoding: utf8[range], as: UTF8.self), .basic, .default, .utf8)
    } catch let error as YamlError {
      throw SourceError(diagnostic(for: error, utf8, range, lineStarts))
    } catch {
      throw SourceError(.yamlBroken("cannot be read", at: range.lowerBound))
    }
  }

  private static func diagnostic(
    for error: YamlError, _ utf8: [UInt8], _ range: Range<Int>, _ lineStarts: [Int]
  ) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .yamlBroken(problem, at: offset(of: mark, utf8, lineStarts))
    case .duplicatedKeysInMapping(let keys, let context):
      let first = offset(of: context.mark, utf8, lineStarts)
      return twice(keys.first ?? "", from: first, utf8, lineStarts)
    case .reader(let problem, let offset, _, _):
      return .yamlBroken(problem, at: min(range.upperBound, range.lowerBound + (offset ?? 0)))
    default:
      return .yamlBroken("cannot be read", at: range.lowerBound)
    }
  }

  /// Names the first two lines at or after `start` that the key opens.
  private static func twice(_ key: String, from start: Int, _ utf8: [UInt8], _ lineStarts: [Int])
    -> Diagnostic
  {
    let name = Array(key.utf8)
    var found: [(line: Int, offset: Int)] = []
    for (index, line) in lineStarts.enumerated() where found.count < 2 {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : utf8.count
      let text = utf8[line..<end].drop { $0 == 0x20 || "-\"'".utf8.contains($0) }
      let after = text.dropFirst(name.count).drop { "\"' ".utf8.contains($0) }
      if end > start, text.starts(with: name), after.first == UInt8(ascii: ":") {
        found.append((utf8[..<line].count { $0 == 0x0A } + 1, text.startIndex))
      }
    }
    return .yamlKeyTwice(key, lines: found.map(\.line), at: found.last?.offset ?? start)
  }

  /// Refuses anchors and tags: their sign is what their node starts with. There are no aliases left, so the tree
  /// is as large as its text.
  private func check(_ node: Node) throws(SourceError) {
    let start = offset(of: node)
    let sign = start < utf8.count ? utf8[start] : 0
    if sign == UInt8(ascii: "&") { throw SourceError(.yamlReference("anchor", at: start)) }
    if sign == UInt8(ascii: "!") { throw SourceError(.yamlReference("tag", at: start)) }
    switch node {
    case .scalar: break
    case .sequence(let nodes): for node in nodes { try check(node) }
    case .mapping(let pairs):
      for (key, value) in pairs {
        try check(key)
        try check(value)
      }
    case .alias: throw SourceError(.yamlReference("alias", at: start))
    }
  }

  // MARK: Positions

  /// Lines as YAML counts them: after LF, CR, CR LF, NEL, LS and PS.
  private static func lineStarts(_ utf8: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scan.scalar(utf8, at: index)
      index += length
      switch scalar {
      case 0x0D where index < range.upperBound && utf8[index] == 0x0A: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: starts.append(index)
      default: break
      }
    }
    return starts
  }

  /// A mark's column counts scalars; an offset counts bytes.
  private static func offset(of mark: Mark, _ utf8: [UInt8], _ lineStarts: [Int]) -> Int {
    var offset = lineStarts[min(max(0, mark.line - 1), lineStarts.count - 1)]
    for _ in 1..<max(1, mark.column) where offset < utf8.count && utf8[offset] != 0x0A {
      offset += UTF8Scan.scalar(utf8, at: offset).length
    }
    return min(offset, utf8.count)
  }
}
