import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Numbers that are in no claim, and what they are taken for.
@Suite struct NumberReasonTests {
  @Test(arguments: [
    ("Call us at Tel: +353 1 661 4377.", "661", UnclaimedNumber.Reason.phone),
    ("Our line is 1-800-555-0146.", "555", .phone),
    ("Last revised 03/2024.", "03", .date),
    ("It was licensed in 1998.", "1998", .year),
    ("It blocks the receptor IL-6 in the joint.", "6", .namePart),
    ("Patients with type 2 diabetes felt better.", "2", .namePart),
    ("Uracil is close to 5-FU in shape.", "5", .namePart),
    ("Not much is known of children under 2 with this illness.", "2", .age),
    ("Teenagers aged 12 and older may read this.", "12", .age),
    ("Swelling (see section 4) may follow.", "4", .crossReference),
    ("Infections may follow (5.1, 6.2).", "6.2", .crossReference),
    ("The trial had 313 patients in all.", "313", .studySize),
    ("Nobody got better in the first group (21/246).", "246", .studySize),
    ("Rats got 20 times the human exposure.", "20", .ratio),
    ("The needle has 27 gauge.", "27", .measurement),
    ("The wound was seen again at Week 24 of the trial.", "24", .timePoint),
    ("The difference was 2.6 (1.4, 3.8) points.", "3.8", .statistic),
    ("Wirkstoff GmbH, 90429 Nuremberg, Germany", "90429", .address),
    ("Lines are open at 1-800-4EXAMPLE.", "800", .phone),
    ("Somebody is there 24/7 for all.", "24", .timing),
    ("Lasting since 20240301.", "20240301", .date),
    ("6.3 Shelf life of the unopened bottle.", "6.3", .sectionNumber),
    ("In all, 158 of 313 took part.", "158", .studySize),
    ("There were 4.6 per 100 patient-years of it.", "4.6", .statistic),
    ("The scale has 0 = best for all.", "0", .statistic),
    ("The fragment PTH(1-34) was made.", "34", .namePart),
    ("It inhibits methionine aminopeptidase 2 in vessels.", "2", .namePart),
    ("A round tablet debossed with 407 is meant.", "407", .namePart),
    ("Dilute it with 0.9% sodium chloride solution.", "0.9", .strength),
    ("Infusion of 500 mL of fluids was needed.", "500", .notUnderstood),
    ("It is made by others (6).", "6", .crossReference),
    ("Counts fell to 1.5*10 9 /L in some.", "9", .measurement),
    ("The needle (1.5 inch) is thin.", "1.5", .measurement),
    ("Wirkstoff B.V., Waarderweg 39, 2031 BN Haarlem, The Netherlands", "2031", .address),
    ("DK-2880 Bagsvaerd, Denmark", "2880", .address),
    ("The copyright is of 2031, Wirkstoff GmbH.", "2031", .year),
    ("Shivers (affects 1 to 10 users in 1,000) are mild.", "10", .frequency),
    ("The number 77 tells nobody anything.", "77", .notUnderstood),
  ]) func says(_ text: String, _ number: String, _ reason: UnclaimedNumber.Reason) throws {
    #expect(try reasons(in: text)[number] == reason)
  }

  @Test func aListIsNumbered() throws {
    let found = try reasons(in: "The steps are (1) washing, (2) drying and (3) waiting.")
    #expect(found == ["1": .listNumber, "2": .listNumber, "3": .listNumber])
  }

  private func reasons(in text: String) throws -> [String: UnclaimedNumber.Reason] {
    let source = try SourceReader.open(
      path: "example.txt", bytes: Array((text + "\n").utf8), sha256: "", format: .plainText)
    let extraction = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"))
    return Dictionary(
      extraction.coverage.unclaimedNumbers.map { ($0.text, $0.reason) },
      uniquingKeysWith: { first, _ in first })
  }
}
