import MonographModel

/// A document as a careful reader labelled it: which of its bytes were labelled, and what stands there.
public struct GoldDocument: Sendable {
  /// The document's name, relative to the folder of the documents.
  public var document: String
  /// SHA-256 of the labelled bytes: labels hold for these alone.
  public var sha256: String
  /// The labelled ranges; claims elsewhere are not judged.
  public var regions: [ByteSpan]
  public var labels: [GoldLabel]

  /// Why a file holds no labels.
  public struct Malformed: Error, Hashable, Sendable {
    public var offset: Int?
    public var reason: String
  }

  /// Reads `{"document", "sha256", "regions": [[start, end], …], "items": […]}`. Without `regions` the whole document
  /// is labelled.
  public init(parsing bytes: [UInt8]) throws(Malformed) {
    let json: JSONValue
    do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch {
      throw Malformed(offset: error.offset, reason: error.reason)
    }
    guard let document = json["document"]?.text, let sha256 = json["sha256"]?.text,
      let items = json["items"]?.elements
    else { throw Malformed(reason: "no labels: 'document', 'sha256' and 'items' are expected") }
    self.document = document
    self.sha256 = sha256
    regions = (json["regions"]?.elements ?? []).compactMap { GoldLabel.span($0) }
    if regions.isEmpty { regions = [ByteSpan(0, .max)] }
    labels = []
    for (index, item) in items.enumerated() {
      guard let label = GoldLabel(item) else {
        throw Malformed(reason: "item \(index + 1) has no 'kind', 'start' and 'end'")
      }
      labels.append(label)
    }
  }

  /// Whether a claim's place was labelled.
  func holds(_ claim: Claim) -> Bool {
    let start = claim.evidence[0].span.lower
    return regions.contains { $0.lower <= start && start < $0.upper }
  }
}
