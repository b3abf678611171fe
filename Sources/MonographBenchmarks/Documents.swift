import Foundation
import MonographModel
import MonographReaders

/// A set of documents to measure with.
struct DocumentSet {
  /// How tables call it.
  let name: String
  /// Every file, in the order of the paths.
  let files: [String]

  var byteCount: Int {
    files.reduce(0) { $0 + ((try? FileManager.default.attributesOfItem(atPath: $1)[.size] as? Int) ?? 0) }
  }

  /// The documents of these folders and of those in them; `sources.yaml` and the like are none.
  init(name: String, folders: [String]) {
    self.name = name
    files = folders.flatMap { folder in
      let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return paths.filter { Self.isDocument($0) }.map { "\(folder)/\($0)" }
    }.sorted()
  }

  private static func isDocument(_ path: String) -> Bool {
    [".md", ".html", ".xml", ".txt"].contains { path.hasSuffix($0) }
  }

  /// Writes the documents about made-up drugs, each drug's in a folder of its own, as a corpus has them.
  init(generating drugs: Int, in folder: String) throws {
    for number in 0..<drugs {
      let drug = GeneratedDrug(number: number)
      let place = "\(folder)/\(drug.slug)"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      for document in GeneratedDocument.all(about: drug) {
        try Data(document.bytes).write(to: URL(fileURLWithPath: "\(place)/\(document.name)"))
      }
    }
    self.init(name: "generated", folders: [folder])
  }
}

/// Documents of one format, in memory.
struct Sample {
  struct Document {
    let path: String
    let bytes: [UInt8]
  }

  let format: SourceDocument.Format
  let documents: [Document]

  var byteCount: Int { documents.reduce(0) { $0 + $1.bytes.count } }
  var megabytes: Double { Double(byteCount) / 1e6 }

  /// How tables call it.
  var name: String {
    switch format {
    case .html: "HTML"
    case .markdown: "Markdown"
    case .plainText: "text"
    case .spl: "SPL"
    }
  }

  /// The documents of each format that can be used; of those with more than `megabytes`, every so many-th.
  static func all(of set: DocumentSet, megabytes: Double) throws -> [Sample] {
    var byFormat: [SourceDocument.Format: [Document]] = [:]
    for path in set.files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      guard let source = try? SourceReader.open(path: path, bytes: bytes, sha256: "") else { continue }
      byFormat[source.format, default: []].append(Document(path: path, bytes: bytes))
    }
    return [.html, .markdown, .plainText, .spl].compactMap { format in
      byFormat[format].map { Sample(format: format, documents: thinned($0, to: megabytes)) }
    }
  }

  private static func thinned(_ documents: [Document], to megabytes: Double) -> [Document] {
    let size = Double(documents.reduce(0) { $0 + $1.bytes.count }) / 1e6
    let step = max(1, Int((size / megabytes).rounded(.up)))
    return stride(from: 0, to: documents.count, by: step).map { documents[$0] }
  }
}
