import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts of tables that were copied into text so that nobody can tell which belongs where.
extension AmountReading {
  /// "5 0.16 mg 0.20 mL 20 U": a row whose table is lost, with nothing left to say what its numbers are.
  static func isLostRow(_ passage: Passage) -> Bool {
    guard passage.holdsNumber, passage.isText,
      passage.tokens.count(where: { $0.kind == .number }) > 1,
      // "Day 2: 20 mg."
      !passage.tokens.contains(where: { $0.kind == .colon })
    else { return false }
    let units = Set(passage.marks(of: .unit).flatMap(\.tokens))
    return passage.tokens.indices.allSatisfy {
      passage.tokens[$0].kind != .word || units.contains($0)
    } && passage.quantities.allSatisfy { $0.bound != .range }
  }

  /// "33 mg", "15 mg", "+", "18 mg" on lines of their own: cells of a table that was copied line by line, of which
  /// nobody can tell which is the dose and which a part of it.
  static func isLostCell(_ index: Int, _ reading: Reading) -> Bool {
    guard isWordless(reading.passages[index]) else { return false }
    // "Use it for volumes of" and then "10 mL.": the end of a sentence that was broken off.
    if index > 0, let last = reading.passages[index - 1].tokens.last,
      brokenOff.contains(last.word) || comparisons.contains(last.kind)
    {
      return true
    }
    return [index - 1, index + 1].contains {
      reading.passages.indices.contains($0) && isWordless(reading.passages[$0])
    }
  }

  private static let brokenOff: WordSet = [
    "of", "than", "to", "above", "below", "over", "under", "at", "about",
  ]
  private static let comparisons: CaseSet<Token.Kind> = [.less, .lessOrEqual, .greater, .greaterOrEqual]

  /// A line with numbers, units and marks alone.
  private static func isWordless(_ passage: Passage) -> Bool {
    passage.role == .sentence
      && passage.tokens.indices.allSatisfy { index in
        passage.tokens[index].kind != .word || passage.quantities.contains { $0.span.contains(index) }
      }
  }

  /// "1 mg 12.5 mL 2 mg 25 mL", "0.5 ml green 0.6 ml green": four and more amounts in a row that nothing joins.
  static func inLostTables(_ passage: Passage) -> Set<Int> {
    guard passage.role != .row, passage.quantities.count > 3 else { return [] }
    let quantities = passage.quantities
    if let columns = weekColumns(passage) {
      return Set(quantities.indices.filter { columns.contains(quantities[$0].span.lowerBound) })
    }
    if let head = severalHeads(passage) {
      return Set(quantities.indices.filter { quantities[$0].span.lowerBound > head })
    }
    func follows(_ index: Int) -> Bool {
      guard index + 1 < quantities.count, quantities[index].unit != nil, quantities[index + 1].unit != nil
      else { return false }
      let between =
        quantities[index].span
        .upperBound..<max(quantities[index].span.upperBound, quantities[index + 1].span.lowerBound)
      return between.count <= 2
        && passage.tokens[between].allSatisfy {
          $0.kind == .word && !joints.contains($0.word) || $0.kind == .number
        }
    }
    var lost: Set<Int> = []
    var first = 0
    for last in quantities.indices where !follows(last) {
      if last - first >= 3 { lost.formUnion(first...last) }
      first = last + 1
    }
    return lost
  }

  /// "Weight One examplin dose is One otherin dose is under 10 kg 5 mg 2 mg": where the heads of several columns end, of
  /// which nobody can tell which amount is whose.
  private static func severalHeads(_ passage: Passage) -> Int? {
    guard passage.holds("dose") else { return nil }
    let heads = passage.tokens.indices.dropLast().filter {
      passage.tokens[$0].is("dose") && passage.tokens[$0 + 1].is("is")
    }
    return zip(heads, heads.dropFirst()).first { first, second in
      second - first <= 8
        && !passage.quantities.contains { $0.isDoseable && (first..<second).contains($0.span.lowerBound) }
        && !passage.tokens[first..<second].contains {
          $0.kind == .comma || $0.kind == .period || $0.is("and")
        }
    }?.1
  }
  /// "2nd week 3rd week Number of tablets … The usual dose is": the heads of columns, of which nobody can tell which amount
  /// is whose, up to where a sentence begins.
  static func weekColumns(_ passage: Passage) -> Range<Int>? {
    guard passage.role != .row, passage.holds(anyOf: weeks) else { return nil }
    let tokens = passage.tokens
    let head = tokens.indices.dropFirst().dropLast(2).first { at in
      guard weeks.contains(tokens[at].word), ordinals.contains(tokens[at - 1].word) else { return false }
      let next = tokens[at + 1].kind == .number ? at + 2 : at + 1
      return next + 1 < tokens.count && ordinals.contains(tokens[next].word)
        && tokens[next + 1].word == tokens[at].word
    }
    return head.map { head in
      head..<(tokens[head...].firstIndex { $0.isName && $0.is("the") } ?? tokens.count)
    }
  }
  private static let weeks: WordSet = ["week", "month", "day"]
  private static let ordinals: WordSet = [
    "st", "nd", "rd", "th", "1st", "2nd", "3rd", "4th", "5th", "6th", "first", "second", "third", "fourth",
    "fifth", "sixth",
  ]

  private static let joints: WordSet = [
    Word("and"), Word("or"), Word("to"), Word("of"), Word("plus"), Word("then"), Word("for"), Word("in"),
  ]
}
