/// The character references that Markdown texts use.
enum CharacterReference {
  /// The UTF-8 of `&…;`, or nil for an unknown name or an impossible number.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let body = bytes.dropFirst().dropLast()
    guard let first = body.first else { return nil }
    if first != UInt8(ascii: "#") {
      return named[String(decoding: body, as: UTF8.self)].map { Array(String($0).utf8) }
    }
    let isHex = body.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = String(decoding: body.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    guard let value = UInt32(digits, radix: isHex ? 16 : 10), value != 0, let scalar = Unicode.Scalar(value)
    else { return nil }
    return Array(String(Character(scalar)).utf8)
  }

  /// Source: https://html.spec.whatwg.org/multipage/named-characters.html
  private static let named: [String: Unicode.Scalar] = [
    "alpha": "α", "amp": "&", "apos": "'", "asymp": "≈", "beta": "β", "bull": "•", "cent": "¢", "copy": "©",
    "deg": "°", "delta": "δ", "divide": "÷", "eacute": "é", "emsp": "\u{2003}", "ensp": "\u{2002}",
    "euro": "€", "frac12": "½", "frac14": "¼", "frac34": "¾", "gamma": "γ", "ge": "≥", "gt": ">",
    "hellip": "…", "kappa": "κ", "laquo": "«", "ldquo": "“", "le": "≤", "lsquo": "‘", "lt": "<",
    "mdash": "—", "micro": "µ", "middot": "·", "minus": "−", "mu": "μ", "nbsp": "\u{A0}", "ndash": "–",
    "ne": "≠", "omega": "ω", "plusmn": "±", "quot": "\"", "raquo": "»", "rarr": "→", "rdquo": "”", "reg": "®",
    "rsquo": "’", "sect": "§", "sup2": "²", "sup3": "³", "thinsp": "\u{2009}", "times": "×", "trade": "™",
  ]
}
