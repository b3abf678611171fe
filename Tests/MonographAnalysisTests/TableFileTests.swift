import MonographLexicon
import MonographModel
import Testing

@Suite struct TableFileTests {
  private func table(_ text: String) throws -> TableFile {
    try TableFile(name: "made-up", bytes: Array(text.utf8))
  }

  @Test func rowsHaveTheirCells() throws {
    let rows = try table("# says nothing\nphrase\tkinds\tmore\n\na b\tx y\t\n# nor this\n\tz\nlast").rows
    #expect(rows.map(\.line) == [4, 6, 7])
    #expect(rows.map(\.cells) == [["a b", "x y", ""], ["", "z"], ["last"]])
    #expect(rows[2][1] == "" && rows[2][7] == "")
    #expect(String(decoding: rows[0].bytes(of: 1), as: UTF8.self) == "x y")
    #expect(rows[2].bytes(of: 1).isEmpty)
  }

  @Test func rowsAreReadAsWords() throws {
    let rows = try table("phrase\tkinds\nSide-effects, 5 of them\n5 mg\n\tx\n").rows
    #expect(rows[0].words(of: 0) == ["side", "effect", "of", "them"])
    #expect(rows[0].word(of: 0) == "side")
    #expect(rows[1].word(of: 0) == Word.none)
    #expect(rows[2].word(of: 0) == nil)
  }

  @Test func tooManyCellsAreRefusedByLine() throws {
    let error = #expect(throws: TableFile.Malformed.self) { try table("a\tb\n1\t2\n1\t2\t3\n") }
    #expect(error?.line == 3)
  }

  /// Whoever asks first for the cells of a row: all get the same.
  @Test func manyMayAskAtOnce() async {
    let rows = TableFile("units").rows
    let read = await withTaskGroup(of: [[String]].self) { group in
      for _ in 0..<8 { group.addTask { rows.map(\.cells) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(read.allSatisfy { $0 == read[0] })
    #expect(read[0].contains { $0.first == "mg" })
  }

  /// A text as long as the eight bytes that are looked at together, shorter ones and longer ones.
  @Test(arguments: ["a", "seizure", "headache", "bradykinin", "hypersensitivity", "immunosuppressant"])
  func wordsOfEveryLengthEnd(_ word: String) {
    for (behind, count) in [("", 1), (" x", 2), (",", 2), ("é", 1), ("'s", 1), ("-", 2)] {
      let tokens = Lexer.tokens(in: Array((word + behind).utf8))
      #expect(tokens.count == count)
      #expect(tokens[0].lower == 0 && tokens[0].kind == .word)
    }
    let twice = Lexer.tokens(in: Array(" \(word) \(word)".utf8))
    #expect(twice.count == 2 && twice[0].word == twice[1].word && twice[1].upper == 2 * word.utf8.count + 2)
  }

  @Test(
    arguments: [
      ("5", "5"), (".5", "0.5"), ("0.0625", "0.0625"), ("007", "7"), ("1,000", "1000"), ("1,000.5", "1000.5"),
      ("0,25", "0.25"), ("0,625", "0.625"), ("1 000", "1000"), ("999999999999999999", "999999999999999999"),
      ("9999999999999999999", nil), ("0.000000000000000001", "0.000000000000000001"), ("1½", "1.5"),
    ] as [(String, String?)])
  func numbersAreExact(_ text: String, _ value: String?) {
    let tokens = Lexer.tokens(in: Array(text.utf8))
    #expect(tokens.count == 1)
    #expect(tokens[0].kind == .number)
    #expect(tokens[0].number == value.flatMap { ExactNumber($0) })
  }
}
