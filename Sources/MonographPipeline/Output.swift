import MonographModel
import MonographOutput
import MonographReaders

/// The drug files that a build wrote.
public struct Output: Sendable {
  /// As given.
  public var folder: String
  public var files: [DrugFile]
  /// What could not be read.
  public var diagnostics: [LocatedDiagnostic]

  /// Reads the files that `index.json` names, in the order of their slugs.
  /// - Parameters:
  ///   - folder: the output folder of a build.
  ///   - drugs: the slugs to read; empty for all.
  public init(_ folder: String, drugs: [String] = []) {
    self.folder = folder
    files = []
    diagnostics = []
    let place = Path.join(folder, OutputIndex.fileName)
    guard let index = read(place, OutputIndex.init) else { return }
    for drug in drugs where index.entries[drug] == nil {
      diagnostics.append(
        LocatedDiagnostic(.notBuilt(drug, known: index.entries.keys.sorted()), path: place))
    }
    for slug in index.entries.keys.sorted() where drugs.isEmpty || drugs.contains(slug) {
      if let file = read(Path.join(folder, index.entries[slug]!.file), DrugFile.init(bytes:)) {
        files.append(file)
      }
    }
  }

  /// What an earlier build left, as far as it can be read; nothing before the first one.
  public static func earlier(in folder: String) -> Output {
    var output = Output(folder)
    output.diagnostics = []
    return output
  }

  /// Which drugs an output folder holds; none where that cannot be read.
  public static func index(of folder: String) -> OutputIndex {
    let bytes = try? FileSystem.read(Path.join(folder, OutputIndex.fileName), limit: .max)
    return bytes.flatMap { try? OutputIndex(bytes: $0) } ?? OutputIndex([:])
  }

  /// The file of one drug in an output folder; nil where there is none that can be read.
  public static func file(of slug: String, in folder: String) -> DrugFile? {
    let bytes = try? FileSystem.read(Path.join(folder, slug + ".json"), limit: .max)
    return bytes.flatMap { try? DrugFile(bytes: $0) }
  }

  /// Whether a contradiction or tension of this level or a graver one stands in these files.
  public func holds(_ level: Contradiction.Level) -> Bool {
    let levels = Contradiction.Level.allCases
    guard let gravest = Report.gravestLevel(in: files) else { return false }
    return levels.firstIndex(of: gravest)! <= levels.firstIndex(of: level)!
  }

  /// Why an id leads to no statement, or to those of several drugs.
  public struct UnclearID: Error, CustomStringConvertible {
    public var diagnostic: LocatedDiagnostic
    public var description: String { diagnostic.description }
  }

  /// Where a statement comes from, in words.
  public func explanation(of id: String) throws(UnclearID) -> String {
    try only(id) { Explanation.text(for: id, in: $0) }.found
  }

  /// What the one file has that calls something so: what two drugs have in common, such as a topic and two values, has
  /// the same id in both.
  func only<Found>(
    _ id: String, _ find: (DrugFile) -> Found?
  ) throws(UnclearID) -> (drug: DrugFile, found: Found) {
    let found = files.compactMap { drug in find(drug).map { (drug: drug, found: $0) } }
    guard let first = found.first, found.count == 1 else {
      let diagnostic = found.isEmpty ? Diagnostic.unknownID(id) : .sharedID(id, found.map(\.drug.slug))
      throw UnclearID(diagnostic: LocatedDiagnostic(diagnostic, path: folder))
    }
    return first
  }

  private mutating func read<Content>(
    _ place: String, _ decode: ([UInt8]) throws(DrugFileError) -> Content
  ) -> Content? {
    let bytes: [UInt8]
    do throws(SourceError) {
      bytes = try FileSystem.read(place, limit: .max)
    } catch {
      diagnostics.append(LocatedDiagnostic(.notBuilt(error.diagnostic), path: place))
      return nil
    }
    do throws(DrugFileError) {
      return try decode(bytes)
    } catch {
      diagnostics.append(LocatedDiagnostic(.notAnOutput(error), path: place))
      return nil
    }
  }
}

extension Diagnostic {
  static func notBuilt(_ slug: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "output.no-such-drug", "no drug named '\(slug)' in this output",
      advice: known.isEmpty ? nil : "it has \(list(known))")
  }

  static func unknownID(_ id: String) -> Diagnostic {
    Diagnostic(
      .error, "output.unknown-id", "no claim, fact, contradiction, difference or gap '\(id)'",
      advice: "report and build print the ids of this output")
  }

  static func sharedID(_ id: String, _ drugs: [String]) -> Diagnostic {
    Diagnostic(
      .error, "output.shared-id", "'\(id)' stands in the files of \(drugs.count) drugs: \(list(drugs))",
      advice: "name one of them: --drug DRUG")
  }

  /// An output file that cannot be read, most often because there is none yet.
  static func notBuilt(_ unreadable: Diagnostic) -> Diagnostic {
    var diagnostic = unreadable
    diagnostic.advice = "write it first: monograph build CORPUS -o OUTPUT"
    return diagnostic
  }

  static func notAnOutput(_ error: DrugFileError) -> Diagnostic {
    Diagnostic(
      .error, "output.unreadable", error.reason, advice: "build it again: monograph build CORPUS -o OUTPUT")
  }
}
