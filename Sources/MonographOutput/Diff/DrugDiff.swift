import MonographModel

/// What differs between two outputs about one drug, each change with what caused it.
public struct DrugDiff: Hashable, Sendable {
  public enum Presence: String, Sendable { case added, gone, changed }

  /// A source document by its path.
  public struct SourceChange: Hashable, Sendable {
    public var path: String
    public var presence: Presence
  }

  /// A fact, contradiction, difference or gap. Ids are made from what a statement says, so another value is a
  /// statement gone and one added; `was` puts the two together where only one answer to a question changed.
  public struct Change: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable { case fact, contradiction, difference, gap }

    public var kind: Kind
    public var presence: Presence
    /// The id in the new output; of what is gone, in the old one.
    public var id: String
    /// The group of a fact, the topic of anything else.
    public var topic: String
    /// What it says now; of what is gone, what it said.
    public var now: String
    /// What it said before, where it changed.
    public var was: String?
    public var causes: [Cause]
  }

  /// Why something changed.
  public enum Cause: Hashable, Comparable, Sendable {
    /// A source that is new, gone or has other bytes.
    case source(path: String)
    /// Another version of the program or of its tables.
    case program
    /// Another policy, or a decision of a person.
    case policy
  }

  public var slug: String
  public var name: String
  /// Whether the drug as a whole is new or gone; `changed` where both outputs have it.
  public var presence: Presence
  public var sources: [SourceChange]
  public var changes: [Change]

  public var isEmpty: Bool { presence == .changed && sources.isEmpty && changes.isEmpty }

  /// - Parameters:
  ///   - old: nil where the drug is new.
  ///   - new: nil where it is gone.
  /// - Precondition: one of them is there.
  public init(old: DrugFile?, new: DrugFile?) {
    let any = (new ?? old)!
    slug = any.slug
    name = any.name
    presence = old == nil ? .added : new == nil ? .gone : .changed
    let before = Dictionary(
      (old?.sources ?? []).map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      (new?.sources ?? []).map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    sources = Set(before.keys).union(after.keys).sorted().compactMap { path in
      if before[path] == nil { return SourceChange(path: path, presence: .added) }
      if after[path] == nil { return SourceChange(path: path, presence: .gone) }
      return before[path] == after[path] ? nil : SourceChange(path: path, presence: .changed)
    }
    let comparison = Comparison(
      moved: Set(sources.map(\.path)), isOtherProgram: old != nil && new != nil && old?.madeBy != new?.madeBy)
    changes = comparison.changes(old?.statements ?? [], new?.statements ?? [])
  }
}

/// Puts the statements of two files side by side.
private struct Comparison {
  /// The paths of sources that are new, gone or changed.
  var moved: Set<String>
  var isOtherProgram: Bool

  func changes(_ old: [Statement], _ new: [Statement]) -> [DrugDiff.Change] {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var gone = old.filter { after[$0.id] == nil }
    var changes: [DrugDiff.Change] = []
    for statement in new {
      if let was = before[statement.id] {
        if was.standing != statement.standing { changes.append(change(statement, was: was)) }
      } else if let twin = onlyTwin(of: statement, in: gone, rivals: new.filter { before[$0.id] == nil }) {
        gone.removeAll { $0.id == twin.id }
        changes.append(change(statement, was: twin))
      } else {
        changes.append(change(.added, statement))
      }
    }
    changes += gone.map { change(.gone, $0) }
    return changes.sorted { a, b in
      (a.kind.place, a.topic, a.presence.rawValue, a.now, a.id) < (
        b.kind.place, b.topic, b.presence.rawValue, b.now, b.id
      )
    }
  }

  /// The one statement that is gone and answered the same question, where only one came in its place.
  private func onlyTwin(of statement: Statement, in gone: [Statement], rivals: [Statement]) -> Statement? {
    let twins = gone.filter { $0.question == statement.question }
    return twins.count == 1 && rivals.count { $0.question == statement.question } == 1 ? twins[0] : nil
  }

  private func change(_ presence: DrugDiff.Presence, _ statement: Statement) -> DrugDiff.Change {
    DrugDiff.Change(
      kind: statement.kind, presence: presence, id: statement.id, topic: statement.topic,
      now: statement.words, causes: causes(statement.paths))
  }

  private func change(_ now: Statement, was: Statement) -> DrugDiff.Change {
    var change = change(.changed, now)
    change.was = was.words
    let paths = now.paths.union(was.paths)
    // Whoever settled it did so whatever else became of the program.
    let isSettled = now.decidedBy != was.decidedBy && paths.isDisjoint(with: moved)
    change.causes = isSettled ? [.policy] : causes(paths)
    return change
  }

  /// The sources of the statement that moved; else what else moved, since it may have stood against it.
  private func causes(_ paths: Set<String>) -> [DrugDiff.Cause] {
    let own = paths.intersection(moved)
    if own.isEmpty && isOtherProgram { return [.program] }
    let sources = (own.isEmpty ? moved : own).sorted().map { DrugDiff.Cause.source(path: $0) }
    return sources.isEmpty ? [.policy] : sources
  }
}

extension DrugDiff.Change.Kind {
  var place: Int { Self.allCases.firstIndex(of: self)! }
}
