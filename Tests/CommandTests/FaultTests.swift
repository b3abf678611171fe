import Foundation
import Testing

/// Faults of the machine and of people while a build runs: the output is never half-written, and the next build
/// gives what a first one would.
@Suite(.serialized) struct FaultTests {
  /// How many builds are killed; `MONOGRAPH_KILLS=200` asks for more.
  private static let kills =
    ProcessInfo.processInfo.environment["MONOGRAPH_KILLS"].flatMap { Int($0) } ?? 12

  private static let drugs = ["amlodipine", "gabapentin", "metformin", "naproxen"]

  /// A corpus in one of two versions, so that each build after a change has everything to write.
  private func writeCorpus(_ workspace: borrowing Workspace, version: Int) throws {
    for drug in Self.drugs {
      for document in 1...3 {
        let dose = 5 * document * (version + 1)
        let text =
          "# \(drug.capitalized)\n\n## Dosage\n\nThe usual dose is \(dose) mg of \(drug) once daily.\n"
        try workspace.write("Corpus/\(drug)/\(document).md", text)
      }
    }
  }

  /// The bytes of each file of an output by its name, the store and other files that are not compared left out.
  private func files(_ workspace: borrowing Workspace, in folder: String) throws -> [String: Data] {
    let place = workspace.folder.appending(path: folder)
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
      guard name.hasSuffix(".json") || name.hasSuffix(".md") || name.hasSuffix(".tmp"), name != "run.json"
      else { continue }
      found[name] = try Data(contentsOf: place.appending(path: name))
    }
    return found
  }

  private func clean(version: Int) throws -> [String: Data] {
    let workspace = try Workspace()
    try writeCorpus(workspace, version: version)
    #expect(try workspace.run("build", "Corpus", "-o", "Output").status == 0)
    return try files(workspace, in: "Output")
  }

  @Test(.timeLimit(.minutes(60))) func killedBuildsLeaveWholeFiles() throws {
    let versions = try (0...1).map(clean)
    let workspace = try Workspace()
    var longest = 0.1
    var random = SystemRandomNumberGenerator()
    for round in 0..<Self.kills {
      try writeCorpus(workspace, version: round % 2)
      let build = try workspace.start("build", "Corpus", "-o", "Output")
      let start = Date.now
      Thread.sleep(forTimeInterval: Double.random(in: 0...longest, using: &random))
      if build.isRunning { kill(build.processIdentifier, SIGKILL) }
      build.waitUntilExit()
      // Learnt from the builds that got to their end.
      if build.terminationReason == .exit { longest = max(0.1, -start.timeIntervalSinceNow * 1.1) }
      if build.terminationReason == .uncaughtSignal, longest < 30 { longest *= 1.05 }
      guard let left = try? files(workspace, in: "Output") else { continue }
      for (name, bytes) in left where name.hasSuffix(".json") && name != "index.json" {
        #expect(versions.contains { $0[name] == bytes }, "round \(round): \(name)")
      }
      if workspace.has("Output/monograph.sqlite") {
        let doses = try workspace.run("query", Self.doses)
        #expect(doses.status == 0, "round \(round): \(doses.errors)")
      }
    }
    try writeCorpus(workspace, version: 1)
    #expect(try workspace.run("build", "Corpus", "-o", "Output").status == 0)
    #expect(try files(workspace, in: "Output") == versions[1])
    let doses = try workspace.run("query", Self.doses).output.split(separator: "\n").map(String.init)
    #expect(
      doses == ["quote"]
        + Self.drugs.flatMap { drug in (1...3).map { "\($0 * 10) mg of \(drug) once daily" } })
  }
  private static let doses = "SELECT quote FROM statement WHERE kind = 'dose' ORDER BY drug, line, path"

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func askedToEndItLeavesNothingHalfWritten(signal: CInt) throws {
    let workspace = try Workspace()
    try writeCorpus(workspace, version: 0)
    for round in 0..<6 {
      let build = try workspace.start("build", "Corpus", "-o", "Output")
      while build.isRunning, !catches(signal, build.processIdentifier) {
        Thread.sleep(forTimeInterval: 0.002)
      }
      Thread.sleep(forTimeInterval: 0.05 * Double(round))
      if build.isRunning { kill(build.processIdentifier, signal) }
      build.waitUntilExit()
      // A build may be done before it is asked.
      #expect([0, 128 + signal].contains(build.terminationStatus))
      #expect(build.terminationReason == .exit)
      let left = (try? files(workspace, in: "Output")) ?? [:]
      #expect(left.keys.filter { $0.hasSuffix(".tmp") } == [])
    }
  }

  /// Whether a process has come as far as to handle a signal.
  private func catches(_ signal: CInt, _ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap { UInt64($0.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) } ?? 0
    return mask & 1 << UInt64(signal - 1) != 0
  }

  @Test func twoBuildsAtOnceGiveTheOutputOfOne() throws {
    let workspace = try Workspace()
    try writeCorpus(workspace, version: 0)
    let builds = try (0..<3).map { _ in try workspace.start("build", "Corpus", "-o", "Output") }
    for build in builds {
      build.waitUntilExit()
      #expect(build.terminationStatus == 0)
    }
    #expect(try files(workspace, in: "Output") == clean(version: 0))
  }

  /// A process that is gone left a file; one of a process that lives is not touched.
  @Test func whatKilledBuildsLeftIsRemoved() throws {
    let workspace = try Workspace()
    try writeCorpus(workspace, version: 0)
    try workspace.write("Output/.amlodipine.json.999999999.tmp", "{")
    try workspace.write("Output/.amlodipine.json.1.tmp", "{")
    #expect(try workspace.run("build", "Corpus", "-o", "Output").status == 0)
    let names = try files(workspace, in: "Output").keys
    #expect(names.filter { $0.hasSuffix(".tmp") } == [".amlodipine.json.1.tmp"])
  }
}
