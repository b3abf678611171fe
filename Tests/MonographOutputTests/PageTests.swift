import MonographModel
import Testing

@testable import MonographOutput

@Suite struct PageTests {
  /// Each file as one paragraph.
  private static func texts(_ sources: String...) -> [String: VisibleText] {
    var texts: [String: VisibleText] = [:]
    for source in sources {
      let bytes = Array(source.utf8)
      var text = MappedText()
      text.appendVerbatim(bytes, at: 0)
      let document = SourceDocument(
        path: "a", sha256: Hash.sha256(bytes), raw: bytes, format: .plainText, encoding: .utf8, utf8: bytes,
        offsets: OffsetMap())
      texts[document.sha256] = VisibleText(Document(blocks: [.paragraph(text)]), of: document)
    }
    return texts
  }

  private static func page(_ file: DrugFile) -> String {
    String(decoding: Page.render(file, texts: texts(Sample.label, Sample.leaflet)), as: UTF8.self)
  }

  @Test func quotesStandInTheirText() throws {
    let page = Self.page(try Sample.file())
    #expect(page.contains(#"… every other day. Depression"#) == false)
    #expect(
      page.contains(
        ##"<span class="around"># Samplin Inject </span><mark>0.25 mg every other day</mark><span class="around">. Depression: &gt;10%. </span>"##
      ))
    #expect(page.contains(##"<a class="place" href="#s1-0-18" data-end="41">label.md:3:8</a>"##))
    #expect(
      page.contains(##"<mark id="s1-0-18" data-offset="18" title="dose">0.25 mg every other day</mark>"##))
  }

  @Test func withoutATextTheQuotesStandAlone() throws {
    let page = String(decoding: Page.render(try Sample.file(), texts: [:]), as: UTF8.self)
    #expect(page.contains("<mark>0.25 mg every other day</mark>"))
    #expect(!page.contains("data-end="))
  }

  @Test func dissentKeepsItsRankAndReason() throws {
    let file = try Sample.file()
    let uses = ClaimUses(file)
    let places = QuotePlaces(file, texts: [:])
    let fact = FactView(file.facts.first { $0.group == "dosage" }!, in: file, places, uses)
    #expect(fact.sources == [1])
    #expect(fact.against == [2])
    #expect(fact.dissent.map(\.rank) == ["deprecated"])
    #expect(
      fact.dissent.map(\.reason) == [
        "A is preferred, by the weight of the source: a regulator's document outweighs one of unknown authority."
      ])
    #expect(fact.filter.levels == "contradiction")
    #expect(fact.disputes.map(\.id) == ["x-0000000000000001"])
  }

  @Test func theMatrixShowsTheSides() throws {
    let file = try Sample.file()
    let page = PageView(file, texts: [:], parts: .standard)
    #expect(page.matrix.columns.map(\.file) == ["label.md", "leaflet.html"])
    #expect(page.matrix.disputes.map { $0.cells.map(\.mark) } == [["A", "B"], ["A", "B"]])
    #expect(page.matrix.groups.map(\.title) == ["Dosage", "Contraindications"])
    #expect(page.matrix.groups.map { $0.cells.map(\.mark) } == [["1", "·"], ["·", "1"]])
    #expect(page.matrix.groups.map { $0.facts.map { $0.cells.map(\.mark) } } == [[["●", "≠"]], []])
  }

  @Test func whatPeopleDecidedIsShown() throws {
    var monograph = Sample.monograph
    let resolution = { (item: Contradiction, reason: String) in
      Resolution(
        id: item.id, date: "2026-03-18", by: "R. Hale", verdict: .notAContradiction, reason: reason,
        topic: item.topic, sides: [])
    }
    var decision = Decision(step: .person, preferred: nil, by: "R. Hale", reason: "both hold")
    decision.date = "2026-03-18"
    decision.verdict = .notAContradiction
    monograph.contradictions[0].decision = decision
    monograph.resolutions = [
      SettledResolution(resolution(Sample.tension, "both hold"), status: .applied),
      SettledResolution(
        resolution(Sample.conflict, "a misprint"), status: .stale, because: "a quote is gone"),
    ]
    let file = try DrugFile(
      DrugFile.assemble(
        drug: Sample.drug, sources: [Sample.labelSource, Sample.leafletSource], monograph: monograph,
        provenance: Sample.provenance))
    let page = PageView(file, texts: [:], parts: .standard)
    #expect(page.severities.map(\.severity) == ["critical", "dismissed"])
    #expect(page.severities.last?.items.map(\.filter.states) == ["dismissed"])
    #expect(page.matrix.disputes.map(\.id) == [Sample.conflict.id])
    #expect(page.decisions.count == 1)
    #expect(
      page.stale == [
        "STALE, not applied (a quote is gone): usual dose, decided by R. Hale on 2026-03-18: "
          + "not-a-contradiction, since a misprint"
      ])
  }

  @Test func aRegimenIsDrawnToScale() throws {
    let timeline = try #require(Self.timeline(windows: [(1, 2), (3, 6), nil], amounts: ["1", "2", "4"]))
    #expect(timeline.isToScale)
    #expect(timeline.bars.map(\.amount) == ["1 mg", "2 mg", "4 mg"])
    #expect(timeline.bars.map(\.window) == ["weeks 1–2", "weeks 3–6", "from then on"])
    #expect((timeline.bars[0].width + 2) * 2 == timeline.bars[1].width + 2)
    #expect(timeline.bars[0].height * 4 - timeline.bars[2].height <= 4)
    #expect(timeline.bars.map(\.isLast) == [false, false, true])
  }

  @Test func whatDoesNotSayHowLongIsInOrderOnly() throws {
    let timeline = try #require(Self.timeline(windows: [nil, nil], amounts: ["5", "10"]))
    #expect(!timeline.isToScale)
    #expect(timeline.bars.map(\.window) == ["step 1", "from then on"])
    #expect(Self.timeline(windows: [nil], amounts: ["5"]) == nil)
  }

  private static func timeline(windows: [(Int64, Int64)?], amounts: [String]) -> TimelineView? {
    let steps = zip(windows, amounts).map { window, amount in
      Regimen.Step(
        amount: Amount(ExactNumber(amount)!, "mg"), timing: Timing(frequency: 1, period: 1, periodUnit: .d),
        window: window.map { Duration(low: ExactNumber($0.0), high: ExactNumber($0.1), unit: .wk) })
    }
    let fact = Fact(
      id: "f-1", group: .dosage, value: .regimen(Regimen(route: nil, steps: steps)), scope: Scope(),
      status: .agreed,
      support: [], dissent: [], because: "")
    let value = fact.json["value"]!
    return TimelineView(
      DrugFile.FactEntry(
        id: "f-1", group: "dosage", kind: "regimen", summary: fact.value.words, status: "agreed", because: "",
        support: [], dissent: [], value: value, scope: .null))
  }
}

