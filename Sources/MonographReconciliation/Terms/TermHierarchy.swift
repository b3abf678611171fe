import MonographLexicon
import MonographModel

/// How two terms lie to each other.
enum TermRelation: Sendable { case same, narrower, broader, unrelated }

/// Which terms are kinds of which others.
///
/// A term is narrower than another when it has all its words and more ("severe depression" is a kind of
/// "depression"), or when it comes to that by putting the table's broader terms in place of its own words ("allergy
/// to mannitol", "allergy to an ingredient").
struct TermHierarchy: Sendable {
  private struct Line: Sendable {
    var narrower: NormalTerm
    var broader: NormalTerm
  }

  private var lines: [Line] = []
  /// Lines by the first of their narrower term's words.
  private var byWord: [String: [Int]] = [:]
  private let qualifiers: Set<String>
  /// Terms looked up before, with all that is above them.
  private var known: [NormalTerm: [NormalTerm]] = [:]

  /// The tables alone, read once.
  private static let general = TermHierarchy(
    TableFile("term-hierarchy"), qualifiers: TableFile("term-hierarchy-qualifiers"))

  private init(_ table: TableFile, qualifiers qualifierTable: TableFile) {
    let normalize = TermNormalizer()
    qualifiers = Set(qualifierTable.rows.flatMap { normalize($0[0]).words })
    for row in table.rows { add(normalize(row[0]), below: normalize(row[1])) }
  }

  /// The tables with further lines, narrower term first.
  init(_ normalize: TermNormalizer, more: [(String, String)] = []) {
    self = Self.general
    for (narrower, broader) in more { add(normalize(narrower), below: normalize(broader)) }
  }

  private mutating func add(_ narrower: NormalTerm, below broader: NormalTerm) {
    guard let first = narrower.words.first, !broader.holds(narrower) else { return }
    byWord[first, default: []].append(lines.count)
    lines.append(Line(narrower: narrower, broader: broader))
  }

  /// The same hierarchy, quick for these terms.
  func knowing(_ terms: some Sequence<NormalTerm>) -> TermHierarchy {
    var result = self
    for term in terms where result.known[term] == nil { result.known[term] = ancestors(of: term) }
    return result
  }

  func relation(_ a: NormalTerm, _ b: NormalTerm) -> TermRelation {
    if a == b { return .same }
    if isNarrower(a, than: b) { return .narrower }
    if isNarrower(b, than: a) { return .broader }
    return .unrelated
  }

  func isNarrower(_ a: NormalTerm, than b: NormalTerm) -> Bool {
    if a == b || a.isEmpty || b.isEmpty { return false }
    return (known[a] ?? ancestors(of: a)).contains { $0.holds(b) }
  }

  /// Whether only qualifiers ("active", "severe", "with relapses") tell the narrower term from the broader.
  func onlyQualifies(_ narrower: NormalTerm, _ broader: NormalTerm) -> Bool {
    guard narrower != broader, !broader.isEmpty, narrower.holds(broader) else { return false }
    return narrower.words(beyond: broader).allSatisfy(qualifiers.contains)
  }

  /// The term without its qualifiers.
  func unqualified(_ term: NormalTerm) -> NormalTerm {
    let rest = term.words.filter { !qualifiers.contains($0) }
    return rest.isEmpty ? term : NormalTerm(rest)
  }

  /// The term itself and all that can be put above it.
  private func ancestors(of term: NormalTerm) -> [NormalTerm] {
    var found = [term]
    var at = 0
    while at < found.count, found.count < 64 {
      let current = found[at]
      for word in current.words {
        for index in byWord[word] ?? [] where current.holds(lines[index].narrower) {
          let above = NormalTerm(current.words(beyond: lines[index].narrower) + lines[index].broader.words)
          if !found.contains(above) { found.append(above) }
        }
      }
      at += 1
    }
    return found
  }
}
