import MonographModel
import Testing

@testable import MonographReconciliation

/// Two bands that exclude each other, and may both be right.
@Suite struct FrequencyLessSureTests {
  private func levels(_ own: [Claim], _ others: Claim...) -> [Contradiction.Level] {
    Sample.reconcile(own + others).contradictions.map(\.level)
  }

  private func upTo(_ high: ExactNumber, _ band: FrequencyBand, _ term: String) -> ClaimValue {
    .adverseReaction(
      AdverseReaction(
        term: term, seriousness: nil, frequency: ReactionFrequency(band: band, low: nil, high: high)))
  }

  @Test func moreThanInSomeStudies() {
    let seldom = Sample.claim(upTo(10, .common, "nausea"), "own")
    func found(_ certainty: Claim.Certainty) -> [Contradiction.Level] {
      levels([seldom], Sample.claim(Sample.reaction("nausea", over: 10), "other", certainty: certainty))
    }
    #expect(found(.stated) == [.contradiction])
    #expect(found(.likely) == [.tension])
    // A band with two ends leaves less open.
    let between = Sample.reaction("nausea", over: 1, under: 10, band: .common)
    let often = Sample.claim(Sample.reaction("nausea", over: 10), "own")
    #expect(levels([often], Sample.claim(between, "other", certainty: .likely)) == [.contradiction])
  }

  @Test func amongSeriousReactionsAGeneralNameIsOfGraveCases() {
    func found(_ term: String, isSerious: Bool = true, often: Bool = false) -> [Contradiction.Level] {
      let listed = Sample.reaction(term, over: often ? 10 : nil, under: often ? nil : 10, serious: isSerious)
      let other = Sample.reaction(term, over: often ? nil : 10, under: often ? 1 : nil)
      return levels([Sample.claim(listed, "own")], Sample.claim(other, "other"))
    }
    #expect(found("bleeding") == [.tension])
    #expect(found("bleeding", isSerious: false) == [.contradiction])
    #expect(found("bleeding", often: true) == [.contradiction])
    #expect(found("vomiting") == [.contradiction])
  }

  @Test func aListOfGraveCasesCountsFewer() {
    func found(_ role: Evidence.Role, grave: ClaimValue, all: ClaimValue) -> [Contradiction.Level] {
      var claim = Sample.claim(grave, "own", scope: Scope(condition: "Serious side effects"))
      claim.evidence.append(Evidence(role: role, span: ByteSpan(9, 10), quote: "Serious side effects"))
      return levels([claim], Sample.claim(all, "other"))
    }
    let (often, seldom) = (Sample.reaction("vomiting", over: 10), Sample.reaction("vomiting", under: 1))
    #expect(found(.heading, grave: seldom, all: often) == [.tension])
    #expect(found(.heading, grave: often, all: seldom) == [.contradiction])
    #expect(found(.condition, grave: seldom, all: often).isEmpty)
  }

  @Test func oneOfTwoUnderOneBand() {
    let slash = Evidence(role: .cue, span: ByteSpan(5, 6), quote: "/")
    func found(_ others: Claim...) -> [Contradiction.Level] {
      let pair = [("odd dreams", 4), ("nightmares", 6)].map { term, offset in
        var claim = Sample.claim(Sample.reaction(term, over: 1, under: 10), "own", at: offset)
        claim.evidence.append(slash)
        return claim
      }
      return Sample.reconcile(pair + others).contradictions.map(\.level)
    }
    let nightmares = Sample.claim(Sample.reaction("nightmares", under: 1), "other", at: 1)
    let dreams = Sample.claim(Sample.reaction("odd dreams", under: 1), "other", at: 2)
    #expect(found(nightmares) == [.tension])
    #expect(found(nightmares, dreams) == [.contradiction, .contradiction])
  }

  @Test func moreOftenInChildren() {
    let all = Sample.claim(upTo(10, .common, "headache"), "own", at: 1)
    let children = Scope(population: Population(group: .child, text: "children"))
    let other = Sample.claim(Sample.reaction("headache", over: 10), "other")
    func found(at offset: Int) -> [Contradiction.Level] {
      let young = Sample.reaction("headache", band: .veryCommon)
      return levels([all, Sample.claim(young, "own", scope: children, at: offset)], other)
    }
    #expect(found(at: 1).isEmpty)
    #expect(found(at: 2) == [.contradiction])
  }
}
