import MonographAnalysis
import MonographLexicon
import MonographModel

extension Indications {
  // MARK: What is treated

  /// The use that a long item opens with: "Chronic gout, a disease with …", "Asthma in adults whose …", "Uveitis The
  /// active substance …".
  func opening(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    let start = opens(terms.passage)
    guard terms.reading.before(terms.index).isEmpty, start < tokens.count, tokens[start].kind == .word,
      !Self.itemOpeners.contains(tokens[start].word)
    else { return [] }
    let end = tokens.indices.dropFirst(start + 1).first { closesOpening($0, tokens) } ?? tokens.count
    return end - start <= 24
      ? uses(in: start..<end, terms).map { make(terms, $0, rule: "indication.opening") } : []
  }
  static let itemOpeners = WordTable.uses["item-opener"]

  /// Behind "You have", "who suffer from", "A rare type of", which the name of the use follows.
  private func opens(_ passage: Passage) -> Int {
    let words = passage.tokens.prefix(4).map(\.word)
    guard words.count == 4 else { return 0 }
    if ["you", "who", "they"].contains(words[0]), ["have", "suffer"].contains(words[1]) {
      return ["from", "a", "an"].contains(words[2]) ? 3 : 2
    }
    guard ["a", "an"].contains(words[0]),
      let of = words.firstIndex(of: "of"), Self.kinds.contains(words[of - 1])
    else { return 0 }
    return of + 1
  }

  private func closesOpening(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if [.comma, .period, .colon, .open].contains(token.kind) || token.endsClause { return true }
    if Self.verbs.contains(token.word) || Self.relatives.contains(token.word) { return true }
    // The next sentence, run into the item without a full stop.
    return token.isName && !tokens[index - 1].isName && Self.sentenceOpeners.contains(token.word)
  }
  private static let sentenceOpeners = WordTable.uses["sentence-opener"]
  static let relatives = WordTable.uses["relative"]

