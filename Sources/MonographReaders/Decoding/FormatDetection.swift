import MonographModel

/// Which format a text is in, from its name and its content. One row a format.
enum FormatDetection {
  private struct Rule {
    var format: SourceDocument.Format
    var extensions: [String]
    /// Content that shows the format beyond doubt, whatever the name says.
    var isShown: @Sendable (_ text: [UInt8], _ start: Int) -> Bool
  }

  /// In order of trial; plain text, which any text is, comes last.
  private static let rules: [Rule] = [
    Rule(format: .spl, extensions: ["xml"], isShown: isSPL),
    Rule(format: .html, extensions: ["html", "htm", "xhtml"], isShown: isHTML),
    Rule(format: .markdown, extensions: ["md", "markdown"], isShown: isMarkdown),
    Rule(format: .plainText, extensions: ["txt", "text"], isShown: { _, _ in false }),
  ]

  static let extensions = rules.flatMap(\.extensions)

  /// - Throws: a `SourceError` for XML that is no SPL and for a name that tells of an unknown type.
  static func detect(path: String, text: [UInt8]) throws(SourceError) -> SourceDocument.Format {
    let start = text.firstIndex { !$0.isASCIISpace } ?? 0
    let name = fileExtension(of: path)
    let named = rules.first { $0.extensions.contains(name) }?.format
    // Markdown may hold HTML, and may open with it.
    if named == .markdown, !isWholeHTML(text, start) { return .markdown }
    if let shown = rules.first(where: { $0.isShown(text, start) }) { return shown.format }
    if let named, named != .spl { return named }
    if named == .spl || text.lowercasedPrefix(16, from: start).hasASCII("<?xml", at: 0) {
      throw SourceError(.notSPL(root: rootElement(text, from: start), at: start))
    }
    if name.isEmpty || path == "-" { return .plainText }
    throw SourceError(.unknownType(name, known: extensions))
  }

  private static func fileExtension(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    let part = Array(name[(dot + 1)...])
    // "notes from 1.5.2024" has no extension.
    guard part.count <= 10, part.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }),
      part.contains(where: \.isASCIILetter)
    else { return "" }
    return String(decoding: part.lowercasedASCII(), as: UTF8.self)
  }

  /// The root element stands within the first 64 KiB, after declaration, style sheet and comments.
  private static func isSPL(_ text: [UInt8], _ start: Int) -> Bool {
    guard start < text.count, text[start] == UInt8(ascii: "<"),
      let root = rootElementStart(text, from: start), text.hasASCII("<document", at: root)
    else { return false }
    let end = text.indexOfASCII(">", from: root) ?? text.count
    return text.indexOfASCII("urn:hl7-org:v3", from: root).map { $0 < end } ?? false
  }

  private static func isHTML(_ text: [UInt8], _ start: Int) -> Bool {
    guard start < text.count, text[start] == UInt8(ascii: "<") else { return false }
    if isWholeHTML(text, start) { return true }
    let root = rootElement(text, from: start)
    return ["head", "body", "div", "p", "h1", "h2", "section", "article", "main", "table"].contains(root)
  }

  private static func isWholeHTML(_ text: [UInt8], _ start: Int) -> Bool {
    text.lowercasedPrefix(32, from: start).hasASCII("<!doctype html", at: 0)
      || rootElement(text, from: start) == "html"
  }

  /// Front matter, or two ATX headings.
  private static func isMarkdown(_ text: [UInt8], _ start: Int) -> Bool {
    if FrontMatter.extent(in: text) != nil { return true }
    var headings = 0
    var index = 0
    while index < min(text.count, 65_536) {
      let hashes = text[index...].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
      if 1...6 ~= hashes, index + hashes < text.count, text[index + hashes] == 0x20 { headings += 1 }
      if headings == 2 { return true }
      index = (text[index...].firstIndex(of: 0x0A) ?? text.count) + 1
    }
    return false
  }

  /// The first start tag after declarations, doctype and comments.
  private static func rootElementStart(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    let limit = min(text.count, 65_536)
    while index + 1 < limit {
      guard text[index] == UInt8(ascii: "<") else { return nil }
      let end: Int?
      if text.hasASCII("<!--", at: index) {
        end = text.indexOfASCII("-->", from: index).map { $0 + 3 }
      } else if text.hasASCII("<!DOCTYPE", at: index) {
        end = documentTypeEnd(text, from: index)
      } else if text[index + 1] == UInt8(ascii: "?") || text[index + 1] == UInt8(ascii: "!") {
        end = text.indexOfASCII(">", from: index).map { $0 + 1 }
      } else {
        return index
      }
      guard let end else { return nil }
      index = text[end...].firstIndex { !$0.isASCIISpace } ?? text.count
    }
    return nil
  }

  /// After a document type declaration and the declarations between brackets in it.
  private static func documentTypeEnd(_ text: [UInt8], from start: Int) -> Int? {
    guard let end = text.indexOfASCII(">", from: start) else { return nil }
    guard let bracket = text.indexOfASCII("[", from: start), bracket < end else { return end + 1 }
    return text.indexOfASCII("]", from: bracket).flatMap { text.indexOfASCII(">", from: $0) }.map { $0 + 1 }
  }

  /// Its name in lower case; empty where there is none.
  private static func rootElement(_ text: [UInt8], from start: Int) -> String {
    guard let root = rootElementStart(text, from: start) else { return "" }
    let name = text[(root + 1)...].prefix(64).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-")
    }
    return String(decoding: Array(name).lowercasedASCII(), as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func lowercasedPrefix(_ length: Int, from start: Int) -> [UInt8] {
    Array(self[Swift.min(start, count)...].prefix(length)).lowercasedASCII()
  }
}
