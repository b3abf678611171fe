import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// In tables, and in what was copied from them.
extension ScopeTests {
  @Test func cellsTakeTheirRowAndColumn() throws {
    let text = """
      ## Dosage

      | Children (4 to 17 years) | Dose |
      |---|---|
      | 15 kg (33 lbs) to <30 kg (66 lbs) | 20 mg every other week |
      | ≥30 kg (66 lbs) | 40 mg every other week |

      | Body weight (kg) | Dose |
      |---|---|
      | 10 to <20 | 5 mg daily |

      | | Patients taking valproate | Patients not taking valproate |
      |---|---|---|
      | Weeks 1 and 2 | 25 mg daily | 50 mg daily |
      """
    #expect(
      try Self.doses(in: text) == [
        "20 mg: 15 kg (33 lbs) to <30 kg; Children (4 to 17 years) [child, 4..17 a, 15..<30 kg]",
        "40 mg: ≥30 kg; Children (4 to 17 years) [child, 4..17 a, 30.. kg]",
        "5 mg: Body weight (kg): 10 to <20 [10..<20 kg]",
        "25 mg: Patients taking valproate []",
        "50 mg: Patients not taking valproate []",
      ])
  }

  // Tables that were copied into paragraphs.

  @Test(
    arguments: [
      (
        "Body weight Starting dose Later doses (every other week) less than 50 kg 40 mg (two 20 mg pens) 20 mg 50 kg or more 80 mg 40 mg",
        [
          "40 mg: less than 50 kg [..<50 kg]", "20 mg: less than 50 kg [..<50 kg]",
          "80 mg: 50 kg or more [50.. kg]",
          "40 mg: 50 kg or more [50.. kg]",
        ]
      ),
      (
        "Body weight Dose 10 to less than 20 kg 5 mg 20 kg or more 10 mg",
        ["5 mg: 10 to less than 20 kg [10..<20 kg]", "10 mg: 20 kg or more [20.. kg]"]
      ),
      // The last row goes on in the next paragraph.
      (
        "Body weight Dose 10 to less than 20 kg 5 mg daily 20 kg or more\n\n10 mg daily or 70 mg weekly.",
        [
          "5 mg: 10 to less than 20 kg [10..<20 kg]", "10 mg: 20 kg or more [20.. kg]",
          "70 mg: 20 kg or more [20.. kg]",
        ]
      ),
      // So does a row of named patients, until the text names others.
      (
        "Notes Children weighing 30 kg or more First dose of 40 mg, followed by 20 mg.\n\nThereafter, the usual dose is 10 mg.\n\nAsk which dose adults need. The dose is 5 mg.",
        [
          "40 mg: Children weighing 30 kg or more [child, 30.. kg]",
          "20 mg: Children weighing 30 kg or more [child, 30.. kg]",
          "10 mg: Children weighing 30 kg or more [child, 30.. kg]", "5 mg: adults [adult]",
        ]
      ),
      // A row of heads over rows of amounts: which is whose is lost.
      (
        "Children weighing: More than 30 kg 20 kg to less than 30 kg Less than 20 kg Starting dose 2 mg 1 mg 1 mg Highest dose 8 mg 6 mg 4 mg",
        []
      ),
      // Two amounts and nothing that tells them apart.
      ("The table 15 kg to less than 60 kg 300 mg 200 mg 60 kg or more 600 mg 300 mg", []),
      // Prose.
      (
        "Give patients weighing 60 kg or more 600 mg daily and all others 300 mg daily.",
        ["600 mg: 60 kg or more [60.. kg]", "300 mg: -"]
      ),
    ] as [(String, [String])])
  func copiedRows(_ text: String, _ doses: [String]) throws {
    let found = try Self.doses(in: "## Dosage\n\n" + text + "\n")
    #expect(found == doses)
  }

  @Test func columnsOfACopiedTableKeepTheirHeads() throws {
    let text =
      "## Dosage\n\nBody weight Starting dose Later doses (every other week) less than 50 kg 40 mg 20 mg 50 kg or more 80 mg 40 mg\n"
    let source = try SourceReader.open(path: "e.md", bytes: Array(text.utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "x", name: "x"), rules: [Doses()]
    ).claims
    #expect(
      claims.map { $0.value.words($0.polarity) } == [
        "starting dose 40 mg", "20 mg every 2 weeks", "starting dose 80 mg", "40 mg every 2 weeks",
      ])
  }

  @Test func aGreaterSignInAListIsNoQuote() throws {
    let found = try Self.doses(in: "## Dosage\n\n* 10-25 kg: 50 mg daily\n* >25 kg: 100 mg daily\n")
    #expect(found == ["50 mg: 10-25 kg [10..25 kg]", "100 mg: >25 kg [>25.. kg]"])
  }
}
