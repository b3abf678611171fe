import MonographLexicon
import MonographModel

/// Cuts texts into labels, headings that run into them, and sentences.
extension PassageBuilder {
  /// Cuts a paragraph or item into a label and sentences.
  mutating func readText(_ text: MappedText, role: Passage.Role, in surroundings: Surroundings) {
    readText(text, Lexer.tokens(in: text.utf8), role: role, in: surroundings)
  }

  mutating func readText(
    _ text: MappedText, _ tokens: [Token], role: Passage.Role, in surroundings: Surroundings
  ) {
    blockNumber += 1
    guard !tokens.isEmpty else { return }
    var leads = surroundings.leads
    var rest = tokens[...]
    let lexicon = lexicon
    lazy var marks = lexicon.marks(in: tokens)
    if role == .sentence, let behind = openBoldName(text, tokens, surroundings) {
      leads = []
      rest = behind
    } else if let end = Labels.labelEnd(in: tokens, strong: text.strong) {
      leads = readLabel(text, tokens[..<end], role: role, leads: leads, marks: { marks }, surroundings)
      rest = tokens[(end + 1)...]
    }
    for sentence in Sentences(rest, abbreviations: abbreviations) {
      var sentence = sentence
      // What an item begins with is its own.
      let isFurther = sentence.startIndex > rest.startIndex
      let mayOpen = role == .sentence || role == .item && (isFurther || surroundings.isFurther)
      let isLast = sentence.endIndex == tokens.endIndex
      if let heading = mayOpen
        ? runInHeadings.heading(in: sentence, mayTrail: isLast && isFurther, marks: { marks })
        : role == .item ? runInHeadings.innerHeading(in: sentence) : nil
      {
        if heading.lowerBound > sentence.startIndex {
          append(text, Array(sentence[..<heading.lowerBound]), role: role, leads: leads, surroundings)
        }
        open(text, Array(tokens[heading]), level: runInLevel(), surroundings.isHighlight)
        leads = []
        sentence = sentence[heading.upperBound...]
        if sentence.isEmpty { continue }
      }
      if role == .sentence || surroundings.isLine,
        readRows(sentence, of: text, leads: leads, isLast: isLast, surroundings)
      {
        continue
      }
      let isQuestion = isQuestion(sentence, of: tokens, from: rest.startIndex)
      let own = surroundings.isLine && sentence.startIndex > rest.startIndex ? .sentence : role
      append(
        text, sentence.count == tokens.count ? tokens : Array(sentence), role: isQuestion ? .label : own,
        leads: leads, surroundings)
      if isQuestion { leads.insert(passages.count - 1, at: 0) }
    }
  }

  /// - Returns: what leads in the sentences behind the label.
  private mutating func readLabel(
    _ text: MappedText, _ tokens: ArraySlice<Token>, role: Passage.Role, leads: [Int], marks: () -> [Mark],
    _ surroundings: Surroundings
  ) -> [Int] {
    var (label, leads) = (tokens, leads)
    // "Warnings and precautions Talk to your doctor before taking it: if you have …"
    if role == .sentence, let heading = runInHeadings.heading(in: label, marks: marks),
      heading.lowerBound == 0, heading.upperBound < label.endIndex,
      // "Possible side effects Very common:" is what a frequency is read from.
      sections.kind(heading: Array(label[heading])) != .adverseReactions
    {
      open(text, Array(label[heading]), level: runInLevel(), surroundings.isHighlight)
      leads = []
      label = label[heading.upperBound...]
    }
    append(text, Array(label), role: .label, leads: leads, surroundings)
    return [passages.count - 1] + leads
  }

  /// A question before its answer, but not a header of a table that was copied into one paragraph.
  private func isQuestion(_ sentence: ArraySlice<Token>, of tokens: [Token], from start: Int) -> Bool {
    sentence.last?.kind == .question && sentence.endIndex < tokens.endIndex && sentence.startIndex == start
      && sentence.count <= 24 && !sentence.contains { $0.kind == .number }
  }
  private static let runInLevel = 9

  /// A heading run into the text stands beside the one above it, if both are of the same template.
  private func runInLevel() -> Int {
    guard let last = headings.last, runInHeadings.holds(passages[last.passage].tokens) else {
      return Self.runInLevel
    }
    return last.level
  }

  mutating func append(
    _ text: MappedText, _ tokens: [Token], role: Passage.Role, leads: [Int], _ surroundings: Surroundings,
    cells: [Passage.Cell] = []
  ) {
    renameHeading(over: tokens)
    let isLabel = role == .label || tokens.last?.kind == .colon
    var nearer = leads.compactMap { passages[$0].section }
    if isLabel, let own = sections.kind(label: tokens) { nearer.insert(own, at: 0) }
    passages.append(
      passage(
        text, tokens: tokens, role: role, sections: sectionKinds(nearer), context: context(leads),
        surroundings.isHighlight, cells: cells))
  }

  /// Each section once, the nearest first: those of labels and lead-ins, then those of the headings.
  private func sectionKinds(_ nearer: [SectionKind]) -> [SectionKind] {
    let outer = headings.last.map { passages[$0.passage].sections } ?? []
    if nearer.allSatisfy({ $0 == outer.first }) { return outer }
    var kinds: [SectionKind] = []
    kinds.reserveCapacity(nearer.count + outer.count)
    for kind in nearer where !kinds.contains(kind) { kinds.append(kind) }
    for kind in outer where !kinds.contains(kind) { kinds.append(kind) }
    return kinds
  }
}
