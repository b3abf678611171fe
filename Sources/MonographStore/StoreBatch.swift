import GRDB
import MonographOutput

/// Drugs that a store takes in or forgets together: a transaction for many rows costs a fraction of one for each drug.
///
/// What is not committed is lost, and made up for by the next `mirror`.
public struct StoreBatch {
  /// So many rows are committed at once.
  private static let limit = 50_000

  private let store: Store
  private var rows = 0

  public init(_ store: Store) { self.store = store }

  /// Takes in a drug file in place of what was known of the drug.
  public mutating func replace(_ file: DrugFile) throws(StoreError) {
    let drug = DrugRows(file)
    try change { database in
      try Self.remove(file.slug, database)
      try drug.insert(into: database)
    }
    rows += drug.count
    if rows > Self.limit { try commit() }
  }

  /// Forgets a drug.
  public mutating func remove(_ slug: String) throws(StoreError) {
    try change { try Self.remove(slug, $0) }
  }

  /// Makes the changes last.
  public mutating func commit() throws(StoreError) {
    rows = 0
    try store.access { if $0.isInsideTransaction { try $0.commit() } }
  }

  /// - Parameter body: part of the open transaction, which an error takes back as a whole.
  private func change(_ body: (Database) throws -> Void) throws(StoreError) {
    try store.access { database in
      do {
        if !database.isInsideTransaction { try database.beginTransaction(.immediate) }
        try body(database)
      } catch {
        if database.isInsideTransaction { try? database.rollback() }
        throw error
      }
    }
  }

  private static func remove(_ slug: String, _ database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM drug WHERE slug = ?").execute(arguments: [slug])
  }
}
