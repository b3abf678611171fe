import MonographAnalysis
import MonographLexicon

/// A list whose marks between the members were lost: "diarrhoea nausea vomiting (being sick) dry mouth".
struct RunOn {
  /// Tokens at which a member may start, since something ends before them.
  private let cuts: Set<Int>

  /// - Returns: nil where the members of the passage have their marks.
  init?(_ terms: Terms) {
    let passage = terms.passage
    guard passage.tokens.count >= Self.shortest else { return nil }
    let names = terms.marks(within: passage.tokens.indices)
    var starts: Set<Int> = []
    var ends: Set<Int> = []
    for name in names {
      starts.insert(name.tokens.lowerBound)
      ends.insert(name.tokens.upperBound)
    }
    let meetings = starts.intersection(ends).count
    let glosses = passage.tokens.indices.dropFirst().count {
      passage.tokens[$0 - 1].kind == .close && starts.contains($0)
    }
    guard meetings + glosses >= Self.fewest else { return nil }
    let roles = Self.roles(passage, terms.reading.lexicon)
    for head in passage.marks(of: .head) where roles[head.tokens.lowerBound] == .head {
      starts.insert(head.tokens.lowerBound)
    }
    for test in passage.marks(of: .test) { ends.insert(test.tokens.upperBound) }
    var cuts: Set<Int> = []
    for index in passage.tokens.indices.dropFirst() {
      let token = passage.tokens[index]
      guard token.kind == .word, !Self.going.contains(token.word) else { continue }
      let last = passage.tokens[index - 1]
      if last.kind == .close {
        cuts.insert(index)
      } else if ends.contains(index) || roles[index - 1] == .site {
        // "… of the skin ⟦purple discoloration⟧": up to two words stand before what it is.
        let opens = roles[index] == .finding || starts.contains(index)
        let near = index..<min(index + 3, passage.tokens.count)
        let isNear =
          near.contains { starts.contains($0) }
          && near.prefix { !starts.contains($0) }.allSatisfy {
            passage.tokens[$0].kind == .word && roles[$0] != .boundary
              && !Self.going.contains(passage.tokens[$0].word)
          }
        if opens
          || isNear && !names.contains(where: { $0.tokens.contains(index) && $0.tokens.lowerBound < index })
        {
          cuts.insert(index)
        }
      }
    }
    self.cuts = cuts.filter { cut in !names.contains { $0.tokens.contains(cut) && $0.tokens.lowerBound < cut }
    }
  }

  /// The members that a stretch between two marks holds.
  func parts(of member: Enumeration.Member) -> [Enumeration.Member] {
    var parts: [Enumeration.Member] = []
    var start = member.tokens.lowerBound
    for end in member.tokens.dropFirst() where cuts.contains(end) && !isAside(end, member) {
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
