import MonographLexicon
import MonographModel

/// When two values written differently are the same.
enum Likeness {
  // MARK: Terms

  /// Whether two terms share at least half of the telling words of the shorter one.
  static func areAlike(_ a: String?, _ b: String?) -> Bool {
    let a = tellingWords(a ?? ""), b = tellingWords(b ?? "")
    guard !a.isEmpty, !b.isEmpty else { return false }
    return a.intersection(b).count * 2 >= min(a.count, b.count)
  }

  /// The words that say what a term is about; where it has only general ones ("severe disease"), those.
  private static func tellingWords(_ text: String) -> Set<String> {
    let words = Set(words(in: text))
    let telling = words.subtracting(functionWords).subtracting(generalWords)
    return telling.isEmpty ? words.subtracting(functionWords) : telling
  }

  /// Lower case, of ASCII letters and digits, without the s of a plural.
  private static func words(in text: String) -> [String] {
    text.lowercased().utf8.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39) }
      .compactMap { word in
        var word = word
        while word.last == UInt8(ascii: "s") { word.removeLast() }
        return String(word)
      }
  }

  private static let functionWords = table("function")
  private static let generalWords = table("general")

  private static func table(_ role: String) -> Set<String> {
    Set(TableFile("general-words").rows.filter { $0[1] == role }.flatMap { words(in: $0[0]) })
  }

  // MARK: Amounts

  /// Numbers in the base of their unit, and what is left of the unit: 0.25 mg and 250 ug are the same.
  static func scaled(_ numbers: [ExactNumber?], _ unit: String) -> [String] {
    let parts = unit.split(separator: "/", maxSplits: 1).map(String.init)
    let entry = parts.first.flatMap { UnitTable.standard[$0] }
    let name = entry?.factor == nil ? bare(parts.first ?? "") : entry!.dimension.rawValue
    let values = Set(numbers.compactMap { $0?.multiplied(by: entry?.factor ?? 1)?.description })
    return values.sorted() + [name] + parts.dropFirst()
  }

  /// "{tablets}" and "tablet" are one.
  private static func bare(_ unit: String) -> String {
    var name = unit.lowercased()
    name.removeAll { $0 == "{" || $0 == "}" }
    if name.hasSuffix("s") { name.removeLast() }
    return name
  }

  /// Which way a bound points.
  static func side(_ bound: String?) -> String {
    switch bound {
    case "greater-than", "more-than", "at-least": "more"
    case "less-than", "up-to": "less"
    default: "at"
    }
  }
}
