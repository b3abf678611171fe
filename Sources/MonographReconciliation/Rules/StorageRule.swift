import MonographModel

/// In the refrigerator against at room temperature, and below 25 °C against below 40 °C, before anything is opened.
///
/// What a source says is a set of temperatures; two sources part where they have none in common. Each product is kept
/// in its own way.
struct StorageRule: Rule {
  let name = "storage.temperature"

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    let kept = dossier.items(.storage).compactMap { Keeping($0) }
    let products = kept.filter { dossier.products.isProduct($0.item.claim.source) }
    return kept.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      between(a, b, products, dossier)
    }
  }

  /// - Parameter all: how each product is kept: where all are kept otherwise than a text on the substance says, it can
  ///   mean none of them.
  private func between(
    _ a: [Keeping], _ b: [Keeping], _ all: [Keeping], _ dossier: Dossier
  ) -> [Finding] {
    guard Set(a.map(\.way)).count == 1, Set(b.map(\.way)).count == 1, a[0].parts(from: b[0]) else {
      return []
    }
    let products = dossier.products
    let (left, right) = (a[0].item.claim.source, b[0].item.claim.source)
    let level: Contradiction.Level =
      mayMeanAnother(a[0], all, dossier) && mayMeanAnother(b[0], all, dossier)
        || isOnlyUsual(a, beside: b, dossier) || isOnlyUsual(b, beside: a, dossier)
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

extension StorageRule {
  /// Whether it is a product's own way, or some product is kept as a text on the substance says.
  private func mayMeanAnother(_ keeping: Keeping, _ all: [Keeping], _ dossier: Dossier) -> Bool {
    !all.isEmpty
      && (dossier.products.isProduct(keeping.item.claim.source) || !all.allSatisfy(keeping.parts))
  }

  /// "Usually at room temperature", where the other lets it stand there for a while, too.
  private func isOnlyUsual(_ usual: [Keeping], beside others: [Keeping], _ dossier: Dossier) -> Bool {
    if usual.contains(where: \.isOfClass) { return true }
    return usual.contains(where: \.isUsual)
      && dossier.items(.storage).contains { item in
        item.claim.source == others[0].item.claim.source
          && Keeping(item, inAnyCase: true).map { $0.parts(from: others[0]) } ?? false
      }
  }
}

/// Where something is kept until it is used.
private struct Keeping: Sendable {
  enum Way: Hashable {
    case cold, room
    /// "No special storage conditions."
    case any
    case below(ExactNumber)
  }
  var item: Item
  var way: Way
  /// "Usually refrigerated".
  var isUsual: Bool { !Self.usual.isDisjoint(with: WrittenWords.split(item.written)) }
  /// "Antibiotics are generally kept at room temperature": this one may be kept otherwise.
  var isOfClass: Bool {
    let words = WrittenWords.split(item.written)
    let isAboutMany = words.count > 1 && Self.usual.contains(words[0]) && words[1].hasSuffix("s")
    return isUsual && (words.contains("are") || isAboutMany && words[1] != "this")
  }
  private static let usual: Set<String> = [
    "usually", "typically", "generally", "normally", "commonly",
  ]

  /// - Parameter inAnyCase: also for a while, or under a condition.
  init?(_ item: Item, inAnyCase: Bool = false) {
    guard case .storage(let storage) = item.claim.value, inAnyCase || storage.duration == nil else {
      return nil
    }
    self.item = item
    let words = WrittenWords.split(storage.text)
    guard
      inAnyCase
        || !Self.isConditional(words, isLimit: storage.temperature?.high == nil && storage.temperature != nil)
    else { return nil }
    if Self.isUnconditional(words) {
      way = .any
      return
    }
    // "Refrigerate; do not freeze."
    let isDenied = words.indices.contains { at in
      words[at] == "not" && !words[at...].dropFirst().prefix(1).contains { Self.freezing.contains($0) }
    }
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

  /// "This medicine does not require any special storage conditions", "no special storage conditions are required".
  private static func isUnconditional(_ words: [String]) -> Bool {
    guard let special = words.firstIndex(of: "special") else { return false }
    return words[..<special].contains { ["no", "not"].contains($0) }
      && words[special...].contains {
        ["conditions", "condition", "precautions", "requirements"].contains($0)
      }
      && words.contains { $0.hasPrefix("stor") }
  }

  private static func isConditional(_ words: [String], isLimit: Bool) -> Bool {
    // "No special conditions if kept unopened", "do not store above 25 °C or below 2 °C".
    let said = conditions.intersection(words)
    let isOpen = !words.contains("unopened")
    return !said.subtracting(isOpen ? [] : ["if", "when"]).subtracting(isLimit ? ["or"] : []).isEmpty
  }

  func parts(from other: Keeping) -> Bool {
    switch (way, other.way) {
    case (.cold, .room), (.room, .cold), (.cold, .below), (.below, .cold), (.cold, .any), (.any, .cold): true
    case (.below(let a), .below(let b)): a != b
    default: false
    }
  }

  var side: Finding.Side { Finding.Side(item, key: "\(way)", summary: item.written) }

  /// Degrees Celsius that a refrigerator has at most, and some more.
  private static let coldest: ExactNumber = 10
  private static let cold = ["refrigerat", "fridge"]
  private static let freezing: Set<String> = ["freeze", "frozen"]
  /// After it is opened or made ready, out of the refrigerator for a while, or as one may choose.
  private static let conditions: Set<String> = [
    "after", "once", "opened", "opening", "open", "if", "when", "use", "used", "using", "reconstituted",
    "reconstitution", "diluted", "dilution", "prepared", "mixed", "solution", "removed", "can", "may", "or",
    "until", "during", "transport", "excursions", "allow", "before", "first", "out",
  ]
}
