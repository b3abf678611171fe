import MonographLexicon
import MonographModel

/// Brings the terms of all sources into one form: lower case, singular, one spelling, without glosses in
/// parentheses and words that carry no meaning; the drug's own names become `[drug]`.
struct TermNormalizer: Sendable {
  /// What stands for the drug in a normal form.
  static let drugWord = "[drug]"

  /// What a run of words stands for; nothing for words that are dropped. Read once.
  private static let phrases: [[String]: [String]] = {
    var phrases = [["active", "substance"]: [drugWord]]
    for row in TableFile("equivalent-terms").rows { phrases[words(of: row[0])] = words(of: row[1]) }
    return phrases
  }()
  /// The length of the longest phrase by its first word.
  private static let phraseLengths = lengths(of: phrases.keys)

  /// The drug's own names, which go before the table's phrases.
  private let names: Set<[String]>
  private let nameLengths: [String: Int]
  /// Terms looked up before: the same ones come again and again.
  private var known: [String: NormalTerm] = [:]

  /// Knows no drug by name.
  init() { (names, nameLengths) = ([], [:]) }

  init(drug: Drug, otherNames: [String] = []) {
    names = Set(([drug.name] + drug.otherNames + otherNames).map(Self.words(of:)).filter { !$0.isEmpty })
    nameLengths = Self.lengths(of: names)
  }

  private static func lengths(of phrases: some Sequence<[String]>) -> [String: Int] {
    Dictionary(
      phrases.compactMap { phrase in phrase.first.map { ($0, phrase.count) } }, uniquingKeysWith: max)
  }

  /// Is quick for a text from now on.
  mutating func know(_ text: String) {
    if known[text] == nil { known[text] = self(text) }
  }

  /// Is quick for the terms of a claim from now on.
  mutating func know(_ claim: Claim) {
    know(claim.value.subject)
    let scope = claim.scope
    for text in [
      scope.indication?.term, scope.condition, scope.formulation, scope.population?.renal,
      scope.population?.hepatic,
    ] {
      if let text { know(text) }
    }
  }

  private func replacement(for words: [String]) -> [String]? {
    names.contains(words) ? [Self.drugWord] : Self.phrases[words]
  }

  func callAsFunction(_ text: String) -> NormalTerm {
    if let term = known[text] { return term }
    let words = Self.words(of: text)
    let normal = replacingPhrases(in: words)
    return NormalTerm(normal.isEmpty ? words : normal)
  }

  /// The longest phrase wins; what replaces it is looked at once more, so that chains of spellings settle.
  private func replacingPhrases(in words: [String], depth: Int = 0) -> [String] {
    var result: [String] = []
    var at = 0
    var changed = false
    while at < words.count {
      let longest = max(nameLengths[words[at]] ?? 0, Self.phraseLengths[words[at]] ?? 0)
      var length = min(longest, words.count - at)
      var found: [String]?
      while length > 0 {
        found = replacement(for: Array(words[at..<(at + length)]))
        if found != nil { break }
        length -= 1
      }
      if let found {
        result += found
        changed = changed || found[...] != words[at..<(at + length)]
        at += length
      } else {
        result.append(words[at])
        at += 1
      }
    }
    return changed && depth < 3 ? replacingPhrases(in: result, depth: depth + 1) : result
  }

  /// Lower-case singular words outside parentheses; everything if there are only parentheses.
  static func words(of text: String) -> [String] {
    let outside = split(text, keepingParentheses: false)
    return (outside.isEmpty ? split(text, keepingParentheses: true) : outside).map(singular)
  }

  private static func split(_ text: String, keepingParentheses: Bool) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var depth = 0
    func close() {
      if !word.isEmpty { words.append(String(decoding: Spelling.american(word), as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("): close(); depth += 1
      case UInt8(ascii: ")"): close(); depth = max(0, depth - 1)
      case _ where depth > 0 && !keepingParentheses: break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        word.append(byte)
      case 0xC3...0xC9, 0xCE...0xD1: word.append(byte)  // letters of Latin and Greek
      case 0x80...0xBF where (word.last ?? 0) >= 0xC3: word.append(byte)
      default: close()
      }
    }
    close()
    return words
  }

  /// English plurals only as far as they are regular; both sides of a comparison are treated alike.
  private static func singular(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else { return word }
    let before = bytes[bytes.count - 2]
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i") {
      return word
    }
    if word.hasSuffix("ies"), bytes.count > 4 { return word.dropLast(3) + "y" }
    return String(word.dropLast())
  }
}
