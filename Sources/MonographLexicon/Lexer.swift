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
struct Scanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private let end: Int
  /// What the last token was, and the one before it.
  private var last: Token.Kind?
  private var kindBefore: Token.Kind?
  /// The last token is "-" without a space before it.
  private var isHyphen = false
  /// "500mg": the unit of the number that it is glued to, and no word of a name.
  private var isUnitOfNumber = false
  /// The last token is glued to a number before it.
  private var isGluedToNumber = false
  /// The last number has no value.
  private var isUnclear = false

  /// - Parameter tokens: those that stand before.
  init(bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int, behind tokens: [Token] = []) {
    (self.bytes, self.at, self.end) = (bytes, at, end)
    guard let token = tokens.last else { return }
    kindBefore = tokens.dropLast().last?.kind
    pass(token, behind: kindBefore)
  }

  /// The next token; nil at the end.
  @inline(__always)
  mutating func next() -> Token? { plainWord() ?? anyToken() }

  /// A word behind a blank or a mark, as most tokens are; nil where it takes a closer look.
  @inline(__always)
  private mutating func plainWord() -> Token? {
    let isBehindBlank = at < end && bytes[at] == UInt8(ascii: " ")
    let start = isBehindBlank ? at + 1 : at
    guard start < end, (bytes[start] | 0x20) &- UInt8(ascii: "a") < 26, isBehindBlank || last != .number,
      let (word, width) = Bytes.shortWord(bytes, start, end) ?? Bytes.middleWord(bytes, start, end),
      bytes[start + width - 1] > UInt8(ascii: "9")
    else { return nil }
    let spaceBefore = isBehindBlank || last == nil
    at = start + width
    kindBefore = isUnitOfNumber ? .number : last
    (last, isHyphen, isUnitOfNumber, isGluedToNumber) = (.word, false, false, false)
    return Token(word, start..<at, spaceBefore: spaceBefore, isName: isCapital(start))
  }

  @inline(never)
  private mutating func anyToken() -> Token? {
    guard let token = scan() else { return nil }
    let before = last
    kindBefore = isUnitOfNumber ? .number : before
    pass(token, behind: before)
    return token
  }

  /// - Parameter kind: what stands before the token.
  private mutating func pass(_ token: Token, behind kind: Token.Kind?) {
    last = token.kind
    isHyphen = token.kind == .dash && !token.spaceBefore && token.upper - token.lower == 1
    isGluedToNumber = kind == .number && !token.spaceBefore
    isUnitOfNumber =
      isGluedToNumber && token.kind == .word && GluedUnit.isUnit(bytes, Int(token.lower)..<Int(token.upper))
  }

  private mutating func scan() -> Token? {
    var spaceBefore = last == nil
    while at < end, !Bytes.isPlain(bytes[at]), let width = Bytes.spaceWidth(bytes, at, end) {
      at += width
      spaceBefore = true
    }
    guard at < end else { return nil }
    let start = at
    let previous = spaceBefore ? nil : last
    let first = bytes[at]
    if Bytes.isPlain(first), !Bytes.isDigit(first) { return words(start, spaceBefore, previous) }
    if Bytes.isDigit(first) || Bytes.fraction(bytes, at, end) != nil
      || startsWithPoint(spaceBefore, previous) || startsWithComma(spaceBefore, previous)
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
  /// - Parameter previous: what the word is glued to.
  private mutating func words(_ start: Int, _ spaceBefore: Bool, _ previous: Token.Kind?) -> Token {
    let word = word(start, spaceBefore)
    if bytes[at - 1] | 0x20 == UInt8(ascii: "t"), let part = contracted(word, start, previous) { return part }
    if bytes[at - 1] <= UInt8(ascii: "9"), let width = GluedUnit.widthBeforeNumber(of: bytes, start..<at) {
      at = start + width
      var part = Scanner(bytes: bytes, at: start, end: at)
      return part.word(start, spaceBefore)
    }
    guard previous == .number, let unit = GluedUnit.width(of: bytes, start..<at) else { return word }
    at = start + unit
    return self.word(start, until: at)
  }

  /// "haven't" is two words, "have" and "not": what denies is found however it is written.
  private mutating func contracted(_ word: Token, _ start: Int, _ previous: Token.Kind?) -> Token? {
    guard let width = Contraction.width(bytes, start..<at) else { return nil }
    if at - start == width {
      guard previous == .word else { return nil }
      return Token(Contraction.not, start..<at, spaceBefore: false, isName: false)
    }
    let verb = Contraction.verb(UnsafeBufferPointer(rebasing: bytes[start..<at - width]))
    if Contraction.isCannot(verb) {
      return Token(
        Contraction.cannot, start..<at, spaceBefore: word.spaceBefore, isName: isCapital(start))
    }
    at -= width
    return Token(verb, start..<at, spaceBefore: word.spaceBefore, isName: isCapital(start))
  }

  /// `.5`, but not the point at the end of a word.
  private func startsWithPoint(_ spaceBefore: Bool, _ previous: Token.Kind?) -> Bool {
    bytes[at] == UInt8(ascii: ".") && at + 1 < end && Bytes.isDigit(bytes[at + 1])
      && (spaceBefore || previous != .word && previous != .number && previous != .period)
  }

  /// `,5`, which is half of one or a slip of the hand, but not the comma behind a word.
  private func startsWithComma(_ spaceBefore: Bool, _ previous: Token.Kind?) -> Bool {
    bytes[at] == UInt8(ascii: ",") && at + 1 < end && Bytes.isDigit(bytes[at + 1])
      && (spaceBefore || previous.map(Self.leadsIn.contains) ?? false)
  }
  private static let leadsIn: CaseSet<Token.Kind> = [
    .open, .dash, .plus, .less, .lessOrEqual, .greater, .greaterOrEqual, .about, .equals,
  ]

  /// The word of some bytes and no more.
  private mutating func word(_ start: Int, until limit: Int) -> Token {
    var part = Scanner(bytes: bytes, at: start, end: limit)
    return part.word(start, false)
  }

  private mutating func word(_ start: Int, _ spaceBefore: Bool) -> Token {
    // Most words are ASCII.
    at = Bytes.plainEnd(bytes, at, end)
    if at < end, bytes[at] >= 0x80 || bytes[at] == UInt8(ascii: "'") || at == start { passRest(of: start) }
    let word = WordFolder.fold(UnsafeBufferPointer(rebasing: bytes[start..<at]))
    if at == start { at += 1 }
    return Token(word, start..<at, spaceBefore: spaceBefore, isName: isCapital(start))
  }

  private func isCapital(_ place: Int) -> Bool { bytes[place] &- UInt8(ascii: "A") < 26 }

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
  private mutating func digitsInName(_ start: Int, _ previous: Token.Kind?) -> Token? {
    guard follows(hyphenAfterWord: previous) else { return nil }
    var probe = at
    while probe < end, Bytes.isDigit(bytes[probe]) { probe += 1 }
    guard probe < end, Bytes.isLetter(bytes[probe]) else { return nil }
    return word(start, false)
  }

  private func follows(hyphenAfterWord previous: Token.Kind?) -> Bool {
    previous == .dash && isHyphen && kindBefore == .word
  }

  /// Its value is nil where a part of it alone would be another number, and what the whole means is not certain.
  private mutating func number(_ start: Int, _ spaceBefore: Bool, _ previous: Token.Kind?) -> Token {
    let isContinued = isGluedToNumber && previous != nil && (isUnclear || isJoined(at: start))
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
    if isContinued { value = nil }
    isUnclear = value == nil
    return Token(value, start..<at, spaceBefore: spaceBefore, isName: follows(hyphenAfterWord: previous))
  }

  /// "1’000", "1_000", "10^3": what stands behind the sign is a part of the number before it.
  private func isJoined(at position: Int) -> Bool {
    bytes[position - 1] == UInt8(ascii: "^")
      || (1...3).contains { position >= $0 && Bytes.joiner(bytes, position - $0, position) == $0 }
  }

  /// Digits with grouping commas or spaces ("1,000", "1 000"), one decimal point ("0.25", "0·25"), or a decimal comma
  /// ("0,25").
  private mutating func decimal(_ start: Int) -> ExactNumber? {
    var digits = Digits()
    let startsWithComma = bytes[start] == UInt8(ascii: ",")
    if startsWithComma { at += 1 }
    takeDigits(&digits)
    if startsWithComma { return nil }
    let canGroup = digits.count <= 3 && bytes[start] != UInt8(ascii: "0")
    while at < end, bytes[at] == UInt8(ascii: ","), canGroup, digitRun(after: at) == 3 {
      at += 1
      takeDigits(&digits)
    }
    if canGroup, at - start == digits.count {
      while let width = groupSpace() {
        at += width
        takeDigits(&digits)
      }
    }
    let isGrouped = at - start > digits.count
    let width = pointWidth() ?? (!isGrouped && isDecimalComma(digits, start) ? 1 : 0)
    if width > 0 {
      digits.isFraction = true
      at += width
      takeDigits(&digits)
    }
    let isWhole = digits.count > 0 && !isCutOff(isGrouped || width > 0) && !isProduct(start, width)
    return isWhole ? digits.number : nil
  }

  /// The width of the decimal point at which the reader stands, with digits behind it.
  private func pointWidth() -> Int? {
    guard at < end, let width = Bytes.pointWidth(bytes, at, end), digitRun(after: at + width - 1) > 0 else {
      return nil
    }
    return width
  }

  /// "0,25", but not a list as in "5,10,20".
  private func isDecimalComma(_ digits: Digits, _ start: Int) -> Bool {
    guard at < end, bytes[at] == UInt8(ascii: ",") else { return false }
    let run = digitRun(after: at)
    guard run == 1 || run == 2 || (run > 0 && digits.isZero) else { return false }
    let isListed = isGluedToNumber && last == .comma || continues(at: at + 1 + run)
    return !isListed
  }

  /// A comma with digits behind it.
  private func continues(at position: Int) -> Bool {
    position < end && bytes[position] == UInt8(ascii: ",") && digitRun(after: position) > 0
  }

  /// "1.500,5" goes on behind the comma, and "1'000" behind the apostrophe.
  private func isCutOff(_ hasMark: Bool) -> Bool {
    guard at < end else { return false }
    if hasMark, continues(at: at) { return true }
    return Bytes.joiner(bytes, at, end).map { digitRun(after: at + $0 - 1) > 0 } ?? false
  }

  /// "5·10⁶" may be a product: its point is as wide as that of "0·5".
  private func isProduct(_ start: Int, _ width: Int) -> Bool {
    width > 1 && at - start > 3 && bytes[at - 2] == UInt8(ascii: "1") && bytes[at - 1] == UInt8(ascii: "0")
      && !Bytes.isDigit(bytes[at - 3])
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

  private mutating func takeDigits(_ digits: inout Digits) {
    while at < end, Bytes.isDigit(bytes[at]) {
      digits.take(bytes[at])
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

/// The digits of a number, as they are read.
private struct Digits {
  private(set) var count = 0
  /// Those that come are behind the point.
  var isFraction = false
  private var coefficient: Int64 = 0
  private var exponent = 0
  /// Those from the first that is not zero.
  private var significant = 0

  mutating func take(_ byte: UInt8) {
    count += 1
    if isFraction { exponent -= 1 }
    if coefficient != 0 || byte != UInt8(ascii: "0") { significant += 1 }
    if significant <= Self.most { coefficient = coefficient * 10 + Int64(byte - UInt8(ascii: "0")) }
  }
  private static let most = 18

  /// "0" alone.
  var isZero: Bool { count == 1 && coefficient == 0 }

  /// nil where there are too many digits to be exact.
  var number: ExactNumber? {
    significant <= Self.most && count > 0 ? ExactNumber(coefficient, exponent: exponent) : nil
  }
}
