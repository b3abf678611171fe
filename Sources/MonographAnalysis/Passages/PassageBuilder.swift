import MonographLexicon
import MonographModel

/// Walks a document in reading order and cuts it into passages.
struct PassageBuilder {
  let lexicon: Lexicon
  let sections = SectionTable.standard
  let abbreviations = AbbreviationTable.standard
  let runInHeadings = RunInHeadings.standard
  var passages: [Passage] = []
  var blockNumber = 0
  var headings: [(level: Int, passage: Int)] = [] {
    didSet { headingContext = headings.reversed().prefix(Self.longestContext).map(\.passage) }
  }
  /// The headings above, the nearest first; shared by all passages under them.
  private var headingContext: [Int] = []

  /// What stands above the block that is being read.
  struct Surroundings {
    /// The nearest first; headings are added by `context`.
    var leads: [Int] = []
    var role: Passage.Role = .sentence
    var isHighlight = false
    /// A line of a list that lost its marks: what follows its first sentence is text of its own.
    var isLine = false
    /// Behind the first paragraph of an item.
    var isFurther = false
    /// How many lists and quotes it stands in.
    var depth = 0
  }

  /// - Parameter lexicon: asked for when the other tables are there: another thread may load it meanwhile.
  init(lexicon: @autoclosure () -> Lexicon) { self.lexicon = lexicon() }

  mutating func read(_ document: Document) {
    for entry in document.metadata {
      add(entry.value, role: .metadata(MetadataKey(entry.key)), in: Surroundings())
    }
    read(document.blocks, in: Surroundings())
  }

  private mutating func read(_ nested: [Block], in outer: Surroundings) {
    let blocks = outer.depth > Self.deepest ? Self.flattened(nested) : nested
    var lead: Int?
    var isLastLine = false
    let loose = LooseItems(outer.role == .sentence ? blocks : [], lexicon: lexicon)
    for (index, block) in blocks.enumerated() {
      if isLastLine, !isLine(block, under: lead, outer), !opensInnerList(block) {
        lead = nil
        isLastLine = false
      }
      var inner = outer
      inner.depth += 1
      if let lead { inner.leads.insert(lead, at: 0) }
      switch block {
      case .heading(let heading) where isText(heading):
        let ends = endsOpen(heading.text)
        readText(heading.text, role: outer.role, in: ends ? outer : inner)
        if ends { lead = passages.count - 1 }
      case .heading(let heading)
      where isItem(heading, among: blocks, isLedIn: lead != nil)
        || isInRun(heading, at: index, of: blocks, isLedIn: lead != nil):
        inner.role = .item
        lead = readItem(heading.text, in: inner, under: lead)
      case .heading(let heading):
        read(heading, isHighlight: outer.isHighlight)
        lead = nil
      case .paragraph(let text) where loose.shape(of: index) == .item:
        inner.role = .item
        let tokens = loose.tokens(of: index, text)
        if let rest = openBoldName(text, tokens, inner) {
          lead = nil
          readText(text, Array(rest), role: .item, in: outer)
        } else {
          readText(text, tokens, role: .item, in: inner)
        }
      case .paragraph(let text) where loose.shape(of: index) == .title:
        read(Heading(level: Self.untitledLevel, text: text), isHighlight: outer.isHighlight)
        lead = nil
      case .paragraph(let text) where outer.role == .sentence && isBoldTitle(text):
        read(Heading(level: Self.boldLevel, text: text), isHighlight: outer.isHighlight)
        lead = nil
      case .paragraph(let text) where isLine(text, under: lead, outer):
        inner.role = .item
        inner.isLine = true
        lead = readLine(text, loose.tokens(of: index, text), in: inner, under: lead)
        isLastLine = endsSentence(text)
      case .paragraph(let text):
        lead = read(
          text, loose.tokens(of: index, text), before: index + 1, in: blocks, outer, inner, under: lead)
      case .list(let list):
        inner.role = .item
        if lead == nil, let last = leadBefore(list) { inner.leads.insert(last, at: 0) }
        if index > 0, case .paragraph = blocks[index - 1], let label = labelBefore() {
          inner.leads.append(label)
        }
        read(list, in: inner)
        // "• If you weigh more than 40 kg:" leads in the paragraph below its list.
        lead = lastOpens() ? passages.count - 1 : nil
      case .table(let table):
        read(table, in: inner)
        lead = nil
      case .quote(let blocks): read(blocks, in: inner)
      case .highlight(let blocks):
        let saved = headings
        inner.isHighlight = true
        read(blocks, in: inner)
        headings = saved
      }
    }
  }

