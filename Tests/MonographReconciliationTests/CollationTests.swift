import MonographModel
import Testing

@testable import MonographReconciliation

/// What parts two printings of one text, told by its place.
@Suite struct CollationTests {
  /// Steps, which no other rule compares, in the order of the text, each carried by its own words.
  private func text(_ source: String, _ doses: [String]) -> [Claim] {
    doses.enumerated().map { place, amount in
      var claim = Sample.claim(Sample.dose(amount, "mg", .step, every: 1), source, at: place * 20)
      claim.evidence[0].quote = "\(amount) mg daily"
      claim.id = claim.identity
      return claim
    }
  }

  private func variants(_ a: [String], _ b: [String]) -> [String] {
    Sample.reconcile(text("a", a) + text("b", b)).contradictions.filter { !$0.withinSource }
      .flatMap { $0.sides.map(\.summary) }
  }

  private let doses = (1...40).map { "\($0 * 5)" } + ["100", "10"]

  @Test func aSlipToWhatStandsElsewhereToo() {
    var slipped = doses
    slipped[19] = "10"
    #expect(variants(doses, slipped).count == 2)
    #expect(variants(doses, doses).isEmpty)
  }

  @Test func whatWasMovedIsNoSlip() {
    var moved = doses
    moved.swapAt(19, 41)
    #expect(variants(doses, moved).isEmpty)
  }

  @Test func whatStandsElsewhereTooInTextsThatAreOnlyAlike() {
    let few = Array(doses[..<6]) + ["20", "10"]
    var slipped = few
    slipped[3] = "10"
    #expect(variants(few, slipped).isEmpty)
  }
}
