import MonographModel
import MonographReaders

extension Corpus {
  /// Reads what `sources.yaml` and `decisions.yaml` say of all folders.
  mutating func readNotes() { folders = folders.map(reading) }

  /// A folder with what its `sources.yaml` and `decisions.yaml` say. It is of no use where one of them is broken.
  func reading(_ folder: Folder) -> Folder {
    if folder.noteDiagnostics != nil { return folder }
    var folder = folder
    var reader = NotesReader()
    for note in folder.notes {
      let place = Path.join(path, note)
      if note.hasSuffix("/" + Self.sidecarName) {
        folder.sidecar = reader.sidecar(of: folder, at: place)
        folder.isUsable = folder.isUsable && folder.sidecar != nil
      } else {
        // Without its decisions a drug would say what a person found wrong.
        let resolutions = reader.read(place, DecisionsFile.load)
        folder.resolutions = resolutions ?? []
        folder.isUsable = folder.isUsable && resolutions != nil
      }
    }
    folder.noteDiagnostics = reader.diagnostics
    return folder
  }
}

/// Reads YAML files of a corpus; what is wrong with them is noted.
struct NotesReader {
  private(set) var diagnostics: [LocatedDiagnostic] = []

  mutating func read<Content>(
    _ place: String, _ read: ([UInt8], String) throws(SourceError) -> Content
  ) -> Content? {
    var lines: LineIndex?
    do throws(SourceError) {
      let bytes = try FileSystem.read(place, limit: SourceReader.sizeLimit)
      lines = LineIndex(bytes)
      return try read(bytes, place)
    } catch {
      diagnostics.append(LocatedDiagnostic(error.diagnostic, path: place, lines: lines))
      return nil
    }
  }

  mutating func sidecar(of folder: Corpus.Folder, at place: String) -> CorpusSources? {
    guard let sidecar = read(place, Sidecar.load) else { return nil }
    let missing = sidecar.sources.filter { !folder.documents.contains("\(folder.name)/\($0.file)") }
    let lines =
      missing.isEmpty
      ? nil : (try? FileSystem.read(place, limit: SourceReader.sizeLimit)).map { LineIndex($0) }
    diagnostics += missing.map {
      LocatedDiagnostic(.listedButMissing($0.file, at: $0.offset), path: place, lines: lines)
    }
    return sidecar
  }
}
