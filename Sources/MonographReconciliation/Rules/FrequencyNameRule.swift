import MonographModel

/// A heading whose word and number name different frequencies, "Very common (may affect up to 1 in 10 people)": which
/// of them was meant is not known.
struct FrequencyNameRule: Rule {
  let name = "frequency.name"

  func findings(in dossier: Dossier) -> [Finding] {
    let rated = dossier.items(.adverseReaction).filter { $0.frequency?.band != nil }
    // "Common side effects (in more than 1 in 10)" is everyday English; beside "rare" it is a name of a scheme.
    let schemes = Dictionary(grouping: rated, by: \.claim.source).mapValues { items in
      Set(items.filter { !$0.frequency!.isWordOnly }.map(\.frequency!.band)).count
    }
    let misnamed = rated.filter { $0.frequency!.isMisnamed && schemes[$0.claim.source]! > 1 }
    return Dictionary(grouping: misnamed) { Heading($0) }.sorted { $0.key < $1.key }.map { heading, items in
      let value = Finding.Side(items[0]).value
      return Finding(
        name, .conflict(.contradiction, .arithmetic), topic: "meaning of “\(heading.band)”",
        Finding.Side(key: heading.band, summary: heading.band, value: value, items: items),
        Finding.Side(key: heading.numbers, summary: heading.numbers, value: value, items: items),
        because: "the number is that of another frequency than the word")
    }
  }

  /// What one source says of one frequency.
  private struct Heading: Hashable, Comparable {
    var source: String
    var band: String
    var numbers: String

    init(_ item: Item) {
      source = item.claim.source
      band = item.frequency!.band!.rawValue.split(separator: "-").joined(separator: " ")
      numbers = item.claim.evidence.first { $0.role == .frequency }?.quote ?? item.frequency!.text
    }

    static func < (a: Heading, b: Heading) -> Bool {
      (a.source, a.band, a.numbers) < (b.source, b.band, b.numbers)
    }
  }
}
