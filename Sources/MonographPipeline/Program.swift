import CTables
import MonographOutput

/// What makes an output: the program's version and its vocabulary.
public enum Program {
  public static let version = "0.1.0"

  /// The SHA-256 over the names and bytes of all embedded tables, in hexadecimal digits.
  public static func tablesHash() -> String { hashOfTables }

  private static let hashOfTables: String = {
    var bytes: [UInt8] = []
    var table = monograph_tables()!
    while let name = table.pointee.name {
      bytes += "\(String(cString: name)) \(table.pointee.count)\n".utf8
      bytes += UnsafeBufferPointer(start: table.pointee.bytes, count: table.pointee.count)
      table += 1
    }
    return Hash.sha256(bytes)
  }()

  /// What tells one program from another that may say otherwise of the same documents.
  public struct Identity: Hashable, Sendable {
    public var version: String
    /// The hash of its tables.
    public var tables: String
    /// The SHA-256 of the program's file, which holds its rules.
    public var executable: String

    public init(version: String, tables: String, executable: String) {
      self.version = version
      self.tables = tables
      self.executable = executable
    }
  }

  /// The running program's file.
  static let executablePath = "/proc/self/exe"
}
