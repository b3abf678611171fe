import MonographModel
import Testing

@testable import MonographEvaluation

@Suite struct EvaluationReportTests {
  private static let evaluation = {
    let label = #"{"kind": "dose", "start": 10, "end": 15, "amountLow": "40", "unit": "mg", "role": "start"}"#
    let gold = try! Sample.gold(label)
    return Evaluation([DocumentEvaluation(gold, claims: [Sample.claim(Sample.dose(40), 10, 15)])])
  }()

  @Test func theTableSaysHowGoodAndWhatWasConfused() {
    #expect(
      Self.evaluation.table == """
        kind                      labelled     claims  precision     recall         F1  strict F1
        dose                             1          1      1.000      1.000      1.000      1.000
        role                             1          1      0.000      0.000      0.000
        all kinds                        1          1      1.000      1.000      1.000

        decoys taken 0 of 0, numbers invented 0, study doses claimed as advice 0

        labelled → claimed
             1  role start → usual

        document, worst first     labelled     claims  precision     recall         F1  strict F1
        a.txt                            1          1      1.000      1.000      1.000

        """)
  }

  @Test func theJSONSaysTheSame() {
    let json = Self.evaluation.json
    #expect(json["rows"]?.elements?.first?["f1"]?.text == "1.000")
    #expect(json["rows"]?.elements?.first?["kind"]?.text == "dose")
    #expect(json["alarms"]?["invented"]?.whole == 0)
    #expect(json["documents"]?.elements?.first?["findings"]?.elements?.count == 1)
  }
}

@Suite struct GoldDocumentTests {
  @Test(arguments: [
    ("{", "expected a name in quotes"), ("{}", "no labels: 'document', 'sha256' and 'items' are expected"),
    (
      #"{"document": "a", "sha256": "0", "items": [{"kind": "dose"}]}"#,
      "item 1 has no 'kind', 'start' and 'end'"
    ),
  ])
  func saysWhatIsWrong(_ text: String, reason: String) {
    let error = #expect(throws: GoldDocument.Malformed.self) { try GoldDocument(parsing: Array(text.utf8)) }
    #expect(error?.reason == reason)
  }
}
