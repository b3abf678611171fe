import MonographModel
import Testing

@testable import MonographReconciliation

/// How many treatments patients must have had before: each conflict beside what is none.
@Suite struct EarlierTreatmentsTests {
  private func asked(_ number: String, _ source: String, for use: String? = nil, at offset: Int = 0) -> Claim
  {
    let scope = Scope(indication: use.map { Scope.Term(term: $0, text: $0) })
    var claim = Sample.claim(
      .administration(text: "earlier treatments: \(number)"), source, scope: scope, at: offset)
    claim.rule = "administration.earlier"
    return claim
  }

  private func conflicts(_ claims: Claim...) -> Int {
    Sample.reconcile(claims).contradictions.filter { $0.rule == "earlier-treatments.number" }.count
  }

  @Test(
    arguments: [
      ("at least two", "at least one"), ("two or more", "one or more"), ("two", "at least 1"),
      ("more than one", "one to three"),
    ])
  func numbersThatDiffer(_ a: String, _ b: String) {
    #expect(conflicts(asked(a, "a"), asked(b, "b")) == 1)
  }

  @Test(
    arguments: [
      ("at least two", "two or more"), ("at least two", "2"), ("more than one", "at least two"),
      ("two to four", "at least two"),
    ])
  func numbersThatAgree(_ a: String, _ b: String) {
    #expect(conflicts(asked(a, "a"), asked(b, "b")) == 0)
  }

  @Test func numbersForOtherUses() {
    let two = asked("at least two", "a", for: "multiple myeloma")
    #expect(conflicts(two, asked("at least one", "b", for: "multiple myeloma")) == 1)
    #expect(conflicts(two, asked("at least one", "b", for: "mantle cell lymphoma")) == 0)
  }

  /// A number for no stated use is for all of a source's uses or for any of them.
  @Test func numbersForNoStatedUse() {
    let two = asked("at least two", "a", for: "multiple myeloma")
    let myeloma = Sample.claim(Sample.use("multiple myeloma"), "b", at: 5)
    let lymphoma = Sample.claim(Sample.use("mantle cell lymphoma"), "b", at: 6)
    #expect(conflicts(two, asked("at least one", "b"), myeloma) == 1)
    #expect(conflicts(two, asked("at least one", "b"), myeloma, lymphoma) == 0)
  }

  /// Two for one combination and one for another.
  @Test func severalNumbers() {
    #expect(
      conflicts(asked("two", "a"), asked("at least one", "a", at: 9), asked("at least three", "b")) == 0)
  }
}
