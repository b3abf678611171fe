import MonographModel

/// Contradictions, differences and gaps of drug files with the claims they name.
enum JSONReport {
  static func render(_ files: [DrugFile]) -> JSONValue {
    [
      "schemaVersion": .string(DrugFile.schemaVersion), "notice": .string(DrugFile.notice),
      "drugs": .array(files.map(drug)),
    ]
  }

  private static func drug(_ file: DrugFile) -> JSONValue {
    var named = Set(file.contradictions.flatMap(\.sides).flatMap(\.claims))
    named.formUnion(file.differences.flatMap(\.claims))
    named.formUnion(file.gaps.flatMap(\.claims))
    let claims = (file.json["claims"]?.elements ?? []).filter { $0["id"]?.text.map(named.contains) ?? false }
    return .members([
      "slug": .string(file.slug), "name": .string(file.name), "contentHash": .string(file.contentHash),
      "contradictions": file.json["contradictions"], "differences": file.json["differences"],
      "gaps": file.json["gaps"], "claims": .array(claims),
    ])
  }
}
