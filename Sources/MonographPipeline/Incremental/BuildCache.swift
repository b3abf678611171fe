import MonographExtraction
import MonographModel
import MonographOutput

/// What a build remembers for the next one, so that this redoes only what changed. Without it everything is done anew,
/// with the same result.
struct BuildCache: Hashable, Sendable {
  /// The name of its file in the output folder.
  static let fileName = ".build-cache"

  var maker: BuildMaker
  /// The documents and other files of the corpus and the output, by path as given.
  var files: [String: KnownFile] = [:]
  /// What `index.json` says, and the SHA-256 of its bytes.
  var index = OutputIndex([:])
  var indexHash = ""
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
struct RememberedDrug: Hashable, Sendable {
  /// The SHA-256 of each document, of `sources.yaml` and of `decisions.yaml`, by path within the corpus.
  var inputs: [String: String]
  /// The SHA-256 of each file that was written, by name.
  var outputs: [String: String]
  var summary: DrugSummary
  var diagnostics: [LocatedDiagnostic]
}

extension BuildCache {
  /// Reads what an earlier build left. Nil where there is none, or it is damaged or of another form.
  init?(in output: String) {
    guard let file = try? FileSystem.read(Path.join(output, Self.fileName), limit: .max) else { return nil }
    self.init(bytes: file)
  }

  /// Reads what `bytes` gives.
  init?(bytes file: [UInt8]) {
    guard var reader = FlatBytes.Reader(hashed: file, head: Self.head) else { return nil }
    guard let cache = try? reader.value(BuildCache.self), reader.isAtEnd else { return nil }
    self = cache
  }

  /// About so many bytes are written for each file: its path and hash, and these again with its drug.
  private static let bytesOfFile = 400

  /// A line that names the form, a hash, and what it is of.
  var bytes: [UInt8] {
    var content = FlatBytes(head: Self.head, capacity: files.count * Self.bytesOfFile)
    write(to: &content)
    return content.hashed()
  }
}
