import MonographModel
import MonographTestSupport
import Testing

@Suite("Plain text")
struct PlainTextTests {
  private func outlined(_ text: String) throws -> String { try outline(of: read(text, as: "a.txt")) }

  @Test func headingsWithoutMarks() throws {
    let text = """
      Can Examplol Improve Sleep?

      Examplol is a medicine that is read about here.
      Dosage and Administration
      Take it once a day.
      4.8 Undesirable effects
      They are rare and go away by themselves.
      WARNINGS
      Do not drive a car while you take it.
      """
    #expect(
      try outlined(text) == """
        # Can Examplol Improve Sleep?
        P Examplol is a medicine that is read about here.
        ## Dosage and Administration
        P Take it once a day.
        ### 4.8 Undesirable effects
        P They are rare and go away by themselves.
        ## WARNINGS
        P Do not drive a car while you take it.
        """)
  }

  @Test func headingsMarkedAsInMarkdown() throws {
    let text = """
      # Examplol
      ## What it is for
      ### In adults
      It helps against gout.
      """
    #expect(
      try outlined(text) == """
        # Examplol
        ## What it is for
        ### In adults
        P It helps against gout.
        """)
  }

  @Test func aNumberWithADotBeforeCapitalsIsASection() throws {
    let text = """
      Some text comes first.

          5. WARNINGS AND PRECAUTIONS

      5.1 Gout
      Gout has been seen in some of those who took it.

      1. Wash your hands.
      2. Dry them.
      """
    let outline = try outlined(text)
    #expect(
      outline.contains("## 5. WARNINGS AND PRECAUTIONS\n")
        || outline.contains("## WARNINGS AND PRECAUTIONS\n"))
    #expect(!outline.contains("## 1. Wash") && !outline.contains("# Wash"))
  }

  @Test func theFirstItemMayStandInTheLineThatLeadsInItsList() throws {
    let text = """
      5 WARNINGS AND PRECAUTIONS

         EXCERPT:    *  Rash: Stop it. (5.1)
       *  Gout: Stop it. (5.2)

      Note: * marks a brand.
      """
    let outline = try outlined(text)
    #expect(outline.contains("P EXCERPT:\n"))
    #expect(outline.contains("Rash: Stop it. (5.1)\n") && !outline.contains("EXCERPT: *"))
    #expect(outline.contains("P Note: * marks a brand."))
  }

  @Test(arguments: [
    "A substance that has no medical effect but is given as a control", "Questions? Call 1-800-555-0100",
    "Route: Subcutaneous", "0.25 mg Every Other Day", "Take two tablets daily.", "In summary:",
  ])
  func lineThatIsNoHeading(line: String) throws {
    #expect(
      try outlined("Some text comes first.\n\n\(line)\n\nAnd more text that follows on it.").contains(
        "P \(line)"))
  }

  @Test func listsOfEveryMarker() throws {
    for marker in ["-", "–", "•", "*", "·"] {
      #expect(
        try outlined("Effects:\n\(marker) Headache\n\(marker) Fever")
          == "P Effects:\n-\n  P Headache\n-\n  P Fever")
    }
    for (first, second) in [("1.", "2."), ("1)", "2)"), ("a)", "b)"), ("(i)", "(ii)")] {
      #expect(
        try outlined("Steps:\n\(first) Wash it\n\(second) Dry it")
          == "P Steps:\n1.\n  P Wash it\n1.\n  P Dry it")
    }
  }

  @Test func nestedListWithContinuation() throws {
    let text = """
      - Adults:
        - 5 mg once daily, to be taken in the morning with a full glass of
          water
        - 10 mg later
      - Children: none
      """
    #expect(
      try outlined(text) == """
        -
          P Adults:
          -
            P 5 mg once daily, to be taken in the morning with a full glass of⏎water
          -
            P 10 mg later
        -
          P Children: none
        """)
  }

  @Test func boldMarksAreMarkup() throws {
    #expect(
      try outlined("– **Less often:** by half\n\n2**3 and 4 ** 5 stay.") == """
        -
          P ⟨Less often:⟩ by half
        P 2**3 and 4 ** 5 stay.
        """)
    #expect(try outlined("**Common effects (>10%):**\n- Fever") == "P ⟨Common effects (>10%):⟩\n-\n  P Fever")
    #expect(try outlined("**Side effects**\nSome are known.") == "####### ⟨Side effects⟩\nP Some are known.")
    #expect(try outlined("Fill in ____ and a__b__c here.") == "P Fill in ____ and a__b__c here.")
  }

  @Test func pipeTableWithoutSeparator() throws {
    let rows = "| Week | Dose |\n| 1-2 | 0.5 mg |\n| 3-4 | 1 mg |"
    #expect(try outlined(rows) == "|= Week | Dose\n| 1-2 | 0.5 mg\n| 3-4 | 1 mg")
    #expect(
      try outlined("| eGFR (mL/min/1.73 m2) | Do |\n| below 30 | stop |")
        == "|= eGFR (mL/min/1.73 m2) | Do\n| below 30 | stop")
    #expect(try outlined("| 1 | 5 mg |\n| 2 | 6 mg |") == "| 1 | 5 mg\n| 2 | 6 mg")
    #expect(try outlined("| 1 | 5 mg |\n|---|---|\n| 2 | 6 mg |") == "|= 1 | 5 mg\n| 2 | 6 mg")
    #expect(try outlined("| one row alone is no table |") == "P | one row alone is no table |")
  }

  @Test func columnTable() throws {
    let text = """
      Table 1. Reactions
        Reaction      Drug 7 mg(N=10)   Placebo(N=9)

        Headache            18%            15%
        Fever                8%             <1%
      """
    #expect(
      try outlined(text) == """
        caption Table 1. Reactions
        |= Reaction | Drug 7 mg(N=10) | Placebo(N=9)
        | Headache | 18% | 15%
        | Fever | 8% | <1%
        """)
    #expect(
      try outlined("Take it.  Then rest.\nSleep.  Then eat.\nWalk.  Then run.").hasPrefix(
        "P Take it.  Then rest."))
  }

  @Test func hardWrappedParagraph() throws {
    let text = """
      This medicine is used to treat adults with moderate pain, and it is taken
      with a glass of water. Adults take one tablet twice a day, and children of
      Twelve years and more take half a tablet once a day. Nobody takes more of
      it than six tablets a day, whatever the pain, and whoever did must call a
      doctor.
      """
    #expect(try outlined(text).split(separator: "\n").count == 1)
    let lines = "Each line stands alone here.\nThe next one too, as it ends.\nAnd a third line."
    #expect(try outlined(lines).split(separator: "\n").count == 3)
  }

  @Test func textWrappedAtAColumn() throws {
    let text = """
      As with similar medicines, rare cases of allergic skin reactions
      (rash, urticaria) were seen. Very common: may affect more than 1 in
      10 people. Common: may affect up to 1 in 10 people. Uncommon: up to
      1 in 100 people. Rare effects were not seen in any of the studies.

      It is important to keep all your appointments to receive a dose of
      Examplol.
      """
    #expect(try outlined(text).split(separator: "\n").count == 2)
  }

  @Test func headingsThatDocumentsShare() throws {
    let text = """
      1. What Examplol is

      It is a medicine.

      If you forget to take Examplol

      Do not take a double dose.

      Do not take Examplol

      - if you are allergic to it
      """
    #expect(
      try outlined(text) == """
        ## 1. What Examplol is
        P It is a medicine.
        ### If you forget to take Examplol
        P Do not take a double dose.
        ### Do not take Examplol
        -
          P if you are allergic to it
        """)
  }

  @Test func ageAndValueInHeadings() throws {
    let text = "Patients 12 years of age and above\n\nTake one tablet once a day, with or without food.\n\n"
    #expect(
      try outlined("Some text comes first.\n\n" + text).contains("## Patients 12 years of age and above"))
    #expect(
      try outlined("6.3 Shelf life: 3 years\n\nKeep it dry.") == "P 6.3 Shelf life: 3 years\nP Keep it dry.")
  }

  @Test func listsWithoutMarkers() throws {
    let items = "-\n  P nausea\n-\n  P dry mouth."
    #expect(
      try outlined("Common:\nnausea\ndry mouth.\nCall a doctor then.")
        == "P Common:\n\(items)\nP Call a doctor then.")
    #expect(
      try outlined("Common:\n\nHeadache\n\nDry Mouth\n\nBack Pain\n\nCall a doctor then.").hasPrefix(
        "P Common:\n-\n  P Headache\n-\n"))
    #expect(
      try outlined("Note:\nThis is one sentence.\nThis is another.")
        == "P Note:\nP This is one sentence.\nP This is another.")
  }

  @Test func markerAloneOnItsLine() throws {
    #expect(try outlined("Effects:\n•\n\nFever\n•\nCough") == "P Effects:\n-\n  P Fever\n-\n  P Cough")
  }

  @Test func columnTableWithGroupsAndTwoHeaderRows() throws {
    let text = """
      Term              Placebo(%)   Drug 5 mg(%)
      of the study       (N=587)      (N=483)
      Body as a Whole
      Fatigue                3            4

      Skin
      Rash                   2           <1
      """
    #expect(
      try outlined(text) == """
        |= Term | Placebo(%) | Drug 5 mg(%)
        |= of the study | (N=587) | (N=483)
        | Body as a Whole
        | Fatigue | 3 | 4
        | Skin
        | Rash | 2 | <1
        """)
  }

  @Test func everyLineEndIsRead() throws {
    #expect(
      try outlined("One line.\r\nTwo lines.\rThree lines.") == "P One line.\nP Two lines.\nP Three lines.")
  }

  @Test func invisibleCharactersAreNoText() throws {
    let document = try read("5\u{200B}0 mg\u{202E} daily.", as: "a.txt")
    #expect(outline(of: document) == "P 50 mg daily.")
    #expect(document.gaps.map(\.reason) == [.hidden, .hidden])
    #expect(
      document.diagnostics.map(\.message) == [
        "2 invisible characters, the first U+200B, are not read as text"
      ])
    #expect(document.diagnostics.map(\.offset) == [1])
  }
}