  /// The diseases and symptoms among the members of a list, up to one that explains the one before.
  /// - Parameter isOpen: whether the place alone makes a phrase a use.
  func uses(in range: Range<Int>, _ terms: Terms, isOpen: Bool = false) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var isOpen = isOpen
    let members = Enumeration.members(of: terms.passage, in: range)
    var next = 0
    for (position, member) in members.enumerated() where position >= next {
      if !found.isEmpty, explains(member.tokens, terms.passage) { break }
      if let shared = sharing(from: position, members, terms) {
        found += shared.runs
        next = shared.last + 1
        continue
      }
      if found.isEmpty, isOpen, let whole = characterized(member.tokens, terms) {
        found.append(whole)
        break
      }
      // "iron deficiency with or without anaemia"
      if terms.passage.tokens[member.tokens.lowerBound].is("without") { continue }
      if let use = use(in: member, terms).flatMap({ unprefaced($0, terms.passage) }),
        !isNone(use, terms.passage)
      {
        found.append(use)
      } else if isOpen,
        let use = found.isEmpty ? phrase(member.tokens, terms) : further(member.tokens, terms),
        !isNone(use, terms.passage),
        !isModifier(use, before: members[(position + 1)...], terms)
      {
        found.append(use)
      } else if found.isEmpty == false || !isOpen || position > 1 {
        isOpen = false
      }
      // "anaemia in adults receiving chemotherapy for lymphoma or myeloma": what they receive that for.
      if receives(member.tokens, terms.passage) { break }
      // "infections of the skin, nails and hair": the rest may be parts of the member.
      if terms.passage.tokens[member.tokens].contains(where: { Self.inner.contains($0.word) }) {
        isOpen = false
      }
    }
    return found
  }

  /// "specifically ⟦acute cystitis⟧", "combating ⟦mixed infections⟧"; nil where nothing is left that names a use.
  private func unprefaced(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard let start = run.first(where: { !Self.prefaces.contains(passage.tokens[$0].word) }) else {
      return nil
    }
    return start == run.lowerBound || !isVague(start..<run.upperBound, passage) ? start..<run.upperBound : nil
  }

  /// "adults receiving chemotherapy for": whom it befalls are treated for something else.
  private func receives(_ member: Range<Int>, _ passage: Passage) -> Bool {
    member.dropLast(2).contains { index in
      Self.people.contains(passage.tokens[index].word)
        && ["receiving", "undergoing", "having", "getting"].contains(passage.tokens[index + 1].word)
        && passage.tokens[index + 2..<member.upperBound].contains { $0.is("for") }
    }
  }

  /// "…, a rare form of cancer" says what was named before.
  func explains(_ member: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[member.lowerBound].word == "another" || passage.tokens[member.lowerBound].is("meaning")
      || ["a", "an"].contains(passage.tokens[member.lowerBound].word)
        && (passage.tokens[member].contains { ["form", "type", "kind"].contains($0.word) }
          || member.lowerBound > 0 && passage.tokens[member.lowerBound - 1].kind == .comma)
  }

  /// What a member names; "X in children" is X, "relief in adults with X" too.
  func use(in member: Enumeration.Member, _ terms: Terms) -> Range<Int>? {
    // "these episodes" were named before.
    guard !["these", "this", "those", "such"].contains(terms.passage.tokens[member.tokens.lowerBound].word)
    else { return nil }
    let people = people(in: member.tokens, terms.passage)
    let named = people.first.flatMap {
      disease(in: $0, asides: people.count == 1 ? member.asides : [], terms)
    }
    return named ?? people.dropFirst().first.flatMap { disease(in: $0, asides: member.asides, terms) }
  }

  func disease(in range: Range<Int>, asides: [Range<Int>], _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let whole = beforeWhose(terms.trimmed(range), passage)
    if let finding = measured(whole, terms) { return finding }
    var run = whole
    if let mark = terms.marks(within: range).first(where: {
      !isPurpose($0, passage) && !isOfCells($0, passage)
    }) {
      if passage.tokens[mark.tokens].contains(where: { Self.states.contains($0.word) }) {
        return prevented(mark, passage)
      }
      run = extent(of: mark, in: range, terms)
      // "blood clots (deep vein thrombosis)": the lay word and its name are one.
      if let aside = asides.first, (1...8).contains(aside.lowerBound - run.upperBound), aside.count <= 6,
        aside.upperBound < passage.tokens.count, passage.tokens[aside.upperBound].kind == .close,
        isLay(mark, terms),
        passage.marks(of: .condition).contains(where: {
          $0.tokens.count > 1 && aside.contains($0.tokens.lowerBound)
        })
      {
        run = run.lowerBound..<aside.upperBound + 1
      }
      if !isVague(run, passage) { return withInfection(run, passage) }
    }
    guard isDisease(whole, terms), !isVague(whole, passage),
      !passage.tokens[whole].contains(where: { $0.word == "dose" })
    else { return nil }
    return whole.lowerBound..<min(whole.upperBound, whole.lowerBound + 12)
  }

  /// "a high calcium level in the blood due to a tumour": what was measured, and too high.
  private func measured(_ run: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard (3...14).contains(run.count), let first = run.prefix(2).first(where: { terms.isFinding($0) }),
      run.prefix(6).contains(where: { $0 > first && Self.measured.contains(tokens[$0].word) }),
      tokens[run].contains(where: { ["blood", "urine", "body", "serum", "plasma"].contains($0.word) })
    else { return nil }
    return run
  }
  private static let measured: WordSet = ["level", "levels", "amount", "count", "counts"]

  /// "to detect cancer ⟦cells⟧": the disease is named elsewhere.
  private func isOfCells(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[mark.tokens.upperBound...].first?.is("cell") ?? false
  }

  /// "infection with the virus", "virus (abbreviation) infection": the virus is treated as what it brings.
  private func withInfection(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let tokens = passage.tokens
    var (lower, upper) = (run.lowerBound, run.upperBound)
    let joint = lower > 1 && tokens[lower - 1].is("the") ? lower - 2 : lower - 1
    if joint > 0, ["with", "by"].contains(tokens[joint].word),
      let infection = (max(0, joint - 2)..<joint).last(where: { tokens[$0].word == "infection" })
    {
      lower = infection
    }
    let open = (lower..<min(upper + 1, tokens.count)).last { tokens[$0].kind == .open }
    if let open, case let close = Enumeration.closingMark(from: open, in: passage, limit: tokens.count),
      close - open <= 4, close + 1 < tokens.count, close + 1 >= upper
    {
      if tokens[close + 1].word == "infection" {
        upper = close + 2
      } else if close >= upper, open < upper {
        upper = open
      }
    }
    return lower..<upper
  }

  /// "allergic conditions at a doctor's discretion": without who decides.
  private func beforeWhose(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let end = run.dropFirst().first { ["at", "under", "as"].contains(passage.tokens[$0].word) }
    let upper = end ?? run.upperBound
    // "Wake Disorder (WD-24)": without its short name.
    guard upper > run.lowerBound, passage.tokens[upper - 1].kind == .close,
      let open = passage.tokens[run.lowerBound..<upper - 1].openParenthesis, open > run.lowerBound
    else { return run.lowerBound..<upper }
    return run.lowerBound..<open
  }

  static let states = WordTable.uses["state"]

  /// A state is a use where it is ended or kept from coming: "prevent pregnancy".
  private func prevented(_ mark: Mark, _ passage: Passage) -> Range<Int>? {
    let lower = mark.tokens.lowerBound
    let verb = (max(0, lower - 3)..<lower).last { Self.preventing.contains(passage.tokens[$0].word) }
    return verb.map { $0..<mark.tokens.upperBound }
  }
  private static let preventing = WordTable.uses["preventing"]

  /// A word that the tables know by another name.
  func isLay(_ mark: Mark, _ terms: Terms) -> Bool {
    !terms.passage.marks(of: .condition).contains {
      $0.tokens == mark.tokens && terms.reading.lexicon[$0][1].isEmpty
    }
  }

  func isVague(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy { $0.kind != .word || Self.vague.contains($0.word) }
      || run.count == 1 && Self.lone.contains(passage.tokens[run.lowerBound].word)
  }
  /// "treating", "own": no name on their own.
  private static let lone = WordTable.uses["lone"]
  static let vague = WordTable.uses["vague"]

  /// "urea cycle disorders", "manic episodes": by its ending or its head.
  func isDisease(_ run: Range<Int>, _ terms: Terms) -> Bool {
    guard !run.isEmpty else { return false }
    let tokens = terms.passage.tokens
    // "Examplin-24-Hour Wake Disorder": what a dash joins is one word.
    let words = run.count - 2 * tokens[run].count { $0.kind == .dash && !$0.spaceBefore }
    if words <= 8, Self.heads.contains(tokens[run.upperBound - 1].word) { return true }
    // "infections of the lining of the colon"
    let head = run.prefix(4).first { Self.heads.contains(tokens[$0].word) }
    if let head, head + 2 < run.upperBound, Self.joints.contains(tokens[head + 1].word) { return true }
    return run.count <= 8 && Suffixes.reaction.matches(terms.passage, run.upperBound - 1)
  }
  static let joints = WordTable.uses["joint"]
  static let heads = WordTable.uses["disease-head"]

  /// A member without whom it befalls ("X in children"), and what they have ("adults with X").
  func people(in member: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    guard let people = member.first(where: { Self.people.contains(passage.tokens[$0].word) }) else {
      return [member]
    }
    let start = (member.lowerBound..<people).last {
      ["in", "for", "among", "of"].contains(passage.tokens[$0].word)
    }
    let with = (people..<member.upperBound).first { index in
      guard Self.having.contains(passage.tokens[index].word) else { return false }
      // "in adults who do not have an infection"
      if passage.tokens[people..<index].contains(where: { Self.lacking.contains($0.word) })
        || passage.tokens[(index + 1)...].prefix(2).contains(where: { $0.is("not") })
      {
        return false
      }
      // "used in adults for gout", not "in children due to a potential for harm".
      if passage.tokens[index].word == "for" { return index == people + 1 }
      return passage.tokens[index].word != "who"
        || index + 1 < member.upperBound
          && Self.having.contains(passage.tokens[index + 1].word)
    }
    let before = member.lowerBound..<(start ?? people)
    return [before.isEmpty ? nil : before, with.map { $0 + 1..<member.upperBound }].compactMap(\.self)
  }
  static let having = WordTable.uses["having"]
  private static let lacking: WordSet = ["not", "without", "cannot"]
  static let people = WordTable.uses["people"]

  /// "to reduce the risk of stroke": what is prevented counts; "reduce the frequency of relapses" is no disease.
  func isPurpose(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, mark.tokens.lowerBound - 5)..<mark.tokens.lowerBound].contains {
      ["history", "frequency", "number", "severity", "presence", "effect", "impact"].contains($0.word)
    }
  }

  /// The mark with degrees before it and an abbreviation in parentheses behind it.
  func extent(of mark: Mark, in member: Range<Int>, _ terms: Terms) -> Range<Int> {
    let passage = terms.passage
    var lower = terms.widened(mark.tokens).lowerBound
    while lower > member.lowerBound, Self.degrees.contains(passage.tokens[lower - 1].word) { lower -= 1 }
    // "absence seizures", "bacterial meningitis": up to two words that tell which; "partial-onset" is one.
    var kinds = 0
    while lower > member.lowerBound {
      if passage.tokens[lower - 1].kind == .dash, lower - 1 > member.lowerBound,
        !passage.tokens[lower - 1].spaceBefore, !passage.tokens[lower].spaceBefore
      {
        lower -= 2
        continue
      }
      // "type 1 Gaucher disease"
      if lower - 2 >= member.lowerBound, passage.tokens[lower - 1].kind == .number,
        passage.tokens[lower - 2].is("type")
      {
        lower -= 2
        while lower > member.lowerBound, Self.degrees.contains(passage.tokens[lower - 1].word) { lower -= 1 }
        continue
      }
      guard kinds < 2, passage.tokens[lower - 1].kind == .word,
        !Self.connectives.contains(passage.tokens[lower - 1].word),
        !Self.vague.contains(passage.tokens[lower - 1].word)
      else { break }
      lower -= 1
      kinds += 1
    }
    var upper = mark.tokens.upperBound
    for next in terms.marks(within: upper..<max(upper, member.upperBound))
    where next.tokens.lowerBound <= upper + 1 && passage.tokens[upper].kind != .open {
      upper = next.tokens.upperBound
    }
    // "pain and swelling caused by arthritis": the disease behind the symptom is part of the term.
    if upper < member.upperBound, Self.causes.contains(passage.tokens[upper].word),
      let cause = terms.marks(within: upper..<member.upperBound).first,
      cause.tokens.lowerBound - upper <= 4
    {
      upper = cause.tokens.upperBound
    }
    upper = nameEnd(behind: linked(behind: upper, in: member, passage), in: member, terms)
    let rest = upper..<max(upper, member.upperBound)
    // "acne vulgaris", "blood sugar levels": the word that ends the member.
    if rest.count == 1, endsName(upper, passage) { upper = rest.upperBound }
    // "secondary progressive MS with relapses": what limits it is part of the term.
    if (2...4).contains(rest.count), Self.limits.contains(passage.tokens[upper].word),
      passage.tokens[rest].allSatisfy({ $0.kind == .word || $0.kind == .dash })
    {
      upper = rest.upperBound
    }
    return lower..<upper
  }

  /// "kidney disease-associated itching": what a disease brings, named behind it.
  private func linked(behind upper: Int, in member: Range<Int>, _ passage: Passage) -> Int {
    guard upper + 2 < member.upperBound, passage.tokens[upper].kind == .dash,
      ["associated", "related", "induced"].contains(passage.tokens[upper + 1].word)
    else { return upper }
    return (upper + 2..<min(upper + 6, member.upperBound)).first {
      passage.tokens[$0].kind != .word || Self.connectives.contains(passage.tokens[$0].word)
        || Self.vague.contains(passage.tokens[$0].word)
    } ?? min(upper + 6, member.upperBound)
  }

  /// "a lung disease called emphysema", "high cholesterol caused by a condition called X": the name is part of it.
  private func nameEnd(behind upper: Int, in member: Range<Int>, _ terms: Terms) -> Int {
    let passage = terms.passage
    guard
      let called = (upper..<max(upper, min(upper + 6, member.upperBound))).first(where: {
        Self.naming.contains(passage.tokens[$0].word)
      }), !passage.tokens[upper..<called].contains(where: { [.comma, .period, .open].contains($0.kind) }),
      called + 1 < member.upperBound, passage.tokens[called + 1].kind == .word,
      // "another medicine for leukaemia called examplin"
      !passage.marks(of: .substance).contains(where: { $0.tokens.contains(called + 1) })
    else { return upper }
    let name = terms.marks(within: called..<member.upperBound).first { $0.tokens.lowerBound - called <= 12 }
    if let name { return name.tokens.upperBound }
    // "a protein called epidermal growth factor receptor"
    return (called + 2..<max(called + 2, min(called + 8, member.upperBound))).first {
      let token = passage.tokens[$0]
      return token.kind != .word && token.kind != .dash || Self.connectives.contains(token.word)
        || Self.verbs.contains(token.word)
    } ?? max(called + 2, min(called + 8, member.upperBound))
  }
  private static let naming = WordTable.uses["naming"]

  private func endsName(_ index: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[index]
    return token.kind == .word && !Self.connectives.contains(token.word) && !Self.verbs.contains(token.word)
      && !Self.noUses.contains(token.word) && !ends(passage, index, in: "ly")
      && !ends(passage, index, in: "ed")
  }
  static let inner = WordTable.uses["inner"]
  static let causes = WordTable.uses["cause"]
  static let limits = WordTable.uses["limit"]
  static let connectives = WordTable.uses["connective"]
  static let degrees = WordTable.uses["degree"]
}
