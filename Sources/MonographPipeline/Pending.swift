import MonographModel
import MonographReaders

public struct CorpusSources: Sendable {
  struct Drug: Sendable { var name: String?; var otherNames: [String] }
  struct Entry: Sendable {
    var file: String
    var title, publisher, rights, jurisdiction, date, language: String?
    var authority: Authority?
  }
  var drug: Drug?
  var sources: [Entry]
}
enum Sidecar {
  static func load(bytes: [UInt8], path: String) throws(SourceError) -> CorpusSources {
    CorpusSources(drug: nil, sources: [])
  }
}
