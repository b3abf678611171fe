import MonographModel

/// All vocabularies in one trie over words: at each token the longest phrase of each vocabulary is found.
/// Hyphens and spaces are the same, plurals are folded; see `Word`.
///
/// An object, since all that reads holds it.
public final class Lexicon: @unchecked Sendable {
  /// The tables of the program, loaded on first use.
  public static let standard = Lexicon(
    tables: TableFile.names.filter { Vocabulary(rawValue: $0) != nil }.map { TableFile($0) })

  /// Those of all vocabularies, never freed: a look-up counts no references.
  private let rows: UnsafePointer<TableFile.Row>
  /// Where the rows of each vocabulary start, and where the last end.
  private let starts: InlineArray<33, Int>
  private let phrases: PhraseTable
  private let kinds: ListedKinds

  /// - Parameter tables: those whose names are no vocabulary are passed over; the first column is the phrase.
  public init(tables: [TableFile]) {
    var byVocabulary = Vocabulary.allCases.map { TableFile(empty: $0.rawValue) }
    var builder = PhraseTable.Builder(phrases: tables.reduce(0) { $0 + $1.rows.count })
    for table in tables {
      guard let vocabulary = Vocabulary(rawValue: table.name) else { continue }
      byVocabulary[vocabulary.ordinal] = table
      table.rows.withUnsafeBufferPointer { rows in
        for (number, row) in rows.enumerated() {
          // One phrase may stand for several things; a plural beside its singular is the same line again.
          let entry = PhraseTable.Entry(vocabulary: vocabulary, row: Int32(number))
          builder.add(row.bytes(of: 0), entry) { other in
            other.vocabulary == vocabulary && rows[Int(other.row)].saysSame(as: row)
          }
        }
      }
    }
    phrases = PhraseTable(builder)
    (rows, starts) = Self.joined(byVocabulary)
    kinds = ListedKinds(Self.listing.flatMap { byVocabulary[$0.ordinal].rows })
  }

  /// The vocabularies whose second column lists kinds, one after the other, as in `Vocabulary`.
  private static let listing: [Vocabulary] = [.lead, .context, .head]

  /// Whether the second column of a lead, context or head lists a kind.
  public func lists(_ kind: Word, _ mark: Mark) -> Bool { kinds(of: mark) & bit(of: kind) != 0 }

  /// The bit of such a kind; none where no entry lists it.
  public func bit(of kind: Word) -> UInt64 { kinds.bit(of: kind) }

  /// The bits of the kinds that a lead, context or head lists.
  private func kinds(of mark: Mark) -> UInt64 {
    assert(Self.listing.contains(mark.vocabulary))
    let first = Vocabulary.lead.ordinal
    return kinds.bits(row: starts[mark.vocabulary.ordinal] - starts[first] + mark.entry)
  }

  /// The same of all leads, contexts and heads among some marks.
  public func kinds(listedBy marks: [Mark]) -> UInt64 {
    var bits: UInt64 = 0
    for mark in marks
    where mark.vocabulary == .lead || mark.vocabulary == .context || mark.vocabulary == .head {
      bits |= kinds(of: mark)
    }
    return bits
  }

  private static func joined(_ tables: [TableFile]) -> (UnsafePointer<TableFile.Row>, InlineArray<33, Int>) {
    var starts = InlineArray<33, Int>(repeating: 0)
    for place in starts.indices.dropFirst() {
      starts[place] = starts[place - 1] + (place <= tables.count ? tables[place - 1].rows.count : 0)
    }
    let rows = UnsafeMutableBufferPointer<TableFile.Row>.allocate(capacity: max(1, starts[32]))
    _ = rows.initialize(from: tables.lazy.flatMap(\.rows))
    return (UnsafePointer(rows.baseAddress!), starts)
  }

  /// The row of a mark.
  public subscript(_ mark: Mark) -> TableFile.Row {
    let ordinal = mark.vocabulary.ordinal
    let place = starts[ordinal] + mark.entry
    precondition(place < starts[ordinal + 1], "the mark is not of this lexicon")
    return rows[place]
  }

  /// The phrases in a run of tokens, by start; of one vocabulary only those that no longer one contains.
  public func marks(in tokens: [Token]) -> [Mark] {
    var marks: [Mark] = []
    marks.reserveCapacity(tokens.count * 3 / 2)
    var coveredTo = InlineArray<32, Int32>(repeating: 0)
    tokens.withUnsafeBufferPointer { tokens in
      for start in tokens.indices where tokens[start].kind != .dash {
        phrases.appendLongest(in: tokens, from: start, &coveredTo, to: &marks)
      }
    }
    return marks
  }
}

extension Token {
  /// What a phrase compares: the word, the number's value, or the kind of mark.
  @inlinable @inline(__always)
  public var key: UInt64 {
    switch kind {
    case .word: payload
    case .number:
      UInt64(bitPattern: number?.coefficient ?? -1) &* 31 &+ UInt64(bitPattern: Int64(number?.exponent ?? 0))
    default: UInt64(kind.rawValue) | 1 << 63
    }
  }
}
