import MonographLexicon
import MonographModel

/// One reaction under frequencies that exclude each other: above 10 % and below 10 %, between sources or in one.
///
/// Rates that were counted differ from study to study and are not compared with each other. What a source says of a
/// reaction is a set; sources part only where no interval of one meets one of the other. Symptoms that lists name again
/// as signs of others count where another reaction of the same two frequencies parts.
struct FrequencyRule: Rule {
  let name = "reaction.frequency"
  /// On more reactions than this two sources do not part by a mistake.
  static let mostReactions = 2
  /// Symptoms that are named again as signs or parts of other reactions ("fever, chills (signs of an infection)").
  private let signs: Set<NormalTerm>
  /// General names that one list repeats with other particulars behind ("infections, such as …").
  let general: Set<NormalTerm>

  init(table: TableFile = TableFile("common-signs")) {
    let normalize = TermNormalizer()
    func terms(_ reach: String) -> Set<NormalTerm> {
      Set(table.rows.filter { $0[1] == reach }.map { normalize($0[0]) })
    }
    (signs, general) = (terms("anywhere"), terms("document"))
  }

  func findings(in dossier: Dossier) -> [Finding] {
    let every = dossier.items(.adverseReaction).filter { $0.frequency?.interval != nil }
    let said = Dictionary(grouping: every, by: \.claim.source)
    let all = every.filter { !$0.isOfCare }
    let bySource = Dictionary(grouping: all.filter { !signs.contains($0.plain) }, by: \.claim.source)
    let signsBySource = Dictionary(grouping: all.filter { signs.contains($0.plain) }, by: \.claim.source)
    let sources = bySource.keys.sorted()
    return sources.filter { Self.isOneList(bySource[$0]!, dossier) }.flatMap { source -> [Finding] in
      let isFull = Set(Self.bands(of: bySource[source]!)).count > Self.mostBands
      let terms = Self.byTerm(bySource[source]!.filter { !general.contains($0.plain) })
      let twice = terms.map(Self.listedTwice).filter { !$0.isEmpty }
      let found = twice.flatMap { within($0, isFull: isFull, dossier) }
      // Of a combination's list, one part may be of one ingredient. A document that lists many reactions twice has
      // several lists, and what tells them apart is in no claim.
      let isSoft =
        dossier.drug.name.isCombination || twice.count > Self.mostReactions
      return isSoft ? found.map(\.softened) : found
    }
      + sources.pairs.filter { dossier.products.areAlike($0, $1) }.flatMap { a, b in
        let found = parted(bySource[a]!, bySource[b]!, bySource, said, dossier)
        let shared = sharing(found, signsBySource, (a, b), bySource, said, dossier)
        return Self.told(found + shared, a, b, name: name, dossier)
      }
  }

