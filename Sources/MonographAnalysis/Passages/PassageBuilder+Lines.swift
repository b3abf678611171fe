import MonographModel

/// Lists whose lines are paragraphs.
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
}
