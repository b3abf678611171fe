import CTables
import MonographOutput

/// What makes an output: the program's version and its vocabulary.
public enum Program {
  public static let version = "0.1.0"

  /// The SHA-256 over the names and bytes of all embedded tables, in hexadecimal digits.
  public static func tablesHash() -> String {
    var bytes: [UInt8] = []
    var table = monograph_tables()!
    while let name = table.pointee.name {
      bytes += "\(String(cString: name)) \(table.pointee.count)\n".utf8
      bytes += UnsafeBufferPointer(start: table.pointee.bytes, count: table.pointee.count)
      table += 1
    }
    return Hash.sha256(bytes)
  }
}
