import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a document is about: the drug and the names it goes by.
public struct Subject: Sendable {
  public var drug: Drug
  /// What the document itself says it is about.
  public var identification: Identification
  private let own: DrugNames
  /// The first words of its names, and what the document puts before them in brackets.
  private var words: Set<Word>
  /// Those of its names.
  private var classes = WordClasses()

  /// - Parameters:
  ///   - drug: what the document is about, where that is known beforehand.
  ///   - fileName: what the file is called, without its extension.
  init(_ analysis: Analysis, drug: Drug?, fileName: String? = nil) {
    identification = Identifier(analysis, fileName: fileName).identification
    self.drug = drug ?? identification.drug
    own = DrugNames(of: drug, as: identification)
    words = own.words
    for word in words { classes.insert(word) }
    learnBrands(analysis)
  }

  /// Whether a mark of a substance is another drug than the subject.
  public func isOther(_ mark: Mark, in passage: Passage, _ lexicon: Lexicon) -> Bool {
    guard mark.vocabulary == .substance else { return false }
    if own.keys.contains(SubstanceName.preferred(mark, lexicon)) { return false }
    let words = passage.tokens[mark.tokens].filter { $0.kind == .word || $0.kind == .number }.map(\.key)
    return !own.names.contains { name in
      // "insulin" is meant of insulin glargine, "valsartan disodium" of valsartan; insulin lispro is not.
      zip(name, words).allSatisfy(==) || words.count == 1 && name.contains(words[0])
    }
  }

  /// "Pegylated ⟦interferon alfa-2b⟧": the end of a longer name of the drug, of which the words before are a part.
  func isNamed(within run: Range<Int>, in passage: Passage) -> Bool {
    own.names.contains { name in
      let start = (0..<run.upperBound).last { at in
        let words = passage.tokens[at..<run.upperBound].lazy.filter { $0.kind == .word || $0.kind == .number }
        return words.count == name.count
      }
      return start.map { start in
        start < run.lowerBound
          && passage.tokens[start..<run.upperBound].filter { $0.kind == .word || $0.kind == .number }.map(
            \.key)
            == name
      } ?? false
    }
  }

  /// Whether a capital abbreviation is made of the first letters of one of its substances' names, which has several words.
  func isAbbreviation(of letters: some Collection<UInt8>) -> Bool {
    drug.name.utf8.split(separator: UInt8(ascii: "+")).contains { part in
      let words = part.split(separator: UInt8(ascii: " "))
      return words.count > 1
        && words.lazy.map { $0.first.map { $0 & 0xDF } ?? 0 }.elementsEqual(letters)
    }
  }

  /// Whether it joins several substances.
  var isCombination: Bool { !own.parts.isEmpty }

  /// Whether a token names the drug.
  public func names(_ token: Token) -> Bool {
    token.kind == .word && classes.mayHold(token.word) && words.contains(token.word)
  }

  /// Whether a token of a passage names the drug.
  func isNamed(in passage: Passage) -> Bool {
    passage.mayHold(anyOf: classes) && passage.tokens.contains { names($0) }
  }

  /// Where the single substances of a combination are named, by their first word at least; none for other drugs.
  func parts(in tokens: [Token]) -> [Range<Int>] {
    guard !own.parts.isEmpty else { return [] }
    return tokens.indices.compactMap { start in
      guard tokens[start].kind == .word, let part = own.parts.first(where: { $0.first == tokens[start].key })
      else { return nil }
      let more = zip(part, tokens[start...]).prefix { $0 == $1.key }.count
      return start..<start + more
    }
  }

  /// "BRAND (generic)": a capitalised word right before the drug's name in parentheses is a name of it, too; so is an
  /// abbreviation in parentheses behind it.
  private mutating func learnBrands(_ analysis: Analysis) {
    for passage in analysis.passages {
      for (index, token) in passage.tokens.enumerated() where index > 0 && token.kind == .open {
        guard index + 1 < passage.tokens.count else { continue }
        if passage.isAcronym(index + 1), names(passage.tokens[index - 1]) {
          learn(passage.tokens[index + 1].word)
        }
        guard names(passage.tokens[index + 1]) else { continue }
        let before = passage.tokens[..<index].last { $0.kind != .trademark }
        if let before, before.kind == .word, before.isName { learn(before.word) }
      }
    }
  }

  private mutating func learn(_ word: Word) {
    words.insert(word)
    classes.insert(word)
  }
}
