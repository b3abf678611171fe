import Foundation
import MonographModel
import MonographOutput
import MonographReaders
import Testing

@testable import MonographPipeline

/// Where nothing changed since a build, the next one looks at stamps alone, and says the same; whatever changes is seen.
@Suite struct SealTests {
  private static let program = Program.Identity(version: "test", tables: "one", executable: "")

  /// A drug that is read, one whose document is refused, and a document beside the folders.
  private struct Sample: ~Copyable {
    let folder: TemporaryFolder

    init() throws {
      let folder = try TemporaryFolder()
      try folder.write("Corpus/alpha/a.md", "# Amlodipine\n\n## Dosage\n\nTake 5 mg once daily.\n")
      try folder.write("Corpus/beta/void.txt", "")
      try folder.write("Corpus/loose.md", "# Sildenafil\n\n## Dosage\n\nTake 50 mg once daily.\n")
      try folder.write("Corpus/unknown.md", "# Things\n\nA house is a house.\n")
      self.folder = folder
    }

    func build(drugs: [String] = [], progress: (BuildProgress) -> Bool = { _ in true }) async throws -> Build
    {
      try await Build(
        of: folder.path + "/Corpus", drugs: drugs, into: folder.path + "/Output", jobs: 2, program: program,
        progress: progress)
    }

    func sealed(as other: Program.Identity? = nil, corpus: String = "/Corpus") async -> SealedOutcome? {
      await BuildSeal(of: folder.path + corpus, in: folder.path + "/Output")?.outcome(
        in: folder.path + "/Output", program: other ?? program, jobs: 2)
    }

    /// The folders that need not be listed, by name.
    func folders() -> [String: SealedFolder] {
      let seal = BuildSeal(of: folder.path + "/Corpus", in: folder.path + "/Output")
      return Dictionary(
        uniqueKeysWithValues: (seal?.folders ?? [:]).map { ($0.dropFirst(folder.path.count + 8) + "", $1) })
    }
  }

  @Test func whereNothingChangedTheSameIsSaid() async throws {
    let sample = try Sample()
    _ = try await sample.build()
    let plain = try await Build(
      Corpus.listing(at: sample.folder.path + "/Corpus"), into: sample.folder.path + "/Output", jobs: 2,
      program: Self.program)
    #expect(await sample.sealed() != nil)
    let build = try await sample.build()
    #expect(build.index == nil && plain.index != nil)
    #expect(build.indexHash == plain.indexHash)
    #expect(build.diagnostics == plain.diagnostics && build.diagnostics.count == 3)
    #expect(build.summary(output: "Output") == plain.summary(output: "Output"))
    #expect(build.attempts.map(\.outcome) == [.takenOver, .failed, .takenOver])
    #expect(build.attempts.map(\.outcome) == plain.attempts.map(\.outcome))
    #expect(build.attempts.map(\.reasons) == plain.attempts.map(\.reasons))
    #expect(build.attempts.map(\.documents) == plain.attempts.map(\.documents))
    #expect(build.files == plain.files)
  }

  @Test(arguments: [
    "echo >> Corpus/alpha/a.md", "sed -i s/5/7/ Corpus/alpha/a.md", "touch Corpus/alpha/b.md",
    "rm Corpus/alpha/a.md", "mv Corpus/alpha/a.md Corpus/alpha/b.md", "mkdir Corpus/gamma",
    "echo 'sources: []' > Corpus/alpha/sources.yaml", "touch Corpus/policy.yaml", "rm Corpus/unknown.md",
    "echo x >> Corpus/unknown.md", "mv Corpus/loose.md Corpus/other.md", "echo x >> Corpus/beta/void.txt",
    "echo >> Output/alpha.json", "rm Output/alpha.html", "rm Output/index.json",
    "rm Output/.build-cache", "rm Output/.build-seal", "echo >> Output/.build-seal",
  ])
  func whateverChangesIsSeen(edit: String) async throws {
    let sample = try Sample()
    _ = try await sample.build()
    #expect(await sample.sealed() != nil)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", edit]
    shell.currentDirectoryURL = sample.folder.url
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(await sample.sealed() == nil)
  }

  /// Stamps that are old enough are trusted, and nothing is read.
  @Test func whatIsOldIsNotRead() async throws {
    let sample = try Sample()
    _ = try await sample.build()
    try await Task.sleep(for: .milliseconds(150))
    let young = try Data(contentsOf: sample.folder.url.appending(path: "Output/.build-seal"))
    #expect(await sample.sealed() != nil)
    let old = try Data(contentsOf: sample.folder.url.appending(path: "Output/.build-seal"))
    #expect(old.count < young.count)
    #expect(await sample.sealed() != nil)
    #expect(try Data(contentsOf: sample.folder.url.appending(path: "Output/.build-seal")) == old)
    try sample.folder.write("Corpus/alpha/a.md", "# Amlodipine\n\n## Dosage\n\nTake 9 mg once daily.\n")
    #expect(await sample.sealed() == nil)
  }

