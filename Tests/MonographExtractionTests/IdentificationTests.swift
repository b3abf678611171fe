import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Which drug a document is about.
@Suite struct IdentificationTests {
  private func extraction(_ text: String, path: String = "example.md", drug: Drug? = nil) throws -> Extraction
  {
    let source = try SourceReader.open(path: path, bytes: Array(text.utf8), sha256: "", format: .markdown)
    return Extractor.extract(from: try SourceReader.read(source), of: source, drug: drug)
  }

  @Test(arguments: [
    ("# Metformin\n\nIt lowers blood sugar.\n", "metformin", Identification.Basis.title),
    ("# Amlodipine besylate tablets\n\nIt lowers blood pressure.\n", "amlodipine", .title),
    ("# Valsartan + Amlodipine\n\nBoth lower blood pressure.\n", "amlodipine + valsartan", .title),
    (
      "# Leaflet\n\nThe active substances are valsartan and amlodipine (as besilate).\n",
      "amlodipine + valsartan", .activeSubstance
    ),
    (
      "# Leaflet\n\nThe active substances in each tablet are 5 mg of ramipril and 2 mg amlodipine.\n",
      "amlodipine + ramipril", .activeSubstance
    ),
    (
      "# Leaflet\n\nDo not take it if you are allergic to ramipril or any of the other ingredients.\n",
      "ramipril", .activeSubstance
    ),
    ("# Insulin lispro\n\nIt is injected.\n", "insulin lispro", .title),
    ("# Calcium carbonate\n\nIt is chewed.\n", "calcium carbonate", .title),
    ("# About\n\n## Generic Name\n\nRamipril\n", "ramipril", .activeSubstance),
    // What stands in apposition is more than what a question names.
    (
      "# Quxelin 5 mg tablets\n\nRamipril, the active ingredient in Quxelin, lowers blood pressure. Are you allergic to a medicine called sertraline?\n",
      "ramipril", .activeSubstance
    ),
    ("# Leaflet\n\nThe active substance is dimethyl fumarate.\n", "dimethyl fumarate", .activeSubstance),
    ("# Quxelin/Quxelin Forte (ramipril)\n\nIt lowers blood pressure.\n", "ramipril", .title),
    // A title may say less than the text, or more.
    (
      "# Mycophenolate\n\nThe active substance is mycophenolate mofetil.\n", "mycophenolate mofetil",
      .activeSubstance
    ),
    (
      "# Mycophenolate + ramipril\n\nThe active substances are ramipril and mycophenolate mofetil.\n",
      "mycophenolate + ramipril", .title
    ),
    // What a document is called is no brand.
    (
      "# Ramipril\n\nMedication Information Leaflet\n\n## This medication\n\nThis medication, a medication.\n",
      "ramipril", .title
    ),
    (
      "# Medication Information Leaflet\n\nThis medication is a medication: ramipril. Ramipril helps. A medication.\n",
      "ramipril", .mostNamed
    ),
    // A brand in capitals, with all that is in it.
    (
      "# Adverse reactions\n\nQUXELIN (ramipril 5 mg/amlodipine 10 mg) lowers it. QUXELIN may help. QUXELIN can. QUXELIN is. QUXELIN has. QUXELIN was. QUXELIN did. QUXELIN will.\n",
      "amlodipine + ramipril", .brand
    ),
    (
      "# Adverse reactions\n\nQUXELIN (gabapentin enacarbil) lowers it. QUXELIN may help. QUXELIN can. QUXELIN is. QUXELIN has. QUXELIN was. QUXELIN did. In rats gabapentin enacarbil did QUXELIN harm.\n",
      "gabapentin enacarbil", .brand
    ),
    (
      "# Boxed warning\n\n# FETAL TOXICITY\n\nThe toxicity of ramipril in fetal life. Ramipril has fetal toxicity. A fetal, fetal risk. Ramipril.\n",
      "ramipril", .mostNamed
    ),
    // A box is no drug.
    (
      "# WARNING: bleeding with ramipril\n\nA warning. Ramipril lowers it. A warning. This warning. Warning.\n",
      "ramipril", .title
    ),
    ("# Strontium chloride\n\nThe active substance is strontium.\n", "strontium chloride", .title),
  ]) func isTold(_ text: String, _ name: String, _ basis: Identification.Basis) throws {
    let found = try extraction(text).identification
    #expect(found.drug.name == name)
    #expect(found.basis == basis)
  }

  /// What parts a product from others of its substance stands behind its own name, or where its tablets are counted out.
  @Test(arguments: [
    ("Exampra pegylated liposomal is an infusion.", "pegylated liposomal"),
    ("Exampra 5 mg / 10 mg prolonged-release tablets are white.", "prolonged release"),
    ("Exampra is an isophane (NPH) insulin.", "isophane"),
    ("Each modified-release tablet contains 5 mg.", "prolonged release"),
    ("Do not take it with prolonged-release capsules of others.", nil),
    ("Exampra is not the same as liposomal forms.", nil),
  ]) func theKindOfAProduct(_ text: String, _ kind: String?) throws {
    let leaflet =
      "# Exampra\n\nThe active substance of Exampra is ramipril. Exampra helps. Exampra is old.\n\n"
    #expect(try extraction(leaflet + text + "\n").identification.kind == kind)
  }

