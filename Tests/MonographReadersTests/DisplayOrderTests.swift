import MonographModel
import Testing

@testable import MonographReaders

/// What bidirectional controls turn: to their end or that of the paragraph, and nothing besides.
@Suite struct DisplayOrderTests {
  @Test(arguments: [
    ("a \u{202E}b1\u{202C} c2", ["b1"]),
    ("a \u{202E}b1\n\nc2", ["b1"]),
    ("a \u{202E}b\u{202A}c1\u{202C}d\u{202C}e2", ["b\u{202A}c1\u{202C}d"]),
    // What ends an embedding ends none that lies outside of an isolate.
    ("a \u{202E}b\u{2066}c\u{202C}1\u{2069}d\u{202C}e2", ["b\u{2066}c\u{202C}1\u{2069}d"]),
    // An isolate's end ends what was left open in it.
    ("a \u{2067}b\u{202E}1\u{2069} c2", ["b\u{202E}1"]),
    ("a \u{202D}1\u{202C} \u{202A}2\u{202C} \u{2066}3\u{2069} \u{200E}4", []),
    ("a \u{2068}1 b\u{2069} c", []), ("a \u{2068}1 \u{5D0}\u{2069} c", ["1 \u{5D0}"]),
    ("a \u{200F}1 - 2 b 3", ["1 - 2 "]), ("a 1\u{61C} - 2", [" - 2"]), ("a \u{200F}b 1", []),
    ("a \u{202C}\u{2069}1", []), ("a\u{AD}b \u{200B}1", []),
  ])
  func turnedText(_ text: String, _ turned: [String]) throws {
    for name in ["a.txt", "a.md"] {
      let source = try SourceReader.open(path: name, bytes: Array(text.utf8), sha256: "")
      let document = try SourceReader.read(source)
      let found = document.turned.map {
        String(decoding: source.utf8[$0.span.lower..<$0.span.upper], as: UTF8.self)
      }
      #expect(found == turned, "\(name)")
    }
  }

  @Test func namesAreWrittenAsUnicodeDoes() {
    #expect(TurnedText(ByteSpan(0, 1), control: 0x61C).name == "U+061C")
    #expect(TurnedText(ByteSpan(0, 1), control: 0x202E).name == "U+202E")
  }
}
