import CMarkupEvents
import MonographModel

/// Parses HTML or XML into a `MarkupTree`.
enum MarkupParser {
  /// Deeper documents are read as far as the limit is kept.
  static let maximumDepth = 2_000

  /// - Returns: the tree, and how the parse ended.
  static func parse(
    _ utf8: [UInt8], dialect: MarkupCursor.Dialect, vocabulary: ElementVocabulary
  ) -> (tree: MarkupTree, outcome: markup_outcome) {
    utf8.withUnsafeBufferPointer { bytes in
      var builder = MarkupTreeBuilder(bytes, dialect: dialect, vocabulary: vocabulary)
      let outcome = withUnsafeMutablePointer(to: &builder) { builder in
        var handler = markup_handler(
          context: builder,
          open: { context, name, position in
            MarkupParser.builder(context).pointee.open(name!, position: position)
          },
          close: { context, name, position in
            MarkupParser.builder(context).pointee.close(name!, position: position)
          },
          text: { context, bytes, count, position in
            MarkupParser.builder(context).pointee.text(
              UnsafeBufferPointer(start: bytes, count: count), position: position)
          })
        let parse = dialect == .html ? markup_parse_html : markup_parse_xml
        return parse(bytes.baseAddress, bytes.count, Int32(maximumDepth), &handler)
      }
      builder.finish()
      return (builder.tree, outcome)
    }
  }

  private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkupTreeBuilder>
  {
    context!.assumingMemoryBound(to: MarkupTreeBuilder.self)
  }
}
