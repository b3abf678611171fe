/// The words of a text without its numbers, and the numbers by themselves: what a slip in copying changes, and what it
/// leaves alone.
struct Wording: Sendable {
  /// In lower case, a number as "#".
  private(set) var words: [String] = []
  /// As written, without signs of grouping.
  private(set) var numbers: [String] = []

  init(_ text: String) {
    var run: [UInt8] = []
    var isNumber = false
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
    for byte in Array(text.utf8) + [0x20] {
      let belongs =
        isNumber
        ? isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        : isLetter(byte)
      if belongs {
        run.append(byte)
        continue
      }
      take(run, isNumber: isNumber)
      isNumber = isDigit(byte)
      run = isNumber || isLetter(byte) ? [byte] : []
    }
  }

  private mutating func take(_ run: [UInt8], isNumber: Bool) {
    guard !run.isEmpty else { return }
    guard isNumber else { return words.append(String(decoding: run, as: UTF8.self).lowercasedASCII) }
    let number = run.filter { $0 != UInt8(ascii: ",") }
    words.append("#")
    numbers.append(
      String(decoding: number.last == UInt8(ascii: ".") ? number.dropLast() : number[...], as: UTF8.self))
  }

  /// Whether the two share half of their words or more.
  func isAlike(_ other: Wording) -> Bool {
    let (x, y) = (Set(words), Set(other.words))
    return x.intersection(y).count * 2 >= max(1, min(x.count, y.count))
  }

  /// Whether all but one word of each, of three or more, stand in the other.
  func isNearlyThat(of other: Wording) -> Bool {
    let (x, y) = (Set(words), Set(other.words))
    return min(x.count, y.count) >= 3 && x.subtracting(y).count <= 1 && y.subtracting(x).count <= 1
  }

  /// Whether one forbids what the other allows, in words that are otherwise the same: "do not freeze", "you can freeze".
  func denies(_ other: Wording) -> Bool {
    let (x, y) = (Set(words), Set(other.words))
    let content = x.subtracting(Self.auxiliaries)
    return x.isDisjoint(with: Self.denials) != y.isDisjoint(with: Self.denials)
      && !content.isEmpty && content == y.subtracting(Self.auxiliaries) && numbers == other.numbers
  }
  private static let denials: Set<String> = ["not", "never", "avoid", "cannot", "no"]
  private static let auxiliaries = denials.union([
    "do", "does", "you", "can", "may", "should", "must", "be", "is", "are", "always", "continue", "it", "t",
  ])

  /// Whether all that tells the two apart is that one names other patients: children and adults, kidney and liver, mild
  /// and severe.
  func isOfOtherPatients(than other: Wording) -> Bool {
    let (x, y) = (Set(words).subtracting(other.words), Set(other.words).subtracting(words))
    guard !x.isEmpty, !y.isEmpty, numbers == other.numbers else { return false }
    return Self.patients.contains { kinds in
      let (own, its) = (kinds.firstIndex(where: x.isSubset), kinds.firstIndex(where: y.isSubset))
      return own != nil && its != nil && own != its
    }
  }
  private static let patients: [[Set<String>]] = [
    [
      ["child", "children", "pediatric", "paediatric"], ["adult", "adults"], ["elderly", "geriatric"],
    ],
    [["kidney", "kidneys", "renal"], ["liver", "hepatic"], ["heart", "cardiac"]],
    [["mild", "mildly"], ["moderate", "moderately"], ["severe", "severely"]],
  ]

  /// Whether only numbers tell the two apart.
  func differsInNumbers(from other: Wording) -> Bool {
    words == other.words && numbers != other.numbers
  }
}
