import CMarkupEvents
import MonographModel

extension Diagnostic {
  static func nestedTooDeep(limit: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      .warning, "markup.too-deep", "elements nest deeper than \(limit); the text from here on is not read",
      advice: "close the elements that the file leaves open", offset: offset)
  }

  static func nestedTooDeepToRead(limit: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "xml.too-deep", "elements nest deeper than \(limit)", advice: "no drug label does",
      offset: offset)
  }

  static func malformedXML(_ outcome: markup_outcome, in bytes: [UInt8]) -> Diagnostic {
    var problem = withUnsafeBytes(of: outcome.message) { Array($0.prefix { $0 != 0 }) }
    // Without a tree libxml2 doesn't know the line of the opening tag and says 0.
    if let start = problem.indexOfASCII(" line 0 ") { problem.removeSubrange(start..<start + 7) }
    return .malformedXML(
      String(decoding: problem, as: UTF8.self),
      at: offset(line: Int(outcome.line), column: Int(outcome.column), in: bytes))
  }

  /// - Parameter problem: in the parser's words.
  static func malformedXML(_ problem: String, at offset: Int) -> Diagnostic {
    let first = problem.prefix(1).lowercased() + problem.dropFirst()
    return Diagnostic(
      .error, "xml.malformed", "not well-formed XML: \(first)",
      advice: "the file may be cut off; fetch it again", offset: offset)
  }

  /// The byte at a line and column as libxml2 counts them: lines end in LF, columns are characters.
  private static func offset(line: Int, column: Int, in bytes: [UInt8]) -> Int {
    var offset = 0
    for _ in 1..<max(1, line) {
      offset = bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? offset
    }
    for _ in 1..<max(1, column) where offset < bytes.count && bytes[offset] != 0x0A {
      offset += UTF8Scan.scalar(bytes, at: offset).length
    }
    return min(offset, bytes.count)
  }

  static func documentType(at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "xml.doctype", "a document type declaration is refused, since it could define entities",
      advice: "remove `<!DOCTYPE …>`; drug labels have none", offset: offset)
  }

  static func unplaced(bytes: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      .warning, "markup.unplaced",
      "\(bytes) \(bytes == 1 ? "byte" : "bytes") of text can't be placed in the source and \(bytes == 1 ? "is" : "are") not read",
      advice: "look for control characters or broken tags there", offset: offset)
  }

  static let markupOutOfMemory = Diagnostic(.error, "markup.memory", "the parser ran out of memory")
}

extension MarkupTree {
  /// Puts together what a walk found: gaps filled in, and everything that is not text named.
  func document(
    _ blocks: [Block], metadata: [Metadata], gaps: [Gap], bytes: [UInt8], diagnostics: [Diagnostic],
    invisible: [InvisibleCharacter]
  ) -> Document {
    var document = Document(metadata: metadata, blocks: blocks, diagnostics: diagnostics)
    let named = self.gaps + gaps
    document.fillGaps(named: named, byteCount: bytes.count)
    let unplaced = Unplaced.gaps(in: document.gaps, tags: tags, bytes: bytes, dialect: dialect)
    if !unplaced.isEmpty { document.fillGaps(named: named + unplaced, byteCount: bytes.count) }
    let lost = document.gaps.filter { $0.reason == .unplaced }
    if let first = lost.first {
      let count = lost.reduce(0) { $0 + $1.span.count }
      document.diagnostics.append(.unplaced(bytes: count, at: first.span.lower))
    }
    document.noteTurned(by: invisible)
    return document
  }
}
