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

/// A set of sections.
public typealias SectionSet = CaseSet<SectionKind>