  /// Folders with old stamps are not listed again, if nothing but files lies in them.
  @Test func oldFoldersAreNotListed() async throws {
    let sample = try Sample()
    try sample.folder.write("Corpus/gamma/deep/c.md", "# Metformin\n")
    try sample.folder.write("Corpus/gamma/sources.yaml", "sources: []\n")
    try sample.folder.write("Corpus/gamma/c.md", "# Metformin\n\n## Dosage\n\nTake 500 mg once daily.\n")
    _ = try await sample.build()
    #expect(sample.folders().isEmpty)
    try await Task.sleep(for: .milliseconds(150))
    _ = try await sample.build()
    var known = sample.folders()
    #expect(known.mapValues(\.files) == ["alpha": ["a.md"], "beta": ["void.txt"]])

    let path = sample.folder.path + "/Corpus"
    func listed() -> [String] {
      Corpus.listing(
        at: path, known: Dictionary(uniqueKeysWithValues: known.map { ("\(path)/\($0)", $1) })
      ).folders[0].documents
    }
    known["alpha"]?.files = ["z.md", "b.md", "sources.yaml"]
    #expect(listed() == ["alpha/b.md", "alpha/z.md"])
    // A name more makes the folder another.
    try sample.folder.write("Corpus/alpha/c.md", "# Amlodipine\n")
    #expect(listed() == ["alpha/a.md", "alpha/c.md"])
  }

  /// One document changed, and the folders are known: the output is that of a build from nothing.
  @Test func aChangeInAKnownFolderIsBuilt() async throws {
    let sample = try Sample()
    _ = try await sample.build()
    try await Task.sleep(for: .milliseconds(150))
    _ = try await sample.build()
    #expect(sample.folders().count == 2)
    try sample.folder.write("Corpus/beta/void.txt", "Sildenafil\n\nDosage\n\nTake 20 mg once daily.\n")
    let build = try await sample.build()
    #expect(build.attempts.filter { $0.outcome == .built }.map(\.slug) == ["beta"])
    let anew = try await Build(
      of: sample.folder.path + "/Corpus", into: sample.folder.path + "/Anew", jobs: 2, program: Self.program)
    #expect(build.indexHash == anew.indexHash)
    for name in ["alpha.json", "beta.json", "index.json"] {
      let files = try ["Output", "Anew"].map {
        try Data(contentsOf: sample.folder.url.appending(path: "\($0)/\(name)"))
      }
      #expect(files[0] == files[1], "\(name)")
    }
  }

  @Test func anotherProgramLimitOrNameOfTheCorpusIsSeen() async throws {
    let sample = try Sample()
    _ = try await sample.build()
    var other = Self.program
    other.tables = "two"
    #expect(await sample.sealed(as: other) == nil)
    #expect(await sample.sealed(corpus: "/./Corpus") == nil)
    var limits = Limits()
    limits.yamlBytes += 1
    await Limits.$current.withValue(limits) { #expect(await sample.sealed() == nil) }
    #expect(await sample.sealed() != nil)
  }

  /// A build of some drugs, or one that was stopped, leaves no seal of its own, and none that is wrong.
  @Test func aPartOfACorpusIsNotSealed() async throws {
    let sample = try Sample()
    _ = try await sample.build(drugs: ["alpha"])
    #expect(await sample.sealed() == nil)
    _ = try await sample.build { _ in false }
    #expect(await sample.sealed() == nil)
    _ = try await sample.build()
    #expect(await sample.sealed() != nil)
    let stopped = try await sample.build { $0.slug != "beta" }
    #expect(stopped.attempts.map(\.slug) == ["alpha", "beta"])
  }

  /// What no stamp tells of: the target of a link may come without its folder becoming another.
  @Test func aLinkThatLeadsNowhereIsLookedAtEachTime() async throws {
    let sample = try Sample()
    try sample.folder.link("Corpus/gone", to: "../Elsewhere")
    _ = try await sample.build()
    #expect(await sample.sealed() == nil)
  }

  @Test func noDamageIsTakenForASeal() async throws {
    let sample = try Sample()
    _ = try await sample.build()
    let file = sample.folder.url.appending(path: "Output/.build-seal")
    let bytes = try [UInt8](Data(contentsOf: file))
    for index in bytes.indices where index % 7 == 0 {
      var changed = bytes
      changed[index] ^= 0x41
      try Data(changed).write(to: file)
      #expect(await sample.sealed() == nil)
      // What passes the hash is refused, or is something else: nothing is read beside it.
      var content = Array(bytes[(BuildSeal.head.count + 64)...])
      content[index % content.count] ^= 0x41
      var flat = FlatBytes.Reader(content, from: 0)
      if let seal = try? BuildSeal(from: &flat) {
        _ = await seal.corpus.look(in: sample.folder.path + "/Corpus", jobs: 1)
        _ = seal.corpus.updated([:])
        _ = seal.folders
      }
    }
  }
}
