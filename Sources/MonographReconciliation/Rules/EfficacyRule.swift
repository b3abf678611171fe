import MonographModel

/// What the drug achieves: a denial against an assertion, another certainty, or another size.
///
/// Statements are compared only where their measure is known and the same. Their conditions are rarely all said, so
/// that no finding here is more than a tension.
struct EfficacyRule: Rule {
  let name = "efficacy.statement"

  func findings(in dossier: Dossier) -> [Finding] {
    let statements = dossier.items.filter {
      $0.statement?.direction != nil && !$0.term.isEmpty && !$0.isOfAll
    }
    let byTerm = Dictionary(grouping: statements, by: \.term)
    return byTerm.keys.sorted().flatMap { term -> [Finding] in
      // A source that both asserts and denies an effect has told two cases apart.
      let bySource = Dictionary(grouping: byTerm[term]!, by: \.claim.source)
      let clear = byTerm[term]!.filter { Set(bySource[$0.claim.source]!.map(\.claim.polarity)).count == 1 }
      return clear.pairs.compactMap { compare($0, $1, dossier) }
    } + prevention(in: dossier) + percentages(in: dossier)
  }

  /// "Prevents attacks" against "does not prevent all attacks".
  private func prevention(in dossier: Dossier) -> [Finding] {
    let statements = dossier.items(.efficacy, nil).filter { !$0.term.isEmpty }
    let limits = statements.filter { $0.claim.polarity == .negated && $0.isOfAll }
    let whole = statements.filter {
      $0.claim.polarity == .affirmed && $0.claim.certainty == .stated && $0.prevents
    }
    return limits.flatMap { limit in
      whole.filter { item in
        item.claim.source != limit.claim.source
          && dossier.hierarchy.relation(limit.term, item.term) != .unrelated
          && dossier.align(item, limit) != .apart
      }.map {
        finding(
          .conflict(.tension, .certainty), $0, limit, { $0.claim.polarity.rawValue },
          "one prevents what the other does not prevent in all")
      }
    }
  }

  private func compare(_ a: Item, _ b: Item, _ dossier: Dossier) -> Finding? {
    guard a.claim.source != b.claim.source, a.claim.kind == b.claim.kind, dossier.align(a, b) != .apart else {
      return nil
    }
    // "Fewer relapses" and "a longer time without relapses" are one effect: other directions are not compared.
    guard a.statement?.direction == b.statement?.direction else { return nil }
    if a.claim.polarity != b.claim.polarity {
      return finding(
        .conflict(.tension, .polarity), a, b, { $0.claim.polarity.rawValue },
        "one denies what the other asserts")
    }
    guard a.claim.certainty != b.claim.certainty else { return nil }
    let certainties = Set([a, b].map(\.claim.certainty))
    if certainties == [.stated, .unknown] {
      return finding(
        .conflict(.tension, .certainty), a, b, { $0.claim.certainty.rawValue },
        "one is sure of what the other calls unknown")
    }
    return finding(
      .difference(.certainty), a, b, { $0.claim.certainty.rawValue }, "one is more certain of it")
  }

  /// Sizes of an effect on the same measure against the same comparator, or against none said where one is at least twice
  /// the other.
  private func percentages(in dossier: Dossier) -> [Finding] {
    let sized = dossier.items(.percentage).filter { item in
      guard case .percentage(let value) = item.claim.value, !item.term.isEmpty else { return false }
      return value.about == .efficacy && value.comparator != nil || item.isBareEffect
    }
    return sized.pairs.compactMap { a, b in
      guard a.claim.source != b.claim.source, a.measured == b.measured, dossier.align(a, b) == .aligned,
        case .percentage(let x) = a.claim.value, case .percentage(let y) = b.claim.value,
        x.direction == y.direction, x.arm == y.arm,
        !x.approximate && !y.approximate || Self.isTwice(x, y) || Self.isTwice(y, x),
        x.comparator.map(dossier.normalize.callAsFunction)
          == y.comparator.map(dossier.normalize.callAsFunction),
        Interval(low: x.low, high: x.high).relation(to: Interval(low: y.low, high: y.high)) == .disjoint,
        x.comparator != nil || Self.isTwice(x, y) || Self.isTwice(y, x)
      else { return nil }
      return finding(
        .conflict(.tension, .magnitude), a, b, { $0.claim.value.words($0.claim.polarity) },
        "the sizes of the effect do not meet")
    }
  }

  private static func isTwice(_ a: Percentage, _ b: Percentage) -> Bool {
    guard let low = a.low, let most = b.high?.multiplied(by: 2) else { return false }
    return low >= most
  }

  private func finding(
    _ verdict: Finding.Verdict, _ a: Item, _ b: Item, _ key: (Item) -> String, _ because: String
  ) -> Finding {
    Finding(
      name, verdict, topic: "effect on \(a.written.lowercasedASCII)", about: a.term, scope: a.claim.scope,
      Finding.Side(a, key: key(a)), Finding.Side(b, key: key(b)), because: because)
  }
}

extension Item {
  /// "Oestradiol levels" are those of oestradiol.
  fileprivate var measured: NormalTerm {
    let rest = term.words.filter { !["level", "concentration", "serum", "plasma", "blood"].contains($0) }
    return rest.isEmpty ? term : NormalTerm(rest)
  }

  /// "Reduces attacks by 25%": no word of what it is compared with.
  fileprivate var isBareEffect: Bool {
    guard case .percentage(let value) = claim.value else { return false }
    return value.direction != nil && value.comparator == nil && value.arm == nil
      && (value.bound == .exact || value.bound == .moreThan || value.bound == .atLeast)
      && [.efficacy, .other].contains(value.about) && !isCircumstantialOfHarm
  }
  private var isCircumstantialOfHarm: Bool {
    claim.section.map {
      [.adverseReactions, .dosage, .interactions, .overdose, .pharmacokinetics, .precautions, .warnings]
        .contains($0)
    } ?? false
  }

  /// "All attacks", "every attack".
  fileprivate var isOfAll: Bool { written.hasPrefix("all ") || written.hasPrefix("every ") }

  /// Whether its first word is one of prevention, not of less.
  fileprivate var prevents: Bool {
    let words = claim.evidence[0].quote.lowercasedASCII.split(separator: " ")
    return words.first.map { word in Self.preventing.contains { word.hasPrefix($0) } } ?? false
  }
  private static let preventing = ["prevent", "eliminat", "eradicat", "abolish"]

  var statement: Statement? {
    switch claim.value {
    case .efficacy(let value), .mechanism(let value): value
    default: nil
    }
  }
}
