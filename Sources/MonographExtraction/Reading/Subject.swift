import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a document is about: the drug and the names it goes by.
public struct Subject: Sendable {
  public var drug: Drug
  /// The substance's preferred name in the table, where it is known.
  public var preferred: String?
  /// Rows of `substances` that mean the drug.
  private var entries: Set<Int> = []
  private var words: Set<Word> = []

  /// - Parameter drug: what the document is about, where that is known beforehand.
  init(_ analysis: Analysis, drug: Drug?) {
    self.drug = drug ?? Self.named(by: analysis)
    learn(self.drug.name, analysis.lexicon)
    for name in self.drug.otherNames { learn(name, analysis.lexicon) }
    learnBrands(analysis)
  }

  /// Whether a mark of a substance is another drug than the subject.
  public func isOther(_ mark: Mark, in passage: Passage, _ lexicon: Lexicon) -> Bool {
    guard mark.vocabulary == .substance else { return false }
    if entries.contains(mark.entry) || Self.preferred(mark, lexicon) == preferred { return false }
    return !passage.tokens[mark.tokens].contains { words.contains($0.word) }
  }

  /// The table leaves the second column empty where the name is the preferred one itself.
  private static func preferred(_ mark: Mark, _ lexicon: Lexicon) -> String {
    let row = lexicon[mark]
    return row[1].isEmpty ? row[0] : row[1]
  }

  /// Whether a token names the drug.
  public func names(_ token: Token) -> Bool { token.kind == .word && words.contains(token.word) }

  private mutating func learn(_ name: String, _ lexicon: Lexicon) {
    let tokens = Lexer.tokens(in: Array(name.utf8))
    for mark in lexicon.marks(in: tokens) where mark.vocabulary == .substance {
      entries.insert(mark.entry)
      preferred = preferred ?? Self.preferred(mark, lexicon)
    }
    if let first = tokens.first(where: { $0.kind == .word }) { words.insert(first.word) }
  }

  /// "BRAND (generic)": a capitalised word right before the drug's name in parentheses is a name of it, too.
  private mutating func learnBrands(_ analysis: Analysis) {
    for passage in analysis.passages {
      for (index, token) in passage.tokens.enumerated() where index > 0 && token.kind == .open {
        guard index + 1 < passage.tokens.count, names(passage.tokens[index + 1]) else { continue }
        let before = passage.tokens[..<index].last { $0.kind != .trademark }
        if let before, before.kind == .word, before.isName { words.insert(before.word) }
      }
    }
  }

  /// The name that the document gives its subject: metadata, the first heading, or the substance named most.
  private static func named(by analysis: Analysis) -> Drug {
    let keys = ["generic-name", "title", "name"]
    let titles =
      keys.compactMap { key in analysis.passages.first { $0.role == .metadata(key) } }
      + analysis.passages.filter { $0.role == .heading }.prefix(2)
    for title in titles {
      let marks = title.marks(of: .substance)
      if let mark = marks.first { return drug(title.string(mark.tokens)) }
    }
    let brand = titles.first { isBrand($0, analysis) }.map { $0.string($0.tokens.indices) }
    if let active = activeSubstance(of: analysis) {
      var named = drug(active)
      named.otherNames = brand.map { [$0] } ?? []
      return named
    }
    if let brand { return drug(brand) }
    if let most = mostNamed(in: analysis) { return drug(most) }
    if let title = titles.first, title.tokens.count <= 8 { return drug(title.string(title.tokens.indices)) }
    return Drug(slug: "unknown", name: "unknown")
  }

  /// The substance named most often, if the document opens with it: a text about one drug may name another often.
  private static func mostNamed(in analysis: Analysis) -> String? {
    var counts: [Int: (count: Int, text: String)] = [:]
    var opening: Set<Int> = []
    for (index, passage) in analysis.passages.enumerated() {
      for mark in passage.marks(of: .substance) {
        counts[mark.entry, default: (0, passage.string(mark.tokens))].count += 1
        if index < 8 { opening.insert(mark.entry) }
      }
    }
    let most = counts.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
    return most.flatMap { opening.contains($0.key) ? $0.value.text : nil }
  }

  /// One to three words without a section's meaning, of which the first recurs: "Telzir".
  private static func isBrand(_ title: Passage, _ analysis: Analysis) -> Bool {
    let words = title.tokens.filter { $0.kind == .word }
    guard (1...3).contains(words.count), words.count == title.tokens.count,
      title.role != .heading || title.sections.isEmpty
    else { return false }
    return analysis.passages.lazy.flatMap(\.tokens).filter { $0.word == words[0].word }.prefix(4).count == 4
  }

  private static let active = Word("active"), contains: Set<Word> = [Word("substance"), Word("ingredient")]

  /// The substance that the document calls the active one, more often than any other.
  private static func activeSubstance(of analysis: Analysis) -> String? {
    var found: [String: (count: Int, text: String)] = [:]
    for passage in analysis.passages {
      guard
        let at = passage.tokens.indices.first(where: { index in
          passage.tokens[index].is(active) && index + 1 < passage.tokens.count
            && contains.contains(passage.tokens[index + 1].word)
        })
      else { continue }
      let mark = passage.marks(of: .substance).first {
        $0.tokens.lowerBound > at && $0.tokens.lowerBound - at <= 6
      }
      guard let mark else { continue }
      found[preferred(mark, analysis.lexicon), default: (0, passage.string(mark.tokens))].count += 1
    }
    let ranked = found.values.sorted { ($0.count, $1.text) > ($1.count, $0.text) }
    guard let first = ranked.first, ranked.count == 1 || ranked[1].count < first.count else { return nil }
    return first.text
  }

  private static func drug(_ text: String) -> Drug {
    let name = text.lowercased()
    let slug = name.utf8.map { byte in
      let isPlain = (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A)
      return isPlain ? byte : UInt8(ascii: "-")
    }
    return Drug(slug: String(decoding: slug, as: UTF8.self), name: name)
  }
}
