/// The phrases of all vocabularies by the tokens they are made of. As in the trie, its memory is never freed.
struct PhraseTable: @unchecked Sendable {
  struct Entry {
    var vocabulary: Vocabulary
    var row: Int32
  }

  /// What ends at a node of the trie.
  private struct Node {
    /// In `entries`.
    var first: Int32 = 0
    var count: Int32 = 0
    /// A bit for each vocabulary.
    var vocabularies: UInt32 = 0
  }

  private let trie: PhraseTrie
  private let nodes: UnsafePointer<Node>
  private let entries: UnsafePointer<Entry>

  /// Tokens of a phrase.
  static let longest = 32

  /// Appends the longest phrases of each vocabulary that start at a token, the shorter first; several of one vocabulary where a
  /// table lists one twice.
  /// - Parameter coveredTo: where those of each vocabulary end that were found before; one that reaches no further is none.
  @inline(__always)
  func appendLongest(
    in tokens: UnsafeBufferPointer<Token>, from start: Int, _ coveredTo: inout InlineArray<32, Int32>,
    to marks: inout [Mark]
  ) {
    var node = trie.next(PhraseTrie.root, by: tokens[start].key)
    guard node != PhraseTrie.root else { return }
    let first = marks.count
    var seen: UInt32 = 0
    var index = start + 1
    for _ in 0..<Self.longest {
      let found = nodes[Int(node)]
      if found.count > 0 {
        // A longer one takes the place of a shorter one.
        if seen & found.vocabularies != 0 { Self.remove(found.vocabularies, from: first, of: &marks) }
        seen |= found.vocabularies
        for entry in UnsafeBufferPointer(start: entries + Int(found.first), count: Int(found.count))
        where index > coveredTo[entry.vocabulary.ordinal] {
          marks.append(Mark(vocabulary: entry.vocabulary, entry: Int(entry.row), tokens: start..<index))
        }
      }
      while index < tokens.count, tokens[index].kind == .dash { index += 1 }
      guard index < tokens.count else { break }
      node = trie.next(node, by: tokens[index].key)
      guard node != PhraseTrie.root else { break }
      index += 1
    }
    for place in first..<marks.count {
      coveredTo[marks[place].vocabulary.ordinal] = marks[place].upper
    }
  }

  @inline(never)
  private static func remove(_ vocabularies: UInt32, from first: Int, of marks: inout [Mark]) {
    var kept = first
    for place in first..<marks.count where vocabularies & marks[place].vocabulary.bit == 0 {
      marks[kept] = marks[place]
      kept += 1
    }
    marks.removeLast(marks.count - kept)
  }
}

extension Vocabulary {
  var bit: UInt32 { 1 << UInt32(ordinal) }
}

extension PhraseTable {
  /// Takes phrases one after the other: a chain of entries for each node of a trie that grows.
  struct Builder {
    fileprivate var trie = PhraseTrie()
    fileprivate var links: [(entry: Entry, next: Int32)] = []
    /// The last link of each node.
    fileprivate var last: [Int32] = []
    fileprivate static let none: Int32 = -1

    /// - Parameter phrases: about how many there are.
    init(phrases: Int) {
      links.reserveCapacity(phrases)
      last.reserveCapacity(phrases * 2)
    }

    /// - Parameter isSame: whether an entry with the same tokens makes this one needless.
    @inline(__always)
    mutating func add(
      _ phrase: UnsafeBufferPointer<UInt8>, _ entry: Entry, unless isSame: (Entry) -> Bool
    ) {
      var scanner = Scanner(bytes: phrase, at: 0, end: phrase.count)
      var node = PhraseTrie.root
      var count = 0
      while let token = scanner.next() {
        count += 1
        if token.kind != .dash { node = trie.extend(node, by: token.key) }
      }
      precondition(
        count <= PhraseTable.longest, "a phrase is too long: \(String(decoding: phrase, as: UTF8.self))")
      guard node != PhraseTrie.root else { return }
      while last.count <= Int(node) { last.append(Self.none) }
      var link = last[Int(node)]
      while link != Self.none {
        if isSame(links[Int(link)].entry) { return }
        link = links[Int(link)].next
      }
      links.append((entry, last[Int(node)]))
      last[Int(node)] = Int32(links.count - 1)
    }
  }

  init(_ builder: Builder) {
    trie = builder.trie
    let nodes = UnsafeMutablePointer<Node>.allocate(capacity: Int(trie.count) + 1)
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: max(1, builder.links.count))
    var end = 0
    for index in 0...Int(trie.count) {
      var node = Node(first: Int32(end))
      var link = index < builder.last.count ? builder.last[index] : Builder.none
      // The chain leads from the last to the first.
      while link != Builder.none {
        let entry = builder.links[Int(link)].entry
        (entries + end).initialize(to: entry)
        end += 1
        node.count += 1
        node.vocabularies |= entry.vocabulary.bit
        link = builder.links[Int(link)].next
      }
      var own = UnsafeMutableBufferPointer(start: entries + Int(node.first), count: Int(node.count))
      own.reverse()
      (nodes + index).initialize(to: node)
    }
    self.nodes = UnsafePointer(nodes)
    self.entries = UnsafePointer(entries)
  }
}
