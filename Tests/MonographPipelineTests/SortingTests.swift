import MonographPipeline
import Testing

/// Documents beside the folders go where they say they belong.
@Suite struct SortingTests {
  private static let documents = [
    "one.md": "# Amlodipine\n\n## Dosage\n\nTake 5 mg once daily.\n",
    "two.txt":
      "Package leaflet\n\nWhat Pressolan is\n\nPressolan is a pill. The active substance is amlodipine besilate.\n",
    "three.md": "# Valsartan / Amlodipine\n\nTake one tablet daily.\n",
    "four.md": "# Interferon beta-1a\n\nIt is injected.\n",
    "five.txt": "Weather\n\nIt rained all day in the hills.\n",
    "six.md": "# Metformin\n\nThe active substance is sertraline. Sertraline is taken once daily.\n",
    "interferon-beta-1b/label.md": "# Interferon beta-1b\n\nIt is injected.\n",
    "amlodipine/label.md": "# Amlodipine\n\nTake 10 mg once daily.\n",
  ]

  private func corpus() async throws -> (Corpus, String) {
    let folder = try TemporaryFolder()
    for (name, text) in Self.documents { try folder.write(name, text) }
    return (await Corpus.discover(at: folder.path).sorted(jobs: 2), folder.path + "/")
  }

  @Test func eachGoesToItsDrug() async throws {
    let (corpus, _) = try await corpus()
    #expect(
      Dictionary(uniqueKeysWithValues: corpus.folders.map { ($0.slug, $0.documents) }) == [
        "amlodipine": ["amlodipine/label.md", "one.md", "two.txt"],
        "amlodipine-valsartan": ["three.md"],
        "interferon-beta-1a": ["four.md"],
        "interferon-beta-1b": ["interferon-beta-1b/label.md"],
      ])
  }

  @Test func eachSaysWhy() async throws {
    let (corpus, path) = try await corpus()
    #expect(
      corpus.diagnostics.map { $0.description.replacing(path, with: "") } == [
        "five.txt: warning: which drug it is about cannot be told, so it is left out\n"
          + "  put it into the folder of its drug",
        "four.md: note: sorted to 'interferon-beta-1a', by the title",
        "one.md: note: sorted to 'amlodipine', by the title",
        "six.md: warning: the title is about metformin, but the text calls sertraline its active substance, "
          + "so it is left out\n  put it into the folder of its drug, if it is the right document",
        "three.md: note: sorted to 'amlodipine-valsartan', by the title",
        "two.txt: note: sorted to 'amlodipine', by what it calls the active substance",
      ])
  }

  @Test func aBrandThatOneDocumentExplainsSortsTheOthers() async throws {
    let folder = try TemporaryFolder()
    let leaflet = "# Pressolan\n\nPressolan is a pill. Pressolan is small. Pressolan is white. "
    try folder.write("a.md", leaflet + "\n")
    try folder.write("b.md", leaflet + "The active substance is amlodipine.\n")
    let corpus = await Corpus.discover(at: folder.path).sorted(jobs: 1)
    #expect(corpus.folders.map(\.documents) == [["a.md", "b.md"]])
    #expect(corpus.folders.map(\.slug) == ["amlodipine"])
  }
}
