import Crypto
import MonographModel

/// SHA-256 as lower-case hexadecimal digits.
public enum Hash {
  public static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  /// The hash of the RFC 8785 form of an object without its member `contentHash`.
  public static func content(of file: JSONValue) -> String {
    guard case .object(var members) = file else { return sha256(file.canonical) }
    members["contentHash"] = nil
    return sha256(JSONValue.object(members).canonical)
  }
}
