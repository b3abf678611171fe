import MonographModel

/// One tag or comment of HTML within Markdown.
struct InlineHTML {
  enum Kind { case open, close, comment }

  var kind: Kind
  var name: String
  /// Why the element's content is not read, if it is not.
  var hides: Gap.Reason?

  init(_ bytes: ArraySlice<UInt8>) {
    let tag = Array(bytes).lowercasedASCII()
    guard tag.count >= 3, tag[1] != UInt8(ascii: "!"), tag[1] != UInt8(ascii: "?") else {
      self.init(kind: .comment, name: "", hides: .comment)
      return
    }
    let isClosing = tag[1] == UInt8(ascii: "/")
    let name = tag.dropFirst(isClosing ? 2 : 1).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let isEmpty = tag[tag.count - 2] == UInt8(ascii: "/")
    self.init(kind: isClosing ? .close : .open, name: String(decoding: name, as: UTF8.self), hides: nil)
    if !isClosing, !isEmpty { hides = Self.unread[self.name] ?? (Self.isHidden(tag) ? .hidden : nil) }
  }

  private init(kind: Kind, name: String, hides: Gap.Reason?) {
    self.kind = kind
    self.name = name
    self.hides = hides
  }

  private static let unread: [String: Gap.Reason] = [
    "script": .script, "style": .style, "template": .embedded, "noscript": .embedded, "svg": .embedded,
    "select": .embedded, "textarea": .embedded, "iframe": .embedded, "object": .embedded,
  ]

  private static func isHidden(_ tag: [UInt8]) -> Bool {
    let text = tag.filter { !$0.isASCIISpace }
    return tag.indexOfASCII(" hidden") != nil || text.indexOfASCII("aria-hidden=\"true\"") != nil
      || text.indexOfASCII("display:none") != nil || text.indexOfASCII("visibility:hidden") != nil
  }
}
