import MonographModel

/// The judged documents together.
public struct Evaluation: Sendable {
  /// In the order of their names.
  public var documents: [DocumentEvaluation]

  public init(_ documents: [DocumentEvaluation]) {
    self.documents = documents.sorted { $0.document < $1.document }
  }

  /// The rows for which something was labelled or claimed.
  public var rows: [EvaluationRow] {
    EvaluationRow.allCases.filter { overlap($0).labelled + overlap($0).claims > 0 }
  }

  public func overlap(_ row: EvaluationRow) -> Tally {
    documents.reduce(into: Tally()) { $0 += $1.overlap[row] ?? Tally() }
  }

  /// Nil for a field, a band and a passage, which have no range of their own.
  public func strict(_ row: EvaluationRow) -> Tally? {
    guard row.kind != nil, !row.isPassage else { return nil }
    return documents.reduce(into: Tally()) { $0 += $1.strict[row] ?? Tally() }
  }

  public var pooled: Tally { documents.reduce(into: Tally()) { $0 += $1.pooled } }

  public var alarms: DocumentEvaluation.Alarms {
    documents.reduce(into: DocumentEvaluation.Alarms()) { sum, document in
      sum.decoys += document.alarms.decoys
      sum.decoysTaken += document.alarms.decoysTaken
      sum.invented += document.alarms.invented
      sum.study += document.alarms.study
    }
  }

  /// The most frequent first.
  public var confusions: [(confusion: DocumentEvaluation.Confusion, count: Int)] {
    var counts: [DocumentEvaluation.Confusion: Int] = [:]
    for document in documents { counts.merge(document.confusions, uniquingKeysWith: +) }
    return counts.map { ($0.key, $0.value) }.sorted { a, b in
      (b.1, a.0.field, a.0.labelled, a.0.claimed) < (a.1, b.0.field, b.0.labelled, b.0.claimed)
    }
  }

  /// The lowest F1 over all kinds first.
  public var worstFirst: [DocumentEvaluation] {
    documents.sorted { ($0.pooled.f1 ?? 1, $0.document) < ($1.pooled.f1 ?? 1, $1.document) }
  }
}
