import MonographModel

/// A use that one source affirms and another denies, or limits to a part of the patients.
struct IndicationRule: Rule {
  let name = "indication.use"

  func findings(in dossier: Dossier) -> [Finding] {
    let affirmed = dossier.items(.indication).filter { $0.claim.certainty == .stated }
    // "Not recommended together with Y in arthritis" under warnings denies the company, not the use; "not
    // approved for arthritis" denies it anywhere.
    let denied = dossier.items(.indication, .negated).filter {
      $0.claim.certainty == .stated && (!$0.isCircumstantial || $0.status == .offLabel)
    }
    return denied.flatMap { denial in affirmed.compactMap { self.denied(denial, $0, dossier) } }
      + limited(affirmed, dossier) + parted(affirmed, dossier)
  }

  /// "Mild gout" against "moderate to severe gout": each is for those whom the other leaves out.
  private func parted(_ affirmed: [Item], _ dossier: Dossier) -> [Finding] {
    let graded = affirmed.filter { !$0.isCircumstantial && !$0.grades.isEmpty }
    return graded.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      a.flatMap { x in
        b.filter { y in
          x.plain == y.plain && x.grades.isDisjoint(with: y.grades) && dossier.align(x, y) != .apart
            && ![x, y].contains { item in
              let other = item === x ? y : x
              return affirmed.contains {
                $0.claim.source == item.claim.source && $0.plain == item.plain
                  && ($0.grades.isEmpty || !$0.grades.isDisjoint(with: other.grades))
              }
            }
        }.map { y in
          Finding(
            name, .conflict(.tension, .scope), topic: "which patients with \(x.plain.key)", about: x.plain,
            scope: x.claim.scope, Finding.Side(x), Finding.Side(y),
            because: "each is for those whom the other leaves out")
        }
      }
    }
  }

  /// Denying a use denies its kinds; denying one kind ("not for primary progressive") leaves the others.
  private func denied(_ denial: Item, _ item: Item, _ dossier: Dossier) -> Finding? {
    // "Not for other types of cancer": others than those that it is for.
    let words = TermNormalizer.words(of: denial.written)
    if words.contains("other") { return nil }
    // "Not for arthritis on its own": in company it is.
    if words.suffix(3) == ["on", "it", "own"] || words.suffix(3) == ["on", "its", "own"]
      || words.last == "alone"
    {
      return nil
    }
    let relation = dossier.relation(item, denial)
    // What is denied for no stated patients is denied for all.
    let isForAll = denial.claim.scope.population == nil
    let alignment = dossier.align(denial, item) { if isForAll { $0.population = nil } }
    // Within one document a use is denied for some patients and affirmed for others ("not for other forms of obesity").
    guard relation == .same || relation == .narrower, item.claim.source != denial.claim.source,
      alignment != .apart, !dossier.products.names(denial.plain, in: denial.claim.source)
    else { return nil }
    // "This strength is not for …" is said of one product.
    let isOneProduct = dossier.products.areOfOneKind(item.claim.source, denial.claim.source)
    // Not approved for it, and sometimes prescribed for it all the same.
    let level: Contradiction.Level =
      denial.status == .offLabel && item.isOccasional ? .tension : Contradiction.Level(alignment)
    return Finding(
      name, isOneProduct ? .conflict(level, .polarity) : .difference(.scope),
      topic: "use in \(denial.written)",
      about: denial.term,
      scope: item.claim.scope, Finding.Side(denial, key: "no"), Finding.Side(item, key: "yes"),
      because: "one affirms the use and the other denies it")
  }

  /// "Active secondary progressive MS" against "approved for secondary progressive MS": whether the others are to be
  /// treated. Short lists and introductions name the disease alone, and say the rest elsewhere.
  private func limited(_ affirmed: [Item], _ dossier: Dossier) -> [Finding] {
    let general = affirmed.filter(\.isApproval)
    return general.flatMap { whole -> [Finding] in
      // "Cancer", where the kinds of it are named: an introduction.
      func introduces(_ item: Item) -> Bool {
        affirmed.contains {
          $0.claim.source == item.claim.source && dossier.hierarchy.isNarrower($0.term, than: whole.term)
            && !dossier.hierarchy.onlyQualifies($0.term, whole.term)
        }
      }
      if introduces(whole) { return [] }
      let parts = affirmed.filter { dossier.hierarchy.onlyQualifies($0.term, whole.term) }
      // A source that also names the part has only been brief.
      if parts.contains(where: { $0.claim.source == whole.claim.source }) { return [] }
      return parts.filter { part in
        dossier.align(whole, part) != .apart && !introduces(part)
          && !affirmed.contains { $0.claim.source == part.claim.source && $0.term == whole.term }
      }.map { part in
        Finding(
          name, .conflict(.tension, .scope), topic: "which patients with \(whole.written)", about: whole.term,
          scope: whole.claim.scope, Finding.Side(part, key: "part"), Finding.Side(whole, key: "whole"),
          because: "one limits the use that the other leaves open")
      }
    }
  }
}

extension Item {
  /// The degrees of an illness that its words name.
  fileprivate var grades: Set<String> {
    Set(TermNormalizer.words(of: written)).intersection(["mild", "moderate", "severe"])
  }

  /// "Sometimes prescribed for gout".
  fileprivate var isOccasional: Bool {
    claim.evidence.contains {
      $0.role == .cue && !Self.occasions.isDisjoint(with: WrittenWords.split($0.quote))
    }
  }
  private static let occasions: Set<String> = ["sometimes", "occasionally"]

  /// A sentence that tells for what the drug is approved, rather than a mention of the disease or an entry of a list.
  fileprivate var isApproval: Bool {
    guard case .indication(let value) = claim.value else { return false }
    return value.status == .approved && !["indication.listed", "indication.opening"].contains(claim.rule)
  }
}