  @Test func aTitleThatTheTextContradictsIsSaid() throws {
    let found = try extraction("# Metformin\n\nThe active substance is sertraline.\n")
    #expect(
      found.diagnostics.map(\.message) == [
        "the title is about metformin, but the text calls sertraline its active substance"
      ])
  }

  @Test func aNameInCapitalsAmidSentencesIsTheBrand() throws {
    func label(_ name: String) -> String {
      "## 5 WARNINGS AND PRECAUTIONS\n\nRash has been reported.\n\n"
        + String(repeating: "Some patients who took \(name) had gout. Stop \(name) then.\n\n", count: 4)
        + "## 6 ADVERSE REACTIONS\n\nNausea.\n"
    }
    let found = try extraction(label("EXAMPLIX")).identification
    #expect(found.drug.name == "examplix")
    #expect(found.basis == .brandAlone)
    #expect(try extraction(label("ALT")).identification.basis == .none)
  }

  /// Nor is what names a disease, a section or a table; two words that always stand together are one name.
  @Test(arguments: [
    ("Patients took %. In a study, % was stopped.", "Exampra", "exampra"),
    ("Patients took %. In a study, % was stopped.", "EXAMPRA NEOHALER", "exampra neohaler"),
    ("Patients took %. In a study, % was stopped.", "EXAM", "exam"),
    ("Factor % was low. In a study, factor % was high.", "VIII", "unknown"),
    ("Some took EXAMPRA with Bazomyx/%. EXAMPRA was stopped with Bazomyx/%.", "FOOBARIX", "exampra"),
    ("Patients had % disease. In % disease it helps.", "Exampra", "unknown"),
    ("It is listed in % 5. See % 5 for more.", "Exampra", "unknown"),
    ("It is told there. [see %] It is known. [see %]", "PRECAUTIONS", "unknown"),
  ]) func aNameAmidSentencesIsTheBrand(_ sentences: String, _ name: String, _ drug: String) throws {
    let once = sentences.split(separator: "%", omittingEmptySubsequences: false).joined(separator: name)
    let text = String(repeating: once + " ", count: 5)
    let found = try extraction(
      "## ADVERSE REACTIONS\n\nNausea was seen. Rash was seen. Fever was seen.\n\n\(text)\n\n## WARNINGS\n\nFits were seen.\n",
      path: "notes.md")
    #expect(found.identification.drug.name == drug)
  }

  @Test func theFileNameIsTheLastHint() throws {
    let text = "Some take ramipril with water, others take metformin or metformin with milk.\n"
    #expect(try extraction(text, path: "ramipril-notes.md").identification.basis == .fileName)
    #expect(try extraction(text, path: "ramipril-notes.md").drug.name == "ramipril")
  }

  @Test(arguments: [
    (
      "Die Tabletten werden mit Wasser eingenommen. Nehmen Sie nicht mehr als die von Ihrem Arzt genannte Dosis ein.",
      "de"
    ),
    (
      "Prenez les comprimés avec de l'eau. Ne prenez pas ce médicament si vous êtes allergique ou si vous avez mal.",
      "fr"
    ),
    (
      "Tome los comprimidos con agua. No tome este medicamento si es alérgico o si tiene dolor en el pecho.",
      "es"
    ),
    (
      "Prenda le compresse con acqua. Non prenda questo medicinale se è allergico o se ha un dolore al petto.",
      "it"
    ),
    (
      "Neem de tabletten in met water. Gebruik dit geneesmiddel niet als u allergisch bent of als u pijn heeft.",
      "nl"
    ),
    (
      "Należy przyjmować tabletki z wodą. Nie stosować tego leku, jeśli pacjent ma ból lub jest uczulony na lek.",
      "pl"
    ),
    (
      "Tome os comprimidos com água. Não tome este medicamento se é alérgico ou se tem uma dor no peito.",
      "pt"
    ),
    ("Принимайте таблетки 5 mg с водой каждый день утром.", "und"),
  ]) func anotherLanguageClaimsNothing(_ text: String, _ code: String) throws {
    let found = try extraction("# Ramipril\n\n\(text) 5 mg.\n")
    #expect(found.foreignLanguage == code)
    #expect(found.claims.isEmpty)
    #expect(found.diagnostics.map(\.id) == ["document.language"])
  }

  @Test(arguments: [
    "Ramipril is made by Société Générale de la Santé et du Médicament, Rue de la Paix, in Paris.",
    "Take 5 mg once daily.",
    "Ramipril (Tritace) was named by Juan de los Ríos y la Vega.",
  ]) func englishIsRead(_ text: String) throws {
    #expect(try extraction("# Ramipril\n\n\(text)\n").foreignLanguage == nil)
  }
}
