/// Ids made from what a thing says, the same on every machine, in every order, for every run.
public enum StableID {
  /// `prefix` and 16 hexadecimal digits of a 64-bit hash of the parts.
  ///
  /// The hash is FNV-1a with the final mix of MurmurHash3, so that inputs that differ in their last byte differ
  /// in every digit. Each part is closed by a byte that UTF-8 does not have: `["a", "b"]` is not `["ab"]`.
  public static func make(prefix: String, parts: [String]) -> String {
    var hash = Hash()
    for part in parts { hash.add(part) }
    return hash.id(prefix)
  }

  struct Hash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ part: String) { part.utf8Span.span.withUnsafeBufferPointer { add($0) } }

    mutating func add(_ part: [UInt8]) { part.withUnsafeBufferPointer { add($0) } }

    /// The digits of a number.
    mutating func add(_ part: Int) {
      var unit = 1
      while part / unit > 9 { unit *= 10 }
      while unit > 0 {
        mix(UInt8(ascii: "0") + UInt8(part / unit % 10))
        unit /= 10
      }
      mix(0xFF)
    }

    mutating func add(_ part: UnsafeBufferPointer<UInt8>) {
      for byte in part { mix(byte) }
      mix(0xFF)
    }

    private mutating func mix(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    /// What an id spells.
    var number: UInt64 {
      var hash = state
      hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
      hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
      return hash ^ hash >> 33
    }

    func id(_ prefix: String) -> String { StableID.text(prefix, number) }
  }

  /// A prefix and 16 hexadecimal digits.
  fileprivate static func text(_ prefix: String, _ number: UInt64) -> String {
    let digits = prefix.utf8.count + 16
    return String(unsafeUninitializedCapacity: digits) { bytes in
      var next = bytes.startIndex
      for byte in prefix.utf8 {
        bytes[next] = byte
        next += 1
      }
      for place in 0..<16 {
        bytes[next + place] = hexadecimal.utf8Start[Int(number &>> UInt64(60 - 4 * place) & 0xF)]
      }
      return digits
    }
  }
  private static var hexadecimal: StaticString { "0123456789abcdef" }
}

extension StableID.Hash {
  /// What all ids of claims begin with.
  fileprivate init(_ source: String, _ span: ByteSpan, kind: String) {
    add(source)
    add(span, kind: kind)
  }

  fileprivate mutating func add(_ span: ByteSpan, kind: String) {
    add(span.lower)
    add(span.upper)
    add(kind)
  }
}

/// The numbers that the ids of one source's claims spell; they are compared faster than ids.
package struct ClaimNumbers: Sendable {
  /// What all of them begin with.
  private var hash = StableID.Hash()

  /// - Parameter source: SHA-256 of the source.
  package init(source: String) { hash.add(source) }

  package func number(span: ByteSpan, value: ClaimValue, scope: Scope, polarity: Claim.Polarity) -> UInt64 {
    var hash = hash
    hash.add(span, kind: value.kind.rawValue)
    value.withCanonical { hash.add($0) }
    if scope.isEmpty { hash.add(Self.unlimited) } else { scope.withCanonical { hash.add($0) } }
    hash.add(polarity.rawValue)
    return hash.number
  }

  /// What nearly all scopes are.
  private static let unlimited = Scope().withCanonical { Array($0) }
}

extension Claim {
  /// The id of a claim: `c-` and 16 hexadecimal digits of source, range, kind, value, scope and polarity alone.
  /// - Parameters:
  ///   - source: SHA-256 of the source.
  ///   - span: The raw range of the first evidence.
  public static func identity(
    source: String, span: ByteSpan, value: ClaimValue, scope: Scope, polarity: Polarity
  ) -> String {
    id(of: ClaimNumbers(source: source).number(span: span, value: value, scope: scope, polarity: polarity))
  }

  package static func id(of number: UInt64) -> String { StableID.text("c-", number) }

  /// The same of a claim that was read back from JSON.
  public static func identity(
    source: String, span: ByteSpan, kind: String, value: JSONValue, scope: JSONValue, polarity: String
  ) -> String {
    var hash = StableID.Hash(source, span, kind: kind)
    hash.add(value.canonical)
    hash.add(scope.canonical)
    hash.add(polarity)
    return hash.id("c-")
  }

  /// The id that belongs to what this claim says.
  /// - Precondition: it has evidence.
  public var identity: String {
    Claim.identity(
      source: source, span: evidence[0].span, value: value, scope: scope, polarity: polarity)
  }
}
