import CMD4C
import MonographModel

/// Reads Markdown: CommonMark with tables, strikethrough and task lists, and front matter.
///
/// HTML within it is markup; the text between its tags is text, unless the element is hidden or no text.
enum MarkdownReader {
  static func read(_ source: SourceDocument) -> Document {
    let leaves = LeafSource(source.utf8)
    var document = Document(diagnostics: leaves.diagnostics)
    let start = readFrontMatter(leaves, into: &document)
    let (blocks, gaps, invisible) = parse(leaves, from: start)
    document.blocks = blocks
    document.fillGaps(named: leaves.hiddenGaps + gaps, byteCount: source.utf8.count)
    document.noteTurned(by: leaves.invisible + invisible)
    return document
  }

  /// Returns where the text after it starts.
  private static func readFrontMatter(_ source: LeafSource, into document: inout Document) -> Int {
    guard let extent = FrontMatter.extent(in: source.utf8) else {
      if let start = FrontMatter.contentStart(in: source.utf8) {
        let isLong = source.utf8.count - start > FrontMatter.sizeLimit
        document.diagnostics.append(.frontMatterUnclosed(within: isLong ? FrontMatter.sizeLimit : nil, at: 0))
      }
      return 0
    }
    do throws(SourceError) {
      let values = try FrontMatterValues(source, extent)
      document.metadata = values.metadata
      document.diagnostics += values.diagnostics
    } catch {
      document.diagnostics.append(error.diagnostic.ofFrontMatter)
    }
    return extent.end
  }

  /// HTML is taken as inline, so that text in it is read; indented text is no code in documents of this kind.
  private static let flags = UInt32(
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEATXHEADERS
      | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS)

  private static func parse(
    _ source: LeafSource, from start: Int
  ) -> (blocks: [Block], gaps: [Gap], invisible: [InvisibleCharacter]) {
    withLineEnd(source.utf8).withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return ([], [], []) }
      let builder = MarkdownBuilder(source, base: base)
      var parser = MD_PARSER()
      parser.flags = flags
      parser.enter_block = { type, detail, builder in
        MarkdownReader.builder(builder).enter(type, detail)
        return 0
      }
      parser.leave_block = { type, _, builder in
        MarkdownReader.builder(builder).leave(type)
        return 0
      }
      parser.enter_span = { type, _, builder in
        MarkdownReader.builder(builder).enter(type)
        return 0
      }
      parser.leave_span = { type, _, builder in
        MarkdownReader.builder(builder).leave(type)
        return 0
      }
      parser.text = { type, text, size, builder in
        if let text { MarkdownReader.builder(builder).text(type, text, Int(size)) }
        return 0
      }
      let status = md_parse(
        base + start, UInt32(source.utf8.count - start), &parser, Unmanaged.passUnretained(builder).toOpaque()
      )
      // The parser fails only where memory runs out, and the callbacks never stop it.
      precondition(status == 0, "md_parse returned \(status)")
      return (builder.finish(), builder.gaps, builder.invisible)
    }
  }

  /// A text that ends within a link ("[a](b") is looked at one byte past its end by MD4C 0.4.8, and a parenthesis that lies
  /// there by chance ends the program: a line end lies there instead.
  private static func withLineEnd(_ utf8: [UInt8]) -> [UInt8] {
    let lineEnd = UInt8(ascii: "\n")
    return utf8.last == lineEnd ? utf8 : utf8 + [lineEnd]
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> MarkdownBuilder {
    Unmanaged<MarkdownBuilder>.fromOpaque(pointer!).takeUnretainedValue()
  }
}
