import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that stand in a list of strengths, or name a product: what the first of a list is, all of it is.
extension AmountContext {
  /// "Contains 5 mg, 10 mg, 15 mg or ⟦20 mg⟧", "in 5 mg, 10 mg and ⟦20 mg⟧ strengths".
  var isListedAsStrength: Bool {
    if token(endOfGroup)?.is("strength") ?? false { return true }
    let first = startOfList
    guard first != number else { return false }
    let head = AmountContext(first, in: passage, lexicon)
    return head.saysOwnStrength && !has("giving", head.at.lowerBound..<at.lowerBound)
  }

  /// The first of the amounts that nothing but commas, "and" and "or" part from one another.
  private var startOfList: Int {
    var first = number
    while first > 0, case let (earlier, later) = (passage.quantities[first - 1], passage.quantities[first]),
      earlier.unit?.dimension == later.unit?.dimension,
      earlier.tokens.upperBound < later.span.lowerBound,
      case let gap = passage.tokens[earlier.tokens.upperBound..<later.span.lowerBound], gap.count <= 3,
      gap.allSatisfy({ $0.kind == .comma || Self.listing.contains($0.word) })
    {
      first -= 1
    }
    return first
  }
  private static let listing: WordSet = ["and", "or", "either"]

  /// "The strengths are 1 mg/24 h and ⟦2 mg/24 h⟧", "patches releasing ⟦25 micrograms per hour⟧": how much of it a patch gives
  /// off.
  var isRateOfProduct: Bool {
    quantity.unit?.perTime != nil && (isAmongStrengths || has("release", before(12)))
  }

  /// "Powder for solution for injection (⟦5,000 IU⟧ or ⟦20,000 IU⟧)".
  var isBehindProduct: Bool {
    guard let open = passage.tokens[clause.lowerBound..<at.lowerBound].openParenthesis, !saysDosing else {
      return false
    }
    let lead = passage.tokens[clause.lowerBound..<open]
    return lead.contains { Self.products.contains($0.word) } && lead.suffix(2).first?.is("for") ?? false
      && lead.last.map { Self.givings.contains($0.word) } ?? false
  }
  private static let givings: WordSet = ["injection", "infusion", "solution", "suspension"]

  /// "⟦Examplix 15 mg⟧ is only to be used when changing from ⟦Examplix 30 mg⟧": a product, of which something is said.
  func isNamedAsProduct(_ subject: Subject) -> Bool {
    guard !isTimed, NamedStrengths.follows(quantity, in: passage, subject) else { return false }
    if token(at.upperBound)?.is("is") ?? false, let next = token(at.upperBound + 1),
      Self.predicates.contains(next.word)
    {
      return true
    }
    let start = startOfName(subject)
    // "During therapy with Examplix 80 mg, …"
    if token(start - 1)?.is("with") ?? false, let noun = token(start - 2),
      noun.is("therapy") || noun.is("treatment"), token(at.upperBound)?.kind == .comma
    {
      return true
    }
    return token(start - 1)?.is("from") ?? false
  }
  private static let predicates: WordSet = ["only", "indicated", "available", "intended", "suitable"]

  /// Where the drug's name before the amount begins.
  func startOfName(_ subject: Subject) -> Int {
    var start = at.lowerBound
    while start > clause.lowerBound, case let before = passage.tokens[start - 1],
      before.kind == .trademark || subject.names(before)
    {
      start -= 1
    }
    return start
  }

  /// "To administer a full ⟦20 mg⟧ or ⟦40 mg⟧ dose": which doses a product is for.
  var isOfFullDose: Bool {
    let first = passage.quantities.first { quantity.group != nil && $0.group == quantity.group } ?? quantity
    return token(first.span.lowerBound - 2)?.is("a") ?? false
      && token(first.span.lowerBound - 1)?.is("full") ?? false && token(endOfGroup)?.is("dose") ?? false
  }

  /// "The doses are combined in a ⟦single tablet⟧": what the substances are in, not how many are taken.
  var isWhatHoldsAll: Bool {
    guard quantity.unit?.dimension == .form, passage.tokens[at.lowerBound].is("single"), !isTimedAtOnce,
      let article = token(at.lowerBound - 1), article.is("a") || article.is("one"),
      let place = token(at.lowerBound - 2)
    else { return false }
    return ["in", "into", "within"].contains(place.word)
  }
}
