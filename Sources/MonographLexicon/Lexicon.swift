import MonographModel

/// All vocabularies in one trie over words: at each token the longest phrase of each vocabulary is found.
/// Hyphens and spaces are the same, plurals are folded; see `Word`.
public struct Lexicon: Sendable {
  /// The tables of the program, loaded on first use.
  public static let standard = Lexicon(tables: TableFile.names.map { TableFile($0) })

  /// By vocabulary.
  private let tables: [TableFile]
  private let trie: PhraseTrie
  /// For each node the phrases that end there.
  private let terminals: [[Entry]]

  private struct Entry: Sendable {
    var vocabulary: Vocabulary
    var row: Int32
  }

  /// - Parameter tables: those whose names are no vocabulary are passed over; the first column is the phrase.
  public init(tables: [TableFile]) {
    var byVocabulary = Vocabulary.allCases.map { TableFile(empty: $0.rawValue) }
    var trie = PhraseTrie()
    var terminals: [[Entry]] = [[]]
    for table in tables {
      guard let vocabulary = Vocabulary(rawValue: table.name) else { continue }
      byVocabulary[vocabulary.ordinal] = table
      for (row, cells) in table.rows.enumerated() {
        var node = PhraseTrie.root
        for token in Lexer.tokens(in: Array(cells[0].utf8)) where token.kind != .dash {
          node = trie.extend(node, by: token.key)
          if node == terminals.count { terminals.append([]) }
        }
        // One phrase may stand for several things; a plural beside its singular is the same line again.
        let isAgain = terminals[Int(node)].contains {
          $0.vocabulary == vocabulary && table.rows[Int($0.row)].cells.dropFirst() == cells.cells.dropFirst()
        }
        guard node != PhraseTrie.root, !isAgain else { continue }
        terminals[Int(node)].append(Entry(vocabulary: vocabulary, row: Int32(row)))
      }
    }
    self.tables = byVocabulary
    self.trie = trie
    self.terminals = terminals
  }

  /// The row of a mark.
  public subscript(_ mark: Mark) -> TableFile.Row { tables[mark.vocabulary.ordinal].rows[mark.entry] }

  /// The phrases in a run of tokens, by start; of one vocabulary only those that no longer one contains.
  public func marks(in tokens: [Token]) -> [Mark] {
    var marks: [Mark] = []
    var coveredTo = [Int](repeating: 0, count: Vocabulary.allCases.count)
    for start in tokens.indices where tokens[start].kind != .dash {
      let first = marks.count
      appendLongest(in: tokens, from: start, to: &marks)
      guard marks.count > first else { continue }
      // Of one vocabulary all end where the longest does.
      marks.removeAll(from: first) { $0.tokens.upperBound <= coveredTo[$0.vocabulary.ordinal] }
      for mark in marks[first...] { coveredTo[mark.vocabulary.ordinal] = mark.tokens.upperBound }
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
      for entry in terminals[Int(node)] {
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
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
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
