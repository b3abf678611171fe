import MonographModel

/// What goes with the drug: barred against expressly allowed, and one effect against its opposite.
struct InteractionRule: Rule {
  let name = "interaction.advice"

  func findings(in dossier: Dossier) -> [Finding] {
    let named = dossier.items(.interaction).filter { !$0.term.isEmpty }
    let partners = Set(named.map(\.term))
    // What is among the contraindications and a partner elsewhere is barred as a partner.
    let barred = dossier.items(.contraindication).filter { partners.contains($0.partner) }
    let items = named + barred
    let bars = Dictionary(grouping: items.filter { $0.advice == .against }, by: \.claim.source)
      .mapValues { Set($0.map(\.partner)) }
    return Dictionary(grouping: items, by: \.partner).sorted { $0.key < $1.key }.flatMap { _, items in
      items.pairs(bySource: \.claim.source, where: dossier.products.areComparable).flatMap {
        advice($0, $1, bars, dossier) + effects($0, $1, dossier)
      }
    } + dosed(items.filter { $0.advice == .against }, dossier)
  }

  /// A dose for those who take what another source bars: "taking examplin: at most 5 mg once daily".
  private func dosed(_ barred: [Item], _ dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).filter { $0.isOwnDose && $0.isForThoseTaking }
      .map { (dose: $0, circumstances: dossier.normalize($0.circumstances)) }
    return barred.flatMap { bar in
      doses.filter { dose, circumstances in
        dose.claim.source != bar.claim.source && circumstances.holds(bar.partner)
          && dossier.products.areComparable(dose.claim.source, bar.claim.source)
          && !barred.contains { $0.claim.source == dose.claim.source && $0.partner == bar.partner }
      }.map { dose, _ in
        Finding(
          name, .conflict(.tension, .polarity), topic: "interaction with \(bar.written.lowercasedASCII)",
          about: bar.term, scope: dose.claim.scope, Finding.Side(bar, key: "against"),
          Finding.Side(dose, key: "dose"), because: "one has a dose for those who take what the other bars")
      }
    }
  }

  /// What a source says of a partner is a set: two sources part where all of the one allow and none of the other does.
  private func advice(
    _ a: [Item], _ b: [Item], _ bars: [String: Set<NormalTerm>], _ dossier: Dossier
  ) -> [Finding] {
    let (x, y) = (Set(a.map(\.advice)), Set(b.map(\.advice)))
    for (a, b) in [(a, b), (b, a)] {
      let found = limited(a, b, dossier) ?? cautioned(a, b, dossier) ?? weighed(a, b, bars, dossier)
      if let found { return found }
    }
    guard x == [.allowed] && y.contains(.against) || y == [.allowed] && x.contains(.against),
      !(x.union(y)).contains(.care)
    else { return [] }
    let pairs = a.flatMap { left in b.map { (left, $0) } }
    return pairs.filter {
      Set([$0.advice, $1.advice]) == [.allowed, .against] && dossier.align($0, $1) != .apart
    }
    .map { left, right in
      finding(
        left, right, .conflict(Contradiction.Level(dossier.align(left, right)), .polarity),
        { $0.advice == .allowed ? "allowed" : "against" }, "one allows what the other advises against")
    }
  }

  /// Barred by the one, and allowed with care by all that the other says.
  private func weighed(
    _ a: [Item], _ b: [Item], _ barred: [String: Set<NormalTerm>], _ dossier: Dossier
  ) -> [Finding]? {
    // What is among the contraindications is claimed as a partner, too.
    let all = a.filter(\.isBar)
    let listed = all.filter { $0.claim.kind == .contraindication }
    let bars = listed.isEmpty ? all : listed
    guard !bars.isEmpty else { return nil }
    let areProducts = dossier.products.areProducts(a[0].claim.source, b[0].claim.source)
    // Of two leaflets, each lists with whom care is taken beside what it bars.
    let isWeighed = b.allSatisfy {
      $0.advice == .care && ($0.isAllowance || $0.asksCaution && !areProducts)
    }
    // "Organic nitrates" among the contraindications bar nitrates, too.
    let isBarred = (barred[b[0].claim.source] ?? []).contains {
      dossier.hierarchy.relation($0, b[0].partner) != .unrelated || $0.holds(b[0].partner)
    }
    let isNamed = !isBarred && b.allSatisfy { $0.advice == .none || $0.advice == .care }
    guard isWeighed || isNamed else { return nil }
    return bars.flatMap { bar in
      b.filter { dossier.align(bar, $0) != .apart }.map {
        finding(
          bar, $0, .conflict(.tension, isWeighed ? .polarity : .certainty),
          { $0.isBar ? "against" : "care" },
          isWeighed
            ? "one bars what the other allows with care" : "one bars what the other only names")
      }
    }
  }

  /// Advised against by all that the one says, and taken with caution for the other.
  private func cautioned(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding]? {
    guard a.contains(where: \.isAvoided), a.allSatisfy({ $0.advice == .against || $0.advice == .none }),
      b.contains(where: \.asksCaution), b.allSatisfy({ $0.advice == .care || $0.advice == .none })
    else { return nil }
    return a.filter(\.isAvoided).flatMap { avoided in
      b.filter { $0.asksCaution && dossier.align(avoided, $0) != .apart }.map {
        finding(
          avoided, $0, .conflict(.tension, .polarity), { $0.isAvoided ? "against" : "care" },
          "one advises against what the other allows with care")
      }
    }
  }

  /// "Do not drink alcohol" against a limit for how much of it.
  private func limited(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding]? {
    guard a.allSatisfy({ $0.advice == .against && !$0.isLimit }), !b.isEmpty, b.allSatisfy(\.isLimit) else {
      return nil
    }
    return a.flatMap { bar in
      b.filter { dossier.align(bar, $0) != .apart }.map {
        finding(
          bar, $0, .conflict(.tension, .polarity), { $0.isLimit ? "limited" : "against" },
          "one advises against what the other only limits")
      }
    }
  }

  private func effects(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    let known = [a, b].map { $0.compactMap { InteractionEffect($0, dossier) } }
    // Two effects of one partner in one source, such as on the drug and on itself, tell that there are several.
    return known[0].flatMap { x in
      known[1].filter { y in
        x.isOpposed(to: y) && !known[0].contains { $0.agrees(with: y) }
          && !known[1].contains { $0.agrees(with: x) }
      }.map { y in
        finding(
          x.item, y.item, .conflict(.contradiction, .polarity), { $0.effectText },
          "one names the opposite effect of the other")
      }
    }
  }

  private func finding(
    _ a: Item, _ b: Item, _ verdict: Finding.Verdict, _ key: (Item) -> String, _ because: String
  ) -> Finding {
    Finding(
      name, verdict, topic: "interaction with \(a.written.lowercasedASCII)", about: a.term,
      scope: a.claim.scope, Finding.Side(a, key: key(a)), Finding.Side(b, key: key(b)), because: because)
  }
}

