import Foundation
import MonographModel
import MonographReaders
import MonographTestSupport
import Testing

/// What must hold for any HTML or XML at all.
@Suite("Markup of any kind")
struct MarkupRobustnessTests {
  private static let samples = [
    (
      "a.html",
      "<!DOCTYPE html><body><h1>T&eacute;</h1><!-- c --><p>5&nbsp;mg <b>b</b> 10<sup>6</sup><ul><li>a<li>b</ul><table><tr><th>x<td rowspan=3>µ</table><script>if(a<b)</script><p hidden>h"
    ),
    (
      "a.xml",
      SPLTests.label(
        "<component><section><code code=\"1-1\"/><title>T</title><text><paragraph>5 &#181;g<br/><content styleCode=\"bold\">b</content></paragraph><table><tr><td>1</td></tr></table><![CDATA[x]]></text></section></component>"
      )
    ),
  ]

  private func check(_ path: String, _ bytes: [UInt8]) {
    let format = path.hasSuffix("html") ? SourceDocument.Format.html : .spl
    guard let source = try? SourceReader.open(path: path, bytes: bytes, sha256: "", format: format),
      let document = try? SourceReader.read(source)
    else { return }
    #expect(tilingProblems(of: document, in: source.utf8) == [], "\(path) \(bytes.count)")
  }

  @Test(arguments: samples) func everyPrefix(path: String, text: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count { check(path, Array(bytes.prefix(count))) }
  }

  @Test(arguments: samples) func seededByteFlips(path: String, text: String) {
    var random: UInt64 = 7
    func next(_ limit: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % limit
    }
    for _ in 0..<1_000 {
      var bytes = Array(text.utf8)
      for _ in 0...next(3) { bytes[next(bytes.count)] = UInt8(next(127) + 1) }
      check(path, bytes)
    }
  }

  /// A reader that is not linear takes minutes for these.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ("<div>", 100_000), ("<b>a", 100_000), ("<p>a", 50_000), ("</p>", 100_000), ("<!--", 50_000),
      ("<a b='", 50_000),
      ("<", 100_000), ("&", 100_000), ("&amp;", 100_000), ("<td>1", 50_000), ("<table><tr><td>", 1_000),
      ("<li>a", 50_000), ("<sup>1</sup>", 50_000), ("<br>a", 50_000), ("<ul><li>", 30_000),
      ("a\u{200B} ", 50_000),
    ])
  func pathologicalInputIsLinear(unit: String, count: Int) throws {
    let text = "<body>a" + String(repeating: unit, count: count)
    #expect(try processorSeconds { _ = try read(text, as: "a.html") } < 20)
  }

  @Test func deepNestingIsToldAndReadAsFarAsItGoes() throws {
    let document = try read("<body><p>a</p>" + String(repeating: "<div>", count: 5_000) + "b", as: "a.html")
    #expect(outline(of: document) == "P a")
    #expect(
      document.diagnostics.map(\.message).first
        == "elements nest deeper than 2000; the text from here on is not read")
  }

  @Test(.enabled(if: sharedFolder != nil)) func documentsOfOthersTile() throws {
    let all = ProcessInfo.processInfo.environment["MONOGRAPH_ALL"] != nil
    for folder in ["data/web-pages", "data/ema-leaflets", "data/spl"] {
      let root = sharedFolder!.appending(path: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
        .filter { $0.hasSuffix("html") || $0.hasSuffix("xml") }
      for (index, name) in names.enumerated() where all || index % 30 == 0 || folder == "data/spl" {
        check(name, [UInt8](try Data(contentsOf: root.appending(path: name))))
      }
    }
  }

  /// Leaflets have nothing around their text, so that only markup is left out.
  @Test(.enabled(if: sharedFolder != nil)) func leafletsAreReadWhole() throws {
    let root = sharedFolder!.appending(path: "data/ema-leaflets")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    for (index, name) in names.enumerated() where index % 30 == 0 {
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: name)))
      let document = try SourceReader.read(SourceReader.open(path: name, bytes: bytes, sha256: ""))
      let others = document.gaps.filter { ![.markup, .comment, .hidden, .footnoteMark].contains($0.reason) }
      #expect(others == [], "\(name)")
    }
  }
}
