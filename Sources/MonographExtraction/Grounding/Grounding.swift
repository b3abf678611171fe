import MonographAnalysis
import MonographModel

/// Turns drafts into claims whose every quote and number is proven against the bytes of the source.
struct Grounding {
  let reading: Reading
  let source: SourceDocument
  private(set) var claims: [Claim] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  init(reading: Reading, source: SourceDocument) {
    self.reading = reading
    self.source = source
  }

  mutating func ground(_ draft: Draft) {
    var evidence: [Evidence] = []
    for place in draft.places {
      guard let proven = prove(place) else {
        if evidence.isEmpty { return reject(draft, because: "its quote cannot be placed in the source") }
        continue
      }
      evidence.append(proven)
    }
    guard let first = evidence.first else { return }
    let quoted = NumberCheck.numbers(in: evidence.map(\.quote))
    if let stray = NumberCheck.numbers(of: draft.value).first(where: { !quoted.contains($0) }) {
      return reject(draft, because: "the number \(stray) stands in none of its quotes", at: first.span.lower)
    }
    let passage = reading.passages[draft.places[0].passage]
    var claim = Claim(
      value: draft.value, scope: draft.scope, polarity: draft.polarity, certainty: draft.certainty,
      section: passage.section, rule: draft.rule, source: source.sha256, evidence: evidence)
    claim.id = claim.identity
    if seen.insert(claim.id).inserted { claims.append(claim) }
  }

  /// The evidence of a place, if its verbatim pieces equal the bytes of the source.
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
    for piece in text.pieces where piece.origin == .verbatim && piece.text.overlaps(range) {
      guard piece.source.upper <= source.utf8.count,
        source.utf8[piece.source.lower..<piece.source.upper].elementsEqual(text.utf8[piece.text])
      else { return false }
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
