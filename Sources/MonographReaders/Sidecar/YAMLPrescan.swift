/// Finds what would make YAML cost more than its size, before it is parsed: aliases, which multiply, and depth.
struct YAMLPrescan {
  /// Where an alias stands whose anchor stands in the text too.
  private(set) var alias: Int?
  /// Where the nesting goes too deep.
  private(set) var tooDeep: Int?

  init(_ yaml: ArraySlice<UInt8>) {
    var anchors: Set<[UInt8]> = []
    var aliases: [(name: [UInt8], offset: Int)] = []
    var brackets = 0
    var dashes = 0
    var before: UInt8 = 0x0A
    for index in yaml.indices {
      let byte = yaml[index]
      switch byte {
      case UInt8(ascii: "&") where Self.mayStartToken(after: before): anchors.insert(Self.name(yaml, index))
      case UInt8(ascii: "*") where Self.mayStartToken(after: before):
        aliases.append((Self.name(yaml, index), index))
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case 0x20, 0x09: break
      default: dashes = 0
      }
      if brackets > StrictYAML.depthLimit || (dashes > StrictYAML.depthLimit && byte == 0x20) {
        tooDeep = tooDeep ?? index
      }
      before = byte
    }
    alias = aliases.first { anchors.contains($0.name) }?.offset
  }

  private static func mayStartToken(after byte: UInt8) -> Bool {
    byte.isASCIISpace || "[{,:-?".utf8.contains(byte)
  }

  private static func name(_ yaml: ArraySlice<UInt8>, _ mark: Int) -> [UInt8] {
    Array(yaml[(mark + 1)...].prefix(128).prefix { !$0.isASCIISpace && !"[]{},".utf8.contains($0) })
  }
}
