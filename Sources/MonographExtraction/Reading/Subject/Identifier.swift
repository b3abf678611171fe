import MonographAnalysis
import MonographLexicon
import MonographModel

/// Finds which drug a document is about.
struct Identifier {
  let analysis: Analysis
  /// The file's name without its extension, the last hint.
  let fileName: String?
  private let titles: [Passage]

  init(_ analysis: Analysis, fileName: String?) {
    self.analysis = analysis
    self.fileName = fileName
    titles =
      (["title", "name"] as [MetadataKey]).compactMap { key in
        analysis.passages.first { $0.role == .metadata(key) }
      }
      + analysis.passages.filter { $0.role == .heading }.prefix(2)
  }

  var identification: Identification {
    let active = ActiveSubstances(analysis: analysis).names ?? []
    if let data = productData {
      return Identification(data, brands: brand.map { [$0] } ?? [], basis: .productData)
    }
    if let titled = titleSubstances {
      return titled.checked(against: active)
    }
    let brands = brand.map { [$0] } ?? []
    if !active.isEmpty { return Identification(active, brands: brands, basis: .activeSubstance) }
    if let generic = genericName { return Identification(generic, brands: brands, basis: .genericName) }
    if let brand, let substance = substance(of: brand) {
      return Identification([substance], brands: [brand], basis: .brand)
    }
    if let brand, readsLikeADrugs { return Identification([], brands: [brand], basis: .brandAlone) }
    if let hinted { return Identification(hinted, basis: .fileName) }
    if let most = mostNamed { return Identification([most], basis: .mostNamed) }
    if let brand { return Identification([], brands: [brand], basis: .recurringName) }
    return Identification(
      [], brands: shortTitle.map { [$0] } ?? [], basis: .none)
  }

  // MARK: What is said as such

  /// The generic name or the active ingredients of a label's product data, or of a front matter.
  private var productData: [SubstanceName]? {
    for key in ["generic-name", "ingredient"] as [MetadataKey] {
      var names: [SubstanceName] = []
      for passage in analysis.passages where passage.role == .metadata(key) {
        let list = SubstanceList(passage, analysis.lexicon)
        for name in list.names(in: passage.tokens.indices)
        where !names.contains(where: { $0.key == name.key }) {
          names.append(name)
        }
      }
      if !names.isEmpty, names.count <= 12 { return names }
    }
    return nil
  }

  /// The passage under a heading "Generic name".
  private var genericName: [SubstanceName]? {
    for (index, passage) in analysis.passages.enumerated()
    where passage.role == .heading || passage.role == .label {
      guard index + 1 < analysis.passages.count,
        let label = passage.marks(of: .identityLabel).first(where: { $0.tokens.lowerBound == 0 }),
        analysis.lexicon[label][1] == "generic-name"
      else { continue }
      let isAlone = label.tokens.upperBound >= passage.tokens.count - 1
      let source = isAlone ? analysis.passages[index + 1] : passage
      let list = SubstanceList(source, analysis.lexicon)
      let start = isAlone ? 0 : label.tokens.upperBound
      let names = list.names(in: start..<max(start, list.end(from: start)))
      if !names.isEmpty, names.count <= 12, names.allSatisfy(\.isPlausible) { return names }
    }
    return nil
  }

  // MARK: Titles

  /// The substances of the first title that names any.
  private var titleSubstances: Identification? {
    for title in titles {
      let list = SubstanceList(title, analysis.lexicon)
      let head = 0..<Self.headline(title)
      let names = list.names(in: head)
      guard names.contains(where: \.isKnown) || !title.marks(of: .substance).isEmpty else { continue }
      let isCombination = title.tokens[head].contains { $0.kind == .plus || $0.kind == .slash }
      if !names.isEmpty, names.allSatisfy(\.isKnown) || isCombination || recurs(title, head) {
        return Identification(names, basis: .title)
      }
      // "What is X?", "X and pregnancy".
      let known = title.marks(of: .substance).compactMap { list.name($0.tokens) }
      if let first = known.first {
        return Identification(known.count > 1 && head.count <= 14 ? known : [first], basis: .title)
      }
    }
    return nil
  }

  /// Where the name ends in "X - an encyclopedia", "X: what to know".
  private static func headline(_ title: Passage) -> Int {
    title.tokens.indices.first {
      $0 > 0
        && (title.tokens[$0].kind == .colon || title.tokens[$0].kind == .question
          || title.tokens[$0].kind == .dash && title.tokens[$0].spaceBefore && $0 + 1 < title.tokens.count
            && title.tokens[$0 + 1].spaceBefore)
    } ?? title.tokens.count
  }

