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

  /// "The active substances are A and B": what a combination is called.
  private func combined(_ index: Int, _ passage: Passage) -> [Draft] {
    guard passage.marks(of: .substance).count > 1,
      let substances = passage.tokens.firstIndex(where: { $0.word == "substance" || $0.word == "ingredient" }
      ),
      substances > 0, passage.tokens[substances - 1].word == "active",
      let verb = passage.tokens[substances...].prefix(4).firstIndex(where: { $0.word == "are" })
    else { return [] }
    let end =
      passage.tokens[verb...].firstIndex { [.period, .open, .semicolon, .colon].contains($0.kind) }
      ?? passage.tokens.count
    let named = passage.marks(of: .substance).filter {
      $0.tokens.lowerBound > verb && $0.tokens.upperBound <= end
    }
    guard named.count > 1, end - verb <= 24 else { return [] }
    return make(.genericName, verb + 1..<end, index, passage)
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
