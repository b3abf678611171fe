import MonographLexicon
import MonographModel
import Testing

/// Which spellings are one word.
@Suite struct WordTests {
  private func word(_ text: String) -> Word? {
    let tokens = Lexer.tokens(in: Array(text.utf8))
    return tokens.count == 1 && tokens[0].kind == .word ? tokens[0].word : nil
  }

  @Test(arguments: [
    ("Tablet", "tablets"), ("RASH", "rashes"), ("biopsy", "Biopsies"), ("dose", "doses"), ("µg", "ug"),
    ("μg", "µg"), ("Ménière", "MÉNIÈRE"), ("patient's", "patient"), ("patient’s", "patient's"),
    ("can’t", "cannot"), ("hypersensitivity", "Hypersensitivities"), ("carboxymaltose", "CARBOXYMALTOSE"),
    ("ethinylestradiols", "Ethinylestradiol"), ("boxes", "box"), ("anticonvulsants", "anticonvulsant"),
  ])
  func isOneWord(_ one: String, _ other: String) throws {
    #expect(try #require(word(one)) == #require(word(other)))
  }

  @Test(arguments: [
    ("is", "i"), ("virus", "viru"), ("abscess", "absces"), ("mg", "ug"), ("eye", "eyed"), ("gas", "ga"),
    ("prednisone", "prednisolone"), ("hydroxyzine", "hydralazine"), ("abcdefgh", "abcdefg"),
    ("abcdefghi", "abcdefghj"), ("analysis", "analysi"), ("Ménière", "Meniere"),
  ])
  func areTwoWords(_ one: String, _ other: String) throws {
    #expect(try #require(word(one)) != #require(word(other)))
  }

  @Test(arguments: [
    ("don't take", "do not take"), ("haven’t", "have not"), ("Won't", "will not"), ("doesn't.", "does not."),
    ("isn't", "is not"), ("can't", "cannot"),
  ])
  func aContractionIsWhatItStandsFor(_ short: String, _ full: String) {
    func lexed(_ text: String) -> [Token] { Lexer.tokens(in: Array(text.utf8)) }
    #expect(lexed(short).map(\.word) == lexed(full).map(\.word))
    #expect(zip(lexed(short), lexed(short).dropFirst()).allSatisfy { $0.upper <= $1.lower })
  }

  @Test func whatOnlyEndsLikeAContractionIsOneWord() {
    #expect(word("ant") == Word("ant"))
    #expect(word("n't") == Word("n't"))
  }

  @Test func literalsAreLexedLikeText() {
    #expect(word("Injections") == Word("injection"))
    #expect(word("µg") == Word("µg"))
    #expect(word("breastfeeding") == Word("breastfeeding"))
    let literals: [(String, Word)] = [
      ("a", "a"), ("is", "is"), ("As", "As"), ("was", "was"), ("mg", "MG"), ("mÍd", "mÍd"), ("dose", "dose"),
      ("doses", "doses"), ("virus", "virus"), ("assess", "assess"), ("tablets", "tablets"),
      ("headache", "headache"),
      ("including", "Including"), ("hypertensive", "hypertensive"), ("discontinuation", "discontinuation"),
      ("hypersensitivity", "hypersensitivity"), ("hypersensitivities", "hypersensitivities"),
      ("immunosuppressant", "immunosuppressant"), ("ménière", "ménière"), ("patient's", "patient's"),
    ]
    for (text, literal) in literals { #expect(word(text) == literal, "\(text)") }
  }

  /// Wherever a word stands, it is the same: a short one with much behind it is read in another way than one at the end.
  @Test(arguments: [
    "a", "is", "was", "eyes", "dose", "boxes", "rashes", "biopsys", "virus", "tablets", "crises", "ties",
    "abscess",
    "headaches", "B12", "patient's", "naïve", "mg", "seizure", "seizures", "headache", "Pneumonia",
    "discontinuation", "hypersensitivity", "abscesses", "diagnosis", "naïvement",
  ])
  func standsAnywhere(_ text: String) throws {
    let alone = try #require(word(text))
    for (before, after) in [
      ("", " is given"), ("(", ")"), ("take ", ""), ("Take ", ", and more of it"), ("x-", " "),
      ("\n", "\u{A0}mg"), ("• ", ";"),
    ] {
      let tokens = Lexer.tokens(in: Array((before + text + after).utf8))
      let found = tokens.first { $0.lower == before.utf8.count }
      #expect(
        found?.word == alone && found?.upper == Int32((before + text).utf8.count), "\(before)\(text)\(after)")
    }
  }

  @Test func casesHaveTheirPlace() {
    for kind in Vocabulary.allCases { #expect(Vocabulary.allCases[kind.ordinal] == kind) }
    for kind in SectionKind.allCases { #expect(SectionKind.allCases[kind.ordinal] == kind) }
    // They are bits of sets.
    #expect(Vocabulary.allCases.count <= UInt32.bitWidth)
    #expect(SectionKind.allCases.count <= SectionSet([]).bits.bitWidth)
  }
}
