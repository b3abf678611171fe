import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a document is about: the drug and the names it goes by.
public struct Subject: Sendable {
  public var drug: Drug
  /// What the document itself says it is about.
  public var identification: Identification
  /// Preferred names of the drug's substances.
  private var keys: Set<String> = []
  /// Each name of the drug, as words.
  private var names: [[UInt64]] = []
  private var words: Set<Word> = []
  /// The substances of a combination, each by its words.
  private var parts: [[UInt64]] = []

  /// - Parameters:
  ///   - drug: what the document is about, where that is known beforehand.
  ///   - fileName: what the file is called, without its extension.
  init(_ analysis: Analysis, drug: Drug?, fileName: String? = nil) {
    identification = Identifier(analysis, fileName: fileName).identification
    self.drug = drug ?? identification.drug
    let known = drug.map { Identification(of: $0) } ?? identification
    // A folder named by a brand doesn't make its substance another drug.
    let isBrand = !known.substances.contains(where: \.isKnown) && identification.isStated
    let substances = isBrand ? identification.substances : known.substances
    for substance in substances {
      keys.insert(substance.key)
      learn(substance.text)
    }
    if substances.count > 1 { parts = substances.map { Self.words(of: $0.text) } }
    for name in [self.drug.name] + self.drug.otherNames + identification.brands { learn(name) }
    learnBrands(analysis)
  }

  /// Whether a mark of a substance is another drug than the subject.
  public func isOther(_ mark: Mark, in passage: Passage, _ lexicon: Lexicon) -> Bool {
    guard mark.vocabulary == .substance else { return false }
    if keys.contains(SubstanceName.preferred(mark, lexicon)) { return false }
    let own = passage.tokens[mark.tokens].filter { $0.kind == .word || $0.kind == .number }.map(\.key)
    return !names.contains { name in
      // "insulin" is meant of insulin glargine, "valsartan disodium" of valsartan; insulin lispro is not.
      zip(name, own).allSatisfy(==) || own.count == 1 && name.contains(own[0])
    }
  }

  /// Whether a token names the drug.
  public func names(_ token: Token) -> Bool { token.kind == .word && words.contains(token.word) }

  /// Where the single substances of a combination are named, by their first word at least; none for other drugs.
  func parts(in tokens: [Token]) -> [Range<Int>] {
    guard !parts.isEmpty else { return [] }
    return tokens.indices.compactMap { start in
      guard tokens[start].kind == .word, let part = parts.first(where: { $0.first == tokens[start].key })
      else { return nil }
      let more = zip(part, tokens[start...]).prefix { $0 == $1.key }.count
      return start..<start + more
    }
  }

  private static func words(of name: String) -> [UInt64] {
    Lexer.tokens(in: Array(name.utf8)).filter { $0.kind == .word || $0.kind == .number }.map(\.key)
  }

  private mutating func learn(_ name: String) {
    let tokens = Lexer.tokens(in: Array(name.utf8)).filter { $0.kind == .word || $0.kind == .number }
    guard let first = tokens.first(where: { $0.kind == .word }) else { return }
    words.insert(first.word)
    names.append(tokens.map(\.key))
  }

  /// "BRAND (generic)": a capitalised word right before the drug's name in parentheses is a name of it, too; so is an
  /// abbreviation in parentheses behind it.
  private mutating func learnBrands(_ analysis: Analysis) {
    for passage in analysis.passages {
      for (index, token) in passage.tokens.enumerated() where index > 0 && token.kind == .open {
        guard index + 1 < passage.tokens.count else { continue }
        if passage.isAcronym(index + 1), names(passage.tokens[index - 1]) {
          words.insert(passage.tokens[index + 1].word)
        }
        guard names(passage.tokens[index + 1]) else { continue }
        let before = passage.tokens[..<index].last { $0.kind != .trademark }
        if let before, before.kind == .word, before.isName { words.insert(before.word) }
      }
    }
  }
}
