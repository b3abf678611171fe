import Glibc
import MonographPipeline
import Testing

@Suite struct CorpusTests {
  @Test func aFolderIsADrugAndItsFilesAreDocumentsInByteOrder() throws {
    let folder = try TemporaryFolder()
    for name in [
      "Beta Drug/b.txt", "Beta Drug/B.txt", "Beta Drug/ä.txt", "alpha/a.md", "alpha/.hidden", ".git/x",
    ] {
      try folder.write(name, "text")
    }
    let corpus = Corpus.discover(at: folder.path)
    #expect(corpus.diagnostics.isEmpty)
    #expect(corpus.folders.map(\.slug) == ["alpha", "beta-drug"])
    #expect(
      corpus.folders.map(\.documents) == [
        ["alpha/a.md"], ["Beta Drug/B.txt", "Beta Drug/b.txt", "Beta Drug/ä.txt"],
      ])
  }

  /// A cut just behind a hyphen would leave two, and the slug of the slug but one.
  @Test(arguments: 105...115) func theSlugOfASlugIsItself(length: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      String(repeating: "a", count: length) + " ü " + String(repeating: "b", count: 20) + "/a.txt", "text")
    let slug = try #require(Corpus.discover(at: folder.path).folders.first).slug
    let other = try TemporaryFolder()
    try other.write(slug + "/a.txt", "text")
    #expect(Corpus.discover(at: other.path).folders.map(\.slug) == [slug])
    #expect(slug.utf8.count <= 120)
  }

  @Test func onlyTheDrugsAskedForAreFound() throws {
    let folder = try TemporaryFolder()
    for name in ["a/a.txt", "b/b.txt", "c/c.txt"] { try folder.write(name, "text") }
    #expect(Corpus.discover(at: folder.path, drugs: ["b"]).folders.map(\.slug) == ["b"])
    let none = Corpus.discover(at: folder.path, drugs: ["x"])
    #expect(none.folders.isEmpty)
    #expect(
      none.diagnostics.map(\.description) == [
        "\(folder.path): error: no folder named 'x' in this corpus\n  it has a, b, c"
      ])
  }

  @Test func whatCannotBeUsedIsSaidAndTheRestGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.write("good/a.txt", "text")
    try folder.write("good/inner/b.txt", "text")
    try folder.write("loose.txt", "text")
    try folder.makeFolder("empty")
    try folder.link("circle", to: "circle")
    try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let corpus = Corpus.discover(at: folder.path)
    #expect(corpus.folders.map(\.slug) == ["good"])
    #expect(corpus.folders[0].documents == ["good/a.txt"])
    #expect(
      corpus.diagnostics.map { $0.description.replacing(folder.path + "/", with: "") } == [
        "circle: error: too many levels of symbolic links",
        "empty: error: no documents in this folder\n  put at least one .txt, .md, .html or .xml document into it",
        "good/inner: warning: a folder inside a drug's folder is not read\n"
          + "  move its documents up into the drug's folder",
        "pipe: error: a pipe, not a document\n"
          + "  to read from a pipe, give - and send it to standard input",
      ])
  }

  @Test func twoFoldersOfOneDrugAreNotMixedUp() throws {
    let folder = try TemporaryFolder()
    try folder.write("Beta Drug/a.txt", "text")
    try folder.write("beta-drug/b.txt", "text")
    let corpus = Corpus.discover(at: folder.path)
    #expect(corpus.folders.map(\.name) == ["Beta Drug"])
    #expect(
      corpus.diagnostics.map(\.description) == [
        "\(folder.path)/beta-drug: error: names the same drug as the folder 'Beta Drug', so is not read\n"
          + "  merge the two folders"
      ])
  }

  @Test(arguments: ["missing", "file"])
  func aCorpusThatIsNoFolderIsSaid(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "text")
    let corpus = Corpus.discover(at: folder.path + "/" + name)
    #expect(corpus.folders.isEmpty)
    let expected =
      name == "missing"
      ? "no such file or directory"
      : "a file, not a corpus folder\n  to read a single document, use: monograph extract FILE"
    #expect(corpus.diagnostics.map(\.description) == ["\(folder.path)/\(name): error: \(expected)"])
  }

  @Test func anEmptyCorpusIsSaid() throws {
    let folder = try TemporaryFolder()
    #expect(
      Corpus.discover(at: folder.path).diagnostics.map(\.description) == [
        "\(folder.path): error: no documents and no drug folders in this corpus\n"
          + "  put documents into it, or one folder for each drug with its documents"
      ])
  }
}
