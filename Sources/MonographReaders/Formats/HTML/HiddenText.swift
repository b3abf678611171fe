import MonographLexicon
import MonographModel

/// Elements that a reader of the page does not see. Their text is never read: it could say anything.
struct HiddenText {
  private let selectors: HiddenSelectors

  init(_ tree: MarkupTree, _ bytes: [UInt8]) { selectors = HiddenSelectors(tree, bytes) }

  func isHidden(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> Bool {
    let node = tree.nodes[index]
    // Pages hide themselves until their scripts have run.
    if node.parts.isEmpty || node.role == .body || node.role == .document { return false }
    if let hidden = tree.attributeText("hidden", of: index, in: bytes), hidden.lowercased() != "false" {
      return true
    }
    if tree.attributeText("aria-hidden", of: index, in: bytes)?.lowercased() == "true" { return true }
    if let style = tree.attributeText("style", of: index, in: bytes), InlineStyle.hides(style) { return true }
    if !selectors.ids.isEmpty, let id = tree.attributeText("id", of: index, in: bytes),
      selectors.ids.contains(id.lowercased())
    {
      return true
    }
    guard let classes = tree.attributeText("class", of: index, in: bytes) else { return false }
    return classes.utf8.split(whereSeparator: \.isASCIISpace).contains {
      let name = String($0)!.lowercased()
      return Self.hiddenClasses.contains(name) || selectors.classes.contains(name)
    }
  }

  /// Classes that style sheets use for text that only screen readers speak, or for what is not shown at all.
  private static let hiddenClasses = Set(TableFile("html-hidden-classes").rows.map { $0[0] })
}
