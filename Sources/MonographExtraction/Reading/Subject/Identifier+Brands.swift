import MonographAnalysis
import MonographLexicon
import MonographModel

/// Brands: names that no table knows, and what is said to be in them.
extension Identifier {
  var brand: String? {
    if let title = titles.first(where: { isBrand($0) }) { return title.string(title.tokens.indices) }
    var areSeveral = false
    let name = name(inCapitals: true, &areSeveral)
    // Where two are in capitals alike, a third that isn't is no more likely.
    return areSeveral ? nil : name ?? self.name(inCapitals: false, &areSeveral) ?? recurringName
  }

  /// Whether the text has what only texts about drugs have: sections of several kinds, or one and doses. Any page has a
  /// name that recurs.
  var readsLikeADrugs: Bool {
    let headings = analysis.passages.lazy.filter { $0.role == .heading || $0.role == .label }
    let sections = SectionSet(headings.compactMap(\.section)).intersection(Self.drugSections)
    let hasDoses = analysis.passages.contains { $0.quantities.contains { $0.unit?.dimension == .mass } }
    return sections.count >= (hasDoses ? 1 : 2)
  }
  private static let drugSections: SectionSet = [
    .indications, .dosage, .contraindications, .boxedWarning, .warnings, .precautions, .adverseReactions,
    .interactions, .pregnancy, .lactation, .overdose, .missedDose, .dosageForms, .mechanism,
    .pharmacokinetics,
  ]

  /// One to three words without a section's meaning, of which the first recurs: "Telzir".
  private func isBrand(_ title: Passage) -> Bool {
    let words = title.tokens.filter { $0.kind == .word }
    guard (1...3).contains(words.count), words.count == title.tokens.count,
      title.role != .heading || title.sections.isEmpty, title.marks(of: .substance).isEmpty,
      !words.contains(where: { Self.documents.contains($0.word) || Self.hazards.contains($0.word) })
    else { return false }
    let word = words[0].word
    let named = analysis.passages.lazy.filter { $0.holds(word) }.map { $0.tokens.count { $0.is(word) } }
    return named.reduce(0, +) >= 4
  }

  /// "FETAL TOXICITY"
  private static let hazards: WordSet = [
    "toxicity", "toxicities", "risk", "reaction", "reactions", "event", "events", "effect", "effects",
    "warning",
    "infection", "infections", "injury", "failure", "bleeding", "syndrome", "disease", "disorder", "death",
    "hypersensitivity", "mortality", "malignancy", "malignancies", "abuse", "dependence", "misuse",
  ]

  /// "Medication Information Leaflet"
  private static let documents: WordSet = [
    "information", "leaflet", "guide", "guideline", "overview", "summary", "monograph", "article",
    "factsheet",
    "handout", "medication", "medicine", "drug", "patient",
  ]

