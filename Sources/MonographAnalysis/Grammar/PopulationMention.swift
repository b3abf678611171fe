import MonographLexicon
import MonographModel

/// Patients as a passage names them, in one phrase: "children aged 6 to 17 years weighing less than 40 kg".
public struct PopulationMention: Hashable, Sendable {
  /// The whole phrase.
  public var tokens: Range<Int>
  /// Groups of the table, in order, each once.
  public var groups: [String] = []
  public var age: Amount?
  public var weight: Amount?
  /// Body surface area.
  public var area: Amount?
  /// Where renal and hepatic function are said.
  public var renal: Range<Int>?
  public var hepatic: Range<Int>?
  /// "Patients taking valproate": told by something else than age, weight or organ function.
  public var isQualified = false
  /// "Under 60 kg or over 75 years": either is enough, so no one band of it is told; the words say both.
  public var isEither = false

  /// An age, a weight or a surface, not just a name.
  public var isMeasured: Bool { age != nil || weight != nil || area != nil || isEither }

  init(tokens: Range<Int>) { self.tokens = tokens }

  /// Without organs that are only measured or looked at: "depends on ⟦creatinine clearance⟧", "and ⟦renal function⟧" say
  /// of nobody that they are impaired. Nil where nothing is left.
  public func withoutMeasures(in tokens: [Token]) -> PopulationMention? {
    var mention = self
    if let renal, Self.isMeasure(renal, tokens) { mention.renal = nil }
    if let hepatic, Self.isMeasure(hepatic, tokens) { mention.hepatic = nil }
    let isLeft =
      !mention.groups.isEmpty || mention.isMeasured || mention.isQualified
      || (mention.renal ?? mention.hepatic) != nil
    return isLeft || renal == nil && hepatic == nil ? mention : nil
  }

  private static func isMeasure(_ run: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens[run].allSatisfy { measures.contains($0.word) || $0.kind == .slash || $0.kind == .dash }
      && !tokens[..<run.lowerBound].suffix(2).contains { impairing.contains($0.word) }
      && !tokens[run.upperBound...].prefix(3).contains { impairing.contains($0.word) || $0.kind == .number }
  }
  private static let measures: WordSet = [
    "creatinine", "clearance", "crcl", "egfr", "renal", "hepatic", "kidney", "liver", "function", "and", "or",
    "child", "pugh",
  ]
  private static let impairing: WordSet = [
    "poor", "impaired", "reduced", "decreased", "low", "lower", "worsening", "diminished", "compromised",
    "limited", "abnormal", "declining", "declined", "weak", "weakened", "deteriorating", "below", "less",
    "under",
    "severe", "severely", "moderate", "moderately", "mild", "mildly",
  ]

  /// Whether the other says something of the same sort, so that the two can't be one phrase.
  func repeats(_ other: PopulationMention) -> Bool {
    age != nil && other.age != nil || weight != nil && other.weight != nil || area != nil && other.area != nil
  }

  mutating func absorb(_ other: PopulationMention) {
    tokens = tokens.lowerBound..<max(tokens.upperBound, other.tokens.upperBound)
    for group in other.groups where !groups.contains(group) { groups.append(group) }
    age = age ?? other.age
    weight = weight ?? other.weight
    area = area ?? other.area
    renal = Self.union(renal, other.renal)
    hepatic = Self.union(hepatic, other.hepatic)
    isQualified = isQualified || other.isQualified
    isEither = isEither || other.isEither
  }

  /// Takes up what may hold instead: of the patients, the group that both sides are of stays.
  mutating func absorb(alternative other: PopulationMention) {
    tokens = tokens.lowerBound..<max(tokens.upperBound, other.tokens.upperBound)
    groups = groups.filter { Self.whole.contains($0) }
    (age, weight, area) = (nil, nil, nil)
    isEither = true
  }
  private static let whole: Set<String> = ["adult", "child", "adolescent", "infant"]

  /// Whether one tells an age and the other a weight.
  func differsInSort(from other: PopulationMention) -> Bool {
    age != nil && weight == nil && other.weight != nil && other.age == nil
      || weight != nil && age == nil && other.age != nil && other.weight == nil
  }

  /// "creatinine clearance" and its "30 to 59 mL/min" are one statement.
  private static func union(_ a: Range<Int>?, _ b: Range<Int>?) -> Range<Int>? {
    guard let a, let b else { return a ?? b }
    return min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }
}

extension Passage {
  /// The patients it names, in order.
  /// - Parameter lexicon: the one that the passage was read with.
  public func populations(_ lexicon: Lexicon) -> [PopulationMention] {
    guard PopulationGrammar.mayFind(in: self) else { return [] }
    if let known = knownPopulations.withLock({ $0 }) { return known }
    let found = PopulationGrammar(tokens: tokens, marks: marks, quantities: quantities, lexicon: lexicon)
      .mentions()
    knownPopulations.withLock { $0 = found }
    return found
  }

  /// Degrees of impairment of an organ that is named elsewhere: "for moderate impairment".
  public func impairments(of organ: PopulationMention) -> [PopulationMention] {
    guard holds(anyOf: PopulationGrammar.impairments) else { return [] }
    let grammar = PopulationGrammar(tokens: tokens, marks: marks, quantities: quantities, lexicon: .standard)
    return grammar.elliptic(of: organ.renal == nil ? "hepatic" : "renal")
  }

  /// The band that is all a cell says, in its own unit or in the one that its head names: "10 to <20".
  public func band(in cell: Range<Int>, unit: String?) -> Amount? {
    guard let last = quantities.lastIndex(where: { cell.contains($0.tokens.lowerBound) }),
      let unit = quantities[last].unit.map({ $0.perTime == nil && $0.per == nil ? $0.code : nil }) ?? unit,
      ["kg", "a", "mo", "wk"].contains(unit)
    else { return nil }
    let grammar = PopulationGrammar(tokens: tokens, marks: marks, quantities: quantities, lexicon: .standard)
    var (amount, span) = grammar.band(ending: last)
    amount?.unit = UnitCode(unit)
    return span.lowerBound == cell.lowerBound ? amount : nil
  }

  /// Whether a time is an age: "aged 6 to 17 years".
  public func isAge(_ quantity: Quantity) -> Bool {
    PopulationGrammar(tokens: tokens, marks: marks, quantities: quantities, lexicon: .standard).isAge(
      quantity)
  }
}
