import MonographModel
import Testing

@testable import MonographReconciliation

/// How long something has to wait: each conflict beside what is none.
@Suite struct StatedLimitTests {
  private func limit(
    _ topic: String, _ length: String, _ source: String, _ words: String = "at least", at: Int = 0
  )
    -> Claim
  {
    var claim = Sample.claim(.administration(text: "\(topic): \(words) \(length)"), source, at: at)
    claim.rule = "administration.limit"
    claim.evidence.append(Evidence(role: .timing, span: ByteSpan(20, 30), quote: length))
    claim.evidence.append(Evidence(role: .cue, span: ByteSpan(10, 20), quote: words))
    return claim
  }

  private func topics(_ claims: Claim...) -> [String] {
    Sample.reconcile(claims).contradictions.filter { $0.rule == "time-limit.stated" }.map(\.topic)
  }

  /// Whoever follows the shorter one breaks the longer one, whatever leads into it.
  @Test(
    arguments: [
      "contraception after the last dose", "breast-feeding after the last dose", "observation after a dose",
      "time between the drops and contact lenses", "time before antacids",
    ])
  func timesToWait(_ topic: String) {
    #expect(topics(limit(topic, "2 hours", "a"), limit(topic, "1 hour", "b", "for")) == [topic])
    #expect(topics(limit(topic, "60 minutes", "a"), limit(topic, "1 hour", "b", "up to")).isEmpty)
  }

  /// 4 hours from antacids are no answer to 2 hours from iron, nor those before to those after.
  @Test func timesToOtherMedicines() {
    let antacids = limit("time before antacids", "4 hours", "a")
    #expect(topics(antacids, limit("time before iron", "2 hours", "b")).isEmpty)
    #expect(topics(antacids, limit("time after antacids", "2 hours", "b")).isEmpty)
  }

  /// "4 hours apart" holds on both sides.
  @Test func timesOnEitherSide() {
    let apart = limit("time between antacids and this", "4 hours", "a")
    #expect(
      topics(apart, limit("time between antacids and this", "2 hours", "b")) == [
        "time between antacids and this"
      ])
    #expect(topics(apart, limit("time after antacids", "2 hours", "b")) == ["time after antacids"])
    #expect(topics(apart, limit("time after antacids", "4 hours", "b")).isEmpty)
    let early = limit("time before antacids", "2 hours", "b")
    let late = limit("time after antacids", "4 hours", "b", at: 9)
    #expect(topics(apart, early, late) == ["time before antacids"])
  }

  /// A source that names several lengths tells cases apart.
  @Test func severalLengths() {
    let topic = "observation after a dose"
    let both = [limit(topic, "2 hours", "a"), limit(topic, "1 hour", "a", at: 9)]
    #expect(topics(both[0], both[1], limit(topic, "30 minutes", "b")).isEmpty)
  }
}
