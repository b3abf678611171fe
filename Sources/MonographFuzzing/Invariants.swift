import MonographExtraction
import MonographLexicon
import MonographModel
import MonographReaders
import MonographTestSupport

/// What holds for any bytes at all: they are refused with a diagnostic inside of them, or read so that nothing is
/// lost and nothing is made up.
enum Invariants {
  static func check(path: String, _ bytes: [UInt8], as format: SourceDocument.Format) {
    do throws(SourceError) {
      let source = try SourceReader.open(path: path, bytes: bytes, sha256: "", format: format)
      let document = try SourceReader.read(source)
      require(tilingProblems(of: document, in: source.utf8))
      check(document.diagnostics, bytes)
      check(Extractor.extract(from: document, of: source), bytes)
    } catch {
      check([error.diagnostic], bytes)
    }
  }

  /// Tokens ascend, are not empty, and leave nothing but white space and what the lexer calls space between them.
  static func checkTokens(of utf8: [UInt8]) {
    var end = 0
    let tokens = Lexer.tokens(in: utf8)
    for token in tokens {
      if token.range.isEmpty || token.range.lowerBound < end || token.range.upperBound > utf8.count {
        fatalError("the token \(token.range) is empty, overlaps, or lies outside of \(utf8.count) bytes")
      }
      end = token.range.upperBound
    }
    for mark in Lexicon.standard.marks(in: tokens)
    where mark.tokens.isEmpty || mark.tokens.upperBound > tokens.count {
      fatalError("the mark \(mark) lies outside of \(tokens.count) tokens")
    }
  }

  private static func check(_ extraction: Extraction, _ bytes: [UInt8]) {
    check(extraction.diagnostics, bytes)
    var ids: Set<String> = []
    for claim in extraction.claims {
      if !ids.insert(claim.id).inserted { fatalError("\(claim.id) is claimed twice") }
      if claim.evidence.isEmpty { fatalError("\(claim.id) has no evidence") }
      for evidence in claim.evidence {
        if evidence.span.isEmpty || evidence.span.upper > bytes.count || evidence.quote.isEmpty {
          fatalError("\(claim.id) quotes bytes that are not there: \(evidence)")
        }
      }
      if NumberCheck.holdsStrayNumber(claim) { fatalError("\(claim.id) has a number out of nowhere") }
    }
    let coverage = extraction.coverage
    let sum = coverage.claimed + coverage.unclaimed + coverage.markup + coverage.boilerplate
    if sum != bytes.count { fatalError("the coverage adds up to \(sum) of \(bytes.count) bytes") }
  }

  private static func check(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) {
    for diagnostic in diagnostics {
      if diagnostic.message.isEmpty { fatalError("a diagnostic says nothing") }
      if let offset = diagnostic.offset, !(0...bytes.count).contains(offset) {
        fatalError("a diagnostic points outside of the file: \(diagnostic)")
      }
    }
  }

  private static func require(_ problems: [String]) {
    if !problems.isEmpty { fatalError(problems.joined(separator: "\n")) }
  }
}
