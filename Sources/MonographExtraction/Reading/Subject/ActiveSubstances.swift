import MonographAnalysis
import MonographLexicon

/// What a document calls its active substances: the statement it makes most often, of the clearest form.
struct ActiveSubstances {
  let analysis: Analysis

  /// The clearest form first.
  private enum Form: Int, CaseIterable {
    /// "The active substance is A", "Active ingredients: A and B".
    case stated
    /// "It contains the active substance A".
    case contains
    /// "if you are allergic to A or any of the other ingredients".
    case allergy
    /// "A (the active substance)", "A, the active ingredient in Examplix, is".
    case behind
  }

  private struct Statement {
    var form: Form
    var names: [SubstanceName]
  }

  /// Nil where it calls nothing so, or different things equally often.
  var names: [SubstanceName]? {
    let said = analysis.passages.indices.filter { analysis.passages[$0].holds(anyOf: Self.cues) }
    let statements = said.flatMap { self.statements(in: $0) }
    for form in Form.allCases {
      let same = statements.filter { $0.form == form }
      let votes = Dictionary(grouping: same) { $0.names.map(\.key).sorted().joined(separator: " + ") }
      let ranked = votes.sorted { Self.rank($0) > Self.rank($1) }
      guard let first = ranked.first else { continue }
      let isKnown = first.value[0].names.allSatisfy(\.isKnown)
      if isKnown || ranked.count == 1 || Self.rank(ranked[1]).1 < Self.rank(first).1 {
        return first.value[0].names
      }
    }
    return nil
  }

  /// What the table knows weighs more than other words, then how often it is said, then how much.
  private static func rank(_ vote: (key: String, value: [Statement])) -> (Int, Int, Int, String) {
    let names = vote.value[0].names
    return (names.allSatisfy(\.isKnown) ? 1 : 0, vote.value.count, names.count, vote.key)
  }

  private func statements(in index: Int) -> [Statement] {
    let passage = analysis.passages[index]
    let list = SubstanceList(passage, analysis.lexicon)
    var found: [Statement] = []
    func add(_ form: Form, _ names: [SubstanceName]) {
      if !names.isEmpty, names.allSatisfy(\.isPlausible), names.count <= 12 {
        found.append(Statement(form: form, names: names))
      }
    }
    for start in passage.tokens.indices {
      if passage.tokens[start].is(Self.allergic) {
        add(.allergy, allergens(from: start, in: passage, list))
      }
      guard let end = cue(at: start, in: passage) else { continue }
      if end == passage.tokens.count, passage.role == .label || passage.role == .heading {
        guard index + 1 < analysis.passages.count else { continue }
        let next = SubstanceList(analysis.passages[index + 1], analysis.lexicon)
        add(.stated, next.names(in: 0..<next.end(from: 0)).filter(\.isKnown))
      } else if let verb = copula(from: end, in: passage) {
        add(.stated, list.names(in: verb..<list.end(from: verb)))
      } else if passage.tokens[max(0, start - 6)..<start].contains(where: { $0.is(Self.contains) }) {
        add(.contains, list.names(in: end..<list.end(from: end)))
      } else if start > 1, let before = substance(before: start, in: passage) {
        add(.behind, list.name(before).map { [$0] } ?? [])
      }
    }
    return found
  }

  private static var active: Word { Word("active") }
  private static var generic: Word { Word("generic") }
  private static var name: Word { Word("name") }
  private static let nouns: WordSet = [
    Word("substance"), Word("ingredient"), Word("component"), Word("principle"),
  ]
  private static var contains: Word { Word("contains") }
  private static var allergic: Word { Word("allergic") }
  private static var to: Word { Word("to") }
  private static var or: Word { Word("or") }
  /// One of them is in whatever is read here.
  private static let cues: WordSet = ["active", "generic", "allergic"]

  /// Where "active substance", "active ingredient" or "generic name" ends that starts at a token.
  private func cue(at start: Int, in passage: Passage) -> Int? {
    guard start + 1 < passage.tokens.count else { return nil }
    let next = passage.tokens[start + 1]
    let isCue =
      passage.tokens[start].is(Self.active) && Self.nouns.contains(next.word)
      || passage.tokens[start].is(Self.generic) && next.is(Self.name)
    return isCue ? start + 2 : nil
  }

  /// "allergic to a medicine ⟦called⟧ phenytoin": not what the product has in it.
  private static let others: WordSet = [Word("called"), Word("similar")]

  private static let copulas: WordSet = [Word("is"), Word("are")]

  /// Where the list starts in "of Examplix is …", "(in the powder) is …", ": …".
  private func copula(from end: Int, in passage: Passage) -> Int? {
    for index in end..<min(end + 12, passage.tokens.count) {
      let token = passage.tokens[index]
      if Self.copulas.contains(token.word) || token.kind == .colon { return index + 1 }
      if token.kind == .period || token.kind == .comma { return nil }
    }
    return nil
  }

  /// "⟦bazomycin⟧ (the active substance)", "⟦Bazomycin⟧, the active ingredient in"; not "it becomes bazomycin, the active".
  private func substance(before start: Int, in passage: Passage) -> Range<Int>? {
    let lead = passage.tokens[max(0, start - 2)..<start]
    let isAside = lead.contains { $0.kind == .open }
    let isApposed = lead.first?.kind == .comma && lead.last?.is(Self.the) ?? false
    guard isAside || isApposed,
      let mark = passage.marks(of: .substance).last(where: {
        $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 3
      })
    else { return nil }
    return isAside || mark.tokens.lowerBound == 0 ? mark.tokens : nil
  }
  private static var the: Word { Word("the") }

  /// "allergic to A, B or any of the other ingredients".
  private func allergens(from start: Int, in passage: Passage, _ list: SubstanceList) -> [SubstanceName] {
    guard start + 2 < passage.tokens.count, passage.tokens[start + 1].is(Self.to) else { return [] }
    let end = passage.tokens.indices.first {
      $0 > start && (passage.tokens[$0].is(Self.or) || passage.tokens[$0].kind == .open)
    }
    guard let end, end - start <= 20, passage.tokens.last?.kind != .question,
      !passage.tokens[start..<end].contains(where: { Self.others.contains($0.word) })
    else { return [] }
    return list.names(in: start + 2..<end).filter(\.isKnown)
  }
}
