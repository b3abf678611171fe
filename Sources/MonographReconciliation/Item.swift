import MonographModel

/// A claim with its source and the normal form of what it is about.
///
/// An object, since each rule picks and pairs items: handing one on copies nothing.
final class Item: Sendable {
  let claim: Claim
  let source: SourceRecord
  let term: NormalTerm
  /// The term without its qualifiers.
  let plain: NormalTerm
  /// The term as written.
  let written: String
  /// The use that its scope names.
  let use: NormalTerm?

  init(
    claim: Claim, source: SourceRecord, term: NormalTerm, plain: NormalTerm, written: String,
    use: NormalTerm? = nil
  ) {
    (self.claim, self.source) = (claim, source)
    (self.term, self.plain, self.written, self.use) = (term, plain, written, use)
  }

  /// Whether it stands where only particular circumstances are spoken of: what is said there of a dose, a use or a
  /// schedule does not hold in general.
  var isCircumstantial: Bool { claim.section.map(Self.circumstances.contains) ?? false }
  private static let circumstances: Set<SectionKind> = [
    .warnings, .precautions, .adverseReactions, .interactions, .overdose, .missedDose, .mechanism, .efficacy,
    .pharmacology, .pharmacokinetics, .nonclinical, .research,
  ]

  var isIllustrative: Bool { source.authority == .illustrative }
}

extension ClaimValue {
  /// What the claim is about, as written: the reaction, the disease, the other medicine.
  var subject: String {
    switch self {
    case .adverseReaction(let value): value.term
    case .contraindication(let term): term
    case .indication(let value): value.term
    case .warning(let term, _): term
    case .interaction(let value): value.with
    case .doseAdjustment(let value): value.subject
    case .pregnancyLactation(let value): value.topic.rawValue
    case .populationUse(let value): value.population
    case .monitoring(let value): value.test
    case .percentage(let value): value.measure ?? ""
    case .efficacy(let value), .mechanism(let value): value.measure ?? ""
    case .identity(let value): value.text
    case .strength(let value): value.form ?? ""
    case .storage(let value): value.text
    case .missedDose(let text), .overdose(let text), .administration(let text): text
    case .dose, .doseChange, .schedule: ""
    }
  }
}

extension DoseAdjustment {
  /// For organs the impairment, with its degree; else the condition, or nothing.
  fileprivate var subject: String {
    switch factor {
    case .renal, .hepatic: (condition.map { "\($0) " } ?? "") + "\(factor.rawValue) impairment"
    default: condition ?? ""
    }
  }
}
