import MonographLexicon
import MonographModel

/// What the names that a page gives to an element say about it.
enum BoilerplateWords {
  /// The reason that a class, id or role gives, or nil.
  static func reason(of index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> Gap.Reason? {
    for name: StaticString in ["role", "id", "class"] {
      guard let value = tree.attribute(name, of: index, in: bytes) else { continue }
      for part in bytes[value.lower..<value.upper].split(whereSeparator: \.isASCIISpace) {
        if let reason = reason(ofName: part) { return reason }
      }
    }
    return nil
  }

  /// Whether a class or id says that the element holds the caption or credit of a picture.
  static func namesCaption(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> Bool {
    for name: StaticString in ["id", "class"] {
      guard let value = tree.attribute(name, of: index, in: bytes) else { continue }
      for part in bytes[value.lower..<value.upper].split(whereSeparator: \.isASCIISpace)
      where words(of: part).contains(where: captionWords.contains) { return true }
    }
    return false
  }

  private static let captionWords: Set<String> = ["caption", "copyright", "credit", "credits"]

  private static func reason(ofName name: ArraySlice<UInt8>) -> Gap.Reason? {
    let words = words(of: name)
    guard words.count <= 6, let first = words.first, !modifiers.contains(first) else { return nil }
    for word in words { if let reason = reasons[word] { return reason } }
    return nil
  }

  /// Splits at hyphens and underscores and before capitals: `siteFooter_2` gives site, footer, 2.
  static func words(of name: ArraySlice<UInt8>) -> [String] {
    var words: [[UInt8]] = [[]]
    var wasLower = false
    for byte in name {
      let isWordByte = byte.isASCIILetter || byte.isASCIIDigit
      if !isWordByte || byte.isASCIIUpper && wasLower { words.append([]) }
      if isWordByte { words[words.count - 1].append(byte.isASCIIUpper ? byte | 0x20 : byte) }
      wasLower = byte.isASCIILower
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// `has-sidebar` says something of what is around the text, not of the text.
  private static let modifiers: Set<String> = ["has", "is", "js", "no", "not", "with", "without"]

  private static let reasons = Dictionary(
    TableFile("html-boilerplate").rows.map { ($0[0], Gap.Reason(rawValue: $0[1])!) }, uniquingKeysWith: { $1 }
  )

  // MARK: Headings

  /// Whether a heading (or the first words of a block) announces a box about something else.
  static func isRelatedHeading(_ text: String) -> Bool {
    let text = text.lowercased()
    let start = text.unicodeScalars.firstIndex { $0.properties.isAlphabetic } ?? text.endIndex
    let marks = text.utf8.distance(from: text.startIndex, to: start)
    let bytes = Array(text.utf8)
    let end = (bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") } ?? -1) + 1
    let trimmed = bytes[min(marks, end)..<end]
    return relatedHeadings.contains { $0.isWhole ? trimmed == $0.phrase : bytes.starts(with: $0.phrase) }
  }

  private static let relatedHeadings = TableFile("html-related-headings").rows.map {
    (phrase: Array($0[0].utf8)[...], isWhole: $0[1] == "whole")
  }
}
