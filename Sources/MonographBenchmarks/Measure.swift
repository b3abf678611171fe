import ArgumentParser
import Foundation
import Glibc

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints tables of what was measured, in Markdown.",
    discussion: """
      Every benchmark checks its result: one that comes out differently ends the run with status 1. The sections are \
      \(Section.allCases.map(\.rawValue).joined(separator: ", ")); "quick" stands for \
      \(Section.quick.map(\.rawValue).joined(separator: ", ")), and "all" for all.
      """)

  @Option(help: "The program, built for release.")
  var program: String

  @Option(help: "What to measure: names of sections, separated by commas.")
  var sections = "quick"

  @Option(parsing: .upToNextOption, help: "Folders of documents; those that are missing are passed over.")
  var documents: [String] = []

  @Option(help: "How many made-up drugs have documents generated, four each.")
  var generated = 250

  @Option(help: "How often each is measured, in turns.")
  var repeats = 5

  @Option(help: "How much of each format is measured stage by stage, in MB.")
  var megabytes = 6.0

  @Option(help: "How many drugs the smaller corpus of the growth has.")
  var growthDrugs = 100

  @Option(help: "The script that measures other programs.")
  var peers = "Tests/Benchmarks/compare.py"

  @Option(help: "A page whose tables are replaced by what was measured.")
  var update: String?

  func validate() throws {
    _ = try chosen()
    guard repeats > 0, generated > 0, growthDrugs > 0, megabytes > 0 else {
      throw ValidationError("--repeats, --generated, --growth-drugs and --megabytes must be more than 0")
    }
  }

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory.path + "/monograph-bench-\(getpid())"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let setup = try setup(in: scratch)
    try GeneratedCheck.run(drugs: min(generated, 50))
    var reports: [(section: Section, report: SectionReport)] = []
    for section in try chosen() {
      note("measuring: \(section.rawValue)")
      let report = try section.run(setup)
      show("\n## \(section.rawValue)\n\n\(report.text)")
      reports.append((section, report))
    }
    let goals = reports.flatMap(\.report.goals)
    show("\n## goals\n\n\(Goal.table(goals))")
    try write(reports, goals, of: setup)
  }

  private func chosen() throws -> [Section] {
    let names = sections.split(separator: ",").map(String.init)
    let asked = try names.flatMap { name -> [Section] in
      switch name {
      case "quick": return Section.quick
      case "all": return Section.allCases
      default:
        guard let section = Section(rawValue: name) else {
          throw ValidationError("there is no section \(name); see --help")
        }
        return [section]
      }
    }
    return Section.allCases.filter(asked.contains)
  }

  private func setup(in scratch: String) throws -> Setup {
    let folders = documents.filter { FileManager.default.fileExists(atPath: $0) }
    let generated = try DocumentSet(generating: generated, in: "\(scratch)/generated")
    let found = folders.isEmpty ? [] : [DocumentSet(name: "collected", folders: folders)]
    return Setup(
      program: program, sets: found + [generated], generated: generated, repeats: repeats,
      megabytes: megabytes,
      growthDrugs: growthDrugs, scratch: scratch, load: Machine.load, peers: peers)
  }

  private func write(
    _ reports: [(section: Section, report: SectionReport)], _ goals: [Goal], of setup: Setup
  ) throws {
    guard let update else { return }
    let file = URL(fileURLWithPath: update)
    var page = PerformancePage(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    try page.replace("machine", with: Machine.description(of: setup))
    for (section, report) in reports { try page.replace(section.rawValue, with: report.text) }
    try page.replace(goals: goals)
    try Data(page.text.utf8).write(to: file)
  }

  /// At once, wherever it goes.
  private func show(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
  private func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
