import MonographModel
import MonographOutput
import Testing

@Suite struct ReportTests {
  private func render(_ format: ReportFormat) throws -> String {
    String(decoding: Report.render([try Sample.file()], as: format, version: "0.1.0"), as: UTF8.self)
  }

  @Test func markdown() throws {
    #expect(
      try render(.markdown) == #"""
        # samplin: what its sources disagree on

        > Extracted by a program from the named sources. This is no medical advice, and no pharmacist, physician or authority has signed it off. Check every statement against its source before use.

        **In short:** 2 sources and 5 claims: 1 contradiction (1 critical), 1 tension (1 major), 1 difference, 1 gap.

        | severity | level | what | the sources say | decided |
        |---|---|---|---|---|
        | critical | contradiction | Usual dose | A: 0.25 mg every other day<br>B: 0.5 mg every other day | A |
        | major | tension | Frequency of depression | A: depression, very common (more than 10%)<br>B: depression, less than 10% | left open |

        ## Contradictions

        Both sides cannot hold for the same patient.

        ### 1. Usual dose (critical)

        The usual dose is 0.25 mg every other day in one source and 0.5 mg every other day in another.

        - **A: 0.25 mg every other day** (preferred)
          - “0.25 mg every other day”, `samplin/label.md:3:8` (regulator, US)
        - **B: 0.5 mg every other day**
          - “0.5 mg every other day”, `samplin/leaflet.html:1:8` (unknown authority)

        **Why it matters:** Following the wrong one gives the patient too much or too little of the drug.

        **What was decided:** A is preferred, by the weight of the source: a regulator's document outweighs one of unknown authority.

        Different values, between sources. `x-0000000000000001`

        ## Tensions

        The sides differ in strength, in certainty or in whom they are about, so that both may hold in part.

        ### 1. Frequency of depression (major)

        Depression is very common in one source and below 10% in another.

        - **A: depression, very common (more than 10%)**
          - “Depression”, with “>10%” (line 5), `samplin/label.md:5:1` (regulator, US)
        - **B: depression, less than 10%**
          - “Depression”, `samplin/leaflet.html:1:37` (unknown authority)

        **Why it matters:** It changes what a patient is told to expect and watched for.

        **What was decided:** Left open, a person has to decide: nothing in the policy tells the two apart.

        Different frequencies, between sources. `x-0000000000000002`

        ## Differences that are compatible

        ### One is more detailed than the other

        - **Depression:** one source gives a band, the other a bound. `d-0000000000000001`
          “Depression” `samplin/label.md:5:1`, “Depression” `samplin/leaflet.html:1:37`

        ## Gaps

        Stated by some sources, not mentioned by others. Silence is no contradiction.

        | what | stated by | not mentioned by | id |
        |---|---|---|---|
        | Contraindication: severe gout | “severe gout” `samplin/leaflet.html:1:89` | `samplin/label.md` | `g-0000000000000001` |

        ## Sources

        | file | title | publisher | standing |
        |---|---|---|---|
        | `samplin/label.md` | not known | not known | regulator, US |
        | `samplin/leaflet.html` | not known | not known | unknown authority |

        """#)
  }

  @Test func terminal() throws {
    #expect(
      try render(.text) == #"""
        samplin: 2 sources and 5 claims: 1 contradiction (1 critical), 1 tension (1 major), 1 difference, 1 gap.

        CONTRADICTION, critical: usual dose  x-0000000000000001
          The usual dose is 0.25 mg every other day in one source and 0.5 mg every other day in another.
          A: 0.25 mg every other day (preferred)
             samplin/label.md:3:8: “0.25 mg every other day” (regulator, US)
          B: 0.5 mg every other day
             samplin/leaflet.html:1:8: “0.5 mg every other day” (unknown authority)
          Why it matters: Following the wrong one gives the patient too much or too little of the drug.
          Decided: A is preferred, by the weight of the source: a regulator's document outweighs one of unknown authority.

        TENSION, major: frequency of depression  x-0000000000000002
          Depression is very common in one source and below 10% in another.
          A: depression, very common (more than 10%)
             samplin/label.md:5:1: “Depression”, with “>10%” (line 5) (regulator, US)
          B: depression, less than 10%
             samplin/leaflet.html:1:37: “Depression” (unknown authority)
          Why it matters: It changes what a patient is told to expect and watched for.
          Decided: Left open, a person has to decide: nothing in the policy tells the two apart.

        Differences that are compatible
          depression: one is more detailed than the other  d-0000000000000001

        Gaps: stated by some sources, not mentioned by others
          contraindication: severe gout  g-0000000000000001
            stated by samplin/leaflet.html
            not mentioned by samplin/label.md

        Extracted by a program from the named sources. This is no medical advice, and no pharmacist, physician or authority has signed it off. Check every statement against its source before use.

        """#)
  }

  @Test func sarifLocatesBothSides() throws {
    let sarif = try JSONValue(parsing: Array(try render(.sarif).utf8))
    let run = try #require(sarif["runs"]?.elements?.first)
    #expect(sarif["version"] == "2.1.0")
    #expect(
      run["tool"]?["driver"]?["rules"]?.elements?.compactMap { $0["id"]?.text } == [
        "value", "frequency-band",
      ])
    let results = try #require(run["results"]?.elements)
    #expect(results.compactMap { $0["level"]?.text } == ["error", "warning"])
    let files = results[0]["locations"]?.elements?.compactMap {
      $0["physicalLocation"]?["artifactLocation"]?["uri"]?.text
    }
    #expect(files == ["samplin/label.md", "samplin/leaflet.html"])
    let place = results[0]["relatedLocations"]?.elements?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] == "samplin/leaflet.html")
    #expect(place?["region"]?["startLine"] == 1)
  }

  @Test func colorChangesNoWord() throws {
    let file = try Sample.file()
    let colored = String(
      decoding: Report.render([file], as: .text, version: "0", color: true), as: UTF8.self)
    #expect(colored.contains("\u{1B}[1;31mCONTRADICTION, critical\u{1B}[0m: \u{1B}[1musual dose\u{1B}[0m"))
    let parts = colored.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
    let words = parts[0] + parts.dropFirst().map { $0.drop { $0 != "m" }.dropFirst() }.joined()
    #expect(try words == render(.text))
  }

  @Test func jsonHoldsTheClaimsItNames() throws {
    let report = try JSONValue(parsing: Array(try render(.json).utf8))
    let drug = try #require(report["drugs"]?.elements?.first)
    #expect(drug["claims"]?.elements?.count == 5)
    #expect(drug["contradictions"] == Sample.json["contradictions"])
  }

  /// A report on what is open says nothing of the rest, and not that there is none.
  @Test func onlyWhatIsOpen() throws {
    func said(_ file: DrugFile) -> String {
      let text = String(decoding: Report.render([file], as: .text, version: "0.1.0"), as: UTF8.self)
      return text.split(separator: "\n").first.map(String.init) ?? ""
    }
    let file = try DrugFile(Sample.json)
    #expect(said(file.onlyOpen()).hasSuffix(" still open."))
    #expect(!said(file.onlyOpen()).contains("gap"))
    #expect(said(file).hasSuffix("1 gap."))
  }

  @Test func agreementIsSaidPlainly() throws {
    let json = DrugFile.assemble(
      drug: Sample.drug, sources: [Sample.labelSource], monograph: Monograph(), provenance: Sample.provenance)
    let report = String(
      decoding: Report.render([try DrugFile(json)], as: .markdown, version: "0.1.0"), as: UTF8.self)
    #expect(
      report.contains(
        "**In short:** 1 source and 2 claims: no contradictions, no tensions, no differences, no gaps."))
    #expect(report.contains("No statement of a source was found to contradict another."))
    #expect(!report.contains("## Contradictions"))
  }

  @Test func theGravestLevelDecides() throws {
    #expect(Report.gravestLevel(in: [try Sample.file()]) == .contradiction)
    #expect(Report.gravestLevel(in: []) == nil)
  }

  /// Words of a source can neither format the report nor command a terminal.
  @Test func hostileWordsStayWords() throws {
    var monograph = Monograph()
    var conflict = Sample.conflict
    conflict.topic = "a|b <script>*x*\u{1b}[31m\u{202e}\nnext"
    monograph.contradictions = [conflict]
    let json = DrugFile.assemble(
      drug: Sample.drug, sources: [Sample.labelSource, Sample.leafletSource], monograph: monograph,
      provenance: Sample.provenance)
    let file = try DrugFile(json)
    let markdown = String(decoding: Report.render([file], as: .markdown, version: "0"), as: UTF8.self)
    #expect(markdown.contains(#"### 1. A\|b \<script>\*x\*\[31m next (critical)"#))
    let text = String(decoding: Report.render([file], as: .text, version: "0"), as: UTF8.self)
    #expect(text.contains("critical: a|b <script>*x*[31m next  x-"))
  }
}
