import Glibc
import MonographModel

extension Diagnostic {
  static func unreadable(_ refusal: FileSystem.Refusal) -> Diagnostic {
    Diagnostic(
      .error, "file.unreadable", refusal.reason,
      advice: refusal.code == EILSEQ ? "rename it: its name is not UTF-8" : nil)
  }

  static let changedWhileRead = Diagnostic(
    .error, "file.changed", "changed while it was read", advice: "run again when it is complete")

  static let isDirectory = Diagnostic(
    .error, "file.directory", "a folder, not a document", advice: "name the documents in it: folder/*")

  static func isSpecial(_ what: String) -> Diagnostic {
    Diagnostic(
      .error, "file.special", "\(what), not a document",
      advice: "to read from a pipe, give - and send it to standard input")
  }

  static func tooLarge(limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "file.too-large", "larger than \(limit) bytes, the limit for one document",
      advice: "split it into its documents, or raise --max-size")
  }

  static let noSources = Diagnostic(
    .error, "corpus.no-sources", "no documents in this folder",
    advice: "put at least one .txt, .md, .html or .xml document into it")

  static let noDrugs = Diagnostic(
    .error, "corpus.no-drugs", "no documents and no drug folders in this corpus",
    advice: "put documents into it, or one folder for each drug with its documents")

  static let notACorpus = Diagnostic(
    .error, "corpus.not-a-folder", "a file, not a corpus folder",
    advice: "to read a single document, use: monograph extract FILE")

  static func noSuchDrug(_ slug: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "corpus.no-such-drug", "no folder named '\(slug)' in this corpus",
      advice: known.isEmpty ? nil : "it has \(list(known))")
  }

  /// The first few names.
  static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }

  static let unusableName = Diagnostic(
    .error, "corpus.unusable-name", "no file can be named after this drug, so it is not read",
    advice: "put its documents into a folder whose name has letters or digits")

  static func sameSlug(as folder: String) -> Diagnostic {
    Diagnostic(
      .error, "corpus.same-slug", "names the same drug as the folder '\(folder)', so is not read",
      advice: "merge the two folders")
  }

  static let nestedFolder = Diagnostic(
    .warning, "corpus.nested-folder", "a folder inside a drug's folder is not read",
    advice: "move its documents up into the drug's folder")

  static func sameBytes(as path: String) -> Diagnostic {
    Diagnostic(.note, "corpus.same-bytes", "the same bytes as \(path): counted as one source")
  }

  static func staleDecision(_ settled: SettledResolution) -> Diagnostic {
    let decision = settled.resolution
    return Diagnostic(
      .warning, "decisions.stale",
      "stale, so not applied: what \(decision.by) decided on \(decision.date) about \(decision.topic) (\(decision.id)): "
        + (settled.because ?? "it no longer fits"), advice: "look at it again: monograph report --open")
  }

  static func listedButMissing(_ file: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .warning, "sidecar.missing-file", "'\(file)' is listed but is not in the folder",
      advice: "add the document or remove its entry", offset: offset)
  }
}
