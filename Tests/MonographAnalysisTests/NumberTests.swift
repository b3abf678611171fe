import MonographLexicon
import Testing

/// What the digits of a text are read as: "?" is a number whose value is not certain, and so is never claimed.
@Suite struct NumberTests {
  @Test(arguments: [
    ("0.25", "0.25"), (".5 mg", "0.5"), ("0,25", "0.25"), ("1,000", "1000"), ("1 000", "1000"), ("2½", "2.5"),
    // As British texts set it.
    ("0·5 mg", "0.5"), ("2⋅25", "2.25"), ("·5 mg", "5"),
    // A list without spaces.
    ("5,10,20 mg", "5 10 20"), ("days 1,8 and 15", "1.8 15"), ("weeks 0,2,6", "0 2 6"),
    // Five, or half of one.
    ("Take ,5 mg", "?"), ("(,25 mg)", "?"), ("<,5", "?"), (",500 mg", "?"), ("fever,5 days", "5"),
    // A part of these alone would be another number.
    ("1'000 mg", "? ?"), ("1’000 mg", "? ?"), ("1_000 mg", "? ?"), ("10^3 mg", "10 ?"), ("1.500,5 mg", "? ?"),
    ("1,000,5 mg", "? ?"), ("1’000–2’000 mg", "? ? ? ?"), ("5·10⁶ IU", "?"),
    ("patients' 5 mg", "5"), ("5 '10 mg'", "5 10"),
  ])
  func isReadAs(text: String, expected: String) {
    let numbers = Lexer.tokens(in: Array(text.utf8)).filter { $0.kind == .number }
    #expect(numbers.map { $0.number?.description ?? "?" }.joined(separator: " ") == expected)
  }
}
