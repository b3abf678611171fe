import MonographLexicon
import MonographModel

/// What a page's head says about the page.
enum HTMLMetadata {
  static func read(_ tree: MarkupTree, _ bytes: [UInt8]) -> [Metadata] {
    var metadata: [Metadata] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].role {
      case .document:
        if let value = tree.mappedAttribute("lang", of: index, in: bytes) {
          metadata.append(Metadata(key: "language", value: value))
        }
      case .meta:
        let name =
          tree.attributeText("name", of: index, in: bytes) ?? tree.attributeText(
            "property", of: index, in: bytes)
          ?? tree.attributeText("itemprop", of: index, in: bytes)
        if let key = name.flatMap({ keys[$0.lowercased()] }),
          let value = tree.mappedAttribute("content", of: index, in: bytes)
        {
          metadata.append(Metadata(key: key, value: value))
        }
      default: break
      }
    }
    return metadata
  }

  private static let keys = Dictionary(
    TableFile("html-metadata").rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
}
