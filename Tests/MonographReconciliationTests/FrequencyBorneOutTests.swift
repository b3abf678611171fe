import MonographModel
import Testing

@testable import MonographReconciliation

/// What a source says in other words, or at another place, is said by it too.
@Suite struct FrequencyBorneOutTests {
  private func levels(_ own: [Claim], _ other: ClaimValue) -> [Contradiction.Level] {
    Sample.reconcile(own + [Sample.claim(other, "other")]).contradictions.map(\.level)
  }

  private func upTo(_ high: ExactNumber, _ band: FrequencyBand, _ term: String) -> ClaimValue {
    .adverseReaction(
      AdverseReaction(
        term: term, seriousness: nil, frequency: ReactionFrequency(band: band, low: nil, high: high)))
  }

  @Test func aKindIsNoMoreFrequentThanAll() {
    let airways = Sample.claim(upTo(10, .common, "respiratory tract infection"), "own", at: 1)
    let upper = Sample.reaction("upper respiratory tract infection", over: 10, band: .veryCommon)
    let other = Sample.reaction("respiratory tract infections", over: 10, band: .veryCommon)
    #expect(levels([airways], other) == [.contradiction])
    #expect(levels([airways, Sample.claim(upper, "own", at: 2)], other).isEmpty)
    // A kind that is as rare bears nothing out.
    let rare = Sample.claim(upTo(10, .common, "upper respiratory tract infection"), "own", at: 2)
    #expect(levels([airways, rare], other) == [.contradiction])
  }

  @Test func allOfAReactionSaysNothingOfAKind() {
    let headache = Sample.claim(Sample.reaction("headache", over: 10), "own", at: 1)
    let migraine = Sample.claim(upTo(1, .uncommon, "migraine"), "own", at: 2)
    #expect(levels([headache, migraine], Sample.reaction("migraine", over: 10)) == [.contradiction])
  }

  @Test func aGlossMayNameButAKind() {
    let other = Sample.reaction("skin infections", over: 10, band: .veryCommon)
    #expect(levels([Sample.claim(upTo(10, .common, "skin infection (cellulitis)"), "own")], other).isEmpty)
    let rash = upTo(1, .uncommon, "rash that may occur in the mouth (lichenoid drug eruptions)")
    #expect(levels([Sample.claim(rash, "own")], Sample.reaction("skin rash", over: 10)).isEmpty)
    #expect(levels([Sample.claim(upTo(10, .common, "skin infection"), "own")], other) == [.contradiction])
    // Another word for the same is no kind of it, and a kind that is more frequent than all contradicts.
    let nausea = Sample.claim(upTo(1, .uncommon, "feeling sick (nausea)"), "own")
    #expect(levels([nausea], Sample.reaction("nausea", over: 10)) == [.contradiction])
    let kind = Sample.claim(Sample.reaction("skin infection (cellulitis)", over: 10), "own")
    #expect(levels([kind], Sample.reaction("skin infections", under: 1)) == [.contradiction])
  }

  @Test func whatIsSaidAmongWarningsCounts() {
    let listed = Sample.claim(upTo(10, .common, "nausea"), "own", at: 1)
    let other = Sample.reaction("nausea", over: 10, band: .veryCommon)
    let advised = Sample.claim(other, "own", section: .precautions, at: 2)
    #expect(levels([listed, advised], other).isEmpty)
    // A word without numbers is of its gravest form.
    let word = Sample.claim(Sample.reaction("nausea", band: .common), "own", section: .precautions, at: 2)
    #expect(levels([listed, word], other) == [.contradiction])
  }

  @Test func whatIsSaidInPassingMakesNoScheme() {
    func reaction(_ term: String, _ words: String, _ band: FrequencyBand) -> Claim {
      var claim = Sample.claim(Sample.reaction(term, band: band), "own", at: words.utf8.count)
      claim.rule = "adverse-reaction.listed"
      claim.evidence.append(Evidence(role: .frequency, span: claim.evidence[0].span, quote: words))
      return claim
    }
    let other = Sample.reaction("constipation", over: 10, band: .veryCommon)
    let common = reaction("constipation", "Common", .common)
    #expect(levels([common, reaction("ileus", "extremely rare", .veryRare)], other).isEmpty)
    #expect(levels([common, reaction("ileus", "very rare", .veryRare)], other) == [.contradiction])
  }
}
