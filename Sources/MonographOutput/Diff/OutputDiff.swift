import MonographModel

/// What differs between two outputs, drug by drug.
public struct OutputDiff: Sendable {
  /// The drugs that differ, in the order of their slugs.
  public var drugs: [DrugDiff]

  public var isEmpty: Bool { drugs.isEmpty }

  public init(old: [DrugFile], new: [DrugFile]) {
    let before = Dictionary(old.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    drugs = Set(before.keys).union(after.keys).sorted().compactMap { slug in
      let diff = DrugDiff(old: before[slug], new: after[slug])
      return diff.isEmpty ? nil : diff
    }
  }
}

/// The forms of a comparison.
public enum DiffFormat: String, CaseIterable, Sendable { case text, markdown, json }

extension OutputDiff {
  public func render(as format: DiffFormat) -> [UInt8] {
    switch format {
    case .text: Array((isEmpty ? "No difference.\n" : drugs.map(\.text).joined(separator: "\n")).utf8)
    case .markdown: Array((isEmpty ? "No difference.\n" : drugs.map(\.markdown).joined(separator: "\n")).utf8)
    case .json: JSONValue.object(["drugs": .array(drugs.map(\.json))]).pretty
    }
  }
}

extension DrugDiff {
  /// "+" added, "-" gone, "~" changed.
  fileprivate var text: String {
    var lines = ["\(presence.sign) \(name.printable()): \(counts)"]
    lines += sources.map { "  \($0.presence.sign) source \($0.path.printable())" }
    for change in changes {
      lines.append(
        "  \(change.presence.sign) \(change.kind.rawValue) \(change.topic.printable()): \(change.now.printable())"
      )
      if let was = change.was, was != change.now { lines.append("      was \(was.printable())") }
      lines.append("      because of \(change.causes.map(\.words).joined(separator: ", "))  \(change.id)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  fileprivate var markdown: String {
    var text = "## \(Markdown.escaped(name)): \(presence.title)\n\n\(counts)\n"
    if !sources.isEmpty {
      text += "\n### Sources\n\n"
      text += sources.map { "- \($0.presence.rawValue): \(Markdown.code($0.path.printable()))\n" }.joined()
    }
    for kind in Change.Kind.allCases {
      let items = changes.filter { $0.kind == kind }
      if items.isEmpty { continue }
      text += "\n### \(kind.rawValue.sentenceCase)s\n\n"
      for item in items {
        text += "- \(item.presence.rawValue), \(Markdown.escaped(item.topic)): \(Markdown.escaped(item.now))"
        if let was = item.was, was != item.now { text += "; was: \(Markdown.escaped(was))" }
        text +=
          ", because of \(Markdown.escaped(item.causes.map(\.words).joined(separator: ", "))) `\(item.id)`\n"
      }
    }
    return text
  }

  fileprivate var json: JSONValue {
    [
      "slug": .string(slug), "name": .string(name), "presence": .string(presence.rawValue),
      "sources": .array(
        sources.map { ["path": .string($0.path), "presence": .string($0.presence.rawValue)] }),
      "changes": .array(
        changes.map { change in
          .members([
            "kind": .string(change.kind.rawValue), "presence": .string(change.presence.rawValue),
            "id": .string(change.id), "topic": .string(change.topic), "now": .string(change.now),
            "was": change.was.map(JSONValue.string), "causes": .array(change.causes.map(\.json)),
          ])
        }),
    ]
  }

  /// "1 fact added, 2 facts changed".
  private var counts: String {
    if changes.isEmpty { return presence == .changed ? "the statements are the same" : "no statements" }
    return Change.Kind.allCases.flatMap { kind in
      [Presence.added, .gone, .changed].compactMap { presence in
        let count = changes.count { $0.kind == kind && $0.presence == presence }
        return count == 0 ? nil : DrugFile.count(count, kind.rawValue) + " " + presence.rawValue
      }
    }.joined(separator: ", ")
  }
}

extension DrugDiff.Presence {
  fileprivate var sign: String { self == .added ? "+" : self == .gone ? "-" : "~" }
  fileprivate var title: String { self == .added ? "new drug" : self == .gone ? "drug gone" : "changed" }
}

extension DrugDiff.Cause {
  fileprivate var words: String {
    switch self {
    case .source(let path): path.printable()
    case .program: "another version of the program or its tables"
    case .policy: "the policy or a decision"
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .source(let path): ["source": .string(path)]
    case .program: "program"
    case .policy: "policy"
    }
  }
}
