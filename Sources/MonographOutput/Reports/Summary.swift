import MonographModel

extension DrugFile {
  /// "2 sources and 5 claims: 1 contradiction (1 critical), 1 tension (1 major), 1 difference, 2 gaps."
  var countsInWords: String {
    var found = [level(.contradiction, "contradiction"), level(.tension, "tension")]
    // What a part of a file leaves out is not said to be none.
    if !isOpenOnly { found += [Self.count(differences.count, "difference"), Self.count(gaps.count, "gap")] }
    return Self.count(sources.count, "source") + " and " + Self.count(claims.count, "claim") + ": "
      + found.joined(separator: ", ") + (isOpenOnly ? " still open." : ".")
  }

  /// Without those that a person called none.
  func contradictions(at level: Contradiction.Level) -> [ContradictionEntry] {
    contradictions.filter { $0.level == level && !$0.isDismissed }
  }

  /// The same file with nothing but the contradictions that nobody and nothing settled.
  public func onlyOpen() -> DrugFile {
    let open = Set(contradictions.filter(\.isOpen).map(\.id))
    let kept = (json["contradictions"]?.elements ?? []).filter { $0["id"]?.text.map(open.contains) ?? false }
    let rest = json.adding(["contradictions": .array(kept), "differences": [], "gaps": []])
    // A part of a file that was read can be read.
    var part = (try? DrugFile(rest)) ?? self
    part.isOpenOnly = true
    return part
  }

  /// What people decided, the stale decisions first and loudly.
  var resolutionLines: [String] {
    let order = SettledResolution.Status.allCases
    return resolutions.sorted { a, b in
      (order.firstIndex(of: b.status)!, a.date, a.id) < (order.firstIndex(of: a.status)!, b.date, b.id)
    }.map { entry in
      let line =
        "\(entry.topic), decided by \(entry.by) on \(entry.date): \(entry.verdict), since \(entry.reason)"
      return switch entry.status {
      case .applied: line
      case .replaced: "replaced by a later one: \(line)"
      case .stale: "STALE, not applied (\(entry.because ?? "it no longer fits")): \(line)"
      }
    }
  }

  private func level(_ level: Contradiction.Level, _ noun: String) -> String {
    let items = contradictions(at: level)
    let severities = Contradiction.Severity.allCases.compactMap { severity in
      let count = items.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)"
    }
    return Self.count(items.count, noun) + (items.isEmpty ? "" : " (\(severities.joined(separator: ", ")))")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number == 0 ? "no" : String(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The paths of sources by their ids.
  func paths(_ ids: [String]) -> [String] { ids.map { source($0)?.path.printable() ?? $0 } }
}

extension Contradiction.Level {
  /// What the heading of the report says under the level's name.
  var meaning: String {
    switch self {
    case .contradiction: "Both sides cannot hold for the same patient."
    case .tension:
      "The sides differ in strength, in certainty or in whom they are about, so that both may hold in part."
    }
  }

  var title: String { self == .contradiction ? "Contradictions" : "Tensions" }
}

enum DifferenceReason {
  static func words(_ reason: String) -> String {
    switch reason {
    case "granularity": "one is more detailed than the other"
    case "scope": "they are about different patients or conditions"
    case "certainty": "one is more certain than the other"
    default: reason
    }
  }
}
