import MonographModel

extension String {
  /// Terms are compared and shown in lower case as far as ASCII goes.
  var lowercasedASCII: String {
    String(
      decoding: utf8.map { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }
}

extension Claim.Kind {
  var words: String { rawValue.spaced }
}

extension SourceRecord {
  /// How a sentence names the source: its file, with the jurisdiction where it is known.
  var name: String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
    return jurisdiction.map { "\(name) (\($0))" } ?? name
  }
}

extension [Item] {
  /// The sources of the claims, each once, the weightiest first.
  var sources: [SourceRecord] {
    if count == 1 { return [self[0].source] }
    var seen: Set<String> = []
    return map(\.source).filter { seen.insert($0.sha256).inserted }
      .sorted { ($0.authority.tier, $0.path, $0.sha256) < ($1.authority.tier, $1.path, $1.sha256) }
  }

  /// "a, b and 2 more".
  var sourceNames: String {
    let names = sources.map(\.name)
    let shown = names.prefix(2)
    if names.count > 2 { return shown.joined(separator: ", ") + " and \(names.count - 2) more" }
    return shown.joined(separator: " and ")
  }

  var claimIDs: [String] { count == 1 ? [self[0].claim.id] : Set(map(\.claim.id)).sorted() }
}
