import Crypto
import MonographModel

/// SHA-256 as lower-case hexadecimal digits.
public enum Hash {
  public static func sha256(_ bytes: [UInt8]) -> String { sha256(bytes[...]) }

  public static func sha256(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hash = bytes.withUnsafeBytes { bytes in
      var sha256 = SHA256()
      sha256.update(bufferPointer: bytes)
      return sha256.finalize()
    }
    return String(
      decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The hash of the RFC 8785 form of an object without its member `contentHash`.
  public static func content(of file: JSONValue) -> String {
    guard case .object(var members) = file else { return sha256(file.canonical) }
    members["contentHash"] = nil
    return sha256(JSONValue.object(members).canonical)
  }
}
