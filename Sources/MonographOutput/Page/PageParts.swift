import CPageParts
import Crypto

/// The parts of the page that are embedded in the program.
struct PageParts: Sendable {
  let style: String
  let script: String
  /// What the page may do: nothing but its own style and script, known by their hashes (CSP level 3). No request
  /// can leave it, whatever a source's text holds.
  let contentSecurityPolicy: String

  static let standard = PageParts()

  private init() {
    let parts = Dictionary(uniqueKeysWithValues: Self.embedded())
    style = parts["page.css", default: ""]
    script = parts["page.js", default: ""]
    contentSecurityPolicy =
      "default-src 'none'; style-src '\(Self.source(style))'; script-src '\(Self.source(script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// The names and texts of all parts.
  static func embedded() -> [(name: String, text: String)] {
    var all: [(String, String)] = []
    var next = monograph_page_parts()!
    while let name = next.pointee.name {
      let bytes = UnsafeBufferPointer(start: next.pointee.bytes, count: next.pointee.count)
      all.append((String(cString: name), String(decoding: bytes, as: UTF8.self)))
      next += 1
    }
    return all
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
