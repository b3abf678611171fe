import MonographModel

/// What `verify` found out.
public struct Verification: Sendable {
  /// Quotes that equal the decoded bytes of their range.
  public var verbatim = 0
  /// Quotes that equal what a reader sees where the bytes hold markup, references or folded white space.
  public var rendered = 0
  /// In the order of the file; empty where everything holds.
  public var findings: [Finding] = []

  public var quotes: Int { verbatim + rendered }
  public var holds: Bool { findings.isEmpty }

  /// Something that does not hold, and where.
  public struct Finding: Hashable, Sendable {
    /// Its `path` is that of the source, or of the drug file.
    public var diagnostic: Diagnostic
    public var position: LineIndex.Position?
  }

  public init() {}

  mutating func note(_ diagnostic: Diagnostic, at path: String, _ position: LineIndex.Position? = nil) {
    var diagnostic = diagnostic
    diagnostic.path = path
    findings.append(Finding(diagnostic: diagnostic, position: position))
  }
}

/// A source as it stands in the corpus now.
public enum CorpusSource: Sendable {
  /// - Parameters:
  ///   - raw: Its bytes.
  ///   - visibleText: What a reader sees under a range of the raw bytes, by reading the document again; nil where
  ///     no text stands there.
  case found(raw: [UInt8], visibleText: @Sendable (ByteSpan) -> String?)
  /// With the system's reason: "no such file or directory".
  case unreadable(reason: String)
}

/// Proves a drug file against the sources: every quoted range of bytes is read again.
public enum Verifier {
  /// - Parameters:
  ///   - file: The drug file.
  ///   - name: Its path, for findings about the file itself.
  ///   - open: Reads a source of the corpus anew; called once for each source.
  public static func verify(
    _ file: DrugFile, named name: String, open: (DrugFile.SourceEntry) -> CorpusSource
  ) -> Verification {
    var verification = Verification()
    if Hash.content(of: file.json) != file.contentHash { verification.note(.contentHashDiffers, at: name) }
    let claims = Dictionary(grouping: file.claims, by: \.sha256)
    for claim in file.claims where file.source("sha256:" + claim.sha256) == nil {
      verification.note(.unlistedSource(claim: claim.id), at: name)
    }
    for source in file.sources {
      switch open(source) {
      case .unreadable(let reason): verification.note(.sourceUnreadable(reason), at: source.path)
      case .found(let raw, let visibleText):
        if Hash.sha256(raw) != source.sha256 {
          verification.note(.sourceChanged, at: source.path)
        } else {
          let proof = SourceProof(
            source: source, raw: raw, lines: LineIndex(raw, encoding: source.encoding),
            visibleText: visibleText)
          for claim in claims[source.sha256] ?? [] { proof.check(claim, &verification) }
        }
      }
    }
    return verification
  }
}

/// The checks of the claims of one source.
private struct SourceProof {
  var source: DrugFile.SourceEntry
  var raw: [UInt8]
  var lines: LineIndex
  var visibleText: (ByteSpan) -> String?

  func check(_ claim: DrugFile.ClaimEntry, _ verification: inout Verification) {
    if claim.identity != claim.id { verification.note(.idDiffers(claim: claim.id), at: source.path) }
    for evidence in claim.evidence {
      if let failure = failure(of: evidence, claim: claim.id, &verification) {
        verification.note(failure, at: source.path, evidence.position)
      }
    }
  }

  private func failure(
    of evidence: DrugFile.EvidenceEntry, claim: String, _ verification: inout Verification
  ) -> Diagnostic? {
    let span = evidence.span
    guard span.upper <= raw.count else { return .outsideOfFile(claim: claim, span, bytes: raw.count) }
    guard !span.isEmpty else { return .emptyRange(claim: claim) }
    let position = lines.position(of: span.lower)
    guard position == evidence.position else { return .positionDiffers(claim: claim, position) }
    let decoded = SourceText.decode(raw[span.lower..<span.upper], as: source.encoding)
    if decoded == evidence.quote, !mayHideText {
      verification.verbatim += 1
      return nil
    }
    guard let seen = visibleText(span) else { return .nothingVisible(claim: claim) }
    guard seen == evidence.quote else {
      return .quoteDiffers(claim: claim, quote: evidence.quote, seen: seen)
    }
    if decoded == evidence.quote { verification.verbatim += 1 } else { verification.rendered += 1 }
    return nil
  }

  /// In markup the bytes alone do not prove that a reader sees them: they may stand in a comment or a script.
  private var mayHideText: Bool { source.format == .html || source.format == .spl }
}

extension DrugFile.ClaimEntry {
  /// The id that belongs to what the claim says.
  fileprivate var identity: String {
    Claim.identity(
      source: sha256, span: evidence[0].span, kind: kind, value: value, scope: scope, polarity: polarity)
  }
}
