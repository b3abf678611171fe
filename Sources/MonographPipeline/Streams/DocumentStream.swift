import MonographModel

/// A worker: documents come a line each, and what is made of them leaves in the same order as soon as it is there.
public enum DocumentStream {
  /// What became of a line.
  public typealias Outcome = Result<(document: DocumentInput, read: ReadSource), Failure>

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
  ///   - body: is told with each whether more lines are there already.
  public static func each(
    of lines: LineInput, as form: DocumentInput.Form, drug: Drug? = nil, jobs: Int,
    body: (Outcome, _ isMoreThere: Bool) -> Void
  ) async {
    let name = lines.path
    await forEachInOrder(next: lines.nextFilled, isReady: { lines.isReady }, width: jobs) { line in
      read(line, as: form, in: name, drug: drug)
    } body: {
      body($0, lines.isReady)
      return true
    }
  }

  /// The same of documents that are named beforehand; `-` is standard input.
  public static func each(
    of files: [String], drug: Drug? = nil, jobs: Int, body: (Outcome) -> Void
  ) async {
    await forEachInOrder(files, width: jobs) { file in
      var document = DocumentInput(path: file, file: file)
      document.drug = drug
      return read(document)
    } body: {
      body($0)
      return true
    }
  }

  private static func read(_ document: DocumentInput) -> Outcome {
    do throws(UnusableSource) { return .success((document, try document.read())) } catch {
      return .failure(Failure(document: document, diagnostic: error.diagnostic))
    }
  }

  private static func read(
    _ line: LineInput.Line, as form: DocumentInput.Form, in name: String, drug: Drug?
  ) -> Outcome {
    var document: DocumentInput
    do throws(UnusableSource) { document = try DocumentInput(line, as: form, in: name) } catch {
      return .failure(Failure(document: nil, diagnostic: error.diagnostic))
    }
    if document.drug == nil { document.drug = drug }
    return read(document)
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
