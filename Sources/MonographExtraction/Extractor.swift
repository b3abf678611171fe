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
  /// What the document itself says it is about.
  public var identification: Identification
  /// The language of the text, BCP 47; nil where it is English or too short to tell.
  public var foreignLanguage: String?
  /// The words of the text; nil where it was read elsewhere.
  var words: WordFilter?

  public init(
    drug: Drug, claims: [Claim], coverage: Coverage, diagnostics: [Diagnostic],
    identification: Identification,
    foreignLanguage: String? = nil
  ) {
    self.drug = drug
    self.identification = identification
    self.foreignLanguage = foreignLanguage
    self.claims = claims
    self.coverage = coverage
    self.diagnostics = diagnostics
  }
}

extension Extraction {
  /// What would be found in the document if it was said to be about a drug; nil where it has to be read again to tell.
  /// It was read without being told.
  public func about(_ drug: Drug) -> Extraction? {
    let (found, told) = (
      DrugNames(of: nil, as: identification), DrugNames(of: drug, as: identification)
    )
    guard let words, found.mean(theSameAs: told, in: words) else { return nil }
    var copy = self
    copy.drug = drug
    return copy
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
    PopulationUses(), PatientUses(),
    Identities(),
    Mechanisms(),
    Efficacies(), Links(),
    Storages(),
    MissedDoses(),
    Overdoses(),
    TimeLimits(), EarlierTreatments(),
    Administrations(),
  ]

  /// - Parameters:
  ///   - drug: what the document is about; nil lets the document say it.
  ///   - claimsOnly: leaves out what is told besides of the source and the product: coverage and kind.
  public static func extract(
    from document: Document, of source: SourceDocument, drug: Drug? = nil, claimsOnly: Bool = false
  ) -> Extraction {
    extract(
      from: document, of: source, drug: drug, rules: rules, requirements, claimsOnly: claimsOnly)
  }
  private static let requirements = Requirements(of: rules)

  /// Loads what takes longest of what reading any document needs.
  public static func prepare() { _ = Lexicon.standard }

  /// The same with some of the rules only.
  static func extract(
    from document: Document, of source: SourceDocument, drug: Drug?, rules: [any ClaimRule]
  ) -> Extraction {
    extract(from: document, of: source, drug: drug, rules: rules, Requirements(of: rules))
  }

  private static func extract(
    from document: Document, of source: SourceDocument, drug: Drug?, rules: [any ClaimRule],
    _ requirements: Requirements, claimsOnly: Bool = false
  ) -> Extraction {
    let analysis = Analyser.analyse(document)
    let reading = Reading(analysis, drug: drug, fileName: source.fileName)
    var grounding = Grounding(reading: reading, source: source, document: document)
    let language = Language.foreign(in: analysis)
    // In another language words mean other things: no claim is better than a wrong one.
    for index in language == nil ? reading.passages.indices : 0..<0 {
      var asked = requirements.met(by: reading.passages[index])
      while asked != 0 {
        for draft in rules[asked.trailingZeroBitCount].drafts(from: index, in: reading) {
          grounding.ground(FormScope.filled(draft, in: reading))
        }
        asked &= asked - 1
      }
    }
    let claims = grounding.takeClaims()
    let lost = language == nil ? LostNumbers.diagnostics(in: reading, of: source) : []
    var extraction = Extraction(
      drug: reading.subject.drug, claims: claims, coverage: Coverage(),
      diagnostics: grounding.diagnostics + lost + diagnostics(reading.subject.identification, language),
      identification: reading.subject.identification, foreignLanguage: language)
    guard !claimsOnly else { return extraction }
    extraction.coverage =
      CoverageCount(document: document, source: source, reading: reading, claims: claims).coverage
    let words = WordFilter(reading.passages)
    extraction.identification.kind =
      ProductKind(of: extraction.identification, in: reading.passages, words: words)?.name
    extraction.words = words
    return extraction
  }

  /// What a document itself says it is about; much cheaper than its claims.
  public static func identify(_ document: Document, of source: SourceDocument) -> Identification {
    Identifier(Analyser.analyse(document), fileName: source.fileName).identification
  }

  /// How many drafts the rules make of a document, none of them proven: to measure what the rules cost alone.
  package static func draftCount(in reading: Reading) -> Int {
    reading.passages.indices.reduce(0) { count, passage in
      let asked = requirements.met(by: reading.passages[passage])
      return rules.indices.reduce(count) {
        asked & 1 << Requirements.Rules($1) != 0
          ? $0 + rules[$1].drafts(from: passage, in: reading).count : $0
      }
    }
  }

  private static func diagnostics(_ identification: Identification, _ language: String?) -> [Diagnostic] {
    if let language { return [.foreignLanguage(language)] }
    return identification.contradictedTitle.map {
      [.contradictedTitle($0, text: identification.stated.map(\.text).joined(separator: " + "))]
    } ?? []
  }
}

extension SourceDocument {
  /// The file's name without folders and extension; nil for standard input.
  fileprivate var fileName: String? {
    guard path != "-" else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

extension Diagnostic {
  static func foreignLanguage(_ code: String) -> Diagnostic {
    Diagnostic(
      .warning, "document.language",
      "the text is not in English (it looks like '\(code)'), so nothing is claimed from it",
      advice: "give an English document")
  }

  static func contradictedTitle(_ title: String, text: String) -> Diagnostic {
    Diagnostic(
      .warning, "document.title-contradicted",
      "the title is about \(title), but the text calls \(text) its active substance",
      advice: "check whether this is the right document")
  }
}
