/// Phrases as paths of keys from a root. Its edges lie in one table with open addressing, since a look-up for each
/// token of a text is most of what reading vocabularies costs. The memory is never freed: vocabularies last as long
/// as the program.
struct PhraseTrie: @unchecked Sendable {
  static let root: Int32 = 0

  private struct Edge {
    var key: UInt64
    var from: Int32
    /// Zero marks a free place: no edge leads to the root.
    var to: Int32

    static let free = Edge(key: 0, from: 0, to: 0)
  }

  private var edges: UnsafeMutablePointer<Edge>
  /// Places for edges, a power of two.
  private var size: Int
  /// A bit for each edge, by its hash: most look-ups find nothing, and learn it here without reaching for the table.
  private let filter: UnsafeMutablePointer<UInt64>
  private static let filterBits = 1 << 18
  /// Nodes besides the root, each of which one edge leads to.
  private(set) var count: Int32 = 0

  /// - Parameter capacity: how many edges to make room for.
  init(capacity: Int = 1 << 15) {
    size = 16
    while size < capacity * 2 { size *= 2 }
    edges = Self.places(size)
    filter = .allocate(capacity: Self.filterBits / 64)
    filter.initialize(repeating: 0, count: Self.filterBits / 64)
  }

  private static func places(_ size: Int) -> UnsafeMutablePointer<Edge> {
    let places = UnsafeMutablePointer<Edge>.allocate(capacity: size)
    places.initialize(repeating: .free, count: size)
    return places
  }

  /// The node that a key leads to; the root where it leads nowhere.
  @inline(__always)
  func next(_ node: Int32, by key: UInt64) -> Int32 {
    let hash = Self.hash(key, node)
    let (word, bit) = Self.filterPlace(hash)
    return filter[word] & bit == 0 ? Self.root : edges[place(of: key, from: node, hash)].to
  }

  @inline(__always)
  private static func hash(_ key: UInt64, _ node: Int32) -> UInt64 {
    (key ^ UInt64(UInt32(bitPattern: node)) &* 0xFF51_AFD7_ED55_8CCD) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private static func filterPlace(_ hash: UInt64) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: hash >> 46)
    return (place / 64, 1 << UInt64(place % 64))
  }

  /// The node that a key leads to, a new one where none does.
  mutating func extend(_ node: Int32, by key: UInt64) -> Int32 {
    let next = next(node, by: key)
    if next != Self.root { return next }
    if Int(count + 1) * 2 > size { grow() }
    count += 1
    let hash = Self.hash(key, node)
    let (word, bit) = Self.filterPlace(hash)
    filter[word] |= bit
    edges[place(of: key, from: node, hash)] = Edge(key: key, from: node, to: count)
    return count
  }

  /// Where an edge is, or the free place where it would be.
  @inline(__always)
  private func place(of key: UInt64, from node: Int32, _ hash: UInt64) -> Int {
    let mask = size - 1
    var place = Int(truncatingIfNeeded: hash >> 32) & mask
    while edges[place].to != 0, edges[place].key != key || edges[place].from != node {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let (old, oldSize) = (edges, size)
    size *= 2
    edges = Self.places(size)
    for edge in UnsafeBufferPointer(start: old, count: oldSize) where edge.to != 0 {
      edges[place(of: edge.key, from: edge.from, Self.hash(edge.key, edge.from))] = edge
    }
    old.deallocate()
  }
}
