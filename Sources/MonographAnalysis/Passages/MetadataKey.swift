/// The key of front matter and the like, by its hash (FNV-1a): the role of a passage is compared too often to hold a
/// string.
public struct MetadataKey: Hashable, Sendable, ExpressibleByStringLiteral {
  private let hash: UInt64

  public init(_ name: String) { hash = Self.hash(name.utf8) }
  public init(stringLiteral name: StaticString) { hash = name.withUTF8Buffer { Self.hash($0) } }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
