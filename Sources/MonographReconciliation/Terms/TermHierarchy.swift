import MonographLexicon
import MonographModel

/// How two terms lie to each other.
enum TermRelation: Sendable { case same, narrower, broader, unrelated }

/// Which terms are kinds of which others.
///
/// A term is narrower than another when it has all its words and more ("severe depression" is a kind of
/// "depression"), or when the table says so of it or of a term whose words it has.
struct TermHierarchy: Sendable {
  private struct Line: Sendable {
    var narrower: NormalTerm
    var broader: NormalTerm
  }

  private let lines: [Line]
  /// Lines by the first of their narrower term's words.
  private let byWord: [String: [Int]]
  private let qualifiers: Set<String>

  init(
    _ normalize: TermNormalizer, table: TableFile = TableFile("term-hierarchy"),
    qualifiers qualifierTable: TableFile = TableFile("term-hierarchy-qualifiers")
  ) {
    var lines: [Line] = []
    var byWord: [String: [Int]] = [:]
    for row in table.rows {
      let line = Line(narrower: normalize(row[0]), broader: normalize(row[1]))
      guard let first = line.narrower.words.first, line.narrower != line.broader else { continue }
      byWord[first, default: []].append(lines.count)
      lines.append(line)
    }
    self.lines = lines
    self.byWord = byWord
    qualifiers = Set(qualifierTable.rows.flatMap { normalize($0[0]).words })
  }

  func relation(_ a: NormalTerm, _ b: NormalTerm) -> TermRelation {
    if a == b { return .same }
    if a.isEmpty || b.isEmpty { return .unrelated }
    if isNarrower(a, than: b) { return .narrower }
    if isNarrower(b, than: a) { return .broader }
    return .unrelated
  }

  func isNarrower(_ a: NormalTerm, than b: NormalTerm) -> Bool {
    ancestors(of: a).contains { $0.holds(b) } && a != b
  }

  /// Whether only qualifiers ("active", "severe", "with relapses") tell the narrower term from the broader.
  func onlyQualifies(_ narrower: NormalTerm, _ broader: NormalTerm) -> Bool {
    guard narrower.holds(broader), narrower != broader else { return false }
    return narrower.words(beyond: broader).allSatisfy(qualifiers.contains)
  }

  /// Whether some term is above both.
  func shareAncestor(_ a: NormalTerm, _ b: NormalTerm) -> Bool {
    let above = ancestors(of: a)
    return ancestors(of: b).contains { other in above.contains { $0.holds(other) || other.holds($0) } }
  }

  /// The term itself and all that the table puts above it.
  private func ancestors(of term: NormalTerm) -> [NormalTerm] {
    var found = [term]
    var at = 0
    while at < found.count {
      let current = found[at]
      for word in current.words {
        for index in byWord[word] ?? []
        where current.holds(lines[index].narrower) && !found.contains(lines[index].broader) {
          found.append(lines[index].broader)
        }
      }
      at += 1
    }
    return found
  }
}