extension Interaction {
  fileprivate var isExpresslyFree: Bool {
    guard let management else { return false }
    let words = TermNormalizer.words(of: management)
    return zip(words, words.dropFirst()).contains { $0 == "not" && $1 == "contraindicated" }
  }
}

extension Item {
  fileprivate enum Advice { case against, allowed, care, none }

  fileprivate var advice: Advice {
    if case .contraindication = claim.value { return .against }
    guard case .interaction(let value) = claim.value else { return .none }
    // "It is not contraindicated with otherin" stands among the contraindications, too.
    if value.isExpresslyFree { return .allowed }
    // What stands among the contraindications is barred.
    if claim.section == .contraindications { return .against }
    // "Does not interact with warfarin"; with or without food is how it is taken.
    guard let management = value.management else {
      return value.effect == "none" && term.key != "food" ? .allowed : .none
    }
    let words = TermNormalizer.words(of: management)
    func holds(_ any: [String]) -> Bool { words.contains { word in any.contains { word.hasPrefix($0) } } }
    // "No dose adjustment is needed when both are given".
    if words.starts(with: ["no"]), holds(["adjust"]) { return .allowed }
    // "Can be taken together without dose adjustment".
    if isPermission(words), Self.isUnadjusted(words) { return .allowed }
    if words.contains("interact"), words.contains("not") { return .allowed }
    if words.contains("tolerated") || words.contains("safe"), !words.contains("not") { return .allowed }
    if holds(["cautio", "monitor", "adjust", "consult", "limit", "reduc"]) { return .care }
    if holds(["avoid", "contraindicat"]) || words.contains("not") { return .against }
    if holds(["apart", "separat"]) || words.contains("hour") { return .against }
    return isPermission(words) ? .allowed : .none
  }

