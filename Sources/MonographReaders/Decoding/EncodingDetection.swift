import MonographModel

/// Finds out how a file is encoded: what its bytes show beyond doubt, else what it declares, else UTF-8.
enum EncodingDetection {
  /// What decides, and how many bytes of a mark stand before the text.
  struct Finding {
    var encoding: SourceDocument.Encoding
    var markLength = 0
    /// That the file declares another encoding than its own.
    var mismatch: Diagnostic?
  }

  /// - Throws: a `SourceError` for a declared character set that is not supported.
  static func detect(_ raw: [UInt8]) throws(SourceError) -> Finding {
    if raw.starts(with: [0xFF, 0xFE]) { return utf16(raw, .utf16LittleEndian, markLength: 2) }
    if raw.starts(with: [0xFE, 0xFF]) { return utf16(raw, .utf16BigEndian, markLength: 2) }
    if let unmarked = unmarkedUTF16(raw) { return utf16(raw, unmarked, markLength: 0) }
    let mark = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let declared = declaration(in: raw) else { return Finding(encoding: .utf8, markLength: mark) }
    let encoding = byLabel[declared.label]
    let isUTF16 = declared.label.hasPrefix("utf-16")
    if encoding == .utf8, !isUTF16 { return Finding(encoding: .utf8, markLength: mark) }
    // Text in another encoding is not well-formed UTF-8 by chance; ASCII alone is the same in both, but in these.
    let isSevenBit = sevenBit.contains { declared.label.hasPrefix($0) }
    if isSevenBit, mark == 0 { throw SourceError(.unsupportedCharset(declared.label, at: declared.offset)) }
    if mark > 0 || UTF8Scan.firstInvalid(raw) == nil {
      let isASCII = raw.dropFirst(mark).allSatisfy { $0 < 0x80 }
      return Finding(
        encoding: .utf8, markLength: mark,
        mismatch: isASCII ? nil : .otherCharset(declared.label, isIn: "UTF-8", at: declared.offset))
    }
    guard let encoding else { throw SourceError(.unsupportedCharset(declared.label, at: declared.offset)) }
    return Finding(encoding: encoding)
  }

  /// UTF-16, which may declare something else.
  private static func utf16(
    _ raw: [UInt8], _ encoding: SourceDocument.Encoding, markLength: Int
  ) -> Finding {
    let first = markLength + (encoding == .utf16LittleEndian ? 0 : 1)
    // What declares is ASCII: every other byte.
    let ascii = stride(from: first, to: min(raw.count, 2 * headLength), by: 2).map { raw[$0] }
    guard let declared = declaration(in: ascii), !declared.label.hasPrefix("utf-16") else {
      return Finding(encoding: encoding, markLength: markLength)
    }
    return Finding(
      encoding: encoding, markLength: markLength,
      mismatch: .otherCharset(declared.label, isIn: "UTF-16", at: markLength + 2 * declared.offset))
  }

  /// UTF-16 without a mark, where the pattern leaves no doubt: nearly every other byte of the start is NUL.
  private static func unmarkedUTF16(_ raw: [UInt8]) -> SourceDocument.Encoding? {
    let sample = raw.prefix(256)
    guard sample.count >= 8, raw.count % 2 == 0 else { return nil }
    let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
    let odd = sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
    let half = sample.count / 2
    if even == 0, odd * 10 >= half * 8 { return .utf16LittleEndian }
    if odd == 0, even * 10 >= half * 8 { return .utf16BigEndian }
    return nil
  }

  /// Character sets that write other letters in bytes below 0x80.
  private static let sevenBit = ["utf-7", "iso-2022-", "hz-gb-2312"]

  /// Labels of the WHATWG Encoding Standard for what is supported.
  private static let byLabel: [String: SourceDocument.Encoding] = [
    "utf-8": .utf8, "utf8": .utf8, "us-ascii": .utf8, "ascii": .utf8,
    // Bytes that could be read this far are no UTF-16, whatever they declare.
    "utf-16": .utf8, "utf-16le": .utf8, "utf-16be": .utf8,
    "windows-1252": .windows1252, "cp1252": .windows1252, "iso-8859-1": .windows1252,
    "iso8859-1": .windows1252, "latin1": .windows1252, "latin-1": .windows1252, "l1": .windows1252,
  ]

  /// How many bytes are looked through for a declaration.
  private static let headLength = 4_096

  /// The label in an XML declaration or in an HTML `meta` of the head, and where it stands.
  private static func declaration(in raw: [UInt8]) -> (label: String, offset: Int)? {
    guard raw.prefix(headLength).contains(UInt8(ascii: "<")) else { return nil }
    let head = Array(raw.prefix(headLength)).lowercasedASCII()
    let start = head.firstIndex { !$0.isASCIISpace } ?? 0
    if head.hasASCII("<?xml", at: start), let end = head.indexOfASCII("?>", from: start),
      let key = head.indexOfASCII("encoding", from: start), key < end
    {
      return label(in: head, after: key + 8)
    }
    var from = 0
    while let meta = head.indexOfASCII("<meta", from: from) {
      let end = head.indexOfASCII(">", from: meta) ?? head.count
      if let key = head.indexOfASCII("charset", from: meta), key < end {
        return label(in: head, after: key + 7)
      }
      from = end
    }
    return nil
  }

  /// The name after `=` and an optional quotation mark.
  private static func label(in head: [UInt8], after key: Int) -> (label: String, offset: Int)? {
    var index = key
    while index < head.count, head[index].isASCIISpace || [0x3D, 0x22, 0x27].contains(head[index]) {
      index += 1
    }
    let name = head[index...].prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return name.isEmpty ? nil : (String(decoding: name, as: UTF8.self), index)
  }
}
