/// "n't" at the end of a verb.
enum Contraction {
  static let not = Word("not")

  /// Bytes of "n't" at the end of a word, with an apostrophe of any form; nil where it ends otherwise.
  static func width(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int? {
    for width in [3, 5] where word.count >= width {
      let start = word.upperBound - width
      guard bytes[start] | 0x20 == UInt8(ascii: "n"),
        bytes[word.upperBound - 1] | 0x20 == UInt8(ascii: "t")
      else { continue }
      if width == 3, bytes[start + 1] == UInt8(ascii: "'") { return width }
      if width == 5, Bytes.apostropheWidth(bytes, start + 1, word.upperBound) == 3 { return width }
    }
    return nil
  }

  /// "can't" is written in one word, too.
  static let cannot = Word("cannot")
  static func isCannot(_ stem: Word) -> Bool { stem == Word("ca") }

  /// "wo" of "won't" is "will".
  static func verb(_ bytes: UnsafeBufferPointer<UInt8>) -> Word {
    let word = WordFolder.fold(bytes)
    return irregular.first { $0.stem == word }?.verb ?? word
  }
  private static let irregular: [(stem: Word, verb: Word)] = [
    (Word("wo"), Word("will")), (Word("sha"), Word("shall")),
  ]
}
