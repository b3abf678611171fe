import MonographAnalysis
import MonographLexicon
import MonographModel

extension PregnancyLactation {
  /// A place that speaks of pregnancy or of breast-feeding.
  struct Mention {
    var topic: Topic
    var tokens: Range<Int>

    static func topic(of word: Word) -> Topic? {
      pregnancy.contains(word) ? .pregnancy : lactation.contains(word) ? .lactation : nil
    }

    /// - Parameter start: what stands before it is not looked at.
    static func all(in passage: Passage, from start: Int) -> [Mention] {
      passage.tokens.indices.dropFirst(start).compactMap { index in
        if let topic = topic(of: passage.tokens[index].word) {
          return isAside(index, passage) ? nil : Mention(topic: topic, tokens: index..<index + 1)
        }
        guard passage.tokens[index].word == "breast", !isAside(index, passage),
          let next = (index + 1..<min(index + 3, passage.tokens.count)).first(where: {
            ["feed", "feeding", "milk", "fed"].contains(passage.tokens[$0].word)
          })
        else { return nil }
        return Mention(topic: .lactation, tokens: index..<next + 1)
      }
    }

    /// "planning to become pregnant", "a pregnancy test", "(see pregnancy)": nothing is said of use.
    private static func isAside(_ index: Int, _ passage: Passage) -> Bool {
      if index + 1 < passage.tokens.count,
        ["test", "testing", "registry"].contains(passage.tokens[index + 1].word)
      {
        return true
      }
      let before = passage.tokens[..<index]
      if before.suffix(2).contains(where: { ["become", "becoming", "get", "getting"].contains($0.word) }),
        before.contains(where: { aims.contains($0.word) || $0.word == "problem" })
      {
        return true
      }
      return before.suffix(5).contains { aims.contains($0.word) }
        || before.last.map { ["see", "section"].contains($0.word) } ?? false
    }

    /// Whether a passage is about a wish for a child.
    static func isOfPlans(_ passage: Passage) -> Bool { passage.holds(anyOf: aims) }

    private static let aims: WordSet = ["plan", "planning", "intend", "wish", "trying", "hoping", "test"]
    private static let pregnancy: WordSet = [
      "pregnancy", "pregnancies", "pregnant", "fetus", "foetus", "fetal", "foetal", "unborn", "childbearing",
      "child-bearing", "trimester",
    ]
    private static let lactation: WordSet = [
      "breastfeeding", "breastfeed", "lactation", "lactating", "nursing", "nursed", "breastmilk", "breastfed",
      "breast-feeding", "breast-feed",
    ]
  }

  /// The stances that one passage takes.
  struct StanceReading {
    struct Found: Equatable {
      var stance: Stance
      var tokens: Range<Int>

      func gap(to mention: Mention) -> Int { StanceReading.gap(tokens, mention.tokens) }
    }

    private var found: [Found] = []
    private let passage: Passage

    init(_ index: Int, in reading: Reading) {
      passage = reading.passages[index]
      let marks = passage.marks(of: .stance)
      let cells = marks.map { reading.lexicon[$0][1] }
      let isOfAnimals = passage.holds(anyOf: Self.animals)
      let isOfOther = reading.speaksOfOtherDrug(index)
      for (mark, cell) in zip(marks, cells) {
        switch cell {
        case "unless", "whether": continue
        // "can harm the unborn child" is no advice, but there is only one to draw from it.
        case "risk":
          guard !isOfAnimals, !isOfOther, !Assertion.isNegated(mark.tokens, in: passage, reading.lexicon)
          else { continue }
          found.append(Found(stance: .avoid, tokens: mark.tokens))
        default:
          guard let stance = Stance(rawValue: cell),
            !isOfAnimals || stance != .allowed && stance != .unknown,
            stance != .allowed || !Assertion.isNegated(mark.tokens, in: passage, reading.lexicon)
          else { continue }
          found.append(Found(stance: stance, tokens: mark.tokens))
        }
      }
      soften(marks, cells)
    }

    /// Conditions that take from a stance: "must not be used unless …", "may be used if the benefit …", "whether to
    /// stop breast-feeding".
    private mutating func soften(_ marks: MarkList, _ cells: [String]) {
      let all = found
      for position in found.indices {
        let place = found[position].tokens
        switch found[position].stance {
        case .contraindicated:
          if zip(marks, cells).contains(where: {
            $1 == "unless" && $0.tokens.lowerBound >= place.upperBound && isReached($0.tokens, place)
          }) {
            found[position].stance = .avoid
          }
        case .avoid:
          if zip(marks, cells).contains(where: {
            $1 == "whether" && $0.tokens.upperBound <= place.lowerBound && isReached($0.tokens, place)
              && !between($0.tokens, place).contains { Self.turns.contains($0.word) }
          }) {
            found[position].stance = .caution
          }
        case .allowed:
          if let other = all.first(where: { $0.stance == .caution && isReached($0.tokens, place) }) {
            found[position].stance = .caution
            found[position].tokens =
              min(place.lowerBound, other.tokens.lowerBound)..<max(place.upperBound, other.tokens.upperBound)
          }
        default: break
        }
      }
    }

    private func isReached(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
      !between(a, b).contains { $0.endsClause }
    }

    private func between(_ a: Range<Int>, _ b: Range<Int>) -> ArraySlice<Token> {
      let lower = min(a.upperBound, b.upperBound)
      return passage.tokens[lower..<max(lower, a.lowerBound, b.lowerBound)]
    }

    /// The stance said nearest; what stands behind "but" is farther away.
    func nearest(to place: Range<Int>) -> Found? {
      found.filter { isReached($0.tokens, place) }.min { cost($0, place) < cost($1, place) }
    }

    private func cost(_ found: Found, _ place: Range<Int>) -> Int {
      let turns = between(found.tokens, place).count { Self.turns.contains($0.word) }
      return Self.gap(found.tokens, place) + 20 * turns
    }

    /// What to do; what is known of it only where any stance will do.
    func decisive(orAny: Bool) -> Found? {
      found.first { [.avoid, .contraindicated, .caution].contains($0.stance) } ?? (orAny ? found.first : nil)
    }

    static func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
      max(0, a.lowerBound >= b.upperBound ? a.lowerBound - b.upperBound : b.lowerBound - a.upperBound)
    }

    private static let turns: WordSet = ["but", "however", "although", "therefore", "though"]
    private static let animals: WordSet = [
      "animal", "rat", "rabbit", "monkey", "mice", "mouse", "dog", "cynomolgus",
    ]
  }
}
