import MonographAnalysis
import MonographLexicon
import MonographModel

/// By which route, said near an amount or above it.
enum Routes {
  /// The route for a place: in its clause, sentence, what stands above it, what was said before it in the
  /// paragraph, or the one route of the document.
  static func route(for passage: Int, near tokens: Range<Int>, in reading: Reading) -> Reading.RouteMention? {
    guard let found = anyRoute(for: passage, near: tokens, in: reading) else { return nil }
    // "The 10 mg dose of the injection" is not swallowed, whatever the text is about otherwise.
    let isSaid = isSaid(found, reading)
    let isNamed = found.passage == passage && isSaid
    if !isSaid, isOfOtherForm(found, passage, near: tokens, reading) { return nil }
    if contradicts(found, unitAt: tokens, in: reading.passages[passage]) { return nil }
    return found.route == "oral" && !isNamed && isInjected(passage, near: tokens, reading) ? nil : found
  }

  private static func anyRoute(for passage: Int, near tokens: Range<Int>, in reading: Reading) -> Reading
    .RouteMention?
  {
    // "Intravenous: 10 mg, for patients who cannot take tablets": the label says it, the form only implies one.
    if let own = nearest(in: passage, to: tokens, reading) {
      if isEither(own, reading) { return nil }
      guard
        !isSaid(own, reading)
          || isFar(own, from: tokens) && !goesOn(from: own, to: tokens, reading.passages[passage])
            && !isSubject(own, of: tokens, in: reading.passages[passage])
          || isOfLater(own, tokens, passage, reading)
          || isLoose(own, tokens, reading.passages[passage]),
        let label = reading.passages[passage].context.first, reading.passages[label].role == .label,
        let said = said(in: label, reading)
      else { return own }
      return isEither(said, reading) ? nil : said
    }
    for above in reading.chain(of: passage).dropFirst() + reading.before(passage) {
      if let mention = nearest(in: above, to: 0..<0, reading), !isOfCare(mention, reading) {
        return isEither(mention, reading) ? nil : mention
      }
    }
    return reading.route
  }

  /// "Use a mild soap on the affected areas", where the drug is injected: a place on the body said before is where
  /// something else goes.
  private static func isOfCare(_ route: Reading.RouteMention, _ reading: Reading) -> Bool {
    guard let document = reading.route, parenteral.contains(document.route) else { return false }
    return reading.passages[route.passage].marks(of: .route).contains {
      $0.tokens == route.tokens && reading.lexicon[$0][2] == "site"
    }
  }
  private static let parenteral: Set<String> = ["intramuscular", "intravenous", "subcutaneous"]

  /// "Oral: after intravenous treatment for some days the dose is 10 mg": too far off to speak of the amount.
  private static func isFar(_ route: Reading.RouteMention, from tokens: Range<Int>) -> Bool {
    route.tokens.upperBound + 6 < tokens.lowerBound
  }

  /// "Intramuscular: 30 mg daily, ⟦then oral⟧ treatment with 100 mg": that of the next amount.
  private static func isOfLater(
    _ route: Reading.RouteMention, _ tokens: Range<Int>, _ index: Int, _ reading: Reading
  ) -> Bool {
    let passage = reading.passages[index]
    guard route.tokens.lowerBound >= tokens.upperBound else { return false }
    let between = tokens.upperBound..<route.tokens.lowerBound
    return passage.tokens[between].contains { $0.kind == .comma || $0.endsClause }
      && passage.quantities.contains {
        $0.isDoseable && (0...6).contains($0.tokens.lowerBound - route.tokens.upperBound)
      }
  }

  /// A word of injecting shortly before or behind an amount.
  private static func isInjected(_ index: Int, near tokens: Range<Int>, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    let clause = passage.clause(around: tokens.lowerBound)
    let near =
      max(
        clause.lowerBound, tokens.lowerBound - 6)..<max(
        tokens.upperBound, min(clause.upperBound, tokens.upperBound + 6))
    return passage.tokens[near].contains { injections.contains($0.word) }
  }
  private static let injections: WordSet = [
    "inject", "injected", "injection", "injections", "infuse", "infused", "infusion", "infusions",
  ]

