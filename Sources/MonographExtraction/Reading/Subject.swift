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
      // A combination goes by all its substances.
      if marks.count > 1, title.tokens.count <= 14 { return drug(title.string(title.tokens.indices)) }
      if let mark = marks.first { return drug(title.string(mark.tokens)) }
    }
    let brand =
      titles.first { isBrand($0, analysis) }.map { $0.string($0.tokens.indices) }
      ?? recurringName(in: analysis, titles)
    if let active = activeSubstance(of: analysis) ?? brand.flatMap({ substance(named: $0, in: analysis) }) {
      var named = drug(active)
      named.otherNames = brand.map { [$0] } ?? []
      return named
    }
    if let brand { return drug(brand) }
    if let most = mostNamed(in: analysis) { return drug(most) }
    if let title = titles.first, title.tokens.count <= 8 { return drug(title.string(title.tokens.indices)) }
    return Drug(slug: "unknown", name: "unknown")
  }

  /// A name that the opening brings and the text repeats, and that no table knows: "Betaseron".
  private static func recurringName(in analysis: Analysis, _ titles: [Passage]) -> String? {
    let opening =
      titles.filter { $0.tokens.count <= 16 } + analysis.passages.filter { $0.role == .sentence }.prefix(2)
    var candidates: [Word: String] = [:]
    for passage in opening {
      for (index, token) in passage.tokens.enumerated()
      where token.isName && token.kind == .word && token.upper - token.lower >= 5 {
        guard !passage.marks.contains(where: { $0.tokens.contains(index) }) else { continue }
        candidates[token.word] = candidates[token.word] ?? passage.string(index..<index + 1)
      }
    }
    var counts: [Word: (named: Int, plain: Int)] = [:]
    for token in analysis.passages.lazy.flatMap(\.tokens) where candidates[token.word] != nil {
      if token.isName {
        counts[token.word, default: (0, 0)].named += 1
      } else {
        counts[token.word, default: (0, 0)].plain += 1
      }
    }
    let names = counts.filter { $0.value.named >= 5 && $0.value.plain == 0 }
    return names.max { ($0.value.named, $1.key.hash) < ($1.value.named, $0.key.hash) }.flatMap {
      candidates[$0.key]
    }
  }

  /// "BRAND (substance)", "BRAND, a form of substance"; at the start of a document also "BRAND contains substance",
  /// which later speaks of what else is in it.
  private static func substance(named brand: String, in analysis: Analysis) -> String? {
    let word = Lexer.tokens(in: Array(brand.utf8)).first?.word
    for (number, passage) in analysis.passages.enumerated() {
      for (index, token) in passage.tokens.enumerated() where token.word == word {
        guard
          let mark = passage.marks(of: .substance).first(where: {
            (1...6).contains($0.tokens.lowerBound - index)
          })
        else { continue }
        let between = passage.tokens[index + 1..<mark.tokens.lowerBound]
        if between.contains(where: { $0.kind == .open || $0.is(form) || number < 16 && $0.is(contains) }) {
          return passage.string(mark.tokens)
        }
      }
    }
    return nil
  }
  private static let form = Word("form"), contains = Word("contains")

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

  private static let active = Word("active"), substances: Set<Word> = [Word("substance"), Word("ingredient")]

  /// "active substance", "active ingredient", "generic name".
  private static func saysActive(_ index: Int, in passage: Passage) -> Bool {
    guard index + 1 < passage.tokens.count else { return false }
    let next = passage.tokens[index + 1]
    return passage.tokens[index].is(active) && substances.contains(next.word)
      || passage.tokens[index].is(generic) && next.is(name)
  }
  private static let generic = Word("generic"), name = Word("name")

  /// The substance that the document calls the active one, more often than any other.
  private static func activeSubstance(of analysis: Analysis) -> String? {
    var found: [String: (count: Int, text: String)] = [:]
    for (number, passage) in analysis.passages.enumerated() {
      guard let at = passage.tokens.indices.first(where: { saysActive($0, in: passage) }) else { continue }
      let isTitle = passage.role == .label || passage.role == .heading
      let next = isTitle && number + 1 < analysis.passages.count ? analysis.passages[number + 1] : passage
      let mark = next.marks(of: .substance).first {
        isTitle || ($0.tokens.lowerBound > at && $0.tokens.lowerBound - at <= 6)
      }
      guard let mark else { continue }
      found[preferred(mark, analysis.lexicon), default: (0, next.string(mark.tokens))].count += 1
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
