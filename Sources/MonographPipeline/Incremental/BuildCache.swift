import MonographExtraction
import MonographModel
import MonographOutput

/// What a build remembers for the next one, so that this redoes only what changed. Without it everything is done anew,
/// with the same result.
struct BuildCache: Sendable {
  /// The name of its file in the output folder.
  static let fileName = ".build-cache"

  var maker: BuildMaker
  /// The documents and other files of the corpus and the output, by path as given.
  var files: [String: KnownFile] = [:]
  /// By slug.
  var drugs: [String: RememberedDrug] = [:]
  /// What the documents beside the folders say they are about, by the SHA-256 of their bytes and their name.
  var identifications: [String: Identification] = [:]
}

/// What every drug of an output depends on.
struct BuildMaker: Hashable, Sendable {
  var program: Program.Identity
  /// The hash of the policy's canonical form and of the limits in force.
  var policy: String
  /// The corpus folder as it was given: diagnostics name it.
  var corpus: String
}

/// The outcome for one drug, and all that it was made of.
struct RememberedDrug: Sendable {
  /// The SHA-256 of each document, of `sources.yaml` and of `decisions.yaml`, by path within the corpus.
  var inputs: [String: String]
  /// The SHA-256 of each file that was written, by name.
  var outputs: [String: String]
  var entry: OutputIndex.Entry
  var summary: DrugSummary
  var diagnostics: [LocatedDiagnostic]
}

extension BuildCache {
  /// Reads what an earlier build left. Nil where there is none, or it is damaged or of another kind.
  init?(in output: String) {
    guard let bytes = try? FileSystem.read(Path.join(output, Self.fileName), limit: .max),
      let end = bytes.firstIndex(of: 0x0A),
      Hash.sha256(Array(bytes[(end + 1)...])).utf8.elementsEqual(bytes[..<end]),
      let json = try? JSONValue(parsing: Array(bytes[(end + 1)...]))
    else { return nil }
    self.init(json)
  }

  /// A hash, and on the next line what it is of.
  var bytes: [UInt8] {
    let content = json.canonical
    return Array((Hash.sha256(content) + "\n").utf8) + content
  }
}
