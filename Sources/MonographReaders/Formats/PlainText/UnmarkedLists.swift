import MonographModel

/// Lists that lost their markers: short lines without an end of sentence, after a lead-in that ends with a colon.
enum UnmarkedLists {
  static func join(_ blocks: [Block]) -> [Block] {
    var joined: [Block] = []
    var index = 0
    while index < blocks.count {
      joined.append(blocks[index])
      index += 1
      guard case .paragraph(let lead)? = joined.last, lead.utf8.last == UInt8(ascii: ":") else { continue }
      let items = blocks[index...].prefix { isItem($0) }
      guard items.count >= 2 else { continue }
      joined.append(.list(List(isOrdered: false, items: items.map { [$0] })))
      index += items.count
    }
    return joined
  }

  private static func isItem(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block, let first = text.utf8.first, let last = text.utf8.last else {
      return false
    }
    if text.utf8.contains(UInt8(ascii: ":")) { return false }
    let isSmall = first.isASCIILower
    // The last item may end the sentence that the lead-in began.
    let endsSentence = isSmall ? "!?".utf8.contains(last) : ".!?".utf8.contains(last)
    return text.utf8.count <= (isSmall ? 160 : 60) && !endsSentence
  }
}
