import MonographModel
import MonographReaders
import MonographTestSupport
import Testing

/// Web pages: what each construct becomes.
@Suite("HTML")
struct HTMLTests {
  private func outlineOf(_ html: String) throws -> String {
    outline(of: try read("<!DOCTYPE html><html><body>" + html + "</body></html>", as: "a.html"))
  }

  @Test(arguments: [
    ("<h1>A</h1><h3>B <i>c</i></h3><p>d</p>", "# A\n### B c\nP d"),
    ("<div>a<div>b</div>c</div>", "P a\nP b\nP c"),
    ("<p>a\n  b&nbsp; c</p>", "P a⏎b⏎c"),
    ("<p>5 &micro;g &#8211; &#x2265;10&percnt;</p>", "P 5 µg – ≥10&percnt;"),
    ("<p>5&#150;10 mg</p>", "P 5–10 mg"),
    ("<p>a &lt; b & c &amp;amp; &copy</p>", "P a < b & c &amp; &copy"),
    ("<p>a<!-- 5 mg -->b</p>", "P ab"),
    ("<p><b>Dose:</b> take <strong>5</strong> <strong>mg</strong>.</p>", "P ⟨Dose:⟩ take ⟨5 mg⟩."),
    ("<p><b>Side effects</b></p><p>x</p>", "####### ⟨Side effects⟩\nP x"),
    ("<p><b>Take 5 mg.</b></p>", "P ⟨Take 5 mg.⟩"),
    ("<blockquote><p>a</p></blockquote>", ">\n  P a"),
    ("<pre>a\nb</pre>", "P a⏎b"),
    ("<p>Stop.<br>Then go<br>on</p>", "P Stop.\nP Then go⏎on"),
    ("<p>one<br><br>two</p>", "P one\nP two"),
    ("<p>one<br>&bull; two</p>", "P one\n-\n  P two"),
    // Items that share a line; with a colon the first one announces them.
    ("<ul><li>one • two</li><li>three</li></ul>", "-\n  P one\n-\n  P two\n-\n  P three"),
    ("<ul><li>one: • two</li></ul>", "-\n  P one:\n  -\n    P two"),
    ("<p>one • two • three</p>", "P one\n-\n  P two\n-\n  P three"),
    (
      "<p>do not take it\n- if you drink\n- if you drive \nor sail</p>",
      "P do not take it\n-\n  P if you drink\n-\n  P if you drive⏎or sail"
    ),
    ("<p>Stop if:<br>* you bleed<br>* you faint</p>", "P Stop if:\n-\n  P you bleed\n-\n  P you faint"),
    (
      "<p>two kinds:\n- mild\n• rash\n• itch\n- grave</p>",
      "P two kinds:\n-\n  P mild\n  -\n    P rash\n  -\n    P itch\n-\n  P grave"
    ),
    ("<p>from 10\n- 20 mg a day</p>", "P from 10⏎- 20 mg a day"),
    ("<p>a drug\n– once so called – for pain</p>", "P a drug⏎– once so called – for pain"),
    ("<table><tr><td>a<td>b</table><p>* by weight</p>", "| a | b\nP * by weight"),
    ("<p><a href=1>One</a><a href=2>Two</a></p>", "P One⏎Two"),
    ("<p>a<my-row>b</my-row><my-row>c</my-row></p>", "P a\nP b\nP c"),
    ("<figure><figcaption>f</figcaption></figure>", "P f"),
  ])
  func blocks(html: String, expected: String) throws {
    #expect(try outlineOf(html) == expected)
  }

  @Test(arguments: [
    (
      "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>",
      "-\n  P a\n  -\n    P b\n  -\n    P c\n-\n  P d"
    ),
    ("<ol><li><p>a</p><p>b</p></ol>", "1.\n  P a\n  P b"),
    ("<ul><li>a<li>b</ul>", "-\n  P a\n-\n  P b"),
    ("<ul>lead<li>a</li></ul>", "P lead\n-\n  P a"),
    ("<li>a</li><li>b</li>", "-\n  P a\n-\n  P b"),
    ("<dl><dt>a<dd>b<dt>c<dd>d<dd>e</dl>", "-\n  P a\n  P b\n-\n  P c\n  P d\n  P e"),
    ("<ul><li><div>a</div><div><ul><li>b</li></ul></div></li></ul>", "-\n  P a\n  -\n    P b"),
  ])
  func lists(html: String, expected: String) throws {
    #expect(try outlineOf(html) == expected)
  }

