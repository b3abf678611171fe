import Foundation
import MonographLexicon
import MonographModel
import MonographReaders

/// What is fed with bytes that nobody wrote. Each ends quietly or stops at the first broken invariant.
enum FuzzTarget: String, CaseIterable {
  case text, markdown, html, spl, lexer
  case frontMatter = "front-matter"

  /// The target that the environment names.
  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["MONOGRAPH_FUZZ"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("MONOGRAPH_FUZZ has to name one of \(known)")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .text: Invariants.check(path: "a.txt", bytes, as: .plainText)
    case .markdown: Invariants.check(path: "a.md", bytes, as: .markdown)
    case .html: Invariants.check(path: "a.html", bytes, as: .html)
    case .spl: Invariants.check(path: "a.xml", bytes, as: .spl)
    case .lexer: Invariants.checkTokens(of: Array(String(decoding: bytes, as: UTF8.self).utf8))
    case .frontMatter:
      let document = Array("---\n".utf8) + bytes + Array("\n---\n# Title\n\nTake 5 mg daily.\n".utf8)
      Invariants.check(path: "a.md", document, as: .markdown)
      _ = try? Sidecar.load(bytes: bytes, path: "sources.yaml")
      _ = try? PolicyFile.load(bytes: bytes, path: "policy.yaml")
      _ = try? DecisionsFile.load(bytes: bytes, path: "decisions.yaml")
    }
  }
}
