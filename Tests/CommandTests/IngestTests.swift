import Testing

/// Documents are taken into the folder of their drug, once, with what is known about them.
@Suite struct IngestTests {
  private static let amlodipine = "# Amlodipine\n\n## Dosage\n\nTake 5 mg once daily.\n"

  private static func label(version: Int, date: String, dose: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <document xmlns="urn:hl7-org:v3"><title>Amlodipine tablets</title><effectiveTime value="\(date)"/>
    <setId root="0f0e0d0c-0001-0002-0003-000000000001"/><versionNumber value="\(version)"/>
    <component><structuredBody><component><section>
    <code code="34068-7" codeSystem="2.16.840.1.113883.6.1"/><title>DOSAGE AND ADMINISTRATION</title>
    <text><paragraph>The usual dose of amlodipine is \(dose) once daily.</paragraph></text>
    </section></component></structuredBody></component></document>
    """
  }

  @Test func aDocumentGoesIntoTheFolderOfItsDrugWithWhatIsKnown() throws {
    let workspace = try Workspace()
    try workspace.write("in/Leaflet (1).MD", Self.amlodipine)
    let transcript = try workspace.run(
      "ingest", "in/Leaflet (1).MD", "--jurisdiction", "GB", "--authority", "manufacturer", "--publisher",
      "Example: Press", "--date", "2024-03", "--retrieved-from", "https://press.example/a?b#c")
    #expect(transcript.errors == "")
    #expect(
      transcript.output == """
        in/Leaflet (1).MD → amlodipine/leaflet-1.md
          text/markdown, about amlodipine by the title; a new drug
        1 document taken in, 0 known already, 0 refused
        monograph build Corpus reads them.

        """)
    #expect(try workspace.read("Corpus/amlodipine/leaflet-1.md") == Self.amlodipine)
    let sidecar = try workspace.read("Corpus/amlodipine/sources.yaml")
    let digits = try workspace.shell("sha256sum < 'in/Leaflet (1).MD' | cut -c 1-64").output
    #expect(
      sidecar.hasSuffix(
        """
        sources:
          - file: leaflet-1.md
            publisher: "Example: Press"
            authority: manufacturer
            jurisdiction: GB
            date: "2024-03"
            sha256: \(digits.first!.isNumber ? "\"\(digits.dropLast())\"" : String(digits.dropLast()))
            mediaType: text/markdown
            originalName: "Leaflet (1).MD"
            retrievedFrom: "https://press.example/a?b#c"

        """))
    let build = try workspace.run("build")
    #expect(build.status == 0 && build.errors == "")
    #expect(try workspace.read("Output/amlodipine.json").contains("\"publisher\": \"Example: Press\""))
  }

  @Test func theSameBytesAreOneSource() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.amlodipine)
    try workspace.write("b.md", Self.amlodipine)
    #expect(
      try workspace.run("ingest", "a.md", "b.md").output.contains(
        "b.md: the same bytes as amlodipine/a.md, so nothing changes\n1 document taken in, 1 known already"))
    let before = try workspace.shell("cd Corpus; find . -type f | sort | xargs sha256sum").output
    #expect(try workspace.run("ingest", "b.md").output.contains("0 documents taken in, 1 known already"))
    #expect(try workspace.shell("cd Corpus; find . -type f | sort | xargs sha256sum").output == before)
  }

  @Test func aDryRunWritesNothing() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.amlodipine)
    let transcript = try workspace.run("ingest", "--dry-run", "a.md")
    #expect(transcript.output.hasSuffix("refused\nCorpus was not written to.\n"))
    #expect(try workspace.shell("ls").output == "a.md\n")
  }

  @Test func aNewerVersionOfALabelSupersedesTheOlderWhichStays() throws {
    let workspace = try Workspace()
    try workspace.write("old.xml", Self.label(version: 2, date: "20230102", dose: "5 mg"))
    try workspace.write("new.xml", Self.label(version: 3, date: "20240102", dose: "10 mg"))
    _ = try workspace.run("ingest", "old.xml")
    #expect(
      try workspace.run("ingest", "new.xml").output.contains(
        "\n  supersedes amlodipine/old.xml: version 3 of 2024-01-02 after version 2 of 2023-01-02\n"))
    #expect(try workspace.shell("ls Corpus/amlodipine").output == "new.xml\nold.xml\nsources.yaml\n")
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.read("Output/amlodipine.json").contains("\"supersededBy\": \"sha256:"))
    #expect(
      try workspace.read("Output/amlodipine.contradictions.md").contains(
        "a newer version of the same label is on this side"))
  }

  @Test func anOlderVersionThatComesLaterIsSuperseded() throws {
    let workspace = try Workspace()
    try workspace.write("old.md", "---\ntitle: Amlodipine\ndate: 2023-01\n---\n" + Self.amlodipine)
    try workspace.write("new.md", "---\ntitle: Amlodipine\ndate: 2024-01\n---\n" + Self.amlodipine)
    _ = try workspace.run("ingest", "new.md")
    #expect(
      try workspace.run("ingest", "old.md").output.contains(
        "\n  is superseded by amlodipine/new.md: the version of 2023-01 before the version of 2024-01\n"))
  }

  @Test func aPersonCanSayWhatSupersedesWhat() throws {
    let workspace = try Workspace()
    try workspace.write("old.txt", "Amlodipine\n\nThe usual dose of amlodipine is 5 mg once daily.\n")
    try workspace.write("new.txt", "Amlodipine\n\nThe usual dose of amlodipine is 10 mg once daily.\n")
    _ = try workspace.run("ingest", "old.txt", "--drug", "amlodipine")
    #expect(
      try workspace.run("ingest", "new.txt", "--drug", "amlodipine", "--supersedes", "odl.txt").errors
        == "new.txt: error: the drug has no document 'odl.txt' that it could supersede\n  it has old.txt\n")
    _ = try workspace.run("ingest", "new.txt", "--drug", "amlodipine", "--supersedes", "old.txt")
    #expect(try workspace.read("Corpus/amlodipine/sources.yaml").contains("    supersedes: old.txt\n"))
    _ = try workspace.run("build")
    #expect(try workspace.read("Output/amlodipine.json").contains("\"supersededBy\": \"sha256:"))
  }

  @Test func foldersPatternsListsAndStandardInputAreTaken() throws {
    let workspace = try Workspace()
    for (index, name) in ["in/a.md", "in/deep/b.md", "in/.hidden.md", "c.txt", "list of/d.md"].enumerated() {
      try workspace.write(name, Self.amlodipine + "\nTake it \(index + 2) hours after a meal.\n")
    }
    try workspace.write("names", "list of/d.md\r\n\n")
    let script = """
      "$monograph" ingest in | tail -n 2 | head -n 1
      "$monograph" ingest '?.txt' | tail -n 2 | head -n 1
      "$monograph" ingest --files-from names | tail -n 2 | head -n 1
      printf 'in/a.md\\0list of/d.md\\0' | "$monograph" ingest --files-from - -0 | tail -n 1
      printf '# Amlodipine\\n\\nTake 7 mg once daily.\\n' | "$monograph" ingest - | head -n 1
      """
    #expect(
      try workspace.shell(script).output == """
        2 documents taken in, 0 known already, 0 refused
        1 document taken in, 0 known already, 0 refused
        1 document taken in, 0 known already, 0 refused
        0 documents taken in, 2 known already, 0 refused
        standard input → amlodipine/document.txt

        """)
  }

  /// Any page has a name that recurs; that of no drug makes no new drug, but a brand does that reads like one.
  @Test func aPageAboutSomethingElseMakesNoNewDrug() throws {
    let workspace = try Workspace()
    try workspace.write(
      "walk.html",
      """
      <!doctype html><title>Lindholm harbour</title><h1>Lindholm</h1><p>Lindholm is a harbour town. Lindholm has two
      piers. Ferries reach Lindholm every hour.</p><h2>Getting there</h2><p>Lindholm lies 40 km to the north.</p>
      """)
    try workspace.write(
      "brand.md",
      """
      # Pressolan

      ## Dosage

      Pressolan is taken with water. Take 5 mg of Pressolan once daily.

      ## Side effects

      Pressolan can cause headache.

      """)
    let transcript = try workspace.run("ingest", "walk.html", "brand.md")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors == """
        walk.html: error: which drug it is about cannot be told, so it is not taken in
          name the drug: --drug NAME

        """)
    #expect(transcript.output.contains("about pressolan by the brand name; a new drug"))
    #expect(try workspace.run("ingest", "walk.html", "--drug", "pressolan").status == 0)
  }

  @Test func whatCannotBeUsedIsSaidAndTheRestIsTaken() throws {
    let workspace = try Workspace()
    try workspace.write("void.txt", "")
    try workspace.write("letter.txt", "Dear all, lunch is at noon.\n")
    try workspace.write("a.md", Self.amlodipine)
    let transcript = try workspace.run("ingest", "void.txt", "letter.txt", "gone.txt", "a.md")
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("void.txt: error: the file is empty\n"))
    #expect(transcript.errors.contains("gone.txt: error: no such file or directory\n"))
    #expect(
      transcript.errors.contains(
        "letter.txt: error: which drug it is about cannot be told, so it is not taken in\n"
          + "  name the drug: --drug NAME\n"))
    #expect(transcript.output.contains("1 document taken in, 0 known already, 3 refused\n"))
  }

  /// Neither a drug's name nor a file's can lead out of the corpus, nor can names that differ by case alone collide.
  @Test func namesStayInTheCorpus() throws {
    let workspace = try Workspace()
    try workspace.write("in/Label.md", Self.amlodipine)
    try workspace.write("in/label.MD", Self.amlodipine + "\nTake it with water.\n")
    try workspace.write("in/%2e%2e%2f.md", Self.amlodipine + "\nTake it with milk.\n")
    _ = try workspace.run("ingest", "in", "--drug", "../../Etc/Passwd")
    #expect(
      try workspace.shell("find Corpus | sort").output == """
        Corpus
        Corpus/etc-passwd
        Corpus/etc-passwd/2e-2e-2f.md
        Corpus/etc-passwd/label-2.md
        Corpus/etc-passwd/label.md
        Corpus/etc-passwd/sources.yaml

        """)
    let refused = try workspace.run("ingest", "in", "--drug", "../..")
    #expect(refused.status == 64)
    #expect(refused.errors.hasPrefix("Error: --drug must have a letter or digit\n"))
    try workspace.write("outside/note", "")
    let linked = try workspace.shell(
      "ln -s ../outside Corpus/amlodipine; \"$monograph\" ingest in --drug amlodipine")
    #expect(linked.status == 2)
    #expect(try workspace.shell("ls outside").output == "note\n")
  }

  @Test func whatPeopleWroteInSourcesStaysAsItWas() throws {
    let workspace = try Workspace()
    let written = "# Ours.\nsources:\n- file: mine.md   # by hand\n  date: 2020"
    try workspace.write("Corpus/amlodipine/mine.md", Self.amlodipine + "\nTake it with water.\n")
    try workspace.write("Corpus/amlodipine/sources.yaml", written)
    try workspace.write("a.md", Self.amlodipine)
    _ = try workspace.run("ingest", "a.md")
    let sidecar = try workspace.read("Corpus/amlodipine/sources.yaml")
    #expect(sidecar.hasPrefix(written + "\n- file: a.md\n  sha256: "))
    #expect(try workspace.run("build").errors == "")
  }

  @Test func aDocumentThatChangedAfterwardsIsSaid() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.amlodipine)
    _ = try workspace.run("ingest", "a.md")
    try workspace.write("Corpus/amlodipine/a.md", Self.amlodipine + "\nTake it with water.\n")
    #expect(
      try workspace.run("build").errors.hasPrefix(
        "Corpus/amlodipine/a.md: warning: its bytes are not those that sources.yaml names (sha256 "))
  }
}
