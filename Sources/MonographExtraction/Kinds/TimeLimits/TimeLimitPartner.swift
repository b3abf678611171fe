import MonographAnalysis
import MonographLexicon
import MonographModel

/// Another medicine taken by mouth that has to be kept apart from this one for some time. How long hangs on which it is:
/// 4 hours from antacids are not compared with 2 hours from iron.
enum TimeLimitPartner {
  /// Where it stands: behind the length ("2 hours before antacids"), before it with this drug behind ("take antacids 2
  /// hours before Examplix"), or anywhere in the sentence ("antacids and Examplix are taken 2 hours apart").
  enum Place: String { case behind, before, anywhere }

  private struct Phrase: Sendable {
    var words: [Word]
    var name: String
  }
  /// By their first word.
  private static let phrases: WordMap<[Phrase]> = {
    var phrases: [Word: [Phrase]] = [:]
    for row in TableFile("time-limit-partners").rows {
      let words = row.words(of: 0)
      phrases[words[0], default: []].append(Phrase(words: words, name: row[1]))
    }
    return WordMap(phrases)
  }()

  /// The kinds of medicines that a length of time is about; none where this drug is not where it has to be.
  static func named(_ place: Place, _ time: Range<Int>, in passage: Passage, _ subject: Subject) -> [String] {
    let tokens = passage.tokens
    // "(see section 2)" is of no length.
    let end = tokens[time.upperBound...].firstIndex { $0.endsClause || $0.kind == .open } ?? tokens.count
    let rest = time.upperBound..<min(end, time.upperBound + longestRest)
    switch place {
    case .behind:
      // "2 hours after meals, and never with antacids"
      let meal = rest.first { Self.meals.contains(tokens[$0].word) }
      return names(in: rest.lowerBound..<(meal ?? rest.upperBound), passage, subject)
    case .before:
      let isOfThis = tokens[rest].contains { subject.names($0) || Self.this.contains($0.word) }
      guard isOfThis, !tokens[rest].contains(where: { Self.these.contains($0.word) }),
        names(in: rest, passage, subject).isEmpty
      else { return [] }
      return names(in: 0..<time.lowerBound, passage, subject)
    case .anywhere: return names(in: 0..<end, passage, subject)
    }
  }
  private static let longestRest = 14
  private static let meals: WordSet = ["meal", "food", "eating"]
  private static let this: WordSet = ["it", "this"]
  /// "Take Examplix 2 hours before you take these medicines."
  private static let these: WordSet = ["these", "those", "them", "other"]

  private static func names(in run: Range<Int>, _ passage: Passage, _ subject: Subject) -> [String] {
    var found: [String] = []
    for index in run {
      let token = passage.tokens[index]
      guard token.kind == .word, let phrases = phrases[token.word], !subject.names(token) else { continue }
      for phrase in phrases
      where !found.contains(phrase.name)
        && passage.tokens[index..<run.upperBound].lazy.map(\.word).starts(with: phrase.words)
        && !isPart(index..<index + phrase.words.count, of: passage)
      {
        found.append(phrase.name)
      }
    }
    return found
  }

  /// "Foobarate ⟦calcium⟧" is no calcium, and "these ⟦other medicines⟧" or "⟦other medicines⟧ for the heart" are some only.
  private static func isPart(_ run: Range<Int>, of passage: Passage) -> Bool {
    let (tokens, start) = (passage.tokens, run.lowerBound)
    if others.contains(tokens[start].word) {
      let next = tokens[run.upperBound...].prefix(2).map(\.word)
      return start > 0 && these.contains(tokens[start - 1].word)
        || next.first.map(kinds.contains) ?? false || next == ["to", "treat"] || next == ["to", "lower"]
    }
    return passage.marks(of: .substance).contains {
      $0.tokens.lowerBound < start && $0.tokens.contains(start)
    }
  }
  private static let others: WordSet = ["other", "another"]
  private static let kinds: WordSet = ["for", "that", "which", "used", "containing", "such", "like"]
}
