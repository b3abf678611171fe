import MonographModel

/// All vocabularies in one trie over words: at each token the longest phrase of each vocabulary is found.
/// Hyphens and spaces are the same, plurals are folded; see `Word`.
public struct Lexicon: Sendable {
  /// The tables of the program, loaded on first use.
  public static let standard = Lexicon(tables: TableFile.names.map { TableFile($0) })

  private let tables: [Vocabulary: TableFile]
  private let edges: [Edge: Int32]
  /// For each node the phrases that end there: a range of `entries`.
  private let terminals: [[Entry]]

  private struct Edge: Hashable {
    var node: Int32
    var key: UInt64
  }
  private struct Entry: Sendable {
    var vocabulary: Vocabulary
    var row: Int32
  }

  /// - Parameter tables: those whose names are no vocabulary are passed over; the first column is the phrase.
  public init(tables: [TableFile]) {
    var byVocabulary: [Vocabulary: TableFile] = [:]
    var edges: [Edge: Int32] = [:]
    var terminals: [[Entry]] = [[]]
    for table in tables {
      guard let vocabulary = Vocabulary(rawValue: table.name) else { continue }
      byVocabulary[vocabulary] = table
      for (row, cells) in table.rows.enumerated() {
        var node: Int32 = 0
        for token in Lexer.tokens(in: Array(cells[0].utf8)) where token.kind != .dash {
          let edge = Edge(node: node, key: token.key)
          if let next = edges[edge] {
            node = next
          } else {
            terminals.append([])
            node = Int32(terminals.count - 1)
            edges[edge] = node
          }
        }
        // One phrase may stand for several things; a plural beside its singular is the same line again.
        let isAgain = terminals[Int(node)].contains {
          $0.vocabulary == vocabulary && table.rows[Int($0.row)].cells.dropFirst() == cells.cells.dropFirst()
        }
        guard node != 0, !isAgain else { continue }
        terminals[Int(node)].append(Entry(vocabulary: vocabulary, row: Int32(row)))
      }
    }
    self.tables = byVocabulary
    self.edges = edges
    self.terminals = terminals
  }

  /// The row of a mark.
  public subscript(_ mark: Mark) -> TableFile.Row { tables[mark.vocabulary]!.rows[mark.entry] }

  /// The phrases in a run of tokens, by start; of one vocabulary only those that no longer one contains.
  public func marks(in tokens: [Token]) -> [Mark] {
    var marks: [Mark] = []
    var coveredTo: [Vocabulary: Int] = [:]
    for start in tokens.indices where tokens[start].kind != .dash {
      let before = coveredTo
      for (vocabulary, end, row) in longest(in: tokens, from: start) where end > before[vocabulary] ?? 0 {
        coveredTo[vocabulary] = end
        marks.append(Mark(vocabulary: vocabulary, entry: Int(row), tokens: start..<end))
      }
    }
    return marks
  }

  /// Of each vocabulary the longest phrases that start at a token; several where a table lists one twice.
  private func longest(in tokens: [Token], from start: Int) -> [(Vocabulary, Int, Int32)] {
    var found: [(Vocabulary, Int, Int32)] = []
    var node: Int32 = 0
    var index = start
    while index < tokens.count {
      if tokens[index].kind == .dash, index > start {
        index += 1
        continue
      }
      guard let next = edges[Edge(node: node, key: tokens[index].key)] else { break }
      node = next
      index += 1
      for entry in terminals[Int(node)] {
        found.removeAll { $0.0 == entry.vocabulary && $0.1 < index }
        found.append((entry.vocabulary, index, entry.row))
      }
    }
    return found
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
