import MonographModel

extension SourceRecord {
  /// Whether it is a later version of the same label.
  func replaces(_ other: SourceRecord) -> Bool {
    if other.supersededBy == sha256 { return true }
    guard supersededBy != other.sha256, let setID, setID == other.setID, let date, let older = other.date
    else {
      return false
    }
    // "2024" and "2024-03" cannot be told apart.
    return older < date && !date.hasPrefix(older)
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
    let date = sides[newer].items.compactMap(\.source.date).max().map { " of \($0)" } ?? ""
    result.because = "the newer version\(date) of the label replaces the older, and \(because)"
    return result
  }

  private func replaces(_ new: Side, all old: Side) -> Bool {
    old.items.sources.allSatisfy { older in new.items.sources.contains { $0.replaces(older) } }
      && new.items.sources.allSatisfy { newer in old.items.sources.contains { newer.replaces($0) } }
  }
}
