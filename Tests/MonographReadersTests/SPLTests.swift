import MonographModel
import MonographTestSupport
import Testing

@testable import MonographReaders

/// Drug labels in HL7 SPL.
@Suite("SPL")
struct SPLTests {
  static func label(_ body: String, header: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <document xmlns="urn:hl7-org:v3">\(header)<component><structuredBody>\(body)</structuredBody></component></document>
    """
  }

  private func outlineOf(section: String) throws -> String {
    let body = "<component><section><code code=\"34068-7\"/>\(section)</section></component>"
    return outline(of: try read(Self.label(body), as: "a.xml"))
  }

  @Test func sectionsNestWithTheirCodes() throws {
    let body = """
      <component><section><code code="34070-3"/><title>4 CONTRAINDICATIONS</title>
      <component><section><code code="42229-5"/><title>4.1 <content styleCode="bold">Asthma</content></title>
      <text><paragraph>x &lt; y</paragraph></text></section></component></section></component>
      <component><section><code code="34071-1"/><text><paragraph>z</paragraph></text></section></component>
      """
    #expect(
      outline(of: try read(Self.label(body), as: "a.xml"))
        == "# 4 CONTRAINDICATIONS [34070-3]\n## 4.1 ⟨Asthma⟩ [42229-5]\nP x < y\n#  [34071-1]\nP z")
  }

  @Test(arguments: [
    ("<text><paragraph>a<br/>• b</paragraph></text>", "P a\n-\n  P b"),
    (
      "<text><list><caption>lead</caption><item>a</item><item>b<list listType=\"ordered\"><item>c</item></list></item></list></text>",
      "P lead\n-\n  P a\n-\n  P b\n  1.\n    P c"
    ),
    (
      "<text><paragraph><content styleCode=\"bold italics\">Take</content> 5 mg</paragraph></text>",
      "P ⟨Take⟩ 5 mg"
    ),
    ("<text><paragraph>10<sup>6</sup>/mm<sup>3</sup></paragraph></text>", "P 10⁶/mm³"),
    ("<text><paragraph>5 mg<linkHtml href=\"#a\">see 5.1</linkHtml>2</paragraph></text>", "P 5 mg⏎see 5.1 2"),
    ("<text><paragraph>5<footnoteRef IDREF=\"f\"/>1</paragraph></text>", "P 5⏎1"),
    ("<text><paragraph>5<footnote>note</footnote> mg</paragraph></text>", "P 5 mg\nP note"),
    ("<text><paragraph>a<renderMultimedia referencedObject=\"m\"/></paragraph></text>", "P a"),
    ("<text>bare</text>", "P bare"),
    ("<text><paragraph><![CDATA[a < b &amp; c]]></paragraph></text>", "P a < b &amp; c"),
    (
      "<excerpt><highlight><text><paragraph>h</paragraph></text></highlight></excerpt><text>b</text>",
      ">\n  P h\nP b"
    ),
    (
      "<text><table><caption>C</caption><thead><tr><th>a</th><th>b</th></tr></thead><tfoot><tr><td colspan=\"2\">n</td></tr></tfoot><tbody><tr><td>1<footnote>f</footnote></td><td>2</td></tr></tbody></table></text>",
      "caption C\n|= a | b\n| 1 | 2\nnote n\nnote f"
    ),
  ])
  func narrative(section: String, expected: String) throws {
    #expect(try outlineOf(section: section) == "#  [34068-7]\n" + expected)
  }

  @Test func sectionsThatOnlySetOffAPartStartNothing() throws {
    let inner = """
      <component><section><code code="34066-1"/><text><paragraph>2 mg daily</paragraph></text></section></component>
      <component><section><code code="42229-5"/><text><paragraph>More is rare.</paragraph></text></section></component>
      """
    func section(_ code: String) -> String {
      "<component><section><code code=\"\(code)\"/><title>T</title>\(inner)</section></component>"
    }
    let box =
      "<component><section><code code=\"34066-1\"/><text><paragraph>w</paragraph></text></section></component>"
    func outlineOf(_ body: String) throws -> String { outline(of: try read(Self.label(body), as: "a.xml")) }
    #expect(try outlineOf(section("34068-7")) == "# T [34068-7]\nP 2 mg daily\nP More is rare.")
    #expect(
      try outlineOf(section("34071-1")) == "# T [34071-1]\n##  [34066-1]\nP 2 mg daily\nP More is rare.")
    #expect(try outlineOf(box) == "#  [34066-1]\nP w")
  }

  @Test func headerAndProductDataAreMetadata() throws {
    let header = """
      <title>T</title><effectiveTime value="20130930"/><setId root="s-1"/><versionNumber value="7"/>
      <author><representedOrganization><name>A &amp; B</name></representedOrganization></author>
      """
    let body = """
      <component><section><code code="48780-1"/><title>Data</title><subject><manufacturedProduct><manufacturedProduct>
      <name>Brand</name><formCode displayName="TABLET"/><genericMedicine><name>generic</name></genericMedicine>
      <ingredient classCode="ACTIB"><quantity><numerator value="6.25" unit="mg"/><denominator value="5" unit="mL"/></quantity>
      <ingredientSubstance><name>SUB</name></ingredientSubstance></ingredient>
      <ingredient classCode="IACT"><quantity><numerator value="1" unit="g"/></quantity></ingredient>
      <routeCode displayName="ORAL"/></manufacturedProduct></manufacturedProduct></subject></section></component>
      """
    let document = try read(Self.label(body, header: header), as: "a.xml")
    #expect(
      outline(of: document) == """
        @title: T
        @date: 20130930
        @set-id: s-1
        @version: 7
        @publisher: A & B
        @name: Brand
        @form: TABLET
        @generic-name: generic
        @ingredient: SUB
        @strength: 6.25 mg/5 mL
        @route: ORAL
        """)
  }

  /// No label has these; a damaged one may, and no byte may be taken twice (`read` proves it).
  @Test func dataElementsInsideOfTheirLikeAreReadOnce() throws {
    let within = "<ingredientSubstance><name>B</name></ingredientSubstance>"
    let body = """
      <component><section><code code="48780-1"/><title>Data</title>
      <ingredient classCode="ACTIB"><ingredientSubstance><name>A</name></ingredientSubstance>
      <ingredient classCode="ACTIM"><quantity><numerator value="3" unit="mg"/></quantity>\(within)</ingredient></ingredient>
      <ingredient classCode="ACTIB"><ingredientSubstance><name>C \(within)</name></ingredientSubstance></ingredient>
      <manufacturedProduct><name>D <manufacturedProduct><name>E</name></manufacturedProduct></name></manufacturedProduct>
      </section></component>
      """
    #expect(
      outline(of: try read(Self.label(body), as: "a.xml")) == """
        @ingredient: A
        @ingredient: B
        @strength: 3 mg
        @ingredient: C B
        @name: D E
        """)
  }

  private func error(_ text: String) -> String? {
    do throws(SourceError) {
      let source = try SourceReader.open(path: "a.xml", bytes: Array(text.utf8), sha256: "", format: .spl)
      _ = try SourceReader.read(source)
      return nil
    } catch {
      return error.diagnostic.message + "; " + (error.diagnostic.advice ?? "")
    }
  }

  @Test func whatIsNotWellFormedIsRefused() {
    #expect(
      error("<document><title>a</document>")
        == "not well-formed XML: opening and ending tag mismatch: title and document; the file may be cut off; fetch it again"
    )
    #expect(
      error("<!DOCTYPE document [<!ENTITY a \"b\">]><document>&a;</document>")
        == "a document type declaration is refused, since it could define entities; remove `<!DOCTYPE …>`; drug labels have none"
    )
    #expect(
      error(String(repeating: "<a>", count: 3_000)) == "elements nest deeper than 2000; no drug label does")
    #expect(error(Self.label("")) == nil)
  }

  @Test func aSwabInTheKitIsNoPartOfTheDrug() throws {
    let part = { (name: String, form: String, ingredient: String) in
      """
      <part><partProduct><name>\(name)</name><formCode displayName="\(form)"/>
      <ingredient classCode="ACTIB"><ingredientSubstance><name>\(ingredient)</name></ingredientSubstance></ingredient>
      </partProduct></part>
      """
    }
    let kit =
      "<component><section><subject><manufacturedProduct><manufacturedProduct>"
      + part("Quxelin", "INJECTION, SOLUTION", "ramipril") + part("Pads", "Swab", "isopropyl alcohol")
      + "</manufacturedProduct></manufacturedProduct></subject></section></component>"
    let metadata = try read(Self.label(kit), as: "a.xml").metadata
    #expect(metadata.filter { $0.key == "ingredient" }.map(\.value.string) == ["ramipril"])
    #expect(metadata.filter { $0.key == "name" }.map(\.value.string) == ["Quxelin"])
  }
}
