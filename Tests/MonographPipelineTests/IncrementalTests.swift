import Foundation
import MonographModel
import MonographOutput
import Testing

@testable import MonographPipeline

/// A build after any edits gives what a build that knows nothing of the earlier ones gives: files, diagnostics, summary.
@Suite struct IncrementalTests {
  @Test(arguments: 1...6)
  func afterRandomEditsTheResultIsThatOfACleanBuild(seed: UInt64) async throws {
    let edits = try CorpusEdits(seed: seed)
    for round in 1...12 {
      let edit = try edits.next()
      try edits.copyOutput(to: "Clean-\(round)")
      let incremental = try await edits.build(into: "Output")
      let clean = try await edits.build(into: "Clean-\(round)")
      let (found, expected) = (try edits.files(in: "Output"), try edits.files(in: "Clean-\(round)"))
      #expect(found == expected, "after \(edit)")
      #expect(incremental.diagnostics == clean.diagnostics, "after \(edit)")
      #expect(incremental.drugs.map(\.summary) == clean.drugs.map(\.summary), "after \(edit)")
      #expect(incremental.drugs.map(\.files) == clean.drugs.map(\.files), "after \(edit)")
      let again = try await edits.build(into: "Output")
      #expect(again.drugs.allSatisfy { $0.reasons.isEmpty }, "after \(edit): \(again.explanation)")
      #expect(again.files?.written ?? [] == [])
    }
  }

  @Test func onlyWhatAnEditTouchesIsBuiltAnewAndItIsSaidWhy() async throws {
    let edits = try CorpusEdits(seed: 1)
    _ = try await edits.build(into: "Output")
    func reasons(_ program: Program.Identity = CorpusEdits.program) async throws -> String {
      try await edits.build(into: "Output", program: program).explanation.components(separatedBy: "\n")
        .dropLast(3).joined(separator: "; ")
    }
    #expect(try await reasons() == "")
    try edits.folder.write("Corpus/alpha/b.md", "# Amlodipine\n\nTake 10 mg once daily.\n")
    try edits.folder.write("Corpus/beta/sources.yaml", "sources:\n  - file: a.md\n    authority: regulator\n")
    #expect(try await reasons() == "alpha: alpha/b.md is new; beta: beta/sources.yaml changed")
    try edits.folder.write("Corpus/alpha/b.md", "# Amlodipine\n\nTake 11 mg once daily.\n")
    try FileManager.default.removeItem(atPath: edits.folder.path + "/Corpus/gamma/a.md")
    try edits.folder.write("Corpus/gamma/c.md", "# Sildenafil\n\nTake 50 mg once daily.\n")
    #expect(
      try await reasons() == "alpha: alpha/b.md changed; gamma: gamma/a.md is gone, gamma/c.md is new")
    try edits.folder.write("Output/alpha.json", "{}")
    #expect(
      try await reasons() == "alpha: alpha.json in the output is not as it was written")
    var other = CorpusEdits.program
    other.tables = "two"
    #expect(
      try await reasons(other)
        == "alpha: the tables changed; beta: the tables changed; gamma: the tables changed")
    try edits.folder.write("Corpus/policy.yaml", "supportMargin: 3\n")
    #expect(try await reasons(other).hasPrefix("alpha: the policy or a limit changed; "))
    try edits.folder.write("Output/.build-cache", "damaged")
    #expect(try await reasons(other).hasPrefix("alpha: no earlier build is remembered; "))
    #expect(try await reasons(other) == "")
  }

  /// What is new only to the file system is not read again.
  @Test func aFileThatWasOnlyTouchedChangesNothing() async throws {
    let edits = try CorpusEdits(seed: 1)
    _ = try await edits.build(into: "Output")
    let file = edits.folder.path + "/Corpus/alpha/a.md"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: file)
    let build = try await edits.build(into: "Output")
    #expect(build.drugs.allSatisfy { $0.reasons.isEmpty })
  }

  @Test func aBuildThatIsStoppedLeavesTheRestAsItWasAndTheNextCompletesIt() async throws {
    let edits = try CorpusEdits(seed: 1)
    let clean = try await edits.build(into: "Clean")
    let stopped = try await Build(
      Corpus.listing(at: edits.corpus), into: edits.folder.path + "/Output", jobs: 1,
      program: CorpusEdits.program,
      progress: { _ in false })
    #expect(stopped.drugs.count == 1)
    let next = try await edits.build(into: "Output")
    #expect(next.drugs.map { $0.reasons.isEmpty } == [true, false, false])
    #expect(try edits.files(in: "Output") == edits.files(in: "Clean"))
    #expect(next.diagnostics == clean.diagnostics)
  }
}

