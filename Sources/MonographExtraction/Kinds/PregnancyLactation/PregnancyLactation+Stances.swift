import MonographAnalysis
import MonographLexicon
import MonographModel

extension PregnancyLactation {
  /// The stances that one passage takes.
  struct StanceReading {
    struct Found: Equatable {
      var stance: Stance
      var tokens: Range<Int>
      /// Names the harm, and advises nothing.
      var isRisk = false

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
          let assertion = Assertion.of(mark.tokens, in: passage, reading.lexicon)
          guard !isOfAnimals, !isOfOther, !isOfReport(mark.tokens), assertion.polarity == .affirmed,
            assertion.certainty != .unknown
          else { continue }
          found.append(Found(stance: .avoid, tokens: mark.tokens, isRisk: true))
        default:
          guard let stance = Stance(rawValue: cell),
            !isOfAnimals || stance != .allowed && stance != .unknown,
            stance != .allowed
              || (!Assertion.isNegated(mark.tokens, in: passage, reading.lexicon)
                || Self.beginsAnew(mark.tokens, passage)) && !Self.isLeftOpen(mark.tokens, passage),
            stance != .unknown || !isOfOther || Self.refersBack(behind: mark.tokens, passage),
            !Self.isPurpose(mark.tokens, passage), !Self.isOfTime(mark.tokens, passage),
            !stopsOther(mark.tokens, reading), !isOfContraception(mark.tokens),
            stance != .allowed || isOfDrug(mark.tokens, reading) && !isExcepted(mark.tokens),
            stance != .avoid && stance != .contraindicated || !Self.isOfChild(mark.tokens, passage)
          else { continue }
          // "is ⟦only⟧ recommended during pregnancy if nothing else helps"
          let isLimited =
            stance == .allowed
            && passage.tokens[..<mark.tokens.lowerBound].suffix(2).contains { $0.is("only") }
          found.append(Found(stance: isLimited ? .caution : stance, tokens: mark.tokens))
        }
      }
      soften(marks, cells)
    }

    /// "Discuss the use of contraception with your doctor".
    private func isOfContraception(_ cue: Range<Int>) -> Bool {
      passage.tokens[cue].contains { $0.is("discuss") }
        && passage.tokens[cue.upperBound...].prefix(5).contains {
          ["contraception", "contraceptive"].contains($0.word)
        }
    }

    /// "Close monitoring ⟦is recommended during pregnancy⟧": something else than the drug is. "Generally not ⟦recommended
    /// during pregnancy⟧" is a cue of its own.
    private func isOfDrug(_ cue: Range<Int>, _ reading: Reading) -> Bool {
      guard passage.tokens[cue].contains(where: { $0.is("recommended") || $0.is("should") }) else {
        return true
      }
      let before = passage.tokens[..<cue.lowerBound].suffix(5)
      if before.suffix(4).contains(where: { Self.denying.contains($0.word) }) { return false }
      let isOfFeeding = passage.tokens[cue].prefix(2).contains { Self.feeding.contains($0.word) }
      return isOfFeeding || before.isEmpty
        || before.contains { Self.itself.contains($0.word) || reading.subject.names($0) }
    }
    private static let denying: WordSet = ["not", "never", "no", "nor", "neither", "rarely", "against"]
    private static let feeding: WordSet = ["breast", "breast-feeding", "breastfeeding", "breast-feed"]
    private static let itself: WordSet = [
      "it", "it's", "its", "medicine", "medication", "drug", "use", "using", "treatment", "therapy",
      "combination", "product", "vaccine", "breast", "feeding", "breast-feeding", "breastfeeding",
      "lactation",
    ]

    /// "⟦You can take⟧ it unless you are pregnant": whom it is not for.
    private func isExcepted(_ cue: Range<Int>) -> Bool {
      passage.tokens[cue].first!.is("you")
        && passage.tokens.contains { Self.excepting.contains($0.word) }
    }
    private static let excepting: WordSet = [
      "unless", "except", "until", "not", "whether", "before", "after", "once", "other", "paracetamol",
    ]

    /// "can be used in pregnancy ⟦only⟧ in emergencies".
    private func isLimited(_ cue: Range<Int>) -> Bool {
      let behind = passage.tokens[cue.upperBound...].prefix { !$0.endsClause }
      guard let only = behind.firstIndex(where: { $0.is("only") }) else { return false }
      return !passage.tokens[only - 1].is("not")
    }

    /// "malformations observed in babies", "This condition may be harmful to the baby": what was seen, and of what.
    private func isOfReport(_ cue: Range<Int>) -> Bool {
      if passage.tokens[cue.upperBound...].prefix(2).contains(where: {
        ["observed", "reported", "seen"].contains($0.word)
      }) {
        return true
      }
      let opening = passage.tokens.prefix(2).map(\.word)
      return opening == ["this", "condition"] || opening == ["these", "condition"]
    }

    /// "does not pass into milk ⟦and is⟧ considered safe": behind a verb of its own.
    private static func beginsAnew(_ cue: Range<Int>, _ passage: Passage) -> Bool {
      let before = passage.tokens[..<cue.lowerBound].suffix(3).map(\.word)
      return before.suffix(2).first == "and" && ["is", "are"].contains(before.last)
        || before.first == "and" && before.count == 3 && ["is", "are"].contains(before[1])
          && before[2] != "not"
    }

    /// "decide if you ⟦can breast-feed⟧".
    private static func isLeftOpen(_ cue: Range<Int>, _ passage: Passage) -> Bool {
      passage.tokens[..<cue.lowerBound].suffix(3).contains { ["if", "whether"].contains($0.word) }
        // "do not restart until you are told that it is safe"
        || passage.tokens[..<cue.lowerBound].suffix(10).contains { $0.is("until") }
        // "can be given without regard to food or milk"
        || passage.tokens[cue.upperBound...].prefix(2).contains { ["regard", "regards"].contains($0.word) }
    }

    /// "While ⟦generally considered safe⟧, it should be discussed": what the sentence grants, and not what it says.
    private func isConceded(_ cue: Range<Int>) -> Bool {
      let before = passage.tokens[..<cue.lowerBound]
      guard let concession = before.lastIndex(where: { Self.conceding.contains($0.word) }),
        !before[concession...].contains(where: { $0.kind == .comma || $0.endsClause })
      else { return false }
      return passage.tokens[cue.upperBound...].contains { $0.kind == .comma }
    }
    private static let conceding: WordSet = ["while", "although", "though"]

    /// "not known if this medicine passes into breast milk", not "if vitamins help".
    private static func refersBack(behind cue: Range<Int>, _ passage: Passage) -> Bool {
      passage.tokens[cue.upperBound...].prefix(2).contains { ["it", "this", "the"].contains($0.word) }
    }

    /// "use a barrier method so you do not become pregnant".
    private static func isPurpose(_ cue: Range<Int>, _ passage: Passage) -> Bool {
      passage.tokens[cue].contains { ["become", "becoming", "get", "getting"].contains($0.word) }
        && passage.tokens[..<cue.lowerBound].suffix(3).contains { $0.word == "so" }
    }

    /// "For 12 weeks after you stop taking it": when, and no advice.
    private static func isOfTime(_ cue: Range<Int>, _ passage: Passage) -> Bool {
      passage.tokens[cue].contains { $0.is("stop") }
        && passage.tokens[..<cue.lowerBound].suffix(3).contains {
          ["after", "before", "until", "when", "since", "have"].contains($0.word)
        }
    }

    /// "Stop taking vitamin A": another drug is stopped.
    private func stopsOther(_ cue: Range<Int>, _ reading: Reading) -> Bool {
      passage.tokens[cue].contains { $0.is("stop") }
        && passage.marks.starting(at: cue.upperBound, of: .substance).map {
          reading.subject.isOther($0, in: passage, reading.lexicon)
        } ?? false
    }

    /// "your newborn baby should not be given live vaccines".
    private static func isOfChild(_ cue: Range<Int>, _ passage: Passage) -> Bool {
      // "A live vaccine should not be given to your baby while you are breast-feeding."
      if passage.tokens[cue.upperBound...].prefix(3).contains(where: { ["baby", "infant"].contains($0.word) }
      ),
        passage.tokens[cue].contains(where: { $0.is("given") }), passage.holds("vaccine")
      {
        return true
      }
      return passage.tokens[..<cue.lowerBound].suffix(2).contains {
        ["baby", "newborn", "infant"].contains($0.word)
      }
        && passage.tokens[cue.upperBound...].contains { $0.word == "vaccine" || $0.word == "vaccination" }
    }

    /// Conditions that take from a stance: "must not be used unless …", "may be used if the benefit …", "whether to
    /// stop breast-feeding".
    private mutating func soften(_ marks: MarkList, _ cells: [String]) {
      let all = found.filter { !isException($0, marks, cells) }
      found = all
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
          }) || isChoice(place) {
            found[position].stance = .caution
          }
        case .allowed:
          if isConceded(place) || isLimited(place) { found[position].stance = .caution }
          if let other = all.first(where: { $0.stance == .caution && isReached($0.tokens, place) }) {
            found[position].stance = .caution
            found[position].tokens =
              min(place.lowerBound, other.tokens.lowerBound)..<max(place.upperBound, other.tokens.upperBound)
          }
        default: break
        }
      }
    }

    /// "avoid it unless the benefit outweighs the risk": what comes behind "unless" is no stance of its own.
    private func isException(_ one: Found, _ marks: MarkList, _ cells: [String]) -> Bool {
      guard one.stance == .caution || one.stance == .allowed else { return false }
      return zip(marks, cells).contains { mark, cell in
        cell == "unless" && mark.tokens.upperBound <= one.tokens.lowerBound
          && isReached(mark.tokens, one.tokens)
          && found.contains {
            [.avoid, .contraindicated].contains($0.stance) && $0.tokens.upperBound <= mark.tokens.lowerBound
              && isReached($0.tokens, mark.tokens)
          }
      }
    }

    /// "stop breast-feeding or stop treatment": either will do.
    private func isChoice(_ place: Range<Int>) -> Bool {
      guard passage.tokens[place].contains(where: { Self.stopping.contains($0.word) }),
        let or = passage.tokens[place.upperBound...].prefix(4).firstIndex(where: { $0.word == "or" })
      else { return false }
      return passage.tokens[or...].prefix(4).contains { Self.stopping.contains($0.word) }
    }
    private static let stopping: WordSet = ["stop", "discontinue", "interrupt"]

    private func isReached(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
      !between(a, b).contains { $0.endsClause }
    }

    private func between(_ a: Range<Int>, _ b: Range<Int>) -> ArraySlice<Token> {
      let lower = min(a.upperBound, b.upperBound)
      return passage.tokens[lower..<max(lower, a.lowerBound, b.lowerBound)]
    }

    /// "Do not use it while breast-feeding, ⟦as it is not known⟧ if …": why, where an order says what to do.
    private func isReason(_ one: Found) -> Bool {
      guard one.stance == .unknown,
        passage.tokens[..<one.tokens.upperBound].suffix(one.tokens.count + 3).contains(where: {
          Self.causal.contains($0.word)
        })
      else { return false }
      return found.contains {
        [.avoid, .contraindicated].contains($0.stance) && $0.tokens.upperBound <= one.tokens.lowerBound
          && isReached($0.tokens, one.tokens)
      }
    }
    private static let causal: WordSet = ["as", "because", "since"]

    /// "contraindicated (⟦should not be used⟧) in": the same in other words.
    private func isGloss(_ one: Found) -> Bool {
      let start = one.tokens.lowerBound
      return start > 1 && passage.tokens[start - 1].kind == .open
        && found.contains { $0.stance == .contraindicated && $0.tokens.upperBound == start - 1 }
    }

    /// "If you are pregnant and nursing a child, ⟦stop⟧ breast-feeding": this says nothing of the pregnancy.
    private func isOfBreastFeeding(_ one: Found, _ topic: Topic) -> Bool {
      topic == .pregnancy
        && passage.tokens[one.tokens.lowerBound..<min(one.tokens.upperBound + 1, passage.tokens.count)]
          .contains { Mention.topic(of: $0.word) == .lactation || $0.is("breast") }
        && passage.tokens[one.tokens].contains { Self.stopping.contains($0.word) }
    }

    /// The stance said nearest; what stands behind "but" is farther away.
    func nearest(to mention: Mention) -> Found? {
      let place = mention.tokens
      return found.filter {
        isReached($0.tokens, place) && !($0.tokens.lowerBound >= place.upperBound && isReason($0))
          && !isGloss($0) && !isOfBreastFeeding($0, mention.topic)
      }.min { cost($0, place) < cost($1, place) }
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

    private static let turns: WordSet = ["but", "however", "although", "therefore", "though", "so"]
    private static let animals: WordSet = [
      "animal", "rat", "rabbit", "monkey", "mice", "mouse", "dog", "cynomolgus",
    ]
  }
}
