import CTables
import Crypto

/// What made an output: the program's version and its vocabulary.
public enum Program {
  public static let version = "0.1.0"

  /// The SHA-256 over the names and bytes of all embedded tables, in hexadecimal digits.
  public static func tablesHash() -> String {
    var hash = SHA256()
    var table = monograph_tables()!
    while let name = table.pointee.name {
      let count = table.pointee.count
      hash.update(data: Array("\(String(cString: name)) \(count)\n".utf8))
      hash.update(bufferPointer: UnsafeRawBufferPointer(start: table.pointee.bytes, count: count))
      table += 1
    }
    return hexadecimal(hash.finalize())
  }
}
