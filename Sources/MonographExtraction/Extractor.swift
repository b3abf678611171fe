import MonographAnalysis
import MonographLexicon
import MonographModel

/// What was found in one document.
public struct Extraction: Sendable {
  /// The drug that the document is about, as given or as found in it.
  public var drug: Drug
  public var claims: [Claim]
  public var coverage: Coverage
  public var diagnostics: [Diagnostic]

  public init(drug: Drug, claims: [Claim], coverage: Coverage, diagnostics: [Diagnostic]) {
    self.drug = drug
    self.claims = claims
    self.coverage = coverage
    self.diagnostics = diagnostics
  }
}

/// From a document tree to proven claims.
public enum Extractor {
  /// The rules in the order in which they are asked. A new kind of claim is a file in `Kinds/` and a line here.
  static let rules: [any ClaimRule] = [
    Doses(),
    DoseChanges(),
    Schedules(),
    Strengths(),
    Percentages(),
    AdverseReactions(),
    Contraindications(),
    Indications(),
    Warnings(),
    Interactions(),
    DoseAdjustments(),
    PregnancyLactation(),
    Monitorings(),
    PopulationUses(),
    Identities(),
    Mechanisms(),
    Efficacies(),
    Storages(),
    MissedDoses(),
    Overdoses(),
    Administrations(),
  ]

  /// - Parameter drug: what the document is about; nil lets the document say it.
  public static func extract(
    from document: Document, of source: SourceDocument, drug: Drug? = nil
  ) -> Extraction {
    extract(from: document, of: source, drug: drug, rules: rules)
  }

  /// The same with some of the rules only.
  static func extract(
    from document: Document, of source: SourceDocument, drug: Drug?, rules: [any ClaimRule]
  ) -> Extraction {
    let reading = Reading(Analyser.analyse(document), drug: drug)
    var grounding = Grounding(reading: reading, source: source)
    for passage in reading.passages.indices {
      for rule in rules {
        for draft in rule.drafts(from: passage, in: reading) { grounding.ground(draft) }
      }
    }
    let claims = grounding.claims.sorted {
      ($0.evidence[0].span, $0.kind.rawValue, $0.id) < ($1.evidence[0].span, $1.kind.rawValue, $1.id)
    }
    return Extraction(
      drug: reading.subject.drug, claims: claims,
      coverage: CoverageCount(document: document, source: source, reading: reading, claims: claims).coverage,
      diagnostics: grounding.diagnostics)
  }
}
