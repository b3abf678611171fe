import MonographModel

/// In the refrigerator against at room temperature, and below 25 °C against below 40 °C, before anything is opened.
///
/// What a source says is a set of temperatures; two sources part where they have none in common. Each product is kept
/// in its own way.
struct StorageRule: Rule {
  let name = "storage.temperature"

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    let kept = dossier.items(.storage).compactMap(Keeping.init)
    return kept.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      between(a, b, dossier)
    }
  }

  private func between(_ a: [Keeping], _ b: [Keeping], _ dossier: Dossier) -> [Finding] {
    guard Set(a.map(\.way)).count == 1, Set(b.map(\.way)).count == 1, a[0].parts(from: b[0]) else {
      return []
    }
    let products = dossier.products
    let (left, right) = (a[0].item.claim.source, b[0].item.claim.source)
    let level: Contradiction.Level =
      products.isProduct(left) || products.isProduct(right) || (a + b).contains(where: \.isUsual)
      ? .tension : .contradiction
    let verdict: Finding.Verdict =
      products.areProducts(left, right) ? .difference(.scope) : .conflict(level, .value)
    return [
      Finding(
        name, verdict, topic: "temperature of storage", scope: a[0].item.claim.scope, a[0].side, b[0].side,
        because: "they are kept at other temperatures")
    ]
  }
}

/// Where something is kept until it is used.
private struct Keeping: Sendable {
  enum Way: Hashable {
    case cold, room
    case below(ExactNumber)
  }
  var item: Item
  var way: Way
  /// "Usually refrigerated", "antibiotics are generally kept at room temperature": this one may be kept otherwise.
  var isUsual: Bool { !Self.usual.isDisjoint(with: WrittenWords.split(item.written)) }
  private static let usual: Set<String> = [
    "usually", "typically", "generally", "normally", "commonly",
  ]

  init?(_ item: Item) {
    guard case .storage(let storage) = item.claim.value, storage.duration == nil else { return nil }
    self.item = item
    let words = WrittenWords.split(storage.text)
    guard Self.conditions.isDisjoint(with: words) else { return nil }
    let isDenied = words.contains("not")
    let cold = words.contains { word in Self.cold.contains { word.hasPrefix($0) } }
    // "Do not store above 25 °C" names the greatest; "do not store below 8 °C" names none.
    let most = isDenied ? storage.temperature?.low : storage.temperature?.high
    if isDenied, storage.temperature?.high != nil { return nil }
    if let high = most {
      way = high <= Self.coldest ? .cold : cold ? .room : .below(high)
    } else if cold {
      way = isDenied ? .room : .cold
    } else if zip(words, words.dropFirst()).contains(where: { $0 == "room" && $1 == "temperature" }),
      !isDenied
    {
      way = .room
    } else {
      return nil
    }
  }

  func parts(from other: Keeping) -> Bool {
    switch (way, other.way) {
    case (.cold, .room), (.room, .cold), (.cold, .below), (.below, .cold): true
    case (.below(let a), .below(let b)): a != b
    default: false
    }
  }

  var side: Finding.Side { Finding.Side(item, key: "\(way)", summary: item.written) }

  /// Degrees Celsius that a refrigerator has at most, and some more.
  private static let coldest: ExactNumber = 10
  private static let cold = ["refrigerat", "fridge"]
  /// After it is opened or made ready, out of the refrigerator for a while, or as one may choose.
  private static let conditions: Set<String> = [
    "after", "once", "opened", "opening", "open", "if", "when", "use", "used", "using", "reconstituted",
    "reconstitution", "diluted", "dilution", "prepared", "mixed", "solution", "removed", "can", "may", "or",
    "until", "during", "transport", "excursions", "allow", "before", "first", "out",
  ]
}
