import MonographModel

/// Whether a line of plain text looks like a heading. Context decides in the end (`HeadingFinder`).
enum HeadingShape: Equatable {
  /// "## Side effects", as Markdown has it, has depth 2.
  case marked(depth: Int)
  /// "4.8 Undesirable effects" has depth 2.
  case numbered(depth: Int)
  case capitals
  /// Every telling word starts with a capital.
  case titleCase
  case question
  /// A few words, the first with a capital, without a verb.
  case phrase
  /// A heading that documents share, word for word: "Side effects".
  case known
  /// It starts like one that they share: "If you miss a dose of …".
  case knownStart
  /// `**Wholly bold**`
  case bold

  var isMarked: Bool { if case .marked = self { true } else { false } }

  /// No item of a list has this shape.
  var isUnmistakable: Bool {
    switch self {
    case .marked, .numbered, .capitals, .bold, .question, .known, .knownStart: true
    case .titleCase, .phrase: false
    }
  }

  /// Columns. A boxed warning names all its hazards in its title.
  private static let (longest, longestCapitals) = (100, 200)

  static func of(_ source: LeafSource, _ line: TextLine) -> HeadingShape? {
    guard line.width <= longestCapitals, line.kind == .text || line.kind == .columns else { return nil }
    let bytes = source.utf8[line.lower..<line.upper]
    let last = bytes.last!
    if let depth = markDepth(bytes) { return .marked(depth: depth) }
    if line.width <= longest, bytes.first == UInt8(ascii: "*") || bytes.first == UInt8(ascii: "_"),
      InlineMarks.isWhollyStrong(source, line.lower, line.upper)
    {
      let end = bytes.last { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
      return end.map { ".:;,!".utf8.contains($0) } == true ? nil : .bold
    }
    if ".;,!".utf8.contains(last) || hasAddress(bytes) { return nil }
    let words = bytes.split { $0.isASCIISpace }
    let isCapitals = isCapitals(words)
    guard isCapitals || line.width <= longest else { return nil }
    if let depth = numberDepth(words, isCapitals: isCapitals) {
      return holdsValue(words) ? nil : .numbered(depth: depth)
    }
    if isCapitals { return .capitals }
    // A label with its value, and a caption, are no headings.
    if words.contains(where: { $0.last == UInt8(ascii: ":") }) || isCaption(words) { return nil }
    return startsWithCapital(words[0]) ? worded(words, bytes) : nil
  }

  /// One to six number signs and a space.
  private static func markDepth(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = bytes.drop { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(bytes.count - rest.count), rest.first == UInt8(ascii: " ") else { return nil }
    return bytes.count - rest.count
  }

  /// The shape that the words of a line give it.
  private static func worded(_ words: [ArraySlice<UInt8>], _ bytes: ArraySlice<UInt8>) -> HeadingShape? {
    if KnownHeadings.standard.holds(bytes) { return .known }
    if bytes.last == UInt8(ascii: "?") { return isQuestion(words) ? .question : nil }
    if words.count <= 12, words.allSatisfy(isTitleWord), words.contains(where: { $0.count >= 4 }) {
      return .titleCase
    }
    if isPhrase(words, bytes) { return .phrase }
    return KnownHeadings.standard.holdsStart(of: bytes) ? .knownStart : nil
  }

  /// "4.8 Undesirable effects" 2, "6 ADVERSE REACTIONS" 1; a quantity ("0.25 mg …") is no number of a section.
  private static func numberDepth(_ words: [ArraySlice<UInt8>], isCapitals: Bool) -> Int? {
    guard words.count >= 2, let first = words[0].first, first.isASCIIDigit, first != UInt8(ascii: "0"),
      words[1].first?.isASCIIUpper == true, words[1].count >= 2
    else { return nil }
    let parts = words[0].split(separator: UInt8(ascii: "."))
    guard parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    return parts.count > 1 || isCapitals ? parts.count : nil
  }

  /// "6.3 Shelf life: 3 years"
  private static func holdsValue(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard let label = words.firstIndex(where: { $0.last == UInt8(ascii: ":") }) else { return false }
    return words[(label + 1)...].contains { $0.contains(where: \.isASCIIDigit) }
  }

  /// - Parameter text: a line behind its number.
  static func isCapitals(_ text: ArraySlice<UInt8>) -> Bool { isCapitals(text.split { $0.isASCIISpace }) }

  /// All words in capitals but small ones: "WARNING: HEPATOTOXICITY and RISK".
  private static func isCapitals(_ words: [ArraySlice<UInt8>]) -> Bool {
    var capitals = 0
    for word in words where !smallWords.contains(Array(word)) {
      if word.contains(where: \.isASCIILower) { return false }
      capitals += word.count(where: \.isASCIIUpper)
    }
    return capitals >= 4
  }

  /// "Table 1. Reactions"
  private static func isCaption(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard words.count >= 2, words[1].first?.isASCIIDigit == true else { return false }
    return words[0].elementsEqual("Table".utf8) || words[0].elementsEqual("Figure".utf8)
  }

  private static func startsWithCapital(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first(where: { !"(\"'*".utf8.contains($0) }) else { return false }
    return first.isASCIIUpper || first >= 0x80
  }

  private static func isTitleWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first(where: { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }) else {
      return true
    }
    return !first.isASCIILower || smallWords.contains(Array(word))
  }

  private static func isQuestion(_ words: [ArraySlice<UInt8>]) -> Bool {
    words.count <= 14 && questionWords.contains(Array(words[0]).lowercasedASCII())
  }

  private static func isPhrase(_ words: [ArraySlice<UInt8>], _ bytes: ArraySlice<UInt8>) -> Bool {
    // "Patients 12 years of age and above": the one number that such headings hold is an age.
    let isAge = words.contains { $0.elementsEqual("years".utf8) || $0.elementsEqual("months".utf8) }
    guard words.count <= (isAge ? 9 : 6), bytes.count <= 60, !bytes.contains(UInt8(ascii: ",")),
      isAge || !bytes.contains(where: \.isASCIIDigit), bytes.count(where: \.isASCIILetter) >= 4
    else { return false }
    return !words.contains { sentenceWords.contains(Array($0).lowercasedASCII()) }
  }

  /// Telephone numbers, mail and web addresses.
  private static func hasAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count(where: \.isASCIIDigit) >= 7 || bytes.contains(UInt8(ascii: "@"))
      || Array(bytes).indexOfASCII("://") != nil || Array(bytes).indexOfASCII("www.") != nil
  }

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  private static let smallWords = words(
    "a an and as at but by for from if in is it its nor of on or per than the to versus via vs vs. with without your"
  )
  private static let questionWords = words(
    "and what how who when why where which can could is are does do should will may has have was were")
  /// Words of sentences: verbs, and what sentences start with.
  private static let sentenceWords = words(
    """
    a an the this that these it its you your we our i he she they if is are was were be been has have had may \
    can could will would should must do does did take use call see click read ask tell talk learn visit get
    """)
}
