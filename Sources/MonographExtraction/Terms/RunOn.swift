import MonographAnalysis
import MonographLexicon

/// A list whose marks between the members were lost: "diarrhoea nausea vomiting (being sick) dry mouth".
struct RunOn {
  /// Whether a member may start at a token, since something ends before it.
  private let cuts: [Bool]

  /// - Returns: nil where the members of the passage have their marks.
  init?(_ terms: Terms) {
    let passage = terms.passage
    guard passage.tokens.count >= Self.shortest else { return nil }
    let names = terms.marks(within: passage.tokens.indices)
    // Two members meet where one starts.
    guard names.count * 2 >= Self.fewest else { return nil }
    var starts = [Bool](repeating: false, count: passage.tokens.count + 1)
    var ends = starts
    for name in names {
      starts[name.tokens.lowerBound] = true
      ends[name.tokens.upperBound] = true
    }
    let meetings = starts.indices.count { starts[$0] && ends[$0] }
    let glosses = passage.tokens.indices.dropFirst().count {
      passage.tokens[$0 - 1].kind == .close && starts[$0]
    }
    guard meetings + glosses >= Self.fewest else { return nil }
    let roles = Self.roles(passage, terms.reading.lexicon)
    for head in passage.marks(of: .head) where roles[head.tokens.lowerBound] == .head {
      starts[head.tokens.lowerBound] = true
    }
    for test in passage.marks(of: .test) { ends[test.tokens.upperBound] = true }
    var cuts = [Bool](repeating: false, count: passage.tokens.count)
    for index in passage.tokens.indices.dropFirst() {
      let token = passage.tokens[index]
      guard token.kind == .word, !Self.going.contains(token.word) else { continue }
      let last = passage.tokens[index - 1]
      if last.kind == .close {
        cuts[index] = true
      } else if ends[index] || roles[index - 1] == .site {
        // "… of the skin ⟦purple discoloration⟧": up to two words stand before what it is.
        let opens = roles[index] == .finding || starts[index]
        let near = index..<min(index + 3, passage.tokens.count)
        let isNear =
          near.contains { starts[$0] }
          && near.prefix { !starts[$0] }.allSatisfy {
            passage.tokens[$0].kind == .word && roles[$0] != .boundary
              && !Self.going.contains(passage.tokens[$0].word)
          }
        if opens
          || isNear && !names.contains(where: { $0.tokens.contains(index) && $0.tokens.lowerBound < index })
        {
          cuts[index] = true
        }
      }
    }
    for name in names {
      for inner in name.tokens.dropFirst() { cuts[inner] = false }
    }
    self.cuts = cuts
  }

  /// The members that a stretch between two marks holds.
  func parts(of member: Enumeration.Member) -> [Enumeration.Member] {
    var parts: [Enumeration.Member] = []
    var start = member.tokens.lowerBound
    for end in member.tokens.dropFirst() where cuts[end] && !isAside(end, member) {
      parts.append(part(start..<end, of: member))
      start = end
    }
    parts.append(part(start..<member.tokens.upperBound, of: member))
    parts[0].startsGroup = member.startsGroup
    return parts
  }

  private func isAside(_ index: Int, _ member: Enumeration.Member) -> Bool {
    member.asides.contains { $0.contains(index) }
  }

  /// Parentheses stand behind it, not in it.
  private func part(_ tokens: Range<Int>, of member: Enumeration.Member) -> Enumeration.Member {
    let asides = member.asides.filter {
      tokens.lowerBound <= $0.lowerBound && $0.lowerBound <= tokens.upperBound
    }
    let end = asides.last.map {
      $0.upperBound + 1 == tokens.upperBound ? $0.lowerBound - 1 : tokens.upperBound
    }
    return Enumeration.Member(tokens: tokens.lowerBound..<(end ?? tokens.upperBound), asides: asides)
  }

  private static func roles(_ passage: Passage, _ lexicon: Lexicon) -> [Int: FindingRole] {
    var roles: [Int: FindingRole] = [:]
    for mark in passage.marks(of: .head) {
      for index in mark.tokens { roles[index] = FindingRole.of(mark, lexicon) }
    }
    return roles
  }

  /// What two members without a mark between them make sure of.
  private static let fewest = 3
  private static let shortest = 8
  /// Words that go on with what stands before them.
  private static let going: WordSet = [
    "and", "or", "of", "in", "on", "at", "to", "with", "without", "from", "for", "by", "as", "the", "a", "an",
    "your", "you", "that", "which", "who", "when", "where", "if", "due", "after", "before", "during", "while",
    "may", "can", "might", "could", "is", "are", "was", "were", "has", "have", "caused", "causing", "leading",
    "including", "such", "like", "than", "because", "around", "under", "up", "over", "more", "less",
    "increased", "decreased",
  ]
}
