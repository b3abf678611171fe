import MonographAnalysis
import MonographLexicon
import MonographModel

/// Finds which drug a document is about.
struct Identifier {
  let analysis: Analysis
  /// The file's name without its extension, the last hint.
  let fileName: String?
  let titles: [Passage]

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
    if let brand, case let substances = substances(of: brand), !substances.isEmpty {
      return Identification(substances, brands: [brand], basis: .brand)
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
      // "Ablexa/Ablexa Forte (bazomycin)" are two brands of what stands in parentheses.
      let isCombined =
        isCombination && (names.contains(where: \.isKnown) || !isInParentheses(title))
      // "WARNING: bleeding with bazomycin" names what it is, first.
      let isKind = head.count == 1 && title.namesSection(at: 0)
      if !names.isEmpty, names.allSatisfy(\.isKnown) || isCombined || !isKind && recurs(title, head) {
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

  /// Whether the one substance that a title names stands in parentheses.
  private func isInParentheses(_ title: Passage) -> Bool {
    title.marks(of: .substance).allSatisfy {
      $0.tokens.lowerBound > 0 && title.tokens[$0.tokens.lowerBound - 1].kind == .open
    }
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
    let saysMore = { substances.allSatisfy { name in active.contains { $0.specifies(name) } } }
    if own.isSubset(of: stated) || own.isDisjoint(with: stated) && saysMore() {
      return Identification(active, brands: brands, basis: .activeSubstance)
    }
    let saysLess = { active.allSatisfy { name in substances.contains { $0.specifies(name) } } }
    var checked = self
    if own.isDisjoint(with: stated), substances.allSatisfy(\.isKnown), !saysLess() {
      checked.contradictedTitle = substances.map(\.text).joined(separator: " + ")
      checked.stated = active
    }
    return checked
  }
}
