import MonographModel

/// Two sources that say nearly the same, read side by side as an editor collates two printings.
///
/// Their claims are put in the order of the text and matched by the words that carry them. The place in the text then
/// tells which claims answer the same question, which no comparison of values can where a source names several doses
/// for one phase: so a slip in one of them shows.
struct Collation: Sendable {
  /// Claims that stand in the same place of both sources and do not say the same, as a pair each.
  let variants: [(Item, Item)]
  /// Of the claims of the smaller source, how many percent stand in the other in the same words.
  let shared: Int

  private static let leastShared = 60
  /// Fewer claims in common prove no common text.
  private static let fewest = 3

  init(_ a: Printing, _ b: Printing) {
    let (left, right) = (a.items, b.items)
    let (ofLeft, ofRight) = (a.words, b.words)
    let common = ofLeft.count { ofRight.contains($0) }
    shared = common * 100 / max(1, min(left.count, right.count))
    guard common >= Self.fewest, shared >= Self.leastShared else {
      variants = []
      return
    }
    let stretches = Self.stretches(left, right)
    let (saidLeft, saidRight) = (Set(left.map(Content.init)), Set(right.map(Content.init)))
    variants =
      stretches.matched.filter { a, b in
        // What each says in another place too answers another question there, such as another use.
        Content(a) != Content(b) && !(saidRight.contains(Content(a)) && saidLeft.contains(Content(b)))
      }
      + stretches.hunks.flatMap { Self.opposite($0.removed, $0.inserted) }.filter { a, b in
        // What each says in another place too was moved, not changed.
        !(ofRight.contains(Words(a)) && ofLeft.contains(Words(b)))
      }
  }

  /// The claims of one source, ready to be read beside others.
  struct Printing: Sendable {
    /// In the order of the text.
    fileprivate let items: [Item]
    fileprivate let words: Set<Words>

    /// - Parameter items: of one source, in any order.
    init(_ items: [Item]) {
      self.items = items.sorted {
        ($0.claim.evidence[0].span, $0.claim.kind.rawValue, $0.claim.id)
          < ($1.claim.evidence[0].span, $1.claim.kind.rawValue, $1.claim.id)
      }
      words = Set(items.map(Words.init))
    }
  }

  /// What carries a claim.
  fileprivate struct Words: Hashable {
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

  private typealias Hunk = (removed: [Item], inserted: [Item])

  /// The claims in the same words, and what stands between them.
  private static func stretches(_ a: [Item], _ b: [Item]) -> (matched: [(Item, Item)], hunks: [Hunk]) {
    let difference = b.map(Words.init).difference(from: a.map(Words.init))
    let (removed, inserted) = (offsets(difference.removals), offsets(difference.insertions))
    var matched: [(Item, Item)] = []
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

  private static func offsets(_ changes: [CollectionDifference<Words>.Change]) -> Set<Int> {
    Set(
      changes.map {
        switch $0 {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
      })
  }

  /// Within a stretch, the claims of a kind whose words are alike, where both have as many of it: with more on one
  /// side, nothing tells which of them answers to which.
  private static func opposite(_ removed: [Item], _ inserted: [Item]) -> [(Item, Item)] {
    Claim.Kind.allCases.flatMap { kind -> [(Item, Item)] in
      let (a, b) = (removed.filter { $0.claim.kind == kind }, inserted.filter { $0.claim.kind == kind })
      guard a.count == b.count else { return [] }
      return zip(a, b).filter { Wording($0.quote).isAlike(Wording($1.quote)) }
    }
  }
}

extension Item {
  /// The words that carry the claim.
  fileprivate var quote: String { claim.evidence[0].quote }
}
