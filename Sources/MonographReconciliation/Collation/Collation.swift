import MonographModel

/// Two sources that say nearly the same, read side by side as an editor collates two printings.
///
/// Their claims are put in the order of the text and matched by the words that carry them. The place in the text then
/// tells which claims answer the same question, which no comparison of values can where a source names several doses
/// for one phase: so a slip in one of them shows.
struct Collation: Sendable {
  private let left, right: Printing
  /// How many of the smaller source's claims stand in the other in the same words.
  private let common: Int
  /// The same in percent.
  let shared: Int

  private let isOnePrinting: Bool

  private static let leastShared = 60
  /// Fewer claims in common prove no common text.
  private static let fewest = 3

  init(_ left: Printing, _ right: Printing) {
    (self.left, self.right) = (left, right)
    common = left.words.keys.count { right.words[$0] != nil }
    shared = common * 100 / max(1, min(left.entries.count, right.entries.count))
    let counted = left.words.reduce(0) { $0 + min($1.value, right.words[$1.key] ?? 0) }
    let most = max(left.entries.count, right.entries.count)
    isOnePrinting =
      counted * 100 >= Self.onePrinting * most
      || most - counted <= Self.mostSlipped && counted * 100 >= Self.sameText * most
  }

  /// Claims that stand in the same place of both sources and do not say the same, as a pair each.
  func variants() -> [(Item, Item)] {
    guard common >= Self.fewest, shared >= Self.leastShared else { return [] }
    let stretches = Self.stretches(left.entries, right.entries)
    let changed = stretches.matched.filter { a, b in
      // What each says in another place too answers another question there, such as another use.
      a.content != b.content && !isFoundAgain(a, b, left.contents, right.contents, by: \.content)
    }
    let replaced = stretches.hunks.flatMap { opposite($0.removed, $0.inserted) }.filter { a, b in
      // What each says in another place too was moved, not changed.
      !isFoundAgain(a, b, left.words, right.words, by: \.words)
    }
    return (changed + replaced).map { ($0.item, $1.item) }
  }

  /// Whether each of the two stands in the other source, too; in two printings of one text, as often as in its own.
  private func isFoundAgain(
    _ a: Entry, _ b: Entry, _ left: [Int: Int], _ right: [Int: Int], by key: (Entry) -> Int
  ) -> Bool {
    let (x, y) = (key(a), key(b))
    return isOnePrinting
      ? left[x] == right[x] && left[y] == right[y] : right[x] != nil && left[y] != nil
  }

  /// From so many percent of claims in common, each counted, only slips part two texts.
  private static let onePrinting = 97
  /// One slip changes a few claims, which in a short text are more than three of a hundred.
  private static let mostSlipped = 4
  private static let sameText = 90

  /// The claims of one source, ready to be read beside others.
  struct Printing: Sendable {
    /// In the order of the text.
    fileprivate let entries: [Entry]
    /// How often each stands in it.
    fileprivate let words, contents: [Int: Int]

    private init(_ entries: [Entry]) {
      self.entries = entries.sorted {
        ($0.item.place, $0.item.claim.kind.rawValue, $0.item.claim.id)
          < ($1.item.place, $1.item.claim.kind.rawValue, $1.item.claim.id)
      }
      words = Dictionary(entries.map { ($0.words, 1) }, uniquingKeysWith: +)
      contents = Dictionary(entries.map { ($0.content, 1) }, uniquingKeysWith: +)
    }

    /// By the SHA-256 of their sources.
    static func all(of items: [Item]) -> [String: Printing] {
      var words: [Words: Int] = [:]
      var contents: [Content: Int] = [:]
      let entries = items.map {
        Entry(item: $0, words: words.number(of: Words($0)), content: contents.number(of: Content($0)))
      }
      return Dictionary(grouping: entries, by: \.item.claim.source).mapValues(Printing.init)
    }
  }

  /// A claim, with numbers for its words and its content: all sources are compared with each other, and numbers are
  /// compared fast.
  fileprivate struct Entry: Sendable {
    var item: Item
    var words, content: Int
  }

  /// What carries a claim.
  private struct Words: Hashable {
    var kind: Claim.Kind
    var quote: String

    init(_ item: Item) { (kind, quote) = (item.claim.kind, item.quote) }
  }

  /// What a claim says, in whatever words.
  private struct Content: Hashable {
    var value: ClaimValue
    var scope: Scope
    var polarity: Claim.Polarity

