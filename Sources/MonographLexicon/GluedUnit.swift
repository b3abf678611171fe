/// "100mgtwice": a unit that has lost the space behind it.
enum GluedUnit {
  private static let units = ["mcg", "mg", "ml", "iu", "g"].map { Array($0.utf8) }
  private static let followers = [
    "once", "twice", "three", "four", "daily", "every", "per", "bid", "tid", "qid", "od", "in", "for", "and",
    "or",
    "to", "by", "with", "is", "of",
  ].map { Array($0.utf8) }

  /// "up to16.8 g": the word that a number is glued to; nil where letters and digits are one name.
  static func widthBeforeNumber(of bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int? {
    guard word.count >= 3, word.count <= 8 else { return nil }
    return joints.first { joint in
      joint.count < word.count && joint.elementsEqual(word.prefix(joint.count).lazy.map { bytes[$0] | 0x20 })
        && word.dropFirst(joint.count).allSatisfy {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0])
        }
    }?.count
  }
  private static let joints = ["to", "than", "of"].map { Array($0.utf8) }

  static func isUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    units.contains { $0.count == word.count && $0.elementsEqual(word.lazy.map { bytes[$0] | 0x20 }) }
  }

  /// How many bytes of a word are its unit; nil where it is one word.
  static func width(of bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int? {
    guard word.count >= 4, word.count <= 9 else { return nil }
    let folded = word.map { bytes[$0] | 0x20 }
    let unit = units.first { unit in
      folded.starts(with: unit) && followers.contains(Array(folded.dropFirst(unit.count)))
    }
    return unit?.count
  }
}