  static func byTerm(_ items: [Item]) -> [[Item]] {
    Dictionary(grouping: items, by: \.term).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The reactions on which two sources part.
  private func parted(
    _ a: [Item], _ b: [Item], _ rated: [String: [Item]], _ said: [String: [Item]], _ dossier: Dossier
  ) -> [Finding] {
    let others = ReactionNames(b, dossier)
    let found = Self.byTerm(a).flatMap { items in
      between(items, others.items(named: items, dossier), rated, dossier)
    }.filter { !Self.isBorneOut($0, by: said, dossier) }
    return Self.softenedPairs(found, said)
  }

  /// The signs that part as other reactions do: between the same two headings, the lists are what differs.
  private func sharing(
    _ found: [Finding], _ signs: [String: [Item]], _ sources: (String, String), _ rated: [String: [Item]],
    _ said: [String: [Item]], _ dossier: Dossier
  ) -> [Finding] {
    guard !found.isEmpty, let a = signs[sources.0], let b = signs[sources.1] else { return [] }
    let headings = Set(found.map { Set($0.sides.map(\.key)) })
    let all = rated.merging(signs, uniquingKeysWith: +)
    return parted(a, b, all, said, dossier).filter { headings.contains(Set($0.sides.map(\.key))) }
  }

  /// A table of more frequencies than this is a full one.
  private static let mostBands = 2

  private static func bands(of items: [Item]) -> [Interval] {
    items.filter { !$0.frequency!.isPoint && !$0.frequency!.isWordOnly }
      .sorted { $0.claim.evidence[0].span < $1.claim.evidence[0].span }
      .map { $0.frequency!.interval! }
  }

  /// Whether a source goes through its frequencies once, from the most frequent down. One that begins anew has several
  /// lists (for other uses, with other drugs, in children), and what tells them apart is in no claim.
  private static func isOneList(_ items: [Item], _ dossier: Dossier) -> Bool {
    // Labels that name the uses lead in a list each.
    if items.contains(where: {
      $0.claim.rule == "adverse-reaction.label" && dossier.products.names($0.plain, in: $0.claim.source)
    }) {
      return false
    }
    let bands = bands(of: items)
    return zip(bands, bands.dropFirst()).allSatisfy { ($0.high ?? 100) >= ($1.high ?? 100) }
  }

  /// The same words under bands that touch. Bands far apart are a reaction by itself and the same word as a sign of a
  /// graver one.
  private func within(_ twice: [(Item, Item)], isFull: Bool, _ dossier: Dossier) -> [Finding] {
    twice.filter { dossier.align($0, $1) == .aligned }.map { a, b in
      finding(a, b, Self.verdict(a, b, isFull: isFull), "one document lists it under both")
    }
  }

  private static func listedTwice(_ items: [Item]) -> [(Item, Item)] {
    items.filter { !$0.frequency!.isPoint && !$0.frequency!.isWordOnly }.pairs.filter { a, b in
      guard a.written.lowercasedASCII == b.written.lowercasedASCII, let x = a.frequency?.ownBand,
        let y = b.frequency?.ownBand
      else { return false }
      return x.relation(to: y) == .disjoint && x.touches(y)
    }
  }

  /// Leaflets ("up to 1 in 10 people") name reactions again as parts of others, the more so the more bands they have.
  private static func verdict(_ a: Item, _ b: Item, isFull: Bool) -> Finding.Verdict {
    let isLeaflet = [a, b].contains { $0.frequency!.low == nil && $0.frequency!.highInclusive }
    if isLeaflet, isFull { return .difference(.granularity) }
    return .conflict(isLeaflet || !areDisjoint(a, b) ? .tension : .contradiction, .frequencyBand)
  }

  /// Whether only a word says how often, and the source nowhere says what it means by it: who lists what is "very common"
  /// means by all words of frequency what is agreed for them.
  private static func isVague(_ item: Item, in rated: [String: [Item]]) -> Bool {
    item.frequency!.isWordOnly && !isAgreed(item, in: rated) && item.frequency!.band != .veryRare
      && !rated[item.claim.source]!.contains {
        $0.frequency!.band == item.frequency!.band && !$0.frequency!.isWordOnly && !$0.frequency!.isPoint
      }
  }

  private static func isAgreed(_ item: Item, in rated: [String: [Item]]) -> Bool {
    item.isListedByWord && item.isOfScheme
      || item.isListedByWord
        && rated[item.claim.source]!.contains {
          $0.isListedByWord && $0.isAtEndOfScheme
        }
  }

  private func between(
    _ a: [Item], _ b: [Item], _ rated: [String: [Item]], _ dossier: Dossier
  ) -> [Finding] {
    let pairs = a.flatMap { x in b.map { (x, $0) } }.filter { dossier.align($0, $1) != .apart }
    func part(_ x: Item, _ y: Item) -> Bool {
      if Self.areDisjoint(x, y) { return true }
      guard let left = x.frequency!.band, let right = y.frequency!.band, left != right else { return false }
      // Of two agreed words, or one and a band in numbers, no patient has both.
      return [(x, y), (y, x)].contains { word, other in
        Self.isAgreed(word, in: rated)
          && (Self.isAgreed(other, in: rated) || !other.frequency!.isWordOnly && !other.frequency!.isPoint
            || Self.isFarOff(word, other))
      }
    }
    guard !pairs.isEmpty, pairs.allSatisfy(part) else { return [] }
    let found = pairs.compactMap { x, y -> Finding? in
      // What it is part of or follows from is another reaction; a bare word in a sentence is of its gravest form.
      if [x, y].contains(where: { $0.isUnderCondition && !$0.isOfGrave || $0.isRemark }) {
        return nil
      }
      if x.frequency!.isPoint && y.frequency!.isPoint { return slipped(x, y, dossier) }
      let isFarOff = [(x, y), (y, x)].contains { Self.isAgreed($0, in: rated) && Self.isFarOff($0, $1) }
      let soft =
        !isFarOff
        && ([x, y].contains { Self.isVague($0, in: rated) } || Self.isNearlyCounted(x, y)
          || isLessSure(x, y))
      // Patients with another disease bear it otherwise: what two products are for must be said.
      let level =
        soft
        ? .tension : Contradiction.Level(min(dossier.alignProducts(x, y), Self.alignCases(x, y, dossier)))
      return finding(x, y, .conflict(level, .frequencyBand), "no frequency satisfies both")
    }
    let clear = found.filter { $0.verdict == .conflict(.contradiction, .frequencyBand) }
    return clear.isEmpty ? found : clear
  }

  /// "13%" against "1.3%": the same digits with another decimal point are no two studies.
  private func slipped(_ a: Item, _ b: Item, _ dossier: Dossier) -> Finding? {
    guard let x = a.frequency?.low, let y = b.frequency?.low, let ratio = max(x, y).divided(by: min(x, y)),
      ratio.coefficient == 1, ratio.exponent > 0, x.coefficient > 9, dossier.align(a, b) == .aligned
    else { return nil }
    return finding(
      a, b, .conflict(.contradiction, .magnitude),
      "they differ by a factor of \(ratio), as when a decimal point is misplaced")
  }

  /// A counted rate that lies outside a band by less than studies differ: 13 % against 1 to 10 %. A low rate may be that
  /// of its grave cases alone.
  private static func isNearlyCounted(_ a: Item, _ b: Item) -> Bool {
    guard a.frequency!.isPoint != b.frequency!.isPoint else { return false }
    let (point, band) = a.frequency!.isPoint ? (a, b) : (b, a)
    guard let rate = point.frequency!.low, let interval = band.frequency!.interval else { return true }
    return rate < 1 || interval.low.map { rate < $0 } ?? false || !interval.isFar(from: rate)
  }

  /// "Uncommon" in a list against a counted 5 %, which no other study explains.
  private static func isFarOff(_ word: Item, _ counted: Item) -> Bool {
    guard word.frequency!.isWordOnly, counted.frequency!.isPoint, let rate = counted.frequency!.low,
      let agreed = word.frequency!.agreedInterval
    else { return false }
    return rate >= 1 && agreed.isFar(from: rate)
  }

  /// "Up to 1 in 100" against "1 to 10 %": two bands that only touch have no patient in common. Of two leaflets, each
  /// with "up to", bands that are neighbours differ from study to study; "common" and "very rare" do not.
  static func areDisjoint(_ a: Item, _ b: Item) -> Bool {
    let isOwn =
      !a.frequency!.isUpTo || !b.frequency!.isUpTo || a.frequency!.isFarApart(from: b.frequency!)
    let x = isOwn ? a.frequency!.ownBand! : a.frequency!.interval!
    let y = isOwn ? b.frequency!.ownBand! : b.frequency!.interval!
    return x.relation(to: y) == .disjoint
      || x.touches(y) && !x.isPoint && !y.isPoint && a.frequency!.band != b.frequency!.band
        && !a.frequency!.isWordOnly && !b.frequency!.isWordOnly
  }

  private func finding(_ a: Item, _ b: Item, _ verdict: Finding.Verdict, _ because: String) -> Finding {
    Finding(
      name, verdict, topic: "frequency of \(a.written.lowercasedASCII)",
      about: a.term, scope: a.claim.scope,
      Finding.Side(a, key: a.howOften, summary: a.howOften),
      Finding.Side(b, key: b.howOften, summary: b.howOften), because: because)
  }
}

extension Item {
  /// Said where care is advised, of the gravest form: "in rare cases life-threatening infections".
  var isOfCare: Bool {
    claim.section.map { [.boxedWarning, .interactions, .precautions, .warnings].contains($0) } ?? false
  }