  /// A heading that is an item of a list. Each of these tells what leads in what follows.
  private mutating func readItem(_ text: MappedText, in inner: Surroundings, under lead: Int?) -> Int? {
    let section = headings.last?.passage
    readText(text, role: .item, in: inner)
    if endsOpen(text) { return passages.count - 1 }
    return headings.last?.passage != section ? nil : lead
  }

  /// A paragraph that is a line of a list.
  private mutating func readLine(
    _ text: MappedText, _ tokens: [Token], in inner: Surroundings, under lead: Int?
  ) -> Int? {
    let section = headings.last?.passage
    readText(text, tokens, role: .item, in: inner)
    if headings.last?.passage == section { return lead }
    return lastOpens() ? passages.count - 1 : nil
  }

  private mutating func read(
    _ text: MappedText, _ tokens: [Token], before next: Int, in blocks: [Block], _ outer: Surroundings,
    _ inner: Surroundings, under lead: Int?
  ) -> Int? {
    let ends = endsOpen(text)
    let passagesBefore = passages.count
    readText(text, tokens, role: outer.role, in: ends && !text.startsInLowerCase ? outer : inner)
    if ends || passages.count > passagesBefore && breaksOff(text, before: next, in: blocks) {
      return passages.count > passagesBefore ? passages.count - 1 : nil
    }
    if lead != nil, endsSentence(text) { return nil }
    // "X is used to treat" and the list, without a colon.
    return lead != nil && endsList(text) ? passages.count - 1 : lead
  }

  private mutating func read(_ list: List, in surroundings: Surroundings) {
    var inner = surroundings
    for item in list.items {
      let section = headings.last?.passage
      read(item: item, in: inner)
      // A heading run into an item ends what led into those before it.
      if headings.last?.passage != section { inner.leads = lastOpens() ? [passages.count - 1] : [] }
    }
  }

  /// Below all levels that readers give.
  private static let untitledLevel = 9

  /// The sentence right before a list introduces it even without a colon, unless it ends with a full stop.
  private func leadBefore(_ list: List) -> Int? {
    guard let last = passages.last, last.role == .sentence || last.role == .item,
      let token = last.tokens.last,
      token.kind != .period, token.kind != .question
    else { return nil }
    return passages.count - 1
  }

  /// "**Adults:** The dose depends on what is treated." above a list holds for its items, too.
  private func labelBefore() -> Int? {
    guard let last = passages.last, let label = last.context.first, passages[label].role == .label,
      passages[label].block == last.block, last.text.strong.first?.lowerBound == 0
    else { return nil }
    return label
  }

  /// Sentences of an item that lead in what is nested under it.
  private static let longestLead = 12

  private mutating func read(item: [Block], in surroundings: Surroundings) {
    var inner = surroundings
    let first = passages.count
    for (index, block) in item.enumerated() {
      if index == 1, first < passages.count, case .paragraph = item[0] {
        // What is nested under an item's own words is led in by them.
        inner.leads = passages.indices[first...].suffix(Self.longestLead).reversed() + inner.leads
      }
      let section = headings.last?.passage
      if case .paragraph(let text) = block {
        inner.isFurther = index > 0
        readText(text, role: .item, in: inner)
        inner.isFurther = false
      } else {
        read([block], in: inner)
      }
      if headings.last?.passage != section { inner.leads = lastOpens() ? [passages.count - 1] : [] }
    }
  }

