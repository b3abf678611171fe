import MonographAnalysis
import MonographModel

/// Turns drafts into claims whose every quote and number is proven against the bytes of the source.
struct Grounding {
  let reading: Reading
  let source: SourceDocument
  /// Where the leaves of the document stand in the source, ascending.
  private let leaves: [ByteSpan]
  private(set) var claims: [Claim] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  init(reading: Reading, source: SourceDocument, document: Document) {
    self.reading = reading
    self.source = source
    var leaves: [ByteSpan] = []
    document.forEachLeaf { leaf in
      if let span = leaf.sourceSpan(of: leaf.utf8.indices) { leaves.append(span) }
    }
    self.leaves = leaves.sorted()
  }

  mutating func ground(_ draft: Draft) {
    var evidence: [Evidence] = []
    for place in draft.places {
      var rest: Draft.Place? = place
      while let (part, behind) = rest.map(parted) {
        if let proven = prove(part) {
          evidence.append(proven)
        } else if evidence.isEmpty {
          return reject(draft, because: "its quote cannot be placed in the source")
        }
        rest = behind
      }
    }
    guard let first = evidence.first else { return }
    if let stray = NumberCheck.strayNumber(of: draft.value, in: evidence.map(\.quote)) {
      return reject(draft, because: "the number \(stray) stands in none of its quotes", at: first.span.lower)
    }
    let passage = reading.passages[draft.places[0].passage]
    var claim = Claim(
      value: draft.value, scope: draft.scope, polarity: draft.polarity, certainty: draft.certainty,
      section: passage.section, rule: draft.rule, source: source.sha256, evidence: evidence)
    claim.id = claim.identity
    if seen.insert(claim.id).inserted { claims.append(claim) }
  }

  /// A place up to where another text stands amid its own, as a footnote does between two cells, and what is left of
  /// it behind: what is quoted is what is seen between its first and last byte.
  private func parted(_ place: Draft.Place) -> (part: Draft.Place, behind: Draft.Place?) {
    let passage = reading.passages[place.passage]
    guard place.tokens.upperBound <= passage.tokens.count,
      let span = passage.text.sourceSpan(of: passage.range(of: place.tokens)),
      let alien = leaves(in: span).first(where: { !touches($0, passage.text) }),
      let cut = place.tokens.first(where: { start(of: $0, in: passage) >= alien.upper }),
      cut > place.tokens.lowerBound
    else { return (place, nil) }
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
    passage.text.sourceSpan(of: passage.tokens[token].range)?.lower ?? -1
  }

  private func leaves(in span: ByteSpan) -> ArraySlice<ByteSpan> {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if leaves[middle].lower <= span.lower { low = middle + 1 } else { high = middle }
    }
    return leaves[low...].prefix { $0.lower < span.upper }
  }

  private func touches(_ span: ByteSpan, _ text: MappedText) -> Bool {
    text.pieces.contains { $0.origin != .inserted && span.contains($0.source) }
  }

  /// The evidence of a place, if its verbatim bytes are those of the source.
  private func prove(_ place: Draft.Place) -> Evidence? {
    let passage = reading.passages[place.passage]
    guard place.tokens.upperBound <= passage.tokens.count else { return nil }
    let range = passage.range(of: place.tokens)
    guard let span = passage.text.sourceSpan(of: range), holds(passage.text, range) else { return nil }
    let raw = source.offsets.raw(span)
    guard raw.upper <= source.raw.count, !raw.isEmpty else { return nil }
    return Evidence(
      role: place.role, span: raw, quote: String(decoding: passage.text.utf8[range], as: UTF8.self))
  }

  private func holds(_ text: MappedText, _ range: Range<Int>) -> Bool {
    for piece in text.pieces(in: range) where piece.origin == .verbatim {
      guard piece.source.upper <= source.utf8.count else { return false }
      let quoted = range.clamped(to: piece.text)
      let start = piece.source.lower + quoted.lowerBound - piece.text.lowerBound
      guard source.utf8[start..<start + quoted.count].elementsEqual(text.utf8[quoted]) else { return false }
    }
    return true
  }

  private mutating func reject(_ draft: Draft, because reason: String, at offset: Int? = nil) {
    diagnostics.append(.ungrounded(draft.value.kind, reason, offset: offset))
  }
}

extension Diagnostic {
  static func ungrounded(_ kind: Claim.Kind, _ reason: String, offset: Int?) -> Diagnostic {
    Diagnostic(
      .warning, "claim.ungrounded", "a \(kind.rawValue) claim is dropped because \(reason)",
      advice: "check the passage by hand", offset: offset)
  }
}
