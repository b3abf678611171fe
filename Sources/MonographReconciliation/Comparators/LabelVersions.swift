import MonographModel

extension SourceRecord {
  /// Whether it is a later version of the same label: of one set of versions, or of one title and publisher.
  func replaces(_ other: SourceRecord) -> Bool {
    guard let date, let otherDate = other.date, otherDate < date, !date.hasPrefix(otherDate) else {
      return false
    }
    if let setID, let otherID = other.setID { return setID == otherID }
    guard let title, let publisher else { return false }
    return title == other.title && publisher == other.publisher && jurisdiction == other.jurisdiction
  }
}

extension Finding {
  /// A conflict between two versions of one label is one that time has settled: all that stands on one side stands in
  /// older versions of what stands on the other.
  var recognisingVersions: Finding {
    guard case .conflict(let level, let kind) = verdict, kind != .arithmetic,
      let newer = sides.indices.first(where: { replaces(sides[$0], all: sides[1 - $0]) })
    else { return self }
    var result = self
    result.verdict = .conflict(level, .superseded)
    let date = sides[newer].items.compactMap(\.source.date).max() ?? ""
    result.because = "the label of \(date) replaces the older one, and \(because)"
    return result
  }

  private func replaces(_ new: Side, all old: Side) -> Bool {
    old.items.sources.allSatisfy { older in new.items.sources.contains { $0.replaces(older) } }
      && new.items.sources.allSatisfy { newer in old.items.sources.contains { newer.replaces($0) } }
  }
}
