import MonographLexicon
import MonographModel

/// How the drug is taken or used, where two sources exclude each other: with food against on an empty stomach.
///
/// What a source says of a topic is a set of ways; one that knows both tells cases apart. What is left to the patient's
/// choice by one source and prescribed by the other is a tension.
struct InstructionRule: Rule {
  let name = "administration.instruction"

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    let said =
      (dossier.items(.administration) + dossier.items(.missedDose)).flatMap(Instruction.all)
      + dossier.items(.dose).flatMap(Instruction.ofDose)
      + dossier.items(.interaction).compactMap(Instruction.ofFood)
    return Dictionary(grouping: said, by: \.topic).sorted { $0.key < $1.key }.flatMap { topic, said in
      said.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap { a, b in
        between(topic, a, b, dossier)
      }
    }
  }

  private func between(_ topic: String, _ a: [Instruction], _ b: [Instruction], _ dossier: Dossier)
    -> [Finding]
  {
    guard let left = Instruction.way(of: a), let right = Instruction.way(of: b), left != right,
      Set([left, right]) != Instruction.beforeMeals, !(a + b).allSatisfy(\.isPermission),
      let pair = a.lazy.flatMap({ x in b.lazy.map { (x, $0) } }).first(where: {
        dossier.align($0.item, $1.item) != .apart
      })
    else { return [] }
    // What may be taken with food must not be kept from it; what is best taken with food may be taken without.
    let isFree =
      [left, right].contains(Instruction.free) && !(a + b).contains(where: \.isStrict)
    // "The oral solution may be taken with or without food": what of the tablets?
    let isSoft = isFree || pair.0.forms != pair.1.forms
    let level =
      isSoft
      ? .tension
      : Contradiction.Level(
        min(dossier.align(pair.0.item, pair.1.item), dossier.alignProducts(pair.0.item, pair.1.item)))
    return [
      Finding(
        name, .conflict(level, .polarity), topic: topic, scope: pair.0.item.claim.scope,
        pair.0.side(with: a), pair.1.side(with: b),
        because: isFree ? "one leaves open what the other prescribes" : "nobody can do both")
    ]
  }
}

/// One way to go about one thing.
private struct Instruction: Sendable {
  var item: Item
  var topic: String
  var way: String
  /// "Can be taken with food", which need not be.
  var isPermission = false
  /// The forms that the sentence is about, other than tablets and capsules, which are what is swallowed elsewhere, too.
  var forms: Set<String> { Set(WrittenWords.split(item.written)).intersection(Self.special) }
  private static let special: Set<String> = [
    "solution", "suspension", "syrup", "granules", "drops", "powder", "sachet", "sachets", "release",
    "immediate", "disintegrating", "orodispersible", "dispersible", "effervescent", "chewable",
  ]
  static let free = "free"
  /// "On an empty stomach" is said because food hinders.
  var isStrict: Bool { way == Self.empty }
  private static let empty = "on an empty stomach"
  /// "30 minutes before breakfast" is on an empty stomach, too.
  static let beforeMeals: Set<String> = [empty, "some time before a meal"]

  /// The one way of all that are said of a topic.
  static func way(of said: [Instruction]) -> String? { way(of: Set(said.map(\.way))) }

  private static func way(of ways: Set<String>) -> String? {
    ways == beforeMeals ? empty : ways.count == 1 ? ways.first : nil
  }

  /// What a sentence says of each topic; nothing where it names a condition, or both ways ("food weakens it; … so take it
  /// without food").
  static func all(_ item: Item) -> [Instruction] {
    guard item.claim.certainty == .stated, item.claim.rule != "administration.limit" else { return [] }
    let words = WrittenWords.split(item.written)
    let found = mentions(in: words)
    // What to do about a missed dose is always said for that case.
    let isFree = conditions.isDisjoint(with: words)
    let holding = found.filter { isFree || item.claim.kind == .missedDose && $0.line.isOfMissedDoses }
    return Dictionary(grouping: holding, by: \.line.topic).compactMap { topic, found in
      let ways = Set(found.compactMap { $0.line.way(behind: words[..<$0.place.lowerBound]) })
      guard let way = way(of: ways) else { return nil }
      let isPermission = found.contains { $0.line.isPermitted(behind: words[..<$0.place.lowerBound]) }
      return Instruction(item: item, topic: topic, way: way, isPermission: isPermission)
    }
  }

