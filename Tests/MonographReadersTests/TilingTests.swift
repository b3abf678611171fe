import MonographModel
import MonographTestSupport
import Testing

@testable import MonographReaders

@Suite struct TilingTests {
  @Test func whatNoLeafHoldsIsMarkupOrNamed() {
    let bytes = Array("<p>ab</p><nav>x</nav>".utf8)
    var text = MappedText()
    text.appendVerbatim(Array("ab".utf8), at: 3)
    var document = Document(blocks: [.paragraph(text)])
    document.fillGaps(
      named: [Gap(span: ByteSpan(9, 21), reason: .navigation), Gap(span: ByteSpan(14, 15), reason: .script)],
      byteCount: bytes.count)
    #expect(
      document.gaps == [
        Gap(span: ByteSpan(0, 3), reason: .markup), Gap(span: ByteSpan(5, 9), reason: .markup),
        Gap(span: ByteSpan(9, 21), reason: .navigation),
      ])
    #expect(tilingProblems(of: document, in: bytes) == [])
  }

  @Test func leavesWinOverNamedGaps() {
    var tiler = Tiler()
    var text = MappedText()
    text.appendVerbatim(Array("mg".utf8), at: 4)
    tiler.add(text)
    tiler.add(ByteSpan(2, 9), .data)
    #expect(
      tiler.finish(byteCount: 10) == [
        Gap(span: ByteSpan(0, 2), reason: .markup), Gap(span: ByteSpan(2, 4), reason: .data),
        Gap(span: ByteSpan(6, 9), reason: .data), Gap(span: ByteSpan(9, 10), reason: .markup),
      ])
  }

  @Test func theCheckFindsWhatIsWrong() {
    var text = MappedText()
    text.appendVerbatim(Array("ab".utf8), at: 1)
    let document = Document(
      blocks: [.paragraph(text)], gaps: [Gap(span: ByteSpan(0, 1), reason: .markup)])
    #expect(tilingProblems(of: document, in: Array("xab".utf8)) == [])
    #expect(!tilingProblems(of: document, in: Array("xac".utf8)).isEmpty)
    #expect(!tilingProblems(of: document, in: Array("xabc".utf8)).isEmpty)
    #expect(!tilingProblems(of: Document(blocks: [.paragraph(text)]), in: Array("xab".utf8)).isEmpty)
  }
}