  private func isPermission(_ words: [String]) -> Bool {
    !words.contains("not")
      && zip(words, words.dropFirst()).contains {
        ["can", "may"].contains($0) && ["be", "take", "use"].contains($1)
      }
  }

  private static func isUnadjusted(_ words: [String]) -> Bool {
    guard let without = words.firstIndex(where: { $0 == "without" || $0 == "no" }) else { return false }
    return words[without...].prefix(5).contains { $0.hasPrefix("adjust") }
      && !words.contains { $0.hasPrefix("cautio") || $0.hasPrefix("monitor") }
  }

  /// The medicine of "concomitant use of otherin".
  fileprivate var partner: NormalTerm {
    guard case .contraindication = claim.value else {
      let rest = term.words.filter { $0 != "other" && $0 != "another" }
      return rest.isEmpty ? term : NormalTerm(rest)
    }
    let rest = term.words.filter { !Self.joining.contains($0) }
    return rest.isEmpty ? term : NormalTerm(rest)
  }
  private static let joining: Set<String> = [
    "concomitant", "concurrent", "use", "treatment", "therapy", "administration", "coadministration",
    "taking", "receiving", "with", "of", "preparation", "product", "herbal", "medicine", "drug", "containing",
  ]

  /// Under which other treatment a dose is given, as written.
  fileprivate var circumstances: String {
    [claim.scope.population?.text, claim.scope.condition].compactMap(\.self).joined(separator: " ")
  }

  /// "Patients taking examplin".
  fileprivate var isForThoseTaking: Bool {
    let words = TermNormalizer.words(of: circumstances)
    return words.contains { ["taking", "receiving", "with", "treated", "take", "concomitant"].contains($0) }
  }

  /// What is to be done about it, in words; none where nothing is said.
  private var managementWords: [String] {
    guard case .interaction(let value) = claim.value else { return [] }
    return value.management.map(TermNormalizer.words) ?? []
  }

  /// Advised against in words, rather than taken apart from it in time.
  fileprivate var isAvoided: Bool {
    guard advice == .against else { return false }
    let words = managementWords
    return words.contains { $0.hasPrefix("avoid") || $0 == "not" }
      && Set(words).isDisjoint(with: ["if", "unless", "when", "large", "excessive"])
  }

  /// Forbidden, rather than advised against.
  fileprivate var isBar: Bool {
    if case .contraindication = claim.value { return true }
    guard case .interaction(let value) = claim.value else { return false }
    return !value.isExpresslyFree
      && (claim.section == .contraindications || managementWords.contains("contraindicated"))
  }

  /// "Caution is advised", where nothing is barred.
  fileprivate var asksCaution: Bool {
    let words = managementWords
    return words.contains { $0.hasPrefix("cautio") } && !words.contains("not")
      && !words.contains { $0.hasPrefix("avoid") }
  }

  /// "Limit the amount of alcohol you drink".
  fileprivate var isLimit: Bool {
    let words = managementWords
    // "Do not drink large amounts"
    let isOfMuch = words.contains { ["large", "excessive", "heavy"].contains($0) }
    return (isOfMuch || words.contains { ["limit", "limited", "moderate", "moderation"].contains($0) })
      && words.contains { ["amount", "consumption", "intake", "drink"].contains($0) }
      && (isOfMuch || !words.contains { $0 == "not" || $0.hasPrefix("avoid") })
  }

  /// "May be used together if blood pressure is monitored".
  fileprivate var isAllowance: Bool {
    let words = managementWords
    return zip(words, words.dropFirst()).contains { ["can", "may"].contains($0) && $1 == "be" }
  }
}
