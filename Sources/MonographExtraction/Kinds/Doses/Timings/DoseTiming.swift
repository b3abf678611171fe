import MonographAnalysis
import MonographLexicon
import MonographModel

/// Which timing belongs to an amount.
enum DoseTiming {
  struct Found {
    var mention: TimingMention
    var passage: Int
    /// It follows the amount so closely that both are one phrase.
    var joins: Bool
    /// It says the sum of a day: "daily dose of 20 mg", "20 mg per day in divided doses".
    var isDailyTotal: Bool
  }

  static func find(for number: Int, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let quantity = passage.quantities[number]
    return beforeAside(quantity, in: index, passage) ?? after(quantity, in: index, reading)
      ?? before(quantity, in: index, passage) ?? header(quantity, index, reading)
      ?? label(in: index, reading) ?? nextItem(to: index, reading) ?? again(behind: index, reading)
  }

  /// "The maximum daily dose of examplin for most adults is 20 mg": the words for its part of the treatment time it.
  static func named(by place: Draft.Place?, _ reading: Reading) -> Found? {
    guard let place else { return nil }
    let named = reading.passages[place.passage].timings.first { place.tokens.contains($0.tokens.lowerBound) }
    return named.map {
      Found(mention: $0, passage: place.passage, joins: false, isDailyTotal: $0.isTotal)
    }
  }

  private static func after(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let behind = passage.timings.filter {
      $0.tokens.lowerBound >= quantity.tokens.upperBound && belongs($0, to: quantity, in: index, reading)
    }
    // "10 mg in the morning, three times a week": the count of times says more.
    let counted = behind.first { !$0.isTimeOfDay }
    // "20 mg in the evening (which makes a total daily dose of 40 mg)": the sum is another amount's.
    let isOwn = counted.map { !$0.isTotal } ?? false
    guard var mention = isOwn ? counted : behind.first else { return nil }
    if let days = days(behind: mention, among: behind, passage) {
      mention = days
    } else if isOnSomeDays(mention, passage) {
      return nil
    }
    let isShared = passage.quantities.contains {
      $0.tokens.lowerBound >= quantity.tokens.upperBound && $0.tokens.upperBound <= mention.tokens.lowerBound
        && $0.isDoseable && !Equivalents.isParenthesised($0, in: passage)
        && isGivenWith($0, in: index, reading)
    }
    return Found(
      mention: mention, passage: index, joins: !isShared,
      isDailyTotal: mention.isTotal || isSum(quantity, timed: mention, in: passage))
  }

  /// "once daily ⟦on days 1 and 3 of each week⟧": only on those. The first days of a round are a cycle.
  private static func days(
    behind mention: TimingMention, among behind: [TimingMention], _ passage: Passage
  ) -> TimingMention? {
    behind.first { days in
      (0...2).contains(days.tokens.lowerBound - mention.tokens.upperBound) && !days.days.isEmpty
        && (days.days.count == 1 || days.days != Array(1...days.days.count))
        && !passage.tokens[mention.tokens.upperBound..<days.tokens.lowerBound].contains {
          $0.is("and") || $0.is("or") || $0.is("then")
        }
    }
  }

  /// "Once a day ⟦on days 1, 3 and 5⟧", of which nobody says when they come again: neither daily nor so many times a week.
  static func isOnSomeDays(_ mention: TimingMention, _ passage: Passage) -> Bool {
    var at = mention.tokens.upperBound
    if at < passage.tokens.count, passage.tokens[at].kind == .comma { at += 1 }
    guard mention.timing.periodUnit == .d, mention.timing.period == 1, at + 1 < passage.tokens.count,
      passage.tokens[at].is("on"), passage.tokens[at + 1].is("day"),
      let days = passage.tokens.wholeNumbers(listedAt: at + 2, beside: passage.quantities)?.values
    else { return false }
    return days.count > 1 && zip(days, days.dropFirst()).contains { $1 != $0 + 1 }
  }

