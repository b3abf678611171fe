import MonographLexicon
import MonographModel

/// Which section a heading, a label or a LOINC code opens.
final class SectionTable: Sendable {
  static let standard = SectionTable(
    headings: TableFile("sections"), codes: TableFile("section-codes"))

  private enum Place: String { case exact, prefix, contains }
  private let codes: [String: SectionKind]
  /// By the words of a phrase, chained to one.
  private let exact: WordMap<SectionKind>
  private let prefixes: WordMap<SectionKind>
  private let parts: WordMap<SectionKind>
  /// What `parts` start with; most words of a heading start none.
  private let openers: WordSet

  init(headings: TableFile, codes: TableFile) {
    self.codes = Dictionary(
      codes.rows.compactMap { row in SectionKind(rawValue: row[1]).map { (row[0], $0) } },
      uniquingKeysWith: { first, _ in first })
    typealias Kinds = [(Word, SectionKind)]
    var (exact, prefixes, parts): (Kinds, Kinds, Kinds) = ([], [], [])
    var openers: [Word] = []
    for row in headings.rows {
      guard let kind = SectionKind(rawValue: row[1]) else { continue }
      let words = row.words(of: 0)
      let key = Self.chain(words[...])
      switch Place(rawValue: row[2]) ?? .exact {
      case .exact: exact.append((key, kind))
      case .prefix: prefixes.append((key, kind))
      case .contains:
        parts.append((key, kind))
        openers += words.prefix(1)
      }
    }
    (self.exact, self.prefixes, self.parts) = (WordMap(exact), WordMap(prefixes), WordMap(parts))
    self.openers = WordSet(openers)
  }

  func kind(code: String?) -> SectionKind? { code.flatMap { codes[$0] } }

  /// A heading may match as a whole, by how it starts, or by what it holds.
  func kind(heading tokens: [Token]) -> SectionKind? {
    let words = Self.words(tokens)
    // "Adult dosage (overdose of otherin)": what stands in parentheses narrows the rest.
    let open = tokens.firstIndex { $0.kind == .open } ?? tokens.count
    let plain = words.prefix(tokens[..<open].count { $0.kind == .word })
    return exact[Self.chain(words[...])] ?? (plain.isEmpty ? nil : exact[Self.chain(plain)])
      ?? (longest(prefixes, words[...]) ?? longestPart(words))?.kind
  }

  /// Whether words are the name of a section and nothing else.
  func isName(_ tokens: ArraySlice<Token>) -> Bool {
    exact[Self.chain(Self.words(Array(tokens))[...])] != nil
  }

  /// Whether words that start in lower case are a section's name all the same, and not an item that holds its words:
  /// "what it is used for", but not "rifampicin, used for tuberculosis".
  func names(heading tokens: [Token]) -> Bool {
    guard let first = tokens.first?.word else { return false }
    let words = Self.words(tokens)
    return exact[Self.chain(words[...])] != nil || longest(prefixes, words[...]) != nil
      || Self.questions.contains(first) && kind(heading: tokens) != nil
  }
  private static let questions: WordSet = ["what", "how", "who", "when", "why"]

  /// A label matches like a heading, but "If you are taking …:" and "certain medicines used for pain:" lead into lists of
  /// their own.
  /// So do medicines that "may increase the risk of side effects".
  func kind(label tokens: [Token]) -> SectionKind? {
    let words = Array(tokens.lazy.filter { $0.kind == .word }.prefix(3).map { $0.word })
    if words.first == Self.condition { return nil }
    // "Before you take it, your doctor will:"
    let ending = tokens.suffix(3)
    if ending.contains(where: { $0.is(Self.doctor) }), ending.contains(where: { $0.is(Self.will) }) {
      return nil
    }
    // "It can be used, alone or with other medicines, to treat:"
    if let last = tokens.last(where: { $0.kind == .word }), Self.leadingIn.contains(last.word),
      tokens.contains(where: { $0.word == Self.used }), !tokens.contains(where: { $0.word == Self.not })
    {
      return nil
    }
    // "Note:" opens a remark, "Notes" as a heading the references.
    if tokens.count(where: { $0.kind == .word }) == 1, words.first == Self.note { return nil }
    if tokens.contains(where: { $0.word == Self.risk }),
      tokens.contains(where: { Self.remedies.contains($0.word) })
    {
      return nil
    }
    if let first = words.first, words.contains(where: Self.remedies.contains) {
      if Self.determiners.contains(first) { return nil }
      // "Medicines used to treat infections:", "Other medicines used for HIV:"
      // "Foobarin, a medicine used for pain:"
      let isOthers =
        first == Self.other || Self.remedies.contains(first) || words.dropFirst().first == Self.article
      if isOthers, tokens.contains(where: { $0.word == Self.used }) { return nil }
    }
    // "Foobarin (used to treat pain):" is about another drug.
    let aside = tokens.indices.dropFirst().dropLast().first {
      tokens[$0].kind == .open && Self.purposes.contains(tokens[$0 + 1].word)
    }
    let kind = kind(heading: aside.map { Array(tokens[..<$0]) } ?? tokens)
    // "Tell your doctor at once if you notice any of the following side effects:"
    if kind == .precautions, namesReactions(tokens) { return .adverseReactions }
    return kind == .adverseReactions && (namesMedicines(tokens) || tellsOfRise(words)) ? nil : kind
  }