/// A small corpus that is edited at random.
private final class CorpusEdits {
  static let program = Program.Identity(version: "test", tables: "one", executable: "")
  let folder: TemporaryFolder
  private var random: SplitMix
  private var program = CorpusEdits.program
  private var count = 0
  var corpus: String { folder.path + "/Corpus" }

  private static let drugs = [("alpha", "Amlodipine"), ("beta", "Levetiracetam"), ("gamma", "Sildenafil")]

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    random = SplitMix(seed: seed)
    for (slug, name) in Self.drugs {
      try folder.write("Corpus/\(slug)/a.md", "# \(name)\n\n## Dosage\n\nTake 5 mg once daily.\n")
      try folder.write("Corpus/\(slug)/sources.yaml", "sources:\n  - file: a.md\n    date: \"2020\"\n")
    }
  }

  func build(into output: String, program other: Program.Identity? = nil) async throws -> Build {
    try await Build(of: corpus, into: folder.path + "/" + output, jobs: 2, program: other ?? program)
  }

  /// The names and bytes of what was written, without what no reader looks at.
  func files(in output: String) throws -> [String: Data] {
    let place = folder.url.appending(path: output)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).filter { !$0.hasPrefix(".") }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: place.appending(path: $0))) })
  }

  /// The output as it is, without what the next build would know.
  func copyOutput(to copy: String) throws {
    let place = folder.path + "/Output"
    guard FileManager.default.fileExists(atPath: place) else { return }
    try FileManager.default.copyItem(atPath: place, toPath: folder.path + "/" + copy)
    for name in [".build-cache", ".build-seal"] {
      try? FileManager.default.removeItem(atPath: folder.path + "/" + copy + "/" + name)
    }
  }

  /// Edits something, and says what.
  func next() throws -> String {
    let (slug, name) = Self.drugs.randomElement(using: &random)!
    count += 1
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1, 2: return try write("\(slug)/\(["a", "b", "c"].randomElement(using: &random)!).md", name)
    case 3: return try write("loose-\(count % 3).md", name)
    case 4: return try remove(slug)
    case 5: return try rename(slug)
    case 6: return try note(slug, "authority: \(["regulator", "unknown"].randomElement(using: &random)!)")
    case 7: return try note(slug, ["authority: oracle", "supersedes: b.md"].randomElement(using: &random)!)
    case 8: return try decide()
    case 9:
      let margin = Int.random(in: 1...3, using: &random)
      try folder.write("Corpus/policy.yaml", "supportMargin: \(margin)\n")
      return "policy.yaml with \(margin)"
    case 10:
      program.tables = "\(Int.random(in: 0..<2, using: &random))"
      return "tables \(program.tables)"
    default:
      let file = ["alpha.json", "beta.contradictions.md", "index.json", ".build-cache", ".build-seal"]
        .randomElement(
          using: &random)!
      try folder.write("Output/\(file)", "damaged")
      return "damage to \(file)"
    }
  }

  private func write(_ path: String, _ name: String) throws -> String {
    let dose = Int.random(in: 1...4, using: &random) * 5
    let text = Bool.random(using: &random) ? "" : "\n## Side effects (>10%)\n\n- Headache\n- Nausea\n"
    try folder.write("Corpus/" + path, "# \(name)\n\n## Dosage\n\nTake \(dose) mg once daily.\n" + text)
    return "\(path) with \(dose) mg"
  }

  private func remove(_ slug: String) throws -> String {
    guard let file = try documents(slug).randomElement(using: &random) else { return "nothing" }
    try FileManager.default.removeItem(atPath: "\(corpus)/\(slug)/\(file)")
    return "no \(slug)/\(file)"
  }

  private func rename(_ slug: String) throws -> String {
    guard let file = try documents(slug).randomElement(using: &random) else { return "nothing" }
    try FileManager.default.moveItem(
      atPath: "\(corpus)/\(slug)/\(file)", toPath: "\(corpus)/\(slug)/renamed-\(count).md")
    return "\(slug)/\(file) renamed"
  }

  private func documents(_ slug: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(corpus)/\(slug)").filter { $0.hasSuffix(".md") }
      .sorted()
  }

  private func note(_ slug: String, _ line: String) throws -> String {
    try folder.write("Corpus/\(slug)/sources.yaml", "sources:\n  - file: a.md\n    \(line)\n")
    return "\(slug)/sources.yaml with \(line)"
  }

  private func decide() throws -> String {
    let output = Output.earlier(in: folder.path + "/Output")
    guard let contradiction = output.files.flatMap(\.contradictions).randomElement(using: &random) else {
      return "nothing"
    }
    _ = try? Resolving(
      contradiction.id, .accept("A"), by: "A. Pharmacist", reason: "checked", date: "2026-01-01",
      output: output,
      corpus: Corpus.discover(at: corpus))
    return "a decision about \(contradiction.topic)"
  }
}
