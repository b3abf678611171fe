import MonographModel

/// What one source calls unknown and another asserts: "the relationship between scans and walking is not known" against
/// "the change seen on scans correlates with better walking", "its effect on fractures is unclear" against "prevents
/// fractures". An open question leaves room for both, so that no finding here is more than a tension.
struct OpenQuestionRule: Rule {
  let name = "efficacy.open-question"

  func findings(in dossier: Dossier) -> [Finding] {
    let all = dossier.items(.efficacy)
    let denied = denied(all, dossier)
    let open = all.filter { $0.claim.certainty == .unknown && $0.isOfLink }
    guard !open.isEmpty, dossier.hasSeveralSources else { return denied }
    let links = all.filter { $0.claim.rule == "efficacy.link" && $0.claim.certainty != .unknown }
    let effects =
      all.filter { $0.claim.certainty == .stated && $0.statement?.direction != nil }
      + dossier.items(.percentage).filter { $0.isSizedEffect && $0.claim.certainty == .stated }
    let hazards = dossier.items(.warning).filter { $0.claim.rule == "warning.hazard" && $0.isCause }
    return denied
      + open.flatMap { question in
        let joined = joined(by: question, dossier)
        let answers =
          joined.map { two in links.filter { self.answers($0, two, dossier) } }
          ?? (effects + hazards).filter { isOf(question, $0, dossier) }
        return answers.filter {
          $0.claim.source != question.claim.source
            && dossier.products.areAlike($0.claim.source, question.claim.source)
            && dossier.align($0, question) != .apart
        }.map { finding(question, $0) }
      }
  }

  /// "The number of scans does not predict walking" against "scans predict walking".
  private func denied(_ affirmed: [Item], _ dossier: Dossier) -> [Finding] {
    let denials = dossier.items(.efficacy, .negated).filter { $0.claim.rule == "efficacy.link" }
    let links = affirmed.filter { $0.claim.rule == "efficacy.link" && $0.claim.certainty != .unknown }
    return denials.flatMap { denial in
      links.filter { link in
        let (a, b) = (ends(of: denial, dossier), ends(of: link, dossier))
        return link.claim.source != denial.claim.source && !a.0.isDisjoint(with: b.0)
          && !a.1.isDisjoint(with: b.1)
          && dossier.products.areAlike(link.claim.source, denial.claim.source)
          && dossier.align(link, denial) != .apart
      }.map { link in
        Finding(
          name, .conflict(.tension, .polarity), topic: "link: \(denial.written.lowercasedASCII)",
          about: denial.term, scope: denial.claim.scope, Finding.Side(denial, key: "denied"),
          Finding.Side(link, key: "asserted"), because: "one denies the link that the other asserts")
      }
    }
  }

  /// What is linked, and with what.
  private func ends(of link: Item, _ dossier: Dossier) -> (Set<String>, Set<String>) {
    let object = link.claim.evidence.first { $0.role == .measure }?.quote ?? ""
    let other = words(in: object, dossier)
    return (words(in: link.statement?.measure ?? "", dossier).subtracting(other), other)
  }

  /// The two that a link is said of, where none of them is the drug.
  private func joined(by question: Item, _ dossier: Dossier) -> (Set<String>, Set<String>)? {
    guard question.claim.rule == "efficacy.link" else { return nil }
    let parts = question.written.lowercasedASCII.split(separator: " ", omittingEmptySubsequences: true)
      .split(separator: "and", maxSplits: 1).map { words(in: $0.joined(separator: " "), dossier) }
    return parts.count == 2 && !parts.contains { $0.contains(TermNormalizer.drugWord) }
      ? (parts[0], parts[1]) : nil
  }

  /// Whether a statement joins both, in words that are not general.
  private func answers(_ item: Item, _ two: (Set<String>, Set<String>), _ dossier: Dossier) -> Bool {
    let said = item.claim.evidence.reduce(into: words(in: item.statement?.text ?? "", dossier)) {
      $0.formUnion(words(in: $1.quote, dossier))
    }
    return !said.isDisjoint(with: two.0) && !said.isDisjoint(with: two.1)
  }

  /// Whether an effect is what the question is about: the same thing, or what the drug is linked with.
  private func isOf(_ question: Item, _ item: Item, _ dossier: Dossier) -> Bool {
    if question.term == item.term || item.isSizedEffect && question.term == item.changed { return true }
    guard question.claim.rule == "efficacy.link", !item.term.isEmpty else { return false }
    let words = question.term.words
    return words.contains(TermNormalizer.drugWord) && question.term.holds(item.term)
  }

  /// The words that tell what is spoken of: "clinically" is "clinical".
  private func words(in text: String, _ dossier: Dossier) -> Set<String> {
    Set(
      dossier.normalize(text).words.map { $0.hasSuffix("ly") ? String($0.dropLast(2)) : $0 }.filter {
        $0.utf8.count > 2 && !Self.general.contains($0)
      })
  }
  private static let general: Set<String> = [
    "the", "and", "with", "for", "seen", "finding", "status", "patient", "treatment", "effect", "change",
    "that", "predict", "predicts", "correlate", "correlates", "number",
    "this", "these", "from", "between", "outcome", "level", "disease", "not", "are", "has",
  ]

  private func finding(_ question: Item, _ answer: Item) -> Finding {
    Finding(
      name, .conflict(.tension, .certainty), topic: "open question: \(question.written.lowercasedASCII)",
      about: question.term, scope: question.claim.scope, Finding.Side(question, key: "unknown"),
      Finding.Side(answer, key: "asserted"), because: "one asserts what the other calls unknown")
  }
}

extension Item {
  /// "Reduced the risk of hip fracture by 40%".
  fileprivate var isSizedEffect: Bool {
    guard case .percentage(let value) = claim.value else { return false }
    return value.about == .efficacy && value.direction != nil && !term.isEmpty
  }

  /// "The risk of hip fracture" is about hip fracture.
  fileprivate var changed: NormalTerm {
    NormalTerm(term.words.filter { !["risk", "rate", "incidence", "of", "number", "the"].contains($0) })
  }

  fileprivate var isOfLink: Bool { ["efficacy.link", "efficacy.open"].contains(claim.rule) }
}
