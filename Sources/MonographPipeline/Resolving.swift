import Glibc
import MonographModel
import MonographOutput
import MonographReaders

/// Writes a person's decision about a contradiction into the corpus.
public struct Resolving: Sendable {
  /// The file that was extended.
  public var file: String
  public var resolution: Resolution

  /// What a person chose, the sides by their letters.
  public enum Choice: Sendable {
    case accept(String), reject(String), set(String), notAContradiction
  }

  /// Why nothing was written.
  public struct Refused: Error, CustomStringConvertible {
    public var diagnostic: LocatedDiagnostic
    public var description: String { diagnostic.description }
  }

  /// Appends to `decisions.yaml` in the folder of the contradiction's drug. The sides' words go with it, as they stand in
  /// the output.
  /// - Parameters:
  ///   - id: of a contradiction or tension in the output.
  ///   - date: ISO 8601.
  public init(
    _ id: String, _ choice: Choice, by: String, reason: String, date: String, output: Output, corpus: Corpus
  ) throws(Refused) {
    let drug: DrugFile
    let contradiction: DrugFile.ContradictionEntry
    do throws(Output.UnclearID) {
      (drug, contradiction) = try output.only(id) { $0.contradictions.first { $0.id == id } }
    } catch {
      throw Refused(diagnostic: error.diagnostic)
    }
    guard let folder = corpus.folders.first(where: { $0.slug == drug.slug }) else {
      throw Refused(.noSuchDrug(drug.slug, known: corpus.slugs.sorted()), corpus.path)
    }
    file = Path.join(Path.join(corpus.path, folder.name), Corpus.decisionsName)
    let sides = contradiction.sides.map { side in
      let quotes = side.claims.compactMap(drug.claim).flatMap { claim in
        claim.evidence.map { Resolution.Quote(path: claim.path, words: $0.quote) }
      }
      return Resolution.Side(summary: side.summary, quotes: Set(quotes).sorted())
    }
    resolution = Resolution(
      id: id, date: date, by: by, verdict: try Self.verdict(choice, of: sides.count, id, in: output),
      reason: reason,
      topic: contradiction.topic, sides: sides)
    try append()
  }

  private static func verdict(
    _ choice: Choice, of count: Int, _ id: String, in output: Output
  ) throws(Refused) -> Resolution.Verdict {
    func side(_ letter: String) throws(Refused) -> Int {
      if let side = Resolution.side(letter, of: count) { return side }
      throw Refused(.noSuchSide(letter, of: count, id), output.folder)
    }
    switch choice {
    case .accept(let letter): return .accept(side: try side(letter))
    case .reject(let letter):
      guard count == 2 else { throw Refused(.rejectsOneOfMany(count, id), output.folder) }
      return .reject(side: try side(letter))
    case .set(let value): return .set(value: value)
    case .notAContradiction: return .notAContradiction
    }
  }

  /// Nothing that stands in the file is changed: the new lines follow it.
  private func append() throws(Refused) {
    let descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Refused(.unreadable(.last), file) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Refused(.unreadable(.last), file) }
    let text = (status.st_size == 0 ? DecisionsFile.opening : "") + DecisionsFile.entry(resolution)
    // One write, so that two people at once do not mix their lines.
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw Refused(.unreadable(.last), file)
    }
  }
}

extension Resolving.Refused {
  init(_ diagnostic: Diagnostic, _ path: String) {
    self.diagnostic = LocatedDiagnostic(diagnostic, path: path)
  }
}

extension Diagnostic {
  static func noSuchSide(_ letter: String, of count: Int, _ id: String) -> Diagnostic {
    let known = (0..<count).map(Resolution.letter).joined(separator: ", ")
    return Diagnostic(.error, "resolve.side", "\(id) has no side '\(letter)'", advice: "it has \(known)")
  }

  static func rejectsOneOfMany(_ count: Int, _ id: String) -> Diagnostic {
    Diagnostic(
      .error, "resolve.reject", "\(id) has \(count) sides, so rejecting one does not settle it",
      advice: "accept the right one: --accept SIDE")
  }
}
