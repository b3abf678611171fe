import MonographLexicon
import MonographModel

/// The rows of a dose table that was copied into a paragraph, parted by the patients that each is for:
/// "Body weight Starting dose Later doses less than 60 kg 400 mg 200 mg 60 kg or more 600 mg 300 mg".
struct CopiedRows {
  struct Row {
    /// The patients: tokens of the sentence.
    var head: Range<Int>
    var body: Range<Int>
    /// Its amounts, those in parentheses and alternatives left out.
    var amounts: [Range<Int>]
    /// Named patients, not just an age or a weight.
    var isNamed: Bool
  }

  enum Form {
    /// Each row's text can be read by itself.
    case texts
    /// Every row has one amount in each column; the columns' heads.
    case columns([Range<Int>])
    /// Which amount belongs to which row or column is lost.
    case lost
  }

  private(set) var rows: [Row] = []
  /// What stands before the first row.
  private(set) var lead: Range<Int>
  private(set) var form = Form.texts

  private let tokens: [Token]
  private let marks: [Mark]
  private let quantities: [Quantity]

  /// Most sentences hold no word of the kind that names a row's patients.
  static func mayBe(_ sentence: ArraySlice<Token>) -> Bool {
    sentence.count > 2 && sentence.contains { words.contains($0.word) }
  }

  /// Nil where a sentence is prose.
  /// - Parameter isContinued: a row before it is still open.
  init?(_ tokens: [Token], isContinued: Bool, _ lexicon: Lexicon) {
    guard Self.mayBe(tokens[...]) else { return nil }
    self.tokens = tokens
    marks = lexicon.marks(in: tokens)
    quantities = QuantityGrammar(tokens: tokens, marks: marks, lexicon: lexicon).quantities()
    let grammar = PopulationGrammar(tokens: tokens, marks: marks, quantities: quantities, lexicon: lexicon)
    lead = 0..<0
    let heads = grammar.mentions().filter { isHead($0) }
    guard let first = heads.first else { return nil }
    lead = 0..<first.tokens.lowerBound
    for (index, head) in heads.enumerated() {
      let end = index + 1 < heads.count ? heads[index + 1].tokens.lowerBound : tokens.count
      let body = head.tokens.upperBound..<end
      rows.append(
        Row(head: head.tokens, body: body, amounts: amounts(in: body), isNamed: !head.groups.isEmpty))
    }
    guard isContinued || isTable else { return nil }
    form = shape
  }

  /// Words without which a sentence names no patients that a row could be for.
  private static let words: WordSet = [
    Word("kg"), Word("years"), Word("months"), Word("adults"), Word("children"), Word("adolescents"),
  ]

  // MARK: Rows

  /// Patients named where a cell may start, with an amount or a new cell right behind.
  private func isHead(_ mention: PopulationMention) -> Bool {
    guard !mention.isQualified, mention.renal == nil, mention.hepatic == nil else { return false }
    let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    guard mention.isMeasured || tokens[start].isName else { return false }
    if start > 0,
      Self.governors.contains(tokens[start - 1].word) || tokens[start - 1].kind == .open
        || tokens[start - 1].kind == .comma
    {
      return false
    }
    guard mention.groups.isEmpty || tokens[start].isName else { return false }
    guard end < tokens.count else { return mention.isMeasured }
    return tokens[end].isName && tokens[end].kind == .word || isAmount(at: end)
      || tokens[end].kind == .number && mention.isMeasured
  }

  private static let governors: WordSet = [
    Words.for, Words.in, Words.and, Words.or, Words.to, Words.between, Words.at, Word("of"), Word("aged"),
    Word("weighing"), Word("weigh"), Word("weighs"), Word("if"), Word("patients"), Word("are"), Word("is"),
    Word("with"),
    Word("from"), Word("the"), Word("who"), Word("than"), Word("by"), Word("on"), Word("a"), Word("your"),
    Word("age"),
    Word("least"), Word("under"), Word("over"), Word("below"), Word("above"), Word("up"), Word("reach"),
    Word("until"),
    Word("after"), Word("least"), Word("about"), Word("these"), Word("other"), Word("all"), Word("some"),
    Word("young"),
  ]

