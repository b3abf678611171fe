import Foundation
import MonographModel
import MonographReaders

@testable import MonographExtraction

/// The documents that tests read: the package's corpus, the labelled specimens, and real ones where they are
/// at hand.
enum Specimens {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let fixtures = documents(in: root.appending(path: "Tests/Fixtures"))
  static let corpus = documents(in: root.appending(path: "Corpus"))

  /// A few real documents of every format, chosen by their place in the alphabet; none where there are none.
  static let real: [URL] = {
    let shared =
      ProcessInfo.processInfo.environment["MONOGRAPH_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let all = documents(in: shared.appending(path: "data"), upTo: 40_000)
    return Dictionary(grouping: all, by: \.pathExtension).sorted { $0.key < $1.key }.flatMap { _, files in
      stride(from: 0, to: files.count, by: max(1, files.count / 4)).map { files[$0] }
    }
  }()

  private static func documents(in folder: URL, upTo size: Int = .max) -> [URL] {
    let types: Set = ["txt", "md", "html", "xml"]
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.map { folder.appending(path: $0) }
      .filter { types.contains($0.pathExtension) && $0.lastPathComponent != "README.md" }
      .filter { (try? $0.resourceValues(forKeys: [.fileSizeKey]).fileSize).flatMap(\.self) ?? 0 <= size }
      .sorted { $0.path < $1.path }
  }
}

/// A document and what is found in it.
struct ReadSpecimen {
  var source: SourceDocument
  var document: Document
  var extraction: Extraction

  init(_ bytes: [UInt8], at file: URL, drug: Drug? = nil) throws(SourceError) {
    source = try SourceReader.open(path: file.lastPathComponent, bytes: bytes, sha256: "")
    document = try SourceReader.read(source)
    extraction = Extractor.extract(from: document, of: source, drug: drug)
  }
}