  /// When in the day, or how beside food, the one dose of a day is taken: "25 mg in the morning".
  static func ofDose(_ item: Item) -> [Instruction] {
    guard item.isStatedDose, let dose = item.dose, [.usual, .start, .maintenance].contains(dose.role),
      dose.timing?.frequency == 1, dose.timing?.period == 1, dose.timing?.periodUnit == .d, dose.per == nil
    else { return [] }
    let said = item.claim.evidence.filter { $0.role == .value || $0.role == .timing }.map(\.quote)
    let ways = said.flatMap { quote -> [(line: Line, place: Range<Int>)] in
      mentions(in: WrittenWords.split(quote))
    }.filter { $0.line.topic == timeOfDay }
    return Set(ways.map(\.line.way)).count == 1
      ? [Instruction(item: item, topic: timeOfDay, way: ways[0].line.way)] : []
  }
  private static let timeOfDay = "time of the day"

  /// "It can be taken with or without food", said of what goes with it.
  static func ofFood(_ item: Item) -> Instruction? {
    guard item.term.key == "food", case .interaction(let value) = item.claim.value, value.effect == "none",
      item.claim.evidence.contains(where: { $0.quote.lowercasedASCII.hasPrefix("with or without") })
    else { return nil }
    return Instruction(item: item, topic: "food", way: free)
  }

  /// The phrases of the table, each but where it is part of a longer one: "with or ⟦without food⟧".
  private static func mentions(in words: [String]) -> [(line: Line, place: Range<Int>)] {
    let found = words.indices.flatMap { last in
      (table[words[last]] ?? []).compactMap { line -> (line: Line, place: Range<Int>)? in
        let first = last + 1 - line.words.count
        guard first >= 0, words[first...last].elementsEqual(line.words),
          line.needs.isEmpty || words.contains(line.needs)
        else { return nil }
        return (line, first..<last + 1)
      }
    }
    return found.filter { one in
      !found.contains {
        $0.line.topic == one.line.topic && $0.place.count > one.place.count
          && $0.place.contains(one.place.lowerBound) && $0.place.upperBound >= one.place.upperBound
      }
    }
  }

  /// - Parameter others: what its source says of the topic, which is the same.
  func side(with others: [Instruction]) -> Finding.Side {
    var side = Finding.Side(
      item, key: way, summary: item.claim.kind == .interaction ? "with or without food" : item.written)
    for other in others
    where other.way == way && !side.items.contains(where: { $0.claim.id == other.item.claim.id }) {
      side.items.append(other.item)
    }
    return side
  }

  private static let conditions: Set<String> = [
    "if", "unless", "when", "except", "although", "unable", "cannot", "example",
  ]

  private struct Line: Sendable {
    var topic: String
    var words: [String]
    var way: String
    var other: String
    var needs: String

    /// Behind a "not" the other way, where there is any.
    func way(behind words: ArraySlice<String>) -> String? {
      // "Do not try to catch up by taking two doses at once".
      // "Do not chew it, but ⟦swallow it whole⟧".
      let near = words.suffix(isOfMissedDoses ? 12 : 6)
      let before = near[(near.lastIndex(of: "but") ?? near.startIndex)...]
      if !Self.denials.isDisjoint(with: before) { return other.isEmpty ? nil : other }
      // "Within 30 minutes before meals", "up to 15 minutes before or with meals".
      if way == "some time before a meal", before.suffix(4).contains(where: ["within", "up", "or"].contains) {
        return nil
      }
      return way.isEmpty ? nil : way
    }

    /// What may but need not be.
    func isPermitted(behind words: ArraySlice<String>) -> Bool {
      way != Instruction.free && words.suffix(6).contains(where: ["can", "may"].contains)
    }
    var isOfMissedDoses: Bool { topic.hasSuffix("missed dose") }
    private static let denials: Set<String> = ["not", "never", "avoid", "t", "without"]
  }

  /// By the last word, which tells most.
  private static let table = Dictionary(
    grouping: TableFile("instructions").rows.map {
      Line(topic: $0[0], words: WrittenWords.split($0[1]), way: $0[2], other: $0[3], needs: $0[4])
    }, by: { $0.words.last! })
}
