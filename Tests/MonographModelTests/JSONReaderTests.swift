import MonographModel
import Testing

@Suite struct JSONReaderTests {
  @Test func whatIsWrittenReadsBack() throws {
    let value: JSONValue = [
      "a": [1, -20, true, false, .null], "é\n\"\\": "\u{1}\u{1f600}/", "e": [:], "l": [],
    ]
    #expect(try JSONValue(parsing: value.pretty) == value)
    #expect(try JSONValue(parsing: value.canonical) == value)
    #expect(try JSONValue(parsing: Array(#""\ud83d\ude00\u00e9\/""#.utf8)) == "\u{1f600}é/")
  }

  @Test(arguments: [
    ("", 0, "unexpected end of the file"),
    ("{\"a\" 1}", 5, "expected ':' after a name"),
    ("{\"a\":1,\"a\":2}", 12, "the name 'a' stands twice in one object"),
    ("[1.5]", 2, "expected a whole number"),
    ("[01]", 1, "expected a whole number"),
    ("[99999999999999999999]", 1, "expected a whole number"),
    ("[1 2]", 3, "expected ',' or ']'"),
    ("{} x", 3, "unexpected text after the value"),
    ("\"\\ud83d\"", 7, "a lone surrogate"),
    ("\"a", 2, "unexpected end of the file"),
    ("nul", 0, "expected a value"),
  ]) func anythingElseIsRefused(text: String, offset: Int, reason: String) {
    #expect(throws: JSONError(offset: offset, reason: reason)) {
      try JSONValue(parsing: Array(text.utf8))
    }
  }

  @Test func deepNestingIsRefused() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONError(offset: 256, reason: "nested too deeply")) { try JSONValue(parsing: deep) }
  }
}
