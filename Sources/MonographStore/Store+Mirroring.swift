import GRDB
import MonographOutput

extension Store {
  /// Makes the store say what an output says. Only drugs whose content hash differs are read, and none where the store
  /// says this of this very index already.
  /// - Parameters:
  ///   - index: of the output.
  ///   - hash: of the bytes of the index.
  ///   - file: reads the file of a drug by its slug; nil where it cannot be read, and the drug is left out.
  public func mirror(
    _ index: () -> OutputIndex, hash: String, file: (String) -> DrugFile?
  ) throws(StoreError) {
    guard try mirroredIndex() != hash else { return }
    var isWhole = true
    try mirror(index()) { slug in
      let file = file(slug)
      isWhole = isWhole && file != nil
      return file
    }
    // What was left out is tried again.
    guard isWhole else { return }
    try write { database in
      try database.execute(sql: "DELETE FROM mirrored")
      try database.execute(sql: "INSERT INTO mirrored VALUES (?)", arguments: [hash])
    }
  }

  /// As above, whatever the store says of itself.
  /// - Returns: how many drugs were taken in or forgotten.
  @discardableResult
  public func mirror(
    _ index: OutputIndex, file: (String) -> DrugFile?
  ) throws(StoreError) -> Int {
    let held = try contentHashes()
    var changes = 0
    var batch = StoreBatch(self)
    for slug in held.keys.sorted() where index.entries[slug] == nil {
      try batch.remove(slug)
      changes += 1
    }
    for (slug, entry) in index.entries.sorted(by: { $0.key < $1.key }) where held[slug] != entry.contentHash {
      if let file = file(slug) { try batch.replace(file) } else { try batch.remove(slug) }
      changes += 1
    }
    try batch.commit()
    return changes
  }

  /// The hash of the index whose drugs these are; nil where they may be others.
  private func mirroredIndex() throws(StoreError) -> String? {
    try access { try String.fetchOne($0, sql: "SELECT index_hash FROM mirrored") }
  }
}
