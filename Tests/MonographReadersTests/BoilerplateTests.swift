import MonographModel
import MonographReaders
import MonographTestSupport
import Testing

/// What stands around the text of a page is kept apart under its reason; what belongs to it is kept.
@Suite("Boilerplate")
struct BoilerplateTests {
  private static let text = String(
    repeating: "<p>The usual dose is one tablet a day with food, at the same time.</p>", count: 4)

  private func document(_ around: String) throws -> Document {
    try read(
      "<body><nav><a href=/>Home</a></nav><div><h1>Drug</h1>" + Self.text + around + "</div></body>",
      as: "a.html")
  }

  @Test(arguments: [
    ("<div class=site-footer>9 mg</div>", Gap.Reason.footer), ("<footer>9 mg</footer>", .footer),
    ("<div id=cookieBanner>9 mg</div>", .banner), ("<div role=navigation>9 mg</div>", .navigation),
    ("<ul class='breadcrumb x'><li>9 mg</ul>", .navigation), ("<aside>9 mg</aside>", .sidebar),
    ("<div class=related-drugs>9 mg</div>", .related), ("<div class=ad-slot>9 mg</div>", .advertisement),
    (
      "<div><h3>You may also like</h3><p>Other drug 9 mg once a day for everyone who asks</p></div>", .related
    ),
    ("<h3>Related drugs</h3><ul><li><a href=/x>Other drug 9 mg</a></ul>", .related),
    (
      "<ul><li><a href=1>Other drug is now sold in packs of 9 mg</a><li><a href=2>A study finds that 9 mg is too much</a></ul>",
      .related
    ),
    ("<select><option>9 mg</select>", .embedded), ("<button>9 mg</button>", .embedded),
  ])
  func keptApart(html: String, reason: Gap.Reason) throws {
    let document = try document(html)
    #expect(document.gaps.contains { $0.reason == reason && $0.span.count > 12 })
    #expect(!DocumentText.render(document).contains("9 mg"))
    #expect(DocumentText.render(document).hasPrefix("Drug\n"))
  }

  @Test(arguments: [
    "<ul><li>9 mg</ul>", "<ul><li><a href=1>Nausea 9 mg</a><li><a href=2>Vomiting</a></ul>",
    "<table><tr><td>9 mg<td>b</table>", "<h2 id=hormone-related-diseases>9 mg</h2>",
    "<div class=has-sidebar>9 mg</div>", "<h3>Related conditions of the liver</h3><p>9 mg</p>",
    "<article><aside>9 mg is the largest dose</aside></article>",
  ])
  func kept(html: String) throws {
    #expect(DocumentText.render(try document(html)).contains("9 mg"))
  }

  @Test func aPageWithoutChromeIsReadWhole() throws {
    let html = "<body><h2>B</h2><p>short</p><div><h2>C</h2>" + Self.text + "</div><p>9 mg</p></body>"
    #expect(DocumentText.render(try read(html, as: "a.html")).hasPrefix("B\n\nshort\n\nC\n"))
    #expect(DocumentText.render(try read(html, as: "a.html")).hasSuffix("9 mg\n"))
  }
}
