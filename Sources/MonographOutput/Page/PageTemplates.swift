import CTemplates
import Crypto
import Mustache

/// The parts of the page that are embedded in the program.
struct PageTemplates: Sendable {
  let library: MustacheLibrary
  let style: String
  let script: String

  static let standard = PageTemplates()

  /// - Precondition: the embedded templates are well formed, which a test that renders a page proves.
  private init() {
    MustacheContentTypes.register(MarkupText(), named: MarkupText.name)
    var library = MustacheLibrary()
    var parts: [String: String] = [:]
    for (name, text) in Self.embedded() {
      guard name.hasSuffix(Self.suffix) else {
        parts[name] = text
        continue
      }
      do {
        try library.register(text, named: String(name.dropLast(Self.suffix.count)))
      } catch {
        preconditionFailure("\(name): \(error)")
      }
    }
    self.library = library
    style = parts["page.css", default: ""]
    script = parts["page.js", default: ""]
  }

  private static let suffix = ".mustache"

  /// The names and texts of all parts.
  static func embedded() -> [(name: String, text: String)] {
    var all: [(String, String)] = []
    var next = monograph_templates()!
    while let name = next.pointee.name {
      let bytes = UnsafeBufferPointer(start: next.pointee.bytes, count: next.pointee.count)
      all.append((String(cString: name), String(decoding: bytes, as: UTF8.self)))
      next += 1
    }
    return all
  }

  /// What the page may do: nothing but its own style and script, known by their hashes (CSP level 3). No request
  /// can leave it, whatever a source's text holds.
  var contentSecurityPolicy: String {
    "default-src 'none'; style-src '\(Self.source(style))'; script-src '\(Self.source(script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  static func source(_ text: String) -> String {
    "sha256-" + Base64.encode(Array(SHA256.hash(data: Array(text.utf8))))
  }
}

/// RFC 4648.
private enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).reduce(0) { $0 << 8 | Int(start + $1 < bytes.count ? bytes[start + $1] : 0) }
      for index in 0..<4 {
        let isPadding = index > bytes.count - start
        result.append(isPadding ? UInt8(ascii: "=") : digits[group >> (18 - 6 * index) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Text as HTML, between tags and in quoted attributes. The marks are looked for byte by byte: one that is followed
/// by a combining character is another `Character`, and still a mark to a browser.
struct MarkupText: MustacheContentType {
  static let name = "MARKUP"

  func escapeText(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
