import MonographLexicon
import MonographModel
import MonographReaders
import Testing

@testable import MonographAnalysis

/// Items of a list whose mark-up says something else, or that hold a heading.
@Suite struct ItemTests {
  /// The passages behind the title, each with its role and the nearest text above it.
  private func passages(_ html: String) throws -> [String] {
    let html = "<html><body><h1>Exampline</h1>\(html)</body></html>"
    let source = try SourceReader.open(path: "a.html", bytes: Array(html.utf8), sha256: "")
    let passages = Analyser.analyse(try SourceReader.read(source)).passages
    func text(_ index: Int) -> String { passages[index].string(passages[index].tokens.indices) }
    return passages.indices.dropFirst().map { index in
      let above = passages[index].context.first.map(text) ?? ""
      return "\(passages[index].role) \(text(index)) < \(above)"
    }
  }

  @Test func aHeadingInLowerCaseIsAnItem() throws {
    #expect(
      try passages(
        "<h2>You must not be given Exampline</h2><h2>if you have gout</h2>"
          + "<h2>if you are weak. Tell your doctor first:</h2><h2>if you have asthma</h2>") == [
          "heading You must not be given Exampline < Exampline",
          "item if you have gout < You must not be given Exampline",
          "item if you are weak. < You must not be given Exampline",
          "item Tell your doctor first: < You must not be given Exampline",
          "item if you have asthma < Tell your doctor first:",
        ])
  }

  @Test func aHeadingOnALineOfAnItemEndsWhatLedIntoTheList() throws {
    #expect(
      try passages(
        "<p>Do not take Exampline:</p><ul><li><p>if you have gout.<br/>Warnings and precautions<br/>"
          + "Talk to your nurse.</p></li><li>if you have asthma</li></ul>") == [
          "sentence Do not take Exampline: < Exampline",
          "item if you have gout. < Do not take Exampline:",
          "heading Warnings and precautions < Exampline",
          "item Talk to your nurse. < Warnings and precautions",
          "item if you have asthma < Warnings and precautions",
        ])
  }

  @Test func aHeadingBeforeALabelOpensItsSection() throws {
    #expect(
      try passages("<p>Warnings and precautions Talk to your nurse before using it: -if you have gout.</p>")
        == [
          "heading Warnings and precautions < Exampline",
          "label Talk to your nurse before using it < Warnings and precautions",
          "sentence -if you have gout. < Talk to your nurse before using it",
        ])
  }

  @Test func paragraphsBelowAnIfAreItemsWhereTheyGoOnWithYou() throws {
    #expect(
      try passages(
        "<h2>Warnings</h2><p>Do not take Exampline if:</p><p>You are bleeding.</p><p>You have an ulcer.</p>"
          + "<p>Keep it dry.</p>") == [
          "heading Warnings < Exampline",
          "sentence Do not take Exampline if: < Warnings",
          "item You are bleeding. < Do not take Exampline if:",
          "item You have an ulcer. < Do not take Exampline if:",
          "sentence Keep it dry. < Warnings",
        ])
  }

  @Test func namesBelowTheFollowingAreItems() throws {
    #expect(
      try passages(
        "<h2>Warnings</h2><p>Talk to your doctor if you have any of the following conditions:</p>"
          + "<p>Kidney disease.</p><p>Heart trouble (now or before).</p><p>Check with your doctor if you are not sure.</p>"
      ) == [
        "heading Warnings < Exampline",
        "sentence Talk to your doctor if you have any of the following conditions: < Warnings",
        "item Kidney disease. < Talk to your doctor if you have any of the following conditions:",
        "item Heart trouble (now or before). < Talk to your doctor if you have any of the following conditions:",
        "sentence Check with your doctor if you are not sure. < Warnings",
      ])
  }

  @Test func aLineInLowerCaseBehindAFullStopIsASentence() throws {
    #expect(
      try passages(
        "<h2>Warnings</h2><p>if you have gout (see section 6). if you have asthma, e.g. if you wheeze.</p>")
        == [
          "heading Warnings < Exampline", "sentence if you have gout (see section 6). < Warnings",
          "sentence if you have asthma, e.g. if you wheeze. < Warnings",
        ])
  }

  @Test func headingsAllInLowerCaseAreHeadings() throws {
    #expect(
      try passages("<h2>what it is</h2><p>A drug.</p><h2>how it acts</h2><p>Well.</p>").map {
        $0.prefix(8)
      } == ["heading ", "sentence", "heading ", "sentence"])
  }

  @Test func sentencesMarkedUpAsAHeadingLeadIntoTheItemsBelow() throws {
    #expect(
      try passages(
        "<h2>Other medicines and Exampline</h2>"
          + "<h2>Tell your doctor about all that you take. This holds above all for any of the following:</h2>"
          + "<h2>bazomycin, used for infections</h2><h2>St John s wort, used for low mood</h2>"
          + "<h2>Pregnancy</h2>") == [
          "heading Other medicines and Exampline < Exampline",
          "sentence Tell your doctor about all that you take. < Other medicines and Exampline",
          "sentence This holds above all for any of the following: < Other medicines and Exampline",
          "item bazomycin, used for infections < This holds above all for any of the following:",
          "item St John s wort, used for low mood < This holds above all for any of the following:",
          "heading Pregnancy < Exampline",
        ])
  }

  @Test func medicinesThatRaiseARiskAreNoSideEffects() throws {
    let label = Array("The following medicines may increase the risk of side effects:".utf8)
    #expect(SectionTable.standard.kind(label: Lexer.tokens(in: label)) == nil)
    let others = Array("Medicines used to treat infections, including tuberculosis:".utf8)
    #expect(SectionTable.standard.kind(label: Lexer.tokens(in: others)) == nil)
    let effects = Array("The following side effects were seen:".utf8)
    #expect(SectionTable.standard.kind(label: Lexer.tokens(in: effects)) == .adverseReactions)
  }

  @Test func aHeadingInsideAnItemEndsWhatLedIntoTheList() throws {
    #expect(
      try passages(
        "<p>Do not use Exampline:</p><ul><li>if you have gout. Warnings and precautions Tell your doctor:</li>"
          + "<li>if you have asthma</li></ul>") == [
          "sentence Do not use Exampline: < Exampline",
          "item if you have gout. < Do not use Exampline:",
          "heading Warnings and precautions < Exampline",
          "item Tell your doctor: < Warnings and precautions",
          "item if you have asthma < Tell your doctor:",
        ])
  }

  @Test func aListOfParagraphsGoesOnBehindALineInMoreWords() throws {
    #expect(
      try passages(
        "<p>Talk to your doctor if you have any of the following conditions:</p><p>Kidney disease.</p>"
          + "<p>Low blood pressure (hypotension), likely to occur if you are dehydrated (excessive loss of body "
          + "water) or have salt deficiency due to water tablets, a low-salt diet, diarrhoea, or vomiting that "
          + "lasts for some days.</p><p>High levels in your blood.</p><p>Your doctor will see you.</p>"
      ).map { String($0.prefix(24)) } == [
        "sentence Talk to your do", "item Kidney disease. < T", "item Low blood pressure ",
        "item High levels in your", "sentence Your doctor wil",
      ])
  }

  @Test func aSentenceThatPointsBackBeginsAnewWithoutAFullStop() throws {
    #expect(
      try passages(
        "<ul><li>sensitive to light These may be signs of an infection.</li></ul>") == [
          "item sensitive to light < Exampline",
          "item These may be signs of an infection. < Exampline",
        ])
    #expect(
      try passages("<ul><li>rare side effects These may affect few people.</li></ul>").count == 1)
  }
}
