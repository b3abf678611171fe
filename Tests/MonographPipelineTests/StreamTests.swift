import MonographModel
import MonographOutput
import Testing

@testable import MonographPipeline

/// Documents that are read in one process and reconciled in another give the drug files of `build`.
@Suite struct StreamTests {
  private static let corpus = Corpus.discover(at: Package.path("Corpus"))
  private static let provenance = Provenance(version: "test", tables: "test")

  /// The lines of a folder's documents, each read as being about the drug that they agree on.
  private static func lines(of folder: Corpus.Folder) async -> [[UInt8]] {
    let build = await DrugBuild(folder, in: corpus.path, jobs: 2)
    return folder.documents.compactMap { path in
      let file = Path.join(corpus.path, path)
      return try? ReadSource(file: file, path: path, drug: build.drug).reading.streamed(folder: nil)
    }
  }

  /// All lines in a file, read as a stream.
  private static func read(_ lines: [[UInt8]]) throws -> [ClaimStream.Group] {
    let folder = try TemporaryFolder()
    try folder.write("claims", lines.flatMap(\.self))
    let stream = ClaimStream(try LineInput(folder.path + "/claims", limit: DocumentInput.lineLimit))
    var groups: [ClaimStream.Group] = []
    while let group = try stream.next() { groups.append(group) }
    return groups
  }

  private static func refusal(_ lines: [[UInt8]]) throws -> String {
    do {
      let groups = try read(lines)
      return "\(groups.count) groups"
    } catch let error as UnusableSource {
      return error.diagnostic.diagnostic.id
    }
  }

  private static func line(_ text: String) -> [UInt8] { Array((text + "\n").utf8) }

  @Test func claimsThatTravelledGiveTheFilesOfABuild() async throws {
    for folder in Self.corpus.folders {
      let build = await DrugBuild(folder, in: Self.corpus.path, jobs: 2)
      let expected = BuiltDrug(build, provenance: Self.provenance)
      // Whatever the order in which they come.
      let lines = Array(await Self.lines(of: folder).reversed())
      let groups = try Self.read(lines)
      #expect(groups.map(\.folder) == [folder.name])
      let drug = StreamedDrug(
        groups[0], corpus: Self.corpus, policy: Policy(), provenance: Self.provenance)
      #expect(drug.built?.files == expected.files.filter { !$0.name.hasSuffix(".html") })
      #expect(drug.built?.files.count == 2)
    }
  }

  @Test func claimsAreReadBackAsTheyWere() async throws {
    var count = 0
    for folder in Self.corpus.folders {
      for path in folder.documents {
        let read = try ReadSource(file: Path.join(Self.corpus.path, path), path: path)
        for claim in read.claims { #expect(Claim(read.json(of: claim)) == claim) }
        count += read.claims.count
      }
    }
    #expect(count > 500)
  }

  @Test func aChangedClaimIsRefused() async throws {
    let lines = await Self.lines(of: Self.corpus.folders[0])
    let text = String(decoding: lines.flatMap(\.self), as: UTF8.self)
    #expect(text.contains("\"low\":\"0.25\""))
    let changed = text.split(separator: "\n").map { line in
      Self.line(String(line).replacing("\"low\":\"0.25\"", with: "\"low\":\"0.75\""))
    }
    #expect(try Self.refusal(changed) == "stream.unreadable")
  }

  @Test func whatIsNotGroupedOrNotWholeIsRefused() async throws {
    let one = await Self.lines(of: Self.corpus.folders[0])
    let other = await Self.lines(of: Self.corpus.folders[1])
    #expect(try Self.refusal(one + other) == "2 groups")
    #expect(try Self.refusal([one[0]] + other + [one[1]]) == "stream.not-grouped")
    let split = one[0].split(separator: 0x0A).map { Array($0) + [0x0A] }
    #expect(split.count > 2)
    #expect(try Self.refusal(Array(split.dropLast())) == "stream.broken-off")
    #expect(try Self.refusal(split.dropLast() + one[1...]) == "stream.broken-off")
    #expect(try Self.refusal(Array(split.dropFirst())) == "stream.no-source")
    #expect(try Self.refusal([Self.line("{\"document\":{\"path\":\"a/b.txt\"}}")]) == "stream.unreadable")
    #expect(try Self.refusal([Self.line("no JSON")]) == "stream.unreadable")
  }

  @Test func documentsThatWereReadAsAboutDifferentDrugsAreNotReconciled() async throws {
    let folder = Self.corpus.folders[0]
    let lines = try ["x", "y"].map { name in
      let path = folder.documents[0]
      let file = Path.join(Self.corpus.path, path)
      var reading = try ReadSource(file: file, path: path, drug: Drug(named: name)).reading
      reading.path = "\(name).md"
      return reading.streamed(folder: folder.name)
    }
    let group = try Self.read(lines)[0]
    let drug = StreamedDrug(group, corpus: nil, policy: Policy(), provenance: Self.provenance)
    #expect(drug.built == nil)
    #expect(drug.diagnostics.map(\.diagnostic.id).contains("stream.drug-not-agreed"))
  }

  @Test func linesComeWholeHoweverLong() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 200_000)
    try folder.write("lines", "a\n\n\(long)\nb\r\nlast")
    let lines = try LineInput(folder.path + "/lines", limit: 100_000)
    var found: [String?] = []
    while let line = lines.next() {
      found.append(line.bytes.map { String(decoding: $0.withoutReturn, as: UTF8.self) })
    }
    #expect(found == ["a", "", nil, "b", "last"])
    #expect(lines.isReady)
  }

  /// The vectors of RFC 4648.
  @Test func bytesTravelAsBase64() {
    let vectors = [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ]
    for (text, encoded) in vectors {
      #expect(Base64.encode(Array(text.utf8)) == encoded)
      #expect(Base64.decode(encoded) == Array(text.utf8))
    }
    let all = (0...255).map { UInt8($0) }
    #expect(Base64.decode(Base64.encode(all)) == all)
    for broken in ["Z", "Zg", "Zg=", "Z===", "Zm9v!", "=Zg=", "Zg==Zg=="] {
      #expect(Base64.decode(broken) == nil, "\(broken)")
    }
  }
}
