import MonographLexicon
import Testing

@testable import MonographAnalysis

@Suite struct RunInHeadingTests {
  @Test(
    arguments: [
      (
        "Other medicines and Examplix Forte Tell your doctor about them.",
        "Other medicines and Examplix Forte"
      ),
      ("Warnings and precautions Talk to your doctor.", "Warnings and precautions"),
      ("Warnings and precautions: Talk to your doctor.", "Warnings and precautions:"),
      ("Other side effects: Very common", nil),
      ("Pregnancy: ask your doctor.", nil),
      ("Pregnancy, breast-feeding and fertility", "Pregnancy, breast-feeding and fertility"),
      ("muscle pain Common (may affect up to 1 in 10 people)", "Common (may affect up to 1 in 10 people)"),
      (
        "muscle pain, dizziness Reporting of side effects If you get any, tell your doctor.",
        "Reporting of side effects"
      ),
      ("Pregnancy and contraception Examplix is not for women.", "Pregnancy and contraception"),
      ("Pregnancy If you are pregnant, ask your doctor.", "Pregnancy"),
      ("Pregnancy Category C is given to it.", nil),
      ("The reporting of side effects helps.", nil),
      ("to treat gout Warnings and precautions Talk to your doctor", "Warnings and precautions"),
      (
        "to hamster proteins Warnings and precautions Allergic reactions may occur",
        "Warnings and precautions"
      ),
      ("see Warnings and precautions If you are pregnant", nil),
      ("Do not take Examplix if you are allergic.", nil),
      ("Other medicines and foods are safe.", nil),
      ("Nausea is common (see below)", nil),
    ] as [(String, String?)])
  func finds(_ text: String, _ heading: String?) {
    let utf8 = Array(text.utf8)
    let tokens = Lexer.tokens(in: utf8)
    let found = RunInHeadings.standard.heading(in: tokens[...], marks: { Lexicon.standard.marks(in: tokens) })
    let quote = found.map {
      String(
        decoding: utf8[Int(tokens[$0.lowerBound].lower)..<Int(tokens[$0.upperBound - 1].upper)], as: UTF8.self
      )
    }
    #expect(quote == heading)
  }
}
