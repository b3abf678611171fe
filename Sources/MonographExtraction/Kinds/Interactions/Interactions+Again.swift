import MonographAnalysis
import MonographLexicon
import MonographModel

/// "Fungus medicines: voriconazole. It may lower voriconazole in your blood": an item or paragraph that goes on about a
/// partner says one thing of it.
extension Interactions {
  private static let reach = 4

  /// The partners that the sentences before, of the same item or paragraph, have named.
  func namedBefore(_ index: Int, _ reading: Reading) -> Set<String> {
    var names: Set<String> = []
    let block = reading.passages[index].block
    for before in (max(0, index - Self.reach)..<index).reversed() {
      guard reading.passages[before].block == block else { break }
      guard place(of: before, reading) != nil else { continue }
      names.formUnion(keys(of: before, reading))
    }
    return names
  }

  /// What the sentences behind, of the same item or paragraph, say, and of which partners.
  func saidBehind(_ index: Int, _ reading: Reading) -> [(keys: [String], said: Consequences)] {
    let block = reading.passages[index].block
    return (index + 1..<min(index + 1 + Self.reach, reading.passages.count))
      .prefix { reading.passages[$0].block == block }.compactMap { next in
        let said = Consequences(next, in: reading)
        return said.isEmpty ? nil : (keys(of: next, reading), said)
      }
  }

  private func keys(of index: Int, _ reading: Reading) -> [String] {
    let terms = Terms(index, in: reading)
    return partners(terms).map { Self.key(name($0, terms)) }
  }

  /// The same for "other statins" and "statin".
  static func key(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    for word in bytes.split(separator: space) where !key.isEmpty || !determining.contains(word) {
      if !key.isEmpty { key.append(space) }
      key += word
    }
    if key.last == UInt8(ascii: "s") { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
  }
  private static let space = UInt8(ascii: " ")
  private static let determining = ["other", "certain", "some", "the", "these"].map { Array($0.utf8)[...] }
}
