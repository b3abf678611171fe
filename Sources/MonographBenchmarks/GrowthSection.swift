import Foundation

/// A corpus of made-up drugs, and one of ten times as many.
enum GrowthSection {
  static func run(_ setup: Setup) throws -> SectionReport {
    var table = Table(["drugs", "documents", "MB", "wall", "user", "peak memory"])
    var runs: [ProgramRun] = []
    for drugs in [setup.growthDrugs, setup.growthDrugs * 10] {
      let corpus = "\(setup.scratch)/growth-\(drugs)"
      let output = "\(corpus)-built"
      let set = try DocumentSet(generating: drugs, in: corpus)
      let run = try setup.run(["build", corpus, "-o", output, "--no-store", "--quiet"])
      let built = try FileManager.default.contentsOfDirectory(atPath: output)
        .count { $0.hasSuffix(".contradictions.md") }
      guard built == drugs else { throw WrongResult("\(built) drugs were built of \(drugs)") }
      table.add([
        drugs.grouped, set.files.count.grouped, set.byteCount.megabytes, run.wall.seconds, run.user.seconds,
        run.shownPeak,
      ])
      runs.append(run)
      try FileManager.default.removeItem(atPath: corpus)
      try FileManager.default.removeItem(atPath: output)
    }
    let (time, memory) = (
      (runs[1].user + runs[1].system) / (runs[0].user + runs[0].system),
      Double(runs[1].peakMemory) / Double(runs[0].peakMemory)
    )
    return SectionReport(
      text: table.text,
      goals: [
        Goal(
          name: "a corpus ten times as large, times the processor time", bound: .atMost(12), unit: "",
          measured: time),
        Goal(name: "and times the memory", bound: .atMost(1.3), unit: "", measured: memory),
      ])
  }
}
