/// Phrases as paths of keys from a root. Its edges lie in one table with open addressing, since a look-up for each
/// token of a text is most of what reading vocabularies costs.
struct PhraseTrie: Sendable {
  static let root: Int32 = 0

  private struct Edge {
    var key: UInt64
    var from: Int32
    /// Zero marks a free place: no edge leads to the root.
    var to: Int32

    static let free = Edge(key: 0, from: 0, to: 0)
  }

  private var edges: [Edge]
  /// A bit for each edge, by its hash: most look-ups find nothing, and learn it here without reaching for the table.
  private var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)
  private static let filterBits = 1 << 18
  /// Nodes besides the root, each of which one edge leads to.
  private(set) var count: Int32 = 0

  /// - Parameter capacity: how many edges to make room for.
  init(capacity: Int = 1 << 15) {
    edges = Array(repeating: .free, count: Self.size(for: capacity))
  }

  /// The node that a key leads to.
  func next(_ node: Int32, by key: UInt64) -> Int32? {
    let hash = Self.hash(key, node)
    let (word, bit) = Self.filterPlace(hash)
    guard filter[word] & bit != 0 else { return nil }
    let to = edges[place(of: key, from: node, hash)].to
    return to == 0 ? nil : to
  }

  private static func hash(_ key: UInt64, _ node: Int32) -> UInt64 {
    (key ^ UInt64(UInt32(bitPattern: node)) &* 0xFF51_AFD7_ED55_8CCD) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func filterPlace(_ hash: UInt64) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: hash >> 46)
    return (place / 64, 1 << UInt64(place % 64))
  }

  /// The node that a key leads to, a new one where none does.
  mutating func extend(_ node: Int32, by key: UInt64) -> Int32 {
    if let next = next(node, by: key) { return next }
    if Int(count + 1) * 2 > edges.count { grow() }
    count += 1
    let hash = Self.hash(key, node)
    let (word, bit) = Self.filterPlace(hash)
    filter[word] |= bit
    edges[place(of: key, from: node, hash)] = Edge(key: key, from: node, to: count)
    return count
  }

  /// Where an edge is, or the free place where it would be.
  private func place(of key: UInt64, from node: Int32, _ hash: UInt64) -> Int {
    let mask = edges.count - 1
    var place = Int(truncatingIfNeeded: hash >> 32) & mask
    while edges[place].to != 0, edges[place].key != key || edges[place].from != node {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: .free, count: old.count * 2)
    for edge in old where edge.to != 0 {
      edges[place(of: edge.key, from: edge.from, Self.hash(edge.key, edge.from))] = edge
    }
  }

  /// A power of two that leaves half the places free.
  private static func size(for capacity: Int) -> Int {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    return size
  }
}
