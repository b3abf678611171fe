import MonographModel

/// `**bold**` and `__bold__` in plain text: the marks are markup, what they hold is strong.
enum InlineMarks {
  private struct Mark {
    var lower: Int
    var upper: Int
    var sign: UInt8
    var opens: Bool
    var closes: Bool
    var isPaired = false
    var isStart = false
  }

  /// The text of segments of the source, a space for what lies between two of them.
  static func text(_ source: LeafSource, _ segments: [(lower: Int, upper: Int)]) -> MappedText {
    let marks = paired(segments.flatMap { Self.marks(source.utf8, $0.lower, $0.upper) })
    var text = MappedText()
    var next = 0
    var strongStart: Int?
    for (index, segment) in segments.enumerated() {
      if index > 0 { source.appendSpace(segments[index - 1].upper, segment.lower, to: &text) }
      var cursor = segment.lower
      while next < marks.count, marks[next].lower < segment.upper {
        source.append(cursor, marks[next].lower, to: &text)
        cursor = marks[next].upper
        if marks[next].isStart {
          strongStart = text.utf8.count
        } else if let start = strongStart, start < text.utf8.count {
          text.strong.append(start..<text.utf8.count)
        }
        next += 1
      }
      source.append(cursor, segment.upper, to: &text)
    }
    return text
  }

  /// True where one pair of marks holds the whole range.
  static func isWhollyStrong(_ source: LeafSource, _ lower: Int, _ upper: Int) -> Bool {
    let marks = paired(Self.marks(source.utf8, lower, upper))
    return marks.count == 2 && marks[0].lower == lower && marks[1].upper == upper
  }

  private static func marks(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> [Mark] {
    var marks: [Mark] = []
    var index = lower
    while index < upper {
      let sign = bytes[index]
      guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") else {
        index += 1
        continue
      }
      var end = index
      while end < upper, bytes[end] == sign { end += 1 }
      if 2...3 ~= end - index {
        let before = index > lower ? bytes[index - 1] : 0x20
        let after = end < upper ? bytes[end] : 0x20
        // An underscore within a word is part of the word.
        let isUnderscore = sign == UInt8(ascii: "_")
        marks.append(
          Mark(
            lower: index, upper: end, sign: sign,
            opens: !after.isASCIISpace && !(isUnderscore && isWord(before)),
            closes: !before.isASCIISpace && !(isUnderscore && isWord(after))))
      }
      index = end
    }
    return marks
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// Only those that open and close a range, without nesting.
  private static func paired(_ marks: [Mark]) -> [Mark] {
    var marks = marks
    var open: Int?
    for index in marks.indices {
      if let start = open, marks[index].closes, marks[start].sign == marks[index].sign,
        marks[start].upper - marks[start].lower == marks[index].upper - marks[index].lower
      {
        (marks[start].isPaired, marks[start].isStart, marks[index].isPaired) = (true, true, true)
        open = nil
      } else if marks[index].opens {
        open = index
      }
    }
    return marks.filter(\.isPaired)
  }
}