  private func namesReactions(_ tokens: [Token]) -> Bool {
    guard let following = tokens.lastIndex(where: { $0.word == Self.following }) else { return false }
    return tokens[following...].prefix(4).contains { Self.reactions.contains($0.word) }
  }
  private static let reactions: WordSet = ["side", "adverse", "undesirable"]

  /// "May increase side effect risk:", "Increases side effects:": said of what is listed, which is no reaction.
  private func tellsOfRise(_ words: [Word]) -> Bool {
    words.prefix(2).contains { Self.rising.contains($0) }
      && words.first.map { Self.lead.contains($0) } ?? false
  }
  private static let rising: WordSet = ["increase", "increases", "raise", "raises", "worsen", "worsens"]
  private static let lead = rising.union(["may", "can", "could", "might"])

  /// "It may increase the side effects of the following medicines:"
  private func namesMedicines(_ tokens: [Token]) -> Bool {
    guard let following = tokens.lastIndex(where: { $0.word == Self.following }) else { return false }
    return tokens[following...].prefix(3).contains { Self.remedies.contains($0.word) }
  }
  private static let purposes: WordSet = ["a", "an", "used", "for", "which", "medicine", "medicines"]
  private static var article: Word { Word("a") }
  private static var condition: Word { Word("if") }
  private static var note: Word { Word("note") }
  private static var doctor: Word { Word("doctor") }
  private static var will: Word { Word("will") }
  private static var following: Word { Word("following") }
  private static var risk: Word { Word("risk") }
  private static var other: Word { Word("other") }
  private static var used: Word { Word("used") }
  private static var not: Word { Word("not") }
  private static let leadingIn: WordSet = ["for", "of", "to", "treat", "prevent"]
  private static let determiners: WordSet = [Word("certain"), Word("some"), Word("any"), Word("many")]
  private static let remedies: WordSet = [Word("medicine"), Word("drug"), Word("medication")]

  private typealias Found = (length: Int, kind: SectionKind)

  /// The longest phrase that words start with, of those of twelve at most.
  private func longest(_ table: WordMap<SectionKind>, _ words: ArraySlice<Word>) -> Found? {
    var best: Found?
    var chain = Self.seed
    for (index, word) in words.prefix(12).enumerated() {
      chain = Self.extend(chain, word)
      if let kind = table[chain] { best = (index + 1, kind) }
    }
    return best
  }

  /// The longest phrase that stands anywhere among words, the first of several.
  private func longestPart(_ words: [Word]) -> Found? {
    var best: Found?
    for start in words.indices where openers.contains(words[start]) {
      if let found = longest(parts, words[start...]), found.length > best?.length ?? 0 { best = found }
    }
    return best
  }

  /// The words of a heading without its number: "4.8 Undesirable effects".
  private static func words(_ tokens: [Token]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for token in tokens where token.kind == .word { words.append(token.word) }
    return words
  }

  private static let seed = Word(hash: 0x9E37_79B9_7F4A_7C15)
  private static func extend(_ chain: Word, _ word: Word) -> Word {
    Word(hash: (chain.hash ^ word.hash) &* 0x100_0000_01b3 &+ 1)
  }
  private static func chain(_ words: ArraySlice<Word>) -> Word { words.reduce(seed, extend) }
}

extension Passage {
  /// Whether a word by itself is the name of a section: "PRECAUTIONS".
  public func namesSection(at index: Int) -> Bool {
    SectionTable.standard.kind(heading: [tokens[index]]) != nil
  }
}
