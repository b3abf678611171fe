import CBenchmarks
import MonographAnalysis
import MonographExtraction
import MonographLexicon
import MonographModel
import MonographOutput
import MonographPipeline
import MonographReaders

/// What is done to a document, in order.
enum Stage: Int, CaseIterable {
  case hash, decode, read, lex, analysis, reading, rules, extraction, rendering

  /// How tables call it.
  var name: String {
    switch self {
    case .hash: "SHA-256 and lines"
    case .decode: "decode"
    case .read: "read the document tree"
    case .lex: "– lex: tokens and marks"
    case .analysis: "– passages, lexed"
    case .reading: "– subject, scopes, frequencies, amounts"
    case .rules: "– rules"
    case .extraction: "extract, proven"
    case .rendering: "render as JSON lines"
    }
  }

  /// Whether it is done again, alone, to see what part of the extraction it is.
  var isPart: Bool { [.lex, .analysis, .reading, .rules].contains(self) }
}

/// All documents of a sample through all stages, one by one.
struct StagePass {
  /// What came out; the same at each pass.
  struct Result: Equatable, Sendable {
    var blocks = 0
    var tokens = 0
    var marks = 0
    var passages = 0
    var drafts = 0
    var claims = 0
    var output = Checksum()
  }

  /// Of the processor, by the stages' numbers.
  private(set) var seconds = [Double](repeating: 0, count: Stage.allCases.count)
  private(set) var result = Result()
  /// From the bytes to JSON lines in one go, as `monograph extract` does it.
  private(set) var whole = Seconds()

  init(_ sample: Sample) throws {
    for document in sample.documents { try run(document) }
  }

  /// Of all that makes up the whole way.
  var sum: Double { Stage.allCases.filter { !$0.isPart }.reduce(0) { $0 + seconds[$1.rawValue] } }

  private mutating func run(_ document: Sample.Document) throws {
    var started = Clock.processor()
    func end(_ stage: Stage) {
      let now = Clock.processor()
      seconds[stage.rawValue] += now - started
      started = now
    }
    let (path, bytes) = (document.path, document.bytes)
    let sha256 = Hash.sha256(bytes)
    _ = LineIndex(bytes, encoding: .utf8)
    end(.hash)
    let source = try SourceReader.open(path: path, bytes: bytes, sha256: sha256)
    end(.decode)
    let tree = try SourceReader.read(source)
    end(.read)
    result.blocks += tree.blocks.count
    started = Clock.processor()
    tree.forEachLeaf { leaf in
      let tokens = Lexer.tokens(in: leaf.utf8)
      result.tokens += tokens.count
      result.marks += Lexicon.standard.marks(in: tokens).count
    }
    end(.lex)
    let analysis = Analyser.analyse(tree)
    end(.analysis)
    let reading = Reading(analysis, drug: nil, fileName: nil)
    end(.reading)
    result.drafts += Extractor.draftCount(in: reading)
    end(.rules)
    let extraction = Extractor.extract(from: tree, of: source)
    end(.extraction)
    let wall = Clock.wall()
    let read = try ReadSource(path: path, bytes: bytes)
    whole.processor += Clock.processor() - started
    started = Clock.processor()
    let rendered = ClaimFormat.ndjson.render(read)
    whole.processor += Clock.processor() - started
    end(.rendering)
    whole.wall += Clock.wall() - wall
    result.passages += analysis.passages.count
    result.claims += extraction.claims.count
    if extraction.claims.map(\.id) != read.claims.map(\.id) {
      throw WrongResult("\(path): the stages and the whole way claim different things")
    }
    result.output.add(rendered)
  }

  /// What the program asks the heap for on the whole way, in a pass of its own.
  static func allocations(_ sample: Sample) throws -> allocation_count {
    allocations_start()
    defer { _ = allocations_stop() }
    for document in sample.documents {
      _ = ClaimFormat.ndjson.render(try ReadSource(path: document.path, bytes: document.bytes))
    }
    return allocations_stop()
  }
}
