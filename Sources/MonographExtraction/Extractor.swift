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
  /// - Parameter drug: what the document is about; nil lets the document say it.
  public static func extract(
    from document: Document, of source: SourceDocument, drug: Drug? = nil
  ) -> Extraction {
    Extraction(
      drug: drug ?? Drug(slug: "unknown", name: "unknown"), claims: [], coverage: Coverage(), diagnostics: [])
  }
}