  private func isAmount(at index: Int) -> Bool {
    quantities.contains { $0.span.lowerBound == index && isDose($0) }
  }

  private func isDose(_ quantity: Quantity) -> Bool {
    switch quantity.unit?.dimension {
    case .mass, .volume, .unit, .form, .count: true
    default: false
    }
  }

  private func amounts(in body: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var group: Int?
    for quantity in quantities where body.contains(quantity.span.lowerBound) && isDose(quantity) {
      let isAlternative = quantity.group != nil && quantity.group == group || follows(Words.or, quantity)
      group = quantity.group
      if !isAlternative, !isAside(quantity.span.lowerBound, in: body) { found.append(quantity.span) }
    }
    return found
  }

  private func follows(_ word: Word, _ quantity: Quantity) -> Bool {
    quantity.span.lowerBound > 0 && tokens[quantity.span.lowerBound - 1].is(word)
  }

  private func isAside(_ index: Int, in body: Range<Int>) -> Bool {
    var depth = 0
    for token in tokens[body.lowerBound..<index] {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  // MARK: Form

  /// One row is enough where it starts the sentence or a cell with a capital; bands alone need a second.
  private var isTable: Bool {
    guard rows.contains(where: { !$0.amounts.isEmpty }) || lead.isEmpty else { return false }
    return rows.count > 1 || lead.isEmpty
      || tokens[rows[0].head.lowerBound].isName
        && tokens[rows[0].head.lowerBound].kind == .word && tokens[lead.upperBound - 1].isName
  }

  private var shape: Form {
    // A last row may go on in the next paragraph; heads without amounts before that are a row of heads.
    if rows.dropLast().contains(where: \.amounts.isEmpty) { return .lost }
    let width = rows.map(\.amounts.count).max() ?? 0
    if width == 1, !rows.contains(where: \.isNamed), rows.count > 1, let heads = columnHeads(1),
      rows.allSatisfy({ $0.amounts.count == 1 && $0.amounts[0].lowerBound == $0.body.lowerBound })
    {
      return .columns(heads)
    }
    if width <= 1 || rows.contains(where: \.isNamed) { return .texts }
    if let heads = columnHeads(width),
      rows.allSatisfy({ $0.amounts.count == width && $0.amounts[0].lowerBound == $0.body.lowerBound })
    {
      return .columns(heads)
    }
    // Words at each amount tell what is given when.
    return rows.contains { row in row.amounts.contains { isBare($0, in: row) } } ? .lost : .texts
  }

  /// Followed by the next amount or the next row, but for what stands in parentheses.
  private func isBare(_ amount: Range<Int>, in row: Row) -> Bool {
    var depth = 0
    for index in amount.upperBound..<max(amount.upperBound, row.body.upperBound) {
      if tokens[index].kind == .open { depth += 1 }
      if depth == 0 { return row.amounts.contains { $0.lowerBound == index } }
      if tokens[index].kind == .close { depth -= 1 }
    }
    return true
  }

  /// As many as the columns of amounts: parts that start with a capital, the first of which heads the patients, or
  /// the words for roles ("Initial Dose Subsequent Doses").
  private func columnHeads(_ width: Int) -> [Range<Int>]? {
    let capitals = lead.filter { tokens[$0].isName && tokens[$0].kind == .word && !isAside($0, in: lead) }
    // Not the words inside of a head: "Treating flu: ⟦dose⟧ for 5 days".
    let roles = marks.filter { $0.vocabulary == .role && $0.tokens.upperBound <= lead.upperBound }
      .map(\.tokens.lowerBound).filter { tokens[$0].isName }
    let starts = capitals.count == width + 1 ? Array(capitals.dropFirst()) : roles
    guard starts.count == width else { return nil }
    return zip(starts, starts.dropFirst() + [lead.upperBound]).map { $0..<$1 }
  }
}
