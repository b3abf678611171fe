import GRDB
import GRDBSQLite
import Glibc

/// Answers questions of a store, and cannot change it.
public struct StoreReader: Sendable {
  private let path: String
  private let database: DatabaseQueue

  /// - Throws: where there is no store.
  public init(at path: String) throws(StoreError) {
    self.path = path
    guard access(path, F_OK) == 0 else { throw StoreError(missing: path) }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      // A question is about this file and no other.
      configuration.prepareDatabase { sqlite3_limit($0.sqliteConnection, SQLITE_LIMIT_ATTACHED, 0) }
      database = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StoreError(path, error)
    }
  }

  /// The rows that a question gives, one after the other.
  public struct Table: Sendable {
    public var columns: [String]
    public var rows: [[Cell]]
  }

  public enum Cell: Hashable, Sendable {
    case null
    case whole(Int64)
    case real(Double)
    case text(String)
  }

  /// Runs one statement of SQL that only reads.
  public func query(_ sql: String) throws(StoreError) -> Table {
    do {
      return try database.read { database in
        let statement = try database.makeStatement(sql: sql)
        let rows = try Row.fetchAll(statement).map { $0.map { Cell($0.1) } }
        return Table(columns: statement.columnNames, rows: rows)
      }
    } catch {
      throw StoreError(path, error)
    }
  }

  /// A quote that holds the words that were looked for.
  public struct Hit: Hashable, Sendable {
    public var drug, claim, kind, path, quote: String
    public var line, column: Int
  }

  /// The quotes that hold all words of a text, the best first.
  /// - Parameters:
  ///   - drug: the slug of the only drug to look in; nil for all.
  ///   - kind: of the claims to look in; nil for all.
  public func search(
    _ text: String, drug: String? = nil, kind: String? = nil, limit: Int
  ) throws(StoreError) -> [Hit] {
    guard let pattern = FTS5Pattern(matchingAllTokensIn: text) else { return [] }
    let sql = """
      SELECT claim.drug, claim.claim_id, claim.kind, source.path, evidence.quote, evidence.line, evidence.column_byte
      FROM quotation
      JOIN evidence ON evidence.id = quotation.rowid
      JOIN claim ON claim.id = evidence.claim
      JOIN source ON source.id = claim.source
      WHERE quotation MATCH ? AND (? IS NULL OR claim.drug = ?) AND (? IS NULL OR claim.kind = ?)
      ORDER BY rank, claim.drug, evidence.id LIMIT ?
      """
    do {
      return try database.read { database in
        try Row.fetchAll(database, sql: sql, arguments: [pattern, drug, drug, kind, kind, limit]).map {
          Hit(drug: $0[0], claim: $0[1], kind: $0[2], path: $0[3], quote: $0[4], line: $0[5], column: $0[6])
        }
      }
    } catch {
      throw StoreError(path, error)
    }
  }
}

extension StoreReader.Cell {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .whole(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let bytes): self = .text(bytes.map { String($0, radix: 16) }.joined())
    }
  }
}
