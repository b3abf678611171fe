import GRDB
import Glibc
import MonographOutput

/// Why the store cannot be used.
public struct StoreError: Error, Sendable, CustomStringConvertible {
  public var path: String
  /// Lower case, without a full stop.
  public var reason: String
  /// The database is not as a build left it, so that it helps to make it anew. On a full disk it would not.
  public private(set) var isDamage = false
  public var description: String { "\(path): error: \(reason)" }

  init(missing path: String) {
    self.path = path
    reason = "no such file or directory\n  write it first: monograph build CORPUS -o OUTPUT"
  }

  init(_ path: String, _ error: any Error) {
    self.path = path
    guard let error = error as? DatabaseError else {
      reason = "\(error)"
      isDamage = error is Store.Newer
      return
    }
    reason = error.message ?? "\(error.resultCode)"
    isDamage = !Self.ofTheMachine.contains(error.resultCode)
    if [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
      reason += "\n  delete it; the next build makes it anew"
    }
  }

  /// What says nothing of the database itself.
  private static let ofTheMachine: [ResultCode] = [
    .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CANTOPEN,
    .SQLITE_READONLY,
    .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_INTERRUPT, .SQLITE_PROTOCOL, .SQLITE_TOOBIG,
  ]
}

/// What an output holds, as an SQLite database, for questions that JSON files answer badly.
///
/// It only mirrors the drug files, each whole or not at all: whatever happens to it, the next build makes it right, or
/// makes it anew.
public struct Store: Sendable {
  /// The name of its file in the output folder.
  public static let fileName = "monograph.sqlite"

  let path: String
  let database: DatabaseQueue

  /// Opens a store to write to it; makes it where there is none, and anew where it is damaged or of a newer program.
  public init(at path: String) throws(StoreError) {
    self.path = path
    do {
      database = try Self.opened(path)
    } catch {
      let error = StoreError(path, error)
      guard error.isDamage else { throw error }
      Self.remove(path)
      do { database = try Self.opened(path) } catch { throw StoreError(path, error) }
    }
  }

  struct Newer: Error {}

  private static func opened(_ path: String) throws -> DatabaseQueue {
    if Glibc.access(path, F_OK) != 0 { try create(path) }
    var configuration = Configuration()
    configuration.journalMode = .wal
    // Another build or a reader may be at work.
    configuration.busyMode = .timeout(10)
    // A transaction takes in several drugs, one after the other; see `StoreBatch`.
    configuration.allowsUnsafeTransactions = true
    // What a transaction changes is written once where it can be held until then: 32 MiB.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -32768") }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    let migrator = StoreSchema.migrator
    if try database.read(migrator.hasBeenSuperseded) { throw Newer() }
    try migrator.migrate(database)
    return database
  }

  /// Makes a store without rows, which gets its name when it has its tables: a build that is killed before leaves none.
  private static func create(_ path: String) throws {
    let slash = path.lastIndex(of: "/")
    let temporary = TemporaryFiles.path(
      for: String(path[(slash.map { path.index(after: $0) } ?? path.startIndex)...]),
      in: slash.map { String(path[..<$0]) } ?? ".")
    close(TemporaryFiles.create(temporary))
    defer { TemporaryFiles.remove(temporary) }
    var configuration = Configuration()
    // No second file that could be left beside it.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = MEMORY") }
    let database = try DatabaseQueue(path: temporary, configuration: configuration)
    try StoreSchema.migrator.migrate(database)
    try database.close()
    try TemporaryFiles.rename([(temporary, path)])
  }

  /// Removes a store that nobody has open.
  public static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try database.write(body) } catch { throw StoreError(path, error) }
  }

  /// Without a transaction of its own.
  func access<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try database.writeWithoutTransaction(body) } catch { throw StoreError(path, error) }
  }
}
