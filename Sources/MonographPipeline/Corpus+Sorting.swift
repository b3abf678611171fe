import MonographExtraction
import MonographModel

extension Corpus {
  /// The corpus with the loose documents put among the folders as if they lay in the folder of their drug.
  ///
  /// Each document's drug is learnt from its text; a brand that one document explains names the drug of the others,
  /// too. Where each went is noted. A document whose drug cannot be told, or whose title and text disagree, stays
  /// out. The result does not depend on the order of the documents.
  public func sorted(jobs: Int) async -> Corpus {
    guard !loose.isEmpty else { return self }
    let read = await mapInOrder(loose, width: jobs) { [path] name in
      Result { () throws(UnusableSource) in
        try ReadSource(file: Path.join(path, name), path: name).extraction.identification
      }
    }
    return sorted(by: Array(zip(loose, read)))
  }

  /// - Parameter read: what each loose document says it is about.
  func sorted(by read: [(path: String, Result<Identification, UnusableSource>)]) -> Corpus {
    var corpus = self
    (corpus.loose, corpus.unsorted) = ([], loose)
    let brands = DrugShelves.brands(in: read.compactMap { try? $0.1.get() })
    var shelves = DrugShelves(self)
    for (document, result) in read {
      switch result {
      case .success(let found):
        corpus.place(document, found, at: shelves.place(found, brands: brands))
      case .failure(let unusable): corpus.diagnostics.append(unusable.diagnostic)
      }
    }
    corpus.folders.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    if !corpus.isWhole { corpus.folders.removeAll { !corpus.wanted.contains($0.slug) } }
    corpus.noteMissing()
    return corpus
  }

  private mutating func place(_ document: String, _ found: Identification, at place: DrugShelves.Place) {
    let file = Path.join(path, document)
    switch place {
    case .unknown: note(.unknownDrug, at: file)
    case .contradictory(let title, let text): note(.notSorted(title: title, text: text), at: file)
    case .folder(let slug, _) where !Path.canNameFiles(slug): note(.unusableName, at: file)
    case .folder(let slug, _):
      note(.sorted(into: slug, because: found.basis.rawValue), at: file)
      slugs.insert(slug)
      if let folder = folders.firstIndex(where: { $0.slug == slug }) {
        folders[folder].documents.append(document)
        folders[folder].documents.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      } else {
        folders.append(Folder(slug: slug, name: slug, documents: [document]))
      }
    }
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
