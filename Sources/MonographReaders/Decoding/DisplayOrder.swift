import MonographModel

/// Follows the bidirectional controls of a text (Unicode Annex 9), which show what is between them in another order than
/// it stands in: a reader sees 50 where the bytes say 05, or "10 - 5" where they say "5 - 10".
///
/// What only keeps text from left to right turns nothing here.
struct DisplayOrder {
  /// What such a control does.
  private enum Effect {
    case embed, isolate, isolateByContent, endEmbedding, endIsolate, mark
  }

  private struct Frame {
    var control: UInt32
    /// Whether what stands in it runs from right to left.
    var turns: Bool
    var isIsolate: Bool
  }

  private(set) var turned: [TurnedText] = []
  private var open: [Frame] = []
  private var start: (at: Int, control: UInt32)?

  private static func effect(of scalar: UInt32) -> Effect? {
    switch scalar {
    case 0x202A, 0x202B, 0x202D, 0x202E: .embed
    case 0x2066, 0x2067: .isolate
    case 0x2068: .isolateByContent
    case 0x202C: .endEmbedding
    case 0x2069: .endIsolate
    case 0x200F, 0x061C: .mark
    default: nil
    }
  }

  private static let rightToLeft: Set<UInt32> = [0x202B, 0x202E, 0x2067]

  /// Whether a character may show anything in another order.
  static func mayTurn(_ scalar: UInt32) -> Bool {
    rightToLeft.contains(scalar) || [.mark, .isolateByContent].contains(effect(of: scalar))
  }

  /// Goes on to the next control.
  /// - Parameter leaf: the text that it stands in or before.
  mutating func take(_ control: InvisibleCharacter, in leaf: MappedText) {
    guard let effect = Self.effect(of: control.scalar) else { return }
    switch effect {
    case .embed: push(control, turns: Self.rightToLeft.contains(control.scalar), isIsolate: false)
    case .isolate: push(control, turns: Self.rightToLeft.contains(control.scalar), isIsolate: true)
    case .isolateByContent:
      push(control, turns: leaf.isRightToLeft(behind: control.span.upper), isIsolate: true)
    case .endEmbedding: if open.last?.isIsolate == false { open.removeLast() }
    case .endIsolate:
      if let isolate = open.lastIndex(where: \.isIsolate) { open.removeSubrange(isolate...) }
    case .mark:
      // It is a letter of such a script that is not seen: numbers behind it belong to it until the next letter.
      let from = control.span.upper
      let end = leaf.firstLetter(behind: from) ?? leaf.sourceEnd
      if from < end { turned.append(TurnedText(ByteSpan(from, end), control: control.scalar)) }
    }
    if let frame = open.first(where: \.turns) {
      start = start ?? (control.span.upper, frame.control)
    } else {
      close(at: control.span.lower)
    }
  }

  /// With a paragraph all of them end.
  mutating func endParagraph(at offset: Int) {
    open = []
    close(at: offset)
  }

  private mutating func push(_ control: InvisibleCharacter, turns: Bool, isIsolate: Bool) {
    open.append(Frame(control: control.scalar, turns: turns, isIsolate: isIsolate))
  }

  private mutating func close(at offset: Int) {
    if let start, start.at < offset {
      turned.append(TurnedText(ByteSpan(start.at, offset), control: start.control))
    }
    start = nil
  }
}

extension MappedText {
  /// Where its last byte stands in the source.
  fileprivate var sourceEnd: Int { sourceSpan(of: utf8.indices)?.upper ?? 0 }

  /// Where in the source a letter of our script stands, at an offset or behind it.
  fileprivate func firstLetter(behind offset: Int) -> Int? {
    first(behind: offset) { $0 < 0x80 && UInt8($0).isASCIILetter }?.at
  }

  /// Whether the first letter from an offset on is of a script that runs from right to left.
  fileprivate func isRightToLeft(behind offset: Int) -> Bool {
    first(behind: offset) { $0 < 0x80 ? UInt8($0).isASCIILetter : Self.isRightToLeft($0) }
      .map { Self.isRightToLeft($0.scalar) } ?? false
  }

  private func first(behind offset: Int, where isSought: (UInt32) -> Bool) -> (at: Int, scalar: UInt32)? {
    var index = 0
    while index < utf8.count {
      let (scalar, length) = UTF8Scan.scalar(utf8, at: index)
      if isSought(scalar), let at = sourceSpan(of: index..<index + length)?.lower, at >= offset {
        return (at, scalar)
      }
      index += max(1, length)
    }
    return nil
  }

  /// Hebrew, Arabic and their like, by block.
  private static func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}

extension Document {
  /// Notes what controls show in another order than it stands in; each lasts to the end of its leaf at most.
  mutating func noteTurned(by invisible: [InvisibleCharacter]) {
    guard invisible.contains(where: { DisplayOrder.mayTurn($0.scalar) }) else { return }
    var leaves: [(span: ByteSpan, text: MappedText)] = []
    forEachLeaf { leaf in leaf.sourceSpan(of: leaf.utf8.indices).map { leaves.append(($0, leaf)) } }
    leaves.sort { $0.span < $1.span }
    var order = DisplayOrder()
    var rest = invisible.sorted { $0.span < $1.span }[...]
    for leaf in leaves {
      let own = rest.prefix { $0.span.lower < leaf.span.upper }
      for control in own { order.take(control, in: leaf.text) }
      order.endParagraph(at: leaf.span.upper)
      rest = rest[own.endIndex...]
    }
    turned = order.turned
  }
}
