import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the words around a percentage say of it.
struct PercentageContext {
  struct Place {
    var passage: Int
    var tokens: Range<Int>
  }

  var about: Percentage.About = .other
  var isFormulation = false
  var direction: Direction?
  var comparator: Range<Int>?
  var measure: Place?
  var arm: Place?

  init(_ quantity: Quantity, in index: Int, _ reading: Reading) {
    let passage = reading.passages[index]
    let clause = Self.segment(around: quantity.span, in: passage)
    let contexts = passage.marks(of: .percentageContext)
    let next = quantity.span.upperBound
    isFormulation = contexts.contains {
      reading.lexicon[$0][1] == "formulation" && $0.tokens.lowerBound >= next
        && $0.tokens.lowerBound - next <= 1
    }
    direction = Self.direction(quantity, in: passage, clause)
    comparator = Self.comparator(quantity, in: passage, clause)
    about = Self.about(quantity, index, reading, contexts)
    if passage.role == .row {
      if let first = passage.cells.first, !first.tokens.contains(quantity.tokens.lowerBound),
        !first.tokens.isEmpty
      {
        measure = Place(passage: index, tokens: first.tokens)
      }
      if let header = passage.cell(at: quantity.tokens.lowerBound)?.headers.first {
        arm = Place(passage: header, tokens: reading.passages[header].tokens.indices)
      }
    } else {
      measure = Self.measure(quantity, in: passage, clause).map { Place(passage: index, tokens: $0) }
    }
  }

  /// Decided by the words of the sentence, then by the section.
  private static func about(_ quantity: Quantity, _ index: Int, _ reading: Reading, _ marks: [Mark])
    -> Percentage.About
  {
    let passage = reading.passages[index]
    var votes: [(about: Percentage.About, distance: Int)] = []
    for mark in marks {
      guard let about = Percentage.About(rawValue: reading.lexicon[mark][1]) else { continue }
      let distance =
        mark.tokens.lowerBound >= quantity.span.upperBound
        ? mark.tokens.lowerBound - quantity.span.upperBound
        : quantity.span.lowerBound - mark.tokens.upperBound
      votes.append((about, distance))
    }
    let namesDrug = passage.tokens.contains { reading.subject.names($0) }
    let section = sectionAbout(index, reading)
    if let section,
      section != .efficacy
        || !votes.contains(where: { $0.about == .adverseReactionIncidence && $0.distance < 4 })
    {
      if section == .adverseReactionIncidence,
        votes.contains(where: { $0.about == .pharmacokinetics && $0.distance < 3 })
      {
        return .pharmacokinetics
      }
      return section
    }
    let ranked = votes.filter { $0.about != .epidemiology || !namesDrug }.sorted {
      ($0.distance, $0.about.rawValue) < ($1.distance, $1.about.rawValue)
    }
    return ranked.first?.about ?? .other
  }

  private static func sectionAbout(_ index: Int, _ reading: Reading) -> Percentage.About? {
    for section in reading.passages[index].sections {
      switch section {
      case .adverseReactions: return .adverseReactionIncidence
      case .pharmacokinetics: return .pharmacokinetics
      case .efficacy: return .efficacy
      default: continue
      }
    }
    return nil
  }

  private static let down: Set<Word> = [
    Word("reduction"), Word("reduce"), Word("reduced"), Word("reducing"), Word("decrease"), Word("decreased"),
    Word("decreasing"), Word("lower"), Word("fewer"), Word("less"),
    Word("reduces"), Word("lowered"), Word("decline"), Word("declined"), Word("drop"),
  ]
  private static let up: Set<Word> = [
    Word("increase"), Word("increased"), Word("increasing"), Word("higher"), Word("greater"), Word("rise"),
    Word("improvement"), Word("gain"), Word("elevated"),
  ]

  /// The nearest word of change within six tokens.
  private static func direction(_ quantity: Quantity, in passage: Passage, _ clause: Range<Int>) -> Direction?
  {
    var best: (distance: Int, direction: Direction)?
    for index in clause where !quantity.span.contains(index) {
      let word = passage.tokens[index].word
      let direction: Direction? = down.contains(word) ? .decrease : up.contains(word) ? .increase : nil
      guard let direction else { continue }
      let distance =
        index >= quantity.span.upperBound
        ? index - quantity.span.upperBound : quantity.span.lowerBound - index + 2
      if distance <= 16, best.map({ distance < $0.distance }) ?? true { best = (distance, direction) }
    }
    return best?.direction
  }

  private static let placebo = Word("placebo"), vehicle = Word("vehicle"), compared = Word("compared"),
    than = Word("than"), versus = Word("versus"), vs = Word("vs")

  /// "compared to those on a placebo", "than placebo", "vs placebo".
  private static func comparator(_ quantity: Quantity, in passage: Passage, _ clause: Range<Int>) -> Range<
    Int
  >? {
    for index in clause where passage.tokens[index].is(placebo) || passage.tokens[index].is(vehicle) {
      let before = passage.tokens[max(clause.lowerBound, index - 7)..<index]
      if before.contains(where: { $0.is(compared) || $0.is(than) || $0.is(versus) || $0.is(vs) }) {
        return index..<index + 1
      }
    }
    return nil
  }

  private static let stops: Set<Word> = [
    compared, versus, vs, than, Word("while"), Word("whereas"), Word("which"), Word("and"), Word("when"),
    Word("after"), Word("alongside"), Word("with"), Word("in"), Word("by"), Word("during"),
  ]
  private static let links: Set<Word> = [
    Word("in"), Word("of"), Word("their"), Word("the"), Word("a"), Word("an"), Word("reduction"),
    Word("decrease"), Word("increase"),
  ]

  /// What is measured: the noun phrase behind the percentage, or before it where nothing follows.
  private static func measure(_ quantity: Quantity, in passage: Passage, _ clause: Range<Int>) -> Range<Int>?
  {
    var lower = quantity.span.upperBound
    while lower < clause.upperBound, links.contains(passage.tokens[lower].word) { lower += 1 }
    var upper = lower
    while upper < clause.upperBound, upper - lower < 12,
      !(stops.contains(passage.tokens[upper].word) && upper > lower),
      ![.comma, .period, .close].contains(passage.tokens[upper].kind)
        || passage.tokens[upper].kind == .close && upper > lower
          && passage.tokens[lower..<upper].contains(where: { $0.kind == .open })
    {
      upper += 1
    }
    if upper > lower, passage.tokens[lower..<upper].contains(where: { $0.kind == .word }) {
      return lower..<upper
    }
    var first = quantity.span.lowerBound
    while first > clause.lowerBound, quantity.span.lowerBound - first < 12,
      passage.tokens[first - 1].kind == .word || passage.tokens[first - 1].kind == .dash
        || passage.tokens[first - 1].kind == .comma
    { first -= 1 }
    while first < quantity.span.lowerBound, passage.tokens[first].kind != .word { first += 1 }
    return first < quantity.span.lowerBound ? first..<quantity.span.lowerBound : nil
  }

  /// The clause without what stands in other parentheses.
  private static func segment(around span: Range<Int>, in passage: Passage) -> Range<Int> {
    var clause = passage.clause(around: span.lowerBound)
    if let open = (clause.lowerBound..<span.lowerBound).last(where: {
      passage.tokens[$0].kind == .open || passage.tokens[$0].kind == .close
    }), passage.tokens[open].kind == .open {
      let close = (span.upperBound..<clause.upperBound).first { passage.tokens[$0].kind == .close }
      if let close { clause = open + 1..<close }
    }
    return clause
  }
}
