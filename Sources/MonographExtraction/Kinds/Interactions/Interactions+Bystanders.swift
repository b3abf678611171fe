import MonographAnalysis
import MonographLexicon
import MonographModel

/// Medicines and organisms that a passage names for another reason than what taking them with the drug does.
extension Interactions {
  func isBystander(_ mark: Mark, _ terms: Terms) -> Bool {
    isQualifier(mark, terms.passage) || isCompanion(mark, terms) || isReplaced(mark, terms.passage)
      || isEarlier(mark, terms.passage) || isOfFormulation(mark, terms.passage)
      || isOrganism(mark, terms) || isStudied(mark, terms.passage) || isArm(mark, terms.passage)
  }

  /// "in 39 of 359 patients (11%) receiving Examplix and 26 of 355 (7%) receiving ⟦bazomycin⟧": the other arm of a trial.
  private func isArm(_ mark: Mark, _ passage: Passage) -> Bool {
    var start = mark.tokens.lowerBound
    // "receiving darunavir/⟦ritonavir⟧"
    while start > 1, passage.tokens[start - 1].kind == .slash { start -= 2 }
    let before = passage.tokens[..<start].suffix(14)
    guard let verb = before.last, ["receiving", "taking", "receive"].contains(verb.word) else { return false }
    // "than in those receiving ⟦bazomycin⟧ 25 mg: 3%"
    return before.contains { $0.kind == .percent }
      || passage.tokens[mark.tokens.upperBound...].prefix(6).contains { $0.kind == .percent }
  }

  /// "occurred in a study of Examplix in combination with ⟦bazomycin⟧": what was given together there.
  private func isStudied(_ mark: Mark, _ passage: Passage) -> Bool {
    guard passage.holds("combination") else { return false }
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(16)
    guard let joint = before.lastIndex(where: { $0.is("combination") }) else { return false }
    return before[..<joint].contains { $0.is("study") || $0.is("trial") }
      && !passage.tokens[joint..<mark.tokens.lowerBound].contains { $0.endsClause }
  }

  /// "the ⟦sedative⟧ effects of alcohol", "⟦opioid⟧ dependence", "⟦prolactin⟧-elevating": with what follows it is no
  /// medicine.
  private func isQualifier(_ mark: Mark, _ passage: Passage) -> Bool {
    let behind = passage.tokens[mark.tokens.upperBound...].prefix(2)
    guard let next = behind.first else { return false }
    if next.kind == .dash, !next.spaceBefore {
      return behind.dropFirst().contains { Self.compounded.contains($0.word) }
    }
    return Self.ailments.contains(next.word)
      || mark.vocabulary == .drugClass && Self.qualities.contains(next.word) && !isBorne(mark, passage)
  }

