import MonographModel

/// The classes and ids that a page's own `style` elements hide.
///
/// Only rules whose selector is one class or id are understood (`.hide { display: none }`), and none inside of
/// `@media` and the like, which need not hold.
struct HiddenSelectors {
  private(set) var classes: Set<String> = []
  private(set) var ids: Set<String> = []

  init(_ tree: MarkupTree, _ bytes: [UInt8]) {
    for index in tree.nodes.indices where tree.nodes[index].role == .style {
      let node = tree.nodes[index]
      read(bytes[node.tag.upper..<max(node.tag.upper, node.close)])
    }
  }

  private mutating func read(_ css: ArraySlice<UInt8>) {
    var at = css.startIndex
    while let open = css[at...].firstIndex(of: UInt8(ascii: "{")) {
      let selector = css[at..<open]
      guard let close = Self.end(of: css, from: open) else { return }
      if !selector.contains(UInt8(ascii: "@")),
        InlineStyle.hides(String(decoding: css[open + 1..<close - 1], as: UTF8.self))
      {
        for part in selector.split(separator: UInt8(ascii: ",")) { add(part) }
      }
      at = close
    }
  }

  /// The index after the brace that closes the one at `open`.
  private static func end(of css: ArraySlice<UInt8>, from open: Int) -> Int? {
    var depth = 0
    for index in open..<css.endIndex {
      if css[index] == UInt8(ascii: "{") { depth += 1 }
      if css[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  private mutating func add(_ selector: ArraySlice<UInt8>) {
    let trimmed = selector.drop { $0.isASCIISpace }
    let end = trimmed.lastIndex { !$0.isASCIISpace } ?? trimmed.startIndex - 1
    guard let mark = trimmed.first, end > trimmed.startIndex else { return }
    let name = trimmed[(trimmed.startIndex + 1)...end]
    let isName = name.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard isName else { return }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    if mark == UInt8(ascii: ".") { classes.insert(text) }
    if mark == UInt8(ascii: "#") { ids.insert(text) }
  }
}
