import MonographAnalysis
import MonographLexicon
import MonographModel

/// What makes a hazard likelier in a patient.
extension Warnings {
  /// "⟦Age over 60⟧ and ⟦diabetes⟧ may increase the risk of gout", "Risk factors for gout include ⟦renal impairment⟧".
  func factors(_ terms: Terms) -> [Draft] {
    guard terms.passage.holds("risk") else { return [] }
    let tokens = terms.passage.tokens
    guard let risk = tokens.indices.dropLast().first(where: { tokens[$0].is("risk") }),
      let range = namedFactors(at: risk, terms) ?? raising(before: risk, terms),
      !range.isEmpty, !tokens[range].contains(where: { terms.reading.subject.names($0) })
    else { return [] }
    let runs = Enumeration.members(of: terms.passage, in: range).map { terms.trimmed($0.tokens) }
    guard runs.contains(where: { isIllnessOf($0, terms) }),
      runs.allSatisfy({ (1...9).contains($0.count) && !isGeneric($0, terms.passage) })
    else { return [] }
    return runs.map { make(terms, $0, rule: "warning.factor") }
  }

  /// Behind "Risk factors for gout include".
  private func namedFactors(at risk: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard risk <= 2, tokens[risk + 1].is("factor") || tokens[risk + 1].is("factors"),
      let verb = tokens[risk...].prefix(14).firstIndex(where: { $0.is("include") || $0.is("are") }),
      !tokens[risk..<verb].contains(where: { $0.kind == .comma })
    else { return nil }
    return verb + 1..<clauseEnd(after: verb + 1, terms.passage)
  }

  /// Before "may increase the risk of gout", where the clause opens the sentence.
  private func raising(before risk: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard risk + 1 < tokens.count, tokens[risk + 1].is("of") || tokens[risk + 1].is("for"),
      let verb = tokens[..<risk].suffix(5).firstIndex(where: {
        ["increase", "increases", "raise", "raises"].contains($0.word)
      }), verb > 0,
      case let end = Self.modals.contains(tokens[verb - 1].word) ? verb - 1 : verb, end > 0,
      case let clause = terms.passage.clause(around: verb), clause.lowerBound == 0,
      !Self.joints.contains(tokens[0].word),
      tokens[..<end].allSatisfy({ !Self.clausal.contains($0.word) && !Self.pointing.contains($0.word) })
    else { return nil }
    return 0..<end
  }

  /// A disease by name, and no medicine or food.
  private func isIllnessOf(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let marks = terms.marks(within: run)
    return marks.contains { $0.vocabulary == .condition || $0.vocabulary == .reaction }
      && !marks.contains { $0.vocabulary == .substance || $0.vocabulary == .drugClass }
  }

  static let factorExamples = [
    Example(
      "⟦Hypokalaemia⟧ may increase the risk of ⟦seizures⟧.", under: "Warnings", "warning: hypokalaemia",
      "warning: seizures"),
    Example(
      "Risk factors for gout include ⟦diabetes mellitus⟧ and ⟦low body weight⟧.", under: "Warnings",
      "warning: diabetes mellitus", "warning: low body weight"),
    Example(
      "In people prone to ⟦gout⟧, high doses may increase the risk of ⟦seizures⟧.", under: "Warnings",
      "warning: gout", "warning: seizures"),
    Example("Examplix may increase the risk of ⟦seizures⟧.", under: "Warnings", "warning: seizures"),
  ]
}
