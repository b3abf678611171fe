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
    ("<p class=byline>Checked by A. Writer on day 9 mg</p>", .byline),
    ("<span class='post-date'>9 mg</span>", .byline),
    ("<figure><img src=a><figcaption>A box of another drug, 9 mg</figcaption></figure>", .caption),
    ("<div><img src=a><p class=photo-credit>9 mg</p></div>", .caption),
    (
      "<div>"
        + String(
          repeating:
            "<div class=c><a href=/x><h4>Another drug is sold in new packs</h4></a><p>9 mg</p></div>",
          count: 3) + "</div>", .related
    ),
    ("<article class='post a'><p>Ours.</p><article class='post b'><p>9 mg</p></article></article>", .related),
    ("<aside><h1>Another drug</h1><p>9 mg</p></aside>", .sidebar),
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
    "<figure><img src=a><figcaption>Figure 2: share of patients on 9 mg</figcaption></figure>",
    "<div><p class=caption>Table 1: doses, 9 mg</p><table><tr><td>a<td>b</table></div>",
    "<div>"
      + String(
        repeating: "<div><h4><a href='#x'>How this drug is to be taken</a></h4><p>9 mg</p></div>", count: 3)
      + "</div>",
    "<ul>" + String(repeating: "<li><a href=/x>Medicines that thin the blood</a>: not above 9 mg", count: 3)
      + "</ul>",
    "<div class=social-embed><blockquote>I was told to take one tablet of 9 mg with a glass of water each morning, and "
      + "to keep doing so for two weeks, before any food and never with milk or juice.</blockquote></div>",
    "<article><aside>9 mg is the largest dose</aside></article>",
  ])
  func kept(html: String) throws {
    #expect(DocumentText.render(try document(html)).contains("9 mg"))
  }

  @Test func whatStandsBesideTheTextIsKeptIfItIsLikeIt() throws {
    let text = String(
      repeating: "<p>The usual dose is one tablet a day with food, at the same time.</p>", count: 12)
    let page = "<nav>Home</nav><div class=s>\(text)</div>"
    let other = "<p>Keep the tablets in the box, away from light and from children.</p>"
    func reads(_ beside: String) throws -> Bool {
      DocumentText.render(try read("<body>" + page + beside + "</body>", as: "a.html")).contains("in the box")
    }
    #expect(try reads("<div class=s>\(other)</div>"))
    #expect(try reads(other))
    #expect(try reads("<div class=t>\(other + other)</div>"))
    #expect(try !reads("<div class=legal>\(other)</div>"))
  }

  @Test func aPageWithoutChromeIsReadWhole() throws {
    let html = "<body><h2>B</h2><p>short</p><div><h2>C</h2>" + Self.text + "</div><p>9 mg</p></body>"
    #expect(DocumentText.render(try read(html, as: "a.html")).hasPrefix("B\n\nshort\n\nC\n"))
    #expect(DocumentText.render(try read(html, as: "a.html")).hasSuffix("9 mg\n"))
  }
}
