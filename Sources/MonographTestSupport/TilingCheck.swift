import MonographModel

/// What is wrong with a document's tiling of its source; empty when every byte is in exactly one leaf piece or
/// gap, verbatim pieces equal their bytes, and gaps ascend and are joined.
/// - Parameter limit: stops after so many problems.
public func tilingProblems(of document: Document, in utf8: [UInt8], limit: Int = 10) -> [String] {
  var problems: [String] = []
  var spans: [(span: ByteSpan, what: String)] = []
  func complain(_ problem: String) { if problems.count < limit { problems.append(problem) } }

  document.forEachLeaf { leaf in
    problems += pieceProblems(of: leaf, in: utf8).prefix(max(0, limit - problems.count))
    for piece in leaf.pieces where !piece.source.isEmpty { spans.append((piece.source, "a piece")) }
  }
  for (index, gap) in document.gaps.enumerated() {
    if gap.span.isEmpty { complain("gap \(gap) is empty") }
    spans.append((gap.span, "a gap (\(gap.reason.rawValue))"))
    guard index > 0 else { continue }
    let before = document.gaps[index - 1]
    if before.span.lower >= gap.span.lower { complain("gap \(gap) does not ascend") }
    if before.reason == gap.reason, before.span.upper == gap.span.lower {
      complain("gap \(gap) is not joined")
    }
  }

  spans.sort { $0.span < $1.span }
  var cursor = 0
  for (span, what) in spans {
    if span.lower > cursor { complain("bytes \(cursor)..<\(span.lower) are in nothing") }
    if span.lower < cursor {
      complain("\(what) at \(span.lower)..<\(span.upper) overlaps what ends at \(cursor)")
    }
    cursor = max(cursor, span.upper)
  }
  if cursor != utf8.count { complain("tiles end at \(cursor), the source at \(utf8.count)") }
  return problems
}

private func pieceProblems(of leaf: MappedText, in utf8: [UInt8]) -> [String] {
  var problems: [String] = []
  var cursor = 0
  for piece in leaf.pieces {
    if piece.text.lowerBound != cursor || piece.text.isEmpty {
      problems.append("piece \(piece) does not continue the text at \(cursor)")
    }
    cursor = piece.text.upperBound
    guard piece.source.upper <= utf8.count, cursor <= leaf.utf8.count else {
      problems.append("piece \(piece) lies outside of the source or the text")
      continue
    }
    switch piece.origin {
    case .verbatim:
      if leaf.utf8[piece.text] != utf8[piece.source.lower..<piece.source.upper] {
        problems.append("verbatim piece \(piece) differs from its bytes")
      }
    case .inserted:
      if !piece.source.isEmpty { problems.append("inserted piece \(piece) has source bytes") }
    case .decoded, .collapsed:
      if piece.source.isEmpty { problems.append("piece \(piece) has no source bytes") }
    }
  }
  if cursor != leaf.utf8.count { problems.append("pieces end at \(cursor), the text at \(leaf.utf8.count)") }
  var last = 0
  for range in leaf.strong {
    if range.lowerBound < last || range.upperBound > leaf.utf8.count || range.isEmpty {
      problems.append("strong range \(range) is out of order or of the text")
    }
    last = range.upperBound
  }
  return problems
}
