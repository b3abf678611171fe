import Foundation
import MonographModel
import MonographReaders
import MonographTestSupport
import Testing

/// What must hold for any input at all.
@Suite("Readers of any input")
struct ReaderRobustnessTests {
  private static let samples = [
    (
      "a.txt",
      "Title Here\n\n**Dose:** 5 µg\n- a\n  - b\n| x | y |\n|---|---|\n| 1 | 2 |\n4.8 Effects Seen\nx   y\n"
    ),
    (
      "a.md",
      "---\ntitle: \"a\\u00b5\"\n---\n# T\n* **a:** b\n  1. c &plusmn; \\* `d`\n\n| a | b |\n|--|--|\n| 1 | <b>2</b> |\n> q\u{200B} ![i](u)"
    ),
  ]

  private func check(_ path: String, _ bytes: [UInt8]) {
    guard let source = try? SourceReader.open(path: path, bytes: bytes, sha256: "") else { return }
    guard let document = try? SourceReader.read(source) else { return }
    let problems = tilingProblems(of: document, in: source.utf8)
    #expect(problems == [], "\(bytes)")
  }

  @Test(arguments: samples) func everyPrefix(path: String, text: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count { check(path, Array(bytes.prefix(count))) }
  }

  @Test(arguments: samples) func seededByteFlips(path: String, text: String) {
    var random: UInt64 = 42
    func next(_ limit: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % limit
    }
    for _ in 0..<1_000 {
      var bytes = Array(text.utf8)
      for _ in 0...next(3) { bytes[next(bytes.count)] = UInt8(next(256)) }
      check(path, bytes)
    }
  }

  /// What lies in memory behind a text that ends within a link is none of it.
  @Test(arguments: ["![i](u)", "[a](b)", "[a](<b>)"]) func nothingBehindTheTextIsRead(link: String) throws {
    // The closing mark stays in memory behind the bytes; where it lies is chance, so it is tried often.
    for length in 0..<200 {
      var bytes = Array("# T\n\n\(String(repeating: "x", count: length)) \(link)".utf8)
      bytes.removeLast()
      let document = try SourceReader.read(try SourceReader.open(path: "a.md", bytes: bytes, sha256: ""))
      #expect(tilingProblems(of: document, in: bytes) == [])
    }
  }

  /// A reader that is not linear takes minutes for these.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ("[", 100_000), ("> ", 50_000), ("- ", 50_000), ("*a ", 100_000), ("**a__", 50_000), ("<b ", 50_000),
      ("a | b\n", 20_000), ("x   y\n", 50_000), ("  - a\n", 50_000), ("\n", 500_000),
      ("Title Case Line\n", 50_000), ("a ", 2_500_000),
    ])
  func pathologicalInputIsLinear(unit: String, count: Int) throws {
    let text = "a" + String(repeating: unit, count: count)
    for path in ["a.txt", "a.md"] {
      #expect(try processorSeconds { _ = try read(text, as: path) } < 20, "\(path)")
    }
  }

  /// Only white space, markers, pipes and emphasis marks of plain text are not text.
  @Test func gapsOfPlainTextHoldNoWords() throws {
    for url in files(in: "sources", extensions: ["txt"]) + files(in: "data/labelled", extensions: ["txt"]) {
      let source = try SourceReader.open(path: url.path, bytes: [UInt8](Data(contentsOf: url)), sha256: "")
      for gap in try SourceReader.read(source).gaps {
        let bytes = source.utf8[gap.span.lower..<gap.span.upper]
        let words = bytes.filter { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || 0x30...0x39 ~= $0 }
        #expect(words.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test func documentsOfOthersTile() throws {
    let all = ProcessInfo.processInfo.environment["MONOGRAPH_ALL"] != nil
    for (index, url) in files(in: "data/rxhive", extensions: ["md"]).enumerated() where all || index % 40 == 0
    {
      check(url.lastPathComponent, [UInt8](try Data(contentsOf: url)))
    }
    for url in files(in: "sources", extensions: ["txt", "md"]) {
      check(url.lastPathComponent, [UInt8](try Data(contentsOf: url)))
    }
  }

  private func files(in folder: String, extensions: Set<String>) -> [URL] {
    guard let root = sharedFolder?.appending(path: folder),
      let names = FileManager.default.subpaths(atPath: root.path)
    else { return [] }
    return names.sorted().map { root.appending(path: $0) }.filter { extensions.contains($0.pathExtension) }
  }
}