  /// Whether the text repeats a title's words: they are a name.
  private func recurs(_ title: Passage, _ head: Range<Int>) -> Bool {
    let words = title.tokens[head].filter { $0.kind == .word || $0.kind == .number }.map(\.key)
    guard (1...6).contains(words.count) else { return false }
    var count = 0
    for passage in analysis.passages {
      let others = passage.tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.key)
      guard others.count >= words.count else { continue }
      for start in 0...(others.count - words.count) where others[start] == words[0] {
        if Array(others[start..<start + words.count]) == words { count += 1 }
      }
      if count >= 4 { return true }
    }
    return false
  }

  private var shortTitle: String? {
    titles.first { $0.tokens.count <= 8 && $0.sections.isEmpty }.map { $0.string($0.tokens.indices) }
  }

  // MARK: Brands

  private var brand: String? {
    if let title = titles.first(where: { isBrand($0) }) { return title.string(title.tokens.indices) }
    var areSeveral = false
    let name = name(inCapitals: true, &areSeveral)
    // Where two are in capitals alike, a third that isn't is no more likely.
    return areSeveral ? nil : name ?? self.name(inCapitals: false, &areSeveral) ?? recurringName
  }

  /// Whether the text has what only texts about drugs have: sections of several kinds, or one and doses. Any page has a
  /// name that recurs.
  private var readsLikeADrugs: Bool {
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
      title.role != .heading || title.sections.isEmpty, title.marks(of: .substance).isEmpty
    else { return false }
    let word = words[0].word
    let named = analysis.passages.lazy.filter { $0.holds(word) }.map { $0.tokens.count { $0.is(word) } }
    return named.reduce(0, +) >= 4
  }

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

  /// "BRAND (substance)", "BRAND, a form of substance"; at the start of a document also "BRAND contains substance",
  /// which later speaks of what else is in it.
  private func substance(of brand: String) -> SubstanceName? {
    let word = Lexer.tokens(in: Array(brand.utf8)).first?.word
    for (number, passage) in analysis.passages.enumerated() {
      for (index, token) in passage.tokens.enumerated() where token.word == word {
        guard
          let mark = passage.marks(of: .substance).first(where: {
            (1...6).contains($0.tokens.lowerBound - index)
          })
        else { continue }
        let between = passage.tokens[index + 1..<mark.tokens.lowerBound]
        if between.last?.kind == .open
          || between.contains(where: { $0.is(Self.form) || number < 16 && $0.is(Self.contains) })
        {
          return SubstanceList(passage, analysis.lexicon).name(mark.tokens)
        }
      }
    }
    return nil
  }
  private static let form = Word("form"), contains = Word("contains")

  // MARK: The last hints

  /// What the file is called, where the text names that, too.
  private var hinted: [SubstanceName]? {
    guard let fileName else { return nil }
    let words = fileName.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for length in stride(from: min(4, words.count), through: 1, by: -1) {
      guard let name = SubstanceName(words[..<length].joined(separator: " "), analysis.lexicon), name.isKnown,
        isNamed(name)
      else { continue }
      return [name]
    }
    return nil
  }

  private func isNamed(_ name: SubstanceName) -> Bool {
    analysis.passages.contains { passage in
      passage.marks(of: .substance).contains {
        SubstanceName.preferred($0, analysis.lexicon) == name.key
      }
    }
  }

  /// The substance named more often than all others together, if the document opens with it: a text about one drug may
  /// name another often.
  private var mostNamed: SubstanceName? {
    var counts: [Int: (count: Int, name: SubstanceName?)] = [:]
    var opening: Set<Int> = []
    for (index, passage) in analysis.passages.enumerated() {
      for mark in passage.marks(of: .substance) {
        if counts[mark.entry] == nil {
          counts[mark.entry] = (0, SubstanceList(passage, analysis.lexicon).name(mark.tokens))
        }
        counts[mark.entry]!.count += 1
        if index < 8 { opening.insert(mark.entry) }
      }
    }
    let most = counts.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
    let total = counts.values.reduce(0) { $0 + $1.count }
    return most.flatMap { opening.contains($0.key) && 2 * $0.value.count > total ? $0.value.name : nil }
  }
}

extension Identification {
  /// A title that the text bears out; one that the text speaks of as another drug is noted.
  ///
  /// More active substances than the title names make the drug a combination.
  fileprivate func checked(against active: [SubstanceName]) -> Identification {
    let own = Set(substances.map(\.key))
    let stated = Set(active.map(\.key))
    guard !active.isEmpty, active.allSatisfy(\.isKnown) else { return self }
    if own == stated {
      // The title may give a brand that the table knows.
      let names = substances.map(\.text).filter { text in !active.contains { $0.text == text } }
      return names.isEmpty ? self : Identification(active, brands: names, basis: .title)
    }
    if own.isSubset(of: stated) { return Identification(active, brands: brands, basis: .activeSubstance) }
    var checked = self
    if own.isDisjoint(with: stated), substances.allSatisfy(\.isKnown) {
      checked.contradictedTitle = substances.map(\.text).joined(separator: " + ")
      checked.stated = active
    }
    return checked
  }
}