  static func isSaid(_ route: Reading.RouteMention, _ reading: Reading) -> Bool {
    reading.passages[route.passage].marks(of: .route).contains {
      $0.tokens == route.tokens && isSaid($0, reading)
    }
  }

  static func isSaid(_ mark: Mark, _ reading: Reading) -> Bool { reading.lexicon[mark][2] != "form" }

  private static func said(in index: Int, _ reading: Reading) -> Reading.RouteMention? {
    nearest(in: index, to: 0..<0, reading).flatMap { isSaid($0, reading) ? $0 : nil }
  }

  /// The route of another drug's amount: said between its name and the amount, or behind it in the same clause.
  static func inClause(
    of passage: Int, near tokens: Range<Int>, behind name: Range<Int>?, in reading: Reading
  ) -> Reading.RouteMention? {
    let text = reading.passages[passage]
    let clause = text.clause(around: tokens.lowerBound)
    let marks = marks(in: text).filter { clause.contains($0.tokens.lowerBound) }
    let between = marks.first {
      $0.tokens.lowerBound >= name?.upperBound ?? tokens.lowerBound
        && $0.tokens.upperBound <= tokens.lowerBound
    }
    return
      (between
      ?? marks.first {
        $0.tokens.lowerBound >= tokens.upperBound && $0.tokens.lowerBound - tokens.upperBound <= 8
      })
      .map { Reading.RouteMention(route: reading.lexicon[$0][1], passage: passage, tokens: $0.tokens) }
      .flatMap { isEither($0, reading) ? nil : $0 }
  }

  /// The one route of the document: said where dosage is the matter, else said of giving it anywhere, else
  /// implied by its dosage forms.
  static func ofDocument(_ reading: Reading) -> Reading.RouteMention? {
    var tiers: [[Reading.RouteMention]] = [[], [], []]
    let items = ItemRoutes(reading)
    var general: [Reading.RouteMention] = []
    for (index, passage) in reading.passages.enumerated() where !reading.isIn(elsewhere, index) {
      for mark in marks(in: passage) where reading.lexicon[mark][2] != "site" {
        let tier =
          !isSaid(mark, reading) ? 2 : reading.isIn(dosage, index) ? 0 : isGiven(mark, in: passage) ? 1 : nil
        guard let tier, !isOthers(mark, in: passage, reading), !isDenied(mark, in: passage),
          !isOffered(mark, in: passage)
        else { continue }
        let mention = Reading.RouteMention(
          route: reading.lexicon[mark][1], passage: index, tokens: mark.tokens)
        tiers[tier].append(mention)
        if !items.hold(mention, reading) { general.append(mention) }
      }
    }
    guard let found = tiers.first(where: { !$0.isEmpty }).flatMap(common),
      // "Severe pain (IM)" beside "mild pain" says nothing of the drug; of one that is only swallowed it does.
      general.count == tiers.joined().count || common(general)?.route == found.route
        || found.route == "oral" && tiers.joined().allSatisfy({ $0.route == "oral" })
    else { return nil }
    // "By mouth" may be said of another form, before the injections.
    if found.route == "oral", speaksOfInjecting(reading) { return nil }
    // Tablets and an intravenous route do not go together: then none is taken for granted.
    let implied = Set(tiers[2].map(\.route))
    return implied != ["oral"] || found.route == "oral" ? found : nil
  }

  /// Whether more is said of injecting than of swallowing where dosage is the matter.
  private static func speaksOfInjecting(_ reading: Reading) -> Bool {
    var (injecting, swallowing) = (0, 0)
    for (index, passage) in reading.passages.enumerated() where reading.isIn(dosage, index) {
      for token in passage.tokens where token.kind == .word {
        if injections.contains(token.word) { injecting += 1 }
        if swallows.contains(token.word) { swallowing += 1 }
      }
    }
    return injecting > swallowing
  }
  private static let swallows: WordSet = [
    "tablet", "capsule", "mouth", "swallow", "swallowed", "oral", "orally", "syrup", "suspension",
  ]

