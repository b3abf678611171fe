import MonographAnalysis
import MonographLexicon
import MonographModel

/// Noun phrases that name a reaction or a condition, found by the vocabularies and by their shape.
struct Terms {
  let reading: Reading
  let index: Int
  let passage: Passage

  init(_ index: Int, in reading: Reading) {
    self.reading = reading
    self.index = index
    passage = reading.passages[index]
  }

  /// What a reader sees, in lower case, white space folded; a lone abbreviation is spelt out where the tables know it,
  /// and what a patient feels has its noun: "dizziness" for "dizzy".
  func text(_ tokens: Range<Int>) -> String {
    if let felt = passage.marks.starting(at: tokens.lowerBound, of: .reaction), felt.tokens == tokens,
      case let noun = reading.lexicon[felt][1], !noun.isEmpty
    {
      return noun
    }
    if tokens.count == 1, isAbbreviation(tokens.lowerBound),
      let mark = passage.marks.first(where: {
        $0.tokens == tokens && isNamed($0) && Self.preferring.contains($0.vocabulary)
      })
    {
      let preferred = reading.lexicon[mark][1]
      if !preferred.isEmpty { return preferred }
    }
    return passage.folded(tokens)
  }

  /// The same with each abbreviation spelt out: "hepatitis b infection" for "HBV infection".
  func spelledOut(_ tokens: Range<Int>) -> String {
    guard tokens.count > 1, tokens.contains(where: isAbbreviation) else { return text(tokens) }
    return tokens.map { text($0..<$0 + 1) }.joined(separator: " ")
  }

  /// Written in capitals: "MS", "LFTs".
  func isAbbreviation(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    let second = Int(token.lower) + 1
    return token.isName && second < Int(token.upper) && passage.text.utf8[second] < UInt8(ascii: "a")
  }

  static func folded(_ text: String) -> String {
    text.lowercased().foldingWhiteSpace
  }

  private static let preferring: CaseSet<Vocabulary> = [.condition, .test, .drugClass, .substance]

  // MARK: What is a term

  /// Marks of reactions and conditions, the longest at each place, abbreviations only where written in capitals.
  func marks(within range: Range<Int>, conditions: Bool = true) -> [Mark] {
    let candidates = passage.marks.starting(in: range).filter {
      ($0.vocabulary == .reaction || conditions && $0.vocabulary == .condition)
        && $0.tokens.upperBound <= range.upperBound && isNamed($0)
    }
    guard candidates.count > 1 else { return candidates }
    return candidates.enumerated().filter { position, mark in
      !candidates.enumerated().contains { other, longer in
        other != position && longer.tokens.overlaps(mark.tokens)
          && (longer.tokens.count > mark.tokens.count
            || longer.tokens.count == mark.tokens.count && other < position)
      }
    }.map(\.element)
  }

  /// An entry in capitals ("MS", "RA") is met only by capitals.
  func isNamed(_ mark: Mark) -> Bool {
    let entry = reading.lexicon[mark][0]
    guard entry.utf8.count <= 5, let first = entry.utf8.dropFirst().first, first >= UInt8(ascii: "A"),
      first <= UInt8(ascii: "Z")
    else { return true }
    return passage.text.utf8[passage.range(of: mark.tokens)].dropFirst().first.map { $0 < UInt8(ascii: "a") }
      ?? false
  }

  /// Whether a run reads as a reaction, sign or disease.
  func isReaction(_ range: Range<Int>) -> Bool {
    passage.marks.starting(in: range).contains { mark in
      guard mark.tokens.upperBound <= range.upperBound else { return false }
      switch mark.vocabulary {
      case .reaction, .condition: return isNamed(mark)
      case .head: return reading.lexicon.lists("head", mark) || reading.lexicon.lists("class", mark)
      default: return false
      }
    } || range.contains { Suffixes.reaction.matches(passage, $0) }
  }

  /// "Nervous system disorders": heads a list of reactions.
  func isClass(_ range: Range<Int>) -> Bool {
    reading.lists("class", passage)
      && passage.marks(of: .head).contains { $0.tokens.overlaps(range) && reading.lexicon.lists("class", $0) }
  }

  /// Where such words stand.
  var classes: [Range<Int>] {
    guard reading.lists("class", passage) else { return [] }
    return passage.marks(of: .head).filter { reading.lexicon.lists("class", $0) }.map(\.tokens)
  }

  /// Part of the body: "liver".
  func isSite(_ index: Int) -> Bool { plays("site", index) }

  /// Makes a measurement a finding: "raised".
  func isFinding(_ index: Int) -> Bool { plays("finding", index) }

