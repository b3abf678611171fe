import MonographOutput
import Testing

@Suite struct ExplanationTests {
  @Test func aClaimTellsItsSourceRuleAndUses() throws {
    let id = Sample.labelDose.id
    #expect(
      Explanation.text(for: id, in: try Sample.file()) == #"""
        Claim \#(id), samplin: dose
          value      {"amount":{"high":"0.25","low":"0.25","unit":"mg"},"role":"usual","timing":{"frequency":1,"period":"2","periodUnit":"d"}}
          scope      {"indication":null,"population":null}
          polarity   affirmed
          certainty  stated
          section    not known
          made by    rule dose.amount-then-timing
          samplin/label.md:3:8  value: “0.25 mg every other day” (regulator, US)
        Used by
          fact f-0000000000000001, in its support: 0.25 mg every other day
          contradiction x-0000000000000001: usual dose

        """#)
  }

  @Test func aFactTellsWhoSupportsAndWhoContestsIt() throws {
    #expect(
      Explanation.text(for: "f-0000000000000001", in: try Sample.file()) == """
        Fact f-0000000000000001, samplin: dosage
          0.25 mg every other day
          status     preferred
          decided    authority
        Supported by
          \(Sample.labelDose.id), dose, rule dose.amount-then-timing
            samplin/label.md:3:8  value: “0.25 mg every other day” (regulator, US)
        Contested by
          \(Sample.leafletDose.id), dose, rule dose.amount-then-timing
            samplin/leaflet.html:1:8  value: “0.5 mg every other day” (unknown authority)
        Contradictions about it
          x-0000000000000001  contradiction, critical: usual dose

        """)
  }

  @Test func aTensionTellsEveryStepOfItsDecision() throws {
    #expect(
      Explanation.text(for: "x-0000000000000002", in: try Sample.file()) == """
        Tension x-0000000000000002, samplin: frequency of depression
          Depression is very common in one source and below 10% in another.
          severity   major
          kind       different frequencies, between sources
          judged by  rule reaction.band
        A: depression, very common (more than 10%)
          \(Sample.labelBand.id), adverse-reaction, rule adverse-reaction.band
            samplin/label.md:5:1  value: “Depression” (regulator, US)
            samplin/label.md:5:13  frequency: “>10%”
        B: depression, less than 10%
          \(Sample.leafletBand.id), adverse-reaction, rule adverse-reaction.percentage
            samplin/leaflet.html:1:37  value: “Depression” (unknown authority)
        Decision
          1. authority: does not decide
          2. jurisdiction: does not decide
          3. date: does not decide
          4. support: does not decide
          taken by policy
          Left open, a person has to decide: nothing in the policy tells the two apart.
        Why it matters
          It changes what a patient is told to expect and watched for.

        """)
  }

  @Test func gapsAndDifferencesNameTheirClaims() throws {
    let file = try Sample.file()
    #expect(
      Explanation.text(for: "g-0000000000000001", in: file) == """
        Gap g-0000000000000001, samplin: contraindication: severe gout
          Only one source names this contraindication.
        Stated by
          \(Sample.leafletGout.id), contraindication, rule contraindication.do-not-use
            samplin/leaflet.html:1:89  value: “severe gout” (unknown authority)
        Not mentioned by
          samplin/label.md

        """)
    let difference = try #require(Explanation.text(for: "d-0000000000000001", in: file))
    #expect(difference.contains("  compatible because one is more detailed than the other\n"))
  }

  @Test func unknownIDsHaveNoExplanation() throws {
    #expect(Explanation.text(for: "x-ffffffffffffffff", in: try Sample.file()) == nil)
  }
}