  /// "As with other ⟦blood pressure medicines⟧, the effect may be reduced when you take NSAIDs": what the drug is like.
  func isLikened(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.upperBound].prefix(4).map(\.word)
    return run.lowerBound <= 3
      && (before.starts(with: ["as", "with", "other"]) || before.starts(with: ["like", "other"]))
  }

  /// "formulations containing ⟦benzyl alcohol⟧": what the drug itself is made with.
  private func isOfFormulation(_ mark: Mark, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(3)
    return before.indices.dropLast().contains {
      before[$0].is("formulation") && before[$0 + 1].is("containing")
    }
  }

  /// "Examplix/⟦ritonavir⟧": what it is always taken with.
  private func isCompanion(_ mark: Mark, _ terms: Terms) -> Bool {
    let (tokens, start) = (terms.passage.tokens, mark.tokens.lowerBound)
    return start > 1 && tokens[start - 1].kind == .slash && terms.reading.subject.names(tokens[start - 2])
  }

  /// "medicines with ⟦anticholinergic⟧ effects", "any that make you sleepy (have a ⟦sedative⟧ effect)".
  private func isBorne(_ mark: Mark, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(14)
    guard let verb = before.suffix(2).first(where: { ["with", "have", "having"].contains($0.word) }),
      verb == before.last || before.last.map({ $0.is("a") || $0.is("an") }) ?? false
    else { return false }
    return before.contains { Self.bearers.contains($0.word) }
  }

  /// "When switching from ⟦bazomycin⟧ to Examplix": one takes the place of the other, unless time has to pass between.
  private func isReplaced(_ mark: Mark, _ passage: Passage) -> Bool {
    guard passage.holds("from"), passage.holds(anyOf: Self.exchanges) else { return false }
    let start = mark.tokens.lowerBound
    let clause = passage.clause(around: start)
    guard
      let verb = (clause.lowerBound..<start).last(where: { Self.exchanges.contains(passage.tokens[$0].word) }
      ),
      passage.tokens[verb..<start].prefix(5).contains(where: { $0.is("from") })
    else { return false }
    return !passage.holds(anyOf: Self.pauses)
  }

  /// "patients with prior treatment with ⟦bazomycin⟧" don't take both; what a patient is to tell of, is among them.
  private func isEarlier(_ mark: Mark, _ passage: Passage) -> Bool {
    guard passage.holds(anyOf: Self.earlier), !passage.holds("you"), !passage.holds("your") else {
      return false
    }
    let start = mark.tokens.lowerBound
    let before = max(0, start - 18)..<start
    guard
      let first = before.last(where: { Self.earlier.contains(passage.tokens[$0].word) }), first + 1 < start,
      Self.courses.contains(passage.tokens[first + 1].word)
    else { return false }
    return !passage.tokens[first..<start].contains {
      $0.endsClause || $0.kind == .comma || $0.kind == .period
    }
  }

  /// "infections caused by ⟦Haemophilus influenzae⟧"; its vaccine is one, unless that is what is to be had.
  private func isOrganism(_ mark: Mark, _ terms: Terms) -> Bool {
    let (passage, tokens) = (terms.passage, terms.passage.tokens)
    guard tokens[mark.tokens].contains(where: { Self.organisms.contains($0.word) }) else { return false }
    let above = passage.context.first.map { terms.reading.passages[$0] }
    let isOfVaccines = [passage, above].compactMap(\.self).contains {
      $0.holds("vaccine") || $0.holds("vaccination")
    }
    return !isOfVaccines || tokens[..<mark.tokens.lowerBound].suffix(12).contains { $0.is("against") }
  }

  /// "⟦SSRIs⟧ and ⟦SNRIs⟧, including Examplix, raise the risk": the class that the drug is of.
  func isOwnKind(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let (passage, tokens) = (terms.passage, terms.passage.tokens)
    if isMembers(run, terms) { return true }
    guard passage.holds("including"),
      let including = (run.upperBound..<tokens.count).prefix(16).first(where: { tokens[$0].is("including") }),
      tokens[(including + 1)...].prefix(2).contains(where: { terms.reading.subject.names($0) })
    else { return false }
    var depth = 0
    return (run.upperBound..<including).allSatisfy { index in
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .slash: break
      case .comma: return depth > 0 || index == including - 1
      default:
        return depth > 0 || tokens[index].is("and") || tokens[index].is("or")
          || passage.marks(of: .drugClass).contains { $0.tokens.contains(index) }
      }
      return true
    }
  }

  /// "⟦TNF blockers⟧ (at any age), of which Examplix is a member".
  private func isMembers(_ run: Range<Int>, _ terms: Terms) -> Bool {
    guard terms.passage.holds("member") else { return false }
    let tokens = terms.passage.tokens
    return (run.upperBound..<tokens.count).prefix(24).dropFirst().contains { which in
      tokens[which].is("which") && tokens[which - 1].is("of")
        && tokens[(which + 1)...].prefix(2).contains { terms.reading.subject.names($0) }
    }
  }

  /// The words before food that tell that it makes no difference: "⟦with or without⟧ food", "⟦regardless of⟧ meals".
  func heedless(before run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    let (start, last) = (run.lowerBound, run.lowerBound - 1)
    guard last > 0, passage.marks(of: .drugClass).contains(where: { $0.tokens == run }),
      // "…, but not with a fatty meal"
      !tokens[run.upperBound...].contains(where: { $0.is("but") || $0.is("however") }),
      tokens[run].contains(where: { $0.is("food") || $0.is("meal") })
    else { return nil }
    // "with food or between meals"
    if tokens[last].is("with"),
      tokens[run.upperBound...].prefix(3).elementsEqual(["or", "between", "meal"], by: { $0.word == $1 })
    {
      return last..<run.upperBound + 3
    }
    if tokens[last].is("of"), Self.regardless.contains(tokens[last - 1].word) { return last - 1..<start }
    guard last > 1, case let words = tokens[last - 2...last].map(\.word),
      words == ["with", "or", "without"] || words == ["without", "regard", "to"]
    else { return nil }
    return last - 2..<start
  }

  private static let compounded = WordTable.interactions["compounded"]
  private static let ailments = WordTable.interactions["ailment"]
  private static let qualities = WordTable.interactions["quality"]
  private static let bearers = WordTable.interactions["bearer"]
  private static let exchanges = WordTable.interactions["exchange"]
  private static let pauses = WordTable.interactions["pause"]
  private static let earlier = WordTable.interactions["earlier"]
  private static let courses = WordTable.interactions["course"]
  private static let organisms = WordTable.interactions["organism"]
  private static let regardless = WordTable.interactions["heedless"]
}
