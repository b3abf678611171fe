import MonographOutput

extension Store {
  /// Makes the store say what an output says. Only drugs whose content hash differs are read.
  /// - Parameters:
  ///   - index: of the output.
  ///   - file: reads the file of a drug by its slug; nil where it cannot be read, and the drug is left out.
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
}
