import MonographAnalysis
import MonographModel

/// "2 C - 8 C", "above 25 C": degrees of a text that lost their signs, as whole collections of leaflets have.
struct Celsius {
  var amount: Amount
  var tokens: Range<Int>

  /// The first temperature in a passage on how something is kept; nil where it names none in this way.
  init?(signless passage: Passage) {
    let bare = passage.quantities.filter { Self.isBare($0, passage) }
    guard let first = bare.first else { return nil }
    amount = Amount(
      low: first.low, high: first.high, lowInclusive: first.lowInclusive, highInclusive: first.highInclusive,
      unit: "Cel")
    tokens = first.span.lowerBound..<first.tokens.upperBound + 1
    // A joint at most is between the two: "2 C to 8 C", "2 C-8 C", and none where it was lost as well.
    guard bare.count > 1, case let last = bare[1], last.tokens.lowerBound - tokens.upperBound <= 1,
      [first, last].allSatisfy({ $0.bound == .exact && $0.low == $0.high }), first.low! < last.high!
    else { return }
    amount.high = last.high
    tokens = tokens.lowerBound..<last.tokens.upperBound + 1
  }

  private static func isBare(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let end = quantity.tokens.upperBound
    return quantity.unit == nil && end < passage.tokens.count && passage.string(end..<end + 1) == "C"
  }
}
