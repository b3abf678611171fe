import MonographLexicon
import MonographModel

// Rules ask all the time for one of a few words that stand beside the question: `["may", "can"].contains(token.word)`. In
// many places the compiler makes an array for that each time, in which the library's `contains` looks and whose references are
// counted; asked so, it keeps the comparisons alone.

extension Array where Element == Word {
  @inline(__always)
  func contains(_ word: Word) -> Bool {
    withUnsafeBufferPointer { words in
      for other in words where other == word { return true }
      return false
    }
  }
}

extension Array where Element: Ordinal {
  @inline(__always)
  func contains(_ element: Element) -> Bool {
    withUnsafeBufferPointer { elements in
      for other in elements where other == element { return true }
      return false
    }
  }
}

// Those of the library pass through a slice more, which holds the tokens once more.

extension ArraySlice where Element == Token {
  @inline(__always)
  func prefix(_ count: Int) -> ArraySlice { self[startIndex..<Swift.min(endIndex, startIndex + count)] }

  @inline(__always)
  func suffix(_ count: Int) -> ArraySlice { self[Swift.max(startIndex, endIndex - count)..<endIndex] }
}

extension Array where Element == Token {
  @inline(__always)
  func prefix(_ count: Int) -> ArraySlice<Token> { self[0..<Swift.min(self.count, count)] }

  @inline(__always)
  func suffix(_ count: Int) -> ArraySlice<Token> { self[Swift.max(0, self.count - count)..<self.count] }
}
