import Foundation

/// The program as a process: starting, and one document.
enum ProgramSection {
  static func run(_ setup: Setup) throws -> SectionReport {
    let sentence = "\(setup.scratch)/sentence.txt"
    try Data("Examplor\n\nThe usual dose of Examplor is 5 mg once daily.\n".utf8)
      .write(to: URL(fileURLWithPath: sentence))
    let label = try longestLabel(setup)
    let tasks: [(name: String, arguments: [String])] = [
      ("`--version`", ["--version"]),
      ("`extract` of one sentence", ["extract", sentence]),
      ("`extract` of the longest label (\(label.bytes.grouped) bytes)", ["extract", label.file]),
    ]
    var runs = tasks.map { ProgramRuns($0.name) }
    for _ in 0..<max(11, setup.repeats) {
      for number in tasks.indices { try runs[number].add(setup.run(tasks[number].arguments)) }
    }
    guard runs[1].runs[0].lines > 0, runs[2].runs[0].lines > 10 else {
      throw WrongResult("a sentence or a label had no claims")
    }
    var table = Table(["process", "wall", "user", "system", "peak memory", "lines printed"])
    for (task, run) in zip(tasks, runs) {
      table.add([
        task.name, run.wall.milliseconds, run.user.milliseconds, run.system.milliseconds,
        run.shownPeak, "\(run.runs[0].lines)",
      ])
    }
    var goals = [
      Goal(
        name: "start-up: one sentence, from start to end", bound: .atMost(15), unit: " ms",
        measured: runs[1].wall * 1_000)
    ]
    if label.bytes > 390_000 {
      goals.append(
        Goal(
          name: "a label of 394 kB, start-up included", bound: .atMost(25), unit: " ms",
          measured: runs[2].wall * 1_000))
    }
    return SectionReport(text: table.text, goals: goals)
  }

  private static func longestLabel(_ setup: Setup) throws -> (file: String, bytes: Int) {
    let labels = setup.documents.files.filter { $0.hasSuffix(".xml") }.map { file in
      (file, (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0)
    }
    guard let longest = labels.max(by: { $0.1 < $1.1 }) else { throw WrongResult("there is no label") }
    return longest
  }
}
