import MonographModel

/// Sources against topics: who says what, and where they part.
struct MatrixView {
  var columns: [Column]
  /// Whose cells name the sides of each contradiction.
  var disputes: [DisputeRow]
  var groups: [GroupRow]

  struct Column {
    var number: Int
    var file, standing: String
  }

  struct Cell {
    /// What is seen.
    var mark: String
    /// What it means, for those who hear it or point at it.
    var words: String
    /// The class of its element.
    var role: String
  }

  struct DisputeRow {
    var id, topic, severity, level, sides: String
    var cells: [Cell]
  }

  struct GroupRow {
    var anchor, title: String
    var cells: [Cell]
    /// Facts that more than one source speaks about.
    var facts: [FactRow]
  }

  struct FactRow {
    var id, summary: String
    var cells: [Cell]
  }

  init(_ file: DrugFile, sources: [SourceView], groups: [FactGroupView], _ places: QuotePlaces) {
    let numbers = sources.map(\.number)
    columns = zip(sources, file.sources).map {
      Column(number: $0.number, file: $0.file, standing: $1.standing)
    }
    disputes = Contradiction.Severity.allCases.flatMap { severity in
      file.contradictions.filter { $0.severity == severity && !$0.isDismissed }
        .map { Self.row($0, sources: numbers, in: file, places) }
    }
    self.groups = groups.map { group in
      GroupRow(
        anchor: group.anchor, title: group.title, cells: numbers.map { Self.cell(of: $0, in: group) },
        facts: group.facts.filter { Set($0.sources + $0.against).count > 1 }.map { fact in
          FactRow(id: fact.id, summary: fact.summary, cells: numbers.map { Self.cell(of: $0, in: fact) })
        })
    }
  }

  private static func row(
    _ item: DrugFile.ContradictionEntry, sources: [Int], in file: DrugFile, _ places: QuotePlaces
  ) -> DisputeRow {
    let sides = ReportItem(item, in: file).sides
    let spoken = sides.map { places.numbers(of: $0.claims) }
    return DisputeRow(
      id: item.id, topic: item.topic.sentenceCase.printable(), severity: item.severity.rawValue,
      level: item.level.rawValue,
      sides: sides.map { "\($0.letter): \($0.summary.printable(limit: 80))" }.joined(separator: " · "),
      cells: sources.map { source in
        let said = zip(sides, spoken).filter { $1.contains(source) }.map(\.0)
        guard let first = said.first else { return .silent }
        let role = said.count > 1 ? "both" : "side-" + first.letter.lowercased()
        return Cell(
          mark: said.map(\.letter).joined(separator: "/"),
          words: said.map { "\($0.letter): \($0.summary.printable())" }.joined(separator: "; "), role: role)
      })
  }

  private static func cell(of source: Int, in group: FactGroupView) -> Cell {
    let count = group.facts.count { $0.sources.contains(source) }
    return count == 0
      ? .silent
      : Cell(mark: String(count), words: DrugFile.count(count, "fact"), role: "count-\(depth(count))")
  }

  private static func cell(of source: Int, in fact: FactView) -> Cell {
    if fact.sources.contains(source) { return Cell(mark: "●", words: "says so", role: "for") }
    if fact.against.contains(source) { return Cell(mark: "≠", words: "says otherwise", role: "against") }
    return .silent
  }

  /// How dark a count is shown, 1…4.
  private static func depth(_ count: Int) -> Int { count < 3 ? 1 : count < 8 ? 2 : count < 20 ? 3 : 4 }
}

extension MatrixView.Cell {
  fileprivate static let silent = MatrixView.Cell(mark: "·", words: "silent", role: "silent")
}
