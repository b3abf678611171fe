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

  /// A token of a phrase that was found: the node it leads to, and the token behind it.
  private struct Step {
    var node: Int32 = 0
    var end: Int32 = 0
    /// The vocabularies whose longest phrase ends here.
    var wanted: UInt32 = 0
  }

  /// Hands over the longest phrases of each vocabulary that start at a token, the shorter first; several of one
  /// vocabulary where a table lists one twice.
  func forEachLongest(
    in tokens: UnsafeBufferPointer<Token>, from start: Int, _ body: (_ entry: Entry, _ end: Int) -> Void
  ) {
    var node = trie.next(PhraseTrie.root, by: tokens[start].key)
    guard node != PhraseTrie.root else { return }
    guard goesOn(node, in: tokens, behind: start) else {
      let alone = nodes[Int(node)]
      for entry in UnsafeBufferPointer(start: entries + Int(alone.first), count: Int(alone.count)) {
        body(entry, start + 1)
      }
      return
    }
    var steps = InlineArray<32, Step>(repeating: Step())
    var count = 0
    var index = start + 1
    while true {
      steps[count] = Step(node: node, end: Int32(index))
      count += 1
      while index < tokens.count, tokens[index].kind == .dash { index += 1 }
      guard index < tokens.count, count < Self.longest else { break }
      node = trie.next(node, by: tokens[index].key)
      guard node != PhraseTrie.root else { break }
      index += 1
    }
    var seen: UInt32 = 0
    for step in (0..<count).reversed() {
      let all = nodes[Int(steps[step].node)].vocabularies
      steps[step].wanted = all & ~seen
      seen |= all
    }
    guard seen != 0 else { return }
    for step in 0..<count where steps[step].wanted != 0 {
      let node = nodes[Int(steps[step].node)]
      for entry in UnsafeBufferPointer(start: entries + Int(node.first), count: Int(node.count))
      where steps[step].wanted & entry.vocabulary.bit != 0 {
        body(entry, Int(steps[step].end))
      }
    }
  }

  /// Whether a phrase has the next token, too; most words that start one stand alone.
  private func goesOn(_ node: Int32, in tokens: UnsafeBufferPointer<Token>, behind start: Int) -> Bool {
    var index = start + 1
    while index < tokens.count, tokens[index].kind == .dash { index += 1 }
    return index < tokens.count && trie.next(node, by: tokens[index].key) != PhraseTrie.root
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

    /// - Parameter isSame: whether an entry with the same tokens makes this one needless.
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
