/// A piece of HTML, written as a literal with gaps. Text that is put into a gap stays text, whatever stands in it; only
/// `Markup` is taken as it is.
///
///     let item: Markup = "<li>\(name)</li>"
struct Markup: Sendable {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []

  /// No HTML at all.
  init() {}

  /// What is already HTML, such as an embedded style sheet.
  init(verbatim text: String) { bytes = Array(text.utf8) }

  /// One piece after the other.
  init<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> Markup) {
    for item in items { bytes += piece(item).bytes }
  }

  /// Nothing where there is no item.
  init<Item>(_ item: Item?, _ piece: (Item) -> Markup) {
    if let item { self = piece(item) }
  }

  /// Adds text between tags or in a quoted attribute. The marks are looked for byte by byte: one that is followed by a
  /// combining character is another `Character`, and still a mark to a browser.
  fileprivate mutating func add(text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      // The mark that sorts last: letters are not looked up.
      for (end, byte) in utf8.enumerated() where byte <= UInt8(ascii: ">") {
        guard let reference = Self.reference(to: byte) else { continue }
        bytes += UnsafeBufferPointer(rebasing: utf8[start..<end])
        bytes += reference.utf8
        start = end + 1
      }
      bytes += UnsafeBufferPointer(rebasing: utf8[start...])
    }
  }

  private static func reference(to byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension Markup: ExpressibleByStringInterpolation {
  init(stringLiteral literal: String) { self.init(verbatim: literal) }
  init(stringInterpolation written: StringInterpolation) { self = written.markup }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = Markup()

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.bytes.reserveCapacity(literalCapacity + 48 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { markup.bytes += literal.utf8 }
    mutating func appendInterpolation(_ text: String) { markup.add(text: text) }
    mutating func appendInterpolation(_ number: Int) { markup.bytes += String(number).utf8 }
    mutating func appendInterpolation(_ other: Markup) { markup.bytes += other.bytes }
  }
}
