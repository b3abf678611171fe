import MonographAnalysis
import MonographLexicon

/// Noun phrases that name a reaction, sign or abnormal result, each in its own extent: "injection site pain",
/// "increased liver enzymes", "swelling of the face". How bad it was is not part of its name.
struct Findings {
  private let passage: Passage
  private let cores: [Range<Int>]
  /// Of each token.
  private let roles: [FindingRole?]

  init(_ terms: Terms) {
    passage = terms.passage
    let roles = Self.roles(passage, terms.reading.lexicon)
    var ranges = terms.marks(within: passage.tokens.indices).flatMap { [passage] mark in
      Enumeration.isPair(mark, passage)
        ? [
          mark.tokens.lowerBound..<mark.tokens.lowerBound + 1,
          mark.tokens.upperBound - 1..<mark.tokens.upperBound,
        ]
        : [mark.tokens]
    }
    ranges += passage.marks(of: .head).map(\.tokens).filter { $0.contains { roles[$0] == .head } }
    self.roles = roles
    ranges += passage.tokens.indices.filter { [passage] in
      Suffixes.reaction.matches(passage, $0) || terms.reading.shortNames.holds($0, of: passage)
    }.map { $0..<$0 + 1 }
    ranges += passage.marks(of: .test).compactMap { [passage] in
      Self.abnormal($0.tokens, passage, roles)
    }
    let classes = terms.classes
    let named = ranges.filter { range in !classes.contains { $0.overlaps(range) } }
    cores = Self.merged(named, passage).filter { core in
      core.contains { roles[$0] != .boundary && roles[$0] != .finding }
    }
  }

  /// The findings that a run of tokens names, in order.
  func find(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for core in cores where range.lowerBound <= core.lowerBound && core.upperBound <= range.upperBound {
      let extent = lower(core, in: range)..<upper(core, in: range)
      if let last = found.last, last.overlaps(extent) {
        found[found.count - 1] = last.lowerBound..<max(last.upperBound, extent.upperBound)
      } else {
        found.append(extent)
      }
    }
    return found
  }

  /// Words of change name nothing alone, whatever else they are.
  private static func roles(_ passage: Passage, _ lexicon: Lexicon) -> [FindingRole?] {
    var roles: [FindingRole?] = Array(repeating: nil, count: passage.tokens.count)
    for mark in passage.marks where mark.vocabulary == .head || mark.vocabulary == .severity {
      let role = mark.vocabulary == .head ? FindingRole.of(mark, lexicon) : nil
      if mark.vocabulary == .severity, lexicon[mark][1] == "modifier" { continue }
      for index in mark.tokens where roles[index] == nil || role == .finding {
        roles[index] = role ?? .boundary
      }
    }
    return roles
  }

  // MARK: Extent

  /// Over the modifiers before it: "injection site", "upper respiratory tract".
  private func lower(_ core: Range<Int>, in range: Range<Int>) -> Int {
    var lower = core.lowerBound
    while lower > range.lowerBound, core.lowerBound - lower < 6, !parts(lower), modifies(lower - 1) {
      lower -= 1
    }
    while lower < core.lowerBound, passage.tokens[lower].kind != .word || roles[lower] == .boundary {
      lower += 1
    }
    return lower
  }

  /// Over where it is, and how it changed: "of the face", "increased".
  private func upper(_ core: Range<Int>, in range: Range<Int>) -> Int {
    var upper = core.upperBound
    if let place = place(after: upper, in: range) { upper = place }
    if upper < range.upperBound, !parts(upper), roles[upper] == .finding, Self.endsPhrase(upper + 1, passage)
    {
      upper += 1
    }
    return upper
  }

  private func modifies(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    switch token.kind {
    case .dash: return !token.spaceBefore
    case .word:
      return roles[index] != .boundary && roles[index] != .class && !Self.isAdverb(token, passage)
    default: return false
    }
  }

  private func place(after end: Int, in range: Range<Int>) -> Int? {
    guard end + 1 < range.upperBound, Self.joints.contains(passage.tokens[end].word) else { return nil }
    var index = end + 1
    if Self.determiners.contains(passage.tokens[index].word) { index += 1 }
    let start = index
    while index < range.upperBound, roles[index] == .site { index += 1 }
    return index > start ? index : nil
  }

  /// Wide white space: another column, another line.
  private func parts(_ index: Int) -> Bool { Self.parts(index, passage) }

  private static func parts(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].lower - passage.tokens[index - 1].upper > 2
  }

  // MARK: Abnormal results

  /// A test with what it was: "elevated liver enzymes", "increases in serum creatinine", "platelet count decreased".
  private static func abnormal(_ test: Range<Int>, _ passage: Passage, _ roles: [FindingRole?]) -> Range<
    Int
  >? {
    var upper = test.upperBound
    while upper < passage.tokens.count, quantities.contains(passage.tokens[upper].word) { upper += 1 }
    if upper < passage.tokens.count, roles[upper] == .finding, endsPhrase(upper + 1, passage) {
      return test.lowerBound..<upper + 1
    }
    var lower = test.lowerBound
    while lower > 0, test.lowerBound - lower < 5 {
      lower -= 1
      if roles[lower] == .finding { return lower..<upper }
      guard passage.tokens[lower].kind == .word,
        roles[lower] != .boundary || joints.contains(passage.tokens[lower].word)
          || determiners.contains(passage.tokens[lower].word)
      else { return nil }
    }
    return nil
  }

  /// "increased" ends "weight increased", but not "weight increased appetite".
  private static func endsPhrase(_ index: Int, _ passage: Passage) -> Bool {
    index >= passage.tokens.count || passage.tokens[index].kind != .word
      || ["and", "or", "in", "to", "were", "was", "with", "from", "by", "of"].contains(
        passage.tokens[index].word)
  }

  private static func isAdverb(_ token: Token, _ passage: Passage) -> Bool {
    passage.text.utf8[..<Int(token.upper)].suffix(2).elementsEqual("ly".utf8) && token.upper - token.lower > 4
  }

  /// Side by side they are one name: "hypersensitivity" and "reactions".
  private static func merged(_ ranges: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      guard let last = merged.last else {
        merged.append(range)
        continue
      }
      let isNext = range.lowerBound == last.upperBound && !parts(range.lowerBound, passage)
      if range.lowerBound < last.upperBound || isNext {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static let joints: WordSet = ["of", "in", "on", "to", "around"]
  private static let determiners: WordSet = ["the", "your", "a", "an", "both"]
  private static let quantities: WordSet = [
    "level", "levels", "concentration", "count", "value", "activity",
  ]
}

/// What a word does in the name of a finding; the second column of the table of heads.
enum FindingRole: String {
  /// Names one: "pain".
  case head
  /// Makes a measurement one: "elevated".
  case finding
  case suffix
  /// Says where: "face".
  case site
  /// Heads a list of them: "nervous system disorders".
  case `class`
  /// Is never part of one: "experienced".
  case boundary

  /// That of an entry of the table.
  static func of(_ head: Mark, _ lexicon: Lexicon) -> FindingRole {
    if lexicon.lists("boundary", head) { return .boundary }
    if lexicon.lists("site", head) { return .site }
    if lexicon.lists("finding", head) { return .finding }
    if lexicon.lists("class", head) { return .class }
    return lexicon.lists("suffix", head) ? .suffix : .head
  }
}
