import MonographModel

/// Decides in context which lines are headings, and of which level.
struct HeadingFinder {
  private let source: LeafSource
  private let lines: [TextLine]
  private let wrap: HardWrap
  private let shapes: [HeadingShape?]
  /// The level of the last numbered heading: headings without a number stand below it.
  private var numberedLevel = 1

  init(_ source: LeafSource, _ lines: [TextLine], _ wrap: HardWrap) {
    self.source = source
    self.lines = lines
    self.wrap = wrap
    shapes = Self.withoutRuns(lines.map { $0.isLead ? nil : HeadingShape.of(source, $0) }, lines)
  }

  /// Three and more heading-like lines after each other are a list without marks or a paragraph in capitals. A
  /// blank line between parts only shapes that are unmistakable. Shared headings part them too, unless they stand
  /// four and more in a row as in a table of contents.
  private static func withoutRuns(_ shapes: [HeadingShape?], _ lines: [TextLine]) -> [HeadingShape?] {
    var shapes = shapes
    var run: [Int] = []
    func endRun() {
      let limit = run.allSatisfy { shapes[$0] == .known } ? 4 : 3
      if run.count >= limit { for index in run { shapes[index] = nil } }
      run = []
    }
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        if let last = run.last, shapes[last]?.isUnmistakable == true { endRun() }
      } else if let shape = shapes[index], !shape.isMarked {
        if let last = run.last, (shape == .known) != (shapes[last] == .known) { endRun() }
        run.append(index)
      } else {
        endRun()
      }
    }
    endRun()
    return shapes
  }

  /// Where the text of the heading in line `index` starts, behind its number signs.
  func textStart(at index: Int) -> Int {
    guard shapes[index]?.isMarked == true else { return lines[index].lower }
    return source.utf8[lines[index].lower..<lines[index].upper].firstIndex { !"# ".utf8.contains($0) }
      ?? lines[index].lower
  }

  /// The level of the heading in line `index`, or nil where it is none.
  mutating func level(at index: Int) -> Int? {
    if let underlined = underlinedLevel(at: index) { return underlined }
    guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }) else { return nil }
    let isApart = index == 0 || lines[index - 1].isBlank
    if case .item(let marker) = lines[index].kind {
      guard isApart, isSectionItem(marker, at: index, next: next) else { return nil }
      numberedLevel = 2
      return 2
    }
    guard let shape = shapes[index], !isInTable(index), !isValue(shape, at: index, next: next) else {
      return nil
    }
    if isTitle(at: index, next: next, shape) { return 1 }
    switch shape {
    case .marked(let depth):
      numberedLevel = depth
      return depth
    case .numbered(let depth):
      numberedLevel = depth + 1
      return numberedLevel
    case .bold: return 7
    case .capitals: return 2
    case .titleCase, .question, .known:
      return isApart || endsBlock(at: index - 1) ? numberedLevel + 1 : nil
    case .phrase:
      let isBelowTable = index > 0 && [.columns, .pipes].contains(lines[index - 1].kind)
      return (isApart || isBelowTable) && isFollowedByMore(index, next) ? numberedLevel + 1 : nil
    case .knownStart:
      let goesOn = next == index + 1 && wrap.continues(lines[index], lines[next])
      return isApart && !goesOn ? numberedLevel + 1 : nil
    }
  }

  /// The one line of a section: a drug's name between "Generic name" and "Usage".
  private func isValue(_ shape: HeadingShape, at index: Int, next: Int) -> Bool {
    guard shape == .titleCase || shape == .phrase, shapes[next] == .known else { return false }
    let before = lines[..<index].lastIndex { !$0.isBlank }
    return before.map { shapes[$0] == .known } ?? false
  }

  /// Whether a line has the shape of a heading, so that no paragraph that has ended runs into it.
  func startsBlock(at index: Int) -> Bool {
    shapes[index] != nil && ".!?".utf8.contains(source.utf8[lines[index - 1].upper - 1])
  }

  /// The upper part of a column's header stands far in, directly over the row.
  private func isInTable(_ index: Int) -> Bool {
    lines[index].indent >= 8 && index + 1 < lines.count && lines[index + 1].kind == .columns
  }

  /// The first line of the text, alone above a blank line.
  private func isTitle(at index: Int, next: Int, _ shape: HeadingShape) -> Bool {
    if case .numbered = shape { return false }
    return shape != .bold && next > index + 1 && !lines[0..<index].contains { !$0.isBlank }
      && !isSection(index, shape)
  }

  /// "BOXED WARNING", "WARNING: BLEEDING": what opens a text may be its first section already.
  private func isSection(_ index: Int, _ shape: HeadingShape) -> Bool {
    guard shape == .capitals else { return shape == .known }
    let first = source.utf8[lines[index].lower..<lines[index].upper].prefix { $0.isASCIILetter }
    return Self.boxes.contains { $0.utf8.elementsEqual(first) }
  }
  private static let boxes = ["BOXED", "BLACK", "WARNING"]

  /// "Title" over "=====" or "-----".
  private func underlinedLevel(at index: Int) -> Int? {
    guard index + 1 < lines.count, lines[index].kind == .text, lines[index].width <= 100,
      index == 0 || lines[index - 1].isBlank
    else { return nil }
    switch lines[index + 1].kind {
    case .rule(UInt8(ascii: "=")): return 1
    case .rule(UInt8(ascii: "-")): return source.utf8[lines[index].upper - 1] == UInt8(ascii: ".") ? nil : 2
    default: return nil
    }
  }

  /// "3. How to take it", apart from its siblings, with text below it.
  private func isSectionItem(_ marker: TextLine.Marker, at index: Int, next: Int) -> Bool {
    let line = lines[index]
    guard marker.sign == UInt32(UInt8(ascii: ".")) | 0x100, line.width <= 80, lines[next].kind == .text,
      source.utf8[line.textStart].isASCIIUpper, !".,;:!".utf8.contains(source.utf8[line.upper - 1])
    else { return false }
    // "5. WARNINGS AND PRECAUTIONS" over "5.1 Bleeding"
    if HeadingShape.isCapitals(source.utf8[line.textStart..<line.upper]) { return true }
    return line.indent <= 1 && (lines[next].width > line.width || next > index + 1)
  }

  /// A line that a paragraph would not go on from: a sentence's end, an item, a row, another heading.
  private func endsBlock(at index: Int) -> Bool {
    let line = lines[index]
    if line.kind != .text { return true }
    return shapes[index] != nil || ".!?:".utf8.contains(source.utf8[line.upper - 1])
  }

  private func isFollowedByMore(_ index: Int, _ next: Int) -> Bool {
    lines[next].kind != .text || lines[next].width * 2 > lines[index].width * 3
      || source.utf8[lines[next].upper - 1] == UInt8(ascii: ".")
  }
}
