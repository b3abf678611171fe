import MonographExtraction
import MonographModel

/// Where documents belong: which folder of a corpus is about which drug.
struct DrugShelves: Sendable {
  /// The folder's slug by itself, and by what its drug is compared by.
  private var slugs: Set<String>
  private var slugsByKey: [String: String] = [:]

  /// Where a document goes.
  enum Place: Hashable {
    case folder(slug: String, isNew: Bool)
    /// Which drug it is about cannot be told.
    case unknown
    /// Its title is about one drug and its text about another.
    case contradictory(title: String, text: String)
  }

  init(_ corpus: Corpus) {
    slugs = corpus.slugs
    for folder in corpus.folders {
      let name = folder.sidecar?.drug?.name ?? folder.slug.split(separator: "-").joined(separator: " ")
      if let key = Identification(naming: name).key, slugsByKey[key] == nil { slugsByKey[key] = folder.slug }
    }
  }

  /// What documents say of brands: "Examplor" is amlodipine. A brand of two drugs says nothing.
  static func brands(in identifications: [Identification]) -> [String: String] {
    var keys: [String: Set<String>] = [:]
    for identification in identifications {
      guard let key = identification.key else { continue }
      for brand in identification.brands { keys[brand.lowercased(), default: []].insert(key) }
    }
    return keys.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The place of a document; a new folder is remembered for the documents after it.
  /// - Parameter brands: what brands stand for.
  mutating func place(_ found: Identification, brands: [String: String]) -> Place {
    if let title = found.contradictedTitle {
      return .contradictory(title: title, text: found.stated.map(\.text).joined(separator: " + "))
    }
    let key = found.key ?? found.brands.lazy.compactMap { brands[$0.lowercased()] }.first
    let isDrug = ![.none, .recurringName].contains(found.basis)
    guard let name = key ?? (isDrug ? found.brands.first?.lowercased() : nil) else { return .unknown }
    return place(named: name, key: key)
  }

  /// The place of what is about a drug by its name.
  mutating func place(named name: String, key: String?) -> Place {
    let slug = Path.slug(name)
    if slugs.contains(slug) { return .folder(slug: slug, isNew: false) }
    if let key, let known = slugsByKey[key] { return .folder(slug: known, isNew: false) }
    guard !slug.isEmpty else { return .unknown }
    slugs.insert(slug)
    if let key { slugsByKey[key] = slug }
    return .folder(slug: slug, isNew: true)
  }
}
