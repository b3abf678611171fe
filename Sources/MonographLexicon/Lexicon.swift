import MonographModel

/// All vocabularies in one trie over words: at each token the longest phrase of each vocabulary is found.
/// Hyphens and spaces are the same, plurals are folded; see `Word`.
///
/// An object, since all that reads holds it.
public final class Lexicon: Sendable {
  /// The tables of the program, loaded on first use.
  public static let standard = Lexicon(tables: TableFile.names.map { TableFile($0) })

  /// By vocabulary.
  private let tables: [TableFile]
  private let trie: PhraseTrie
  /// The phrases that end at a node: `entries` from `ends[node - 1]` to `ends[node]`.
  private let entries: [Entry]
  private let ends: [Int32]

  private struct Entry: Sendable {
    var vocabulary: Vocabulary
    var row: Int32
  }

  /// - Parameter tables: those whose names are no vocabulary are passed over; the first column is the phrase.
  public init(tables: [TableFile]) {
    var byVocabulary = Vocabulary.allCases.map { TableFile(empty: $0.rawValue) }
    var trie = PhraseTrie()
    var phrases = PhraseList()
    var tokens: [Token] = []
    for table in tables {
      guard let vocabulary = Vocabulary(rawValue: table.name) else { continue }
      byVocabulary[vocabulary.ordinal] = table
      for (row, cells) in table.rows.enumerated() {
        var phrase = cells[0]
        tokens.removeAll(keepingCapacity: true)
        phrase.withUTF8 { Lexer.append(tokensOf: $0, in: $0.indices, to: &tokens) }
        var node = PhraseTrie.root
        for token in tokens where token.kind != .dash { node = trie.extend(node, by: token.key) }
        // One phrase may stand for several things; a plural beside its singular is the same line again.
        let isAgain = phrases.contains(at: node) {
          $0.vocabulary == vocabulary && table.rows[Int($0.row)].cells.dropFirst() == cells.cells.dropFirst()
        }
        guard node != PhraseTrie.root, !isAgain else { continue }
        phrases.append(Entry(vocabulary: vocabulary, row: Int32(row)), at: node)
      }
    }
    self.tables = byVocabulary
    self.trie = trie
    (entries, ends) = phrases.byNode(count: Int(trie.count) + 1)
  }

  /// The phrases that end at each node of a trie that grows: a chain for each node.
  private struct PhraseList {
    private var links: [(entry: Entry, next: Int32)] = []
    private var first: [Int32] = []
    private static let none: Int32 = -1

    /// Those of a node, the last first.
    func contains(at node: Int32, where isWanted: (Entry) -> Bool) -> Bool {
      var link = Int(node) < first.count ? first[Int(node)] : Self.none
      while link != Self.none {
        if isWanted(links[Int(link)].entry) { return true }
        link = links[Int(link)].next
      }
      return false
    }

    mutating func append(_ entry: Entry, at node: Int32) {
      while first.count <= Int(node) { first.append(Self.none) }
      links.append((entry, first[Int(node)]))
      first[Int(node)] = Int32(links.count - 1)
    }

    /// In their order at each node, with the end of each node's part.
    func byNode(count: Int) -> (entries: [Entry], ends: [Int32]) {
      var entries: [Entry] = []
      var ends: [Int32] = []
      entries.reserveCapacity(links.count)
      ends.reserveCapacity(count)
      for node in 0..<count {
        let start = entries.count
        var link = node < first.count ? first[node] : Self.none
        while link != Self.none {
          entries.append(links[Int(link)].entry)
          link = links[Int(link)].next
        }
        entries[start...].reverse()
        ends.append(Int32(entries.count))
      }
      return (entries, ends)
    }
  }

  /// The row of a mark.
  public subscript(_ mark: Mark) -> TableFile.Row { tables[mark.vocabulary.ordinal].rows[mark.entry] }

  /// The phrases in a run of tokens, by start; of one vocabulary only those that no longer one contains.
  public func marks(in tokens: [Token]) -> [Mark] {
    var marks: [Mark] = []
    var coveredTo = InlineArray<32, Int32>(repeating: 0)
    for start in tokens.indices where tokens[start].kind != .dash {
      let first = marks.count
      appendLongest(in: tokens, from: start, to: &marks)
      guard marks.count > first else { continue }
      // Of one vocabulary all end where the longest does.
      marks.removeAll(from: first) { $0.tokens.upperBound <= coveredTo[$0.vocabulary.ordinal] }
      for mark in marks[first...] { coveredTo[mark.vocabulary.ordinal] = Int32(mark.tokens.upperBound) }
    }
    return marks
  }

  /// Of each vocabulary the longest phrases that start at a token; several where a table lists one twice.
  private func appendLongest(in tokens: [Token], from start: Int, to marks: inout [Mark]) {
    let first = marks.count
    var node = PhraseTrie.root
    var index = start
    while index < tokens.count {
      if tokens[index].kind == .dash, index > start {
        index += 1
        continue
      }
      guard let next = trie.next(node, by: tokens[index].key) else { break }
      node = next
      index += 1
      for place in Int(ends[Int(node) - 1])..<Int(ends[Int(node)]) {
        let entry = entries[place]
        // A longer phrase takes the place of the shorter ones.
        marks.removeAll(from: first) { $0.vocabulary == entry.vocabulary && $0.tokens.upperBound < index }
        marks.append(Mark(vocabulary: entry.vocabulary, entry: Int(entry.row), tokens: start..<index))
      }
    }
  }
}

extension [Mark] {
  fileprivate mutating func removeAll(from first: Int, where isUnwanted: (Mark) -> Bool) {
    guard first < count else { return }
    var kept = first
    for index in first..<count where !isUnwanted(self[index]) {
      if kept < index { self[kept] = self[index] }
      kept += 1
    }
    if kept < count { removeLast(count - kept) }
  }
}

extension Token {
  /// What a phrase compares: the word, the number's value, or the kind of mark.
  public var key: UInt64 {
    switch kind {
    case .word: word.hash
    case .number:
      UInt64(bitPattern: number?.coefficient ?? -1) &* 31 &+ UInt64(bitPattern: Int64(number?.exponent ?? 0))
    default: UInt64(kind.rawValue) | 1 << 63
    }
  }
}
