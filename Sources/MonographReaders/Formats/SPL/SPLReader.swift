import CMarkupEvents
import MonographModel

/// Reads drug labels in HL7 Structured Product Labeling, the XML that the FDA publishes.
///
/// Sections give headings with their LOINC codes; highlights are kept apart since they repeat the body; the data
/// elements of the products stay out of the text, and what they tell of names, forms, routes and strengths becomes
/// metadata.
enum SPLReader {
  /// - Throws: `SourceError` where the XML is not well formed or declares a document type: a label that is cut off
  ///   could lack what matters.
  static func read(_ source: SourceDocument) throws(SourceError) -> Document {
    let bytes = source.utf8
    let (tree, outcome) = MarkupParser.parse(bytes, dialect: .xml, vocabulary: .spl)
    switch outcome.status {
    case markup_done: break
    case markup_doctype:
      throw SourceError(.documentType(at: bytes.indexOfASCII("<!DOCTYPE") ?? outcome.position))
    case markup_too_deep:
      throw SourceError(
        .nestedTooDeepToRead(limit: MarkupParser.maximumDepth, at: min(outcome.position, bytes.count)))
    case markup_malformed: throw SourceError(.malformedXML(outcome, in: bytes))
    default: throw SourceError(.markupOutOfMemory)
    }
    var walker = DocumentWalker(tree: tree, bytes: bytes, plan: plan(for: tree, bytes))
    let blocks = walker.walk()
    let diagnostics = InvisibleCharacters.diagnostics(for: walker.writtenInvisible)
    return tree.document(
      blocks, metadata: walker.metadata + SPLMetadata.read(tree, bytes), gaps: walker.gaps, bytes: bytes,
      diagnostics: diagnostics, invisible: walker.invisible)
  }

  /// The section of product data elements (LOINC) and everything that is not narrative is data.
  private static func plan(for tree: MarkupTree, _ bytes: [UInt8]) -> DocumentWalker.Plan {
    var plan = DocumentWalker.Plan(skip: Array(repeating: nil, count: tree.nodes.count))
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let isData =
        node.role == .data || node.role == .code
        || node.role == .section && code(of: index, tree, bytes) == Code.productData
      if isData { plan.skip[index] = .data }
      if node.role == .section, isFrame(index, tree, bytes) { plan.frames.insert(index) }
      index = isData ? Int(node.end) : index + 1
    }
    return plan
  }

  private enum Code {
    static let productData = "48780-1"
    static let unclassified = "42229-5"
    static let boxedWarning = "34066-1"
    static let warnings: Set = ["34071-1", "43685-7"]
  }

  /// A section without a title inside of another: unclassified, or "boxed" for the look of it, such as a box around
  /// a dose.
  private static func isFrame(_ section: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> Bool {
    guard tree.firstChild(of: section, .title) == nil else { return false }
    var around: [String] = []
    var at = Int(tree.nodes[section].parent)
    while at >= 0 {
      if tree.nodes[at].role == .section { around.append(code(of: at, tree, bytes) ?? "") }
      at = Int(tree.nodes[at].parent)
    }
    switch code(of: section, tree, bytes) {
    case Code.unclassified: return !around.isEmpty
    case Code.boxedWarning: return !around.isEmpty && Code.warnings.isDisjoint(with: around)
    default: return false
    }
  }

  private static func code(of section: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> String? {
    tree.firstChild(of: section, .code).flatMap { tree.attributeText("code", of: $0, in: bytes) }
  }
}
