import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes that an item of a list names for itself: "* **Angina:** 10 mg" beside "* **Fissures (topical):** 5 mg".
///
/// What one item says is nothing the others say; what most of them say is how the drug is given.
struct ItemRoutes {
  /// For each block the routes that are its own alone.
  private var own: [Int: Set<String>] = [:]

  init(_ reading: Reading) {
    var lists: [[Int]: [Int: Entry]] = [:]
    for (index, passage) in reading.passages.enumerated() where isListed(passage, reading) {
      let routes = routes(in: index, reading)
      let isDose = Self.isDosed(passage)
      guard isDose || !routes.isEmpty else { continue }
      let headings = passage.context.filter { reading.passages[$0].role == .heading }
      lists[headings, default: [:]][passage.block, default: Entry()].add(
        routes, isDose, in: [passage.block] + passage.context.map { reading.passages[$0].block })
    }
    for list in lists.values {
      let doses = list.values.filter(\.isDose)
      for entry in doses where !entry.routes.isEmpty {
        let few = entry.routes.filter { route in
          doses.count { $0.routes.contains(route) } * 2 <= doses.count
        }
        for block in entry.blocks { own[block, default: []].formUnion(few) }
      }
    }
  }

  /// Those that a passage names, and what it stands under in its list.
  private func routes(in index: Int, _ reading: Reading) -> [String] {
    let passage = reading.passages[index]
    var routes = passage.has(.route) ? Self.routes(named: passage, reading) : []
    for above in passage.context where reading.passages[above].has(.route) {
      let lead = reading.passages[above]
      if isListed(lead, reading) { routes += Self.routes(named: lead, reading) }
    }
    return routes
  }

  private static func routes(named passage: Passage, _ reading: Reading) -> [String] {
    Routes.marks(in: passage).map { reading.lexicon[$0][1] }
  }

  /// An item of a list, or a paragraph with its label.
  private func isListed(_ passage: Passage, _ reading: Reading) -> Bool {
    switch passage.role {
    case .item, .label: true
    case .sentence:
      passage.context.first.map {
        reading.passages[$0].block == passage.block && reading.passages[$0].role == .label
      } ?? false
    default: false
    }
  }

  private struct Entry {
    var routes: Set<String> = []
    var isDose = false
    var blocks: Set<Int> = []
    mutating func add(_ others: [String], _ holdsDose: Bool, in places: [Int]) {
      routes.formUnion(others)
      isDose = isDose || holdsDose
      blocks.formUnion(places)
    }
  }

  /// Whether a route is only that of the item which names it, in its label or with its dose.
  func hold(_ mention: Reading.RouteMention, _ reading: Reading) -> Bool {
    let passage = reading.passages[mention.passage]
    return isListed(passage, reading) && (passage.role == .label || Self.isDosed(passage))
      && own[passage.block]?.contains(mention.route) ?? false
  }

  private static func isDosed(_ passage: Passage) -> Bool {
    passage.quantities.contains { $0.isDoseable } || passage.tokens.contains { $0.kind == .percent }
  }
}
