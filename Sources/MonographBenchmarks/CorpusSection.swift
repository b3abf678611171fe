import Foundation

/// `monograph extract` over whole sets of documents, with one thread and with two.
enum CorpusSection {
  static func run(_ setup: Setup) throws -> SectionReport {
    var table = Table([
      "documents", "threads", "wall", "documents/s", "MB/s", "user", "system", "peak memory", "claims",
    ])
    var report = SectionReport(text: "")
    for set in setup.sets {
      let (one, two) = try pairs(of: set, setup)
      let megabytes = Double(set.byteCount) / 1e6
      for (threads, runs) in [(1, one), (2, two)] {
        table.add([
          "\(set.name): \(set.files.count.grouped), \(megabytes.short) MB", "\(threads)", runs.wall.seconds,
          Int(Double(set.files.count) / runs.wall).grouped, (megabytes / runs.wall).short,
          runs.user.seconds, runs.system.seconds, runs.shownPeak, runs.runs[0].lines.grouped,
        ])
      }
      guard set.files == setup.documents.files else { continue }
      report.goals = goals(of: set, one, two)
    }
    report.text = table.text
    return report
  }

  /// In turns, so that both see the same machine.
  private static func pairs(of set: DocumentSet, _ setup: Setup) throws -> (ProgramRuns, ProgramRuns) {
    let list = "\(setup.scratch)/files.txt"
    try Data(set.files.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: list))
    let arguments = ["extract", "--format", "ndjson", "--files-from", list, "--jobs"]
    var one = ProgramRuns("extract with one thread over \(set.name)")
    var two = ProgramRuns("extract with two threads over \(set.name)")
    for _ in 0..<setup.repeats {
      try one.add(setup.run(arguments + ["1"]))
      try two.add(setup.run(arguments + ["2"]))
    }
    guard one.runs[0].output == two.runs[0].output, one.runs[0].lines > set.files.count else {
      throw WrongResult("one thread and two claim different things, or nothing, over \(set.name)")
    }
    return (one, two)
  }

  private static func goals(of set: DocumentSet, _ one: ProgramRuns, _ two: ProgramRuns) -> [Goal] {
    var goals: [Goal] = []
    // A few documents say nothing: starting takes most of the time.
    if set.files.count >= 1_000 {
      goals.append(
        Goal(
          name: "two threads, times as fast as one (median of pairs)", bound: .atLeast(1.7), unit: "",
          measured: zip(one.runs, two.runs).map { $0.wall / $1.wall }.median))
    }
    if set.files.count > 7_000 {
      goals += [
        Goal(
          name: "`extract` of 57 MB, 7,565 documents, two threads", bound: .atMost(2), unit: " s",
          measured: two.wall),
        Goal(
          name: "documents a second there", bound: .atLeast(3_700), unit: "",
          measured: Double(set.files.count) / two.wall),
        Goal(
          name: "peak memory of `extract` there", bound: .atMost(300), unit: " MB",
          measured: Double(two.peakMemory) / 1e6),
      ]
    }
    return goals
  }
}
