import MonographAnalysis
import MonographLexicon
import MonographModel

/// What one must not be allergic to.
extension ConditionList {
  /// What one must not be allergic to is one item, but that foods and excipients among it are items of their own.
  func allergies(in range: Range<Int>) -> [Item]? {
    guard let word = range.first(where: { Self.allergy.contains(passage.tokens[$0].word) }),
      let to = (word + 1..<range.upperBound).first(where: { passage.tokens[$0].word == "to" }),
      to - word <= 4,
      to + 1 < range.upperBound
    else { return nil }
    var before: [Item] = []
    let lead = extended(word, from: range.lowerBound)
    if !stripped(range.lowerBound..<lead).isEmpty {
      before = conditions(in: range.lowerBound..<lead).filter {
        isCondition($0.tokens) || $0.tokens.count > 2
      }
    }
    var members = Enumeration.members(of: passage, in: to + 1..<range.upperBound)
    let end = members.firstIndex { isCondition($0.tokens) || opensOther($0.tokens) } ?? members.count
    let after = end < members.count ? conditions(in: members[end].tokens.lowerBound..<range.upperBound) : []
    members = Array(members[..<end])
    guard let first = members.first, let last = members.last else { return nil }
    let isMixed = passage.tokens[first.tokens.lowerBound..<last.tokens.upperBound].contains {
      Self.allergens.contains($0.word)
    }
    // "allergic to examplin or any of the other ingredients, or to hamster proteins": those are named beside it.
    if !isMixed,
      let own = members.firstIndex(where: { member in
        passage.tokens[member.tokens].contains { $0.word == "ingredient" || $0.word == "component" }
      }), own + 1 < members.count, members[(own + 1)...].allSatisfy({ isAllergen($0.tokens) })
    {
      let run = withExamples(lead..<members[own].tokens.upperBound, last: members[own].tokens)
      return before + [Item(term: allergy(run, word), tokens: run)]
        + members[(own + 1)...].compactMap { member in
          let run = substance(member.tokens)
          guard !run.isEmpty else { return nil }
          return Item(term: "hypersensitivity to \(terms.text(run))", tokens: run, subject: word..<to + 1)
        } + after
    }
    if members.count == 1 || !isMixed {
      let run = withExamples(lead..<last.tokens.upperBound, last: last.tokens)
      return before + [Item(term: allergy(run, word), tokens: run)] + after
    }
    return before
      + members.enumerated().compactMap { position, member in
        let run = substance(member.tokens)
        guard !run.isEmpty else { return nil }
        let tokens = position == 0 ? lead..<run.upperBound : run
        return Item(
          term: "hypersensitivity to \(terms.text(run))", tokens: tokens,
          subject: position == 0 ? nil : word..<to + 1)
      } + after
  }

  /// "penicillins (including amoxicillin) ⟦or gluten⟧": what stands behind the examples belongs to the list, too.
  private func withExamples(_ range: Range<Int>, last: Range<Int>) -> Range<Int> {
    let run = withOrigin(terms.trimmed(range), in: range)
    guard run.upperBound < last.lowerBound,
      passage.tokens[run.upperBound..<last.lowerBound].prefix(2).contains(where: {
        Self.exampleWords.contains($0.word)
      })
    else { return run }
    let rest = terms.trimmed(last)
    return rest.isEmpty ? run : run.lowerBound..<rest.upperBound
  }

  /// "proteins ⟦that come from mice⟧": which, is said behind.
  private func withOrigin(_ run: Range<Int>, in range: Range<Int>) -> Range<Int> {
    guard run.upperBound + 2 < range.upperBound,
      ["that", "which"].contains(passage.tokens[run.upperBound].word),
      ["come", "comes", "derived", "originate"].contains(passage.tokens[run.upperBound + 1].word),
      case let end = range[(run.upperBound + 1)...].first(where: { passage.tokens[$0].kind != .word })
        ?? range.upperBound
    else { return run }
    return run.lowerBound..<end
  }
  private static let exampleWords: WordSet = ["including", "such", "like", "e.g", "eg"]

  /// "to hamster proteins", "traces of neomycin".
  private func isAllergen(_ range: Range<Int>) -> Bool {
    passage.tokens[range.lowerBound].is("to")
      || range.contains {
        Self.allergens.contains(passage.tokens[$0].word) || Self.origins.contains(passage.tokens[$0].word)
      }
      || passage.marks(of: .substance).contains { $0.tokens.overlaps(range) }
  }
  private static let origins: WordSet = ["residue", "trace", "protein", "serum", "cell", "antibiotic"]

  static let allergens: WordSet = [
    "albumin", "mannitol", "egg", "soya", "soy", "soybean", "peanut", "gelatin", "gelatine", "latex", "milk",
    "lactose", "corn", "yeast", "chicken", "fish", "iodine", "sulfite", "sulphite", "neomycin",
  ]

  /// "hypersensitive to this drug" is hypersensitivity to the drug by name.
  func allergy(_ run: Range<Int>, _ word: Int) -> String {
    let text = terms.text(run)
    guard passage.tokens[word].word == "hypersensitive" else { return text }
    let rest = word + 1..<run.upperBound
    let names = ["this", "it"].contains(passage.tokens[min(rest.lowerBound + 1, run.upperBound - 1)].word)
    return names && rest.count <= 3
      ? "hypersensitivity to \(terms.reading.subject.drug.name)" : "hypersensitivity \(terms.text(rest))"
  }

  static let allergy: WordSet = [
    "hypersensitivity", "allergy", "allergic", "hypersensitive", "sensitivity", "allergies",
  ]

  /// "known hypersensitivity": with the words of degree before it.
  func extended(_ word: Int, from lower: Int) -> Int {
    var start = word
    while start > lower, Self.degrees.contains(passage.tokens[start - 1].word) { start -= 1 }
    return start
  }
  static let degrees: WordSet = [
    "known", "severe", "serious", "history", "of", "a", "prior", "previous", "suspected", "clinical",
    "documented", "confirmed",
  ]

  /// The member without "to", "another" kept: it tells the substance apart.
  func substance(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower < range.upperBound, ["to", "the", "or", "and"].contains(passage.tokens[lower].word) {
      lower += 1
    }
    var upper = lower
    while upper < range.upperBound, !Terms.cuts.contains(passage.tokens[upper].word) { upper += 1 }
    return lower..<upper
  }

  /// "severe liver" of "severe liver or kidney disease", "in children": no allergen any more.
  func opensOther(_ range: Range<Int>) -> Bool {
    isHistory(range) || isModifier(range) || Self.others.contains(passage.tokens[range.lowerBound].word)
      || passage.marks(of: .severity).contains { $0.tokens.lowerBound == range.lowerBound }
  }
  /// "a history of thrombocytopenia".
  private func isHistory(_ range: Range<Int>) -> Bool {
    range.prefix(2).contains { passage.tokens[$0].is("history") }
  }
  static let others: WordSet = [
    "in", "those", "patients", "patient", "individuals", "people", "children", "women", "infants", "neonates",
    "newborns", "adolescents", "concomitant",
    "concurrent", "use", "during", "who", "pregnancy", "pregnant", "breastfeeding", "severely",
  ]

  func isCondition(_ range: Range<Int>) -> Bool {
    (terms.isReaction(range)
      || range.last.map { Self.sharedHeads.contains(passage.tokens[$0].word) } ?? false)
      && !passage.marks(of: .substance).contains { $0.tokens.overlaps(range) }
  }
}
