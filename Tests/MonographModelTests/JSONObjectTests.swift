import MonographModel
import Testing

@Suite struct JSONObjectTests {
  @Test func keepsItsMembersInOrder() {
    var object: JSONObject = ["b": 2, "a": 1]
    object["c"] = 3
    object["aa"] = 4
    #expect(object.keys == ["a", "aa", "b", "c"])
    #expect(object.map(\.0) == object.keys)
  }

  @Test func findsReplacesAndRemoves() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = "two"
    object["c"] = nil
    object["d"] = nil
    #expect(object["b"] == "two")
    #expect(object["c"] == nil)
    #expect(object.count == 2)
    #expect(object == ["b": "two", "a": 1])
  }

  @Test func takesTheMembersOfAnotherOver() {
    var object: JSONObject = ["a": 1, "b": 2]
    object.merge(["b": 3, "c": 4])
    #expect(object == ["a": 1, "b": 3, "c": 4])
  }
}
