import MonographModel

/// What taking both does to one of the two: more, less, or nothing.
struct InteractionEffect {
  enum Change { case more, less, none }
  var item: Item
  var change: Change
  /// What is changed: the drug, its partner.
  var object: Set<String>

  init?(_ item: Item, _ dossier: Dossier) {
    guard item.claim.certainty != .unknown, case let text = item.effectText, !text.isEmpty else { return nil }
    let words = TermNormalizer.words(of: text)
    // "does not affect digoxin levels"
    let isUnchanged =
      words.contains("not") && words.contains { word in Self.unchanging.contains { word.hasPrefix($0) } }
    let found =
      isUnchanged
      ? [.none] : words.compactMap { word in Self.changes.first { word.hasPrefix($0.0) }?.1 }
    guard Set(found).count == 1, isUnchanged || !words.contains("not"), !words.contains("or") else {
      return nil
    }
    (self.item, change) = (item, found[0])
    // "the fall of blood pressure caused by it" is another object, "by about 15%" is none; what is changed stands near to
    // the verb.
    let isCaused = zip(words, words.dropFirst()).contains { by, next in
      by == "by" && next != "about" && !(next.utf8.first.map { (0x30...0x39).contains($0) } ?? false)
    }
    guard !isCaused, words.count <= Self.longest else { return nil }
    let named = Set(dossier.normalize(text).words)
    object = named.intersection(item.term.words + [TermNormalizer.drugWord])
    guard object.count == 1, named.isDisjoint(with: Self.more) else { return nil }
  }

  /// Words of an effect that says nothing else.
  private static let longest = 9

  func isOpposed(to other: InteractionEffect) -> Bool { object == other.object && change != other.change }
  func agrees(with other: InteractionEffect) -> Bool { object == other.object && change == other.change }

  /// The other substance is cleared faster, its toxicity rises: another thing than its amount or effect.
  private static let more: Set<String> = [
    "toxicity", "clearance", "elimination", "metabolism", "excretion", "risk", "absorption",
  ]
  private static let unchanging = ["affect", "alter", "chang", "influenc"]
  private static let changes: [(String, Change)] = [
    ("increas", .more), ("rais", .more), ("enhanc", .more), ("potentiat", .more), ("decreas", .less),
    ("reduc", .less), ("lower", .less), ("diminish", .less), ("weaken", .less), ("no", .none),
  ]
}

extension Item {
  /// What an interaction is said to do; empty where nothing is.
  var effectText: String {
    if case .interaction(let value) = claim.value { return value.effect ?? "" }
    return ""
  }
}