  /// The last passage leads into what follows.
  private func lastOpens() -> Bool { passages.last?.tokens.last?.kind == .colon }

  private mutating func read(_ heading: Heading, isHighlight: Bool) {
    blockNumber += 1
    open(
      heading.text, Lexer.tokens(in: heading.text.utf8), level: heading.level, code: heading.code, isHighlight
    )
  }

  /// Starts a section that lasts until the next of its level or above.
  mutating func open(
    _ text: MappedText, _ tokens: [Token], level: Int, code: String? = nil, _ isHighlight: Bool
  ) {
    let named = sections.kind(code: code) ?? sections.kind(heading: tokens)
    while let last = headings.last, last.level >= level,
      named != .dosage || !headsPatients(last, over: tokens, level),
      !namesHazard(of: last, tokens, level, named)
    {
      headings.removeLast()
    }
    let outer = headings.last.map { passages[$0.passage].sections } ?? []
    // "5.6 Risk of serious adverse reactions in obstruction", numbered among the warnings, is one of them.
    let isWarning =
      named == .adverseReactions && outer.first == .warnings && tokens.first?.kind == .number
      && tokens.prefix(3).contains { $0.is("risk") }
    let own = isWarning ? nil : named
    let sections = own.map { kind in [kind] + outer.filter { $0 != kind } } ?? outer
    passages.append(
      passage(text, tokens: tokens, role: .heading, sections: sections, context: context([]), isHighlight))
    headings.append((level, passages.count - 1))
  }

  mutating func add(_ text: MappedText, role: Passage.Role, in surroundings: Surroundings) {
    blockNumber += 1
    var rest = Lexer.tokens(in: text.utf8)[...]
    repeat {
      append(text, Array(rest.prefix(Sentences.longest)), role: role, leads: surroundings.leads, surroundings)
      rest = rest.dropFirst(Sentences.longest)
    } while !rest.isEmpty
  }

  /// Passages. What stands further above says nothing any more of what is nested so deep.
  private static let longestContext = 64

  func context(_ leads: [Int]) -> [Int] {
    if leads.isEmpty { return headingContext }
    let all = leads + headingContext
    return all.count <= Self.longestContext ? all : Array(all.prefix(Self.longestContext))
  }

  func passage(
    _ text: MappedText, tokens: [Token], role: Passage.Role, sections: [SectionKind], context: [Int],
    _ isHighlight: Bool, cells: [Passage.Cell] = []
  ) -> Passage {
    let marks = WebAddresses.without(lexicon.marks(in: tokens), tokens)
    let index = MarkIndex(marks)
    let classes = WordClasses(tokens)
    let quantities =
      index.has(.number) || tokens.contains { $0.kind == .number }
      ? QuantityGrammar(tokens: tokens, marks: marks, lexicon: lexicon).quantities() : []
    let timings =
      index.has(.timing) || TimingGrammar.mayFind(in: tokens, classes, quantities)
      ? TimingGrammar(tokens: tokens, marks: marks, quantities: quantities, lexicon: lexicon).timings() : []
    return Passage(
      role: role, text: text, tokens: tokens, classes: classes, marks: marks, index: index,
      kinds: lexicon.kinds(listedBy: marks),
      quantities: quantities, timings: timings, context: context, sections: sections, block: blockNumber,
      cells: cells, isHighlight: isHighlight)
  }

  func endsOpen(_ text: MappedText) -> Bool { lastMark(text) == UInt8(ascii: ":") }
  func endsSentence(_ text: MappedText) -> Bool {
    lastMark(text).map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") } ?? false
  }
  private func lastMark(_ text: MappedText) -> UInt8? {
    text.utf8.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
  }
}