  @Test(arguments: [
    (
      "<table><caption>C</caption><tr><th>a<th>b<tr><td>1<td>2</table>",
      "caption C\n|= a | b\n| 1 | 2"
    ),
    ("<table><thead><tr><td>a<td>b</thead><tr><td>1<td>2</table>", "|= a | b\n| 1 | 2"),
    (
      "<table><tr><td><b>a</b><td><b>b</b><tr><td>x<td>2 mg</table>",
      "|= ⟨a⟩ | ⟨b⟩\n| x | 2 mg"
    ),
    ("<table><tr><td><p>a</p><p>b</p><td>c<br>d</table>", "| a⏎b | c⏎d"),
    ("<table><tr><td>cell A</td><td>cell B</td></tr></table>", "| cell A | cell B"),
    ("<table><tr><td><ul><li>5 mg<li>10 mg</ul><td>x</table>", "| 5 mg⏎10 mg | x"),
    ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "| a | b\nP c"),
    ("<table><tr><td><h2>T</h2><p>a</p></table>", "## T\nP a"),
    (
      "<table><tr><th>a<th>b<tr><td>1<td>2<tfoot><tr><td colspan=2>note</tfoot></table>",
      "|= a | b\n| 1 | 2\nnote note"
    ),
  ])
  func tables(html: String, expected: String) throws {
    #expect(try outlineOf(html) == expected)
  }

  /// `read` proves that the tiles end where the file does.
  @Test(arguments: ["<!<a>Me</", "<p>a</", "<a>b</a", "<!<a>x<b></i"])
  func aFileMayEndWithinATag(html: String) throws { _ = try read(html, as: "a.html") }

  @Test func spansAreLaidOutAndClamped() throws {
    let document = try read(
      "<table><tr><th rowspan=1000000000>a<th colspan=2>b<tr><td>c<td>d<tr><td colspan=99999999>e</table>",
      as: "a.html")
    guard case .table(let table)? = document.blocks.first else { Issue.record("no table"); return }
    #expect(table.rows.map { $0.map(\.columns) } == [[0..<1, 1..<3], [1..<2, 2..<3], [1..<1_000]])
    #expect(table.rows.map { $0.map(\.rows) } == [[0..<3, 0..<1], [1..<2, 1..<2], [2..<3]])
  }

  /// Raised and lowered text never turns into other numbers.
  @Test(arguments: [
    ("10<sup>6</sup> units", "10⁶ units"), ("10<sup>-3</sup>", "10⁻³"), ("mg/m<sup>2</sup>", "mg/m²"),
    ("10<sup>a</sup> mg", "10 mg"), ("10<sup>a</sup>mg", "10⏎mg"), ("rate<sup>1,2</sup> fell", "rate fell"),
    ("rate<sup>[12]</sup> fell", "rate fell"), ("10%<sup>3</sup>", "10%"),
    ("1<sup>st</sup> dose", "1st dose"),
    ("Drug<sup>&reg;</sup> x", "Drug® x"), ("dose<sup>see below</sup>5", "dose⏎see below 5"),
    ("C<sub>max</sub>", "Cmax"), ("B<sub>12</sub>", "B12"), ("10<sub>2</sub>", "10₂"),
  ])
  func superscripts(html: String, expected: String) throws {
    #expect(try outlineOf("<p>" + html + "</p>") == "P " + expected)
  }

  @Test(arguments: [
    ("<p hidden>5 mg</p>", Gap.Reason.hidden), ("<p aria-hidden=true>5 mg</p>", .hidden),
    ("<p style='color:red; DISPLAY : none !important'>5 mg</p>", .hidden),
    ("<p style=visibility:hidden>5 mg</p>", .hidden), ("<p style=opacity:0.0>5 mg</p>", .hidden),
    ("<p style=font-size:0px>5 mg</p>", .hidden),
    ("<p style='position:absolute;left:-9999px'>5 mg</p>", .hidden),
    ("<p class='x sr-only'>5 mg</p>", .hidden),
    ("<style>.q{display:none}</style><p class=q>5 mg</p>", .hidden),
    ("<p>x</p>\u{200B}", .hidden), ("<script>5 mg</script>", .script), ("<style>5 mg</style>", .style),
    ("<template>5 mg</template>", .embedded), ("<noscript>5 mg</noscript>", .embedded),
    ("<svg><text>5 mg</text></svg>", .embedded), ("<!-- 5 mg -->", .comment),
  ])
  func whatIsNotSeenIsNotRead(html: String, reason: Gap.Reason) throws {
    let document = try read("<body><p>a</p>" + html + "<p>b</p></body>", as: "a.html")
    #expect(document.gaps.contains { $0.reason == reason })
    #expect(!DocumentText.render(document).contains("5 mg"))
    #expect(DocumentText.render(document).hasSuffix("b\n"))
  }

  @Test(arguments: [
    "<p style='opacity:0.5'>5 mg</p>", "<p style='font-size:0.8em'>5 mg</p>", "<p style='left:-1px'>5 mg</p>",
    "<p hidden=false>5 mg</p>", "<p aria-hidden=false>5 mg</p>", "<p class=sr-only-not>5 mg</p>",
    "<p style='display:block'>5 mg</p>",
  ])
  func whatIsSeenIsRead(html: String) throws {
    #expect(try outlineOf(html) == "P 5 mg")
  }

  @Test func metadataKnowsItsBytes() throws {
    let document = try read(
      "<html lang=en><head><title>A &amp; B</title><meta name=Author content='C&eacute;'></head><body>x</body>",
      as: "a.html")
    #expect(outline(of: document) == "@title: A & B\n@language: en\n@author: Cé\nP x")
  }

  @Test(arguments: [("a&shy;b", 0), ("a&#8203;b", 0), ("a\u{200B}b", 1)])
  func invisibleCharactersAreLeftOut(html: String, warnings: Int) throws {
    let document = try read("<p>" + html, as: "a.html")
    #expect(DocumentText.render(document) == "ab\n")
    #expect(document.diagnostics.count == warnings)
  }

  @Test func renderedText() throws {
    let document = try read(
      "<body><h1>T</h1><p>a</p><ul><li>b<ol><li>c</ol></ul><table><tr><td>1<td>2</table><p>d</p></body>",
      as: "a.html")
    #expect(DocumentText.render(document) == "T\n\na\n\n- b\n  1. c\n\n1 | 2\n\nd\n")
  }
}