  /// - Parameter role: a `FindingRole`.
  private func plays(_ role: Word, _ index: Int) -> Bool {
    reading.lists(role, passage)
      && passage.marks(of: .head).contains { $0.tokens.contains(index) && reading.lexicon.lists(role, $0) }
  }

  static let openers: WordSet = [
    "a", "an", "the", "any", "some", "other", "certain", "your", "you", "their", "his", "her", "its", "these",
    "those", "such", "also",
    "either", "both", "of", "to", "in", "for", "with", "from", "by", "as", "like", "including", "include",
    "being", "are", "is", "be", "may", "can",
    "more", "most", "very", "not", "possible", "potential", "known", "have", "has", "had", "who", "if", "e.g",
    "eg", "example", "especially",
    "particularly", "specifically", "namely", "and", "or", "on", "at", "comprehensive", "thorough",
    "complete", "various", "several",
    "develop", "developing", "develops", "getting",
    "possibly", "suffer", "suffering", "case", "cases", "no", "experience", "even", "existing", "lead",
    "gets",
  ]
  static let cuts: WordSet = [
    "that", "which", "who", "whom", "whose", "occur", "occurs", "occurred", "occurring", "may", "might",
    "can", "could", "should", "will", "would",
    "must", "is", "are", "was", "were", "be", "been", "has", "have", "had", "after", "before", "during",
    "while", "when", "if", "because", "due",
    "although", "though", "but", "however", "than", "requires", "requiring", "leading", "causing",
    "resulting", "compared", "unless", "until",
    "since", "where", "especially", "particularly", "usually", "often", "sometimes", "shortly", "reported",
    "observed", "seen", "presenting",
    "including", "such", "like", "e.g", "i.e", "ie", "eg", "without", "see", "immediately", "does", "do",
    "did", "associated", "shown", "there", "accompanied", "instance", "lasting",
  ]
  static let closers: WordSet = [
    "and", "or", "of", "in", "to", "the", "a", "an", "at", "on", "with", "for", "by", "as", "from", "your",
    "you",
  ]
}

extension Passage {
  /// Whether a token's bytes end so: "-ing", "-ly".
  func ends(_ index: Int, in ending: StaticString) -> Bool {
    let word = text.utf8[range(of: index..<index + 1)]
    return ending.withUTF8Buffer { word.suffix($0.count).elementsEqual($0) }
  }

  /// The text of a run as `Terms.folded` makes it; nearly all is ASCII, and goes into lower case at once.
  func folded(_ run: Range<Int>) -> String {
    text.utf8.withUnsafeBufferPointer { text in
      let written = UnsafeBufferPointer(rebasing: text[range(of: run)])
      guard written.isFolded else { return Terms.folded(string(run)) }
      return String(unsafeUninitializedCapacity: written.count) { lower in
        for (place, byte) in written.enumerated() {
          lower[place] = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
        }
        return written.count
      }
    }
  }
}

/// Endings after Greek and Latin roots that make a word a reaction or disease: "-itis", "-penia".
struct Suffixes: Sendable {
  static let reaction = Suffixes(TableFile("reaction-heads"))
  /// Those that end with each letter, which are none for most.
  private let endings: [[Ending]]

  private struct Ending {
    /// The last eight bytes, the last lowest; the others of longer ones tell no words apart.
    var bytes: UInt64 = 0
    /// Its bits are set.
    var mask: UInt64 = 0
    var count: Int32 = 0
  }

  init(_ table: TableFile) {
    var endings = [[Ending]](repeating: [], count: 32)
    for row in table.rows where row[1] == "suffix" {
      var ending = Ending()
      for byte in row[0].utf8.dropFirst().reversed() {
        // A shift by more than there are bits leaves none.
        ending.bytes |= UInt64(byte) << UInt64(8 * ending.count)
        ending.mask |= 0xFF << UInt64(8 * ending.count)
        ending.count += 1
      }
      endings[Int(ending.bytes & 0x1F)].append(ending)
    }
    self.endings = endings
  }

  func matches(_ passage: Passage, _ index: Int) -> Bool {
    let token = passage.tokens[index]
    guard token.kind == .word, token.upper - token.lower >= 6 else { return false }
    return passage.text.utf8.withUnsafeBufferPointer { text in
      let candidates = endings[Int(text[Int(token.upper) - 1] & 0x1F)]
      guard !candidates.isEmpty else { return false }
      var last: UInt64 = 0
      for place in max(token.lower, token.upper - 8)..<token.upper {
        last = last << 8 | UInt64(text[Int(place)] | 0x20)
      }
      return candidates.contains {
        token.upper - token.lower > $0.count + 2 && last & $0.mask == $0.bytes
      }
    }
  }
}
