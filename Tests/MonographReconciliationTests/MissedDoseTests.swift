import MonographModel
import Testing

@testable import MonographReconciliation

/// What sources tell to do about a missed dose.
@Suite struct MissedDoseTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  @Test func takenLateOrSkipped() {
    func says(_ text: String, _ source: String) -> Claim {
      Sample.claim(.missedDose(text: text), source, section: .missedDose, at: text.count)
    }
    let late = says(
      "If you miss a dose, take it as soon as you remember, unless the next is almost due.", "a")
    let skipped = says("If you forget a dose, just take your next dose at the usual time.", "b")
    #expect(found(late, skipped).map(\.level) == [.contradiction])
    #expect(found(late, says("Skip the missed dose.", "b")).map(\.rule) == ["missed-dose.advice"])
    #expect(
      found(late, says("The dose should be omitted and the next one taken with a meal.", "b")).map(\.level)
        == [.contradiction])
    #expect(found(late, says("If you miss a meal, skip the dose.", "b")).isEmpty)
    #expect(found(late, says("Skip the dose if the meal was missed.", "b")).isEmpty)
    #expect(!found(late, says("If you forget it, take your usual dose the following day.", "b")).isEmpty)
    // What was taken and lost was not missed.
    let lost = says("If you vomit within 30 minutes, take another dose right away.", "b")
    #expect(found(lost, says("Skip the missed dose.", "a")).isEmpty)
    #expect(!found(late, lost, says("Skip the missed dose.", "b")).isEmpty)
    #expect(
      found(late, says("Contact your doctor for advice on how to proceed.", "b")).map(\.level) == [.tension])
    // Under a condition, as the end of taking it late, or of another question.
    #expect(found(late, says("If it is almost time for the next dose, skip the missed dose.", "b")).isEmpty)
    let within = says("Do not take it if it is within 12 hours of the next dose.", "b")
    #expect(found(late, skipped, within).isEmpty)
    let patch = says("For the patch, apply a new one as soon as you remember.", "a")
    #expect(found(patch, says("Skip the missed dose.", "b")).isEmpty)
    #expect(found(late, says("If you miss the second dose, skip it.", "b")).isEmpty)
    #expect(found(late, skipped, says("Inject it as soon as possible.", "b")).isEmpty)
    #expect(found(late, says("If you have any further questions, ask your doctor.", "b")).isEmpty)
    #expect(found(late, says("Tell your doctor as soon as possible if you missed two doses.", "b")).isEmpty)
    #expect(found(late, says("Do not take it as soon as you remember.", "b")).isEmpty)
  }
}
