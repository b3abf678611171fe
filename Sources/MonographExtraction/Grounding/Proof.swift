import MonographAnalysis
import MonographModel

/// Proves places in passages against the bytes of the source.
///
/// An object, since it is asked about every claim.
final class Proof: Sendable {
  private let passages: [Passage]
  private let source: SourceDocument
  /// Where the leaves of the document stand in the source, ascending.
  private let leaves: [ByteSpan]
  /// What is shown in another order than it stands in.
  private let turned: [TurnedText]

  init(of passages: [Passage], in source: SourceDocument, leavesOf document: Document) {
    self.passages = passages
    self.source = source
    turned = document.turned
    var leaves: [ByteSpan] = []
    document.forEachLeaf { leaf in
      if let span = leaf.sourceSpan(of: leaf.utf8.indices) { leaves.append(span) }
    }
    self.leaves = leaves.sorted()
  }

  /// What turns the order in which a part of these places is shown, and where that stands.
  func turn(of places: [Draft.Place]) -> (name: String, at: Int)? {
    guard !turned.isEmpty else { return nil }
    for place in places {
      let passage = passages[place.passage]
      guard place.tokens.upperBound <= passage.tokens.count,
        let span = passage.text.pieces.sourceSpan(of: passage.range(of: place.tokens)),
        let found = turned.first(where: { $0.span.overlaps(span) })
      else { continue }
      return (found.name, source.offsets.raw(span).lower)
    }
    return nil
  }

  /// A place up to where another text stands amid its own, as a footnote does between two cells, with its evidence, if its
  /// verbatim bytes are those of the source; and what is left of it behind: what is quoted is what is seen between its
  /// first and last byte.
  func evidence(of place: Draft.Place) -> (part: Draft.Place, found: Evidence?, behind: Draft.Place?) {
    let passage = passages[place.passage]
    guard place.tokens.upperBound <= passage.tokens.count else { return (place, nil, nil) }
    let range = passage.range(of: place.tokens)
    guard let span = passage.text.pieces.sourceSpan(of: range) else { return (place, nil, nil) }
    guard let (part, behind) = parted(place, passage, span) else {
      return (place, evidence(place.role, passage.text, range, span), nil)
    }
    let head = passage.range(of: part.tokens)
    let found = passage.text.pieces.sourceSpan(of: head)
      .flatMap { evidence(part.role, passage.text, head, $0) }
    return (part, found, behind)
  }

  private func evidence(_ role: Evidence.Role, _ text: MappedText, _ range: Range<Int>, _ span: ByteSpan)
    -> Evidence?
  {
    guard holds(text, range) else { return nil }
    let raw = source.offsets.raw(span)
    guard raw.upper <= source.raw.count, !raw.isEmpty else { return nil }
    return Evidence(role: role, span: raw, quote: String(decoding: text.utf8[range], as: UTF8.self))
  }

  private func holds(_ text: MappedText, _ range: Range<Int>) -> Bool {
    for piece in text.pieces(in: range) where piece.origin == .verbatim {
      guard piece.source.upper <= source.utf8.count else { return false }
      let quoted = range.clamped(to: piece.text)
      let start = piece.source.lower + quoted.lowerBound - piece.text.lowerBound
      let isSame = text.utf8.withUnsafeBufferPointer { text in
        source.utf8.withUnsafeBufferPointer { source in
          start >= 0 && quoted.upperBound <= text.count && start + quoted.count <= source.count
            && text.areSame(quoted, in: source, from: start)
        }
      }
      guard isSame else { return false }
    }
    return true
  }

  /// The part of a place before another text amid its own, and the part behind; nil where there is none.
  private func parted(_ place: Draft.Place, _ passage: Passage, _ span: ByteSpan)
    -> (part: Draft.Place, behind: Draft.Place?)?
  {
    guard let alien = leaf(in: span, otherThan: passage.text.pieces),
      let cut = place.tokens.first(where: { start(of: $0, in: passage) >= alien.upper }),
      cut > place.tokens.lowerBound
    else { return nil }
    var (head, rest) = (place.tokens.lowerBound..<cut, cut..<place.tokens.upperBound)
    while let last = head.last, passage.tokens[last].kind == .cell { head = head.dropLast() }
    while let first = rest.first, passage.tokens[first].kind == .cell { rest = rest.dropFirst() }
    return (
      Draft.Place(place.role, in: place.passage, head),
      rest.isEmpty ? nil : Draft.Place(place.role, in: place.passage, rest)
    )
  }

  /// Where a token stands in the source; before everything where it stands there not at all, as the end of a cell.
  private func start(of token: Int, in passage: Passage) -> Int {
    passage.text.pieces.sourceSpan(of: passage.tokens[token].range)?.lower ?? -1
  }

  /// The first leaf that starts behind the start of a span and no piece of the text comes from.
  private func leaf(in span: ByteSpan, otherThan text: [MappedText.Piece]) -> ByteSpan? {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if leaves[middle].lower <= span.lower { low = middle + 1 } else { high = middle }
    }
    while low < leaves.count, leaves[low].lower < span.upper {
      if !touches(leaves[low], text) { return leaves[low] }
      low += 1
    }
    return nil
  }

  private func touches(_ span: ByteSpan, _ text: [MappedText.Piece]) -> Bool {
    text.contains { $0.origin != .inserted && span.contains($0.source) }
  }

  /// Whether a number is one token of a place that is proven.
  func holds(_ number: ExactNumber, in places: [Draft.Place]) -> Bool {
    places.contains { place in
      passages[place.passage].tokens[place.tokens].contains { $0.number == number }
    }
  }
}