    init(_ item: Item) {
      (value, scope, polarity) = (item.claim.value, item.claim.scope, item.claim.polarity)
    }
  }

  private typealias Hunk = (removed: [Entry], inserted: [Entry])

  /// The claims in the same words, and what stands between them.
  private static func stretches(_ a: [Entry], _ b: [Entry]) -> (matched: [(Entry, Entry)], hunks: [Hunk]) {
    let difference = b.map(\.words).difference(from: a.map(\.words))
    let (removed, inserted) = (offsets(difference.removals), offsets(difference.insertions))
    var matched: [(Entry, Entry)] = []
    var hunks: [Hunk] = [([], [])]
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if removed.contains(i) {
        hunks[hunks.count - 1].removed.append(a[i])
        i += 1
      } else if inserted.contains(j) {
        hunks[hunks.count - 1].inserted.append(b[j])
        j += 1
      } else {
        matched.append((a[i], b[j]))
        hunks.append(([], []))
        i += 1
        j += 1
      }
    }
    return (matched, hunks)
  }

  private static func offsets(_ changes: [CollectionDifference<Int>.Change]) -> Set<Int> {
    Set(
      changes.map {
        switch $0 {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
      })
  }

  /// The claims of which each has the only words that are nearly those of the other.
  private static func nearest(_ a: [Entry], _ b: [Entry]) -> [(Entry, Entry)] {
    let (x, y) = (a.map { Wording($0.item.quote) }, b.map { Wording($0.item.quote) })
    return a.indices.compactMap { i in
      let near = b.indices.filter { x[i].isNearlyThat(of: y[$0]) }
      guard near.count == 1, x.count(where: { $0.isNearlyThat(of: y[near[0]]) }) == 1 else { return nil }
      return (a[i], b[near[0]])
    }
  }

  /// Within a stretch, the claims of a kind whose words are alike, where both have as many of it: with more on one
  /// side, nothing but nearly the same words tells which of them answers to which.
  ///
  /// "Daily" and "weekly" have no word in common: how often is told alike by its place alone.
  private func opposite(_ removed: [Entry], _ inserted: [Entry]) -> [(Entry, Entry)] {
    guard !removed.isEmpty, !inserted.isEmpty else { return [] }
    return Claim.Kind.allCases.flatMap { kind -> [(Entry, Entry)] in
      let a = removed.filter { $0.item.claim.kind == kind }
      let b = inserted.filter { $0.item.claim.kind == kind }
      guard a.count == b.count else { return isOnePrinting ? Self.nearest(a, b) : [] }
      return zip(a, b).filter {
        if kind == .schedule, isOnePrinting { return true }
        let (x, y) = (Wording($0.item.quote), Wording($1.item.quote))
        return x.isAlike(y) || isOnePrinting && x.denies(y)
      }
    } + (isOnePrinting ? Self.ofOneGroup(removed, inserted) : [])
  }

  /// What is refused to a group of patients is a dose adjustment, and what is allowed to them a use.
  private static func ofOneGroup(_ a: [Entry], _ b: [Entry]) -> [(Entry, Entry)] {
    let kinds: Set<Claim.Kind> = [.doseAdjustment, .populationUse]
    return a.flatMap { x in
      b.filter { y in
        Set([x.item.claim.kind, y.item.claim.kind]) == kinds
          && (x.item.claim.scope.population?.group != nil
            && x.item.claim.scope.population?.group == y.item.claim.scope.population?.group
            && x.item.claim.scope.population?.age == y.item.claim.scope.population?.age
            || areRefusedOtherwise(x.item, y.item))
      }.map { (x, $0) }
    }
  }
}

extension Collation {
  /// "Not for children" against "not for adults".
  private static func areRefusedOtherwise(_ a: Item, _ b: Item) -> Bool {
    let items = [a, b]
    guard let x = a.claim.scope.population, let y = b.claim.scope.population,
      items.contains(where: { $0.adjustment == .avoid }),
      items.contains(where: { $0.stance == .notRecommended })
    else { return false }
    return ScopeAlignment.areAdultAndChild(x, y)
  }
}

extension Item {
  /// The words that carry the claim.
  fileprivate var quote: String { claim.evidence[0].quote }
}

extension Dictionary where Value == Int {
  /// The number of a key, the next one for a key that is new.
  fileprivate mutating func number(of key: Key) -> Int {
    let next = count
    if let known = self[key] { return known }
    self[key] = next
    return next
  }
}
