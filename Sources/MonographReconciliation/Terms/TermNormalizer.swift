import MonographLexicon
import MonographModel

/// Brings the terms of all sources into one form: lower case, singular, one spelling, without glosses in
/// parentheses and words that carry no meaning; the drug's own names become `[drug]`.
struct TermNormalizer: Sendable {
  /// What stands for the drug in a normal form.
  static let drugWord = "[drug]"

  /// A run of words, and what it stands for: nothing for words that are dropped.
  private struct Phrase: Sendable {
    var words: [String]
    var normal: [String]
  }
  /// By the first word, the longest first. Read once.
  private static let phrases: [String: [Phrase]] = {
    var phrases = [["active", "substance"]: [drugWord]]
    for row in TableFile("equivalent-terms").rows { phrases[words(of: row[0])] = words(of: row[1]) }
    return byFirstWord(phrases.map(Phrase.init))
  }()

  /// The drug's own names, which go before the table's phrases.
  private let names: [String: [Phrase]]
  /// Terms looked up before: the same ones come again and again.
  private var known: [String: NormalTerm] = [:]

  /// Knows no drug by name.
  init() { names = [:] }

  init(drug: Drug, otherNames: [String] = []) {
    names = Self.byFirstWord(
      ([drug.name] + drug.otherNames + otherNames).map {
        Phrase(words: Self.words(of: $0), normal: [Self.drugWord])
      })
  }

  private static func byFirstWord(_ phrases: [Phrase]) -> [String: [Phrase]] {
    Dictionary(grouping: phrases.filter { !$0.words.isEmpty }) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
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

  /// The longest phrase that words begin with.
  private func phrase(at words: ArraySlice<String>) -> Phrase? {
    guard let first = words.first else { return nil }
    let name = names[first]?.first { words.starts(with: $0.words) }
    let phrase = Self.phrases[first]?.first { words.starts(with: $0.words) }
    guard let name, let phrase else { return name ?? phrase }
    return name.words.count >= phrase.words.count ? name : phrase
  }

  func callAsFunction(_ text: String) -> NormalTerm {
    if let term = known[text] { return term }
    let words = Self.words(of: text)
    let normal = replacingPhrases(in: LaboratoryFindings.named(in: words))
    return NormalTerm(normal.isEmpty ? words : normal)
  }

  /// The longest phrase wins; what replaces it is looked at once more, so that chains of spellings settle.
  private func replacingPhrases(in words: [String], depth: Int = 0) -> [String] {
    var result: [String] = []
    var at = 0
    var changed = false
    while at < words.count {
      if let found = phrase(at: words[at...]) {
        result += found.normal
        changed = changed || found.normal != found.words
        at += found.words.count
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
    let bytes = word.utf8
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else { return word }
    let stem = bytes.dropLast()
    switch stem.last {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return word
    case UInt8(ascii: "e") where bytes.count > 4 && stem.dropLast().last == UInt8(ascii: "i"):
      return String(stem.dropLast(2))! + "y"
    default: return String(stem)!
    }
  }
}
