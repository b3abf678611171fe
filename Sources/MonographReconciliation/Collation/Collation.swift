import MonographModel

/// Two sources that say nearly the same, read side by side as an editor collates two printings: between claims that
/// both make stand some that only one makes, and what stands opposite them answers the same question in other words.
///
/// The place in the text tells what belongs together, which no comparison of values can where a source names several
/// doses for one phase, so that a slip in one of them shows.
struct Collation: Sendable {
  /// Claims that stand in the same place of both sources and differ, as a pair each.
  let variants: [(Item, Item)]
  /// Of the smaller source, how many percent of the claims stand in the other too.
  let shared: Int

  private static let leastShared = 60
  /// Fewer claims in common prove no common text.
  private static let fewest = 3

  /// The claims of two sources, in any order.
  init(_ a: [Item], _ b: [Item]) {
    let (left, right) = (Self.inOrder(a), Self.inOrder(b))
    let common = Set(left.map(Content.init)).intersection(right.map(Content.init)).count
    shared = common * 100 / max(1, min(left.count, right.count))
    guard common >= Self.fewest, shared >= Self.leastShared else {
      variants = []
      return
    }
    variants = Self.hunks(left, right).flatMap { Self.opposite($0.removed, $0.inserted) }
  }

  /// What a claim says, whoever says it.
  private struct Content: Hashable {
    var value: ClaimValue
    var scope: Scope
    var polarity: Claim.Polarity

    init(_ item: Item) {
      (value, scope, polarity) = (item.claim.value, item.claim.scope, item.claim.polarity)
    }
  }

  private static func inOrder(_ items: [Item]) -> [Item] {
    items.sorted {
      ($0.claim.evidence[0].span, $0.claim.id) < ($1.claim.evidence[0].span, $1.claim.id)
    }
  }

  private typealias Hunk = (removed: [Item], inserted: [Item])

  /// The stretches between claims that both make.
  private static func hunks(_ a: [Item], _ b: [Item]) -> [Hunk] {
    let difference = b.map(Content.init).difference(from: a.map(Content.init))
    let removed = offsets(difference.removals)
    let inserted = offsets(difference.insertions)
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
        hunks.append(([], []))
        i += 1
        j += 1
      }
    }
    return hunks
  }

  private static func offsets(_ changes: [CollectionDifference<Content>.Change]) -> Set<Int> {
    Set(
      changes.map {
        switch $0 {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
      })
  }

  /// Within a stretch, the claims of a kind whose words are alike, in their order.
  private static func opposite(_ removed: [Item], _ inserted: [Item]) -> [(Item, Item)] {
    var free = inserted
    return removed.compactMap { item in
      guard
        let index = free.firstIndex(where: {
          $0.claim.kind == item.claim.kind && Wording($0.quote).isAlike(Wording(item.quote))
        })
      else { return nil }
      return (item, free.remove(at: index))
    }
  }
}

extension Item {
  /// The words that carry the claim.
  fileprivate var quote: String { claim.evidence[0].quote }
}