  /// "Very common: headache", in a list.
  fileprivate var isListedByWord: Bool {
    (frequency?.isWordOnly ?? false)
      && Self.listing.contains(claim.rule)
  }

  /// "Uncommon" over a list is no everyday word; "less common" is.
  fileprivate var isOfScheme: Bool {
    frequency?.band == .uncommon
      && claim.evidence.contains { $0.role == .frequency && $0.quote.lowercasedASCII.hasPrefix("uncommon") }
  }

  /// "Very common", "very rare": the ends of the scheme. "Extremely rare" is said in passing.
  fileprivate var isAtEndOfScheme: Bool {
    [.veryCommon, .veryRare].contains(frequency?.band)
      && !claim.evidence.contains { $0.role == .frequency && $0.quote.lowercasedASCII.hasPrefix("extremely") }
  }

  /// "In rare cases infections may be life-threatening", in a sentence; "very rare" is no everyday word.
  fileprivate var isRemark: Bool {
    frequency?.isWordOnly ?? false && ![.veryCommon, .uncommon, .veryRare].contains(frequency?.band)
      && ["adverse-reaction.prose", "adverse-reaction.named", "adverse-reaction.shown"].contains(claim.rule)
  }

  /// Other than by what it leads to: "low blood levels of sodium, which can cause tiredness".
  fileprivate var isUnderCondition: Bool {
    guard let condition = claim.scope.condition else { return false }
    let words = WrittenWords.split(condition)
    guard let first = words.first, Self.relative.contains(first) else { return true }
    let verbs = words.dropFirst().prefix(2).drop { Self.modal.contains($0) }
    return !(verbs.first.map { verb in Self.leading.contains { verb.hasPrefix($0) } } ?? false)
  }
  private static let relative: Set<String> = ["which", "that"]
  private static let modal: Set<String> = ["can", "could", "may", "might"]
  private static let leading = ["caus", "lead", "result", "includ"]

  /// The frequency in words, as it is said.
  var howOften: String { isCalledLessCommon ? "less common" : frequency!.text }

  /// "Less common, but serious side effects:", over a list that tells no frequency.
  private var isCalledLessCommon: Bool {
    guard case .adverseReaction(let reaction) = claim.value, reaction.frequency == nil,
      reaction.seriousness == .serious, Self.listing.contains(claim.rule)
    else { return false }
    return claim.evidence.contains { $0.role == .cue && WrittenWords.split($0.quote).contains("less") }
  }

  /// Of what is listed under "common side effects can include" or "less common", the word.
  var frequency: ReactionFrequency? {
    guard case .adverseReaction(let reaction) = claim.value else { return nil }
    if reaction.frequency == nil, reaction.seriousness == .common, Self.listing.contains(claim.rule) {
      return ReactionFrequency(band: .common)
    }
    return isCalledLessCommon ? ReactionFrequency(band: .uncommon) : reaction.frequency
  }
  private static let listing: Set<String> = ["adverse-reaction.listed", "adverse-reaction.row"]

  var seriousness: AdverseReaction.Seriousness? {
    if case .adverseReaction(let reaction) = claim.value { return reaction.seriousness }
    return nil
  }
}
