import MonographModel

/// Which entries of a drug file name a claim.
struct ClaimUses {
  private var contradictions: [String: [DrugFile.ContradictionEntry]] = [:]
  private var differing: Set<String>
  private var lonely: Set<String>

  init(_ file: DrugFile) {
    for item in file.contradictions {
      for claim in Set(item.sides.flatMap(\.claims)) { contradictions[claim, default: []].append(item) }
    }
    differing = Set(file.differences.flatMap(\.claims))
    lonely = Set(file.gaps.flatMap(\.claims))
  }

  /// In the order of the file, each once.
  func contradictions(of claims: [String]) -> [DrugFile.ContradictionEntry] {
    var seen: Set<String> = []
    return claims.flatMap { contradictions[$0] ?? [] }.filter { seen.insert($0.id).inserted }
  }

  /// How much claims are disputed.
  func levels(of claims: [String]) -> [EntryLevel] {
    let disputes = contradictions(of: claims).filter { !$0.isDismissed }.map(\.level)
    var levels: [EntryLevel] = []
    if disputes.contains(.contradiction) { levels.append(.contradiction) }
    if disputes.contains(.tension) { levels.append(.tension) }
    if !differing.isDisjoint(with: claims) { levels.append(.difference) }
    if !lonely.isDisjoint(with: claims) { levels.append(.gap) }
    return levels.isEmpty ? [.undisputed] : levels
  }
}
