import Foundation
import Testing

/// Disks that are full, read-only or shared with another build.
@Suite struct DiskFaultTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("Corpus/amlodipine/a.md", Self.document(dose: 5))
    return workspace
  }

  private static func document(dose: Int) -> String {
    "# Amlodipine\n\n## Dosage\n\nThe usual dose is \(dose) mg of amlodipine once daily.\n"
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser can mount"))
  func aFullDiskIsToldAndTheOldFilesStay() throws {
    let transcript = try workspace().shell(
      """
      mkdir small && mount -t tmpfs -o size=16k tmpfs small 2>/dev/null || exit 99
      trap 'umount small' EXIT
      "$monograph" build Corpus -o small >/dev/null; echo $?
      ls -A small | grep -c tmp
      """)
    // Containers often may not mount.
    if transcript.status == 99 { return }
    #expect(transcript.output == "73\n0\n")
    #expect(transcript.errors.contains("no space left on device: the output cannot be written"))
  }

  /// The limit on the size of files stands for a quota: a write is refused half-way.
  @Test func aWriteThatIsRefusedHalfWayIsToldAndTheOldFilesStay() throws {
    let workspace = try workspace()
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.read("Output/amlodipine.json")
    try workspace.write("Corpus/amlodipine/a.md", Self.document(dose: 10))
    let transcript = try workspace.shell(
      "ulimit -f 1; \"$monograph\" build; echo $?; ls -A Output | grep tmp")
    #expect(transcript.output == "73\n")
    #expect(
      transcript.errors
        == "Output/amlodipine.html: error: file too large: the output cannot be written\n")
    #expect(try workspace.read("Output/amlodipine.json") == before)
    // A store that cannot be opened for want of room is not taken for damaged.
    #expect(try workspace.run("search", "amlodipine").output.contains("“5 mg of amlodipine once daily”"))
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.read("Output/amlodipine.json").contains("10 mg of amlodipine"))
    #expect(try workspace.run("search", "amlodipine").output.contains("“10 mg of amlodipine once daily”"))
  }

  @Test func anOutputThatCannotBeWrittenIsTold() throws {
    let workspace = try workspace()
    try workspace.write("file", "")
    let transcript = try workspace.run("build", "Corpus", "-o", "file/Output")
    #expect(transcript.status == 73)
    #expect(transcript.errors == "file/Output: error: not a directory: the output cannot be written\n")
  }

  /// The superuser may write anywhere, so somebody else builds.
  @Test func aReadOnlyOutputIsToldAndStays() throws {
    let workspace = try workspace()
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.read("Output/amlodipine.json")
    try workspace.write("Corpus/amlodipine/a.md", Self.document(dose: 10))
    let transcript = try workspace.shell(
      """
      cp "$monograph" mine && chmod -R a+rX . && chmod 555 Output
      [ $(id -u) -ne 0 ] || other="setpriv --reuid=65534 --regid=65534 --clear-groups"
      $other ./mine build; echo $?
      chmod 755 Output
      """)
    #expect(transcript.output == "73\n")
    #expect(
      transcript.errors
        == "Output/amlodipine.html: error: permission denied: the output cannot be written\n")
    #expect(try workspace.read("Output/amlodipine.json") == before)
  }

  @Test func aBuildThatWaitsForAnotherSaysSo() throws {
    let workspace = try workspace()
    try workspace.write("Output/keep", "")
    let folder = open(workspace.folder.appending(path: "Output").path, O_RDONLY)
    defer { close(folder) }
    try #require(flock(folder, LOCK_EX) == 0)
    let build = try workspace.start("build", errors: "told")
    while build.isRunning, try workspace.read("told").isEmpty { Thread.sleep(forTimeInterval: 0.01) }
    #expect(build.isRunning)
    #expect(
      try workspace.read("told")
        == "Output: note: process \(getpid()) of monograph is at work on it: waiting until it ends\n")
    flock(folder, LOCK_UN)
    build.waitUntilExit()
    #expect(build.terminationStatus == 0)
    #expect(try workspace.read("Output/amlodipine.json").contains("5 mg of amlodipine"))
  }
}
