import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the drug is called and is: "Brand names: A, B", a heading "Generic name" with a line below, front matter.
struct Identities: ClaimRule {
  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    switch passage.role {
    case .sentence, .item:
      let combined = combined(index, passage)
      if !combined.isEmpty { return combined }
      guard let above = passage.context.first, let (role, _) = role(of: above, reading),
        reading.before(index).isEmpty,
        passage.tokens.count <= 40
      else { return [] }
      return names(role, index, reading, label: above)
    case .heading:
      let combined = combined(index, passage)
      if !combined.isEmpty { return combined }
      // "### Generic Name: X"
      guard let (role, end) = role(of: index, reading), end < passage.tokens.count,
        passage.tokens[end].kind == .colon
      else { return [] }
      return make(role, end + 1..<passage.tokens.count, index, passage)
    case .metadata(let key):
      guard let role = Self.keys[key] else { return [] }
      return make(role, passage.tokens.indices, index, passage)
    default: return []
    }
  }

  /// "The active substances (of X) are A and B", "contains two active substances, A and B": what a combination is
  /// called.
  private func combined(_ index: Int, _ passage: Passage) -> [Draft] {
    guard passage.marks(of: .substance).count > 1,
      let word = passage.tokens.firstIndex(where: { ["substance", "ingredient"].contains($0.word) }),
      word > 0, let start = named(word, passage)
    else { return [] }
    let names = passage.marks(of: .substance).map(\.tokens).filter {
      $0.lowerBound >= start && depth(of: start..<$0.lowerBound, passage) == 0
    }
    guard let first = names.first, first.lowerBound - start <= 2 else { return [] }
    var (end, count) = (first.upperBound, 1)
    for name in names.dropFirst() where name.lowerBound >= end {
      guard joins(end..<name.lowerBound, passage) else { break }
      (end, count) = (name.upperBound, count + 1)
    }
    return count > 1 ? make(.genericName, first.lowerBound..<end, index, passage) : []
  }

  /// Where the names begin that a sentence announces behind "substances".
  private func named(_ word: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    if tokens[word - 1].word == "active",
      let verb = tokens[(word + 1)...].prefix(6).firstIndex(where: { $0.word == "are" })
    {
      return verb + 1
    }
    let before = tokens[max(0, word - 5)..<word]
    return before.contains { Self.numbers.contains($0.word) }
      && before.contains { ["contain", "contains", "containing"].contains($0.word) } ? word + 1 : nil
  }
  private static let numbers: WordSet = ["two", "three", "four", "five"]

  private func depth(of run: Range<Int>, _ passage: Passage) -> Int {
    passage.tokens[run].reduce(0) { $0 + ($1.kind == .open ? 1 : $1.kind == .close ? -1 : 0) }
  }

  /// Commas, "and" and what stands in parentheses.
  private func joins(_ gap: Range<Int>, _ passage: Passage) -> Bool {
    var depth = 0
    var isJoined = false
    for token in passage.tokens[gap] {
      if token.kind == .open { depth += 1 }
      if depth == 0 {
        guard token.kind == .comma || token.word == "and" else { return false }
        isJoined = true
      }
      if token.kind == .close { depth -= 1 }
    }
    return isJoined
  }

  private static let keys: [MetadataKey: Identity.Role] = [
    "generic-name": .genericName, "brand-name": .brandName,
  ]

  /// The role that a label or heading announces, and where the announcing words end.
  private func role(of index: Int, _ reading: Reading) -> (Identity.Role, Int)? {
    let passage = reading.passages[index]
    guard passage.role == .label || passage.role == .heading,
      let mark = passage.marks(of: .identityLabel).first(where: { $0.tokens.lowerBound <= 1 }),
      let role = Identity.Role(rawValue: reading.lexicon[mark][1])
    else { return nil }
    let rest = passage.tokens[mark.tokens.upperBound...]
    guard
      rest.isEmpty || rest.first?.kind == .colon || rest.first?.kind == .open || rest.first?.kind == .slash
    else { return nil }
    return (role, mark.tokens.upperBound)
  }

  private func names(_ role: Identity.Role, _ index: Int, _ reading: Reading, label: Int) -> [Draft] {
    let passage = reading.passages[index]
    let runs =
      role == .brandName
      ? Enumeration.members(of: passage, in: passage.tokens.indices).map(\.tokens) : [passage.tokens.indices]
    return runs.flatMap { make(role, $0, index, passage) }.map { draft in
      var draft = draft
      draft.add(.heading, in: label, reading.passages[label].tokens.indices)
      return draft
    }
  }

  private func make(_ role: Identity.Role, _ run: Range<Int>, _ index: Int, _ passage: Passage) -> [Draft] {
    var upper = run.upperBound
    while upper > run.lowerBound, [.period, .trademark, .comma].contains(passage.tokens[upper - 1].kind) {
      upper -= 1
    }
    let run = run.lowerBound..<upper
    guard !run.isEmpty, passage.tokens[run].contains(where: { $0.kind == .word }) else { return [] }
    let value = ClaimValue.identity(Identity(role: role, text: Statements.text(run, passage)))
    return [Draft(value, rule: "identity.label", at: run, of: index)]
  }
}
