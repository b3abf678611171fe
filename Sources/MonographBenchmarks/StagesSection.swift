/// Stage by stage and the whole way, with the roofs.
enum StagesSection {
  static func run(_ setup: Setup) throws -> SectionReport {
    var text = ""
    var goals: [Goal] = []
    for set in setup.sets {
      let samples = try Sample.all(of: set, megabytes: setup.megabytes)
      let measured = try StageBenchmark.run(samples, repeats: setup.repeats)
      text += "\(set.name), the whole way from bytes to JSON lines, one thread:\n\n" + whole(measured)
      text += "\n\(set.name), roofs over the same bytes:\n\n" + roofs(measured)
      text += "\n\(set.name), stage by stage:\n\n" + stages(measured) + "\n"
      if set.files == setup.documents.files { goals = measured.flatMap { Self.goals($0) } }
    }
    return SectionReport(text: text, goals: goals)
  }

  private static func whole(_ all: [StageBenchmark.Measured]) -> String {
    var table = Table([
      "format", "documents", "MB", "MB/s", "documents/s", "MB/s by the wall", "allocations/document",
      "bytes allocated/byte", "claims", "of the parser's speed",
    ])
    for one in all {
      let documents = one.sample.documents.count
      table.add([
        one.sample.name, documents.grouped, one.sample.megabytes.short, one.rate.short,
        Int(Double(documents) / one.whole.processor).grouped,
        (one.sample.megabytes / one.whole.wall).short,
        (Int(one.allocations.calls) / documents).grouped,
        (Double(one.allocations.bytes) / Double(one.sample.byteCount)).short, one.result.claims.grouped,
        one.ratio.short,
      ])
    }
    return table.text
  }

  private static func roofs(_ all: [StageBenchmark.Measured]) -> String {
    var table = Table(["roof", "format", "MB/s", "the whole way is, of it"])
    for one in all {
      for (roof, seconds) in one.roofs {
        table.add([
          roof.name, one.sample.name, (one.sample.megabytes / seconds).short,
          (seconds / one.whole.processor).short,
        ])
      }
    }
    return table.text
  }

  private static func stages(_ all: [StageBenchmark.Measured]) -> String {
    var table = Table(["stage: MB/s (share of the sum)"] + all.map(\.sample.name))
    for stage in Stage.allCases {
      table.add(
        [stage.name]
          + all.map { one in
            let seconds = one.stages[stage.rawValue]
            return "\((one.sample.megabytes / seconds).short) (\((seconds / one.sum).percent))"
          })
    }
    table.add(["– proof and coverage (what is left)"] + all.map { "(\(($0.proof / $0.sum).percent))" })
    table.add(
      ["whole way, measured alone"]
        + all.map { "\($0.rate.short) (\(($0.whole.processor / $0.sum).percent))" })
    return table.text
  }

  private static func goals(_ one: StageBenchmark.Measured) -> [Goal] {
    switch one.sample.format {
    case .html:
      [
        Goal(
          name: "HTML to claims, of bare libxml2 events", bound: .atLeast(0.5), unit: "", measured: one.ratio)
      ]
    case .markdown:
      [
        Goal(name: "Markdown to claims", bound: .atLeast(60), unit: " MB/s", measured: one.rate),
        Goal(
          name: "Markdown to claims, of bare MD4C", bound: .atLeast(0.2), unit: "", measured: one.ratio),
      ]
    case .plainText, .spl: []
    }
  }
}

extension StageBenchmark.Measured {
  /// Of the stages that make up the whole way.
  fileprivate var sum: Double {
    Stage.allCases.filter { !$0.isPart }.reduce(0) { $0 + stages[$1.rawValue] }
  }

  /// What the extraction takes beyond its parts.
  fileprivate var proof: Double {
    [Stage.analysis, .reading, .rules].reduce(stages[Stage.extraction.rawValue]) { $0 - stages[$1.rawValue] }
  }
}
