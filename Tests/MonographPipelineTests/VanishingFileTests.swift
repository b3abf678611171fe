import Foundation
import MonographModel
import Testing

@testable import MonographPipeline

/// Files that go, grow or come while a corpus is built: half of a document is never taken for the whole.
@Suite struct VanishingFileTests {
  private static let text = "# Amlodipine\n\n## Dosage\n\nTake 5 mg once daily.\n"

  private func build(after change: (borrowing TemporaryFolder) throws -> Void) async throws -> (
    diagnostics: [String], sources: Int
  ) {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write("Corpus/amlodipine/\(name).md", Self.text + "\(name)\n") }
    let corpus = Corpus.listing(at: folder.path + "/Corpus")
    try change(folder)
    let build = try await Build(corpus, into: folder.path + "/Output", jobs: 2)
    let drug = Output.earlier(in: folder.path + "/Output").files.first
    return (
      build.diagnostics.map { $0.description.replacing(folder.path + "/", with: "") },
      drug?.sources.count ?? 0
    )
  }

  @Test func aDocumentThatIsGoneIsToldAndTheOthersAreRead() async throws {
    let build = try await build {
      try FileManager.default.removeItem(atPath: $0.path + "/Corpus/amlodipine/b.md")
    }
    #expect(build.diagnostics == ["Corpus/amlodipine/b.md: error: no such file or directory"])
    #expect(build.sources == 1)
  }

  @Test func aFolderThatIsGoneIsTold() async throws {
    let build = try await build { try FileManager.default.removeItem(atPath: $0.path + "/Corpus/amlodipine") }
    #expect(build.diagnostics.contains("Corpus/amlodipine/a.md: error: no such file or directory"))
    #expect(build.sources == 0)
  }

  /// A file of the system has more bytes than its size says, like one that is still being written.
  @Test func aDocumentThatGrowsWhileItIsReadIsToldAndTheOthersAreRead() async throws {
    let build = try await build {
      try FileManager.default.removeItem(atPath: $0.path + "/Corpus/amlodipine/b.md")
      try $0.link("Corpus/amlodipine/b.md", to: "/proc/version")
    }
    #expect(
      build.diagnostics == [
        "Corpus/amlodipine/b.md: error: changed while it was read\n  run again when it is complete"
      ])
    #expect(build.sources == 1)
  }

  @Test func whoHoldsALockIsReadFromTheSystemsList() {
    let locks = """
      1: POSIX  ADVISORY  WRITE 11 fe:00:77 0 EOF
      2: FLOCK  ADVISORY  WRITE 12 fe:00:78 0 EOF
      2: -> FLOCK  ADVISORY  WRITE 13 fe:00:77 0 EOF
      3: FLOCK  ADVISORY  WRITE 14 fe:00:77 0 EOF

      """
    #expect(FolderLock.holder(ofInode: 77, in: locks) == 14)
    #expect(FolderLock.holder(ofInode: 7, in: locks) == nil)
  }

  /// A damaged cache is no cache: at each byte where it may be cut, and with each byte changed.
  @Test func noDamageToTheCacheIsTakenForACache() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Corpus/amlodipine/a.md", Self.text)
    let output = folder.path + "/Output"
    _ = try await Build(Corpus.listing(at: folder.path + "/Corpus"), into: output, jobs: 1)
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: output + "/.build-cache")))
    let cache = try #require(BuildCache(bytes: bytes))
    #expect(BuildCache(bytes: cache.bytes) == cache)
    for count in bytes.indices {
      #expect(BuildCache(bytes: Array(bytes[..<count])) == nil)
      var changed = bytes
      changed[count] ^= 0x41
      #expect(BuildCache(bytes: changed) == nil)
    }
  }

  /// What passes the hash, but is not what a build writes, as another form of the cache might be.
  @Test func bytesThatNoBuildWroteAreRefused() {
    var random = SplitMix(seed: 1)
    for count in 0..<2_000 {
      let content = (0..<count % 97).map { _ in UInt8.random(in: 0...255, using: &random) }
      var reader = FlatBytes.Reader(content, from: 0)
      _ = try? reader.value([String: RememberedDrug].self)
      reader = FlatBytes.Reader(content, from: 0)
      _ = try? reader.value(BuildCache.self)
    }
    var reader = FlatBytes.Reader([0xFE, 0xFF, 0xFF, 0xFF, 0x0F], from: 0)
    #expect(throws: FlatBytes.Damage.self) { try reader.value([Int].self) }
  }
}
