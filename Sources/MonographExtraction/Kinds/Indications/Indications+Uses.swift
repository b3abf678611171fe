import MonographAnalysis
import MonographLexicon
import MonographModel

extension Indications {
  // MARK: What is treated

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

  /// "to reduce the risk of stroke": what is prevented counts; "reduce the frequency of relapses" is no disease.
  func isPurpose(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, mark.tokens.lowerBound - 5)..<mark.tokens.lowerBound].contains {
      ["history", "frequency", "number", "severity", "presence", "effect", "impact"].contains($0.word)
    }
  }
}