  /// A name that the opening brings and the text repeats, and that no table knows: "Betaseron".
  private var recurringName: String? {
    let opening =
      titles.filter { $0.tokens.count <= 16 } + analysis.passages.filter { $0.role == .sentence }.prefix(2)
    var candidates: [Word: String] = [:]
    for passage in opening {
      for (index, token) in passage.tokens.enumerated()
      where token.isName && token.kind == .word && token.upper - token.lower >= 5 {
        guard !passage.marks.contains(where: { $0.tokens.contains(index) }), !passage.namesSection(at: index)
        else { continue }
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

  /// The name that sections of a US label write in capitals amid their sentences, where no title brings it; else one
  /// written with a capital there ("Examplix may cause").
  ///
  /// Known to no table and never written otherwise, said eight times and twice as often as any other; or of two words that
  /// always stand together ("EXAMPLIX INHALER"). Of at least five letters, or of four in capitals.
  /// - Parameter areSeveral: set where one is said often, but another almost as often.
  private func name(inCapitals: Bool, _ areSeveral: inout Bool) -> String? {
    var counts: [Word: (count: Int, name: String)] = [:]
    var pairs: [[Word]: Int] = [:]
    var others: Set<Word> = []
    for passage in analysis.passages where passage.role == .sentence || passage.role == .item {
      var last: Word?
      for (index, token) in passage.tokens.enumerated() {
        guard token.kind == .word, token.upper - token.lower >= (inCapitals ? 4 : 5) else {
          last = nil
          continue
        }
        guard isCandidate(index, passage, inCapitals: inCapitals) else {
          if inCapitals ? !counts.isEmpty || token.isName : !token.isName { others.insert(token.word) }
          last = nil
          continue
        }
        counts[token.word, default: (0, passage.string(index..<index + 1))].count += 1
        if let last { pairs[[last, token.word], default: 0] += 1 }
        last = token.word
      }
    }
    let most = counts.filter { !others.contains($0.key) }
      .sorted { ($1.value.count, $0.value.name) < ($0.value.count, $1.value.name) }.map { $0 }
    guard let first = most.first, first.value.count >= 8 else { return nil }
    guard most.count > 1, case let second = most[1], first.value.count < 2 * second.value.count else {
      return first.value.name
    }
    let isRival = most.count > 2 && second.value.count < 2 * most[2].value.count
    for (a, b) in [(first, second), (second, first)]
    where !isRival && 5 * pairs[[a.key, b.key], default: 0] >= 4 * second.value.count {
      return "\(a.value.name) \(b.value.name)"
    }
    areSeveral = true
    return nil
  }

  /// "Pompe disease", "Turner's syndrome".
  private static let eponymous: WordSet = ["disease", "syndrome", "disorder", "s"]

  /// A word in capitals, or one with a capital amid its sentence that counts nothing ("Table 2"); neither known to a table
  /// nor the name of a section.
  private func isCandidate(_ index: Int, _ passage: Passage, inCapitals: Bool) -> Bool {
    let token = passage.tokens[index]
    let bytes = passage.text.utf8[Int(token.lower)..<Int(token.upper)]
    guard token.isName, bytes.allSatisfy({ (0x41...0x5A).contains(inCapitals ? $0 : $0 & 0xDF) }),
      !passage.marks.contains(where: { $0.tokens.contains(index) }), !passage.namesSection(at: index)
    else { return false }
    // "BAZOMYX/QUXIN": two that are given together.
    if index > 0, passage.tokens[index - 1].kind == .slash { return false }
    if inCapitals { return bytes.count > 4 || !isShortening(index, passage) }
    let next = passage.tokens[(index + 1)...].first
    return next?.kind != .number
      && (index > 0 || next?.kind == .word) && !(next.map { Self.eponymous.contains($0.word) } ?? false)
  }

  /// "central sleep apnoea (CSAX)", "RSV-CSAX", "factor VIII": letters that stand for words or a number.
  private func isShortening(_ index: Int, _ passage: Passage) -> Bool {
    guard index > 0, index + 1 < passage.tokens.count else { return false }
    let (token, before, behind) = (
      passage.tokens[index], passage.tokens[index - 1], passage.tokens[index + 1]
    )
    return before.kind == .dash || before.kind == .open && behind.kind == .close
      || passage.text.utf8[Int(token.lower)..<Int(token.upper)].allSatisfy { "IVXLC".utf8.contains($0) }
  }

  /// "BRAND (substance)", "BRAND (substance 5 mg/another 10 mg)", "BRAND, a form of substance"; at the start of a document
  /// also "BRAND contains substance", which later speaks of what else is in it.
  func substances(of brand: String) -> [SubstanceName] {
    let word = Lexer.tokens(in: Array(brand.utf8)).first?.word
    for (number, passage) in analysis.passages.enumerated() {
      for (index, token) in passage.tokens.enumerated() where token.word == word {
        guard
          let mark = passage.marks(of: .substance).first(where: {
            (1...6).contains($0.tokens.lowerBound - index)
          })
        else { continue }
        let between = passage.tokens[index + 1..<mark.tokens.lowerBound]
        if between.last?.kind == .open { return parenthesised(from: mark, passage) }
        if between.contains(where: { $0.is(Self.form) || number < 16 && $0.is(Self.contains) }) {
          return SubstanceList(passage, analysis.lexicon).name(mark.tokens).map { [$0] } ?? []
        }
      }
    }
    return []
  }
  private static let form = Word("form"), contains = Word("contains")

  /// All that the table knows up to the closing parenthesis; "gabapentin enacarbil" is more than the gabapentin in it, where
  /// the text calls it so again.
  private func parenthesised(from mark: Mark, _ passage: Passage) -> [SubstanceName] {
    let list = SubstanceList(passage, analysis.lexicon)
    guard let first = list.name(mark.tokens) else { return [] }
    let start = mark.tokens.lowerBound
    let end = passage.tokens[start...].firstIndex { $0.kind == .close } ?? mark.tokens.upperBound
    let next = mark.tokens.upperBound
    if end == next + 1, passage.tokens[next].kind == .word,
      let whole = list.name(start..<end), !whole.isKnown, whole.isPlausible,
      recurs(mark, with: passage.tokens[next])
    {
      return [whole]
    }
    let names = list.names(in: start..<end).filter(\.isKnown)
    return names.isEmpty ? [first] : names
  }

  /// Whether a word stands right behind a substance elsewhere, too.
  private func recurs(_ mark: Mark, with word: Token) -> Bool {
    analysis.passages.reduce(0) { count, passage in
      count
        + passage.marks(of: .substance).count {
          $0.entry == mark.entry && $0.tokens.upperBound < passage.tokens.count
            && passage.tokens[$0.tokens.upperBound].word == word.word
        }
    } > 1
  }
}
