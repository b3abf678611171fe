import Glibc
import MonographOutput
import Testing

@Suite struct AtomicOutputTests {
  private let directory: String

  init() {
    var name = Array("/tmp/monograph-output-XXXXXX".utf8CString)
    directory = String(cString: mkdtemp(&name))
  }

  private func names(_ directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private func inode(_ path: String) -> UInt {
    var status = stat()
    return stat(path, &status) == 0 ? UInt(status.st_ino) : 0
  }

  @Test func writesWhatChangedAndNothingElse() throws {
    let place = directory + "/new/folder"
    var output = AtomicOutput(directory: place)
    output.add("a.json", Array("{}\n".utf8))
    output.add("b.json", [])
    #expect(try output.commit().written == ["a.json", "b.json"])
    #expect(names(place) == ["a.json", "b.json"])
    let before = inode(place + "/a.json")

    output.add("b.json", Array("[]\n".utf8))
    let summary = try output.commit()
    #expect(summary.written == ["b.json"])
    #expect(summary.unchanged == ["a.json"])
    #expect(inode(place + "/a.json") == before)
    #expect(names(place) == ["a.json", "b.json"])
  }

  @Test func staleFilesGo() throws {
    var output = AtomicOutput(directory: directory)
    output.add("old.json", [1])
    output.add("kept.json", [2])
    _ = try output.commit()
    output = AtomicOutput(directory: directory)
    output.add("kept.json", [2])
    for name in ["old.json", "kept.json", "never-there.json"] { output.remove(name) }
    #expect(try output.commit().removed == ["old.json"])
    #expect(names(directory) == ["kept.json"])
  }

  @Test func refusalsNameThePathAndLeaveNothing() throws {
    mkdir(directory + "/taken.json", 0o777)
    mkdir(directory + "/taken.json/inner", 0o777)
    var output = AtomicOutput(directory: directory)
    output.add("taken.json", [1])
    let error = #expect(throws: OutputError.self) { try output.commit() }
    #expect(
      error?.description == "\(directory)/taken.json: error: is a directory: the output cannot be written")
    #expect(names(directory) == ["taken.json"])

    output = AtomicOutput(directory: "/proc/no/such")
    output.add("a", [1])
    #expect(throws: OutputError.self) { try output.commit() }
  }
}
