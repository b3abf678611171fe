import MonographAnalysis
import MonographLexicon

/// A substance as a text names it, and what it is compared by.
public struct SubstanceName: Hashable, Sendable {
  /// Lower case, without salt and form: "amlodipine" of "Amlodipine besylate tablets".
  public var text: String
  /// The table's preferred name, or the words themselves where no table knows them.
  public var key: String
  public var isKnown: Bool

  public init(text: String, key: String, isKnown: Bool) {
    self.text = text
    self.key = key
    self.isKnown = isKnown
  }

  /// Whether one name says more exactly what the other says: "interferon beta" and "interferon beta-1b".
  public func isKin(of other: SubstanceName) -> Bool {
    text.hasPrefix(other.text) || other.text.hasPrefix(text)
  }

  /// Whether this is the other name with words behind it: "mycophenolate mofetil" and "mycophenolate".
  func specifies(_ other: SubstanceName) -> Bool { text.hasPrefix(other.text + " ") }

  /// Known, or one to four words that can be a name.
  var isPlausible: Bool {
    isKnown || text.utf8.count >= 6 && text.utf8.count <= 40 && text.split(separator: " ").count <= 4
  }

  /// The name that a run of tokens spells; nil where no word is left of it.
  /// - Parameter marks: those of substances in these tokens.
  init?(
    _ run: Range<Int>, of tokens: [Token], marks: some Sequence<Mark>, text: (Range<Int>) -> String,
    _ lexicon: Lexicon
  ) {
    let run = Self.trimmed(run, tokens)
    guard tokens[run].contains(where: { $0.kind == .word && $0.range.count >= 3 }) else { return nil }
    let table = SubstanceQualifiers.standard
    let own = marks.filter { run.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= run.upperBound }
    let starting = own.filter { $0.tokens.lowerBound == run.lowerBound }
    if let mark = starting.first {
      let end =
        table.isElement(tokens[run.lowerBound]) && mark.tokens.count > 1
        ? mark.tokens.upperBound : table.base(of: mark.tokens, tokens)
      let base = run.lowerBound..<end
      if table.areQualifiers(tokens[end..<run.upperBound]), !table.isBareElement(base, run, tokens) {
        self.text = text(base).lowercased()
        key = Self.key(of: self.text, lexicon) ?? Self.preferred(mark, lexicon)
        isKnown = true
        return
      }
    }
    self.text = text(run).lowercased()
    let known = Self.key(of: self.text, lexicon)
    key = known ?? self.text
    isKnown = known != nil
  }

  /// A name given as such, by a person or a folder.
  init?(_ name: String, _ lexicon: Lexicon) {
    let bytes = Array(name.utf8)
    let tokens = Lexer.tokens(in: bytes)
    let marks = lexicon.marks(in: tokens).filter { $0.vocabulary == .substance }
    self.init(
      tokens.indices, of: tokens, marks: marks,
      text: {
        String(
          decoding: bytes[Int(tokens[$0.lowerBound].lower)..<Int(tokens[$0.upperBound - 1].upper)],
          as: UTF8.self)
      },
      lexicon)
  }

  /// The preferred name of a substance that the table knows by exactly these words.
  static func key(of name: String, _ lexicon: Lexicon) -> String? {
    let tokens = Lexer.tokens(in: Array(name.utf8))
    let mark = lexicon.marks(in: tokens).first { $0.vocabulary == .substance && $0.tokens == tokens.indices }
    return mark.map { preferred($0, lexicon) }
  }

  /// The table leaves the second column empty where the name is the preferred one itself. Salts of a preferred name
  /// go by their base.
  static func preferred(_ mark: Mark, _ lexicon: Lexicon) -> String {
    let row = lexicon[mark]
    let name = row[1].isEmpty ? row[0] : row[1]
    let bytes = Array(name.utf8)
    let tokens = Lexer.tokens(in: bytes)
    let table = SubstanceQualifiers.standard
    guard tokens.count > 1, !table.isElement(tokens[0]) else { return name }
    let end = table.base(of: tokens.indices, tokens)
    return String(decoding: bytes[..<Int(tokens[end - 1].upper)], as: UTF8.self)
  }

  /// Without articles before it and marks around it.
  private static func trimmed(_ run: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var lower = run.lowerBound
    var upper = run.upperBound
    let leading = SubstanceQualifiers.standard
    while lower < upper,
      tokens[lower].kind != .word && tokens[lower].kind != .number || leading.leads(tokens[lower])
    {
      lower += 1
    }
    while upper > lower, tokens[upper - 1].kind != .word && tokens[upper - 1].kind != .number { upper -= 1 }
    return lower..<upper
  }
}

/// Words that are around a substance's name and don't make it another substance.
struct SubstanceQualifiers: Sendable {
  static let standard = SubstanceQualifiers(TableFile("substance-qualifiers"))

  private var kinds: [Word: Set<String>] = [:]

  init(_ table: TableFile) {
    for row in table.rows {
      guard let word = row.word(of: 0) else { continue }
      kinds[word, default: []].insert(row[1])
    }
  }

  private func has(_ kind: String, _ token: Token) -> Bool { kinds[token.word]?.contains(kind) ?? false }

  /// "the", "active", "recombinant": words before a name.
  func leads(_ token: Token) -> Bool { has("lead", token) }
  /// "sodium", "iron": a substance whose salts are substances of their own.
  func isElement(_ token: Token) -> Bool { has("element", token) }

  /// Salts, forms and routes alone.
  func areQualifiers(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.allSatisfy { $0.kind != .word && $0.kind != .number || has("salt", $0) || has("form", $0) }
  }

  /// "calcium" of "calcium polystyrene": too little of the name.
  func isBareElement(_ base: Range<Int>, _ run: Range<Int>, _ tokens: [Token]) -> Bool {
    base.count == 1 && isElement(tokens[base.lowerBound])
      && tokens[base.upperBound..<run.upperBound].contains { has("salt", $0) }
  }

  /// Where a name ends without its salts; it keeps at least its first word.
  func base(of run: Range<Int>, _ tokens: [Token]) -> Int {
    var end = run.upperBound
    while end > run.lowerBound + 1, has("salt", tokens[end - 1]) || tokens[end - 1].kind == .dash { end -= 1 }
    return end
  }
}