  /// Within reach behind the amount, with no other amount between.
  private static func belongs(
    _ mention: TimingMention, to quantity: Quantity, in index: Int, _ reading: Reading
  )
    -> Bool
  {
    let passage = reading.passages[index]
    let between = quantity.tokens.upperBound..<mention.tokens.lowerBound
    // "50 mg (10 cm of the gel, or 5 cm of the stronger one) to the skin up to four times daily"
    let aside = passage.tokens.parenthesis(at: between.lowerBound)?.count ?? 0
    guard between.count - aside <= 20, !passage.isAside(mention.tokens, behind: quantity),
      // "10 mg at once, followed by doses every 6 hours"
      !passage.tokens[between].contains(where: { $0.is("followed") || watching.contains($0.word) }),
      !isBehindLimit(mention.tokens.lowerBound, quantity, passage), !namesNext(mention, passage),
      !namesDay(between, passage),
      !passage.startsCell(in: between, reading.subject),
      !passage.tokens[between].contains(where: {
        passage.role == .row ? $0.kind == .semicolon : $0.endsClause
      }), !isOfChange(mention, between, passage)
    else { return false }
    return !passage.quantities.contains {
      between.contains($0.tokens.lowerBound) && separates($0, quantity, passage, between, reading.subject)
        && !isGivenWith($0, in: index, reading)
    }
  }

  /// "on 250 mg, ⟦measure⟧ liver enzymes every week": what comes behind times the test.
  private static let watching: WordSet = [
    "measure", "measured", "monitor", "monitored", "monitoring", "check", "checked", "assess", "assessed",
  ]

  /// "200 mg ⟦Day 2 and onwards⟧ once daily": rows run together, and the timing is the next one's.
  private static func namesDay(_ between: Range<Int>, _ passage: Passage) -> Bool {
    between.dropLast().contains { index in
      passage.tokens[index].is("day") && passage.tokens[index].isName
        && passage.tokens[index + 1].kind == .number
        && !["on", "from", "until"].contains(passage.tokens[index - 1].word)
    }
  }

  /// "5 mL at first (maximum 30 mL), then every 6 hours": a ceiling in parentheses is timed in them.
  private static func isBehindLimit(_ timing: Int, _ quantity: Quantity, _ passage: Passage) -> Bool {
    // "5 mg/kg (maximum 300 mg) once daily" times both.
    isLimit(quantity, passage) && passage.tokens[quantity.tokens.upperBound..<timing].count > 1
      && passage.tokens[quantity.tokens.upperBound..<timing].contains { $0.kind == .close }
  }

  private static func isLimit(_ quantity: Quantity, _ passage: Passage) -> Bool {
    guard let outer = Equivalents.outer(of: quantity, in: passage) else { return false }
    return passage.marks(of: .role).contains {
      $0.tokens.lowerBound >= outer.tokens.upperBound && $0.tokens.upperBound <= quantity.span.upperBound
        && Lexicon.standard[$0][1] == Dose.Role.maximum.rawValue
    }
  }

  /// "5 mg, and raise it every 2 weeks": how often the dose is changed rather than given.
  private static func isOfChange(_ mention: TimingMention, _ between: Range<Int>, _ passage: Passage) -> Bool
  {
    mention.timing.frequency == 1
      && passage.marks(of: .doseContext).contains {
        between.contains($0.tokens.lowerBound)
          && changes.contains(Lexicon.standard[$0][1])
          // "raise the ⟦daily dose⟧ by 5 mg": a timing may stand in such words.
          && !passage.tokens[$0.tokens.upperBound..<max($0.tokens.upperBound, mention.tokens.lowerBound)]
            .contains { $0.is(to) }
      }
  }
  private static let changes: Set<String> = ["increase", "increment", "decrease"]
  static let to = Word("to")

