import MonographAnalysis
import MonographLexicon
import MonographModel

/// One line of questions that a length of time may answer. An object, since it is asked about many and never copied.
final class TimeLimitTopic: Sendable {
  /// What a claim is said to be of; `@` stands for another medicine.
  let name: String
  private let units: [String]
  private let leads, right: [[Word]]
  private let behind, next, needs, also, bars: WordSet
  private let hasBehind, hasNext, hasNeeds, hasAlso: Bool
  /// Where the other medicine stands that the topic is about, if it is about one.
  private let partner: TimeLimitPartner.Place?
  /// The length is the longest, whatever word leads into it.
  let isMost: Bool

  private static let all: [TimeLimitTopic] = {
    let rows = TableFile("time-limits").rows[...]
    var topics: [TimeLimitTopic] = []
    var start = rows.startIndex
    for index in rows.indices
    where index + 1 == rows.endIndex
      || !rows[index].bytes(of: 0).elementsEqual(rows[index + 1].bytes(of: 0))
    {
      topics.append(TimeLimitTopic(rows[start...index]))
      start = index + 1
    }
    return topics
  }()
  /// The topics by what a length of time has right before it where they fit.
  private static let byLastWord: WordMap<[TimeLimitTopic]> = {
    var topics: [Word: [TimeLimitTopic]] = [:]
    for topic in all {
      for word in Set(topic.leads.compactMap(\.last)) { topics[word, default: []].append(topic) }
    }
    return WordMap(topics)
  }()
  private static let longestLead = all.reduce(0) { $1.leads.reduce($0) { max($0, $1.count) } }

  private init(_ rows: ArraySlice<TableFile.Row>) {
    var (leads, right): ([[Word]], [[Word]]) = ([], [])
    var (behind, next, needs): ([Word], [Word], [Word]) = ([], [], [])
    var (also, bars): ([Word], [Word]) = ([], [])
    var (units, isMost): ([String], Bool) = ([], false)
    var partner: TimeLimitPartner.Place?
    for row in rows {
      switch row.word(of: 1) {
      case "unit": units = row[2].split(separator: " ").map(String.init)
      case "bound": isMost = row.word(of: 2) == "most"
      case "partner": partner = TimeLimitPartner.Place(rawValue: row[2])
      case "lead": leads.append(row.words(of: 2))
      case "right": right.append(row.words(of: 2))
      case "behind": behind += row.words(of: 2)
      case "next": next += row.words(of: 2)
      case "needs": needs += row.words(of: 2)
      case "also": also += row.words(of: 2)
      case "bars": bars += row.words(of: 2)
      default: break
      }
    }
    let title = rows[rows.startIndex][0]
    name = title.split(separator: "#").first.map(String.init) ?? title
    (self.units, self.isMost, self.partner) = (units, isMost, partner)
    (self.leads, self.right) = (leads, right)
    (self.behind, self.next) = (WordSet(behind), WordSet(next))
    (self.needs, self.also, self.bars) = (WordSet(needs), WordSet(also), WordSet(bars))
    (hasBehind, hasNext) = (!behind.isEmpty, !next.isEmpty)
    (hasNeeds, hasAlso) = (!needs.isEmpty, !also.isEmpty)
  }

  /// The first that fits, by its name: by several, where it names several other medicines.
  static func topic(of time: Quantity, in passage: Passage, _ subject: Subject) -> (
    topic: TimeLimitTopic, names: [String]
  )? {
    var lead: [Word] = []
    var topics: [TimeLimitTopic]?
    for token in passage.tokens[..<time.tokens.lowerBound].reversed() where !fillers.contains(token.word) {
      // "Take Examplix 2 hours before" is said of it.
      let word = lead.isEmpty && subject.names(token) ? "it" : token.word
      if lead.isEmpty {
        topics = byLastWord[word]
        if topics == nil { return nil }
      }
      lead.append(word)
      if lead.count == longestLead { break }
    }
    lead.reverse()
    for topic in topics ?? [] where topic.fits(time, lead, passage) {
      guard let partner = topic.partner else { return (topic, [topic.name]) }
      let partners = TimeLimitPartner.named(partner, time.tokens, in: passage, subject)
      if partners.isEmpty { continue }
      let parts = topic.name.split(separator: "@", omittingEmptySubsequences: false)
      return (topic, partners.map { parts.joined(separator: $0) })
    }
    return nil
  }

  private func fits(_ time: Quantity, _ lead: [Word], _ passage: Passage) -> Bool {
    guard leads.contains(where: { lead.suffix($0.count).elementsEqual($0) }), units.contains(time.unit!.code)
    else { return false }
    let after = passage.tokens[time.tokens.upperBound...].prefix(3)
    // "more than 3 months pregnant", "12 months of age"
    if let first = after.first, Self.ages.contains(first.word) || after.dropFirst().first?.is("age") ?? false
    {
      return false
    }
    let rest = passage.tokens[time.tokens.upperBound...].prefix(8).prefix {
      !$0.endsClause && $0.kind != .comma
    }
    return (!hasBehind || after.contains { behind.contains($0.word) })
      && (right.isEmpty || right.contains { after.lazy.map(\.word).starts(with: $0) })
      && (!hasNext || rest.contains { next.contains($0.word) })
      && (!hasNeeds || passage.holds(anyOf: needs)) && (!hasAlso || passage.holds(anyOf: also))
      && !passage.holds(anyOf: bars)
  }
  private static let ages: WordSet = ["pregnant", "old"]
  private static let fillers: WordSet = ["a", "the", "about", "another", "further", "approximately"]
}
