import MonographModel

extension Evaluation {
  /// For a person: the rows, the alarms, what was taken for what, and the documents, worst first.
  public var table: String {
    var lines = [header("kind")]
    lines += rows.map { line($0.rawValue, overlap($0), strict: strict($0)) }
    lines += [line("all kinds", pooled, strict: nil), "", alarms.words, ""]
    if !confusions.isEmpty {
      lines.append("labelled → claimed")
      lines += confusions.prefix(12).map { "\(pad("\($0.count)", 6, left: true))  \($0.confusion.words)" }
      lines.append("")
    }
    lines.append(header(Self.documentHeader))
    lines += worstFirst.map { line($0.document, $0.pooled, strict: nil) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let documentHeader = "document, worst first"

  private var nameWidth: Int {
    2 + (documents.map(\.document.count) + [Self.documentHeader.count]).max()!
  }

  private func header(_ first: String) -> String {
    pad(first, nameWidth)
      + ["labelled", "claims", "precision", "recall", "F1", "strict F1"].map { pad($0, 11, left: true) }
      .joined()
  }

  private func line(_ name: String, _ tally: Tally, strict: Tally?) -> String {
    let cells =
      ["\(tally.labelled)", "\(tally.claims)"]
      + [tally.precision, tally.recall, tally.f1].map { $0.share ?? "–" }
    let last = strict.map { $0.f1.share ?? "–" } ?? ""
    let text = pad(name, nameWidth) + (cells + [last]).map { pad($0, 11, left: true) }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(1, width - text.count))
    return left ? space + text : text + space
  }

  /// For programs: counts as numbers, shares as decimal strings of three places.
  public var json: JSONValue {
    .members([
      "rows": .array(
        rows.map { row in
          overlap(row).json.adding(.members(["kind": .string(row.rawValue), "strict": strict(row)?.json]))
        }),
      "all": pooled.json,
      "alarms": [
        "decoys": .int(alarms.decoys), "decoysTaken": .int(alarms.decoysTaken),
        "invented": .int(alarms.invented),
        "studyAsAdvice": .int(alarms.study),
      ],
      "confusions": .array(
        confusions.map { entry in
          [
            "field": .string(entry.confusion.field), "labelled": .string(entry.confusion.labelled),
            "claimed": JSONValue(entry.confusion.claimed.isEmpty ? nil : entry.confusion.claimed),
            "count": .int(entry.count),
          ]
        }),
      "documents": .array(
        worstFirst.map { document in
          document.pooled.json.adding([
            "document": .string(document.document), "findings": .array(document.findings.map(\.json)),
          ])
        }),
    ])
  }
}

extension Tally {
  fileprivate var json: JSONValue {
    .members([
      "labelled": .int(labelled), "found": .int(found), "claims": .int(claims), "right": .int(right),
      "precision": JSONValue(precision.share), "recall": JSONValue(recall.share), "f1": JSONValue(f1.share),
    ])
  }
}

extension DocumentEvaluation.Finding {
  fileprivate var json: JSONValue {
    [
      "row": .string(row.rawValue), "verdict": .string(verdict.rawValue), "start": .int(span.lower),
      "end": .int(span.upper), "text": .string(text),
    ]
  }
}

extension DocumentEvaluation.Alarms {
  fileprivate var words: String {
    "decoys taken \(decoysTaken) of \(decoys), numbers invented \(invented), study doses claimed as advice \(study)"
  }
}

extension DocumentEvaluation.Confusion {
  fileprivate var words: String {
    "\(field == "kind" ? "" : field + " ")\(labelled) → \(claimed.isEmpty ? "nothing" : claimed)"
  }
}

extension Double? {
  /// Three places: "0.974".
  fileprivate var share: String? {
    map { value in
      let thousandths = Int((value * 1000).rounded())
      let places = String(thousandths % 1000)
      return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - places.count) + places
    }
  }
}
