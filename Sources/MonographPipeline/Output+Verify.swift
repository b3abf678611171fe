import MonographModel
import MonographOutput
import MonographReaders

extension Output {
  /// Reads every quoted range of bytes again and proves the quote, file by file.
  /// - Parameters:
  ///   - corpus: the folder that the paths of the sources are relative to.
  ///   - jobs: how many drug files to prove at once.
  public func verify(corpus: String, jobs: Int) async -> [Verification] {
    await mapInOrder(files, width: jobs) { file in
      Verifier.verify(file, named: Path.join(folder, file.slug + ".json")) { source in
        CorpusSource(source, in: corpus)
      }
    }
  }
}

extension Verification.Finding {
  /// Ready to be printed.
  public var located: LocatedDiagnostic { LocatedDiagnostic(diagnostic, position: position) }
}

extension CorpusSource {
  fileprivate init(_ entry: DrugFile.SourceEntry, in corpus: String) {
    let raw: [UInt8]
    do throws(SourceError) {
      raw = try FileSystem.read(Path.join(corpus, entry.path), limit: SourceReader.sizeLimit)
    } catch {
      self = .unreadable(reason: error.diagnostic.message)
      return
    }
    let visible = try? VisibleText(raw, of: entry)
    self = .found(raw: raw, visibleText: { visible?.text(under: $0) })
  }
}

extension VisibleText {
  fileprivate init(_ raw: [UInt8], of entry: DrugFile.SourceEntry) throws(SourceError) {
    let source = try SourceReader.open(
      path: entry.path, bytes: raw, sha256: entry.sha256, format: entry.format)
    self.init(try SourceReader.read(source), of: source)
  }
}

extension [Verification] {
  /// How many quotes were proven, for a person.
  public var summary: String {
    let verbatim = reduce(0) { $0 + $1.verbatim }
    let rendered = reduce(0) { $0 + $1.rendered }
    let failures = reduce(0) { $0 + $1.findings.count }
    return "\(plural(verbatim + rendered, "quote")) proven (\(verbatim) byte for byte, \(rendered) as read), "
      + (failures == 0 ? "nothing failed" : plural(failures, "failure"))
  }
}
