import MonographLexicon
import Testing

@Suite struct WordSetTests {
  @Test func holdsItsWordsAlone() {
    let words: WordSet = ["tablet", "capsule", "vial", "tablets"]
    for word in ["tablet", "Capsules", "vial"] as [Word] { #expect(words.contains(word)) }
    for word in ["pen", "tab", "vials of"] as [Word] { #expect(!words.contains(word)) }
    #expect(!words.contains(.none))
    #expect(!(WordSet([]).contains("tablet")))
  }

  @Test func holdsManyWords() {
    let all = (1...2000).map { Word(hash: UInt64($0) << 40 | 1) }
    let words = WordSet(all)
    #expect(all.allSatisfy(words.contains))
    #expect(!words.contains(Word(hash: 2001 << 40 | 1)))
    #expect(Set(words) == Set(all))
  }

  @Test func joins() {
    let words = (["a", "b"] as WordSet).union(["c"] as [Word])
    #expect(Set(words) == ["a", "b", "c"])
  }
}

@Suite struct MarkIndexTests {
  @Test func listsTheMarksOfAVocabularyInOrder() {
    let marks = [
      Mark(vocabulary: .test, entry: 1, tokens: 0..<1), Mark(vocabulary: .unit, entry: 2, tokens: 1..<3),
      Mark(vocabulary: .test, entry: 3, tokens: 4..<5),
      Mark(vocabulary: .measure, entry: 4, tokens: 5..<6),
    ]
    let index = MarkIndex(marks)
    for vocabulary in Vocabulary.allCases {
      #expect(Array(index[vocabulary]) == marks.filter { $0.vocabulary == vocabulary })
    }
    #expect(index[.test][1] == marks[2])
    #expect(MarkIndex([])[.test].isEmpty)
  }
}