  private static let elsewhere: SectionSet = [
    .pharmacokinetics, .nonclinical, .efficacy, .overdose, .adverseReactions, .boxedWarning,
    .contraindications, .interactions,
  ]
  static let dosage: SectionSet = [.dosage, .administration, .identity, .dosageForms]
  private static let giving: WordSet = [
    Word("administered"), Word("administration"), Word("given"), Word("taken"), Word("injected"),
    Word("injection"), Word("applied"),
    Word("inject"), Word("take"), Word("apply"), Word("route"), Word("infusion"), Word("infused"),
    Word("inhaled"), Word("use"),
  ]

  private static func isGiven(_ mark: Mark, in passage: Passage) -> Bool {
    let near = max(0, mark.tokens.lowerBound - 5)..<min(passage.tokens.count, mark.tokens.upperBound + 3)
    return passage.tokens[near].contains { giving.contains($0.word) }
  }

  /// The first mention, if nearly all name the same route.
  private static func common(_ mentions: [Reading.RouteMention]) -> Reading.RouteMention? {
    var counts: [String: Int] = [:]
    for mention in mentions { counts[mention.route, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value * 10 >= mentions.count * 9
    else { return nil }
    return mentions.first { $0.route == most.key }
  }

  /// The route said with an amount: behind or before it with no other choice between, else in its clause, else in the
  /// passage.
  private static func nearest(in index: Int, to tokens: Range<Int>, _ reading: Reading) -> Reading
    .RouteMention?
  {
    let passage = reading.passages[index]
    let marks = marks(in: passage).filter {
      !isOthers($0, in: passage, reading) && !isDenied($0, in: passage)
        && !(tokens.lowerBound < $0.tokens.upperBound && isOffered($0, in: passage))
        && !endsList($0, in: passage, reading)
        && !isElsewhere($0, behind: tokens.upperBound, in: passage)
        && !isBeside($0, before: tokens.lowerBound, in: passage)
    }
    guard !marks.isEmpty else { return nil }
    let clause = tokens.isEmpty ? passage.tokens.indices : passage.clause(around: tokens.lowerBound)
    let own = marks.filter { clause.contains($0.tokens.lowerBound) }
    let mark =
      best(of: own, near: tokens, in: passage, reading) ?? best(of: marks, near: tokens, in: passage, reading)
    return mark.map { Reading.RouteMention(route: reading.lexicon[$0][1], passage: index, tokens: $0.tokens) }
  }

  private static func best(of marks: [Mark], near tokens: Range<Int>, in passage: Passage, _ reading: Reading)
    -> Mark?
  {
    let said = marks.filter { isSaid($0, reading) }
    guard !tokens.isEmpty else { return said.first ?? marks.first }
    // "oral suspension (3 mg/kg) and intravenous injection (100 mg)"
    if let aside = marks.first(where: { $0.tokens.upperBound + 1 == tokens.lowerBound }),
      passage.tokens[aside.tokens.upperBound].kind == .open
    {
      return aside
    }
    func isDirect(_ from: Int, _ to: Int) -> Bool {
      from <= to && to - from <= 12
        && !passage.tokens[from..<to].contains {
          choices.contains($0.word) || $0.kind == .comma || $0.endsClause
        }
    }
    // "a subcutaneous infusion of 25 mg in patients with no intravenous access"
    let governs = said.last { isDirect($0.tokens.upperBound, tokens.lowerBound) }
    let behind = said.first { isDirect(tokens.upperBound, $0.tokens.lowerBound) }
    if let governs, let behind, tokens.lowerBound - governs.tokens.upperBound <= 3,
      behind.tokens.lowerBound - tokens.upperBound > 4
    {
      return governs
    }
    // "Oral examplin 15 mg/day: the IM dose is 662 mg per month, 882 mg every 6 weeks"
    return behind
      ?? governs ?? said.last { $0.tokens.upperBound <= tokens.lowerBound } ?? said.first
      ?? marks.min { distance($0, tokens) < distance($1, tokens) }
  }

  private static func distance(_ mark: Mark, _ tokens: Range<Int>) -> Int {
    max(mark.tokens.lowerBound - tokens.upperBound, tokens.lowerBound - mark.tokens.upperBound)
  }

  private static let choices: WordSet = [Word("or"), Word("and"), Word("then")]
}