/// That no text of a source can become more than text.
@Suite struct MarkupTests {
  @Test(arguments: [
    ("<img>", "&lt;img&gt;"), ("\"'&", "&quot;&#39;&amp;"), ("a\"\u{301} b", "a&quot;\u{301} b"),
    ("<\u{338}", "&lt;\u{338}"), ("é – 5 µg", "é – 5 µg"), ("", ""),
  ])
  func marksAreEscaped(text: String, expected: String) {
    let markup: Markup = "<b>\(text)</b>"
    #expect(String(decoding: markup.bytes, as: UTF8.self) == "<b>\(expected)</b>")
  }

  @Test func markupIsTakenAsItIs() {
    let items = Markup(["a", "<"]) { "<li>\($0)</li>" }
    let none = Markup(nil as Int?) { "<i>\($0)</i>" }
    let list: Markup = "<ul>\(items)</ul>\(none)\(-12)"
    #expect(String(decoding: list.bytes, as: UTF8.self) == "<ul><li>a</li><li>&lt;</li></ul>-12")
  }

  /// A title in a quoted attribute of the page, with a mark that combines with the quotation mark.
  @Test func noTextOfASourceBecomesMarkup() throws {
    let hostile = "\"\u{301} onclick=\"x\"<\u{338}b>"
    var source = try Sample.file().sources[0]
    source.path = hostile
    let view = SourceView(
      source, number: 1, claims: [], places: QuotePlaces(try Sample.file(), texts: [:]), text: nil)
    let page = String(decoding: view.markup.bytes, as: UTF8.self)
    #expect(page.contains("&quot;\u{301} onclick=&quot;x&quot;&lt;\u{338}b&gt;"))
  }

  @Test func embeddedPartsCannotEndTheirElement() {
    #expect(!PageParts.standard.style.isEmpty && !PageParts.standard.style.contains("</"))
    #expect(!PageParts.standard.script.isEmpty && !PageParts.standard.script.contains("</"))
  }

  @Test func thePolicyKnowsPartsByTheirHash() {
    #expect(PageParts.source("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(PageParts.source("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
