import MonographModel
import MonographReaders

@testable import MonographExtraction

/// What rules claim of a text about Examplix.
enum Extracted {
  static func claims(
    from text: String, format: SourceDocument.Format = .markdown, by rules: [any ClaimRule]
  ) throws -> [Claim] {
    let source = try SourceReader.open(
      path: "example.txt", bytes: Array(text.utf8), sha256: "", format: format)
    return Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: rules
    ).claims
  }
}
