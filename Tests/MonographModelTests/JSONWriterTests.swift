import MonographModel
import Testing

@Suite struct JSONWriterTests {
  private func canonical(_ value: JSONValue) -> String { String(decoding: value.canonical, as: UTF8.self) }

  /// RFC 8785, 3.2.3: the sorting example, whose values tell the order.
  @Test func membersSortByUTF16CodeUnits() {
    let value: JSONValue = [
      "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
      "\u{f6}": "Latin Small Letter O With Diaeresis",
    ]
    #expect(
      canonical(value)
        == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
        + "\"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\","
        + "\"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}")
  }

  /// RFC 8785, 3.2.2: the strings and literals of its example.
  @Test func stringsEscapeAsTheStandardSays() {
    let value: JSONValue = [
      "string": "\u{20ac}$\u{f}\nA'B\"\\\\\"/", "literals": .array([.null, true, false]), "n": -12,
    ]
    #expect(
      canonical(value)
        == #"{"literals":[null,true,false],"n":-12,"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
    #expect(canonical("\u{8}\t\u{c}\u{1f}\u{7f}") == "\"\\b\\t\\f\\u001f\u{7f}\"")
  }

  @Test func filesAreIndentedAndEndInANewline() {
    let value: JSONValue = ["b": [1, ["c": "d"]], "a": [], "e": [:]]
    #expect(
      String(decoding: value.pretty, as: UTF8.self) == """
        {
          "a": [],
          "b": [
            1,
            {
              "c": "d"
            }
          ],
          "e": {}
        }

        """)
  }

  @Test func membersThatSayNothingAreLeftOut() {
    #expect(canonical(.members(["a": nil, "b": .null, "c": 1])) == #"{"b":null,"c":1}"#)
  }
}
