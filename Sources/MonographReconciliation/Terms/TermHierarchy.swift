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

    /// Nil where it would lead in a circle.
    init?(_ narrower: NormalTerm, below broader: NormalTerm) {
      guard !narrower.isEmpty, !broader.holds(narrower) else { return nil }
      (self.narrower, self.broader) = (narrower, broader)
    }
  }

  private var lines: [Line] = []
  /// Lines by the first of their narrower term's words.
  private var byWord: [String: [Int]] = [:]
  private let qualifiers: Set<String>
  /// Lines of one drug alone.
  private var own: [Line] = []
  /// Terms looked up before, with all that is above them.
  private var known: [NormalTerm: [NormalTerm]] = [:]

  /// The tables alone, read once.
  private static let general = TermHierarchy(
    TableFile("term-hierarchy"), qualifiers: TableFile("term-hierarchy-qualifiers"))

  private init(_ table: TableFile, qualifiers qualifierTable: TableFile) {
    let normalize = TermNormalizer()
    qualifiers = Set(qualifierTable.rows.flatMap { normalize($0[0]).words })
    for row in table.rows {
      guard let line = Line(normalize(row[0]), below: normalize(row[1])) else { continue }
      byWord[line.narrower.words[0], default: []].append(lines.count)
      lines.append(line)
    }
  }

  /// The tables with further lines, narrower term first.
  init(_ normalize: TermNormalizer, more: [(String, String)] = []) {
    self = Self.general
    own = more.compactMap { Line(normalize($0.0), below: normalize($0.1)) }
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
      func climb(_ line: Line) {
        guard current.holds(line.narrower) else { return }
        let above = NormalTerm(current.words(beyond: line.narrower) + line.broader.words)
        if !found.contains(above) { found.append(above) }
      }
      for word in current.words {
        for line in byWord[word] ?? [] { climb(lines[line]) }
        for line in own where line.narrower.words[0] == word { climb(line) }
      }
      at += 1
    }
    return found
  }
}
