/// Ids made from what a thing says, the same on every machine, in every order, for every run.
public enum StableID {
  /// `prefix` and 16 hexadecimal digits of a 64-bit hash of the parts.
  ///
  /// The hash is FNV-1a with the final mix of MurmurHash3, so that inputs that differ in their last byte differ
  /// in every digit. Each part is closed by a byte that UTF-8 does not have: `["a", "b"]` is not `["ab"]`.
  public static func make(prefix: String, parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    for part in parts {
      for byte in part.utf8 { mix(byte) }
      mix(0xFF)
    }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    hash ^= hash >> 33
    let digits = String(hash, radix: 16)
    return prefix + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Claim {
  /// The id of a claim: `c-` and 16 hexadecimal digits of source, range, kind, value, scope and polarity alone.
  /// - Parameters:
  ///   - source: SHA-256 of the source.
  ///   - span: The raw range of the first evidence.
  public static func identity(
    source: String, span: ByteSpan, value: ClaimValue, scope: Scope, polarity: Polarity
  ) -> String {
    identity(
      source: source, span: span, kind: value.kind.rawValue, value: value.json, scope: scope.json,
      polarity: polarity.rawValue)
  }

  /// The same of a claim that was read back from JSON.
  public static func identity(
    source: String, span: ByteSpan, kind: String, value: JSONValue, scope: JSONValue, polarity: String
  ) -> String {
    StableID.make(
      prefix: "c-",
      parts: [
        source, String(span.lower), String(span.upper), kind,
        String(decoding: value.canonical, as: UTF8.self),
        String(decoding: scope.canonical, as: UTF8.self), polarity,
      ])
  }

  /// The id that belongs to what this claim says.
  /// - Precondition: it has evidence.
  public var identity: String {
    Claim.identity(
      source: source, span: evidence[0].span, value: value, scope: scope, polarity: polarity)
  }
}
