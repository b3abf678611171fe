import MonographModel
import MonographOutput

/// Writes drugs that were reconciled from claims into an output folder, each as it comes; what is there of other drugs
/// stays.
public struct StreamedOutput: ~Copyable {
  private let folder: String
  private var index: OutputIndex
  private let lock: FolderLock?

  /// - Parameter waiting: is told who else is at work on the folder, before it is waited for.
  public init(_ folder: String, waiting: (LocatedDiagnostic) -> Void = { _ in }) throws(OutputError) {
    try AtomicOutput.makeDirectory(folder)
    self.folder = folder
    lock = FolderLock(folder, waiting: waiting)
    let bytes = try? FileSystem.read(Path.join(folder, OutputIndex.fileName), limit: .max)
    index = bytes.flatMap { try? OutputIndex(bytes: $0) } ?? OutputIndex([])
  }

  public mutating func add(_ drug: StreamedDrug) throws(OutputError) {
    guard let built = drug.built, let entry = drug.index else { return }
    var files = AtomicOutput(directory: folder)
    for file in built.files { files.add(file.name, file.bytes) }
    // A page of other claims would contradict the file.
    files.remove(entry.page)
    _ = try files.commit()
    index.add(entry)
  }

  /// Writes the index.
  public func finish() throws(OutputError) {
    var files = AtomicOutput(directory: folder)
    files.add(OutputIndex.fileName, index.json.pretty)
    _ = try files.commit()
  }
}
