import MonographModel
import Yams

/// The values of front matter as metadata, each with its bytes.
struct FrontMatterValues {
  private let source: LeafSource
  private let yaml: StrictYAML
  private let end: Int
  private(set) var metadata: [Metadata] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: LeafSource, _ extent: FrontMatter.Extent) throws(SourceError) {
    self.source = source
    yaml = try StrictYAML(source.utf8, range: extent.content, sizeLimit: FrontMatter.sizeLimit)
    end = extent.content.upperBound
    guard let root = yaml.root else { return }
    if case .mapping = root {
      add(root, key: "")
    } else {
      throw SourceError(.yamlBroken("front matter is no map", at: yaml.offset(of: root)))
    }
  }

  /// Lists give a value for each item, maps join their keys with a full stop.
  private mutating func add(_ node: Node, key: String) {
    switch node {
    case .scalar(let scalar): add(scalar, at: yaml.offset(of: node), key: key)
    case .sequence(let nodes): for node in nodes { add(node, key: key) }
    case .mapping(let pairs):
      for (name, value) in pairs {
        let part = (name.scalar?.string ?? "").lowercased()
        add(value, key: key.isEmpty ? part : key + "." + part)
      }
    case .alias: break
    }
  }

  private mutating func add(_ scalar: Node.Scalar, at offset: Int, key: String) {
    let value = Array(scalar.string.utf8)
    if value.allSatisfy(\.isASCIISpace) { return }
    if let text = ScalarText.locate(value, style: scalar.style, in: source, from: offset, to: end) {
      metadata.append(Metadata(key: key, value: text))
    } else {
      diagnostics.append(.frontMatterUnplaced(key, at: offset))
    }
  }
}

/// Aligns a scalar's value with the bytes it was parsed from.
private enum ScalarText {
  static func locate(
    _ value: [UInt8], style: Node.Scalar.Style, in source: LeafSource, from offset: Int, to end: Int
  ) -> MappedText? {
    let bytes = source.utf8
    var text = MappedText()
    var index = offset
    switch style {
    case .doubleQuoted, .singleQuoted: index += 1
    case .literal, .folded: index = bytes[offset..<end].firstIndex(of: 0x0A) ?? end
    default: break
    }
    var cursor = value.firstIndex { !$0.isASCIISpace } ?? value.count
    let last = value.lastIndex { !$0.isASCIISpace } ?? -1
    while cursor <= last {
      guard index < end else { return nil }
      let escape = escapeLength(bytes, at: index, end, style)
      if escape > 0 {
        let length = min(UTF8Scan.scalar(value, at: cursor).length, last + 1 - cursor)
        text.append(value[cursor..<cursor + length], from: ByteSpan(index, index + escape), origin: .decoded)
        (cursor, index) = (cursor + length, index + escape)
      } else if value[cursor] == bytes[index] {
        source.append(index, index + 1, to: &text)
        (cursor, index) = (cursor + 1, index + 1)
      } else if bytes[index].isASCIISpace {
        // A folded line end: white space here, one space or nothing in the value.
        let space = bytes[index..<end].firstIndex { !$0.isASCIISpace } ?? end
        if value[cursor].isASCIISpace {
          source.appendSpace(index, space, to: &text)
          while cursor <= last, value[cursor].isASCIISpace { cursor += 1 }
        }
        index = space
      } else {
        return nil
      }
    }
    return text
  }

  /// The length of an escape (`\n`, `\x41`, `''`) at `index`, or 0.
  private static func escapeLength(
    _ bytes: [UInt8], at index: Int, _ end: Int, _ style: Node.Scalar.Style
  ) -> Int {
    guard index + 1 < end else { return 0 }
    if style == .singleQuoted { return bytes[index] == 0x27 && bytes[index + 1] == 0x27 ? 2 : 0 }
    guard style == .doubleQuoted, bytes[index] == UInt8(ascii: "\\"), !bytes[index + 1].isASCIISpace else {
      return 0
    }
    let digits: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    return min(2 + (digits[bytes[index + 1]] ?? 0), end - index)
  }
}

extension Diagnostic {
  static func frontMatterUnplaced(_ key: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .warning, "front-matter.unplaced",
      "the value of \"\(key)\" could not be placed in the source and is not read",
      advice: "write it on one line", offset: offset)
  }

  /// - Parameter limit: how many bytes were looked through, where there are more.
  static func frontMatterUnclosed(within limit: Int?, at offset: Int) -> Diagnostic {
    let place = limit.map { " in its first \($0) bytes" } ?? ""
    return Diagnostic(
      .warning, "front-matter.unclosed", "front matter has no closing \"---\"\(place) and is read as text",
      advice: "end it with a line of three hyphens" + (limit == nil ? "" : ", or raise --max-yaml"),
      offset: offset)
  }

  /// What is wrong with front matter stops its metadata, not the document.
  var ofFrontMatter: Diagnostic {
    var diagnostic = self
    diagnostic.severity = .warning
    diagnostic.message = "front matter is not read: " + message
    return diagnostic
  }
}
