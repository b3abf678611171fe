import MonographAnalysis
import MonographLexicon
import MonographModel

/// Frequencies that are said behind what they speak of, in a line or sentence of their own.
extension Frequencies {
  /// "Rash, fever and ⟦chills⟧ occurred in 6%, 4% and ⟦2%⟧ of patients, respectively": each in its order.
  static func respective(_ found: [Found], _ run: Range<Int>, _ passage: Passage) -> Found? {
    guard passage.holds("respectively"),
      let end = passage.tokens.indices.first(where: {
        $0 >= run.upperBound && passage.tokens[$0].is("respectively")
      })
    else { return nil }
    let rates = found.filter {
      isPoint($0) && $0.place.tokens.lowerBound >= run.upperBound && $0.place.tokens.upperBound <= end
    }
    // "in 6% and 4% of patients taking Examplix and placebo, respectively": two groups.
    guard rates.count > 1, let first = rates.first, let last = rates.last,
      !passage.tokens[last.place.tokens.upperBound..<end].contains(where: { $0.is("and") })
    else { return nil }
    // So many members of the list stand behind this one: "⟦A⟧, B and C", "A, ⟦B⟧ and C".
    var behind = 0
    var wasJoint = true
    for token in passage.tokens[run.upperBound..<first.place.tokens.lowerBound] {
      let isJoint = token.kind == .comma || token.is("and")
      if isJoint, !wasJoint || behind == 0 { behind += 1 }
      wasJoint = isJoint
    }
    return behind < rates.count ? rates[rates.count - 1 - behind] : nil
  }

  /// "Chills may occur. ⟦These are very common (…).⟧", "Sepsis: ⟦uncommon (may affect up to 1 in 100 people)⟧".
  static func saidBehind(_ index: Int, _ run: Range<Int>, _ reading: Reading) -> Found? {
    if let said = saidOfLabel(index, reading) { return said }
    let next = index + 1
    guard next < reading.passages.count, reading.passages[next].block == reading.passages[index].block,
      case let said = reading.passages[next], said.role == .sentence || said.role == .item
    else { return nil }
    let mentions = mentions(in: next, reading)
    guard
      isOfLabel(next, reading.passages, mentions)
        || refersBack(said, to: run, of: index, reading.passages) && saysNothingElse(said, mentions)
    else { return nil }
    return mentions.first { isBand($0) }
  }

  /// "⟦Shingles⟧: it can come with blisters. This is uncommon (may affect up to 1 in 100 people)."
  private static func saidOfLabel(_ index: Int, _ reading: Reading) -> Found? {
    let label = reading.passages[index]
    guard label.role == .label, names(label), label.marks(of: .band).isEmpty else { return nil }
    let rest = reading.passages[(index + 1)...].prefix(longestLabelled).prefix { $0.block == label.block }
    return rest.indices.first { other in
      refersBack(reading.passages[other])
        && saysNothingElse(reading.passages[other], mentions(in: other, reading))
    }.flatMap { mentions(in: $0, reading).first { isBand($0) } }
  }
  /// Sentences.
  private static let longestLabelled = 6

  /// What a label's reaction is said to be: all that stands behind the label.
  static func isOfLabel(_ index: Int, _ passages: [Passage], _ mentions: [Found]) -> Bool {
    guard index > 0, passages[index - 1].role == .label, let label = label(of: index, passages), names(label),
      label.marks(of: .band).isEmpty
    else { return false }
    return !(passages[index].tokens.first?.isName ?? true) && saysNothingElse(passages[index], mentions)
  }

  /// "Common side effects: ⟦These occur in more than 10% of patients and are mild.⟧": the number of a label's frequency.
  static func numbered(_ found: Found?, above: Int, _ reading: Reading) -> Found? {
    let next = above + 1
    guard let found, found.frequency.low == nil, found.frequency.high == nil,
      reading.passages[above].role == .label, next < reading.passages.count,
      case let said = reading.passages[next], said.block == reading.passages[above].block, refersBack(said),
      case let rates = mentions(in: next, reading).filter({ isBand($0) && $0.frequency.band != .notKnown }),
      rates.count == 1, rates[0].frequency.low != nil || rates[0].frequency.high != nil
    else { return found }
    return rates[0]
  }

  /// "This is rare" speaks of the one that was named first, and not of its signs; "these are rare" of all.
  private static func refersBack(
    _ said: Passage, to run: Range<Int>, of index: Int, _ passages: [Passage]
  ) -> Bool {
    let passage = passages[index]
    guard passage.role != .label, refersBack(said) else { return false }
    if let first = said.tokens.first(where: { $0.kind == .word }),
      first.word == "these" || first.word == "they"
    {
      return true
    }
    // "Gout may become severe. This is rare.": how it goes.
    if passage.tokens[run.upperBound...].prefix(3).contains(where: {
      $0.word == "become" || $0.word == "becomes"
    }) {
      return false
    }
    return !passage.tokens[..<run.lowerBound].contains { showing.contains($0.word) }
      && !(label(of: index, passages)?.holds(anyOf: showing) ?? false)
  }
  private static let showing: WordSet = [
    "such", "symptom", "sign", "including", "includes", "include", "like", "with", "which", "cause",
  ]

  private static func refersBack(_ passage: Passage) -> Bool {
    passage.tokens.first { $0.kind == .word }.map { anaphors.contains($0.word) } ?? false
  }

  private static func saysNothingElse(_ passage: Passage, _ mentions: [Found]) -> Bool {
    passage.tokens.indices.allSatisfy { belongs($0, passage, mentions) || passage.tokens[$0].kind == .period }
  }
}
