import MonographModel

extension Diagnostic {
  private static func failure(_ id: String, _ message: String, advice: String? = nil) -> Diagnostic {
    Diagnostic(.error, "verify." + id, message, advice: advice)
  }

  static var contentHashDiffers: Diagnostic {
    failure(
      "content-hash", "contentHash does not match the file: it was changed after it was written",
      advice: "run 'monograph build' again")
  }

  static func unlistedSource(claim: String) -> Diagnostic {
    failure("unlisted-source", "\(claim) quotes a source that the file does not list")
  }

  static func sourceUnreadable(_ reason: String) -> Diagnostic {
    failure(
      "unreadable", "\(reason): the source cannot be read, so its quotes are unproven",
      advice: "name the folder of the sources with --corpus")
  }

  static var sourceChanged: Diagnostic {
    failure(
      "source-changed", "SHA-256 differs: the source changed after it was read, so its quotes are unproven",
      advice: "run 'monograph build' again")
  }

  static func idDiffers(claim: String) -> Diagnostic {
    failure("id", "\(claim) does not match what the claim says: it was changed after it was written")
  }

  static func outsideOfFile(claim: String, _ span: ByteSpan, bytes: Int) -> Diagnostic {
    failure(
      "outside-of-file",
      "bytes \(span.lower) to \(span.upper) of \(claim) are outside of the file, which has \(bytes)")
  }

  static func emptyRange(claim: String) -> Diagnostic {
    failure("empty-range", "an empty range of \(claim) proves nothing")
  }

  static func positionDiffers(claim: String, _ position: LineIndex.Position) -> Diagnostic {
    failure(
      "position",
      "the quote of \(claim) starts at line \(position.line), column \(position.column), not as named")
  }

  static func nothingVisible(claim: String) -> Diagnostic {
    failure("not-visible", "a reader sees no text where \(claim) quotes some")
  }

  static func quoteDiffers(claim: String, quote: String, seen: String) -> Diagnostic {
    let (had, found) = (quote.printable(limit: 120), seen.printable(limit: 120))
    return failure(
      "quote",
      had == found
        ? "the quote of \(claim) does not hold: it differs from the source in white space or unseen characters"
        : "the quote of \(claim) does not hold: it has “\(had)”, the source has “\(found)”")
  }
}
