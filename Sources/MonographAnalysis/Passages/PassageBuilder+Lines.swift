import MonographModel

/// Lists whose lines are paragraphs, and lists in lists.
extension PassageBuilder {
  /// "Tell your doctor if you have:", and below it one paragraph for each, in lower case.
  func isLine(_ text: MappedText, under lead: Int?, _ outer: Surroundings) -> Bool {
    lead != nil && outer.role == .sentence && text.startsInLowerCase && !endsOpen(text)
  }

  func isLine(_ block: Block, under lead: Int?, _ outer: Surroundings) -> Bool {
    if case .paragraph(let text) = block { isLine(text, under: lead, outer) } else { false }
  }

  /// "you are taking the following medicines:", a line of one list that begins another.
  func opensInnerList(_ block: Block) -> Bool {
    if case .paragraph(let text) = block { text.startsInLowerCase && endsOpen(text) } else { false }
  }

  // MARK: Nesting

  /// Deeper lists and quotes are read as parts of this one, so that no tree exhausts the stack.
  static let deepest = 64

  /// What stands in lists and quotes, without these.
  static func flattened(_ blocks: [Block]) -> [Block] {
    var flat: [Block] = []
    var rest = Array(blocks.reversed())
    while let block = rest.popLast() {
      switch block {
      case .list(let list): for item in list.items.reversed() { rest += item.reversed() }
      case .quote(let inner), .highlight(let inner): rest += inner.reversed()
      default: flat.append(block)
      }
    }
    return flat
  }
}
