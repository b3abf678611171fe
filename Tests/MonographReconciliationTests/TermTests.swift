import MonographLexicon
import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct TermTests {
  private let normalize: TermNormalizer
  private let hierarchy: TermHierarchy

  init() {
    normalize = TermNormalizer(drug: Sample.drug)
    hierarchy = TermHierarchy(normalize)
  }

  /// A chain of spellings ends, and where it ends nothing depends on where it began.
  @Test func equivalentTermsAreEqual() {
    let normalize = TermNormalizer()
    let rows = TableFile("equivalent-terms").rows.filter { !$0[1].isEmpty }
    #expect(rows.count > 1000)
    let unequal = rows.filter { normalize($0[0]) != normalize($0[1]) }.map { $0[0] }
    #expect(unequal == [])
  }

  @Test(arguments: [
    ("Diarrhoea", "diarrhea"), ("pain at the injection site", "injection-site pain"),
    ("SPMS", "secondary progressive MS"),
    ("allergic to examplamab", "Hypersensitivity to EXAMPLA®"), ("feeling sick", "Nausea"),
    ("Blood disorders (leukopenia)", "blood disorder"), ("hepatic impairment", "liver problems"),
    ("high blood pressure", "hypertension"), ("children", "paediatric patients"),
  ])
  func same(_ a: String, _ b: String) {
    #expect(normalize(a) == normalize(b), "\(normalize(a)) \(normalize(b))")
  }

  @Test(arguments: [
    ("decompensated liver disease", "hepatic impairment"), ("anaphylaxis", "allergic reactions"),
    ("leukopenia", "cytopenias"), ("leukopenia", "blood disorders"), ("severe depression", "depression"),
    ("allergy to mannitol", "hypersensitivity to any component of the formulation"),
    ("plaque psoriasis", "psoriasis"), ("injection site necrosis", "injection site reactions"),
  ])
  func narrower(_ a: String, _ b: String) {
    #expect(hierarchy.relation(normalize(a), normalize(b)) == .narrower)
    #expect(hierarchy.relation(normalize(b), normalize(a)) == .broader)
  }

  @Test(arguments: [
    ("depression", "suicidal ideation"), ("hypotension", "hypertension"),
    ("hypothyroidism", "hyperthyroidism"),
    ("mild renal impairment", "severe renal impairment"), ("albumin", "liver disease"),
    ("nausea", "vomiting"),
    ("hyperkalemia", "hypokalemia"), ("type 1 diabetes", "type 2 diabetes"),
  ])
  func unrelated(_ a: String, _ b: String) {
    #expect(hierarchy.relation(normalize(a), normalize(b)) == .unrelated)
  }

  @Test(arguments: [
    ("thrombocythaemia", "thrombocythemia"), ("Oedema of the eyelids", "edema of the eyelid"),
    ("angiooedema", "angioedema"), ("with a sulphonylurea", "with a sulfonylurea"),
    ("premature labour", "preterm birth"), ("high blood levels of uric acid", "hyperuricaemia"),
  ])
  func spellingsAndLayNamesAreTheSame(_ a: String, _ b: String) {
    #expect(hierarchy.relation(normalize(a), normalize(b)) == .same)
  }

  @Test(arguments: [
    ("increase in blood calcium level", "hypercalcaemia"),
    ("low blood levels of a protein called albumin", "hypoalbuminaemia"),
    ("low level of a type of white blood cell called lymphocytes", "lymphopenia"),
    ("increased amounts of a substance called bilirubin in the blood", "increased serum bilirubin"),
    ("increase in a muscle enzyme in the blood", "increased creatine phosphokinase levels"),
    ("a drop in the number of white blood cells", "leukopenia"),
    ("raised liver enzymes", "elevated transaminases"),
  ])
  func describedLaboratoryFindingsAreNamed(_ a: String, _ b: String) {
    #expect(normalize(a) == normalize(b), "\(normalize(a)) \(normalize(b))")
  }

  /// What is found elsewhere than in blood, a diet, and what no direction is told of are no such findings.
  @Test(arguments: [
    ("increased protein in the urine", "hyperproteinemia"), ("low sodium diet", "hyponatremia"),
    ("high and low blood sugar", "hyperglycemia"), ("increased or decreased potassium", "hypokalemia"),
    ("changes in potassium levels", "hyperkalemia"), ("high blood pressure", "high blood sugar"),
    ("increased calcium intake", "hypercalcemia"),
  ])
  func otherDescriptionsAreNot(_ a: String, _ b: String) {
    #expect(normalize(a) != normalize(b))
  }

  @Test func laboratoryFindingsOfTheTableAreNormal() {
    for row in TableFile("laboratory-findings").rows {
      for (direction, name) in zip(["increased", "low"], row.cells.dropFirst()) {
        for analyte in row[0].split(separator: "|") {
          #expect(normalize("\(direction) blood levels of \(analyte)") == normalize(name), "line \(row.line)")
        }
      }
    }
  }

  @Test(arguments: [("foetal", "fecal"), ("angioedema", "edema of the aorta"), ("labour", "albor")])
  func otherWordsAreNot(_ a: String, _ b: String) {
    #expect(hierarchy.relation(normalize(a), normalize(b)) == .unrelated)
  }

  @Test(arguments: ["equivalent-terms", "term-hierarchy", "term-hierarchy-qualifiers"])
  func tablesAreSorted(_ name: String) {
    let rows = TableFile(name).rows.map { $0.cells }
    #expect(!rows.isEmpty)
    for (a, b) in zip(rows, rows.dropFirst()) { #expect(a.lexicographicallyPrecedes(b), "\(a) \(b)") }
  }

  @Test func noTermIsBelowItself() {
    for row in TableFile("term-hierarchy").rows {
      let (narrow, broad) = (normalize(row[0]), normalize(row[1]))
      #expect(
        narrow == broad || hierarchy.relation(narrow, broad) == .narrower, "line \(row.line): \(row.cells)")
    }
  }
}
