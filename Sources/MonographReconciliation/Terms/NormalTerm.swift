/// The words of a term in normal form, by which terms of different sources are compared.
///
/// Word order does not count: "pain at the injection site" is "injection site pain".
struct NormalTerm: Hashable, Comparable, Sendable {
  /// Ascending, each once.
  let words: [String]

  init(_ words: some Sequence<String>) { self.words = Set(words).sorted() }

  var isEmpty: Bool { words.isEmpty }
  var key: String { words.joined(separator: " ") }

  /// Whether every word of the other term is one of this term's.
  func holds(_ other: NormalTerm) -> Bool {
    var rest = words[...]
    for word in other.words {
      guard let found = rest.firstIndex(of: word) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  func words(beyond other: NormalTerm) -> [String] { words.filter { !other.words.contains($0) } }

  static func < (a: NormalTerm, b: NormalTerm) -> Bool { a.words.lexicographicallyPrecedes(b.words) }
}
