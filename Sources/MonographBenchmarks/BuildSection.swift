import Foundation

/// `monograph build` over the documents, each in the folder of its drug.
enum BuildSection {
  static func run(_ setup: Setup) throws -> SectionReport {
    let corpus = try corpus(of: setup)
    var table = Table(["`build`", "wall", "user", "system", "peak memory", "drugs"])
    let help = try text(setup, ["build", "--help"])
    let lean = ["--no-store"] + (help.contains("--no-pages") ? ["--no-pages"] : [])
    var drugs = Constant<Int>("the drugs of the builds")
    var indexes = Constant<Checksum>("index.json of the builds")
    var goals: [Goal] = []
    for (options, limit) in [(lean, 5.0), ([], 15.0)] {
      let output = "\(setup.scratch)/built"
      try? FileManager.default.removeItem(atPath: output)
      let run = try setup.run(["build", corpus, "-o", output, "--quiet"] + options)
      let files = try FileManager.default.contentsOfDirectory(atPath: output)
      let count = files.count { $0.hasSuffix(".contradictions.md") }
      guard count > 0 else { throw WrongResult("no drug was built") }
      try drugs.expect(count)
      var index = Checksum()
      index.add([UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(output)/index.json"))))
      try indexes.expect(index)
      let name = "build " + (options.isEmpty ? "with store and pages" : options.joined(separator: " "))
      table.add([
        name, run.wall.seconds, run.user.seconds, run.system.seconds, run.shownPeak, count.grouped,
      ])
      if setup.documents.files.count > 7_000 {
        goals.append(Goal(name: "`\(name)` of 57 MB", bound: .atMost(limit), unit: " s", measured: run.wall))
        goals.append(
          Goal(
            name: "peak memory of `\(name)`", bound: .atMost(300), unit: " MB",
            measured: Double(run.peakMemory) / 1e6))
      }
    }
    return SectionReport(text: table.text, goals: goals)
  }

  private static func corpus(of setup: Setup) throws -> String {
    let corpus = "\(setup.scratch)/corpus"
    let list = "\(setup.scratch)/files.txt"
    try Data(setup.documents.files.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: list))
    _ = try setup.run(["ingest", "--files-from", list, "--corpus", corpus])
    return corpus
  }

  private static func text(_ setup: Setup, _ arguments: [String]) throws -> String {
    _ = try setup.run(arguments)
    return String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(setup.scratch)/output")), as: UTF8.self)
  }
}