  private static func before(_ quantity: Quantity, in index: Int, _ passage: Passage) -> Found? {
    guard let mention = passage.timings.last(where: { $0.tokens.upperBound <= quantity.tokens.lowerBound })
    else { return nil }
    let between = mention.tokens.upperBound..<quantity.tokens.lowerBound
    guard between.count <= 8, !passage.startsCell(in: between, nil),
      // "(once daily) 100 mg 80 mg": the label of the row times all its cells
      !isTorn(quantity, in: passage) || !passage.tokens[between].contains(where: { $0.kind == .word }),
      !passage.tokens[between].contains(where: { $0.endsClause || $0.kind == .period })
    else { return nil }
    guard
      !passage.quantities.contains(where: {
        between.contains($0.tokens.lowerBound) && ($0.unit.map { Doses.isDoseable($0) } ?? false)
          && !Equivalents.isParenthesised($0, in: passage)
          && ($0.group == nil || $0.group != quantity.group)
      })
    else { return nil }
    // "… 10 mg daily, 20 mg …": the timing is the earlier amount's.
    let earlier = passage.quantities.last {
      $0.tokens.upperBound <= mention.tokens.lowerBound && ($0.unit.map { Doses.isDoseable($0) } ?? false)
    }
    // "10 mg, repeated every 5 minutes, up to a maximum of 40 mg": how often the earlier amount is given again.
    if earlier != nil, [.min, .h].contains(mention.timing.periodUnit),
      passage.tokens[between].first?.kind == .comma
    {
      return nil
    }
    // "10 mg three times a day (1 mL)": said again in another unit.
    let isAgain = earlier.map {
      Equivalents.outer(of: quantity, in: passage)?.tokens == $0.tokens
        && $0.unit?.code != quantity.unit?.code && !isLimit(quantity, passage)
    }
    // "Two 250 mg capsules twice a day (total daily dose 1,000 mg)": the words for the sum name this one.
    let isNamed =
      earlier != nil
      && (leadsDose(mention, passage)
        || mention.isTotal
          && (Equivalents.isParenthesised(quantity, in: passage) || leadsAmount(mention, passage)))
    if let earlier, !(isAgain ?? false), !isNamed,
      !passage.startsCell(in: earlier.tokens.upperBound..<mention.tokens.lowerBound + 1, nil),
      mention.tokens.lowerBound - earlier.tokens.upperBound <= 6,
      earlier.group == nil || earlier.group != quantity.group
    {
      return nil
    }
    return Found(mention: mention, passage: index, joins: false, isDailyTotal: mention.isTotal)
  }
}

extension Passage {
  /// Whether a run of tokens holds the start of a cell of a table that was copied into a sentence: a capital behind a
  /// word or a number, with nothing between. The names of the drug are none.
  fileprivate func startsCell(in run: Range<Int>, _ subject: Subject?) -> Bool {
    var isInName = false
    return run.contains { index in
      let token = tokens[index]
      guard token.kind == .word, token.isName, token.range.count > 2 else {
        isInName = false
        return false
      }
      // "Examplix Pharma once daily"
      isInName = isInName || subject?.names(token) ?? false
      guard index > 0, !isInName, text.utf8[Int(token.lower) + 1] >= UInt8(ascii: "a") else { return false }
      let before = tokens[index - 1]
      return [.word, .number, .close].contains(before.kind) && !Self.binding.contains(before.word)
        && !marks.contains { Self.named.contains($0.vocabulary) && $0.tokens.contains(index) }
    }
  }
  /// Words that no cell ends with.
  private static let binding: WordSet = [
    "of", "the", "a", "an", "with", "to", "for", "in", "and", "or", "per", "by", "your", "one", "two",
  ]
  /// What is written with a capital anywhere.
  private static let named: CaseSet<Vocabulary> = [.substance, .route, .unit, .condition, .role]

  /// What stands in a parenthesis behind an amount, after another amount in it: "80 mg (as two 40 mg injections in
  /// one day)". It speaks of that one.
  func isAside(_ tokens: Range<Int>, behind quantity: Quantity) -> Bool {
    var depth = 0
    var open: Int?
    for index in quantity.tokens.upperBound..<max(quantity.tokens.upperBound, tokens.lowerBound) {
      switch self.tokens[index].kind {
      case .open:
        if depth == 0 { open = index }
        depth += 1
      case .close: depth -= 1
      default: break
      }
      if depth < 0 { return false }
    }
    guard depth > 0, let open else { return false }
    return quantities.contains { (open..<tokens.lowerBound).contains($0.tokens.lowerBound) && $0.isDoseable }
  }
}
