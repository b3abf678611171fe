import MonographExtraction
import MonographModel

extension Corpus {
  /// A document beside the folders, and the drug that it says it is about.
  private struct Loose: Sendable {
    var path: String
    var identification: Identification
  }

  /// The corpus with the loose documents put among the folders as if they lay in the folder of their drug.
  ///
  /// Each document's drug is learnt from its text; a brand that one document explains names the drug of the others,
  /// too. Where each went is noted. A document whose drug cannot be told, or whose title and text disagree, stays
  /// out. The result does not depend on the order of the documents.
  public func sorted(jobs: Int) async -> Corpus {
    guard !loose.isEmpty else { return self }
    var corpus = self
    corpus.loose = []
    let read = await mapInOrder(loose, width: jobs) { [path] name in
      Result { () throws(UnusableSource) in
        Loose(
          path: name,
          identification: try ReadSource(file: Path.join(path, name), path: name).extraction.identification)
      }
    }
    var documents: [Loose] = []
    for result in read {
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let unusable): corpus.diagnostics.append(unusable.diagnostic)
      }
    }
    let brands = Self.brands(in: documents)
    for document in documents {
      corpus.place(document, key: document.identification.key(brands))
    }
    corpus.folders.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    if !corpus.isWhole { corpus.folders.removeAll { !corpus.wanted.contains($0.slug) } }
    corpus.noteMissing()
    return corpus
  }

  /// What the documents say of brands: "Examplor" is amlodipine. A brand of two drugs says nothing.
  private static func brands(in documents: [Loose]) -> [String: String] {
    var keys: [String: Set<String>] = [:]
    for document in documents {
      guard let key = document.identification.key else { continue }
      for brand in document.identification.brands { keys[brand.lowercased(), default: []].insert(key) }
    }
    return keys.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private mutating func place(_ document: Loose, key: String?) {
    let found = document.identification
    if let title = found.contradictedTitle {
      let text = found.stated.map(\.text).joined(separator: " + ")
      return note(.notSorted(title: title, text: text), at: Path.join(path, document.path))
    }
    guard found.basis != .none, let name = key ?? found.brands.first?.lowercased() else {
      return note(.unknownDrug, at: Path.join(path, document.path))
    }
    let slug = Path.slug(name)
    let place = Path.join(path, document.path)
    if let folder = folders.firstIndex(where: { $0.slug == slug || $0.key == key && key != nil }) {
      folders[folder].documents.append(document.path)
      folders[folder].documents.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return note(.sorted(into: folders[folder].slug, because: found.basis.rawValue), at: place)
    }
    slugs.insert(slug)
    folders.append(Folder(slug: slug, name: slug, documents: [document.path]))
    note(.sorted(into: slug, because: found.basis.rawValue), at: place)
  }
}

extension Identification {
  /// What the document's drug is compared by; a brand alone is looked up among what other documents say.
  fileprivate func key(_ brands: [String: String]) -> String? {
    key ?? self.brands.lazy.compactMap { brands[$0.lowercased()] }.first
  }
}

extension Corpus.Folder {
  /// What the folder's drug is compared by.
  fileprivate var key: String? {
    let name = sidecar?.drug?.name ?? slug.split(separator: "-").joined(separator: " ")
    return Identification(naming: name).key
  }
}

extension Diagnostic {
  static func sorted(into slug: String, because basis: String) -> Diagnostic {
    Diagnostic(.note, "corpus.sorted", "sorted to '\(slug)', by \(basis)")
  }

  static let unknownDrug = Diagnostic(
    .warning, "corpus.unknown-drug", "which drug it is about cannot be told, so it is left out",
    advice: "put it into the folder of its drug")

  static func notSorted(title: String, text: String) -> Diagnostic {
    Diagnostic(
      .warning, "corpus.two-drugs",
      "the title is about \(title), but the text calls \(text) its active substance, so it is left out",
      advice: "put it into the folder of its drug, if it is the right document")
  }
}
