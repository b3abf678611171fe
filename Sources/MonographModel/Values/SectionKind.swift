/// The sections that labels of every style share: FDA (LOINC codes), EMA (QRD numbers), leaflets and articles.
public enum SectionKind: String, CaseIterable, Sendable {
  case identity, description, indications, dosage, administration
  case dosageForms = "dosage-forms"
  case contraindications
  case boxedWarning = "boxed-warning"
  case warnings, precautions
  case adverseReactions = "adverse-reactions"
  case interactions
  case specialPopulations = "special-populations"
  case pregnancy, lactation, pediatric, geriatric, renal, hepatic
  case monitoring, overdose
  case missedDose = "missed-dose"
  case storage
  case howSupplied = "how-supplied"
  case mechanism, pharmacology, pharmacokinetics
  case nonclinical
  case efficacy
  case research
  case patientInformation = "patient-information"
  case driving, abuse, faq
  case legal
  case highlights
  case references
  case other
}

extension SectionKind: Ordinal {
  /// By its place: hashing the raw value would hash a name each time.
  public func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}

/// A set of sections, as bits.
@frozen public struct SectionSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  public let bits: UInt64

  @inlinable public init(bits: UInt64) { self.bits = bits }

  @inlinable @inline(__always)
  public init(arrayLiteral kinds: SectionKind...) { self.init(kinds) }

  @inlinable public init(_ kinds: [SectionKind]) {
    var bits: UInt64 = 0
    for kind in kinds { bits |= 1 << UInt64(kind.ordinal) }
    self.init(bits: bits)
  }

  @inlinable public func contains(_ kind: SectionKind) -> Bool { bits & 1 << UInt64(kind.ordinal) != 0 }
  @inlinable public func isDisjoint(with other: SectionSet) -> Bool { bits & other.bits == 0 }
  @inlinable public func subtracting(_ other: SectionSet) -> SectionSet {
    SectionSet(bits: bits & ~other.bits)
  }
  @inlinable public func union(_ other: SectionSet) -> SectionSet { SectionSet(bits: bits | other.bits) }
}
