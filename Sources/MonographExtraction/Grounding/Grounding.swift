import MonographAnalysis
import MonographModel

/// Turns drafts into claims whose every quote and number is proven against the bytes of the source.
struct Grounding {
  private let passages: [Passage]
  private let sha256: String
  private let proof: Proof
  private let numbers: ClaimNumbers
  private var claims: [Claim] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What the ids of claims spell.
  private var seen: Set<UInt64> = []

  init(reading: Reading, source: SourceDocument, document: Document) {
    passages = reading.passages
    sha256 = source.sha256
    numbers = ClaimNumbers(source: source.sha256)
    proof = Proof(of: passages, in: source, leavesOf: document)
  }

  mutating func ground(_ draft: Draft) {
    if let turn = proof.turn(of: draft.places) {
      return reject(draft, because: "\(turn.name) turns the order in which its text is shown", at: turn.at)
    }
    var evidence: [Evidence] = []
    let numbers = NumberCheck.numbers(of: draft.value)
    var proven: [Draft.Place] = []
    evidence.reserveCapacity(draft.places.count)
    for place in draft.places {
      var rest: Draft.Place? = place
      while let whole = rest {
        let (part, found, behind) = proof.evidence(of: whole)
        if let found {
          evidence.append(found)
          if !numbers.isEmpty { proven.append(part) }
        } else if evidence.isEmpty {
          return reject(draft, because: "its quote cannot be placed in the source")
        }
        rest = behind
      }
    }
    guard let first = evidence.first else { return }
    if let stray = strayNumber(numbers, of: draft.value, proven, evidence) {
      return reject(draft, because: "the number \(stray) stands in none of its quotes", at: first.span.lower)
    }
    let number = self.numbers.number(
      span: first.span, value: draft.value, scope: draft.scope, polarity: draft.polarity)
    guard seen.insert(number).inserted else { return }
    claims.append(
      Claim(
        id: Claim.id(of: number), value: draft.value, scope: draft.scope, polarity: draft.polarity,
        certainty: draft.certainty,
        section: passages[draft.places[0].passage].section, rule: draft.rule, source: sha256,
        evidence: evidence))
  }

  /// What was grounded, by place, kind and id. The claims are moved, not copied.
  mutating func takeClaims() -> [Claim] {
    var taken: [Claim] = []
    swap(&taken, &claims)
    taken.sort { one, other in
      let (a, b) = (one.evidence[0].span, other.evidence[0].span)
      return a != b ? a < b : (one.kind.rawValue, one.id) < (other.kind.rawValue, other.id)
    }
    return taken
  }

  /// A number of a value that stands in none of its quotes. Most are a token of what is quoted.
  private func strayNumber(
    _ numbers: [ExactNumber], of value: ClaimValue, _ places: [Draft.Place], _ evidence: [Evidence]
  ) -> ExactNumber? {
    if numbers.allSatisfy({ proof.holds($0, in: places) }) { return nil }
    return NumberCheck.strayNumber(of: value, in: evidence.map(\.quote))
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
