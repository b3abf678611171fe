import MonographModel

extension Ingest {
  /// What each document was taken for and why, what it changes, and the sum, for a person.
  /// - Parameter unopened: how many besides could not be opened.
  public func summary(unopened: Int = 0) -> String {
    items.compactMap(\.words).joined() + total(unopened)
  }

  private func total(_ unopened: Int) -> String {
    var taken = 0
    var known = 0
    var refused = unopened
    for item in items {
      switch item.outcome {
      case .taken: taken += 1
      case .known: known += 1
      case .refused: refused += 1
      }
    }
    let counts = "\(plural(taken, "document")) taken in, \(known) known already, \(refused) refused\n"
    if isDryRun { return "it would be: " + counts + "\(corpus) was not written to.\n" }
    return counts + (taken > 0 ? "monograph build \(corpus) reads them.\n" : "")
  }
}

extension Ingest.Item {
  /// Nil for what is said on standard error.
  fileprivate var words: String? {
    let name = path == "-" ? "standard input" : path
    switch outcome {
    case .refused: return nil
    case .known(let known): return "\(name): the same bytes as \(known), so nothing changes\n"
    case .taken(let taken):
      let count = taken.isNewDrug ? "a new drug" : "with it the drug has \(plural(taken.sources, "source"))"
      let lines =
        ["\(taken.format.rawValue), about \(taken.slug) \(taken.because); \(count)"] + taken.versions
      return "\(name) → \(taken.path)\n" + lines.map { "  \($0)\n" }.joined()
    }
  }
}

extension Diagnostic {
  static let ingestUnknownDrug = Diagnostic(
    .error, "ingest.unknown-drug", "which drug it is about cannot be told, so it is not taken in",
    advice: "name the drug: --drug NAME")

  static func ingestTwoDrugs(title: String, text: String) -> Diagnostic {
    Diagnostic(
      .error, "ingest.two-drugs",
      "the title is about \(title), but the text calls \(text) its active substance, so it is not taken in",
      advice: "if it is the right document, name the drug: --drug NAME")
  }

  static func ingestBrokenFolder(_ reason: Diagnostic) -> Diagnostic {
    var diagnostic = reason
    let place = reason.path.isEmpty ? "its drug's folder" : reason.path
    diagnostic.message = "not taken in, since \(place) cannot be used: \(reason.message)"
    diagnostic.severity = .error
    diagnostic.offset = nil
    return diagnostic
  }

  static func noSuchVersion(_ file: String, in documents: [String]) -> Diagnostic {
    Diagnostic(
      .error, "ingest.no-such-version", "the drug has no document '\(file)' that it could supersede",
      advice: documents.isEmpty ? nil : "it has \(list(documents))")
  }
}
