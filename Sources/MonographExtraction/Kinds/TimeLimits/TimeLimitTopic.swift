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
    var topics: [[TableFile.Row]] = []
    for row in TableFile("time-limits").rows {
      let isNext = topics.last.map { $0[0].bytes(of: 0).elementsEqual(row.bytes(of: 0)) } ?? false
      if isNext { topics[topics.count - 1].append(row) } else { topics.append([row]) }
    }
    return topics.map(TimeLimitTopic.init)
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

  private init(_ rows: [TableFile.Row]) {
    var words: [Word: [[Word]]] = [:]
    for row in rows { words[row.word(of: 1) ?? .none, default: []].append(row.words(of: 2)) }
    func all(_ part: Word) -> WordSet { WordSet((words[part] ?? []).flatMap { $0 }) }
    name = rows[0][0].split(separator: "#").first.map(String.init) ?? rows[0][0]
    units = rows.last { $0.word(of: 1) == "unit" }?[2].split(separator: " ").map(String.init) ?? []
    (leads, right) = (words["lead"] ?? [], words["right"] ?? [])
    (behind, needs, also, bars) = (all("behind"), all("needs"), all("also"), all("bars"))
    next = all("next")
    (hasBehind, hasAlso) = (words["behind"] != nil, words["also"] != nil)
    (hasNext, hasNeeds) = (words["next"] != nil, words["needs"] != nil)
    isMost = words["bound"]?.last == ["most"]
    partner = rows.last { $0.word(of: 1) == "partner" }.flatMap { TimeLimitPartner.Place(rawValue: $0[2]) }
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
