import MonographModel

/// A worker: documents come a line each, and what is made of them leaves in the same order as soon as it is there.
public enum DocumentStream {
  /// What became of a line.
  public typealias Outcome<Reading> = Result<(document: DocumentInput, reading: Reading), Failure>
  /// What is made of a document.
  public typealias Read<Reading> = @Sendable (DocumentInput) throws(UnusableSource) -> Reading

  /// A document that cannot be used.
  public struct Failure: Error, Sendable {
    /// Nil where its line cannot be read.
    public var document: DocumentInput?
    public var diagnostic: LocatedDiagnostic

    /// The line that stands for it.
    public var streamed: [UInt8] {
      let unread = DocumentInput(path: diagnostic.diagnostic.path, file: diagnostic.diagnostic.path)
      return (document ?? unread).streamed(diagnostic)
    }
  }

  /// Reads documents concurrently. Nothing is held but what is being read, and what waits for those before it.
  /// - Parameters:
  ///   - drug: what all are about whose lines say nothing.
  ///   - jobs: how many to read at once.
  ///   - read: is done with each.
  ///   - body: is told with each whether more lines are there already.
  public static func each<Reading: Sendable>(
    of lines: LineInput, as form: DocumentInput.Form, drug: Drug? = nil, jobs: Int,
    read: @escaping Read<Reading>, body: (Outcome<Reading>, _ isMoreThere: Bool) -> Void
  ) async {
    let name = lines.path
    await forEachInOrder(next: lines.nextFilled, isReady: { lines.isReady }, width: jobs) { line in
      outcome(of: line, as: form, in: name, drug: drug, read)
    } body: {
      body($0, lines.isReady)
      return true
    }
  }

  /// The same of documents that are named beforehand; `-` is standard input.
  public static func each<Reading: Sendable>(
    of files: [String], drug: Drug? = nil, jobs: Int, read: @escaping Read<Reading>,
    body: (Outcome<Reading>) -> Void
  ) async {
    await forEachInOrder(files, width: jobs) { file in
      var document = DocumentInput(path: file, file: file)
      document.drug = drug
      return outcome(of: document, read)
    } body: {
      body($0)
      return true
    }
  }

  private static func outcome<Reading>(
    of document: DocumentInput, _ read: Read<Reading>
  ) -> Outcome<Reading> {
    do throws(UnusableSource) { return .success((document, try read(document))) } catch {
      return .failure(Failure(document: document, diagnostic: error.diagnostic))
    }
  }

  private static func outcome<Reading>(
    of line: LineInput.Line, as form: DocumentInput.Form, in name: String, drug: Drug?, _ read: Read<Reading>
  ) -> Outcome<Reading> {
    var document: DocumentInput
    do throws(UnusableSource) { document = try DocumentInput(line, as: form, in: name) } catch {
      return .failure(Failure(document: nil, diagnostic: error.diagnostic))
    }
    if document.drug == nil { document.drug = drug }
    return outcome(of: document, read)
  }
}

extension LineInput {
  /// The next line that is not empty.
  func nextFilled() -> Line? {
    while let line = next() {
      if line.bytes?.withoutReturn.isEmpty != true { return line }
    }
    return nil
  }
}

extension Drug {
  /// A drug of which only the name is known.
  public init(named name: String) { self.init(slug: Path.slug(name), name: name) }
}
