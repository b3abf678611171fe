import MonographModel

/// Cuts UTF-8 text into tokens in one pass over its bytes.
public enum Lexer {
  /// - Parameter range: the part of the text to cut, at character boundaries.
  public static func tokens(in utf8: [UInt8], range: Range<Int>? = nil) -> [Token] {
    let range = range ?? 0..<utf8.count
    precondition(0 <= range.lowerBound && range.upperBound <= utf8.count)
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 4 + 4)
    utf8.withUnsafeBufferPointer { append(tokensOf: $0, in: range, to: &tokens) }
    return tokens
  }

  /// - Parameter tokens: those that stand before.
  static func append(
    tokensOf bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, to tokens: inout [Token]
  ) {
    var scanner = Scanner(bytes: bytes, at: range.lowerBound, end: range.upperBound, behind: tokens)
    while let token = scanner.next() { tokens.append(token) }
  }
}

/// Reads tokens from a buffer.
private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int
  let end: Int
  /// The last token, and what the one before it was.
  private var last: Token?
  private var kindBefore: Token.Kind?
  /// "500mg": the unit of the number that it is glued to, and no word of a name.
  private var isUnitOfNumber = false

  init(bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int, behind tokens: [Token] = []) {
    (self.bytes, self.at, self.end) = (bytes, at, end)
    last = tokens.last
    kindBefore = tokens.dropLast().last?.kind
    isUnitOfNumber = last.map { isUnit($0, behind: kindBefore) } ?? false
  }

  mutating func next() -> Token? {
    guard let token = scan() else { return nil }
    kindBefore = isUnitOfNumber ? .number : last?.kind
    isUnitOfNumber = isUnit(token, behind: last?.kind)
    last = token
    return token
  }

  private func isUnit(_ token: Token, behind kind: Token.Kind?) -> Bool {
    kind == .number && token.kind == .word && !token.spaceBefore
      && GluedUnit.isUnit(bytes, Int(token.lower)..<Int(token.upper))
  }

  private mutating func scan() -> Token? {
    var spaceBefore = last == nil
    while at < end, let width = Bytes.spaceWidth(bytes, at, end) {
      at += width
      spaceBefore = true
    }
    guard at < end else { return nil }
    let start = at
    let previous = spaceBefore ? nil : last
    if Bytes.isPlain(bytes[at]), !Bytes.isDigit(bytes[at]) { return words(start, spaceBefore, previous) }
    if Bytes.isDigit(bytes[at]) || Bytes.fraction(bytes, at, end) != nil
      || startsWithPoint(spaceBefore, previous)
    {
      if let word = digitsInName(start, previous) { return word }
      return number(start, spaceBefore, previous)
    }
    if let (kind, width) = Bytes.mark(bytes, at, end) {
      at += width
      return Token(kind, start..<at, spaceBefore: spaceBefore)
    }
    return words(start, spaceBefore, previous)
  }

  /// A word, or the unit that it starts with behind a number.
  private mutating func words(_ start: Int, _ spaceBefore: Bool, _ previous: Token?) -> Token {
    let word = word(start, spaceBefore)
    if bytes[at - 1] <= UInt8(ascii: "9"), let width = GluedUnit.widthBeforeNumber(of: bytes, start..<at) {
      at = start + width
      var part = Scanner(bytes: bytes, at: start, end: at)
      return part.word(start, spaceBefore)
    }
    guard previous?.kind == .number, let unit = GluedUnit.width(of: bytes, start..<at) else { return word }
    at = start + unit
    return self.word(start, until: at)
  }

  /// `.5`, but not the point at the end of a word.
  private func startsWithPoint(_ spaceBefore: Bool, _ previous: Token?) -> Bool {
    bytes[at] == UInt8(ascii: ".") && at + 1 < end && Bytes.isDigit(bytes[at + 1])
      && (spaceBefore
        || previous.map { $0.kind != .word && $0.kind != .number && $0.kind != .period } ?? true)
  }

  /// The word of some bytes and no more.
  private mutating func word(_ start: Int, until limit: Int) -> Token {
    var part = Scanner(bytes: bytes, at: start, end: limit)
    return part.word(start, false)
  }

  private mutating func word(_ start: Int, _ spaceBefore: Bool) -> Token {
    // Most words are ASCII.
    var plain = at
    while plain < end, Bytes.isPlain(bytes[plain]) { plain += 1 }
    at = plain
    if at < end, bytes[at] >= 0x80 || bytes[at] == UInt8(ascii: "'") || at == start { passRest(of: start) }
    let word = WordFolder.fold(UnsafeBufferPointer(rebasing: bytes[start..<at]))
    if at == start { at += 1 }
    let first = bytes[start]
    let isCapital = first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")
    return Token(word, start..<at, spaceBefore: spaceBefore, isName: isCapital)
  }

  /// Goes to the end of a word, over what is not ASCII and apostrophes.
  private mutating func passRest(of start: Int) {
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        let isInner =
          byte == UInt8(ascii: "'") && at > start && at + 1 < end && Bytes.isLetter(bytes[at + 1])
        guard Bytes.isLetter(byte) || Bytes.isDigit(byte) || isInner else { break }
        at += 1
      } else {
        if let width = Bytes.apostropheWidth(bytes, at, end), at > start, at + width < end,
          Bytes.isLetter(bytes[at + width])
        {
          at += width
          continue
        }
        if at > start, Bytes.mark(bytes, at, end) != nil || Bytes.spaceWidth(bytes, at, end) != nil { break }
        at += min(Bytes.width(of: byte), end - at)
      }
    }
  }

  /// The "1b" of "beta-1b": digits with letters after a hyphen that follows a word.
  private mutating func digitsInName(_ start: Int, _ previous: Token?) -> Token? {
    guard follows(hyphenAfterWord: previous) else { return nil }
    var probe = at
    while probe < end, Bytes.isDigit(bytes[probe]) { probe += 1 }
    guard probe < end, Bytes.isLetter(bytes[probe]) else { return nil }
    return word(start, false)
  }

  private func follows(hyphenAfterWord previous: Token?) -> Bool {
    guard let previous, previous.kind == .dash, !previous.spaceBefore, previous.upper - previous.lower == 1
    else { return false }
    return kindBefore == .word
  }

  private mutating func number(_ start: Int, _ spaceBefore: Bool, _ previous: Token?) -> Token {
    var value: ExactNumber?
    if let (fraction, width) = Bytes.fraction(bytes, at, end) {
      at += width
      value = fraction
    } else {
      value = decimal(start)
      if let (fraction, width) = Bytes.fraction(bytes, at, end) {
        at += width
        value = value?.adding(fraction)
      }
    }
    return Token(
      value, start..<at, spaceBefore: spaceBefore, isName: follows(hyphenAfterWord: previous))
  }

  /// Digits with grouping commas or spaces ("1,000", "1 000"), one decimal point, or a decimal comma ("0,25").
  private mutating func decimal(_ start: Int) -> ExactNumber? {
    var digits: [UInt8] = []
    takeDigits(&digits)
    let canGroup = digits.count <= 3
    while at < end, bytes[at] == UInt8(ascii: ","), canGroup,
      digitRun(after: at) == 3, digits.first != UInt8(ascii: "0")
    {
      at += 1
      takeDigits(&digits)
    }
    if canGroup, at - start == digits.count, digits.first != UInt8(ascii: "0") {
      while let width = groupSpace() {
        at += width
        takeDigits(&digits)
      }
    }
    let isGrouped = at - start > digits.count
    guard at < end else { return ExactNumber(ascii: digits) }
    let run = digitRun(after: at)
    let isPoint = bytes[at] == UInt8(ascii: ".") && run > 0
    let isComma =
      bytes[at] == UInt8(ascii: ",") && !isGrouped
      && (run == 1 || run == 2 || (run > 0 && digits == [UInt8(ascii: "0")]))
    if isPoint || isComma {
      digits.append(UInt8(ascii: "."))
      at += 1
      takeDigits(&digits)
    }
    return ExactNumber(ascii: digits)
  }

  /// The width of a space between two groups of one number. A space that no line is broken at joins any three digits;
  /// a plain one only "000" or "080", since "2 500 mg" may be two tablets of 500 mg.
  private func groupSpace() -> Int? {
    guard at < end, let width = Bytes.spaceWidth(bytes, at, end), digitRun(after: at + width - 1) == 3 else {
      return nil
    }
    if Bytes.groupsDigits(bytes, at, width) { return width }
    return bytes[at] == UInt8(ascii: " ") && bytes[at + width] == UInt8(ascii: "0") ? width : nil
  }

  private mutating func takeDigits(_ digits: inout [UInt8]) {
    while at < end, Bytes.isDigit(bytes[at]) {
      digits.append(bytes[at])
      at += 1
    }
  }

  /// How many digits follow the byte at `position`.
  private func digitRun(after position: Int) -> Int {
    var probe = position + 1
    while probe < end, Bytes.isDigit(bytes[probe]) { probe += 1 }
    return probe - position - 1
  }
}
