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
  /// "75% of the starting dose": a dose in disguise, not a rate.
  var isDoseShare = false
  var direction: Direction?
  var comparator: Range<Int>?
  var measure: Place?
  var arm: Place?

  init(_ quantity: Quantity, in index: Int, _ reading: Reading) {
    let passage = reading.passages[index]
    let clause = Self.segment(around: quantity.span, in: passage)
    let contexts = passage.marks(of: .percentageContext)
    isDoseShare = Self.isDoseShare(
      quantity, in: passage, contexts.filter { reading.lexicon[$0][1] == "dose-share" })
    isFormulation =
      Self.isFormulation(
        quantity, in: passage, contexts.filter { reading.lexicon[$0][1] == "formulation" })
      || Self.formulation(above: index, reading) != nil
    direction = Self.direction(quantity, in: passage, clause)
    comparator = Self.comparator(quantity, in: passage, clause)
    about =
      Frequencies.isMeasured(quantity, passage)
        && Self.sectionAbout(index, reading) == .adverseReactionIncidence
      ? .other : Self.about(quantity, index, reading, contexts)
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
      arm = Self.arm(quantity, in: passage, clause, reading).map { Place(passage: index, tokens: $0) }
    }
  }

  /// "75% of the starting dose", "reduce doses by about 25% in moderate and by 50% in severe impairment".
  private static func isDoseShare(_ quantity: Quantity, in passage: Passage, _ shares: [Mark]) -> Bool {
    let start = quantity.span.lowerBound
    let follows = start > 0 && (passage.tokens[start - 1].is(by) || passage.tokens[start - 1].is(to))
    let clause = passage.clause(around: start)
    return shares.contains { mark in
      (0...1).contains(mark.tokens.lowerBound - quantity.span.upperBound)
        || isListed(quantity, before: mark, in: passage)
        || (0...2).contains(start - mark.tokens.upperBound)
        || follows && clause.contains(mark.tokens.lowerBound) && mark.tokens.lowerBound < start
    }
  }
  private static let to = Word("to")

  /// "1.1% and 2.1%, respectively, ⟦of the daily intake⟧": nothing but shares between.
  private static func isListed(_ quantity: Quantity, before mark: Mark, in passage: Passage) -> Bool {
    let end = quantity.span.upperBound
    guard (2...12).contains(mark.tokens.lowerBound - end) else { return false }
    return (end..<mark.tokens.lowerBound).allSatisfy { index in
      let token = passage.tokens[index]
      return token.kind == .comma || token.is(or) || token.is("and") || token.is("respectively")
        || passage.quantities.contains { $0.unit?.code == "%" && $0.span.contains(index) }
    }
  }

  /// "0.15% ganciclovir ophthalmic gel", "solution (2%)": the strength of a product.
  private static func isFormulation(_ quantity: Quantity, in passage: Passage, _ forms: [Mark]) -> Bool {
    formulation(of: quantity, in: passage, forms) != nil
  }

  /// The word of the product: "gel", "solution".
  static func formulation(of quantity: Quantity, in passage: Passage, _ forms: [Mark]) -> Mark? {
    let end = alternativesEnd(quantity, in: passage)
    let start = quantity.span.lowerBound
    return forms.first { form in
      let behind = form.tokens.lowerBound - end
      if (0...4).contains(behind) {
        return passage.tokens[end..<form.tokens.lowerBound].allSatisfy {
          ($0.kind == .word && !stops.contains($0.word) && !links.contains($0.word)) || $0.kind == .dash
        }
      }
      let ahead = start - form.tokens.upperBound
      return (0...longestList).contains(ahead)
        && passage.tokens[form.tokens.upperBound..<start].allSatisfy {
          $0.kind == .open || $0.kind == .number || $0.kind == .percent || $0.is(or) || $0.kind == .slash
            || $0.kind == .comma
        }
    }
  }
  private static let or = Word("or")
  /// Tokens between a form and the last of its strengths: "lotion (12%, 0.5%, or ⟦10%⟧)".
  private static let longestList = 12

  /// "Cream: ⟦0.05%, 0.1%⟧": the word of the product in the label above, where nothing but strengths follows.
  static func formulation(above index: Int, _ reading: Reading) -> Draft.Place? {
    let passage = reading.passages[index]
    guard let label = passage.context.first, case let above = reading.passages[label], above.role == .label,
      above.tokens.count <= 5,
      passage.tokens.allSatisfy({
        [.number, .percent, .comma, .semicolon, .slash, .period].contains($0.kind) || $0.is(or)
          || $0.is("and")
      })
    else { return nil }
    return above.marks(of: .percentageContext).first { reading.lexicon[$0][1] == "formulation" }
      .map { Draft.Place(.cue, in: label, $0.tokens) }
  }

  /// "0.9 %, 0.45 % or 0.225 %": behind the last of several strengths.
  private static func alternativesEnd(_ quantity: Quantity, in passage: Passage) -> Int {
    var end = quantity.span.upperBound
    while let next = passage.quantities.first(where: {
      $0.unit?.code == "%" && $0.span.lowerBound > end && $0.span.lowerBound <= end + 2
        && passage.tokens[end..<$0.span.lowerBound].allSatisfy {
          $0.is(or) || $0.kind == .comma || $0.kind == .slash
        }
    }) {
      end = next.span.upperBound
    }
    return end
  }

  private static let down: WordSet = [
    Word("reduction"), Word("reduce"), Word("reduced"), Word("reducing"), Word("decrease"), Word("decreased"),
    Word("decreasing"), Word("lower"), Word("fewer"), Word("less"),
    Word("reduces"), Word("lowered"), Word("decline"), Word("declined"), Word("drop"),
  ]
  private static let up: WordSet = [
    Word("increase"), Word("increased"), Word("increasing"), Word("higher"), Word("greater"), Word("rise"),
    Word("improvement"), Word("gain"), Word("elevated"),
  ]

  /// Tokens. A word of change further away says nothing of a percentage.
  private static let reachOfChange = 16

  /// The nearest word of change.
  private static func direction(_ quantity: Quantity, in passage: Passage, _ clause: Range<Int>) -> Direction?
  {
    var best: (distance: Int, direction: Direction)?
    let near = max(0, quantity.span.lowerBound - reachOfChange)..<quantity.span.upperBound + reachOfChange + 1
    for index in clause.clamped(to: near) where !quantity.span.contains(index) {
      let word = passage.tokens[index].word
      let direction: Direction? = down.contains(word) ? .decrease : up.contains(word) ? .increase : nil
      guard let direction else { continue }
      let distance =
        index >= quantity.span.upperBound
        ? index - quantity.span.upperBound : quantity.span.lowerBound - index + 2
      if distance <= reachOfChange, best.map({ distance < $0.distance }) ?? true {
        best = (distance, direction)
      }
    }
    return best?.direction
  }

  private static let placebo = Word("placebo"), vehicle = Word("vehicle"), compared = Word("compared"),
    than = Word("than"), versus = Word("versus"), vs = Word("vs")

  /// "12% of patients on BETASERON and in 4% on placebo": whose rate it is, named before the next one.
  private static func arm(_ quantity: Quantity, in passage: Passage, _ clause: Range<Int>, _ reading: Reading)
    -> Range<Int>?
  {
    let start = quantity.span.upperBound
    guard start < clause.upperBound else { return nil }
    for index in start..<min(clause.upperBound, start + 8) {
      let token = passage.tokens[index]
      if token.kind == .number || token.is(compared) || token.is(than) || token.is(versus) || token.is(vs)
        || multiples.contains(token.word)
      {
        return nil
      }
      if token.is(placebo) || token.is(vehicle) || (index > start && reading.subject.names(token)) {
        return index..<index + 1
      }
    }
    return nil
  }

  /// "more than 5% of patients and at least ⟦twice⟧ placebo"
  private static let multiples: WordSet = ["twice", "times", "double", "fold"]

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

  private static let stops: WordSet = [
    compared, versus, vs, than, Word("while"), Word("whereas"), Word("which"), Word("and"), Word("when"),
    Word("after"), Word("alongside"), Word("with"), Word("in"), Word("by"), Word("during"),
  ]
  private static let links: WordSet = [
    Word("in"), Word("of"), Word("their"), Word("the"), Word("a"), Word("an"), Word("reduction"),
    Word("decrease"), Word("increase"),
  ]

  private static let by = Word("by"),
    groups: WordSet = [
      Word("patients"), Word("people"), Word("subjects"), Word("women"), Word("men"), Word("children"),
      Word("adults"), Word("cases"),
    ]
  private static let articles: WordSet = [Word("the"), Word("a"), Word("an"), Word("their"), Word("its")]

  /// What is measured: "reduces X by 80%", "30% reduction in X", "85% of patients with X", or the words before.
  private static func measure(_ quantity: Quantity, in passage: Passage, _ clause: Range<Int>) -> Range<Int>?
  {
    changed(before: quantity.span.lowerBound, in: passage, clause) ?? following(
      quantity.span.upperBound, in: passage, clause)
      ?? preceding(quantity.span.lowerBound, in: passage, clause)
  }

  /// The X of "reduces X by".
  private static func changed(before end: Int, in passage: Passage, _ clause: Range<Int>) -> Range<Int>? {
    guard end - 1 > clause.lowerBound, passage.tokens[end - 1].is(by),
      let verb = (clause.lowerBound..<end - 1).last(where: {
        down.contains(passage.tokens[$0].word) || up.contains(passage.tokens[$0].word)
      })
    else { return nil }
    let lower = (verb + 1..<end - 1).first { !articles.contains(passage.tokens[$0].word) } ?? end - 1
    return lower < end - 1 ? lower..<end - 1 : suffered(before: verb, in: passage, clause)
  }

  /// The X of "X is reduced by".
  private static func suffered(before verb: Int, in passage: Passage, _ clause: Range<Int>) -> Range<Int>? {
    guard verb > clause.lowerBound + 1, passives.contains(passage.tokens[verb - 1].word) else { return nil }
    let upper =
      (clause.lowerBound..<verb).last { !passives.contains(passage.tokens[$0].word) }.map { $0 + 1 } ?? verb
    var lower = upper
    while lower > clause.lowerBound, upper - lower < 8, passage.tokens[lower - 1].kind == .word { lower -= 1 }
    while lower < upper, articles.contains(passage.tokens[lower].word) { lower += 1 }
    return lower < upper ? lower..<upper : nil
  }
  private static let passives: WordSet = ["is", "are", "was", "were", "been", "be", "has", "have", "also"]

  private static func following(_ start: Int, in passage: Passage, _ clause: Range<Int>) -> Range<Int>? {
    var lower = start
    while lower < clause.upperBound, links.contains(passage.tokens[lower].word) { lower += 1 }
    // "12% vs 4%"
    if lower < clause.upperBound, comparisons.contains(passage.tokens[lower].word) { return nil }
    let isGroup = lower < clause.upperBound && groups.contains(passage.tokens[lower].word)
    var depth = 0
    var upper = lower
    while upper < clause.upperBound, upper - lower < 14 {
      let token = passage.tokens[upper]
      depth += token.kind == .open ? 1 : token.kind == .close ? -1 : 0
      let isNextRate =
        token.kind == .number
        && passage.quantities.contains { $0.tokens.lowerBound == upper && $0.unit?.code == "%" }
      // "IgG1 69% IgG2 26%": what stands between two is the name of the next.
      if isNextRate, lower == start, isNamed(before: start, in: passage, clause) { return nil }
      if depth < 0 || isNextRate || [.comma, .period, .colon].contains(token.kind) { break }
      if upper > lower, isGroup ? comparisons.contains(token.word) : stops.contains(token.word) { break }
      upper += 1
    }
    while upper > lower, trailing.contains(passage.tokens[upper - 1].word) { upper -= 1 }
    return passage.tokens[lower..<max(lower, upper)].contains { $0.kind == .word } ? lower..<upper : nil
  }

  /// Whether a name stands right before a percentage, and opens its clause or stands behind another one.
  private static func isNamed(before end: Int, in passage: Passage, _ clause: Range<Int>) -> Bool {
    guard let rate = passage.quantities.first(where: { $0.unit?.code == "%" && $0.span.upperBound == end }),
      case let start = rate.span.lowerBound, start > clause.lowerBound,
      passage.tokens[start - 1].isName || passage.tokens[start - 1].kind == .number
    else { return false }
    return passage.tokens[clause.lowerBound..<start].suffix(3).allSatisfy {
      !AdverseReactions.verbs.contains($0.word) && !links.contains($0.word)
    }
  }

  private static let trailing: WordSet = [Word("and"), Word("in"), Word("of"), Word("or"), Word("to")]
  private static let comparisons: WordSet = [
    compared, versus, vs, than, Word("while"), Word("whereas"), Word("but"),
  ]

  private static func preceding(_ end: Int, in passage: Passage, _ clause: Range<Int>) -> Range<Int>? {
    var first = end
    while first > clause.lowerBound, end - first < 12,
      [.word, .dash, .comma].contains(passage.tokens[first - 1].kind)
    { first -= 1 }
    while first < end, passage.tokens[first].kind != .word { first += 1 }
    return first < end ? first..<end : nil
  }

  /// The clause without what stands in other parentheses.
  private static func segment(around span: Range<Int>, in passage: Passage) -> Range<Int> {
    var clause = passage.clause(around: span)
    if let open = passage.tokens[clause.lowerBound..<span.lowerBound].openParenthesis {
      let close = (span.upperBound..<clause.upperBound).first { passage.tokens[$0].kind == .close }
      if let close { clause = open + 1..<close }
    }
    return clause
  }
}
