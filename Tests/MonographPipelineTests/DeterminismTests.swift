import MonographModel
import MonographOutput
import Testing

@testable import MonographPipeline

/// The package's own corpus gives the same bytes in whatever order and however many at a time it is read.
@Suite struct DeterminismTests {
  private static let corpus = Corpus.discover(at: Package.path("Corpus"))
  private static let provenance = Provenance(version: "test", tables: "test")

  private static func build(_ folder: Corpus.Folder, jobs: Int) async -> [BuiltDrug.File] {
    BuiltDrug(await DrugBuild(folder, in: corpus.path, jobs: jobs), provenance: provenance).files
  }

  @Test(arguments: corpus.folders.indices)
  func orderAndThreadsDoNotMatter(index: Int) async {
    let folder = Self.corpus.folders[index]
    let expected = await Self.build(folder, jobs: 1)
    #expect(expected.allSatisfy { !$0.bytes.isEmpty })
    var random = SplitMix(seed: 1)
    for jobs in [1, 2, 3, 16] {
      var shuffled = folder
      shuffled.documents.shuffle(using: &random)
      #expect(await Self.build(shuffled, jobs: jobs) == expected, "\(shuffled.documents)")
    }
  }

  @Test func theCorpusIsReadWithoutTrouble() async {
    #expect(Self.corpus.diagnostics.isEmpty)
    for folder in Self.corpus.folders {
      let build = await DrugBuild(folder, in: Self.corpus.path, jobs: 2)
      #expect(build.sources.count == folder.documents.count)
      #expect(build.diagnostics.filter(\.isError).isEmpty)
    }
  }

  @Test func theHashOfTheTablesIsThatOfTheirBytes() {
    #expect(Program.tablesHash().count == 64)
    #expect(Program.tablesHash() == Program.tablesHash())
  }
}
