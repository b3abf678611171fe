import MonographLexicon

/// "https://example.org/conditions/depression": its words say nothing about the drug.
enum WebAddresses {
  /// From the scheme up to the next space.
  static func ranges(in tokens: [Token]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in tokens.indices.dropFirst(3) where tokens[index].kind == .slash {
      guard tokens[index - 1].kind == .slash, tokens[index - 2].kind == .colon,
        tokens[index - 3].kind == .word, !(index - 2...index).contains(where: { tokens[$0].spaceBefore })
      else { continue }
      let end = tokens[index...].dropFirst().firstIndex { $0.spaceBefore } ?? tokens.count
      ranges.append(index - 3..<end)
    }
    return ranges
  }

  /// Marks without those of addresses.
  static func without(_ marks: [Mark], _ tokens: [Token]) -> [Mark] {
    let addresses = ranges(in: tokens)
    return addresses.isEmpty
      ? marks : marks.filter { mark in !addresses.contains { $0.overlaps(mark.tokens) } }
  }
}
