import MonographLexicon
import MonographModel
import Testing

@Suite struct CaseSetTests {
  @Test func holdsItsCasesAlone() {
    var kinds: CaseSet<Token.Kind> = [.word, .other, .word]
    #expect(kinds.count == 2)
    #expect(kinds.contains(.word) && kinds.contains(.other) && !kinds.contains(.number))
    let isNew = kinds.insert(.number)
    let isNewAgain = kinds.insert(.number)
    #expect(isNew && !isNewAgain)
    #expect(kinds.intersection([.number, .dash]) == [.number])
    #expect(kinds.subtracting([.word]) == [.number, .other])
    #expect(kinds.isDisjoint(with: [.dash]) && !kinds.isDisjoint(with: [.number]))
  }
}
