import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes of which one is to be chosen, while nothing tells which.
extension Routes {
  /// "the oral or intravenous dose", "(IV/IM)", "(IM, IV, SubQ)", "by intramuscular or slow intravenous injection".
  static func isEither(_ route: Reading.RouteMention, _ reading: Reading) -> Bool {
    let passage = reading.passages[route.passage]
    let marks = marks(in: passage)
    func goesOn(_ index: Int) -> Bool {
      [.open, .close, .slash, .comma].contains(passage.tokens[index].kind)
        || ofLists.contains(passage.tokens[index].word) || marks.contains { $0.tokens.contains(index) }
    }
    let end =
      passage.tokens.indices[route.tokens.upperBound...].first { !goesOn($0) } ?? passage.tokens.count
    let start = passage.tokens.indices[..<route.tokens.lowerBound].last { !goesOn($0) }.map { $0 + 1 } ?? 0
    return marks.contains { other in
      let entry = reading.lexicon[other]
      guard entry[1] != route.route, entry[2] != "form", entry[2] != "site",
        start <= other.tokens.lowerBound, other.tokens.upperBound <= end
      else { return false }
      let gap =
        other.tokens.lowerBound >= route.tokens.upperBound
        ? route.tokens.upperBound..<other.tokens.lowerBound
        : other.tokens.upperBound..<max(other.tokens.upperBound, route.tokens.lowerBound)
      let isListed =
        passage.role == .label
        || end < passage.tokens.count && formulations.contains(passage.tokens[end].word)
        || passage.tokens[..<route.tokens.lowerBound].openParenthesis != nil
      return passage.tokens[gap].contains {
        $0.is("or") || $0.kind == .slash || isListed && ($0.kind == .comma || $0.is("and"))
      }
    }
  }
  /// Words between the members of a list of routes.
  private static let ofLists: WordSet = [
    "or", "and", "either", "both", "by", "via", "as", "a", "an", "the", "slow", "deep", "rapid", "direct",
    "injection", "injections", "infusion", "infusions", "bolus", "push", "drip", "administration", "route",
    "use",
  ]
  /// "Oral and intravenous ⟦formulations⟧ exist".
  private static let formulations: WordSet = ["formulation", "form", "preparation", "version", "product"]
}
