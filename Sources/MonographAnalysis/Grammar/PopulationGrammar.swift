import MonographLexicon
import MonographModel

/// Reads who is spoken of.
///
///     mention = part (connector part)*
///     part    = group | band of ages, weights or surfaces | organ function [band of clearances]
///     band    = quantity ["to" quantity] ["of age"] ["and older"]
public struct PopulationGrammar {
  let tokens: [Token]
  let marks: [Mark]
  let quantities: [Quantity]
  let lexicon: Lexicon

  /// False where nobody can be named: it takes a phrase, a number, or a word for people.
  static func mayFind(in passage: Passage) -> Bool {
    passage.has(.population) || !passage.quantities.isEmpty || passage.holds(anyOf: people)
  }

  public func mentions() -> [PopulationMention] {
    var found: [PopulationMention] = []
    let parts = (named() + elliptic() + bands() + qualified()).sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
    for part in parts {
      if let last = found.last, part.tokens.lowerBound < last.tokens.upperBound, !part.isQualified {
        continue
      }
      if let last = found.last, joins(last, part) {
        if isAlternative(last, part) {
          found[found.count - 1].absorb(alternative: part)
        } else {
          found[found.count - 1].absorb(part)
        }
      } else {
        found.append(part)
      }
    }
    return apart(found.map(widened))
  }

  /// "2 to 5 years ⟦age⟧ 6 to 11": a word that two of them end and begin with is of the second.
  private func apart(_ mentions: [PopulationMention]) -> [PopulationMention] {
    var mentions = mentions
    for index in mentions.indices.dropLast() {
      let (first, next) = (mentions[index].tokens, mentions[index + 1].tokens)
      if first.lowerBound < next.lowerBound, next.lowerBound < first.upperBound {
        mentions[index].tokens = first.lowerBound..<next.lowerBound
      }
    }
    return mentions
  }

  // MARK: Phrases

  /// Whether two parts are one phrase: nothing but connectors between, and not two bands of a sort.
  private func joins(_ left: PopulationMention, _ right: PopulationMention) -> Bool {
    guard left.tokens.upperBound <= right.tokens.lowerBound else { return true }
    let gap = left.tokens.upperBound..<right.tokens.lowerBound
    guard gap.count <= 8, !left.repeats(right) else { return false }
    // A band before another group belongs to its own: "< 12 years children".
    if gap.isEmpty, left.isMeasured, !right.groups.isEmpty { return false }
    return tokens[gap].allSatisfy {
      $0.kind == .comma || $0.kind == .open || $0.kind == .close || $0.kind == .dash || $0.kind == .slash
        || Self.connectors.contains($0.word)
    }
  }

  /// "less than 60 kg ⟦or⟧ are more than 75 years": either will do.
  private func isAlternative(_ left: PopulationMention, _ right: PopulationMention) -> Bool {
    left.tokens.upperBound <= right.tokens.lowerBound && left.differsInSort(from: right)
      && tokens[left.tokens.upperBound..<right.tokens.lowerBound].contains { $0.is(Words.or) }
  }

  private static let connectors: WordSet = [
    Words.and, Words.or, Words.to, Words.in, Words.between, Words.at, Word("of"), Word("aged"), Word("age"),
    Word("weighing"), Word("weigh"), Word("who"), Word("with"), Word("body"), Word("weight"),
    Word("bodyweight"),
    Word("from"), Word("least"), Word("but"), Word("the"), Word("than"), Word("patients"), Word("people"),
    Word("individuals"), Word("persons"), Word("subjects"), Word("are"), Word("is"), Word("a"), Word("old"),
    Word("have"),
    Word("mild"), Word("moderate"), Word("severe"), Word("having"), Word("their"), Word("up"), Word("also"),
    Word("surface"), Word("area"), Word("years"), Word("you"), Word("if"), Word("and"), Word("whose"),
    Word("an"),
    Word("estimated"), Word("impaired"),
  ]

  /// With adjectives of degree before and the rest of an age behind.
  func widened(_ mention: PopulationMention) -> PopulationMention {
    var mention = mention
    var (lower, upper) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if !mention.isQualified, !mention.groups.isEmpty || mention.isMeasured { upper = measureEnd(upper) }
    while lower > 0, mention.renal != nil || mention.hepatic != nil, isDegree(lower - 1) { lower -= 1 }
    if let renal = mention.renal, renal.lowerBound == mention.tokens.lowerBound {
      mention.renal = lower..<renal.upperBound
    }
    if let hepatic = mention.hepatic, hepatic.lowerBound == mention.tokens.lowerBound {
      mention.hepatic = lower..<hepatic.upperBound
    }
    mention.tokens = lower..<upper
    return mention
  }

  /// "of age", "of age weighing kg or more": the rest of a measure, even where its number was lost.
  private func measureEnd(_ start: Int) -> Int {
    var (at, end) = (start, start)
    while at < tokens.count {
      if let mark = marks.starting(at: at, of: .bound), lexicon[mark][3] == "after" {
        at = mark.tokens.upperBound
        end = at
      } else if Self.measureEnds.contains(tokens[at].word) {
        at += 1
        end = at
      } else if Self.unitTails.contains(tokens[at].word) || tokens[at].is(Self.weighing) {
        at += 1
      } else {
        break
      }
    }
    return end
  }
  private static let weighing = Word("weighing")
  private static let measureEnds: WordSet = [
    Word("age"), Word("old"), Word("weight"), Word("bodyweight"), Word("kg"), Word("years"),
  ]

  private func isDegree(_ index: Int) -> Bool {
    if Self.degrees.contains(tokens[index].word) { return true }
    return index > 0
      && (tokens[index].is(Words.or) || tokens[index].is(Words.to) || tokens[index].is(Words.and))
      && Self.degrees.contains(tokens[index - 1].word)
  }
  /// "Severe", "mild": a word for how far an organ is impaired.
  public static func isDegree(_ word: Word) -> Bool { degrees.contains(word) }

  static let degrees: WordSet = [
    Word("severe"), Word("moderate"), Word("mild"), Word("end"), Word("decompensated"), Word("severely"),
    Word("moderately"), Word("mildly"), Word("significant"), Word("advanced"),
  ]
}
