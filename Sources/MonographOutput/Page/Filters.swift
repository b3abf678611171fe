import MonographModel

/// What the filters of the page ask an entry for; each is a list of words.
struct FilterWords {
  var kinds, levels, sources, states: String

  init(
    kinds: [String], levels: [String], sources: [Int], states: [String]
  ) {
    self.kinds = Self.list(kinds)
    self.levels = Self.list(levels)
    self.sources = sources.map(String.init).joined(separator: " ")
    self.states = Self.list(states)
  }

  /// Most are but one word.
  private static func list(_ words: [String]) -> String {
    words.count > 1 ? Set(words).sorted().joined(separator: " ") : words.first ?? ""
  }
}

/// A choice among the words that occur on a page.
struct FilterView {
  var name, label: String
  var choices: [Choice]

  struct Choice {
    var value, label: String
  }

  init(_ name: String, _ label: String, _ choices: [Choice]) {
    self.name = name
    self.label = label
    self.choices = choices
  }

  /// The filters of a page: those words alone that its entries have.
  static func all(for entries: [FilterWords], sources: [SourceView]) -> [FilterView] {
    let kinds = words(entries.map(\.kinds))
    let levels = words(entries.map(\.levels))
    let states = words(entries.map(\.states))
    return [
      FilterView("kind", "Kind", kinds.sorted().map { Choice(value: $0, label: $0.spaced) }),
      FilterView(
        "level", "Level",
        EntryLevel.allCases.map(\.rawValue).filter(levels.contains).map { Choice(value: $0, label: $0) }),
      FilterView(
        "source", "Source", sources.map { Choice(value: String($0.number), label: "\($0.number) \($0.file)") }
      ),
      FilterView(
        "state", "State",
        EntryState.allCases.filter { states.contains($0.rawValue) }.map {
          Choice(value: $0.rawValue, label: $0.words)
        }),
    ]
  }

  /// Many entries have the same list.
  private static func words(_ lists: [String]) -> Set<String> {
    Set(Set(lists).flatMap { $0.split(separator: " ").map(String.init) })
  }
}

/// How much an entry is disputed.
enum EntryLevel: String, CaseIterable {
  case contradiction, tension, difference, gap, undisputed
}

/// What became of an entry.
enum EntryState: String, CaseIterable {
  case agreed
  case singleSource = "single-source"
  case preferred, unresolved
  /// A person decided it.
  case settled
  case dismissed

  var words: String {
    switch self {
    case .agreed: "agreed"
    case .singleSource: "single source"
    case .preferred: "decided by the policy"
    case .unresolved: "left open"
    case .settled: "decided by a person"
    case .dismissed: "no contradiction, says a person"
    }
  }
}

extension DrugFile.ContradictionEntry {
  var state: EntryState {
    if isDismissed { return .dismissed }
    if isOpen { return .unresolved }
    return decision.step == .person ? .settled : .preferred
  }
}
