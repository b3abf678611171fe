import CMarkupEvents
import MonographModel

/// Reads web pages. libxml2 parses; every leaf knows its bytes.
enum HTMLReader {
  /// - Throws: `SourceError` only where the parser runs out of memory; whatever else is wrong with a page, the rest
  ///   of it is read.
  static func read(_ source: SourceDocument) throws(SourceError) -> Document {
    let bytes = source.utf8
    let (tree, outcome) = MarkupParser.parse(bytes, dialect: .html, vocabulary: .html)
    var diagnostics: [Diagnostic] = []
    switch outcome.status {
    case markup_out_of_memory: throw SourceError(.markupOutOfMemory)
    case markup_too_deep:
      diagnostics.append(
        .nestedTooDeep(limit: MarkupParser.maximumDepth, at: min(outcome.position, bytes.count)))
    default: break
    }
    var walker = DocumentWalker(tree: tree, bytes: bytes, plan: HTMLPlan.plan(for: tree, bytes))
    let blocks = walker.walk()
    diagnostics += InvisibleCharacters.diagnostics(for: walker.writtenInvisible)
    return tree.document(
      blocks, metadata: walker.metadata + HTMLMetadata.read(tree, bytes), gaps: walker.gaps, bytes: bytes,
      diagnostics: diagnostics, invisible: walker.invisible)
  }
}
