import Glibc
import MonographModel
import MonographReaders

/// The documents that names on a command line stand for.
public struct InputFiles: Sendable {
  /// In the order given, each once; `-` is standard input.
  public private(set) var paths: [String] = []
  /// What was passed over.
  public private(set) var diagnostics: [LocatedDiagnostic] = []
  private var seen: Set<String> = []

  /// - Parameter names: files; folders, with all in them that is not hidden; patterns that no shell expanded; `-`.
  public init(_ names: [String]) {
    for name in names {
      if name == "-" {
        add(name)
      } else if case .refused(let refusal) = FileSystem.kind(of: name), refusal.code == ENOENT {
        let matches = Self.matches(of: name)
        if matches.isEmpty { note(.unreadable(refusal), at: name) }
        for match in matches { walk(match) }
      } else {
        walk(name)
      }
    }
  }

  /// The names in a list that is a file, or standard input where it is `-`.
  /// - Parameter separator: what ends each of them.
  public static func names(listedIn file: String, separator: UInt8) throws(UnusableSource) -> [String] {
    do throws(SourceError) {
      let bytes =
        file == "-"
        ? try FileSystem.readStandardInput(limit: SourceReader.sizeLimit)
        : try FileSystem.read(file, limit: SourceReader.sizeLimit)
      return names(in: bytes, separator: separator)
    } catch {
      throw UnusableSource(error.diagnostic, path: file)
    }
  }

  /// The names in a list.
  /// - Parameter separator: what ends each of them; after a line feed, a carriage return before it goes, too.
  public static func names(in bytes: [UInt8], separator: UInt8) -> [String] {
    bytes.split(separator: separator).map { name in
      separator == 0x0A && name.last == 0x0D ? name.dropLast() : name
    }.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func walk(_ path: String) {
    switch FileSystem.kind(of: path) {
    case .file: add(path)
    case .special(let what): note(.isSpecial(what), at: path)
    case .refused(let refusal): note(.unreadable(refusal), at: path)
    case .directory:
      do throws(FileSystem.Refusal) {
        for name in try FileSystem.entries(of: path) {
          let inner = Path.join(path, name)
          if FileSystem.isLink(inner), case .directory = FileSystem.kind(of: inner) {
            note(.linkedFolder, at: inner)
          } else if Corpus.ownFiles.contains(name) {
            note(.notADocument, at: inner)
          } else {
            walk(inner)
          }
        }
      } catch {
        note(.unreadable(error), at: path)
      }
    }
  }

  private mutating func add(_ path: String) {
    if seen.insert(path).inserted { paths.append(path) }
  }

  private mutating func note(_ diagnostic: Diagnostic, at path: String) {
    diagnostics.append(LocatedDiagnostic(diagnostic, path: path))
  }

  private static func matches(of pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_BRACE, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).map { String(cString: found.gl_pathv[$0]!) }
  }
}

extension Corpus {
  /// The files of a corpus that are no documents.
  static let ownFiles: Set<String> = [sidecarName, decisionsName, policyName]
}

extension Diagnostic {
  static let linkedFolder = Diagnostic(
    .warning, "ingest.link", "a link to a folder is not followed", advice: "name the folder itself")

  static let notADocument = Diagnostic(
    .note, "ingest.own-file", "what is known about documents, not a document: passed over")
}
