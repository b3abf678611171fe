import Foundation
import MonographModel
import MonographReaders
import MonographTestSupport
import Testing

/// Reads a text under a name and proves that it tiles.
func read(_ text: String, as path: String) throws -> Document {
  let source = try SourceReader.open(path: path, bytes: Array(text.utf8), sha256: "")
  let document = try SourceReader.read(source)
  #expect(tilingProblems(of: document, in: source.utf8) == [])
  return document
}

/// The message of the error that opening the bytes gives, with its advice.
func openingError(_ bytes: [UInt8], path: String = "a.txt") -> String? {
  do throws(SourceError) {
    _ = try SourceReader.open(path: path, bytes: bytes, sha256: "")
    return nil
  } catch {
    return error.diagnostic.message + (error.diagnostic.advice.map { "; " + $0 } ?? "")
  }
}

/// The folder of sample and test documents beside the package, where there is one.
let sharedFolder: URL? = {
  let environment = ProcessInfo.processInfo.environment["MONOGRAPH_SHARED"]
  let beside = URL(fileURLWithPath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  let folder = environment.map { URL(fileURLWithPath: $0) } ?? beside
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()
