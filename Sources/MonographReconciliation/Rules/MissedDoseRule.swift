import MonographLexicon
import MonographModel

/// What to do about a missed dose: to take it late against to leave it out; and what one source says against what the
/// other leaves to a doctor.
///
/// Who says to take it late and, under a condition, to leave it out says to take it late. What a source leaves out only
/// under a condition ("by more than 12 hours") is no answer.
struct MissedDoseRule: Rule {
  let name = "missed-dose.advice"

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    return dossier.items(.missedDose).pairs(bySource: \.claim.source, where: dossier.products.areAlike)
      .flatMap { a, b in
        guard let x = Self.advice(of: a), let y = Self.advice(of: b), x.way != y.way,
          dossier.align(x.item, y.item) != .apart
        else { return [Finding]() }
        return [finding(x, y, dossier)]
      }
  }

  private func finding(_ a: Advice, _ b: Advice, _ dossier: Dossier) -> Finding {
    let isAsked = [a, b].contains { $0.way == .asked }
    return Finding(
      name, .conflict(isAsked ? .tension : Contradiction.Level(dossier.align(a.item, b.item)), .polarity),
      topic: "a missed dose",
      scope: a.item.claim.scope, a.side, b.side,
      because: isAsked ? "one leaves to a doctor what the other tells the patient" : "nobody can do both")
  }

  private enum Way: String, CaseIterable {
    case late = "taken late"
    case skipped
    case asked
  }

  private struct Advice {
    var item: Item
    var way: Way
    var side: Finding.Side { Finding.Side(item, key: way.rawValue, summary: item.written) }
  }

  /// The first of the ways in their order: all advice ends with the next dose at its time, and many with a doctor. To leave
  /// it out is no advice of a source that anywhere asks how late it is.
  private static func advice(of items: [Item]) -> Advice? {
    let stated = items.filter { $0.claim.certainty == .stated && $0.claim.polarity == .affirmed }
      .map { (item: $0, words: WrittenWords.split($0.written)) }
      .filter { forms.isDisjoint(with: $0.words) && losses.isDisjoint(with: $0.words) }
    let tellsCases = stated.contains { tellsCase($0.words) }
    let said = stated.compactMap { item, words in way(in: words).map { Advice(item: item, way: $0) } }
      .filter { $0.way != .skipped || !tellsCases }
    return Way.allCases.lazy.compactMap { way in said.first { $0.way == way } }.first
  }

  /// "Unless it is almost time"; neither "take your usual dose the following day" nor "for more than one day, talk to your
  /// doctor", which is of several doses, is a case.
  private static func tellsCase(_ words: [String]) -> Bool {
    let isOfDays = !doctors.isDisjoint(with: words)
    return words.indices.contains { at in
      let isDay = words[at] == "day" || words[at] == "days"
      return conditions.contains(words[at]) && !(isDay && isOfDays)
        && !(isDay && phrases(.skipped).contains { words[...at].suffix($0.count).elementsEqual($0) })
    }
  }

  private static func way(in words: [String]) -> Way? {
    let place = asking.reduce(words.endIndex) { min($0, words.firstIndex(of: $1) ?? $0) }
    if place < words.endIndex {
      return rarely.isDisjoint(with: words) && words[place...].contains(where: doctors.contains)
        ? .asked : nil
    }
    let isLate = phrases(.late).contains { phrase in
      holds(phrase, in: words).map { !giving.isDisjoint(with: words[..<$0]) && !words[..<$0].contains("not") }
        ?? false
    }
    if isLate { return .late }
    // "Leave it out and take the next dose with a meal", but "skip it if the meal was missed".
    let isSkipped = phrases(.skipped).contains { phrase in
      guard let place = holds(phrase, in: words) else { return false }
      let said = words[place...].contains("if") ? words[...] : words[..<place]
      return particular.isDisjoint(with: said)
    }
    return isSkipped ? .skipped : nil
  }

  /// Where a phrase begins.
  private static func holds(_ phrase: [String], in words: [String]) -> Int? {
    words.indices.first { words[$0...].starts(with: phrase) }
  }

  private static func phrases(_ way: Way) -> [[String]] { table[way.rawValue] ?? [] }
  private static let table = Dictionary(
    grouping: TableFile("missed-doses").rows, by: { $0[1] }
  ).mapValues { $0.map { WrittenWords.split($0[0]) } }

  private static let giving: Set<String> = [
    "take", "taken", "inject", "injected", "use", "used", "apply", "applied", "inhale", "inhaled", "give",
    "given",
    "administer", "administered", "infuse", "infused",
  ]
  private static let asking = ["ask", "call", "consult", "contact", "inform", "speak", "talk", "tell"]
  private static let doctors: Set<String> = [
    "doctor", "nurse", "pharmacist", "physician", "prescriber", "professional", "provider",
  ]
  /// Of several doses, or of whatever else one would like to know.
  private static let rarely: Set<String> = [
    "further", "more", "questions", "several", "sure", "three", "two", "unsure",
  ]
  /// "If you miss the second dose": of one dose among several, or for one use.
  private static let particular: Set<String> = ["contained", "first", "for", "meal", "second"]
  /// "For the patch", where other forms are another question.
  private static let forms: Set<String> = [
    "infusion", "injectable", "oral", "patch", "patches", "transdermal",
  ]
  /// "If you vomit within 30 minutes": of a dose that was taken and lost, not of one that was missed.
  private static let losses: Set<String> = ["spit", "vomit", "vomiting"]
  private static let conditions: Set<String> = [
    "almost", "close", "day", "days", "hour", "hours", "near", "nearly", "soon", "unless", "until", "within",
  ]
}
